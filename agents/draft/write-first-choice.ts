import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { CandidateScenario } from '../../tools/assessment/candidate-scenarios.ts';
import { deploymentNames, modelSourceNames } from '../../tools/assessment/decision-change.ts';
import { figure } from '../../tools/rounding.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { askedState } from './asked-state.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { baselineOf, workSources } from './roadmap-facts.ts';
import { inFirstRound } from './scenario-standing.ts';
import { keptShare, nameOf, shareText } from './sensitivity-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed } from './voice.ts';

type Claims = readonly Claim[];

/** What is proposed first and why, what shares the round or waits, and what not to approve. */
export function firstChoice(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap | null,
): Claims {
  const [first, ...others] = brief.view.assessment.roadmap?.starting ?? [];
  const ranked = rankedScenarios(brief);
  const lead = ranked.find(({ candidate }) => candidate.id === first?.scenario.id);
  const stopped = stoppedOnes(writer, ranked);
  if (!lead) return stopped;
  const { candidate, scored, judged, placed } = lead;
  const value = figure(scored.total);
  const feasibility = figure(judged.score);
  const head =
    placed.quadrant === 3
      ? both(
          `主张从${candidate.name.zh}试起：价值 ${value} 分，可行性 ${feasibility} 分，条件要边做边补`,
          `The proposal is to try ${candidate.name.en} first: value ${value}, feasibility ${feasibility}, with conditions still to be built`,
        )
      : both(
          `主张先做${candidate.name.zh}，价值 ${value} 分、可行性 ${feasibility} 分`,
          `The proposal is to begin with ${candidate.name.en}, value ${value} and feasibility ${feasibility}`,
        );
  const tail = beside(
    others
      .filter(({ scenario }) => schedule === null || inFirstRound(brief, scenario.id))
      .map(({ scenario }) => scenario.name),
    others
      .filter(({ scenario }) => schedule !== null && !inFirstRound(brief, scenario.id))
      .map(({ scenario }) => scenario.name),
    (brief.view.assessment.roadmap?.deferred ?? []).map(({ scenario }) => scenario.name),
  );
  return [
    ...writer.claim('tool', both(`${head.zh}${tail.zh}。`, `${head.en}${tail.en}.`), [
      sourceIds.tool('score_value', candidate.id),
      sourceIds.tool('map_scenarios', candidate.id),
      sourceIds.tool('judge_feasibility', candidate.id),
    ]),
    ...whyFirst(brief, writer, candidate, schedule),
    ...notSettled(brief, writer),
    ...stopped,
  ];
}

/** Below this share of the trials a scenario's place is told as open on the first page; ours. */
const openBelow = 0.6;

/** Those that start and whose place on the map the answers do not settle yet. */
function notSettled(brief: PlanBrief, writer: SectionWriter): Claims {
  const { scenarios } = brief.method.sensitivity;
  const loose = (brief.view.assessment.roadmap?.starting ?? []).flatMap(
    ({ scenario }) =>
      scenarios.find((entry) => entry.id === scenario.id && keptShare(entry) < openBelow) ?? [],
  );
  if (loose.length === 0) return [];
  const told = listed(
    loose.map((entry) => {
      const [name, kept] = [nameOf(brief, entry.id), shareText(keptShare(entry))];
      return both(`${name.zh}（${kept.zh}）`, `${name.en} (${kept.en})`);
    }),
  );
  return writer.claim(
    'tool',
    both(
      `位置还没有定的是${told.zh}，括号里是试算中留在现象限的比例，见“结论有多稳，什么会改变它”。`,
      `Not settled yet is the place of ${told.en}; in brackets how often it kept its quadrant in the trials, see “How firm this is, and what would change it”.`,
    ),
    loose.map(({ id }) => sourceIds.tool('analyse_sensitivity', id)),
  );
}

function beside(
  others: readonly Bilingual[],
  nextRound: readonly Bilingual[],
  later: readonly Bilingual[],
): Bilingual {
  if (nextRound.length > 0) {
    const [then, next] = [beside(others, [], []), listed(nextRound)];
    const told = others.length > 0 ? then : both('', '');
    const verb = nextRound.length > 1 ? 'follow' : 'follows';
    return both(`${told.zh}；下一轮是${next.zh}`, `${told.en}; ${next.en} ${verb} in a later round`);
  }
  if (others.length > 0) {
    const then = listed(others);
    const verb = others.length > 1 ? 'share' : 'shares';
    return both(`；同一轮还有${then.zh}`, `; ${then.en} ${verb} this round`);
  }
  if (later.length > 0) {
    const wait = listed(later);
    return both(
      `；${wait.zh}放到下一期`,
      `; ${wait.en} ${later.length > 1 ? 'wait' : 'waits'} for a later round`,
    );
  }
  return both('，别的先不碰', ', and nothing else for now');
}

