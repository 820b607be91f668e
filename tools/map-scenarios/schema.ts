import { z } from 'zod';
import { scenarioNameSchema } from '../scenario-name.ts';

const scoreSchema = z.number().min(0).max(100);

export const mapScenariosInputSchema = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        value: scoreSchema.describe('Value, 0 to 100, as score_value gives it.'),
        feasibility: scoreSchema.describe('Feasibility, 0 to 100, as judge_feasibility gives it.'),
        veto: z.boolean().optional(),
        useNonAi: z.boolean().optional(),
      }),
    )
    .min(1),
  thresholds: z
    .discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('absolute'), value: scoreSchema, feasibility: scoreSchema }),
      z.strictObject({ mode: z.literal('relative') }),
    ])
    .optional(),
});
export type MapScenariosInput = z.output<typeof mapScenariosInputSchema>;

const quadrantSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Quadrant = z.output<typeof quadrantSchema>;

/** Where one scenario stands, without a word about it. */
export const placementSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  value: z.number(),
  feasibility: z.number(),
  quadrant: quadrantSchema,
  /** Signed points to each line (0 or more: on the high side), and the line that is nearer. */
  distance: z.strictObject({
    value: z.number(),
    feasibility: z.number(),
    nearest: z.enum(['value', 'feasibility']),
    points: z.number(),
  }),
  /** So near to a line that a small change of judgement would move it. */
  nearBorder: z.boolean(),
  vetoed: z.boolean(),
  useNonAi: z.boolean(),
});
export type Placement = z.output<typeof placementSchema>;

export const mapThresholdsSchema = z.strictObject({
  mode: z.enum(['absolute', 'relative']),
  value: z.number(),
  feasibility: z.number(),
  nearWithin: z.number(),
});
export type MapThresholds = z.output<typeof mapThresholdsSchema>;
