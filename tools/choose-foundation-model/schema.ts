import { z } from 'zod';
import {
  budgetSchema,
  computeSchema,
  firstResultMonthsSchema,
  offsiteSchema,
  sensitivitySchema,
} from '../decision-inputs.ts';
import { scenarioNameSchema } from '../scenario-name.ts';

export const modelKinds = ['nlp', 'cv', 'multimodal', 'ai4s'] as const;
export const modelKindSchema = z.enum(modelKinds);
export type ModelKind = z.output<typeof modelKindSchema>;

export const chooseFoundationModelInputSchema = z.strictObject({
  budget: budgetSchema.optional(),
  budgetRange: z
    .strictObject({ low: budgetSchema, high: budgetSchema })
    .optional()
    .describe('How far the budget may be off where it was told as a range or roughly.'),
  firstResultMonths: firstResultMonthsSchema.optional(),
  offsite: offsiteSchema.optional().describe('May data leave the company?'),
  sensitivity: sensitivitySchema.optional(),
  customisation: z.enum(['ready-made', 'own-knowledge', 'deep']).optional(),
  differentiation: z
    .enum(['no', 'some', 'core'])
    .optional()
    .describe('Is the model itself to be what sets the company apart?'),
  aiPeople: z.number().min(0).optional().describe('People of its own who develop AI.'),
  compute: computeSchema.optional(),
  supply: z
    .enum(['none', 'some', 'critical'])
    .optional()
    .describe('Worry about lasting supply of technology.'),
  scenarios: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: scenarioNameSchema,
      modelKinds: z.array(modelKindSchema).min(1),
      priority: z.number().optional().describe('1 is the first; without it a scenario comes last.'),
    }),
  ),
});
export type ChooseFoundationModelInput = z.output<typeof chooseFoundationModelInputSchema>;

/** Kinds needed, each with its scenarios by priority; the kind of the first scenario comes first. */
export const neededKindsSchema = z.array(
  z.strictObject({ kind: modelKindSchema, scenarios: z.array(z.string()) }),
);
export type NeededKinds = z.output<typeof neededKindsSchema>;
