import type { Problem } from '../../../tools/stage-roadmap/problem.ts';
import { spentAfter } from '../../../tools/stage-roadmap/problem.ts';

export interface Proof {
  /** `within`: nothing is better by more than the tolerance; `beaten`: something is; `unproven`: the limit came first. */
  readonly verdict: 'within' | 'beaten' | 'unproven';
  readonly nodes: number;
  /** Weighted finish of the best schedule seen that beats the bar; null: none. */
  readonly best: number | null;
}

interface Entry {
  readonly time: number;
  readonly cost: number;
  readonly finish: readonly number[];
  readonly spent: readonly number[] | null;
}

/** Dominating states kept for one set of started activities. */
const entriesKept = 12;

/**
 * Branch and bound, for tests only and sharing no code with the search that it judges: time runs forward, and in each
 * month in which something can change each activity that may start does or does not (Demeulemeester and Herroelen
 * 1992). Cut are: what cannot beat the bar even by the relaxations of `boundOf`, what another path reached with the
 * same work started, no later and no dearer (cut sets), and what could start a month sooner with nothing in the way.
 * The bar is `value` less the tolerance, so `within` means that no schedule's weighted finish is lower than that.
 */
export function proveWithin(problem: Problem, value: number, tolerance: number, nodeLimit: number): Proof {
  const { months, before, release, due, resources, needs, weight, cost, topological } = problem;
  const count = months.length;
  const offset = problem.calendar.quarterOffset;
  const capacity = resources.map((resource) => resource.capacity);
  const need = needs.map((list) =>
    capacity.map((_, resource) => list.find(([needed]) => needed === resource)?.[1] ?? 0),
  );
  const money = bindingMoney(problem);
  let bar = value / (1 + tolerance);
  let best: number | null = null;
  let nodes = 0;
  let gaveUp = false;
  const starts = new Array<number>(count).fill(-1);
  const seen = new Map<number, Entry[]>();
  const shares = weightShares(problem, need);

  const finishOf = (index: number) => (starts[index] ?? 0) + (months[index] ?? 0);
  const isStarted = (index: number) => (starts[index] ?? -1) >= 0;

  /** The earliest month of each activity that has not started, given that none starts before `time`. */
  const earliest = (time: number): number[] | null => {
    const from = new Array<number>(count).fill(0);
    for (const index of topological) {
      if (isStarted(index)) {
        from[index] = starts[index] ?? 0;
        continue;
      }
      let start = Math.max(time, release[index] ?? 0);
      for (const earlier of before[index] ?? []) {
        start = Math.max(start, (from[earlier] ?? 0) + (months[earlier] ?? 0));
      }
      if (start + (months[index] ?? 0) > (due[index] ?? 0)) return null;
      from[index] = start;
    }
    return from;
  };

  const visit = (
    time: number,
    mask: number,
    spentCost: number,
    spent: readonly number[] | null,
    waited: boolean,
  ): void => {
    nodes += 1;
    if (nodes > nodeLimit) {
      gaveUp = true;
      return;
    }
    const from = earliest(time);
    if (from === null) return;
    let simple = spentCost;
    for (let index = 0; index < count; index += 1) {
      if (!isStarted(index)) simple += (weight[index] ?? 0) * ((from[index] ?? 0) + (months[index] ?? 0));
    }
    if (mask === 2 ** count - 1) {
      if (simple < bar - 1e-9) {
        best = simple;
        bar = simple;
      }
      return;
    }
    if (simple >= bar - 1e-9) return;
    // A state that only waited has its own past among the entries.
    if (!waited && dominated(time, mask, spentCost, spent)) return;
    if (spentCost + boundOf(time, from) >= bar - 1e-9) return;

    const used = usage(time);
    const usedBefore = time > 0 ? usage(time - 1) : null;
    const ready: number[] = [];
    for (let index = 0; index < count; index += 1) {
      if (!isStarted(index) && from[index] === time && predecessorsDone(index, time)) ready.push(index);
    }
    ready.sort((a, b) => (shares.worth[b] ?? 0) - (shares.worth[a] ?? 0) || a - b);
    choose(time, ready, 0, mask, spentCost, spent, used, usedBefore, mask);
  };

  const predecessorsDone = (index: number, time: number) =>
    (before[index] ?? []).every((earlier) => isStarted(earlier) && finishOf(earlier) <= time);

  const choose = (
    time: number,
    ready: readonly number[],
    at: number,
    mask: number,
    spentCost: number,
    spent: readonly number[] | null,
    used: readonly number[],
    usedBefore: readonly number[] | null,
    maskBefore: number,
  ): void => {
    if (gaveUp) return;
    const index = ready[at];
    if (index === undefined) {
      const next = nextTime(time, mask);
      if (next !== null) visit(next, mask, spentCost, spent, mask === maskBefore);
      return;
    }
    const amounts = need[index] ?? [];
    const fits = amounts.every(
      (amount, resource) => (used[resource] ?? 0) + amount <= (capacity[resource] ?? 0),
    );
    const after = fits ? spend(spent, index, time) : null;
    const affordable = fits && (money === null || after !== null);
    if (affordable && !couldStartSooner(index, time, usedBefore)) {
      starts[index] = time;
      choose(
        time,
        ready,
        at + 1,
        mask + 2 ** index,
        spentCost + (weight[index] ?? 0) * finishOf(index),
        after,
        used.map((amount, resource) => amount + (amounts[resource] ?? 0)),
        usedBefore,
        maskBefore,
      );
      starts[index] = -1;
    }
    // What takes nothing that anyone else could want never gains by waiting.
    const free = amounts.every((amount) => amount === 0) && (money === null || (cost[index] ?? 0) === 0);
    if (!free) choose(time, ready, at + 1, mask, spentCost, spent, used, usedBefore, maskBefore);
  };

  /** A month sooner would do as well: only where no money is at stake. */
  const couldStartSooner = (index: number, time: number, usedBefore: readonly number[] | null): boolean => {
    if (usedBefore === null || (money !== null && (cost[index] ?? 0) > 0)) return false;
    if ((release[index] ?? 0) >= time || !predecessorsDone(index, time - 1)) return false;
    return (need[index] ?? []).every(
      (amount, resource) => (usedBefore[resource] ?? 0) + amount <= (capacity[resource] ?? 0),
    );
  };

  const spend = (spent: readonly number[] | null, index: number, time: number): readonly number[] | null => {
    if (money === null || spent === null) return null;
    const sums = spent.map(
      (sum, quarter) =>
        sum + spentAfter(cost[index] ?? 0, months[index] ?? 0, (quarter + 1) * 3 - offset - time),
    );
    return sums.every((sum, quarter) => sum <= (money[quarter] ?? 0)) ? sums : null;
  };

  const usage = (month: number): number[] =>
    capacity.map((_, resource) => {
      let sum = 0;
      for (let index = 0; index < count; index += 1) {
        const start = starts[index] ?? -1;
        if (start >= 0 && start <= month && month < start + (months[index] ?? 0)) {
          sum += need[index]?.[resource] ?? 0;
        }
      }
      return sum;
    });

  /** The next month in which an activity may become able to start: with money every one, else when one ends or may begin. */
  const nextTime = (time: number, mask: number): number | null => {
    if (mask === 2 ** count - 1) return time + 1;
    if (money !== null) return time + 1 <= problem.horizon ? time + 1 : null;
    let next = Number.POSITIVE_INFINITY;
    for (let index = 0; index < count; index += 1) {
      const moment = isStarted(index) ? finishOf(index) : (release[index] ?? 0);
      if (moment > time) next = Math.min(next, moment);
    }
    return Number.isFinite(next) ? next : null;
  };

  /** Whether the same work was started before, every piece of it over no later, at no more cost and spending. */
  const dominated = (
    time: number,
    mask: number,
    spentCost: number,
    spent: readonly number[] | null,
  ): boolean => {
    const finish = starts.map((start, index) =>
      start < 0 ? 0 : Math.max(time, start + (months[index] ?? 0)),
    );
    const entries = seen.get(mask) ?? [];
    for (const entry of entries) {
      if (
        entry.time <= time &&
        entry.cost <= spentCost &&
        entry.finish.every((moment, index) => moment <= (finish[index] ?? 0)) &&
        (spent === null || (entry.spent ?? []).every((sum, quarter) => sum <= (spent[quarter] ?? 0)))
      ) {
        return true;
      }
    }
    entries.push({ time, cost: spentCost, finish, spent });
    if (entries.length > entriesKept) entries.shift();
    seen.set(mask, entries);
    return false;
  };

  /** A lower bound on the weighted finish of what has not started: the best of one relaxation per resource. */
  const boundOf = (time: number, from: readonly number[]): number => {
    let most = 0;
    for (let resource = 0; resource < capacity.length; resource += 1) {
      most = Math.max(
        most,
        resourceBound(time, from, resource, shares.even),
        resourceBound(time, from, resource, shares.chained[resource] ?? shares.even),
      );
    }
    return most;
  };

  /**
   * People in a month may be divided at will and work interrupted; then in each month the activity worth most per
   * person-month goes first, and each finishes no sooner than half its length after the mean of its months (Goemans
   * 1997). Weight may be moved from an activity to its predecessor, which ends its own length sooner at least.
   */
  const resourceBound = (time: number, from: readonly number[], resource: number, share: Share): number => {
    let bound = 0;
    const jobs: { ratio: number; start: number; left: number }[] = [];
    const reduced = reducedWeights(share);
    for (let index = 0; index < count; index += 1) {
      if (isStarted(index)) continue;
      bound += reduced.constant[index] ?? 0;
      const value = reduced.weight[index] ?? 0;
      const length = months[index] ?? 0;
      const amount = need[index]?.[resource] ?? 0;
      if (amount === 0) {
        bound += value * ((from[index] ?? 0) + length);
        continue;
      }
      bound += (value * length) / 2;
      jobs.push({ ratio: value / (amount * length), start: from[index] ?? 0, left: amount * length });
    }
    jobs.sort((a, b) => b.ratio - a.ratio);
    let open = jobs.length;
    for (let month = time; open > 0 && month < time + 400; month += 1) {
      let room = (capacity[resource] ?? 0) - heldBy(resource, month);
      for (const job of jobs) {
        if (job.left === 0 || job.start > month) continue;
        const taken = Math.min(room, job.left);
        bound += job.ratio * taken * (month + 0.5);
        job.left -= taken;
        room -= taken;
        if (job.left === 0) open -= 1;
        if (room === 0) break;
      }
    }
    return bound;
  };

  const heldBy = (resource: number, month: number): number => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
      const start = starts[index] ?? -1;
      if (start >= 0 && start <= month && month < start + (months[index] ?? 0))
        sum += need[index]?.[resource] ?? 0;
    }
    return sum;
  };

  /** Weights after each has handed its share to a predecessor that has not started, and what that is worth at least. */
  const reducedWeights = (share: Share): { weight: readonly number[]; constant: readonly number[] } => {
    const reduced = [...weight];
    const constant = new Array<number>(count).fill(0);
    for (const index of topological.toReversed()) {
      if (isStarted(index)) continue;
      const to = share.to[index] ?? -1;
      if (to < 0 || isStarted(to)) continue;
      const moved = (reduced[index] ?? 0) * (share.part[index] ?? 0);
      reduced[index] = (reduced[index] ?? 0) - moved;
      reduced[to] = (reduced[to] ?? 0) + moved;
      constant[index] = moved * (months[index] ?? 0);
    }
    return { weight: reduced, constant };
  };

  visit(0, 0, 0, money === null ? null : money.map(() => 0), false);
  if (best !== null) return { verdict: 'beaten', nodes, best };
  return { verdict: gaveUp ? 'unproven' : 'within', nodes, best };
}

