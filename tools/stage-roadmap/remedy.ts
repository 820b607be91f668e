import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { roleNames, roles } from '../../src/domain/role.ts';
import { applyChanges } from './change.ts';
import { shortageText } from './necessity.ts';
import { amountNeeded, boundByPlanDeadline, compile, fteUnit } from './problem.ts';
import type { Change, Constraint, RoadmapInput } from './schema.ts';
import { anySchedule } from './search.ts';
import { fteText, moneyText } from './wording.ts';

/** One limit that can be loosened by degrees: 0 is the input as it is, `most` as loose as could ever help. */
export interface Loosening {
  readonly constraint: Constraint;
  readonly on: readonly string[];
  readonly most: number;
  /** What is short, in numbers, before any remedy. */
  readonly message: Bilingual;
  /** The changes of a level from 1 to `most`. */
  readonly changes: (level: number) => readonly Change[];
}

/** Yuan that budget remedies go up by, so that the figure can be said. */
const budgetStep = 10_000;

/** Whether the priority rules alone schedule it: what they can, the tool can. */
export function schedulable(input: RoadmapInput): boolean {
  return anySchedule(compile(input)) !== null;
}

/** Months after which every date and every quarter's money has come and all work could run one by one. */
function serialEnd(input: RoadmapInput): number {
  return compile({ ...input, horizonMonths: Number.MAX_SAFE_INTEGER }).horizon;
}

/** In person-months where even they do not add up; else plainly that the work does not fit. */
function peopleShortage(input: RoadmapInput, role: Role, now: number): Bilingual {
  const { horizon } = compile(input);
  const name = roleNames[role];
  const units = input.activities.reduce(
    (sum, activity) => sum + amountNeeded(activity, role) * activity.months,
    0,
  );
  const offered = Math.round(now * fteUnit) * horizon;
  if (units > offered) {
    const [need, have] = [fteText(units), fteText(offered)];
    return both(
      `全部工作共需${name.zh}一侧 ${need} 人月，${horizon} 个月内现有 ${now} 人只能提供 ${have} 人月。`,
      `All work takes ${need} person-months of the ${name.en}; ${now} FTE over ${horizon} months make ${have}.`,
    );
  }
  return both(
    `${name.zh}一侧现有 ${now} 人，期限内排不下全部工作。`,
    `With ${now} FTE of the ${name.en} the work does not fit into its dates.`,
  );
}

function peopleLoosenings(input: RoadmapInput): Loosening[] {
  return roles.flatMap((role) => {
    const now = input.capacity[role];
    if (now === undefined) return [];
    const all = input.activities.reduce((sum, activity) => sum + (activity.people[role] ?? 0), 0);
    return [
      {
        constraint: 'capacity' as const,
        on: [role],
        // Half people, so that the remedy can be hired.
        most: Math.max(0, Math.ceil((all - now) * 2)),
        message: peopleShortage(input, role, now),
        changes: (level: number) => [
          { kind: 'capacity' as const, role, to: Math.round((now + level / 2) * fteUnit) / fteUnit },
        ],
      },
    ];
  });
}

function concurrencyLoosenings(input: RoadmapInput): Loosening[] {
  const { scenariosAtOnce } = input;
  if (scenariosAtOnce === undefined) return [];
  return [
    {
      constraint: 'capacity',
      on: ['scenarios-at-once'],
      most: Math.max(0, input.activities.length - scenariosAtOnce),
      message: both(
        `同时推进的场景限为 ${scenariosAtOnce} 个，期限内排不下全部工作。`,
        `With ${scenariosAtOnce} scenarios at once the work does not fit into its dates.`,
      ),
      changes: (level) => [{ kind: 'scenarios-at-once', to: scenariosAtOnce + level }],
    },
  ];
}

/**
 * More money, new in one quarter (`latestMoney` then looks for the last that still helps); a total that is in the way
 * is raised with it.
 */
function budgetLoosening(input: RoadmapInput, quarter: number): Loosening[] {
  const { total, byQuarter } = input.budget ?? {};
  if (total === undefined && byQuarter === undefined) return [];
  const problem = compile(input);
  const cost = problem.cost.reduce((sum, yuan) => sum + yuan, 0);
  const listed = byQuarter?.[quarter];
  const name = problem.calendar.quarterName(quarter);
  return [
    {
      constraint: 'budget',
      on: listed === undefined ? ['total'] : [name],
      most: Math.ceil(cost / budgetStep),
      message: shortageText(problem) ?? shortByTiming(input),
      changes: (level) => [
        ...(total !== undefined && total < cost
          ? [
              {
                kind: 'budget-total' as const,
                to: Math.min(Math.ceil(total) + level * budgetStep, roundUp(cost)),
              },
            ]
          : []),
        ...(listed === undefined
          ? []
          : [{ kind: 'budget-quarter' as const, quarter: name, to: Math.ceil(listed) + level * budgetStep }]),
      ],
    },
  ];
}

function shortByTiming(input: RoadmapInput): Bilingual {
  const listed = (input.budget?.byQuarter ?? []).reduce((sum, yuan) => sum + Math.floor(yuan), 0);
  const have = moneyText(Math.floor(Math.min(input.budget?.total ?? Infinity, listed || Infinity)));
  return both(
    `现有预算 ${have.zh}，资金到位的节奏赶不上各项工作的期限。`,
    `The budget is ${have.en}, and its money comes too late for the work to keep its dates.`,
  );
}

