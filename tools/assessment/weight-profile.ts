import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import {
  type ValueIndicator,
  valueIndicatorNames,
  valueIndicators,
  type WeightProfile,
} from '../../src/domain/value-model.ts';

/** What a company says it wants most; each leans on the indicators in which that shows. */
export const strategyPriorities = ['cost', 'growth', 'experience', 'safety', 'innovation'] as const;
export type StrategyPriority = (typeof strategyPriorities)[number];

/** Ours: the guide (2.1) asks that weights fit stage and strategy, and leaves the amounts to the company. */
const pointsMoved = 12;

const leansOn: Readonly<Record<StrategyPriority, readonly [ValueIndicator, ValueIndicator]>> = {
  cost: ['economic.cost', 'economic.efficiency'],
  growth: ['economic.scale', 'transformation.business'],
  experience: ['brand.satisfaction', 'brand.quality'],
  safety: ['social.safety', 'brand.quality'],
  innovation: ['transformation.business', 'transformation.promotion'],
};

export interface FittedWeights {
  readonly weights: WeightProfile;
  readonly reason: Bilingual;
}

/**
 * Fits an industry's weight profile to the stated priority: twelve points move to the two indicators in which it
 * shows, two thirds to the first, taken from the others in proportion. The result is in whole points that add to
 * 100 (largest remainder, ties in the order of the guide's table).
 */
export function fitWeightProfile(
  industry: { readonly name: Bilingual; readonly weights: WeightProfile },
  priority: StrategyPriority | undefined,
): FittedWeights {
  if (!priority) {
    return {
      weights: industry.weights,
      reason: both(
        `权重取${industry.name.zh}行业的起步配置；公司尚未说明最看重什么。`,
        `Weights are the starting profile for ${industry.name.en}; the company has not said what it wants most.`,
      ),
    };
  }
  const [first, second] = leansOn[priority];
  const others = valueIndicators.filter((indicator) => indicator !== first && indicator !== second);
  const pool = others.reduce((sum, indicator) => sum + industry.weights[indicator], 0);
  const moved = Math.min(pointsMoved, pool);
  const exact = (indicator: ValueIndicator): number => {
    const weight = industry.weights[indicator];
    if (indicator === first) return weight + (moved * 2) / 3;
    if (indicator === second) return weight + moved / 3;
    return weight - (moved * weight) / pool;
  };
  return {
    weights: wholePoints(exact),
    reason: both(
      `在${industry.name.zh}行业配置上，向“${valueIndicatorNames[first].zh}”“${valueIndicatorNames[second].zh}”移入 ${moved} 分，其余按比例让出，因为公司最看重这一点。`,
      `From the ${industry.name.en} profile, ${moved} points move to ${valueIndicatorNames[first].en} and ${valueIndicatorNames[second].en}, the others giving way in proportion, since this is what the company wants most.`,
    ),
  };
}

function wholePoints(exact: (indicator: ValueIndicator) => number): WeightProfile {
  const parts = valueIndicators.map((indicator, place) => {
    const value = exact(indicator);
    return { indicator, place, floor: Math.floor(value), rest: value - Math.floor(value) };
  });
  const missing = 100 - parts.reduce((sum, part) => sum + part.floor, 0);
  const rounded = new Set(
    [...parts]
      .sort((a, b) => b.rest - a.rest || a.place - b.place)
      .slice(0, missing)
      .map((part) => part.indicator),
  );
  const points = new Map(
    parts.map((part) => [part.indicator, part.floor + (rounded.has(part.indicator) ? 1 : 0)]),
  );
  const of = (indicator: ValueIndicator): number => points.get(indicator) ?? 0;
  return {
    'brand.quality': of('brand.quality'),
    'brand.satisfaction': of('brand.satisfaction'),
    'brand.reputation': of('brand.reputation'),
    'economic.scale': of('economic.scale'),
    'economic.efficiency': of('economic.efficiency'),
    'economic.cost': of('economic.cost'),
    'social.safety': of('social.safety'),
    'social.energy': of('social.energy'),
    'social.inclusion': of('social.inclusion'),
    'transformation.promotion': of('transformation.promotion'),
    'transformation.business': of('transformation.business'),
    'transformation.talent': of('transformation.talent'),
  };
}
