import { z } from 'zod';
import { bilingualSchema } from '../../src/domain/language.ts';
import { guideReferenceSchema } from '../../src/domain/source.ts';
import { computeSchema } from '../decision-inputs.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

export const matchCasesInputSchema = z.strictObject({
  industry: z
    .string()
    .min(1)
    .describe('Id of an industry, or the name of one that the knowledge base lacks.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1).describe('Id of the catalogue, or one of the company’s own.'),
        name: scenarioNameSchema
          .optional()
          .describe('Needed for the company’s own; the catalogue’s otherwise.'),
      }),
    )
    .max(50)
    .default([]),
  pains: z.array(z.string()).max(50).default([]).describe('Ids of pains of that industry which were named.'),
  employees: z.number().min(1).nullable().optional(),
  compute: computeSchema.nullable().optional().describe('The company’s own compute.'),
  dataPlatform: z.enum(['none', 'partial', 'unified']).nullable().optional(),
  limit: z.number().int().min(1).max(5).default(2),
});
export type MatchCasesInput = z.output<typeof matchCasesInputSchema>;

const standingSchema = z.enum(['reported', 'trial', 'estimate']);

const matchSchema = z.strictObject({
  id: z.string(),
  title: bilingualSchema,
  organisation: bilingualSchema,
  problem: bilingualSchema,
  /** Only for order among cases; no measure of anything. */
  score: z.number(),
  /** Why it fits, the strongest first. */
  fits: z
    .array(
      z.strictObject({ aspect: z.enum(['industry', 'problem', 'process', 'data']), text: bilingualSchema }),
    )
    .min(1),
  /** What does not carry over. */
  differs: z
    .array(
      z.strictObject({
        aspect: z.enum(['industry', 'condition', 'size', 'currency', 'standing']),
        /** For a condition: known to be missing here, known to be there, or nobody said. */
        here: z.enum(['missing', 'there', 'unknown']).nullable(),
        text: bilingualSchema,
      }),
    )
    .min(1),
  /** As told, with what they are; never this company's target (G0-07). */
  effects: z.array(
    z.strictObject({ text: bilingualSchema, standing: standingSchema, told: bilingualSchema }),
  ),
  source: guideReferenceSchema,
});
export type CaseMatch = z.output<typeof matchSchema>;

export const matchCasesOutputSchema = z.strictObject({
  /** Best first; empty where no case is alike. */
  matches: z.array(matchSchema),
  /** Only where no case is alike: the nearest by business process; null where there is none either. */
  nearest: matchSchema.nullable(),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type MatchCasesOutput = z.output<typeof matchCasesOutputSchema>;
