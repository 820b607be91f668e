import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import {
  type BaseCase,
  type BaseScenario,
  feasibilityAt,
  type LevelRange,
  middleOf,
  totalAt,
} from './base-case.ts';
import { lineFinder, quadrantOf } from './quadrants.ts';
import type { AnswerFlips, ChangedInput } from './schema.ts';

type Ways<Flip> = { readonly up: Flip | null; readonly down: Flip | null };
type RankFlip = NonNullable<AnswerFlips['anyRank']['up']>;
type BorderFlip = NonNullable<AnswerFlips['border']['up']>;

const noFlip = { up: null, down: null } as const;

/**
 * For each answer about each scenario, the nearest whole level above and below at which first place changes hands,
 * at which the scenario changes places with any other, and at which any scenario changes its quadrant; null where no level does. An answer that is open is
 * taken as settled at that level; `up` then starts at the middle of its range itself, which may already tell. To tie
 * is not to change places. Feasibility has no part in the ranks of value.
 */
export function answerFlips(base: BaseCase): AnswerFlips[] {
  const borderChange = borderChanges(base);
  return base.scenarios.flatMap((scenario, place) => [
    ...valueIndicators.map((indicator, k): AnswerFlips => {
      const range = scenario.value[k] ?? unsaid;
      const totalWith = (level: number): number => totalAt(base.weights, settled(scenario.value, k, level));
      return {
        input: { kind: 'value', scenario: scenario.id, indicator },
        low: range.low,
        high: range.high,
        firstRank: nearestWays(range, (level) => rankChange(base, place, totalWith(level), true)),
        anyRank: nearestWays(range, (level) => rankChange(base, place, totalWith(level), false)),
        border: nearestWays(range, (level) =>
          borderChange(place, { total: totalWith(level), score: scenario.score, barred: scenario.barred }),
        ),
      };
    }),
    ...feasibilityDimensions.map((dimension, k): AnswerFlips => {
      const range = scenario.feasibility[k] ?? unsaid;
      return {
        input: { kind: 'feasibility', scenario: scenario.id, dimension },
        low: range.low,
        high: range.high,
        firstRank: noFlip,
        anyRank: noFlip,
        border: nearestWays(range, (level) => {
          const judged = feasibilityAt(base.scoreOf, settled(scenario.feasibility, k, level));
          return borderChange(place, { total: scenario.total, ...judged });
        }),
      };
    }),
  ]);
}

const unsaid: LevelRange = { low: 1, high: 5, said: false };

/** The answers of a scenario with one of them settled at a level. */
export function settled(ranges: readonly LevelRange[], k: number, level: number): LevelRange[] {
  return ranges.map((range, index) => (index === k ? { low: level, high: level, said: true } : range));
}

/** Answers that nobody has given about a scenario, in the order of tables 1 and 2. */
export function unknownAnswers({ id, value, feasibility }: BaseScenario): ChangedInput[] {
  return [
    ...valueIndicators.flatMap((indicator, k): ChangedInput[] =>
      value[k]?.said ? [] : [{ kind: 'value', scenario: id, indicator }],
    ),
    ...feasibilityDimensions.flatMap((dimension, k): ChangedInput[] =>
      feasibility[k]?.said ? [] : [{ kind: 'feasibility', scenario: id, dimension }],
    ),
  ];
}

function nearestWays<Effect extends object>(
  range: LevelRange,
  effectAt: (level: number) => Effect | null,
): Ways<Effect & { level: number; change: number }> {
  const middle = middleOf(range);
  const open = range.low < range.high;
  const nearest = (levels: readonly number[]) => {
    for (const level of levels) {
      const effect = effectAt(level);
      if (effect) return { level, change: level - middle, ...effect };
    }
    return null;
  };
  return {
    up: nearest([1, 2, 3, 4, 5].filter((level) => level > middle || (open && level === middle))),
    down: nearest([5, 4, 3, 2, 1].filter((level) => level < middle)),
  };
}

function rankChange(
  { scenarios, ranking }: BaseCase,
  place: number,
  total: number,
  firstOnly: boolean,
): Omit<RankFlip, 'level' | 'change'> | null {
  const rank = ranking.indexOf(place);
  const passes: string[] = [];
  for (const [otherRank, other] of ranking.entries()) {
    const against = scenarios[other];
    if (other === place || !against || (firstOnly && rank > 0 && otherRank > 0)) continue;
    if (otherRank < rank ? total > against.total : total < against.total) passes.push(against.id);
  }
  return passes.length > 0 ? { passes } : null;
}

type BorderChange = Omit<BorderFlip, 'level' | 'change'> | null;

interface Standing {
  readonly total: number;
  readonly score: number;
  readonly barred: boolean;
}

/** Which quadrants change when one scenario stands elsewhere. */
function borderChanges({
  scenarios,
  thresholds,
}: BaseCase): (changed: number, standing: Standing) => BorderChange {
  const linesOf = lineFinder(thresholds, scenarios.length);
  const totals = Float64Array.from(scenarios, ({ total }) => total);
  const scores = Float64Array.from(scenarios, ({ score }) => score);
  return (changed, standing) => {
    const before = scenarios[changed];
    if (!before) return null;
    totals[changed] = standing.total;
    scores[changed] = standing.score;
    const lines = linesOf(totals, scores);
    totals[changed] = before.total;
    scores[changed] = before.score;
    // Fixed lines don't move with an answer, so that only the scenario asked about can change its side.
    const touched = thresholds.mode === 'absolute' ? [before] : scenarios;
    const moves = touched.flatMap((scenario) => {
      const { total, score, barred } = scenario === before ? standing : scenario;
      const to = quadrantOf(total, score, barred, lines);
      return to === scenario.quadrant ? [] : [{ scenario: scenario.id, from: scenario.quadrant, to }];
    });
    return moves.length > 0 ? { moves } : null;
  };
}
