import { z } from 'zod';
import { feasibilityDimensionSchema, levelSchema } from '../../src/domain/feasibility.ts';
import { scenarioNameSchema } from '../scenario-name.ts';

/** A level that is known, lies between two, or (null or left out) is unknown. */
const judgedLevelSchema = z.union([
  levelSchema,
  z.strictObject({ low: levelSchema, high: levelSchema }),
  z.null(),
]);

export const capsSchema = z.strictObject({
  level1: z.number().min(0).max(100).describe('Highest score while any dimension is at level 1.'),
  level2: z.number().min(0).max(100).describe('Highest score while any dimension is at level 2.'),
});
export type FeasibilityCaps = z.output<typeof capsSchema>;

export const judgeFeasibilityInputSchema = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        levels: z
          .partialRecord(feasibilityDimensionSchema, judgedLevelSchema)
          .describe(
            'Level 1 (worst) to 5 (best) per dimension; {low, high} while uncertain; left out if unknown.',
          ),
      }),
    )
    .min(1),
  caps: capsSchema.optional(),
});
export type JudgeFeasibilityInput = z.output<typeof judgeFeasibilityInputSchema>;

/** The figures of one scenario, without a word about them. */
export const feasibilityScoreSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  /** 0 to 100, to two decimals; the middle of `low` and `high` where levels are uncertain. */
  score: z.number(),
  low: z.number(),
  high: z.number(),
  /** Ethics and law are at level 1: barred as it is conceived now. */
  veto: z.boolean(),
  /** Not vetoed by what is known, but an open answer on ethics and law could. */
  vetoPossible: z.boolean(),
  /** A non-AI solution does the job better: use that. */
  useNonAi: z.boolean(),
  /** The known dimensions that stand lowest; empty if all stand at level 5 or none is known. */
  weakest: z.array(feasibilityDimensionSchema),
  scoreIfWeakestClimbs: z.number(),
  unknown: z.array(feasibilityDimensionSchema),
});
