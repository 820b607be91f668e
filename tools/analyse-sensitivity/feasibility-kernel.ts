import type { FeasibilityCaps } from '../judge-feasibility/schema.ts';
import { roundTo } from '../rounding.ts';

const dimensions = 6;
const sums = 5 * dimensions + 1;

/** The score of six known levels, given their sum and the lowest of them. */
export type ScoreOfLevels = (sum: number, lowest: number) => number;

/**
 * The scores of `feasibilityScores` for all sums and lowest levels of six dimensions, worked out once: a simulation
 * looks them up half a million times. A test holds the two equal.
 */
export function scoreTable(caps: FeasibilityCaps): ScoreOfLevels {
  const table = new Float64Array(sums * 6);
  for (let sum = dimensions; sum < sums; sum++) {
    for (let lowest = 1; lowest <= 5; lowest++) {
      const mean = (100 * (sum / dimensions - 1)) / 4;
      const cap = lowest === 1 ? caps.level1 : lowest === 2 ? caps.level2 : 100;
      table[sum * 6 + lowest] = roundTo(Math.min(mean, cap), 2);
    }
  }
  return (sum, lowest) => table[sum * 6 + lowest] ?? 0;
}
