import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { roleNames, roles } from '../../src/domain/role.ts';
import type { TraceStep } from '../tool.ts';
import { budgetByQuarter, peopleByQuarter, waitOf } from './explain.ts';
import type { Problem } from './problem.ts';
import { amountNeeded, boundByPlanDeadline } from './problem.ts';
import { slack, Usage } from './schedule.ts';
import type { Activity, RoadmapInput, ScheduledRoadmap, Stage, StageId } from './schema.ts';
import { stageIds } from './schema.ts';
import type { StageBounds } from './stages.ts';
import { stageBounds, stageOf } from './stages.ts';
import { moneyText } from './wording.ts';

const stageNames: Readonly<Record<StageId, Bilingual>> = {
  foundation: both('打基础、试点见效', 'Foundations and first pilots'),
  scale: both('推广核心场景', 'Scaling what works'),
  tail: both('扩面与储备', 'Broadening and reserve'),
};

function names(activities: readonly Activity[]): Bilingual {
  return joinTexts(activities.map((activity) => activity.name));
}

/** Up to four names; of more, the first three and how many there are. */
function shortList(activities: readonly Activity[]): Bilingual {
  if (activities.length <= 4) return names(activities);
  const first = names(activities.slice(0, 3));
  return both(`${first.zh}等 ${activities.length} 项`, `${first.en} and ${activities.length - 3} more`);
}

const achievements: readonly (readonly [Activity['kind'], Bilingual])[] = [
  ['enabler', both('支撑条件就位', 'foundations in place')],
  ['pilot', both('试点得出结论', 'pilots judged')],
  ['rollout', both('推广到日常使用', 'in daily use')],
];

/** What a stage is for, from what is in it. */
function goalOf(activities: readonly Activity[]): Bilingual {
  const parts = achievements.flatMap(([kind, achieved]) => {
    const members = activities.filter((activity) => activity.kind === kind);
    if (members.length === 0) return [];
    const list = shortList(members);
    return [both(`${achieved.zh}：${list.zh}`, `${achieved.en}: ${list.en}`)];
  });
  const text = joinTexts(parts, both('；', '; '));
  return both(`${text.zh}。`, `${text.en.charAt(0).toUpperCase()}${text.en.slice(1)}.`);
}

/** When a stage is passed: what does not reach its mark is retried or stopped, not carried on (guide 2.4, page 23). */
function exitOf(activities: readonly Activity[]): Bilingual {
  const pilots = activities.filter((activity) => activity.kind === 'pilot').length;
  const others = activities.length - pilots;
  const judged = [
    both('', ''),
    both(
      '试点按指标评审：达标则转入推广，未达标则调整重试或终止。',
      'The pilot is judged on its KPI: it goes on to rollout if it reaches its target, and is adjusted and retried, or stopped, if not.',
    ),
  ];
  const many = both(
    `${pilots} 个试点按指标逐一评审：达标的转入推广，未达标的调整重试或终止。`,
    `Each of the ${pilots} pilots is judged on its KPI: those that reach their target go on to rollout, the others are adjusted and retried, or stopped.`,
  );
  const all = pilots === 0 ? both('', '') : both('其余', 'other ');
  const rest = [
    both('', ''),
    both(
      `${all.zh} 1 项工作达到其完成标准，由责任人确认。`,
      `The ${all.en}one activity meets its exit rule and its owner confirms it.`,
    ),
  ];
  const restMany = both(
    `${all.zh} ${others} 项工作达到各自的完成标准，由责任人确认。`,
    `The ${all.en}${others} activities meet their exit rules and their owners confirm it.`,
  );
  const texts = [judged[pilots] ?? many, rest[others] ?? restMany].filter(({ zh }) => zh !== '');
  const joined = joinTexts(texts, both('', ' '));
  return both(joined.zh.trim(), joined.en);
}

function stagesOf(problem: Problem, starts: readonly number[], bounds: StageBounds): Stage[] {
  const { calendar, months } = problem;
  const stages: Stage[] = [];
  for (const id of stageIds) {
    const members = byStart(starts).filter((index) => stageOf(bounds, starts[index] ?? 0) === id);
    if (members.length === 0) continue;
    const activities = members.flatMap((index) => problem.activities[index] ?? []);
    const from = Math.min(...members.map((index) => starts[index] ?? 0));
    const to = Math.max(...members.map((index) => (starts[index] ?? 0) + (months[index] ?? 0)));
    stages.push({
      id,
      number: stages.length + 1,
      name: stageNames[id],
      start: calendar.firstDay(from),
      end: calendar.lastDay(to - 1),
      activities: activities.map((activity) => activity.id),
      budget: sumCost(activities),
      goal: goalOf(activities),
      exit: exitOf(activities),
    });
  }
  return stages;
}

function byStart(starts: readonly number[]): number[] {
  return starts.map((_, index) => index).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b);
}

function sumCost(activities: readonly Activity[]): { low: number; high: number } {
  return {
    low: activities.reduce((sum, activity) => sum + Math.ceil(activity.cost.low), 0),
    high: activities.reduce((sum, activity) => sum + Math.ceil(activity.cost.high), 0),
  };
}

