import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { ReplyInput } from '../understanding/reply-input.ts';
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
  understand(input: ReplyInput): Promise<Understanding>;
}

export const builtInSkills: InterviewSkills = {
  async phrase(question, decides, language) {
    return phraseQuestion(question, decides?.[language] ?? null, language);
  },
  async understand(input) {
    return understandReply(input);
  },
};
