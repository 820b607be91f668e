import { InvalidArgumentError } from 'commander';

/** A parser for a share from 0 to 1, as commander's options take one. */
export function share(text: string): number {
  const value = /^(?:0|1|[01]?\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError('0–1');
  return value;
}