/** Which pain the first scenario answers and which figure it has to move: why the money is asked for at all. */
function whyFirst(
  brief: PlanBrief,
  writer: SectionWriter,
  lead: CandidateScenario,
  schedule: ScheduledRoadmap | null,
): Claims {
  const [pain] = lead.pains;
  const pilot = schedule?.activities.find((work) => work.kind === 'pilot' && work.scenario === lead.id);
  const kpi = pilot?.kpi;
  const answers = pain
    ? both(
        `它针对的是公司自己点名的“${asClause(pain.label).zh}”`,
        `It answers a pain the company named itself, “${pain.label.en}”`,
      )
    : null;
  const measure = pilot && kpi ? measuredBy(brief, lead.id, kpi.name, baselineOf(brief, pilot)) : null;
  if (!answers && !measure) return [];
  const text = both(
    [answers?.zh, measure?.zh].filter((part) => part !== undefined).join('；'),
    answers && measure ? `${answers.en}; ${measure.en}` : (answers ?? asSentence(measure ?? both('', ''))).en,
  );
  return writer.claim('judgement', both(`${text.zh}。`, `${text.en}.`), [
    ...(pain ? evidenceOn(brief, ['pains']) : []),
    ...(pilot ? workSources(pilot) : []),
    ...(kpi ? evidenceOn(brief, [scenarioSlot(lead.id, 'kpi.baseline')]) : []),
  ]);
}

function measuredBy(
  brief: PlanBrief,
  scenario: string,
  name: Bilingual,
  baseline: Bilingual | null,
): Bilingual {
  if (baseline === null) {
    return askedState(brief, scenarioSlot(scenario, 'kpi.baseline')) === 'asked-in-vain'
      ? both(
          `成败看“${name.zh}”，今天是多少，问过，没有人说得出`,
          `it is judged by the ${name.en}; where that stands today nobody asked could say`,
        )
      : both(
          `成败看“${name.zh}”，今天是多少，这次还没问到`,
          `it is judged by the ${name.en}; where that stands today was not asked in these interviews`,
        );
  }
  return both(`成败看“${name.zh}”，现值${baseline.zh}`, `it is judged by the ${name.en}, now ${baseline.en}`);
}

/** What the board should not approve, whoever asks for it. */
function stoppedOnes(writer: SectionWriter, ranked: readonly RankedScenario[]): Claims {
  const vetoed = ranked.filter(({ placed }) => placed.vetoed);
  const withoutAi = ranked.filter(({ placed }) => placed.useNonAi && !placed.vetoed);
  const names = (list: readonly RankedScenario[]): Bilingual =>
    listed(list.map(({ candidate }) => candidate.name));
  const cites = (list: readonly RankedScenario[]): readonly string[] =>
    list.flatMap(({ candidate: { id } }) => [
      sourceIds.tool('map_scenarios', id),
      sourceIds.tool('judge_feasibility', id),
    ]);
  return [
    ...writer.claim(
      'tool',
      both(
        `${names(vetoed).zh}照现在的设想过不了伦理和法律这一关，不批。`,
        `${asSentence(names(vetoed)).en} ${vetoed.length > 1 ? 'fail' : 'fails'} on ethics and law as conceived and should not be approved.`,
      ),
      cites(vetoed),
    ),
    ...writer.claim(
      'tool',
      both(
        `${names(withoutAi).zh}有更合适的非 AI 办法，先走那条路。`,
        `${asSentence(names(withoutAi)).en} ${withoutAi.length > 1 ? 'have' : 'has'} a better way without AI; take that first.`,
      ),
      cites(withoutAi),
    ),
  ];
}

/** Where it runs and on whose model, in one sentence. */
export function technologyChosen(brief: PlanBrief, writer: SectionWriter): Claims {
  const { deployment, model } = brief.view.assessment;
  const place = deploymentNames[deployment.output.choice];
  const named = modelSourceNames[model.output.source];
  // The board pays for training on from a base model; the words alone promise more.
  const source =
    model.output.source === 'self-developed'
      ? both(
          `${named.zh}（在成熟的基础模型上增训，从头训练不在费用内）`,
          `${named.en} (trained on from a base model; training from scratch is not in these costs)`,
        )
      : named;
  const firm =
    deployment.output.certainty === 'firm' && model.output.certainty === 'firm' && !model.output.budgetOnLine;
  return writer.claim(
    'tool',
    firm
      ? both(`技术上选${place.zh}加${source.zh}。`, `Technically: ${place.en} and ${source.en}.`)
      : both(
          `技术上暂取${place.zh}加${source.zh}，还有回答没到齐，采购前再确认一次。`,
          `Technically, ${place.en} and ${source.en} for now: some answers are outstanding, so confirm before buying.`,
        ),
    [sourceIds.tool('choose_deployment'), sourceIds.tool('choose_foundation_model')],
  );
}
