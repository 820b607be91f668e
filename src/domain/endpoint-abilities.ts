import { z } from 'zod';

/** How a reply is bound to a schema, the surest first. */
export const structuredModes = ['json_schema', 'tool', 'json_object', 'text'] as const;
export type StructuredMode = (typeof structuredModes)[number];

/**
 * What an endpoint can do with a model. OpenAI-compatible servers differ: some refuse json_schema, some know only one
 * of the two names of the token limit, some cannot say what a stream used.
 */
export const endpointAbilitiesSchema = z.strictObject({
  structured: z.enum(structuredModes),
  /** Whether a stream may be asked for its usage. */
  streamUsage: z.boolean(),
  tokenLimit: z.enum(['max_tokens', 'max_completion_tokens']),
  temperature: z.boolean(),
});
export type EndpointAbilities = z.output<typeof endpointAbilitiesSchema>;

/** Everything, until an endpoint refuses it. */
export const allAbilities: EndpointAbilities = {
  structured: 'json_schema',
  streamUsage: true,
  tokenLimit: 'max_tokens',
  temperature: true,
};
