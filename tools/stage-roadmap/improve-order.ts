import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Problem } from './problem.ts';
import { complete, serialSchedule, type Windows } from './schedule.ts';

/** Schedules tried, times activities: what keeps a plan of 40 activities well under a tenth of a second (ours). */
const effort = 100_000;
/** Fewer than this are never tried, however large the plan. */
const leastTries = 200;
/** Moves made at random, in a row, to leave an order that no single move betters. */
const kickMoves = 3;
/** Months by which one activity is held back while money comes by the quarter: to the next quarter's and one more. */
const mostHeldBack = 4;
/** Any number does; a fixed one gives the same schedule every time. */
const seed = 20_241_125;

interface Candidate {
  readonly starts: readonly number[];
  /** Finishing months weighted by importance, then the plan's length: the objective of `searchByRules`. */
  readonly weighted: number;
  readonly end: number;
}

/**
 * Iterated local search over the order in which the serial scheme places activities: an activity is moved to another
 * place, with what must come before or after it, for as long as that betters the schedule; then a few moves are made
 * at random and it begins again from the best (Lourenço, Martin, Stützle 2003). The random numbers are a
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
  let kicks = 0;
  const bound = boundOf(problem);
  let held = windows;
  let bestHeld = windows;
  const generator = xoroshiro128plus(seed);
  const random = (below: number) => uniformInt(generator, 0, below - 1);

  const descend = (from: readonly number[], reached: Candidate): void => {
    let order: readonly number[] = from;
    let current = reached;
    let moved = true;
    while (moved && tries > 0) {
      moved = false;
      for (let place = 0; place < count && tries > 0; place += 1) {
        for (let target = 0; target < count && tries > 0; target += 1) {
          if (target === place) continue;
          const tried = relocated(order, place, target, bound);
          tries -= 1;
          const placed = complete(serialSchedule(problem, held, tried));
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
    // An order as good as the best replaces it: groundwork weighs nothing, so that many orders are equal.
    if (!better(best, current)) {
      best = current;
      bestOrder = order;
      bestHeld = held;
    }
  };

  if (better(floor, best)) descend(bestOrder, best);
  // The chain of work alone takes as long as the floor: nothing is better.
  while (tries > 0 && count > 2 && better(floor, best)) {
    let order: readonly number[] = bestOrder;
    for (let kick = 0; kick < kickMoves; kick += 1) {
      order = relocated(order, random(count), random(count), bound);
    }
    held = bestHeld;
    kicks += 1;
    if (problem.money !== null && kicks % 3 !== 0)
      held = heldBack(windows, best.starts, kicks % 3 === 1, random);
    tries -= 1;
    const placed = complete(serialSchedule(problem, held, order));
    if (placed !== null) descend(order, rate(placed));
  }
  return better(best, first) ? best.starts : null;
}

/**
 * The serial scheme never leaves money idle, and money that comes by the quarter can ask for just that: one activity
 * is kept from starting for some months more than it would, or all are for the first month or two.
 */
function heldBack(
  windows: Windows,
  starts: readonly number[],
  all: boolean,
  random: (below: number) => number,
): Windows {
  if (all) {
    const until = 1 + random(2);
    return { ...windows, earliestStart: windows.earliestStart.map((month) => Math.max(month, until)) };
  }
  const index = random(starts.length);
  const until = (starts[index] ?? 0) + 1 + random(mostHeldBack);
  return { ...windows, earliestStart: windows.earliestStart.with(index, until) };
}

function better(a: Candidate, b: Candidate): boolean {
  return a.weighted < b.weighted || (a.weighted === b.weighted && a.end < b.end);
}

function orderOf(starts: readonly number[]): number[] {
  return starts.map((_, index) => index).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b);
}

/**
 * The order with the activity at `place` moved to `target`, and with it what must come before it (or, moved back, what
 * must come after it) and stands between.
 */
function relocated(order: readonly number[], place: number, target: number, bound: Bound): readonly number[] {
  const index = order[place] ?? 0;
  const [from, to] = [Math.min(place, target), Math.max(place, target)];
  const carried = (target < place ? bound.before : bound.after)[index];
  const stretch = order.slice(from, to + 1);
  const moved = stretch.filter((other) => other === index || carried?.has(other));
  const others = stretch.filter((other) => other !== index && !carried?.has(other));
  return [
    ...order.slice(0, from),
    ...(target < place ? [...moved, ...others] : [...others, ...moved]),
    ...order.slice(to + 1),
  ];
}

/** All that must come before each activity, and after it, directly or not. */
interface Bound {
  readonly before: readonly ReadonlySet<number>[];
  readonly after: readonly ReadonlySet<number>[];
}

function boundOf({ activities, topological, before, next }: Problem): Bound {
  const closure = (order: readonly number[], links: readonly (readonly number[])[]) => {
    const reach: Set<number>[] = activities.map(() => new Set());
    for (const index of order) {
      for (const linked of links[index] ?? []) {
        reach[index]?.add(linked);
        for (const further of reach[linked] ?? []) reach[index]?.add(further);
      }
    }
    return reach;
  };
  return { before: closure(topological, before), after: closure(topological.toReversed(), next) };
}
