import { hanNumeral, narrow } from './chinese-numerals.ts';
import { findDateSpans } from './dates.ts';
import { findLabels } from './figure-labels.ts';
import { exactly, type Numeral, readNumeral } from './numerals-in-text.ts';
import { boundAround, type Relation } from './quantity-bounds.ts';
import { readPhrase } from './quantity-phrases.ts';
import { currencyOf, type QuantityKind, readUnit, type UnitReading } from './quantity-units.ts';

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
  /** What its unit multiplied it by: 3 for quarters, told in months. */
  readonly factor: number;
};

/**
 * Every figure in a text in Chinese or English, left to right: numbers, percentages, money, people, durations, multiples
 * and counts. Dates, ordinals and the digits of names ("s1", "GPT-4", 第20页) are no figures. A lone 一 or "one"
 * counts only with a unit of time or where it is the whole text, since elsewhere it is an article.
 */
export function findQuantities(text: string): Quantity[] {
  const plain = narrow(text);
  const blocked = /^\s*\d+\s*$/.test(plain) ? [] : [...findDateSpans(text), ...findLabels(plain)];
  const drafts: Draft[] = [];
  for (let at = 0; at < plain.length; ) {
    const block = blocked.find((span) => span.start <= at && at < span.end);
    const draft = block === undefined ? (readSpecial(plain, at) ?? readMeasured(plain, at)) : undefined;
    if (draft !== undefined) drafts.push(draft);
    at = draft?.end ?? block?.end ?? at + hanRunLength(plain, at);
  }
  return joinRanges(plain, drafts)
    .filter((draft) => draft.strong || isWholeText(plain, draft))
    .map(({ scale: _scale, strong: _strong, bare: _bare, factor: _factor, ...quantity }) => ({
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

const hanRun = new RegExp(`[${hanNumeral}]+`, 'y');

/** A share, multiple or half that is said in words of its own (三成五, 一半, "doubled"). */
function readSpecial(text: string, at: number): Draft | undefined {
  const reading = readPhrase(text, at);
  if (reading === undefined) return undefined;
  const { value, kind, unit, step } = reading;
  // 半年多, 三成多: somewhat more than said.
  const more = /^[多余](?![少次])/.test(text.slice(reading.end));
  const end = reading.end + (more ? 1 : 0);
  const bound = more ? ({ relation: 'at-least', strict: true } as const) : boundAround(text, at, end);
  return {
    start: at,
    end,
    low: value,
    high: value,
    kind,
    unit,
    ...bound,
    approximate: more || bound.relation === 'about',
    step,
    scale: 1,
    strong: true,
    bare: false,
    factor: /成$/.test(text.slice(at, end)) ? 10 : 1,
  };
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

/** What makes "a month" a length of time; elsewhere it is a rate ("twice a month"). */
const duration =
  /\b(?:takes?|took|within|in|for|about|around|roughly|over|under|than|least|most|lasts?|lasted|needs?|needed|after)\s+$/i;
const headcount =
  /(?:\b(?:headcount|staff|team|workforce)(?:\s+(?:of|is|was|:))?|(?:员工|职工|人员|人)数?(?:量|总数)?(?:共|约|为|是|有|：|:)*)\s*$/i;

/** 一个半月, 两个半小时: the half stands inside the unit; 一年半: behind it. */
const mixedHalf = /^个半(?:月|小时|钟头)/;

function halfAfter(
  text: string,
  at: number,
  unit: UnitReading | undefined,
): { value: number; length: number } {
  if (unit?.kind !== 'duration') return { value: 0, length: 0 };
  if (mixedHalf.test(text.slice(at, at + 5))) return { value: 0.5, length: 2 };
  const behind = /^(?:years|days|hours)$/.test(unit.unit) && text.charAt(at + unit.length) === '半';
  return behind ? { value: 0.5, length: 1 } : { value: 0, length: 0 };
}

function measure(
  text: string,
  start: number,
  numeral: Numeral,
  money: string | undefined,
  sign: number,
): Draft {
  const mixed = mixedHalf.exec(text.slice(numeral.end, numeral.end + 5))?.[0];
  const read = mixed === undefined ? readUnit(text, numeral.end) : readUnit(text, numeral.end + 2);
  const unit = money !== undefined && read?.kind !== 'money' ? undefined : read;
  const half = halfAfter(text, numeral.end, unit);
  const moreAfter =
    unit === undefined
      ? ''
      : (/^[多余](?=$|[^少次])/.exec(text.slice(numeral.end + unit.length + half.length))?.[0] ?? '');
  const end = numeral.end + (unit?.length ?? 0) + half.length + moreAfter.length;
  // 2个多月 has its 多 inside the unit.
  const inside = unit?.kind === 'duration' && text.slice(numeral.end, end).includes('多');
  const tail = moreAfter === '' && !inside ? numeral.tail : 'more';
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
  const article = /^an?$/i.test(text.slice(start, numeral.end));
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
    low: exactly(String(numeral.low + half.value), factor),
    high: exactly(String(numeral.high + half.value), factor),
    kind: money === undefined ? (unit?.kind ?? (heads ? 'people' : 'number')) : 'money',
    unit: money ?? unit?.unit ?? (heads ? 'people' : ''),
    approximate: tail !== 'none' || relation === 'about',
    relation,
    strict: tail === 'more' || around.strict,
    step: half.value > 0 ? 0.5 : numeral.step * (unit?.factor ?? 1),
    scale: numeral.scale,
    strong: article
      ? duration.test(text.slice(Math.max(0, start - 16), start))
      : numeral.form === 'arabic' || (single ? timed : numeral.strong || unit !== undefined),
    bare: unit === undefined && money === undefined,
    factor: unit?.factor ?? 1,
  };
}

const between = /^\s*(?:[-–—~−]{1,2}|至|到|to)\s*$/i;

/** How many of a unit another holds, where a range may run over both: 半年到九个月. */
const unitsIn: readonly (readonly [larger: string, smaller: string, factor: number])[] = [
  ['years', 'months', 12],
  ['weeks', 'days', 7],
  ['hours', 'minutes', 60],
  ['minutes', 'seconds', 60],
];

function inUnit(draft: Draft, unit: string): Draft {
  const found = unitsIn.find(([larger, smaller]) => larger === draft.unit && smaller === unit);
  if (draft.kind !== 'duration' || found === undefined) return draft;
  const factor = found[2];
  return {
    ...draft,
    low: exactly(String(draft.low), factor),
    high: exactly(String(draft.high), factor),
    step: exactly(String(draft.step), factor),
    unit,
  };
}

/** Joins "100到200万", "30~50人", "between 3 and 5": the first number takes the second's unit and, where it has none, its 万. */
function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const written of drafts) {
    const before = joined.at(-1);
    const first = before && inUnit(before, written.unit);
    const next = before ? inUnit(written, before.unit) : written;
    if (first === undefined || !formRange(text, first, next)) {
      joined.push(written);
      continue;
    }
    // "CNY 1.2–1.8 million": the currency stands before, the scale behind.
    const priced = next.bare && first.kind !== 'number';
    const scaled = first.low * inheritedScale(text, first, next);
    const factor = first.bare ? next.factor : 1;
    const low = exactly(String(scaled), factor);
    if (low > next.high) {
      joined.push(written);
      continue;
    }
    joined[joined.length - 1] = {
      ...next,
      start: first.start,
      low,
      high: next.high,
      kind: priced ? first.kind : next.kind,
      unit: priced ? first.unit : next.unit,
      relation: 'range',
      strong: true,
      approximate: first.approximate || next.approximate,
    };
  }
  return joined;
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** 3到5百万 is three to five million, 五百到八百万 five to eight: a single digit takes the whole scale, others its 万. */
function inheritedScale(text: string, first: Draft, next: Draft): number {
  if (!first.bare && first.kind !== 'money') return 1;
  const written = text.slice(next.start, next.end);
  const myriad = written.includes('亿') ? 1e8 : written.includes('万') ? 1e4 : next.scale;
  const scale = first.low < 10 ? next.scale : myriad;
  return first.scale < scale && first.low * scale <= next.high ? scale : 1;
}

function formRange(text: string, first: Draft, next: Draft): boolean {
  if (first.relation === 'range' || next.relation === 'range') return false;
  const link = text.slice(first.end, next.start);
  const lead = text.slice(Math.max(0, first.start - 10), first.start);
  const bounded =
    /^\s*(?:和|与|and)\s*$/i.test(link) &&
    (/between\s*$/i.test(lead) || /^\s*之间/.test(text.slice(next.end)));
  const neighbours =
    /^\s*(?:or|或|或者)\s*$/i.test(link) &&
    same(next.low / next.scale - first.low / first.scale, 1) &&
    (first.bare || first.unit === next.unit);
  if (!between.test(link) && !bounded && !neighbours) return false;
  if (!first.bare && (first.kind !== next.kind || first.unit !== next.unit))
    return next.bare && (first.kind === 'money' || text.startsWith('百分之', first.start));
  // "从10%到15%" tells of a change: two figures, each exact. "从3到5个月" is a range.
  const change = !first.bare && /(?:从|由|from)\s*$/i.test(lead);
  return !change;
}
