import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief } from './plan-brief.ts';
import { inProse, type Work } from './roadmap-facts.ts';
import { listed } from './voice.ts';

/**
 * What lets a later stage's money go: each rollout its own pilot's verdict, on its day, whenever the stage before may
 * end, since the stages overlap; anything else is approved before it starts.
 */
export function releasedBy(
  brief: PlanBrief,
  { activities }: ScheduledRoadmap,
  stage: Work['stage'],
): Bilingual {
  const works = activities.filter((work) => work.stage === stage);
  const released = works.flatMap((work) => {
    const pilot = activities.find(({ kind, scenario }) => kind === 'pilot' && scenario === work.scenario);
    return work.kind === 'rollout' && pilot ? [{ work, pilot }] : [];
  });
  const days = [...new Set(released.map(({ pilot }) => pilot.end))].sort();
  const verdicts = days.map((end) => {
    const day = describeDate(end, 'day');
    const names = listed(
      released.filter(({ pilot }) => pilot.end === end).map(({ work }) => scenarioOf(brief, work)),
    );
    return both(`${day.zh}（${names.zh}）`, `${day.en} (${names.en})`);
  });
  const one = released.length === 1;
  const parts: Bilingual[] = [];
  if (verdicts.length > 0) {
    const told = listed(verdicts);
    parts.push(
      both(
        `${one ? '推广' : '各项推广'}等自己的试点过关：${told.zh}`,
        `${one ? 'the rollout' : 'each rollout'} on its own pilot’s verdict: ${told.en}`,
      ),
    );
  }
  if (released.length < works.length) {
    const [soonest] = works
      .filter((work) => !released.some((entry) => entry.work === work))
      .map(({ start }) => start)
      .sort();
    const day = soonest ? describeDate(soonest, 'day') : null;
    if (day) {
      parts.push(
        parts.length > 0
          ? both(`其余开工前另批，最早 ${day.zh}`, `the rest before it starts, ${day.en} at the earliest`)
          : both(`开工前，最早 ${day.zh}`, `before it starts, ${day.en} at the earliest`),
      );
    }
  }
  return joinTexts(parts, both('；', '; '));
}

function scenarioOf(brief: PlanBrief, { scenario, name }: Work): Bilingual {
  return brief.view.assessment.candidates.find(({ id }) => id === scenario)?.name ?? inProse(name);
}
