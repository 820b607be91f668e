import type { z } from 'zod';
import type { StructuredMode } from '../domain/endpoint-abilities.ts';
import type { LlmCallPurpose } from '../domain/llm-call.ts';
import type { ChatMessage, ChatModel } from './chat-model.ts';

/** A model as skills use it: free text, tool calls, and replies that hold to a schema. */
export interface LanguageModel extends ChatModel {
  /** Rejects with `ChatFault` and with nothing else. */
  structured<Output>(request: StructuredRequest<Output>): Promise<StructuredReply<Output>>;
}

export interface StructuredRequest<Output> {
  /** A name for the form, letters and underscores. */
  readonly name: string;
  /** Every property required; what may be missing is nullable: json_schema knows no optional ones. */
  readonly schema: z.ZodType<Output>;
  readonly messages: readonly ChatMessage[];
  readonly purpose: LlmCallPurpose;
  readonly mostTokens: number;
  readonly signal?: AbortSignal;
}

export interface StructuredReply<Output> {
  readonly value: Output;
  readonly mode: StructuredMode;
  readonly askedAgain: number;
  readonly repaired: boolean;
}
