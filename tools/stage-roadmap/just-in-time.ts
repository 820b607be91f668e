import { roles } from '../../src/domain/role.ts';
import type { Problem } from './problem.ts';
import { amountNeeded } from './problem.ts';
import { compact, Usage } from './schedule.ts';

/**
 * Months left between groundwork and the pilot or rollout that waits for it. Ours: long enough to make good a late
 * delivery, short enough that training is not forgotten and a baseline not stale.
 */
export const bufferMonths = 1;

/** From this length on, groundwork is not moved later where that makes the busiest month of a role busier. Ours. */
const longLead = 3;

/** The start at which an enabler is done in time for the first that waits for it, the buffer kept. */
function timelyStart(problem: Problem, starts: readonly number[], index: number): number {
  const needed = (problem.next[index] ?? []).reduce(
    (soonest, later) => Math.min(soonest, (starts[later] ?? 0) - bufferBefore(problem, later)),
    problem.due[index] ?? 0,
  );
  return needed - (problem.months[index] ?? 0);
}

/** Between one piece of groundwork and the next no buffer is kept: the chain has one, at its end. */
function bufferBefore(problem: Problem, later: number): number {
  return problem.serves[later] ? 0 : bufferMonths;
}

/** People of every role by month, limited or not: to see whether a move makes a busiest month busier. */
class Load {
  private readonly problem: Problem;
  private readonly byRole: ReadonlyMap<(typeof roles)[number], Float64Array>;

  constructor(problem: Problem, starts: readonly number[]) {
    this.problem = problem;
    this.byRole = new Map(roles.map((role) => [role, new Float64Array(problem.horizon)]));
    starts.forEach((start, index) => {
      this.change(index, start, 1);
    });
  }

  change(index: number, start: number, sign: 1 | -1): void {
    const activity = this.problem.activities[index];
    if (activity === undefined) return;
    for (const [role, months] of this.byRole) {
      const amount = amountNeeded(activity, role);
      for (let month = start; month < start + activity.months; month += 1) {
        months[month] = (months[month] ?? 0) + sign * amount;
      }
    }
  }

  peaks(): readonly number[] {
    return [...this.byRole.values()].map((months) => months.reduce((most, used) => Math.max(most, used), 0));
  }
}

/**
 * Groundwork moved right, the last in the chain first, as late as leaves every pilot and rollout where it is: within
 * dates, people and money, and with the buffer before what waits for it. Work of `longLead` months or more stays
 * earlier where later would need more people at once than the plan needs now.
 */
function startLate(problem: Problem, starts: readonly number[]): number[] {
  const late = [...starts];
  const usage = new Usage(problem);
  starts.forEach((start, index) => {
    usage.put(index, start);
  });
  const load = new Load(problem, starts);
  const peaks = load.peaks();
  const tooBusy = (index: number, start: number): boolean => {
    if ((problem.months[index] ?? 0) < longLead) return false;
    load.change(index, start, 1);
    const busier = load.peaks().some((peak, at) => peak > (peaks[at] ?? 0));
    load.change(index, start, -1);
    return busier;
  };
  for (const index of problem.topological.toReversed()) {
    if (!problem.serves[index]) continue;
    const now = late[index] ?? 0;
    let start = timelyStart(problem, late, index);
    if (start <= now) continue;
    usage.take(index, now);
    load.change(index, now, -1);
    while (start > now && (usage.obstacle(index, start) !== null || tooBusy(index, start))) start -= 1;
    usage.put(index, start);
    load.change(index, start, 1);
    late[index] = start;
  }
  return late;
}

/**
 * Pulls each activity to the earliest month that the rest leaves free, groundwork no further than `timelyStart`:
 * what moved right may have made room.
 */
function pullForward(problem: Problem, starts: readonly number[]): number[] {
  const { months, before, release } = problem;
  const pulled = [...starts];
  const usage = new Usage(problem);
  starts.forEach((start, index) => {
    usage.put(index, start);
  });
  let moved = true;
  while (moved) {
    moved = false;
    const order = pulled.map((_, index) => index);
    order.sort((a, b) => (pulled[a] ?? 0) - (pulled[b] ?? 0) || a - b);
    for (const index of order) {
      const now = pulled[index] ?? 0;
      const from = (before[index] ?? []).reduce(
        (latest, earlier) => Math.max(latest, (pulled[earlier] ?? 0) + (months[earlier] ?? 0)),
        Math.max(release[index] ?? 0, problem.serves[index] ? timelyStart(problem, pulled, index) : 0),
      );
      if (from >= now) continue;
      usage.take(index, now);
      const start = usage.firstFit(index, from, now + (months[index] ?? 0)) ?? now;
      usage.put(index, start);
      pulled[index] = start;
      if (start !== now) moved = true;
    }
  }
  return pulled;
}

/**
 * The schedule as it is carried out: pilots and rollouts as early as they can be, groundwork as late as that allows.
 * Where moving groundwork right makes room for a scenario to start sooner, that is taken, and the whole is done again
 * (forward-backward improvement, Tormos and Lova 2001).
 */
export function settle(problem: Problem, starts: readonly number[]): number[] {
  let settled = pullForward(problem, startLate(problem, compact(problem, starts)));
  for (;;) {
    const again = pullForward(problem, startLate(problem, compact(problem, settled)));
    if (weightedFinish(problem, again) >= weightedFinish(problem, settled)) return settled;
    settled = again;
  }
}

/** Finishing months of what counts, weighted by importance. */
export function weightedFinish(problem: Problem, starts: readonly number[]): number {
  return starts.reduce(
    (sum, start, index) => sum + (problem.weight[index] ?? 0) * (start + (problem.months[index] ?? 0)),
    0,
  );
}
