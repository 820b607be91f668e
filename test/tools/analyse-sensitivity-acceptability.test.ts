import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import { scoreTable } from '../../tools/analyse-sensitivity/feasibility-kernel.ts';
import { drawLimit, randomStreams } from '../../tools/analyse-sensitivity/random-streams.ts';
import {
  type Acceptability,
  type Cell,
  rankAcceptability,
  totalsInto,
} from '../../tools/analyse-sensitivity/rank-acceptability.ts';
import { weightSampler } from '../../tools/analyse-sensitivity/weight-sampler.ts';
import { byKey } from '../../tools/assessment/by-key.ts';
import { feasibilityScores } from '../../tools/judge-feasibility/scores.ts';
import { pointsAtLevel, valueScores } from '../../tools/score-value/scores.ts';
import { inTableOrder } from './bank-example.ts';

/** SMAA-2 with every weighting possible unless weights are given. */
function simulate(alternatives: readonly (readonly Cell[])[], given?: readonly number[]): Acceptability {
  const criteria = alternatives[0]?.length ?? 0;
  const streams = randomStreams(7);
  const weights = Float64Array.from(given ?? Array.from({ length: criteria }, () => 100 / criteria));
  return rankAcceptability({
    alternatives,
    criteria,
    samples: 40_000,
    drawWeights: weightSampler(weights, given ? 0 : 1, streams.next()),
    drawScores: streams.next(),
    drawConfidence: streams.next(),
  });
}

const certain = (...shares: readonly number[]): readonly Cell[] => shares.map((share) => [share]);

