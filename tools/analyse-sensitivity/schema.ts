import { z } from 'zod';
import { feasibilityDimensionSchema, levelSchema } from '../../src/domain/feasibility.ts';
import { valueIndicatorSchema, weightProfileSchema } from '../../src/domain/value-model.ts';
import { capsSchema } from '../judge-feasibility/schema.ts';
import { mapScenariosInputSchema, mapThresholdsSchema, placementSchema } from '../map-scenarios/schema.ts';
import { scenarioNameSchema } from '../scenario-name.ts';

const levelRangeSchema = z.strictObject({
  low: levelSchema,
  high: levelSchema,
  at: levelSchema
    .optional()
    .describe(
      'The level counted with meanwhile, where people disagree; the middle of the range if left out.',
    ),
});

export const sensitivityInputSchema = z.strictObject({
  weights: weightProfileSchema.describe('Twelve weights in points that add to 100.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        value: z
          .partialRecord(
            valueIndicatorSchema,
            z.union([z.number().min(1).max(5), levelRangeSchema, z.null()]),
          )
          .describe(
            'Level 1 to 5 per value indicator (a fraction where points were given: 1 + 4 * points / weight); {low, high} while uncertain, with `at` where one of several answers is used meanwhile; null or left out if unknown.',
          ),
        feasibility: z
          .partialRecord(feasibilityDimensionSchema, z.union([levelSchema, levelRangeSchema, z.null()]))
          .describe(
            'Level 1 to 5 per feasibility dimension; {low, high} while uncertain; null or left out if unknown.',
          ),
      }),
    )
    .min(1),
  thresholds: mapScenariosInputSchema.shape.thresholds.describe(
    "The map's lines, as map_scenarios takes them.",
  ),
  caps: capsSchema.optional().describe('Caps on feasibility, as judge_feasibility takes them.'),
  seed: z
    .number()
    .int()
    .min(-2_147_483_648)
    .max(2_147_483_647)
    .optional()
    .describe('The same seed gives the same draws on every machine.'),
  samples: z
    .number()
    .int()
    .min(100)
    .max(200_000)
    .optional()
    .describe('Weightings tried; 10,000 keep shares within about 0.01 of the truth.'),
  weightSpread: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'The share of the 100 points that is dealt anew at random: 0.3 keeps 70 % of every weight. Left out: 1, every possible weighting.',
    ),
  weightStep: z
    .number()
    .positive()
    .max(100)
    .optional()
    .describe('Points by which the tornado moves each weight up and down; 5 if left out.'),
});
export type SensitivityInput = z.output<typeof sensitivityInputSchema>;
export type SensitivityScenario = SensitivityInput['scenarios'][number];

/** What can be changed: a weight, or one answer about one scenario. */
const changedInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weight'), indicator: valueIndicatorSchema }),
  z.strictObject({ kind: z.literal('value'), scenario: z.string(), indicator: valueIndicatorSchema }),
  z.strictObject({
    kind: z.literal('feasibility'),
    scenario: z.string(),
    dimension: feasibilityDimensionSchema,
  }),
]);
export type ChangedInput = z.output<typeof changedInputSchema>;

/** One bar of a tornado: an input moved from its low to its high end, all else as it is, and what comes out. */
const tornadoBarSchema = z.strictObject({
  input: changedInputSchema,
  /** The two ends, in points for a weight and in levels for an answer. */
  from: z.number(),
  to: z.number(),
  /** The outcome at either end, to two decimals, and the distance between the two. */
  atFrom: z.number(),
  atTo: z.number(),
  swing: z.number(),
});
export type TornadoBar = z.output<typeof tornadoBarSchema>;

/** A weight at which two scenarios are level: beyond it, `ahead` has passed `behind`. */
const weightRankFlipSchema = z.strictObject({
  /** Points, to two decimals, and how far that is from the weight given. */
  weight: z.number(),
  change: z.number(),
  ahead: z.string(),
  behind: z.string(),
});
export type WeightRankFlip = z.output<typeof weightRankFlipSchema>;

