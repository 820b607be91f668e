import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import {
  type PlanOperationInput,
  planOperationInputSchema,
  planOperationOutputSchema,
} from '../../tools/plan-operation/schema.ts';
import { planOperation, planOperationTool } from '../../tools/plan-operation.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();

const at = (value: number) => ({ low: value, high: value });
const handlingTime = {
  name: { zh: '座席平均通话时长', en: 'average handling time per call' },
  unit: { zh: '秒', en: 'seconds' },
  direction: 'down' as const,
};

type Scenario = PlanOperationInput['scenarios'][number];
const calls: Scenario = {
  id: 'calls',
  name: { zh: '智能客服', en: 'call centre' },
  owner: 'business_lead',
  process: 'answer-enquiries',
  kpi: handlingTime,
  pilot: { start: '2027-04-01', end: '2027-06-30' },
  rollout: { start: '2027-07-01', end: '2027-12-31' },
};
const bank: Omit<PlanOperationInput, 'scenarios'> = {
  size: 'large',
  deployment: 'private',
  modelSource: 'open',
  compute: 'own-cluster',
};

function plan(scenario: Partial<Scenario> = {}, company: Omit<PlanOperationInput, 'scenarios'> = bank) {
  const output = planOperation({ ...company, scenarios: [{ ...calls, ...scenario }] }, knowledge);
  return planOperationOutputSchema.parse(output);
}

describe('the KPI table of plan_operation', () => {
  it('starts from a goal that can be measured: from what to what, checked when', () => {
    const { goals } = plan({ baseline: at(300), target: { low: 220, high: 240 } });
    expect(goals[0]?.text.zh).toBe(
      '“智能客服”：把“座席平均通话时长”从 300 降到 220–240（单位：秒），推广满一年（2028-12-31）核对。',
    );
    expect(goals[0]?.text.en).toBe(
      '"call centre" is to lower the average handling time per call (seconds) from 300 to 220–240, to be checked a year after the rollout, on 2028-12-31.',
    );
  });

  it('covers the four measures once each, the main figure first', () => {
    const { kpis } = plan();
    expect(kpis.map(({ main, group, measure }) => [main, group, measure])).toEqual([
      [true, 'productivity', null],
      [false, 'operating-cost', 'scene.cost-per-case'],
      [false, 'customer-experience', 'scene.first-contact'],
      [false, 'process-quality', 'scene.errors'],
    ]);
  });

  it('asks a small company for the main figure and one that must not suffer from it', () => {
    expect(plan({}, { ...bank, size: 'small' }).kpis.map(({ group }) => group)).toEqual([
      'productivity',
      'process-quality',
    ]);
  });

  it('has an unknown baseline measured by the day before the pilot, and reads it at the end of pilot and rollout', () => {
    const [main] = plan().kpis;
    expect(main?.baselineBy).toBe('2027-03-31');
    expect(main?.baselineText).toEqual({
      zh: '待测，2027-03-31 前完成',
      en: 'to be measured by 2027-03-31',
    });
    expect(main?.readings).toEqual([
      { at: 'pilot-end', date: '2027-06-30' },
      { at: 'rollout-end', date: '2027-12-31' },
    ]);
    expect(plan({ baseline: at(300) }).kpis[0]?.baselineBy).toBeNull();
  });

  it("leaves a target that nobody stated open and says who sets it when; no case's figure stands in", () => {
    const output = plan({ baseline: at(300) });
    expect(output.kpis[0]?.target).toBeNull();
    expect(output.kpis[0]?.targetText.en).toBe(
      'to be set by its owner against the baseline, before the pilot starts in April 2027',
    );
    expect(output.open.map(({ slot }) => slot)).toContain('scenario:calls:kpi.target');
  });

  it('checks a target a year after the rollout, as it was asked for, and never at the end of a pilot', () => {
    const told = { baseline: at(300), target: at(280) };
    expect(plan(told).kpis[0]?.readings.at(-1)).toEqual({ at: 'year-after', date: '2028-12-31' });
    expect(plan(told).goals[0]?.text.zh).toContain('推广满一年（2028-12-31）核对');
    expect(plan({ ...told, rollout: null }).goals[0]?.text.en).toContain('judged by its gate alone');
  });

  it('has an unknown baseline measured when the work that measures it ends, one day for every scenario', () => {
    expect(plan({ measured: '2027-02-28' }).kpis[0]?.baselineBy).toBe('2027-02-28');
    expect(plan({ measured: '2027-04-30' }).kpis[0]?.baselineBy).toBe('2027-03-31');
  });

  it('warns of a target that is no better than today', () => {
    const zh = (output: ReturnType<typeof plan>) => output.messages.map((message) => message.zh).join('');
    const worse = plan({ baseline: at(300), target: at(320) });
    expect(zh(worse)).toContain('并不好于现值');
    expect(worse.goals[0]?.text.zh).toContain('现值 300，目标待定');
    expect(zh(plan({ baseline: at(300), target: at(280) }))).not.toContain('并不好于现值');
  });

  it('says of a figure nobody counts that it is recorded before the pilot', () => {
    expect(plan({ source: 'none' }).kpis[0]?.dataSource.zh).toContain('先连续记四周');
    expect(plan({ source: 'system' }).kpis[0]?.dataSource.en).toBe('the business system in use');
  });

  it("says that an idea of the company's own has no measure yet", () => {
    const output = plan({ kpi: null, process: null });
    expect(output.goals[0]?.text.zh).toContain('还没有定下用什么衡量');
    expect(output.kpis.every(({ main }) => !main)).toBe(true);
  });

  it("finds the measure of every KPI in the catalogue, so that none is left out of the guide's four", () => {
    const kpis = knowledge.industries.flatMap(({ scenarios }) => scenarios.map(({ kpi }) => kpi));
    const unclassed = kpis.filter(
      (kpi) => plan({ kpi: { ...kpi } }).kpis.find(({ main }) => main)?.group === null,
    );
    expect(unclassed.map(({ name }) => name.zh)).toEqual([]);
  });
});

