import type { FindingValue } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { DatePrecision } from '../../src/language/date-rules.ts';
import { dayText, monthText } from '../../src/language/month-text.ts';
import type { AskedQuestion } from '../understanding/asked-question.ts';

/**
 * A finding's value as a person would say it back: the option's label, "约 300 万元", "2027 年第一季度". Levels
 * carry their anchor's words.
 */
export function describeValue(value: FindingValue, question: AskedQuestion | null): Bilingual {
  const form = question?.form;
  const options = form && (form.kind === 'choice' || form.kind === 'choices') ? form.options : [];
  const label = (id: string): Bilingual =>
    options.find((option) => option.id === id)?.label ??
    (id === 'none' ? both('没有', 'none') : both(id, id));
  switch (value.kind) {
    case 'choice':
      return label(value.option);
    case 'choices': {
      const labels = value.options.map(label);
      return both(labels.map((text) => text.zh).join('；'), labels.map((text) => text.en).join('; '));
    }
    case 'level': {
      const anchor = form?.kind === 'level' ? form.levels[value.level - 1] : undefined;
      return anchor
        ? both(
            `第 ${value.level} 级（${trimmed(anchor.zh)}）`,
            `level ${value.level} (${trimmed(anchor.en)})`,
          )
        : both(`第 ${value.level} 级`, `level ${value.level}`);
    }
    case 'quantity':
      return describeQuantity(value);
    case 'date':
      return describeDate(value.date, value.precision);
    case 'yesno':
      return value.yes ? both('是', 'yes') : both('否', 'no');
    case 'text':
      return both(`“${value.text}”`, `“${value.text}”`);
    case 'unknown':
      return both('不清楚', 'not known');
  }
}

function trimmed(text: string): string {
  return text.replace(/[。.；;]$/u, '');
}

type Quantity = Extract<FindingValue, { kind: 'quantity' }>;

function describeQuantity({ low, high, unit, approximate }: Quantity): Bilingual {
  const amount = low === high ? figureIn(low, unit) : rangeIn(low, high, unit);
  return approximate ? both(`约 ${amount.zh}`, `about ${amount.en}`) : amount;
}

/** "300 万元到 500 万元", "10% 到 20%", and of what is counted the unit once: "15 到 18 人". */
function rangeIn(low: number, high: number, unit: string): Bilingual {
  const [from, to] = [figureIn(low, unit), figureIn(high, unit)];
  if (unit === 'cny') return both(`${from.zh}到 ${to.zh}`, `${from.en} to ${to.en}`);
  if (unit === 'percent') return both(`${from.zh} 到 ${to.zh}`, `${from.en} to ${to.en}`);
  return both(`${compact(low)} 到 ${to.zh}`, `${grouped(low)} to ${to.en}`);
}

const unitNames: Readonly<Record<string, Bilingual>> = {
  people: both('人', 'people'),
  months: both('个月', 'months'),
  days: both('天', 'days'),
  weeks: both('周', 'weeks'),
  hours: both('小时', 'hours'),
  minutes: both('分钟', 'minutes'),
  years: both('年', 'years'),
  times: both('倍', 'times'),
  usd: both('美元', 'US dollars'),
  kpi: both('', ''),
};

/** What one of them is called in English. */
const oneOf: Readonly<Record<string, string>> = {
  people: 'person',
  months: 'month',
  days: 'day',
  weeks: 'week',
  hours: 'hour',
  minutes: 'minute',
  years: 'year',
};

function figureIn(value: number, unit: string): Bilingual {
  if (unit === 'cny') return describeMoney(value);
  const name = unitNames[unit] ?? both(unit, unit);
  if (unit === 'percent') return both(`${value}%`, `${value}%`);
  return both(
    `${value} ${name.zh}`.trim(),
    `${grouped(value)} ${value === 1 ? (oneOf[unit] ?? name.en) : name.en}`.trim(),
  );
}

/** Yuan in 万元 or 亿元, and in English in full below a million and in million from there; as many digits as the value has. */
export function describeMoney(yuan: number): Bilingual {
  return both(chineseMoney(yuan), englishMoney(yuan));
}

function chineseMoney(yuan: number): string {
  if (yuan >= 1e8) return `${compact(yuan / 1e8)} 亿元`;
  if (yuan >= 1e4) return `${compact(yuan / 1e4)} 万元`;
  return `${compact(yuan)} 元`;
}

function englishMoney(yuan: number): string {
  if (yuan >= 1e6) return `CNY ${compact(yuan / 1e6)} million`;
  return `CNY ${grouped(yuan)}`;
}

/** English figures with separators from a thousand on: 2,400. */
function grouped(value: number): string {
  const [whole = '', fraction] = compact(value).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

function compact(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** A date at its precision: 2027 年 3 月 / March 2027. */
export function describeDate(date: string, precision: DatePrecision): Bilingual {
  const [year = '', month = ''] = date.split('-');
  switch (precision) {
    case 'day':
      return dayText(date);
    case 'month':
      return monthText(date);
    case 'quarter': {
      const quarter = Math.ceil(Number(month) / 3);
      return both(`${year} 年第 ${quarter} 季度`, `Q${quarter} ${year}`);
    }
    case 'half':
      return Number(month) <= 6
        ? both(`${year} 年上半年`, `the first half of ${year}`)
        : both(`${year} 年下半年`, `the second half of ${year}`);
    case 'year':
      return both(`${year} 年`, year);
  }
}
