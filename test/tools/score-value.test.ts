import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ValueIndicator, valueIndicators, type WeightProfile } from '../../src/domain/value-model.ts';
import type { ScoreValueInput } from '../../tools/score-value/schema.ts';
import { pointsAtLevel } from '../../tools/score-value/scores.ts';
import { scoreValue, scoreValueOutputSchema } from '../../tools/score-value.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { bankScenarios, bankWeights, inTableOrder, keysReversed } from './bank-example.ts';

type Points = ScoreValueInput['scenarios'][number]['points'];

const bank: ScoreValueInput = { weights: bankWeights, scenarios: bankScenarios };

function only(scenarios: ScoreValueInput['scenarios'], weights: WeightProfile = bankWeights) {
  return scoreValue({ weights, scenarios }).scenarios;
}

function refusal(input: ScoreValueInput): ToolInputError {
  try {
    scoreValue(input);
  } catch (error) {
    if (error instanceof ToolInputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Twelve whole weights that add to 100. */
const weightsArbitrary = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 11, maxLength: 11 })
  .map((cuts) => {
    const sorted = [0, ...[...cuts].sort((a, b) => a - b), 100];
    return inTableOrder(sorted.slice(1).map((cut, place) => cut - (sorted[place] ?? 0)));
  });

const sheetArbitrary = (weights: WeightProfile) =>
  fc
    .record({
      shares: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
        minLength: 12,
        maxLength: 12,
      }),
    })
    .map(({ shares }): Points => {
      const points: Points = { ...weights };
      for (const [place, indicator] of valueIndicators.entries()) {
        const [a, b] = shares[place] ?? [0, 0];
        points[indicator] = {
          low: (weights[indicator] * Math.min(a, b)) / 4,
          high: (weights[indicator] * Math.max(a, b)) / 4,
        };
      }
      return points;
    });

const portfolioArbitrary = weightsArbitrary.chain((weights) =>
  fc.array(sheetArbitrary(weights), { minLength: 1, maxLength: 5 }).map(
    (sheets): ScoreValueInput => ({
      weights,
      scenarios: sheets.map((points, place) => ({ id: `s${place}`, name: `场景${place}`, points })),
    }),
  ),
);

