import type { Quantity } from '../../src/language/quantities.ts';
import type { Clause } from './reply-text.ts';

/** A quantity of a reply as it fits the unit asked for. `named`: its unit was said, so that it can be nothing else. */
export interface Fit {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly approximate: boolean;
  readonly named: boolean;
  readonly confidence: number;
  readonly quantity: Quantity;
}

/** A figure that may be the answer, and where it was said. */
export interface Candidate {
  readonly fit: Fit;
  readonly clause: Clause;
}

/** Two figures of which one only bounds or makes exact the other, as the one answer they are; any others as they were. */
export function oneAnswer(candidates: readonly Candidate[]): readonly Candidate[] {
  const [one, two, ...more] = candidates;
  if (one === undefined || two === undefined || more.length > 0) return candidates;
  const exact = madeExact(one.fit, two.fit) ? two : madeExact(two.fit, one.fit) ? one : undefined;
  if (exact !== undefined) return [exact];
  const again = boundSaidAgain(one, two) ?? boundSaidAgain(two, one);
  if (again !== undefined) return [again];
  const stretched = stretch(one.fit, two.fit);
  const clause = { ...one.clause, end: Math.max(one.clause.end, two.clause.end) };
  return stretched === undefined ? candidates : [{ fit: stretched, clause }];
}

/** "六成多，62%": the exact figure lies within what the round one leaves open. */
function madeExact({ quantity: round }: Fit, { quantity: exact }: Fit): boolean {
  if (!round.approximate || exact.approximate || exact.relation !== 'exact') return false;
  const open = lastPlace(round);
  if (round.kind !== exact.kind || round.unit !== exact.unit || lastPlace(exact) >= open) return false;
  return round.relation === 'about'
    ? Math.abs(exact.low - round.low) <= open / 2
    : round.relation === 'at-least' && round.low <= exact.low && exact.low < round.low + open;
}

/** "最多一成，10%": the same figure said twice, once as a bound, is the bound. */
function boundSaidAgain(bound: Candidate, plain: Candidate): Candidate | undefined {
  const isBound = bound.fit.quantity.relation === 'at-most' || bound.fit.quantity.relation === 'at-least';
  const same = bound.fit.high === plain.fit.high && bound.fit.unit === plain.fit.unit;
  if (!isBound || !same || plain.fit.quantity.relation !== 'exact') return undefined;
  return { ...bound, clause: { ...bound.clause, end: Math.max(bound.clause.end, plain.clause.end) } };
}

/** The place of the last digit that is not nought: 10 for 60, 100 for 300. Fractions count by what was written. */
export function lastPlace({ low, step }: Quantity): number {
  if (low === 0 || !Number.isInteger(low)) return step;
  let place = 1;
  while (low % (place * 10) === 0) place *= 10;
  return place;
}

/** "半年，最多八个月": from the figure to its bound. A second bound, or one on the wrong side, is no stretch. */
function stretch(usual: Fit, bound: Fit): Fit | undefined {
  const { relation, strict, approximate } = bound.quantity;
  const bounded = usual.quantity.relation === 'at-least' || usual.quantity.relation === 'at-most';
  if (strict || approximate || bounded || usual.unit !== bound.unit) return undefined;
  const both = { ...usual, confidence: Math.min(usual.confidence, bound.confidence) };
  if (relation === 'at-most' && bound.high > usual.high) return { ...both, high: bound.high };
  if (relation === 'at-least' && bound.low < usual.low) return { ...both, low: bound.low };
  return undefined;
}
