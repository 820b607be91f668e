import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { applyChanges } from './change.ts';
import type { Problem } from './problem.ts';
import { boundByPlanDeadline, compile, everyRolloutPiloted, fteUnit, spentAfter } from './problem.ts';
import type { Windows } from './schedule.ts';
import { timeWindows } from './schedule.ts';
import type { Change, Constraint, RoadmapInput } from './schema.ts';
import { fteText, moneyText } from './wording.ts';

/** Something that no schedule can get around, and a change that takes it away. */
export interface Necessity {
  readonly constraint: Constraint;
  readonly on: readonly string[];
  readonly message: Bilingual;
  readonly changes: readonly Change[];
}

/**
 * Conditions that every schedule must meet, whatever the order of work: no circle, nobody needed more than there
 * are, dates and horizon no sooner than the longest chain of work before them. Returns those that fail, each with a
 * change that mends it (circles first, since dates mean nothing before).
 */
export function necessities(input: RoadmapInput): Necessity[] {
  const circles = breakCircles(input);
  const open = applyChanges(
    input,
    circles.flatMap(({ changes }) => changes),
  );
  return [...circles, ...singleNeeds(compile(open)), ...impossibleDates(open)];
}

/** Cuts, for as long as there is a circle, one link of the first one found. */
function breakCircles(input: RoadmapInput): Necessity[] {
  const found: Necessity[] = [];
  let current = input;
  for (;;) {
    const problem = compile(current);
    const circle = firstCircle(problem).flatMap((index) => problem.activities[index] ?? []);
    const [head] = circle;
    if (head === undefined) return found;
    const links = circle.map((activity, at): Change[] => [
      { kind: 'drop-precedence', activity: activity.id, after: (circle[at + 1] ?? head).id },
    ]);
    const [first = []] = links;
    // What makes a rollout wait for its pilot is the last link to be cut: without it the input is refused.
    const changes = links.find((link) => everyRolloutPiloted(applyChanges(current, link))) ?? first;
    const chain = joinTexts(
      [...circle, head].map((activity) => activity.name),
      both(' → ', ' -> '),
    );
    found.push({
      constraint: 'precedence-cycle',
      on: circle.map((activity) => activity.id),
      message: both(
        `前置关系成环，谁也无法先开始：${chain.zh}（每项都等后一项）。`,
        `The precedence goes in a circle, so that nothing can start first: ${chain.en} (each waits for the next).`,
      ),
      changes,
    });
    current = applyChanges(current, changes);
  }
}

/** Activities on a circle, each waiting for the next and the last for the first; empty where there is none. */
function firstCircle(problem: Problem): number[] {
  const ordered = new Set(problem.topological);
  let index = problem.activities.findIndex((_, at) => !ordered.has(at));
  const path: number[] = [];
  while (index >= 0 && !path.includes(index)) {
    path.push(index);
    // What is not ordered has a predecessor that is not ordered either.
    index = problem.before[index]?.find((earlier) => !ordered.has(earlier)) ?? -1;
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
    const name = roleNames[resource.id];
    const [need, have, short] = [most, resource.capacity, most - resource.capacity].map(fteText);
    return [
      {
        constraint: 'capacity' as const,
        on: [resource.id, ...over.map((activity) => activity.id)],
        message: both(
          `${list.zh}需要${name.zh}一侧 ${need} 人，现有 ${have} 人，缺 ${short} 人。`,
          `${list.en} needs ${need} FTE of the ${name.en}; there are ${have}, ${short} short.`,
        ),
        changes: [{ kind: 'capacity' as const, role: resource.id, to: most / fteUnit }],
      },
    ];
  });
}

/** Earliest starts with no horizon in the way. */
function chains(input: RoadmapInput): { problem: Problem; windows: Windows; finish: readonly number[] } {
  const problem = compile({ ...input, horizonMonths: Number.MAX_SAFE_INTEGER });
  const windows = timeWindows(problem);
  const finish = problem.months.map((length, index) => (windows.earliestStart[index] ?? 0) + length);
  return { problem, windows, finish };
}

