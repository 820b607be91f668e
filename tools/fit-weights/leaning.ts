import { type ValueIndicator, valueIndicators, type WeightProfile } from '../../src/domain/value-model.ts';
import type { CompanyStage, StrategyPriority } from './schema.ts';
import { profileOf } from './whole-points.ts';

/**
 * Towards which two indicators weights lean, and by how many points; two thirds go to the first. Ours: the guide (2.1,
 * pages 8 to 9) asks that weights fit the company's stage and strategy, and leaves the amounts to the company.
 */
export interface Leaning {
  readonly towards: readonly [ValueIndicator, ValueIndicator];
  readonly points: number;
}

const priorityPoints = 12;

/** Less than for the priority: a stage is the same for many companies, a priority is this company's own will. */
const stagePoints = 8;

const priorityTowards: Readonly<Record<StrategyPriority, Leaning['towards']>> = {
  cost: ['economic.cost', 'economic.efficiency'],
  growth: ['economic.scale', 'transformation.business'],
  experience: ['brand.satisfaction', 'brand.quality'],
  safety: ['social.safety', 'brand.quality'],
  innovation: ['transformation.business', 'transformation.promotion'],
};

/**
 * A young firm lives by its first customers; a growing one has to take more on without drowning in it; a mature one
 * defends its margin and its standard; one in transformation needs a new business and people who can run it.
 */
const stageTowards: Readonly<Record<CompanyStage, Leaning['towards']>> = {
  starting: ['brand.satisfaction', 'economic.scale'],
  growing: ['economic.scale', 'economic.efficiency'],
  mature: ['economic.cost', 'brand.quality'],
  transforming: ['transformation.business', 'transformation.talent'],
};

export function priorityLeaning(priority: StrategyPriority): Leaning {
  return { towards: priorityTowards[priority], points: priorityPoints };
}

export function stageLeaning(stage: CompanyStage): Leaning {
  return { towards: stageTowards[stage], points: stagePoints };
}

/** The points that can move: all of them, or what the other ten indicators hold together if that is less. */
export function movable(weights: WeightProfile, { towards, points }: Leaning): number {
  return Math.min(points, poolOf(weights, towards));
}

/** Exact points after the leaning; the ten others give way in proportion, so none falls below 0. */
export function leaned(weights: WeightProfile, leaning: Leaning): WeightProfile {
  const [first, second] = leaning.towards;
  const pool = poolOf(weights, leaning.towards);
  const moved = movable(weights, leaning);
  return profileOf((indicator) => {
    const weight = weights[indicator];
    if (indicator === first) return weight + (moved * 2) / 3;
    if (indicator === second) return weight + moved / 3;
    return pool === 0 ? weight : weight - (moved * weight) / pool;
  });
}

function poolOf(weights: WeightProfile, [first, second]: Leaning['towards']): number {
  return valueIndicators
    .filter((indicator) => indicator !== first && indicator !== second)
    .reduce((sum, indicator) => sum + weights[indicator], 0);
}

/**
 * Exact points for a stage and a priority. The stage goes first and the priority leans on its result, so that the
 * priority's twelve points arrive whole.
 */
export function fittedExactly(
  start: WeightProfile,
  priority: StrategyPriority | undefined,
  stage: CompanyStage | undefined,
): WeightProfile {
  const staged = stage === undefined ? start : leaned(start, stageLeaning(stage));
  return priority === undefined ? staged : leaned(staged, priorityLeaning(priority));
}
