import { compile } from './problem.ts';
import { serialSchedule, timeWindows } from './schedule.ts';
import type { RoadmapInput, StageId } from './schema.ts';
import { givenOrder } from './search.ts';
import { stageBounds, stageOf } from './stages.ts';

/** Where one activity stands in a quick schedule; null: it found no place within its limits. */
export interface QuickPlacement {
  readonly id: string;
  readonly startMonth: number | null;
  readonly stage: StageId | null;
}

/**
 * One serial pass in the given priority order: no search, no explanation, no validation. For asking "would this
 * answer move a scenario to another stage?" hundreds of times; compare quick schedules with quick schedules only,
 * since `stage_roadmap` itself may find a better one. Input is taken as `roadmapInputSchema` gives it; activities
 * on a precedence cycle find no place. In order of priority, then id.
 */
export function quickSchedule(input: RoadmapInput): readonly QuickPlacement[] {
  const problem = compile(input);
  const starts = serialSchedule(problem, timeWindows(problem), givenOrder(problem));
  const bounds = stageBounds(problem, starts);
  return problem.activities.map((activity, index) => {
    const start = starts[index] ?? null;
    return { id: activity.id, startMonth: start, stage: start === null ? null : stageOf(bounds, start) };
  });
}
