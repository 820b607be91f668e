import { type Bilingual, both } from '../../src/domain/language.ts';
import { describeDate } from '../engagement/describe-value.ts';

const isoDay = /\d{4}-\d{2}-\d{2}/gu;

/** A tool's text as a plan prints it: "by 2027-06-30" reads "by 30 June 2027". */
export function withDatesInWords({ zh, en }: Bilingual): Bilingual {
  return both(
    zh.replace(/(\d{4}-\d{2}-\d{2}) ?/gu, (_, day: string) => describeDate(day, 'day').zh),
    en.replace(isoDay, (day) => describeDate(day, 'day').en),
  );
}
