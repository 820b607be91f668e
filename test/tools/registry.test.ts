import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { both } from '../../src/domain/language.ts';
import { chooseDeploymentTool } from '../../tools/choose-deployment.ts';
import { chooseFoundationModelTool } from '../../tools/choose-foundation-model.ts';
import { judgeFeasibilityTool } from '../../tools/judge-feasibility.ts';
import { mapScenariosTool } from '../../tools/map-scenarios.ts';
import { createToolRegistry, type ToolRun } from '../../tools/registry.ts';
import { scoreValueTool } from '../../tools/score-value.ts';
import { defineTool, type ToolContext, ToolInputError } from '../../tools/tool.ts';
import { emptyKnowledge } from '../knowledge/empty-knowledge.ts';
import { bankScenarios, bankWeights } from './bank-example.ts';

const context: ToolContext = {
  knowledge: emptyKnowledge,
  passages: { search: async () => [] },
};

const registry = createToolRegistry([
  scoreValueTool,
  judgeFeasibilityTool,
  mapScenariosTool,
  chooseDeploymentTool,
  chooseFoundationModelTool,
]);

function toolThat(run: (input: { mood: string }) => { done: boolean }) {
  return defineTool({
    name: 'try_out',
    title: both('试用', 'Try out'),
    description: both('测试用工具。', 'A tool for tests.'),
    input: z.strictObject({ mood: z.string() }),
    output: z.strictObject({ done: z.boolean() }),
    run,
  });
}

async function faultsOf(name: string, input: unknown) {
  const run: ToolRun = await registry.run(name, input, context);
  return run.ok ? [] : run.faults;
}

