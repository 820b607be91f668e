import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ValueIndicator, valueIndicators, type WeightProfile } from '../../src/domain/value-model.ts';
import type { SensitivityInput } from '../../tools/analyse-sensitivity/schema.ts';
import { analyseSensitivity } from '../../tools/analyse-sensitivity.ts';
import { byKey } from '../../tools/assessment/by-key.ts';
import { placeScenarios } from '../../tools/map-scenarios/placement.ts';
import { pointsAtLevel, valueScores } from '../../tools/score-value/scores.ts';
import { answersOfLevels, portfolios } from './analyse-sensitivity-portfolios.ts';

/** Totals are told to two decimals: two of them may be this much apart and still be level. */
const rounding = 0.011;

/** One weight at `points`, the others in proportion. */
function reweighted(weights: WeightProfile, changed: ValueIndicator, points: number): WeightProfile {
  const rest = 100 - weights[changed];
  return byKey(valueIndicators, (indicator) =>
    indicator === changed ? points : (weights[indicator] * (100 - points)) / rest,
  );
}

type Known = ReturnType<typeof answersOfLevels>;

/** Totals by id, as score_value gives them. */
function totalsAt(weights: WeightProfile, scenarios: readonly Known[]): (id: string) => number {
  const scores = valueScores({
    weights,
    scenarios: scenarios.map(({ id, name, levels }) => ({
      id,
      name,
      points: byKey(valueIndicators, (indicator) =>
        pointsAtLevel(weights[indicator], levels.value[indicator]),
      ),
    })),
  });
  return (id) => scores.find((score) => score.id === id)?.total ?? Number.NaN;
}

const knownPortfolios = portfolios.map((portfolio) => ({
  weights: portfolio.weights,
  thresholds: portfolio.thresholds,
  scenarios: portfolio.scenarios.map(answersOfLevels),
}));

function analyse({
  weights,
  thresholds,
  scenarios,
}: { scenarios: readonly Known[] } & Omit<SensitivityInput, 'scenarios'>) {
  return analyseSensitivity({
    weights,
    ...(thresholds ? { thresholds } : {}),
    scenarios: scenarios.map(({ id, name, value, feasibility }) => ({ id, name, value, feasibility })),
    samples: 100,
  });
}

/** Points on the way from a weight to just short of where something flips, or to the end of the scale. */
function waypoints(weight: number, to: number): number[] {
  return [0.1, 0.4, 0.7, 0.97].map((part) => weight + (to - weight) * part);
}