/** To which predecessor an activity hands how much of its weight. */
interface Share {
  readonly to: readonly number[];
  readonly part: readonly number[];
}

/** Ways of handing weight up the chain: none, and for each resource in proportion to the work that lies upstream. */
function weightShares(
  problem: Problem,
  need: readonly (readonly number[])[],
): { even: Share; chained: readonly Share[]; worth: readonly number[] } {
  const { months, before, next, topological, weight, resources } = problem;
  const nobody = months.map(() => -1);
  const worth = [...weight];
  for (const index of topological.toReversed()) {
    for (const later of next[index] ?? []) worth[index] = Math.max(worth[index] ?? 0, worth[later] ?? 0);
  }
  const chained = resources.map((_, resource): Share => {
    const work = months.map((length, index) => length * (need[index]?.[resource] ?? 0));
    const upstream = months.map(() => 0);
    const to = [...nobody];
    for (const index of topological) {
      for (const earlier of before[index] ?? []) {
        const total = (work[earlier] ?? 0) + (upstream[earlier] ?? 0);
        if (total > (upstream[index] ?? 0)) {
          upstream[index] = total;
          to[index] = earlier;
        }
      }
    }
    const part = months.map((_length, index) => {
      const total = (work[index] ?? 0) + (upstream[index] ?? 0);
      return total === 0 ? 0 : (upstream[index] ?? 0) / total;
    });
    return { to, part };
  });
  return { even: { to: nobody, part: months.map(() => 0) }, chained, worth };
}

/** Money by quarter where spending could ever reach it; null where it cannot. */
function bindingMoney(problem: Problem): readonly number[] | null {
  const { money, cost, months, before, release, topological, calendar } = problem;
  if (money === null) return null;
  const from = [...release];
  for (const index of topological) {
    for (const earlier of before[index] ?? []) {
      from[index] = Math.max(from[index] ?? 0, (from[earlier] ?? 0) + (months[earlier] ?? 0));
    }
  }
  const binds = money.some((have, quarter) => {
    const most = cost.reduce(
      (sum, yuan, index) =>
        sum +
        spentAfter(yuan, months[index] ?? 0, (quarter + 1) * 3 - calendar.quarterOffset - (from[index] ?? 0)),
      0,
    );
    return most > have;
  });
  return binds ? money : null;
}
