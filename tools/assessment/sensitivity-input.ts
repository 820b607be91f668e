import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import type { SensitivityInput } from '../analyse-sensitivity/schema.ts';
import { byKey } from './by-key.ts';
import type { Judgement } from './judgement.ts';
import type { SheetEntry } from './score-sheet.ts';

type Answer = number | { low: number; high: number } | null;

/**
 * An assessment as the sensitivity analysis takes it: what people said is a point, what is derived or assumed keeps its
 * spread, what nobody knows stays unknown. At its base point the analysis then has the totals, scores and quadrants of
 * the assessment.
 */
export function sensitivityInputOf({
  sheets,
  weights,
}: Pick<Judgement, 'sheets' | 'weights'>): SensitivityInput {
  return {
    weights: weights.weights,
    scenarios: sheets.map(({ scenario, value, feasibility }) => ({
      id: scenario.id,
      name: scenario.name,
      value: byKey(valueIndicators, (indicator) => answerOf(value[indicator], 1)),
      // An assumed spread never reaches down to a veto: only a person's word can bar a scenario.
      feasibility: byKey(feasibilityDimensions, (dimension) => answerOf(feasibility[dimension], 2)),
    })),
  };
}

/** `floor`: the lowest level that may be assumed of an answer nobody gave. */
function answerOf({ level, low, high, origin }: SheetEntry, floor: number): Answer {
  if (level === null) return null;
  if (origin === 'stated') return level;
  const range = { low: Math.max(floor, low), high: Math.max(floor, high) };
  return range.low === range.high ? range.low : range;
}
