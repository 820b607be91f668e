import type { Problem } from './problem.ts';
import { spentAfter } from './problem.ts';

/** Earliest starts and latest finishes from precedence, release and due months alone (the critical path method). */
export interface Windows {
  readonly earliestStart: readonly number[];
  readonly latestFinish: readonly number[];
}

/** Forward and backward pass; an activity with `earliestStart + months > latestFinish` cannot be placed. */
export function timeWindows(problem: Problem): Windows {
  const { months, before, next, topological } = problem;
  const earliestStart = [...problem.release];
  const latestFinish = [...problem.due];
  for (const index of topological) {
    for (const earlier of before[index] ?? []) {
      const finish = (earliestStart[earlier] ?? 0) + (months[earlier] ?? 0);
      if (finish > (earliestStart[index] ?? 0)) earliestStart[index] = finish;
    }
  }
  for (let position = topological.length - 1; position >= 0; position -= 1) {
    const index = topological[position] ?? 0;
    for (const later of next[index] ?? []) {
      const start = (latestFinish[later] ?? 0) - (months[later] ?? 0);
      if (start < (latestFinish[index] ?? 0)) latestFinish[index] = start;
    }
  }
  return { earliestStart, latestFinish };
}

/** What stands in the way of a start in a given month. */
export type Obstacle =
  | { readonly kind: 'resource'; readonly resource: number; readonly month: number }
  | { readonly kind: 'money'; readonly quarter: number };

/** People in use by month and money spent by quarter, as activities are put in and taken out. */
export class Usage {
  /** FTE units, row by resource, column by month. */
  private readonly used: Float64Array;
  /** Yuan spent to the end of each plan quarter. */
  private readonly spent: Float64Array;
  private readonly problem: Problem;
  private readonly offset: number;
  /** The quarter after which nothing put in so far spends. */
  private lastSpending = 0;

  constructor(problem: Problem) {
    this.problem = problem;
    this.offset = problem.calendar.quarterOffset;
    this.used = new Float64Array(problem.resources.length * problem.horizon);
    this.spent = new Float64Array(problem.money?.length ?? 0);
  }

  put(activity: number, start: number): void {
    this.change(activity, start, 1);
  }

  take(activity: number, start: number): void {
    this.change(activity, start, -1);
  }

  /** FTE units of a resource in use in a month. */
  usedIn(resource: number, month: number): number {
    return this.used[resource * this.problem.horizon + month] ?? 0;
  }

  /**
   * The first obstacle to running an activity from `start`, or null. For people it is the last month that is
   * full, so that a search may go on right after it.
   */
  obstacle(activity: number, start: number): Obstacle | null {
    const { problem } = this;
    const months = problem.months[activity] ?? 0;
    for (const [resource, amount] of problem.needs[activity] ?? []) {
      const room = (problem.resources[resource]?.capacity ?? 0) - amount;
      const row = resource * problem.horizon;
      for (let month = start + months - 1; month >= start; month -= 1) {
        if ((this.used[row + month] ?? 0) > room) return { kind: 'resource', resource, month };
      }
    }
    const { money } = problem;
    const cost = problem.cost[activity] ?? 0;
    if (money !== null && cost > 0) {
      // Money to date never falls: once all spending is over, a quarter that holds it is followed by others that do.
      const last = Math.max(this.lastSpending, Math.floor((this.offset + start + months - 1) / 3));
      const end = Math.min(money.length, last + 1);
      for (let quarter = Math.floor((this.offset + start) / 3); quarter < end; quarter += 1) {
        const extra = spentAfter(cost, months, (quarter + 1) * 3 - this.offset - start);
        if ((this.spent[quarter] ?? 0) + extra > (money[quarter] ?? 0)) return { kind: 'money', quarter };
      }
    }
    return null;
  }

  /** The earliest month from `from` on in which an activity can start and still finish by `latestFinish`. */
  firstFit(activity: number, from: number, latestFinish: number): number | null {
    const latestStart = latestFinish - (this.problem.months[activity] ?? 0);
    let start = from;
    while (start <= latestStart) {
      const obstacle = this.obstacle(activity, start);
      if (obstacle === null) return start;
      start = obstacle.kind === 'resource' ? obstacle.month + 1 : start + 1;
    }
    return null;
  }

