import { monthNumber } from '../month-number.ts';
import type { ScheduledRoadmap } from '../stage-roadmap/schema.ts';
import { deadlineOf, type FactValues } from './read-fact.ts';

type Work = ScheduledRoadmap['activities'][number];

/** The day that somebody set, and which pilots and rollouts are over by then. */
export interface DeadlineKept {
  /** ISO; the last day of what was told. */
  readonly date: string;
  readonly kept: readonly Work[];
  readonly missed: readonly Work[];
}

/** The months within which somebody wants a first result, and when the schedule has its first verdict. */
export interface FirstResultKept {
  /** The longest that was told. */
  readonly wanted: number;
  /** Whole months from the start to the end of the pilot that is judged first. */
  readonly months: number;
  /** Months too many; 0 where it is in time. */
  readonly late: number;
  readonly pilot: Work;
  /** The groundwork that must be done one piece after the other before that pilot; the first to start first. */
  readonly chain: readonly Work[];
}

/** What people said of time against what the schedule keeps; null where nobody said, or no pilot is scheduled. */
export interface ToldTimes {
  readonly deadline: DeadlineKept | null;
  readonly firstResult: FirstResultKept | null;
}

export function toldTimes(facts: FactValues, schedule: ScheduledRoadmap): ToldTimes {
  return { deadline: deadlineKept(facts, schedule), firstResult: firstResultKept(facts, schedule) };
}

function deadlineKept(facts: FactValues, { activities }: ScheduledRoadmap): DeadlineKept | null {
  const date = deadlineOf(facts, 'timeline.deadline');
  const judged = activities.filter(({ kind }) => kind !== 'enabler');
  if (date === undefined || judged.length === 0) return null;
  return {
    date,
    kept: judged.filter(({ end }) => end <= date),
    missed: judged.filter(({ end }) => end > date),
  };
}

function firstResultKept(facts: FactValues, { start, activities }: ScheduledRoadmap): FirstResultKept | null {
  const told = facts['timeline.first-result'];
  const pilots = activities.filter(({ kind }) => kind === 'pilot');
  const [first, ...rest] = pilots;
  if (told?.kind !== 'quantity' || !first) return null;
  const pilot = rest.reduce((soonest, other) => (other.end < soonest.end ? other : soonest), first);
  const months = monthNumber(pilot.end) - monthNumber(start) + 1;
  return {
    wanted: told.high,
    months,
    late: Math.max(0, Math.ceil(months - told.high)),
    pilot,
    chain: chainBefore(activities, pilot),
  };
}

/** Back from a pilot over what each piece of work waits for to be done. */
function chainBefore(activities: readonly Work[], pilot: Work): readonly Work[] {
  const chain: Work[] = [];
  for (let at: Work | undefined = pilot; at?.waitsFor.for === 'precedence'; ) {
    const before: Work | undefined = activities.find(({ id }) => id === at?.waitsFor.on);
    if (before?.kind === 'enabler') chain.unshift(before);
    at = before;
  }
  return chain;
}
