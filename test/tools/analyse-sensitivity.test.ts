import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeasibilityDimension, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import type { SensitivityInput } from '../../tools/analyse-sensitivity/schema.ts';
import {
  analyseSensitivity,
  type SensitivityOutput,
  sensitivityOutputSchema,
} from '../../tools/analyse-sensitivity.ts';
import { byKey } from '../../tools/assessment/by-key.ts';
import { feasibilityScores } from '../../tools/judge-feasibility/scores.ts';
import { placeScenarios } from '../../tools/map-scenarios/placement.ts';
import { pointsAtLevel, valueScores } from '../../tools/score-value/scores.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { answersOfLevels, portfolios, withWeights } from './analyse-sensitivity-portfolios.ts';
import { bankScenarios, bankWeights, keysReversed } from './bank-example.ts';

/** Table 1 as levels: 8 points of a weight of 10 are level 4.2. Feasibility, which the table lacks, is level 4. */
const bank: SensitivityInput = {
  weights: bankWeights,
  scenarios: bankScenarios.map(({ id, name, points }) => ({
    id,
    name,
    value: byKey(valueIndicators, (indicator) => 1 + (4 * points[indicator]) / bankWeights[indicator]),
    feasibility: byKey(feasibilityDimensions, () => 4),
  })),
};

function scenarioOf(output: SensitivityOutput, id: string) {
  const found = output.scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}