  private change(activity: number, start: number, sign: 1 | -1): void {
    const { problem } = this;
    const months = problem.months[activity] ?? 0;
    for (const [resource, amount] of problem.needs[activity] ?? []) {
      const row = resource * problem.horizon;
      for (let month = start; month < start + months; month += 1) {
        this.used[row + month] = (this.used[row + month] ?? 0) + sign * amount;
      }
    }
    const cost = problem.cost[activity] ?? 0;
    if (cost === 0) return;
    const last = Math.floor((this.offset + start + months - 1) / 3);
    this.lastSpending = Math.max(this.lastSpending, last);
    const { spent } = this;
    for (let quarter = Math.floor((this.offset + start) / 3); quarter < spent.length; quarter += 1) {
      const extra =
        quarter >= last ? cost : spentAfter(cost, months, (quarter + 1) * 3 - this.offset - start);
      spent[quarter] = (spent[quarter] ?? 0) + sign * extra;
    }
  }
}

/** A start month per activity, by index; null: it found no place. */
export type PartialStarts = readonly (number | null)[];

/**
 * Serial schedule generation (Kelley 1963; Kolisch 1996): of the activities whose predecessors stand, the first in
 * `list` is put at the earliest month that people, money and its latest finish allow. What finds no place, and what
 * waits for it, is null.
 */
export function serialSchedule(problem: Problem, windows: Windows, list: readonly number[]): PartialStarts {
  const { months, before } = problem;
  const usage = new Usage(problem);
  const starts: (number | null | undefined)[] = new Array(list.length).fill(undefined);
  const waiting = [...list];
  while (waiting.length > 0) {
    const position = waiting.findIndex((index) =>
      (before[index] ?? []).every((earlier) => starts[earlier] !== undefined),
    );
    if (position < 0) break;
    const [index = 0] = waiting.splice(position, 1);
    let from: number | null = windows.earliestStart[index] ?? 0;
    for (const earlier of before[index] ?? []) {
      const start = starts[earlier];
      if (start === null || start === undefined) from = null;
      else if (from !== null) from = Math.max(from, start + (months[earlier] ?? 0));
    }
    const start = from === null ? null : usage.firstFit(index, from, windows.latestFinish[index] ?? 0);
    starts[index] = start;
    if (start !== null) usage.put(index, start);
  }
  return starts.map((start) => start ?? null);
}

/** The starts, if every activity found a place. */
export function complete(starts: PartialStarts): number[] | null {
  const found = starts.filter((start) => start !== null);
  return found.length === starts.length ? found : null;
}

/**
 * Pulls each activity, in order of start, to the earliest month that all the others leave free. The result is
 * active: nothing can start sooner with the rest standing.
 */
export function compact(problem: Problem, starts: readonly number[]): number[] {
  const { months, before, release } = problem;
  const usage = new Usage(problem);
  const compacted = [...starts];
  starts.forEach((start, index) => {
    usage.put(index, start);
  });
  let moved = true;
  while (moved) {
    moved = false;
    const order = compacted.map((_, index) => index);
    order.sort((a, b) => (compacted[a] ?? 0) - (compacted[b] ?? 0) || a - b);
    for (const index of order) {
      const now = compacted[index] ?? 0;
      const from = (before[index] ?? []).reduce(
        (latest, earlier) => Math.max(latest, (compacted[earlier] ?? 0) + (months[earlier] ?? 0)),
        release[index] ?? 0,
      );
      usage.take(index, now);
      const start = usage.firstFit(index, from, now + (months[index] ?? 0)) ?? now;
      usage.put(index, start);
      compacted[index] = start;
      if (start !== now) moved = true;
    }
  }
  return compacted;
}

/** How far each activity can slip when all later work gives way too: the end, due months and people are kept. */
export function slack(problem: Problem, starts: readonly number[]): number[] {
  const { months, next, due } = problem;
  const end = starts.reduce((latest, start, index) => Math.max(latest, start + (months[index] ?? 0)), 0);
  const usage = new Usage(problem);
  const late = [...starts];
  starts.forEach((start, index) => {
    usage.put(index, start);
  });
  const order = starts.map((_, index) => index);
  const finish = (index: number) => (starts[index] ?? 0) + (months[index] ?? 0);
  order.sort((a, b) => finish(b) - finish(a) || a - b);
  for (const index of order) {
    const now = starts[index] ?? 0;
    const latest =
      (next[index] ?? []).reduce(
        (soonest, later) => Math.min(soonest, late[later] ?? 0),
        Math.min(end, due[index] ?? end),
      ) - (months[index] ?? 0);
    usage.take(index, now);
    let start = Math.max(latest, now);
    while (start > now && usage.obstacle(index, start) !== null) start -= 1;
    usage.put(index, start);
    late[index] = start;
  }
  return late.map((start, index) => start - (starts[index] ?? 0));
}