describe('what only sees or forecasts', () => {
  const seeing = () => plan({ process: 'inspect-and-detect', modelKinds: ['cv'] });

  it('is asked for no knowledge base and no documents, which are a language model’s', () => {
    const ids = seeing().measures.map(({ id }) => id);
    expect(ids).not.toContain('data.coverage');
    expect(ids).not.toContain('data.freshness');
    expect(plan({ modelKinds: ['nlp'] }).measures.map(({ id }) => id)).toContain('data.freshness');
  });

  it('is improved by samples and thresholds, not by prompts and knowledge', () => {
    const told = seeing().flywheel.map(({ text }) => text.zh);
    expect(told.join()).toContain('补样本、调阈值');
    expect(told.join()).not.toMatch(/提示词|知识/);
    expect(
      plan({ modelKinds: ['nlp'] })
        .flywheel.map(({ text }) => text.zh)
        .join(),
    ).toContain('提示词');
  });
});

describe('the level of the whole company', () => {
  const standing = (company: Partial<Omit<PlanOperationInput, 'scenarios'>>) =>
    plan({}, { size: 'large', review: 'committee', ...company }).levels.find(
      ({ level }) => level === 'enterprise',
    );

  it('is not done for having a headquarters that is', () => {
    const level = standing({ groupPlatform: 'running', compute: 'none', dataPlatform: 'unified' });
    expect(level?.standing).toBe('begun');
    expect(level?.because.zh).toContain('本公司的应用还没有接上');
  });

  it('never stands above the level below it', () => {
    expect(standing({ compute: 'own-cluster', dataPlatform: 'partial' })?.standing).toBe('begun');
    expect(standing({ compute: 'own-cluster', dataPlatform: 'unified' })?.standing).toBe('in-place');
  });
});

