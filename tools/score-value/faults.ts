import { both } from '../../src/domain/language.ts';
import { type ValueIndicator, valueIndicatorNames } from '../../src/domain/value-model.ts';
import { roundTo } from '../rounding.ts';
import { namesOf, type ScenarioName } from '../scenario-name.ts';
import { ToolInputError } from '../tool.ts';

/** What to say of weights that do not add to 100. */
export function weightsFault(sum: number): ToolInputError {
  const shown = roundTo(sum, 6);
  return new ToolInputError(
    'weights',
    both(
      `十二项指标的权重合计为 ${shown} 分，应当正好是 100 分；请调整后再试。`,
      `The twelve weights add to ${shown}; they must add to exactly 100.`,
    ),
  );
}

/** What to say of points below 0, above their weight, or with a low above their high. */
export function pointsFault(
  scenarioName: ScenarioName,
  indicator: ValueIndicator,
  bounds: { readonly low: number; readonly high: number },
  weight: number,
  index: number,
): ToolInputError {
  const name = namesOf(scenarioName);
  const term = valueIndicatorNames[indicator];
  const path = `scenarios[${index}].points["${indicator}"]`;
  if (bounds.low > bounds.high) {
    return new ToolInputError(
      path,
      both(
        `“${name.zh}”的“${term.zh}”下限 ${bounds.low} 高于上限 ${bounds.high}；下限不得高于上限。`,
        `"${name.en}": the low of ${term.en}, ${bounds.low}, is above its high, ${bounds.high}; low must not exceed high.`,
      ),
    );
  }
  const shown = bounds.low === bounds.high ? `${bounds.low}` : `${bounds.low}–${bounds.high}`;
  return new ToolInputError(
    path,
    both(
      `“${name.zh}”的“${term.zh}”为 ${shown} 分，超出了可取范围：0 到 ${weight} 分（该指标的权重）。`,
      `"${name.en}": ${term.en} has ${shown} points; accepted is 0 to ${weight}, the weight of the indicator.`,
    ),
  );
}
