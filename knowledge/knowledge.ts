import { z } from 'zod';
import { feasibilityDimensionSchema, levelSchema } from '../src/domain/feasibility.ts';
import { bilingualSchema } from '../src/domain/language.ts';
import { roleSchema } from '../src/domain/role.ts';
import { guideReferenceSchema } from '../src/domain/source.ts';
import { valueIndicatorSchema, valueIndicators } from '../src/domain/value-model.ts';
import { idSchema, provenanceSchema, synonymsSchema } from './entry-parts.ts';
import {
  type Break,
  type Measure,
  type PartnerCriterion,
  type Policy,
  type Practice,
  type Principle,
  type ProcessKind,
  type StandardKind,
  valueChainLinkSchema,
} from './method-entries.ts';

/** A passage of the method in our own words (`knowledge/guidance/*.yaml`). */
export const guidanceSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  text: bilingualSchema,
  tags: z.array(z.string()).default([]),
  /** `own` says which part is our reading and not the guide's; it is shown wherever the passage is cited. */
  source: z.strictObject({ guide: guideReferenceSchema, own: bilingualSchema.optional() }),
});
export type Guidance = z.infer<typeof guidanceSchema>;

/** A case of chapter 4 (`knowledge/cases/*.yaml`). Effects are told as told: measured, trial or estimate. */
export const caseSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  organisation: bilingualSchema,
  industry: z.string(),
  problem: bilingualSchema,
  solution: bilingualSchema,
  effects: z.array(
    z.strictObject({
      text: bilingualSchema,
      standing: z.enum(['reported', 'trial', 'estimate']),
    }),
  ),
  /** What made it work elsewhere and may be missing here; the plan's "what does not carry over". */
  conditions: z.array(bilingualSchema).min(1),
  processes: z.array(z.string()),
  model_kinds: z.array(z.enum(['nlp', 'cv', 'multimodal', 'ai4s'])),
  /** Ids of catalogue scenarios that this case is near to, in any industry. */
  scenarios: z.array(idSchema),
  source: z.strictObject({ guide: guideReferenceSchema, own: bilingualSchema.optional() }),
});
export type Case = z.infer<typeof caseSchema>;

/** Five anchored levels for one value indicator or feasibility dimension (`knowledge/rubrics/*.yaml`). */
export const rubricSchema = z.strictObject({
  id: z.union([valueIndicatorSchema, feasibilityDimensionSchema]),
  question: bilingualSchema,
  levels: z.tuple([bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema]),
  /** For feasibility: what would have to change to climb one level from 1, 2, 3 and 4. */
  climb: z.tuple([bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema]).optional(),
  source: provenanceSchema,
});
export type Rubric = z.infer<typeof rubricSchema>;

const optionSchema = z.strictObject({
  id: idSchema,
  label: bilingualSchema,
  synonyms: synonymsSchema.prefault({}),
});
export type Option = z.infer<typeof optionSchema>;

/** How a question is answered, and what of an answer is accepted. */
const answerFormSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  /** `options` empty: they are filled in from the industry (pains). */
  z.strictObject({
    kind: z.literal('choices'),
    options: z.array(optionSchema),
    most: z.number().int().min(1),
  }),
  /** Five levels; the labels come from the rubric of that id, or stand here. */
  z.strictObject({
    kind: z.literal('level'),
    rubric: z.string().optional(),
    levels: z
      .tuple([bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema])
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('quantity'),
    unit: z.string(),
    min: z.number().default(0),
    max: z.number().optional(),
    /** Asked for one person: "18 万 a head" is then the answer, and not a figure for each of several. */
    per: z.literal('person').optional(),
    /** Values worth trying when asking "could the answer change a decision?", in the unit. */
    probes: z.array(z.number()).min(2),
  }),
  z.strictObject({ kind: z.literal('date'), optional: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('yesno') }),
  z.strictObject({ kind: z.literal('text') }),
]);
export type AnswerForm = z.infer<typeof answerFormSchema>;

