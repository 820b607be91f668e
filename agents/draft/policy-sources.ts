import { both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { type SourceMatter, source } from './source-matter.ts';

export function policySource(id: string): string {
  return `policy/${id}`;
}

/** Policies as the guide tells them, and the laws that zhilu lists for counsel, with the day of each. */
export function policySources(matter: SourceMatter): readonly PlanSource[] {
  return matter.knowledge.policies.map((policy) => {
    const { name, text, issued, until, source: from } = policy;
    const guide = 'guide' in from ? from.guide : null;
    return source(matter, {
      id: policySource(policy.id),
      kind: guide ? 'guidance' : 'assumption',
      title: guide
        ? both(
            `指南 ${guide.section} 第 ${guide.page} 页 · ${name.zh}`,
            `Guide ${guide.section}, page ${guide.page} · ${name.en}`,
          )
        : both(`智路列出，请法务核对 · ${name.zh}`, `Listed by zhilu, check with counsel · ${name.en}`),
      reference: policy.id,
      texts: [
        both(`${name.zh}：${text.zh}`, `${name.en}: ${text.en}`),
        both(
          `日期：${issued}${until ? `，期限到 ${until}` : ''}。`,
          `Date: ${issued}${until ? `, until ${until}` : ''}.`,
        ),
        ...('own' in from && from.own ? [from.own] : []),
      ],
    });
  });
}