describe('score_value', () => {
  it("gives the totals and ranks of the guide's table 1 for its four bank scenarios", () => {
    const { scenarios } = scoreValue(bank);
    expect(scenarios.map(({ id, total, rank }) => [id, total, rank])).toEqual([
      ['risk-control', 81, 1],
      ['credit-rating', 66, 2],
      ['customer-service', 57, 3],
      ['smart-office', 31, 4],
    ]);
  });

  it('splits a total into the four dimensions and says what part of each weight was earned', () => {
    const [riskControl] = only(bankScenarios);
    expect(riskControl?.shares).toEqual({ brand: 17, economic: 43, social: 9, transformation: 12 });
    expect(riskControl?.shareOfDimensionWeight).toEqual({
      brand: 85,
      economic: 86,
      social: 60,
      transformation: 80,
    });
  });

  it('names the indicator that brings most and the one that loses most', () => {
    const [riskControl] = only(bankScenarios);
    expect(riskControl?.strongest).toBe('economic.cost');
    // scale and energy both lose five points; the table's order decides.
    expect(riskControl?.weakest).toBe('economic.scale');
  });

  it('names no strongest where nothing is earned and no weakest where nothing is lost', () => {
    const [nothing, everything] = only([
      { id: 'nothing', name: '零', points: inTableOrder([]) },
      { id: 'everything', name: '满', points: bankWeights },
    ]);
    expect([nothing?.total, nothing?.strongest]).toEqual([0, null]);
    expect([everything?.total, everything?.weakest]).toEqual([100, null]);
  });

  it('says a share of a dimension without weight as unknown instead of dividing by nothing', () => {
    const weights = inTableOrder([25, 25, 50]);
    const [scenario] = only([{ id: 'a', name: 'A', points: inTableOrder([25, 0, 25]) }], weights);
    expect(scenario?.shareOfDimensionWeight).toEqual({
      brand: 50,
      economic: null,
      social: null,
      transformation: null,
    });
  });

  it('ranks ties as 1, 2, 2, 4 and says with whom a place is shared', () => {
    const points = [30, 20, 20, 10].map((scale) => inTableOrder([0, 0, 0, scale]));
    const weights = inTableOrder([40, 0, 0, 60]);
    const scenarios = only(
      points.map((each, place) => ({ id: `s${place}`, name: `场景${place}`, points: each })),
      weights,
    );
    expect(scenarios.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    expect(scenarios.map(({ tiedWith }) => tiedWith)).toEqual([[], ['s2'], ['s1'], []]);
    expect(scenarios[1]?.message.zh).toContain('并列第 2');
    expect(scenarios[1]?.message.en).toContain('joint rank 2 of 4');
  });

  it('takes the middle of uncertain points, keeps their bounds and the ranks still possible', () => {
    const weights = inTableOrder([100]);
    const points = (low: number, high: number): Points => ({
      ...inTableOrder([]),
      'brand.quality': { low, high },
    });
    const scenarios = only(
      [
        { id: 'a', name: 'A', points: points(40, 60) },
        { id: 'b', name: 'B', points: points(55, 57) },
        { id: 'c', name: 'C', points: points(10, 20) },
      ],
      weights,
    );
    expect(scenarios.map(({ total, low, high }) => [total, low, high])).toEqual([
      [50, 40, 60],
      [56, 55, 57],
      [15, 10, 20],
    ]);
    expect(scenarios.map(({ bestRank, rank, worstRank }) => [bestRank, rank, worstRank])).toEqual([
      [1, 2, 2],
      [1, 1, 2],
      [3, 3, 3],
    ]);
    expect(scenarios[0]?.message.zh).toContain('40–60');
  });

  it('says that first place is not settled while another scenario may still pass it', () => {
    const weights = inTableOrder([100]);
    const uncertain = { ...inTableOrder([]), 'brand.quality': { low: 40, high: 60 } };
    const { messages } = scoreValue({
      weights,
      scenarios: [
        { id: 'a', name: '甲', points: uncertain },
        { id: 'b', name: '乙', points: inTableOrder([55]) },
      ],
    });
    expect(messages.map(({ zh }) => zh).join('')).toContain('甲还可能超过乙');
  });

  it('speaks of a scenario by its name in each language', () => {
    const [scenario] = only([{ id: 'a', name: { zh: '智能风控', en: 'Risk control' }, points: bankWeights }]);
    expect(scenario?.message.zh).toContain('“智能风控”价值度 100 分');
    expect(scenario?.message.en).toContain('"Risk control" scores 100 of 100');
    expect(scenario?.message.en).not.toContain('智能风控');
  });

  it('refuses weights that do not add to 100, with their sum and what is accepted', () => {
    const error = refusal({ ...bank, weights: { ...bankWeights, 'brand.quality': 7 } });
    expect(error.path).toBe('weights');
    expect(error.text.zh).toMatch(/97 分.*100 分/);
    expect(error.text.en).toMatch(/97.*exactly 100/);
  });

  it('accepts weights whose decimals add to 100 only up to binary noise', () => {
    const weights = inTableOrder([0.1, 0.2, 0.7, 33.3, 33.3, 32.4]);
    expect(only([{ id: 'a', name: 'A', points: weights }], weights)[0]?.total).toBe(100);
  });

  it('refuses points above the weight, naming scenario, indicator and range', () => {
    const points = { ...inTableOrder([]), 'economic.cost': 21 };
    const error = refusal({ ...bank, scenarios: [{ id: 'a', name: '智能客服', points }] });
    expect(error.path).toBe('scenarios[0].points["economic.cost"]');
    expect(error.text.zh).toMatch(/智能客服.*降低成本.*21.*0 到 20/);
  });

  it('refuses a range whose low is above its high', () => {
    const points = { ...inTableOrder([]), 'economic.cost': { low: 9, high: 3 } };
    expect(refusal({ ...bank, scenarios: [{ id: 'a', name: 'A', points }] }).text.en).toContain(
      'low must not exceed high',
    );
  });

  it('refuses an id that is used twice', () => {
    const scenario = { id: 'twin', name: 'A', points: inTableOrder([]) };
    expect(refusal({ ...bank, scenarios: [scenario, scenario] }).text.zh).toContain('“twin”');
  });

  it('turns levels into points: 1 earns nothing, 3 half, 5 the whole weight', () => {
    const all = (level: number) =>
      inTableOrder(valueIndicators.map((indicator) => pointsAtLevel(bankWeights[indicator], level)));
    expect(all(1)).toEqual(inTableOrder([]));
    expect(all(3)).toEqual(inTableOrder([5, 2.5, 2.5, 7.5, 7.5, 10, 4, 2.5, 1, 2.5, 2.5, 2.5]));
    expect(all(5)).toEqual(bankWeights);
  });

  it('gives every scenario the same result in whatever order they come and keys are written', () => {
    fc.assert(
      fc.property(portfolioArbitrary, (input) => {
        const turned = {
          weights: keysReversed(input.weights),
          scenarios: [...input.scenarios]
            .reverse()
            .map((each) => ({ ...each, points: keysReversed(each.points) })),
        };
        const [straight, back] = [scoreValue(input), scoreValue(turned)];
        expect(JSON.stringify([...back.scenarios].reverse())).toBe(JSON.stringify(straight.scenarios));
        expect(back.messages).toEqual(straight.messages);
      }),
    );
  });

  it('never lowers a total or a rank when a point is added', () => {
    fc.assert(
      fc.property(
        portfolioArbitrary,
        fc.nat(),
        fc.constantFrom(...valueIndicators),
        (input, pick, indicator) => {
          const place = pick % input.scenarios.length;
          const raised: ScoreValueInput = {
            ...input,
            scenarios: input.scenarios.map((scenario, index) =>
              index === place
                ? { ...scenario, points: { ...scenario.points, [indicator]: input.weights[indicator] } }
                : scenario,
            ),
          };
          const [before, after] = [scoreValue(input).scenarios[place], scoreValue(raised).scenarios[place]];
          expect(after?.total).toBeGreaterThanOrEqual(before?.total ?? 0);
          expect(after?.rank).toBeLessThanOrEqual(before?.rank ?? 0);
        },
      ),
    );
  });

  it('keeps the true total and rank within the bounds it gave, whatever uncertain points turn out to be', () => {
    fc.assert(
      fc.property(
        portfolioArbitrary,
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (input, highs) => {
          const settled: ScoreValueInput = {
            ...input,
            scenarios: input.scenarios.map((scenario, row) => {
              const points: Record<ValueIndicator, number> = { ...bankWeights };
              for (const [column, indicator] of valueIndicators.entries()) {
                const given = scenario.points[indicator];
                if (typeof given === 'number') points[indicator] = given;
                else points[indicator] = highs[row * 12 + column] ? given.high : given.low;
              }
              return { ...scenario, points };
            }),
          };
          const truth = scoreValue(settled).scenarios;
          for (const [place, scenario] of scoreValue(input).scenarios.entries()) {
            const { total = -1, rank = -1 } = truth[place] ?? {};
            expect(total).toBeGreaterThanOrEqual(scenario.low);
            expect(total).toBeLessThanOrEqual(scenario.high);
            expect(rank).toBeGreaterThanOrEqual(scenario.bestRank);
            expect(rank).toBeLessThanOrEqual(scenario.worstRank);
          }
        },
      ),
    );
  });

  it('always gives what its output schema promises, and dimensions that add to the total', () => {
    fc.assert(
      fc.property(portfolioArbitrary, (input) => {
        const output = scoreValueOutputSchema.parse(scoreValue(input));
        for (const { shares, total } of output.scenarios) {
          // Five figures rounded to two decimals each: at most 0.025 apart.
          const sum = shares.brand + shares.economic + shares.social + shares.transformation;
          expect(Math.abs(sum - total)).toBeLessThanOrEqual(0.0251);
        }
      }),
    );
  });
});
