import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both } from '../src/domain/language.ts';
import { sentenceCase } from '../src/language/sentence-case.ts';
import { companySize, sizeWhenUnknown } from './company-size.ts';
import { requireSensible } from './compare-partners/faults.ts';
import { kindsNeeded } from './compare-partners/kinds.ts';
import { rankingOf } from './compare-partners/ranking.ts';
import {
  type ComparePartnersInput,
  type ComparePartnersOutput,
  comparePartnersInputSchema,
  comparePartnersOutputSchema,
  partnerKinds,
} from './compare-partners/schema.ts';
import { practiceGaps } from './practice-gap.ts';
import { requireKnownPractices, whoKnows } from './practice-level-faults.ts';
import { requireUniqueIds } from './scenario-name.ts';
import { defineTool, type TraceStep } from './tool.ts';

/**
 * Which kinds of partner are called for, the score card for choosing them, and partners of each kind ranked by it, with
 * an interval where a level is not known, what decides between the first two and what to ask next (guide 2.3, page 21,
 * and 2.6, pages 26 to 27; weights, levels and rules are ours). A knock-out that is not met bars a partner whatever its
 * score. Throws `ToolInputError` for weights that do not add to 100, ids that do not exist or stand twice, and a low
 * above its high.
 */
export function comparePartners(input: ComparePartnersInput, knowledge: Knowledge): ComparePartnersOutput {
  const criteria = knowledge.partnerCriteria;
  requireKnownPractices(knowledge, 'ecosystem', input.levels);
  requireUniqueIds(input.scenarios);
  requireSensible(input, criteria);
  const size = input.employees === undefined ? sizeWhenUnknown : companySize(input.employees);
  const kinds = kindsNeeded(input);
  const rankings = partnerKinds.flatMap((kind) => rankingOf(kind, input, criteria) ?? []);
  const ecosystem = [...practiceGaps(knowledge, 'ecosystem', input.levels, size)];
  return {
    kinds,
    card: criteria.map(({ id, name, question, weight, levels }) => ({
      id,
      name,
      question,
      weight: input.weights === undefined ? weight : (input.weights[id] ?? 0),
      levels: [...levels],
    })),
    rankings,
    ecosystem,
    unknown: [
      ...ecosystem
        .filter(({ level }) => level === null)
        .map(({ id, name, owner }) => ({ slot: id, name, who: [...whoKnows(knowledge, id, owner)] })),
      ...(input.have === undefined
        ? [
            {
              slot: 'partners.have',
              name: both('现有伙伴', 'present partners'),
              who: [...whoKnows(knowledge, 'partners.have', 'executive_sponsor')],
            },
          ]
        : []),
    ],
    messages: [
      ...kinds.map(({ message }) => message),
      ...rankings.map(({ message }) => message),
      ...(rankings.length === 0 ? [nothingToCompare] : []),
      ...ecosystem.flatMap(({ name, level, target, steps }) => {
        const [next] = steps;
        return next === undefined
          ? []
          : [
              both(
                `${name.zh}：现在第 ${level} 级，目标第 ${target} 级。先做：${next.zh}。`,
                `${sentenceCase(name.en)}: now at level ${level}, the aim is ${target}. First: ${next.en}.`,
              ),
            ];
      }),
    ],
    trace: traceOf(kinds, rankings),
  };
}

const nothingToCompare: Bilingual = both(
  '还没有候选伙伴：每类至少找三家，用同一张记分卡打分，考题用自己的数据。',
  'There are no candidates yet: find three at least of each kind, score them on the same card, and test them on your own data.',
);

function traceOf(
  kinds: ComparePartnersOutput['kinds'],
  rankings: ComparePartnersOutput['rankings'],
): TraceStep[] {
  const inputsOf = {
    technology: ['aiPeople', 'have'],
    solution: ['scenarios.quadrant', 'have'],
    data: ['scenarios.dataLevel', 'have'],
  } as const;
  return [
    ...kinds.map(
      ({ kind, need, message }): TraceStep => ({
        rule: `needs-${kind}`,
        fired: need === 'yes',
        on: [...inputsOf[kind]],
        because: message,
      }),
    ),
    ...rankings.flatMap(({ partners }) =>
      partners.map(
        ({ id, failed, message }): TraceStep => ({
          rule: 'knock-out',
          fired: failed.length > 0,
          on: [`partners.${id}.meets`, `partners.${id}.levels`, 'weights'],
          because: message,
        }),
      ),
    ),
  ];
}

export const comparePartnersTool = defineTool({
  name: 'compare_partners',
  title: both('伙伴比较', 'Compare partners'),
  description: both(
    '按缺口判断需要技术、行业方案、数据哪几类伙伴，给出八项记分卡；有候选时按类排名，未知的级别算成区间，说明第一与第二差在哪里、下一步先问什么；底线条件不满足的一律出局。同时看伙伴、市场、动态与政策三项生态工作的差距。方法见指南 2.3 节（第 21 页）和 2.6 节（第 26-27 页）；权重、级别和判断规则为本产品自定。来源：中国信息通信研究院。',
    'Says by the gaps which kinds of partner are called for (technology, industry solution, data) and gives a score card of eight criteria. Candidates are ranked within their kind, with an interval where a level is not known, what decides between the first two, and what to ask next; whoever fails a knock-out condition is out. Also gives the gaps in partners, market, and the watch on news and policy. Method: guide, sections 2.3 (page 21) and 2.6 (pages 26-27); weights, levels and rules are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: comparePartnersInputSchema,
  output: comparePartnersOutputSchema,
  run: (input, { knowledge }) => comparePartners(input, knowledge),
});
