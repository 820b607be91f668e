import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { deploymentNames, modelSourceNames } from '../../tools/assessment/decision-change.ts';
import { figure } from '../../tools/rounding.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney } from '../engagement/describe-value.ts';
import { firstHundredDays } from './first-hundred-days.ts';
import { type PlanBrief, plain, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { relevantRisks } from './relevant-risks.ts';
import { moneyRange, monthOf, scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import {
  asClause,
  asSentence,
  companyName,
  evidenceOn,
  holderCell,
  holderOf,
  isPresent,
  labelInProse,
  listed,
} from './voice.ts';
import { budgetInDispute, nextInLine, pilotsAsked, readySooner, upTo, whyFirst } from './write-stage-ask.ts';

/** The one page that the board reads: the decision, the money, the first hundred days, the heaviest risks. */
export const writeExecutiveSummary: PlanSectionWriter = {
  id: 'executive-summary',
  title: both('一页纸：请您决定的事', 'On one page: the decision asked for'),
  write(brief) {
    const writer = sectionWriter(brief, 'executive-summary');
    const schedule = scheduleOf(brief);
    const starts = brief.view.assessment.roadmap !== null;
    return [
      ...writer.paragraph(askedFor(brief, writer, schedule), rest(brief, writer, schedule)),
      ...writer.paragraph(course(brief, writer, schedule), starts ? technology(brief, writer) : []),
      ...writer.paragraph(
        ...(schedule
          ? [money(brief, writer, schedule), budgetInDispute(brief, writer)]
          : [cheapFirst(brief, writer)]),
      ),
      ...(schedule ? hundredDays(brief, writer, schedule) : []),
      ...risks(brief, writer),
      ...(starts ? writer.paragraph(heaviestQuestion(brief, writer)) : []),
    ];
  },
};

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');

/** Who decides what, by when, for how much; where no schedule exists, what to decide instead. */
function askedFor(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap | null): Claims {
  const who = holderOf(brief, 'executive_sponsor');
  const company = companyName(brief);
  const addressed = asSentence(
    both('', `${who.en} of ${company.en}${isPresent(brief, 'executive_sponsor') ? ',' : ''}`),
  ).en;
  const stage = schedule?.stages[0];
  const { roadmap } = brief.view.assessment;
  if (schedule && stage) {
    const end = upTo(brief, pilotsAsked(brief, schedule));
    const day = describeDate(schedule.start, 'day');
    const range = moneyRange(stage.budget);
    return writer.claim(
      'judgement',
      end
        ? both(
            `请${company.zh}${who.zh}在 ${day.zh}之前批准第 ${stage.number} 阶段，预算 ${range.zh}，${end.zh}。`,
            `${addressed} is asked to approve stage ${stage.number} before ${day.en}: ${range.en}, ${end.en}.`,
          )
        : both(
            `请${company.zh}${who.zh}在 ${day.zh}之前批准第 ${stage.number} 阶段，预算 ${range.zh}。`,
            `${addressed} is asked to approve stage ${stage.number} before ${day.en}: ${range.en}.`,
          ),
      [whole, sourceIds.engagement],
    );
  }
  const lead = roadmap?.starting[0]?.scenario;
  if (!lead) {
    return writer.claim(
      'judgement',
      both(
        `眼下没有一个候选场景该开工。请${company.zh}${who.zh}先不批项目，让被否的设想改过再来。`,
        `No candidate should start now. ${addressed} is asked to approve no project yet, and to have the ideas that failed reworked.`,
      ),
      [sourceIds.tool('map_scenarios'), sourceIds.engagement],
    );
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

function rest(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap | null): Claims {
  if (schedule) {
    const [putOff] = brief.view.assessment.roadmap?.rolloutPutOff ?? [];
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
    const later = schedule.stages.slice(1);
    if (later.length === 0) return [];
    const high = describeMoney(schedule.budget.high);
    const one = pilotsAsked(brief, schedule).length < 2;
    return writer.claim(
      'judgement',
      both(
        `后面的钱现在不用批：试点过了关再谈，走完全程的上限是 ${high.zh}。`,
        `Nothing beyond that needs approval now: it comes up once the ${one ? 'pilot has passed its gate' : 'pilots have passed their gates'}, and the whole is capped at ${high.en}.`,
      ),
      [whole],
    );
  }
  const output = brief.view.assessment.roadmap?.output;
  const fault = output && !output.feasible ? output.faults[0] : null;
  if (!fault) return [];
  const message = asClause(fault.message);
  return writer.claim('tool', both(`差在哪里：${message.zh}。`, `Where it falls short: ${message.en}.`), [
    whole,
  ]);
}

function course(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap | null): Claims {
  const starting = brief.view.assessment.roadmap?.starting ?? [];
  const [first, ...others] = starting;
  const ranked = rankedScenarios(brief);
  const lead = ranked.find(({ candidate }) => candidate.id === first?.scenario.id);
  const stopped = stoppedOnes(writer, ranked);
  if (!lead) return stopped;
  const { candidate, scored, judged, placed } = lead;
  const cites = [
    sourceIds.tool('score_value', candidate.id),
    sourceIds.tool('map_scenarios', candidate.id),
    sourceIds.tool('judge_feasibility', candidate.id),
  ];
  const value = figure(scored.total);
  const feasibility = figure(judged.score);
  const then = listed(others.map(({ scenario }) => scenario.name));
  const later = brief.view.assessment.roadmap?.deferred ?? [];
  const wait = listed(later.map(({ scenario }) => scenario.name));
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
  return [
    ...writer.claim(
      'tool',
      others.length > 0
        ? both(
            `${head.zh}；同一轮还有${then.zh}。`,
            `${head.en}; ${then.en} ${others.length > 1 ? 'share' : 'shares'} this round.`,
          )
        : later.length > 0
          ? both(
              `${head.zh}；${wait.zh}放到下一期。`,
              `${head.en}; ${wait.en} ${later.length > 1 ? 'wait' : 'waits'} for a later round.`,
            )
          : both(`${head.zh}，别的先不碰。`, `${head.en}, and nothing else for now.`),
      cites,
    ),
    ...whyFirst(brief, writer, candidate, schedule),
    ...(schedule ? readySooner(brief, writer, candidate, schedule) : []),
    ...nextInLine(brief, writer),
    ...stopped,
  ];
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

function technology(brief: PlanBrief, writer: SectionWriter): Claims {
  const { deployment, model } = brief.view.assessment;
  const place = deploymentNames[deployment.output.choice];
  const source = modelSourceNames[model.output.source];
  const firm = deployment.output.certainty === 'firm' && model.output.certainty === 'firm';
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

function money(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const range = moneyRange(schedule.budget);
  const span =
    (brief.view.assessment.roadmap?.rolloutPutOff ?? []).length > 0
      ? both('做到试点', 'up to the pilot')
      : both('全程', 'in all');
  const total = brief.view.assessment.roadmap?.input.budget?.total;
  const means = schedule.activities.map((work) => sourceIds.means(work.id));
  if (total === undefined) {
    return writer.claim(
      'assumption',
      both(
        `钱：${span.zh} ${range.zh}，是行业目录的估计。公司还没有给出预算，给了之后场景数量可能要减。`,
        `Money: ${range.en} ${span.en}, by the catalogue. The company has named no budget, and once it does there may be fewer scenarios.`,
      ),
      [whole, ...means],
    );
  }
  const left = total - schedule.budget.high;
  const stated = describeMoney(total);
  return writer.claim(
    'assumption',
    left > 0
      ? both(
          `钱：${span.zh} ${range.zh}，公司给出的预算是 ${stated.zh}，按上限还余 ${describeMoney(left).zh}。费用是行业目录的估计，以报价为准。`,
          `Money: ${range.en} ${span.en} against a budget of ${stated.en}, which leaves ${describeMoney(left).en} at the high figure. Costs are the catalogue's and give way to quotations.`,
        )
      : both(
          `钱：${span.zh} ${range.zh}，正好用满公司给出的 ${stated.zh}，没有机动。费用是行业目录的估计，以报价为准。`,
          `Money: ${range.en} ${span.en}, which uses up the budget of ${stated.en} and leaves no reserve. Costs are the catalogue's and give way to quotations.`,
        ),
    [whole, ...means, ...evidenceOn(brief, ['budget.total'])],
  );
}

const cheapest = 3;

/** While the decision is pending: groundwork that waits for nothing and costs least. */
function cheapFirst(brief: PlanBrief, writer: SectionWriter): Claims {
  const activities = brief.view.assessment.roadmap?.input.activities ?? [];
  const ready = activities
    .filter((activity) => activity.kind === 'enabler' && activity.after.length === 0)
    .map((activity, place) => ({ activity, place }))
    .sort((a, b) => a.activity.cost.high - b.activity.cost.high || a.place - b.place)
    .slice(0, cheapest)
    .map(({ activity }) => activity);
  if (ready.length === 0) return [];
  const items = listed(
    ready.map((activity) =>
      both(
        `${activity.name.zh}（${moneyRange(activity.cost).zh}）`,
        `${activity.name.en} (${moneyRange(activity.cost).en})`,
      ),
    ),
  );
  return writer.claim(
    'judgement',
    both(
      `这个决定没作出之前，${items.zh}不必等，哪种结果都用得上。`,
      `While that is pending, ${items.en} need not wait: ${ready.length > 1 ? 'they serve' : 'it serves'} either way.`,
    ),
    ready.map(({ id }) => sourceIds.means(id)),
  );
}

function hundredDays(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): readonly Block[] {
  const first = firstHundredDays(schedule);
  const end = describeDate(first.end, 'day');
  return writer.table({
    caption: both(`头 100 天（到 ${end.zh}）`, `The first 100 days (to ${end.en})`),
    columns: [
      both('开始', 'Start'),
      both('做什么', 'What'),
      both('谁牵头', 'Owner'),
      both('完成', 'Done by'),
      both('费用', 'Cost'),
    ],
    rows: first.activities.map((work) => [
      plain(work.start),
      asSentence(work.name),
      holderCell(brief, work.owner),
      monthOf(work.end),
      moneyRange(work.budget),
    ]),
    citations: [
      whole,
      ...first.activities.flatMap((work) => [
        sourceIds.tool('stage_roadmap', work.id),
        sourceIds.means(work.id),
      ]),
    ],
  });
}

const topRisks = 3;

function risks(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const list = relevantRisks(brief).slice(0, topRisks);
  if (list.length === 0) return [];
  return writer.table({
    caption: both('最要紧的风险', 'The heaviest risks'),
    columns: [both('风险', 'Risk'), both('先做什么', 'First answer'), both('谁负责', 'Owner')],
    rows: list.map(({ risk }) => [
      risk.name,
      risk.responses[0] ?? risk.description,
      holderCell(brief, risk.owner),
    ]),
    citations: list.flatMap(({ risk, citations }) => [sourceIds.risk(risk.id), ...citations]),
  });
}

function starting(brief: PlanBrief, scenario: string): boolean {
  return (brief.view.assessment.roadmap?.starting ?? []).some((entry) => entry.scenario.id === scenario);
}

function heaviestQuestion(brief: PlanBrief, writer: SectionWriter): Claims {
  const [open] = brief.open;
  const asked = open ? questionFor(brief, open.slot)?.label : null;
  if (!open || !asked) return [];
  const label = labelInProse(asked);
  const waiting =
    brief.view.assessment.candidates.some(({ id }) => id === open.on) && !starting(brief, open.on);
  return writer.claim(
    'judgement',
    waiting
      ? both(
          `还没有答案的问题里，分量最重的是${label.zh}，它决定${open.decides.zh}；这次批复不必等它。`,
          `Of what is still open, the answer on ${label.en} weighs most: it decides ${open.decides.en}. This approval need not wait for it.`,
        )
      : both(
          `批之前最值得问清的一件事是${label.zh}，它决定${open.decides.zh}。`,
          `One answer is worth having before approval, that on ${label.en}: it decides ${open.decides.en}.`,
        ),
    [sourceIds.open(open.slot)],
  );
}
