import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { standardsInputOf } from '../../tools/assessment/standards-input.ts';
import {
  type PlanStandardsInput,
  planStandardsInputSchema,
  planStandardsOutputSchema,
} from '../../tools/plan-standards/schema.ts';
import { planStandards, planStandardsTool } from '../../tools/plan-standards.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();

function plan(input: Partial<PlanStandardsInput>) {
  return planStandards(planStandardsInputSchema.parse(input), knowledge);
}

const chat = { id: 'chat', name: '智能客服', link: 'service' as const, touchesSafety: false };
const inspection = { id: 'inspection', name: '外观质检', link: 'quality' as const, touchesSafety: true };
const bank: Partial<PlanStandardsInput> = {
  employees: 5000,
  today: 'internal',
  regulated: true,
  sensitivity: 'personal-or-secret',
  compute: 'own-cluster',
  scenarios: [chat],
};

const inputs = fc
  .record({
    employees: fc.option(fc.constantFrom(60, 500, 5000), { nil: undefined }),
    today: fc.option(fc.constantFrom('none' as const, 'internal' as const, 'taking-part' as const), {
      nil: undefined,
    }),
    regulated: fc.option(fc.boolean(), { nil: undefined }),
    sensitivity: fc.option(
      fc.constantFrom('open' as const, 'internal' as const, 'state-regulated' as const),
      {
        nil: undefined,
      },
    ),
    compute: fc.option(fc.constantFrom('none' as const, 'few-servers' as const, 'own-cluster' as const), {
      nil: undefined,
    }),
    scenarios: fc.subarray([chat, inspection, { id: 'own', name: '自提场景' }]),
  })
  .map((input) => planStandardsInputSchema.parse(input));

