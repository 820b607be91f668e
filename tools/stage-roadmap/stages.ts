import type { Problem } from './problem.ts';
import type { StageId } from './schema.ts';

/** The months at which the first stage gives way to the second, and the second to the third. */
export interface StageBounds {
  readonly foundationEnds: number;
  readonly scaleEnds: number;
  /** The quadrant that leads: 1, or the best there is; null where no scenario has a quadrant. */
  readonly leading: number | null;
}

/**
 * Our rule for cutting a schedule into waves (the guide asks for small steps and for quadrant 1 first, 2.1 page 6
 * and 2.4 pages 23-24, but fixes no stages). Core activities are those of the best quadrant in the plan.
 * - Foundation: what starts before the first core pilot is finished, that is before there is a result to judge; and
 *   no later than the first rollout starts.
 * - Scale: what starts from there on until the last core activity has started.
 * - Tail: what starts later; no core activity is ever in it.
 * An activity belongs to a stage by its start, so a predecessor is never in a later stage than what waits for it.
 */
export function stageBounds(problem: Problem, starts: readonly (number | null)[]): StageBounds {
  const { activities, months } = problem;
  const placed = starts.flatMap((start, index) => {
    const activity = activities[index];
    return start === null || activity === undefined
      ? []
      : [{ start, finish: start + (months[index] ?? 0), activity }];
  });
  const scenarios = placed.filter(({ activity }) => activity.kind !== 'enabler');
  const quadrants = scenarios.flatMap(({ activity }) => activity.quadrant ?? []);
  const leading = quadrants.length === 0 ? null : Math.min(...quadrants);
  const core = scenarios.filter(({ activity }) => (activity.quadrant ?? null) === leading);
  const origin = Math.min(...placed.map(({ start }) => start));
  const horizon = Math.max(...placed.map(({ finish }) => finish));
  const firstResult = Math.min(
    horizon,
    ...core.filter(({ activity }) => activity.kind === 'pilot').map(({ finish }) => finish),
    ...scenarios.filter(({ activity }) => activity.kind === 'rollout').map(({ start }) => start),
  );
  const foundationEnds = Math.max(origin + 1, firstResult);
  const scaleEnds = Math.max(foundationEnds, ...core.map(({ start }) => start + 1));
  return { foundationEnds, scaleEnds, leading };
}

/** The stage of an activity that starts in a month. */
export function stageOf(bounds: StageBounds, start: number): StageId {
  if (start < bounds.foundationEnds) return 'foundation';
  return start < bounds.scaleEnds ? 'scale' : 'tail';
}
