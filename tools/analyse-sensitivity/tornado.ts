import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import { roundTo } from '../rounding.ts';
import { settled } from './answer-flips.ts';
import { type BaseCase, type BaseScenario, feasibilityAt, type LevelRange, totalAt } from './base-case.ts';
import type { ChangedInput, TornadoBar } from './schema.ts';
import { reweighted } from './weight-flips.ts';

/** One weight moved by the step each way, as far as 0 and 100 allow, the others in proportion. */
interface WeightEnds {
  readonly input: ChangedInput;
  readonly from: number;
  readonly to: number;
  readonly fromWeights: Float64Array;
  readonly toWeights: Float64Array;
}

/** The ends of all weights that can move; one that holds all 100 points cannot. */
export function weightEnds({ weights }: BaseCase, step: number): WeightEnds[] {
  return valueIndicators.flatMap((indicator, k) => {
    const weight = weights[k] ?? 0;
    const from = Math.max(0, weight - step);
    const to = Math.min(100, weight + step);
    const fromWeights = reweighted(weights, k, from);
    const toWeights = reweighted(weights, k, to);
    if (!fromWeights || !toWeights) return [];
    return [{ input: { kind: 'weight', indicator }, from, to, fromWeights, toWeights }];
  });
}

/** What moves the value total of one scenario: each weight, and each of its answers that is open. */
export function valueTornado(
  base: BaseCase,
  ends: readonly WeightEnds[],
  scenario: BaseScenario,
): TornadoBar[] {
  return widestFirst([
    ...ends.map(({ input, from, to, fromWeights, toWeights }) =>
      bar(input, from, to, totalAt(fromWeights, scenario.value), totalAt(toWeights, scenario.value)),
    ),
    ...openAnswers(scenario.value).map(({ k, low, high }) =>
      bar(
        valueInput(scenario, k),
        low,
        high,
        totalAt(base.weights, settled(scenario.value, k, low)),
        totalAt(base.weights, settled(scenario.value, k, high)),
      ),
    ),
  ]);
}

/** What moves the feasibility of one scenario: each of its answers that is open. */
export function feasibilityTornado({ scoreOf }: BaseCase, scenario: BaseScenario): TornadoBar[] {
  const scoreWith = (k: number, level: number): number =>
    feasibilityAt(scoreOf, settled(scenario.feasibility, k, level)).score;
  return widestFirst(
    openAnswers(scenario.feasibility).flatMap(({ k, low, high }) => {
      const dimension = feasibilityDimensions[k];
      if (!dimension) return [];
      const input = { kind: 'feasibility', scenario: scenario.id, dimension } as const;
      return [bar(input, low, high, scoreWith(k, low), scoreWith(k, high))];
    }),
  );
}

/** What moves the leader's lead over the runner-up: each weight, and each open answer about either. */
export function marginTornado(
  base: BaseCase,
  ends: readonly WeightEnds[],
  leader: BaseScenario,
  runnerUp: BaseScenario,
): TornadoBar[] {
  const answers = [
    ...valueTornado(base, [], leader).map(({ input, from, to, atFrom, atTo }) =>
      bar(input, from, to, atFrom - runnerUp.total, atTo - runnerUp.total),
    ),
    ...valueTornado(base, [], runnerUp).map(({ input, from, to, atFrom, atTo }) =>
      bar(input, from, to, leader.total - atFrom, leader.total - atTo),
    ),
  ];
  const lead = (weights: Float64Array): number =>
    totalAt(weights, leader.value) - totalAt(weights, runnerUp.value);
  return widestFirst([
    ...ends.map(({ input, from, to, fromWeights, toWeights }) =>
      bar(input, from, to, lead(fromWeights), lead(toWeights)),
    ),
    ...answers,
  ]);
}

function valueInput({ id }: BaseScenario, k: number): ChangedInput {
  const indicator = valueIndicators[k];
  if (!indicator) throw new RangeError(`no value indicator ${k}`);
  return { kind: 'value', scenario: id, indicator };
}

function openAnswers(
  ranges: readonly LevelRange[],
): { readonly k: number; readonly low: number; readonly high: number }[] {
  return ranges.flatMap(({ low, high }, k) => (low < high ? [{ k, low, high }] : []));
}

function bar(input: ChangedInput, from: number, to: number, atFrom: number, atTo: number): TornadoBar {
  return {
    input,
    from: roundTo(from, 2),
    to: roundTo(to, 2),
    atFrom: roundTo(atFrom, 2),
    atTo: roundTo(atTo, 2),
    swing: roundTo(Math.abs(atTo - atFrom), 2),
  };
}

/** Sorting is stable: equal bars stay in the order of weights, then answers, of tables 1 and 2. */
function widestFirst(bars: readonly TornadoBar[]): TornadoBar[] {
  return [...bars].sort((a, b) => b.swing - a.swing);
}
