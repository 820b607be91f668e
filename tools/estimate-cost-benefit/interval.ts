import { roundTo } from '../rounding.ts';

/** A closed interval of figures at or above nought, apart from differences, which may be negative. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/*
 * Every result of this tool rises or falls steadily with each of its inputs, and each input stands once in a formula or
 * is set to the same end wherever it stands. The ends of the inputs therefore give the ends of the results exactly: no
 * interval is wider than what the inputs leave open.
 */

export function plus(...terms: readonly Interval[]): Interval {
  return {
    low: terms.reduce((sum, { low }) => sum + low, 0),
    high: terms.reduce((sum, { high }) => sum + high, 0),
  };
}

/** For factors at or above nought. */
export function times(...factors: readonly Interval[]): Interval {
  return {
    low: factors.reduce((product, { low }) => product * low, 1),
    high: factors.reduce((product, { high }) => product * high, 1),
  };
}

/** A share in percent as a factor. */
export function asFactor(percent: Interval): Interval {
  return { low: percent.low / 100, high: percent.high / 100 };
}

/** To whole yuan; the last step before a figure is shown, never between two. */
export function inWholeYuan({ low, high }: Interval): Interval {
  return { low: roundTo(low, 0), high: roundTo(high, 0) };
}

export function middleOf({ low, high }: Interval): number {
  return (low + high) / 2;
}
