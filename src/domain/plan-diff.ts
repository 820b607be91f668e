import { z } from 'zod';

const versionSchema = z.strictObject({
  id: z.string(),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
});

/** What changed from one version of a plan to another: the answers, what follows from them, and the text. */
export const planDiffSchema = z.strictObject({
  from: versionSchema,
  to: versionSchema,
  answers: z.array(
    z.strictObject({
      slot: z.string(),
      label: z.string(),
      /** Null: not answered in that version. */
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** Who says so now; who said so, for an answer that is gone. */
      by: z.string(),
    }),
  ),
  decisions: z.array(
    z.strictObject({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** In the order of the later version; a removed section stands at the end. */
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      status: z.enum(['same', 'changed', 'added', 'removed']),
      /** Sentences, table rows and gaps that came or went; empty where nothing did. */
      lines: z.array(z.strictObject({ change: z.enum(['added', 'removed']), text: z.string() })),
    }),
  ),
});
export type PlanDiff = z.infer<typeof planDiffSchema>;
