import { narrow } from '../../src/language/chinese-numerals.ts';
import type { DateSpan } from '../../src/language/date-rules.ts';
import { monthsIn } from '../../src/language/dates.ts';

const monthsOf = (span: DateSpan): number => monthsIn[span.precision];

/**
 * Whether a source says what a claim says about time: the same span or one inside it. "2023年12月" stands on
 * "2023-12-15"; the day doesn't stand on the month, nor a year on none. Words that hang on the day of speaking
 * (明年, "next quarter") stand only on words that say the same.
 */
export function supportsDate(
  claim: DateSpan,
  source: { readonly text: string; readonly dates: readonly DateSpan[] },
): boolean {
  if (source.dates.some((span) => contains(claim, span))) return true;
  // A result's bare "year": 2026 is a year as well.
  const bareYear = claim.precision === 'year' && claim.year !== undefined;
  return bareYear && new RegExp(`(?<![0-9.])${claim.year}(?![0-9.])`).test(narrow(source.text));
}

function contains(claim: DateSpan, source: DateSpan): boolean {
  if (claim.shift !== source.shift || claim.yearOffset !== source.yearOffset) return false;
  if (claim.shift !== undefined) return claim.precision === source.precision;
  if (claim.year !== undefined && claim.year !== source.year) return false;
  const [from, to] = [claim.month ?? 1, (claim.month ?? 1) + monthsOf(claim)];
  const [sourceFrom, sourceTo] = [source.month ?? 1, (source.month ?? 1) + monthsOf(source)];
  if (sourceFrom < from || sourceTo > to) return false;
  return claim.day === undefined || claim.day === source.day;
}
