import { type Bilingual, both } from '../../src/domain/language.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { CompanySize } from '../company-size.ts';
import { figure, roundTo } from '../rounding.ts';
import type { AssessTalentInput, Staffing } from './schema.ts';

/**
 * Own people in a technical role below which nobody is there to set demands, judge results and take over. Ours: the
 * guide asks for own people and gives no number.
 */
const ownCore: Readonly<Record<CompanySize, number>> = { small: 1, medium: 1, large: 2 };

/** Roles that a partner can fill for a time. Who knows the trade, the law or the people is the company's own. */
const technicalRoles: readonly Role[] = ['it_lead', 'data_lead'];

/** From this level of use on there are people inside who can be trained (some departments have tried it). Ours. */
const trainableFrom = 3;

/** What each head-count question counts, in words: the role stands for its kind of people. */
export const peopleNames: Readonly<Record<Role, Bilingual>> = {
  it_lead: both('IT 工程师', 'IT engineers'),
  data_lead: both('AI 与数据人员', 'AI and data people'),
  business_lead: both('业务专家', 'business experts'),
  executive_sponsor: both('高层管理者', 'top managers'),
  legal_compliance: both('法务合规人员', 'legal and compliance people'),
  hr_talent: both('人力资源人员', 'HR people'),
};

/**
 * Need, have and gap by role, and how the gap is filled. Of the roles that a scenario asks for, the need is the busiest
 * month of the roadmap, where there is one; else the most that can come together: the largest demands of as many
 * scenarios as run at once. Figures to two digits.
 */
export function staffingOf(input: AssessTalentInput, size: CompanySize): readonly Staffing[] {
  const atOnce = input.atOnce ?? input.scenarios.length;
  return roles.flatMap((role) => {
    const demands = input.scenarios.map(({ people }) => people[role] ?? 0).sort((a, b) => b - a);
    const together = demands.slice(0, atOnce).reduce((sum, demand) => sum + demand, 0);
    if (together === 0) return [];
    const need = roundTo(input.peak?.[role] || together, 2);
    const have = input.have[role];
    if (have === undefined) {
      const name = peopleNames[role];
      return [
        {
          role,
          need,
          have: null,
          gap: null,
          fill: null,
          message: both(
            `${name.zh}：要 ${shown(need)} 个全职人力，现有多少没有人说过，缺口算不出来。`,
            `${sentenceCase(name.en)}: ${shown(need)} full-time needed; nobody said how many there are, so the gap is not known.`,
          ),
        },
      ];
    }
    return [known(role, need, have, size, input.readiness)];
  });
}

function known(
  role: Role,
  need: number,
  have: number,
  size: CompanySize,
  readiness: number | undefined,
): Staffing {
  const gap = Math.max(0, roundTo(need - have, 2));
  const fill = { hire: 0, train: 0, hireOrTrain: 0, borrow: 0, release: 0 };
  if (technicalRoles.includes(role)) {
    const own = Math.min(gap, Math.max(0, roundTo(ownCore[size] - have, 2)));
    const way = readiness === undefined ? 'hireOrTrain' : readiness >= trainableFrom ? 'train' : 'hire';
    fill[way] = own;
    fill.borrow = roundTo(gap - own, 2);
  } else {
    fill.release = gap;
  }
  return { role, need, have, gap, fill, message: staffingMessage(role, need, have, gap, fill) };
}

function staffingMessage(
  role: Role,
  need: number,
  have: number,
  gap: number,
  fill: NonNullable<Staffing['fill']>,
): Staffing['message'] {
  const name = peopleNames[role];
  const figures = both(
    `${name.zh}：要 ${shown(need)} 个全职人力，现有 ${shown(have)} 个`,
    `${sentenceCase(name.en)}: ${shown(need)} full-time needed, ${shown(have)} at hand`,
  );
  if (gap === 0) return both(`${figures.zh}，够用。`, `${figures.en}, which is enough.`);
  const ways = [
    ...(fill.hire > 0 ? [both(`对外招 ${shown(fill.hire)} 个`, `hire ${shown(fill.hire)}`)] : []),
    ...(fill.train > 0
      ? [both(`内部培养 ${shown(fill.train)} 个`, `train ${shown(fill.train)} of your own`)]
      : []),
    ...(fill.hireOrTrain > 0
      ? [
          both(
            `自有 ${shown(fill.hireOrTrain)} 个（招还是培养，看员工现在用 AI 用到什么程度）`,
            `have ${shown(fill.hireOrTrain)} of your own (hired or trained, which hangs on how far people use AI today)`,
          ),
        ]
      : []),
    ...(fill.borrow > 0
      ? [both(`向伙伴借 ${shown(fill.borrow)} 个`, `borrow ${shown(fill.borrow)} from a partner`)]
      : []),
    ...(fill.release > 0
      ? [both(`从部门抽调 ${shown(fill.release)} 个`, `release ${shown(fill.release)} from other duties`)]
      : []),
  ];
  return both(
    `${figures.zh}，缺 ${shown(gap)} 个：${ways.map(({ zh }) => zh).join('，')}。`,
    `${figures.en}, ${shown(gap)} missing: ${ways.map(({ en }) => en).join(', ')}.`,
  );
}

/** Quarters of a person are planned with, so two digits are shown where one would round them away. */
function shown(people: number): string {
  return roundTo(people, 1) === people ? figure(people) : String(roundTo(people, 2));
}
