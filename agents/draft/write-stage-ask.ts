import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { Role } from '../../src/domain/role.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { beyondBudget, budgetSource, budgetTold } from './budget-told.ts';
import { nearestToStart } from './nearest-to-start.ts';
import { type PlanBrief, plain, type SectionWriter } from './plan-brief.ts';
import { inProse, moneyRange, monthOf, type Work } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { releasedBy } from './stage-release.ts';
import {
  answerableFor,
  asClause,
  asSentence,
  companyName,
  evidenceOn,
  holderOf,
  isPresent,
  listed,
  ownersOf,
  sayingOf,
  voiceOf,
} from './voice.ts';
import { runningCost } from './write-payback.ts';

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');

/** Who decides what, by when, for how much; where no schedule exists, what to decide instead. */
export function askedFor(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap | null): Claims {
  const role = decider(brief);
  const who = holderOf(brief, role);
  const company = companyName(brief);
  const addressed = asSentence(both('', `${who.en} of ${company.en}${isPresent(brief, role) ? ',' : ''}`)).en;
  const stage = schedule?.stages[0];
  const { roadmap } = brief.view.assessment;
  if (schedule && stage) {
    const end = upTo(brief, pilotsAsked(brief, schedule));
    const day = describeDate(schedule.start, 'day');
    const range = moneyRange(stage.budget);
    const goal = end ? both(`，${end.zh}`, `, ${end.en}`) : both('', '');
    return writer.claim(
      'judgement',
      both(
        `请${company.zh}${who.zh}在 ${day.zh}之前批准第 ${stage.number} 阶段，预算 ${range.zh}${goal.zh}。`,
        `${addressed} is asked to approve stage ${stage.number} before ${day.en}: ${range.en}${goal.en}.`,
      ),
      [whole, sourceIds.engagement],
    );
  }
  const lead = roadmap?.starting[0]?.scenario;
  if (!lead) {
    const vetoed = brief.view.assessment.map.scenarios.some((placed) => placed.vetoed);
    return [
      ...writer.claim(
        'judgement',
        both(
          `眼下没有一个候选场景该开工。请${company.zh}${who.zh}先不批项目${vetoed ? '，让被否的设想改过再来' : ''}。`,
          `No candidate should start now. ${addressed} is asked to approve no project yet${vetoed ? ', and to have the ideas that failed reworked' : ''}.`,
        ),
        [sourceIds.tool('map_scenarios'), sourceIds.engagement],
      ),
      ...nearestToStart(brief, writer),
    ];
  }
  return writer.claim(
    'judgement',
    both(
      `请${company.zh}${who.zh}定一件事：为${lead.name.zh}放宽条件，还是缩小它的范围。按现在的条件，从先行工作到推广排不下来。`,
      `One decision is asked of ${who.en} of ${company.en}: to give ${lead.name.en} more, or to make it smaller. Within the present means it does not fit from groundwork to rollout.`,
    ),
    [whole, sourceIds.engagement],
  );
}

/** The sponsor; in a small firm without one, the most senior person who takes part. */
function decider(brief: PlanBrief): Role {
  return answerableFor(brief, 'executive_sponsor').people[0]?.role ?? 'executive_sponsor';
}

/** What need not be approved yet; where nothing fits, by how much. */
export function notYetAsked(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap | null,
): Claims {
  const { roadmap } = brief.view.assessment;
  if (schedule) {
    const [putOff] = roadmap?.rolloutPutOff ?? [];
    if (putOff) {
      const message = asClause(putOff.message);
      return writer.claim(
        'tool',
        both(
          `现有条件只容得下试点，推广要另批。连推广一起算：${message.zh}。`,
          `The present means hold the pilot only, and the rollout needs an approval of its own. With it included: ${message.en}.`,
        ),
        [whole],
      );
    }
    if (schedule.stages.length < 2) return [];
    return writer.claim(
      'judgement',
      both(
        '后面的钱现在不用批：推广等各自的试点过关，其余开工前另批。',
        'Nothing beyond that needs approval now: each rollout comes up once its own pilot has passed, the rest before it starts.',
      ),
      [whole],
    );
  }
  const output = roadmap?.output;
  const fault = output && !output.feasible ? output.faults[0] : null;
  if (!fault) return [];
  const message = asClause(fault.message);
  return writer.claim('tool', both(`差在哪里：${message.zh}。`, `Where it falls short: ${message.en}.`), [
    whole,
  ]);
}

