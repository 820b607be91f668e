import { valueIndicators } from '../../src/domain/value-model.ts';
import { roundTo } from '../rounding.ts';
import { type BaseCase, middleOf, shareAtLevel } from './base-case.ts';
import type { WeightFlips, WeightLineFlip, WeightRankFlip } from './schema.ts';

type Direction = 'up' | 'down';

/** Below any difference that is shown, above the noise of adding twelve products. */
const noise = 1e-9;

/**
 * For each weight, the others renormalised in proportion, the smallest change up and down at which first place, any
 * two places or a side of the value line changes. A total is linear in the one weight that moves, so each crossing
 * has a closed form: no search. Two scenarios that tie are in the order shown, and change places as soon as the
 * later one is ahead. Null where nothing changes up to 0 or 100, and where the weight holds all 100 points, since
 * then the others have no proportion.
 */
export function weightFlips(base: BaseCase): WeightFlips[] {
  return valueIndicators.map((indicator, k) => {
    const weight = base.weights[k] ?? 0;
    const up = endTotals(base, k, 100);
    const down = endTotals(base, k, 0);
    const ways = <Flip>(nearest: (direction: Direction, ends: Ends) => Flip | null) => ({
      up: up && weight < 100 ? nearest('up', up) : null,
      down: down && weight > 0 ? nearest('down', down) : null,
    });
    return {
      indicator,
      weight,
      firstRank: ways((direction, ends) => nearestRankFlip(base, weight, direction, ends, true)),
      anyRank: ways((direction, ends) => nearestRankFlip(base, weight, direction, ends, false)),
      valueLine: ways((direction, ends) => nearestLineFlip(base, weight, direction, ends)),
    };
  });
}

/** Totals, unrounded, as things stand and with one weight at 0 or at 100. */
interface Ends {
  readonly now: readonly number[];
  readonly end: readonly number[];
}

/** The weights with one of them at `points` and the rest in proportion; null if the rest has none to share by. */
export function reweighted(weights: Float64Array, k: number, points: number): Float64Array | null {
  const rest = 100 - (weights[k] ?? 0);
  if (rest <= noise) return null;
  const scale = (100 - points) / rest;
  return weights.map((weight, index) => (index === k ? points : weight * scale));
}

function endTotals(base: BaseCase, k: number, points: number): Ends | null {
  const weights = reweighted(base.weights, k, points);
  if (!weights) return null;
  return { now: exactTotals(base, base.weights), end: exactTotals(base, weights) };
}

function exactTotals({ scenarios }: BaseCase, weights: Float64Array): number[] {
  return scenarios.map(({ value }) => {
    let sum = 0;
    for (const [k, range] of value.entries()) sum += (weights[k] ?? 0) * shareAtLevel(middleOf(range));
    return sum;
  });
}

/** How far along to its end, 0 to 1, a lead that starts at `now` is gone; null if it isn't gone by then. */
function gone(now: number, end: number): number | null {
  if (end >= -noise) return null;
  return now <= 0 ? 0 : now / (now - end);
}

/** The same for a deficit that is made up: the end itself counts. */
function madeUp(now: number, end: number): number | null {
  if (end < -noise) return null;
  return now >= 0 || end <= now ? 0 : Math.min(1, now / (now - end));
}

function nearestRankFlip(
  base: BaseCase,
  weight: number,
  direction: Direction,
  { now, end }: Ends,
  firstOnly: boolean,
): WeightRankFlip | null {
  const { ranking, scenarios } = base;
  let nearest: { readonly way: number; readonly ahead: number; readonly behind: number } | null = null;
  for (const [place, before] of ranking.entries()) {
    if (firstOnly && place > 0) break;
    for (const after of ranking.slice(place + 1)) {
      const tied = scenarios[before]?.total === scenarios[after]?.total;
      const lead = tied ? 0 : (now[before] ?? 0) - (now[after] ?? 0);
      const way = gone(lead, (end[before] ?? 0) - (end[after] ?? 0));
      if (way !== null && (nearest === null || way < nearest.way)) {
        nearest = { way, ahead: after, behind: before };
      }
    }
  }
  if (nearest === null) return null;
  return {
    ...movedBy(weight, direction, nearest.way),
    ahead: scenarios[nearest.ahead]?.id ?? '',
    behind: scenarios[nearest.behind]?.id ?? '',
  };
}

