import type { Behaviour } from './wire-format.ts';

/** Behaves in this order, and the last way for ever after. */
export function inOrder(...behaviours: readonly Behaviour[]): (body: unknown, place: number) => Behaviour {
  return (_, place) => behaviours[Math.min(place, behaviours.length - 1)] ?? { kind: 'silent' };
}
