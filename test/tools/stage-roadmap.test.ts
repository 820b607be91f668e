import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../tools/stage-roadmap/change.ts';
import { quickSchedule } from '../../tools/stage-roadmap/quick.ts';
import type { InfeasibleRoadmap, RoadmapInput, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { roadmapInputSchema } from '../../tools/stage-roadmap/schema.ts';
import { stageRoadmap, stageRoadmapTool } from '../../tools/stage-roadmap.ts';
import { ToolInputError } from '../../tools/tool.ts';

type RawActivity = Partial<(typeof roadmapInputSchema)['_input']['activities'][number]> & { id: string };

function activity(fields: RawActivity) {
  return {
    name: { zh: `工作${fields.id}`, en: `work ${fields.id}` },
    kind: 'enabler' as const,
    months: 1,
    after: [],
    people: {},
    cost: { low: 0, high: 0 },
    owner: 'it_lead' as const,
    priority: 1,
    ...fields,
  };
}

function plan(
  fields: Partial<(typeof roadmapInputSchema)['_input']>,
  activities: readonly RawActivity[],
): RoadmapInput {
  return roadmapInputSchema.parse({
    start: '2027-01-01',
    capacity: {},
    ...fields,
    activities: activities.map(activity),
  });
}

function scheduled(input: RoadmapInput): ScheduledRoadmap {
  const result = stageRoadmap(input);
  if (!result.feasible) throw new Error(result.faults.map((fault) => fault.message.en).join(' '));
  return result;
}

function refused(input: RoadmapInput): InfeasibleRoadmap {
  const result = stageRoadmap(input);
  if (result.feasible) throw new Error('a schedule was found');
  for (const fault of result.faults) {
    expect(stageRoadmap(applyChanges(input, fault.suffices)).feasible, fault.message.en).toBe(true);
  }
  return result;
}

/**
 * By hand, from January 2027 with two IT people:
 *   platform  3 months, both people            Jan-Mar
 *   chat      4 months, one, after platform    Apr-Jul   quadrant 1 pilot
 *   report    2 months, one, less urgent       Apr-May   (nobody free before April)
 *   chat-all  6 months, both, after chat       Aug-Jan   rollout
 * report may slip to June and July, when chat-all takes both people: two months.
 */
const team = plan({ start: '2027-01-20', capacity: { it_lead: 2 } }, [
  {
    id: 'chat-all',
    kind: 'rollout',
    scenario: 'chat',
    quadrant: 1,
    months: 6,
    after: ['chat'],
    people: { it_lead: 2 },
    cost: { low: 300, high: 600 },
    priority: 2,
  },
  {
    id: 'report',
    kind: 'pilot',
    scenario: 'report',
    quadrant: 2,
    months: 2,
    people: { it_lead: 1 },
    cost: { low: 50, high: 90 },
    priority: 3,
  },
  {
    id: 'chat',
    kind: 'pilot',
    scenario: 'chat',
    quadrant: 1,
    months: 4,
    after: ['platform'],
    people: { it_lead: 1 },
    cost: { low: 200, high: 400 },
    priority: 1,
  },
  { id: 'platform', months: 3, people: { it_lead: 2 }, cost: { low: 100, high: 300 }, priority: 9 },
]);

describe('a schedule that can be worked out by hand', () => {
  it('comes out with the same months, an enabler being as urgent as what needs it', () => {
    const result = scheduled(team);
    expect(result.activities.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['platform', '2027-01-01', '2027-03-31'],
      ['chat', '2027-04-01', '2027-07-31'],
      ['report', '2027-04-01', '2027-05-31'],
      ['chat-all', '2027-08-01', '2028-01-31'],
    ]);
    expect([result.start, result.end, result.months]).toEqual(['2027-01-01', '2028-01-31', 13]);
  });

  it('says of each activity what it waits for and how far it can slip', () => {
    const result = scheduled(team);
    expect(
      result.activities.map(({ id, waitsFor, slackMonths, critical }) => [
        id,
        waitsFor.for,
        waitsFor.on,
        slackMonths,
        critical,
      ]),
    ).toEqual([
      ['platform', 'plan-start', '2027-01-01', 0, true],
      ['chat', 'precedence', 'platform', 0, true],
      ['report', 'people', 'it_lead', 2, false],
      ['chat-all', 'precedence', 'chat', 0, true],
    ]);
    expect(result.activities[2]?.waitsFor.reason).toEqual({
      zh: 'IT／平台负责人一侧的人手此前被工作platform占用，余下的不够。',
      en: 'Until then work platform takes up the people of the IT and platform lead, and too few are left.',
    });
  });

  it('spreads cost over months and charges it by calendar quarter, to the yuan', () => {
    // Q1: platform 300. Q2: 3/4 of chat 300, report 90. Q3: 1/4 of chat 100, 2/6 of chat-all 200. Q4: 3/6, 300. 2028Q1: 1/6, 100.
    const result = scheduled(team);
    expect(
      result.budgetByQuarter.map(({ quarter, high, cumulative }) => [quarter, high, cumulative]),
    ).toEqual([
      ['2027Q1', 300, 300],
      ['2027Q2', 390, 690],
      ['2027Q3', 300, 990],
      ['2027Q4', 300, 1290],
      ['2028Q1', 100, 1390],
    ]);
    expect(result.budget).toEqual({ low: 650, high: 1390 });
    expect(result.budgetByQuarter.reduce((sum, { low }) => sum + low, 0)).toBe(650);
  });

  it('shows the busiest month of each quarter beside the capacity', () => {
    expect(
      scheduled(team).peopleByQuarter.map(({ quarter, peak, capacity }) => [quarter, peak, capacity]),
    ).toEqual([
      ['2027Q1', 2, 2],
      ['2027Q2', 2, 2],
      ['2027Q3', 2, 2],
      ['2027Q4', 2, 2],
      ['2028Q1', 2, 2],
    ]);
  });

  it('ends the first stage with the first core pilot and adds up its money', () => {
    const stages = scheduled(team).stages;
    expect(
      stages.map(({ id, number, start, end, activities, budget }) => ({
        id,
        number,
        start,
        end,
        activities,
        budget,
      })),
    ).toEqual([
      {
        id: 'foundation',
        number: 1,
        start: '2027-01-01',
        end: '2027-07-31',
        activities: ['platform', 'chat', 'report'],
        budget: { low: 350, high: 790 },
      },
      {
        id: 'scale',
        number: 2,
        start: '2027-08-01',
        end: '2028-01-31',
        activities: ['chat-all'],
        budget: { low: 300, high: 600 },
      },
    ]);
  });

  it('carries unspent quarterly money over and never spends it before it is there', () => {
    // From February: 100 a quarter. a (150) must wait for the second quarter's money; b (100) would then bring the
    // second quarter to 250 of 200, so it waits for July.
    const input = plan({ start: '2027-02-01', budget: { byQuarter: [100, 100, 100] } }, [
      { id: 'a', cost: { low: 150, high: 150 }, priority: 1 },
      { id: 'b', cost: { low: 100, high: 100 }, priority: 2 },
    ]);
    const result = scheduled(input);
    expect(
      result.activities.map(({ id, start, waitsFor }) => [id, start, waitsFor.for, waitsFor.on]),
    ).toEqual([
      ['a', '2027-04-01', 'budget', '2027Q1'],
      ['b', '2027-07-01', 'budget', '2027Q2'],
    ]);
    expect(result.budgetByQuarter.map(({ available }) => available)).toEqual([100, 200, 300]);
  });

  it('is found even where every activity has to start later than it could', () => {
    // Both cost 30 over three months. Started in January one spends 30 of the first quarter's 40, and the other,
    // from February, 20 more: too much. Only with both from February do 20 + 20 = 40 fit, and they end in time.
    const input = plan({ horizonMonths: 4, budget: { byQuarter: [40, 20] } }, [
      { id: 'a', months: 3, cost: { low: 30, high: 30 } },
      { id: 'b', months: 3, cost: { low: 30, high: 30 } },
    ]);
    expect(scheduled(input).activities.map(({ start }) => start)).toEqual(['2027-02-01', '2027-02-01']);
  });

  it('is found even where that holds and somebody is busy to the last day', () => {
    const input = plan({ horizonMonths: 4, budget: { byQuarter: [40, 20] }, capacity: { it_lead: 1 } }, [
      { id: 'a', months: 3, cost: { low: 30, high: 30 } },
      { id: 'b', months: 3, cost: { low: 30, high: 30 } },
      { id: 'c', months: 4, people: { it_lead: 1 } },
    ]);
    expect(scheduled(input).activities.map(({ id, startMonth }) => [id, startMonth])).toEqual([
      ['c', 0],
      ['a', 1],
      ['b', 1],
    ]);
  });
});

