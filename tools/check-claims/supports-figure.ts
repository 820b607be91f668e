import type { Quantity } from '../../src/language/quantities.ts';

/** A figure in the terms two figures are compared in: what it measures, and how much in one common unit. */
interface Measured {
  readonly dimension: string;
  readonly factor: number;
}

const durations: Readonly<Record<string, Measured>> = {
  seconds: { dimension: 'days', factor: 1 / 86400 },
  minutes: { dimension: 'days', factor: 1 / 1440 },
  hours: { dimension: 'days', factor: 1 / 24 },
  days: { dimension: 'days', factor: 1 },
  weeks: { dimension: 'days', factor: 7 },
  months: { dimension: 'months', factor: 1 },
  years: { dimension: 'months', factor: 12 },
};
/** Count words that measure something of their own; all others (个, 家, 项, cards) are interchangeable. */
const countDimensions: Readonly<Record<string, string>> = {
  分: 'points',
  点: 'points',
  point: 'points',
  points: 'points',
  次: 'occurrences',
  人次: 'occurrences',
  人天: 'person-days',
  人月: 'person-months',
  吨: 'tonnes',
  t: 'tonnes',
  ton: 'tonnes',
  tons: 'tonnes',
  tonnes: 'tonnes',
  公斤: 'kg',
  千克: 'kg',
  kg: 'kg',
  克: 'g',
  g: 'g',
  公里: 'km',
  千米: 'km',
  km: 'km',
  kilometres: 'km',
  kilometers: 'km',
  米: 'm',
  metres: 'm',
  meters: 'm',
  厘米: 'cm',
  cm: 'cm',
  毫米: 'mm',
  mm: 'mm',
  平方米: 'm2',
  'm²': 'm2',
  m2: 'm2',
  千瓦时: 'kwh',
  度: 'kwh',
  kwh: 'kwh',
  兆瓦时: 'mwh',
  mwh: 'mwh',
  千瓦: 'kw',
  kw: 'kw',
  兆瓦: 'mw',
  mw: 'mw',
  gb: 'gb',
  tb: 'tb',
  mb: 'mb',
  pb: 'pb',
  ms: 'ms',
  pflops: 'pflops',
  ppm: 'ppm',
  token: 'tokens',
  tokens: 'tokens',
  级: 'levels',
  层: 'layers',
};

function measured(quantity: Quantity): Measured {
  if (quantity.kind === 'duration')
    return durations[quantity.unit] ?? { dimension: quantity.unit, factor: 1 };
  if (quantity.kind === 'count')
    return { dimension: countDimensions[quantity.unit.toLowerCase()] ?? 'things', factor: 1 };
  if (quantity.kind === 'number') return { dimension: 'bare', factor: 1 };
  return { dimension: quantity.unit, factor: 1 };
}

/** What a noun of one language may be in the other: 18万次 is 180,000 questions. */
const nouns = new Set(['things', 'people', 'occurrences', 'levels', 'layers', 'points']);
const han = /\p{Script=Han}/u;

/**
 * Whether two figures measure the same. A source's bare number (a tool's result) has no unit to contradict; a claim's
 * bare number stands only on counts and people, never on a percentage, an amount or a time.
 */
function comparable(claim: Quantity, source: Quantity): boolean {
  const [of, from] = [measured(claim).dimension, measured(source).dimension];
  if (of === from || from === 'bare') return true;
  if (of === 'bare') return source.kind === 'count' || source.kind === 'people';
  // Across languages a noun's kind is unknown: "60 ward nurses" and 60 名护士.
  const translated =
    han.test(claim.text) !== han.test(source.text) && claim.unit !== '' && source.unit !== '';
  return translated && [of, from].every((dimension) => nouns.has(dimension));
}

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const roundedTo = (value: number, step: number): number =>
  Math.round(Number((value / step).toPrecision(12))) * step;

/** How far "about" may reach from the figure it rounds. */
const aboutReach = 0.1;

/**
 * Rounding that a claim may do. An exact claim: to the precision it is written in, keeping two significant digits
 * (15,400 as 1.5万, not as 2万). A claim that says "about": to any decimal place its figure ends on, within a
 * tenth (约三成 for 32%, not for 35%; not 约2万 for 15,400).
 */
function rounds(claim: Amount, source: number, loosely: boolean): boolean {
  const { value, step } = claim;
  if (step <= 0 || value === 0) return false;
  if (!loosely) return Math.abs(value / step) >= 10 - 1e-9 && same(roundedTo(source, step), value);
  if (Math.abs(value - source) > aboutReach * Math.abs(source)) return false;
  return endings(value, step).some((place) => same(roundedTo(source, place), value));
}

