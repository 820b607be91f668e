import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { companySizeSchema } from '../company-size.ts';
import { traceStepSchema } from '../tool.ts';

/**
 * The links that the guide names (3.3, page 31: chips, computing engine, tools, framework, base model), with servers or
 * the cloud and the data beside them. In this order software comes before what it runs on: see `migrationOrder`.
 */
export const supplyLinks = [
  'chips',
  'servers-cloud',
  'framework-engine',
  'toolchain',
  'base-model',
  'data-source',
] as const;
const supplyLinkSchema = z.enum(supplyLinks);
export type SupplyLink = z.output<typeof supplyLinkSchema>;

export const standings = ['domestic', 'imported', 'open-source', 'unknown'] as const;
export const alternatives = ['none', 'planned', 'tested', 'unknown'] as const;

export const assessSupplyChainInputSchema = z.strictObject({
  employees: z.number().int().min(1).optional(),
  dependence: z
    .enum(['none', 'some', 'critical'])
    .optional()
    .describe('What was said of imports as a whole; "none" means that no link is imported.'),
  links: z
    .array(
      z.strictObject({
        id: supplyLinkSchema,
        standing: z.enum(standings),
        alternatives: z.enum(alternatives).describe('Could something else take its place?'),
        critical: z
          .boolean()
          .optional()
          .describe('Does the business stop without it? Left out: nobody said.'),
      }),
    )
    .default([])
    .describe('A link left out is one that nobody spoke of.'),
});
export type AssessSupplyChainInput = z.output<typeof assessSupplyChainInputSchema>;

export const riskLevels = ['low', 'medium', 'high'] as const;
const riskLevelSchema = z.enum(riskLevels);
export type RiskLevel = z.output<typeof riskLevelSchema>;

export const linkRiskSchema = z.strictObject({
  id: supplyLinkSchema,
  name: bilingualSchema,
  standing: z.enum(standings),
  alternatives: z.enum(alternatives),
  critical: z.boolean().nullable(),
  /** `unknown` where what nobody said could still make a difference. */
  risk: z.enum([...riskLevels, 'unknown']),
  /** The bounds that the open answers leave; equal where the risk is known. */
  atLeast: riskLevelSchema,
  atMost: riskLevelSchema,
  because: bilingualSchema,
});
export type LinkRisk = z.output<typeof linkRiskSchema>;

export const migrationSchema = z.strictObject({
  link: supplyLinkSchema,
  name: bilingualSchema,
  risk: riskLevelSchema,
  /** Where it should arrive. */
  target: bilingualSchema,
  steps: z.array(
    z.strictObject({
      /** Its place in the whole plan, from 1. */
      order: z.number().int().min(1),
      text: bilingualSchema,
      owner: roleSchema,
      /** An estimate of ours, to be replaced by the supplier's. */
      months: z.strictObject({ low: z.number(), high: z.number() }),
    }),
  ),
});
export type Migration = z.output<typeof migrationSchema>;

export const assessSupplyChainOutputSchema = z.strictObject({
  size: z.strictObject({ value: companySizeSchema, assumed: z.boolean() }),
  links: z.array(linkRiskSchema),
  /** What is surely at risk, in the order to move it. */
  migration: z.array(migrationSchema),
  /** Months if all is done one after another, ours; null where nothing has to move. */
  migrationMonths: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  askSuppliers: z.array(
    z.strictObject({ id: z.string(), ask: bilingualSchema, of: z.array(supplyLinkSchema) }),
  ),
  monitoring: z.array(
    z.strictObject({
      id: z.string(),
      signal: bilingualSchema,
      everyMonths: z.number().int().min(1),
      owner: roleSchema,
    }),
  ),
  /** Links whose risk is not known, with what to find out and who could say. */
  unknown: z.array(
    z.strictObject({ link: supplyLinkSchema, find: bilingualSchema, ask: z.array(roleSchema) }),
  ),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type AssessSupplyChainOutput = z.output<typeof assessSupplyChainOutputSchema>;
