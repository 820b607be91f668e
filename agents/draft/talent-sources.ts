import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { Staffing } from '../../tools/assess-talent/schema.ts';
import { peopleInWords } from './people-in-words.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** What was made of the people: staffing, the five steps and their plan, stock-taking, job fears. */
export function talentSources(matter: SourceMatter): readonly PlanSource[] {
  const { talent } = matter.method;
  const dated = (text: Bilingual, owner: Bilingual, due: string | null): Bilingual =>
    both(
      `${text.zh}，${owner.zh}${due ? `，${due} 前` : ''}。`,
      `${text.en}, ${owner.en}${due ? `, by ${due}` : ''}.`,
    );
  return [
    source(matter, {
      id: sourceIds.tool('assess_talent'),
      kind: 'tool',
      title: both('测算 · 组织与人才', 'Calculation · organisation and talent'),
      reference: 'assess_talent',
      texts: [
        ...talent.messages,
        ...talent.staffing.map(staffingText),
        ...talent.steps.map(({ message }) => message),
        ...talent.plan.map(({ action, owner, due }) => dated(action, roleNames[owner], due)),
        ...talent.jobFears.measures.map(({ measure, owner, due }) => dated(measure, roleNames[owner], due)),
        stockText(talent.inventory),
      ],
    }),
  ];
}

/** Need, have and gap once more, in the words in which the plan tells them. */
function staffingText({ role, need, have, gap, fill }: Staffing): Bilingual {
  const figures = [need, have, gap, ...(fill ? Object.values(fill) : [])].flatMap((people) =>
    people === null ? [] : [peopleInWords(people)],
  );
  const told = joinTexts(figures, both('；', '; '));
  return both(`${roleNames[role].zh}口径：${told.zh}。`, `${roleNames[role].en}: ${told.en}.`);
}

function stockText(inventory: {
  readonly technical: readonly Bilingual[];
  readonly management: readonly Bilingual[];
}): Bilingual {
  const [technical, management] = [joinTexts(inventory.technical), joinTexts(inventory.management)];
  return both(
    `盘点时每人记下两类：技术能力看${technical.zh}；管理能力看${management.zh}。`,
    `Of each person two things are put down: technical ability by ${technical.en}; management by ${management.en}.`,
  );
}