function nearestLineFlip(
  base: BaseCase,
  weight: number,
  direction: Direction,
  ends: Ends,
): WeightLineFlip | null {
  const nearest = base.thresholds.mode === 'absolute' ? fixedLine(base, ends) : medianLine(base, ends);
  if (nearest === null) return null;
  const { way, scenario, core } = nearest;
  return {
    ...movedBy(weight, direction, way),
    scenario: base.scenarios[scenario]?.id ?? '',
    core,
  };
}

interface LineCrossing {
  readonly way: number;
  readonly scenario: number;
  readonly core: boolean;
}

function fixedLine({ scenarios, thresholds }: BaseCase, { now, end }: Ends): LineCrossing | null {
  let nearest: LineCrossing | null = null;
  for (const [place, { total }] of scenarios.entries()) {
    const core = total >= thresholds.value;
    const lead = (now[place] ?? 0) - thresholds.value;
    const leadAtEnd = (end[place] ?? 0) - thresholds.value;
    const way = core ? gone(lead, leadAtEnd) : madeUp(lead, leadAtEnd);
    if (way !== null && (nearest === null || way < nearest.way)) {
      nearest = { way, scenario: place, core: !core };
    }
  }
  return nearest;
}

/**
 * With the median as the line, the core is the upper half: it changes first where one of the lower half catches one of
 * the upper. Where scenarios tie on the line the core is larger than a half, and what happens hangs on all of them.
 */
function medianLine(base: BaseCase, ends: Ends): LineCrossing | null {
  const { scenarios, ranking, thresholds } = base;
  const { now, end } = ends;
  const isCore = (place: number): boolean => (scenarios[place]?.total ?? 0) >= thresholds.value;
  const inside = ranking.filter(isCore);
  if (inside.length > Math.ceil(ranking.length / 2)) return tiedMedianLine(base, ends);
  let nearest: LineCrossing | null = null;
  for (const before of inside) {
    for (const after of ranking.filter((place) => !isCore(place))) {
      const deficit = (now[after] ?? 0) - (now[before] ?? 0);
      const way = madeUp(deficit, (end[after] ?? 0) - (end[before] ?? 0));
      if (way !== null && (nearest === null || way < nearest.way))
        nearest = { way, scenario: after, core: true };
    }
  }
  return nearest;
}

/**
 * The same where scenarios tie on the line. Between two places where totals cross, the order stands still and with it the
 * core: the first stretch with another core than now's begins where the core changes.
 */
function tiedMedianLine(
  { scenarios, ranking, thresholds }: BaseCase,
  { now, end }: Ends,
): LineCrossing | null {
  const onTheLine = (place: number): boolean => scenarios[place]?.total === thresholds.value;
  const from = now.map((total, place) => (onTheLine(place) ? thresholds.value : total));
  const crossings = ranking.flatMap((one, place) =>
    ranking.slice(place + 1).flatMap((other) => {
      const lead = (from[one] ?? 0) - (from[other] ?? 0);
      const leadAtEnd = (end[one] ?? 0) - (end[other] ?? 0);
      return lead * leadAtEnd < 0 ? [lead / (lead - leadAtEnd)] : [];
    }),
  );
  const stretches = [0, ...crossings.sort((a, b) => a - b), 1];
  for (const [place, left] of stretches.entries()) {
    const right = stretches[place + 1] ?? left;
    if (right - left <= noise) continue;
    const totals = from.map((total, at) => total + ((left + right) / 2) * ((end[at] ?? 0) - total));
    const line = medianOf(totals);
    for (const scenario of ranking) {
      const core = (totals[scenario] ?? 0) >= line - noise;
      if (core !== (scenarios[scenario]?.total ?? 0) >= thresholds.value)
        return { way: left, scenario, core };
    }
  }
  return null;
}

/** Unrounded, unlike the line that a map shows. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted.length % 2 === 0 ? (sorted[sorted.length / 2 - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}

function movedBy(
  weight: number,
  direction: Direction,
  way: number,
): { readonly weight: number; readonly change: number } {
  const room = direction === 'up' ? 100 - weight : -weight;
  return { weight: roundTo(weight + room * way, 2), change: roundTo(room * way, 2) };
}
