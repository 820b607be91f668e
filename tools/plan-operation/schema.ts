import { z } from 'zod';
import { measureGroups } from '../../knowledge/method-entries.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { modelKindSchema } from '../choose-foundation-model/schema.ts';
import { companySizeSchema } from '../company-size.ts';
import { computeSchema } from '../decision-inputs.ts';
import { deployments } from '../deployment-rules.ts';
import { modelSources } from '../foundation-model-rules.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** A figure in the KPI's own unit; both ends alike where it is a single one. */
const figureSchema = z.strictObject({
  low: z.number(),
  high: z.number(),
  approximate: z.boolean().optional(),
});
export type KpiFigure = z.output<typeof figureSchema>;

const spanSchema = z.strictObject({ start: z.iso.date(), end: z.iso.date() });

export const kpiSources = ['system', 'manual', 'none'] as const;

const scenarioSchema = z.strictObject({
  id: z.string().min(1),
  name: scenarioNameSchema,
  owner: roleSchema,
  process: z.string().nullable().optional().describe('Kind of work, an id of processes.yaml.'),
  modelKinds: z
    .array(modelKindSchema)
    .optional()
    .describe('Kinds of model that it runs on; left out: nobody knows yet.'),
  kpi: z
    .strictObject({ name: bilingualSchema, unit: bilingualSchema, direction: z.enum(['up', 'down']) })
    .nullable()
    .optional()
    .describe('The one measure that the scenario is judged by; none for an idea of the company’s own.'),
  baseline: figureSchema.nullable().optional().describe('Today’s value; null or left out: nobody said.'),
  target: figureSchema.nullable().optional().describe('What a stakeholder wants it to be, never a case’s.'),
  source: z.enum(kpiSources).nullable().optional().describe('How the figure is counted today.'),
  measured: z.iso
    .date()
    .nullable()
    .optional()
    .describe(
      'Last day of the work that measures what nobody could say; null or left out: none is scheduled.',
    ),
  pilot: spanSchema.nullable().optional(),
  rollout: spanSchema.nullable().optional(),
});

export const planOperationInputSchema = z.strictObject({
  scenarios: z.array(scenarioSchema).max(50).describe('Those that the roadmap starts.'),
  size: companySizeSchema.nullable().optional(),
  deployment: z.enum(deployments).nullable().optional(),
  modelSource: z.enum(modelSources).nullable().optional(),
  compute: computeSchema.nullable().optional(),
  dataPlatform: z.enum(['none', 'partial', 'unified']).nullable().optional(),
  review: z.enum(['none', 'ad-hoc', 'committee']).nullable().optional(),
  groupPlatform: z.enum(['none', 'planned', 'running']).nullable().optional(),
  uptake: z
    .number()
    .int()
    .min(1)
    .max(5)
    .nullable()
    .optional()
    .describe('How far people use AI today, 1 (hardly anyone) to 5 (teams change their own work).'),
});
export type PlanOperationInput = z.output<typeof planOperationInputSchema>;
export type OperatedScenario = PlanOperationInput['scenarios'][number];

const measureGroupSchema = z.enum(measureGroups);

const kpiRowSchema = z.strictObject({
  scenario: z.string(),
  /** The one by which the scenario is judged; the others watch that it does not gain at their expense. */
  main: z.boolean(),
  /** Id in measures.yaml; null for the scenario's own KPI. */
  measure: z.string().nullable(),
  /** Which of the four measures it belongs to; null where the KPI's name does not tell. */
  group: measureGroupSchema.nullable(),
  name: bilingualSchema,
  unit: bilingualSchema,
  direction: z.enum(['up', 'down']),
  /** How it is counted; null where that is still to be written down. */
  counted: bilingualSchema.nullable(),
  baseline: figureSchema.nullable(),
  baselineText: bilingualSchema,
  /** The day by which an unknown baseline is measured: when that work ends, and without it the day before the pilot. */
  baselineBy: z.iso.date().nullable(),
  target: figureSchema.nullable(),
  targetText: bilingualSchema,
  readings: z.array(
    z.strictObject({ at: z.enum(['pilot-end', 'rollout-end', 'year-after']), date: z.iso.date() }),
  ),
  dataSource: bilingualSchema,
  owner: roleSchema,
});
export type KpiRow = z.output<typeof kpiRowSchema>;

const operationMeasureSchema = z.strictObject({
  id: z.string(),
  group: measureGroupSchema,
  name: bilingualSchema,
  unit: bilingualSchema,
  direction: z.enum(['up', 'down']),
  counted: bilingualSchema,
  dataSource: bilingualSchema,
  owner: roleSchema,
});

const rhythmSchema = z.strictObject({
  scenario: z.string(),
  /** Weeks of one small step, and how many whole ones the pilot holds; null while it has no dates. */
  weeks: z.number().int().min(1),
  steps: z.number().int().min(1).nullable(),
  usable: z.strictObject({ by: z.iso.date().nullable(), gate: bilingualSchema }),
  good: z.strictObject({ by: z.iso.date().nullable(), gate: bilingualSchema }),
  stop: bilingualSchema,
});
export type Rhythm = z.output<typeof rhythmSchema>;

const operationLevels = ['task', 'project', 'domain', 'enterprise'] as const;
export type OperationLevel = (typeof operationLevels)[number];
const standings = ['in-place', 'begun', 'planned', 'missing', 'unknown', 'not-needed'] as const;
export type Standing = (typeof standings)[number];

const levelViewSchema = z.strictObject({
  level: z.enum(operationLevels),
  name: bilingualSchema,
  /** What is put together by design, and what grows out of use. */
  composition: bilingualSchema,
  generation: bilingualSchema,
  standing: z.enum(standings),
  because: bilingualSchema,
});
export type LevelView = z.output<typeof levelViewSchema>;

const flywheelStepSchema = z.strictObject({
  id: z.string(),
  text: bilingualSchema,
  owner: roleSchema,
  rhythm: bilingualSchema,
});

const workChangeSchema = z.strictObject({
  scenario: z.string(),
  /** False where the kind of work is not known; then nothing is listed. */
  known: z.boolean(),
  steps: z.array(bilingualSchema),
  posts: z.array(bilingualSchema),
});
export type WorkChange = z.output<typeof workChangeSchema>;

export const planOperationOutputSchema = z.strictObject({
  /** What each scenario is operated towards, before anything else (guide 2.4: begin with the end). */
  goals: z.array(z.strictObject({ scenario: z.string(), text: bilingualSchema })),
  kpis: z.array(kpiRowSchema),
  measures: z.array(operationMeasureSchema),
  rhythm: z.array(rhythmSchema),
  levels: z.array(levelViewSchema),
  flywheel: z.array(flywheelStepSchema),
  changes: z.array(workChangeSchema),
  /** What is not known, and who can say. */
  open: z.array(z.strictObject({ slot: z.string(), text: bilingualSchema, askers: z.array(roleSchema) })),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type PlanOperationOutput = z.output<typeof planOperationOutputSchema>;