/** Deadlines that the chain of work before them cannot meet, then the horizon. */
function impossibleDates(input: RoadmapInput): Necessity[] {
  const found: Necessity[] = [];
  let current = input;
  // Each round mends one deadline for good or brings one earliest start forward; both can happen once a pair.
  for (let round = 0; round < input.activities.length * (input.activities.length + 2); round += 1) {
    const late = lateActivity(current) ?? lateForPlan(current);
    if (late === null) break;
    found.push(late);
    current = applyChanges(current, late.changes);
  }
  const { problem, finish } = chains(current);
  const longest = Math.max(...finish);
  if (longest > input.horizonMonths) {
    found.push({
      constraint: 'horizon',
      on: problem.activities.flatMap((activity, index) =>
        (finish[index] ?? 0) > input.horizonMonths ? [activity.id] : [],
      ),
      message: both(
        `最长的一串工作要到第 ${longest} 个月才能完成，规划期只有 ${input.horizonMonths} 个月。`,
        `The longest chain of work ends in month ${longest}; the horizon is ${input.horizonMonths} months.`,
      ),
      changes: [{ kind: 'horizon', to: longest }],
    });
  }
  return found;
}

/** The first activity that cannot meet its own deadline. */
function lateActivity(input: RoadmapInput): Necessity | null {
  const { problem, finish } = chains(input);
  const { calendar, activities } = problem;
  for (const [index, activity] of activities.entries()) {
    const soonest = finish[index] ?? 0;
    if (activity.deadline === undefined) continue;
    const lateness = soonest - calendar.monthsOverBy(activity.deadline);
    if (lateness <= 0) continue;
    const day = calendar.lastDay(soonest - 1);
    const held = heldByEarliest(input, index, lateness, activity.deadline);
    if (held !== null) return held;
    return {
      constraint: 'deadline',
      on: [activity.id],
      message: both(
        `“${activity.name.zh}”连同前置工作最早 ${day} 完成，晚于其截止日 ${activity.deadline}。`,
        `"${activity.name.en}", with what must come before it, is finished on ${day} at the soonest; its deadline is ${activity.deadline}.`,
      ),
      changes: [{ kind: 'activity-deadline', activity: activity.id, to: day }],
    };
  }
  return null;
}

/** The activities bound by the plan's deadline that cannot meet it. */
function lateForPlan(input: RoadmapInput): Necessity | null {
  const { deadline } = input;
  if (deadline === undefined) return null;
  const { problem, finish } = chains(input);
  const { calendar, activities } = problem;
  const late = activities.flatMap((activity, index) => {
    const lateness = (finish[index] ?? 0) - calendar.monthsOverBy(deadline);
    return boundByPlanDeadline(activity) && lateness > 0 ? [{ activity, index, lateness }] : [];
  });
  const [first] = late;
  if (first === undefined) return null;
  const held = heldByEarliest(input, first.index, first.lateness, deadline);
  if (held !== null) return held;
  const day = calendar.lastDay(Math.max(...late.map(({ index }) => finish[index] ?? 0)) - 1);
  const names = joinTexts(late.map(({ activity }) => activity.name));
  return {
    constraint: 'deadline',
    on: late.map(({ activity }) => activity.id),
    message: both(
      `总截止日是 ${deadline}，而${names.zh}连同前置工作最早要到 ${day} 才能完成。`,
      `The plan's deadline is ${deadline}; ${names.en}, with what must come before, takes until ${day} at the soonest.`,
    ),
    changes: [{ kind: 'plan-deadline', to: day }],
  };
}

/**
 * Whether an earliest date at the head of the late activity's chain is what makes it late: if bringing that date
 * forward by the lateness (not before the plan's start) makes the deadline possible, that is the fault.
 */
