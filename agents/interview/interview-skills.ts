import type { ReplyInput } from '../understanding/reply-input.ts';
import { understandReply } from '../understanding/understand-reply.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { PutQuestion } from './asked-question.ts';
import type { ModelSkillDeps } from './model-skill.ts';
import { type BesideQuestion, phraseQuestion } from './phrase-question.ts';
import { phraseWithModel } from './phrase-with-model.ts';
import { asMeant, type Skilled, type SkillTurn } from './skill-turn.ts';
import { understandWithModel } from './understand-with-model.ts';

/**
 * What an interview does with language. Each skill has a built-in implementation by rules; a model's may take its
 * place, and the built-in one is what a step falls back to.
 */
export interface InterviewSkills {
  phrase(question: PutQuestion, beside: BesideQuestion, turn: SkillTurn): Promise<Skilled<string>>;
  understand(input: ReplyInput, turn: SkillTurn): Promise<Skilled<Understanding>>;
}

export const builtInSkills: InterviewSkills = {
  async phrase(question, beside, { language }) {
    return asMeant(phraseQuestion(question, beside, language));
  },
  async understand(input) {
    return asMeant(understandReply(input));
  },
};

/** The same skills on a model, each of which falls back by itself. */
export function modelSkills(deps: ModelSkillDeps): InterviewSkills {
  return {
    phrase: (question, beside, turn) => phraseWithModel(deps, question, beside, turn),
    understand: (input, turn) => understandWithModel(deps, input, turn),
  };
}
