import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { chainsOf, relocate } from './order-moves.ts';
import { OrderSchedule } from './order-schedule.ts';
import type { Problem } from './problem.ts';
import type { Windows } from './schedule.ts';

/** Moves tried and activities placed in all: what keeps a plan of 40 activities under a tenth of a second (ours). */
const effort = 450_000;
/** Moves made at random, in a row, to leave an order that no single move betters. */
const kickMoves = 2;
/** Months by which one activity is held back while money comes by the quarter: to the next quarter's and one more. */
const mostHeldBack = 4;
/** Any number does; a fixed one gives the same schedule every time. */
const seed = 20_241_125;

/** An order and the schedule that it gives; changed only by what owns it. */
interface Candidate {
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** Months before which nothing starts (see `holdBack`). */
  readonly held: Int32Array;
  /** Finishing months weighted by importance, then the plan's length: the objective of `searchByRules`. */
  weighted: number;
  end: number;
}

/**
 * Iterated local search over the order in which the serial scheme places activities: an activity is moved to another
 * place, with what must come before or after it, for as long as that betters the schedule; then a few moves are made
 * at random and it begins again from the best (Lourenço, Martin, Stützle 2003). The random numbers are a
 * fixed sequence, and work is counted in activities placed, so that the same problem gives the same schedule. Null:
 * nothing better was found.
 */
export function improveOrder(
  problem: Problem,
  windows: Windows,
  starts: readonly number[],
): readonly number[] | null {
  const count = starts.length;
  const floor = rate(problem, windows.earliestStart);
  const first = rate(problem, starts);
  const best: Candidate = {
    order: Int32Array.from(orderOf(starts)),
    starts: Int32Array.from(starts),
    held: Int32Array.from(windows.earliestStart),
    ...first,
  };
  // The chain of work alone takes as long as the floor: nothing is better.
  if (count < 2 || !better(floor, best)) return null;
  const schedule = new OrderSchedule(problem, windows);
  const chains = chainsOf(problem);
  const current = copyOf(best);
  const trial = new Int32Array(count);
  const generator = xoroshiro128plus(seed);
  const random = (below: number) => uniformInt(generator, 0, below - 1);

  let moves = 0;
  const goesOn = () => schedule.placings + moves < effort;
  // With money by the quarter the order of the starts may give other starts than those it was read from.
  let reproduced = false;

  /** What was placed last becomes the current schedule. */
  const accept = (order: Int32Array): void => {
    reproduced = true;
    current.order.set(order);
    current.starts.set(schedule.starts);
    current.weighted = schedule.weighted;
    current.end = schedule.end;
  };

  /** The first move found that betters the current order, of the activity at one place; whether there is one. */
  const moveFrom = (place: number): boolean => {
    for (let target = 0; target < count; target += 1) {
      moves += 1;
      if (!relocate(current.order, trial, place, target, chains)) continue;
      const stretch = { from: Math.min(place, target), to: Math.max(place, target), starts: current.starts };
      if (!schedule.place(trial, current.weighted, reproduced ? stretch : undefined)) continue;
      if (!better(schedule, current)) continue;
      accept(trial);
      return true;
    }
    return false;
  };

  const descend = (): void => {
    let moved = true;
    while (moved && goesOn()) {
      moved = false;
      for (let place = 0; place < count && goesOn(); place += 1) {
        if (moveFrom(place)) moved = true;
      }
    }
    // An order as good as the best replaces it: groundwork weighs nothing, so that many orders are equal.
    if (!better(best, current)) assign(best, current);
  };

  if (schedule.place(current.order, first.weighted) && !better(first, schedule)) accept(current.order);
  descend();
  for (let kicks = 1; count > 2 && goesOn() && better(floor, best); kicks += 1) {
    assign(current, best);
    for (let kick = 0; kick < kickMoves; kick += 1) {
      if (relocate(current.order, trial, random(count), random(count), chains)) current.order.set(trial);
    }
    if (problem.money !== null) {
      if (kicks % 3 !== 0) holdBack(current, windows, kicks % 3 === 1, random);
      schedule.hold(current.held);
    }
    moves += 1;
    if (!schedule.place(current.order, Number.POSITIVE_INFINITY)) continue;
    accept(current.order);
    descend();
  }
  return better(best, first) ? [...best.starts] : null;
}

/**
 * The serial scheme never leaves money idle, and money that comes by the quarter can ask for just that: one activity
 * is kept from starting for some months more than it would, or all are for the first month or two.
 */
function holdBack(
  { starts, held }: Candidate,
  windows: Windows,
  all: boolean,
  random: (below: number) => number,
): void {
  held.set(windows.earliestStart);
  if (all) {
    const until = 1 + random(2);
    for (let index = 0; index < held.length; index += 1) held[index] = Math.max(held[index] ?? 0, until);
    return;
  }
  const index = random(starts.length);
  held[index] = (starts[index] ?? 0) + 1 + random(mostHeldBack);
}

interface Rating {
  readonly weighted: number;
  readonly end: number;
}

function rate({ weight, months }: Problem, starts: readonly number[]): Rating {
  let weighted = 0;
  let end = 0;
  starts.forEach((start, index) => {
    const finish = start + (months[index] ?? 0);
    weighted += (weight[index] ?? 0) * finish;
    end = Math.max(end, finish);
  });
  return { weighted, end };
}

function better(a: Rating, b: Rating): boolean {
  return a.weighted < b.weighted || (a.weighted === b.weighted && a.end < b.end);
}

function copyOf(candidate: Candidate): Candidate {
  const { order, starts, held } = candidate;
  return { ...candidate, order: order.slice(), starts: starts.slice(), held: held.slice() };
}

function assign(to: Candidate, from: Candidate): void {
  to.order.set(from.order);
  to.starts.set(from.starts);
  to.held.set(from.held);
  to.weighted = from.weighted;
  to.end = from.end;
}

function orderOf(starts: readonly number[]): number[] {
  return starts.map((_, index) => index).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b);
}
