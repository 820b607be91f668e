import * as chronoEn from 'chrono-node/en';
import * as chronoZh from 'chrono-node/zh/hans';
import { narrow } from './chinese-numerals.ts';
import { type DatePrecision, type DateSpan, dateRules } from './date-rules.ts';

/** A date in a text. `date` is the first day of the span that its precision names ("2026年三季度": 2026-07-01, quarter). */
export interface DateMention {
  /** The exact words, `text.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly precision: DatePrecision;
}

/**
 * Every place where the text speaks of a date by its own words, left to right and never overlapping, without asking what
 * day it is. The digits in them ("Q3", "3月") are no figures.
 */
export function findDateSpans(text: string): DateSpan[] {
  const plain = narrow(text);
  const spans: DateSpan[] = [];
  for (let at = 0; at < plain.length; ) {
    const span = midWord(plain, at) ? undefined : spanAt(text, plain, at);
    if (span !== undefined) spans.push(span);
    at = span === undefined ? at + 1 : span.end;
  }
  return spans;
}

const midWord = (text: string, at: number): boolean =>
  /[0-9a-z]/i.test(text.charAt(at)) && /[0-9a-z]/i.test(text.charAt(at - 1));

function spanAt(text: string, plain: string, at: number): DateSpan | undefined {
  for (const { pattern, read } of dateRules) {
    pattern.lastIndex = at;
    const found = pattern.exec(plain);
    const reading = found === null ? undefined : read(found.groups ?? {});
    if (found !== null && reading !== undefined) {
      const end = at + found[0].length;
      return { text: text.slice(at, end), start: at, end, ...reading };
    }
  }
  return undefined;
}

/**
 * The dates in a text, left to right. Years, quarters, halves and turns of the year are read by rules of our own, since
 * chrono-node has none of them; days that hang on today ("明天", "next Friday", "in 3 months") are chrono-node's.
 * What needs today ("下季度", "三季度", "年底") is left out where `today` (YYYY-MM-DD) isn't given; without a year the
 * span meant is the first that is not over yet. 年底 as December, 年中 as June.
 */
export function findDates(text: string, today?: string): DateMention[] {
  const spans = findDateSpans(text);
  const dates = spans.flatMap((span) => {
    const date = resolve(span, today);
    return date === undefined
      ? []
      : [{ text: span.text, start: span.start, end: span.end, date, precision: span.precision }];
  });
  if (today === undefined) return dates;
  const free = relativeDays(text, today).filter(
    (mention) => !spans.some((span) => span.start < mention.end && mention.start < span.end),
  );
  return [...dates, ...free].sort((a, b) => a.start - b.start);
}

/** The months that a date of each precision spans. */
export const monthsIn: Readonly<Record<DatePrecision, number>> = {
  day: 1,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};
const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function resolve(span: DateSpan, today: string | undefined): string | undefined {
  const [year, month, day = 1] = [span.year, span.month ?? 1, span.day];
  if (day > new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()) return undefined;
  if (year !== undefined) return iso(year, month, day);
  if (today === undefined) return undefined;
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  if (span.yearOffset !== undefined) return iso(thisYear + span.yearOffset, month, day);
  if (span.shift !== undefined) {
    const size = monthsIn[span.precision];
    const index = thisYear * 12 + Math.floor((thisMonth - 1) / size) * size + span.shift * size;
    return iso(Math.floor(index / 12), (index % 12) + 1, 1);
  }
  const lastMonth = month + monthsIn[span.precision] - 1;
  const over = span.day !== undefined && lastMonth === thisMonth ? span.day < thisDay : lastMonth < thisMonth;
  return iso(over ? thisYear + 1 : thisYear, month, day);
}

function relativeDays(text: string, today: string): DateMention[] {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const plain = narrow(text);
  const seen: DateMention[] = [];
  // chrono-node is slow on long runs of digits; without these characters there is nothing for it to find.
  const zh = /[天日周月年]/.test(plain) ? chronoZh.parse(plain, reference) : [];
  const en = /[A-Za-z]{3}/.test(plain) ? chronoEn.strict.parse(plain, reference) : [];
  for (const result of [...zh, ...en]) {
    const { start, index } = result;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    const end = index + result.text.length;
    const spoken =
      /[^0-9/.\s-]/.test(result.text) &&
      ['day', 'weekday', 'month'].some((part) =>
        start.isCertain(part === 'day' ? 'day' : part === 'month' ? 'month' : 'weekday'),
      );
    if (!spoken || year === null || month === null || day === null) continue;
    if (seen.some((other) => other.start < end && index < other.end)) continue;
    const exact = start.isCertain('day') || start.isCertain('weekday');
    seen.push({
      text: text.slice(index, end),
      start: index,
      end,
      date: iso(year, month, exact ? day : 1),
      precision: exact ? 'day' : 'month',
    });
  }
  return seen;
}
