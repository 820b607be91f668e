import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/language/dates.ts';
import { lastDayOf } from '../../src/language/last-day.ts';

describe('a deadline told in words', () => {
  it.each([
    ['2027 年 9 月底', '2027-09-30'],
    ['2028 年 2 月底前', '2028-02-29'],
    ['2027 年底', '2027-12-31'],
    ['by the end of October 2027', '2027-10-31'],
    ['2027 年第三季度', '2027-09-30'],
    ['Q1 2028', '2028-03-31'],
    ['2027 年上半年', '2027-06-30'],
    ['the second half of 2027', '2027-12-31'],
    ['2027 年', '2027-12-31'],
    ['2027 年 6 月 18 日', '2027-06-18'],
  ])('“%s” ends on %s', (told, last) => {
    const [found] = findDates(told);
    expect(found && lastDayOf(found.date, found.precision)).toBe(last);
  });

  it('is the same day whichever day of the span is kept with it', () => {
    expect(lastDayOf('2027-12-31', 'month')).toBe('2027-12-31');
    expect(lastDayOf('2027-08-15', 'quarter')).toBe('2027-09-30');
  });
});