/** What a reader must know to read the schedule right: the span, the money, and what was not limited or bound. */
function messagesOf(
  input: RoadmapInput,
  problem: Problem,
  stages: readonly Stage[],
  end: number,
): Bilingual[] {
  const { calendar, activities } = problem;
  const cost = sumCost(activities);
  const messages = [
    both(
      `${activities.length} 项工作排入 ${stages.length} 个阶段，自 ${calendar.firstDay(0)} 至 ${calendar.lastDay(end - 1)}，共 ${end} 个月。`,
      `${activities.length} activities in ${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}, ${calendar.firstDay(0)} to ${calendar.lastDay(end - 1)}, ${end} ${end === 1 ? 'month' : 'months'}.`,
    ),
    both(
      `预算按费用上限 ${moneyText(cost.high).zh}安排（下限 ${moneyText(cost.low).zh}），每项工作的费用按月均摊，以整元计。`,
      `Money is planned at the high figure, ${moneyText(cost.high).en} (low: ${moneyText(cost.low).en}); each activity's cost is spread evenly over its months, in whole yuan.`,
    ),
  ];
  const unknown = roles.filter(
    (role) =>
      input.capacity[role] === undefined && activities.some((activity) => amountNeeded(activity, role) > 0),
  );
  if (unknown.length > 0) {
    const list = joinTexts(unknown.map((role) => roleNames[role]));
    messages.push(
      both(
        `以下角色的可投入人力未知，排期时未加限制：${list.zh}。`,
        `Capacity is not known, and so not limited, for: ${list.en}.`,
      ),
    );
  }
  if (problem.money === null) {
    messages.push(both('未给出预算，资金未作限制。', 'No budget was given; money is not limited.'));
  } else if (input.budget?.byQuarter !== undefined) {
    messages.push(
      both(
        '季度预算未用完的部分结转至下一季度；清单之后的季度没有新增资金。',
        'Quarterly money that is not spent carries over; quarters after the last one listed bring none.',
      ),
    );
  }
  if (input.deadline !== undefined) {
    const bound = activities.filter(boundByPlanDeadline);
    messages.push(
      bound.length === 0
        ? both(
            `总截止日 ${input.deadline} 未约束任何工作：既没有象限 1 的试点，也没有标明必须按期完成的工作。`,
            `The deadline of ${input.deadline} binds nothing: there is no quadrant 1 pilot and nothing marked as having to finish by then.`,
          )
        : both(
            `总截止日 ${input.deadline} 约束：${names(bound).zh}。`,
            `The deadline of ${input.deadline} binds: ${names(bound).en}.`,
          ),
    );
  }
  return messages;
}

/** The schedule as people read it. `starts` must be compact, so that every wait has a reason. */
export function presentSchedule(
  input: RoadmapInput,
  problem: Problem,
  starts: readonly number[],
  trace: readonly TraceStep[],
): ScheduledRoadmap {
  const { calendar, months } = problem;
  const usage = new Usage(problem);
  starts.forEach((start, index) => {
    usage.put(index, start);
  });
  const slacks = slack(problem, starts);
  const bounds = stageBounds(problem, starts);
  const stages = stagesOf(problem, starts, bounds);
  const end = Math.max(...starts.map((start, index) => start + (months[index] ?? 0)));
  return {
    feasible: true,
    start: calendar.firstDay(0),
    end: calendar.lastDay(end - 1),
    months: end,
    budget: sumCost(problem.activities),
    stages,
    activities: byStart(starts).flatMap((index) => {
      const activity = problem.activities[index];
      if (activity === undefined) return [];
      const start = starts[index] ?? 0;
      const slackMonths = slacks[index] ?? 0;
      return [
        {
          id: activity.id,
          name: activity.name,
          kind: activity.kind,
          scenario: activity.scenario ?? null,
          stage: stageOf(bounds, start),
          start: calendar.firstDay(start),
          end: calendar.lastDay(start + activity.months - 1),
          startMonth: start,
          months: activity.months,
          owner: activity.owner,
          budget: sumCost([activity]),
          kpi: activity.kpi ?? null,
          gate: activity.gate ?? null,
          exit: activity.exit ?? null,
          critical: slackMonths === 0,
          slackMonths,
          waitsFor: waitOf(problem, starts, usage, index),
        },
      ];
    }),
    peopleByQuarter: peopleByQuarter(input, problem, starts, end),
    budgetByQuarter: budgetByQuarter(problem, starts, end),
    messages: messagesOf(input, problem, stages, end),
    trace: [...trace, stageStep(problem, bounds)],
  };
}

function stageStep(problem: Problem, bounds: StageBounds): TraceStep {
  const { calendar } = problem;
  const first = calendar.firstDay(bounds.foundationEnds);
  const second = calendar.firstDay(bounds.scaleEnds);
  const core =
    bounds.leading === null
      ? both('全部场景', 'all scenarios')
      : both(`象限 ${bounds.leading} 的场景`, `the scenarios of quadrant ${bounds.leading}`);
  return {
    rule: 'stages-by-start',
    fired: true,
    on: ['activities.quadrant', 'activities.kind'],
    because: both(
      `核心场景取${core.zh}。${first} 之前启动的工作归入第一波（首个核心试点出结果或首次推广开始之前）；${second} 之前启动的归入第二波（最后一项核心工作启动为止）；其余归入长尾。此分段为本工具的规则，指南只要求优先象限 1、小步快跑。`,
      `Core: ${core.en}. What starts before ${first} is the first wave (before the first core pilot has a result or the first rollout begins); what starts before ${second} is the second (until the last core activity has started); the rest is the tail. The cut is this tool's own rule; the guide asks for quadrant 1 first and small steps.`,
    ),
  };
}
