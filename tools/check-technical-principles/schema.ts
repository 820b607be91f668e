import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { companySizeSchema } from '../company-size.ts';
import { practiceLevelsSchema } from '../practice-gap.ts';
import { traceStepSchema } from '../tool.ts';

export const checkTechnicalPrinciplesInputSchema = z.strictObject({
  employees: z.number().int().min(1).optional(),
  aiPeople: z.number().min(0).optional().describe('People of its own who develop AI.'),
  scenarios: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('How many scenarios start; left out: none chosen yet.'),
  trainsFromScratch: z
    .boolean()
    .optional()
    .describe('Whether models are to be trained from scratch and not on from a base model.'),
  levels: practiceLevelsSchema
    .default({})
    .describe('Level 1 to 5 by practice id; left out or null means that nobody said.'),
  answers: z
    .record(z.string(), z.string().nullable())
    .default({})
    .describe(
      'The chosen option by slot, "yes" or "no" for a yes-or-no question; left out or null: nobody said.',
    ),
});
export type CheckTechnicalPrinciplesInput = z.output<typeof checkTechnicalPrinciplesInputSchema>;

/**
 * `to-be-shown`: an answer does not settle it; a supplier, the design or a drill has to show it. `not-asked`: too much to ask of
 * a company of this size.
 */
export const checkStatuses = ['met', 'not-met', 'not-known', 'to-be-shown', 'not-asked'] as const;
const checkStatusSchema = z.enum(checkStatuses);
export type CheckStatus = z.output<typeof checkStatusSchema>;

export const principleCheckSchema = z.strictObject({
  id: z.string(),
  text: bilingualSchema,
  status: checkStatusSchema,
  because: bilingualSchema,
  owner: roleSchema,
  /** What to do next; null for what is met or not asked. */
  next: bilingualSchema.nullable(),
});
export type PrincipleCheck = z.output<typeof principleCheckSchema>;

const countsSchema = z.record(checkStatusSchema, z.number().int().min(0));
export type StatusCounts = z.output<typeof countsSchema>;

export const checkTechnicalPrinciplesOutputSchema = z.strictObject({
  /** What is asked goes by this; `lowered` says why less is asked than of others of the same headcount. */
  size: z.strictObject({
    value: companySizeSchema,
    assumed: z.boolean(),
    lowered: bilingualSchema.nullable(),
  }),
  /** The six key points in the guide's order. */
  points: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingualSchema,
      checks: z.array(principleCheckSchema),
      counts: countsSchema,
      message: bilingualSchema,
    }),
  ),
  counts: countsSchema,
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type CheckTechnicalPrinciplesOutput = z.output<typeof checkTechnicalPrinciplesOutputSchema>;