/** Which money it comes from, and what is left of it. */
export function moneyFrom(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const range = moneyRange(schedule.budget);
  const { roadmap } = brief.view.assessment;
  const told = budgetTold(brief, schedule);
  const means = schedule.activities.map((work) => sourceIds.means(work.id));
  const span =
    schedule.stages.length > 1
      ? (roadmap?.rolloutPutOff ?? []).length > 0
        ? both(`做到试点 ${range.zh}，`, `${range.en} up to the pilots, `)
        : both(`全程 ${range.zh}，`, `${range.en} in all, `)
      : both('', '');
  if (told === null) {
    return writer.claim(
      'assumption',
      both(
        `钱从哪里出还没有定：公司没有给出预算，${span.zh}数字是行业目录的估计；预算给了之后，场景可能要减。`,
        `Where the money comes from is not settled: the company has named no budget, and ${span.en}the figures are the catalogue’s estimate; once there is a budget there may be fewer scenarios.`,
      ),
      [whole, ...means],
    );
  }
  const { stated, rest } = told;
  const running = runningCost(brief);
  const yearly = running
    ? both(
        `；${running.text.zh}，从哪里出请一并定`,
        `; ${running.text.en}, whose source has to be decided as well`,
      )
    : both('', '');
  return writer.claim(
    'assumption',
    both(
      `钱从公司给出的 ${stated.zh}预算里出，${span.zh}${rest.zh}${yearly.zh}。费用是行业目录的估计，以报价为准。`,
      `The money comes out of the company’s budget of ${stated.en}${span.en ? `: ${span.en}` : ', '}${rest.en}${yearly.en}. Costs are the catalogue’s estimate and give way to quotations.`,
    ),
    [whole, budgetSource, ...means, ...evidenceOn(brief, ['budget.total']), ...(running?.citations ?? [])],
  );
}

/** The stages side by side where there is more than one: dates, money, what is judged at the end, who answers. */
export function stageTable(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  if (schedule.stages.length < 2) return [];
  const rows = schedule.stages.map((stage, place) => {
    const judged = schedule.activities.filter(({ stage: id, kind }) => id === stage.id && kind !== 'enabler');
    return [
      both(`第 ${stage.number} 阶段：${stage.name.zh}`, `Stage ${stage.number}: ${asClause(stage.name).en}`),
      both(
        `${monthOf(stage.start).zh}到 ${monthOf(stage.end).zh}`,
        `${monthOf(stage.start).en} to ${monthOf(stage.end).en}`,
      ),
      moneyRange(stage.budget),
      listed(judged.map(({ name }) => inProse(name))),
      ownersOf(brief, judged),
      place === 0 ? both('现在', 'now') : releasedBy(brief, schedule, stage.id),
    ];
  });
  return writer.table({
    caption: both('分几步批，每步多少钱', 'What is approved when, and how much'),
    columns: [
      both('阶段', 'Stage'),
      both('起止', 'When'),
      both('费用', 'Money'),
      both('到期评什么', 'Judged at the end'),
      both('谁担责', 'Who answers'),
      both('什么时候批', 'Approved'),
    ],
    rows: [
      ...rows,
      [both('全程', 'In all'), plain(''), moneyRange(schedule.budget), plain(''), plain(''), plain('')],
    ],
    citations: [whole, ...schedule.activities.map(({ id }) => sourceIds.tool('stage_roadmap', id))],
  });
}

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
function upTo(brief: PlanBrief, pilots: readonly Work[]): Bilingual | null {
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

/** Another figure for the budget that would turn the plan: whoever approves has to know of it on the first page. */
export function budgetInDispute(brief: PlanBrief, writer: SectionWriter): Claims {
  const turn = brief.turns.find(({ conflict }) => conflict.slot === 'budget.total' && !conflict.settledBy);
  const [other] = (turn?.others ?? []).filter(({ changes }) => changes.length > 0);
  if (!other) return [];
  const saying = sayingOf(voiceOf(brief, other.finding));
  const over = beyondBudget(brief, other.finding) ?? both('计划要变', 'the plan changes');
  return writer.claim(
    'interview',
    both(
      `预算另有一个说法：${saying.zh}；照那个数，${over.zh}，批之前先定下哪个算数。`,
      `There is another word on the budget: ${saying.en}. By that figure ${over.en}, so settle which one holds before approving.`,
    ),
    [
      sourceIds.finding('budget.total', other.finding.author.id),
      sourceIds.conflict('budget.total'),
      budgetSource,
    ],
  );
}
