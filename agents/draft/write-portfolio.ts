import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { valueIndicatorNames, valueIndicators } from '../../src/domain/value-model.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { feasibilityTable, howToReadScores, scoreTable } from './portfolio-tables.ts';
import { type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { scenarioMapDiagram } from './scenario-map-diagram.ts';
import { decisionName } from './scenario-standing.ts';
import { sourceIds } from './source-ids.ts';
import type { ToldSoFar } from './told-so-far.ts';
import { asClause, asSentence, evidenceOn, listed, sayingOf, voiceOf, voiceOn } from './voice.ts';
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
    const told: ToldSoFar = { leader: false, climbs: new Map(), sentences: new Map() };
    return [
      ...writer.paragraph(whatToDo(brief, writer, scenarios)),
      ...whyThese(brief, writer),
      ...writeOtherWays(brief, writer, scenarios),
      ...weights(brief, writer),
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
