import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { valueIndicatorSchema, weightProfileSchema } from '../../src/domain/value-model.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** What a company says it wants most; each leans on the indicators in which that shows. */
export const strategyPriorities = ['cost', 'growth', 'experience', 'safety', 'innovation'] as const;
export type StrategyPriority = (typeof strategyPriorities)[number];

/** Where a company stands in its own life, not in its use of AI. */
export const companyStages = ['starting', 'growing', 'mature', 'transforming'] as const;
export type CompanyStage = (typeof companyStages)[number];

export const fitWeightsInputSchema = z.strictObject({
  profile: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('industry'),
        id: z.string().describe('Id of an industry of the knowledge base, such as finance.'),
      }),
      z.strictObject({
        kind: z.literal('own'),
        name: scenarioNameSchema.describe('What to call the profile, such as "retail bank".'),
        weights: weightProfileSchema.describe('Twelve weights in points that add to 100.'),
      }),
    ])
    .describe('The profile to start from: an industry of the knowledge base, or twelve weights of your own.'),
  priority: z
    .enum(strategyPriorities)
    .optional()
    .describe('What the company wants most. Left out: nobody said.'),
  stage: z
    .enum(companyStages)
    .optional()
    .describe("Where the company's business stands. Left out: nobody said."),
  people: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        weights: weightProfileSchema.describe(
          'This person’s twelve weights, in any total above 0: each person counts the same.',
        ),
      }),
    )
    .optional()
    .describe(
      'Weights given by single people. Their mean then takes the place of profile, priority and stage.',
    ),
});
export type FitWeightsInput = z.output<typeof fitWeightsInputSchema>;
export type PersonWeights = NonNullable<FitWeightsInput['people']>[number];

export const agreementBands = ['strong', 'fair', 'weak', 'none'] as const;
export type AgreementBand = (typeof agreementBands)[number];

const boundSchema = z.strictObject({ points: z.number(), people: z.array(z.string()) });

export const agreementSchema = z.strictObject({
  people: z.number().int().min(2),
  /** Kendall's coefficient of concordance, corrected for ties, to three digits; null where nobody ranks anything. */
  w: z.number().min(0).max(1).nullable(),
  /** What is left of W above pure chance (1 / people), as a share of what could be left; below 0: opposed. */
  aboveChance: z.number().min(-1).max(1).nullable(),
  band: z.enum(agreementBands).nullable(),
  /** The indicators on which the points lie furthest apart, the furthest first; who gives most and least, by id. */
  differences: z.array(
    z.strictObject({
      indicator: valueIndicatorSchema,
      spread: z.number(),
      most: boundSchema,
      least: boundSchema,
      message: bilingualSchema,
    }),
  ),
  message: bilingualSchema,
});
export type Agreement = z.output<typeof agreementSchema>;

export const fitWeightsOutputSchema = z.strictObject({
  /** Whole points that add to 100. */
  weights: weightProfileSchema,
  /** The profile that was started from. */
  start: weightProfileSchema,
  /** Every indicator whose whole points differ from the starting profile's, in the order of the guide's table. */
  moved: z.array(
    z.strictObject({
      indicator: valueIndicatorSchema,
      from: z.number(),
      to: z.number(),
      reason: bilingualSchema,
    }),
  ),
  /** Null where fewer than two people gave weights. */
  agreement: agreementSchema.nullable(),
  /** What nobody has said, what it would do, and who could say. */
  unknown: z.array(
    z.strictObject({
      input: z.enum(['priority', 'stage']),
      roles: z.array(roleSchema),
      message: bilingualSchema,
    }),
  ),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type FitWeightsOutput = z.output<typeof fitWeightsOutputSchema>;
