import { z } from 'zod';
import { languageSchema } from './language.ts';
import { roleSchema } from './role.ts';

/** A name on one line: no control character can hide in it, or move what stands beside it. */
const nameSchema = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'a name on one line, without control characters');

/** One company's assessment. `startOn` is the day the roadmap may begin unless a stakeholder says otherwise. */
export const engagementSchema = z.strictObject({
  id: z.string(),
  company: nameSchema(120),
  industry: z.string(),
  language: languageSchema,
  createdAt: z.iso.datetime(),
});
export type Engagement = z.infer<typeof engagementSchema>;

export const stakeholderSchema = z.strictObject({
  id: z.string(),
  engagementId: z.string(),
  name: nameSchema(80),
  role: roleSchema,
});
export type Stakeholder = z.infer<typeof stakeholderSchema>;

/**
 * How far an interview goes. `quick`: the eight to ten answers that decide most, the rest assumed and marked;
 * `thorough`: until no answer can turn a decision, then what the plan needs to describe. Changed at any time.
 */
export const interviewDepths = ['quick', 'thorough'] as const;
export const interviewDepthSchema = z.enum(interviewDepths);
export type InterviewDepth = z.infer<typeof interviewDepthSchema>;

/** One stakeholder's conversation; its id is also the LangGraph thread id. */
export const interviewSchema = z.strictObject({
  id: z.string(),
  engagementId: z.string(),
  stakeholderId: z.string(),
  language: languageSchema,
  depth: interviewDepthSchema,
  status: z.enum(['open', 'ended']),
  createdAt: z.iso.datetime(),
});
export type Interview = z.infer<typeof interviewSchema>;

export const messageSchema = z.strictObject({
  id: z.string(),
  interviewId: z.string(),
  /** Position in the conversation, from 1, without gaps. */
  position: z.number().int().positive(),
  author: z.enum(['zhilu', 'stakeholder']),
  text: z.string(),
  /** The slot asked about, on a question of zhilu's; the slot answered, on a person's reply. */
  slot: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;
