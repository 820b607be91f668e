import fc from 'fast-check';
import { type FeasibilityDimension, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { type ValueIndicator, valueIndicators } from '../../src/domain/value-model.ts';
import type { SensitivityInput, SensitivityScenario } from '../../tools/analyse-sensitivity/schema.ts';
import type { SensitivityOutput } from '../../tools/analyse-sensitivity.ts';
import { byKey } from '../../tools/assessment/by-key.ts';
import { inTableOrder } from './bank-example.ts';

const level = fc.integer({ min: 1, max: 5 });
const answer = fc.oneof(
  level,
  fc.tuple(level, level).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constant(null),
);

/** Twelve whole weights that add to 100, some of them 0. */
export const weightProfiles = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 11, maxLength: 11 })
  .map((cuts) => {
    const sorted = [0, ...cuts, 100].sort((a, b) => a - b);
    return inTableOrder(sorted.slice(1).map((cut, index) => cut - (sorted[index] ?? 0)));
  });

const scenarios = (answers: fc.Arbitrary<SensitivityScenario['value'][ValueIndicator]>) =>
  fc
    .array(
      fc.record({
        value: fc.record(byKey(valueIndicators, () => answers)),
        feasibility: fc.record(byKey(feasibilityDimensions, () => answer)),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((rows) => rows.map((row, index) => ({ id: `s${index}`, name: `场景${index}`, ...row })));

const thresholds = fc.constantFrom<SensitivityInput['thresholds']>(
  undefined,
  { mode: 'relative' },
  { mode: 'absolute', value: 45, feasibility: 50 },
);

/** Portfolios of up to six scenarios with answers that are known, between two levels, or unknown. */
export const portfolios: fc.Arbitrary<SensitivityInput> = fc
  .record({ weights: weightProfiles, scenarios: scenarios(answer), thresholds })
  .map(({ thresholds: lines, ...rest }) => ({ ...rest, ...(lines ? { thresholds: lines } : {}) }));

/** The scenario with every answer settled at the low end of its range. */
export function answersOfLevels(scenario: SensitivityScenario): SensitivityScenario & {
  readonly levels: {
    readonly value: Record<ValueIndicator, number>;
    readonly feasibility: Record<FeasibilityDimension, number>;
  };
} {
  const lowOf = (given: number | { low: number } | null | undefined): number =>
    typeof given === 'number' ? given : (given?.low ?? 1);
  const value = byKey(valueIndicators, (indicator) => lowOf(scenario.value[indicator]));
  const feasibility = byKey(feasibilityDimensions, (dimension) => lowOf(scenario.feasibility[dimension]));
  return { id: scenario.id, name: scenario.name, value, feasibility, levels: { value, feasibility } };
}

/** The central weights of all scenarios. */
export function withWeights({ scenarios: all }: SensitivityOutput) {
  return all.map(({ centralWeights }) => centralWeights);
}
