import { describe, expect, it } from 'vitest';
import { feasibilityDimensions } from '../../../src/domain/feasibility.ts';
import { valueIndicators } from '../../../src/domain/value-model.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { type JointTurn, jointTurns } from '../../../tools/assessment/joint-uncertainty.ts';
import { judge } from '../../../tools/assessment/judgement.ts';
import { plausibleLevels } from '../../../tools/assessment/plausible-answers.ts';
import type { ScoreSheet, SheetEntry } from '../../../tools/assessment/score-sheet.ts';

const knowledge = readKnowledge();
const { sheets, weights } = judge(knowledge, { industry: 'finance', start: '2026-12-01', facts: {} });

/** Every combination of the levels that open entries may have, with its chance: no sum is ever formed. */
function* combinations(
  entries: readonly SheetEntry[],
  open: ReadonlySet<string>,
): Generator<[number[], number]> {
  const [first, ...rest] = entries;
  if (!first) {
    yield [[], 1];
    return;
  }
  const levels = open.has(first.slot)
    ? plausibleLevels(first.slot, first)
    : [{ level: first.level ?? 1, probability: 1 }];
  for (const { level, probability } of levels) {
    for (const [others, chance] of combinations(rest, open)) yield [[level, ...others], probability * chance];
  }
}

function movement(
  entries: readonly SheetEntry[],
  open: ReadonlySet<string>,
  slot: string,
  reaches: (levels: readonly number[]) => boolean,
): number {
  const chance = (fixed?: number): number => {
    let [sum, total] = [0, 0];
    const place = entries.findIndex((entry) => entry.slot === slot);
    for (const [levels, probability] of combinations(entries, open)) {
      if (fixed !== undefined && levels[place] !== fixed) continue;
      total += probability;
      if (reaches(levels)) sum += probability;
    }
    return sum / total;
  };
  const entry = entries.find((candidate) => candidate.slot === slot);
  return plausibleLevels(slot, entry ?? null).reduce(
    (sum, { level, probability }) => sum + probability * Math.abs(chance(level) - chance()),
    0,
  );
}

function turnsOf(sheet: ScoreSheet, open: ReadonlySet<string>): ReadonlyMap<string, JointTurn> {
  return jointTurns(sheet, weights.weights, (slot) => open.has(slot));
}

describe('what open answers of a scenario do together', () => {
  it.each(sheets.map((sheet) => [sheet.scenario.id, sheet] as const))(
    'is what trying all combinations of their levels gives, for the value of %s',
    (_, sheet) => {
      const entries = valueIndicators.map((indicator) => sheet.value[indicator]);
      const open = new Set(
        entries
          .filter(({ level }) => level !== null)
          .slice(0, 4)
          .map(({ slot }) => slot),
      );
      if (entries.some(({ level }) => level === null)) return;
      const turns = turnsOf(sheet, open);
      for (const slot of open) {
        const expected = movement(entries, open, slot, (levels) => {
          const points = valueIndicators.map(
            (indicator, place) => (weights.weights[indicator] * ((levels[place] ?? 1) - 1)) / 4,
          );
          return points.reduce((sum, own) => sum + own, 0) >= 60;
        });
        expect(turns.get(slot)?.movement).toBeCloseTo(expected, 9);
      }
    },
  );

  it.each(sheets.map((sheet) => [sheet.scenario.id, sheet] as const))(
    'is what trying all combinations of their levels gives, for the feasibility of %s',
    (_, sheet) => {
      const entries = feasibilityDimensions.map((dimension) => sheet.feasibility[dimension]);
      const open = new Set(entries.slice(0, 4).map(({ slot }) => slot));
      const turns = turnsOf(sheet, open);
      for (const slot of open) {
        const expected = movement(entries, open, slot, (levels) => {
          const mean = levels.reduce((sum, level) => sum + level, 0) / 6;
          return Math.min(...levels) >= 3 && ((mean - 1) / 4) * 100 >= 60;
        });
        expect(turns.get(slot)?.movement).toBeCloseTo(expected, 9);
      }
    },
  );

  it('says nothing of what is not open', () => {
    for (const sheet of sheets) {
      if (valueIndicators.some((indicator) => sheet.value[indicator].level === null)) continue;
      expect(turnsOf(sheet, new Set()).size).toBe(0);
    }
  });
});
