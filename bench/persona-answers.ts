import { putQuestion } from '../agents/interview/asked-question.ts';
import type { Persona } from '../agents/persona/persona.ts';
import { patternsOf } from '../agents/persona/slot-pattern.ts';
import { understandReply } from '../agents/understanding/understand-reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FindingValue } from '../src/domain/finding.ts';
import type { EngagementSituation } from '../tools/assessment/engagement-situation.ts';
import { questionOfSlot } from '../tools/assessment/slot-question.ts';

/**
 * What the best placed person of a persona answers to a slot, as the built-in understanding reads it; null where
 * nobody knows. One respondent who knows all that the company knows: what is compared is the order of the questions and
 * nothing else.
 */
export function personaAnswer(
  knowledge: Knowledge,
  persona: Persona,
  situation: EngagementSituation,
  slot: string,
): FindingValue | null {
  const question = putQuestion(knowledge, situation, slot);
  const roles = questionOfSlot(knowledge, slot)?.roles ?? [];
  if (!question) return null;
  for (const role of roles) {
    for (const person of persona.stakeholders.filter((entry) => entry.role === role)) {
      const words = patternsOf(slot).flatMap((pattern) => person.knows[pattern]?.zh ?? [])[0];
      if (words === undefined) continue;
      const read = understandReply({
        text: words,
        language: 'zh',
        question,
        otherSlots: [],
        answered: [],
        today: '2026-11-24',
      });
      const own = read.kind === 'answer' ? read.findings.find((finding) => finding.slot === slot) : undefined;
      if (own && own.value.kind !== 'unknown') return own.value;
    }
  }
  return null;
}
