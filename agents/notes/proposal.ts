import { z } from 'zod';
import { findingValueSchema } from '../../src/domain/finding.ts';

/** Another slot that the same words could be meant for, or another value of the same slot. */
const alternativeSchema = z.strictObject({ slot: z.string(), value: findingValueSchema });

/**
 * What one piece of a document seems to say. It is nobody's word yet: only a person who confirms it makes a finding
 * of it. `words` is `text.slice(start, end)` of the document, to the letter.
 */
export const proposalSchema = z.strictObject({
  /** Names the proposal within its document; the same text gives the same ids. */
  id: z.string(),
  slot: z.string(),
  value: findingValueSchema,
  words: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** The line on which the words begin, from 1. */
  line: z.number().int().min(1),
  /** Who is named beside the words, as the document names them. */
  speaker: z.string().nullable(),
  /** The stakeholder whose words these are taken to be; null where that cannot be told. */
  stakeholderId: z.string().nullable(),
  /** 0 to 1: how sure the reading is. */
  confidence: z.number().min(0).max(1),
  /** The question that stands before the words in the document, if they answer one. */
  question: z.string().nullable(),
  alternatives: z.array(alternativeSchema),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A piece that nothing was taken from: kept and shown as it stands. */
export const unreadPieceSchema = z.strictObject({
  line: z.number().int().min(1),
  words: z.string(),
  speaker: z.string().nullable(),
  /** `instruction`: it tells the reader what to do instead of telling about the company, and was not followed. */
  why: z.enum(['nothing', 'instruction']),
});
export type UnreadPiece = z.infer<typeof unreadPieceSchema>;

export interface NotesReading {
  /** In the order of the document. */
  readonly proposals: readonly Proposal[];
  readonly unread: readonly UnreadPiece[];
}