/** A weight at which a scenario stands on the value line; `core`: it gains core value there, or loses it beyond. */
const weightLineFlipSchema = z.strictObject({
  weight: z.number(),
  change: z.number(),
  scenario: z.string(),
  core: z.boolean(),
});
export type WeightLineFlip = z.output<typeof weightLineFlipSchema>;

const bothWays = <Flip extends z.ZodType>(flip: Flip) =>
  z.strictObject({ up: flip.nullable(), down: flip.nullable() });

const weightFlipsSchema = z.strictObject({
  indicator: valueIndicatorSchema,
  weight: z.number(),
  firstRank: bothWays(weightRankFlipSchema),
  anyRank: bothWays(weightRankFlipSchema),
  valueLine: bothWays(weightLineFlipSchema),
});
export type WeightFlips = z.output<typeof weightFlipsSchema>;

/** The nearest whole level at which a scenario changes places with others. */
const answerRankFlipSchema = z.strictObject({
  level: levelSchema,
  change: z.number(),
  /** Ids that the scenario passes or falls behind. */
  passes: z.array(z.string()),
});

const quadrantSchema = placementSchema.shape.quadrant;

/** The nearest whole level at which a quadrant changes, and for whom: with medians as lines it may be another's. */
const answerBorderFlipSchema = z.strictObject({
  level: levelSchema,
  change: z.number(),
  moves: z.array(z.strictObject({ scenario: z.string(), from: quadrantSchema, to: quadrantSchema })),
});

const answerFlipsSchema = z.strictObject({
  input: changedInputSchema,
  low: z.number(),
  high: z.number(),
  firstRank: bothWays(answerRankFlipSchema),
  anyRank: bothWays(answerRankFlipSchema),
  border: bothWays(answerBorderFlipSchema),
});
export type AnswerFlips = z.output<typeof answerFlipsSchema>;

const shareSchema = z.number().min(0).max(1);

/** One scenario at the base point and over all samples. */
const scenarioSensitivitySchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  total: z.number(),
  feasibility: z.number(),
  rank: z.number().int().positive(),
  quadrant: quadrantSchema,
  /** Shares of samples at rank 1, 2, ... (b of SMAA-2), to four decimals; scenarios that tie split their ranks. */
  rankAcceptability: z.array(shareSchema),
  /** The mean of the weightings that put it first, in points to two decimals; null if none does. */
  centralWeights: z.record(valueIndicatorSchema, z.number()).nullable(),
  /** How often it is first at its central weights, whatever the open answers turn out to be; null without them. */
  confidence: shareSchema.nullable(),
  /** Shares of samples in quadrants 1 to 4, to four decimals. */
  quadrantAcceptability: z.tuple([shareSchema, shareSchema, shareSchema, shareSchema]),
  /** Answers that nobody has given. */
  unknown: z.array(changedInputSchema),
  /** What moves its value total, and its feasibility, most; the widest bar first. */
  tornado: z.strictObject({ value: z.array(tornadoBarSchema), feasibility: z.array(tornadoBarSchema) }),
});

/** All figures of the tool, without a word about them. */
export const sensitivityFiguresSchema = z.strictObject({
  seed: z.number().int(),
  samples: z.number().int(),
  weightSpread: z.number(),
  thresholds: mapThresholdsSchema,
  /** In the order of the input. */
  scenarios: z.array(scenarioSensitivitySchema),
  /** The leader's lead over the runner-up, in points; null with fewer than two scenarios. */
  margin: z
    .strictObject({
      leader: z.string(),
      runnerUp: z.string(),
      points: z.number(),
      tornado: z.array(tornadoBarSchema),
    })
    .nullable(),
  weights: z.array(weightFlipsSchema),
  /** In the order of the scenarios, then of tables 1 and 2. */
  answers: z.array(answerFlipsSchema),
});
export type SensitivityFigures = z.output<typeof sensitivityFiguresSchema>;
export type ScenarioSensitivity = SensitivityFigures['scenarios'][number];
