import { z } from 'zod';
import { valueChainLinkSchema } from '../../knowledge/method-entries.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { modelKinds } from '../choose-foundation-model/schema.ts';
import { companySizeSchema } from '../company-size.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

export const standardGoals = ['efficiency', 'cost', 'quality', 'competitiveness'] as const;

export const planStandardsInputSchema = z.strictObject({
  employees: z.number().int().min(1).optional().describe('Headcount; left out means that nobody said.'),
  today: z
    .enum(['none', 'internal', 'taking-part'])
    .optional()
    .describe('Standards for AI and data today: none, internal ones, or a part in writing outside ones.'),
  goals: z
    .array(z.enum(standardGoals))
    .default([])
    .describe('What the company wants of its standards; empty where nobody said.'),
  regulated: z.boolean().optional().describe('Whether the industry is a critical, regulated one.'),
  produces: z
    .enum(['goods', 'energy', 'services'])
    .optional()
    .describe(
      'Whether it makes goods in a works, runs sites for energy, or serves; left out where it is not known.',
    ),
  sensitivity: z.enum(['open', 'internal', 'personal-or-secret', 'state-regulated']).optional(),
  compute: z
    .enum(['none', 'few-servers', 'own-cluster'])
    .optional()
    .describe('Servers of its own that run AI.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        link: valueChainLinkSchema
          .optional()
          .describe('The link of the value chain that it serves; left out where it is not known.'),
        modelKinds: z
          .array(z.enum(modelKinds))
          .optional()
          .describe('Kinds of model that it uses; left out where they are not known.'),
        touchesSafety: z
          .boolean()
          .optional()
          .describe(
            'Whether its output touches the safety of people or plant; left out where it is not known.',
          ),
      }),
    )
    .default([])
    .describe('The scenarios that are to start; the order does not matter.'),
});
export type PlanStandardsInput = z.output<typeof planStandardsInputSchema>;

const whenSchema = z.enum(['first', 'later', 'not-needed', 'unknown']);
export type When = z.output<typeof whenSchema>;

/** `adopt`: take what exists; `adapt`: rules of one's own on top of it; `write`: a standard to share. */
const wayChoiceSchema = z.enum(['adopt', 'adapt', 'write']);
export type Way = z.output<typeof wayChoiceSchema>;

export const plannedStandardSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['base', 'product', 'application', 'security']),
  kindName: bilingualSchema,
  name: bilingualSchema,
  topics: z.array(bilingualSchema),
  when: whenSchema,
  /** Null where it is not needed or that is not known. */
  way: wayChoiceSchema.nullable(),
  owner: roleSchema,
  /** Ids of the scenarios that call for it; empty where something else does. */
  scenarios: z.array(z.string()),
  because: bilingualSchema,
});
export type PlannedStandard = z.output<typeof plannedStandardSchema>;

export const planStandardsOutputSchema = z.strictObject({
  size: companySizeSchema,
  sizeKnown: z.boolean(),
  goals: z.array(z.strictObject({ id: z.enum(standardGoals), name: bilingualSchema })),
  /** The four principles of the guide, each with what it asks for here. */
  principles: z.array(z.strictObject({ name: bilingualSchema, means: bilingualSchema })),
  standards: z.array(plannedStandardSchema),
  /** From company to industry to national standard (guide 2.3, page 18). */
  path: z.array(
    z.strictObject({
      stage: z.enum(['adopt', 'company', 'industry', 'national']),
      name: bilingualSchema,
      state: z.enum(['done', 'next', 'later', 'not-for-now', 'unknown']),
      what: bilingualSchema,
      who: bilingualSchema,
    }),
  ),
  unknown: z.array(z.strictObject({ slot: z.string(), name: bilingualSchema, who: z.array(roleSchema) })),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type PlanStandardsOutput = z.output<typeof planStandardsOutputSchema>;
