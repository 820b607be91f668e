import type { Problem } from './problem.ts';

/** All that must come before each activity, and after it, directly or not: 1 in the row of the activity. */
export interface Chains {
  readonly count: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export function chainsOf({ topological, before, next, months }: Problem): Chains {
  const count = months.length;
  const closure = (order: readonly number[], links: readonly (readonly number[])[]) => {
    const reach = new Uint8Array(count * count);
    for (const index of order) {
      for (const linked of links[index] ?? []) {
        reach[index * count + linked] = 1;
        for (let further = 0; further < count; further += 1) {
          if (reach[linked * count + further] === 1) reach[index * count + further] = 1;
        }
      }
    }
    return reach;
  };
  return { count, before: closure(topological, before), after: closure(topological.toReversed(), next) };
}

/**
 * Writes into `into` the order with the activity at `place` moved to `target`, and with it what must come before it
 * (or, moved back, what must come after it) and stands between. False: all between would move with it, so that the
 * order stays as it is.
 */
export function relocate(
  order: Int32Array,
  into: Int32Array,
  place: number,
  target: number,
  chains: Chains,
): boolean {
  if (place === target) return false;
  const forward = target < place;
  const step = forward ? 1 : -1;
  const carried = forward ? chains.before : chains.after;
  const row = (order[place] ?? 0) * chains.count;
  into.set(order);
  let at = target;
  for (let from = target; from !== place + step; from += step) {
    const other = order[from] ?? 0;
    if (from !== place && carried[row + other] === 0) continue;
    into[at] = other;
    at += step;
  }
  if (at === place + step) return false;
  for (let from = target; from !== place; from += step) {
    const other = order[from] ?? 0;
    if (carried[row + other] === 1) continue;
    into[at] = other;
    at += step;
  }
  return true;
}
