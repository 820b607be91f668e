import type { Problem } from './problem.ts';
import { spentAfter } from './problem.ts';

/**
 * Yuan spent to the end of each quarter, of activities that are taken away in the reverse order of being put in: the
 * same account of money as in `Usage`, cheap enough to be changed a hundred thousand times.
 */
export class QuarterlySpending {
  private readonly offset: number;
  private readonly months: Int32Array;
  private readonly cost: Float64Array;
  /** Null where none was given. */
  private readonly money: Float64Array | null;
  /** By activity: yuan spent after so many of its months. */
  private readonly spending: readonly Float64Array[];
  /** Up to `lastSpending`; all quarters after it hold `total`. */
  private readonly spent: Float64Array;
  private lastSpending = -1;
  private total = 0;
  /** `lastSpending` before each put. */
  private readonly lastBefore: Int32Array;
  private puts = 0;

  constructor({ calendar, months, cost, money }: Problem) {
    this.offset = calendar.quarterOffset;
    this.months = Int32Array.from(months);
    this.cost = Float64Array.from(cost);
    this.money = money === null ? null : Float64Array.from(money);
    this.spending = months.map((length, index) =>
      Float64Array.from({ length }, (_, elapsed) => spentAfter(cost[index] ?? 0, length, elapsed)),
    );
    this.spent = new Float64Array(money?.length ?? 0);
    this.lastBefore = new Int32Array(months.length);
  }

  /** Whether the money lasts in every quarter with the activity in from `start`. */
  affordable(index: number, start: number): boolean {
    const { money, spent, total, lastSpending } = this;
    const cost = this.cost[index] ?? 0;
    if (money === null || cost === 0) return true;
    const length = this.months[index] ?? 0;
    const spending = this.spending[index];
    let quarter = Math.floor((this.offset + start) / 3);
    const last = Math.floor((this.offset + start + length - 1) / 3);
    // Money to date never falls: once all spending is over, a quarter that holds it is followed by others that do.
    const end = Math.min(money.length - 1, Math.max(last, lastSpending));
    let elapsed = (quarter + 1) * 3 - this.offset - start;
    for (; quarter <= end; quarter += 1) {
      const already = quarter > lastSpending ? total : (spent[quarter] ?? 0);
      const extra = elapsed >= length ? cost : (spending?.[elapsed] ?? 0);
      if (already + extra > (money[quarter] ?? 0)) return false;
      elapsed += 3;
    }
    return true;
  }

  put(index: number, start: number): void {
    const cost = this.cost[index] ?? 0;
    if (this.money === null || cost === 0) return;
    this.lastBefore[this.puts] = this.lastSpending;
    this.puts += 1;
    const last = Math.floor((this.offset + start + (this.months[index] ?? 0) - 1) / 3);
    while (this.lastSpending < last) {
      this.lastSpending += 1;
      this.spent[this.lastSpending] = this.total;
    }
    this.total += cost;
    this.change(index, start, 1);
  }

  /** Undoes the last `put`. */
  take(index: number, start: number): void {
    const cost = this.cost[index] ?? 0;
    if (this.money === null || cost === 0) return;
    this.puts -= 1;
    this.lastSpending = this.lastBefore[this.puts] ?? -1;
    this.total -= cost;
    this.change(index, start, -1);
  }

  private change(index: number, start: number, sign: 1 | -1): void {
    const { spent, lastSpending } = this;
    const length = this.months[index] ?? 0;
    const cost = this.cost[index] ?? 0;
    const spending = this.spending[index];
    let quarter = Math.floor((this.offset + start) / 3);
    let elapsed = (quarter + 1) * 3 - this.offset - start;
    for (; quarter <= lastSpending; quarter += 1) {
      const extra = elapsed >= length ? cost : (spending?.[elapsed] ?? 0);
      spent[quarter] = (spent[quarter] ?? 0) + sign * extra;
      elapsed += 3;
    }
  }
}
