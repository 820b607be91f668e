import type { Conflict } from '../../src/domain/facts.ts';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import type { SensitivityInput } from '../analyse-sensitivity/schema.ts';
import { byKey } from './by-key.ts';
import type { Judgement } from './judgement.ts';
import type { SheetEntry } from './score-sheet.ts';

type Answer = number | { low: number; high: number; at?: number } | null;

/**
 * An assessment as the sensitivity analysis takes it: what people said is a point, or what lies between them where they
 * disagree, counted with at the side taken; what is derived or assumed keeps its spread, what nobody knows stays unknown. At its base point the analysis then has the totals, scores and quadrants of
 * the assessment.
 */
export function sensitivityInputOf(
  { sheets, weights }: Pick<Judgement, 'sheets' | 'weights'>,
  conflicts: readonly Conflict[] = [],
): SensitivityInput {
  const disputed = new Map(
    conflicts
      .filter(({ settledBy }) => settledBy === null)
      .map(({ slot, sides }) => [
        slot,
        sides.flatMap(({ finding: { value } }) => (value.kind === 'level' ? [value.level] : [])),
      ]),
  );
  return {
    weights: weights.weights,
    scenarios: sheets.map(({ scenario, value, feasibility }) => ({
      id: scenario.id,
      name: scenario.name,
      value: byKey(valueIndicators, (indicator) => answerOf(value[indicator], 1, disputed)),
      // An assumed spread never reaches down to a veto: only a person's word can bar a scenario.
      feasibility: byKey(feasibilityDimensions, (dimension) => answerOf(feasibility[dimension], 2, disputed)),
    })),
  };
}

/** `floor`: the lowest level that may be assumed of an answer nobody gave. */
function answerOf(
  { slot, level, low, high, origin }: SheetEntry,
  floor: number,
  disputed: ReadonlyMap<string, readonly number[]>,
): Answer {
  if (level === null) return null;
  if (origin === 'stated') {
    const sides = [level, ...(disputed.get(slot) ?? [])];
    const [least, most] = [Math.min(...sides), Math.max(...sides)];
    return least === most ? level : { low: least, high: most, at: level };
  }
  const range = { low: Math.max(floor, low), high: Math.max(floor, high) };
  return range.low === range.high ? range.low : range;
}
