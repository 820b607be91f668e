import { z } from 'zod';
import { valueChainLinkSchema } from '../../knowledge/method-entries.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { modelKinds } from '../choose-foundation-model/schema.ts';
import { companySizeSchema } from '../company-size.ts';
import { deployments } from '../deployment-rules.ts';
import { practiceGapSchema, practiceLevelsSchema } from '../practice-gap.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** The four layers from the bottom up (guide 2.3, pages 14 to 16). */
export const layerIds = [
  'platform.compute',
  'platform.services',
  'platform.models',
  'platform.applications',
] as const;
const layerIdSchema = z.enum(layerIds);
export type LayerId = z.output<typeof layerIdSchema>;

export const assessPlatformLayersInputSchema = z.strictObject({
  employees: z.number().int().min(1).optional(),
  aiPeople: z.number().min(0).optional().describe('People of its own who develop AI.'),
  levels: practiceLevelsSchema
    .default({})
    .describe('Level 1 to 5 of each layer by its practice id; left out or null means that nobody said.'),
  derived: z
    .partialRecord(layerIdSchema, bilingualSchema)
    .default({})
    .describe('Layers whose level was worked out from other answers, each with how.'),
  deployment: z.enum(deployments).optional().describe('As choose_deployment gives it.'),
  groupPlatform: z.enum(['none', 'planned', 'running']).optional(),
  ownsGroupPlatform: z
    .boolean()
    .optional()
    .describe("Whether the group's running platform is this company's own, for its units to join."),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        modelKinds: z
          .array(z.enum(modelKinds))
          .min(1)
          .optional()
          .describe('Kinds of model that it needs; left out where nobody has said.'),
        link: valueChainLinkSchema.optional().describe('The link of the value chain that gains.'),
      }),
    )
    .optional()
    .describe('What is to run on the platform; left out means that nothing has been chosen yet.'),
});
export type AssessPlatformLayersInput = z.output<typeof assessPlatformLayersInputSchema>;

/** `join`: use the group's; `rent`: as a service; `buy`: a product or equipment; `build`: with own people. */
const acquisitionSchema = z.enum(['join', 'rent', 'buy', 'build', 'unknown']);
export type Acquisition = z.output<typeof acquisitionSchema>;

export const platformLayerSchema = z.strictObject({
  ...practiceGapSchema.shape,
  /** The department that builds it; in a small company, who stands in for it. */
  builder: bilingualSchema,
  /** How a level was worked out that nobody stated; null where it was stated or is not known. */
  basis: bilingualSchema.nullable(),
  acquisition: z.strictObject({ how: acquisitionSchema, because: bilingualSchema }),
  message: bilingualSchema,
});
export type PlatformLayer = z.output<typeof platformLayerSchema>;

export const goalIds = [
  'high-performance',
  'high-utilisation',
  'simple-operation',
  'cloud-edge-device',
] as const;

/** One of the platform's four goals (guide 2.3, page 14). */
export const platformGoalSchema = z.strictObject({
  id: z.enum(goalIds),
  name: bilingualSchema,
  /** The layers that answer it. */
  layers: z.array(layerIdSchema),
  /** `own`: the company has to see to it; `provider`: it is bought with the service; `none`: not needed here. */
  need: z.enum(['own', 'provider', 'none', 'unknown']),
  because: bilingualSchema,
});
export type PlatformGoal = z.output<typeof platformGoalSchema>;

export const cloudNativeIds = [
  'compatibility',
  'containers',
  'continuous-delivery',
  'micro-services',
  'scaling',
  'self-healing',
] as const;
export type CloudNativeId = (typeof cloudNativeIds)[number];

/** A feature of a cloud-native architecture (guide 2.3, page 19), as this company needs it. */
export const cloudNativeCheckSchema = z.strictObject({
  id: z.enum(cloudNativeIds),
  name: bilingualSchema,
  /** `by-provider`: the provider has to show it. */
  status: z.enum(['met', 'not-met', 'not-known', 'by-provider', 'not-asked']),
  because: bilingualSchema,
});
export type CloudNativeCheck = z.output<typeof cloudNativeCheckSchema>;

export const assessPlatformLayersOutputSchema = z.strictObject({
  /** What everything is measured by; `lowered` says why less is asked than of others of the same headcount. */
  size: z.strictObject({
    value: companySizeSchema,
    assumed: z.boolean(),
    lowered: bilingualSchema.nullable(),
  }),
  /** From the bottom up. */
  layers: z.array(platformLayerSchema),
  goals: z.array(platformGoalSchema),
  cloudNative: z.array(cloudNativeCheckSchema),
  /** Mermaid source of the four layers with who builds each and how far it is from its target. */
  picture: bilingualSchema,
  /** What nobody has said yet, and who could. */
  unknown: z.array(z.strictObject({ on: z.string(), name: bilingualSchema, ask: z.array(roleSchema) })),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type AssessPlatformLayersOutput = z.output<typeof assessPlatformLayersOutputSchema>;
