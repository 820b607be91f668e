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

/** An estimate as texts show it: one figure when it is certain, "40–70" when only its bounds are known. */
export function figureRange(low: number, high: number): string {
  const [from, to] = [figure(low), figure(high)];
  return from === to ? from : `${from}–${to}`;
}
