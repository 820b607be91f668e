import { z } from 'zod';
import {
  valueDimensionSchema,
  valueIndicatorSchema,
  weightProfileSchema,
} from '../../src/domain/value-model.ts';
import { scenarioNameSchema } from '../scenario-name.ts';

/** Points of one indicator: known, or between two bounds while nobody has said enough. */
const pointsSchema = z.union([
  z.number().min(0),
  z.strictObject({ low: z.number().min(0), high: z.number().min(0) }),
]);

export const scoreValueInputSchema = z.strictObject({
  weights: weightProfileSchema.describe('Twelve weights in points that add to 100.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        points: z
          .record(valueIndicatorSchema, pointsSchema)
          .describe('Per indicator, from 0 to its weight; {low, high} while uncertain.'),
      }),
    )
    .min(1),
});
export type ScoreValueInput = z.output<typeof scoreValueInputSchema>;

const perDimension = <Value extends z.ZodType>(value: Value) => z.record(valueDimensionSchema, value);

/** The figures of one scenario, without a word about them. */
export const valueScoreSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  /** Out of 100, to two decimals; the middle of `low` and `high` where points are uncertain. */
  total: z.number(),
  low: z.number(),
  high: z.number(),
  /** Competition ranking by `total`: 1, 2, 2, 4. */
  rank: z.number().int().positive(),
  /** The ranks that uncertain points still leave possible. */
  bestRank: z.number().int().positive(),
  worstRank: z.number().int().positive(),
  tiedWith: z.array(z.string()),
  /** Points per dimension; they add to `total` up to rounding. */
  shares: perDimension(z.number()),
  /** Percent of the dimension's own weight that was earned; null where the profile gives it no weight. */
  shareOfDimensionWeight: perDimension(z.number().nullable()),
  /** The indicator that brings most points; null if none brings any. */
  strongest: valueIndicatorSchema.nullable(),
  /** The indicator that loses most points against its weight; null if none loses any. */
  weakest: valueIndicatorSchema.nullable(),
});
export type ValueScore = z.output<typeof valueScoreSchema>;
