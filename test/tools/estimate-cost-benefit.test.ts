import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionSchema } from '../../knowledge/knowledge.ts';
import type { EstimateCostBenefitInput } from '../../tools/estimate-cost-benefit/schema.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { estimateCostBenefit, estimateCostBenefitTool } from '../../tools/estimate-cost-benefit.ts';
import { createToolRegistry } from '../../tools/registry.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { emptyKnowledge } from '../knowledge/empty-knowledge.ts';

type Scenario = EstimateCostBenefitInput['scenarios'][number];

const saving = questionSchema.parse({
  id: 'work.saving',
  scope: 'scenario',
  topic: 'benefit',
  label: { zh: '可省的工时', en: 'time to save' },
  ask: { zh: '能省多少？', en: 'How much?' },
  why: { zh: '算收益', en: 'for the benefit' },
  answer: { kind: 'quantity', unit: 'percent', probes: [1, 2] },
  roles: ['data_lead', 'business_lead'],
  effort: 1,
  source: { own: { zh: '自定', en: 'ours' } },
});
const knowledge = { questions: [saving] };

const at = (value: number) => ({ low: value, high: value });
const from = (low: number, high: number) => ({ low, high });

const callCentre: Scenario = {
  id: 'calls',
  name: { zh: '智能客服', en: 'call centre' },
  people: from(30, 40),
  share: at(50),
  saving: from(20, 30),
  loss: from(1_000_000, 2_000_000),
  avoidable: from(10, 20),
  pilotCost: from(200_000, 300_000),
  rolloutCost: from(300_000, 500_000),
  groundworkCost: at(0),
};
const costPerPerson = from(180_000, 200_000);

function only(scenario: Scenario, shared: Partial<EstimateCostBenefitInput> = { costPerPerson }) {
  const [estimate] = estimateCostBenefit({ ...shared, scenarios: [scenario] }, knowledge).scenarios;
  if (estimate === undefined) throw new Error('no estimate came back');
  return estimate;
}

const figure = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]) => from(Math.min(a, b), Math.max(a, b)));
const told = (most: number) => fc.option(figure(most), { nil: null });
const scenarioArbitrary: fc.Arbitrary<Omit<Scenario, 'id' | 'name'>> = fc.record({
  people: told(500),
  share: told(100),
  saving: told(100),
  loss: told(5_000_000),
  avoidable: told(100),
  income: told(5_000_000),
  margin: told(100),
  pilotCost: told(3_000_000),
  rolloutCost: told(3_000_000),
  groundworkCost: told(3_000_000),
});
const fields = [
  'people',
  'share',
  'saving',
  'loss',
  'avoidable',
  'income',
  'margin',
  'pilotCost',
  'rolloutCost',
  'groundworkCost',
] as const;

