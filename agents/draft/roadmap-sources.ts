import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames, roles } from '../../src/domain/role.ts';
import { counted } from '../../src/language/counted.ts';
import type { Activity, Roadmap, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney } from '../engagement/describe-value.ts';
import { firstHundredDays } from './first-hundred-days.ts';
import { peopleInWords } from './people-in-words.ts';
import { roadmapDetailSources } from './roadmap-detail-sources.ts';
import { quarterMoney, quarterName } from './roadmap-quarters.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';
import { toldTimeFigures } from './told-time-figures.ts';

/** The schedule, its activities, what they take, and why groundwork is needed. */
export function roadmapSources(matter: SourceMatter): readonly PlanSource[] {
  const { assessment } = matter.view;
  const { roadmap } = assessment;
  const needed = assessment.enablers.flatMap((required) => {
    const enabler = matter.knowledge.enablers.find((entry) => entry.id === required.id);
    if (!enabler) return [];
    return [
      source(matter, {
        id: sourceIds.enabler(enabler.id),
        kind: 'tool',
        title: both(`先行工作的依据 · ${enabler.name.zh}`, `Why groundwork is needed · ${enabler.name.en}`),
        reference: `enabler#${enabler.id}`,
        texts: [enabler.purpose, required.because, enabler.done_when],
      }),
    ];
  });
  if (!roadmap) return needed;
  const { input, output } = roadmap;
  const means = input.activities.map((activity) => meansSource(matter, activity));
  const whole = source(matter, {
    id: sourceIds.tool('stage_roadmap'),
    kind: 'tool',
    title: both('测算 · 路线图', 'Calculation · roadmap'),
    reference: 'stage_roadmap',
    texts: [
      ...output.messages,
      ...(output.feasible
        ? [
            both(
              `路线图自 ${output.start} 起至 ${output.end} 止，共 ${output.months} 个月，${output.stages.length} 个阶段，${output.activities.length} 项工作，预算 ${describeMoney(output.budget.low).zh}到 ${describeMoney(output.budget.high).zh}。`,
              `The roadmap runs from ${output.start} to ${output.end}, ${counted(output.months, 'month')}, ${counted(output.stages.length, 'stage')}, ${counted(output.activities.length, 'activity')}, budget ${describeMoney(output.budget.low).en} to ${describeMoney(output.budget.high).en}.`,
            ),
            ...scheduleFigures(output),
            ...toldTimeFigures(matter),
            ...output.stages.flatMap((stage) => [
              both(
                `第 ${stage.number} 阶段“${stage.name.zh}”：${stage.start} 至 ${stage.end}（${describeDate(stage.start, 'month').zh}到${describeDate(stage.end, 'month').zh}），${stage.activities.length} 项工作，预算 ${describeMoney(stage.budget.low).zh}到 ${describeMoney(stage.budget.high).zh}。`,
                `Stage ${stage.number} "${stage.name.en}": ${stage.start} to ${stage.end} (${describeDate(stage.start, 'month').en} to ${describeDate(stage.end, 'month').en}), ${counted(stage.activities.length, 'activity')}, budget ${describeMoney(stage.budget.low).en} to ${describeMoney(stage.budget.high).en}.`,
              ),
              stage.goal,
              stage.exit,
            ]),
          ]
        : output.faults.map((fault) => fault.message)),
      ...roadmap.deferred.flatMap((deferral) => deferral.faults.map((fault) => fault.message)),
      ...roadmap.rolloutPutOff.map((fault) => fault.message),
      ...budgetFigures(input.budget?.total, output),
      ...roadmap.shortfalls.map((shortfall) =>
        both(
          `${roleNames[shortfall.role].zh}口径的人手：单项工作最多需要 ${shortfall.need} 人（${peopleInWords(shortfall.need).zh}），现有 ${shortfall.have} 人。`,
          `People under ${roleNames[shortfall.role].en}: one activity needs up to ${shortfall.need} (${peopleInWords(shortfall.need).en}), there are ${shortfall.have}.`,
        ),
      ),
    ],
  });
  const details = roadmapDetailSources(matter);
  if (!output.feasible) return [...needed, whole, ...means, ...details];
  const activities = output.activities.flatMap((activity) => [
    source(matter, {
      id: sourceIds.tool('stage_roadmap', activity.id),
      kind: 'tool',
      title: both(`测算 · 路线图上的${activity.name.zh}`, `Calculation · ${activity.name.en} in the roadmap`),
      reference: `stage_roadmap#${activity.id}`,
      texts: [
        both(
          `${activity.name.zh}：${activity.start} 至 ${activity.end}（${describeDate(activity.start, 'month').zh}到${describeDate(activity.end, 'month').zh}），${activity.months} 个月，牵头：${roleNames[activity.owner].zh}，浮动 ${activity.slackMonths} 个月。`,
          `${activity.name.en}: ${activity.start} to ${activity.end} (${describeDate(activity.start, 'month').en} to ${describeDate(activity.end, 'month').en}), ${counted(activity.months, 'month')}, owner: ${roleNames[activity.owner].en}, slack ${counted(activity.slackMonths, 'month')}.`,
        ),
        activity.waitsFor.reason,
        ...(activity.gate ? [activity.gate] : []),
        ...(activity.exit ? [activity.exit] : []),
        ...(activity.stop ? [activity.stop] : []),
      ],
    }),
  ]);
  return [...needed, whole, ...activities, ...means, ...details];
}

