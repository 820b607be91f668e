import {
  type ValueDimension,
  type ValueIndicator,
  valueDimensions,
  valueIndicators,
  type WeightProfile,
} from '../../src/domain/value-model.ts';
import { roundTo } from '../rounding.ts';
import { requireUniqueIds } from '../scenario-name.ts';
import { pointsFault, weightsFault } from './faults.ts';
import type { ScoreValueInput, ValueScore } from './schema.ts';

type Scenario = ScoreValueInput['scenarios'][number];
export type IndicatorPoints = Scenario['points'];

type Total = Pick<ValueScore, 'id' | 'total' | 'low' | 'high'>;

interface Sum extends Total, Pick<ValueScore, 'name' | 'shares'> {
  readonly points: IndicatorPoints;
}

/** Weights may miss 100 by this much: the noise of adding twelve decimals, not a point forgotten. */
const weightTolerance = 1e-6;

const indicatorsOf: Readonly<Record<ValueDimension, readonly ValueIndicator[]>> = {
  brand: valueIndicators.filter((indicator) => indicator.startsWith('brand.')),
  economic: valueIndicators.filter((indicator) => indicator.startsWith('economic.')),
  social: valueIndicators.filter((indicator) => indicator.startsWith('social.')),
  transformation: valueIndicators.filter((indicator) => indicator.startsWith('transformation.')),
};

/**
 * Points for an anchored level: level 1 earns nothing, level 5 the whole weight, the steps between are equal.
 * The guide scores by points alone; the levels that lead to them are the product's own choice.
 */
export function pointsAtLevel(weight: number, level: number): number {
  return (weight * (level - 1)) / 4;
}

/**
 * Totals, bounds, ranks and shares, in the order of the input: all that `scoreValue` puts into words, and fast
 * enough to try hundreds of answers. Throws `ToolInputError` for weights that do not add to 100, points outside 0
 * to their weight, and an id used twice.
 */
export function valueScores({ weights, scenarios }: ScoreValueInput): readonly ValueScore[] {
  requireWeightsOf100(weights);
  requireUniqueIds(scenarios);
  const sums = scenarios.map((scenario, index) => sumOf(scenario, weights, index));
  const ranking = inRankOrder(sums);
  return sums.map((sum) => {
    const { rank, bestRank, worstRank, tiedWith } = standing(sum, ranking);
    return {
      id: sum.id,
      name: sum.name,
      total: sum.total,
      low: sum.low,
      high: sum.high,
      rank,
      bestRank,
      worstRank,
      tiedWith,
      shares: sum.shares,
      shareOfDimensionWeight: shareOfWeight(sum.shares, weights),
      strongest: strongestOf(sum.points),
      weakest: weakestOf(sum.points, weights),
    };
  });
}

/** The highest total first; among equals the id decides. */
export function inRankOrder<Scored extends Total>(scores: readonly Scored[]): readonly Scored[] {
  return [...scores].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
}

/** What all indicators of a dimension weigh together. */
export function dimensionWeight(weights: WeightProfile, dimension: ValueDimension): number {
  let weight = 0;
  for (const indicator of indicatorsOf[dimension]) weight += weights[indicator];
  return weight;
}

/** The points of one indicator; the middle of their bounds where they are uncertain. */
export function middlePoints(points: IndicatorPoints, indicator: ValueIndicator): number {
  const { low, high } = boundsOf(points[indicator]);
  return (low + high) / 2;
}

function boundsOf(points: IndicatorPoints[ValueIndicator]): { readonly low: number; readonly high: number } {
  return typeof points === 'number' ? { low: points, high: points } : points;
}

function requireWeightsOf100(weights: WeightProfile): void {
  let sum = 0;
  for (const indicator of valueIndicators) sum += weights[indicator];
  if (Math.abs(sum - 100) > weightTolerance) throw weightsFault(sum);
}

function sumOf(scenario: Scenario, weights: WeightProfile, index: number): Sum {
  const shares: Record<ValueDimension, number> = { brand: 0, economic: 0, social: 0, transformation: 0 };
  let low = 0;
  let high = 0;
  for (const dimension of valueDimensions) {
    for (const indicator of indicatorsOf[dimension]) {
      const bounds = boundsOf(scenario.points[indicator]);
      if (
        !(bounds.low >= 0 && bounds.low <= bounds.high && bounds.high <= weights[indicator] + weightTolerance)
      ) {
        throw pointsFault(scenario.name, indicator, bounds, weights[indicator], index);
      }
      low += bounds.low;
      high += bounds.high;
      shares[dimension] += (bounds.low + bounds.high) / 2;
    }
    shares[dimension] = roundTo(shares[dimension], 2);
  }
  return {
    id: scenario.id,
    name: scenario.name,
    points: scenario.points,
    total: roundTo((low + high) / 2, 2),
    low: roundTo(low, 2),
    high: roundTo(high, 2),
    shares,
  };
}

function standing(
  sum: Total,
  ranking: readonly Total[],
): Pick<ValueScore, 'rank' | 'bestRank' | 'worstRank' | 'tiedWith'> {
  let rank = 1;
  let bestRank = 1;
  let worstRank = 1;
  const tiedWith: string[] = [];
  for (const other of ranking) {
    if (other.id === sum.id) continue;
    if (other.total > sum.total) rank += 1;
    if (other.total === sum.total) tiedWith.push(other.id);
    if (other.low > sum.high) bestRank += 1;
    if (other.high > sum.low) worstRank += 1;
  }
  return { rank, bestRank, worstRank, tiedWith };
}

function strongestOf(points: IndicatorPoints): ValueIndicator | null {
  let best: ValueIndicator | null = null;
  let most = 0;
  for (const indicator of valueIndicators) {
    const earned = middlePoints(points, indicator);
    if (earned > most) [best, most] = [indicator, earned];
  }
  return best;
}

function weakestOf(points: IndicatorPoints, weights: WeightProfile): ValueIndicator | null {
  let worst: ValueIndicator | null = null;
  let most = weightTolerance;
  for (const indicator of valueIndicators) {
    const lost = weights[indicator] - middlePoints(points, indicator);
    if (lost > most) [worst, most] = [indicator, lost];
  }
  return worst;
}

function shareOfWeight(
  shares: Readonly<Record<ValueDimension, number>>,
  weights: WeightProfile,
): Record<ValueDimension, number | null> {
  const share = (dimension: ValueDimension): number | null => {
    const weight = dimensionWeight(weights, dimension);
    return weight > 0 ? roundTo((100 * shares[dimension]) / weight, 1) : null;
  };
  return {
    brand: share('brand'),
    economic: share('economic'),
    social: share('social'),
    transformation: share('transformation'),
  };
}
