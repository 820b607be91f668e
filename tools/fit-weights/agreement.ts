import { valueIndicators } from '../../src/domain/value-model.ts';
import { roundTo } from '../rounding.ts';
import { concordance } from './concordance.ts';
import type { Agreement, AgreementBand, PersonWeights } from './schema.ts';
import { sumOf } from './whole-points.ts';
import { agreementMessage, differenceMessage } from './wording.ts';

/** Fewer points apart than this is a nuance; and no more than three are worth a talk at once. Ours. */
const tellingSpread = 5;
const differencesTold = 3;

/**
 * How far people agree on the order of the indicators, and where their points lie furthest apart. `people` stand in the
 * order of their ids. Null for fewer than two.
 */
export function agreementOf(people: readonly PersonWeights[]): Agreement | null {
  if (people.length < 2) return null;
  const exact = concordance(
    people.map(({ weights }) => valueIndicators.map((indicator) => weights[indicator])),
  );
  const w = exact === null ? null : roundTo(exact, 3);
  const aboveChance = exact === null ? null : roundTo(beyondChance(exact, people.length), 3);
  const band = aboveChance === null ? null : bandOf(aboveChance);
  return {
    people: people.length,
    w,
    aboveChance,
    band,
    differences: differencesOf(people),
    message: agreementMessage(people.length, w, band),
  };
}

/** Independent rankings give a W of about 1 / judges; the mean rank correlation between judges, where none has ties. */
function beyondChance(w: number, judges: number): number {
  return (judges * w - 1) / (judges - 1);
}

/** Ours; textbooks draw such lines on W itself, which flatters two people and wrongs ten. */
function bandOf(aboveChance: number): AgreementBand {
  if (aboveChance >= 0.7) return 'strong';
  if (aboveChance >= 0.4) return 'fair';
  return aboveChance >= 0.1 ? 'weak' : 'none';
}

function differencesOf(people: readonly PersonWeights[]): Agreement['differences'] {
  return valueIndicators
    .map((indicator, place) => {
      const given = people.map(({ id, name, weights }) => ({
        id,
        name,
        points: roundTo((weights[indicator] * 100) / sumOf(weights), 2),
      }));
      const most = Math.max(...given.map(({ points }) => points));
      const least = Math.min(...given.map(({ points }) => points));
      return {
        indicator,
        place,
        spread: roundTo(most - least, 2),
        most: { points: most, people: given.filter(({ points }) => points === most) },
        least: { points: least, people: given.filter(({ points }) => points === least) },
      };
    })
    .filter(({ spread }) => spread >= tellingSpread)
    .sort((a, b) => b.spread - a.spread || a.place - b.place)
    .slice(0, differencesTold)
    .map(({ indicator, spread, most, least }) => ({
      indicator,
      spread,
      most: { points: most.points, people: most.people.map(({ id }) => id) },
      least: { points: least.points, people: least.people.map(({ id }) => id) },
      message: differenceMessage(indicator, spread, most, least),
    }));
}