/** The places a number may have been rounded at: its last digit's, and each nought before it. */
function endings(value: number, step: number): number[] {
  const places = [step];
  for (let place = step * 10; place <= Math.abs(value) && same(roundedTo(value, place), value); place *= 10)
    places.push(place);
  return places;
}

interface Amount {
  readonly value: number;
  readonly step: number;
}

const isFuzzy = (source: Quantity): boolean =>
  source.relation === 'about' || (source.relation === 'at-least' && source.approximate);

/**
 * Whether a source's figure bears out a claim's: equal once units and notation are the same, or rightly rounded, and
 * no firmer than the source has it. A range, "about" or "more than" in the source bears out no exact figure.
 */
export function supportsFigure(claim: Quantity, source: Quantity): boolean {
  if (!comparable(claim, source)) return false;
  if (claim.relation === 'range') return source.relation === 'range' && equalEnds(claim, source);
  return readings(claim, source).some(({ amount, low, high }) => bearsOut(claim, source, amount, low, high));
}

/** Both figures in the common unit; a source's bare fraction (0.35) may also be read as a share (35%). */
function readings(claim: Quantity, source: Quantity): { amount: Amount; low: number; high: number }[] {
  const bare = source.kind === 'number';
  const claimFactor = bare ? 1 : measured(claim).factor;
  const sourceFactor = measured(source).factor;
  const amount = { value: claim.low * claimFactor, step: claim.step * claimFactor };
  const plain = { amount, low: source.low * sourceFactor, high: source.high * sourceFactor };
  const share = bare && claim.unit === 'percent' && source.text.includes('.') && Math.abs(source.high) <= 1;
  return share ? [plain, { amount, low: source.low * 100, high: source.high * 100 }] : [plain];
}

function bearsOut(claim: Quantity, source: Quantity, amount: Amount, low: number, high: number): boolean {
  const { value, step } = amount;
  const equal = same(value, low) && source.relation !== 'range';
  switch (claim.relation) {
    case 'exact':
      return source.relation === 'exact' && (equal || rounds(amount, low, false) || writesOut(claim, source));
    case 'about':
      if (source.relation === 'exact' || source.relation === 'about')
        return equal || rounds(amount, low, true);
      return isFuzzy(source) && equal;
    case 'at-least':
      if (source.relation === 'range') return same(value, low);
      if (source.relation === 'at-least') return equal;
      return (
        source.relation === 'exact' &&
        ((equal && !claim.strict) || (value < low && floors(value, step, low, Math.floor)))
      );
    case 'at-most':
      if (source.relation === 'range') return same(value, high);
      if (source.relation === 'at-most') return equal;
      return (
        source.relation === 'exact' &&
        ((equal && !claim.strict) || (value > low && floors(value, step, low, Math.ceil)))
      );
    case 'range':
      return false;
  }
}

/** A fraction in words for its rounded percentage: 三分之二 for 66.7%. */
function writesOut(claim: Quantity, source: Quantity): boolean {
  const fraction = claim.unit === 'percent' && !same(roundedTo(claim.low, claim.step), claim.low);
  return (
    fraction &&
    claim.unit === source.unit &&
    rounds({ value: source.low, step: source.step }, claim.low, false)
  );
}

/** "More than 1.5万" for 15,400 and "under 1.6万": cut at a place the figure ends on, within a tenth. */
function floors(value: number, step: number, source: number, cut: (value: number) => number): boolean {
  if (Math.abs(value - source) > aboutReach * Math.abs(source)) return false;
  return endings(value, step).some((place) =>
    same(cut(Number((source / place).toPrecision(12))) * place, value),
  );
}

const equalEnds = (claim: Quantity, source: Quantity): boolean => {
  const [a, b] = [source.kind === 'number' ? 1 : measured(claim).factor, measured(source).factor];
  return same(claim.low * a, source.low * b) && same(claim.high * a, source.high * b);
};

/** Whether a source gives both ends of a claim's range as figures of their own. */
export function supportsEnds(claim: Quantity, sources: readonly Quantity[]): boolean {
  if (claim.relation !== 'range') return false;
  return [claim.low, claim.high].every((end) =>
    sources.some((source) => supportsFigure({ ...claim, low: end, high: end, relation: 'exact' }, source)),
  );
}

/** Whether the source has the number but hedged (a range, "about", "more than"), for a message that says so. */
export function hedges(claim: Quantity, source: Quantity): boolean {
  if (!comparable(claim, source) || source.relation === 'exact') return false;
  return readings(claim, source).some(
    ({ amount, low, high }) => same(amount.value, low) || same(amount.value, high),
  );
}
