import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/language/dates.ts';

const today = '2026-11-24';
const read = (text: string, on?: string) =>
  findDates(text, on).map((found) => `${found.date} ${found.precision}`);

const absolute: readonly (readonly [string, string])[] = [
  ['2026年3月1日上线', '2026-03-01 day'],
  ['2026-03-01', '2026-03-01 day'],
  ['2026/3/1', '2026-03-01 day'],
  ['２０２６年３月', '2026-03-01 month'],
  ['二〇二六年三月', '2026-03-01 month'],
  ['2026-03', '2026-03-01 month'],
  ['2026年第三季度', '2026-07-01 quarter'],
  ['Q3 2026', '2026-07-01 quarter'],
  ['2026Q3', '2026-07-01 quarter'],
  ['the third quarter of 2026', '2026-07-01 quarter'],
  ['2027年下半年', '2027-07-01 half'],
  ['the second half of 2027', '2027-07-01 half'],
  ['H1 2027', '2027-01-01 half'],
  ['2026年底', '2026-12-01 month'],
  ['end of 2026', '2026-12-01 month'],
  ['March 2026', '2026-03-01 month'],
  ['1 March 2026', '2026-03-01 day'],
  ['March 1st, 2026', '2026-03-01 day'],
  ['2026年', '2026-01-01 year'],
  ['by 2027', '2027-01-01 year'],
  ['FY2027', '2027-01-01 year'],
];

const relative: readonly (readonly [string, string])[] = [
  ['明年一季度', '2027-01-01 quarter'],
  ['下季度', '2027-01-01 quarter'],
  ['本季度', '2026-10-01 quarter'],
  ['今年底', '2026-12-01 month'],
  ['年底', '2026-12-01 month'],
  ['明年', '2027-01-01 year'],
  ['下个月', '2026-12-01 month'],
  ['年中', '2027-06-01 month'],
  ['明年年底', '2027-12-01 month'],
  ['明年年初', '2027-01-01 month'],
  ['明年的上半年', '2027-01-01 half'],
  ['明年 618 之前', '2027-06-18 day'],
  ['618 大促前', '2027-06-18 day'],
  ['双十一之前', '2027-11-11 day'],
  ['元旦前', '2027-01-01 day'],
  ['明年 6/18', '2027-06-18 day'],
  ['明年 6 月 18 之前', '2027-06-18 day'],
  ['明年初步上线', '2027-01-01 year'],
  ['三季度', '2027-07-01 quarter'],
  ['四季度', '2026-10-01 quarter'],
  ['明年下半年', '2027-07-01 half'],
  ['3月', '2027-03-01 month'],
  ['next quarter', '2027-01-01 quarter'],
  ['end of next year', '2027-12-01 month'],
  ['the end of the year', '2026-12-01 month'],
  ['明天', '2026-11-25 day'],
  ['下周五', '2026-12-04 day'],
  ['in 3 months', '2027-02-01 month'],
];

describe('findDates', () => {
  it.each(absolute)('reads %s without knowing the day', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(relative)('reads %s from the day it was said, and not without', (text, expected) => {
    expect(read(text, today)).toEqual([expected]);
    expect(read(text)).toEqual([]);
  });

  it.each([
    '3个月',
    '半年',
    '一年中',
    'staff of 2000 employees',
    '2000台',
    'we may need 5',
    '1.5',
    '每月一次',
    '3 to 5',
  ])('finds no date in %s', (text) => {
    expect(read(text, today)).toEqual([]);
  });

  it('gives no date that the calendar lacks', () => {
    expect(read('2026年2月30日')).toEqual([]);
  });

  it('gives the exact words, in order', () => {
    const text = '２０２６年３月启动，2027年Q2验收';
    expect(findDates(text).map((found) => found.text)).toEqual(['２０２６年３月', '2027年Q2']);
    for (const found of findDates(text)) expect(text.slice(found.start, found.end)).toBe(found.text);
  });
});
