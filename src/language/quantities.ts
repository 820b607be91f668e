import { hanNumeral, narrow, parseChineseNumeral } from './chinese-numerals.ts';
import { findDateSpans } from './dates.ts';
import { exactly, type Numeral, readNumeral } from './numerals-in-text.ts';
import { boundAround, type Relation } from './quantity-bounds.ts';
import { currencyOf, type QuantityKind, readUnit } from './quantity-units.ts';

/** A figure in a text. With the relations at-least and at-most, `low` and `high` are both the bound itself. */
export interface Quantity {
  /** The number and its unit as written, `text.slice(start, end)`; words such as 约 and "more than" stay outside. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly low: number;
  readonly high: number;
  /** Canonical ('percent', 'percentage-points', 'cny', 'usd', 'people', 'months', 'times'), or for a count the word as written, or ''. */
  readonly unit: string;
  /** True for 约, 余, 多, 左右, "about" and fuzzy words (几十, 两三个). */
  readonly approximate: boolean;
  readonly relation: Relation;
  /** The bound itself is excluded: 超过 and "more than", not 不少于 and "at least". */
  readonly strict: boolean;
  /** The value of the last digit written: 1,000 for 1.5万; how far the figure may have been rounded. */
  readonly step: number;
}

type Draft = Omit<Quantity, 'text'> & {
  readonly scale: number;
  readonly strong: boolean;
  readonly bare: boolean;
};

