import { z } from 'zod';
import { type InterviewDepth, interviewDepthSchema } from '../../src/domain/engagement.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { engagementSituationSchema } from '../assessment/engagement-situation.ts';
import type { SlotVoices } from '../assessment/slot-voices.ts';
import { traceStepSchema } from '../tool.ts';

const voicesSchema = z.strictObject({ stated: z.array(z.string()), unknown: z.array(z.string()) });

/**
 * Ours: questions after which a person has had enough, and what is still open is listed instead. A quick interview
 * takes the ten answers that decide most; a thorough one up to 25, and then has room for what the plan must describe.
 */
export const patienceOf: Readonly<
  Record<InterviewDepth, { readonly deciding: number; readonly all: number }>
> = {
  quick: { deciding: 10, all: 10 },
  thorough: { deciding: 25, all: 35 },
};

export const nextQuestionInputSchema = z.strictObject({
  situation: engagementSituationSchema,
  person: z.string().describe('The id of the person being interviewed, one of those present.'),
  present: z
    .array(z.strictObject({ id: z.string(), role: roleSchema }))
    .describe('Everyone taking part, this person included: an id of your choice and the role.'),
  voices: z
    .record(z.string(), voicesSchema)
    .describe('Per slot, the ids of those who answered it and of those who did not know or skipped it.'),
  pains: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe(
      'Per person, the pains they named themselves: the scenarios behind them are asked of that person first.',
    ),
  asked: z.number().int().min(0).describe('Questions this person has had so far.'),
  depth: interviewDepthSchema
    .default('thorough')
    .describe('quick: only what decides, ten questions at most; thorough: then what the plan must describe.'),
  patience: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Questions this person takes at most; the depth says how many unless told otherwise.'),
});
export type NextQuestionInput = z.output<typeof nextQuestionInputSchema>;

const candidateQuestionSchema = z.strictObject({
  slot: z.string(),
  /** Expected weight of the decisions that an answer changes, per minute of effort; three digits. */
  worth: z.number(),
  /** Minutes. */
  effort: z.number(),
  /** The weightiest decision that hangs on it, as the end of a sentence: "this decides …"; null if none does. */
  decides: bilingualSchema.nullable(),
  /** A colleague did not know: then it is put to the one who can, whether or not a decision hangs on it. */
  handedOn: z.boolean(),
  /** Asked because an answer can turn a decision, or because the plan needs it to describe something. */
  purpose: z.enum(['decides', 'describes']),
});
export type CandidateQuestion = z.output<typeof candidateQuestionSchema>;

export const nextQuestionOutputSchema = z.strictObject({
  question: candidateQuestionSchema.nullable(),
  /** Why there is no question: no single answer can still change a decision, or the person has had enough. */
  stop: z.enum(['decisions-settled', 'patience']).nullable(),
  /** Questions that this person could still be asked, and about how many minutes they take. */
  remaining: z.strictObject({ questions: z.number().int(), minutes: z.number() }),
  /** The best of the others, the most worthwhile first. */
  others: z.array(candidateQuestionSchema),
  message: bilingualSchema,
  trace: z.array(traceStepSchema),
});
export type NextQuestionOutput = z.output<typeof nextQuestionOutputSchema>;

export function voicesOn({ voices }: Pick<NextQuestionInput, 'voices'>, slot: string): SlotVoices {
  return voices[slot] ?? { stated: [], unknown: [] };
}
