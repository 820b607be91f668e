import { parseChineseNumeral, parseHanYear } from './chinese-numerals.ts';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'half' | 'year';

/** Where a text speaks of a date, resolved or not ("三季度" says no year). `month` is the first month of the span. */
export interface DateSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly precision: DatePrecision;
  readonly year?: number;
  /** Years from the current one: 0 for 今年, 1 for "next year". */
  readonly yearOffset?: number;
  readonly month?: number;
  readonly day?: number;
  /** Quarters or months from the current one: 下季度, "next month". */
  readonly shift?: number;
}

/** What a rule makes of the words it matched. */
type Reading = Pick<DateSpan, 'precision' | 'year' | 'yearOffset' | 'month' | 'day' | 'shift'>;
type Read = (named: Named) => Reading | undefined;
type Named = Readonly<Record<string, string | undefined>>;

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const EN_DAY = '(?:3[01]|[12]?[0-9])(?:st|nd|rd|th)?';
const EN_YEAR = '(?:19[5-9][0-9]|20[0-9]{2})';
const EN_RELATIVE = '(?:next|this|last|the\\s+(?:coming|following|current))\\s+year';
const ZH_YEAR =
  '(?:(?<zy>(?<![0-9.])(?:19|20)[0-9]{2}|[一二][零〇九][零〇一二三四五六七八九]{2})\\s*年|(?<zr>今年|本年度?|明年|后年|去年|前年))';
const ZH_MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const ZH_DAY = '(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const ZH_QUARTER = '第?(?<q>[一二三四1-4])季度';
const relativeYears: Readonly<Record<string, number>> = { 今: 0, 本: 0, 明: 1, 后: 2, 去: -1, 前: -2 };
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 4,
};

const number = (written: string): number =>
  /^[0-9]+/.test(written) ? Number.parseInt(written, 10) : (parseChineseNumeral(written) ?? 0);
const monthOf = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function zhYear(named: Named): Pick<Reading, 'year' | 'yearOffset'> {
  if (named.zy !== undefined) {
    const year = parseHanYear(named.zy);
    return year === undefined ? {} : { year };
  }
  return named.zr === undefined ? {} : { yearOffset: relativeYears[named.zr.charAt(0)] ?? 0 };
}

function enYear(named: Named): Pick<Reading, 'year' | 'yearOffset'> {
  if (named.y !== undefined) return { year: Number(named.y) };
  if (named.r === undefined) return {};
  return { yearOffset: /^last/i.test(named.r) ? -1 : /^(?:this|the\s+current)/i.test(named.r) ? 0 : 1 };
}

const quarter = (year: Pick<Reading, 'year' | 'yearOffset'>, which: number): Reading => ({
  ...year,
  month: 3 * which - 2,
  precision: 'quarter',
});
const half = (year: Pick<Reading, 'year' | 'yearOffset'>, first: boolean): Reading => ({
  ...year,
  month: first ? 1 : 7,
  precision: 'half',
});
const partOfYear: Readonly<Record<string, number>> = { 初: 1, 中: 6, 底: 12, 末: 12 };
const EN_OF = '(?:\\s+of|,)?\\s+(?:(?:the\\s+)?(?:year\\s+)?)';
const EN_WHEN = `(?:(?<y>${EN_YEAR})|(?<r>${EN_RELATIVE}))`;

const rule = (pattern: string, read: Read) => ({ pattern: new RegExp(pattern, 'iy'), read });

