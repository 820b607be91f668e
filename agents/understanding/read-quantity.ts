import { type Bilingual, both } from '../../src/domain/language.ts';
import { findQuantities, type Quantity } from '../../src/language/quantities.ts';
import type { ReplyForm } from './asked-question.ts';
import { unknownHeart } from './command-phrases.ts';
import { type Candidate, type Fit, lastPlace, oneAnswer } from './figures-together.ts';
import { foldText } from './fold-text.ts';
import { jobAfter, notOne, oneJobAfter, onlyMe, partOf, peopleAfter, perUnit } from './head-count-words.ts';
import { nothingToTell } from './none-phrases.ts';
import { correction } from './option-marker-words.ts';
import { describeUnit, showNumber } from './quantity-wording.ts';
import { nothing, type Reading, read, refused } from './reading.ts';
import type { Clause, ReplyText } from './reply-text.ts';

export type QuantityForm = Extract<ReplyForm, { kind: 'quantity' }>;

/** Length of a duration unit in days, by the calendar year; a working week has five days. */
const daysIn: Readonly<Record<string, number>> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  'working-days': 7 / 5,
  weeks: 7,
  months: 365 / 12,
  years: 365,
};

/** A scale that settles a sum of money without the word yuan: 万 and up, thousand and up in English. */
const moneyScale = /[万亿]|百万|million|billion|thousand|\d\s*(?:k|m|mn|bn)\b/i;
/** Digits written out to here or beyond are a sum in yuan: nobody means 100,000 times 万. */
const plainYuanFrom = 100_000;

/** Words that gather the figures around them into the one that was asked for. */
const total = /一共|总共|合计|总计|加起来|总体|共计|\bin total\b|\baltogether\b|\boverall\b|\ball told\b/;

/** Words that settle on one of the figures that were thought over: "three and a half, so put down 3". */
const settledOn =
  /(?:就|先|还是|那)(?:算|记|按|填|写)|\bput (?:it |that |me )?down\b|\bso (?:say|call it|take|make it)\b/;

/** Replaces the typed shorthand 300w by 300万, one unit for one, so that offsets stay. */
export function quantitiesOf(reply: ReplyText): Quantity[] {
  return findQuantities(reply.readable.replace(/(?<=[\d０-９]\s?)[wWｗＷ](?![a-zA-Z0-9])/g, '万'));
}

/**
 * How a quantity fits a unit; undefined where it measures something else. A sum without 元, 万 or million, and one
 * in another currency, come back with their reason instead: which is meant, and at which rate, is not ours to guess.
 */
export function fitQuantity(quantity: Quantity, unit: string): Fit | Bilingual | undefined {
  const { kind, low, high, relation } = quantity;
  // A single bound ("at least 30") says one end only: it is kept as that figure, marked approximate. A share has an
  // end below as well: "10 percent at most" is anything up to it, and "under 30 percent" the tenth below it.
  const bounded = relation === 'at-least' || relation === 'at-most';
  const capped = relation === 'at-most' && unit === 'percent';
  const approximate = (quantity.approximate || bounded) && !capped;
  const from = capped ? Math.max(0, quantity.strict ? low - lastPlace(quantity) : 0) : low;
  const asFit = (named: boolean, confidence: number, factor = 1, inUnit = unit): Fit => ({
    low: rounded(from * factor),
    high: rounded(high * factor),
    unit: inUnit,
    // Days and weeks make no whole months.
    approximate:
      approximate || rounded(low * factor) !== low * factor || rounded(high * factor) !== high * factor,
    named,
    confidence: confidence - (quantity.approximate || bounded ? 0.05 : 0),
    quantity,
  });
  switch (unit) {
    case 'cny':
      return fitMoney(quantity, asFit);
    case 'people':
      if (kind === 'people') return asFit(true, 0.95);
      if (kind === 'number') return asFit(false, 0.85);
      return kind === 'count' && /^(?:个|位|名|ftes?)$/i.test(quantity.unit) ? asFit(false, 0.85) : undefined;
    case 'percent':
      if (kind === 'percent') return asFit(true, quantity.unit === 'percent' ? 0.95 : 0.7);
      return kind === 'number' && low >= 1 ? asFit(false, 0.75) : undefined;
    default:
      break;
  }
  const days = daysIn[unit];
  if (days !== undefined) {
    if (kind === 'duration') {
      const from = daysIn[quantity.unit];
      return from === undefined ? undefined : asFit(true, 0.95, quantity.unit === unit ? 1 : from / days);
    }
    return kind === 'number' ? asFit(false, 0.8) : undefined;
  }
  // A KPI's own unit: any figure will do, and a share stays a share.
  const inUnit = kind === 'number' || quantity.unit === '' ? unit : quantity.unit;
  return asFit(kind !== 'number' && kind !== 'count', 0.9, 1, inUnit);
}

