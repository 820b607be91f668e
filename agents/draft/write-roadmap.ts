import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { ScheduledRoadmap, Wait } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney } from '../engagement/describe-value.ts';
import { ganttDiagram } from './gantt.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { inProse, moneyRange, monthOf, scheduleOf } from './roadmap-facts.ts';
import { activityTable, budgetTable, peopleTable, stageTable } from './roadmap-tables.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, holderCell, listed } from './voice.ts';

/** When, by whom, for how much, and what each step must show before the next (guide 2.4). */
export const writeRoadmap: PlanSectionWriter = {
  id: 'roadmap',
  title: both('分阶段路线图', 'The roadmap, stage by stage'),
  write(brief) {
    const writer = sectionWriter(brief, 'roadmap');
    const { roadmap } = brief.view.assessment;
    if (!roadmap) {
      return writer.gap(
        both(
          '没有一个候选场景现在可以开工，所以没有路线图；先做什么见“未决问题”。',
          'No candidate may start now, so there is no roadmap; what to do first stands under the open questions.',
        ),
      );
    }
    const schedule = scheduleOf(brief);
    if (!schedule) return infeasible(brief, writer);
    return [
      ...span(brief, writer, schedule),
      ...stageTable(writer, schedule),
      ...ganttDiagram(writer, schedule, brief.language),
      ...activityTable(brief, writer, schedule, roadmap.input),
      ...writer.paragraph(
        overlap(writer, schedule),
        criticalPath(writer, schedule),
        waits(writer, schedule),
        baselines(brief, writer, schedule),
      ),
      ...budgetTable(writer, schedule),
      ...peopleTable(writer, schedule),
      ...writer.paragraph(
        shortfalls(brief, writer),
        unknownPeople(brief, writer),
        deferred(brief, writer),
        withoutRollout(brief, writer),
      ),
    ];
  },
};

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');

function span(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): readonly Block[] {
  const start = brief.view.facts.has('timeline.start')
    ? writer.claim(
        'interview',
        both(
          `起点取公司说的 ${monthOf(schedule.start).zh}，到 ${monthOf(schedule.end).zh}收尾，共 ${schedule.months} 个月。`,
          `It begins in ${monthOf(schedule.start).en}, as the company wants, and ends in ${monthOf(schedule.end).en}, after ${schedule.months} months.`,
        ),
        [whole, ...evidenceOn(brief, ['timeline.start'])],
      )
    : writer.claim(
        'assumption',
        both(
          `启动时间没有人说过，暂按 ${monthOf(schedule.start).zh}排起，到 ${monthOf(schedule.end).zh}收尾，共 ${schedule.months} 个月。`,
          `Nobody named a start, so the schedule begins in ${monthOf(schedule.start).en} and ends in ${monthOf(schedule.end).en}, after ${schedule.months} months.`,
        ),
        [whole],
      );
  return writer.paragraph(
    start,
    writer.claim(
      'assumption',
      both(
        `全部费用 ${moneyRange(schedule.budget).zh}，单价和工期出自行业目录，签合同之前要用报价替换。`,
        `It costs ${moneyRange(schedule.budget).en} in all; prices and durations are the catalogue's and give way to quotations before anything is signed.`,
      ),
      [whole, ...schedule.activities.map((work) => sourceIds.means(work.id))],
    ),
    deadline(brief, writer),
  );
}

function deadline(brief: PlanBrief, writer: SectionWriter): Claims {
  const date = brief.view.assessment.roadmap?.input.deadline;
  if (!date) return [];
  const day = describeDate(date, 'day');
  const putOff = (brief.view.assessment.roadmap?.rolloutPutOff ?? []).length > 0;
  return writer.claim(
    'tool',
    putOff
      ? both(`试点要赶在 ${day.zh}之前出结果。`, `The pilot must have a result by ${day.en}.`)
      : both(
          `首批试点要赶在 ${day.zh}之前出结果，推广不受这个期限约束。`,
          `The first pilots must have a result by ${day.en}; rollouts are not bound by it.`,
        ),
    [whole, ...evidenceOn(brief, ['timeline.deadline'])],
  );
}

/** Stages are told apart by what their work is for, so their dates may overlap; a reader should not take it for a slip. */
function overlap(writer: SectionWriter, { stages }: ScheduledRoadmap): Claims {
  const overlapping = stages.some((stage, place) => stage.start <= (stages[place - 1]?.end ?? ''));
  if (!overlapping) return [];
  return writer.claim(
    'tool',
    both(
      '前后两个阶段的日期有重叠：哪个场景的试点先过关，就先推广哪个，不等别的试点。',
      'The dates of the stages overlap: a scenario whose pilot has passed goes on to rollout without waiting for the other pilots.',
    ),
    [whole],
  );
}

function criticalPath(writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const critical = schedule.activities.filter((work) => work.critical);
  if (critical.length === 0) return [];
  const names = listed(critical.map((work) => inProse(work.name)));
  return writer.claim(
    'tool',
    critical.length === 1
      ? both(
          `没有余地的只有${names.zh}，它一拖，全程跟着拖。`,
          `Only ${names.en} has no slack: if it slips, everything slips.`,
        )
      : both(
          `不能晚的是${names.zh}；其余工作都有浮动，可以让路。`,
          `What cannot slip: ${names.en}; the rest has slack and can give way.`,
        ),
    critical.map((work) => sourceIds.tool('stage_roadmap', work.id)),
  );
}

/** What waits for people, a place, money or a date; what waits for other work is seen in the chart. */
const shownWaits: readonly Wait['for'][] = ['people', 'scenarios-at-once', 'budget', 'earliest'];

