import { roles } from '../../src/domain/role.ts';
import { applyChanges } from './change.ts';
import { compile, fteUnit } from './problem.ts';
import { timeWindows } from './schedule.ts';
import type { Change, Constraint, RoadmapInput } from './schema.ts';
import { searchByRules } from './search.ts';

/** One limit that can be loosened by degrees; level 0 is the input as it is, `most` loose enough by itself. */
export interface Loosening {
  readonly constraint: Constraint;
  readonly on: string;
  readonly most: number;
  /** The changes of a level. */
  readonly changes: (level: number) => readonly Change[];
}

/** Yuan that budget remedies are rounded up to, so that a figure can be said. */
export const budgetStep = 10_000;

/** Whether the priority rules alone schedule it: what they can, the tool can. */
export function schedulable(input: RoadmapInput): boolean {
  const problem = compile(input);
  return problem.topological.length === problem.activities.length && searchByRules(problem).found !== null;
}

/** Every limit of the input that could be loosened, in the order in which they are offered. */
export function loosenings(input: RoadmapInput): Loosening[] {
  const problem = compile(input);
  const { calendar, activities } = problem;
  const serial = activities.reduce((sum, activity) => sum + activity.months, 0);
  const latest = Math.max(0, ...problem.release, ...timeWindows(problem).earliestStart);
  const list: Loosening[] = [];
  for (const role of roles) {
    const now = input.capacity[role];
    if (now === undefined) continue;
    const all = activities.reduce((sum, activity) => sum + (activity.people[role] ?? 0), 0);
    list.push({
      constraint: 'capacity',
      on: role,
      most: Math.max(0, Math.ceil((all - now) * 2)),
      changes: (level) => [{ kind: 'capacity', role, to: Math.round((now + level / 2) * fteUnit) / fteUnit }],
    });
  }
  const { scenariosAtOnce } = input;
  if (scenariosAtOnce !== undefined) {
    list.push({
      constraint: 'capacity',
      on: 'scenarios-at-once',
      most: Math.max(0, activities.length - scenariosAtOnce),
      changes: (level) => [{ kind: 'scenarios-at-once', to: scenariosAtOnce + level }],
    });
  }
  const cost = problem.cost.reduce((sum, yuan) => sum + yuan, 0);
  const { total, byQuarter } = input.budget ?? {};
  if (total !== undefined || byQuarter !== undefined) {
    const first = byQuarter?.[0];
    list.push({
      constraint: 'budget',
      on: byQuarter === undefined ? 'total' : calendar.quarterName(0),
      most: Math.ceil(cost / budgetStep),
      changes: (level) => [
        ...(total !== undefined && total < cost
          ? [{ kind: 'budget-total', to: Math.min(total + level * budgetStep, roundUp(cost)) } as const]
          : []),
        ...(first === undefined
          ? []
          : [
              {
                kind: 'budget-quarter',
                quarter: calendar.quarterName(0),
                to: first + level * budgetStep,
              } as const,
            ]),
      ],
    });
  }
  const dated = activities.filter((activity) => activity.deadline !== undefined);
  if (input.deadline !== undefined || dated.length > 0) {
    const shift = (day: string, level: number) => calendar.lastDay(calendar.monthsOverBy(day) + level - 1);
    const dues = [input.deadline, ...dated.map((activity) => activity.deadline)].flatMap((day) =>
      day === undefined ? [] : calendar.monthsOverBy(day),
    );
    list.push({
      constraint: 'deadline',
      on: input.deadline === undefined ? dated.map((activity) => activity.id).join(', ') : 'plan',
      most: Math.max(0, latest + serial + 3 * (byQuarter?.length ?? 0) - Math.min(...dues)),
      changes: (level) => [
        ...(input.deadline === undefined
          ? []
          : [{ kind: 'plan-deadline', to: shift(input.deadline, level) } as const]),
        ...dated.map((activity) => ({
          kind: 'activity-deadline' as const,
          activity: activity.id,
          to: shift(activity.deadline ?? '', level),
        })),
      ],
    });
  }
  list.push({
    constraint: 'horizon',
    on: 'horizonMonths',
    most: Math.max(0, latest + serial + 3 * (byQuarter?.length ?? 0) - input.horizonMonths),
    changes: (level) => [{ kind: 'horizon', to: input.horizonMonths + level }],
  });
  return list;
}

export function roundUp(yuan: number): number {
  return Math.ceil(yuan / budgetStep) * budgetStep;
}

/** The least levels found, one limit after the other, at which the input can be scheduled; null: not even at most. */
export function leastLevels(input: RoadmapInput, loosened: readonly Loosening[]): number[] | null {
  const levels = loosened.map(({ most }) => most);
  const works = (tried: readonly number[]) =>
    schedulable(
      applyChanges(
        input,
        loosened.flatMap(({ changes }, at) => ((tried[at] ?? 0) === 0 ? [] : changes(tried[at] ?? 0))),
      ),
    );
  if (!works(levels)) return null;
  for (const at of loosened.keys()) {
    let enough = levels[at] ?? 0;
    let short = -1;
    while (enough - short > 1) {
      const middle = Math.floor((enough + short) / 2);
      if (works(levels.with(at, middle))) enough = middle;
      else short = middle;
    }
    levels[at] = enough;
  }
  return levels;
}
