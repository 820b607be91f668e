import { roundTo } from '../rounding.ts';

/** Places in the order in which they stand. */
export function placesOf(count: number): Uint16Array {
  return Uint16Array.from({ length: count }, (_, place) => place);
}

/** Puts places in the order of their values, highest first. By insertion: the last sample's order is nearly right. */
export function sortDescending(order: Uint16Array, values: Float64Array): void {
  for (let next = 1; next < order.length; next++) {
    const moved = order[next] ?? 0;
    const value = values[moved] ?? 0;
    let place = next;
    for (; place > 0; place--) {
      const before = order[place - 1] ?? 0;
      if ((values[before] ?? 0) >= value) break;
      order[place] = before;
    }
    order[place] = moved;
  }
}

/** The median as map_scenarios takes it: of an even count the mean of the two in the middle, to two decimals. */
export function medianAlong(order: Uint16Array, values: Float64Array): number {
  const half = order.length >> 1;
  const lower = values[order[half] ?? 0] ?? 0;
  if (order.length % 2 === 1) return lower;
  return roundTo(((values[order[half - 1] ?? 0] ?? 0) + lower) / 2, 2);
}
