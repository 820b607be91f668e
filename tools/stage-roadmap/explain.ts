import { both } from '../../src/domain/language.ts';
import { roleNames, roles } from '../../src/domain/role.ts';
import type { Problem } from './problem.ts';
import { amountNeeded, fteUnit, spentAfter } from './problem.ts';
import type { Usage } from './schedule.ts';
import type { RoadmapInput, ScheduledRoadmap, Wait } from './schema.ts';
import { shortList } from './stage-text.ts';

/** Why an activity does not start a month sooner in a settled schedule that `usage` holds. */
export function waitOf(problem: Problem, starts: readonly number[], usage: Usage, index: number): Wait {
  const { calendar, activities, months } = problem;
  const start = starts[index] ?? 0;
  const activity = activities[index];
  if (start === 0) {
    return {
      for: 'plan-start',
      on: calendar.firstDay(0),
      reason: both('规划一开始即可启动。', 'It starts as soon as the plan does.'),
    };
  }
  // By place in the problem, so that the order in which `after` lists them does not show.
  const last = [...(problem.before[index] ?? [])]
    .sort((a, b) => a - b)
    .find((earlier) => (starts[earlier] ?? 0) + (months[earlier] ?? 0) === start);
  const earlier = last === undefined ? undefined : activities[last];
  if (earlier !== undefined) {
    const end = calendar.lastDay(start - 1);
    return {
      for: 'precedence',
      on: earlier.id,
      reason: both(
        `须等前置工作“${earlier.name.zh}”于 ${end} 完成。`,
        `It waits for "${earlier.name.en}", finished on ${end}.`,
      ),
    };
  }
  if (activity?.earliest !== undefined && problem.release[index] === start) {
    return {
      for: 'earliest',
      on: activity.earliest,
      reason: both(
        `按要求不得早于 ${activity.earliest} 启动。`,
        `It may not start before ${activity.earliest}.`,
      ),
    };
  }
  usage.take(index, start);
  const obstacle = usage.obstacle(index, start - 1);
  usage.put(index, start);
  if (obstacle?.kind === 'resource') {
    return waitForResource(problem, starts, index, obstacle.resource, obstacle.month);
  }
  if (obstacle === null) return waitForNeed(problem, starts, index);
  const quarter = calendar.quarterName(obstacle.quarter);
  return {
    for: 'budget',
    on: quarter,
    reason: both(
      `再早一个月启动，截至 ${quarter} 的累计支出就会超出可用预算。`,
      `A month sooner, spending to the end of ${quarter} would exceed the money available by then.`,
    ),
  };
}

/** Groundwork that nothing holds back: it starts when what waits for it makes it worth starting. */
function waitForNeed(problem: Problem, starts: readonly number[], index: number): Wait {
  const { calendar, activities, months, next } = problem;
  const finish = (starts[index] ?? 0) + (months[index] ?? 0);
  const first =
    (next[index] ?? []).toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b)[0] ?? index;
  const needed = starts[first] ?? 0;
  const { id, name } = activities[first] ?? { id: '', name: both('', '') };
  const day = calendar.firstDay(needed);
  const spare = needed - finish;
  return {
    for: 'just-in-time',
    on: id,
    reason:
      spare > 0
        ? both(
            `本可以更早，但“${name.zh}”${day} 才开始用它；提前 ${spare} 个月做完，留出补救的时间即可。`,
            `It could start sooner, but "${name.en}" needs it only from ${day}; finished ${spare} ${spare === 1 ? 'month' : 'months'} ahead, it leaves time to put things right.`,
          )
        : both(
            `本可以更早，但“${name.zh}”${day} 才开始用它，在那之前做完即可。`,
            `It could start sooner, but "${name.en}" needs it only from ${day}; done just before is soon enough.`,
          ),
  };
}