/** An answer on offer, in the shape of the question's form. */
const suggestedAnswerSchema = z.union([
  z.strictObject({ option: z.string() }),
  z.strictObject({ level: levelSchema }),
  z.strictObject({ quantity: z.number() }),
  z.strictObject({ yes: z.boolean() }),
]);

/**
 * A question of the bank (`knowledge/questions/*.yaml`). Its id is the slot it fills. With `scope: scenario`
 * the slot exists once per candidate scenario, as `scenario:<scenario id>:<question id>`, and `{scenario}` in
 * the texts stands for the scenario's name.
 */
export const questionSchema = z.strictObject({
  id: idSchema,
  scope: z.enum(['engagement', 'scenario']),
  topic: z.string(),
  /** A short name of what is asked ("预算", "budget"): for lists, conflicts and "改成…". */
  label: bilingualSchema,
  ask: bilingualSchema,
  why: bilingualSchema,
  example: bilingualSchema.optional(),
  answer: answerFormSchema,
  /** Roles that can know, the one whose word counts most first. Everyone else is never asked. */
  roles: z.array(roleSchema).min(1),
  /** Minutes that an answer costs a person; the denominator of "worth asking". */
  effort: z.number().positive(),
  /**
   * Why it is asked. `decides`: an answer can turn a decision of the tools, and it is asked while one can.
   * `describes`: the plan needs it to say something (how the work runs today); a thorough interview asks it after
   * those, a quick one leaves it.
   */
  purpose: z.enum(['decides', 'describes']).default('decides'),
  /** Another question whose answer this one builds on ("of these losses …"): it is not asked before that is answered. */
  needs: idSchema.optional(),
  /** An answer that most can accept as it stands ("that is right"); taken, it counts as stated. */
  suggested: suggestedAnswerSchema.optional(),
  /** An example in the words of an industry, by its id; the general one serves the others. */
  examples: z.record(idSchema, bilingualSchema).default({}),
  source: provenanceSchema,
});
export type Question = z.infer<typeof questionSchema>;

const moneyRangeSchema = z
  .strictObject({ low: z.number().min(0), high: z.number().min(0) })
  .refine((range) => range.low <= range.high, 'low must not be above high');

/** Full-time people by role while the work lasts. */
const peopleSchema = z.partialRecord(roleSchema, z.number().min(0));

/** Something scenarios need first: a data platform, a policy, training (`knowledge/enablers.yaml`). */
export const enablerSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  purpose: bilingualSchema,
  /** What is in hand when it is done: its exit condition. */
  done_when: bilingualSchema,
  months: z.number().int().min(1),
  owner: roleSchema,
  people: peopleSchema,
  /** Yuan. An assumption of ours with a range, never the guide's. */
  cost: moneyRangeSchema,
  after: z.array(idSchema).default([]),
  /** What must be settled before money goes into this; unlike `after`, not handed on where this is not needed itself. */
  before_spending: z.array(idSchema).default([]),
  /** Whether scenarios share its result, so that each would else have to make it again. */
  shared: z.boolean().default(false),
  source: provenanceSchema,
});
export type Enabler = z.infer<typeof enablerSchema>;

