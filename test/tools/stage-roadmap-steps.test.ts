import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../src/domain/finding.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { assess } from '../../tools/assessment/assess.ts';
import type { RoadmapInput, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { roadmapInputSchema, roadmapOutputSchema } from '../../tools/stage-roadmap/schema.ts';
import { stageRoadmap } from '../../tools/stage-roadmap.ts';
import { ToolInputError } from '../../tools/tool.ts';

type Raw = Partial<(typeof roadmapInputSchema)['_input']['activities'][number]> & { id: string };

function plan(activities: readonly Raw[]): RoadmapInput {
  return roadmapInputSchema.parse({
    start: '2027-01-01',
    capacity: { it_lead: 1 },
    scenariosAtOnce: 1,
    activities: activities.map((fields) => ({
      name: { zh: `工作${fields.id}`, en: `work ${fields.id}` },
      kind: 'enabler',
      months: 1,
      after: [],
      people: {},
      cost: { low: 100, high: 200 },
      owner: 'it_lead',
      priority: 1,
      ...fields,
    })),
  });
}

function scheduled(input: RoadmapInput): ScheduledRoadmap {
  const result = stageRoadmap(input);
  if (!result.feasible) throw new Error('no schedule');
  return result;
}

/**
 * By hand, one scenario at once, from January 2027:
 *   data      2 months, before both pilots    Jan-Feb
 *   p1        3 months, after data            Mar-May
 *   r1        4 months, after p1              Jun-Sep
 *   training  1 month, before p2 only         Aug: a month to spare before October
 *   p2        2 months, when r1 is over       Oct-Nov
 */
const steps = plan([
  { id: 'data', months: 2 },
  { id: 'training' },
  { id: 'p1', kind: 'pilot', scenario: 's1', quadrant: 1, months: 3, after: ['data'], priority: 1 },
  { id: 'r1', kind: 'rollout', scenario: 's1', quadrant: 1, months: 4, after: ['p1'], priority: 2 },
  {
    id: 'p2',
    kind: 'pilot',
    scenario: 's2',
    quadrant: 2,
    months: 2,
    after: ['data', 'training'],
    priority: 3,
  },
]);

describe('groundwork', () => {
  it('is done a month before the pilot that needs it, though it could be done half a year sooner', () => {
    const result = scheduled(steps);
    expect(result.activities.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['data', '2027-01-01', '2027-02-28'],
      ['p1', '2027-03-01', '2027-05-31'],
      ['r1', '2027-06-01', '2027-09-30'],
      ['training', '2027-08-01', '2027-08-31'],
      ['p2', '2027-10-01', '2027-11-30'],
    ]);
    expect(result.activities.find(({ id }) => id === 'training')?.waitsFor).toMatchObject({
      for: 'just-in-time',
      on: 'p2',
    });
    expect(roadmapOutputSchema.parse(result)).toEqual(result);
  });

  it('that two scenarios use is named with what doing it twice would cost', () => {
    expect(
      scheduled(steps).shared.map(({ activity, scenarios, saves }) => [activity, scenarios, saves]),
    ).toEqual([['data', ['s1', 's2'], { low: 100, high: 200 }]]);
  });
});

describe('milestones and gates', () => {
  it('fall on the day on which groundwork, a pilot or a rollout is over', () => {
    expect(
      scheduled(steps).milestones.map(({ kind, activity, date, decides }) => [kind, activity, date, decides]),
    ).toEqual([
      ['groundwork', 'p1', '2027-02-28', 'it_lead'],
      ['pilot-decision', 'p1', '2027-05-31', 'executive_sponsor'],
      ['groundwork', 'p2', '2027-08-31', 'it_lead'],
      ['rollout-done', 'r1', '2027-09-30', 'it_lead'],
      ['pilot-decision', 'p2', '2027-11-30', 'executive_sponsor'],
    ]);
  });

  it('give every pilot and rollout a gate, an exit and a stop, also where the input names none', () => {
    const { gates } = scheduled(steps);
    expect(gates.map(({ activity }) => activity)).toEqual(['p1', 'r1', 'p2']);
    for (const { gate, exit, stop } of gates) {
      for (const text of [gate, exit, stop])
        expect(Math.min(text.zh.length, text.en.length)).toBeGreaterThan(5);
    }
  });
});

