import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { chainsOf, relocate } from '../../../tools/stage-roadmap/order-moves.ts';
import { OrderSchedule } from '../../../tools/stage-roadmap/order-schedule.ts';
import { compile, type Problem } from '../../../tools/stage-roadmap/problem.ts';
import { complete, serialSchedule, timeWindows } from '../../../tools/stage-roadmap/schedule.ts';
import { randomRoadmap } from './random-instances.ts';

/** The instance of a seed; in every second one, months by which all must be over are tight. */
function problemOf(seed: number): Problem {
  const input = randomRoadmap(seed, 8 + (seed % 12));
  return compile(seed % 2 === 0 ? input : { ...input, horizonMonths: 24 + (seed % 30) });
}

function weightedFinish({ weight, months }: Problem, starts: readonly number[]): number {
  return starts.reduce((sum, start, index) => sum + (weight[index] ?? 0) * (start + (months[index] ?? 0)), 0);
}

describe('the schedule of one order after another', () => {
  it('is that of placing each order from nothing, with money by the quarter too', () => {
    let whole = 0;
    let none = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = problemOf(seed);
      const count = problem.months.length;
      const windows = timeWindows(problem);
      const schedule = new OrderSchedule(problem, windows);
      const chains = chainsOf(problem);
      const generator = xoroshiro128plus(seed);
      const draw = (below: number) => uniformInt(generator, 0, below - 1);
      const order = Int32Array.from(problem.topological);
      const trial = new Int32Array(count);
      let held = windows;
      for (let step = 0; step < 40; step += 1) {
        if (relocate(order, trial, draw(count), draw(count), chains)) order.set(trial);
        if (step % 10 === 9) {
          const late = draw(count);
          const earliestStart = windows.earliestStart.map((month, index) => month + (index === late ? 3 : 0));
          held = { ...windows, earliestStart };
          schedule.hold(Int32Array.from(earliestStart));
        }
        const expected = complete(serialSchedule(problem, held, [...order]));
        const found = schedule.place(order, Number.POSITIVE_INFINITY);
        expect(found ? [...schedule.starts] : null, `seed ${seed}, step ${step}`).toEqual(expected);
        if (expected === null) {
          none += 1;
          continue;
        }
        whole += 1;
        expect(schedule.weighted).toBe(weightedFinish(problem, expected));
        expect(schedule.end).toBe(
          Math.max(...expected.map((start, index) => start + (problem.months[index] ?? 0))),
        );
      }
    }
    expect(whole).toBeGreaterThan(500);
    expect(none).toBeGreaterThan(100);
  });

  it('is not placed to its end where it is worse than the bar or the one that it was made from', () => {
    let unchanged = 0;
    let worse = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = compile(randomRoadmap(seed, 8 + (seed % 12)));
      const count = problem.months.length;
      const schedule = new OrderSchedule(problem, timeWindows(problem));
      const fresh = new OrderSchedule(problem, timeWindows(problem));
      const chains = chainsOf(problem);
      const order = Int32Array.from(problem.topological);
      const trial = new Int32Array(count);
      if (!schedule.place(order, Number.POSITIVE_INFINITY)) continue;
      const starts = schedule.starts.slice();
      const { weighted } = schedule;
      for (let place = 0; place < count; place += 1) {
        for (let target = 0; target < count; target += 1) {
          if (!relocate(order, trial, place, target, chains)) continue;
          const stretch = { from: Math.min(place, target), to: Math.max(place, target), starts };
          const found = schedule.place(trial, weighted, stretch);
          const possible = fresh.place(trial, Number.POSITIVE_INFINITY);
          if (found) expect([...schedule.starts]).toEqual([...fresh.starts]);
          if (found || !possible) continue;
          const same = fresh.starts.every((start, index) => start === starts[index]);
          if (same) unchanged += 1;
          else {
            worse += 1;
            expect(fresh.weighted).toBeGreaterThan(weighted);
          }
        }
      }
    }
    expect(unchanged).toBeGreaterThan(1000);
    expect(worse).toBeGreaterThan(1000);
  });

  it('keeps what must come first before what waits for it, whatever is moved where', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const problem = problemOf(seed);
      const count = problem.months.length;
      const chains = chainsOf(problem);
      const order = Int32Array.from(problem.topological);
      const trial = new Int32Array(count);
      for (let place = 0; place < count; place += 1) {
        for (let target = 0; target < count; target += 1) {
          if (!relocate(order, trial, place, target, chains)) continue;
          expect([...trial].toSorted((a, b) => a - b)).toEqual([...order.keys()]);
          expect([...trial]).not.toEqual([...order]);
          const at = new Map([...trial].map((index, position) => [index, position]));
          problem.before.forEach((list, index) => {
            for (const earlier of list) expect(at.get(earlier) ?? 0).toBeLessThan(at.get(index) ?? 0);
          });
        }
      }
    }
  });
});
