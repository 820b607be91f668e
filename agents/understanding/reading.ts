import type { FindingValue } from '../../src/domain/finding.ts';
import type { Bilingual } from '../../src/domain/language.ts';

/**
 * What a reader of one answer form made of a reply. `refused` means that something was recognised but cannot be
 * taken (two options, out of range, no unit): its reason is shown. `start` and `end` are offsets in the reply.
 */
export type Reading =
  | {
      readonly kind: 'read';
      readonly value: FindingValue;
      readonly start: number;
      readonly end: number;
      readonly confidence: number;
    }
  | { readonly kind: 'refused'; readonly reason: Bilingual }
  | { readonly kind: 'nothing' };

export const nothing: Reading = { kind: 'nothing' };

/** A reading that recognised something it must not take. */
export function refused(reason: Bilingual): Reading {
  return { kind: 'refused', reason };
}

/** A value that rests on the reply from `start` to `end`; confidence is held to 0.05 to 0.95, two digits. */
export function read(value: FindingValue, start: number, end: number, confidence: number): Reading {
  const held = Math.min(0.95, Math.max(0.05, confidence));
  return { kind: 'read', value, start, end, confidence: Math.round(held * 100) / 100 };
}
