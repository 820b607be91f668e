import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { AnsweredSlot, AskedQuestion } from '../understanding/asked-question.ts';
import { understandReply } from '../understanding/understand-reply.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { PutQuestion } from './asked-question.ts';
import { phraseQuestion } from './phrase-question.ts';

/**
 * What an interview does with language. Each skill has a built-in implementation by rules; a model's may take its
 * place, and the built-in one is what a step falls back to.
 */
export interface InterviewSkills {
  phrase(question: PutQuestion, decides: Bilingual | null, language: Language): Promise<string>;
  understand(input: ReplyToRead): Promise<Understanding>;
}

export interface ReplyToRead {
  readonly text: string;
  readonly language: Language;
  readonly question: AskedQuestion;
  readonly otherSlots: readonly AskedQuestion[];
  readonly answered: readonly AnsweredSlot[];
  /** ISO date; "next quarter" counts from here. */
  readonly today: string;
}

export const builtInSkills: InterviewSkills = {
  async phrase(question, decides, language) {
    return phraseQuestion(question, decides?.[language] ?? null, language);
  },
  async understand(input) {
    return understandReply(input);
  },
};
