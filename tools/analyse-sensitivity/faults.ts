import type { FeasibilityDimension } from '../../src/domain/feasibility.ts';
import { feasibilityDimensionNames } from '../../src/domain/feasibility.ts';
import { both } from '../../src/domain/language.ts';
import { type ValueIndicator, valueIndicatorNames } from '../../src/domain/value-model.ts';
import { namesOf } from '../scenario-name.ts';
import { ToolInputError } from '../tool.ts';
import type { SensitivityInput, SensitivityScenario } from './schema.ts';

/** Refuses a range whose low is above its high. Throws `ToolInputError` with the first. */
export function requireOrderedRanges({ scenarios }: SensitivityInput): void {
  for (const [index, scenario] of scenarios.entries()) {
    for (const [indicator, name] of entriesOf(valueIndicatorNames)) {
      const given = scenario.value[indicator];
      if (isReversed(given)) throw rangeFault(scenario, name, given, `[${index}].value["${indicator}"]`);
    }
    for (const [dimension, name] of entriesOf(feasibilityDimensionNames)) {
      const given = scenario.feasibility[dimension];
      if (isReversed(given)) throw rangeFault(scenario, name, given, `[${index}].feasibility.${dimension}`);
    }
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function isReversed(given: number | Range | null | undefined): given is Range {
  return typeof given === 'object' && given !== null && given.low > given.high;
}

function entriesOf<Key extends ValueIndicator | FeasibilityDimension, Value>(
  record: Readonly<Record<Key, Value>>,
): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

function rangeFault(
  scenario: SensitivityScenario,
  term: { readonly zh: string; readonly en: string },
  { low, high }: Range,
  path: string,
): ToolInputError {
  const name = namesOf(scenario.name);
  return new ToolInputError(
    `scenarios${path}`,
    both(
      `“${name.zh}”的“${term.zh}”下限 ${low} 级高于上限 ${high} 级；下限不得高于上限。`,
      `"${name.en}": the low of ${term.en}, level ${low}, is above its high, level ${high}; low must not exceed high.`,
    ),
  );
}
