import { type Bilingual, both } from '../domain/language.ts';

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** The English name of a month, 1 to 12; the number itself outside that. */
export function englishMonth(month: number): string {
  return englishMonths[month - 1] ?? String(month);
}

/** The month of an ISO date: 2027 年 3 月 / March 2027. */
export function monthText(date: string): Bilingual {
  const [year = '', month = ''] = date.split('-');
  return both(`${year} 年 ${Number(month)} 月`, `${englishMonth(Number(month))} ${year}`);
}

/** An ISO day in words: 2027 年 3 月 1 日 / 1 March 2027. */
export function dayText(date: string): Bilingual {
  const [year = '', month = '', day = ''] = date.split('-');
  return both(
    `${year} 年 ${Number(month)} 月 ${Number(day)} 日`,
    `${Number(day)} ${englishMonth(Number(month))} ${year}`,
  );
}
