import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../tools/stage-roadmap/change.ts';
import { quickSchedule } from '../../tools/stage-roadmap/quick.ts';
import type { RoadmapInput, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { roadmapInputSchema, roadmapOutputSchema } from '../../tools/stage-roadmap/schema.ts';
import { stageRoadmap } from '../../tools/stage-roadmap.ts';

/** Given in so many of ten instances. */
const given = <T>(tenths: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: tenths, arbitrary }, { weight: 10 - tenths, arbitrary: fc.constant(undefined) });
const roleNames = ['it_lead', 'data_lead'] as const;

/** A day in one of the first months of a plan that starts in November 2026; any day of the month. */
const dayArbitrary = (months: number) =>
  fc
    .record({ month: fc.integer({ min: 10, max: 10 + months }), day: fc.integer({ min: 1, max: 31 }) })
    .map(({ month, day }) => {
      const last = new Date(Date.UTC(2026, month + 1, 0)).getUTCDate();
      return new Date(Date.UTC(2026, month, Math.min(day, last))).toISOString().slice(0, 10);
    });

interface Size {
  readonly activities: number;
  readonly months: number;
  readonly horizon: number;
  /** How many of ten instances have each kind of limit. */
  readonly tightness: number;
  /** The fewest activities; 1 where left out. */
  readonly least?: number;
}

/** Yuan; divisible by every length up to six months, so that an even spread over the months is whole yuan. */
const unit = 60_000;

/** Random instances without circles; neither ids nor positions say anything about the order of work. */
function instances(size: Size): fc.Arbitrary<RoadmapInput> {
  const one = fc.record({
    months: fc.integer({ min: 1, max: size.months }),
    links: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
    earliest: given(2, dayArbitrary(3)),
    deadline: given(Math.ceil(size.tightness / 4), dayArbitrary(size.horizon)),
    people: fc.record({ it_lead: fc.integer({ min: 0, max: 4 }), data_lead: fc.integer({ min: 0, max: 2 }) }),
    cost: fc.integer({ min: 0, max: 5 }),
    priority: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom('enabler', 'pilot', 'rollout'),
    quadrant: given(7, fc.constantFrom(1, 2, 3, 4)),
  });
  return fc
    .record({
      activities: fc.array(one, { minLength: size.least ?? 1, maxLength: size.activities }),
      start: fc.constantFrom('2026-11-01', '2026-12-15', '2027-01-31'),
      deadline: given(size.tightness, dayArbitrary(size.horizon)),
      horizonMonths: fc.integer({ min: Math.ceil(size.horizon / 2), max: size.horizon }),
      it: given(size.tightness, fc.integer({ min: 2, max: 8 })),
      data: given(size.tightness, fc.integer({ min: 1, max: 4 })),
      atOnce: given(size.tightness, fc.integer({ min: 1, max: 3 })),
      total: given(Math.ceil(size.tightness / 2), fc.integer({ min: 0, max: 40 })),
      byQuarter: given(
        size.tightness,
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 }),
      ),
      shuffle: fc.array(fc.nat(), { minLength: size.activities, maxLength: size.activities }),
    })
    .map(({ activities, it, data, atOnce, total, byQuarter, shuffle, ...rest }) => {
      const ids = activities.map((_, index) => `${String((index * 7 + 3) % 11).padStart(2, '0')}-${index}`);
      const made = activities.map(({ links, cost, people, ...fields }, index) => ({
        ...fields,
        id: ids[index],
        name: { zh: `工作${index}`, en: `work ${index}` },
        after: index === 0 ? [] : [...new Set(links.map((link) => ids[link % index]))],
        people: { it_lead: people.it_lead / 2, data_lead: people.data_lead },
        cost: { low: cost * 30_000, high: cost * unit },
        owner: 'it_lead',
        ...(fields.kind === 'rollout' ? { pilotDone: '2026-10-01' } : {}),
      }));
      const keys = made.map((_, index) => ({ index, key: shuffle[index] ?? 0 }));
      keys.sort((a, b) => a.key - b.key || a.index - b.index);
      return roadmapInputSchema.parse({
        ...rest,
        capacity: {
          ...(it === undefined ? {} : { it_lead: it / 2 }),
          ...(data === undefined ? {} : { data_lead: data }),
        },
        scenariosAtOnce: atOnce,
        budget: {
          ...(total === undefined ? {} : { total: total * unit }),
          ...(byQuarter === undefined ? {} : { byQuarter: byQuarter.map((units) => units * unit) }),
        },
        activities: keys.map(({ index }) => made[index]),
      });
    });
}

