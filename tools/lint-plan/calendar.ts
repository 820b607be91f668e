import { monthNumber } from '../month-number.ts';

/** The days from the first to the last that a date of a document names. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** Reads 2027-03-31 or 2027-03; null for anything else, and for days that no calendar has. */
export function readDate(text: string | null | undefined): DaySpan | null {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text ?? '');
  if (!parts) return null;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  if (month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const name = `${parts[1]}-${parts[2]}`;
  if (parts[3] === undefined)
    return { first: `${name}-01`, last: `${name}-${String(days).padStart(2, '0')}` };
  const day = Number(parts[3]);
  if (day < 1 || day > days) return null;
  return { first: `${name}-${parts[3]}`, last: `${name}-${parts[3]}` };
}

export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** 2027Q1 as a number of quarters since the year 0; null for anything else. */
export function quarterNumber(quarter: string): number | null {
  const parts = /^(\d{4})-?Q([1-4])$/i.exec(quarter.trim());
  return parts ? Number(parts[1]) * 4 + Number(parts[2]) - 1 : null;
}

export function quarterName(quarter: number): string {
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
}

/** The day that many days on. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole and begun months from the first day to the last: 1 March to 30 April are two. */
export function monthsLong(first: string, last: string): number {
  const full = monthNumber(last) - monthNumber(first);
  const [from, to] = [Number(first.slice(8, 10)), Number(last.slice(8, 10))];
  return full + (to >= from ? 1 : 0);
}
