import { z } from 'zod';
import { bilingualSchema, both, languageSchema } from '../src/domain/language.ts';
import { findFaults } from './check-claims/find-faults.ts';
import { defineTool, ToolInputError } from './tool.ts';

export const checkClaimsInputSchema = z.strictObject({
  /** The language the claims should be written in; sources may be in either. */
  language: languageSchema,
  claims: z.array(
    z.strictObject({ id: z.string().min(1), text: z.string(), citations: z.array(z.string()) }),
  ),
  sources: z.array(z.strictObject({ id: z.string().min(1), text: z.string() })),
  /** Organisations that the engagement knows by name, beside those the tool recognises by itself. */
  names: z.array(z.string()).optional(),
});
export type CheckClaimsInput = z.output<typeof checkClaimsInputSchema>;

export const checkClaimsOutputSchema = z.strictObject({
  faults: z.array(
    z.strictObject({
      claim: z.string(),
      kind: z.enum(['uncited', 'unknown-source', 'number', 'date', 'name', 'language']),
      /** The words at fault: the figure, date or name, a citation's id, the clause in the other language. */
      found: z.string(),
      message: bilingualSchema,
    }),
  ),
});
export type CheckClaimsOutput = z.output<typeof checkClaimsOutputSchema>;

/**
 * The faults of a plan's claims. Pure: callers without a registry use this. Throws `ToolInputError` where two sources
 * share an id but not a text, since a citation of it would mean both.
 */
export function checkClaimsAgainstSources(input: CheckClaimsInput): CheckClaimsOutput {
  const texts = new Map<string, string>();
  for (const [index, { id, text }] of input.sources.entries()) {
    const other = texts.get(id);
    if (other !== undefined && other !== text) {
      throw new ToolInputError(
        `sources.${index}.id`,
        both(
          `有两份内容不同的资料都叫“${id}”，每份资料要有自己的编号。`,
          `Two different sources are called "${id}"; give each an id of its own.`,
        ),
      );
    }
    texts.set(id, text);
  }
  return { faults: findFaults(input.language, input.claims, input.sources, input.names) };
}

export const checkClaims = defineTool({
  name: 'check_claims',
  title: both('核对论断', 'Check claims'),
  description: both(
    '逐句核对论断与所引资料：有没有引用、引用在不在、数字、比例、金额、时长、日期和机构名称是否见于本句自己引用的资料、是否用对了语言。万、亿、百分之、成、全角数字、千分位、单位换算与合理的四舍五入都认得；资料里的约数、区间或“超过”不能当作确数。规则为本产品自定，服务于指南第二章所要的可信规划。',
    'Holds each claim against the sources it cites: that there is one, that it exists, that every figure, share, amount, duration, date and named organisation stands in one of them, and that the claim is in the right language. It understands 万, 亿, 百分之, 成, full-width digits, separators, conversions of units and fair rounding; a rough figure, a range or "more than" in a source supports no exact figure. The rules are our own, in service of the trustworthy plan that chapter 2 of the guide asks for.',
  ),
  input: checkClaimsInputSchema,
  output: checkClaimsOutputSchema,
  run: checkClaimsAgainstSources,
});
