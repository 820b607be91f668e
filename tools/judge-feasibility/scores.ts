import type { z } from 'zod';
import { type FeasibilityDimension, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { roundTo } from '../rounding.ts';
import { requireUniqueIds } from '../scenario-name.ts';
import { capsFault, levelsFault } from './faults.ts';
import type { FeasibilityCaps, feasibilityScoreSchema, JudgeFeasibilityInput } from './schema.ts';

type Scenario = JudgeFeasibilityInput['scenarios'][number];

export interface LevelBounds {
  readonly low: number;
  readonly high: number;
}
export type Bounds = Readonly<Record<FeasibilityDimension, LevelBounds>>;

/** A scenario's figures, and the levels that they come from. */
export interface FeasibilityScore extends z.output<typeof feasibilityScoreSchema> {
  readonly bounds: Bounds;
}

/**
 * How far one weak dimension holds the whole back. The guide names six dimensions and is silent on how they
 * combine (G6-01), so this is the product's own choice: level 1 keeps a scenario well below any sensible line,
 * level 2 just below 60. Callers may set their own.
 */
const defaultFeasibilityCaps: FeasibilityCaps = { level1: 40, level2: 59 };

const unknownBounds = { low: 1, high: 5 } as const;

/**
 * Scores, bounds and vetoes, in the order of the input: all that `judgeFeasibility` puts into words, and fast
 * enough to try hundreds of answers. The score, 0 to 100, is the mean level, capped by the weakest link; a higher
 * level never lowers it. Throws `ToolInputError` for an id used twice, a low above its high, and caps that would
 * reward a lower level.
 */
export function feasibilityScores(input: JudgeFeasibilityInput): {
  readonly caps: FeasibilityCaps;
  readonly scenarios: readonly FeasibilityScore[];
} {
  const caps = input.caps ?? defaultFeasibilityCaps;
  if (caps.level1 > caps.level2) throw capsFault(caps);
  requireUniqueIds(input.scenarios);
  return { caps, scenarios: input.scenarios.map((scenario, index) => scored(scenario, index, caps)) };
}

function scored(scenario: Scenario, index: number, caps: FeasibilityCaps): FeasibilityScore {
  const bounds = boundsOf(scenario, index);
  const unknown = feasibilityDimensions.filter((dimension) => (scenario.levels[dimension] ?? null) === null);
  const low = scoreOf(
    feasibilityDimensions.map((dimension) => bounds[dimension].low),
    caps,
  );
  const high = scoreOf(
    feasibilityDimensions.map((dimension) => bounds[dimension].high),
    caps,
  );
  const weakest = weakestOf(bounds, unknown);
  const veto = bounds.ethics.high === 1;
  return {
    id: scenario.id,
    name: scenario.name,
    score: roundTo((low + high) / 2, 2),
    low,
    high,
    veto,
    vetoPossible: !veto && bounds.ethics.low === 1,
    useNonAi: bounds.alternatives.high === 1,
    weakest,
    scoreIfWeakestClimbs: scoreAfterClimb(bounds, weakest, caps),
    unknown,
    bounds,
  };
}

/** The score of six known levels: 100 * (mean - 1) / 4, capped while any level is 1 or 2. */
function scoreOf(levels: readonly number[], caps: FeasibilityCaps): number {
  let sum = 0;
  let lowest = 5;
  for (const level of levels) {
    sum += level;
    if (level < lowest) lowest = level;
  }
  const mean = (100 * (sum / levels.length - 1)) / 4;
  const cap = lowest === 1 ? caps.level1 : lowest === 2 ? caps.level2 : 100;
  return roundTo(Math.min(mean, cap), 2);
}

function boundsOf(scenario: Scenario, index: number): Bounds {
  const bound = (dimension: FeasibilityDimension): LevelBounds => {
    const given = scenario.levels[dimension] ?? null;
    if (given === null) return unknownBounds;
    if (typeof given === 'number') return { low: given, high: given };
    if (given.low <= given.high) return given;
    throw levelsFault(scenario.name, dimension, given, index);
  };
  return {
    complexity: bound('complexity'),
    volume: bound('volume'),
    data: bound('data'),
    ethics: bound('ethics'),
    alternatives: bound('alternatives'),
    maturity: bound('maturity'),
  };
}

function weakestOf(bounds: Bounds, unknown: readonly FeasibilityDimension[]): FeasibilityDimension[] {
  let lowest = 10;
  let weakest: FeasibilityDimension[] = [];
  for (const dimension of feasibilityDimensions) {
    if (unknown.includes(dimension)) continue;
    const twice = bounds[dimension].low + bounds[dimension].high;
    if (twice < lowest) [lowest, weakest] = [twice, [dimension]];
    else if (twice === lowest && lowest < 10) weakest.push(dimension);
  }
  return weakest;
}

function scoreAfterClimb(
  bounds: Bounds,
  weakest: readonly FeasibilityDimension[],
  caps: FeasibilityCaps,
): number {
  const raised = (end: 'low' | 'high'): number =>
    scoreOf(
      feasibilityDimensions.map((dimension) =>
        Math.min(5, bounds[dimension][end] + (weakest.includes(dimension) ? 1 : 0)),
      ),
      caps,
    );
  return roundTo((raised('low') + raised('high')) / 2, 2);
}
