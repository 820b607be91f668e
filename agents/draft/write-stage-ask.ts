import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { CandidateScenario } from '../../tools/assessment/candidate-scenarios.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { baselineOf, firstPilot, inProse, type Work, workSources } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, evidenceOn, listed, sayingOf, voiceOf } from './voice.ts';

/** The pilots of the stage to approve in the order in which the plan ranks their scenarios, not by date. */
export function pilotsAsked(brief: PlanBrief, schedule: ScheduledRoadmap): readonly Work[] {
  const [stage] = schedule.stages;
  return (brief.view.assessment.roadmap?.starting ?? []).flatMap(({ scenario }) =>
    schedule.activities.filter(
      (work) => work.kind === 'pilot' && work.stage === stage?.id && work.scenario === scenario.id,
    ),
  );
}

/** What the stage runs up to: one pilot's result, or those of all its pilots; null where it holds none. */
export function upTo(brief: PlanBrief, pilots: readonly Work[]): Bilingual | null {
  const [first] = pilots;
  if (!first) return null;
  if (pilots.length === 1) {
    return both(`做到${first.name.zh}出结论为止`, `up to a verdict on ${inProse(first.name).en}`);
  }
  const names = listed(
    pilots.flatMap(
      (pilot) =>
        brief.view.assessment.candidates.find((candidate) => candidate.id === pilot.scenario)?.name ?? [],
    ),
  );
  return both(`做到${names.zh}的试点都出结论为止`, `up to a verdict on each of the pilots: ${names.en}`);
}

/** Which pain the first scenario answers and which figure it has to move: why the money is asked for at all. */
export function whyFirst(
  brief: PlanBrief,
  writer: SectionWriter,
  lead: CandidateScenario,
  schedule: ScheduledRoadmap | null,
): readonly Claim[] {
  const [pain] = lead.pains;
  const pilot = schedule?.activities.find((work) => work.kind === 'pilot' && work.scenario === lead.id);
  const kpi = pilot?.kpi;
  const answers = pain
    ? both(
        `它针对的是公司自己点名的“${asClause(pain.label).zh}”`,
        `It answers a pain the company named itself, “${pain.label.en}”`,
      )
    : null;
  const measure = pilot && kpi ? measuredBy(kpi.name, baselineOf(brief, pilot)) : null;
  if (!answers && !measure) return [];
  const text = both(
    [answers?.zh, measure?.zh].filter((part) => part !== undefined).join('；'),
    answers && measure
      ? `${answers.en}; ${measure.en}`
      : (answers?.en ?? `For ${lead.name.en}, ${measure?.en}`),
  );
  return writer.claim('judgement', both(`${text.zh}。`, `${text.en}.`), [
    ...(pain ? evidenceOn(brief, ['pains']) : []),
    ...(pilot ? workSources(pilot) : []),
    ...(kpi ? evidenceOn(brief, [scenarioSlot(lead.id, 'kpi.baseline')]) : []),
  ]);
}

function measuredBy(name: Bilingual, baseline: Bilingual | null): Bilingual {
  if (baseline === null) {
    return both(
      `成败看“${name.zh}”，今天是多少还没有人量过`,
      `it is judged by the ${name.en}, which nobody has measured yet`,
    );
  }
  return both(`成败看“${name.zh}”，现值${baseline.zh}`, `it is judged by the ${name.en}, now ${baseline.en}`);
}

/** Where another pilot is ready sooner than the first scenario's: so that order and dates are not read as a slip. */
export function readySooner(
  brief: PlanBrief,
  writer: SectionWriter,
  lead: CandidateScenario,
  schedule: ScheduledRoadmap,
): readonly Claim[] {
  const pilot = firstPilot(schedule);
  const own = schedule.activities.find((work) => work.kind === 'pilot' && work.scenario === lead.id);
  if (!pilot || !own || pilot.start >= own.start) return [];
  const name = brief.view.assessment.candidates.find((entry) => entry.id === pilot.scenario)?.name;
  if (!name) return [];
  return writer.claim(
    'tool',
    both(
      `论开工，${name.zh}的试点更早：它要等的先行工作完成得早，不必等${lead.name.zh}。`,
      `By date, the pilot of ${name.en} comes sooner: its groundwork is done earlier, and it need not wait for ${lead.name.en}.`,
    ),
    [sourceIds.tool('stage_roadmap', pilot.id), sourceIds.tool('stage_roadmap', own.id)],
  );
}

/** What keeps the next scenario out of this round, and what would let it in. */
export function nextInLine(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const { roadmap } = brief.view.assessment;
  const [next] = roadmap?.deferred ?? [];
  const fault = next?.faults[0];
  if (!next || !fault || (roadmap?.rolloutPutOff.length ?? 0) > 0) return [];
  const message = asClause(fault.message);
  return writer.claim(
    'tool',
    both(
      `下一个轮到${next.scenario.name.zh}，眼下卡在这里：${message.zh}。`,
      `Next in line is ${next.scenario.name.en}, held up by this: ${message.en}.`,
    ),
    [sourceIds.tool('stage_roadmap')],
  );
}

/** Another figure for the budget that would turn the plan: whoever approves has to know of it on the first page. */
export function budgetInDispute(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const turn = brief.turns.find(({ conflict }) => conflict.slot === 'budget.total' && !conflict.settledBy);
  const [other] = (turn?.others ?? []).filter(({ changes }) => changes.length > 0);
  if (!other) return [];
  const saying = sayingOf(voiceOf(brief, other.finding));
  return writer.claim(
    'interview',
    both(
      `预算另有一个说法：${saying.zh}；照那个数，计划要变，批之前先定下哪个算数。`,
      `There is another word on the budget: ${saying.en}. By that figure the plan changes, so settle which one holds before approving.`,
    ),
    [sourceIds.finding('budget.total', other.finding.author.id), sourceIds.conflict('budget.total')],
  );
}