/** A candidate use of AI in an industry's catalogue. */
const catalogueScenarioSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  summary: bilingualSchema,
  synonyms: synonymsSchema.prefault({}),
  /** Typical level per value indicator, 1 (next to nothing) to 5; our assumption until someone says otherwise. */
  value: z.record(valueIndicatorSchema, levelSchema),
  /** The two or three indicators on which this scenario lives or dies: only these are asked about. */
  drivers: z.array(valueIndicatorSchema).min(2).max(4),
  /** Typical level per feasibility dimension; our assumption until someone says otherwise. */
  feasibility: z.record(feasibilityDimensionSchema, levelSchema),
  model_kinds: z.array(z.enum(['nlp', 'cv', 'multimodal', 'ai4s'])).min(1),
  owner: roleSchema,
  pilot_months: z.number().int().min(1),
  rollout_months: z.number().int().min(1),
  people: peopleSchema,
  cost: z.strictObject({ pilot: moneyRangeSchema, rollout: moneyRangeSchema }),
  enablers: z.array(idSchema),
  /** The kind of work that it changes (`processes.yaml`), and the link of the value chain that gains (guide 2.2). */
  process: idSchema.optional(),
  link: valueChainLinkSchema.optional(),
  kpi: z.strictObject({
    name: bilingualSchema,
    unit: bilingualSchema,
    direction: z.enum(['up', 'down']),
  }),
  /** What to try instead if AI is not the right thing: a rule, a better machine, a report (guide 2.1, table 2). */
  alternative: bilingualSchema,
});
export type CatalogueScenario = z.infer<typeof catalogueScenarioSchema>;

/** What a trade calls itself, those it serves and those who work together; left out: company, customer, team. */
const tradeWordsSchema = z.strictObject({
  organisation: bilingualSchema.optional(),
  customer: bilingualSchema.optional(),
  team: bilingualSchema.optional(),
});
export type TradeWords = z.infer<typeof tradeWordsSchema>;

/** An industry (`knowledge/industries/*.yaml`, one a file). */
export const industrySchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  /** Critical sectors in the sense of 2.3: finance, telecoms, power; weighs towards private deployment. */
  regulated: z.boolean(),
  /** Goods made in a works, energy from sites, or services: standards on products and on safety at work go by it. */
  produces: z.enum(['goods', 'energy', 'services']).optional(),
  words: tradeWordsSchema.optional(),
  weights: z
    .record(valueIndicatorSchema, z.number().min(0))
    .refine(
      (weights) => valueIndicators.reduce((sum, indicator) => sum + weights[indicator], 0) === 100,
      'the twelve weights must add to 100',
    ),
  weights_source: provenanceSchema,
  pains: z
    .array(
      z.strictObject({
        id: idSchema,
        label: bilingualSchema,
        synonyms: synonymsSchema.prefault({}),
        /** Catalogue scenarios that answer this pain, the most direct first. */
        scenarios: z.array(idSchema).min(1),
      }),
    )
    .min(5),
  scenarios: z.array(catalogueScenarioSchema).min(6),
  source: provenanceSchema,
});
export type Industry = z.infer<typeof industrySchema>;

/** A risk of chapter 3 or of our own, with its answer (`knowledge/risks.yaml`). `id` is what writers refer to. */
export const riskSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  /** Why it can happen to a company like this one. */
  description: bilingualSchema,
  responses: z.array(bilingualSchema).min(1),
  owner: roleSchema,
  source: provenanceSchema,
});
export type Risk = z.infer<typeof riskSchema>;

/** One concept in both languages, so that 算力 finds "compute" (`knowledge/terms.yaml`). */
export const termSchema = z.strictObject({
  id: idSchema,
  zh: z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
});
export type Term = z.infer<typeof termSchema>;

/** All that zhilu knows before anyone has spoken. Loaded once, checked, then trusted. */
export interface Knowledge {
  /** SHA-256-free content mark: changes when any entry changes, so that the index is rebuilt. */
  readonly version: string;
  readonly guidance: readonly Guidance[];
  readonly cases: readonly Case[];
  readonly rubrics: readonly Rubric[];
  readonly questions: readonly Question[];
  readonly enablers: readonly Enabler[];
  readonly industries: readonly Industry[];
  readonly risks: readonly Risk[];
  readonly terms: readonly Term[];
  readonly practices: readonly Practice[];
  readonly principles: readonly Principle[];
  readonly processes: readonly ProcessKind[];
  readonly partnerCriteria: readonly PartnerCriterion[];
  readonly standards: readonly StandardKind[];
  readonly breaks: readonly Break[];
  readonly policies: readonly Policy[];
  readonly measures: readonly Measure[];
}
