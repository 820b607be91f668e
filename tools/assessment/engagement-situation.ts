import { z } from 'zod';
import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import { findingValueSchema } from '../../src/domain/finding.ts';
import { both } from '../../src/domain/language.ts';
import { ToolInputError } from '../tool.ts';

/** What an assessment starts from: the industry, the day the plan may start, and what is held true by slot. */
export const engagementSituationSchema = z.strictObject({
  industry: z.string().describe('Id of an industry of the knowledge base, such as finance.'),
  start: z.iso
    .date()
    .describe('The plan may start in the month of this day, unless a stakeholder named another.'),
  facts: z
    .record(z.string(), findingValueSchema)
    .describe(
      'Values by slot, such as {"budget.total": {"kind": "quantity", ...}}. Slots nobody spoke to are left out.',
    ),
  mostCandidates: z
    .number()
    .int()
    .min(2)
    .max(12)
    .optional()
    .describe(
      'Scenarios weighed at most; six unless told otherwise (our choice: with more, no one remembers the first).',
    ),
});
export type EngagementSituation = z.output<typeof engagementSituationSchema>;

/** The industry of that id; throws `ToolInputError` that lists those there are. */
export function industryOf(knowledge: Knowledge, id: string): Industry {
  const industry = knowledge.industries.find((entry) => entry.id === id);
  if (industry) return industry;
  const ids = knowledge.industries.map((entry) => entry.id);
  throw new ToolInputError(
    'industry',
    both(
      `没有“${id}”这个行业；可用的有：${ids.join('、')}。`,
      `There is no industry "${id}"; there are: ${ids.join(', ')}.`,
    ),
  );
}
