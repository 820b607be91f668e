import { z } from 'zod';
import type { Level } from '../src/domain/feasibility.ts';
import { type Bilingual, bilingualSchema, both, joinTexts } from '../src/domain/language.ts';
import {
  type ValueDimension,
  type ValueIndicator,
  valueDimensionNames,
  valueDimensionSchema,
  valueDimensions,
  valueIndicatorNames,
  valueIndicatorSchema,
  valueIndicators,
  type WeightProfile,
  weightProfileSchema,
} from '../src/domain/value-model.ts';
import { figure, figureRange, roundTo } from './rounding.ts';
import { namesOf, requireUniqueIds, type ScenarioName, scenarioNameSchema } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep, traceStepSchema } from './tool.ts';

/** Points of one indicator: known, or between two bounds while nobody has said enough. */
const pointsSchema = z.union([
  z.number().min(0),
  z.strictObject({ low: z.number().min(0), high: z.number().min(0) }),
]);

const scoreValueInputSchema = z.strictObject({
  weights: weightProfileSchema.describe('Twelve weights in points that add to 100.'),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        points: z
          .record(valueIndicatorSchema, pointsSchema)
          .describe('Per indicator, from 0 to its weight; {low, high} while uncertain.'),
      }),
    )
    .min(1),
});
export type ScoreValueInput = z.output<typeof scoreValueInputSchema>;

const perDimension = <Value extends z.ZodType>(value: Value) => z.record(valueDimensionSchema, value);

const scoredScenarioSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  /** Out of 100, to two decimals; the middle of `low` and `high` where points are uncertain. */
  total: z.number(),
  low: z.number(),
  high: z.number(),
  /** Competition ranking by `total`: 1, 2, 2, 4. */
  rank: z.number().int().positive(),
  /** The ranks that uncertain points still leave possible. */
  bestRank: z.number().int().positive(),
  worstRank: z.number().int().positive(),
  tiedWith: z.array(z.string()),
  /** Points per dimension; they add to `total` up to rounding. */
  shares: perDimension(z.number()),
  /** Percent of the dimension's own weight that was earned; null where the profile gives it no weight. */
  shareOfDimensionWeight: perDimension(z.number().nullable()),
  /** The indicator that brings most points; null if none brings any. */
  strongest: valueIndicatorSchema.nullable(),
  /** The indicator that loses most points against its weight; null if none loses any. */
  weakest: valueIndicatorSchema.nullable(),
  message: bilingualSchema,
});
type ScoredScenario = z.output<typeof scoredScenarioSchema>;

