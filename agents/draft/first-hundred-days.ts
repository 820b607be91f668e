import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';

/** What the roadmap starts within its first hundred days, in order of start. */
export interface FirstHundredDays {
  readonly start: string;
  /** The hundredth day. */
  readonly end: string;
  readonly activities: ScheduledRoadmap['activities'];
}

const days = 100;

/** The horizon over which a board watches a new programme; what the plan starts in it. */
export function firstHundredDays(roadmap: ScheduledRoadmap): FirstHundredDays {
  const last = new Date(`${roadmap.start}T00:00:00.000Z`);
  last.setUTCDate(last.getUTCDate() + days - 1);
  const end = last.toISOString().slice(0, 10);
  return {
    start: roadmap.start,
    end,
    activities: roadmap.activities.filter((activity) => activity.start <= end),
  };
}