describe('the measures kept in check', () => {
  /** What is watched for a catalogue scenario, names and how counted. */
  const watched = (industry: string, id: string): string => {
    const scenario = knowledge.industries
      .find((entry) => entry.id === industry)
      ?.scenarios.find((entry) => entry.id === id);
    if (!scenario) throw new Error(`no scenario ${industry}/${id}`);
    const { kpis } = plan({ process: scenario.process ?? null, kpi: { ...scenario.kpi } });
    return JSON.stringify(kpis.filter(({ main }) => !main));
  };

  it('are of the trade: no stock-outs in a power grid, no returned goods in a hospital, no shop for a safety desk', () => {
    expect(watched('energy', 'load-forecast')).not.toMatch(/缺货|积压|订单/);
    expect(watched('energy', 'equipment-inspection')).not.toMatch(/退货|退回|售后/);
    for (const id of ['image-assisted-diagnosis', 'rational-drug-use', 'hospital-operations']) {
      expect(watched('healthcare', id)).not.toMatch(/退货|退回|缺货|积压|订单|客服和售后|没有拦住的损失/);
    }
    expect(watched('energy', 'load-forecast')).toContain('白白放掉的能量');
    expect(watched('pharma', 'pharmacovigilance')).toContain('按时限上报');
  });
});

describe('measures of compute, model and data', () => {
  const ids = (company: Omit<PlanOperationInput, 'scenarios'>) =>
    plan({}, company).measures.map(({ id }) => id);

  it('ask a bank with a cluster of its own for training as well as inference', () => {
    expect(ids(bank)).toEqual(
      expect.arrayContaining([
        'compute.training-availability',
        'compute.latency',
        'compute.throughput',
        'compute.availability',
        'compute.integration',
        'model.evaluation-pass',
        'model.update-interval',
        'data.feedback-used',
      ]),
    );
  });

  it('never ask a firm on the public cloud for training availability', () => {
    const asked = ids({ ...bank, deployment: 'public' });
    expect(asked).not.toContain('compute.training-availability');
    expect(asked).toContain('compute.latency');
  });

  it('ask a small shop on the public cloud for six figures and no more', () => {
    expect(ids({ size: 'small', deployment: 'public', modelSource: 'commercial', compute: 'none' })).toEqual([
      'compute.availability',
      'compute.latency',
      'data.feedback-used',
      'data.freshness',
      'model.evaluation-pass',
      'model.update-interval',
    ]);
  });

  it('leave training open while the deployment is not known', () => {
    const { trace, measures } = plan({}, { size: 'large' });
    expect(measures.map(({ id }) => id)).not.toContain('compute.training-availability');
    expect(trace.find(({ rule }) => rule === 'measure-compute.training-availability')?.because.zh).toContain(
      '不清楚，暂不要求',
    );
  });
});

describe('small steps', () => {
  it('are two weeks in a pilot of three months, six whole ones, with a gate at usable and at good', () => {
    const [rhythm] = plan().rhythm;
    // 91 days are 6.5 fortnights.
    expect(rhythm).toMatchObject({ weeks: 2, steps: 6 });
    expect(rhythm?.usable.by).toBe('2027-06-30');
    expect(rhythm?.good.by).toBe('2027-12-31');
    expect(rhythm?.usable.gate.zh).toContain('低于现值，幅度达到开工前写定的数');
    expect(rhythm?.stop.en).toContain('Two in a row');
  });

  it('are four weeks in a longer pilot of a larger company', () => {
    const [rhythm] = plan({ pilot: { start: '2027-01-01', end: '2027-06-30' } }).rhythm;
    expect(rhythm).toMatchObject({ weeks: 4, steps: 6 });
  });
});

describe('where the company stands', () => {
  const standing = (company: Omit<PlanOperationInput, 'scenarios'>) =>
    plan({}, company).levels.map((level) => level.standing);

  it('is told on the levels of task, project, domain and enterprise', () => {
    expect(
      standing({
        ...bank,
        uptake: 4,
        dataPlatform: 'unified',
        review: 'committee',
        groupPlatform: 'running',
      }),
    ).toEqual(['in-place', 'planned', 'in-place', 'in-place']);
    expect(
      standing({
        size: 'large',
        uptake: 1,
        dataPlatform: 'none',
        review: 'none',
        groupPlatform: 'none',
        compute: 'none',
      }),
    ).toEqual(['missing', 'planned', 'missing', 'missing']);
  });

  it('is unknown where nobody spoke of it, and needs no layer of its own in a small company', () => {
    expect(standing({})).toEqual(['unknown', 'planned', 'unknown', 'unknown']);
    expect(standing({ size: 'small' })[3]).toBe('not-needed');
  });
});