function waits(writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const waiting = schedule.activities.filter((work) => shownWaits.includes(work.waitsFor.for));
  const causes = [...new Set(waiting.map((work) => causeOf(work.waitsFor)))];
  return causes.flatMap((cause) => {
    const [first, ...others] = waiting.filter((work) => causeOf(work.waitsFor) === cause);
    if (!first) return [];
    const name = inProse(first.name);
    const reason = asClause(first.waitsFor.reason);
    const rest = listed(others.map((work) => inProse(work.name)));
    return writer.claim(
      'tool',
      others.length === 0
        ? both(
            `${name.zh}不能更早：${reason.zh}。`,
            `${asSentence(name).en} cannot come sooner: ${reason.en}.`,
          )
        : both(
            `${name.zh}不能更早：${reason.zh}。${rest.zh}也卡在同一处。`,
            `${asSentence(name).en} cannot come sooner: ${reason.en}. The same holds back ${rest.en}.`,
          ),
      [first, ...others].map((work) => sourceIds.tool('stage_roadmap', work.id)),
    );
  });
}

/** Waits for the same role, place or kind of money are one cause. */
function causeOf(wait: Wait): string {
  return wait.for === 'people' ? `people/${wait.on}` : wait.for;
}

function baselines(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const pilots = schedule.activities.filter((work) => work.kind === 'pilot');
  const blank = pilots.filter((work) => work.kpi && work.kpi.baseline === null);
  if (blank.length === 0) return [];
  const measure = schedule.activities.find((work) => work.id === 'enabler:baseline-measurement');
  const scenarios = new Set(blank.map((work) => work.scenario));
  const names = listed(
    brief.view.assessment.candidates.filter(({ id }) => scenarios.has(id)).map(({ name }) => name),
  );
  return writer.claim(
    'judgement',
    measure
      ? both(
          `${names.zh}的指标现值没有人说得出，${monthOf(measure.end).zh}底以前先测完，这也是开工的一道关。`,
          `Nobody can say where ${names.en} ${scenarios.size > 1 ? 'stand' : 'stands'} today; that is measured by the end of ${monthOf(measure.end).en}, and the pilot waits for it.`,
        )
      : both(
          `${names.zh}的指标还没有现值。`,
          `${asSentence(names).en} ${scenarios.size > 1 ? 'have' : 'has'} no baseline yet.`,
        ),
    [
      ...(measure ? [sourceIds.tool('stage_roadmap', measure.id)] : []),
      sourceIds.enabler('baseline-measurement'),
      ...blank.map((work) => sourceIds.tool('stage_roadmap', work.id)),
    ],
  );
}

function shortfalls(brief: PlanBrief, writer: SectionWriter): Claims {
  const list = brief.view.assessment.roadmap?.shortfalls ?? [];
  return list.flatMap(({ role, have, need }) =>
    writer.claim(
      'tool',
      both(
        `${roleNames[role].zh}手下缺人：最忙的一项要 ${need} 人，公司自己有 ${have} 人；上表的可用人数已经把要补的算在内，补不上（伙伴或招聘），期限就不成立。`,
        `People are short under the ${roleNames[role].en}: the busiest piece of work needs ${need}, and the company has ${have}. The table already counts what has to be added; unless a partner or hiring adds it, the dates do not hold.`,
      ),
      [whole, ...evidenceOn(brief, peopleSlots[role] ?? [])],
    ),
  );
}

const peopleSlots: Readonly<Partial<Record<string, readonly string[]>>> = {
  it_lead: ['team.it'],
  data_lead: ['team.ai'],
  business_lead: ['team.business'],
};

function unknownPeople(brief: PlanBrief, writer: SectionWriter): Claims {
  const schedule = scheduleOf(brief);
  const unknown = [
    ...new Set(
      (schedule?.peopleByQuarter ?? [])
        .filter((entry) => entry.capacity === null && peopleSlots[entry.role])
        .map((entry) => entry.role),
    ),
  ];
  if (unknown.length === 0) return [];
  const names = listed(unknown.map((role) => roleNames[role]));
  return writer.claim(
    'judgement',
    both(
      `${names.zh}手下有多少人可用没有人说过，排期时没有设限，人数一到就要重排。`,
      `Nobody said how many people there are under the ${names.en}, so the schedule sets no limit there and must be run again once it is known.`,
    ),
    [whole],
  );
}

function deferred(brief: PlanBrief, writer: SectionWriter): Claims {
  const list = brief.view.assessment.roadmap?.deferred ?? [];
  if (list.length === 0) return [];
  const names = listed(list.map(({ scenario }) => scenario.name));
  return writer.claim(
    'tool',
    both(
      `推迟到下一期的有${names.zh}，放不进来的原因和所需条件写在各自的段落里。`,
      `Left for a later round: ${names.en}; why, and what would suffice, stands in ${list.length > 1 ? 'their paragraphs' : 'its paragraph'}.`,
    ),
    [whole],
  );
}

function withoutRollout(brief: PlanBrief, writer: SectionWriter): Claims {
  const { roadmap } = brief.view.assessment;
  const name = roadmap?.starting[0]?.scenario.name;
  if (!roadmap || roadmap.rolloutPutOff.length === 0 || !name) return [];
  return writer.claim(
    'judgement',
    both(
      `${name.zh}的推广不在这份路线图里：条件容不下，等试点过关再单独立项。`,
      `The rollout of ${name.en} is not in this roadmap: the means do not hold it, and it becomes a project of its own once the pilot has passed its gate.`,
    ),
    [whole],
  );
}

function infeasible(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
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
      holderCell(brief, activity.owner),
    ]),
    citations: activities.map(({ id }) => sourceIds.means(id)),
  });
}