/** Every constraint that the starts (by id, in months) break, worked out anew from the input. */
function broken(input: RoadmapInput, starts: ReadonlyMap<string, number>): string[] {
  const faults: string[] = [];
  const [year = 0, month = 0] = input.start.split('-').map(Number);
  const first = (at: number) => new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 10);
  const last = (at: number) => new Date(Date.UTC(year, month + at, 0)).toISOString().slice(0, 10);
  let end = 0;
  for (const activity of input.activities) {
    const start = starts.get(activity.id) ?? Number.NaN;
    if (!(start >= 0)) faults.push(`${activity.id} has no start`);
    end = Math.max(end, start + activity.months);
    for (const id of activity.after) {
      const earlier = input.activities.find((other) => other.id === id);
      if ((starts.get(id) ?? 0) + (earlier?.months ?? 0) > start)
        faults.push(`${activity.id} before ${id} ends`);
    }
    if (activity.earliest !== undefined && first(start) < activity.earliest)
      faults.push(`${activity.id} too early`);
    const finish = last(start + activity.months - 1);
    if (activity.deadline !== undefined && finish > activity.deadline) faults.push(`${activity.id} late`);
    const bound = activity.mustFinish ?? (activity.kind === 'pilot' && activity.quadrant === 1);
    if (bound && input.deadline !== undefined && finish > input.deadline)
      faults.push(`${activity.id} late for plan`);
  }
  if (end > input.horizonMonths) faults.push('beyond the horizon');
  let spent = 0;
  let available = 0;
  for (let at = 0; at < Math.max(end, 1); at += 1) {
    const running = input.activities.filter(({ id, months }) => {
      const start = starts.get(id) ?? 0;
      return start <= at && at < start + months;
    });
    for (const role of roleNames) {
      const used = running.reduce((sum, { people }) => sum + (people[role] ?? 0), 0);
      if (used > (input.capacity[role] ?? Number.POSITIVE_INFINITY)) faults.push(`${role} in month ${at}`);
    }
    const scenarios = running.filter(({ kind }) => kind !== 'enabler').length;
    if (scenarios > (input.scenariosAtOnce ?? Number.POSITIVE_INFINITY))
      faults.push(`scenarios in month ${at}`);
    spent += running.reduce((sum, { cost, months }) => sum + cost.high / months, 0);
    const calendarMonth = (month - 1 + at) % 12;
    const { total, byQuarter } = input.budget ?? {};
    if (at === 0 || calendarMonth % 3 === 0) {
      const quarter = Math.floor((((month - 1) % 3) + at) / 3);
      available += byQuarter?.[quarter] ?? 0;
    }
    if (byQuarter !== undefined && spent > available + 1e-6) faults.push(`money by month ${at}`);
    if (total !== undefined && spent > total + 1e-6) faults.push('total money');
  }
  return faults;
}

function startsOf(result: ScheduledRoadmap): Map<string, number> {
  return new Map(result.activities.map(({ id, startMonth }) => [id, startMonth]));
}

/** Whether any choice of start months breaks nothing; tries them all. */
function possible(input: RoadmapInput): boolean {
  const starts = new Map<string, number>();
  const descend = (at: number): boolean => {
    const activity = input.activities[at];
    if (activity === undefined) return broken(input, starts).length === 0;
    for (let start = 0; start + activity.months <= input.horizonMonths; start += 1) {
      starts.set(activity.id, start);
      if (descend(at + 1)) return true;
    }
    starts.delete(activity.id);
    return false;
  };
  return descend(0);
}

const typical = instances({ activities: 9, months: 3, horizon: 20, tightness: 5 });
/** Small steps with few people and no date or money in the way: groundwork has room to wait for its pilot. */
const unhurried = instances({ activities: 16, months: 3, horizon: 80, tightness: 0, least: 10 }).map(
  (input): RoadmapInput => ({
    ...input,
    horizonMonths: 80,
    scenariosAtOnce: 1,
    capacity: { it_lead: 2, data_lead: 2 },
  }),
);
const large = instances({ activities: 30, months: 6, horizon: 90, tightness: 4 });