describe('estimate_cost_benefit', () => {
  it('works out benefit, cost, running cost, payback and three-year net as by hand', () => {
    const estimate = only(callCentre);
    // 30 x 50% x 20% x 180,000 = 540,000; 40 x 50% x 30% x 200,000 = 1,200,000; losses 10% of 1 m to 20% of 2 m.
    expect(estimate.parts.map(({ kind, yearly }) => [kind, yearly])).toEqual([
      ['time', from(540_000, 1_200_000)],
      ['loss', from(100_000, 400_000)],
      ['income', null],
    ]);
    expect(estimate.benefit).toEqual(from(640_000, 1_600_000));
    expect(estimate.cost?.total).toEqual(from(500_000, 800_000));
    // 15% of 500,000 and 25% of 800,000.
    expect(estimate.running).toEqual(from(75_000, 200_000));
    // 3 x 640,000 - 1.75 x 800,000 and 3 x 1,600,000 - 1.45 x 500,000.
    expect(estimate.threeYearNet).toEqual(from(520_000, 4_075_000));
    // 6,000,000 / 1,525,000 and 9,600,000 / 440,000.
    expect(estimate.payback).toEqual({ verdict: 'always', low: 3.9, high: 21.8 });
  });

  it('shows each formula with its figures, and the slots that they came from', () => {
    const [time] = only(callCentre).parts;
    expect(time?.formula?.zh).toBe(
      '30–40 人（做这项工作的人数） × 50%（花在这项工作上的时间占比） × 20–30%（能省下的时间占比） × 18 万元至 20 万元（人均年成本） = 每年 54 万元至 120 万元',
    );
    expect(time?.formula?.en).toContain('= CNY 540,000 to CNY 1.2 million a year');
    expect(time?.inputs).toEqual([
      'scenario:calls:work.people',
      'scenario:calls:work.share',
      'scenario:calls:work.saving',
      'cost.person',
    ]);
  });

  it('says which input matters most, by how far the net moves from its one end to its other', () => {
    const { swings } = only(callCentre);
    expect(swings.map(({ slot, yuan }) => [slot, yuan])).toEqual([
      ['scenario:calls:work.saving', 997_500],
      ['scenario:calls:work.people', 712_500],
      ['scenario:calls:loss.year', 450_000],
      ['scenario:calls:loss.avoidable', 450_000],
      ['scenarios.calls.rolloutCost', 320_000],
      ['cost.person', 262_500],
      ['runningPercent', 195_000],
      ['scenarios.calls.pilotCost', 160_000],
    ]);
  });

  it('gives no figure where nobody said one, and names what is missing and who can say', () => {
    const estimate = only({ ...callCentre, saving: null, loss: null, avoidable: null });
    expect(estimate.benefit).toBeNull();
    expect(estimate.threeYearNet).toBeNull();
    expect(estimate.payback).toEqual({ verdict: 'unknown', low: null, high: null });
    expect(estimate.missing).toEqual([
      { slot: 'scenario:calls:work.saving', label: saving.label, askers: ['data_lead', 'business_lead'] },
    ]);
    expect(estimate.message.zh).toContain('还没有人说出可以计算的收益');
    expect(estimate.message.en).toContain('ask the data lead');
  });

  it('leaves out a benefit that is told by half, says so, and never passes income off as profit', () => {
    const estimate = only({ ...callCentre, avoidable: null, income: at(900_000) });
    expect(estimate.parts.map(({ standing }) => standing)).toEqual(['counted', 'incomplete', 'incomplete']);
    expect(estimate.benefit).toEqual(from(540_000, 1_200_000));
    expect(estimate.message.zh).toContain('避免的损失、新增收入的毛利只说了一部分');
  });

  it('never holds the benefit of full use against the cost of a pilot', () => {
    const estimate = only({ ...callCentre, rolloutCost: null });
    expect(estimate.cost).toBeNull();
    expect(estimate.payback.verdict).toBe('unknown');
  });

  it('reads "about" as ten per cent either way, never beyond a hundred per cent, and says so', () => {
    const about = { ...at(100), approximate: true };
    const scenario = { ...callCentre, loss: at(100_000), avoidable: about, people: null, saving: null };
    const { scenarios, assumptions } = estimateCostBenefit({ scenarios: [scenario] }, knowledge);
    expect(scenarios[0]?.benefit).toEqual(from(90_000, 100_000));
    expect(assumptions.some(({ zh }) => zh.includes('上下各一成'))).toBe(true);
  });

  it('shows the factors of a formula in whole yuan, however "about" was worked out', () => {
    const loss = { low: 360_000, high: 400_000 * 1.1 };
    const [estimate] = estimateCostBenefit({ scenarios: [{ ...callCentre, loss }] }, knowledge).scenarios;
    const formulas = estimate?.parts.flatMap(({ formula }) => (formula ? [formula] : [])) ?? [];
    expect(formulas.map(({ zh }) => zh).join()).toContain('36 万元至 44 万元（一年的损失）');
    expect(formulas.map(({ en }) => en).join()).toContain('CNY 360,000 to CNY 440,000 (loss in a year)');
  });

  it('tells that the outlay is never earned back where running it eats the benefit', () => {
    const poor = { ...callCentre, loss: null, avoidable: null, people: at(1) };
    // At most 1 x 50% x 30% x 200,000 = 30,000 a year against at least 75,000.
    expect(only(poor).payback).toEqual({ verdict: 'never', low: null, high: null });
    expect(only({ ...poor, people: from(1, 10) }).payback).toMatchObject({
      verdict: 'only-at-best',
      high: null,
    });
  });

  it('adds scenarios up only when all of them are known', () => {
    const second = { ...callCentre, id: 'second' };
    const known = estimateCostBenefit({ costPerPerson, scenarios: [callCentre, second] }, knowledge);
    expect(known.total).toEqual({
      benefit: from(1_280_000, 3_200_000),
      cost: from(1_000_000, 1_600_000),
      running: from(150_000, 400_000),
      threeYearNet: from(1_040_000, 8_150_000),
    });
    const open = estimateCostBenefit(
      { costPerPerson, scenarios: [callCentre, { ...second, loss: null, people: null }] },
      knowledge,
    );
    expect(open.total.benefit).toBeNull();
    expect(open.messages.map(({ zh }) => zh).join()).toContain('合计暂不给出');
    // What running them costs hangs on no benefit.
    expect(open.total.running).toEqual(from(150_000, 400_000));
  });

  it('asks for no more of a loss that somebody said there is none of', () => {
    const none = only({ ...callCentre, loss: at(0), avoidable: null });
    expect(none.parts.map(({ standing }) => standing)).toEqual(['counted', 'silent', 'silent']);
    expect(none.missing).toEqual([]);
    expect(none.message.zh).not.toContain('只说了一部分');
    const unsaid = only({
      ...callCentre,
      people: null,
      share: null,
      saving: null,
      loss: at(0),
      avoidable: null,
    });
    expect(unsaid.benefit).toBeNull();
    expect(unsaid.missing.map(({ slot }) => slot)).not.toContain('scenario:calls:loss.avoidable');
  });

  it('writes a span that begins and ends below nought without a space before the sign', () => {
    expect(yuanRange(from(-1_346_000, -635_000)).zh).toBe('负 134.6 万元至负 63.5 万元');
    expect(yuanRange(from(-1_346_000, 635_000)).zh).toBe('负 134.6 万元至 63.5 万元');
  });

  it('keeps every low end at or below its high end', () => {
    fc.assert(
      fc.property(scenarioArbitrary, told(300_000), (scenario, person) => {
        const estimate = only({ id: 'a', name: 'a', ...scenario }, { costPerPerson: person });
        for (const range of [
          estimate.benefit,
          estimate.cost?.total,
          estimate.running,
          estimate.threeYearNet,
        ]) {
          if (range) expect(range.low).toBeLessThanOrEqual(range.high);
        }
        const { low, high } = estimate.payback;
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('never gives a wider result when one of its inputs is known more narrowly', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.constantFrom(...fields), fc.boolean(), (scenario, field, up) => {
        const figures = scenario[field];
        fc.pre(figures !== null && figures !== undefined);
        if (!figures) return;
        const narrow = at(up ? figures.high : figures.low);
        const wide = only({ id: 'a', name: 'a', ...scenario });
        const close = only({ id: 'a', name: 'a', ...scenario, [field]: narrow });
        for (const key of ['benefit', 'running', 'threeYearNet'] as const) {
          const [outer, inner] = [wide[key], close[key]];
          expect(inner === null).toBe(outer === null);
          if (!outer || !inner) continue;
          expect(inner.low).toBeGreaterThanOrEqual(outer.low);
          expect(inner.high).toBeLessThanOrEqual(outer.high);
        }
      }),
    );
  });

  it('holds the true net for any figures inside the ranges', () => {
    fc.assert(
      fc.property(
        scenarioArbitrary,
        figure(300_000),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (scenario, person, places) => {
          const whole = only({ id: 'a', name: 'a', ...scenario }, { costPerPerson: person });
          const pinned = Object.fromEntries(
            fields.map((field, index) => {
              const range = scenario[field];
              return [field, range ? at(range.low + (places[index] ?? 0) * (range.high - range.low)) : null];
            }),
          );
          const point = only(
            { id: 'a', name: 'a', ...pinned },
            {
              costPerPerson: at(person.low + (places[10] ?? 0) * (person.high - person.low)),
              runningPercent: at(15 + (places[11] ?? 0) * 10),
            },
          );
          expect(point.threeYearNet === null).toBe(whole.threeYearNet === null);
          if (!point.threeYearNet || !whole.threeYearNet) return;
          expect(point.threeYearNet.low).toBeGreaterThanOrEqual(whole.threeYearNet.low - 1);
          expect(point.threeYearNet.high).toBeLessThanOrEqual(whole.threeYearNet.high + 1);
        },
      ),
    );
  });

  it('gives a part of the benefit exactly when all its factors are known', () => {
    fc.assert(
      fc.property(scenarioArbitrary, told(300_000), (scenario, person) => {
        const { parts } = only({ id: 'a', name: 'a', ...scenario }, { costPerPerson: person });
        const known = [
          scenario.people && scenario.share && scenario.saving && person,
          scenario.loss && scenario.avoidable,
          scenario.income && scenario.margin,
        ];
        expect(parts.map(({ yearly }) => yearly !== null)).toEqual(known.map(Boolean));
      }),
    );
  });

  it('judges each scenario alike in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(scenarioArbitrary, { minLength: 1, maxLength: 6 }), (entries) => {
        const scenarios = entries.map((entry, index) => ({
          id: `s${index}`,
          name: `场景${index}`,
          ...entry,
        }));
        const there = estimateCostBenefit({ costPerPerson, scenarios }, knowledge);
        const back = estimateCostBenefit({ costPerPerson, scenarios: [...scenarios].reverse() }, knowledge);
        expect([...back.scenarios].reverse()).toEqual(there.scenarios);
        expect(back.total).toEqual(there.total);
      }),
    );
  });

  it('refuses a range that runs backwards, a percentage above a hundred and an id used twice, in both languages', async () => {
    expect(() => only({ ...callCentre, people: from(9, 3) })).toThrow(ToolInputError);
    const registry = createToolRegistry([estimateCostBenefitTool]);
    const context = { knowledge: emptyKnowledge, passages: { search: async () => [] } };
    const run = (scenarios: object[]) => registry.run('estimate_cost_benefit', { scenarios }, context);
    const backwards = await run([{ id: 'a', name: 'a', loss: from(9, 3) }]);
    expect(backwards).toMatchObject({
      ok: false,
      faults: [
        {
          path: 'scenarios[0].loss',
          message: {
            zh: expect.stringContaining('下限 9 高于上限 3'),
            en: expect.stringContaining('above the high end, 3'),
          },
        },
      ],
    });
    expect(await run([{ id: 'a', name: 'a', share: at(120) }])).toMatchObject({ ok: false });
    expect(await run([callCentre, callCentre])).toMatchObject({ ok: false });
  });
});