describe('plan_standards', () => {
  it('does not ask for a standard on product quality where the work of production is text alone', () => {
    const records = { id: 'records', name: '病历生成', link: 'production' as const };
    const whenFor = (modelKinds: ('nlp' | 'cv')[]) =>
      plan({ scenarios: [{ ...records, modelKinds }] }).standards.find(({ id }) => id === 'product-quality')
        ?.when;
    expect(whenFor(['nlp'])).toBe('not-needed');
    expect(whenFor(['nlp', 'cv'])).toBe('first');
  });

  it('keeps standards on products and on safety at work for those who make or run something', () => {
    const imaging = {
      id: 'imaging',
      name: '影像辅助诊断',
      link: 'production' as const,
      modelKinds: ['cv'] as ('nlp' | 'cv')[],
      touchesSafety: true,
    };
    const whenFor = (produces: 'goods' | 'energy' | 'services', scenario = imaging) =>
      plan({ produces, scenarios: [scenario] })
        .standards.filter(({ id }) => id === 'product-quality' || id === 'work-safety')
        .map(({ when }) => when);
    expect(whenFor('goods')).toEqual(['first', 'first']);
    expect(whenFor('energy')).toEqual(['not-needed', 'first']);
    expect(whenFor('services')).toEqual(['not-needed', 'not-needed']);
    // Safety cases of a drug are read and written; nobody is hurt at a machine.
    expect(whenFor('goods', { ...imaging, modelKinds: ['nlp'] })[1]).toBe('not-needed');
  });

  it('says who carries a stage inside and outside in words that follow a full stop', () => {
    for (const { who } of plan({ employees: 5000 }).path) {
      expect(who.zh).not.toMatch(/^内部是|外部是/);
      expect(who.en).not.toMatch(/^inside the/);
    }
  });

  it('holds the four kinds of the guide, base first and security last', () => {
    expect(plan({}).standards.map(({ kind, id }) => [kind, id])).toEqual([
      ['base', 'compute-centres'],
      ['base', 'data-services'],
      ['product', 'products-and-services'],
      ['application', 'data-compliance'],
      ['application', 'product-quality'],
      ['application', 'work-safety'],
      ['security', 'security-and-governance'],
    ]);
  });

  it('gives a bank with a customer service what it needs first, to be written, and leaves out what it does not need', () => {
    const result = plan(bank);
    expect(result.standards.map(({ id, when, way }) => [id, when, way])).toEqual([
      ['compute-centres', 'first', 'write'],
      ['data-services', 'first', 'write'],
      ['products-and-services', 'first', 'write'],
      ['data-compliance', 'first', 'write'],
      ['product-quality', 'not-needed', null],
      ['work-safety', 'not-needed', null],
      ['security-and-governance', 'first', 'write'],
    ]);
    expect(result.path.map(({ state }) => state)).toEqual(['done', 'done', 'next', 'later']);
    expect(result.standards[2]?.because.zh).toContain('智能客服');
  });

  it('lets a small firm adopt and write none, whatever it does', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { standards, path } = planStandards({ ...input, employees: 60, today: 'none' }, knowledge);
        for (const { way } of standards) expect(['adopt', null]).toContain(way);
        expect(path.map(({ state }) => state)).toEqual(['next', 'not-for-now', 'not-for-now', 'not-for-now']);
      }),
    );
  });

  it('has a factory scenario call for quality and safety at work', () => {
    const { standards } = plan({ employees: 500, today: 'none', scenarios: [inspection, chat] });
    const of = (id: string) => standards.find((standard) => standard.id === id);
    expect(of('product-quality')).toMatchObject({ when: 'first', way: 'adapt', scenarios: ['inspection'] });
    expect(of('work-safety')?.scenarios).toEqual(['inspection']);
    expect(of('products-and-services')?.scenarios).toEqual(['chat']);
  });

  it('takes a large company the whole way, and a medium one as far as its own standards', () => {
    expect(plan({ employees: 5000, today: 'none' }).path.map(({ state }) => state)).toEqual([
      'next',
      'later',
      'later',
      'later',
    ]);
    expect(plan({ employees: 500, today: 'none' }).path.map(({ state }) => state)).toEqual([
      'next',
      'later',
      'not-for-now',
      'not-for-now',
    ]);
    expect(plan({ employees: 5000, today: 'taking-part' }).path.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'next',
    ]);
  });

  it('says who does it, inside by size and outside', () => {
    expect(plan({ employees: 60 }).path[0]?.who.zh).toContain('一个人兼管');
    expect(plan({ employees: 5000 }).path[1]?.who.en).toContain('committee');
    expect(plan({ employees: 5000 }).path[2]?.who.zh).toMatch(/行业协会、产业伙伴/);
  });

  it('tells the goals asked for and the four principles', () => {
    const { goals, principles } = plan({ goals: ['quality', 'cost'] });
    expect(goals.map(({ id }) => id)).toEqual(['cost', 'quality']);
    expect(principles.map(({ name }) => name.zh)).toEqual(['统一性', '协调性', '先进性', '实用性']);
    expect(plan({}).messages.some(({ zh }) => zh.includes('先写明'))).toBe(true);
  });

  it('guesses nothing that nobody said', () => {
    const result = plan({});
    expect(new Set(result.standards.map(({ when }) => when))).toEqual(new Set(['unknown']));
    expect(result.path[0]?.state).toBe('unknown');
    expect(result.unknown.map(({ slot }) => slot)).toEqual([
      'standards.today',
      'data.sensitivity',
      'it.compute',
    ]);
  });

  it('gives the same bytes whatever the order of the scenarios', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = planStandardsOutputSchema.parse(planStandards(input, knowledge));
        const back = planStandardsOutputSchema.parse(
          planStandards({ ...input, scenarios: [...input.scenarios].reverse() }, knowledge),
        );
        expect(JSON.stringify(back)).toBe(JSON.stringify(result));
      }),
    );
  });

  it('puts off no standard because one more scenario starts', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const without = planStandards(
          { ...input, scenarios: input.scenarios.filter(({ id }) => id !== 'inspection') },
          knowledge,
        );
        const withIt = planStandards(
          { ...input, scenarios: [...input.scenarios.filter(({ id }) => id !== 'inspection'), inspection] },
          knowledge,
        );
        for (const [place, { when }] of without.standards.entries()) {
          if (when === 'first') expect(withIt.standards[place]?.when).toBe('first');
        }
      }),
    );
  });

  it('refuses in both languages what is no answer, and an id used twice', async () => {
    const registry = createToolRegistry([planStandardsTool]);
    const context = { knowledge, passages: { search: async () => [] } };
    const faultsOf = async (input: unknown) => {
      const run = await registry.run('plan_standards', input, context);
      return run.ok ? [] : run.faults;
    };
    expect((await faultsOf({ today: 'some' }))[0]?.message.en).toContain('taking-part');
    expect((await faultsOf({ scenarios: [chat, chat] }))[0]?.message.zh).toContain('不止一次');
  });

  it('reads its input from what people said and from the catalogue', () => {
    const industry = knowledge.industries.find(({ id }) => id === 'finance');
    if (!industry) throw new Error('no finance');
    const [typical] = industry.scenarios;
    if (!typical) throw new Error('no scenario');
    const input = standardsInputOf(
      industry,
      {
        'standards.today': { kind: 'choice', option: 'internal' },
        'strategy.priority': { kind: 'choice', option: 'cost' },
      },
      [{ id: typical.id, name: typical.name, typical, pains: [], why: 'catalogue' }],
    );
    expect(input).toMatchObject({ today: 'internal', goals: ['efficiency', 'cost'], regulated: true });
    expect(input).not.toHaveProperty('compute');
    expect(input.scenarios[0]).toMatchObject({ id: typical.id, touchesSafety: false });
  });
});
