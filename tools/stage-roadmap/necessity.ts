import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { applyChanges } from './change.ts';
import type { Problem } from './problem.ts';
import { boundByPlanDeadline, compile, fteUnit, spentAfter } from './problem.ts';
import { roundUp } from './remedy.ts';
import { timeWindows } from './schedule.ts';
import type { Change, Constraint, RoadmapInput } from './schema.ts';
import { fteText, moneyText, resourceNames } from './wording.ts';

/** Something that no schedule can get around, and the least change that takes it away. */
export interface Necessity {
  readonly constraint: Constraint;
  readonly on: readonly string[];
  readonly message: Bilingual;
  readonly changes: readonly Change[];
}

/**
 * Conditions that every schedule must meet: no circle, no activity that needs more people than there are, dates that
 * the longest chain before them allows, money enough even if all is put off as long as it can be. Those that fail,
 * each with the change that mends it; circles are mended before dates are looked at, dates before money.
 */
export function necessities(input: RoadmapInput): Necessity[] {
  const circles = breakCircles(input);
  let mended = applyChanges(
    input,
    circles.flatMap(({ changes }) => changes),
  );
  const capacity = singleNeeds(compile(mended));
  mended = applyChanges(
    mended,
    capacity.flatMap(({ changes }) => changes),
  );
  const dates = impossibleDates(mended);
  mended = applyChanges(
    mended,
    dates.flatMap(({ changes }) => changes),
  );
  const money = missingMoney(mended);
  return [...circles, ...capacity, ...dates, ...money];
}

/** Cuts, for as long as there is a circle, the link that closes the first one found. */
function breakCircles(input: RoadmapInput): Necessity[] {
  const found: Necessity[] = [];
  let current = input;
  for (;;) {
    const circle = firstCircle(compile(current));
    if (circle === null) return found;
    const names = circle.map((index) => compile(current).activities[index]).flatMap((a) => a ?? []);
    const [head, second] = names;
    if (head === undefined || second === undefined) return found;
    const change: Change = { kind: 'drop-precedence', activity: head.id, after: second.id };
    const chain = joinTexts(
      [...names, head].map((activity) => activity.name),
      both(' → ', ' -> '),
    );
    found.push({
      constraint: 'precedence-cycle',
      on: names.map((activity) => activity.id),
      message: both(
        `前置关系成环，谁也无法先开始：${chain.zh}（每项都等后一项）。`,
        `The precedence goes in a circle, so that nothing can start first: ${chain.en} (each waits for the next).`,
      ),
      changes: [change],
    });
    current = applyChanges(current, [change]);
  }
}

/** Activities on a circle, each waiting for the next and the last for the first; null where there is none. */
function firstCircle(problem: Problem): number[] | null {
  const ordered = new Set(problem.topological);
  let index = problem.activities.findIndex((_, at) => !ordered.has(at));
  if (index < 0) return null;
  const path: number[] = [];
  while (!path.includes(index)) {
    path.push(index);
    index = problem.before[index]?.find((earlier) => !ordered.has(earlier)) ?? index;
  }
  return path.slice(path.indexOf(index));
}

function singleNeeds(problem: Problem): Necessity[] {
  return problem.resources.flatMap((resource, at) => {
    const needs = problem.needs.map((list) => list.find(([needed]) => needed === at)?.[1] ?? 0);
    const most = Math.max(...needs);
    if (most <= resource.capacity || resource.id === 'scenarios-at-once') return [];
    const over = problem.activities.filter((_, index) => (needs[index] ?? 0) > resource.capacity);
    const list = joinTexts(over.map((activity) => activity.name));
    const name = resourceNames[resource.id];
    const short = fteText(most - resource.capacity);
    return [
      {
        constraint: 'capacity' as const,
        on: [resource.id, ...over.map((activity) => activity.id)],
        message: both(
          `${list.zh}需要 ${fteText(most)} 名${name.zh}侧人员，现有 ${fteText(resource.capacity)} 名，缺 ${short} 名。`,
          `${list.en} needs ${fteText(most)} FTE of the ${name.en}; there are ${fteText(resource.capacity)}, ${short} short.`,
        ),
        changes: [{ kind: 'capacity' as const, role: resource.id, to: most / fteUnit }],
      },
    ];
  });
}

