import type { Problem } from './problem.ts';
import { QuarterlySpending } from './quarterly-spending.ts';
import type { Windows } from './schedule.ts';

/** What a new order is compared with: it is the same outside the places from `from` to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Start months by activity that the order it was made from gives, nothing held back otherwise than now. */
  readonly starts: Int32Array;
}

/**
 * The serial schedule of one order after another, the same as `serialSchedule` gives, for a search that tries tens of
 * thousands of orders which differ little: what an order shares with the last one, from its beginning, stays where it
 * is, and placing stops as soon as the outcome is known. Orders name predecessors first.
 */
export class OrderSchedule {
  /** Start months by activity; whole only after `place` gave true. */
  readonly starts: Int32Array;
  /** Activities placed since the beginning, over all orders: a measure of work that no clock enters. */
  placings = 0;
  /** Finishing months weighted by importance, and months until all is over, of the order that was placed whole last. */
  weighted = 0;
  end = 0;
  private readonly count: number;
  private readonly months: Int32Array;
  private readonly weight: Float64Array;
  /** By the critical path, and as held back. */
  private readonly earliest: Int32Array;
  private readonly from: Int32Array;
  private readonly latestStart: Int32Array;
  /** Those of activity i stand in `before` from `beforeAt[i]` to `beforeAt[i + 1]`; what it needs likewise. */
  private readonly before: Int32Array;
  private readonly beforeAt: Int32Array;
  private readonly needAt: Int32Array;
  /** Where the resource's months begin in `used`. */
  private readonly needRow: Int32Array;
  private readonly needAmount: Float64Array;
  /** The most that others may use for this need still to fit. */
  private readonly needRoom: Float64Array;
  private readonly used: Float64Array;
  private readonly spending: QuarterlySpending;
  /** Activities standing, in the order placed, and what the sums were with so many of them. */
  private readonly placed: Int32Array;
  private depth = 0;
  private readonly weightedUpTo: Float64Array;
  private readonly endUpTo: Int32Array;

  constructor(problem: Problem, windows: Windows) {
    const count = problem.months.length;
    this.count = count;
    this.months = Int32Array.from(problem.months);
    this.weight = Float64Array.from(problem.weight);
    this.earliest = Int32Array.from(windows.earliestStart);
    this.from = Int32Array.from(windows.earliestStart);
    this.latestStart = Int32Array.from(
      windows.latestFinish,
      (finish, i) => finish - (problem.months[i] ?? 0),
    );
    this.before = Int32Array.from(problem.before.flat());
    this.beforeAt = offsets(problem.before);
    // Of what is enough for all work at once there is nothing to keep count of.
    const scarce = problem.resources.map(
      ({ capacity }, resource) =>
        problem.needs.reduce((sum, list) => sum + (list.find(([at]) => at === resource)?.[1] ?? 0), 0) >
        capacity,
    );
    const needs = problem.needs.map((list) => list.filter(([resource]) => scarce[resource]));
    this.needAt = offsets(needs);
    this.needRow = Int32Array.from(needs.flat(), ([resource]) => resource * problem.horizon);
    this.needAmount = Float64Array.from(needs.flat(), ([, amount]) => amount);
    this.needRoom = Float64Array.from(
      needs.flat(),
      ([resource, amount]) => (problem.resources[resource]?.capacity ?? 0) - amount,
    );
    this.used = new Float64Array(problem.resources.length * problem.horizon);
    this.spending = new QuarterlySpending(problem);
    this.starts = new Int32Array(count);
    this.placed = new Int32Array(count);
    this.weightedUpTo = new Float64Array(count + 1);
    this.endUpTo = new Int32Array(count + 1);
    this.weightedUpTo[0] = windows.earliestStart.reduce(
      (sum, start, index) => sum + (problem.weight[index] ?? 0) * (start + (problem.months[index] ?? 0)),
      0,
    );
  }

  /** From now on nothing starts before these months, by activity; no sooner than the critical path allows. */
  hold(earliestStart: ArrayLike<number>): void {
    this.back(0);
    this.from.set(earliestStart);
  }

