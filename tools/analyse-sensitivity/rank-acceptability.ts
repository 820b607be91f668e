import { placesOf, sortDescending } from './descending-order.ts';
import { type Draw, drawLimit } from './random-streams.ts';

/** What an alternative earns of a criterion's weight: one share from 0 to 1, or several that are equally likely. */
export type Cell = readonly number[];

export interface AcceptabilityProblem {
  readonly alternatives: readonly (readonly Cell[])[];
  readonly criteria: number;
  readonly samples: number;
  readonly drawWeights: (into: Float64Array) => void;
  readonly drawScores: Draw;
  readonly drawConfidence: Draw;
  /** Sees the totals of each sample before the next is drawn. */
  readonly onSample?: (totals: Float64Array) => void;
}

export interface Acceptability {
  /** Per alternative the shares of samples at rank 1, 2, ... */
  readonly ranks: readonly Float64Array[];
  readonly centralWeights: readonly (Float64Array | null)[];
  readonly confidence: readonly (number | null)[];
}

// Called millions of times: what lies in another module is looked up at each call under some loaders.
const limit = drawLimit;

/** `roundTo(sum, 2)` for a sum that isn't negative; a test holds the two equal. */
function hundredths(sum: number): number {
  return Math.round((sum + 1e-9) * 100) / 100;
}

/** Samples for a confidence factor: it is one share per alternative, told in whole percent. */
const confidenceSamples = 1000;

/**
 * SMAA-2 (Lahdelma and Salminen 2001, Operations Research 49(3), 444-454) for additive value: rank acceptability
 * indices, central weight vectors and confidence factors by simulation. Totals count to two decimals, as score_value
 * gives them; alternatives that tie for ranks r to r+k-1 get 1/k of each, so that the shares of an alternative and
 * those of a rank both add to 1. Weights add to 100.
 */
export function rankAcceptability(problem: AcceptabilityProblem): Acceptability {
  const { alternatives, criteria, samples } = problem;
  const count = alternatives.length;
  const scores = scoreSampler(alternatives, criteria, problem.drawScores);
  const weights = new Float64Array(criteria);
  const totals = new Float64Array(count);
  const order = placesOf(count);
  const ranks = alternatives.map(() => new Float64Array(count));
  const central = alternatives.map(() => new Float64Array(criteria));
  const addFirst = (alternative: number, share: number): void => {
    const sums = central[alternative];
    if (!sums) return;
    for (let k = 0; k < criteria; k++) sums[k] = (sums[k] ?? 0) + share * (weights[k] ?? 0);
  };
  for (let sample = 0; sample < samples; sample++) {
    problem.drawWeights(weights);
    scores.redraw();
    totalsInto(totals, scores.values, weights);
    sortDescending(order, totals);
    countRanks(order, totals, ranks, addFirst);
    problem.onSample?.(totals);
  }
  const centralWeights = central.map((sums, index) => {
    const first = ranks[index]?.[0] ?? 0;
    return first > 0 ? sums.map((sum) => sum / first) : null;
  });
  for (const counts of ranks) {
    for (let rank = 0; rank < count; rank++) counts[rank] = (counts[rank] ?? 0) / samples;
  }
  return { ranks, centralWeights, confidence: confidenceFactors(problem, centralWeights) };
}

/** Totals of all alternatives to two decimals; `values` holds their shares row by row. */
export function totalsInto(totals: Float64Array, values: Float64Array, weights: Float64Array): void {
  const criteria = weights.length;
  for (let alternative = 0, at = 0; alternative < totals.length; alternative++) {
    let sum = 0;
    for (let k = 0; k < criteria; k++, at++) sum += (values[at] ?? 0) * (weights[k] ?? 0);
    totals[alternative] = hundredths(sum);
  }
}

/** The shares of all alternatives row by row; `redraw` draws those that are uncertain anew. */
function scoreSampler(
  alternatives: readonly (readonly Cell[])[],
  criteria: number,
  draw: Draw,
): { readonly values: Float64Array; readonly uncertain: boolean; redraw(): void } {
  const values = new Float64Array(alternatives.length * criteria);
  // Flat: places that are open, and where in `choices` the levels of each begin; objects would cost half the time.
  const open: number[] = [];
  const starts = [0];
  const levels: number[] = [];
  for (const [row, cells] of alternatives.entries()) {
    for (const [k, cell] of cells.entries()) {
      values[row * criteria + k] = cell[0] ?? 0;
      if (cell.length < 2) continue;
      open.push(row * criteria + k);
      levels.push(...cell);
      starts.push(levels.length);
    }
  }
  const places = Uint32Array.from(open);
  const begins = Uint32Array.from(starts);
  const choices = Float64Array.from(levels);
  return {
    values,
    uncertain: open.length > 0,
    redraw() {
      for (let index = 0; index < places.length; index++) {
        const begin = begins[index] ?? 0;
        const count = (begins[index + 1] ?? 0) - begin;
        values[places[index] ?? 0] = choices[begin + Math.floor((draw() * count) / limit)] ?? 0;
      }
    },
  };
}

function countRanks(
  order: Uint16Array,
  totals: Float64Array,
  ranks: readonly Float64Array[],
  addFirst: (alternative: number, share: number) => void,
): void {
  for (let start = 0; start < order.length; ) {
    const total = totals[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && totals[order[end] ?? 0] === total) end += 1;
    const share = 1 / (end - start);
    for (let place = start; place < end; place++) {
      const alternative = order[place] ?? 0;
      const counts = ranks[alternative];
      if (counts) for (let rank = start; rank < end; rank++) counts[rank] = (counts[rank] ?? 0) + share;
      if (start === 0) addFirst(alternative, share);
    }
    start = end;
  }
}

/** How often each alternative is first at its own central weights; one look is enough where no score is uncertain. */
function confidenceFactors(
  { alternatives, criteria, samples, drawConfidence }: AcceptabilityProblem,
  centralWeights: readonly (Float64Array | null)[],
): (number | null)[] {
  const scores = scoreSampler(alternatives, criteria, drawConfidence);
  const tries = scores.uncertain ? Math.min(samples, confidenceSamples) : 1;
  const firsts = new Float64Array(alternatives.length);
  // Whoever was ahead of it in the last sample most likely is again.
  const rivals = new Uint16Array(alternatives.length);
  for (let sample = 0; sample < tries; sample++) {
    scores.redraw();
    for (const [alternative, weights] of centralWeights.entries()) {
      if (weights) {
        firsts[alternative] =
          (firsts[alternative] ?? 0) + shareOfFirst(alternative, scores.values, weights, rivals);
      }
    }
  }
  return centralWeights.map((weights, index) => (weights ? (firsts[index] ?? 0) / tries : null));
}

/** 1 if it is first alone, 1/k if k tie for first, 0 if another is ahead; that one is noted as its rival. */
function shareOfFirst(
  alternative: number,
  values: Float64Array,
  weights: Float64Array,
  rivals: Uint16Array,
): number {
  const own = totalOf(alternative, values, weights);
  if (totalOf(rivals[alternative] ?? 0, values, weights) > own) return 0;
  let level = 0;
  for (let other = 0; other < rivals.length; other++) {
    const total = totalOf(other, values, weights);
    if (total > own) {
      rivals[alternative] = other;
      return 0;
    }
    if (total === own) level += 1;
  }
  return 1 / level;
}

function totalOf(alternative: number, values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0, at = alternative * weights.length; k < weights.length; k++, at++) {
    sum += (values[at] ?? 0) * (weights[k] ?? 0);
  }
  return hundredths(sum);
}
