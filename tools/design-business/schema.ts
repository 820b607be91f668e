import { z } from 'zod';
import { idSchema } from '../../knowledge/entry-parts.ts';
import { valueChainLinkSchema } from '../../knowledge/method-entries.ts';
import { levelSchema } from '../../src/domain/feasibility.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { strategyPriorities } from '../fit-weights/schema.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** How far a company goes with AI at first: trials in small steps, or a programme that changes the business. */
export const aiStages = ['first-trials', 'programme'] as const;
export type AiStage = (typeof aiStages)[number];

/** Whether the work runs in a system, and whether new functions can be attached to it. */
export const processSystems = ['none', 'closed', 'open'] as const;

/** What the company means to make of a scenario. */
export const businessEffects = ['inside', 'service', 'product', 'income'] as const;
export type BusinessEffect = (typeof businessEffects)[number];

/** What a group above the company has of its own AI platform. */
export const groupPlatforms = ['none', 'planned', 'running'] as const;

const quadrantSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const designedScenarioSchema = z.strictObject({
  id: z.string().min(1),
  name: scenarioNameSchema,
  order: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Its place in the order of deployment, from 1. Left out: after those that have one, by id.'),
  quadrant: quadrantSchema.optional().describe('Where map_scenarios places it. Left out: not placed.'),
  process: idSchema
    .nullable()
    .default(null)
    .describe('Id of a kind of work (knowledge/processes.yaml), such as draft-and-review. Null: not known.'),
  link: valueChainLinkSchema
    .nullable()
    .default(null)
    .describe('The link of the value chain that gains. Null: nobody said.'),
  owner: roleSchema.nullable().default(null).describe('Who answers for the scenario. Null: nobody named.'),
  today: z
    .string()
    .nullable()
    .default(null)
    .describe('How the work runs today, in the words of somebody who said so. Null: nobody said.'),
  system: z
    .enum(processSystems)
    .nullable()
    .default(null)
    .describe('Whether the work runs in a system and new functions can be attached. Null: nobody said.'),
  serves: z
    .partialRecord(
      z.enum(strategyPriorities),
      z.strictObject({
        level: levelSchema,
        stated: z.boolean().describe('Said by a person, not the catalogue.'),
      }),
    )
    .optional()
    .describe(
      'How much it does for what a company can want most, 1 (next to nothing) to 5. Left out: not known.',
    ),
  touchesSafety: z
    .boolean()
    .optional()
    .describe('Whether it is validated for safety before launch. Left out: not known.'),
  effect: z
    .enum(businessEffects)
    .nullable()
    .default(null)
    .describe('An inside improvement, a better service, a new product, or a new source of profit.'),
  kpi: z
    .strictObject({ name: bilingualSchema, direction: z.enum(['up', 'down']) })
    .optional()
    .describe('The measure by which the gain is judged.'),
});
export type DesignedScenario = z.output<typeof designedScenarioSchema>;

export const designBusinessInputSchema = z.strictObject({
  company: z
    .strictObject({
      aiStage: z
        .enum(aiStages)
        .optional()
        .describe('First trials or a transformation programme, if the company says so. Left out: derived.'),
      transforming: z
        .boolean()
        .optional()
        .describe('Whether the company says that its business is in transformation.'),
      priority: z.enum(strategyPriorities).optional().describe('What the company wants most.'),
      groupPlatform: z
        .enum(groupPlatforms)
        .optional()
        .describe('Whether the group has an AI platform of its own.'),
      employees: z.number().min(1).optional().describe('Headcount.'),
    })
    .default({}),
  scenarios: z.array(designedScenarioSchema).min(1).describe('The scenarios that start; in any order.'),
});
export type DesignBusinessInput = z.output<typeof designBusinessInputSchema>;
export type CompanySide = DesignBusinessInput['company'];

const valueChainSchema = z.strictObject({
  link: valueChainLinkSchema,
  name: bilingualSchema,
  gain: bilingualSchema,
  /** The measure that shows it; null where none is named. */
  measure: bilingualSchema.nullable(),
  /** Links next to it that will feel the change. */
  neighbours: z.array(
    z.strictObject({ link: valueChainLinkSchema, name: bilingualSchema, effect: bilingualSchema }),
  ),
});
export type ValueChain = z.output<typeof valueChainSchema>;

const businessModelSchema = z.strictObject({
  effect: z.enum(businessEffects),
  summary: bilingualSchema,
  product: bilingualSchema,
  service: bilingualSchema,
  profit: bilingualSchema,
});
export type BusinessModel = z.output<typeof businessModelSchema>;

const performers = ['person', 'ai', 'rule', 'system'] as const;

