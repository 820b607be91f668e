import { both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** Each difficulty of the guide's chapter 3 that concerns this company, with its answers and their days. */
export function difficultySources(matter: SourceMatter): readonly PlanSource[] {
  return matter.method.difficulties.difficulties.map(({ id, name, grounds, answers, source: from }) =>
    source(matter, {
      id: sourceIds.tool('answer_difficulties', id),
      kind: 'tool',
      title: both(
        `测算 · 应对${name.zh}（指南 ${from.section}，第 ${from.page} 页）`,
        `Calculation · answer to ${name.en} (guide ${from.section}, page ${from.page})`,
      ),
      reference: `answer_difficulties#${id}`,
      texts: [
        ...grounds.map(({ because }) => because),
        ...answers.map(({ text, owner, by, whenText }) =>
          both(
            `${text.zh}，${roleNames[owner].zh}，${whenText.zh}${by ? `，${by}` : ''}。`,
            `${text.en}, ${roleNames[owner].en}, ${whenText.en}${by ? `, ${by}` : ''}.`,
          ),
        ),
      ],
    }),
  );
}
