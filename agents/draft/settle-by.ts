import { slotParts } from '../../src/domain/slot.ts';
import type { DecisionChange } from '../../tools/assessment/decision-change.ts';
import { boardMatter, startsOrWaits } from './board-order.ts';
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
 * What would change a scenario of the stage to approve, or what starts at all, is settled before that approval; so is the
 * question that the first page calls worth asking first. A measure that nobody could say is there when the work that
 * measures it ends. Any other question about one scenario is answered before its pilot starts; about one that waits,
 * before it is looked at again; about the company, before the first stage is approved. The rule is ours.
 */
export function settleBy(brief: PlanBrief, slot: string): SettleBy {
  const { scenario, question } = slotParts(slot);
  const { waiting, start } = brief.view.assessment;
  const schedule = scheduleOf(brief);
  const approval = schedule
    ? { date: schedule.start, source: sourceIds.tool('stage_roadmap') }
    : { date: start, source: sourceIds.tool('next_question') };
  if (scenario === null || turnsTheApproval(brief, slot)) return approval;
  const pilot = schedule?.activities.find(
    (activity) => activity.kind === 'pilot' && activity.scenario === scenario,
  );
  if (pilot) {
    const measure = schedule?.activities.find(({ id }) => id === 'enabler:baseline-measurement');
    const measured = question === 'kpi.baseline' && measure && measure.end < pilot.start;
    return measured
      ? { date: measure.end, source: sourceIds.tool('stage_roadmap', measure.id) }
      : { date: pilot.start, source: sourceIds.tool('stage_roadmap', pilot.id) };
  }
  const waits = waiting.find((entry) => entry.scenario === scenario);
  return waits ? { date: waits.review, source: sourceIds.tool('waiting', scenario) } : approval;
}

/** Whether another answer would change what the board is asked to approve. */
function turnsTheApproval(brief: PlanBrief, slot: string): boolean {
  const turn = brief.turns.find(({ conflict }) => conflict.slot === slot);
  const changes = turn?.others.flatMap((other) => other.changes) ?? [];
  if (changes.some((change) => startsOrWaits(change) || movesFirstStage(brief, change))) return true;
  const open = brief.open.find((entry) => entry.slot === slot);
  if (!open) return false;
  return movesFirstStage(brief, open) || (open === brief.open[0] && mattersForApproval(brief, open));
}

type Change = Pick<DecisionChange, 'kind' | 'on' | 'weight'>;

function movesFirstStage(brief: PlanBrief, { on, weight }: Change): boolean {
  return weight >= boardMatter && inFirstStage(brief, on);
}

function inFirstStage(brief: PlanBrief, scenario: string): boolean {
  const schedule = scheduleOf(brief);
  const [stage] = schedule?.stages ?? [];
  return (schedule?.activities ?? []).some((work) => work.scenario === scenario && work.stage === stage?.id);
}

/** Whether an open answer is worth having before approval: it turns what the board decides now, and nothing that waits anyway. */
export function mattersForApproval(
  brief: PlanBrief,
  { on, weight }: Pick<DecisionChange, 'on' | 'weight'>,
): boolean {
  const { candidates, roadmap } = brief.view.assessment;
  const waits =
    candidates.some(({ id }) => id === on) &&
    !(roadmap?.starting ?? []).some(({ scenario }) => scenario.id === on);
  return weight >= boardMatter && !waits;
}
