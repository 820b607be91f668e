import { z } from 'zod';
import { levelSchema } from './feasibility.ts';

/**
 * What a slot can hold. Money is in yuan (`unit: 'cny'`), counts in `'people'`, durations in `'months'`,
 * shares in `'percent'`; other units are the KPI's own. `approximate` marks "about", a range has low < high.
 */
export const findingValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: z.string() }),
  z.strictObject({ kind: z.literal('choices'), options: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('level'), level: levelSchema }),
  z.strictObject({
    kind: z.literal('quantity'),
    low: z.number(),
    high: z.number(),
    unit: z.string(),
    approximate: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    date: z.iso.date(),
    precision: z.enum(['day', 'month', 'quarter', 'half', 'year']),
  }),
  z.strictObject({ kind: z.literal('yesno'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** The person said that they do not know, or that there is none. Recorded, so that nobody is asked twice. */
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type FindingValue = z.infer<typeof findingValueSchema>;

/**
 * The words that a finding rests on, exactly as they were said in an interview or as they stand in a document (notes,
 * a transcript, a questionnaire). Of a document `messageId` names the run that holds it.
 */
export const evidenceSchema = z.strictObject({
  /** Null for words of a document, and for a correction made at the review. */
  interviewId: z.string().nullable(),
  messageId: z.string(),
  /** Null where a document's words are nobody's who takes part. */
  stakeholderId: z.string().nullable(),
  words: z.string(),
  /** Where in the document they stand, and who is named beside them; absent for words of an interview. */
  document: z.strictObject({ line: z.number().int().positive(), speaker: z.string().nullable() }).optional(),
});

export const originSchema = z.enum(['stated', 'derived', 'assumed']);

/** Who put a finding on record; the id is a stakeholder's, an analyst's name, or a knowledge entry's id. */
export const authorSchema = z.strictObject({
  kind: z.enum(['stakeholder', 'analyst', 'knowledge']),
  id: z.string(),
});

export const findingSchema = z.strictObject({
  id: z.string(),
  engagementId: z.string(),
  slot: z.string(),
  value: findingValueSchema,
  origin: originSchema,
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema),
  author: authorSchema,
  at: z.iso.datetime(),
});
export type Finding = z.infer<typeof findingSchema>;
