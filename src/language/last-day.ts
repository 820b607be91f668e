import type { DatePrecision } from './date-rules.ts';
import { monthsIn } from './dates.ts';

/** The last day of the month, quarter, half year or year that a date names; a day is its own last. */
export function lastDayOf(date: string, precision: DatePrecision): string {
  if (precision === 'day') return date;
  const months = monthsIn[precision];
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const first = Math.floor((month - 1) / months) * months;
  return new Date(Date.UTC(year, first + months, 0)).toISOString().slice(0, 10);
}
