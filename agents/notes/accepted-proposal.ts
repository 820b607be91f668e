import { z } from 'zod';
import { findingValueSchema } from '../../src/domain/finding.ts';

/**
 * A proposal as somebody confirms it, put right where it was wrong: the slot, the value and whose words they are may
 * have been changed, the words stay those of the document between `start` and `end`.
 */
export const acceptedProposalSchema = z.strictObject({
  slot: z.string(),
  value: findingValueSchema,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** Whose answer it is; null puts it on record as the analyst's who confirms it. */
  stakeholderId: z.string().nullable(),
  speaker: z.string().trim().max(80).nullable().default(null),
  confidence: z.number().min(0).max(1),
});
export type AcceptedProposal = z.infer<typeof acceptedProposalSchema>;
