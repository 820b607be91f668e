import type OpenAI from 'openai';
import { Stream } from 'openai/streaming';
import type { EndpointAbilities } from '../domain/endpoint-abilities.ts';
import type { AbilityMemory } from '../ports/ability-memory.ts';
import { ChatFault, type ChatMessage, type ChatModel, type ChatRequest } from '../ports/chat-model.ts';
import { type CompletionChunk, completionChunkSchema } from './completion-chunk.ts';
import { type Deadlines, type Watch, watchDeadlines } from './deadlines.ts';
import { faultOfAbort } from './fault-of-abort.ts';
import { type ErrorContext, faultOfError } from './fault-of-error.ts';
import { type Gathering, gatherReply } from './gather-reply.ts';
import { knownAbilities } from './known-abilities.ts';
import { openAiClient } from './openai-client.ts';
import { untilAborted } from './until-aborted.ts';

export interface OpenAiSettings {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly deadlines: Deadlines;
  readonly abilities: AbilityMemory;
  /** What abilities are remembered by. */
  readonly endpoint: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * One request to an OpenAI-compatible endpoint, always streamed, so that a reply that stalls is told from one that is
 * long. It neither retries nor falls back: the openai package's own two retries are off, since retries have one
 * owner (`resilientChatModel`). An endpoint that answers a stream with a whole reply is understood as well.
 */
export function openAiChatModel(settings: OpenAiSettings): ChatModel {
  const { deadlines, abilities, model, now } = settings;
  const client = openAiClient({
    baseUrl: settings.baseUrl,
    apiKey: settings.apiKey,
    timeout: deadlines.whole,
    ...(settings.fetch ? { fetch: settings.fetch } : {}),
  });
  return {
    model,
    async complete(request) {
      const able = await knownAbilities(abilities, settings.endpoint, model);
      const watch = watchDeadlines(deadlines, request.signal);
      const started = now();
      let firstTokenMs: number | null = null;
      const gathering = gatherReply();
      // Ends the connection where the reading ends before the reply does.
      const reading = new AbortController();
      try {
        const response = await client.chat.completions
          .create(parametersOf(model, request, able), {
            signal: AbortSignal.any([watch.signal, reading.signal]),
          })
          .asResponse();
        watch.answered();
        for await (const chunk of untilAborted(chunksOf(client, response, reading), watch.signal)) {
          if (!gathering.add(parsed(chunk))) continue;
          firstTokenMs ??= now() - started;
          watch.piece();
          request.onText?.(gathering.text);
        }
        return gathering.reply(firstTokenMs ?? now() - started);
      } catch (error) {
        throw whatHappened(error, { now: now(), apiKey: settings.apiKey }, watch, request, gathering);
      } finally {
        watch.stop();
      }
    },
  };
}

function whatHappened(
  error: unknown,
  context: ErrorContext,
  watch: Watch,
  request: ChatRequest,
  gathering: Gathering,
): ChatFault {
  const passed = watch.passed();
  if (passed) return passed;
  if (request.signal?.aborted) return faultOfAbort(request.signal, error);
  const fault = faultOfError(error, context);
  // A connection that breaks before the first piece was never an answer.
  return fault.kind === 'cut-off' && gathering.text === '' && !(error instanceof ChatFault)
    ? new ChatFault('unreachable', fault.message, { cause: error })
    : fault;
}

async function* chunksOf(
  client: OpenAI,
  response: Response,
  reading: AbortController,
): AsyncGenerator<unknown> {
  if (response.headers.get('content-type')?.includes('application/json')) yield await response.json();
  else yield* Stream.fromSSEResponse<unknown>(response, reading, client);
}

function parsed(chunk: unknown): CompletionChunk {
  const result = completionChunkSchema.safeParse(chunk);
  if (!result.success)
    throw new ChatFault('garbled', 'the endpoint sent something that is no chat completion');
  return result.data;
}

type Parameters = OpenAI.ChatCompletionCreateParamsStreaming;

function parametersOf(model: string, request: ChatRequest, able: EndpointAbilities): Parameters {
  const { format, tools, toolChoice, temperature } = request;
  return {
    model,
    messages: request.messages.map(messageOf),
    stream: true,
    [able.tokenLimit]: request.mostTokens,
    ...(able.streamUsage ? { stream_options: { include_usage: true } } : {}),
    ...(temperature !== undefined && able.temperature ? { temperature } : {}),
    ...(format === undefined || format.kind === 'text' ? {} : { response_format: formatOf(format) }),
    ...(tools && tools.length > 0
      ? { tools: tools.map(({ name, description, parameters }) => toolOf(name, description, parameters)) }
      : {}),
    ...(toolChoice === undefined
      ? {}
      : {
          tool_choice:
            toolChoice === 'auto'
              ? ('auto' as const)
              : { type: 'function' as const, function: { name: toolChoice.name } },
        }),
  };
}

function toolOf(
  name: string,
  description: string,
  parameters: Readonly<Record<string, unknown>>,
): OpenAI.ChatCompletionTool {
  return { type: 'function', function: { name, description, parameters: { ...parameters } } };
}

function formatOf(
  format: Exclude<NonNullable<ChatRequest['format']>, { kind: 'text' }>,
): NonNullable<Parameters['response_format']> {
  return format.kind === 'json_object'
    ? { type: 'json_object' }
    : {
        type: 'json_schema',
        json_schema: { name: format.name, strict: true, schema: { ...format.schema } },
      };
}

function messageOf(message: ChatMessage): OpenAI.ChatCompletionMessageParam {
  switch (message.role) {
    case 'tool':
      return { role: 'tool', content: message.content, tool_call_id: message.toolCallId };
    case 'assistant':
      return {
        role: 'assistant',
        content: message.content,
        ...(message.toolCalls && message.toolCalls.length > 0
          ? {
              tool_calls: message.toolCalls.map(({ id, name, arguments: given }) => ({
                id,
                type: 'function' as const,
                function: { name, arguments: given },
              })),
            }
          : {}),
      };
    default:
      return { role: message.role, content: message.content };
  }
}