export const scoreValueOutputSchema = z.strictObject({
  scenarios: z.array(scoredScenarioSchema),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type ScoreValueOutput = z.output<typeof scoreValueOutputSchema>;

/** Weights may miss 100 by this much: the noise of adding twelve decimals, not a point forgotten. */
const weightTolerance = 1e-6;

const indicatorsOf: Readonly<Record<ValueDimension, readonly ValueIndicator[]>> = {
  brand: valueIndicators.filter((indicator) => indicator.startsWith('brand.')),
  economic: valueIndicators.filter((indicator) => indicator.startsWith('economic.')),
  social: valueIndicators.filter((indicator) => indicator.startsWith('social.')),
  transformation: valueIndicators.filter((indicator) => indicator.startsWith('transformation.')),
};

/**
 * Points for anchored levels: level 1 earns nothing, level 5 the whole weight, the steps between are equal.
 * The guide scores by points alone; the levels that lead to them are the product's own choice.
 */
export function pointsFromLevels(
  weights: WeightProfile,
  levels: Readonly<Record<ValueIndicator, Level>>,
): Record<ValueIndicator, number> {
  const points = { ...weights };
  for (const indicator of valueIndicators)
    points[indicator] = (weights[indicator] * (levels[indicator] - 1)) / 4;
  return points;
}

interface Sum {
  readonly id: string;
  readonly name: ScenarioName;
  readonly points: ScoreValueInput['scenarios'][number]['points'];
  readonly total: number;
  readonly low: number;
  readonly high: number;
  readonly shares: Record<ValueDimension, number>;
}

function boundsOf(points: z.output<typeof pointsSchema>): { readonly low: number; readonly high: number } {
  return typeof points === 'number' ? { low: points, high: points } : points;
}

/**
 * Scores scenarios by the BEST value model (guide 2.1, table 1, page 9): points per indicator up to its weight,
 * added to a total out of 100, ranked. Results are in the order of the input. Throws `ToolInputError` for
 * weights that do not add to 100, points outside 0 to their weight, and an id used twice.
 */
export function scoreValue(input: ScoreValueInput): ScoreValueOutput {
  requireWeightsOf100(input.weights);
  requireUniqueIds(input.scenarios);
  const sums = input.scenarios.map((scenario, index) => sumOf(scenario, input.weights, index));
  const ranking = [...sums].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  const scenarios = sums.map((sum) => scored(sum, ranking, input.weights));
  return { scenarios, messages: rankingMessages(ranking), trace: traceOf(input.weights, sums, scenarios) };
}

function requireWeightsOf100(weights: WeightProfile): void {
  let sum = 0;
  for (const indicator of valueIndicators) sum += weights[indicator];
  if (Math.abs(sum - 100) <= weightTolerance) return;
  const shown = roundTo(sum, 6);
  throw new ToolInputError(
    'weights',
    both(
      `十二项指标的权重合计为 ${shown} 分，应当正好是 100 分；请调整后再试。`,
      `The twelve weights add to ${shown}; they must add to exactly 100.`,
    ),
  );
}

function sumOf(scenario: ScoreValueInput['scenarios'][number], weights: WeightProfile, index: number): Sum {
  const shares: Record<ValueDimension, number> = { brand: 0, economic: 0, social: 0, transformation: 0 };
  let low = 0;
  let high = 0;
  for (const dimension of valueDimensions) {
    for (const indicator of indicatorsOf[dimension]) {
      const bounds = boundsOf(scenario.points[indicator]);
      if (
        !(bounds.low >= 0 && bounds.low <= bounds.high && bounds.high <= weights[indicator] + weightTolerance)
      ) {
        throw pointsFault(scenario.name, indicator, bounds, weights[indicator], index);
      }
      low += bounds.low;
      high += bounds.high;
      shares[dimension] += (bounds.low + bounds.high) / 2;
    }
    shares[dimension] = roundTo(shares[dimension], 2);
  }
  return {
    id: scenario.id,
    name: scenario.name,
    points: scenario.points,
    total: roundTo((low + high) / 2, 2),
    low: roundTo(low, 2),
    high: roundTo(high, 2),
    shares,
  };
}

function pointsFault(
  scenarioName: ScenarioName,
  indicator: ValueIndicator,
  bounds: { readonly low: number; readonly high: number },
  weight: number,
  index: number,
): ToolInputError {
  const name = namesOf(scenarioName);
  const term = valueIndicatorNames[indicator];
  const path = `scenarios[${index}].points["${indicator}"]`;
  if (bounds.low > bounds.high) {
    return new ToolInputError(
      path,
      both(
        `“${name.zh}”的“${term.zh}”下限 ${bounds.low} 高于上限 ${bounds.high}；下限不得高于上限。`,
        `"${name.en}": the low of ${term.en}, ${bounds.low}, is above its high, ${bounds.high}; low must not exceed high.`,
      ),
    );
  }
  const shown = bounds.low === bounds.high ? `${bounds.low}` : `${bounds.low}–${bounds.high}`;
  return new ToolInputError(
    path,
    both(
      `“${name.zh}”的“${term.zh}”为 ${shown} 分，超出了可取范围：0 到 ${weight} 分（该指标的权重）。`,
      `"${name.en}": ${term.en} has ${shown} points; accepted is 0 to ${weight}, the weight of the indicator.`,
    ),
  );
}

function scored(sum: Sum, ranking: readonly Sum[], weights: WeightProfile): ScoredScenario {
  let rank = 1;
  let bestRank = 1;
  let worstRank = 1;
  const tiedWith: string[] = [];
  for (const other of ranking) {
    if (other === sum) continue;
    if (other.total > sum.total) rank += 1;
    if (other.total === sum.total) tiedWith.push(other.id);
    if (other.low > sum.high) bestRank += 1;
    if (other.high > sum.low) worstRank += 1;
  }
  const strongest = strongestOf(sum);
  const weakest = weakestOf(sum, weights);
  return {
    id: sum.id,
    name: sum.name,
    total: sum.total,
    low: sum.low,
    high: sum.high,
    rank,
    bestRank,
    worstRank,
    tiedWith,
    shares: sum.shares,
    shareOfDimensionWeight: shareOfWeight(sum.shares, weights),
    strongest,
    weakest,
    message: scoreMessage(sum, rank, ranking.length, tiedWith.length > 0, strongest, weakest, weights),
  };
}

function middle(sum: Sum, indicator: ValueIndicator): number {
  const { low, high } = boundsOf(sum.points[indicator]);
  return (low + high) / 2;
}

function strongestOf(sum: Sum): ValueIndicator | null {
  let best: ValueIndicator | null = null;
  let most = 0;
  for (const indicator of valueIndicators) {
    const points = middle(sum, indicator);
    if (points > most) [best, most] = [indicator, points];
  }
  return best;
}

function weakestOf(sum: Sum, weights: WeightProfile): ValueIndicator | null {
  let worst: ValueIndicator | null = null;
  let most = weightTolerance;
  for (const indicator of valueIndicators) {
    const lost = weights[indicator] - middle(sum, indicator);
    if (lost > most) [worst, most] = [indicator, lost];
  }
  return worst;
}

function shareOfWeight(
  shares: Readonly<Record<ValueDimension, number>>,
  weights: WeightProfile,
): Record<ValueDimension, number | null> {
  const share = (dimension: ValueDimension): number | null => {
    let weight = 0;
    for (const indicator of indicatorsOf[dimension]) weight += weights[indicator];
    return weight > 0 ? roundTo((100 * shares[dimension]) / weight, 1) : null;
  };
  return {
    brand: share('brand'),
    economic: share('economic'),
    social: share('social'),
    transformation: share('transformation'),
  };
}

function scoreMessage(
  sum: Sum,
  rank: number,
  count: number,
  tied: boolean,
  strongest: ValueIndicator | null,
  weakest: ValueIndicator | null,
  weights: WeightProfile,
): Bilingual {
  const name = namesOf(sum.name);
  const uncertain = sum.low < sum.high;
  const zh = [
    `“${name.zh}”价值度 ${figure(sum.total)} 分（满分 100 分${uncertain ? `，目前只能确定在 ${figureRange(sum.low, sum.high)} 分之间` : ''}）`,
  ];
  const en = [
    `"${name.en}" scores ${figure(sum.total)} of 100 for value${uncertain ? ` (so far only known to be ${figureRange(sum.low, sum.high)})` : ''}`,
  ];
  if (count > 1) {
    zh.push(`，在 ${count} 个场景中${tied ? '并列' : '排名'}第 ${rank}`);
    en.push(`, ${tied ? 'joint rank' : 'rank'} ${rank} of ${count}`);
  }
  if (strongest !== null) {
    zh.push(`；得分最多的是“${valueIndicatorNames[strongest].zh}”，${scoreOf(sum, strongest, weights)} 分`);
    en.push(`; most comes from ${valueIndicatorNames[strongest].en}, ${scoreOf(sum, strongest, weights)}`);
  }
  if (weakest !== null) {
    zh.push(`；失分最多的是“${valueIndicatorNames[weakest].zh}”，${scoreOf(sum, weakest, weights)} 分`);
    en.push(`; most is lost on ${valueIndicatorNames[weakest].en}, ${scoreOf(sum, weakest, weights)}`);
  }
  return both(`${zh.join('')}。`, `${en.join('')}.`);
}

function scoreOf(sum: Sum, indicator: ValueIndicator, weights: WeightProfile): string {
  return `${figure(middle(sum, indicator))}/${figure(weights[indicator])}`;
}

function rankingMessages(ranking: readonly Sum[]): Bilingual[] {
  const [first] = ranking;
  if (first === undefined || ranking.length === 1) return [];
  const listed = ranking.map((sum) => {
    const name = namesOf(sum.name);
    return both(`${name.zh} ${figure(sum.total)} 分`, `${name.en} ${figure(sum.total)}`);
  });
  const list = joinTexts(listed);
  const messages = [both(`价值度由高到低：${list.zh}。`, `By value, highest first: ${list.en}.`)];
  const overlaps = ranking.slice(1).filter((sum) => sum.total < first.total && sum.high > first.low);
  if (overlaps.length > 0) {
    const names = joinTexts(overlaps.map((sum) => namesOf(sum.name)));
    const leader = namesOf(first.name);
    messages.push(
      both(
        `首位尚未定论：打分仍有区间，${names.zh}还可能超过${leader.zh}。`,
        `First place is not settled: with the points still uncertain, ${names.en} may yet pass ${leader.en}.`,
      ),
    );
  }
  return messages;
}

function traceOf(
  weights: WeightProfile,
  sums: readonly Sum[],
  scenarios: readonly ScoredScenario[],
): TraceStep[] {
  const profile = valueDimensions.map((dimension) => {
    let weight = 0;
    for (const indicator of indicatorsOf[dimension]) weight += weights[indicator];
    const name = valueDimensionNames[dimension];
    return both(`${name.zh} ${figure(weight)} 分`, `${name.en} ${figure(weight)}`);
  });
  const weighed = joinTexts(profile);
  const steps: TraceStep[] = [
    {
      rule: 'weights-add-to-100',
      fired: true,
      on: ['weights'],
      because: both(
        `权重合计 100 分：${weighed.zh}（指南 2.1，表 1，第 9 页）。`,
        `The weights add to 100: ${weighed.en} (guide 2.1, table 1, page 9).`,
      ),
    },
  ];
  for (const [index, sum] of sums.entries()) {
    const name = namesOf(sum.name);
    const parts = valueDimensions.map((dimension) => figure(sum.shares[dimension])).join(' + ');
    const rank = scenarios[index]?.rank ?? 1;
    steps.push({
      rule: 'sum-of-points',
      fired: true,
      on: ['weights', `scenarios.${sum.id}.points`],
      because: both(
        `${name.zh}：品牌、经济、社会、战略四个维度 ${parts} = ${figure(sum.total)} 分，第 ${rank} 名。`,
        `${name.en}: brand, economic, social and transformation ${parts} = ${figure(sum.total)}, rank ${rank}.`,
      ),
    });
  }
  return steps;
}

export const scoreValueTool = defineTool({
  name: 'score_value',
  title: both('价值度评分', 'Score value'),
  description: both(
    '按 BEST 模型（品牌、经济、社会、战略四个维度，十二项指标）给每个场景打价值分：各项得分不超过其权重，十二项权重合计 100 分；给出总分、各维度得分、排名与并列情况。得分可以是区间，此时总分取中值并给出上下限。方法见指南 2.1 节表 1（第 9 页）。来源：中国信息通信研究院。',
    'Scores each scenario by the BEST model (brand, economic, social and transformation value; twelve indicators): points per indicator up to its weight, weights that add to 100; gives totals, points by dimension, ranks and ties. Points may be a range: the total is then the middle, with its bounds. Method: guide, section 2.1, table 1 (page 9). Source: China Academy of Information and Communications Technology.',
  ),
  input: scoreValueInputSchema,
  output: scoreValueOutputSchema,
  run: (input) => scoreValue(input),
});