describe('over random plans', { timeout: 60_000 }, () => {
  it('no schedule breaks precedence, an earliest date, a deadline, people in a month or money in a quarter', () => {
    let schedules = 0;
    fc.assert(
      fc.property(fc.oneof(typical, large), (input) => {
        const result = stageRoadmap(input);
        if (!result.feasible) return;
        schedules += 1;
        expect(broken(input, startsOf(result))).toEqual([]);
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(schedules).toBeGreaterThan(60);
  });

  it('what the tool gives fits its own output schema, and stages hold every activity once, in order of time', () => {
    fc.assert(
      fc.property(typical, (input) => {
        const result = stageRoadmap(input);
        expect(roadmapOutputSchema.parse(result)).toEqual(result);
        if (!result.feasible) return;
        expect(result.stages.flatMap(({ activities }) => activities).toSorted()).toEqual(
          input.activities.map(({ id }) => id).toSorted(),
        );
        const begins = result.stages.map(({ start }) => start);
        expect(begins).toEqual(begins.toSorted());
        const stageNumber = new Map(
          result.stages.flatMap(({ number, activities }) => activities.map((id) => [id, number] as const)),
        );
        for (const { id, after } of input.activities) {
          for (const earlier of after) {
            expect(stageNumber.get(earlier) ?? 9).toBeLessThanOrEqual(stageNumber.get(id) ?? 0);
          }
        }
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it('nothing could start a month sooner with the rest standing, unless it says that nobody needs it sooner', () => {
    let late = 0;
    fc.assert(
      fc.property(fc.oneof(typical, { weight: 2, arbitrary: unhurried }), (input) => {
        const result = stageRoadmap(input);
        if (!result.feasible) return;
        const starts = startsOf(result);
        for (const { id, startMonth, waitsFor } of result.activities) {
          if (startMonth === 0) continue;
          const sooner = broken(input, new Map(starts).set(id, startMonth - 1));
          if (waitsFor.for === 'just-in-time') {
            late += 1;
            expect(sooner).toEqual([]);
          } else expect(sooner).not.toEqual([]);
        }
      }),
      { numRuns: 120, seed: 3 },
    );
    expect(late).toBeGreaterThan(10);
  });

  it('groundwork that could start sooner keeps a month before the pilot or rollout that it is for, and no more than people, money, dates or the next groundwork ask', () => {
    fc.assert(
      fc.property(fc.oneof(typical, { weight: 2, arbitrary: unhurried }), (input) => {
        const result = stageRoadmap(input);
        if (!result.feasible) return;
        const starts = startsOf(result);
        const kinds = new Map(input.activities.map(({ id, kind }) => [id, kind]));
        for (const { id, startMonth, months, waitsFor } of result.activities) {
          if (waitsFor.for !== 'just-in-time') continue;
          expect(kinds.get(id)).toBe('enabler');
          const users = input.activities.filter(({ after }) => after.includes(id));
          const spare = Math.min(...users.map((user) => (starts.get(user.id) ?? 0) - startMonth - months));
          expect(starts.get(waitsFor.on)).toBe(startMonth + months + spare);
          for (const user of users.filter(({ kind }) => kind !== 'enabler')) {
            expect(starts.get(user.id)).toBeGreaterThan(startMonth + months);
          }
        }
      }),
      { numRuns: 120, seed: 9 },
    );
  });

  it('no slack is a month too long: all slips taken at once keep every constraint', () => {
    fc.assert(
      fc.property(typical, (input) => {
        const result = stageRoadmap(input);
        if (!result.feasible) return;
        const late = new Map(result.activities.map((one) => [one.id, one.startMonth + one.slackMonths]));
        expect(broken(input, late)).toEqual([]);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('the order of the activities in the input changes not a byte', () => {
    fc.assert(
      fc.property(typical, fc.nat({ max: 20 }), (input, turn) => {
        const at = turn % input.activities.length;
        const turned = [...input.activities.slice(at), ...input.activities.slice(0, at)].toReversed();
        const other = { ...input, activities: turned };
        expect(JSON.stringify(stageRoadmap(other))).toBe(JSON.stringify(stageRoadmap(input)));
        expect(JSON.stringify(quickSchedule(other))).toBe(JSON.stringify(quickSchedule(input)));
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('every remedy for a plan that cannot be scheduled makes it one that can', () => {
    let remedies = 0;
    fc.assert(
      fc.property(typical, (input) => {
        const result = stageRoadmap(input);
        if (result.feasible) return;
        for (const fault of result.faults) {
          remedies += 1;
          const changed = roadmapInputSchema.parse(applyChanges(input, fault.suffices));
          expect(stageRoadmap(changed).feasible, fault.message.en).toBe(true);
        }
      }),
      { numRuns: 120, seed: 5 },
    );
    expect(remedies).toBeGreaterThan(20);
  });

  it('a small plan is refused exactly when trying every start finds nothing, and then as proven', () => {
    let refused = 0;
    fc.assert(
      fc.property(instances({ activities: 4, months: 3, horizon: 6, tightness: 6 }), (input) => {
        const result = stageRoadmap(input);
        expect(result.feasible).toBe(possible(input));
        if (!result.feasible) {
          refused += 1;
          expect(result.proven).toBe(true);
        }
      }),
      { numRuns: 250, seed: 6 },
    );
    expect(refused).toBeGreaterThan(30);
  });

  it('a plan of five one-month activities with tight limits is refused exactly when nothing fits', () => {
    fc.assert(
      fc.property(instances({ activities: 5, months: 1, horizon: 5, tightness: 7 }), (input) => {
        expect(stageRoadmap(input).feasible).toBe(possible(input));
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('the quick schedule breaks nothing either, among the activities that it places', () => {
    fc.assert(
      fc.property(typical, (input) => {
        const placed = new Map(
          quickSchedule(input).flatMap(({ id, startMonth }) =>
            startMonth === null ? [] : [[id, startMonth]],
          ),
        );
        const part = { ...input, activities: input.activities.filter(({ id }) => placed.has(id)) };
        expect(broken(part, placed)).toEqual([]);
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});
