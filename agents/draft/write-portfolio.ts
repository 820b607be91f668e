import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { valueIndicatorNames, valueIndicators } from '../../src/domain/value-model.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { feasibilityTable, howToReadScores, scoreTable } from './portfolio-tables.ts';
import { type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { scenarioMapDiagram } from './scenario-map-diagram.ts';
import { decisionName } from './scenario-standing.ts';
import { sourceIds } from './source-ids.ts';
import type { ToldSoFar } from './told-so-far.ts';
import { asSentence, evidenceOn, listed } from './voice.ts';
import { writeHorizons } from './write-horizons.ts';
import { writeOtherWays } from './write-other-ways.ts';
import { writeScenario } from './write-scenario.ts';
import { writeWaiting } from './write-waiting.ts';

type Claims = readonly Claim[];

/** Why these scenarios, how they score, where they stand on the map, and each one in a paragraph (guide 2.1). */
export const writePortfolio: PlanSectionWriter = {
  id: 'portfolio',
  title: both('场景组合：做什么，为什么', 'The portfolio: what to do, and why'),
  write(brief) {
    const writer = sectionWriter(brief, 'portfolio');
    const scenarios = rankedScenarios(brief);
    const told: ToldSoFar = { leader: false, climbs: new Map(), weak: new Map(), sentences: new Map() };
    return [
      ...writer.paragraph(
        whatToDo(brief, writer, scenarios),
        notFromPains(brief, writer),
        heaviestWeights(brief, writer),
      ),
      ...writeOtherWays(brief, writer, scenarios),
      ...scoreTable(brief, writer, scenarios),
      ...feasibilityTable(writer, scenarios),
      ...writer.paragraph(howToReadScores(writer, scenarios), unjudged(writer, scenarios)),
      ...scenarioMapDiagram(brief, writer),
      ...scenarios.flatMap((scenario) => writeScenario(brief, writer, scenario, told)),
      ...writeHorizons(brief, writer, scenarios),
      ...writeWaiting(brief, writer),
    ];
  },
};

/** The decisions at once, the first to do first. */
function whatToDo(brief: PlanBrief, writer: SectionWriter, scenarios: readonly RankedScenario[]): Claims {
  const decided = scenarios.map((scenario) => ({ scenario, decision: decisionName(brief, scenario) }));
  const words = decided
    .map(({ decision }) => decision)
    .filter((word, place, all) => all.findIndex(({ zh }) => zh === word.zh) === place);
  const groups = words.map((word) => {
    const names = listed(
      decided
        .filter(({ decision }) => decision.zh === word.zh)
        .map(({ scenario }) => scenario.candidate.name),
    );
    return both(`${word.zh}：${names.zh}`, `${word.en}: ${names.en}`);
  });
  return writer.claim(
    'judgement',
    asSentence(
      both(`${groups.map(({ zh }) => zh).join('；')}。`, `${groups.map(({ en }) => en).join('; ')}.`),
    ),
    [sourceIds.tool('map_scenarios'), sourceIds.tool('stage_roadmap')],
  );
}

function unjudged(writer: SectionWriter, scenarios: readonly RankedScenario[]): Claims {
  const untouched = scenarios.filter(({ sheet }) =>
    [...Object.values(sheet.value), ...Object.values(sheet.feasibility)].every(
      (entry) => entry.origin !== 'stated',
    ),
  );
  if (untouched.length === 0) return [];
  const names = listed(untouched.map(({ candidate }) => candidate.name));
  return writer.claim(
    'assumption',
    both(
      `${names.zh}的评分公司里还没有人评过，名次只能当作参考。`,
      `Nobody at the company has scored ${names.en} yet, so ${untouched.length > 1 ? 'their places are' : 'its place is'} no more than an indication.`,
    ),
    untouched.map(({ candidate }) => sourceIds.tool('score_value', candidate.id)),
  );
}

/** The pains and what they lead to stand in the company's section; here only candidates that come from elsewhere. */
function notFromPains(brief: PlanBrief, writer: SectionWriter): Claims {
  const { candidates, industry } = brief.view.assessment;
  const painsTold = (brief.view.facts.get('pains')?.findings ?? []).length > 0;
  const own = candidates.filter((candidate) => candidate.why === 'own');
  const filled = candidates.filter((candidate) => candidate.why === 'catalogue');
  const names = (list: typeof candidates): Bilingual => listed(list.map((candidate) => candidate.name));
  return [
    ...(own.length === 0
      ? []
      : writer.claim(
          'interview',
          both(
            `${names(own).zh}是公司自己提出来的，一并评估。`,
            `${names(own).en} ${own.length > 1 ? 'are ideas' : 'is an idea'} of the company's own and ${own.length > 1 ? 'are' : 'is'} weighed with the rest.`,
          ),
          evidenceOn(brief, ['scenarios.own']),
        )),
    ...(filled.length === 0
      ? []
      : writer.claim(
          'assumption',
          painsTold
            ? both(
                `${names(filled).zh}没有人提到，是从${industry.name.zh}行业目录里补进来作比较的。`,
                `Nobody asked for ${names(filled).en}; the catalogue for ${industry.name.en} supplies ${filled.length > 1 ? 'them' : 'it'} for comparison.`,
              )
            : both(
                `还没有人说过痛点，${names(filled).zh}全部取自${industry.name.zh}行业目录，只能当作谈话的起点。`,
                `Nobody has named a pain yet: ${names(filled).en} all come from the catalogue for ${industry.name.en} and are a place to start talking, no more.`,
              ),
          [sourceIds.engagement, sourceIds.tool('score_value')],
        )),
  ];
}

/** Only which indicators weigh most; how that came about stands in the company's section. */
function heaviestWeights(brief: PlanBrief, writer: SectionWriter): Claims {
  const { weights } = brief.view.assessment.weights;
  const top = [...valueIndicators]
    .map((indicator, place) => ({ indicator, place, points: weights[indicator] }))
    .sort((a, b) => b.points - a.points || a.place - b.place)
    .slice(0, 3)
    .map(({ indicator, points }) =>
      both(
        `“${valueIndicatorNames[indicator].zh}”${points} 分`,
        `${valueIndicatorNames[indicator].en} (${points} points)`,
      ),
    );
  return writer.claim(
    'tool',
    both(
      `给价值打分时，分量最重的是${listed(top).zh}。`,
      `In scoring the value, most weight lies on ${listed(top).en}.`,
    ),
    [sourceIds.tool('score_value', 'weights')],
  );
}
