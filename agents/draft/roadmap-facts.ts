import { type Bilingual, both } from '../../src/domain/language.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney } from '../engagement/describe-value.ts';
import { sourceIds } from './source-ids.ts';
import type { SourceMatter } from './source-matter.ts';

export type Work = ScheduledRoadmap['activities'][number];

/** The schedule, where there is one. */
export function scheduleOf(brief: SourceMatter): ScheduledRoadmap | null {
  const output = brief.view.assessment.roadmap?.output;
  return output?.feasible ? output : null;
}

export function monthOf(date: string): Bilingual {
  return describeDate(date, 'month');
}

export function moneyRange({ low, high }: { readonly low: number; readonly high: number }): Bilingual {
  const [from, to] = [describeMoney(low), describeMoney(high)];
  return low === high ? from : both(`${from.zh}到 ${to.zh}`, `${from.en} to ${to.en}`);
}

/** "2027 年 1 月到 8 月", "January to August 2027"; one month alone where it begins and ends in the same. */
export function monthSpan(start: string, end: string): Bilingual {
  const [from, to] = [monthOf(start), monthOf(end)];
  if (from.en === to.en) return from;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return sameYear
    ? both(
        `${from.zh}到 ${to.zh.replace(/^\d{4} 年 /u, '')}`,
        `${from.en.replace(/ \d{4}$/u, '')} to ${to.en}`,
      )
    : both(`${from.zh}到 ${to.zh}`, `${from.en} to ${to.en}`);
}

/** The pilot that starts first; of several on one day the first in the order of deployment. */
export function firstPilot(schedule: ScheduledRoadmap): Work | null {
  return schedule.activities.find((activity) => activity.kind === 'pilot') ?? null;
}

/** The first scheduled work of these enablers: the answer to a risk that the roadmap already holds. */
export function scheduledEnabler(brief: SourceMatter, enablers: readonly string[]): Work | null {
  const schedule = scheduleOf(brief);
  return (
    schedule?.activities.find((activity) => enablers.some((id) => activity.id === `enabler:${id}`)) ?? null
  );
}

/**
 * Where a work's KPI stands, as it was said: roughly, or between two figures, if so; null where nobody measured it.
 */
export function baselineOf(brief: SourceMatter, { kpi, scenario }: Work): Bilingual | null {
  if (!kpi || kpi.baseline === null) return null;
  const said =
    scenario === null ? undefined : brief.view.facts.get(scenarioSlot(scenario, 'kpi.baseline'))?.value;
  const { low, high, approximate } =
    said?.kind === 'quantity' ? said : { low: kpi.baseline, high: kpi.baseline, approximate: false };
  const unit = kpi.unit.en === '%' ? both('%', '%') : both(` ${kpi.unit.zh}`, ` ${kpi.unit.en}`);
  const span = low === high ? both(`${low}`, `${low}`) : both(`${low} 到 ${high}`, `${low} to ${high}`);
  return both(
    `${approximate ? '约 ' : ''}${span.zh}${unit.zh}`,
    `${approximate ? 'about ' : ''}${span.en}${unit.en}`,
  );
}

export function workSources(work: Work): readonly string[] {
  return [sourceIds.tool('stage_roadmap', work.id), sourceIds.means(work.id)];
}

/** A work's name within a sentence: "the pilot of surface inspection" for "surface inspection: pilot". */
export function inProse(name: Bilingual): Bilingual {
  return both(name.zh, name.en.replace(/^(.+): (pilot|joint pilot|rollout)$/u, 'the $2 of $1'));
}

/** A tool's sentence with the work in it named as one says it: "surface inspection rollout" in English. */
export function worksInText({ zh, en }: Bilingual): Bilingual {
  return both(
    zh,
    en.replace('; it waits for', ', and it waits for').replace(/: (pilot|joint pilot|rollout)\b/gu, ' $1'),
  );
}
