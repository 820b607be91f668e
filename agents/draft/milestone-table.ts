import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { Milestone, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { inProse, worksInText } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, ownersOf } from './voice.ts';

/** The days on which somebody says go or no go, and when a pilot or rollout is stopped. */
export function milestoneTable(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  const accepted = new Set<string>();
  const putOff = (brief.view.assessment.roadmap?.rolloutPutOff ?? []).length > 0;
  return writer.table({
    caption: both('决策日：谁在哪天凭什么定，不行怎么办', 'Days of decision, and when to stop'),
    columns: [
      both('日期', 'Date'),
      both('决定什么', 'Decision'),
      both('谁定', 'Who decides'),
      both('须满足', 'What must hold'),
      both('否则', 'Otherwise'),
    ],
    rows: schedule.milestones.map((milestone) => {
      const fresh = milestone.on.filter((id) => !accepted.has(id));
      const repeats = fresh.length < milestone.on.length;
      for (const id of milestone.on) accepted.add(id);
      return [
        describeDate(milestone.date, 'day'),
        decision(schedule, milestone, putOff),
        decidedBy(brief, schedule, milestone),
        milestone.kind === 'groundwork'
          ? groundwork(schedule, milestone, fresh, repeats)
          : asSentence(milestone.checked),
        worksInText(milestone.otherwise),
      ];
    }),
    citations: [sourceIds.tool('stage_roadmap', 'milestones'), sourceIds.tool('stage_roadmap')],
  });
}

function nameOf({ activities }: ScheduledRoadmap, id: string): Bilingual {
  return inProse(activities.find((work) => work.id === id)?.name ?? both(id, id));
}

/** For a scenario's own decision, the person whose scenario it is. */
function decidedBy(
  brief: PlanBrief,
  schedule: ScheduledRoadmap,
  { decides, activity, on }: Milestone,
): Bilingual {
  const works = schedule.activities.filter(({ id }) => id === activity || on.includes(id));
  const scenarios = [...new Set(works.map(({ scenario }) => scenario))].filter((id) => id !== null);
  return ownersOf(
    brief,
    scenarios.length === 0
      ? [{ owner: decides }]
      : scenarios.map((scenario) => ({ owner: decides, scenario })),
  );
}

function decision(schedule: ScheduledRoadmap, { activity, kind }: Milestone, putOff: boolean): Bilingual {
  const name = nameOf(schedule, activity);
  const scenario = schedule.activities.find((work) => work.id === activity)?.scenario;
  const spreads = schedule.activities.some((work) => work.kind === 'rollout' && work.scenario === scenario);
  switch (kind) {
    case 'groundwork':
      return both(`${name.zh}开不开工`, `start ${name.en}?`);
    case 'pilot-decision':
      if (spreads) return both(`${name.zh}之后推广还是停`, `roll out after ${name.en}, or stop?`);
      return putOff
        ? both(`${name.zh}之后为推广立项还是停`, `a rollout project after ${name.en}, or stop?`)
        : both(`${name.zh}之后继续还是停`, `go on after ${name.en}, or stop?`);
    case 'rollout-done':
      return both(`${name.zh}验收`, `accept ${name.en}?`);
  }
}

/** What an earlier decision has accepted is not listed again. */
function groundwork(
  schedule: ScheduledRoadmap,
  { checked }: Milestone,
  fresh: readonly string[],
  repeats: boolean,
): Bilingual {
  if (!repeats) return checked;
  if (fresh.length === 0) {
    return both('前面验收过的先行工作仍然有效', 'the groundwork accepted before still holds');
  }
  const names = joinTexts(fresh.map((id) => nameOf(schedule, id)));
  return both(`除前面验收过的以外，还要验收：${names.zh}`, `beside what was accepted before: ${names.en}`);
}
