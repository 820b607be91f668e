import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import type { StructuredMode } from '../domain/endpoint-abilities.ts';
import type { ReplyShape } from '../domain/llm-call.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';
import {
  ChatFault,
  type ChatMessage,
  type ChatModel,
  type ChatReply,
  type ChatRequest,
} from '../ports/chat-model.ts';
import type { StructuredReply, StructuredRequest } from '../ports/language-model.ts';
import { nextMode } from './abilities-after-refusal.ts';
import { jsonInReply, withoutThoughts } from './json-in-reply.ts';
import { knownAbilities } from './known-abilities.ts';

/** Words that a structured request needs besides its own prompt; they come from `prompts/`. */
export interface StructuredWording {
  /** Asks for JSON by this schema, where the endpoint cannot be bound to it. */
  readonly byThisSchema: (schema: string) => string;
  /** Quotes what was wrong with the last reply. */
  readonly askedAgain: (issues: string) => string;
}

export interface StructuredEndpoint {
  readonly model: ChatModel;
  readonly endpoint: string;
  readonly abilities: AbilityMemory;
}

/** Times that a reply of the wrong form is sent back with what is wrong. */
const mostAskedAgain = 2;

/**
 * A reply that holds to a schema, by the surest way that the endpoint knows: json_schema, a forced tool call,
 * json_object, plain text. A way that the endpoint refuses is given up for good; one that it ignores, once the next
 * one works. Rejects with `ChatFault`: `wrong-shape` after two re-asks, `length` for a reply that was cut (it is never
 * mended into a success).
 */
export async function structuredReply<Output>(
  { model, endpoint, abilities }: StructuredEndpoint,
  request: StructuredRequest<Output>,
  wording: StructuredWording,
): Promise<StructuredReply<Output>> {
  const schema = schemaOf(request);
  const remembered = () => knownAbilities(abilities, endpoint, model.model);
  let mode = (await remembered()).structured;
  let askedAgain = 0;
  /** The last reply and what was wrong with it. */
  let exchange: readonly ChatMessage[] = [];
  for (;;) {
    const formed = formedRequest(request, mode, schema, wording, exchange);
    let reply: ChatReply;
    try {
      reply = await model.complete({
        ...formed,
        inspect: (came) => shapeOf(read(came, request.schema)),
      });
    } catch (error) {
      const next = (await remembered()).structured;
      if (error instanceof ChatFault && error.kind === 'rejected' && next !== mode) {
        mode = next;
        continue;
      }
      throw error;
    }
    if (reply.finish === 'length') throw new ChatFault('length', 'the reply was cut by its length');
    const result = read(reply, request.schema);
    if (result.found) {
      const known = await remembered();
      if (known.structured !== mode)
        await abilities.save(endpoint, model.model, { ...known, structured: mode });
      return { value: result.value, mode, askedAgain, repaired: result.repaired };
    }
    if (askedAgain === mostAskedAgain) {
      throw new ChatFault('wrong-shape', `the reply does not have the form asked for: ${result.issues}`);
    }
    askedAgain += 1;
    exchange = [
      { role: 'assistant', content: withoutThoughts(textOf(reply)) },
      { role: 'user', content: wording.askedAgain(result.issues) },
    ];
    if (!result.json) mode = nextMode(mode) ?? mode;
  }
}

type Reading<Output> =
  | { readonly found: true; readonly value: Output; readonly repaired: boolean }
  | { readonly found: false; readonly json: boolean; readonly issues: string };

function read<Output>(reply: ChatReply, schema: z.ZodType<Output>): Reading<Output> {
  const json = jsonInReply(textOf(reply));
  if (!json.found) return { found: false, json: false, issues: 'no JSON' };
  const parsed = schema.safeParse(json.value);
  return parsed.success
    ? { found: true, value: parsed.data, repaired: json.repaired }
    : { found: false, json: true, issues: z.prettifyError(parsed.error) };
}

function shapeOf(reading: Reading<unknown>): ReplyShape {
  if (!reading.found) return 'wrong';
  return reading.repaired ? 'repaired' : 'as-asked';
}

/** A forced call's arguments are the reply; some servers write them as text all the same. */
function textOf(reply: ChatReply): string {
  return reply.toolCalls[0]?.arguments ?? reply.text;
}

type JsonSchema = Readonly<Record<string, unknown>>;

function schemaOf<Output>({ schema, name }: StructuredRequest<Output>): JsonSchema {
  return z.record(z.string(), z.unknown()).parse(zodResponseFormat(schema, name).json_schema.schema);
}

function formedRequest<Output>(
  { messages, purpose, mostTokens, signal, name }: StructuredRequest<Output>,
  mode: StructuredMode,
  schema: JsonSchema,
  wording: StructuredWording,
  exchange: readonly ChatMessage[],
): ChatRequest {
  const told = mode === 'json_object' || mode === 'text';
  const [first, ...rest] = messages;
  const asked: readonly ChatMessage[] = told
    ? // Behind the prompt and before what changes, so that the beginning two requests share stays long.
      [
        ...(first ? [first] : []),
        { role: 'system', content: wording.byThisSchema(JSON.stringify(schema)) },
        ...rest,
      ]
    : messages;
  return {
    messages: [...asked, ...exchange],
    purpose,
    mostTokens,
    // The same input is to be read the same way; a form leaves nothing to be inventive about.
    temperature: 0,
    ...(signal ? { signal } : {}),
    ...(mode === 'json_schema' ? { format: { kind: 'json_schema', name, schema } } : {}),
    ...(mode === 'json_object' ? { format: { kind: 'json_object' } } : {}),
    ...(mode === 'tool'
      ? { tools: [{ name, description: name, parameters: schema }], toolChoice: { name } }
      : {}),
  };
}
