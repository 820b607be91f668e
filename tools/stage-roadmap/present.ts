import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { roleNames, roles } from '../../src/domain/role.ts';
import type { TraceStep } from '../tool.ts';
import { budgetByQuarter, peopleByQuarter, waitOf } from './explain.ts';
import { gatesOf } from './gates.ts';
import { bufferMonths } from './just-in-time.ts';
import { milestonesOf } from './milestones.ts';
import type { Problem } from './problem.ts';
import { amountNeeded, boundByPlanDeadline } from './problem.ts';
import { slack, Usage } from './schedule.ts';
import type { Activity, RoadmapInput, ScheduledRoadmap, Stage } from './schema.ts';
import { stageIds } from './schema.ts';
import { sharedEnablers } from './shared-enablers.ts';
import { exitOf, goalOf, stageNames } from './stage-text.ts';
import type { StageBounds } from './stages.ts';
import { stageBounds, stageOf } from './stages.ts';
import { moneyText } from './wording.ts';

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
    const names = joinTexts(bound.map((activity) => activity.name));
    messages.push(
      bound.length === 0
        ? both(
            `总截止日 ${input.deadline} 未约束任何工作：既没有象限 1 的试点，也没有标明必须按期完成的工作。`,
            `The deadline of ${input.deadline} binds nothing: there is no quadrant 1 pilot and nothing marked as having to finish by then.`,
          )
        : both(
            `总截止日 ${input.deadline} 约束：${names.zh}。`,
            `The deadline of ${input.deadline} binds: ${names.en}.`,
          ),
    );
  }
  return messages;
}

/** The schedule as people read it. `starts` must be settled, so that every wait has a reason. */
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
  const gates = gatesOf(problem, byStart(starts));
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
          stop: activity.stop ?? null,
          critical: slackMonths === 0,
          slackMonths,
          waitsFor: waitOf(problem, starts, usage, index),
        },
      ];
    }),
    gates,
    milestones: milestonesOf(problem, starts, gates),
    shared: sharedEnablers(problem, starts),
    peopleByQuarter: peopleByQuarter(input, problem, starts, end),
    budgetByQuarter: budgetByQuarter(problem, starts, end),
    messages: messagesOf(input, problem, stages, end),
    trace: [...trace, lateStep(problem, starts, usage), stageStep(problem, bounds)],
  };
}

function lateStep(problem: Problem, starts: readonly number[], usage: Usage): TraceStep {
  const moved = problem.activities.filter(
    (_, index) => waitOf(problem, starts, usage, index).for === 'just-in-time',
  );
  return {
    rule: 'groundwork-just-in-time',
    fired: moved.length > 0,
    on: moved.map((activity) => activity.id),
    because: both(
      `先行工作在不推迟任何试点与推广的前提下尽量靠后，完成后给试点留 ${bufferMonths} 个月余量：做得太早，培训会忘、现值会变、钱也花早了。三个月以上的工作，若靠后会让某个角色的高峰人手变多，就不动。此规则与余量为本工具自定。`,
      `Groundwork is placed as late as keeps every pilot and rollout where it is, with ${bufferMonths} month to spare before it: done too early, training is forgotten, a baseline goes stale and money is spent too soon. Work of three months or more stays put where moving it would raise the busiest month of a role. The rule and the spare month are this tool's own.`,
    ),
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
      `核心场景取${core.zh}。${first} 之前启动的工作归入第一波（首个核心试点出结果或首次推广开始之前）；${second} 之前启动的归入第二波（最后一项核心工作启动为止）；其余归入第三波。此分段为本工具的规则，指南只要求优先象限 1、小步快跑。`,
      `Core: ${core.en}. What starts before ${first} is the first wave (before the first core pilot has a result or the first rollout begins); what starts before ${second} is the second (until the last core activity has started); the rest is the third. The cut is this tool's own rule; the guide asks for quadrant 1 first and small steps.`,
    ),
  };
}