/** Tried in order at each place; the first that fits wins, so the fuller form stands before the shorter. */
export const dateRules: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  rule(
    `(?<y>${EN_YEAR})(?<s>[-/.])(?<m>1[0-2]|0?[1-9])\\k<s>(?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])`,
    (n) => ({ ...enYear(n), month: number(n.m ?? ''), day: number(n.d ?? ''), precision: 'day' }),
  ),
  rule(`(?<y>${EN_YEAR})[-/](?<m>1[0-2]|0[1-9])(?![0-9])`, (n) => ({
    ...enYear(n),
    month: number(n.m ?? ''),
    precision: 'month',
  })),
  rule(
    `${ZH_YEAR}的?\\s*(?<m>1[0-2]|0?[1-9])[./](?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.%]|\\s*[万亿个人元])`,
    zhMonth,
  ),
  rule(
    `(?:${ZH_YEAR}的?\\s*)?(?<f>双十一|双11|双十二|双12|国庆节?|元旦|五一(?:劳动)?节?|圣诞节?)(?=\\s*(?:之前|以前|前|假期|大促|期间|$|[,，。;；吧]))`,
    festival,
  ),
  rule(`${ZH_YEAR}的?\\s*(?<f>618)(?=\\s*(?:之前|以前|前|大促|期间|$|[,，。;；吧]))`, festival),
  rule(`(?<![0-9.])(?<f>618)(?=\\s*(?:之前|以前|前(?!后)|大促))`, festival),
  rule(`(?:${ZH_YEAR}的?\\s*)?${ZH_QUARTER}`, (n) => quarter(zhYear(n), number(n.q ?? ''))),
  rule(`(?:${ZH_YEAR}\\s*|(?<y>${EN_YEAR})\\s*)Q(?<q>[1-4])(?![0-9a-z])`, (n) =>
    quarter({ ...enYear(n), ...zhYear(n) }, number(n.q ?? '')),
  ),
  rule(`\\bQ(?<q>[1-4])(?:(?:\\s+of)?[\\s/]+${EN_WHEN})?(?![0-9a-z])`, (n) =>
    quarter(enYear(n), number(n.q ?? '')),
  ),
  rule(
    `\\b(?:the\\s+)?(?<o>first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+quarter(?:${EN_OF}${EN_WHEN})?\\b`,
    (n) => quarter(enYear(n), ordinals[(n.o ?? '').toLowerCase()] ?? 1),
  ),
  rule(`(?:${ZH_YEAR}的?)?(?<h>[上下])半年`, (n) => half(zhYear(n), n.h === '上')),
  rule(
    `\\b(?:the\\s+)?(?:(?<o>first|second)\\s+half|H(?<h>[12]))(?:(?:\\s+of)?\\s+(?:the\\s+)?${EN_WHEN}|\\s+of\\s+the\\s+year)\\b`,
    (n) => half(enYear(n), n.h === '1' || /first/i.test(n.o ?? '')),
  ),
  rule(`(?<y>${EN_YEAR})\\s*H(?<h>[12])\\b`, (n) => half(enYear(n), n.h === '1')),
  rule(
    `(?:${ZH_YEAR}\\s*)?(?<![0-9.])(?<m>${ZH_MONTH})\\s*月(?:份|\\s*(?<d>${ZH_DAY})(?:\\s*[日号]|(?=\\s*(?:之前|以前|前(?!后))))|[底末初中])?(?![饼球亮薪均活])`,
    zhMonth,
  ),
  rule(
    `(?:${ZH_YEAR}的?年?|(?<![0-9一二两三四五六七八九十半几多])年)(?<p>初(?![步期级])|中(?![标心间])|底(?![层盘])|末)`,
    (n) => ({
      ...zhYear(n),
      month: partOfYear[n.p ?? ''] ?? 1,
      precision: 'month',
    }),
  ),
  rule(`(?<![0-9])(?<y>${EN_YEAR})(?=\\s*[-–—~至到]\\s*${EN_YEAR}\\s*年?)`, (n) => ({
    ...enYear(n),
    precision: 'year',
  })),
  rule(`${ZH_YEAR}度?`, (n) => ({ ...zhYear(n), precision: 'year' })),
  rule(`(?<w>[本这下上])个?(?<u>季度|月)(?:[初中底末])?`, (n) => ({
    shift: n.w === '下' ? 1 : n.w === '上' ? -1 : 0,
    precision: n.u === '月' ? 'month' : 'quarter',
  })),
  rule(`\\b(?<d>${EN_DAY})\\s+(?:of\\s+)?(?<m>${MONTH})\\b\\.?(?:,?\\s+${EN_WHEN})?`, enDay),
  rule(`\\b(?<m>${MONTH})\\.?\\s+(?<d>${EN_DAY})(?![0-9])(?:,?\\s+${EN_WHEN})?`, enDay),
  rule(`\\b(?<m>${MONTH})\\.?,?\\s+(?:of\\s+)?${EN_WHEN}\\b`, (n) => ({
    ...enYear(n),
    month: monthOf(n.m ?? ''),
    precision: 'month',
  })),
  rule(
    `(?<=\\b(?:in|by|from|until|till|since|before|after|of|end of|mid-?|late|early|this|next)\\s?)(?<m>${MONTH})\\b(?!\\s+(?:be|have|not|also|need|take))`,
    (n) => ({ month: monthOf(n.m ?? ''), precision: 'month' }),
  ),
  rule(`\\b(?:the\\s+)?(?<p>end|start|beginning|middle)\\s+of\\s+(?:${EN_WHEN}|the\\s+year)\\b`, (n) => ({
    ...enYear(n),
    month: /^end/i.test(n.p ?? '') ? 12 : /^mid/i.test(n.p ?? '') ? 6 : 1,
    precision: 'month',
  })),
  rule(`\\b(?:year[-\\s]end|(?<mid>mid)-?year)(?:\\s+${EN_WHEN})?\\b`, (n) => ({
    ...enYear(n),
    month: n.mid === undefined ? 12 : 6,
    precision: 'month',
  })),
  rule(`\\bmid-?\\s?${EN_WHEN}\\b`, (n) => ({ ...enYear(n), month: 6, precision: 'month' })),
  rule(`\\b(?<w>next|this|last|the\\s+(?:coming|following|current))\\s+(?<u>quarter|month)\\b`, (n) => ({
    shift: /^last/i.test(n.w ?? '') ? -1 : /^(?:this|the\\s+current)/i.test(n.w ?? '') ? 0 : 1,
    precision: /month/i.test(n.u ?? '') ? 'month' : 'quarter',
  })),
  rule(`\\b(?<r>${EN_RELATIVE})\\b`, (n) => ({ ...enYear(n), precision: 'year' })),
  rule(`\\bFY\\s?(?<y>${EN_YEAR})\\b`, (n) => ({ ...enYear(n), precision: 'year' })),
  rule(
    `(?<=[-–—~至到]\\s*)(?<=${EN_YEAR}\\s*[-–—~至到]\\s*)(?<y>${EN_YEAR})(?![0-9.,]|\\s*[个家人台吨元万亿%])`,
    (n) => ({ ...enYear(n), precision: 'year' }),
  ),
  rule(
    `(?<=\\b(?:in|by|since|during|until|till|from|for|before|after|of|through|early|late|and|to)\\s|[(（]|^)(?<y>${EN_YEAR})(?![0-9,.%]*[0-9%]|\\s*[个家人名台吨元万亿次条项]|\\s+(?:people|persons?|employees|staff|workers|users|companies|branches|yuan|dollars|million|billion|cards|cases|calls|hours|days|items|orders|rows|documents|pieces)\\b|[-\\s]?[a-z]*\\s?yuan)`,
    (n) => ({ ...enYear(n), precision: 'year' }),
  ),
];

