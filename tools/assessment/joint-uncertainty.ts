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

/** The sum of six levels from which feasibility reaches the line: 6 x (1 + 4 x 0.6) = 20.4, so 21. */
const lowestSum = 21;

interface Odds {
  readonly level: number;
  readonly probability: number;
}

/** What one slot adds to a sum of whole numbers, level by level. */
interface Term {
  readonly slot: string;
  readonly odds: readonly Odds[];
  readonly adds: (level: number) => number;
}

/**
 * How far each open slot of a scenario would move it on the map, given that the other open slots are not known either.
 * Trying one answer at a time misses what two answers do together: a scenario whose every single answer leaves it in
 * its quadrant may still cross a line with three. The odds of the sums are exact: levels are few and weights are whole
 * points.
 */
export function jointTurns(
  sheet: ScoreSheet,
  weights: WeightProfile,
  isOpen: (slot: string) => boolean,
): ReadonlyMap<string, JointTurn> {
  const value = oddsOfReaching(
    valueIndicators.map((indicator: ValueIndicator) => {
      const entry = sheet.value[indicator];
      // A level above the first is worth a quarter of the weight: in quarters of a point all sums are whole.
      return {
        slot: entry.slot,
        odds: oddsOf(entry, isOpen),
        adds: (level) => weights[indicator] * (level - 1),
      };
    }),
    4 * line,
  );
  const feasibility = oddsOfReaching(
    feasibilityDimensions.map((dimension: FeasibilityDimension) => {
      const entry = sheet.feasibility[dimension];
      return {
        slot: entry.slot,
        odds: oddsOf(entry, isOpen),
        adds: (level) => (level < lowestUncapped ? Number.NEGATIVE_INFINITY : level),
      };
    }),
    lowestSum,
  );
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

function oddsOfReaching(terms: readonly Term[], target: number): AxisOdds {
  const undecided = terms.filter(({ odds }) => odds.length > 1);
  const certain = terms.reduce(
    (sum, { odds, adds }) => sum + (odds.length > 1 ? 0 : adds(odds[0]?.level ?? 1)),
    0,
  );
  const high = chanceFrom(sumOdds(undecided), target - certain);
  return {
    high,
    movements: undecided.map((term) => {
      const others = sumOdds(undecided.filter((other) => other !== term));
      return {
        slot: term.slot,
        movement: term.odds.reduce(
          (sum, { level, probability }) =>
            sum + probability * Math.abs(chanceFrom(others, target - certain - term.adds(level)) - high),
          0,
        ),
      };
    }),
  };
}

/** How likely each sum of independent terms is. */
function sumOdds(terms: readonly Term[]): ReadonlyMap<number, number> {
  let sums = new Map([[0, 1]]);
  for (const { odds, adds } of terms) {
    const longer = new Map<number, number>();
    for (const [sum, chance] of sums) {
      for (const { level, probability } of odds) {
        const reached = sum + adds(level);
        longer.set(reached, (longer.get(reached) ?? 0) + chance * probability);
      }
    }
    sums = longer;
  }
  return sums;
}

function chanceFrom(sums: ReadonlyMap<number, number>, target: number): number {
  let chance = 0;
  for (const [sum, probability] of sums) if (sum >= target) chance += probability;
  return chance;
}

/** An open entry may come out at any plausible level; one that nobody will be asked stays where it is. */
function oddsOf(entry: SheetEntry, isOpen: (slot: string) => boolean): readonly Odds[] {
  if (isOpen(entry.slot)) return plausibleLevels(entry.slot, entry);
  if (entry.level !== null) return [{ level: entry.level, probability: 1 }];
  return [1, 2, 3, 4, 5].map((level) => ({ level, probability: 0.2 }));
}
