import type { LlmCallPurpose, ReplyShape } from '../domain/llm-call.ts';

/** A language model behind an OpenAI-compatible endpoint, as skills use it: one request, one reply or one `ChatFault`. */
export interface ChatModel {
  /** What the endpoint calls the model. */
  readonly model: string;
  /** Rejects with `ChatFault` and with nothing else. */
  complete(request: ChatRequest): Promise<ChatReply>;
}

export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly toolCalls?: readonly ChatToolCall[] }
  | { readonly role: 'tool'; readonly content: string; readonly toolCallId: string };

export interface ChatToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote them: JSON or not. */
  readonly arguments: string;
}

export interface ChatTool {
  readonly name: string;
  readonly description: string;
  /** A JSON schema of an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** How the reply is bound to a form: by its schema, as any JSON object, or not at all. */
export type ReplyFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'json_object' }
  | {
      readonly kind: 'json_schema';
      readonly name: string;
      readonly schema: Readonly<Record<string, unknown>>;
    };

export interface ChatRequest {
  /** What does not change comes first: endpoints keep the beginning that two requests share. */
  readonly messages: readonly ChatMessage[];
  /** What the call is for; written down with it. */
  readonly purpose: LlmCallPurpose;
  readonly format?: ReplyFormat;
  readonly tools?: readonly ChatTool[];
  /** A tool's name: that one must be called. */
  readonly toolChoice?: 'auto' | { readonly name: string };
  /** Tokens of the reply, at most. */
  readonly mostTokens: number;
  readonly temperature?: number;
  readonly signal?: AbortSignal;
  /** Looks at the reply's form before the call is written down. */
  readonly inspect?: (reply: ChatReply) => ReplyShape;
  /** Told the whole text so far whenever it grows; it begins again where a request is made again. */
  readonly onText?: (soFar: string) => void;
}

export interface ChatReply {
  readonly text: string;
  readonly toolCalls: readonly ChatToolCall[];
  readonly finish: 'stop' | 'length' | 'tool_calls';
  /** Null where the endpoint does not say. */
  readonly usage: ChatUsage | null;
  /** Milliseconds to the first piece of the reply. */
  readonly firstTokenMs: number;
}

export interface ChatUsage {
  readonly prompt: number;
  readonly completion: number;
  /** Of the prompt's tokens, those that the endpoint had kept. */
  readonly cached: number;
}

export const chatFaultKinds = [
  'unauthorised',
  'not-found',
  'rejected',
  'rate-limited',
  'overloaded',
  'unreachable',
  'no-answer',
  'no-first-token',
  'stalled',
  'too-long',
  'cut-off',
  'garbled',
  'empty',
  'length',
  'content-filter',
  'wrong-shape',
  'aborted',
  'circuit-open',
  'busy',
  'budget',
] as const;
export type ChatFaultKind = (typeof chatFaultKinds)[number];

/** A call that brought nothing: data, to be recorded and survived. Its message holds no key and no prompt. */
export class ChatFault extends Error {
  readonly kind: ChatFaultKind;
  readonly status: number | null;
  /** Milliseconds that the endpoint asks to be left alone; null where it does not say. */
  readonly retryAfterMs: number | null;
  /** The endpoint's own words, without keys and cut short; null where it said nothing. */
  readonly said: string | null;
  constructor(
    kind: ChatFaultKind,
    message: string,
    detail: {
      readonly status?: number;
      readonly retryAfterMs?: number | null;
      readonly said?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, detail.cause === undefined ? {} : { cause: detail.cause });
    this.name = 'ChatFault';
    this.kind = kind;
    this.status = detail.status ?? null;
    this.retryAfterMs = detail.retryAfterMs ?? null;
    this.said = detail.said ?? null;
  }
}