describe('analyse_sensitivity on the bank of table 1', () => {
  const output = analyseSensitivity(bank);

  it("starts from the guide's totals and ranks", () => {
    expect(output.scenarios.map(({ id, total, rank }) => [id, total, rank])).toEqual([
      ['risk-control', 81, 1],
      ['credit-rating', 66, 2],
      ['customer-service', 57, 3],
      ['smart-office', 31, 4],
    ]);
    expect(output.margin).toMatchObject({ leader: 'risk-control', runnerUp: 'credit-rating', points: 15 });
  });

  it('finds the weight at which first place changes, the others in proportion', () => {
    // Quality: risk control earns 0.8 of it and 73 of the other 90, credit rating 0.9 and 57 of 90. Level at 64.
    const quality = output.weights.find(({ indicator }) => indicator === 'brand.quality');
    expect(quality?.firstRank).toEqual({
      up: { weight: 64, change: 54, ahead: 'credit-rating', behind: 'risk-control' },
      down: null,
    });
    // Cost: risk control 0.9 and 63 of 80, customer service 1 and 37 of 80. Level at 32.5 / 0.425.
    const cost = output.weights.find(({ indicator }) => indicator === 'economic.cost');
    expect(cost?.firstRank.up).toEqual({
      weight: 76.47,
      change: 56.47,
      ahead: 'customer-service',
      behind: 'risk-control',
    });
  });

  it('finds the weight at which a scenario reaches the value line', () => {
    // Customer service: 0.8 t + 49/90 (100 - t) = 60 at t = 500/23.
    const quality = output.weights.find(({ indicator }) => indicator === 'brand.quality');
    expect(quality?.valueLine).toEqual({
      up: { weight: 21.74, change: 11.74, scenario: 'customer-service', core: true },
      down: null,
    });
  });

  it('finds the whole level at which an answer takes first place away', () => {
    // Cost at level 1 takes 18 points from risk control: 63 of 100, less than the 66 of credit rating.
    const cost = output.answers.find(
      ({ input }) =>
        input.kind === 'value' && input.scenario === 'risk-control' && input.indicator === 'economic.cost',
    );
    expect(cost?.firstRank.up).toBeNull();
    expect(cost?.firstRank.down).toMatchObject({ level: 1, passes: ['credit-rating'] });
    expect(cost?.firstRank.down?.change).toBeCloseTo(-3.6, 9);
    expect(cost?.border).toEqual({ up: null, down: null });
  });

  it('moves every weight by the step in the tornado and shows the widest bar first', () => {
    const { tornado } = scenarioOf(output, 'risk-control');
    const quality = tornado.value.find(
      ({ input }) => input.kind === 'weight' && input.indicator === 'brand.quality',
    );
    // 0.8 * 5 + 73/90 * 95 = 81.06 and 0.8 * 15 + 73/90 * 85 = 80.94.
    expect(quality).toMatchObject({ from: 5, to: 15, atFrom: 81.06, atTo: 80.94, swing: 0.12 });
    const swings = tornado.value.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(tornado.value).toHaveLength(12);
    expect(tornado.feasibility).toEqual([]);
  });

  it('tells a board which scenario leads and what would change that, in both languages', () => {
    const { messages } = output;
    expect(messages[0]?.zh).toMatch(/智能风控”\d+%/);
    expect(messages[0]?.en).toMatch(/first place.*智能风控" \d+%/);
    expect(messages[1]?.zh).toContain('最容易改变第一名的权重');
    expect(messages[1]?.en).toMatch(/if it rose from .* past .*would overtake "智能风控"/);
    expect(messages.at(-1)?.en).toMatch(/10000 trials.*seed/);
  });
});

describe('analyse_sensitivity', () => {
  it('gives each quadrant the part of the open answers that leads there', () => {
    // Value is 75 at any weights. Ethics unknown: level 1 bars, 2 caps at 59, and 3 to 5 leave it feasible.
    const output = analyseSensitivity({
      weights: bankWeights,
      scenarios: [
        {
          id: 'a',
          name: '甲',
          value: byKey(valueIndicators, () => 4),
          feasibility: { ...byKey(feasibilityDimensions, () => 5), ethics: null },
        },
      ],
    });
    const [first = 0, second, third = 0, fourth] = scenarioOf(output, 'a').quadrantAcceptability;
    expect(Math.abs(first - 0.6)).toBeLessThan(0.015);
    expect(Math.abs(third - 0.4)).toBeLessThan(0.015);
    expect([second, fourth]).toEqual([0, 0]);
    expect(scenarioOf(output, 'a').unknown).toEqual([
      { kind: 'feasibility', scenario: 'a', dimension: 'ethics' },
    ]);
    expect(output.margin).toBeNull();
    expect(output.messages.some(({ en }) => en.includes('1 on feasibility'))).toBe(true);
  });

  it('counts an answer that is left out as unknown and says so, instead of guessing it', () => {
    const { 'brand.quality': _, ...rest } = byKey(valueIndicators, () => 3);
    const feasibility = byKey(feasibilityDimensions, () => 3);
    const leftOut = analyseSensitivity({
      weights: bankWeights,
      scenarios: [{ id: 'a', name: '甲', value: rest, feasibility }],
    });
    const asNull = analyseSensitivity({
      weights: bankWeights,
      scenarios: [{ id: 'a', name: '甲', value: { ...rest, 'brand.quality': null }, feasibility }],
    });
    expect(leftOut).toEqual(asNull);
    expect(scenarioOf(leftOut, 'a').unknown).toHaveLength(1);
    // Quality weighs 10: unknown, it moves the total from 45 to 55.
    expect(scenarioOf(leftOut, 'a').tornado.value[0]).toMatchObject({ from: 1, to: 5, atFrom: 45, atTo: 55 });
  });

  it('says that a veto would come from one answer on ethics', () => {
    const { answers } = analyseSensitivity({
      weights: bankWeights,
      scenarios: [
        {
          id: 'a',
          name: '甲',
          value: byKey(valueIndicators, () => 4),
          feasibility: byKey(feasibilityDimensions, () => 5),
        },
      ],
    });
    const down = (dimension: FeasibilityDimension) =>
      answers.find(({ input }) => input.kind === 'feasibility' && input.dimension === dimension)?.border.down;
    expect(down('ethics')).toEqual({ level: 2, change: -3, moves: [{ scenario: 'a', from: 1, to: 3 }] });
  });

  it('refuses weights that do not add to 100, an id used twice and a low above its high', () => {
    const [scenario] = bank.scenarios;
    if (!scenario) throw new Error('the bank has scenarios');
    const short = { ...bankWeights, 'brand.quality': 7 };
    expect(() => analyseSensitivity({ ...bank, weights: short })).toThrow(ToolInputError);
    expect(() => analyseSensitivity({ ...bank, scenarios: [scenario, scenario] })).toThrow(ToolInputError);
    const reversed = { ...scenario, value: { ...scenario.value, 'brand.quality': { low: 4, high: 2 } } };
    expect(() => analyseSensitivity({ ...bank, scenarios: [reversed] })).toThrow(/low of quality, level 4/);
  });

  it('gives the same bytes for the same seed, whatever the order of scenarios and keys', () => {
    fc.assert(
      fc.property(portfolios, fc.integer({ min: -1000, max: 1000 }), (portfolio, seed) => {
        const input = { ...portfolio, seed, samples: 200 };
        const once = analyseSensitivity(input);
        sensitivityOutputSchema.parse(once);
        expect(JSON.stringify(analyseSensitivity(input))).toBe(JSON.stringify(once));
        const turned = analyseSensitivity({
          ...keysReversed(input),
          weights: keysReversed(input.weights),
          scenarios: [...input.scenarios]
            .reverse()
            .map((scenario) => ({ ...scenario, value: keysReversed(scenario.value) })),
        });
        expect(JSON.stringify([...turned.scenarios].reverse())).toBe(JSON.stringify(once.scenarios));
        expect(JSON.stringify(turned.messages)).toBe(JSON.stringify(once.messages));
        expect(JSON.stringify(turned.weights)).toBe(JSON.stringify(once.weights));
        expect(turned.margin).toEqual(once.margin);
      }),
      { numRuns: 40 },
    );
  });

  it('is at its base point, and in every sample with nothing open, where the tools are', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const known = { ...portfolio, scenarios: portfolio.scenarios.map(answersOfLevels) };
        const output = analyseSensitivity({ ...known, weightSpread: 0, samples: 100 });
        const value = valueScores({
          weights: known.weights,
          scenarios: known.scenarios.map((scenario) => ({
            id: scenario.id,
            name: scenario.name,
            points: byKey(valueIndicators, (indicator) =>
              pointsAtLevel(known.weights[indicator], scenario.levels.value[indicator]),
            ),
          })),
        });
        const { scenarios: judged } = feasibilityScores({
          scenarios: known.scenarios.map(({ id, name, levels }) => ({
            id,
            name,
            levels: levels.feasibility,
          })),
        });
        const { scenarios: placed } = placeScenarios({
          scenarios: known.scenarios.map(({ id, name }, place) => ({
            id,
            name,
            value: value[place]?.total ?? 0,
            feasibility: judged[place]?.score ?? 0,
            veto: judged[place]?.veto ?? false,
            useNonAi: judged[place]?.useNonAi ?? false,
          })),
          ...(known.thresholds ? { thresholds: known.thresholds } : {}),
        });
        for (const [place, scenario] of output.scenarios.entries()) {
          const tied = 1 + (value[place]?.tiedWith.length ?? 0);
          expect(scenario.total).toBe(value[place]?.total);
          expect(scenario.rank).toBe(value[place]?.rank);
          expect(scenario.feasibility).toBe(judged[place]?.score);
          expect(scenario.quadrant).toBe(placed[place]?.quadrant);
          expect(scenario.quadrantAcceptability[scenario.quadrant - 1]).toBe(1);
          expect(scenario.rankAcceptability[scenario.rank - 1]).toBeCloseTo(1 / tied, 4);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never ranks a scenario above one that is better on every indicator', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const [worst] = portfolio.scenarios.map(answersOfLevels);
        if (!worst) return;
        const all = (level: (given: number) => number) =>
          byKey(valueIndicators, (indicator) => level(worst.levels.value[indicator]));
        const output = analyseSensitivity({
          ...portfolio,
          samples: 100,
          scenarios: [
            { ...worst, id: 'better', value: all((level) => Math.max(2, level)) },
            { ...worst, id: 'worse', value: all(() => 1) },
          ].map(({ id, name, value, feasibility }) => ({ id, name, value, feasibility })),
        });
        expect(scenarioOf(output, 'worse').rankAcceptability).toEqual([0, 1]);
        expect(scenarioOf(output, 'worse').centralWeights).toBeNull();
        expect(scenarioOf(output, 'better').confidence).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the weightings it tries when an answer becomes known', () => {
    const one = analyseSensitivity({ ...bank, samples: 500 });
    const open = analyseSensitivity({
      ...bank,
      samples: 500,
      scenarios: bank.scenarios.map((scenario) => ({
        ...scenario,
        feasibility: { ...scenario.feasibility, data: null },
      })),
    });
    expect(open.scenarios.map(({ rankAcceptability }) => rankAcceptability)).toEqual(
      one.scenarios.map(({ rankAcceptability }) => rankAcceptability),
    );
    expect(withWeights(one)).toEqual(withWeights(open));
  });
});
