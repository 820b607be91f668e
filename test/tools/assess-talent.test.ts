import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/domain/role.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import {
  type AssessTalentInput,
  assessTalentInputSchema,
  assessTalentOutputSchema,
  talentSteps,
} from '../../tools/assess-talent/schema.ts';
import { assessTalent, assessTalentTool } from '../../tools/assess-talent.ts';
import { talentInputOf } from '../../tools/assessment/talent-input.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();

function assess(input: Partial<AssessTalentInput>) {
  return assessTalent(assessTalentInputSchema.parse(input), knowledge);
}

const all = (level: number) => Object.fromEntries(talentSteps.map((step) => [step, level]));
const inspection = {
  id: 'inspection',
  name: '外观质检',
  people: { it_lead: 1, data_lead: 1.5, business_lead: 0.5 },
};
const enquiries = {
  id: 'enquiries',
  name: '智能问答',
  people: { it_lead: 0.5, data_lead: 1, business_lead: 1 },
};
const forecast = { id: 'forecast', name: '销量预测', people: { data_lead: 0.75 } };

const level = fc.option(fc.integer({ min: 1, max: 5 }));
const quarters = fc.integer({ min: 0, max: 20 }).map((count) => count / 4);
const people = fc
  .tuple(...roles.map(() => fc.option(quarters, { nil: undefined })))
  .map((counts) =>
    Object.fromEntries(
      roles.flatMap((role, index) => (counts[index] === undefined ? [] : [[role, counts[index]]])),
    ),
  );
const inputs = fc
  .record({
    employees: fc.option(fc.constantFrom(60, 500, 5000), { nil: undefined }),
    levels: fc.record(Object.fromEntries(talentSteps.map((step) => [step, level]))),
    have: people,
    readiness: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    scenarios: fc
      .array(people, { maxLength: 4 })
      .map((list) => list.map((each, index) => ({ id: `s${index}`, name: `场景${index}`, people: each }))),
    atOnce: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    start: fc.option(fc.constantFrom('2027-01-15', '2027-12-01'), { nil: undefined }),
  })
  .map((input) => assessTalentInputSchema.parse(input));

