import { describe, expect, it } from 'vitest';
import { weightedFinish } from '../../tools/stage-roadmap/just-in-time.ts';
import { compile, type Problem, spentAfter } from '../../tools/stage-roadmap/problem.ts';
import type { RoadmapInput } from '../../tools/stage-roadmap/schema.ts';
import { stageRoadmap } from '../../tools/stage-roadmap.ts';
import { proveWithin } from './stage-roadmap/optimal-schedule.ts';
import { randomRoadmap } from './stage-roadmap/random-instances.ts';

/** Months finished, weighted by importance, of the schedule that the tool gives. */
function valueFound(input: RoadmapInput, problem: Problem): number {
  const result = stageRoadmap(input);
  if (!result.feasible) throw new Error('no schedule was found');
  const months = new Map(result.activities.map(({ id, startMonth }) => [id, startMonth]));
  return weightedFinish(
    problem,
    problem.activities.map(({ id }) => months.get(id) ?? Number.NaN),
  );
}

/** The least weighted finish of all schedules, by trying every start; null where there is none. */
function leastOfAll(problem: Problem): number | null {
  const { months, before, release, due, resources, needs, money, cost, calendar, topological } = problem;
  const starts = months.map(() => -1);
  const holds = (): boolean => {
    for (const [resource, { capacity }] of resources.entries()) {
      for (let month = 0; month < problem.horizon; month += 1) {
        const used = starts.reduce((sum, start, index) => {
          const runs = start >= 0 && start <= month && month < start + (months[index] ?? 0);
          return runs ? sum + (needs[index]?.find(([at]) => at === resource)?.[1] ?? 0) : sum;
        }, 0);
        if (used > capacity) return false;
      }
    }
    return (money ?? []).every((have, quarter) => {
      const elapsed = (start: number) => (quarter + 1) * 3 - calendar.quarterOffset - start;
      const spent = starts.reduce(
        (sum, start, index) =>
          start < 0 ? sum : sum + spentAfter(cost[index] ?? 0, months[index] ?? 0, elapsed(start)),
        0,
      );
      return spent <= have;
    });
  };
  let least: number | null = null;
  const descend = (at: number): void => {
    const index = topological[at];
    if (index === undefined) {
      const value = weightedFinish(problem, starts);
      if (least === null || value < least) least = value;
      return;
    }
    const from = (before[index] ?? []).reduce(
      (latest, earlier) => Math.max(latest, (starts[earlier] ?? 0) + (months[earlier] ?? 0)),
      release[index] ?? 0,
    );
    for (let start = from; start + (months[index] ?? 0) <= (due[index] ?? 0); start += 1) {
      starts[index] = start;
      if (holds()) descend(at + 1);
    }
    starts[index] = -1;
  };
  descend(0);
  return least;
}

/** Five or six activities within two years, so that every start can be tried. */
function small(seed: number): Problem {
  const input = randomRoadmap(seed, 4 + (seed % 2));
  const short = input.activities.map((activity) => ({ ...activity, months: 1 + (activity.months % 3) }));
  const { earliest: _, ...first } = short[0] ?? {};
  return compile({
    ...input,
    horizonMonths: 14,
    activities: short.map((activity, index) => (index === 0 ? { ...activity, ...first } : activity)),
  });
}

describe('how good a schedule is', { timeout: 120_000 }, () => {
  it('is proven by a branch and bound that finds what trying every start finds', () => {
    let compared = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const problem = small(seed);
      const least = leastOfAll(problem);
      const proof = proveWithin(problem, 1e12, 0, 1_000_000);
      expect(proof.best, `seed ${seed}`).toBe(least);
      if (least === null) continue;
      compared += 1;
      expect(proveWithin(problem, least, 0, 1_000_000).verdict).toBe('within');
      expect(proveWithin(problem, least * 1.02, 0.01, 1_000_000).verdict).toBe('beaten');
    }
    expect(compared).toBeGreaterThan(25);
  });

  it('is within one per cent of the best possible on sixty-eight plans of 8 to 25 activities', () => {
    const unproven: number[] = [];
    const sizes = new Set<number>();
    // The last eight are such as a search that tries too few orders, or only one way, is beaten on.
    const hard = [1036, 1046, 1123, 1126, 1162, 1306, 1319, 1360];
    for (const seed of [...Array.from({ length: 60 }, (_, place) => place + 1), ...hard]) {
      const count = 8 + ((seed * 7) % 18);
      sizes.add(count);
      const input = randomRoadmap(seed, count);
      const problem = compile(input);
      const proof = proveWithin(problem, valueFound(input, problem), 0.01, 60_000);
      expect(proof.verdict, `seed ${seed}, ${count} activities, better: ${proof.best}`).not.toBe('beaten');
      if (proof.verdict === 'unproven') unproven.push(seed);
    }
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([8, 25]);
    expect(unproven.length, `not proven within the limit: seeds ${unproven.join(', ')}`).toBeLessThan(6);
  });
});
