import type { z } from 'zod';
import type { Prompts } from '../../prompts/prompt.ts';
import { freshMark, renderPrompt } from '../../prompts/render-prompt.ts';
import { ChatFault, type ChatMessage } from '../../src/ports/chat-model.ts';
import type { Identifiers } from '../../src/ports/identifiers.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';
import type { Skilled, SkillTurn } from './skill-turn.ts';

/** What a skill on a model needs; the mark of fenced data comes from `identifiers`. */
export interface ModelSkillDeps {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  readonly identifiers: Identifiers;
}

export interface Asked<Output> {
  /** The prompt's id, which is the skill's name as well. */
  readonly prompt: string;
  readonly values: Readonly<Record<string, string>>;
  readonly schema: z.ZodType<Output>;
  readonly mostTokens: number;
}

/** One reply by a prompt and a schema. Rejects with `ChatFault`. */
export async function askModel<Output>(
  { model, prompts, identifiers }: ModelSkillDeps,
  turn: Pick<SkillTurn, 'engagementId' | 'runId' | 'language'>,
  asked: Asked<Output>,
): Promise<Output> {
  const prompt = prompts.find(asked.prompt, turn.language);
  const { system, user } = renderPrompt(prompt, asked.values, freshMark(identifiers));
  const messages: ChatMessage[] = [
    ...(system === null ? [] : [{ role: 'system' as const, content: system }]),
    { role: 'user', content: user },
  ];
  const reply = await model.structured({
    name: prompt.output,
    schema: asked.schema,
    messages,
    purpose: {
      engagementId: turn.engagementId,
      runId: turn.runId,
      skill: asked.prompt,
      promptId: prompt.id,
      promptVersion: prompt.version,
    },
    mostTokens: asked.mostTokens,
  });
  return reply.value;
}

/**
 * What the model makes, or the built-in skill where the model fails or breaks a rule (`null`). A fault of the model is
 * on record already; any other error is ours and goes up.
 */
export async function orBuiltIn<Made>(
  byModel: () => Promise<Made | null>,
  builtIn: () => Made,
): Promise<Skilled<Made>> {
  try {
    const made = await byModel();
    return made === null ? { made: builtIn(), fellBack: 'unfit' } : { made, fellBack: null };
  } catch (error) {
    if (!(error instanceof ChatFault)) throw error;
    return { made: builtIn(), fellBack: error.kind };
  }
}