it('lists what changes in the work: new steps, steps that change hands, and posts', () => {
  const [change] = plan({ process: 'draft-and-review' }).changes;
  expect(change?.known).toBe(true);
  expect(change?.steps.map(({ zh }) => zh)).toContain('由人改为AI：从往期文件和系统数据里找出可引用的依据');
  expect(change?.steps.some(({ zh }) => zh.startsWith('新增：'))).toBe(true);
  expect(plan({ process: null }).changes).toEqual([
    { scenario: 'calls', known: false, steps: [], posts: [] },
  ]);
});

it('turns the flywheel from feedback to release, each step with an owner', () => {
  expect(plan().flywheel.map(({ id, owner }) => [id, owner])).toEqual([
    ['collect', 'business_lead'],
    ['sort', 'data_lead'],
    ['judge', 'data_lead'],
    ['improve', 'it_lead'],
    ['release', 'it_lead'],
  ]);
});

it('plans nothing where no scenario starts, and says so', () => {
  const output = planOperation({ ...bank, scenarios: [] }, knowledge);
  expect(output.kpis).toEqual([]);
  expect(output.messages[0]?.zh).toContain('没有可以启动的场景');
});

it('judges each scenario alike in whatever order they come', () => {
  const kpis = knowledge.industries.flatMap(({ scenarios }) => scenarios);
  const scenarios = fc.uniqueArray(fc.constantFrom(...kpis), { selector: ({ id }) => id, maxLength: 5 });
  fc.assert(
    fc.property(scenarios, fc.constantFrom('small', 'medium', 'large', null), (entries, size) => {
      const list = entries.map(
        ({ id, name, owner, process, kpi }): Scenario => ({ id, name, owner, process: process ?? null, kpi }),
      );
      const there = planOperation({ size, scenarios: list }, knowledge);
      const back = planOperation({ size, scenarios: [...list].reverse() }, knowledge);
      const of = (output: typeof there, id: string) => [
        output.goals.filter(({ scenario }) => scenario === id),
        output.kpis.filter(({ scenario }) => scenario === id),
        output.rhythm.filter(({ scenario }) => scenario === id),
        output.changes.filter(({ scenario }) => scenario === id),
      ];
      for (const { id } of list) expect(of(back, id)).toEqual(of(there, id));
      expect(back.measures).toEqual(there.measures);
      expect(back.levels).toEqual(there.levels);
      expect(back.flywheel).toEqual(there.flywheel);
    }),
    { numRuns: 30 },
  );
});

it('refuses dates that run backwards and a rollout before its pilot is over, in both languages', async () => {
  const registry = createToolRegistry([planOperationTool]);
  const context = { knowledge, passages: { search: async () => [] } };
  const faults = async (scenario: object) => {
    const run = await registry.run('plan_operation', { scenarios: [{ ...calls, ...scenario }] }, context);
    return run.ok ? [] : run.faults;
  };
  expect(await faults({ pilot: { start: '2027-06-30', end: '2027-04-01' }, rollout: null })).toMatchObject([
    { path: 'scenarios[0].pilot', message: { zh: expect.stringContaining('早于开始日期') } },
  ]);
  expect(await faults({ rollout: { start: '2027-05-01', end: '2027-12-31' } })).toMatchObject([
    { path: 'scenarios[0].rollout', message: { en: expect.stringContaining('after its pilot') } },
  ]);
  expect(await faults({ pilot: { start: 'spring', end: '2027-04-01' } })).not.toEqual([]);
  expect(planOperationInputSchema.safeParse({ scenarios: [], uptake: 9 }).success).toBe(false);
});