  /**
   * Places the activities in this order. False: one finds no place, the weighted finish is certain to be more than
   * `most`, or the schedule is certain to be the one of `stretch`.
   */
  place(order: Int32Array, most: number, stretch?: Stretch): boolean {
    const { count, placed, months, weight, earliest, starts } = this;
    let position = 0;
    while (position < this.depth && placed[position] === order[position]) position += 1;
    this.back(position);
    let weighted = this.weightedUpTo[position] ?? 0;
    let end = this.endUpTo[position] ?? 0;
    const to = stretch?.to ?? count;
    let same = stretch !== undefined;
    for (let at = stretch?.from ?? 0; same && at < position; at += 1) {
      const index = order[at] ?? 0;
      same = stretch?.starts[index] === starts[index];
    }
    while (position < count) {
      // The same activities stand in the same months: so do the others then.
      if (same && position > to) return false;
      const index = order[position] ?? 0;
      const start = this.firstFit(index);
      this.placings += 1;
      if (start < 0) return false;
      // What is still to be placed adds its earliest finish, which is in the sum from the beginning.
      weighted += (weight[index] ?? 0) * (start - (earliest[index] ?? 0));
      if (weighted > most) return false;
      end = Math.max(end, start + (months[index] ?? 0));
      starts[index] = start;
      if (same) same = stretch?.starts[index] === start;
      this.changeUse(index, start, 1);
      this.spending.put(index, start);
      placed[position] = index;
      position += 1;
      this.weightedUpTo[position] = weighted;
      this.endUpTo[position] = end;
      this.depth = position;
    }
    this.weighted = weighted;
    this.end = end;
    return true;
  }

  /** Takes away all but the first so many. */
  private back(depth: number): void {
    while (this.depth > depth) {
      this.depth -= 1;
      const index = this.placed[this.depth] ?? 0;
      const start = this.starts[index] ?? 0;
      this.changeUse(index, start, -1);
      this.spending.take(index, start);
    }
  }

  /** The earliest month in which the activity fits; -1: none. */
  private firstFit(index: number): number {
    const { months, before, beforeAt, starts, used, needAt, needRow, needRoom } = this;
    const length = months[index] ?? 0;
    const latest = this.latestStart[index] ?? 0;
    let start = this.from[index] ?? 0;
    const lastBefore = beforeAt[index + 1] ?? 0;
    for (let at = beforeAt[index] ?? 0; at < lastBefore; at += 1) {
      const earlier = before[at] ?? 0;
      const finish = (starts[earlier] ?? 0) + (months[earlier] ?? 0);
      if (finish > start) start = finish;
    }
    const firstNeed = needAt[index] ?? 0;
    const lastNeed = needAt[index + 1] ?? 0;
    search: while (start <= latest) {
      for (let at = firstNeed; at < lastNeed; at += 1) {
        const row = needRow[at] ?? 0;
        const room = needRoom[at] ?? 0;
        for (let cell = row + start + length - 1; cell >= row + start; cell -= 1) {
          if ((used[cell] ?? 0) > room) {
            start = cell - row + 1;
            continue search;
          }
        }
      }
      if (this.spending.affordable(index, start)) return start;
      start += 1;
    }
    return -1;
  }

  private changeUse(index: number, start: number, sign: 1 | -1): void {
    const { needAt, needRow, needAmount, used } = this;
    const length = this.months[index] ?? 0;
    const lastNeed = needAt[index + 1] ?? 0;
    for (let at = needAt[index] ?? 0; at < lastNeed; at += 1) {
      const first = (needRow[at] ?? 0) + start;
      const amount = sign * (needAmount[at] ?? 0);
      for (let cell = first; cell < first + length; cell += 1) used[cell] = (used[cell] ?? 0) + amount;
    }
  }
}

/** Where each list begins once all are put one after another; the last entry is where they end. */
function offsets(lists: readonly (readonly unknown[])[]): Int32Array {
  const at = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    at[index + 1] = (at[index] ?? 0) + list.length;
  });
  return at;
}
