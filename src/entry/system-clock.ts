import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Random and unguessable: an id is also what another person would have to know to read an engagement. */
export const randomIdentifiers: Identifiers = {
  next: (prefix) => `${prefix}_${crypto.randomUUID().replaceAll('-', '')}`,
};