describe('a rollout', () => {
  const rollout = (fields: Partial<Raw>): Raw => ({ id: 'r', kind: 'rollout', scenario: 's', ...fields });

  it('without a pilot of its scenario before it is refused', () => {
    expect(() => stageRoadmap(plan([rollout({})]))).toThrow(ToolInputError);
    const other: Raw = { id: 'p', kind: 'pilot', scenario: 'another' };
    expect(() => stageRoadmap(plan([other, rollout({ after: ['p'] })]))).toThrow(ToolInputError);
  });

  it('is taken when its pilot comes before it, also by way of other work, or was accepted before the plan', () => {
    const pilot: Raw = { id: 'p', kind: 'pilot', scenario: 's' };
    const between = plan([pilot, { id: 'e', after: ['p'] }, rollout({ after: ['e'] })]);
    expect(stageRoadmap(between).feasible).toBe(true);
    expect(stageRoadmap(plan([rollout({ pilotDone: '2026-11-30' })])).feasible).toBe(true);
    expect(() => stageRoadmap(plan([rollout({ pilotDone: '2027-02-01' })]))).toThrow(ToolInputError);
  });

  it('that waits in a circle keeps its pilot: another link is cut', () => {
    const result = stageRoadmap(
      plan([{ id: 'p', kind: 'pilot', scenario: 's', after: ['r'] }, rollout({ after: ['p'] })]),
    );
    expect(result.feasible ? null : result.faults[0]?.suffices).toEqual([
      { kind: 'drop-precedence', activity: 'p', after: 'r' },
    ]);
  });
});

describe('what the means leave out', () => {
  const knowledge = readKnowledge();
  const quantity = (value: number, unit: 'cny' | 'people'): FindingValue => ({
    kind: 'quantity',
    low: value,
    high: value,
    unit,
    approximate: false,
  });
  const facts = (data: number): Record<string, FindingValue> => ({
    pains: {
      kind: 'choices',
      options: knowledge.industries.find(({ id }) => id === 'chemicals')?.pains.map(({ id }) => id) ?? [],
    },
    'budget.total': quantity(60_000_000, 'cny'),
    'company.employees': quantity(1100, 'people'),
    'team.ai': quantity(data, 'people'),
    'team.it': quantity(6, 'people'),
    'team.business': quantity(6, 'people'),
  });
  const assessed = (data: number) =>
    assess(knowledge, { industry: 'chemicals', start: '2027-04-01', facts: facts(data) });

  it('comes back as what more people would bring forward, at a cost that the money left over can carry', () => {
    const { alternatives, roadmap } = assessed(1);
    expect(roadmap?.deferred.length).toBeGreaterThan(0);
    expect(alternatives.length).toBeGreaterThan(0);
    const deferred = roadmap?.deferred.map(({ scenario }) => scenario.id) ?? [];
    for (const { people, months, cost, work, bringsForward, role } of alternatives) {
      expect(role).toBe('data_lead');
      expect(deferred.slice(0, bringsForward.length)).toEqual(bringsForward);
      expect(bringsForward.length).toBeGreaterThan(0);
      expect(cost).toEqual({ low: people * months * 25_000, high: people * months * 60_000 });
      expect(work + cost.high).toBeLessThanOrEqual(60_000_000);
    }
  });

  it('holds when the company is assessed again with those people and without their money', () => {
    const [first] = assessed(1).alternatives;
    if (!first) throw new Error('nothing was offered');
    const again = assess(knowledge, {
      industry: 'chemicals',
      start: '2027-04-01',
      facts: {
        ...facts(1 + first.people),
        'budget.total': quantity(60_000_000 - first.cost.high, 'cny'),
      },
    });
    const started = again.roadmap?.starting.map(({ scenario }) => scenario.id) ?? [];
    expect(started).toEqual(expect.arrayContaining([...first.bringsForward]));
  });

  it('has a condition and a day to look again for everything deferred or in quadrants 3 and 4', () => {
    const { waiting, roadmap, map } = assessed(1);
    const expected = new Set([
      ...(roadmap?.deferred ?? []).map(({ scenario }) => scenario.id),
      ...map.scenarios.filter(({ quadrant }) => quadrant > 2).map(({ id }) => id),
    ]);
    expect(new Set(waiting.map(({ scenario }) => scenario))).toEqual(expected);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { review, condition } of waiting) {
      expect(review > '2027-04-01').toBe(true);
      expect(condition.zh.length).toBeGreaterThan(5);
    }
  });

  it('spares a firm of sixty a committee and a selection project, and says who does it instead', () => {
    const small = assess(knowledge, {
      industry: 'retail',
      start: '2027-01-01',
      facts: {
        'company.employees': quantity(60, 'people'),
        'governance.review': { kind: 'choice', option: 'none' },
      },
    });
    const ids = small.enablers.map(({ id }) => id);
    expect(ids).not.toContain('model-selection');
    expect(ids).not.toContain('governance-committee');
    expect(small.merged.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['model-selection', 'governance-committee']),
    );
  });
});
