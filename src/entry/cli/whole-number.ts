import { InvalidArgumentError } from 'commander';

/** A parser for a whole number within bounds, as commander's options take one. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new InvalidArgumentError(`${min}–${max}`);
    return value;
  };
}