describe('the tool registry', () => {
  it('lists its tools by name and finds each under it', () => {
    expect(registry.list().map(({ name }) => name)).toEqual([
      'choose_deployment',
      'choose_foundation_model',
      'judge_feasibility',
      'map_scenarios',
      'score_value',
    ]);
    expect(registry.find('score_value')).toBe(scoreValueTool);
    expect(registry.find('score')).toBeUndefined();
  });

  it('refuses two tools of one name', () => {
    expect(() => createToolRegistry([scoreValueTool, scoreValueTool])).toThrow('score_value');
  });

  it('runs a tool on raw JSON and gives its checked output', async () => {
    const raw: unknown = JSON.parse(JSON.stringify({ weights: bankWeights, scenarios: bankScenarios }));
    const run = await registry.run('score_value', raw, context);
    expect(run).toMatchObject({
      ok: true,
      output: { scenarios: [{ total: 81 }, { total: 66 }, { total: 57 }, { total: 31 }] },
    });
  });

  it('says in both languages that a tool does not exist, and which do', async () => {
    const [fault] = await faultsOf('guess', {});
    expect(fault?.message.zh).toMatch(/没有名为“guess”的工具.*score_value/);
    expect(fault?.message.en).toMatch(/no tool named "guess".*score_value/);
  });

  it('names a missing and an unknown indicator, each with its place', async () => {
    const { 'brand.quality': _, ...rest } = bankWeights;
    const faults = await faultsOf('score_value', {
      weights: { ...rest, 'brand.qualty': 10 },
      scenarios: bankScenarios,
    });
    expect(faults.map(({ path }) => path)).toEqual(['weights["brand.quality"]', 'weights']);
    expect(faults[0]?.message).toEqual(
      both('缺少此项；应为数字。', 'This is missing; accepted is a number.'),
    );
    expect(faults[1]?.message.zh).toContain('"brand.qualty"');
    expect(faults[1]?.message.en).toContain('"brand.qualty"');
  });

  it('says what is accepted for a wrong type, a wrong option, a figure out of range and an empty list', async () => {
    const [type] = await faultsOf('choose_deployment', { employees: '60' });
    expect(type).toEqual({
      path: 'employees',
      message: both('"60" 不可用；应为数字。', '"60" cannot be used; accepted is a number.'),
    });
    const [option] = await faultsOf('choose_deployment', { offsite: 'maybe' });
    expect(option?.message.en).toBe('"maybe" cannot be used; accepted: "no", "masked-only", "yes".');
    const [range] = await faultsOf('choose_deployment', { budget: -1 });
    expect(range?.message.zh).toBe('-1 超出范围；应当至少为 0。');
    const [list] = await faultsOf('map_scenarios', { scenarios: [] });
    expect(list?.message.en).toBe('The list has 0 entries; accepted is at least 1.');
    const [whole] = await faultsOf('choose_deployment', [1]);
    expect(whole).toEqual({
      path: '',
      message: both('一个列表不可用；应为一组字段。', 'A list cannot be used; accepted is a set of fields.'),
    });
  });

  it('looks into alternatives: a range without its end is told as that, a text as neither', async () => {
    const points = { ...bankWeights, 'brand.quality': { low: 1 }, 'economic.cost': 'much' };
    const faults = await faultsOf('score_value', {
      weights: bankWeights,
      scenarios: [{ id: 'a', name: 'A', points }],
    });
    expect(faults).toEqual([
      {
        path: 'scenarios[0].points["brand.quality"].high',
        message: both('缺少此项；应为数字。', 'This is missing; accepted is a number.'),
      },
      {
        path: 'scenarios[0].points["economic.cost"]',
        message: both(
          '"much" 不可用；应为数字或一组字段。',
          '"much" cannot be used; accepted is a number or a set of fields.',
        ),
      },
    ]);
  });

  it('says what is accepted for thresholds of an unknown mode', async () => {
    const [fault] = await faultsOf('map_scenarios', {
      scenarios: [{ id: 'a', name: 'A', value: 1, feasibility: 1 }],
      thresholds: { mode: 'guess' },
    });
    expect(fault?.path).toBe('thresholds.mode');
    expect(fault?.message.zh).toMatch(/"guess" 不可用.*"absolute".*"relative"/);
  });

  it('gives back as a fault what a tool finds senseless', async () => {
    const faults = await faultsOf('score_value', {
      weights: { ...bankWeights, 'brand.quality': 7 },
      scenarios: bankScenarios,
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toBe('weights');
    expect(faults[0]?.message.en).toContain('97');
  });

  it('hides no defect: another error of a tool, and an output that breaks its schema, are thrown', async () => {
    const failing = createToolRegistry([
      toolThat(() => {
        throw new TypeError('a defect');
      }),
    ]);
    await expect(failing.run('try_out', { mood: 'good' }, context)).rejects.toThrow('a defect');
    const refusing = createToolRegistry([
      toolThat(() => {
        throw new ToolInputError('mood', both('不行。', 'No.'));
      }),
    ]);
    expect(await refusing.run('try_out', { mood: 'bad' }, context)).toEqual({
      ok: false,
      faults: [{ path: 'mood', message: both('不行。', 'No.') }],
    });
    const lying = createToolRegistry([toolThat(() => JSON.parse('{"done": "yes"}'))]);
    await expect(lying.run('try_out', { mood: 'good' }, context)).rejects.toThrow();
  });

  it('describes input and output of every tool as JSON Schema, and each tool in both languages', () => {
    for (const tool of registry.list()) {
      const schema = registry.jsonSchema(tool.name);
      expect(schema?.input, tool.name).toMatchObject({ type: 'object', additionalProperties: false });
      expect(schema?.output, tool.name).toMatchObject({ type: 'object', additionalProperties: false });
      expect(tool.description.zh).toContain('来源：中国信息通信研究院');
      expect(tool.description.en).toContain('China Academy of Information and Communications Technology');
    }
    expect(registry.jsonSchema('guess')).toBeUndefined();
  });

  it('asks in its JSON Schema for all twelve weights by name', () => {
    const schema = registry.jsonSchema('score_value');
    expect(JSON.stringify(schema?.input)).toContain('"brand.quality"');
    expect(JSON.stringify(schema?.input)).toContain('"transformation.talent"');
  });
});
