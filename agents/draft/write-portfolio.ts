import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import {
  valueDimensionNames,
  valueDimensions,
  valueIndicatorNames,
  valueIndicators,
} from '../../src/domain/value-model.ts';
import { figure } from '../../tools/rounding.ts';
import { type PlanBrief, plain, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { positionName, type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { scenarioMapDiagram } from './scenario-map-diagram.ts';
import { sourceIds } from './source-ids.ts';
import type { ToldSoFar } from './told-so-far.ts';
import { asClause, asSentence, evidenceOn, listed, sayingOf, voiceOf, voiceOn } from './voice.ts';
import { writeScenario } from './write-scenario.ts';

/** Why these scenarios, how they score, where they stand on the map, and each one in a paragraph (guide 2.1). */
export const writePortfolio: PlanSectionWriter = {
  id: 'portfolio',
  title: both('场景组合：做什么，为什么', 'The portfolio: what to do, and why'),
  write(brief) {
    const writer = sectionWriter(brief, 'portfolio');
    const scenarios = rankedScenarios(brief);
    const told: ToldSoFar = { leader: false, climbs: new Map(), sentences: new Map() };
    return [
      ...whyThese(brief, writer),
      ...weights(brief, writer),
      ...scoreTable(writer, scenarios),
      ...howToReadScores(writer, scenarios),
      ...scenarioMapDiagram(brief, writer),
      ...scenarios.flatMap((scenario) => writeScenario(brief, writer, scenario, told)),
      ...unjudged(writer, scenarios),
    ];
  },
};

function unjudged(writer: SectionWriter, scenarios: readonly RankedScenario[]): readonly Block[] {
  const untouched = scenarios.filter(({ sheet }) =>
    [...Object.values(sheet.value), ...Object.values(sheet.feasibility)].every(
      (entry) => entry.origin !== 'stated',
    ),
  );
  if (untouched.length === 0) return [];
  const names = listed(untouched.map(({ candidate }) => candidate.name));
  return writer.paragraph(
    writer.claim(
      'assumption',
      both(
        `${names.zh}的评分公司里还没有人评过，名次只能当作参考。`,
        `Nobody at the company has scored ${names.en} yet, so ${untouched.length > 1 ? 'their places are' : 'its place is'} no more than an indication.`,
      ),
      untouched.map(({ candidate }) => sourceIds.tool('score_value', candidate.id)),
    ),
  );
}

function whyThese(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { candidates } = brief.view.assessment;
  const findings = brief.view.facts.get('pains')?.findings ?? [];
  const sayings = findings
    .filter((finding) => finding.value.kind === 'choices')
    .flatMap((finding) =>
      writer.claim('interview', painSaying(brief, finding), [sourceIds.finding('pains', finding.author.id)]),
    );
  const fromPains = candidates.filter((candidate) => candidate.why === 'pain');
  const own = candidates.filter((candidate) => candidate.why === 'own');
  const filled = candidates.filter((candidate) => candidate.why === 'catalogue');
  const names = (list: typeof candidates): Bilingual => listed(list.map((candidate) => candidate.name));
  const { industry } = brief.view.assessment;
  return writer.paragraph(
    sayings,
    fromPains.length === 0
      ? []
      : writer.claim(
          'judgement',
          both(
            `由这些痛点直接引出的候选是${names(fromPains).zh}。`,
            `From these pains come ${names(fromPains).en}.`,
          ),
          evidenceOn(brief, ['pains']),
        ),
    own.length === 0
      ? []
      : writer.claim(
          'interview',
          both(
            `${names(own).zh}是公司自己提出来的，一并评估。`,
            `${names(own).en} ${own.length > 1 ? 'are ideas' : 'is an idea'} of the company's own and ${own.length > 1 ? 'are' : 'is'} weighed with the rest.`,
          ),
          evidenceOn(brief, ['scenarios.own']),
        ),
    filled.length === 0
      ? []
      : writer.claim(
          'assumption',
          findings.length > 0
            ? both(
                `${names(filled).zh}没有人提到，是从${industry.name.zh}行业目录里补进来作比较的。`,
                `Nobody asked for ${names(filled).en}; the catalogue for ${industry.name.en} supplies ${filled.length > 1 ? 'them' : 'it'} for comparison.`,
              )
            : both(
                `还没有人说过痛点，${names(filled).zh}全部取自${industry.name.zh}行业目录，只能当作谈话的起点。`,
                `Nobody has named a pain yet: ${names(filled).en} all come from the catalogue for ${industry.name.en} and are a place to start talking, no more.`,
              ),
          [sourceIds.engagement, sourceIds.tool('score_value')],
        ),
  );
}

function painSaying(brief: PlanBrief, finding: Finding): Bilingual {
  const voice = voiceOf(brief, finding);
  const { value } = finding;
  const { pains } = brief.view.assessment.industry;
  const named = listed(
    (value.kind === 'choices' ? value.options : []).flatMap((id) => {
      const pain = pains.find((entry) => entry.id === id);
      return pain ? [both(`“${pain.label.zh}”`, `“${pain.label.en}”`)] : [];
    }),
  );
  return voice.words
    ? both(
        `${voice.who.zh}说${voice.words}，归入${asClause(named).zh}。`,
        `${voice.who.en} said ${voice.words}, which we file under ${named.en}.`,
      )
    : both(`${voice.who.zh}选的痛点是${named.zh}。`, `${voice.who.en} chose as pains ${named.en}.`);
}

function weights(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { weights: fitted } = brief.view.assessment;
  const top = [...valueIndicators]
    .map((indicator, place) => ({ indicator, place, points: fitted.weights[indicator] }))
    .sort((a, b) => b.points - a.points || a.place - b.place)
    .slice(0, 3)
    .map(({ indicator, points }) =>
      both(
        `“${valueIndicatorNames[indicator].zh}”${points} 分`,
        `${valueIndicatorNames[indicator].en} ${points} points`,
      ),
    );
  const priority = voiceOn(brief, 'strategy.priority');
  const saying = priority ? sayingOf(priority) : null;
  return writer.paragraph(
    saying
      ? writer.claim(
          'interview',
          both(
            `权重偏向哪里，取决于公司要什么：${saying.zh}。`,
            `Where the weights lean follows from what the company wants: ${saying.en}.`,
          ),
          evidenceOn(brief, ['strategy.priority']),
        )
      : [],
    writer.claim('tool', fitted.reason, [
      sourceIds.tool('score_value', 'weights'),
      ...evidenceOn(brief, ['strategy.priority']),
    ]),
    writer.claim('tool', both(`分量最重的是${listed(top).zh}。`, `The heaviest are ${listed(top).en}.`), [
      sourceIds.tool('score_value', 'weights'),
    ]),
  );
}

function scoreTable(writer: SectionWriter, scenarios: readonly RankedScenario[]): readonly Block[] {
  return writer.table({
    caption: both('评分一览（满分均为 100 分）', 'Scores (each out of 100)'),
    columns: [
      both('场景', 'Scenario'),
      ...valueDimensions.map((dimension) => asSentence(valueDimensionNames[dimension])),
      both('价值', 'Value'),
      both('排名', 'Rank'),
      both('可行性', 'Feasibility'),
      both('位置', 'Place on the map'),
      both('有人答过', 'Answered by people'),
    ],
    rows: scenarios.map(({ candidate, sheet, scored, judged, placed }) => [
      asSentence(candidate.name),
      ...valueDimensions.map((dimension) => plain(figure(scored.shares[dimension]))),
      spread(scored.total, scored.low, scored.high),
      plain(scored.rank),
      spread(judged.score, judged.low, judged.high),
      positionName(placed),
      answered(sheet),
    ]),
    citations: scenarios.flatMap(({ candidate: { id } }) => [
      sourceIds.tool('score_value', id),
      sourceIds.tool('judge_feasibility', id),
      sourceIds.tool('map_scenarios', id),
    ]),
  });
}

function answered(sheet: RankedScenario['sheet']): Bilingual {
  const entries = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  const stated = entries.filter(({ origin }) => origin === 'stated').length;
  return both(`${stated} 项，共 ${entries.length} 项`, `${stated} of ${entries.length}`);
}

function howToReadScores(writer: SectionWriter, scenarios: readonly RankedScenario[]): readonly Block[] {
  return writer.paragraph(
    writer.claim(
      'assumption',
      both(
        '没有人答过的评分项，取自行业目录或由其他回答推出；最后一栏的数越小，这一行越要打折扣看。',
        'What nobody answered is taken from the catalogue or follows from other answers; the smaller the last figure of a line, the less that line should be leaned on.',
      ),
      scenarios.map(({ candidate }) => sourceIds.tool('score_value', candidate.id)),
    ),
  );
}

function spread(middle: number, low: number, high: number): Bilingual {
  if (figure(low) === figure(high)) return plain(figure(middle));
  return both(
    `${figure(middle)}（${figure(low)}–${figure(high)}）`,
    `${figure(middle)} (${figure(low)}–${figure(high)})`,
  );
}
