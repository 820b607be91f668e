import type { Problem } from './problem.ts';
import { timeWindows, Usage } from './schedule.ts';

export interface ExhaustiveResult {
  /** The first schedule found, or null. */
  readonly starts: readonly number[] | null;
  /** Every possibility was looked at: null starts then prove that there is no schedule. */
  readonly finished: boolean;
}

/**
 * Depth-first search over start months, for what priority rules miss: they never leave people or money idle for
 * later work, and deadlines can demand just that. Serial generation is not complete once money is limited by
 * quarter, so starts are searched, not lists. A branch is cut where the money fails even with all that is still
 * open put as late as possible.
 *
 * @param nodeLimit tries after which it gives up, `finished` false
 */
export function exhaustiveSearch(problem: Problem, nodeLimit: number): ExhaustiveResult {
  const { months, before } = problem;
  const { earliestStart, latestFinish } = timeWindows(problem);
  const latestStart = months.map((length, index) => (latestFinish[index] ?? 0) - length);
  if (latestStart.some((latest, index) => latest < (earliestStart[index] ?? 0))) {
    return { starts: null, finished: true };
  }
  // A predecessor's latest start lies before its followers', so this order keeps precedence.
  const order = months.map((_, index) => index);
  order.sort((a, b) => (latestStart[a] ?? 0) - (latestStart[b] ?? 0) || a - b);
  const people = new Usage({ ...problem, money: null });
  const money = new Usage({ ...problem, resources: [], needs: [] });
  order.forEach((index) => {
    money.put(index, latestStart[index] ?? 0);
  });
  const starts = months.map(() => 0);
  let nodes = 0;

  const descend = (depth: number): boolean => {
    const index = order[depth];
    if (index === undefined) return true;
    const latest = latestStart[index] ?? 0;
    const from = (before[index] ?? []).reduce(
      (soonest, earlier) => Math.max(soonest, (starts[earlier] ?? 0) + (months[earlier] ?? 0)),
      earliestStart[index] ?? 0,
    );
    for (let start = from; start <= latest; start += 1) {
      nodes += 1;
      if (nodes > nodeLimit) return false;
      if (people.obstacle(index, start) !== null) continue;
      money.take(index, latest);
      const affordable = money.obstacle(index, start) === null;
      if (affordable) {
        money.put(index, start);
        people.put(index, start);
        starts[index] = start;
        if (descend(depth + 1)) return true;
        people.take(index, start);
        money.take(index, start);
      }
      money.put(index, latest);
      if (nodes > nodeLimit) return false;
    }
    return false;
  };

  const found = descend(0);
  return { starts: found ? starts : null, finished: found || nodes <= nodeLimit };
}
