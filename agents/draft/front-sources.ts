import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { amount } from '../../tools/assessment/read-fact.ts';
import { companySize, companySizeNames, sizeWhenUnknown } from '../../tools/company-size.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { putQuestion } from '../interview/asked-question.ts';
import { heardPeople, unheardRoles } from './hearing.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** Where the figures of the plan's front are from: size, weights, breaks, who was heard, what it brings. */
export const frontSourceIds = {
  size: sourceIds.tool('company_size'),
  weights: sourceIds.tool('fit_weights'),
  breakOf: (id: string): string => sourceIds.tool('diagnose_breaks', id),
  hearing: sourceIds.tool('hearing'),
  benefit: sourceIds.tool('estimate_cost_benefit', 'summary'),
} as const;

export function frontSources(matter: SourceMatter): readonly PlanSource[] {
  const { method } = matter;
  return [
    sizeSource(matter),
    source(matter, {
      id: frontSourceIds.weights,
      kind: 'tool',
      title: both('测算 · 权重怎样定的', 'Calculation · how the weights were fitted'),
      reference: 'fit_weights',
      texts: [...method.weights.messages, ...method.weights.moved.map(({ reason }) => reason)],
    }),
    ...method.breaks.breaks.map((entry) =>
      source(matter, {
        id: frontSourceIds.breakOf(entry.id),
        kind: 'tool',
        title: both(`测算 · ${entry.name.zh}`, `Calculation · ${entry.name.en}`),
        reference: `diagnose_breaks#${entry.id}`,
        texts: [entry.message],
      }),
    ),
    hearingSource(matter),
    ...benefitSource(matter),
  ];
}

function sizeSource(matter: SourceMatter): PlanSource {
  const { assessment, situation } = matter.view;
  const employees = amount(assessment.facts, 'company.employees');
  const value = situation.facts['company.employees'];
  const told = value
    ? describeValue(value, putQuestion(matter.knowledge, situation, 'company.employees'))
    : null;
  const size = companySizeNames[employees === undefined ? sizeWhenUnknown : companySize(employees)];
  return source(matter, {
    id: frontSourceIds.size,
    kind: 'tool',
    title: both('企业规模的划分', 'How company size is told'),
    reference: 'company_size',
    texts: [
      both(
        '大中小按人数分，不看营业收入：不足 300 人为小型，300 至 999 人为中型，1000 人及以上为大型。线取自官方统计对工业企业的划分；指南没有划线，这条规则是本产品定的。',
        'Size goes by headcount and leaves revenue out: under 300 people is small, 300 to 999 medium, 1,000 or more large. These are the lines of official statistics for industrial firms; the guide draws none, and the rule is this product’s own.',
      ),
      told
        ? both(`员工 ${told.zh}，算${size.zh}。`, `With ${told.en} this is ${size.en}.`)
        : both(
            `没有人说过员工人数，先按${size.zh}要求。`,
            `Nobody has told the headcount, so what is asked is what ${size.en} is asked.`,
          ),
    ],
  });
}

function hearingSource(matter: SourceMatter): PlanSource {
  return source(matter, {
    id: frontSourceIds.hearing,
    kind: 'tool',
    title: both('访谈记录统计', 'Count of the interviews on record'),
    reference: 'hearing',
    texts: [
      ...heardPeople(matter).map(({ person, answered, notKnown }) =>
        both(
          `${person.name}（${roleNames[person.role].zh}）：答了 ${answered} 条，${notKnown} 条不清楚。`,
          `${person.name} (${roleNames[person.role].en}): ${answered} answered, ${notKnown} not known.`,
        ),
      ),
      ...unheardRoles(matter).map(({ role, questions, turning }) =>
        both(
          `${roleNames[role].zh}没有人作答：最该由其回答的问题 ${questions} 个没有答案，其中 ${turning.length} 个的答案会改变决定。`,
          `Nobody has answered as ${roleNames[role].en}: ${questions} questions that this role knows best are open, ${turning.length} of them could turn a decision.`,
        ),
      ),
    ],
  });
}

function benefitSource(matter: SourceMatter): readonly PlanSource[] {
  const { benefit } = matter.method;
  if (!benefit) return [];
  const { total } = benefit;
  const yearly: readonly Bilingual[] = benefit.scenarios.flatMap(({ name, benefit: range }) => {
    if (range === null) return [];
    const [text, { zh, en }] = [yuanRange(range), namesOf(name)];
    return [both(`${zh}：每年 ${text.zh}。`, `${en}: ${text.en} a year.`)];
  });
  const sum = total.benefit ? yuanRange(total.benefit) : null;
  return [
    source(matter, {
      id: frontSourceIds.benefit,
      kind: 'tool',
      title: both('测算 · 收益', 'Calculation · what it brings'),
      reference: 'estimate_cost_benefit',
      texts: [
        ...benefit.messages,
        ...yearly,
        ...(sum ? [both(`合计每年 ${sum.zh}。`, `In all ${sum.en} a year.`)] : []),
      ],
    }),
  ];
}
