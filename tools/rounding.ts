/** Far below any digit that is shown, far above the noise of adding a few dozen decimals. */
const binaryNoise = 1e-9;

/** Rounds half away from zero to `digits` decimals, so that 1.005, stored a hair below, becomes 1.01. */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  const size = Math.round((Math.abs(value) + binaryNoise) * scale) / scale;
  return value < 0 && size > 0 ? -size : size;
}

/** A figure as texts show it: at most one decimal, no trailing zero ("81", "47.5"). */
export function figure(value: number): string {
  return String(roundTo(value, 1));
}

/**
 * Parts as texts show them, one decimal each, so that they add up to the figure shown for their total: all are rounded
 * down, and the largest remainders take what is then missing. No part moves by a tenth or more. The total is given and
 * not summed, since parts that were rounded before may miss it by a few hundredths.
 */
export function figuresAddingUp(parts: readonly number[], total: number): readonly string[] {
  const tenths = parts.map((part) => Math.floor((part + binaryNoise) * 10));
  const missing = Math.round(roundTo(total, 1) * 10) - tenths.reduce((sum, part) => sum + part, 0);
  const remainder = (place: number): number => roundTo((parts[place] ?? 0) * 10 - (tenths[place] ?? 0), 6);
  const raised = new Set(
    parts
      .map((_, place) => place)
      .sort((a, b) => remainder(b) - remainder(a) || a - b)
      .slice(0, Math.max(0, missing)),
  );
  return tenths.map((part, place) => figure((part + (raised.has(place) ? 1 : 0)) / 10));
}

/** An estimate as texts show it: one figure when it is certain, "40–70" when only its bounds are known. */
export function figureRange(low: number, high: number): string {
  const [from, to] = [figure(low), figure(high)];
  return from === to ? from : `${from}–${to}`;
}