describe('priority', () => {
  it('two short lesser pilots do not push back the long one that the map puts first', () => {
    const pilots = [1, 2, 3, 4, 5, 6].map((priority) => ({
      id: `p${priority}`,
      kind: 'pilot' as const,
      quadrant: priority === 1 ? (1 as const) : (2 as const),
      months: priority === 1 ? 6 : 2,
      people: { business_lead: [1, 3, 4].includes(priority) ? 1 : 0 },
      priority,
    }));
    const result = scheduled(plan({ capacity: { business_lead: 1 } }, pilots));
    expect(result.activities.filter(({ id }) => ['p1', 'p3', 'p4'].includes(id)).map(({ id }) => id)).toEqual(
      ['p1', 'p3', 'p4'],
    );
  });
});

describe('dates', () => {
  it('an earliest day inside a month lets work start on the first of the next', () => {
    const input = plan({}, [
      { id: 'a', earliest: '2027-02-02' },
      { id: 'b', earliest: '2027-02-01' },
    ]);
    expect(scheduled(input).activities.map(({ id, start, waitsFor }) => [id, start, waitsFor.for])).toEqual([
      ['b', '2027-02-01', 'earliest'],
      ['a', '2027-03-01', 'earliest'],
    ]);
  });

  it('a deadline inside a month asks for the month before to be the last', () => {
    // One person; b is less urgent but due: it must be over by January, so a waits.
    const input = plan({ capacity: { it_lead: 1 } }, [
      { id: 'a', people: { it_lead: 1 }, priority: 1 },
      { id: 'b', people: { it_lead: 1 }, priority: 2, deadline: '2027-02-27' },
    ]);
    expect(scheduled(input).activities.map(({ id }) => id)).toEqual(['b', 'a']);
    const lastDay = plan({ capacity: { it_lead: 1 } }, [
      { id: 'a', people: { it_lead: 1 }, priority: 1 },
      { id: 'b', people: { it_lead: 1 }, priority: 2, deadline: '2027-02-28' },
    ]);
    expect(scheduled(lastDay).activities.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it("the plan's deadline binds pilots of quadrant 1, unless an activity says otherwise", () => {
    const pilots = (fields: Partial<RawActivity>) =>
      plan({ deadline: '2027-02-28' }, [
        { id: 'one', kind: 'pilot', quadrant: 1, months: 2 },
        { id: 'two', kind: 'pilot', quadrant: 2, months: 3, ...fields },
      ]);
    expect(scheduled(pilots({})).messages.map(({ en }) => en)).toContain(
      'The deadline of 2027-02-28 binds: work one.',
    );
    expect(refused(pilots({ mustFinish: true })).faults[0]).toMatchObject({
      constraint: 'deadline',
      on: ['two'],
      suffices: [{ kind: 'plan-deadline', to: '2027-03-31' }],
    });
    expect(stageRoadmap(pilots({ quadrant: 1, mustFinish: false })).feasible).toBe(true);
  });

  it('says so when the deadline binds nothing', () => {
    const result = scheduled(plan({ deadline: '2027-01-01' }, [{ id: 'a' }]));
    expect(result.messages.some(({ zh }) => zh.includes('未约束任何工作'))).toBe(true);
  });
});

describe('what is not known', () => {
  it('is not limited, and the result says so by role', () => {
    const result = scheduled(
      plan({ capacity: { it_lead: 1 } }, [
        { id: 'a', people: { data_lead: 5, it_lead: 1 } },
        { id: 'b', people: { data_lead: 5 } },
      ]),
    );
    expect(result.months).toBe(1);
    expect(result.messages.map(({ en }) => en)).toContain(
      'Capacity is not known, and so not limited, for: data lead.',
    );
    expect(result.peopleByQuarter).toContainEqual({
      quarter: '2027Q1',
      role: 'data_lead',
      peak: 10,
      capacity: null,
    });
  });
});

describe('small steps', () => {
  it('holds back pilots beyond the number that may run at once, enablers not counted', () => {
    const result = scheduled(
      plan({ scenariosAtOnce: 1 }, [
        { id: 'e', months: 2 },
        { id: 'p', kind: 'pilot', quadrant: 1, months: 2, priority: 1 },
        { id: 'q', kind: 'pilot', quadrant: 4, months: 2, priority: 4 },
      ]),
    );
    expect(result.activities.map(({ id, startMonth, waitsFor }) => [id, startMonth, waitsFor.for])).toEqual([
      ['e', 0, 'plan-start'],
      ['p', 0, 'plan-start'],
      ['q', 2, 'scenarios-at-once'],
    ]);
  });
});

describe('stages', () => {
  const result = scheduled(
    plan({ capacity: { business_lead: 1 } }, [
      { id: 'p1', kind: 'pilot', quadrant: 1, months: 3, people: { business_lead: 1 }, priority: 1 },
      {
        id: 'r1',
        kind: 'rollout',
        quadrant: 1,
        months: 3,
        after: ['p1'],
        people: { business_lead: 1 },
        priority: 2,
      },
      { id: 'p2', kind: 'pilot', quadrant: 2, months: 3, people: { business_lead: 1 }, priority: 3 },
      { id: 'p4', kind: 'pilot', quadrant: 4, months: 3, people: { business_lead: 1 }, priority: 4 },
    ]),
  );

  it('are foundation, scale and tail in order of time', () => {
    expect(result.stages.map(({ id, number, activities }) => [id, number, activities])).toEqual([
      ['foundation', 1, ['p1']],
      ['scale', 2, ['r1']],
      ['tail', 3, ['p2', 'p4']],
    ]);
  });

  it('are cut by a rule that the trace shows', () => {
    expect(result.trace.some(({ rule, fired }) => rule === 'stages-by-start' && fired)).toBe(true);
  });

  it('begin the tail in the month after the last core activity has started', () => {
    // p1 January and February, r1 from March: the tail begins in April.
    const cut = scheduled(
      plan({}, [
        { id: 'p1', kind: 'pilot', quadrant: 1, months: 2 },
        { id: 'r1', kind: 'rollout', quadrant: 1, months: 9, after: ['p1'] },
        { id: 'feb', kind: 'pilot', quadrant: 2, earliest: '2027-02-01' },
        { id: 'mar', kind: 'pilot', quadrant: 2, earliest: '2027-03-01' },
        { id: 'apr', kind: 'pilot', quadrant: 2, earliest: '2027-04-01' },
      ]),
    );
    expect(cut.stages.map(({ id, activities }) => [id, activities])).toEqual([
      ['foundation', ['p1', 'feb']],
      ['scale', ['mar', 'r1']],
      ['tail', ['apr']],
    ]);
  });

  it('are the same in the quick schedule where that finds the same months', () => {
    const input = plan({ capacity: { business_lead: 1 } }, [
      { id: 'p1', kind: 'pilot', quadrant: 1, months: 3, people: { business_lead: 1 }, priority: 1 },
      { id: 'p2', kind: 'pilot', quadrant: 2, months: 3, people: { business_lead: 1 }, priority: 3 },
    ]);
    expect(quickSchedule(input)).toEqual([
      { id: 'p1', startMonth: 0, stage: 'foundation' },
      { id: 'p2', startMonth: 3, stage: 'tail' },
    ]);
  });
});

describe('where there is no schedule, the tool names the constraint and what would suffice', () => {
  it('people: three needed, two there', () => {
    const result = refused(plan({ capacity: { it_lead: 2 } }, [{ id: 'a', people: { it_lead: 3 } }]));
    expect(result.proven).toBe(true);
    expect(result.faults).toHaveLength(1);
    expect(result.faults[0]).toMatchObject({
      constraint: 'capacity',
      on: ['it_lead', 'a'],
      suffices: [{ kind: 'capacity', role: 'it_lead', to: 3 }],
    });
    expect(result.faults[0]?.message.zh).toContain('需要IT／平台负责人一侧 3 人，现有 2 人，缺 1 人');
    expect(result.faults[0]?.message.en).toContain(
      'needs 3 FTE of the IT and platform lead; there are 2, 1 short',
    );
  });

  it('a deadline that one person cannot keep: another person or one more month', () => {
    // Two pilots of three months and one person need six months; there are five.
    const result = refused(
      plan({ capacity: { it_lead: 1 }, deadline: '2027-05-31' }, [
        { id: 'a', kind: 'pilot', quadrant: 1, months: 3, people: { it_lead: 1 } },
        { id: 'b', kind: 'pilot', quadrant: 1, months: 3, people: { it_lead: 1 } },
      ]),
    );
    expect(result.proven).toBe(true);
    expect(result.faults.map(({ constraint, suffices }) => [constraint, suffices])).toEqual([
      ['capacity', [{ kind: 'capacity', role: 'it_lead', to: 2 }]],
      ['deadline', [{ kind: 'plan-deadline', to: '2027-06-30' }]],
    ]);
  });

  it('a budget that is too small, with the sum that would do', () => {
    const result = refused(
      plan({ budget: { total: 4_000_000 } }, [
        { id: 'a', cost: { low: 1_000_000, high: 2_200_000 } },
        { id: 'b', cost: { low: 1_000_000, high: 2_000_000 } },
      ]),
    );
    expect(result.faults).toHaveLength(1);
    expect(result.faults[0]).toMatchObject({
      constraint: 'budget',
      suffices: [{ kind: 'budget-total', to: 4_200_000 }],
    });
    expect(result.faults[0]?.message.zh).toContain('420 万元');
    expect(result.faults[0]?.message.en).toContain('CNY 4.2 million');
  });

  it('money that comes too late: more of it in the last quarter that helps, or a later deadline', () => {
    const result = refused(
      plan({ budget: { byQuarter: [0, 100_000, 400_000] } }, [
        { id: 'a', deadline: '2027-06-30', cost: { low: 300_000, high: 300_000 } },
      ]),
    );
    expect(result.proven).toBe(true);
    expect(result.faults.map(({ constraint, suffices }) => [constraint, suffices])).toEqual([
      ['budget', [{ kind: 'budget-quarter', quarter: '2027Q2', to: 300_000 }]],
      ['deadline', [{ kind: 'activity-deadline', activity: 'a', to: '2027-07-31' }]],
    ]);
  });

  it('a circle, naming who waits for whom', () => {
    const result = refused(
      plan({}, [
        { id: 'a', after: ['c'] },
        { id: 'b', after: ['a'] },
        { id: 'c', after: ['b'] },
        { id: 'd', after: ['c'] },
      ]),
    );
    expect(result.faults).toHaveLength(1);
    expect(result.faults[0]).toMatchObject({ constraint: 'precedence-cycle', on: ['a', 'c', 'b'] });
  });

  it('an earliest date that contradicts a deadline further on', () => {
    const result = refused(
      plan({}, [
        { id: 'a', months: 2, earliest: '2027-05-01' },
        { id: 'b', months: 2, after: ['a'], deadline: '2027-07-31' },
      ]),
    );
    expect(result.faults[0]).toMatchObject({
      constraint: 'earliest',
      on: ['a', 'b'],
      suffices: [{ kind: 'activity-earliest', activity: 'a', to: '2027-04-01' }],
    });
  });

  it('a horizon shorter than the longest chain', () => {
    const result = refused(
      plan({ horizonMonths: 3 }, [
        { id: 'a', months: 2 },
        { id: 'b', months: 2, after: ['a'] },
      ]),
    );
    expect(result.faults[0]).toMatchObject({
      constraint: 'horizon',
      on: ['b'],
      suffices: [{ kind: 'horizon', to: 4 }],
    });
  });

  it('several at once: every remedy holds all that has to change', () => {
    const result = refused(
      plan({ capacity: { it_lead: 1 }, horizonMonths: 2, budget: { total: 10 } }, [
        { id: 'a', months: 3, people: { it_lead: 2 }, cost: { low: 0, high: 30_000 } },
      ]),
    );
    expect(new Set(result.faults.map(({ constraint }) => constraint))).toEqual(
      new Set(['capacity', 'horizon', 'budget']),
    );
  });
});

describe('honesty about what was not proven', () => {
  it('a plan too large to search to its end is refused without claiming that no schedule exists', () => {
    // Three activities of three people fit a month's ten, so twelve months hold 36 of the 37; but the work adds up
    // to 111 person-months of 120, and to try every arrangement would take for ever.
    const result = refused(
      plan(
        { capacity: { it_lead: 10 }, horizonMonths: 12 },
        Array.from({ length: 37 }, (_, index) => ({ id: `a${index}`, people: { it_lead: 3 } })),
      ),
    );
    expect(result.proven).toBe(false);
    expect(result.messages[0]?.en).toContain('one may still exist');
    expect(result.faults.map(({ constraint, suffices }) => [constraint, suffices])).toEqual([
      ['capacity', [{ kind: 'capacity', role: 'it_lead', to: 12 }]],
      ['horizon', [{ kind: 'horizon', to: 13 }]],
    ]);
  });
});

describe('input that makes no sense is refused with its place, in both languages', () => {
  const cases: [string, readonly RawActivity[], string][] = [
    ['two activities with one id', [{ id: 'a' }, { id: 'a' }], 'activities.1.id'],
    ['a predecessor that is not there', [{ id: 'a', after: ['x'] }], 'activities.0.after.0'],
    ['an activity after itself', [{ id: 'a' }, { id: 'b', after: ['a', 'b'] }], 'activities.1.after.1'],
    ['an earliest start a century away', [{ id: 'a', earliest: '2227-01-01' }], 'activities.0.earliest'],
  ];
  it.each(cases)('%s', (_, activities, path) => {
    const error = (() => {
      try {
        stageRoadmap(plan({}, activities));
        return null;
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ToolInputError);
    expect(error).toMatchObject({ path, text: { zh: expect.any(String), en: expect.any(String) } });
  });

  it('a low figure above the high one, negative people, months of zero', () => {
    const issues = stageRoadmapTool.input.safeParse({
      start: '2027-01-01',
      capacity: {},
      activities: [activity({ id: 'a', months: 0, people: { it_lead: -1 }, cost: { low: 2, high: 1 } })],
    }).error?.issues;
    expect(issues?.map(({ path }) => path.join('.'))).toEqual([
      'activities.0.months',
      'activities.0.people.it_lead',
      'activities.0.cost',
    ]);
  });
});
