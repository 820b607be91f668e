import { type ValueIndicator, valueIndicators, type WeightProfile } from '../../src/domain/value-model.ts';

/** One figure per indicator of the guide's table (2.1, page 9). */
export function profileOf(points: (indicator: ValueIndicator) => number): WeightProfile {
  return {
    'brand.quality': points('brand.quality'),
    'brand.satisfaction': points('brand.satisfaction'),
    'brand.reputation': points('brand.reputation'),
    'economic.scale': points('economic.scale'),
    'economic.efficiency': points('economic.efficiency'),
    'economic.cost': points('economic.cost'),
    'social.safety': points('social.safety'),
    'social.energy': points('social.energy'),
    'social.inclusion': points('social.inclusion'),
    'transformation.promotion': points('transformation.promotion'),
    'transformation.business': points('transformation.business'),
    'transformation.talent': points('transformation.talent'),
  };
}

export function sumOf(weights: WeightProfile): number {
  return valueIndicators.reduce((sum, indicator) => sum + weights[indicator], 0);
}

/** Two remainders nearer than this are equal: what lies between them is noise of the arithmetic. */
const noise = 1e-9;

/**
 * The nearest whole points that still add to 100, by largest remainder; ties in the order of the guide's table. The
 * exact points must add to 100 to within a rounding error.
 */
export function wholePoints(exact: WeightProfile): WeightProfile {
  const parts = valueIndicators.map((indicator, place) => {
    const floor = Math.floor(exact[indicator] + noise);
    return { indicator, place, floor, rest: Math.round((exact[indicator] - floor) / noise) };
  });
  const missing = 100 - parts.reduce((sum, part) => sum + part.floor, 0);
  const raised = new Set(
    [...parts]
      .sort((a, b) => b.rest - a.rest || a.place - b.place)
      .slice(0, missing)
      .map(({ indicator }) => indicator),
  );
  const points = new Map(
    parts.map(({ indicator, floor }) => [indicator, floor + (raised.has(indicator) ? 1 : 0)]),
  );
  return profileOf((indicator) => points.get(indicator) ?? 0);
}
