import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { traceStepSchema } from '../tool.ts';

/** Whole yuan are planned in; a trillion bounds the arithmetic, not any company. */
const yuanSchema = z.number().min(0).max(1e12);
const fteSchema = z.number().min(0).max(100_000);
const quarterSchema = z.string().regex(/^\d{4}Q[1-4]$/, 'a calendar quarter such as 2027Q1');
const peopleSchema = z.partialRecord(roleSchema, fteSchema);

/** Yuan; planning uses the high figure, the low one is carried along to show the range. */
const costRangeSchema = z
  .strictObject({ low: yuanSchema, high: yuanSchema })
  .refine((cost) => cost.low <= cost.high, 'low must not exceed high / 下限不得高于上限');

const kpiSchema = z.strictObject({
  name: bilingualSchema,
  unit: bilingualSchema,
  direction: z.enum(['up', 'down']),
  /** Today's value; null: not measured yet. */
  baseline: z.number().nullable(),
  target: z.number().nullable().optional(),
});

const activityKinds = ['enabler', 'pilot', 'rollout'] as const;

const activitySchema = z.strictObject({
  id: z.string().min(1),
  name: bilingualSchema,
  /** `enabler`: something scenarios need first; `pilot` and `rollout`: a scenario tried, then spread. */
  kind: z.enum(activityKinds),
  scenario: z.string().optional(),
  /** Whole months without a break. */
  months: z.number().int().min(1).max(120),
  /** Ids of activities that must be finished before this one starts. */
  after: z.array(z.string()),
  /** It may start on the first day of a month that is not before this day. */
  earliest: z.iso.date().optional(),
  /** Its last month must be over by this day. */
  deadline: z.iso.date().optional(),
  /**
   * Whether the plan's deadline binds this activity. Left out: it binds pilots of quadrant 1 and nothing else.
   */
  mustFinish: z.boolean().optional(),
  /** Full-time people by role in every month of its run. */
  people: peopleSchema,
  /** Spread evenly over its months, in whole yuan. */
  cost: costRangeSchema,
  owner: roleSchema,
  /** Lower goes first; from the order of the scenario map. */
  priority: z.number(),
  /** Groundwork that is not shared: one that nobody makes twice, or that each scenario has of its own. */
  shared: z.literal(false).optional(),
  quadrant: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  kpi: kpiSchema.optional(),
  /** What is checked before it may start. */
  gate: bilingualSchema.optional(),
  /** What must hold for it to count as done, or as worth spreading. */
  exit: bilingualSchema.optional(),
  /** When it is ended before its time, or sent back a step. */
  stop: bilingualSchema.optional(),
  /**
   * Only for a rollout whose pilot was over before this plan: the day on which that pilot was accepted. A rollout
   * without it must come after a pilot of the same scenario (guide 2.4, page 23: small steps).
   */
  pilotDone: z.iso.date().optional(),
});
export type Activity = z.output<typeof activitySchema>;

export const roadmapInputSchema = z.strictObject({
  /** The plan starts on the first day of this day's month. */
  start: z.iso.date(),
  /** Binds the activities that `mustFinish` says, by default the pilots of quadrant 1. */
  deadline: z.iso.date().optional(),
  /** Everything must be finished within this many months. */
  horizonMonths: z.number().int().min(1).default(36),
  /** Full-time people a month by role. A role left out is not known and not limited; the result says so. */
  capacity: peopleSchema,
  /** How many pilots and rollouts may run at the same time (guide 2.4: small steps). Left out: no limit. */
  scenariosAtOnce: z.number().int().min(1).optional(),
  budget: z
    .strictObject({
      /** Yuan for the whole plan. */
      total: yuanSchema.optional(),
      /**
       * New yuan per calendar quarter, the quarter of the start first. What is not spent carries over; quarters
       * after the last one listed bring no new money.
       */
      byQuarter: z.array(yuanSchema).min(1).max(400).optional(),
    })
    .optional(),
  activities: z.array(activitySchema).min(1).max(200),
});
export type RoadmapInput = z.output<typeof roadmapInputSchema>;

/**
 * A change to the input, as a machine can apply it (`applyChanges`). All `to` are new values, not differences.
 */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop-precedence'), activity: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('capacity'), role: roleSchema, to: fteSchema }),
  z.strictObject({ kind: z.literal('scenarios-at-once'), to: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('budget-total'), to: yuanSchema }),
  z.strictObject({ kind: z.literal('budget-quarter'), quarter: quarterSchema, to: yuanSchema }),
  z.strictObject({ kind: z.literal('plan-deadline'), to: z.iso.date() }),
  z.strictObject({ kind: z.literal('activity-deadline'), activity: z.string(), to: z.iso.date() }),
  z.strictObject({ kind: z.literal('activity-earliest'), activity: z.string(), to: z.iso.date() }),
  z.strictObject({ kind: z.literal('horizon'), to: z.number().int().min(1) }),
]);
export type Change = z.output<typeof changeSchema>;

const constraintSchema = z.enum([
  'precedence-cycle',
  'earliest',
  'deadline',
  'horizon',
  'capacity',
  'budget',
]);
export type Constraint = z.output<typeof constraintSchema>;

const faultSchema = z.strictObject({
  constraint: constraintSchema,
  /** What it bites on: activity ids, a role, `scenarios-at-once`, or a quarter. */
  on: z.array(z.string()),
  /** Which constraint is at fault and what would suffice, in numbers. */
  message: bilingualSchema,
  /** Changes that, made together, were re-run and found to be enough. Enough, not necessarily the least. */
  suffices: z.array(changeSchema).min(1),
});
export type Fault = z.output<typeof faultSchema>;

