import { type ValueIndicator, valueIndicators } from '../../src/domain/value-model.ts';
import { byKey } from '../assessment/by-key.ts';
import { roundTo } from '../rounding.ts';
import { requireUniqueIds } from '../scenario-name.ts';
import { answerFlips, unknownAnswers } from './answer-flips.ts';
import { type BaseCase, baseCase, type LevelRange, shareAtLevel } from './base-case.ts';
import { requireOrderedRanges } from './faults.ts';
import { quadrantCounter } from './quadrants.ts';
import { randomStreams } from './random-streams.ts';
import { type Acceptability, type Cell, rankAcceptability } from './rank-acceptability.ts';
import type { ScenarioSensitivity, SensitivityFigures, SensitivityInput } from './schema.ts';
import { feasibilityTornado, marginTornado, valueTornado, weightEnds } from './tornado.ts';
import { weightFlips } from './weight-flips.ts';
import { weightSampler } from './weight-sampler.ts';

/** Any number would do; this one has stayed the same since the first release, so that plans can be compared. */
const defaultSeed = 2024;

/** Enough for shares within about 0.01 (Tervonen and Lahdelma 2007, EJOR 178(2), 500-513). */
const defaultSamples = 10_000;

/** The map flags what is within five points of a line; a weight is tried by as much. Our own choice. */
const defaultWeightStep = 5;

/**
 * Tornado, smallest changes that flip, and SMAA-2 acceptability: all that `analyseSensitivity` puts into words.
 * Throws `ToolInputError` for weights that do not add to 100, an id used twice, a low above its high, and caps that
 * would reward a lower level.
 */
export function sensitivityFigures(input: SensitivityInput): SensitivityFigures {
  requireUniqueIds(input.scenarios);
  requireOrderedRanges(input);
  const base = baseCase(input);
  const seed = input.seed ?? defaultSeed;
  const samples = input.samples ?? defaultSamples;
  const weightSpread = input.weightSpread ?? 1;
  const streams = randomStreams(seed);
  const drawWeights = weightSampler(base.weights, weightSpread, streams.next());
  const [drawScores, drawConfidence] = [streams.next(), streams.next()];
  const quadrants = quadrantCounter(base, streams.next());
  const acceptability = rankAcceptability({
    alternatives: base.scenarios.map(({ value }) => value.map(cellOf)),
    criteria: valueIndicators.length,
    samples,
    drawWeights,
    drawScores,
    drawConfidence,
    onSample: quadrants.add,
  });
  const ends = weightEnds(base, input.weightStep ?? defaultWeightStep);
  const scenarios = base.scenarios.map((scenario, place): ScenarioSensitivity => {
    const share = (quadrant: number): number =>
      roundTo((quadrants.counts[place]?.[quadrant] ?? 0) / samples, 4);
    return {
      id: scenario.id,
      name: scenario.name,
      total: scenario.total,
      feasibility: scenario.score,
      rank: scenario.rank,
      quadrant: scenario.quadrant,
      ...acceptabilityOf(acceptability, place),
      quadrantAcceptability: [share(1), share(2), share(3), share(4)],
      unknown: unknownAnswers(scenario),
      tornado: {
        value: valueTornado(base, ends, scenario),
        feasibility: feasibilityTornado(base, scenario),
      },
    };
  });
  const answers = answerFlips(base);
  return {
    seed,
    samples,
    weightSpread,
    thresholds: base.thresholds,
    scenarios: input.scenarios.flatMap(({ id }) => scenarios.filter((scenario) => scenario.id === id)),
    margin: marginOf(base, ends),
    weights: weightFlips(base),
    answers: input.scenarios.flatMap(({ id }) =>
      answers.filter((answer) => answer.input.kind !== 'weight' && answer.input.scenario === id),
    ),
  };
}

/** Each whole level of a range is equally likely: an answer, once given, is a whole level. */
function cellOf({ low, high }: LevelRange): Cell {
  if (low === high) return [shareAtLevel(low)];
  return Array.from({ length: high - low + 1 }, (_, step) => shareAtLevel(low + step));
}

function acceptabilityOf(
  { ranks, centralWeights, confidence }: Acceptability,
  place: number,
): Pick<ScenarioSensitivity, 'rankAcceptability' | 'centralWeights' | 'confidence'> {
  const weights = centralWeights[place];
  const factor = confidence[place] ?? null;
  return {
    rankAcceptability: Array.from(ranks[place] ?? [], (share) => roundTo(share, 4)),
    centralWeights: weights
      ? byKey<ValueIndicator, number>(valueIndicators, (indicator) =>
          roundTo(weights[valueIndicators.indexOf(indicator)] ?? 0, 2),
        )
      : null,
    confidence: factor === null ? null : roundTo(factor, 4),
  };
}

function marginOf(base: BaseCase, ends: ReturnType<typeof weightEnds>): SensitivityFigures['margin'] {
  const [leader, runnerUp] = base.ranking.slice(0, 2).map((place) => base.scenarios[place]);
  if (!leader || !runnerUp) return null;
  return {
    leader: leader.id,
    runnerUp: runnerUp.id,
    points: roundTo(leader.total - runnerUp.total, 2),
    tornado: marginTornado(base, ends, leader, runnerUp),
  };
}
