import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { budgetSchema, computeSchema, offsiteSchema } from '../decision-inputs.ts';
import { deployments } from '../deployment-rules.ts';
import { decisionShape } from '../explain-decision.ts';
import { modelSources } from '../foundation-model-rules.ts';
import { traceStepSchema } from '../tool.ts';
import { routes } from './route-rules.ts';

export const chooseRouteInputSchema = z.strictObject({
  current: z
    .enum(['gpu-imported', 'npu-domestic', 'mixed', 'cloud-only', 'undecided'])
    .optional()
    .describe('What AI models run on today.'),
  supply: z
    .enum(['none', 'some', 'critical'])
    .optional()
    .describe('Dependence on imports that might be cut off.'),
  fallback: z.enum(['none', 'planned', 'tested']).optional().describe('A replacement if they were.'),
  deployment: z.enum(deployments).optional().describe('As choose_deployment gives it.'),
  industryRegulated: z.boolean().optional().describe('A critical sector: finance, telecoms, power.'),
  groupPlatform: z.enum(['none', 'planned', 'running']).optional(),
  budget: budgetSchema.optional(),
  offsite: offsiteSchema.optional().describe('May data leave the company?'),
  modelSource: z.enum(modelSources).optional().describe('As choose_foundation_model gives it.'),
  compute: computeSchema.optional(),
});
export type ChooseRouteInput = z.output<typeof chooseRouteInputSchema>;

export const chooseRouteOutputSchema = z.strictObject({
  choice: z.enum(routes),
  ...decisionShape(routes),
  /** What leaving today's route would take; `unknown` while nobody has said what there is. */
  switching: z.strictObject({
    cost: z.enum(['none', 'low', 'high', 'unknown']),
    message: bilingualSchema,
  }),
  /** Lasting availability of the route, and the two questions to put to every link of it. */
  resilience: z.strictObject({
    standing: z.enum(['steady', 'watch', 'at-risk', 'unknown']),
    message: bilingualSchema,
    links: z.array(z.strictObject({ id: z.string(), name: bilingualSchema, ask: bilingualSchema })),
  }),
  /** How to keep the system steady while technology moves (guide 3.3, pages 29 to 30). */
  evolution: z.array(z.strictObject({ id: z.string(), text: bilingualSchema, owner: roleSchema })),
  trace: z.array(traceStepSchema),
});
export type ChooseRouteOutput = z.output<typeof chooseRouteOutputSchema>;