/** Figures that name a thing instead of measuring it: 第3章, 表1, "Table 2", "ISO 27001", "Phase 2", GPT-4. */
const label =
  /(?:第\s*\d+(?:\.\d+)*(?:\s*[-–—~至到]\s*\d+)?\s*[\p{Script=Han}]?|第[零〇一二两三四五六七八九十百千]+[\p{Script=Han}]?|(?:图|表|附录|附件)\s*\d+(?:\.\d+)*|[（(]\d{1,2}[)）]|(?:章|节|阶段|象限|步骤|版本|难点|应对)\s*\d+(?:\.\d+)*(?![\d.]*\s*[%个人家万亿元天年月])|\b(?:table|figure|fig\.?|chapter|section|page|pages|p\.|pp\.|phase|stage|step|quadrant|version|level|appendix|item|no\.|number|option|question|rank(?:ed|s)?|type|tier|top|v|ISO(?:\/IEC)?|GB(?:\/T)?|IEC|IEEE|RFC|Windows|GPT|Qwen|Llama|Claude|Industry)[\s-]*\d+(?:\.\d+)*(?:\s?[-–—]\s?\d+)?(?![\d.]*\s*(?:%|percent))|《[^》]*》|\b(?:four|4)\s+quadrants\b|\b[A-Z][a-z]+(?:\s[a-z]+)?\s\d{1,2}(?=\s*[:：])|(?:指南|案例|参照|case|guide(?:'s)?(?:\s+case)?)\s*\(?\d+\.\d+(?:\.\d+)?(?![\d%万亿])|\d+\.\d+(?=\s*[（(]\s*(?:第\s*\d|pages?))|\b[A-Za-z]+-\d+(?:\.\d+)*[A-Za-z]*\b|\b\d+(?:st|nd|rd|th)\b|\d+\.\d+(?:\.\d+)+|\b(?:19|20)\d{2}\s*(?:版|年版))/giu;

/**
 * Every figure in a text in Chinese or English, left to right: numbers, percentages, money, people, durations, multiples
 * and counts. Dates, ordinals and the digits of names ("s1", "GPT-4", 第20页) are no figures. A lone 一 or "one"
 * counts only with a unit of time or where it is the whole text, since elsewhere it is an article.
 */
export function findQuantities(text: string): Quantity[] {
  const plain = narrow(text);
  const blocked = /^\s*\d+\s*$/.test(plain)
    ? []
    : [
        ...findDateSpans(text),
        ...[...plain.matchAll(label)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        })),
      ];
  const drafts: Draft[] = [];
  for (let at = 0; at < plain.length; ) {
    const block = blocked.find((span) => span.start <= at && at < span.end);
    const draft = block === undefined ? (readSpecial(plain, at) ?? readMeasured(plain, at)) : undefined;
    if (draft !== undefined) drafts.push(draft);
    at = draft?.end ?? block?.end ?? at + hanRunLength(plain, at);
  }
  return joinRanges(plain, drafts)
    .filter((draft) => draft.strong || isWholeText(plain, draft))
    .map(({ scale: _scale, strong: _strong, bare: _bare, ...quantity }) => ({
      ...quantity,
      text: text.slice(quantity.start, quantity.end),
    }));
}

/** A run of numerals that made no number (十四五) is passed over whole: its parts mean nothing. */
function hanRunLength(text: string, at: number): number {
  hanRun.lastIndex = at;
  return hanRun.exec(text)?.[0].length ?? 1;
}

const isWholeText = (text: string, draft: Draft): boolean =>
  /^[\s,.，。!！?？]*$/.test(text.slice(0, draft.start) + text.slice(draft.end));

const HAN = `[${hanNumeral}点]+`;
const hanRun = new RegExp(`[${hanNumeral}]+`, 'y');
const N = `(?:\\d+(?:\\.\\d+)?|${HAN})`;
const specials: readonly (readonly [
  RegExp,
  (parts: readonly string[]) => { value: number; kind: QuantityKind; unit: string; step: number } | undefined,
])[] = [
  [new RegExp(`百分之(${N})`, 'y'), ([n = '']) => percent(numberOf(n), step(n))],
  [new RegExp(`千分之(${N})`, 'y'), ([n = '']) => percent(numberOf(n) / 10, step(n) / 10)],
  [
    new RegExp(`(${N})分之(${N})`, 'y'),
    ([below = '', above = '']) => percent((100 * numberOf(above)) / numberOf(below), 1),
  ],
  [
    /([一二两三四五六七八九]|\d(?:\.\d)?)成(半|[一二三四五六七八九](?!成))?(?![员本果为立长熟功都效就品交型绩份])/y,
    ([n = '', rest = '']) =>
      percent(
        10 * numberOf(n) + (rest === '半' ? 5 : rest === '' ? 0 : numberOf(rest)),
        rest === '' ? 10 : 1,
      ),
  ],
  [/一半(?!导体)|半数|\bhalf\s+(?:of|the|our|their)\b|\bone\s+half\s+of\b/iy, () => percent(50, 10)],
  [/\b(?:a|one)\s+quarter\s+of\b/iy, () => percent(25, 1)],
  [/\b(?:a|one)\s+third\b/iy, () => percent(100 / 3, 1)],
  [/\btwo\s+thirds\b/iy, () => percent(200 / 3, 1)],
  [/\bthree\s+quarters\s+of\b/iy, () => percent(75, 1)],
  [/\b(?:a|one)\s+tenth\b/iy, () => percent(10, 1)],
  [
    /\b(one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s+(?:in|out\s+of)\s+(?:every\s+)?(ten|10|five|four|three|a\s+hundred|100)\b/iy,
    ([above = '', below = '']) => percent((100 * wordValue(above)) / wordValue(below), 10),
  ],
  [
    /翻一番|翻番|翻了?一倍|翻倍|\b(?:doubl(?:es|ed|ing)|double\s+(?:the|its|our|their)|twice\s+(?:as|the)|two-?fold)\b/iy,
    () => times(2),
  ],
  [/翻两番/y, () => times(4)],
  [/\b(?:tripl(?:es|ed|ing)|triple\s+(?:the|its|our|their)|trebled|three-?fold)\b/iy, () => times(3)],
  [/\b(four|five|six|seven|eight|nine|ten)[- ]?fold\b/iy, ([word = '']) => times(wordValue(word))],
  [
    /半年|\bhalf\s+a\s+year\b|\b(?:a\s+)?half-year\b/iy,
    () => ({ value: 0.5, kind: 'duration', unit: 'years', step: 0.5 }),
  ],
  [/半个月|\bhalf\s+a\s+month\b/iy, () => ({ value: 0.5, kind: 'duration', unit: 'months', step: 0.5 })],
  [/半天|半日|\bhalf\s+a\s+day\b/iy, () => ({ value: 0.5, kind: 'duration', unit: 'days', step: 0.5 })],
  [
    /半个?(?:小时|钟头)|\bhalf\s+an\s+hour\b/iy,
    () => ({ value: 0.5, kind: 'duration', unit: 'hours', step: 0.5 }),
  ],
  [
    /\b(?:a|one)\s+year\s+and\s+a\s+half\b/iy,
    () => ({ value: 1.5, kind: 'duration', unit: 'years', step: 0.5 }),
  ],
];

const numberOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (parseChineseNumeral(written) ?? Number.NaN);
const step = (written: string): number => 10 ** -(written.split(/[.点]/)[1] ?? '').length;
const wordValue = (word: string): number => readNumeral(word.toLowerCase(), 0)?.low ?? Number.NaN;
const times = (value: number) => ({ value, kind: 'multiple' as const, unit: 'times', step: 1 });
const percent = (value: number, written: number) =>
  Number.isFinite(value)
    ? { value: Number(value.toPrecision(12)), kind: 'percent' as const, unit: 'percent', step: written }
    : undefined;

function readSpecial(text: string, at: number): Draft | undefined {
  if (text.charAt(at - 1) === '第' || text.charAt(at - 1) === '上') return undefined;
  for (const [pattern, read] of specials) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const reading = found === null ? undefined : read(found.slice(1).map((part) => part ?? ''));
    if (found === null || reading === undefined) continue;
    const end = at + found[0].length;
    const bound = boundAround(text, at, end);
    const { value, kind, unit } = reading;
    return {
      start: at,
      end,
      low: value,
      high: value,
      kind,
      unit,
      ...bound,
      approximate: bound.relation === 'about',
      step: reading.step,
      scale: 1,
      strong: true,
      bare: false,
    };
  }
  return undefined;
}

const currency = /(?:人民币|RMB|CNY|US\s?\$|USD|HK\$|HKD|[¥$€])\s*/iy;

function readMeasured(text: string, at: number): Draft | undefined {
  currency.lastIndex = at;
  const prefix = /[A-Za-z]/.test(text.charAt(at - 1)) ? '' : (currency.exec(text)?.[0] ?? '');
  const sign =
    prefix === '' && /^[-−]\d/.test(text.slice(at)) && /^$|[\s(（:：]/.test(text.charAt(at - 1)) ? -1 : 1;
  const digits = at + (sign === -1 ? 1 : prefix.length);
  const numeral = readNumeral(text, digits);
  if (numeral === undefined) return undefined;
  return measure(text, at, numeral, currencyOf(prefix), sign);
}

const headcount =
  /(?:\b(?:headcount|staff|team|workforce)(?:\s+(?:of|is|was|:))?|(?:员工|职工|人员|人)数?(?:量|总数)?(?:共|约|为|是|有|：|:)*)\s*$/i;

function measure(
  text: string,
  start: number,
  numeral: Numeral,
  money: string | undefined,
  sign: number,
): Draft {
  const read = readUnit(text, numeral.end);
  const unit = money !== undefined && read?.kind !== 'money' ? undefined : read;
  const half =
    unit?.kind === 'duration' &&
    /^(?:years|days|hours)$/.test(unit.unit) &&
    text.charAt(numeral.end + unit.length) === '半'
      ? 0.5
      : 0;
  const moreAfter =
    unit === undefined
      ? ''
      : (/^[多余](?=$|[^少次])/.exec(text.slice(numeral.end + unit.length + (half > 0 ? 1 : 0)))?.[0] ?? '');
  const end = numeral.end + (unit?.length ?? 0) + (half > 0 ? 1 : 0) + moreAfter.length;
  const tail = moreAfter === '' ? numeral.tail : 'more';
  const around = boundAround(text, start, end);
  const fuzzy = tail === 'about' && numeral.low !== numeral.high;
  const relation: Relation = fuzzy
    ? 'range'
    : tail === 'more'
      ? 'at-least'
      : tail === 'about' && around.relation === 'exact'
        ? 'about'
        : around.relation;
  const factor = sign * (unit?.factor ?? 1);
  const single = /^[一1]$|^one$/i.test(text.slice(start, numeral.end));
  const heads = unit === undefined && headcount.test(text.slice(Math.max(0, start - 24), start));
  const timed =
    unit !== undefined &&
    unit.kind !== 'count' &&
    unit.kind !== 'people' &&
    !text.slice(start, end).endsWith('个点');
  return {
    start,
    end,
    low: exactly(String(numeral.low + half), factor),
    high: exactly(String(numeral.high + half), factor),
    kind: money === undefined ? (unit?.kind ?? (heads ? 'people' : 'number')) : 'money',
    unit: money ?? unit?.unit ?? (heads ? 'people' : ''),
    approximate: tail !== 'none' || relation === 'about',
    relation,
    strict: tail === 'more' || around.strict,
    step: half > 0 ? 0.5 : numeral.step * (unit?.factor ?? 1),
    scale: numeral.scale,
    strong: numeral.form === 'arabic' || (single ? timed : numeral.strong || unit !== undefined),
    bare: unit === undefined && money === undefined,
  };
}

const between = /^\s*(?:[-–—~−]{1,2}|至|到|to)\s*$/i;

/** Joins "100到200万", "30~50人", "between 3 and 5": the first number takes the second's unit and, where it has none, its 万. */
function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const next of drafts) {
    const first = joined.at(-1);
    if (first === undefined || !formRange(text, first, next)) {
      joined.push(next);
      continue;
    }
    const scale = first.bare && first.scale === 1 && first.low < next.low / next.scale + 1 ? next.scale : 1;
    const low = exactly(
      String(first.low),
      scale * (first.bare ? next.low / exactly(String(next.low), 1) || 1 : 1),
    );
    joined[joined.length - 1] = {
      ...next,
      start: first.start,
      low,
      high: next.high,
      relation: 'range',
      strong: true,
      approximate: first.approximate || next.approximate,
    };
  }
  return joined;
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

function formRange(text: string, first: Draft, next: Draft): boolean {
  if (first.relation === 'range' || next.relation === 'range' || first.low >= next.low * 1e9) return false;
  const link = text.slice(first.end, next.start);
  const lead = text.slice(Math.max(0, first.start - 10), first.start);
  const bounded =
    /\s*(?:和|与|and)\s*$/i.test(link) &&
    /^\s*(?:和|与|and)\s*$/i.test(link) &&
    (/between\s*$/i.test(lead) || /^\s*之间/.test(text.slice(next.end)));
  const neighbours =
    /^\s*(?:or|或|或者)\s*$/i.test(link) &&
    same(next.low / next.scale - first.low / first.scale, 1) &&
    (first.bare || first.unit === next.unit);
  if (!between.test(link) && !bounded && !neighbours) return false;
  if (!first.bare && (first.kind !== next.kind || first.unit !== next.unit))
    return first.kind === 'money' && next.bare;
  // "从10%到15%" tells of a change: two figures, each exact. "从3到5个月" is a range.
  const change = !first.bare && /(?:从|由|from)\s*$/i.test(lead);
  return !change;
}
