import { z } from 'zod';
import { levelSchema } from '../src/domain/feasibility.ts';
import { bilingualSchema } from '../src/domain/language.ts';
import { roleSchema } from '../src/domain/role.ts';
import { idSchema, provenanceSchema } from './entry-parts.ts';

const fiveTexts = z.tuple([
  bilingualSchema,
  bilingualSchema,
  bilingualSchema,
  bilingualSchema,
  bilingualSchema,
]);

/** What a company can be good at, by the part of the method that asks for it. */
export const practiceGroups = ['data-governance', 'platform-layer', 'talent', 'ecosystem'] as const;

/**
 * A practice in five anchored levels (`knowledge/practices/*.yaml`): a step of data governance, a layer of the
 * platform, a step of talent building. `target` is the level that a company of each size needs, so that a shop is not
 * asked for what a bank is. Its id is also the slot of the question that asks for its level.
 */
export const practiceSchema = z.strictObject({
  id: idSchema,
  group: z.enum(practiceGroups),
  /** Its place in the guide's order within the group, from 1. */
  step: z.number().int().min(1),
  name: bilingualSchema,
  /** What it covers. */
  about: bilingualSchema,
  levels: fiveTexts,
  /** What would have to be done to climb one level from 1, 2, 3 and 4. */
  climb: z.tuple([bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema]),
  owner: roleSchema,
  target: z.strictObject({ small: levelSchema, medium: levelSchema, large: levelSchema }),
  source: provenanceSchema,
});
export type Practice = z.infer<typeof practiceSchema>;

/** How a check of a principle is settled from what is known: a practice's level, or an answer. */
const checkProofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('practice'), practice: idSchema, level: levelSchema }),
  z.strictObject({ kind: z.literal('answer'), slot: z.string(), options: z.array(z.string()).min(1) }),
  /** Nobody at the company can say; the supplier or the design has to show it. */
  z.strictObject({ kind: z.literal('to-be-shown'), by: bilingualSchema }),
]);

/** One of the six key points of a technical scheme (`knowledge/principles.yaml`; guide 2.3). */
export const principleSchema = z.strictObject({
  id: idSchema,
  step: z.number().int().min(1),
  name: bilingualSchema,
  checks: z
    .array(
      z.strictObject({
        id: idSchema,
        text: bilingualSchema,
        /** Sizes of company that are asked for it. */
        sizes: z.array(z.enum(['small', 'medium', 'large'])).min(1),
        /** Asked only of those who train models of their own from scratch. */
        from_scratch: z.boolean().default(false),
        owner: roleSchema,
        proof: checkProofSchema,
      }),
    )
    .min(1),
  source: provenanceSchema,
});
export type Principle = z.infer<typeof principleSchema>;

/** Links of a value chain in which a use of AI can pay (guide 2.2). */
export const valueChainLinks = [
  'research',
  'supply',
  'production',
  'quality',
  'logistics',
  'marketing',
  'service',
  'risk',
  'management',
] as const;
export const valueChainLinkSchema = z.enum(valueChainLinks);
export type ValueChainLink = z.infer<typeof valueChainLinkSchema>;

/**
 * How work of one kind runs once AI takes part (`knowledge/processes.yaml`): drafting, answering, detecting. A
 * catalogue scenario names its kind. A proposal of ours to be corrected with the people who do the work.
 */
export const processSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  /** In order of the work; `from` is who hands over to this step, where that is somebody else. */
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        name: bilingualSchema,
        by: z.enum(['person', 'ai', 'rule', 'system']),
        role: roleSchema,
        /** Whether it exists today too; a step without it is new. */
        today: z.boolean(),
        /** Who does it today, where AI or a rule takes it over. */
        today_by: z.enum(['person', 'system']).optional(),
      }),
    )
    .min(3),
  /** Rules of the industry, the profession and the company that the new process has to keep to. */
  rules: z.array(bilingualSchema).min(1),
  /** Posts whose duties change, and how. */
  posts: z.array(z.strictObject({ post: bilingualSchema, change: bilingualSchema })).min(1),
  /** Whether it runs on readings as they come: data that people carry by hand are too late for it. */
  live: z.boolean().default(false),
  /** What this work gains, and who feels it, where what is said of its link in general would not be true of it. */
  gain: bilingualSchema.optional(),
  felt: z.array(z.strictObject({ link: valueChainLinkSchema, effect: bilingualSchema })).optional(),
  source: provenanceSchema,
});
export type ProcessKind = z.infer<typeof processSchema>;

/** One line of a partner's score card (`knowledge/partner-criteria.yaml`; guide 2.3). */
export const partnerCriterionSchema = z.strictObject({
  id: idSchema,
  step: z.number().int().min(1),
  name: bilingualSchema,
  question: bilingualSchema,
  /** Points of 100 unless the company weighs otherwise; ours. */
  weight: z.number().int().min(0).max(100),
  levels: fiveTexts,
  source: provenanceSchema,
});
export type PartnerCriterion = z.infer<typeof partnerCriterionSchema>;

/** A kind of standard to build or adopt (`knowledge/standards.yaml`; guide 2.3). */
export const standardSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['base', 'product', 'application', 'security']),
  name: bilingualSchema,
  topics: z.array(bilingualSchema).min(1),
  owner: roleSchema,
  source: provenanceSchema,
});
export type StandardKind = z.infer<typeof standardSchema>;

/** One of the five breaks that hold companies up (`knowledge/breaks.yaml`; guide 1.3). */
export const breakSchema = z.strictObject({
  id: idSchema,
  step: z.number().int().min(1),
  name: bilingualSchema,
  /** What it looks like from inside. */
  sign: bilingualSchema,
  /** What in a plan answers it. */
  answer: bilingualSchema,
  owner: roleSchema,
  source: provenanceSchema,
});
export type Break = z.infer<typeof breakSchema>;

/** A policy as a fact with its dates (`knowledge/policies.yaml`; guide 1.1). */
export const policySchema = z.strictObject({
  id: idSchema,
  /** Local measures are offered to firms of that place only; `eu` is foreign law, for counsel over there. */
  place: z.enum(['national', 'beijing', 'hangzhou', 'shenzhen', 'eu']),
  kind: z.enum(['plan', 'target', 'support', 'standard', 'law']),
  name: bilingualSchema,
  text: bilingualSchema,
  issued: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, month or day such as 2024-06'),
  /** The day by which a dated target was to be met; after it, it is told as passed. */
  until: z.iso.date().nullable(),
  source: provenanceSchema,
});
export type Policy = z.infer<typeof policySchema>;

/** What operation is measured by (guide 2.4): four measures of the scenario, and those of compute, model and data. */
export const measureGroups = [
  'productivity',
  'operating-cost',
  'customer-experience',
  'process-quality',
  'compute',
  'model',
  'data',
] as const;

/** A measure of operation (`knowledge/measures.yaml`). */
export const measureSchema = z.strictObject({
  id: idSchema,
  group: z.enum(measureGroups),
  name: bilingualSchema,
  unit: bilingualSchema,
  direction: z.enum(['up', 'down']),
  /** How it is counted. */
  counted: bilingualSchema,
  /** Where its figures come from. */
  data_source: bilingualSchema,
  owner: roleSchema,
  /** Kinds of process (`processes.yaml`) that it suits; empty: all. */
  processes: z.array(idSchema).default([]),
  source: provenanceSchema,
});
export type Measure = z.infer<typeof measureSchema>;
