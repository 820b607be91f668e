import { z } from 'zod';
import { languageSchema } from './language.ts';
import { roadmapDocumentSchema } from './roadmap-document.ts';

/** What a claim may rest on. The list is closed per plan: a claim cites ids of it and nothing else. */
export const planSourceSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['interview', 'document', 'tool', 'guidance', 'case', 'assumption']),
  /** Where it stands, for a reader: "访谈 · 王敏（业务负责人）", "指南 2.3，第 20 页", "工具 score_value". */
  title: z.string(),
  /** The words or the result themselves; what `check_claims` holds a claim's figures against. */
  text: z.string(),
  /** Machine reference: message id, tool name, knowledge id, slot. */
  reference: z.string(),
});
export type PlanSource = z.infer<typeof planSourceSchema>;

export const claimKindSchema = z.enum([
  'interview',
  'document',
  'guidance',
  'case',
  'tool',
  'judgement',
  'assumption',
]);

/** One sentence that a reader can ask "why?" of. */
export const claimSchema = z.strictObject({
  id: z.string(),
  kind: claimKindSchema,
  text: z.string(),
  citations: z.array(z.string()).min(1),
});
export type Claim = z.infer<typeof claimSchema>;

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), claims: z.array(claimSchema).min(1) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(claimSchema).min(1) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()).min(1),
    rows: z.array(z.array(z.string())),
    citations: z.array(z.string()).min(1),
  }),
  /** Mermaid text, made from the same numbers as the section's tables. */
  z.strictObject({
    kind: z.literal('diagram'),
    caption: z.string(),
    mermaid: z.string(),
    citations: z.array(z.string()).min(1),
  }),
  /** Where evidence is empty, the gap is said instead of a sentence. */
  z.strictObject({ kind: z.literal('gap'), text: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;

export const planSectionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  blocks: z.array(blockSchema),
});
export type PlanSection = z.infer<typeof planSectionSchema>;

/** An answer that the plan was written from: what was held true of a slot, in words, and who said it. */
export const planAnswerSchema = z.strictObject({
  slot: z.string(),
  label: z.string(),
  value: z.string(),
  by: z.string(),
});
export type PlanAnswer = z.infer<typeof planAnswerSchema>;

export const planFaultSchema = z.strictObject({
  claim: z.string(),
  kind: z.enum(['uncited', 'unknown-source', 'number', 'date', 'name', 'language']),
  found: z.string(),
  message: z.string(),
});

export const planSchema = z.strictObject({
  id: z.string(),
  engagementId: z.string(),
  version: z.number().int().positive(),
  language: languageSchema,
  /** A draft with a fault is `faulty`, never `finished`. */
  status: z.enum(['finished', 'faulty']),
  title: z.string(),
  createdAt: z.iso.datetime(),
  /** Hash of the findings and knowledge that it was written from. */
  basis: z.string(),
  sections: z.array(planSectionSchema),
  sources: z.array(planSourceSchema),
  faults: z.array(planFaultSchema),
  /** What was held true when it was drafted, so that two versions can say which answer changed. */
  answers: z.array(planAnswerSchema).default([]),
  /** The decisions for programs: what `lint_plan` reads. Null in plans of before it was kept. */
  roadmap: roadmapDocumentSchema.nullable().default(null),
});
export type Plan = z.infer<typeof planSchema>;
