import { feasibilityDimensions, type Level } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import { byKey } from '../assessment/by-key.ts';
import { feasibilityScores } from '../judge-feasibility/scores.ts';
import { placeScenarios } from '../map-scenarios/placement.ts';
import type { MapThresholds, Quadrant } from '../map-scenarios/schema.ts';
import { roundTo } from '../rounding.ts';
import type { ScenarioName } from '../scenario-name.ts';
import { pointsAtLevel, valueScores } from '../score-value/scores.ts';
import { type ScoreOfLevels, scoreTable } from './feasibility-kernel.ts';
import type { SensitivityInput, SensitivityScenario } from './schema.ts';

/** The levels that an answer may turn out to be; equal ends where it is known. */
export interface LevelRange {
  readonly low: number;
  readonly high: number;
  /** The level counted with meanwhile, where people disagree; the middle of the range if absent. */
  readonly at?: number;
  /** Whether anybody said anything. */
  readonly said: boolean;
}

/** One scenario as the tools score and place it, with its answers in the order of the guide's tables 1 and 2. */
export interface BaseScenario {
  readonly id: string;
  readonly name: ScenarioName;
  readonly value: readonly LevelRange[];
  readonly feasibility: readonly LevelRange[];
  readonly total: number;
  readonly rank: number;
  readonly score: number;
  readonly barred: boolean;
  readonly quadrant: Quadrant;
}

export interface BaseCase {
  readonly weights: Float64Array;
  /** By id, so that the draws of a scenario don't hang on where it stands in the input. */
  readonly scenarios: readonly BaseScenario[];
  /** Places in `scenarios`, highest total first, equals by id: the order that the tools show. */
  readonly ranking: readonly number[];
  readonly thresholds: MapThresholds;
  readonly scoreOf: ScoreOfLevels;
}

/**
 * The point that everything is varied from: score_value, judge_feasibility and map_scenarios on the input as it
 * stands, an uncertain answer at the middle of its range. Throws `ToolInputError` as they do.
 */
export function baseCase(input: SensitivityInput): BaseCase {
  const scenarios = [...input.scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  const value = valueScores({
    weights: input.weights,
    scenarios: scenarios.map((scenario) => ({
      id: scenario.id,
      name: scenario.name,
      points: byKey(valueIndicators, (indicator) => {
        const { low, high } = countedWith(rangeOf(scenario.value[indicator]));
        const weight = input.weights[indicator];
        return { low: pointsAtLevel(weight, low), high: pointsAtLevel(weight, high) };
      }),
    })),
  });
  const feasibility = feasibilityScores({
    scenarios: scenarios.map(({ id, name, feasibility: levels }) => ({
      id,
      name,
      levels: Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, meanwhile(level)])),
    })),
    ...(input.caps ? { caps: input.caps } : {}),
  });
  const map = placeScenarios({
    scenarios: scenarios.map(({ id, name }, place) => ({
      id,
      name,
      value: value[place]?.total ?? 0,
      feasibility: feasibility.scenarios[place]?.score ?? 0,
      veto: feasibility.scenarios[place]?.veto ?? false,
      useNonAi: feasibility.scenarios[place]?.useNonAi ?? false,
    })),
    ...(input.thresholds ? { thresholds: input.thresholds } : {}),
  });
  const based = scenarios.map((scenario, place): BaseScenario => {
    const placement = map.scenarios[place];
    return {
      id: scenario.id,
      name: scenario.name,
      value: valueRanges(scenario),
      feasibility: feasibilityRanges(scenario),
      total: value[place]?.total ?? 0,
      rank: value[place]?.rank ?? 1,
      score: feasibility.scenarios[place]?.score ?? 0,
      barred: placement ? placement.vetoed || placement.useNonAi : false,
      quadrant: placement?.quadrant ?? 4,
    };
  });
  const totalAt = (place: number): number => based[place]?.total ?? 0;
  return {
    weights: Float64Array.from(valueIndicators, (indicator) => input.weights[indicator]),
    scenarios: based,
    ranking: based.map((_, place) => place).sort((a, b) => totalAt(b) - totalAt(a) || a - b),
    thresholds: map.thresholds,
    scoreOf: scoreTable(feasibility.caps),
  };
}

function valueRanges(scenario: SensitivityScenario): LevelRange[] {
  return valueIndicators.map((indicator) => rangeOf(scenario.value[indicator]));
}

function feasibilityRanges(scenario: SensitivityScenario): LevelRange[] {
  return feasibilityDimensions.map((dimension) => rangeOf(scenario.feasibility[dimension]));
}

function rangeOf(
  given: number | { low: number; high: number; at?: number | undefined } | null | undefined,
): LevelRange {
  if (given === null || given === undefined) return { low: 1, high: 5, said: false };
  if (typeof given === 'number') return { low: given, high: given, said: true };
  const { low, high, at } = given;
  return { low, high, said: true, ...(at === undefined ? {} : { at }) };
}

/** Both ends where nothing else is counted with; that one level where there is one. */
function countedWith({ low, high, at }: LevelRange): { readonly low: number; readonly high: number } {
  return at === undefined ? { low, high } : { low: at, high: at };
}

function meanwhile<
  Given extends number | { low: Level; high: Level; at?: Level | undefined } | null | undefined,
>(given: Given): Given | Level | { low: Level; high: Level } {
  if (typeof given !== 'object' || given === null) return given;
  return given.at ?? { low: given.low, high: given.high };
}

/** Where an answer stands meanwhile: as score_value puts an uncertain one, in the middle of its range. */
export function middleOf({ low, high, at }: LevelRange): number {
  return at ?? (low + high) / 2;
}

/** The share of its weight that an indicator earns at a level. */
export function shareAtLevel(level: number): number {
  return (level - 1) / 4;
}

/** The total of answers at the middle of their ranges, to two decimals. */
export function totalAt(weights: Float64Array, ranges: readonly LevelRange[]): number {
  let sum = 0;
  for (const [k, range] of ranges.entries()) sum += (weights[k] ?? 0) * shareAtLevel(middleOf(range));
  return roundTo(sum, 2);
}

/** Score and bar of six answers, as judge_feasibility and the map have them: the middle of the worst and best case. */
export function feasibilityAt(
  scoreOf: ScoreOfLevels,
  ranges: readonly LevelRange[],
): { readonly score: number; readonly barred: boolean } {
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const levels = ranges.map((range) => countedWith(range)[end]);
    return scoreOf(
      levels.reduce((sum, level) => sum + level, 0),
      Math.min(...levels),
    );
  });
  return { score: roundTo(((low ?? 0) + (high ?? 0)) / 2, 2), barred: isBarredAt(ranges) };
}

const ethics = feasibilityDimensions.indexOf('ethics');
const alternatives = feasibilityDimensions.indexOf('alternatives');

/** A veto on ethics and law, or a non-AI solution that serves better. */
function isBarredAt(ranges: readonly LevelRange[]): boolean {
  return [ethics, alternatives].some((place) => {
    const range = ranges[place];
    return range !== undefined && countedWith(range).high === 1;
  });
}
