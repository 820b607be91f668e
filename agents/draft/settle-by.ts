import { slotParts } from '../../src/domain/slot.ts';
import type { PlanBrief } from './plan-brief.ts';
import { scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';

/** The day by which an open question should be answered, and what stands for that day. */
export interface SettleBy {
  /** ISO date. */
  readonly date: string;
  readonly source: string;
}

/**
 * A question about one scenario is to be answered before its pilot starts; about one that waits, before it is looked at
 * again; about the company, before the first stage is approved. The rule is ours.
 */
export function settleBy(brief: PlanBrief, slot: string): SettleBy {
  const { scenario } = slotParts(slot);
  const { waiting, start } = brief.view.assessment;
  const schedule = scheduleOf(brief);
  if (scenario !== null) {
    const pilot = schedule?.activities.find(
      (activity) => activity.kind === 'pilot' && activity.scenario === scenario,
    );
    if (pilot) return { date: pilot.start, source: sourceIds.tool('stage_roadmap', pilot.id) };
    const waits = waiting.find((entry) => entry.scenario === scenario);
    if (waits) return { date: waits.review, source: sourceIds.tool('waiting', scenario) };
  }
  return schedule
    ? { date: schedule.start, source: sourceIds.tool('stage_roadmap') }
    : { date: start, source: sourceIds.tool('next_question') };
}
