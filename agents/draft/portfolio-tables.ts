import { feasibilityDimensionNames, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { valueDimensionNames, valueDimensions } from '../../src/domain/value-model.ts';
import { quadrantNames } from '../../tools/assessment/decision-change.ts';
import { figure, figuresAddingUp } from '../../tools/rounding.ts';
import { type PlanBrief, plain, type SectionWriter } from './plan-brief.ts';
import type { RankedScenario } from './ranked-scenarios.ts';
import { decisionName } from './scenario-standing.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, listed } from './voice.ts';

/** Value by four dimensions, feasibility, quadrant and what is decided (guide 2.1, tables 1 and 2, pages 9 to 11). */
export function scoreTable(
  brief: PlanBrief,
  writer: SectionWriter,
  scenarios: readonly RankedScenario[],
): readonly Block[] {
  return writer.table({
    caption: both('评分一览（满分均为 100 分）', 'Scores (each out of 100)'),
    columns: [
      both('场景', 'Scenario'),
      ...valueDimensions.map((dimension) => asSentence(valueDimensionNames[dimension])),
      both('价值', 'Value'),
      both('排名', 'Rank'),
      both('可行性', 'Feasibility'),
      both('象限', 'Quadrant'),
      both('结论', 'Decision'),
    ],
    rows: scenarios.map((scenario) => {
      const { candidate, scored, judged, placed } = scenario;
      return [
        asSentence(candidate.name),
        ...figuresAddingUp(
          valueDimensions.map((dimension) => scored.shares[dimension]),
          scored.total,
        ).map(plain),
        spread(scored.total, scored.low, scored.high),
        plain(scored.rank),
        spread(judged.score, judged.low, judged.high),
        quadrantNames[placed.quadrant],
        decisionName(brief, scenario),
      ];
    }),
    citations: scenarios.flatMap(({ candidate: { id } }) => [
      sourceIds.tool('score_value', id),
      sourceIds.tool('judge_feasibility', id),
      sourceIds.tool('map_scenarios', id),
    ]),
  });
}

/** From this level on a dimension holds nothing back (as in the paragraph on the weakest link). */
const strongFrom = 4;

/** Levels on the six dimensions, the weakest link, and how many of a scenario's scores somebody gave. */
export function feasibilityTable(
  writer: SectionWriter,
  scenarios: readonly RankedScenario[],
): readonly Block[] {
  return writer.table({
    caption: both(
      '可行性六项（1 到 5 级，括号里的没有人答过）',
      'Feasibility in six dimensions (levels 1 to 5; nobody answered those in brackets)',
    ),
    columns: [
      both('场景', 'Scenario'),
      ...feasibilityDimensions.map((dimension) => asSentence(feasibilityDimensionNames[dimension])),
      both('最弱一环', 'Weakest link'),
      both('全部评分中有人答过的', 'Of all scores, answered by people'),
    ],
    rows: scenarios.map(({ candidate, sheet, judged }) => [
      asSentence(candidate.name),
      ...feasibilityDimensions.map((dimension) => {
        const { level, origin } = sheet.feasibility[dimension];
        if (level === null) return both('未知', 'not known');
        return origin === 'stated' ? plain(level) : both(`（${level}）`, `(${level})`);
      }),
      judged.weakest.length === 0
        ? both('还判断不了', 'cannot be told yet')
        : judged.weakest.length === feasibilityDimensions.length
          ? both('六项相同', 'all alike')
          : judged.weakest.every((dimension) => (sheet.feasibility[dimension].level ?? 0) >= strongFrom)
            ? both('没有短板', 'none')
            : listed(judged.weakest.map((dimension) => feasibilityDimensionNames[dimension])),
      answered(sheet),
    ]),
    citations: scenarios.flatMap(({ candidate: { id } }) => [
      sourceIds.tool('judge_feasibility', id),
      sourceIds.tool('score_value', id),
    ]),
  });
}

function answered(sheet: RankedScenario['sheet']): Bilingual {
  const entries = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  const stated = entries.filter(({ origin }) => origin === 'stated').length;
  return both(`${stated} 项，共 ${entries.length} 项`, `${stated} of ${entries.length}`);
}

/** Said once: what the catalogue and not the company supplies. */
export function howToReadScores(
  writer: SectionWriter,
  scenarios: readonly RankedScenario[],
): readonly Claim[] {
  const all = scenarios.flatMap(({ sheet }) => [
    ...Object.values(sheet.value),
    ...Object.values(sheet.feasibility),
  ]);
  const stated = all.filter(({ origin }) => origin === 'stated').length;
  const most = 2 * stated < all.length;
  return writer.claim(
    'assumption',
    most
      ? both(
          '先说清楚：这些评分一多半不是公司里的人给的，没人答过的取自行业目录或由其他回答推出。上表最后一列的数越小，这一行越要打折扣看。',
          'To be plain: most of these scores are not from people at the company; what nobody answered is taken from the catalogue or follows from other answers. The smaller the last figure of a line, the less that line should be leaned on.',
        )
      : both(
          '没有人答过的评分项，取自行业目录或由其他回答推出；上表最后一列的数越小，这一行越要打折扣看。',
          'What nobody answered is taken from the catalogue or follows from other answers; the smaller the last figure of a line, the less that line should be leaned on.',
        ),
    scenarios.map(({ candidate }) => sourceIds.tool('score_value', candidate.id)),
  );
}

function spread(middle: number, low: number, high: number): Bilingual {
  if (figure(low) === figure(high)) return plain(figure(middle));
  return both(
    `${figure(middle)}（${figure(low)}–${figure(high)}）`,
    `${figure(middle)} (${figure(low)}–${figure(high)})`,
  );
}
