import { feasibilityDimensionNames, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import {
  valueDimensionNames,
  valueDimensions,
  valueIndicatorNames,
  valueIndicators,
} from '../../src/domain/value-model.ts';
import type { ScoreSheet, SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { figure, figuresAddingUp } from '../../tools/rounding.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** What each tool made of the findings, as a whole and by scenario. */
export function toolSources(matter: SourceMatter): readonly PlanSource[] {
  const { assessment } = matter.view;
  const tool = (
    name: string,
    part: string | undefined,
    title: Bilingual,
    texts: readonly Bilingual[],
  ): PlanSource =>
    source(matter, {
      id: sourceIds.tool(name, part),
      kind: 'tool',
      title: both(`测算 · ${title.zh}`, `Calculation · ${title.en}`),
      reference: part ? `${name}#${part}` : name,
      texts,
    });
  const weights = valueIndicators.map((indicator) => {
    const name = valueIndicatorNames[indicator];
    const points = assessment.weights.weights[indicator];
    return both(`${name.zh} ${points}`, `${name.en} ${points}`);
  });
  const { value, feasibility, map, deployment, model } = assessment;
  return [
    tool('score_value', undefined, both('价值排序', 'value ranking'), value.output.messages),
    tool('score_value', 'weights', both('权重', 'weights'), [
      assessment.weights.reason,
      both(
        `各指标分值：${weights.map((text) => text.zh).join('，')}。`,
        `Points: ${weights.map((text) => text.en).join(', ')}.`,
      ),
    ]),
    ...value.output.scenarios.map((scored, place) => {
      const { name } = assessment.candidates[place] ?? { name: both(scored.id, scored.id) };
      const figures = figuresAddingUp(
        valueDimensions.map((dimension) => scored.shares[dimension]),
        scored.total,
      );
      const shares = valueDimensions.map((dimension, at) =>
        both(
          `${valueDimensionNames[dimension].zh} ${figures[at]} 分`,
          `${valueDimensionNames[dimension].en} ${figures[at]} points`,
        ),
      );
      return tool('score_value', scored.id, both(`${name.zh}的价值`, `value of ${name.en}`), [
        scored.message,
        ...originCounts(assessment.sheets[place]),
        both(
          `总分 ${figure(scored.total)} 分（${figure(scored.low)} 到 ${figure(scored.high)} 分），排名 ${scored.rank}；${shares.map((text) => text.zh).join('，')}。`,
          `Total ${figure(scored.total)} points (${figure(scored.low)} to ${figure(scored.high)} points), rank: ${scored.rank}; ${shares.map((text) => text.en).join(', ')}.`,
        ),
      ]);
    }),
    tool('judge_feasibility', undefined, both('落地可行性', 'feasibility'), [
      ...feasibility.output.messages,
      both(
        `封顶：有一项在第 1 级，最多 ${feasibility.output.caps.level1} 分；有一项在第 2 级，最多 ${feasibility.output.caps.level2} 分。`,
        `Caps: with one dimension at level 1 at most ${feasibility.output.caps.level1} points, with one at level 2 at most ${feasibility.output.caps.level2} points.`,
      ),
    ]),
    ...feasibility.output.scenarios.map((judged, place) => {
      const sheet = assessment.sheets[place];
      const levels = sheet
        ? feasibilityDimensions.map((dimension) => {
            const level = sheet.feasibility[dimension].level;
            const name = feasibilityDimensionNames[dimension];
            return level === null
              ? both(`${name.zh}未知`, `${name.en} not known`)
              : both(`${name.zh} ${level} 级`, `${name.en} ${level}`);
          })
        : [];
      const scenario = sheet?.scenario.name ?? both(judged.id, judged.id);
      const title = both(`${scenario.zh}的可行性`, `feasibility of ${scenario.en}`);
      return tool('judge_feasibility', judged.id, title, [
        judged.message,
        both(
          `可行性 ${figure(judged.score)} 分（${figure(judged.low)} 到 ${figure(judged.high)} 分）；${levels.map((text) => text.zh).join('，')}。`,
          `Feasibility ${figure(judged.score)} points (${figure(judged.low)} to ${figure(judged.high)} points); levels: ${levels.map((text) => text.en).join(', ')}.`,
        ),
        ...(judged.climb ? [judged.climb] : []),
        ...(sheet?.scenario.typical ? [sheet.scenario.typical.alternative] : []),
      ]);
    }),
    tool('map_scenarios', undefined, both('场景图谱', 'scenario map'), [
      ...map.messages,
      both(
        `分界线：价值 ${map.thresholds.value} 分，可行性 ${map.thresholds.feasibility} 分；${map.thresholds.nearWithin} 分以内算贴近。候选场景共 ${map.scenarios.length} 个。`,
        `Lines: value ${map.thresholds.value} points, feasibility ${map.thresholds.feasibility} points; within ${map.thresholds.nearWithin} points counts as near. There are ${map.scenarios.length} candidates.`,
      ),
    ]),
    ...map.scenarios.map((placed) => {
      const name = assessment.candidates.find(({ id }) => id === placed.id)?.name;
      return tool(
        'map_scenarios',
        placed.id,
        both(
          `${name?.zh ?? placed.id}在图谱上的位置`,
          `where ${name?.en ?? placed.id} stands on the scenario map`,
        ),
        [
          placed.message,
          both(
            `价值 ${figure(placed.value)} 分，可行性 ${figure(placed.feasibility)} 分，第 ${placed.quadrant} 象限，距最近的分界线 ${figure(placed.distance.points)} 分。`,
            `Value ${figure(placed.value)} points, feasibility ${figure(placed.feasibility)} points, quadrant ${placed.quadrant}, ${figure(placed.distance.points)} points from the nearest line.`,
          ),
          placed.strategy,
        ],
      );
    }),
    tool('choose_deployment', undefined, both('部署方式', 'deployment'), [
      deployment.output.message,
      ...deployment.output.trace.filter((step) => step.fired).map((step) => step.because),
      ...deployment.output.wouldChange.map((change) => change.because),
    ]),
    tool('choose_foundation_model', undefined, both('基础模型', 'base model'), [
      model.output.message,
      model.output.mix,
      model.output.buildOn,
      ...(model.output.budgetOnLine ? [model.output.budgetOnLine] : []),
      ...model.output.trace.filter((step) => step.fired).map((step) => step.because),
      ...model.output.wouldChange.map((change) => change.because),
    ]),
  ];
}

function originCounts(sheet: ScoreSheet | undefined): readonly Bilingual[] {
  if (!sheet) return [];
  const entries = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  const count = (origin: SheetEntry['origin']): number =>
    entries.filter((entry) => entry.origin === origin).length;
  return [
    both(
      `评分共 ${entries.length} 项：${count('stated')} 项有人回答，${count('derived')} 项由其他回答推出，${count('assumed')} 项按行业目录假设，${count('unknown')} 项未知。`,
      `Of ${entries.length} scores, ${count('stated')} scores were answered, ${count('derived')} scores derived from other answers, ${count('assumed')} scores assumed from the catalogue, ${count('unknown')} scores unknown.`,
    ),
  ];
}