describe('assess_talent', () => {
  it('takes the five steps in the order of the guide against what a company of the size needs', () => {
    const { steps } = assess({ employees: 500, levels: all(2) });
    expect(steps.map(({ id, gap }) => [id, gap])).toEqual(talentSteps.map((step) => [step, 1]));
    expect(assess({ employees: 60, levels: all(2) }).steps.map(({ gap }) => gap)).toEqual([1, 1, 0, 1, 0]);
    expect(assess({ employees: 5000, levels: all(2) }).steps.map(({ gap }) => gap)).toEqual([2, 2, 2, 2, 2]);
  });

  it('dates every action from the start: three steps in turn, then training and reward side by side', () => {
    const { plan } = assess({ employees: 500, levels: all(2), start: '2027-01-15' });
    // Position, organisation and stock-taking take a month each; then training three months and reward two.
    expect(plan.map(({ practice, from, to, due }) => [practice, from, to, due])).toEqual([
      ['talent.position', 2, 3, '2027-01-31'],
      ['talent.organisation', 2, 3, '2027-02-28'],
      ['talent.inventory', 2, 3, '2027-03-31'],
      ['talent.reward', 2, 3, '2027-05-31'],
      ['talent.training', 2, 3, '2027-06-30'],
    ]);
    expect(plan.map(({ owner }) => owner)).toEqual([
      'executive_sponsor',
      'executive_sponsor',
      'hr_talent',
      'hr_talent',
      'hr_talent',
    ]);
  });

  it('plans several levels one after another, over the end of a year and into a leap February', () => {
    const { plan } = assess({
      employees: 500,
      levels: { ...all(3), 'talent.position': 1 },
      start: '2027-12-01',
    });
    expect(plan.map(({ from, to, due }) => [from, to, due])).toEqual([
      [1, 2, '2027-12-31'],
      [2, 3, '2028-01-31'],
    ]);
  });

  it('gives months and no dates while the start is not fixed, and says so', () => {
    const { plan, messages } = assess({ employees: 500, levels: all(2) });
    expect(plan.every(({ due }) => due === null)).toBe(true);
    expect(plan.at(-1)?.month).toBe(6);
    expect(messages.some(({ zh }) => zh.includes('启动时间还没定'))).toBe(true);
  });

  it('needs of a role what the busiest month of the roadmap takes, groundwork included, where there is a roadmap', () => {
    const { staffing } = assess({
      employees: 500,
      scenarios: [inspection, enquiries, forecast],
      atOnce: 2,
      peak: { data_lead: 3, business_lead: 1, executive_sponsor: 0.05 },
      have: { data_lead: 3 },
    });
    expect(staffing.map(({ role, need }) => [role, need])).toEqual([
      ['business_lead', 1],
      ['it_lead', 1.5],
      ['data_lead', 3],
    ]);
    expect(staffing.find(({ role }) => role === 'data_lead')?.gap).toBe(0);
  });

  it('needs what the largest scenarios that run at once need together, less what is at hand', () => {
    const { staffing } = assess({
      employees: 500,
      scenarios: [inspection, enquiries, forecast],
      atOnce: 2,
      have: { it_lead: 2, data_lead: 0.5, business_lead: 1 },
      readiness: 2,
    });
    // AI and data: 1.5 + 1 - 0.5 = 2; half a person makes the own core of one, hired since hardly anyone uses AI.
    expect(staffing.map(({ role, need, have, gap, fill }) => ({ role, need, have, gap, fill }))).toEqual([
      {
        role: 'business_lead',
        need: 1.5,
        have: 1,
        gap: 0.5,
        fill: { hire: 0, train: 0, hireOrTrain: 0, borrow: 0, release: 0.5 },
      },
      {
        role: 'it_lead',
        need: 1.5,
        have: 2,
        gap: 0,
        fill: { hire: 0, train: 0, hireOrTrain: 0, borrow: 0, release: 0 },
      },
      {
        role: 'data_lead',
        need: 2.5,
        have: 0.5,
        gap: 2,
        fill: { hire: 0.5, train: 0, hireOrTrain: 0, borrow: 1.5, release: 0 },
      },
    ]);
    expect(staffing[2]?.message.zh).toContain('缺 2 个：对外招 0.5 个，向伙伴借 1.5 个');
  });

  it('trains its own where some departments use AI already, and asks a large company for a core of two', () => {
    const large = assess({
      employees: 5000,
      scenarios: [inspection, enquiries],
      have: { data_lead: 0 },
      readiness: 3,
    });
    expect(large.staffing.find(({ role }) => role === 'data_lead')?.fill).toEqual({
      hire: 0,
      train: 2,
      hireOrTrain: 0,
      borrow: 0.5,
      release: 0,
    });
  });

  it('leaves unknown how many are missing where nobody counted, and hire or train where nobody said how AI is used', () => {
    const result = assess({ scenarios: [inspection], have: { data_lead: 0 } });
    const it = result.staffing.find(({ role }) => role === 'it_lead');
    expect([it?.need, it?.have, it?.gap, it?.fill]).toEqual([1, null, null, null]);
    expect(result.staffing.find(({ role }) => role === 'data_lead')?.fill).toMatchObject({
      hireOrTrain: 1,
      borrow: 0.5,
    });
    expect(result.unknown.map(({ slot }) => slot)).toEqual([
      ...talentSteps,
      'team.business',
      'team.it',
      'talent.readiness',
      'people.concern',
    ]);
  });

  it('names what to take stock of: six technical items and five of management', () => {
    const { inventory } = assess({});
    expect([inventory.technical.length, inventory.management.length]).toEqual([6, 5]);
  });

  it('answers fear for jobs with measures, an owner and dates, and holds the pilot back where it is strong', () => {
    const schedule = { told: '2027-05-31', pilotStart: '2027-07-01', pilotEnd: '2027-09-30' };
    const strong = assess({ concern: 'strong', start: '2027-03-10', schedule }).jobFears;
    expect(strong.pilotWaits).toBe(true);
    expect(strong.measures.map(({ owner, due }) => [owner, due])).toEqual([
      ['executive_sponsor', '2027-05-31'],
      ['hr_talent', '2027-05-31'],
      ['hr_talent', '2027-09-30'],
      ['hr_talent', '2027-09-30'],
    ]);
    const some = assess({ concern: 'some', start: '2027-03-10' }).jobFears;
    expect(some.measures.map(({ due }) => due)).toEqual([null, null, null, null]);
    expect([some.pilotWaits, some.measures.length]).toEqual([false, strong.measures.length]);
    expect(assess({ concern: 'none' }).jobFears.measures).toEqual([]);
    expect(assess({}).jobFears).toMatchObject({ concern: null, measures: [] });
  });

  it('says how posts change on the eve of the pilot where no talks with staff are scheduled', () => {
    const schedule = { told: null, pilotStart: '2027-07-01', pilotEnd: '2027-09-30' };
    const { measures, message } = assess({ concern: 'some', start: '2027-03-10', schedule }).jobFears;
    expect(measures[0]?.due).toBe('2027-06-30');
    expect(message.zh).toContain('试点开始之前');
  });

  it('has the team, the first course and the word that taking part counts ready before the first pilot', () => {
    const schedule = { told: null, pilotStart: '2027-02-01', pilotEnd: '2027-04-30' };
    const { plan } = assess({ levels: all(1), employees: 200, start: '2027-01-01', schedule });
    const firstOf = (practice: string) =>
      plan.filter((action) => action.practice === practice).map(({ due }) => due ?? '')[0];
    for (const practice of ['talent.organisation', 'talent.training', 'talent.reward']) {
      expect(firstOf(practice)).toBe('2027-01-31');
    }
  });

  it('finds out first what nobody told, within the first month', () => {
    const { plan } = assess({ levels: { ...all(3), 'talent.reward': null }, start: '2027-01-01' });
    expect(plan.map(({ practice, from, due }) => [practice, from, due])).toEqual([
      ['talent.reward', null, '2027-01-31'],
    ]);
  });

  it('fills a gap exactly, and gives the same bytes whatever the order of the scenarios', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = assessTalentOutputSchema.parse(assessTalent(input, knowledge));
        for (const { gap, fill } of result.staffing) {
          if (fill) expect(Object.values(fill).reduce((sum, part) => sum + part, 0)).toBeCloseTo(gap ?? 0, 9);
        }
        const back = assessTalent({ ...input, scenarios: [...input.scenarios].reverse() }, knowledge);
        expect(JSON.stringify(back)).toBe(JSON.stringify(result));
      }),
    );
  });

  it('never widens a gap nor prolongs the plan when a step stands higher or there are more people', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...talentSteps), fc.constantFrom(...roles), (input, step, role) => {
        const before = assessTalent(input, knowledge);
        const now = input.levels[step];
        if (now != null && now < 5) {
          const after = assessTalent({ ...input, levels: { ...input.levels, [step]: now + 1 } }, knowledge);
          for (const [place, row] of after.steps.entries()) {
            expect(row.gap ?? 0).toBeLessThanOrEqual(before.steps[place]?.gap ?? 0);
          }
          expect(after.plan.at(-1)?.month ?? 0).toBeLessThanOrEqual(before.plan.at(-1)?.month ?? 0);
        }
        const have = input.have[role];
        if (have !== undefined) {
          const after = assessTalent({ ...input, have: { ...input.have, [role]: have + 1 } }, knowledge);
          for (const [place, row] of after.staffing.entries()) {
            expect(row.gap ?? 0).toBeLessThanOrEqual(before.staffing[place]?.gap ?? 0);
          }
        }
      }),
    );
  });

  it('refuses in both languages what is no step, no date or no head-count', async () => {
    const registry = createToolRegistry([assessTalentTool]);
    const context = { knowledge, passages: { search: async () => [] } };
    const faultsOf = async (input: unknown) => {
      const run = await registry.run('assess_talent', input, context);
      return run.ok ? [] : run.faults;
    };
    expect((await faultsOf({ levels: { 'talent.pay': 2 } }))[0]?.message.zh).toContain('talent.reward');
    expect((await faultsOf({ start: 'next year' }))[0]?.message.en).toContain('next year');
    expect((await faultsOf({ have: { it_lead: -1 } }))[0]?.path).toBe('have.it_lead');
    expect((await faultsOf({ scenarios: [inspection, inspection] }))[0]?.message.en).toContain(
      'more than once',
    );
  });

  it('reads its input from what people said', () => {
    const quantity = (count: number) => ({
      kind: 'quantity' as const,
      low: count,
      high: count,
      unit: 'people',
      approximate: false,
    });
    const input = talentInputOf(
      {
        'company.employees': quantity(200),
        'team.ai': quantity(1),
        'people.concern': { kind: 'choice', option: 'some' },
        'timeline.start': { kind: 'date', date: '2027-04-01', precision: 'month' },
      },
      [],
      '2027-01-01',
      null,
    );
    expect(input).toMatchObject({
      employees: 200,
      have: { data_lead: 1 },
      concern: 'some',
      atOnce: 1,
      start: '2027-04-01',
    });
    expect(input.have).not.toHaveProperty('it_lead');
  });
});
