import { bench, describe } from 'vitest';
import { proveWithin } from '../test/tools/stage-roadmap/optimal-schedule.ts';
import { randomRoadmap } from '../test/tools/stage-roadmap/random-instances.ts';
import { weightedFinish } from '../tools/stage-roadmap/just-in-time.ts';
import { compile } from '../tools/stage-roadmap/problem.ts';
import { quickSchedule } from '../tools/stage-roadmap/quick.ts';
import type { RoadmapInput } from '../tools/stage-roadmap/schema.ts';
import { stageRoadmap } from '../tools/stage-roadmap.ts';

/**
 * What a schedule costs in time, and how far it is from the best possible. The gap is against what a branch and bound
 * proves (test/tools/stage-roadmap/optimal-schedule.ts): a schedule is put down at the least of these percentages
 * within which it is proven to be.
 */
const percentages = [0, 1, 5, 20, 40];
const sizes = [10, 25, 40];
const seeds = [1, 2, 4];
const nodes = 40_000;

function startsOf(input: RoadmapInput): ReadonlyMap<string, number | null> {
  const result = stageRoadmap(input);
  return new Map(result.feasible ? result.activities.map(({ id, startMonth }) => [id, startMonth]) : []);
}

function quickStartsOf(input: RoadmapInput): ReadonlyMap<string, number | null> {
  return new Map(quickSchedule(input).map(({ id, startMonth }) => [id, startMonth]));
}

function valueFrom(
  input: RoadmapInput,
  starts: (input: RoadmapInput) => ReadonlyMap<string, number | null>,
): number {
  const problem = compile(input);
  const found = starts(input);
  return weightedFinish(
    problem,
    problem.activities.map(({ id }) => found.get(id) ?? Number.NaN),
  );
}

/** The least percentage proven; twice the last of them where not even that is. */
function provenPercentage(input: RoadmapInput): number {
  const value = valueFrom(input, startsOf);
  const least = percentages.find(
    (percent) => proveWithin(compile(input), value, percent / 100, nodes).verdict === 'within',
  );
  return least ?? (percentages.at(-1) ?? 0) * 2;
}

function mean(values: readonly number[]): string {
  return `${(values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2)} %`;
}

const rows = sizes.map((size) => {
  const inputs = seeds.map((seed) => randomRoadmap(seed, size));
  const begun = performance.now();
  for (const input of inputs) stageRoadmap(input);
  const each = (performance.now() - begun) / inputs.length;
  return {
    activities: size,
    'ms each': each.toFixed(1),
    'mean gap to the best, proven': mean(inputs.map(provenPercentage)),
    'one pass in the given order, above ours': mean(
      inputs.map((input) => (valueFrom(input, quickStartsOf) / valueFrom(input, startsOf) - 1) * 100),
    ),
  };
});
process.stdout.write(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);

describe('stage_roadmap', () => {
  for (const size of sizes) {
    const input = randomRoadmap(1, size);
    bench(`${size} activities`, () => {
      stageRoadmap(input);
    });
  }
});
