import { bench, describe } from 'vitest';
import { feasibilityDimensions } from '../src/domain/feasibility.ts';
import { valueIndicators } from '../src/domain/value-model.ts';
import { sensitivityFigures } from '../tools/analyse-sensitivity/figures.ts';
import type { SensitivityInput } from '../tools/analyse-sensitivity/schema.ts';
import { analyseSensitivity } from '../tools/analyse-sensitivity.ts';
import { byKey } from '../tools/assessment/by-key.ts';

/**
 * The whole analysis of 50 scenarios with 12 indicators, everything at its default; the aim is under 200 ms. Levels
 * follow a fixed pattern; in the second portfolio one answer in three is a range and one in twelve unknown.
 */
function portfolio(open: boolean): SensitivityInput {
  const answer = (scenario: number, place: number) => {
    const level = 1 + ((scenario * 7 + place * 11 + ((scenario * place) % 5)) % 5);
    const turn = (scenario + place) % 12;
    if (!open || turn % 3 > 0) return level;
    return turn === 0 ? null : { low: Math.max(2, level - 1), high: Math.min(5, Math.max(2, level + 1)) };
  };
  const weights = [10, 5, 5, 15, 15, 20, 8, 5, 2, 5, 5, 5];
  return {
    weights: byKey(valueIndicators, (indicator) => weights[valueIndicators.indexOf(indicator)] ?? 0),
    scenarios: Array.from({ length: 50 }, (_, scenario) => ({
      id: `s${scenario}`,
      name: `场景${scenario}`,
      value: byKey(valueIndicators, (indicator) => answer(scenario, valueIndicators.indexOf(indicator))),
      feasibility: byKey(feasibilityDimensions, (dimension) =>
        answer(scenario, 12 + feasibilityDimensions.indexOf(dimension)),
      ),
    })),
  };
}

const [known, open] = [portfolio(false), portfolio(true)];

describe('50 scenarios, 12 indicators, 10,000 weightings', () => {
  bench('figures, every answer known', () => {
    sensitivityFigures(known);
  });
  bench('figures, a third of the answers open', () => {
    sensitivityFigures(open);
  });
  bench('the same at the medians, with a third open', () => {
    sensitivityFigures({ ...open, thresholds: { mode: 'relative' } });
  });
  bench('the tool, with words and trace, a third open', () => {
    analyseSensitivity(open);
  });
});
