import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { Staffing } from '../../tools/assess-talent/schema.ts';
import { peopleNames } from '../../tools/assess-talent/staffing.ts';
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
  const ways = fill ? [...new Set(Object.values(fill))].filter((people) => people > 0 && people !== gap) : [];
  const shown = (people: number): Bilingual => peopleInWords(people);
  const figures = [
    labelled(both('要', 'needed'), shown(need)),
    ...(have === null ? [] : [labelled(both('有', 'at hand'), shown(have))]),
    ...(gap === null || gap === 0 ? [] : [labelled(both('缺', 'missing'), shown(gap))]),
    ...(ways.length === 0 ? [] : [labelled(both('其中', 'of these'), joinTexts(ways.map(shown)))]),
  ];
  const told = joinTexts(figures, both('；', '; '));
  return both(`${peopleNames[role].zh}：${told.zh}。`, sentenceCase(`${peopleNames[role].en}: ${told.en}.`));
}

function labelled(label: Bilingual, figure: Bilingual): Bilingual {
  return both(`${label.zh} ${figure.zh}`, `${label.en} ${figure.en}`);
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
