import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import type { MapThresholds, Quadrant } from '../map-scenarios/schema.ts';
import type { BaseCase } from './base-case.ts';
import { medianAlong, placesOf, sortDescending } from './descending-order.ts';
import { type Draw, drawLimit } from './random-streams.ts';

export interface Lines {
  readonly value: number;
  readonly feasibility: number;
}

/** The quadrant of the map: a scenario on a line is on its high side, one that is barred never in 1 or 2. */
export function quadrantOf(total: number, score: number, barred: boolean, lines: Lines): Quadrant {
  const feasible = score >= lines.feasibility && !barred;
  if (total >= lines.value) return feasible ? 1 : 3;
  return feasible ? 2 : 4;
}

/** The lines for a set of scenarios: fixed ones as they are, relative ones at the medians of the set. */
export function lineFinder(
  { mode, value, feasibility }: MapThresholds,
  count: number,
): (totals: Float64Array, scores: Float64Array) => Lines {
  if (mode === 'absolute') return () => ({ value, feasibility });
  const byTotal = placesOf(count);
  const byScore = placesOf(count);
  return (totals, scores) => {
    sortDescending(byTotal, totals);
    sortDescending(byScore, scores);
    return { value: medianAlong(byTotal, totals), feasibility: medianAlong(byScore, scores) };
  };
}

// Looked up once: it divides every draw.
const limit = drawLimit;
const dimensionCount = feasibilityDimensions.length;
const ethics = feasibilityDimensions.indexOf('ethics');
const alternatives = feasibilityDimensions.indexOf('alternatives');

/**
 * Counts the quadrant of each scenario, sample by sample: totals are handed in, open answers on feasibility are drawn
 * here, each whole level of a range being equally likely.
 */
export function quadrantCounter(
  { scenarios, thresholds, scoreOf }: Pick<BaseCase, 'scenarios' | 'thresholds' | 'scoreOf'>,
  draw: Draw,
): { readonly counts: readonly Uint32Array[]; add(totals: Float64Array): void } {
  const counts = scenarios.map(() => new Uint32Array(5));
  const levels = new Uint8Array(scenarios.length * dimensionCount);
  const scores = new Float64Array(scenarios.length);
  const barred = new Uint8Array(scenarios.length);
  const linesOf = lineFinder(thresholds, scenarios.length);
  const open: { readonly at: number; readonly low: number; readonly span: number }[] = [];
  const openScenarios = new Set<number>();
  for (const [row, { feasibility }] of scenarios.entries()) {
    for (const [column, { low, high }] of feasibility.entries()) {
      const at = row * dimensionCount + column;
      levels[at] = low;
      if (high > low) {
        open.push({ at, low, span: high - low + 1 });
        openScenarios.add(row);
      }
    }
  }
  const judge = (row: number): void => {
    let sum = 0;
    let lowest = 5;
    const from = row * dimensionCount;
    for (let at = from; at < from + dimensionCount; at++) {
      const level = levels[at] ?? 1;
      sum += level;
      if (level < lowest) lowest = level;
    }
    scores[row] = scoreOf(sum, lowest);
    barred[row] = levels[from + ethics] === 1 || levels[from + alternatives] === 1 ? 1 : 0;
  };
  for (const row of scenarios.keys()) judge(row);
  return {
    counts,
    add(totals) {
      for (const { at, low, span } of open) levels[at] = low + Math.floor((draw() * span) / limit);
      for (const row of openScenarios) judge(row);
      const lines = linesOf(totals, scores);
      for (let row = 0; row < scores.length; row++) {
        const quadrant = quadrantOf(totals[row] ?? 0, scores[row] ?? 0, barred[row] === 1, lines);
        const count = counts[row];
        if (count) count[quadrant] = (count[quadrant] ?? 0) + 1;
      }
    },
  };
}
