import type { FindingValue } from '../../src/domain/finding.ts';
import type { Bilingual, Language } from '../../src/domain/language.ts';
import { acceptedAnswers } from '../understanding/accepted-answers.ts';
import type { AskedQuestion } from '../understanding/asked-question.ts';
import { understandReply } from '../understanding/understand-reply.ts';

/** What new words for a slot come to, or what would be accepted in their place. */
export type Correction =
  | { readonly kind: 'read'; readonly value: FindingValue; readonly confidence: number }
  | { readonly kind: 'unread'; readonly accepted: Bilingual };

/** Reads words that are meant for one slot, as the interview reads an answer to its question. */
export function readCorrection(
  words: string,
  question: AskedQuestion,
  { language, today }: { language: Language; today: string },
): Correction {
  const understood = understandReply({
    text: words,
    language,
    question,
    otherSlots: [],
    answered: [],
    today,
  });
  if (understood.kind === 'answer') {
    const own = understood.findings.find(({ slot }) => slot === question.slot);
    if (own) return { kind: 'read', value: own.value, confidence: own.confidence };
  }
  if (understood.kind === 'command' && understood.command === 'unknown') {
    return { kind: 'read', value: { kind: 'unknown' }, confidence: 0.9 };
  }
  return {
    kind: 'unread',
    accepted: understood.kind === 'unread' ? understood.accepted : acceptedAnswers(question.form),
  };
}
