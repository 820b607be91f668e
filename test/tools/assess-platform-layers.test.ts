import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import {
  type AssessPlatformLayersInput,
  assessPlatformLayersInputSchema,
  assessPlatformLayersOutputSchema,
  layerIds,
} from '../../tools/assess-platform-layers/schema.ts';
import { assessPlatformLayers } from '../../tools/assess-platform-layers.ts';
import { platformInputOf, platformLevels } from '../../tools/assessment/platform-input.ts';
import { deployments } from '../../tools/deployment-rules.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { keysReversed } from './bank-example.ts';

const knowledge = readKnowledge();
type Answers = Partial<AssessPlatformLayersInput>;
const assessed = (answers: Answers) =>
  assessPlatformLayers({ levels: {}, derived: {}, ...answers }, knowledge);

const retailer: Answers = {
  employees: 60,
  deployment: 'public',
  groupPlatform: 'none',
  levels: { 'platform.compute': 2, 'platform.applications': 1 },
  scenarios: [{ id: 'service', name: { zh: '智能客服', en: 'customer service' }, modelKinds: ['nlp'] }],
};
const powerCompany: Answers = {
  employees: 12_000,
  deployment: 'private',
  groupPlatform: 'none',
  levels: {
    'platform.compute': 3,
    'platform.services': 3,
    'platform.models': 1,
    'platform.applications': 4,
  },
};

