import { expect, it } from 'vitest';
import { recoverCutOffRuns } from '../../src/entry/recover-cut-off-runs.ts';

/** A database as it looks at each glance, the last one for ever; tells how often was paused and recovered. */
function database(...glances: readonly (readonly string[])[]) {
  const seen = { pauses: 0, recoveries: 0 };
  let glance = 0;
  return {
    seen,
    looks: 3,
    unfinished: async () => {
      const ids = glances[Math.min(glance, glances.length - 1)] ?? [];
      glance += 1;
      return ids.map((id) => ({ id }));
    },
    recover: async () => {
      seen.recoveries += 1;
      return 1;
    },
    pause: async () => {
      seen.pauses += 1;
    },
  };
}

it('nothing unfinished is nothing to wait for', async () => {
  const work = database([]);
  expect(await recoverCutOffRuns(work)).toBe(0);
  expect(work.seen).toEqual({ pauses: 0, recoveries: 0 });
});

it('a step that another process brings to its end is left to it', async () => {
  const work = database(['a'], ['a'], []);
  expect(await recoverCutOffRuns(work)).toBe(0);
  expect(work.seen).toEqual({ pauses: 2, recoveries: 0 });
});

it('another process that is always at some step is not taken for a crash', async () => {
  const work = database(['a'], ['b'], ['c'], ['d']);
  expect(await recoverCutOffRuns(work)).toBe(0);
  expect(work.seen.recoveries).toBe(0);
});

it('what does not move is finished', async () => {
  const work = database(['a', 'b'], ['a']);
  expect(await recoverCutOffRuns(work)).toBe(1);
  expect(work.seen).toEqual({ pauses: 3, recoveries: 1 });
});
