import { both } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { roles } from '../../src/domain/role.ts';
import { ToolInputError } from '../tool.ts';
import { Calendar } from './calendar.ts';
import type { Activity, RoadmapInput } from './schema.ts';

/** People are counted in thousandths of an FTE, so that sums are exact. */
export const fteUnit = 1000;

/** Pilots and rollouts at once, limited as a role's people are. */
export type ResourceId = Role | 'scenarios-at-once';

interface Resource {
  readonly id: ResourceId;
  /** In `fteUnit`. */
  readonly capacity: number;
}

/**
 * The input as index-based arrays: a resource-constrained project scheduling problem with release months, due
 * months, renewable resources (people) and one cumulative resource (money). Activities stand in order of
 * priority, then id, whatever their order in the input.
 */
export interface Problem {
  readonly calendar: Calendar;
  readonly activities: readonly Activity[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly months: readonly number[];
  readonly before: readonly (readonly number[])[];
  readonly next: readonly (readonly number[])[];
  /** First month in which each may start, and months by whose end it must be finished. */
  readonly release: readonly number[];
  readonly due: readonly number[];
  readonly horizon: number;
  readonly resources: readonly Resource[];
  /** Per activity: pairs of resource index and amount, limited resources only. */
  readonly needs: readonly (readonly (readonly [resource: number, amount: number])[])[];
  /** Whole yuan, the high figure. */
  readonly cost: readonly number[];
  /** Yuan available to the end of each plan quarter; null where no budget was given. */
  readonly money: readonly number[] | null;
  /** Predecessors first; shorter than `activities` where there is a cycle. */
  readonly topological: readonly number[];
  /** The most urgent priority among an activity and all that waits for it. */
  readonly urgency: readonly number[];
  /** Enablers that some pilot or rollout waits for, directly or not. */
  readonly serves: readonly boolean[];
  /**
   * Importance for the objective, by priority; equal priorities weigh the same. It falls with the cube of the rank
   * (ours), so that several short lesser activities do not push back the one that the map puts first (guide 2.1).
   * What serves a scenario weighs nothing itself: it is worth what it lets start, and no more for being done early.
   */
  readonly weight: readonly number[];
}

/** Whether the plan's deadline binds an activity (see `mustFinish`). */
export function boundByPlanDeadline(activity: Activity): boolean {
  return activity.mustFinish ?? (activity.kind === 'pilot' && activity.quadrant === 1);
}

/** What an activity takes of a resource in each of its months, in `fteUnit`. */
export function amountNeeded(activity: Activity, resource: ResourceId): number {
  if (resource === 'scenarios-at-once') return activity.kind === 'enabler' ? 0 : fteUnit;
  return Math.round((activity.people[resource] ?? 0) * fteUnit);
}

/** Yuan spent in the first `elapsed` of an activity's months; whole yuan, exact in total. */
export function spentAfter(cost: number, months: number, elapsed: number): number {
  if (elapsed <= 0) return 0;
  return elapsed >= months ? cost : Math.floor((cost * elapsed) / months);
}

/** Priority, then id by code units: the one order that everything ties back to. */
function byPriority(a: Activity, b: Activity): number {
  if (a.priority !== b.priority) return a.priority - b.priority;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Refuses what parses but makes no sense: two activities with one id, a predecessor that does not exist or is the
 * activity itself, an earliest start more than a century after the plan's, a rollout that no pilot comes before.
 * @throws ToolInputError with the path of the first such field
 */
export function checkRoadmapInput(input: RoadmapInput): void {
  const calendar = new Calendar(input.start);
  const ids = new Set<string>();
  input.activities.forEach((activity, index) => {
    if (ids.has(activity.id)) {
      throw new ToolInputError(
        `activities.${index}.id`,
        both(
          `工作编号“${activity.id}”重复，每项工作须有唯一编号。`,
          `Activity id "${activity.id}" occurs twice; ids must differ.`,
        ),
      );
    }
    ids.add(activity.id);
  });
  input.activities.forEach((activity, index) => {
    activity.after.forEach((id, position) => {
      const path = `activities.${index}.after.${position}`;
      if (id === activity.id) {
        throw new ToolInputError(
          path,
          both(`工作“${id}”不能以自身为前置。`, `Activity "${id}" cannot come after itself.`),
        );
      }
      if (!ids.has(id)) {
        throw new ToolInputError(
          path,
          both(
            `工作“${activity.id}”的前置“${id}”不存在；前置须是清单中的工作编号。`,
            `Activity "${activity.id}" comes after "${id}", which is not in the list; name an activity's id.`,
          ),
        );
      }
    });
    checkPilot(input, activity, `activities.${index}`);
    if (activity.earliest !== undefined && calendar.startOnOrAfter(activity.earliest) > 1200) {
      throw new ToolInputError(
        `activities.${index}.earliest`,
        both(
          `工作“${activity.id}”的最早开始日在计划开始一百年之后，请核对日期。`,
          `Activity "${activity.id}" may start only a century after the plan does; check the date.`,
        ),
      );
    }
  });
}

/**
 * Small steps (guide 2.4, page 23): nothing is spread that was not tried. A rollout comes after a pilot of its
 * scenario, directly or not, or says on which day before the plan its pilot was accepted.
 */
function checkPilot(input: RoadmapInput, activity: Activity, path: string): void {
  if (activity.pilotDone !== undefined) {
    if (activity.kind === 'rollout' && activity.pilotDone <= input.start) return;
    throw new ToolInputError(
      `${path}.pilotDone`,
      both(
        `“${activity.name.zh}”的 pilotDone 只能用于推广，且须是计划开始（${input.start}）之前试点通过验收的日期。`,
        `pilotDone of "${activity.name.en}" is only for a rollout, and is the day on or before the plan's start (${input.start}) on which its pilot was accepted.`,
      ),
    );
  }
  if (activity.kind !== 'rollout' || piloted(input, activity)) return;
  throw new ToolInputError(
    `${path}.after`,
    both(
      `“${activity.name.zh}”没有先做试点就推广。请在 after 中列出同一场景的试点；试点若在计划之前已通过，请在 pilotDone 写明验收日期。`,
      `"${activity.name.en}" is spread without a pilot. Name the pilot of the same scenario in after; if it was accepted before this plan, give the day in pilotDone.`,
    ),
  );
}

/** Whether every rollout comes after a pilot of its scenario, or says that one was accepted before the plan. */
export function everyRolloutPiloted(input: RoadmapInput): boolean {
  return input.activities.every(
    (activity) => activity.kind !== 'rollout' || activity.pilotDone !== undefined || piloted(input, activity),
  );
}

function piloted(input: RoadmapInput, rollout: Activity): boolean {
  const byId = new Map(input.activities.map((activity) => [activity.id, activity]));
  const seen = new Set<string>();
  const open = [...rollout.after];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const earlier = byId.get(id);
    if (earlier === undefined || seen.has(id)) continue;
    seen.add(id);
    if (earlier.kind === 'pilot' && earlier.scenario === rollout.scenario) return true;
    open.push(...earlier.after);
  }
  return false;
}

/** Kahn's algorithm; among those ready, the lowest index first. */
function topologicalOrder(before: readonly number[][], next: readonly number[][]): number[] {
  const waiting = before.map((list) => list.length);
  const ready = waiting.flatMap((count, index) => (count === 0 ? [index] : []));
  const order: number[] = [];
  for (let head = 0; head < ready.length; head += 1) {
    const index = ready[head] ?? 0;
    order.push(index);
    for (const follower of next[index] ?? []) {
      const left = (waiting[follower] ?? 0) - 1;
      waiting[follower] = left;
      if (left === 0) ready.push(follower);
    }
  }
  return order;
}

/**
 * Months within which any instance can be finished if at all: when every earliest date has come and all money
 * is in, the rest can run one after the other. Keeps the arrays small when the horizon is generous.
 */
function usefulHorizon(input: RoadmapInput, release: readonly number[]): number {
  const serial = input.activities.reduce((sum, activity) => sum + activity.months, 0);
  const latest = release.reduce((most, month) => Math.max(most, month), 0);
  return Math.min(input.horizonMonths, Math.max(latest, (input.budget?.byQuarter?.length ?? 0) * 3) + serial);
}

function moneyToDate(input: RoadmapInput, quarters: number): number[] | null {
  const { total, byQuarter } = input.budget ?? {};
  if (total === undefined && byQuarter === undefined) return null;
  let sum = 0;
  return Array.from({ length: quarters }, (_, quarter) => {
    sum += Math.floor(byQuarter?.[quarter] ?? 0);
    return Math.min(byQuarter === undefined ? Number.POSITIVE_INFINITY : sum, Math.floor(total ?? Infinity));
  });
}

/** Turns checked input into a `Problem`. Costs are rounded up to whole yuan, money down. */
export function compile(input: RoadmapInput): Problem {
  const calendar = new Calendar(input.start);
  const activities = input.activities.toSorted(byPriority);
  const indexOf = new Map(activities.map((activity, index) => [activity.id, index]));
  const before = activities.map((activity) => [
    ...new Set(activity.after.flatMap((id) => indexOf.get(id) ?? [])),
  ]);
  const next: number[][] = activities.map(() => []);
  before.forEach((list, index) => {
    for (const earlier of list) next[earlier]?.push(index);
  });
  const release = activities.map((activity) =>
    activity.earliest === undefined ? 0 : Math.max(0, calendar.startOnOrAfter(activity.earliest)),
  );
  const horizon = usefulHorizon(input, release);
  const planDue = input.deadline === undefined ? horizon : calendar.monthsOverBy(input.deadline);
  const due = activities.map((activity) =>
    Math.min(
      horizon,
      boundByPlanDeadline(activity) ? planDue : horizon,
      activity.deadline === undefined ? horizon : calendar.monthsOverBy(activity.deadline),
    ),
  );
  const resources: Resource[] = roles.flatMap((role) => {
    const capacity = input.capacity[role];
    return capacity === undefined ? [] : [{ id: role, capacity: Math.round(capacity * fteUnit) }];
  });
  if (input.scenariosAtOnce !== undefined) {
    resources.push({ id: 'scenarios-at-once', capacity: input.scenariosAtOnce * fteUnit });
  }
  const needs = activities.map((activity) =>
    resources.flatMap((resource, index) => {
      const amount = amountNeeded(activity, resource.id);
      return amount > 0 ? [[index, amount] as const] : [];
    }),
  );
  const topological = topologicalOrder(before, next);
  const urgency = activities.map((activity) => activity.priority);
  for (let position = topological.length - 1; position >= 0; position -= 1) {
    const index = topological[position] ?? 0;
    for (const follower of next[index] ?? []) {
      urgency[index] = Math.min(urgency[index] ?? 0, urgency[follower] ?? 0);
    }
  }
  const serves = activities.map(() => false);
  for (const index of topological.toReversed()) {
    serves[index] =
      activities[index]?.kind === 'enabler' &&
      (next[index] ?? []).some((later) => activities[later]?.kind !== 'enabler' || serves[later] === true);
  }
  const valued = activities.filter((_, index) => !serves[index]);
  const levels = [...new Set(valued.map((activity) => activity.priority))];
  const weightOf = new Map(levels.map((priority, rank) => [priority, (levels.length - rank) ** 3]));
  return {
    calendar,
    activities,
    indexOf,
    months: activities.map((activity) => activity.months),
    before,
    next,
    release,
    due,
    horizon,
    resources,
    needs,
    cost: activities.map((activity) => Math.ceil(activity.cost.high)),
    money: moneyToDate(input, calendar.quarterOf(horizon - 1) + 1),
    topological,
    urgency,
    serves,
    weight: activities.map((activity, index) => (serves[index] ? 0 : (weightOf.get(activity.priority) ?? 1))),
  };
}
