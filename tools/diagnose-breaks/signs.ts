import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Practice } from '../../knowledge/method-entries.ts';
import { levelSchema } from '../../src/domain/feasibility.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { amount, chosen, chosenSeveral, type FactValues, levelAt } from '../assessment/read-fact.ts';
import { companySize, sizeWhenUnknown } from '../company-size.ts';
import { platformScale } from '../platform-scale.ts';
import { type PracticeLevels, practiceGaps } from '../practice-gap.ts';
import type { BreakId, BreakSign } from './schema.ts';
import { shortText } from './short-practices.ts';

/** One thing that an answer says about a break. Ours: the guide (1.3) names the breaks and no way to tell them. */
interface SignRule {
  readonly of: BreakId;
  readonly slot: string;
  /** Null where the answer says nothing about the break, or nobody has given it. */
  readonly read: (facts: FactValues) => Omit<BreakSign, 'on'> | null;
}

const strongFor = (text: Bilingual) => ({ way: 'for', strong: true, text }) as const;
const weakFor = (text: Bilingual) => ({ way: 'for', strong: false, text }) as const;
const against = (text: Bilingual) => ({ way: 'against', strong: true, text }) as const;
const weakAgainst = (text: Bilingual) => ({ way: 'against', strong: false, text }) as const;

/** Reads a chosen option by a table; options that say nothing are left out of it. */
function byOption(
  slot: string,
  signs: Readonly<Record<string, Omit<BreakSign, 'on'>>>,
): (facts: FactValues) => Omit<BreakSign, 'on'> | null {
  return (facts) => signs[chosen(facts, slot) ?? ''] ?? null;
}

const rules: readonly SignRule[] = [
  {
    of: 'scenes',
    slot: 'pains',
    read: (facts) =>
      chosenSeveral(facts, 'pains').length > 0
        ? weakAgainst(both('已经说出具体的痛点', 'the pains have been named'))
        : null,
  },
  {
    of: 'solutions',
    slot: 'it.cloud',
    read: byOption('it.cloud', {
      both: weakFor(
        both(
          '公有云和私有云都在用，两套环境要打通',
          'public and private cloud are both in use and have to be joined',
        ),
      ),
    }),
  },
  {
    of: 'solutions',
    slot: 'route.compute',
    read: byOption('route.compute', {
      mixed: weakFor(
        both(
          '进口和国产加速卡并用，两套软件要一起维护',
          'imported and domestic accelerators run side by side, each with software of its own',
        ),
      ),
    }),
  },
  {
    of: 'solutions',
    slot: 'team.it',
    read: (facts) => {
      const engineers = amount(facts, 'team.it');
      return engineers !== undefined && engineers < 1
        ? weakFor(both('没有自己的工程师来定位问题', 'there is no engineer of its own to locate a fault'))
        : null;
    },
  },
  {
    of: 'architecture',
    slot: 'data.platform',
    read: byOption('data.platform', {
      none: strongFor(both('数据分散在各系统和表格里', 'data are scattered over systems and spreadsheets')),
      partial: weakFor(both('数据只打通了一部分', 'data are joined in part only')),
      unified: against(
        both('数据已有统一的平台和口径', 'data are on one platform with one set of definitions'),
      ),
    }),
  },
  {
    of: 'architecture',
    slot: 'group.platform',
    read: byOption('group.platform', {
      planned: weakFor(
        both(
          '集团平台还在规划，自己该建什么还定不下来',
          "the group's platform is still being planned, so what to build oneself is open",
        ),
      ),
      running: weakAgainst(
        both('集团平台已经在用，可以照着接入', "the group's platform is running and can be joined"),
      ),
    }),
  },
  {
    of: 'talent',
    slot: 'team.ai',
    read: (facts) => {
      const people = amount(facts, 'team.ai');
      if (people === undefined) return null;
      if (people < 1)
        return strongFor(
          both('没有全职的 AI 和数据人员', 'nobody with AI or data skills is on it full time'),
        );
      return people < 3
        ? weakFor(
            both(
              '全职的 AI 和数据人员不足三人',
              'fewer than three people with AI or data skills are on it full time',
            ),
          )
        : weakAgainst(
            both('有一支全职的 AI 和数据队伍', 'there is a full-time team with AI and data skills'),
          );
    },
  },
  {
    of: 'talent',
    slot: 'talent.readiness',
    read: (facts) => {
      const level = levelAt(facts, 'talent.readiness');
      if (level === undefined) return null;
      if (level === 1) return strongFor(both('基本没有员工在用 AI', 'hardly anyone uses AI'));
      if (level <= 3)
        return weakFor(both('只有个别人或个别部门在用 AI', 'only a few people or departments use AI'));
      return against(both('多数部门日常在用 AI', 'most departments use AI daily'));
    },
  },
  {
    of: 'talent',
    slot: 'people.concern',
    read: byOption('people.concern', {
      strong: weakFor(
        both('员工普遍担心岗位，已有抵触', 'people are widely worried about their jobs and resist'),
      ),
    }),
  },
  {
    of: 'ecosystem',
    slot: 'partners.have',
    read: (facts) => {
      const kinds = chosenSeveral(facts, 'partners.have');
      if (kinds.length === 0) return null;
      if (kinds.every((kind) => kind === 'none')) {
        return strongFor(both('AI 方面还没有任何合作伙伴', 'there is no partner for AI of any kind'));
      }
      return kinds.includes('solution')
        ? against(both('已有行业解决方案商', 'there is a provider of industry solutions'))
        : weakFor(
            both('有伙伴，但没有行业解决方案商', 'there are partners, but none for industry solutions'),
          );
    },
  },
  {
    of: 'ecosystem',
    slot: 'supply.imported',
    read: byOption('supply.imported', {
      critical: weakFor(
        both(
          '关键环节离不开可能断供的外部供应',
          'critical parts rest on foreign supply that might be cut off',
        ),
      ),
    }),
  },
];

