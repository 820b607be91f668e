import { monthNumber } from '../month-number.ts';

/**
 * Plan time: whole months counted from the plan's first month (0). Dates are ISO days; quarters are calendar
 * quarters written `2027Q1`. No clock and no time zone is involved.
 */

/** Converts between plan months and dates for a plan that starts in the month of `start`. */
export class Calendar {
  private readonly first: number;

  constructor(start: string) {
    this.first = monthNumber(start);
  }

  /** The first plan month whose first day is on or after the day; work starts on first days only. */
  startOnOrAfter(day: string): number {
    return monthNumber(day) - this.first + (day.slice(8, 10) === '01' ? 0 : 1);
  }

  /** How many plan months are wholly over by the end of the day: work that must finish by then ends in those. */
  monthsOverBy(day: string): number {
    const month = monthNumber(day) - this.first;
    return day === this.lastDay(month) ? month + 1 : month;
  }

  /** The first day of a plan month. */
  firstDay(month: number): string {
    return this.write(month, 1);
  }

  /** The last day of a plan month. */
  lastDay(month: number): string {
    const absolute = this.first + month;
    const days = new Date(Date.UTC(Math.floor(absolute / 12), (absolute % 12) + 1, 0)).getUTCDate();
    return this.write(month, days);
  }

  /** Months of the plan's first calendar quarter that lie before the plan starts: 0, 1 or 2. */
  get quarterOffset(): number {
    return this.first % 3;
  }

  /** The plan quarter (0 = the calendar quarter that holds the plan's first month) of a plan month. */
  quarterOf(month: number): number {
    return Math.floor((this.quarterOffset + month) / 3);
  }

  /** The name of a plan quarter, such as `2027Q1`. */
  quarterName(quarter: number): string {
    const absolute = this.first - this.quarterOffset + quarter * 3;
    return `${String(Math.floor(absolute / 12)).padStart(4, '0')}Q${(absolute % 12) / 3 + 1}`;
  }

  private write(month: number, day: number): string {
    const absolute = this.first + month;
    const year = String(Math.floor(absolute / 12)).padStart(4, '0');
    return `${year}-${String((absolute % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
}
