import type { Language } from '../../src/domain/language.ts';
import type { ReplyInput } from '../understanding/reply-input.ts';
import { understandReply } from '../understanding/understand-reply.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { PutQuestion } from './asked-question.ts';
import { type BesideQuestion, phraseQuestion } from './phrase-question.ts';

/**
 * What an interview does with language. Each skill has a built-in implementation by rules; a model's may take its
 * place, and the built-in one is what a step falls back to.
 */
export interface InterviewSkills {
  phrase(question: PutQuestion, beside: BesideQuestion, language: Language): Promise<string>;
  understand(input: ReplyInput): Promise<Understanding>;
}

export const builtInSkills: InterviewSkills = {
  async phrase(question, beside, language) {
    return phraseQuestion(question, beside, language);
  },
  async understand(input) {
    return understandReply(input);
  },
};
