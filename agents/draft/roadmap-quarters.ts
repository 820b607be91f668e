import type { Bilingual } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney } from '../engagement/describe-value.ts';

/** Money by quarter as it is shown: to the nearest ten thousand yuan. */
export function quarterMoney(yuan: number): Bilingual {
  return describeMoney(Math.round(yuan / 10_000) * 10_000);
}

/** 2027Q1 as a reader says it. */
export function quarterName(quarter: string): Bilingual {
  return describeDate(
    `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3).padStart(2, '0')}-01`,
    'quarter',
  );
}

/** Quarters in a row in which people of one role, or the money, are nearly or fully used. */
export interface TightQuarters {
  /** Null: the money. */
  readonly role: Role | null;
  readonly from: string;
  readonly to: string;
  /** People in the busiest month; yuan spent to the end of the last of these quarters. */
  readonly used: number;
  readonly available: number;
}

/** From this share of what there is on, a quarter is worth a board's attention. Ours. */
const tightFrom = 0.8;

/**
 * Where people or money bind or come within a fifth of what there is: roles in the order of the schedule, then the
 * money. Quarters in a row that use the same people are one entry; of money, which adds up, the last says it all.
 */
export function tightQuarters(schedule: ScheduledRoadmap): readonly TightQuarters[] {
  const quarters = schedule.budgetByQuarter.map(({ quarter }) => quarter);
  const people = [...new Set(schedule.peopleByQuarter.map(({ role }) => role))].flatMap((role) => {
    const runs: TightQuarters[] = [];
    for (const { quarter, role: other, peak, capacity } of schedule.peopleByQuarter) {
      if (other !== role || capacity === null || peak === 0 || peak < tightFrom * capacity) continue;
      const last = runs.at(-1);
      const follows = last && quarters.indexOf(last.to) + 1 === quarters.indexOf(quarter);
      if (last && follows && last.used === peak && last.available === capacity) {
        runs[runs.length - 1] = { ...last, to: quarter };
      } else runs.push({ role, from: quarter, to: quarter, used: peak, available: capacity });
    }
    return runs;
  });
  const money = schedule.budgetByQuarter.flatMap(({ quarter, cumulative, available }) =>
    available !== null && cumulative >= tightFrom * available
      ? [{ role: null, from: quarter, to: quarter, used: cumulative, available }]
      : [],
  );
  return [...people, ...money.slice(-1)];
}

/** Whether there is anything to hold the schedule against: some role's people, or a budget. */
export function meansKnown({ peopleByQuarter, budgetByQuarter }: ScheduledRoadmap): boolean {
  return (
    peopleByQuarter.some(({ capacity }) => capacity !== null) ||
    budgetByQuarter.some(({ available }) => available !== null)
  );
}
