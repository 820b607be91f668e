import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { guideReferenceSchema } from '../../src/domain/source.ts';
import { modelKinds } from '../choose-foundation-model/schema.ts';
import { companySizeSchema } from '../company-size.ts';
import { offsiteSchema, sensitivitySchema } from '../decision-inputs.ts';
import { deployments } from '../deployment-rules.ts';
import { modelSources } from '../foundation-model-rules.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

export const answerDifficultiesInputSchema = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        modelKinds: z.array(z.enum(modelKinds)).describe('Kinds of model it needs; empty: not known.'),
      }),
    )
    .max(50)
    .describe('Those that the roadmap starts.'),
  sensitivity: sensitivitySchema.nullable().optional(),
  used: z
    .strictObject({ personal: z.boolean(), secret: z.boolean(), regulated: z.boolean() })
    .nullable()
    .optional()
    .describe('Which sensitive data those scenarios really use; left out: as `sensitivity` says.'),
  offsite: offsiteSchema.nullable().optional().describe('May data leave the company?'),
  customisation: z.enum(['ready-made', 'own-knowledge', 'deep']).nullable().optional(),
  edge: z
    .enum(['no', 'some', 'core'])
    .nullable()
    .optional()
    .describe('Is the model itself to be what sets the company apart?'),
  supply: z
    .enum(['none', 'some', 'critical'])
    .nullable()
    .optional()
    .describe('How far lasting supply of technology is a worry.'),
  deployment: z.enum(deployments).nullable().optional(),
  groupPlatform: z
    .enum(['none', 'planned', 'running'])
    .nullable()
    .optional()
    .describe('A platform of a group or head office that this company may join; not its own.'),
  modelSource: z.enum(modelSources).nullable().optional(),
  months: z.number().int().min(0).max(600).nullable().optional().describe('Length of the roadmap.'),
  size: companySizeSchema.nullable().optional(),
  pilotStart: z.iso.date().nullable().optional().describe('First day of the first pilot.'),
  rolloutStart: z.iso.date().nullable().optional().describe('First day of the first rollout.'),
});
export type AnswerDifficultiesInput = z.output<typeof answerDifficultiesInputSchema>;

/** The six of chapter 3, in the guide's order; each is also an id of `knowledge/risks.yaml`. */
export const difficultyIds = [
  'model-choice',
  'model-change',
  'sensitive-data',
  'model-leakage',
  'architecture-stability',
  'supply-chain',
] as const;
export type DifficultyId = (typeof difficultyIds)[number];

const moments = ['now', 'before-pilot', 'before-rollout', 'every-quarter', 'every-year'] as const;
export type Moment = (typeof moments)[number];

const answerSchema = z.strictObject({
  text: bilingualSchema,
  owner: roleSchema,
  when: z.enum(moments),
  /** The last day for it, where the roadmap has one. */
  by: z.iso.date().nullable(),
  whenText: bilingualSchema,
});
export type Answer = z.output<typeof answerSchema>;

const difficultySchema = z.strictObject({
  id: z.enum(difficultyIds),
  name: bilingualSchema,
  /** What makes it this company's own. */
  grounds: z.array(z.strictObject({ on: z.array(z.string()).min(1), because: bilingualSchema })).min(1),
  answers: z.array(answerSchema).min(1),
  owner: roleSchema,
  source: guideReferenceSchema,
});

export const answerDifficultiesOutputSchema = z.strictObject({
  /** Only those that something known makes relevant, in the guide's order. */
  difficulties: z.array(difficultySchema),
  /** Those that cannot be judged yet, with the slots that would tell and who can. */
  open: z.array(
    z.strictObject({
      id: z.enum(difficultyIds),
      name: bilingualSchema,
      slots: z.array(z.string()).min(1),
      askers: z.array(roleSchema),
    }),
  ),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type AnswerDifficultiesOutput = z.output<typeof answerDifficultiesOutputSchema>;
