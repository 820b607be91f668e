import { z } from 'zod';

/**
 * A run is one accepted command (an answer, a draft, confirmed notes) and what came of it. Its row is written before any graph
 * call: a crash inside the first checkpoint would otherwise leave no record of an accepted answer.
 */
export const runSchema = z.strictObject({
  id: z.string(),
  engagementId: z.string(),
  interviewId: z.string().nullable(),
  kind: z.enum(['start', 'answer', 'draft', 'notes']),
  /** The client's idempotency key; a second request with the same key finds this run instead of starting one. */
  key: z.string(),
  status: z.enum(['accepted', 'done', 'failed']),
  acceptedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type Run = z.infer<typeof runSchema>;

/**
 * One thing that happened in a run. Stored before it is sent; every protocol (SSE now, others later) is an
 * encoder over this log. `sequence` counts from 1 within the run; (runId, sequence) is unique, so a node that
 * runs again after a crash writes nothing twice.
 */
export const runEventSchema = z.strictObject({
  runId: z.string(),
  sequence: z.number().int().positive(),
  type: z.enum([
    'accepted',
    'understood',
    'changed',
    'reply',
    'question',
    'tool_result',
    'section',
    'plan',
    'fault',
    'ended',
  ]),
  data: z.json(),
  at: z.iso.datetime(),
});
export type RunEvent = z.infer<typeof runEventSchema>;
