import { z } from 'zod';

/**
 * What is read of a chunk of a stream, or of a whole reply; all else that endpoints send is passed over. Lenient where servers
 * differ: missing usage, null deltas, tool calls without an id or an index.
 */
const toolCallPartSchema = z.object({
  index: z.number().int().min(0).nullish(),
  id: z.string().nullish(),
  function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
});

const messagePartSchema = z.object({
  content: z.string().nullish(),
  tool_calls: z.array(toolCallPartSchema).nullish(),
});

const usageSchema = z.object({
  prompt_tokens: z.number().int().min(0),
  completion_tokens: z.number().int().min(0),
  prompt_tokens_details: z.object({ cached_tokens: z.number().int().min(0).nullish() }).nullish(),
  /** DeepSeek's name for the same. */
  prompt_cache_hit_tokens: z.number().int().min(0).nullish(),
});

export const completionChunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: messagePartSchema.nullish(),
        message: messagePartSchema.nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: usageSchema.nullish(),
});
export type CompletionChunk = z.output<typeof completionChunkSchema>;