/** A wait for people or for a place among the scenarios, with who holds them in the month that is full. */
function waitForResource(
  problem: Problem,
  starts: readonly number[],
  index: number,
  resource: number,
  month: number,
): Wait {
  const holders = problem.activities.filter((_, other) => {
    const start = starts[other] ?? 0;
    const runs = start <= month && month < start + (problem.months[other] ?? 0);
    return other !== index && runs && problem.needs[other]?.some(([needed]) => needed === resource);
  });
  const list = shortList(holders);
  const { id, capacity } = problem.resources[resource] ?? { id: 'scenarios-at-once' as const, capacity: 0 };
  if (id === 'scenarios-at-once') {
    const limit = capacity / fteUnit;
    return {
      for: 'scenarios-at-once',
      on: id,
      reason: both(
        `同时推进的场景不超过 ${limit} 个，须等${list.zh}腾出位置。`,
        `No more than ${limit} ${limit === 1 ? 'scenario runs' : 'scenarios run'} at once; it waits for a place held by ${list.en}.`,
      ),
    };
  }
  const name = roleNames[id];
  return {
    for: 'people',
    on: id,
    reason: both(
      `${name.zh}一侧的人手此前被${list.zh}占用，余下的不够。`,
      `Until then ${list.en} ${holders.length === 1 ? 'takes' : 'take'} up the people of the ${name.en}, and too few are left.`,
    ),
  };
}

/** The busiest month of each quarter for each role that the plan uses, beside its capacity. */
export function peopleByQuarter(
  input: RoadmapInput,
  problem: Problem,
  starts: readonly number[],
  end: number,
): ScheduledRoadmap['peopleByQuarter'] {
  const { calendar, activities, months } = problem;
  const used = roles.filter((role) => activities.some((activity) => amountNeeded(activity, role) > 0));
  const peaks = new Map(
    used.map((role) => [role, new Array<number>(calendar.quarterOf(end - 1) + 1).fill(0)]),
  );
  for (const [role, peak] of peaks) {
    for (let month = 0; month < end; month += 1) {
      const sum = activities.reduce((total, activity, index) => {
        const start = starts[index] ?? 0;
        const runs = start <= month && month < start + (months[index] ?? 0);
        return runs ? total + amountNeeded(activity, role) : total;
      }, 0);
      const quarter = calendar.quarterOf(month);
      peak[quarter] = Math.max(peak[quarter] ?? 0, sum);
    }
  }
  return Array.from({ length: calendar.quarterOf(end - 1) + 1 }, (_, quarter) => quarter).flatMap((quarter) =>
    used.map((role) => ({
      quarter: calendar.quarterName(quarter),
      role,
      peak: Math.round(((peaks.get(role)?.[quarter] ?? 0) / fteUnit) * 100) / 100,
      capacity: input.capacity[role] ?? null,
    })),
  );
}

/** Spending by quarter, low and high, whole yuan. */
export function budgetByQuarter(
  problem: Problem,
  starts: readonly number[],
  end: number,
): ScheduledRoadmap['budgetByQuarter'] {
  const { calendar, activities } = problem;
  const spentTo = (quarter: number, cost: (index: number) => number) =>
    activities.reduce((sum, activity, index) => {
      const elapsed = (quarter + 1) * 3 - calendar.quarterOffset - (starts[index] ?? 0);
      return sum + spentAfter(cost(index), activity.months, elapsed);
    }, 0);
  const low = (index: number) => Math.ceil(activities[index]?.cost.low ?? 0);
  const high = (index: number) => problem.cost[index] ?? 0;
  return Array.from({ length: calendar.quarterOf(end - 1) + 1 }, (_, quarter) => ({
    quarter: calendar.quarterName(quarter),
    low: spentTo(quarter, low) - spentTo(quarter - 1, low),
    high: spentTo(quarter, high) - spentTo(quarter - 1, high),
    cumulative: spentTo(quarter, high),
    available: problem.money?.[quarter] ?? null,
  }));
}
