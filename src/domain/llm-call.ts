import { z } from 'zod';

/** What a call to a model is for: written down with it, so that cost and faults can be told by skill and prompt. */
export const llmCallPurposeSchema = z.strictObject({
  /** Null for a call that belongs to none, such as a check of the endpoint. */
  engagementId: z.string().nullable(),
  runId: z.string().nullable(),
  /** The skill that asked: phrase, understand, write … */
  skill: z.string(),
  promptId: z.string(),
  promptVersion: z.number().int(),
});
export type LlmCallPurpose = z.output<typeof llmCallPurposeSchema>;

export const replyShapes = ['free', 'as-asked', 'repaired', 'wrong'] as const;
export type ReplyShape = (typeof replyShapes)[number];

/** One request that was sent to an endpoint, and what came of it. */
export const llmCallSchema = z.strictObject({
  id: z.string(),
  ...llmCallPurposeSchema.shape,
  model: z.string(),
  /** The host and path of the endpoint; never a key. */
  endpoint: z.string(),
  at: z.iso.datetime(),
  /** `ok`, or the kind of its fault. */
  outcome: z.string(),
  /** Whether the reply had the form that was asked for, had to be mended, or had not; `free` where none was asked for. */
  shape: z.enum(replyShapes),
  /** HTTP status of a refusal; null where there was an answer, or none at all. */
  status: z.number().int().nullable(),
  /** Tokens; null where the endpoint did not say. */
  promptTokens: z.number().int().min(0).nullable(),
  completionTokens: z.number().int().min(0).nullable(),
  cachedTokens: z.number().int().min(0).nullable(),
  latencyMs: z.number().int().min(0),
  firstTokenMs: z.number().int().min(0).nullable(),
  /** Millionths of a yuan, by the price table of `priceDate`; null where tokens or price are not known. */
  costMicros: z.number().int().min(0).nullable(),
  priceDate: z.string().nullable(),
});
export type LlmCall = z.output<typeof llmCallSchema>;

/** What an engagement has used of its budget. Calls whose tokens or price are not known count as calls alone. */
export interface LlmSpending {
  readonly calls: number;
  readonly tokens: number;
  readonly costMicros: number;
}
