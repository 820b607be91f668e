import { type FeasibilityDimension, feasibilityDimensionNames } from '../../src/domain/feasibility.ts';
import { both } from '../../src/domain/language.ts';
import { namesOf, type ScenarioName } from '../scenario-name.ts';
import { ToolInputError } from '../tool.ts';
import type { FeasibilityCaps } from './schema.ts';

/** What to say of caps that would reward a lower level. */
export function capsFault(caps: FeasibilityCaps): ToolInputError {
  return new ToolInputError(
    'caps',
    both(
      `第 1 级的封顶分（${caps.level1}）不得高于第 2 级的封顶分（${caps.level2}），否则条件更差反而得分更高。`,
      `The cap for level 1 (${caps.level1}) must not exceed the cap for level 2 (${caps.level2}): a worse level would score higher.`,
    ),
  );
}

/** What to say of a low level above its high. */
export function levelsFault(
  scenarioName: ScenarioName,
  dimension: FeasibilityDimension,
  given: { readonly low: number; readonly high: number },
  index: number,
): ToolInputError {
  const name = namesOf(scenarioName);
  const term = feasibilityDimensionNames[dimension];
  return new ToolInputError(
    `scenarios[${index}].levels.${dimension}`,
    both(
      `“${name.zh}”的“${term.zh}”下限第 ${given.low} 级高于上限第 ${given.high} 级；下限不得高于上限。`,
      `"${name.en}": the low of ${term.en}, level ${given.low}, is above its high, level ${given.high}; low must not exceed high.`,
    ),
  );
}
