import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Uniform whole numbers in [0, 2^32). */
export type Draw = () => number;

/**
 * Independent streams from one seed, a jump of 2^64 draws apart. With a stream for each purpose the weightings tried
 * stay the same when an answer becomes known, so that two analyses differ by the answer and not by the draws.
 */
export function randomStreams(seed: number): { next(): Draw } {
  const source = xoroshiro128plus(seed);
  return {
    next() {
      const stream = source.clone();
      source.jump();
      return () => stream.next() >>> 0;
    },
  };
}

/** Above every draw; a power of two, so that dividing by it loses no bit. */
export const drawLimit = 4_294_967_296;
