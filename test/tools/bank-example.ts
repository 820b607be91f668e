import type { ValueIndicator, WeightProfile } from '../../src/domain/value-model.ts';

/** Twelve figures in the order of the guide's table 1. */
export function inTableOrder(figures: readonly number[]): Record<ValueIndicator, number> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = figures;
  return {
    'brand.quality': a,
    'brand.satisfaction': b,
    'brand.reputation': c,
    'economic.scale': d,
    'economic.efficiency': e,
    'economic.cost': f,
    'social.safety': g,
    'social.energy': h,
    'social.inclusion': i,
    'transformation.promotion': j,
    'transformation.business': k,
    'transformation.talent': l,
  };
}

/** The financial example of the guide's table 1 (section 2.1, page 9): weights and four scored scenarios. */
export const bankWeights: WeightProfile = inTableOrder([10, 5, 5, 15, 15, 20, 8, 5, 2, 5, 5, 5]);

export const bankScenarios = [
  { id: 'risk-control', name: '智能风控', points: inTableOrder([8, 5, 4, 10, 15, 18, 7, 0, 2, 4, 5, 3]) },
  { id: 'credit-rating', name: '信用评估', points: inTableOrder([9, 5, 5, 5, 10, 15, 7, 0, 1, 3, 4, 2]) },
  { id: 'customer-service', name: '智能客服', points: inTableOrder([8, 4, 4, 0, 13, 20, 0, 3, 1, 2, 0, 2]) },
  { id: 'smart-office', name: '智慧办公', points: inTableOrder([0, 1, 1, 0, 12, 10, 0, 5, 0, 2, 0, 0]) },
];

/** The same record with its keys written in the opposite order. */
export function keysReversed<Value extends object>(record: Value): Value {
  return Object.fromEntries(Object.entries(record).reverse()) as Value;
}