/** Why an activity starts when it does and not a month sooner. */
const waitSchema = z.strictObject({
  for: z.enum([
    'plan-start',
    'earliest',
    'precedence',
    'people',
    'scenarios-at-once',
    'budget',
    /** Groundwork that could start sooner and is not needed sooner. */
    'just-in-time',
  ]),
  /**
   * The activity, role or quarter it waits for; the date for `earliest` and `plan-start`; for `just-in-time` the
   * activity that needs it first.
   */
  on: z.string(),
  reason: bilingualSchema,
});
export type Wait = z.output<typeof waitSchema>;

export const stageIds = ['foundation', 'scale', 'tail'] as const;
const stageIdSchema = z.enum(stageIds);
export type StageId = z.output<typeof stageIdSchema>;

const moneyRangeSchema = z.strictObject({ low: z.number(), high: z.number() });

const stageSchema = z.strictObject({
  id: stageIdSchema,
  /** 1, 2, 3 in order of time; a stage with no activity is left out. */
  number: z.number().int().min(1),
  name: bilingualSchema,
  /** First day of its first activity and last day of its last; neighbouring stages may overlap. */
  start: z.iso.date(),
  end: z.iso.date(),
  /** In order of start. */
  activities: z.array(z.string()).min(1),
  budget: moneyRangeSchema,
  goal: bilingualSchema,
  exit: bilingualSchema,
});
export type Stage = z.output<typeof stageSchema>;

const scheduledActivitySchema = z.strictObject({
  id: z.string(),
  name: bilingualSchema,
  kind: z.enum(activityKinds),
  scenario: z.string().nullable(),
  stage: stageIdSchema,
  start: z.iso.date(),
  /** The last day of its last month. */
  end: z.iso.date(),
  /** 0 = the plan's first month. */
  startMonth: z.number().int().min(0),
  months: z.number().int().min(1),
  owner: roleSchema,
  budget: moneyRangeSchema,
  kpi: kpiSchema.nullable(),
  gate: bilingualSchema.nullable(),
  exit: bilingualSchema.nullable(),
  stop: bilingualSchema.nullable(),
  /** No slack: a slip of it moves the end of the plan or breaks a deadline. */
  critical: z.boolean(),
  /** Months it can slip, later work giving way, with the plan's end, deadlines and people kept. */
  slackMonths: z.number().int().min(0),
  waitsFor: waitSchema,
});

const gateSchema = z.strictObject({
  /** A pilot or a rollout. */
  activity: z.string(),
  kind: z.enum(['pilot', 'rollout']),
  /** What is checked before it starts. */
  gate: bilingualSchema,
  /** What must hold for it to go on to the next step. */
  exit: bilingualSchema,
  /** When it is stopped. */
  stop: bilingualSchema,
});
export type Gate = z.output<typeof gateSchema>;

const milestoneSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['groundwork', 'pilot-decision', 'rollout-done']),
  name: bilingualSchema,
  date: z.iso.date(),
  /** The pilot or rollout that it is about. */
  activity: z.string(),
  /** What must be over by then. */
  on: z.array(z.string()).min(1),
  /** Who brings the evidence. */
  owner: roleSchema,
  /** Who says go or no go. */
  decides: roleSchema,
  checked: bilingualSchema,
  /** What happens if it does not hold. */
  otherwise: bilingualSchema,
});
export type Milestone = z.output<typeof milestoneSchema>;

const sharedEnablerSchema = z.strictObject({
  activity: z.string(),
  /** Scenarios whose pilot or rollout waits for it, directly or not; in code-unit order. */
  scenarios: z.array(z.string()).min(2),
  /** Yuan that the scenarios would spend more if each had it made in full for itself. */
  saves: moneyRangeSchema,
  message: bilingualSchema,
});
export type SharedEnabler = z.output<typeof sharedEnablerSchema>;

const scheduledSchema = z.strictObject({
  feasible: z.literal(true),
  start: z.iso.date(),
  end: z.iso.date(),
  months: z.number().int(),
  budget: moneyRangeSchema,
  stages: z.array(stageSchema).min(1),
  /** In order of start, then priority, then id. */
  activities: z.array(scheduledActivitySchema).min(1),
  /** One for each pilot and rollout, in order of start. */
  gates: z.array(gateSchema),
  /** In order of date. */
  milestones: z.array(milestoneSchema),
  /** Groundwork that more than one scenario uses, in order of start. */
  shared: z.array(sharedEnablerSchema),
  peopleByQuarter: z.array(
    z.strictObject({
      quarter: quarterSchema,
      role: roleSchema,
      /** The busiest month of the quarter, FTE to two digits. */
      peak: z.number(),
      /** Null: not known. */
      capacity: z.number().nullable(),
    }),
  ),
  budgetByQuarter: z.array(
    z.strictObject({
      quarter: quarterSchema,
      low: z.number(),
      high: z.number(),
      /** High figure spent to the end of the quarter. */
      cumulative: z.number(),
      /** Yuan made available to the end of the quarter; null: no budget was given. */
      available: z.number().nullable(),
    }),
  ),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});

const infeasibleSchema = z.strictObject({
  feasible: z.literal(false),
  /** False: no schedule was found within the search limit, which does not prove that there is none. */
  proven: z.boolean(),
  faults: z.array(faultSchema).min(1),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});

export const roadmapOutputSchema = z.discriminatedUnion('feasible', [scheduledSchema, infeasibleSchema]);
export type Roadmap = z.output<typeof roadmapOutputSchema>;
export type ScheduledRoadmap = z.output<typeof scheduledSchema>;
export type InfeasibleRoadmap = z.output<typeof infeasibleSchema>;