function heldByEarliest(
  input: RoadmapInput,
  late: number,
  lateness: number,
  deadline: string,
): Necessity | null {
  const { problem, windows, finish } = chains(input);
  const { calendar, activities } = problem;
  let head = late;
  for (;;) {
    const start = windows.earliestStart[head] ?? 0;
    const cause = problem.before[head]?.find((earlier) => finish[earlier] === start);
    if (cause === undefined) break;
    head = cause;
  }
  const activity = activities[head];
  const target = activities[late];
  const release = problem.release[head] ?? 0;
  if (activity?.earliest === undefined || target === undefined || release < lateness) return null;
  const to = calendar.firstDay(release - lateness);
  const changes: Change[] = [{ kind: 'activity-earliest', activity: activity.id, to }];
  const mended = chains(applyChanges(input, changes)).finish[late] ?? 0;
  if (mended > (finish[late] ?? 0) - lateness) return null;
  return {
    constraint: 'earliest',
    on: [...new Set([activity.id, target.id])],
    message: both(
      `“${activity.name.zh}”最早 ${activity.earliest} 才能启动，“${target.name.zh}”因此赶不上 ${deadline} 的截止日（最早 ${calendar.lastDay((finish[late] ?? 0) - 1)} 完成）。`,
      `"${activity.name.en}" may not start before ${activity.earliest}, so "${target.name.en}" misses its deadline of ${deadline} (finished on ${calendar.lastDay((finish[late] ?? 0) - 1)} at the soonest).`,
    ),
    changes,
  };
}

/**
 * The quarter whose money falls furthest short of the latest possible starts, with both sums: no schedule spends
 * later than that. Null where there is none. Assumes that `necessities` found nothing.
 */
export function moneyShortage(problem: Problem): { quarter: number; need: number; have: number } | null {
  const { calendar, money, months, cost } = problem;
  const { latestFinish } = timeWindows(problem);
  const gaps = (money ?? []).map((have, quarter) => {
    const need = cost.reduce((sum, yuan, index) => {
      const length = months[index] ?? 0;
      const start = (latestFinish[index] ?? 0) - length;
      return sum + spentAfter(yuan, length, (quarter + 1) * 3 - calendar.quarterOffset - start);
    }, 0);
    return { quarter, need, have };
  });
  const [worst] = gaps.toSorted((a, b) => b.need - b.have - (a.need - a.have) || a.quarter - b.quarter);
  return worst !== undefined && worst.need > worst.have ? worst : null;
}

/**
 * Whether some stretch of months holds more work for a resource than the resource can do in it, counting only
 * activities that must lie wholly inside. Then there is no schedule, whatever the search says.
 */
export function overloaded(problem: Problem): boolean {
  const { resources, needs, months, horizon } = problem;
  const { earliestStart, latestFinish } = timeWindows(problem);
  return resources.some(({ capacity }, resource) => {
    const work = months.map(
      (length, index) => length * (needs[index]?.find(([needed]) => needed === resource)?.[1] ?? 0),
    );
    return [...new Set(earliestStart)].some((from) =>
      [...new Set([...latestFinish, horizon])].some((to) => {
        const inside = work.reduce(
          (sum, amount, index) =>
            (earliestStart[index] ?? 0) >= from && (latestFinish[index] ?? 0) <= to ? sum + amount : sum,
          0,
        );
        return to > from && inside > capacity * (to - from);
      }),
    );
  });
}

/** The shortage in words. */
export function shortageText(problem: Problem): Bilingual | null {
  const shortage = moneyShortage(problem);
  if (shortage === null) return null;
  const [need, have] = [moneyText(shortage.need), moneyText(shortage.have)];
  if (shortage.need === problem.cost.reduce((sum, yuan) => sum + yuan, 0)) {
    return both(
      `全部工作按费用上限共需 ${need.zh}，可用资金合计 ${have.zh}。`,
      `At the high figures all work takes ${need.en}; ${have.en} is available in all.`,
    );
  }
  const quarter = problem.calendar.quarterName(shortage.quarter);
  return both(
    `即使在期限内把各项工作尽量推后，截至 ${quarter} 也需要 ${need.zh}，而届时可用资金只有 ${have.zh}。`,
    `Even with all work put off as long as its dates allow, ${need.en} is needed by the end of ${quarter}; ${have.en} is available by then.`,
  );
}