function fitMoney(
  quantity: Quantity,
  asFit: (named: boolean, confidence: number) => Fit,
): Fit | Bilingual | undefined {
  if (quantity.kind === 'money') {
    return quantity.unit === 'cny'
      ? asFit(true, 0.95)
      : both('请换算成人民币再告诉我。', 'Please give the amount in yuan.');
  }
  if (quantity.kind !== 'number') {
    return undefined;
  }
  if (moneyScale.test(foldText(quantity.text).replace(/w$/, '万'))) {
    return asFit(true, 0.9);
  }
  if (quantity.low >= plainYuanFrom) {
    return asFit(false, 0.7);
  }
  const said = quantity.text.trim();
  return both(
    `「${said}」是${said}元还是${said}万元？请带上单位。`,
    `Is "${said}" ${said} yuan or ${said} ten-thousands of yuan (万)? Please name the unit.`,
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** "5个组" counts groups, "六十个" answers "how many people?". */
export function countsThings(reply: ReplyText, { kind, unit, end }: Quantity): boolean {
  return (
    kind === 'count' &&
    unit === '个' &&
    /^\p{Script=Han}/u.test(reply.folded.slice(end)) &&
    !/^(?:人|左右|上下|以|吧|的|了|多|来|呢|不到|都|不|要|够)/.test(reply.folded.slice(end)) &&
    !peopleAfter.test(reply.folded.slice(end))
  );
}

/** "86 inspectors" is a count of heads as much as "86 people": what is counted is a job. */
function countingHeads(reply: ReplyText, quantity: Quantity): Quantity {
  // "2 teams of 8 inspectors" names the size of one team.
  const ofEach = /\b[a-z]+s of\s+$/.test(reply.folded.slice(0, quantity.start));
  if (quantity.kind !== 'count' || !/^[a-z]/i.test(quantity.unit) || ofEach) return quantity;
  const counted = reply.folded.slice(quantity.end - quantity.unit.length);
  return jobAfter.test(counted) || (quantity.high === 1 && oneJobAfter.test(counted))
    ? { ...quantity, kind: 'people', unit: 'people' }
    : quantity;
}

/** The period of a rate, not a length of time: "一个月 18 个小时", "一天 200 件". */
function isPeriod(quantity: Quantity, all: readonly Quantity[], { end }: Clause): boolean {
  const next = all.find(({ start }) => start >= quantity.end && start < end);
  return (
    quantity.kind === 'duration' &&
    /^(?:一|1\s*)个?(?:小时|钟头|天|日|周|星期|礼拜|月|季度|年)$/.test(quantity.text) &&
    next !== undefined &&
    next.start - quantity.end <= 4
  );
}

/** Its unit was said, or it counts heads by a bare 个 ("IT工程师能出8个"): beside a label that means people. */
export function isNamed(reply: ReplyText, { named, unit, quantity }: Fit): boolean {
  return named || (unit === 'people' && quantity.kind === 'count' && !countsThings(reply, quantity));
}

/**
 * Reads the one quantity that fits the unit asked for. Ranges keep both ends; where several figures fit, the one
 * said to be the total, or said after "不对", is taken, and otherwise none: the reason names them.
 */
export function readQuantity(reply: ReplyText, form: QuantityForm): Reading {
  const candidates: Candidate[] = [];
  let reason: Bilingual | undefined;
  const quantities = quantitiesOf(reply);
  for (const clause of reply.clauses) {
    if (correction.test(clause.text)) {
      candidates.length = 0;
      reason = undefined;
      continue;
    }
    // A KPI is as often a figure for each case as one for all of them.
    if (form.unit !== 'kpi' && form.per === undefined && perUnit.test(clause.text)) {
      continue;
    }
    const doubtful = unknownHeart.test(clause.text);
    for (const quantity of quantities) {
      if (
        quantity.start < clause.start ||
        quantity.start >= clause.end ||
        isPeriod(quantity, quantities, clause) ||
        (partOf.test(clause.text) && candidates.some(({ fit }) => fit.high >= quantity.high))
      ) {
        continue;
      }
      const fit = countsThings(reply, quantity)
        ? undefined
        : fitQuantity(countingHeads(reply, quantity), form.unit);
      if (fit === undefined) {
        continue;
      }
      if ('zh' in fit) {
        reason ??= fit;
      } else if (fit.named || (!doubtful && standsAlone(clause, quantity))) {
        candidates.push({ fit, clause });
      }
    }
  }
  return (
    settle(candidates, form) ??
    onlyOne(reply, form) ??
    noneOf(reply, form) ??
    (reason === undefined ? nothing : refused(reason))
  );
}

/** "就我一个": one person, where people are counted. */
function onlyOne(reply: ReplyText, form: QuantityForm): Reading | undefined {
  const one = reply.clauses.find((clause) => onlyMe.test(clause.text));
  if (one === undefined || form.unit !== 'people' || form.min > 1) {
    return undefined;
  }
  return read(
    { kind: 'quantity', low: 1, high: 1, unit: form.unit, approximate: false },
    one.start,
    one.end,
    0.85,
  );
}

/** "没有", "none": nought where nought is accepted, with less confidence; it may mean "not settled yet". */
function noneOf(reply: ReplyText, form: QuantityForm): Reading | undefined {
  const none = reply.clauses.find((clause) => nothingToTell.test(clause.text) || notOne.test(clause.text));
  if (none === undefined || form.min > 0 || form.unit === 'kpi') {
    return undefined;
  }
  return read(
    { kind: 'quantity', low: 0, high: 0, unit: form.unit, approximate: false },
    none.start,
    none.end,
    0.6,
  );
}

/** A bare number counts only in a clause that says little else: "大概30", not "我们有3个系统在跑两套流程". */
function standsAlone(clause: Clause, quantity: Quantity): boolean {
  const around = clause.text.length - (quantity.end - quantity.start);
  return around <= (/\p{Script=Han}/u.test(clause.text) ? 8 : 24);
}

function settle(candidates: readonly Candidate[], form: QuantityForm): Reading | undefined {
  const named = candidates.filter(({ fit }) => fit.named);
  const pool = named.length > 0 ? named : candidates;
  const gathered = pool.filter(({ clause }) => total.test(clause.text) || settledOn.test(clause.text));
  const taken = gathered.length === 1 ? gathered : pool;
  const [first, ...others] = oneAnswer(taken);
  if (first === undefined) {
    return undefined;
  }
  const { fit } = first;
  const other = others.find((next) => next.fit.low !== fit.low || next.fit.high !== fit.high);
  if (other !== undefined) {
    const [one, two] = [fit.quantity.text.trim(), other.fit.quantity.text.trim()];
    return refused(
      both(`您说到了「${one}」和「${two}」，是哪一个？`, `You mention "${one}" and "${two}"; which is it?`),
    );
  }
  const wrong = outOfRange(fit, form);
  if (wrong !== undefined) {
    return refused(wrong);
  }
  return read(
    { kind: 'quantity', low: fit.low, high: fit.high, unit: fit.unit, approximate: fit.approximate },
    first.clause.start,
    Math.max(first.clause.end, fit.quantity.end),
    fit.confidence,
  );
}

/** Why a figure cannot be taken where it lies outside what the question accepts. */
export function outOfRange(fit: Fit, form: QuantityForm): Bilingual | undefined {
  const below = fit.low < form.min;
  const above = form.max !== undefined && fit.high > form.max;
  if (fit.unit !== form.unit || (!below && !above)) {
    return undefined;
  }
  const said = fit.quantity.text.trim();
  const unit = describeUnit(form.unit);
  const min = showNumber(form.min);
  return form.max === undefined
    ? both(
        `「${said}」太小了，这里接受 ${min.zh}${unit.zh}及以上。`,
        `"${said}" is too low; ${min.en}${unit.en} or more is accepted here.`,
      )
    : both(
        `「${said}」超出范围，这里接受 ${min.zh} 到 ${showNumber(form.max).zh}${unit.zh}。`,
        `"${said}" is out of range; ${min.en} to ${showNumber(form.max).en}${unit.en} is accepted here.`,
      );
}