function expectNear(
  actual: ArrayLike<number> | null | undefined,
  expected: readonly number[],
  within: number,
) {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs((actual?.[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(within);
  }
}

describe('rank acceptability against closed forms', () => {
  it('gives each of two alternatives the part of the weight line on which it is first', () => {
    // A is ahead where w1 > 0.25 w1 + 0.5 (1 - w1), that is above w1 = 0.4.
    const { ranks, centralWeights, confidence } = simulate([certain(1, 0), certain(0.25, 0.5)]);
    expectNear(ranks[0], [0.6, 0.4], 0.01);
    expectNear(ranks[1], [0.4, 0.6], 0.01);
    expectNear(centralWeights[0], [70, 30], 0.5);
    expectNear(centralWeights[1], [20, 80], 0.5);
    expect(confidence).toEqual([1, 1]);
  });

  it('gives three specialists a third each, with the mean of the largest weight at the centre', () => {
    // Of three uniform spacings the largest has mean (1 + 1/2 + 1/3) / 3 = 11/18.
    const { ranks, centralWeights } = simulate([certain(1, 0, 0), certain(0, 1, 0), certain(0, 0, 1)]);
    for (const shares of ranks) expectNear(shares, [1 / 3, 1 / 3, 1 / 3], 0.01);
    expectNear(centralWeights[1], [700 / 36, 1100 / 18, 700 / 36], 0.5);
  });

  it('gives a compromise the middle quarter of the triangle, and second rank in the rest', () => {
    // A specialist beats 0.5 only where its weight is above one half: a corner of a quarter of the area.
    const { ranks, centralWeights } = simulate([
      certain(1, 0, 0),
      certain(0, 1, 0),
      certain(0, 0, 1),
      certain(0.5, 0.5, 0.5),
    ]);
    expectNear(ranks[3], [0.25, 0.75, 0, 0], 0.01);
    // Behind another specialist it is third or fourth; behind the compromise second, third or fourth.
    expectNear(ranks[0], [1 / 4, 1 / 12, 1 / 3, 1 / 3], 0.01);
    expectNear(centralWeights[3], [100 / 3, 100 / 3, 100 / 3], 0.5);
    expectNear(centralWeights[0], [200 / 3, 100 / 6, 100 / 6], 0.5);
  });

  it('splits ranks between those that tie', () => {
    const { ranks, confidence } = simulate([certain(0.5, 0.5), certain(0.5, 0.5), certain(0, 0)]);
    expectNear(ranks[0], [0.5, 0.5, 0], 1e-9);
    expectNear(ranks[2], [0, 0, 1], 1e-9);
    expect(confidence).toEqual([0.5, 0.5, null]);
  });

  it('takes each level of an open answer as equally likely', () => {
    // A first: at 0.75 and 1 of five levels, and half of the tie at 0.5.
    const open = [0, 0.25, 0.5, 0.75, 1];
    const { ranks, confidence } = simulate([[open], certain(0.5)], [100]);
    expectNear(ranks[0], [0.5, 0.5], 0.01);
    expectNear([confidence[0] ?? 0], [0.5], 0.03);
    expectNear(simulate([[open.slice(1)], certain(0.5)], [100]).ranks[0], [0.625, 0.375], 0.01);
  });
});

describe('rank acceptability against published figures', () => {
  /**
   * The example of the R package smaa (van Valkenhoef, CRAN, version 0.3-2): heparin and enoxaparin on three criteria
   * (proximal DVT, distal DVT, bleeding). Printed results: smaa/tests/Examples/smaa-Ex.Rout.save in github.com/gertvv/rsmaa.
   * Its 10,000 draws per cell (inst/extdata/thrombo-meas) stand here as the means of twenty equal slices, which keep
   * each distribution's mean and, to the second digit, its spread.
   */
  const heparin: readonly Cell[] = [
    [
      0.138, 0.226, 0.269, 0.299, 0.323, 0.344, 0.363, 0.379, 0.395, 0.412, 0.427, 0.442, 0.456, 0.473, 0.489,
      0.506, 0.526, 0.549, 0.581, 0.637,
    ],
    [
      0.086, 0.195, 0.245, 0.28, 0.308, 0.334, 0.358, 0.379, 0.399, 0.418, 0.439, 0.457, 0.478, 0.498, 0.521,
      0.547, 0.572, 0.604, 0.647, 0.733,
    ],
    [
      0.71, 0.805, 0.844, 0.871, 0.889, 0.904, 0.916, 0.927, 0.936, 0.944, 0.952, 0.958, 0.965, 0.971, 0.976,
      0.98, 0.985, 0.99, 0.994, 0.998,
    ],
  ];
  const enoxaparin: readonly Cell[] = [
    [
      0.553, 0.622, 0.653, 0.674, 0.69251, 0.70703, 0.72, 0.732, 0.743, 0.754, 0.764, 0.775, 0.785, 0.796,
      0.807, 0.818, 0.83, 0.845, 0.862, 0.894,
    ],
    [
      0.274, 0.382, 0.429, 0.466, 0.495, 0.52, 0.543, 0.564, 0.585, 0.605, 0.625, 0.644, 0.664, 0.684, 0.704,
      0.727, 0.752, 0.782, 0.823, 0.899,
    ],
    [
      0.201, 0.357, 0.424, 0.467, 0.504, 0.534, 0.56, 0.585, 0.605, 0.625, 0.646, 0.665, 0.685, 0.704, 0.725,
      0.746, 0.769, 0.795, 0.826, 0.878,
    ],
  ];

  it('agrees with the printed rank acceptabilities, central weights and confidence factors', () => {
    const { ranks, centralWeights, confidence } = simulate([heparin, enoxaparin]);
    expectNear(ranks[0], [0.3504, 0.6496], 0.012);
    expectNear(ranks[1], [0.6496, 0.3504], 0.012);
    expectNear(centralWeights[0], [18.65, 27.72, 53.63], 1);
    expectNear(centralWeights[1], [40.73, 36.41, 22.85], 1);
    expectNear([confidence[0] ?? 0, confidence[1] ?? 0], [0.6682, 0.8956], 0.025);
  });

  it('agrees with the printed rank acceptabilities at the weights 0.5, 0.2 and 0.3', () => {
    const { ranks } = simulate([heparin, enoxaparin], [50, 20, 30]);
    expectNear(ranks[0], [0.1279, 0.8721], 0.012);
    expectNear(ranks[1], [0.8721, 0.1279], 0.012);
  });

  it('has no central weights and no confidence for what is never first (smaa/tests/nacw.R)', () => {
    const { centralWeights, confidence } = simulate([certain(1, 1, 1), certain(0, 0, 0)]);
    expectNear(centralWeights[0], [100 / 3, 100 / 3, 100 / 3], 0.5);
    expect(centralWeights[1]).toBeNull();
    expect(confidence).toEqual([1, null]);
  });
});

describe('the weightings tried', () => {
  it('are the gaps between sorted draws', () => {
    const draws = [0.75, 0.25, 0.5].map((part) => part * drawLimit);
    const sample = weightSampler(new Float64Array(4), 1, () => draws.shift() ?? 0);
    const weights = new Float64Array(4);
    sample(weights);
    expect([...weights]).toEqual([25, 25, 25, 25]);
    draws.push(0.5 * drawLimit, 0.125 * drawLimit, 0.5 * drawLimit);
    sample(weights);
    expect([...weights]).toEqual([12.5, 37.5, 0, 50]);
  });

  it('keep their part of every given weight and deal the rest', () => {
    const draws = [0.5, 0.25].map((part) => part * drawLimit);
    const weights = new Float64Array(3);
    weightSampler(Float64Array.of(60, 40, 0), 0.5, () => draws.shift() ?? 0)(weights);
    expect([...weights]).toEqual([42.5, 32.5, 25]);
  });

  it('are uniform on the simplex: mean 1/n, variance (n - 1) / (n² (n + 1)), sum 100', () => {
    const sample = weightSampler(new Float64Array(12), 1, randomStreams(3).next());
    const weights = new Float64Array(12);
    const tries = 40_000;
    let sum = 0;
    let squares = 0;
    for (let index = 0; index < tries; index++) {
      sample(weights);
      const share = (weights[4] ?? 0) / 100;
      sum += share;
      squares += share * share;
      expect(Math.abs(weights.reduce((total, weight) => total + weight, 0) - 100)).toBeLessThan(1e-9);
    }
    const mean = sum / tries;
    expect(mean).toBeCloseTo(1 / 12, 2);
    expect(squares / tries - mean * mean).toBeCloseTo(11 / (144 * 13), 3);
  });
});

describe('the numeric kernel', () => {
  const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 });

  it('gives the totals that score_value gives, whatever the weights drawn', () => {
    fc.assert(
      fc.property(fc.array(levels, { minLength: 1, maxLength: 5 }), fc.integer(), (rows, seed) => {
        const drawn = new Float64Array(12);
        weightSampler(new Float64Array(12), 1, randomStreams(seed | 0).next())(drawn);
        const weights = inTableOrder([...drawn]);
        const totals = new Float64Array(rows.length);
        totalsInto(
          totals,
          Float64Array.from(rows.flat(), (level) => (level - 1) / 4),
          drawn,
        );
        const scores = valueScores({
          weights,
          scenarios: rows.map((row, index) => ({
            id: `s${index}`,
            name: '场景',
            points: byKey(valueIndicators, (indicator) =>
              pointsAtLevel(weights[indicator], row[valueIndicators.indexOf(indicator)] ?? 1),
            ),
          })),
        });
        expect([...totals]).toEqual(scores.map(({ total }) => total));
      }),
    );
  });

  it('gives the scores that judge_feasibility gives, whatever the levels and caps', () => {
    const six = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });
    const cap = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(six, cap, cap, (row, one, two) => {
        const caps = { level1: Math.min(one, two), level2: Math.max(one, two) };
        const [judged] = feasibilityScores({
          caps,
          scenarios: [
            {
              id: 'a',
              name: '场景',
              levels: byKey(
                feasibilityDimensions,
                (dimension) => row[feasibilityDimensions.indexOf(dimension)] ?? 1,
              ),
            },
          ],
        }).scenarios;
        const sum = row.reduce((total, level) => total + level, 0);
        expect(scoreTable(caps)(sum, Math.min(...row))).toBe(judged?.score);
      }),
    );
  });

  it('gives shares that add to 1 for each alternative and for each rank', () => {
    const cell = fc.uniqueArray(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), { minLength: 1, maxLength: 5 });
    const alternatives = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(alternatives, (rows) => {
        const streams = randomStreams(1);
        const { ranks } = rankAcceptability({
          alternatives: rows,
          criteria: 2,
          samples: 200,
          drawWeights: weightSampler(Float64Array.of(50, 50), 1, streams.next()),
          drawScores: streams.next(),
          drawConfidence: streams.next(),
        });
        for (const index of rows.keys()) {
          const own = ranks[index]?.reduce((sum, share) => sum + share, 0);
          const atRank = ranks.reduce((sum, shares) => sum + (shares[index] ?? 0), 0);
          expect(own).toBeCloseTo(1, 9);
          expect(atRank).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
