import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { counted } from '../../src/language/counted.ts';
import type { ScheduledRoadmap, Wait } from '../../tools/stage-roadmap/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { inProse, moneyRange, monthOf, type Work, worksInText } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { deadlineTold, firstResultTold } from './told-times.ts';
import { asClause, asSentence, evidenceOn, listed } from './voice.ts';

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');

/** What runs when and why in that order, up to when and for how much: all that a reader in a hurry needs. */
export function roadmapOpening(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  return writer.paragraph(
    span(brief, writer, schedule),
    order(brief, writer, schedule),
    firstStartsLater(brief, writer, schedule),
    rollouts(brief, writer, schedule),
    deadlineTold(brief, writer, schedule),
    firstResultTold(brief, writer, schedule, 'in-time'),
    cost(writer, schedule),
  );
}

function span(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const [start, end] = [monthOf(schedule.start), monthOf(schedule.end)];
  return brief.view.facts.has('timeline.start')
    ? writer.claim(
        'interview',
        both(
          `起点取公司说的 ${start.zh}，到 ${end.zh}收尾，共 ${schedule.months} 个月。`,
          `It begins in ${start.en}, as the company wants, and ends in ${end.en}, after ${counted(schedule.months, 'month')}.`,
        ),
        [whole, ...evidenceOn(brief, ['timeline.start'])],
      )
    : writer.claim(
        'assumption',
        both(
          `启动时间没有人说过，暂按 ${start.zh}排起，到 ${end.zh}收尾，共 ${schedule.months} 个月。`,
          `Nobody named a start, so the schedule begins in ${start.en} and ends in ${end.en}, after ${counted(schedule.months, 'month')}.`,
        ),
        [whole],
      );
}

/** Each pilot with its month and what it waits for; pilots with both in common are told together. */
function order(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const pilots = schedule.activities.filter(({ kind }) => kind === 'pilot');
  const keyOf = ({ start, waitsFor }: Work): string => `${start}/${waitsFor.for}/${waitsFor.on}`;
  const parts = [...new Set(pilots.map(keyOf))].flatMap((key) => {
    const together = pilots.filter((pilot) => keyOf(pilot) === key);
    const [first] = together;
    if (!first) return [];
    const names = listed(together.map((pilot) => scenarioName(brief, pilot)));
    const month = monthOf(first.start);
    const why = reason(schedule, first.waitsFor);
    return [
      both(
        `${names.zh}${month.zh}${together.length > 1 ? '同时' : ''}开始试点，${why.zh}`,
        `${names.en} ${together.length > 1 ? 'are' : 'is'} piloted from ${month.en}${together.length > 1 ? ' together' : ''}, ${why.en}`,
      ),
    ];
  });
  const text = joinTexts(parts, both('；', '; '));
  return writer.claim(
    'tool',
    asSentence(both(`${text.zh}。`, `${text.en}.`)),
    pilots.map((pilot) => sourceIds.tool('stage_roadmap', pilot.id)),
  );
}

/** That the first in the order of deployment does not start first looks like a mistake unless it is explained. */
function firstStartsLater(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const lead = brief.view.assessment.roadmap?.starting[0]?.scenario.id;
  const pilots = schedule.activities.filter(({ kind }) => kind === 'pilot');
  const first = pilots.find(({ scenario }) => scenario === lead);
  if (first?.waitsFor.for !== 'precedence') return [];
  const sooner = pilots.filter(({ start }) => start < first.start);
  if (sooner.length === 0) return [];
  const name = scenarioName(brief, first);
  const others = listed(sooner.map((pilot) => scenarioName(brief, pilot)));
  return writer.claim(
    'judgement',
    both(
      `${name.zh}在部署次序里排第一，开工反而晚，因为它的先行工作更长；${others.zh}不陪着等。`,
      `${asSentence(name).en} comes first in the order of deployment but starts later, since its groundwork takes longer; ${others.en} ${sooner.length > 1 ? 'do' : 'does'} not wait for it.`,
    ),
    [
      sourceIds.tool('map_scenarios'),
      ...[first, ...sooner].map(({ id }) => sourceIds.tool('stage_roadmap', id)),
    ],
  );
}

function reason({ activities }: ScheduledRoadmap, wait: Wait): Bilingual {
  const other = activities.find(({ id }) => id === wait.on);
  if (wait.for === 'precedence' && other) {
    const name = inProse(other.name);
    return both(`最后等的是${name.zh}`, `with ${name.en} the last thing to wait for`);
  }
  if (wait.for === 'plan-start') return both('不用等先行工作', 'with no groundwork to wait for');
  const why = asClause(worksInText(wait.reason));
  return both(`原因是${why.zh}`, `because ${why.en}`);
}

function scenarioName(brief: PlanBrief, work: Work): Bilingual {
  const candidate = brief.view.assessment.candidates.find(({ id }) => id === work.scenario);
  return candidate?.name ?? inProse(work.name);
}

/** Stages are told apart by what their work is for, so their dates may overlap; a reader should not take it for a slip. */
function rollouts(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const { activities } = schedule;
  const pilots = activities.filter(({ kind }) => kind === 'pilot');
  const spread = activities.filter(({ kind }) => kind === 'rollout');
  if (spread.length === 0) return withoutRollout(brief, writer);
  if (pilots.length < 2) return [];
  return writer.claim(
    'judgement',
    both(
      '试点过了关就推广，不等别的试点，所以前后阶段的日期会有重叠。',
      'A scenario goes on to rollout as soon as its own pilot has passed, without waiting for the others, so the stages overlap.',
    ),
    [whole],
  );
}

function withoutRollout(brief: PlanBrief, writer: SectionWriter): Claims {
  const { roadmap } = brief.view.assessment;
  const name = roadmap?.starting[0]?.scenario.name;
  if (!roadmap || roadmap.rolloutPutOff.length === 0 || !name) return [];
  return writer.claim(
    'judgement',
    both(
      `${name.zh}的推广不在这份路线图里：条件容不下，等试点过关再单独立项。`,
      `The rollout of ${name.en} is not in this roadmap: the means do not hold it, and it becomes a project of its own once the pilot has passed its gate.`,
    ),
    [whole],
  );
}

function cost(writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const range = moneyRange(schedule.budget);
  return writer.claim(
    'assumption',
    both(
      `全部费用 ${range.zh}，单价和工期出自行业目录，签合同之前要用报价替换。`,
      `It costs ${range.en} in all; prices and durations are the catalogue's and give way to quotations before anything is signed.`,
    ),
    [whole, ...schedule.activities.map((work) => sourceIds.means(work.id))],
  );
}