const proposedStepSchema = z.strictObject({
  /** From 1, in the order of the work. */
  place: z.number().int().min(1),
  id: z.string(),
  name: bilingualSchema,
  by: z.enum(performers),
  role: roleSchema,
  /** Who does it: people of a department, AI, a rule or a system. */
  performer: bilingualSchema,
  /** `same`: as today; `changed`: done today by somebody or something else; `new`: not done today. */
  change: z.enum(['new', 'changed', 'same']),
});
export type ProposedStep = z.output<typeof proposedStepSchema>;

const proposedProcessSchema = z.strictObject({
  kind: z.strictObject({ id: z.string(), name: bilingualSchema }),
  steps: z.array(proposedStepSchema),
  handOvers: z.array(z.strictObject({ from: z.number(), to: z.number(), text: bilingualSchema })),
  /** A mermaid flowchart in each language. */
  diagram: bilingualSchema,
  rules: z.array(bilingualSchema),
  /** Whose proposal it is, and who has to correct it. */
  basis: bilingualSchema,
});
export type ProposedProcess = z.output<typeof proposedProcessSchema>;

/** The words of a person, cut into steps and otherwise as they were said. */
const saidProcessSchema = z.strictObject({
  words: z.string(),
  steps: z.array(z.string()).min(1),
  diagram: bilingualSchema,
});
export type SaidProcess = z.output<typeof saidProcessSchema>;

const platformSchema = z.strictObject({
  /** Null: it hangs on what nobody said. */
  choice: z.enum(['upgrade', 'build', 'buy']).nullable(),
  /**
   * Through interfaces, beside a closed system, by readings tapped from one, bought ready, a small new one for this
   * work, or a part of a new platform.
   */
  way: z.enum(['interfaces', 'beside', 'tap', 'ready-made', 'small', 'programme']).nullable(),
  text: bilingualSchema,
});
export type PlatformDecision = z.output<typeof platformSchema>;

const raciRowSchema = z.strictObject({
  step: z.number().int().min(1),
  name: bilingualSchema,
  responsible: roleSchema,
  accountable: roleSchema,
  consulted: z.array(roleSchema),
  informed: z.array(roleSchema),
});
export type RaciRow = z.output<typeof raciRowSchema>;

const organisationSchema = z.strictObject({
  /** Answers for what AI, rules and systems do; null where nobody is named. */
  owner: roleSchema.nullable(),
  /** Answers for what people do: the line that does most of it. */
  processOwner: roleSchema,
  raci: z.array(raciRowSchema),
  posts: z.array(z.strictObject({ post: bilingualSchema, change: bilingualSchema })),
});
export type Organisation = z.output<typeof organisationSchema>;

const strategyFitSchema = z.strictObject({
  priority: z.enum(strategyPriorities),
  fit: z.enum(['direct', 'indirect']),
  because: bilingualSchema,
});
export type StrategyFit = z.output<typeof strategyFitSchema>;

const spendingSchema = z.strictObject({
  /** What IT money goes to, and what it does not. */
  on: z.array(bilingualSchema),
  not: z.array(bilingualSchema),
});
export type Spending = z.output<typeof spendingSchema>;

export const businessGapIds = [
  'process.kind',
  'process.today',
  'process.system',
  'business.effect',
  'link',
  'owner',
  'strategy.priority',
  'company.employees',
  'company.ai-stage',
] as const;

const businessGapSchema = z.strictObject({
  id: z.enum(businessGapIds),
  scenario: z.string().nullable(),
  /** Who could say, the one who knows best first. */
  roles: z.array(roleSchema).min(1),
  text: bilingualSchema,
});
export type BusinessGap = z.output<typeof businessGapSchema>;

const scenarioDesignSchema = z.strictObject({
  id: z.string(),
  name: bilingualSchema,
  valueChain: valueChainSchema.nullable(),
  businessModel: businessModelSchema.nullable(),
  asIs: saidProcessSchema.nullable(),
  toBe: proposedProcessSchema.nullable(),
  platform: platformSchema,
  /** Null where the kind of work is not known: no duties for steps that nobody described. */
  organisation: organisationSchema.nullable(),
  strategy: strategyFitSchema.nullable(),
  spending: spendingSchema,
  gaps: z.array(businessGapSchema),
  message: bilingualSchema,
});
export type ScenarioDesign = z.output<typeof scenarioDesignSchema>;

export const designBusinessOutputSchema = z.strictObject({
  aiStage: z.strictObject({
    stage: z.enum(aiStages),
    /** Whether the company said so; else it is derived, and to be confirmed at the top. */
    stated: z.boolean(),
    because: bilingualSchema,
  }),
  /** In the order of deployment. */
  scenarios: z.array(scenarioDesignSchema),
  /** Kinds of work that several scenarios share: designed and paid for once. */
  shared: z.array(
    z.strictObject({ process: z.string(), scenarios: z.array(z.string()), text: bilingualSchema }),
  ),
  /** All gaps: those of the company, then those of each scenario. */
  gaps: z.array(businessGapSchema),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type DesignBusinessOutput = z.output<typeof designBusinessOutputSchema>;
