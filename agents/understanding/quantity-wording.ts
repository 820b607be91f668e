import { type Bilingual, both } from '../../src/domain/language.ts';

const units: Readonly<Record<string, Bilingual>> = {
  cny: both('元', ' yuan'),
  people: both('人', ' people'),
  months: both('个月', ' months'),
  years: both('年', ' years'),
  weeks: both('周', ' weeks'),
  days: both('天', ' days'),
  hours: both('小时', ' hours'),
  minutes: both('分钟', ' minutes'),
  percent: both('%', '%'),
};

/** A unit as it follows a number; a KPI's own unit is not shown. */
export function describeUnit(unit: string): Bilingual {
  return units[unit] ?? both('（按指标的单位）', " (in the KPI's own unit)");
}

/** A number as a person writes it: 300万 and 1亿 in Chinese, 3,000,000 in English. Exact, never rounded. */
export function showNumber(value: number): Bilingual {
  const plain = String(value);
  const grouped = plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  for (const [size, name] of [
    [100_000_000, '亿'],
    [10_000, '万'],
  ] as const) {
    if (value >= size && value % (size / 100) === 0) {
      return both(`${value / size}${name}`, grouped);
    }
  }
  return both(plain, grouped);
}
