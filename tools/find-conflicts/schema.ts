import { z } from 'zod';
import { findingValueSchema } from '../../src/domain/finding.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { engagementSituationSchema } from '../assessment/engagement-situation.ts';
import { traceStepSchema } from '../tool.ts';

export const conflictSideSchema = z.strictObject({
  id: z.string().min(1).describe('Id of the stakeholder who said it.'),
  name: z.string().min(1),
  role: roleSchema,
  value: findingValueSchema,
});
export type ConflictSide = z.output<typeof conflictSideSchema>;

export const findConflictsInputSchema = z.strictObject({
  situation: engagementSituationSchema.describe(
    'What is held true now. Where it lacks a slot in dispute, the word of the best placed role is counted with.',
  ),
  slots: z
    .array(
      z.strictObject({
        slot: z.string().min(1).describe('A slot of the question bank that several people answered.'),
        sides: z.array(conflictSideSchema).min(2),
      }),
    )
    .describe('Slots with more than one answer, whether or not the answers contradict each other.'),
});
export type FindConflictsInput = z.output<typeof findConflictsInputSchema>;

const turnSchema = z.strictObject({
  kind: z.string(),
  /** What it is about: a scenario's or enabler's id, or the kind itself. */
  on: z.string(),
  weight: z.number(),
  /** "智能客服：第三象限 → 第一象限". */
  text: bilingualSchema,
});

const sideSchema = z.strictObject({
  ...conflictSideSchema.shape,
  said: bilingualSchema,
  /** Whether this is the value that is counted with meanwhile. */
  used: z.boolean(),
  /** Decisions that turn if this side is right, the weightiest first; empty if none does. */
  turns: z.array(turnSchema),
});

export const foundConflictSchema = z.strictObject({
  slot: z.string(),
  label: bilingualSchema,
  /** Best placed role first. */
  sides: z.array(sideSchema),
  /** Weight of the weightiest decision that one side would turn; 0 if none does. */
  weight: z.number(),
  /** What settles it: asking the best placed role once more, or measuring, where all sides estimate a figure. */
  settle: z.strictObject({
    by: z.enum(['ask', 'measure']),
    owner: roleSchema,
    /** The bank's question for the slot. */
    question: bilingualSchema,
    message: bilingualSchema,
  }),
  message: bilingualSchema,
});
export type FoundConflict = z.output<typeof foundConflictSchema>;

export const findConflictsOutputSchema = z.strictObject({
  /** What turns most stands first; those that turn nothing stand last. */
  conflicts: z.array(foundConflictSchema),
  /** Slots whose answers do not contradict each other. */
  agreed: z.array(z.string()),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type FindConflictsOutput = z.output<typeof findConflictsOutputSchema>;
