import { z } from 'zod';
import { findingValueSchema } from '../../src/domain/finding.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { traceStepSchema } from '../tool.ts';

export const diagnoseBreaksInputSchema = z.strictObject({
  facts: z
    .record(z.string(), findingValueSchema)
    .describe(
      'What is known, by the slot it comes from, such as {"team.ai": {"kind": "quantity", ...}}. What nobody said is left out.',
    ),
});
export type DiagnoseBreaksInput = z.output<typeof diagnoseBreaksInputSchema>;

export const breakIds = ['scenes', 'solutions', 'architecture', 'talent', 'ecosystem'] as const;
export type BreakId = (typeof breakIds)[number];

const signSchema = z.strictObject({
  /** Slots that it rests on. */
  on: z.array(z.string()).min(1),
  /** `for` speaks for the break, `against` speaks against it. */
  way: z.enum(['for', 'against']),
  strong: z.boolean(),
  text: bilingualSchema,
});
export type BreakSign = z.output<typeof signSchema>;

export const breakStatuses = ['present', 'partly', 'absent', 'unknown'] as const;
export type BreakStatus = (typeof breakStatuses)[number];

export const diagnosedBreakSchema = z.strictObject({
  id: z.string(),
  step: z.number().int(),
  name: bilingualSchema,
  status: z.enum(breakStatuses),
  /** The slots that the status rests on, by name; empty exactly where it is unknown. */
  restsOn: z.array(z.string()),
  signs: z.array(signSchema),
  /** What it looks like in this company, from its own answers alone; null where nothing is known. */
  here: bilingualSchema.nullable(),
  /** What in a plan answers it. */
  answer: bilingualSchema,
  owner: roleSchema,
  /** Slots that could tell more and that nobody has answered. */
  ask: z.array(z.string()),
  message: bilingualSchema,
});
export type DiagnosedBreak = z.output<typeof diagnosedBreakSchema>;

export const diagnoseBreaksOutputSchema = z.strictObject({
  /** All five, in the guide's order. */
  breaks: z.array(diagnosedBreakSchema),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type DiagnoseBreaksOutput = z.output<typeof diagnoseBreaksOutputSchema>;
