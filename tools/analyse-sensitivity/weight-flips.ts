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
 * the upper. A scenario that ties with the last of the upper half is core as well, and leaves it once it falls behind.
 */
function medianLine({ scenarios, ranking, thresholds }: BaseCase, { now, end }: Ends): LineCrossing | null {
  const half = Math.ceil(ranking.length / 2);
  let nearest: LineCrossing | null = null;
  const take = (way: number | null, scenario: number, core: boolean): void => {
    if (way !== null && (nearest === null || way < nearest.way)) nearest = { way, scenario, core };
  };
  const isCore = (place: number): boolean => (scenarios[place]?.total ?? 0) >= thresholds.value;
  for (const inside of ranking.filter(isCore)) {
    for (const outside of ranking.filter((place) => !isCore(place))) {
      const deficit = (now[outside] ?? 0) - (now[inside] ?? 0);
      take(madeUp(deficit, (end[outside] ?? 0) - (end[inside] ?? 0)), outside, true);
    }
  }
  const core = ranking.filter(isCore);
  if (core.length > half) {
    const last = scenarios[core.at(-1) ?? 0]?.total;
    const tied = core.filter((place) => scenarios[place]?.total === last);
    for (const place of tied) {
      const passing = tied.filter((other) => (end[other] ?? 0) - (end[place] ?? 0) > noise);
      if (core.length - tied.length + passing.length >= half) take(0, place, false);
    }
  }
  return nearest;
}

function movedBy(
  weight: number,
  direction: Direction,
  way: number,
): { readonly weight: number; readonly change: number } {
  const room = direction === 'up' ? 100 - weight : -weight;
  return { weight: roundTo(weight + room * way, 2), change: roundTo(room * way, 2) };
}
