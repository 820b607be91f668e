import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { describeMoney } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { moneyRange } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { answerableName, asSentence, evidenceOn } from './voice.ts';

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');

/** Where nothing fits: what is at fault, what would suffice, and what each piece of work takes. */
export function infeasibleRoadmap(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { roadmap } = brief.view.assessment;
  if (!roadmap || roadmap.output.feasible) return [];
  const [first] = roadmap.starting;
  const name = first?.scenario.name ?? both('首个场景', 'the first scenario');
  const { faults } = roadmap.output;
  return [
    ...writer.paragraph(
      writer.claim(
        'tool',
        both(
          `在公司给出的条件下，连${name.zh}一个场景从先行工作到推广也排不下来。`,
          `Within what the company has given, not even ${name.en} fits from groundwork to rollout.`,
        ),
        [whole],
      ),
    ),
    ...writer.list(...faults.map((fault) => writer.claim('tool', fault.message, [whole]))),
    ...writer.paragraph(
      budgetNote(brief, writer),
      writer.claim(
        'judgement',
        both(
          `费用上限出自行业目录，真实报价可能低得多，所以第一步是为${name.zh}要一份报价，再决定是加钱还是缩小范围。`,
          `The high figures are the catalogue's, and a real quotation may be far lower; so get one for ${name.en} first, and then decide between more money and a smaller scope.`,
        ),
        [whole, ...roadmap.input.activities.map(({ id }) => sourceIds.means(id))],
      ),
    ),
    ...meansTable(brief, writer),
  ];
}

function budgetNote(brief: PlanBrief, writer: SectionWriter): Claims {
  const total = brief.view.assessment.roadmap?.input.budget?.total;
  if (total === undefined) return [];
  const money = describeMoney(total);
  return writer.claim(
    'interview',
    both(
      `上面的可用资金就是公司说的 ${money.zh}。`,
      `The money available above is the ${money.en} that the company named.`,
    ),
    [whole, ...evidenceOn(brief, ['budget.total'])],
  );
}

function meansTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const activities = brief.view.assessment.roadmap?.input.activities ?? [];
  return writer.table({
    caption: both(
      '各项工作要花的时间和钱（目录估计）',
      'What each piece of work takes (catalogue estimates)',
    ),
    columns: [both('工作', 'Work'), both('月数', 'Months'), both('费用', 'Cost'), both('牵头', 'Owner')],
    rows: activities.map((activity) => [
      asSentence(activity.name),
      both(`${activity.months} 个月`, `${activity.months} ${activity.months === 1 ? 'month' : 'months'}`),
      moneyRange(activity.cost),
      answerableName(brief, activity.owner, activity.scenario),
    ]),
    citations: activities.map(({ id }) => sourceIds.means(id)),
  });
}
