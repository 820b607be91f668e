import { z } from 'zod';
import type { StructuredMode } from '../domain/endpoint-abilities.ts';
import type { LlmCallPurpose } from '../domain/llm-call.ts';
import { ChatFault } from '../ports/chat-model.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import { faultOfError } from './fault-of-error.ts';
import { openAiClient } from './openai-client.ts';

/** What a check of an endpoint found. Each step is null where one before it made it pointless. */
export interface EndpointProbe {
  /** The models that the endpoint lists; a fault where it lists none, which some servers never do. */
  readonly models: readonly string[] | ChatFault;
  /** Milliseconds to the first piece and to the end of a short reply, and in how many pieces it came. */
  readonly chat:
    | {
        readonly firstTokenMs: number;
        readonly wholeMs: number;
        readonly pieces: number;
        readonly usage: boolean;
      }
    | ChatFault;
  readonly structured: { readonly mode: StructuredMode; readonly askedAgain: number } | ChatFault | null;
}

const purpose: LlmCallPurpose = {
  engagementId: null,
  runId: null,
  skill: 'doctor',
  promptId: 'doctor',
  promptVersion: 1,
};

const echoSchema = z.object({ city: z.string(), count: z.number().int() });

/**
 * Tries what zhilu needs of an endpoint, with three short requests: its list of models, a streamed reply, a reply by a schema.
 * @param now milliseconds since 1970.
 */
export async function probeEndpoint(
  model: LanguageModel,
  at: {
    readonly baseUrl: string;
    readonly apiKey: string;
    readonly now: () => number;
    /** Words of the two requests, from `prompts/`. */
    readonly words: { readonly chat: string; readonly structured: string };
  },
): Promise<EndpointProbe> {
  const models = await listedModels(at);
  const chat = await chatted(model, at);
  return { models, chat, structured: chat instanceof ChatFault ? null : await structured(model, at) };
}

type At = Parameters<typeof probeEndpoint>[1];

const patience = 15_000;

async function listedModels({ baseUrl, apiKey, now }: At): Promise<readonly string[] | ChatFault> {
  const client = openAiClient({ baseUrl, apiKey, timeout: patience });
  try {
    const page = await client.models.list();
    return page.data.map(({ id }) => id);
  } catch (error) {
    return faultOfError(error, { now: now(), apiKey });
  }
}

async function chatted(model: LanguageModel, { now, words }: At): Promise<EndpointProbe['chat']> {
  const started = now();
  let pieces = 0;
  try {
    const reply = await model.complete({
      messages: [{ role: 'user', content: words.chat }],
      purpose,
      mostTokens: 200,
      onText: () => {
        pieces += 1;
      },
    });
    return {
      firstTokenMs: reply.firstTokenMs,
      wholeMs: now() - started,
      pieces,
      usage: reply.usage !== null,
    };
  } catch (error) {
    if (error instanceof ChatFault) return error;
    throw error;
  }
}

async function structured(model: LanguageModel, { words }: At): Promise<EndpointProbe['structured']> {
  try {
    const { mode, askedAgain } = await model.structured({
      name: 'echo',
      schema: echoSchema,
      messages: [{ role: 'user', content: words.structured }],
      purpose,
      mostTokens: 300,
    });
    return { mode, askedAgain };
  } catch (error) {
    if (error instanceof ChatFault) return error;
    throw error;
  }
}