/** The slot in which people name the breaks themselves. */
export const namedSlot = 'breaks';

/** Practices whose levels speak for or against a break. */
const practicesOf: Readonly<Partial<Record<BreakId, Practice['group']>>> = {
  architecture: 'platform-layer',
  talent: 'talent',
  ecosystem: 'ecosystem',
};

/** By the headcount the level that a practice needs is told; it shows no break by itself. */
export const sizeSlot = 'company.employees';

/** Every slot that could speak of this break, in the order in which it is looked at; who names it themselves first. */
export function slotsOf(knowledge: Knowledge, id: BreakId): readonly string[] {
  const group = practicesOf[id];
  return [
    namedSlot,
    ...rules.filter((rule) => rule.of === id).map(({ slot }) => slot),
    ...askedPractices(knowledge, group).map((practice) => practice.id),
  ];
}

/** Every slot that the tool reads. */
export function readSlots(knowledge: Knowledge, ids: readonly BreakId[]): readonly string[] {
  return [...new Set([...ids.flatMap((id) => slotsOf(knowledge, id)), sizeSlot])];
}

/** Practices that somebody is asked for; a level that is worked out from other answers is not. */
function askedPractices(knowledge: Knowledge, group: Practice['group'] | undefined): readonly Practice[] {
  return knowledge.practices.filter(
    (practice) => practice.group === group && knowledge.questions.some(({ id }) => id === practice.id),
  );
}

/** What the answers say of one break, in the order of `slotsOf`. */
export function signsOf(knowledge: Knowledge, id: BreakId, facts: FactValues): readonly BreakSign[] {
  const named = namedSign(id, facts);
  return [
    ...(named ? [named] : []),
    ...rules.flatMap((rule): readonly BreakSign[] => {
      const sign = rule.of === id ? rule.read(facts) : null;
      return sign ? [{ on: [rule.slot], ...sign }] : [];
    }),
    ...practiceSigns(knowledge, practicesOf[id], facts),
  ];
}

/** Who was shown all five and named others only has said a little against this one. */
function namedSign(id: BreakId, facts: FactValues): BreakSign | null {
  const named = chosenSeveral(facts, namedSlot);
  if (named.length === 0) return null;
  const sign = named.includes(id)
    ? strongFor(both('受访者自己点了这一处', 'those asked named it themselves'))
    : weakAgainst(both('受访者点了别处，没有点这一处', 'those asked named others and not this one'));
  return { on: [namedSlot], ...sign };
}

function practiceSigns(
  knowledge: Knowledge,
  group: Practice['group'] | undefined,
  facts: FactValues,
): readonly BreakSign[] {
  if (group === undefined) return [];
  const levels: PracticeLevels = Object.fromEntries(
    askedPractices(knowledge, group).map(({ id }) => [
      id,
      levelSchema.nullable().parse(levelAt(facts, id) ?? null),
    ]),
  );
  const employees = amount(facts, sizeSlot);
  // The layers of a platform are held to what the plan's own chapter on them holds them to.
  const size =
    group === 'platform-layer'
      ? platformScale({ employees, aiPeople: amount(facts, 'team.ai') }).value
      : employees === undefined
        ? sizeWhenUnknown
        : companySize(employees);
  const known = practiceGaps(knowledge, group, levels, size).filter(({ gap }) => gap !== null);
  const short = known.filter(({ gap }) => gap !== null && gap > 0);
  const on = (gaps: readonly { readonly id: string }[]): string[] => [
    ...gaps.map(({ id }) => id),
    ...(employees === undefined ? [] : [sizeSlot]),
  ];
  if (short.length > 0) {
    const text = shortText(short);
    const far = short.some(({ gap }) => gap !== null && gap >= 2);
    return [{ on: on(short), ...(far ? strongFor(text) : weakFor(text)) }];
  }
  if (known.length === 0) return [];
  const names = joinTexts(known.map(({ name }) => name));
  return [
    {
      on: on(known),
      ...against(
        both(
          `${names.zh}已达到这样规模的公司所需`,
          `${names.en} stand where a company of this size needs them`,
        ),
      ),
    },
  ];
}
