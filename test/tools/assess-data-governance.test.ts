import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import {
  type AssessDataGovernanceInput,
  assessDataGovernanceInputSchema,
  assessDataGovernanceOutputSchema,
  governanceSteps,
} from '../../tools/assess-data-governance/schema.ts';
import { assessDataGovernance, assessDataGovernanceTool } from '../../tools/assess-data-governance.ts';
import { dataGovernanceInputOf } from '../../tools/assessment/data-governance-input.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();

function assess(input: Partial<AssessDataGovernanceInput>) {
  return assessDataGovernance(assessDataGovernanceInputSchema.parse(input), knowledge);
}

const level = (level: number) => Object.fromEntries(governanceSteps.map((step) => [step, level]));
const inspection = { id: 'inspection', name: '外观质检', dataLevel: 4, modelKinds: ['cv' as const] };
const enquiries = { id: 'enquiries', name: '智能问答', dataLevel: 3, modelKinds: ['nlp' as const] };

const levels = fc.record(
  Object.fromEntries(governanceSteps.map((step) => [step, fc.option(fc.integer({ min: 1, max: 5 }))])),
);
const someScenarios = fc
  .array(
    fc.record({
      dataLevel: fc.option(fc.integer({ min: 1, max: 5 })),
      modelKinds: fc.option(fc.subarray(['nlp' as const, 'cv' as const, 'ai4s' as const], { minLength: 1 }), {
        nil: undefined,
      }),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((scenario, index) => ({ id: `s${index}`, name: `场景${index}`, ...scenario })));
const inputs = fc
  .record({
    employees: fc.option(fc.constantFrom(60, 500, 5000), { nil: undefined }),
    levels,
    sensitivity: fc.option(fc.constantFrom('open' as const, 'personal-or-secret' as const), {
      nil: undefined,
    }),
    platform: fc.option(fc.constantFrom('none' as const, 'unified' as const), { nil: undefined }),
    scenarios: someScenarios,
  })
  .map((input) => assessDataGovernanceInputSchema.parse(input));

describe('what the data are used for', () => {
  const sensitive = {
    levels: {},
    sensitivity: 'state-regulated' as const,
    used: { personal: true, secret: false, regulated: true },
    scenarios: [{ id: 'cases', name: '药物警戒', dataLevel: 4 as const, modelKinds: ['nlp' as const] }],
  };

  it('calls for no invented data where no model is trained on the sensitive ones and real ones are not short', () => {
    const looksUp = assessDataGovernance({ ...sensitive, trains: false }, knowledge).synthesis;
    expect(looksUp.need).toBe('no');
    expect(looksUp.message.zh).toContain('不拿敏感数据训练模型');
    expect(assessDataGovernance({ ...sensitive, trains: true }, knowledge).synthesis.need).toBe('yes');
    const recipes = { personal: false, secret: true, regulated: false };
    const inside = assessDataGovernance({ ...sensitive, trains: true, used: recipes }, knowledge).synthesis;
    expect([inside.need, inside.reasons]).toEqual(['no', []]);
    expect(inside.message.zh).toContain('商业秘密只在内部用来训练');
  });

  it('counts labelling as needed wherever the roadmap has samples labelled', () => {
    const labelled = [{ id: 'risk', name: '智能风控', dataLevel: 3 as const, labels: true }];
    const { steps } = assessDataGovernance({ ...sensitive, scenarios: labelled }, knowledge);
    expect(steps.find(({ id }) => id === 'data.labelling')).toMatchObject({
      needed: 'yes',
      scenarios: ['risk'],
    });
  });
});

describe('assess_data_governance', () => {
  it('asks a shop for less than a group: the same level 3 is enough for 60 people and not for 5,000', () => {
    const shop = assess({
      employees: 60,
      levels: level(3),
      scenarios: [inspection],
      sensitivity: 'internal',
    });
    const group = assess({
      employees: 5000,
      levels: level(3),
      scenarios: [inspection],
      sensitivity: 'internal',
    });
    expect(shop.steps.map(({ gap }) => gap)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(group.steps.map(({ gap }) => gap)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(shop.order).toEqual([]);
    expect(shop.flywheel.closed).toBe(true);
  });

  it('takes the five steps and use in the order of the guide, each with its owner', () => {
    const { steps } = assess({});
    expect(steps.map(({ id }) => id)).toEqual([...governanceSteps]);
    expect(steps.map(({ owner }) => owner)).toEqual([...Array(5).fill('data_lead'), 'it_lead']);
  });

  it('puts what is missing in the order of the guide, one level at a time, without what no scenario needs', () => {
    const { order, steps } = assess({
      employees: 500,
      levels: { ...level(3), 'data.collection': 1, 'data.labelling': 1, 'data.synthesis': 1, 'data.use': 2 },
      sensitivity: 'internal',
      scenarios: [enquiries],
    });
    // Targets of a medium company: 3 3 3 3 3 4. Labels and synthesis are not called for by a text scenario with data.
    expect(order.map(({ place, practice, from, to }) => [place, practice, from, to])).toEqual([
      [1, 'data.collection', 1, 3],
      [2, 'data.use', 2, 4],
    ]);
    expect(steps.find(({ id }) => id === 'data.labelling')?.needed).toBe('no');
    expect(order[0]?.because.zh).toContain('智能问答');
  });

  it('calls for labels where something is recognised, and not where texts are answered', () => {
    const labelling = (scenarios: (typeof inspection | typeof enquiries)[]) =>
      assess({ scenarios }).steps.find(({ id }) => id === 'data.labelling');
    expect(labelling([inspection, enquiries])).toMatchObject({ needed: 'yes', scenarios: ['inspection'] });
    expect(labelling([enquiries])?.needed).toBe('no');
    expect(labelling([])?.needed).toBe('unknown');
  });

  it('calls for synthetic data where real ones are short or sensitive, and says why', () => {
    const short = assess({ sensitivity: 'open', scenarios: [{ ...inspection, dataLevel: 2 }] }).synthesis;
    expect(short.need).toBe('yes');
    expect(short.reasons.map(({ kind, scenario }) => [kind, scenario])).toEqual([['short', 'inspection']]);
    expect(short.message.zh).toContain('外观质检');
    const sensitive = assess({ sensitivity: 'personal-or-secret', scenarios: [inspection] }).synthesis;
    expect(sensitive.reasons.map(({ kind }) => kind)).toEqual(['sensitive']);
    expect(sensitive.message.en).toMatch(/safe and controlled/);
  });

  it('does without synthetic data where there are enough and none is sensitive, and leaves open what nobody said', () => {
    expect(assess({ sensitivity: 'internal', scenarios: [inspection] }).synthesis.need).toBe('no');
    expect(assess({ scenarios: [inspection] }).synthesis.need).toBe('unknown');
    expect(
      assess({ sensitivity: 'open', scenarios: [{ ...inspection, dataLevel: null }] }).synthesis.need,
    ).toBe('unknown');
  });

  it('marks in the picture the turn of the flywheel that is missing', () => {
    const { flywheel } = assess({
      employees: 500,
      levels: { ...level(3), 'data.use': 3 },
      scenarios: [inspection],
    });
    expect(flywheel.turns.map(({ id, state }) => [id, state])).toEqual([
      ['collect', 'turning'],
      ['label', 'turning'],
      ['train', 'turning'],
      ['use', 'turning'],
      ['feedback', 'missing'],
    ]);
    expect(flywheel.closed).toBe(false);
    expect(flywheel.mermaid.zh).toContain('feedback["反馈（断在这里）"]');
    expect(flywheel.mermaid.en).toContain('feedback -.-> collect');
    expect(flywheel.mermaid.en).toContain('class feedback missing');
    expect(flywheel.message.zh).toContain('断在：反馈');
  });

  it('guesses nothing: without answers no gap, no work, and a list of who could say', () => {
    const result = assess({});
    expect(result.steps.every(({ gap, steps }) => gap === null && steps.length === 0)).toBe(true);
    expect(result.order).toEqual([]);
    expect(result.flywheel.closed).toBeNull();
    expect(result.sizeKnown).toBe(false);
    expect(result.unknown.map(({ slot }) => slot)).toEqual([...governanceSteps, 'data.sensitivity']);
    expect(result.unknown.at(-1)?.who).toContain('legal_compliance');
  });

  it('says when two answers on how data are fetched disagree', () => {
    const { messages } = assess({ platform: 'none', levels: { 'data.use': 4 } });
    expect(messages.some(({ zh }) => zh.includes('对不上'))).toBe(true);
    const quiet = assess({ platform: 'none', levels: { 'data.use': 2 } });
    expect(quiet.messages.some(({ zh }) => zh.includes('对不上'))).toBe(false);
  });

  it('gives the same result whatever the order of the scenarios', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const back = { ...input, scenarios: [...input.scenarios].reverse() };
        expect(JSON.stringify(assessDataGovernance(back, knowledge))).toBe(
          JSON.stringify(assessDataGovernanceOutputSchema.parse(assessDataGovernance(input, knowledge))),
        );
      }),
    );
  });

  it('never widens a gap, nor breaks a turn, when a step stands higher', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...governanceSteps), (input, step) => {
        const now = input.levels[step];
        if (now == null || now === 5) return;
        const before = assessDataGovernance(input, knowledge);
        const after = assessDataGovernance(
          { ...input, levels: { ...input.levels, [step]: now + 1 } },
          knowledge,
        );
        for (const [place, row] of after.steps.entries()) {
          expect(row.gap ?? 0).toBeLessThanOrEqual(before.steps[place]?.gap ?? 0);
        }
        for (const [place, turn] of after.flywheel.turns.entries()) {
          if (before.flywheel.turns[place]?.state === 'turning') expect(turn.state).toBe('turning');
        }
        expect(after.order.length).toBeLessThanOrEqual(before.order.length);
      }),
    );
  });

  it('refuses in both languages what is no step, no level, or an id used twice', async () => {
    const registry = createToolRegistry([assessDataGovernanceTool]);
    const context = { knowledge, passages: { search: async () => [] } };
    const faultsOf = async (input: unknown) => {
      const run = await registry.run('assess_data_governance', input, context);
      return run.ok ? [] : run.faults;
    };
    const [unknownStep] = await faultsOf({ levels: { 'data.colection': 2 } });
    expect(unknownStep?.message.zh).toContain('data.collection');
    expect(unknownStep?.message.en).toContain('There is no step "data.colection"');
    expect((await faultsOf({ levels: { 'data.use': 6 } }))[0]?.path).toBe('levels["data.use"]');
    expect((await faultsOf({ scenarios: [inspection, inspection] }))[0]?.message.zh).toContain('不止一次');
  });

  it('reads its input from what people said, and leaves out what nobody said', () => {
    const input = dataGovernanceInputOf(
      {
        'company.employees': { kind: 'quantity', low: 50, high: 70, unit: 'people', approximate: true },
        'data.use': { kind: 'level', level: 2 },
        'data.collection': { kind: 'unknown' },
        'data.sensitivity': { kind: 'choice', option: 'internal' },
      },
      [],
    );
    expect(input).toMatchObject({ employees: 60, sensitivity: 'internal', scenarios: [] });
    expect(input.levels['data.use']).toBe(2);
    expect(input.levels['data.collection']).toBeNull();
    expect(input).not.toHaveProperty('platform');
  });
});