function meansSource(matter: SourceMatter, activity: Activity): PlanSource {
  const people = roles.flatMap((role) => {
    const count = activity.people[role] ?? 0;
    return count > 0
      ? [both(`${roleNames[role].zh} ${count} 人`, `${roleNames[role].en} ${counted(count, 'person')}`)]
      : [];
  });
  return source(matter, {
    id: sourceIds.means(activity.id),
    kind: 'assumption',
    title: both(
      `假设 · ${activity.name.zh}的工期、人手与费用`,
      `Assumption · months, people and cost of ${activity.name.en}`,
    ),
    reference: activity.id,
    texts: [
      both(
        `${activity.name.zh}：${activity.months} 个月，${describeMoney(activity.cost.low).zh}到 ${describeMoney(activity.cost.high).zh}，按全职折算${people.map((text) => text.zh).join('、')}。出自本产品的行业目录，是待核实的假设，指南没有给出金额。`,
        `${activity.name.en}: ${counted(activity.months, 'month')}, ${describeMoney(activity.cost.low).en} to ${describeMoney(activity.cost.high).en}, in full-time people ${people.map((text) => text.en).join(', ')}. From this product's catalogue: an assumption to be verified; the guide gives no money figures.`,
      ),
    ],
  });
}

function scheduleFigures(output: ScheduledRoadmap): readonly Bilingual[] {
  const first = firstHundredDays(output);
  const ends = [describeDate(first.start, 'day'), describeDate(first.end, 'day')] as const;
  return [
    both(
      `头 100 天（${ends[0].zh}到 ${ends[1].zh}）启动 ${first.activities.length} 项工作。`,
      `The first 100 days (${ends[0].en} to ${ends[1].en}) start ${counted(first.activities.length, 'activity')}.`,
    ),
    ...output.budgetByQuarter.map((entry) => {
      const name = quarterName(entry.quarter);
      const [low, high, sum] = [entry.low, entry.high, entry.cumulative].map(quarterMoney);
      return both(
        `${name.zh}支出下限 ${low?.zh}，上限 ${high?.zh}，上限累计 ${sum?.zh}。`,
        `${name.en}: low ${low?.en}, high ${high?.en}, cumulative ${sum?.en}.`,
      );
    }),
    ...output.peopleByQuarter.map((entry) => {
      const name = quarterName(entry.quarter);
      const role = roleNames[entry.role];
      const have =
        entry.capacity === null
          ? both('未知', 'not known')
          : both(`${entry.capacity} 人`, counted(entry.capacity, 'person'));
      return both(
        `${name.zh}${role.zh}最忙时 ${entry.peak} 人，可用${have.zh}。`,
        `${name.en}, ${role.en}: ${counted(entry.peak, 'person')} at the busiest, available ${have.en}.`,
      );
    }),
  ];
}

/** The stated budget beside what the schedule takes at its high figure; the difference is worked out here, once. */
function budgetFigures(total: number | undefined, output: Roadmap): readonly Bilingual[] {
  if (total === undefined) return [];
  const stated = describeMoney(total);
  const left = output.feasible ? total - output.budget.high : -1;
  return [
    both(`公司给出的预算 ${stated.zh}。`, `The company's budget is ${stated.en}.`),
    ...(left < 0
      ? []
      : [
          both(
            `按上限计还余 ${describeMoney(left).zh}。`,
            `At the high figure ${describeMoney(left).en} is left.`,
          ),
        ]),
  ];
}
