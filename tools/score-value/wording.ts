import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import {
  type ValueIndicator,
  valueDimensionNames,
  valueDimensions,
  valueIndicatorNames,
  type WeightProfile,
} from '../../src/domain/value-model.ts';
import { figure, figureRange, figuresAddingUp } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import type { TraceStep } from '../tool.ts';
import type { ValueScore } from './schema.ts';
import { dimensionWeight, type IndicatorPoints, inRankOrder, middlePoints } from './scores.ts';

/** One scenario's score in a sentence: total, rank among `count`, and where most is earned and lost. */
export function scoreMessage(
  score: ValueScore,
  points: IndicatorPoints,
  count: number,
  weights: WeightProfile,
): Bilingual {
  const { rank, strongest, weakest } = score;
  const tied = score.tiedWith.length > 0;
  const earned = (indicator: ValueIndicator): string =>
    `${figure(middlePoints(points, indicator))}/${figure(weights[indicator])}`;
  const name = namesOf(score.name);
  const uncertain = score.low < score.high;
  const zh = [
    `“${name.zh}”价值度 ${figure(score.total)} 分（满分 100 分${uncertain ? `，目前只能确定在 ${figureRange(score.low, score.high)} 分之间` : ''}）`,
  ];
  const en = [
    `"${name.en}" scores ${figure(score.total)} of 100 for value${uncertain ? ` (so far only known to be ${figureRange(score.low, score.high)})` : ''}`,
  ];
  if (count > 1) {
    zh.push(`，在 ${count} 个场景中${tied ? '并列' : '排名'}第 ${rank}`);
    en.push(`, ${tied ? 'joint rank' : 'rank'} ${rank} of ${count}`);
  }
  if (strongest !== null) {
    zh.push(`；得分最多的是“${valueIndicatorNames[strongest].zh}”，${earned(strongest)} 分`);
    en.push(`; most comes from ${valueIndicatorNames[strongest].en}, ${earned(strongest)}`);
  }
  if (weakest !== null) {
    zh.push(`；失分最多的是“${valueIndicatorNames[weakest].zh}”，${earned(weakest)} 分`);
    en.push(`; most is lost on ${valueIndicatorNames[weakest].en}, ${earned(weakest)}`);
  }
  return both(`${zh.join('')}。`, `${en.join('')}.`);
}

/** The order by value, and whether the first place is settled; nothing for a single scenario. */
export function rankingMessages(scores: readonly ValueScore[]): Bilingual[] {
  const ranking = inRankOrder(scores);
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

/** How each total came about, in the order of the scores. */
export function scoreTrace(weights: WeightProfile, scores: readonly ValueScore[]): TraceStep[] {
  const profile = valueDimensions.map((dimension) => {
    const weight = dimensionWeight(weights, dimension);
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
  for (const score of scores) {
    const name = namesOf(score.name);
    const parts = figuresAddingUp(
      valueDimensions.map((dimension) => score.shares[dimension]),
      score.total,
    ).join(' + ');
    steps.push({
      rule: 'sum-of-points',
      fired: true,
      on: ['weights', `scenarios.${score.id}.points`],
      because: both(
        `${name.zh}：品牌、经济、社会、战略四个维度 ${parts} = ${figure(score.total)} 分，第 ${score.rank} 名。`,
        `${name.en}: brand, economic, social and transformation ${parts} = ${figure(score.total)}, rank ${score.rank}.`,
      ),
    });
  }
  return steps;
}