/** Days of the calendar that people plan by; those of the lunar calendar move and are left unread. */
const festivals: Readonly<Record<string, readonly [month: number, day: number]>> = {
  '618': [6, 18],
  双十一: [11, 11],
  双11: [11, 11],
  双十二: [12, 12],
  双12: [12, 12],
  国庆: [10, 1],
  元旦: [1, 1],
  五一: [5, 1],
  圣诞: [12, 25],
};

function festival(named: Named): Reading | undefined {
  const day = festivals[(named.f ?? '').replace(/(?:劳动)?节$/, '')];
  return day && { ...zhYear(named), month: day[0], day: day[1], precision: 'day' };
}

function zhMonth(named: Named): Reading | undefined {
  const month = number(named.m ?? '');
  if (month < 1 || month > 12) return undefined;
  const year = zhYear(named);
  return named.d === undefined
    ? { ...year, month, precision: 'month' }
    : { ...year, month, day: number(named.d), precision: 'day' };
}

function enDay(named: Named): Reading | undefined {
  const day = number(named.d ?? '');
  const verb = /^(?:may|march|mar|dec)$/.test(named.m ?? '') && named.y === undefined;
  return day < 1 || verb
    ? undefined
    : { ...enYear(named), month: monthOf(named.m ?? ''), day, precision: 'day' };
}
