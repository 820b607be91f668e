import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** A trillion bounds the arithmetic, not any company. */
const most = 1e12;

/**
 * A figure as it was told: both ends alike for "30", apart for "30 to 40". `approximate` stands for "about 30", which the
 * tool reads as ten per cent either way.
 */
const toldSchema = (limit: number) =>
  z.strictObject({
    low: z.number().min(0).max(limit),
    high: z.number().min(0).max(limit),
    approximate: z.boolean().optional(),
  });
const amountSchema = toldSchema(most).nullable().optional();
const percentSchema = toldSchema(100).nullable().optional();
export type Told = z.output<ReturnType<typeof toldSchema>>;

export const estimateCostBenefitInputSchema = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        people: amountSchema.describe('People who do this work today; null or left out: nobody said.'),
        share: percentSchema.describe('Percent of their time that goes into it.'),
        saving: percentSchema.describe('Percent of that time that could be saved.'),
        loss: amountSchema.describe('Yuan lost in a year to what the scenario would prevent.'),
        avoidable: percentSchema.describe('Percent of that loss that could be avoided.'),
        income: amountSchema.describe('Yuan of new income in a year.'),
        margin: percentSchema.describe('Percent of that income that is left after its own cost.'),
        pilotCost: amountSchema.describe('Yuan for the pilot.'),
        rolloutCost: amountSchema.describe('Yuan for the rollout, planned already or not.'),
        groundworkCost: amountSchema.describe(
          'Yuan: this scenario’s share of groundwork; 0 to 0 where it needs none.',
        ),
      }),
    )
    .min(1)
    .max(50),
  costPerPerson: amountSchema.describe('Yuan a year that one employee costs, all in.'),
  runningPercent: percentSchema.describe(
    'Yearly running cost as a percent of what was spent on building; 15 to 25 unless told otherwise, ours.',
  ),
});
export type EstimateCostBenefitInput = z.output<typeof estimateCostBenefitInputSchema>;
export type EstimatedScenario = EstimateCostBenefitInput['scenarios'][number];

/** Yuan, whole; ends that coincide mean that every input was a single figure. */
const yuanSchema = z.strictObject({ low: z.number(), high: z.number() });

export const benefitKinds = ['time', 'loss', 'income'] as const;
export type BenefitKind = (typeof benefitKinds)[number];

const benefitPartSchema = z.strictObject({
  kind: z.enum(benefitKinds),
  /**
   * `counted`: all its inputs are known; `incomplete`: some are; `silent`: nobody said a word, or somebody said that there
   * is none (no loss, no new income), so it is not claimed and asks for no more.
   */
  standing: z.enum(['counted', 'incomplete', 'silent']),
  /** Yuan a year; null unless counted. */
  yearly: yuanSchema.nullable(),
  /** The arithmetic with its figures; null unless counted. */
  formula: bilingualSchema.nullable(),
  /** Slots of its inputs, in the order of the formula. */
  inputs: z.array(z.string()),
});
export type BenefitPart = z.output<typeof benefitPartSchema>;

const missingSchema = z.strictObject({
  slot: z.string(),
  label: bilingualSchema,
  /** Who can say, the one whose word counts most first. */
  askers: z.array(roleSchema).min(1),
});
export type MissingInput = z.output<typeof missingSchema>;

const swingSchema = z.strictObject({
  slot: z.string(),
  label: bilingualSchema,
  /** Whole yuan by which the three-year net moves when this input goes from end to end and all others stay in the middle. */
  yuan: z.number(),
});
export type Swing = z.output<typeof swingSchema>;

const paybackVerdicts = ['unknown', 'always', 'only-at-best', 'never'] as const;

const paybackSchema = z.strictObject({
  verdict: z.enum(paybackVerdicts),
  /** Months of full use at the best ends of the inputs, one decimal; null if never or unknown. */
  low: z.number().nullable(),
  /** The same at the worst ends; null if it never pays back there. */
  high: z.number().nullable(),
});
export type Payback = z.output<typeof paybackSchema>;

const costSchema = z.strictObject({
  pilot: yuanSchema,
  rollout: yuanSchema,
  groundwork: yuanSchema,
  total: yuanSchema,
});
export type Cost = z.output<typeof costSchema>;

const scenarioEstimateSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  parts: z.array(benefitPartSchema),
  /** Sum of the parts that are counted; null where none is. */
  benefit: yuanSchema.nullable(),
  cost: costSchema.nullable(),
  /** Yuan a year to keep it running. */
  running: yuanSchema.nullable(),
  payback: paybackSchema,
  /** Over three years of full use, building and running cost taken off; no discounting. */
  threeYearNet: yuanSchema.nullable(),
  /** Inputs that are ranges, the one that matters most first. */
  swings: z.array(swingSchema),
  missing: z.array(missingSchema),
  message: bilingualSchema,
});
export type ScenarioEstimate = z.output<typeof scenarioEstimateSchema>;

export const estimateCostBenefitOutputSchema = z.strictObject({
  scenarios: z.array(scenarioEstimateSchema),
  /** Null where one of the scenarios has no figure: a sum over some would look like a sum over all. */
  total: z.strictObject({
    benefit: yuanSchema.nullable(),
    cost: yuanSchema.nullable(),
    /** Yuan a year with all of them in full use. */
    running: yuanSchema.nullable(),
    threeYearNet: yuanSchema.nullable(),
  }),
  /** What is ours or the catalogue's and not anyone's word. */
  assumptions: z.array(bilingualSchema),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type EstimateCostBenefitOutput = z.output<typeof estimateCostBenefitOutputSchema>;