const level = fc.option(fc.integer({ min: 1, max: 5 }));
const answersArbitrary: fc.Arbitrary<Answers> = fc.record(
  {
    employees: fc.integer({ min: 1, max: 5000 }),
    deployment: fc.constantFrom(...deployments),
    groupPlatform: fc.constantFrom('none' as const, 'planned' as const, 'running' as const),
    levels: fc.record({
      'platform.compute': level,
      'platform.services': level,
      'platform.models': level,
      'platform.applications': level,
    }),
    scenarios: fc
      .array(
        fc.record(
          {
            modelKinds: fc.constantFrom<('nlp' | 'cv' | 'ai4s')[]>(['nlp'], ['cv'], ['ai4s']),
            link: fc.constantFrom('production' as const, 'marketing' as const),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 5 },
      )
      .map((list) => list.map((each, index) => ({ id: `s${index}`, name: `场景${index}`, ...each }))),
  },
  { requiredKeys: [] },
);

describe('assess_platform_layers', () => {
  it("gives the guide's four layers from the bottom up, each with the department that builds it", () => {
    const { layers } = assessed(powerCompany);
    expect(layers.map(({ id }) => id)).toEqual([...layerIds]);
    expect(layers.map(({ builder }) => builder.zh)).toEqual([
      '数据中心部门',
      '平台 IT 部门',
      'AI 开发部门',
      '业务 IT 部门',
    ]);
    expect(layers[0]?.about.zh).toContain('网络');
    expect(layers[1]?.about.en).toContain('model management');
    expect(layers[2]?.about.zh).toContain('智能体');
    expect(layers[3]?.about.en).toContain('customer service');
  });

  it('measures each layer against its target and says the next step for what is short', () => {
    const { layers } = assessed(powerCompany);
    expect(layers.map(({ gap }) => gap)).toEqual([1, 1, 3, 0]);
    expect(layers.map(({ steps }) => steps.length)).toEqual([1, 1, 3, 0]);
    expect(layers[2]?.message.zh).toContain('下一步：');
  });

  it('asks a large company with a handful of AI people for what a medium one needs, and names no department', () => {
    const few = assessed({ ...powerCompany, aiPeople: 1 });
    expect(few.layers.map(({ target }) => target)).toEqual([3, 3, 3, 3]);
    expect(few.messages[0]?.zh).toContain('够首批场景用即可');
    for (const { builder, acquisition } of few.layers) {
      expect(builder.zh).not.toMatch(/部门$/u);
      expect(acquisition.how).not.toBe('build');
    }
    expect(assessed({ ...powerCompany, aiPeople: 30 }).layers[0]?.target).toBe(4);
    const [only] = retailer.scenarios ?? [];
    expect(assessed({ ...powerCompany, aiPeople: 30, scenarios: only ? [only] : [] }).size).toMatchObject({
      value: 'medium',
    });
  });

  it('advises no renting of compute where the deployment stands on the company’s own premises', () => {
    const own = (groupPlatform: 'none' | 'planned') =>
      assessed({
        employees: 1100,
        aiPeople: 1,
        deployment: 'private',
        groupPlatform,
        levels: { 'platform.compute': 1 },
      }).layers[0];
    expect(own('none')?.steps[0]?.zh).not.toContain('租用');
    expect(own('planned')?.steps[0]?.zh).toMatch(/^先问集团/u);
  });

  it('leaves a layer unknown that nobody spoke of, and says who could', () => {
    const result = assessed({ employees: 500 });
    expect(
      result.layers.every(({ level, gap, steps }) => level === null && gap === null && steps.length === 0),
    ).toBe(true);
    expect(result.unknown.map(({ on }) => on)).toEqual([...layerIds]);
    expect(result.unknown[0]?.ask).toEqual(['it_lead']);
    expect(result.unknown[2]?.ask).toContain('data_lead');
  });

  it('does not ask a shop of 60 people on the public cloud to build compute, containers or micro-services', () => {
    const { layers, cloudNative, goals } = assessed(retailer);
    expect(layers[0]).toMatchObject({ target: 2, gap: 0, acquisition: { how: 'rent' } });
    expect(layers[0]?.builder.zh).toContain('云服务方');
    expect(cloudNative.find(({ id }) => id === 'micro-services')?.because.zh).toContain('不必自己做');
    const status = Object.fromEntries(cloudNative.map(({ id, status }) => [id, status]));
    expect(status).toEqual({
      compatibility: 'by-provider',
      containers: 'not-asked',
      'continuous-delivery': 'not-asked',
      'micro-services': 'not-asked',
      scaling: 'by-provider',
      'self-healing': 'by-provider',
    });
    expect(goals.map(({ need }) => need)).toEqual(['provider', 'provider', 'provider', 'none']);
  });

  it('asks a large company on its own cloud for every cloud-native feature', () => {
    const at = (services: number) =>
      assessed({ ...powerCompany, levels: { 'platform.services': services } }).cloudNative.map(
        ({ status }) => status,
      );
    expect(at(3)).toEqual(['met', 'met', 'not-met', 'not-met', 'not-met', 'not-met']);
    expect(at(4)).toEqual(Array(6).fill('met'));
  });

  it('needs edge and device only where pictures are looked at or the work is on the shop floor', () => {
    const need = (scenarios: AssessPlatformLayersInput['scenarios']) =>
      assessed({ scenarios }).goals.find(({ id }) => id === 'cloud-edge-device')?.need;
    const one = { id: 'a', name: '场景' };
    expect(need([{ ...one, modelKinds: ['cv'] }])).toBe('own');
    expect(need([{ ...one, modelKinds: ['ai4s'], link: 'production' }])).toBe('own');
    expect(need([{ ...one, modelKinds: ['nlp'], link: 'marketing' }])).toBe('none');
    // A medical record serves the ward, and is still written at a desk.
    expect(need([{ ...one, modelKinds: ['nlp'], link: 'production' }])).toBe('none');
    expect(need([one])).toBe('unknown');
    expect(need(undefined)).toBe('unknown');
  });

  it("joins a group's running platform instead of building the two lower layers again", () => {
    const { layers } = assessed({ ...powerCompany, groupPlatform: 'running' });
    expect(layers.map(({ acquisition }) => acquisition.how)).toEqual(['join', 'join', 'build', 'build']);
    expect(layers[0]?.gap).toBe(0);
    const raised = { ...powerCompany, levels: { ...powerCompany.levels, 'platform.services': 2 } };
    const { picture } = assessed({ ...raised, groupPlatform: 'running' });
    expect(picture.zh.split('\n').find((line) => line.includes('平台服务层'))).toContain('由集团平台保证');
  });

  it('draws the layers from application down to compute, with builder and gap, in both languages', () => {
    const { picture } = assessed(powerCompany);
    const [head, ...lines] = picture.zh.split('\n');
    expect(head).toBe('flowchart TB');
    expect(lines[0]).toBe('  l0["应用层<br/>业务 IT 部门<br/>4 级，已达标"]');
    expect(lines[3]).toContain('算力底座层<br/>数据中心部门<br/>3 级，目标 4 级');
    expect(lines.slice(4)).toEqual([
      '  l0 -->|提出需求| l1',
      '  l1 -->|提出需求| l2',
      '  l2 -->|提出需求| l3',
    ]);
    expect(picture.en).toContain('level 3, target 4');
    expect(picture.en).not.toMatch(/\p{Script=Han}/u);
  });

  it('measures a company of unknown size as a medium one and says so', () => {
    const result = assessed({});
    expect(result.size).toEqual({ value: 'medium', assumed: true, lowered: null });
    expect(result.messages[0]?.zh).toContain('暂按中型企业');
  });

  it('refuses a level of something that is no layer, and names the layers in both languages', () => {
    const wrong = () => assessed({ levels: { 'platform.cellar': 3 } });
    expect(wrong).toThrow(ToolInputError);
    expect(wrong).toThrow(/platform\.compute \(compute base\)/);
    expect(() => assessPlatformLayersInputSchema.parse({ levels: { 'platform.compute': 6 } })).toThrow();
  });

  it('gives the same bytes in whatever order levels and scenarios come', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const turned: Answers = {
          ...keysReversed(answers),
          ...(answers.levels === undefined ? {} : { levels: keysReversed(answers.levels) }),
          ...(answers.scenarios === undefined ? {} : { scenarios: [...answers.scenarios].reverse() }),
        };
        expect(JSON.stringify(assessed(turned))).toBe(JSON.stringify(assessed(answers)));
        expect(() => assessPlatformLayersOutputSchema.parse(assessed(answers))).not.toThrow();
      }),
    );
  });

  it('never widens a gap when a level rises, and never guesses one', () => {
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...layerIds), (answers, raised) => {
        const before = assessed(answers);
        const level = answers.levels?.[raised] ?? null;
        const gap = before.layers.find(({ id }) => id === raised)?.gap ?? null;
        if (level === null) {
          expect(gap).toBeNull();
          return;
        }
        const higher = { ...answers.levels, [raised]: Math.min(5, level + 1) };
        const after = assessed({ ...answers, levels: higher }).layers.find(({ id }) => id === raised);
        expect(after?.gap ?? 9).toBeLessThanOrEqual(gap ?? -1);
      }),
    );
  });
});

describe('the level of the compute base', () => {
  const choice = (option: string) => ({ kind: 'choice' as const, option });
  it('is worked out from what the company owns and where it deploys', () => {
    const levelOf = (compute: string, deployment?: (typeof deployments)[number]) =>
      platformLevels({ 'it.compute': choice(compute) }, deployment)['platform.compute'];
    expect(levelOf('own-cluster')).toBe(3);
    expect(levelOf('few-servers')).toBe(2);
    expect(levelOf('none', 'public')).toBe(2);
    expect(levelOf('none', 'private')).toBe(1);
    expect(levelOf('none')).toBeNull();
    expect(platformLevels({}, 'public')['platform.compute']).toBeNull();
  });

  it("is that of a service where the group's platform runs, and the tool says how it was worked out", () => {
    const input = platformInputOf(
      { 'it.compute': choice('none'), 'group.platform': choice('running') },
      'private',
    );
    const layer = assessPlatformLayers(input, knowledge).layers[0];
    expect(layer?.level).toBe(2);
    expect(layer?.basis?.en).toContain("the group's running platform");
  });
});
