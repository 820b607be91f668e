import { both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { inProse, type Work } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { answerableFor, listed } from './voice.ts';

/** Who has to be named beside the money: roles that lead work of the first stage and that nobody holds. */
export function emptyChairs(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Claim[] {
  const [stage] = schedule.stages;
  const firstOf = new Map<Work['owner'], Work>();
  for (const work of schedule.activities) {
    if (work.stage !== stage?.id || answerableFor(brief, work.owner).people.length > 0) continue;
    const known = firstOf.get(work.owner);
    if (!known || work.start < known.start) firstOf.set(work.owner, work);
  }
  const waiting = [...firstOf.values()].toSorted((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
  );
  const [earliest] = waiting;
  if (!earliest) return [];
  const day = describeDate(earliest.start, 'day');
  const titles = listed(waiting.map(({ owner }) => both(roleNames[owner].zh, `the ${roleNames[owner].en}`)));
  const works = listed(waiting.map(({ name }) => inProse(name)));
  return writer.claim(
    'judgement',
    both(
      `还请在 ${day.zh}之前指定${titles.zh}：没有人牵头，${works.zh}就开不了工。`,
      `Please also name ${titles.en} by ${day.en}: with nobody to lead, ${works.en} cannot begin.`,
    ),
    waiting.map(({ id }) => sourceIds.tool('stage_roadmap', id)),
  );
}