function deadlineLoosenings(input: RoadmapInput): Loosening[] {
  const { calendar, activities } = compile(input);
  const bound = activities.filter(boundByPlanDeadline);
  const planDeadline = bound.length > 0 ? input.deadline : undefined;
  const dated = activities.flatMap((activity) =>
    activity.deadline === undefined ? [] : [{ id: activity.id, deadline: activity.deadline }],
  );
  const days = [...(planDeadline === undefined ? [] : [planDeadline]), ...dated.map((item) => item.deadline)];
  if (days.length === 0) return [];
  const shift = (day: string, level: number) => calendar.lastDay(calendar.monthsOverBy(day) + level - 1);
  const all = (level: number): Change[] => [
    ...(planDeadline === undefined
      ? []
      : [{ kind: 'plan-deadline' as const, to: shift(planDeadline, level) }]),
    ...dated.map(({ id, deadline }) => ({
      kind: 'activity-deadline' as const,
      activity: id,
      to: shift(deadline, level),
    })),
  ];
  const [first = ''] = days.toSorted();
  return [
    {
      constraint: 'deadline',
      on: planDeadline === undefined ? dated.map(({ id }) => id) : bound.map(({ id }) => id),
      most: Math.max(0, serialEnd(input) - calendar.monthsOverBy(first)),
      message:
        days.length === 1
          ? both(
              `按现有人力与资金，赶不上 ${first} 的截止日。`,
              `With the people and the money there are, the deadline of ${first} cannot be kept.`,
            )
          : both(
              `按现有人力与资金，自 ${first} 起的各个截止日无法全部守住。`,
              `With the people and the money there are, the deadlines from ${first} on cannot all be kept.`,
            ),
      changes: (level) => neededDates(input, all(level)),
    },
  ];
}

/** Of deadlines all moved by as much, only those that the schedule then misses, and no further than it needs. */
function neededDates(input: RoadmapInput, moved: readonly Change[]): readonly Change[] {
  const loose = compile(applyChanges(input, moved));
  const starts = anySchedule(loose);
  if (starts === null) return moved;
  const { calendar } = loose;
  const finishOf = (index: number) => (starts[index] ?? 0) + (loose.months[index] ?? 0);
  const planFinish = Math.max(
    0,
    ...loose.activities.map((activity, index) => (boundByPlanDeadline(activity) ? finishOf(index) : 0)),
  );
  const needed = moved.flatMap((change): Change[] => {
    if (change.kind === 'plan-deadline') {
      const late = input.deadline !== undefined && planFinish > calendar.monthsOverBy(input.deadline);
      return late ? [{ ...change, to: calendar.lastDay(planFinish - 1) }] : [];
    }
    if (change.kind !== 'activity-deadline') return [change];
    const index = loose.indexOf.get(change.activity) ?? 0;
    const before = input.activities.find(({ id }) => id === change.activity)?.deadline;
    const late = before !== undefined && finishOf(index) > calendar.monthsOverBy(before);
    return late ? [{ ...change, to: calendar.lastDay(finishOf(index) - 1) }] : [];
  });
  return schedulable(applyChanges(input, needed)) ? needed : moved;
}

function horizonLoosening(input: RoadmapInput): Loosening {
  return {
    constraint: 'horizon',
    on: [],
    most: Math.max(0, serialEnd(input) - input.horizonMonths),
    message: both(
      `规划期 ${input.horizonMonths} 个月内排不下全部工作。`,
      `The work does not fit into the horizon of ${input.horizonMonths} months.`,
    ),
    changes: (level) => [{ kind: 'horizon', to: input.horizonMonths + level }],
  };
}

/** Every limit of the input that could be loosened, in the order in which remedies are offered. */
export function loosenings(input: RoadmapInput): Loosening[] {
  return [
    ...peopleLoosenings(input),
    ...concurrencyLoosenings(input),
    ...budgetLoosening(input, 0),
    ...deadlineLoosenings(input),
    horizonLoosening(input),
  ].filter(({ most }) => most > 0);
}

function roundUp(yuan: number): number {
  return Math.ceil(yuan / budgetStep) * budgetStep;
}

/** The changes of several loosenings at their levels; level 0 changes nothing. */
export function changesAt(loosened: readonly Loosening[], levels: readonly number[]): Change[] {
  return loosened.flatMap(({ changes }, at) => {
    const level = levels[at] ?? 0;
    return level === 0 ? [] : changes(level);
  });
}

/**
 * The least levels found, one limit after the other by halving, at which the input can be scheduled; null: not even
 * with all at their most.
 */
export function leastLevels(input: RoadmapInput, loosened: readonly Loosening[]): number[] | null {
  const works = (levels: readonly number[]) => schedulable(applyChanges(input, changesAt(loosened, levels)));
  const levels = loosened.map(({ most }) => most);
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

/** The same extra money in the last quarter in which it still is enough: nobody pays sooner than needed. */
export function latestMoney(
  input: RoadmapInput,
  loosening: Loosening,
  level: number,
): { loosening: Loosening; changes: readonly Change[] } {
  const quarters = input.budget?.byQuarter?.length ?? 0;
  for (let quarter = quarters - 1; quarter > 0; quarter -= 1) {
    const [later] = budgetLoosening(input, quarter);
    const changes = later?.changes(level) ?? [];
    if (later !== undefined && schedulable(applyChanges(input, changes)))
      return { loosening: later, changes };
  }
  return { loosening, changes: loosening.changes(level) };
}
