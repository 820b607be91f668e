import type { Knowledge, Question } from '../../knowledge/knowledge.ts';
import { levelSchema } from '../../src/domain/feasibility.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { candidateScenarios } from '../../tools/assessment/candidate-scenarios.ts';
import { type EngagementSituation, industryOf } from '../../tools/assessment/engagement-situation.ts';
import { type SheetEntry, scoreSheet } from '../../tools/assessment/score-sheet.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';

/**
 * An answer on offer, for someone who has no better one: what the bank suggests, or the level that is assumed until
 * somebody says (the industry's typical one, or what follows from other answers). Null where nothing is reasonable
 * to offer: a veto is nobody's default.
 */
export function suggestedAnswer(
  knowledge: Knowledge,
  situation: EngagementSituation,
  slot: string,
): FindingValue | null {
  const question = questionOfSlot(knowledge, slot);
  if (!question) return null;
  if (question.suggested) return asValue(question, question.suggested);
  const { scenario: id, question: name } = slotParts(slot);
  if (!id || question.answer.kind !== 'level') return null;
  const industry = industryOf(knowledge, situation.industry);
  const candidate = candidateScenarios(industry, situation.facts, situation.mostCandidates).find(
    (entry) => entry.id === id,
  );
  if (!candidate) return null;
  const sheet = scoreSheet(candidate, situation.facts);
  const entries: readonly SheetEntry[] = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  const level = entries.find((entry) => entry.slot === slot)?.level ?? null;
  if (level === null || (name === 'feasibility.ethics' && level <= 2)) return null;
  return { kind: 'level', level: levelSchema.parse(level) };
}

function asValue(question: Question, suggested: NonNullable<Question['suggested']>): FindingValue | null {
  if ('option' in suggested) return { kind: 'choice', option: suggested.option };
  if ('level' in suggested) return { kind: 'level', level: suggested.level };
  if ('yes' in suggested) return { kind: 'yesno', yes: suggested.yes };
  if (question.answer.kind !== 'quantity') return null;
  const { quantity } = suggested;
  return {
    kind: 'quantity',
    low: quantity,
    high: quantity,
    unit: question.answer.unit,
    approximate: true,
  };
}
