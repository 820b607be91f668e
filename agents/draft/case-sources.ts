import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** Why a case of the guide fits this company, and what of it does not carry over. */
export function caseSources(matter: SourceMatter): readonly PlanSource[] {
  const { matches, nearest } = matter.method.cases;
  return (nearest ? [nearest] : matches).map(({ id, title, fits, differs }) =>
    source(matter, {
      id: sourceIds.tool('match_cases', id),
      kind: 'tool',
      title: both(`测算 · 对照“${title.zh}”`, `Calculation · held against “${title.en}”`),
      reference: `match_cases#${id}`,
      texts: [...fits, ...differs].map(({ text }) => {
        const told = asToldInPlan(text);
        return both(`${told.zh}。`, `${told.en}.`);
      }),
    }),
  );
}

/** The tool speaks to the company, a plan of it; and a board need not know what the trade calls a kind of model. */
export function asToldInPlan(text: Bilingual): Bilingual {
  return both(
    text.zh.replaceAll('贵公司', '本公司').replaceAll('（AI4S）', ''),
    text.en.replaceAll(' (AI4S)', ''),
  );
}