function impossibleDates(input: RoadmapInput): Necessity[] {
  const found: Necessity[] = [];
  const roomy = compile({ ...input, horizonMonths: Number.MAX_SAFE_INTEGER });
  const { calendar, activities, months } = roomy;
  const { earliestStart } = timeWindows(roomy);
  let planTo = 0;
  const planBound: string[] = [];
  let longest = 0;
  activities.forEach((activity, index) => {
    const finish = (earliestStart[index] ?? 0) + (months[index] ?? 0);
    longest = Math.max(longest, finish);
    const day = calendar.lastDay(finish - 1);
    if (activity.deadline !== undefined && calendar.monthsOverBy(activity.deadline) < finish) {
      found.push({
        constraint: 'deadline',
        on: [activity.id],
        message: both(
          `“${activity.name.zh}”连同前置工作最早 ${day} 完成，晚于截止日 ${activity.deadline}。`,
          `"${activity.name.en}", with what must come before it, is finished on ${day} at the soonest; its deadline is ${activity.deadline}.`,
        ),
        changes: [{ kind: 'activity-deadline', activity: activity.id, to: day }],
      });
    }
    if (
      input.deadline !== undefined &&
      boundByPlanDeadline(activity) &&
      calendar.monthsOverBy(input.deadline) < finish
    ) {
      planBound.push(activity.id);
      planTo = Math.max(planTo, finish);
    }
  });
  if (planBound.length > 0) {
    const day = calendar.lastDay(planTo - 1);
    found.push({
      constraint: 'deadline',
      on: planBound,
      message: both(
        `总截止日 ${input.deadline} 早于必须按期完成的工作所能做到的最早日期 ${day}。`,
        `What must be finished by the plan's deadline of ${input.deadline} takes until ${day} at the soonest.`,
      ),
      changes: [{ kind: 'plan-deadline', to: day }],
    });
  }
  if (longest > input.horizonMonths) {
    found.push({
      constraint: 'horizon',
      on: activities.flatMap((activity, index) =>
        (earliestStart[index] ?? 0) + (months[index] ?? 0) > input.horizonMonths ? [activity.id] : [],
      ),
      message: both(
        `最长的工作链需要 ${longest} 个月，规划期只有 ${input.horizonMonths} 个月。`,
        `The longest chain of work takes ${longest} months; the horizon is ${input.horizonMonths}.`,
      ),
      changes: [{ kind: 'horizon', to: longest }],
    });
  }
  return found;
}

/** Money against the spending of the latest possible starts: no schedule spends later than that. */
function missingMoney(input: RoadmapInput): Necessity[] {
  const problem = compile(input);
  const { calendar, money, months, cost } = problem;
  if (money === null) return [];
  const { latestFinish } = timeWindows(problem);
  const spentTo = money.map((_, quarter) =>
    cost.reduce((sum, yuan, index) => {
      const length = months[index] ?? 0;
      const start = (latestFinish[index] ?? 0) - length;
      return sum + spentAfter(yuan, length, (quarter + 1) * 3 - calendar.quarterOffset - start);
    }, 0),
  );
  const { total, byQuarter } = input.budget ?? {};
  const changes: Change[] = [];
  const all = Math.max(...spentTo);
  if (total !== undefined && Math.floor(total) < all)
    changes.push({ kind: 'budget-total', to: roundUp(all) });
  const quarters = byQuarter?.map(Math.floor) ?? [];
  spentTo.forEach((spent, quarter) => {
    if (byQuarter === undefined) return;
    const at = Math.min(quarter, quarters.length - 1);
    const available = quarters.slice(0, at + 1).reduce((sum, yuan) => sum + yuan, 0);
    if (available >= spent) return;
    quarters[at] = (quarters[at] ?? 0) + roundUp(spent - available);
  });
  quarters.forEach((yuan, quarter) => {
    if (yuan !== Math.floor(byQuarter?.[quarter] ?? 0)) {
      changes.push({ kind: 'budget-quarter', quarter: calendar.quarterName(quarter), to: yuan });
    }
  });
  if (changes.length === 0) return [];
  const first = spentTo.findIndex((spent, quarter) => spent > (money[quarter] ?? 0));
  const quarter = calendar.quarterName(first);
  const [need, have] = [moneyText(spentTo[first] ?? 0), moneyText(money[first] ?? 0)];
  return [
    {
      constraint: 'budget',
      on: [quarter],
      message: both(
        `即使所有工作都尽量推后，截至 ${quarter} 也需要 ${need.zh}，而可用资金只有 ${have.zh}。`,
        `Even with everything put off as long as it can be, ${need.en} is needed by the end of ${quarter}; ${have.en} is available.`,
      ),
      changes,
    },
  ];
}