describe('the smallest change of a weight that flips', () => {
  it('leaves first place alone up to the crossing and puts the other ahead beyond it', () => {
    fc.assert(
      fc.property(knownPortfolios, (portfolio) => {
        const output = analyse(portfolio);
        const { margin } = output;
        if (!margin) return;
        for (const { indicator, weight, firstRank } of output.weights) {
          if (weight === 100) {
            expect(firstRank).toEqual({ up: null, down: null });
            continue;
          }
          for (const [flip, end] of [
            [firstRank.up, 100],
            [firstRank.down, 0],
          ] as const) {
            for (const points of waypoints(weight, flip?.weight ?? end)) {
              const totalOf = totalsAt(reweighted(portfolio.weights, indicator, points), portfolio.scenarios);
              for (const { id } of portfolio.scenarios) {
                expect(totalOf(margin.leader)).toBeGreaterThan(totalOf(id) - rounding);
              }
            }
            if (!flip) continue;
            expect(flip.behind).toBe(margin.leader);
            const beyond = totalsAt(reweighted(portfolio.weights, indicator, end), portfolio.scenarios);
            expect(beyond(flip.ahead)).toBeGreaterThanOrEqual(beyond(flip.behind));
            const level = totalsAt(
              reweighted(portfolio.weights, indicator, flip.weight),
              portfolio.scenarios,
            );
            expect(Math.abs(level(flip.ahead) - level(flip.behind))).toBeLessThan(2 * rounding);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves every order alone up to the first crossing of any two', () => {
    fc.assert(
      fc.property(knownPortfolios, (portfolio) => {
        const output = analyse(portfolio);
        const ids = [...output.scenarios].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
        for (const { indicator, weight, anyRank } of output.weights) {
          if (weight === 100) continue;
          for (const [flip, end] of [
            [anyRank.up, 100],
            [anyRank.down, 0],
          ] as const) {
            for (const points of waypoints(weight, flip?.weight ?? end)) {
              const totalOf = totalsAt(reweighted(portfolio.weights, indicator, points), portfolio.scenarios);
              for (const [place, { id }] of ids.entries()) {
                const next = ids[place + 1];
                if (next) expect(totalOf(id)).toBeGreaterThan(totalOf(next.id) - rounding);
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every scenario on its side of a fixed value line up to the crossing', () => {
    fc.assert(
      fc.property(knownPortfolios, (given) => {
        const portfolio = {
          ...given,
          thresholds: { mode: 'absolute' as const, value: 50, feasibility: 50 },
        };
        const output = analyse(portfolio);
        for (const { indicator, weight, valueLine } of output.weights) {
          if (weight === 100) continue;
          for (const [flip, end] of [
            [valueLine.up, 100],
            [valueLine.down, 0],
          ] as const) {
            for (const points of waypoints(weight, flip?.weight ?? end)) {
              const totalOf = totalsAt(reweighted(portfolio.weights, indicator, points), portfolio.scenarios);
              for (const { id, total } of output.scenarios) {
                if (total >= 50) expect(totalOf(id)).toBeGreaterThan(50 - rounding);
                else expect(totalOf(id)).toBeLessThan(50 + rounding);
              }
            }
            if (!flip) continue;
            const level = totalsAt(
              reweighted(portfolio.weights, indicator, flip.weight),
              portfolio.scenarios,
            );
            const start = output.scenarios.find(({ id }) => id === flip.scenario)?.total ?? Number.NaN;
            expect(flip.core).toBe(start < 50);
            expect(Math.abs(level(flip.scenario) - 50)).toBeLessThan(2 * rounding);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('with the median as the line, lets the core change only at the crossing', () => {
    fc.assert(
      fc.property(knownPortfolios, (given) => {
        const portfolio = { ...given, thresholds: { mode: 'relative' as const } };
        const output = analyse(portfolio);
        for (const { indicator, weight, valueLine } of output.weights) {
          if (weight === 100) continue;
          for (const [flip, end] of [
            [valueLine.up, 100],
            [valueLine.down, 0],
          ] as const) {
            for (const points of waypoints(weight, flip?.weight ?? end)) {
              const totalOf = totalsAt(reweighted(portfolio.weights, indicator, points), portfolio.scenarios);
              const map = placeScenarios({
                thresholds: { mode: 'relative' },
                scenarios: portfolio.scenarios.map(({ id, name }) => ({
                  id,
                  name,
                  value: totalOf(id),
                  feasibility: 50,
                })),
              });
              for (const { id, total } of output.scenarios) {
                const wasCore = total >= output.thresholds.value;
                if (wasCore) expect(totalOf(id)).toBeGreaterThan(map.thresholds.value - rounding);
                else expect(totalOf(id)).toBeLessThan(map.thresholds.value + rounding);
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a core that ties on the median', () => {
  const scenario = (id: string, value: Partial<Record<ValueIndicator, number>>) => ({
    id,
    name: id,
    value: byKey(valueIndicators, (indicator) => value[indicator] ?? 1),
    feasibility: { complexity: 3, volume: 3, data: 3, ethics: 3, alternatives: 3, maturity: 3 },
  });

  it('loses the leader where the two that tie behind it pass it together', () => {
    // At 60/40: the leader 60 + 0, the others 15 + 40 = 55 each, so the median is 55 and all three are core. With quality
    // at w points the leader has w and the others 100 - 3w/4: level at 400/7, and below that the leader is out.
    const { weights } = analyseSensitivity({
      weights: byKey(valueIndicators, (indicator) =>
        indicator === 'brand.quality' ? 60 : indicator === 'economic.cost' ? 40 : 0,
      ),
      thresholds: { mode: 'relative' },
      scenarios: [
        scenario('leader', { 'brand.quality': 5 }),
        scenario('one', { 'brand.quality': 2, 'economic.cost': 5 }),
        scenario('other', { 'brand.quality': 2, 'economic.cost': 5 }),
      ],
      samples: 100,
    });
    const quality = weights.find(({ indicator }) => indicator === 'brand.quality');
    expect(quality?.valueLine.up).toBeNull();
    expect(quality?.valueLine.down).toMatchObject({ scenario: 'leader', core: false, weight: 57.14 });
  });
});

describe('the smallest change of an answer that flips', () => {
  it('is the nearest whole level at which the ranking or a quadrant differs', () => {
    fc.assert(
      fc.property(knownPortfolios, fc.nat(), fc.nat(), (portfolio, which, at) => {
        const output = analyse(portfolio);
        const changed = portfolio.scenarios[which % portfolio.scenarios.length];
        const indicator = valueIndicators[at % valueIndicators.length];
        if (!changed || !indicator) return;
        const flips = output.answers.find(
          ({ input }) =>
            input.kind === 'value' && input.scenario === changed.id && input.indicator === indicator,
        );
        const now = changed.levels.value[indicator];
        const quadrants = (result: ReturnType<typeof analyse>) =>
          result.scenarios.map(({ quadrant }) => quadrant);
        const order = [...output.scenarios].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
        const analysedAt = (level: number) =>
          analyse({
            ...portfolio,
            scenarios: portfolio.scenarios.map((scenario) =>
              scenario === changed
                ? answersOfLevels({ ...scenario, value: { ...scenario.value, [indicator]: level } })
                : scenario,
            ),
          });
        const ordered = (result: ReturnType<typeof analyse>) =>
          order.every(({ id }, place) => {
            const next = order[place + 1];
            const total = (wanted: string) => result.scenarios.find((each) => each.id === wanted)?.total ?? 0;
            return !next || total(id) >= total(next.id);
          });
        const ups = [1, 2, 3, 4, 5].filter((level) => level > now);
        const downs = [5, 4, 3, 2, 1].filter((level) => level < now);
        for (const [levels, rank, border] of [
          [ups, flips?.anyRank.up, flips?.border.up],
          [downs, flips?.anyRank.down, flips?.border.down],
        ] as const) {
          const results = levels.map((level) => ({ level, result: analysedAt(level) }));
          expect(rank?.level).toBe(results.find(({ result }) => !ordered(result))?.level);
          expect(border?.level).toBe(
            results.find(({ result }) => quadrants(result).join() !== quadrants(output).join())?.level,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
