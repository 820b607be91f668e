import { type FeasibilityDimension, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { type ValueIndicator, valueIndicators, type WeightProfile } from '../../src/domain/value-model.ts';
import { plausibleLevels } from './plausible-answers.ts';
import type { ScoreSheet, SheetEntry } from './score-sheet.ts';

/** What an answer to one slot is expected to do to where its scenario stands on the map, the others being open too. */
export interface JointTurn {
  /** Expected movement of the chance to be of core value, or highly feasible; 0 to 1. */
  readonly movement: number;
  readonly axis: 'value' | 'feasibility';
  /** The chance that the other axis is on its high side. */
  readonly otherHigh: number;
}

/** The map's lines (guide 2.1 gives no cut-off; see `placeScenarios`). */
const line = 60;

/** A level of 2 or lower keeps a scenario under the line by itself; see `feasibilityScores`. */
const lowestUncapped = 3;

/** The sum of six levels from which feasibility reaches the line: 6 x (1 + 4 x 0.6) = 20.4, so 21; half-way between. */
const sumAtLine = 20.5;

interface Odds {
  readonly level: number;
  readonly probability: number;
}

/**
 * How far each open slot of a scenario would move it on the map, given that the other open slots are not known either.
 * Trying one answer at a time misses what two answers do together: a scenario whose every single answer leaves it in
 * its quadrant may still cross a line with three. Sums of independent levels are taken as bell-shaped, with the
 * algebraic curve z / sqrt(1 + z^2) for the bell's sum, which gives the same bytes on every machine.
 */
export function jointTurns(
  sheet: ScoreSheet,
  weights: WeightProfile,
  isOpen: (slot: string) => boolean,
): ReadonlyMap<string, JointTurn> {
  const value = valueOdds(sheet, weights, isOpen);
  const feasibility = feasibilityOdds(sheet, isOpen);
  const turns = new Map<string, JointTurn>();
  for (const { slot, movement } of value.movements) {
    turns.set(slot, { movement, axis: 'value', otherHigh: feasibility.high });
  }
  for (const { slot, movement } of feasibility.movements) {
    turns.set(slot, { movement, axis: 'feasibility', otherHigh: value.high });
  }
  return turns;
}

interface AxisOdds {
  readonly high: number;
  readonly movements: readonly { readonly slot: string; readonly movement: number }[];
}

function valueOdds(sheet: ScoreSheet, weights: WeightProfile, isOpen: (slot: string) => boolean): AxisOdds {
  const terms = valueIndicators.map((indicator: ValueIndicator) => {
    const entry = sheet.value[indicator];
    const points = weights[indicator] / 4;
    return { slot: entry.slot, points, odds: oddsOf(entry, isOpen) };
  });
  const mean = terms.reduce((sum, { points, odds }) => sum + points * (meanOf(odds) - 1), 0);
  const variance = terms.reduce((sum, { points, odds }) => sum + points * points * varianceOf(odds), 0);
  const high = chanceAbove(mean - line, variance);
  return {
    high,
    movements: terms
      .filter(({ odds }) => odds.length > 1)
      .map(({ slot, points, odds }) => {
        const own = meanOf(odds);
        const rest = variance - points * points * varianceOf(odds);
        return {
          slot,
          movement: odds.reduce(
            (sum, { level, probability }) =>
              sum + probability * Math.abs(chanceAbove(mean + points * (level - own) - line, rest) - high),
            0,
          ),
        };
      }),
  };
}

function feasibilityOdds(sheet: ScoreSheet, isOpen: (slot: string) => boolean): AxisOdds {
  const terms = feasibilityDimensions.map((dimension: FeasibilityDimension) => {
    const entry = sheet.feasibility[dimension];
    return { slot: entry.slot, odds: oddsOf(entry, isOpen) };
  });
  const chance = (all: readonly (readonly Odds[])[]): number => {
    const uncapped = all.map((odds) => odds.filter(({ level }) => level >= lowestUncapped));
    const none = uncapped.reduce(
      (product, odds) => product * odds.reduce((sum, { probability }) => sum + probability, 0),
      1,
    );
    if (none === 0) return 0;
    const mean = uncapped.reduce((sum, odds) => sum + meanOf(odds), 0);
    const variance = uncapped.reduce((sum, odds) => sum + varianceOf(odds), 0);
    return none * chanceAbove(mean - sumAtLine, variance);
  };
  const all = terms.map(({ odds }) => odds);
  const high = chance(all);
  return {
    high,
    movements: terms
      .map((term, place) => ({ ...term, place }))
      .filter(({ odds }) => odds.length > 1)
      .map(({ slot, odds, place }) => ({
        slot,
        movement: odds.reduce((sum, { level, probability }) => {
          const known = all.map((other, index) => (index === place ? [{ level, probability: 1 }] : other));
          return sum + probability * Math.abs(chance(known) - high);
        }, 0),
      })),
  };
}

/** An open entry may come out at any plausible level; one that nobody will be asked stays where it is. */
function oddsOf(entry: SheetEntry, isOpen: (slot: string) => boolean): readonly Odds[] {
  if (isOpen(entry.slot)) return plausibleLevels(entry.slot, entry);
  if (entry.level !== null) return [{ level: entry.level, probability: 1 }];
  return [1, 2, 3, 4, 5].map((level) => ({ level, probability: 0.2 }));
}

/** Of odds that need not add to 1. */
function meanOf(odds: readonly Odds[]): number {
  const total = odds.reduce((sum, { probability }) => sum + probability, 0);
  return odds.reduce((sum, { level, probability }) => sum + level * probability, 0) / total;
}

function varianceOf(odds: readonly Odds[]): number {
  const total = odds.reduce((sum, { probability }) => sum + probability, 0);
  const mean = meanOf(odds);
  return odds.reduce((sum, { level, probability }) => sum + probability * (level - mean) ** 2, 0) / total;
}

/** The chance that a bell-shaped figure with that mean (above the line) and variance is above the line. */
function chanceAbove(mean: number, variance: number): number {
  if (variance <= 0) return mean >= 0 ? 1 : 0;
  return (1 + mean / Math.sqrt(mean * mean + variance)) / 2;
}
