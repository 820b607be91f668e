import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Problem } from './problem.ts';
import { complete, serialSchedule, type Windows } from './schedule.ts';

/** Schedules tried, times activities: what keeps a plan of 40 activities well under a tenth of a second (ours). */
const effort = 40_000;
/** Fewer than this are never tried, however large the plan. */
const leastTries = 200;
/** Moves made at random, in a row, to leave an order that no single move betters. */
const kickMoves = 3;
/** Any number does; a fixed one gives the same schedule every time. */
const seed = 20_241_125;

interface Candidate {
  readonly starts: readonly number[];
  /** Finishing months weighted by importance, then the plan's length: the objective of `searchByRules`. */
  readonly weighted: number;
  readonly end: number;
}

/**
 * Iterated local search over the order in which the serial scheme places activities: single activities are moved to
 * another place between their predecessors and followers for as long as that betters the schedule, then a few moves
 * are made at random and it begins again from the best (Lourenço, Martin, Stützle 2003). The random numbers are a
 * fixed sequence, so that the same problem gives the same schedule. Null: nothing better was found.
 */
export function improveOrder(
  problem: Problem,
  windows: Windows,
  starts: readonly number[],
): readonly number[] | null {
  const count = starts.length;
  const rate = (found: readonly number[]): Candidate => {
    let weighted = 0;
    let end = 0;
    found.forEach((start, index) => {
      const finish = start + (problem.months[index] ?? 0);
      weighted += (problem.weight[index] ?? 0) * finish;
      end = Math.max(end, finish);
    });
    return { starts: found, weighted, end };
  };
  const floor = rate(windows.earliestStart);
  const first = rate(starts);
  let best = first;
  let bestOrder: readonly number[] = orderOf(first.starts);
  let tries = Math.max(leastTries, Math.floor(effort / Math.max(1, count)));
  const generator = xoroshiro128plus(seed);
  const random = (below: number) => uniformInt(generator, 0, below - 1);

  const descend = (from: readonly number[], reached: Candidate): void => {
    let order: readonly number[] = from;
    let current = reached;
    let moved = true;
    while (moved && tries > 0) {
      moved = false;
      for (let place = 0; place < count && tries > 0; place += 1) {
        const [low, high] = room(problem, order, place);
        for (let target = low; target <= high && tries > 0; target += 1) {
          if (target === place) continue;
          const tried = relocated(order, place, target);
          tries -= 1;
          const placed = complete(serialSchedule(problem, windows, tried));
          if (placed === null) continue;
          const candidate = rate(placed);
          if (!better(candidate, current)) continue;
          current = candidate;
          order = tried;
          moved = true;
          break;
        }
      }
    }
    if (better(current, best)) {
      best = current;
      bestOrder = order;
    }
  };

  if (better(floor, best)) descend(bestOrder, best);
  // The chain of work alone takes as long as the floor: nothing is better.
  while (tries > 0 && count > 2 && better(floor, best)) {
    let order: readonly number[] = bestOrder;
    for (let kick = 0; kick < kickMoves; kick += 1) {
      const place = random(count);
      const [low, high] = room(problem, order, place);
      order = relocated(order, place, low + random(high - low + 1));
    }
    tries -= 1;
    const placed = complete(serialSchedule(problem, windows, order));
    if (placed !== null) descend(order, rate(placed));
  }
  return better(best, first) ? best.starts : null;
}

function better(a: Candidate, b: Candidate): boolean {
  return a.weighted < b.weighted || (a.weighted === b.weighted && a.end < b.end);
}

function orderOf(starts: readonly number[]): number[] {
  return starts.map((_, index) => index).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b);
}

/** The places in an order to which an activity can go without passing a predecessor or a follower. */
function room(problem: Problem, order: readonly number[], place: number): readonly [number, number] {
  const index = order[place] ?? 0;
  let low = place;
  while (low > 0 && !problem.before[index]?.includes(order[low - 1] ?? -1)) low -= 1;
  let high = place;
  while (high + 1 < order.length && !problem.next[index]?.includes(order[high + 1] ?? -1)) high += 1;
  return [low, high];
}

function relocated(order: readonly number[], place: number, target: number): number[] {
  const changed = [...order];
  const [index = 0] = changed.splice(place, 1);
  changed.splice(target, 0, index);
  return changed;
}
