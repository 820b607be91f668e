import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { type Role, roleNames, roles } from '../../src/domain/role.ts';
import type { RoadmapInput, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeMoney } from '../engagement/describe-value.ts';
import { type PlanBrief, plain, type SectionWriter } from './plan-brief.ts';
import { baselineOf, moneyRange, monthOf, type Work, workSources } from './roadmap-facts.ts';
import { quarterMoney, quarterName } from './roadmap-sources.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, holderCell } from './voice.ts';

export function stageTable(writer: SectionWriter, schedule: ScheduledRoadmap): readonly Block[] {
  return writer.table({
    caption: both('阶段与出口', 'Stages and their exits'),
    columns: [
      both('阶段', 'Stage'),
      both('起止', 'From and to'),
      both('预算', 'Budget'),
      both('这一阶段要得到什么', 'What it is for'),
      both('过关条件', 'Exit rule'),
    ],
    rows: schedule.stages.map((stage) => [
      both(`${stage.number}. ${stage.name.zh}`, `${stage.number}. ${stage.name.en}`),
      between(stage.start, stage.end),
      moneyRange(stage.budget),
      both(stage.goal.zh, stage.goal.en.replace(/: (pilot|joint pilot|rollout)\b/gu, ' $1')),
      stage.exit,
    ]),
    citations: [sourceIds.tool('stage_roadmap')],
  });
}

export function activityTable(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
  input: RoadmapInput,
): readonly Block[] {
  const stages = new Map(schedule.stages.map((stage) => [stage.id, stage.number]));
  const people = new Map(input.activities.map((activity) => [activity.id, activity.people]));
  return writer.table({
    caption: both('工作、期限与责任人', 'Work, dates and owners'),
    columns: [
      both('阶段', 'Stage'),
      both('工作', 'Work'),
      both('开始', 'Start'),
      both('结束', 'End'),
      both('牵头', 'Owner'),
      both('人手（全职折算）', 'People (full-time equivalent)'),
      both('费用', 'Cost'),
      both('指标与现值', 'KPI and baseline'),
      both('开工前须过的关', 'Gate'),
    ],
    rows: schedule.activities.map((work) => [
      plain(stages.get(work.stage) ?? 1),
      asSentence(work.name),
      plain(work.start),
      plain(work.end),
      holderCell(brief, work.owner),
      peopleText(people.get(work.id) ?? {}),
      moneyRange(work.budget),
      kpiText(brief, work),
      work.gate ?? both('—', '—'),
    ]),
    citations: [sourceIds.tool('stage_roadmap'), ...schedule.activities.flatMap(workSources)],
  });
}

function peopleText(people: Readonly<Partial<Record<Role, number>>>): Bilingual {
  const parts = roles.flatMap((role) => {
    const count = people[role] ?? 0;
    const share = fullTime(count);
    return count > 0 ? [both(`${roleNames[role].zh}${share.zh}`, `${roleNames[role].en} ${share.en}`)] : [];
  });
  return both(parts.map((text) => text.zh).join('；'), parts.map((text) => text.en).join('; '));
}

/** Less than this of a full-time post is hours a month, which hundredths of a person would only obscure. Ours. */
const hoursOnly = 0.05;

function fullTime(count: number): Bilingual {
  return count < hoursOnly ? both('每月几小时', 'a few hours a month') : plain(count);
}

function kpiText(brief: PlanBrief, work: Work): Bilingual {
  const { kpi, kind } = work;
  if (!kpi) return kind === 'enabler' ? both('—', '—') : both('试点前写定', 'fixed before the pilot');
  const now = baselineOf(brief, work);
  if (!now) return both(`${kpi.name.zh}（未测）`, `${kpi.name.en} (not measured)`);
  return both(`${kpi.name.zh}（现值${now.zh}）`, `${kpi.name.en} (now ${now.en})`);
}

export function budgetTable(writer: SectionWriter, schedule: ScheduledRoadmap): readonly Block[] {
  return writer.table({
    caption: both('按季度的支出（四舍五入到万元）', 'Spending by quarter (to the nearest CNY 10,000)'),
    columns: [
      both('季度', 'Quarter'),
      both('下限', 'Low'),
      both('上限', 'High'),
      both('上限累计', 'Cumulative, high'),
      both('可用资金', 'Money available'),
    ],
    rows: schedule.budgetByQuarter.map((entry) => [
      quarterName(entry.quarter),
      quarterMoney(entry.low),
      quarterMoney(entry.high),
      quarterMoney(entry.cumulative),
      entry.available === null ? both('未给出', 'not stated') : describeMoney(entry.available),
    ]),
    citations: [sourceIds.tool('stage_roadmap')],
  });
}

/** Only the roles whose people are known or needed; a quarter's busiest month beside what there is. */
export function peopleTable(writer: SectionWriter, schedule: ScheduledRoadmap): readonly Block[] {
  const used = roles.filter((role) => schedule.peopleByQuarter.some((entry) => entry.role === role));
  const quarters = [...new Set(schedule.peopleByQuarter.map((entry) => entry.quarter))];
  return writer.table({
    caption: both(
      '各季度最忙时需要的人手（全职折算；括号内为可用人数）',
      'People at the busiest of each quarter (full-time equivalent; available in brackets)',
    ),
    columns: [both('季度', 'Quarter'), ...used.map((role) => asSentence(roleNames[role]))],
    rows: quarters.map((quarter) => [
      quarterName(quarter),
      ...used.map((role) => {
        const entry = schedule.peopleByQuarter.find((each) => each.quarter === quarter && each.role === role);
        if (!entry) return plain('—');
        if (entry.peak === 0) return plain('—');
        const peak = fullTime(entry.peak);
        return entry.capacity === null
          ? both(`${peak.zh}（未知）`, `${peak.en} (not known)`)
          : both(`${peak.zh}（${entry.capacity}）`, `${peak.en} (${entry.capacity})`);
      }),
    ]),
    citations: [sourceIds.tool('stage_roadmap')],
  });
}

export function between(start: string, end: string): Bilingual {
  const [from, to] = [monthOf(start), monthOf(end)];
  return from.en === to.en ? from : both(`${from.zh}到 ${to.zh}`, `${from.en} to ${to.en}`);
}
