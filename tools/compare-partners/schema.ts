import { z } from 'zod';
import { levelSchema } from '../../src/domain/feasibility.ts';
import { bilingualSchema } from '../../src/domain/language.ts';
import { roleSchema } from '../../src/domain/role.ts';
import { practiceGapSchema, practiceLevelsSchema } from '../practice-gap.ts';
import { scenarioNameSchema } from '../scenario-name.ts';
import { traceStepSchema } from '../tool.ts';

/** The guide's three kinds of partner (2.6, page 27). */
export const partnerKinds = ['technology', 'solution', 'data'] as const;
const partnerKindSchema = z.enum(partnerKinds);
export type PartnerKind = z.output<typeof partnerKindSchema>;

/** A level as far as it is known: exactly, between two, or not at all. */
const partnerLevelSchema = z.union([
  levelSchema,
  z.strictObject({ low: levelSchema, high: levelSchema }),
  z.null(),
]);

export const comparePartnersInputSchema = z.strictObject({
  employees: z.number().int().min(1).optional().describe('Headcount; left out means that nobody said.'),
  levels: practiceLevelsSchema
    .default({})
    .describe('Level 1 to 5 of the ecosystem practices (partners, market, watch) by id.'),
  aiPeople: z.number().min(0).optional().describe('Own full-time AI and data people.'),
  supplierNeeded: z
    .boolean()
    .optional()
    .describe('The model is bought and tailored or looked after by its supplier (choose_foundation_model).'),
  groupPlatform: z
    .boolean()
    .optional()
    .describe('A group or head office runs a platform that this company may join.'),
  nothingStarts: z.boolean().optional().describe('No scenario starts yet, so nobody is looked for.'),
  have: z.array(partnerKindSchema).optional().describe('Kinds of partner at hand; left out: nobody said.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        quadrant: z.number().int().min(1).max(4).optional().describe('Its place on the map.'),
        dataLevel: levelSchema.nullable().optional().describe('Its feasibility level for data.'),
      }),
    )
    .default([])
    .describe('The scenarios that are to start; the order does not matter.'),
  knockOuts: z
    .array(z.strictObject({ id: z.string().min(1), name: bilingualSchema }))
    .default([])
    .describe('Conditions that a partner has to meet whatever its score, such as that data stay inside.'),
  partners: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        kind: partnerKindSchema,
        levels: z
          .record(z.string(), partnerLevelSchema)
          .default({})
          .describe('Level by criterion; left out or null means not known.'),
        meets: z
          .record(z.string(), z.boolean().nullable())
          .default({})
          .describe('Whether it meets each knock-out condition; left out or null means not known.'),
      }),
    )
    .default([])
    .describe('The order does not matter; each kind is ranked on its own.'),
  weights: z
    .record(z.string(), z.number().min(0).max(100))
    .optional()
    .describe('Points of 100 by criterion, all eight; left out: those of the knowledge base.'),
});
export type ComparePartnersInput = z.output<typeof comparePartnersInputSchema>;

const intervalSchema = z.strictObject({ low: z.number(), high: z.number() });

export const scoredPartnerSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  /** From 1 among those not knocked out; null for those that are. */
  rank: z.number().int().min(1).nullable(),
  /** 0 to 100; low takes every unknown at its worst, high at its best. */
  score: intervalSchema,
  points: z.array(z.strictObject({ criterion: z.string(), low: z.number(), high: z.number() })),
  /** Ids of the conditions that it does not meet, and of those nobody has settled. */
  failed: z.array(z.string()),
  open: z.array(z.string()),
  message: bilingualSchema,
});
export type ScoredPartner = z.output<typeof scoredPartnerSchema>;

export const rankingSchema = z.strictObject({
  kind: partnerKindSchema,
  partners: z.array(scoredPartnerSchema),
  first: z.string().nullable(),
  /** True: nothing that is still unknown can take the first place away. */
  firm: z.boolean(),
  /** First less second, in points at the middle of what is known, the largest difference first. */
  decides: z.array(z.strictObject({ criterion: z.string(), points: z.number() })),
  /** The unknown that could move most among those who can still come first. */
  askNext: z
    .strictObject({
      partner: z.string(),
      criterion: z.string().nullable(),
      knockOut: z.string().nullable(),
      /** Points that the answer can move; null for a knock-out, which moves all. */
      swing: z.number().nullable(),
      question: bilingualSchema,
    })
    .nullable(),
  message: bilingualSchema,
});
export type Ranking = z.output<typeof rankingSchema>;

export const comparePartnersOutputSchema = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: partnerKindSchema,
      name: bilingualSchema,
      need: z.enum(['yes', 'no', 'unknown']),
      have: z.boolean().nullable(),
      because: bilingualSchema,
      message: bilingualSchema,
    }),
  ),
  /** The score card, to be filled in for each partner. */
  card: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingualSchema,
      question: bilingualSchema,
      weight: z.number(),
      levels: z.array(bilingualSchema),
    }),
  ),
  /** One for each kind that has partners. */
  rankings: z.array(rankingSchema),
  /** Partners, market, news and policy against what a company of this size needs (guide 2.6). */
  ecosystem: z.array(practiceGapSchema),
  unknown: z.array(z.strictObject({ slot: z.string(), name: bilingualSchema, who: z.array(roleSchema) })),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type ComparePartnersOutput = z.output<typeof comparePartnersOutputSchema>;
