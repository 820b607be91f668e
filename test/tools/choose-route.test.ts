import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { routeInputOf } from '../../tools/assessment/route-input.ts';
import { routeRules } from '../../tools/choose-route/route-rules.ts';
import {
  type ChooseRouteInput,
  chooseRouteInputSchema,
  chooseRouteOutputSchema,
} from '../../tools/choose-route/schema.ts';
import { chooseRoute, routeVerdict } from '../../tools/choose-route.ts';
import { inputFaults } from '../../tools/input-faults.ts';
import { describeDecisionLaws } from './laws-of-decisions.ts';

const retailer: ChooseRouteInput = {
  current: 'cloud-only',
  supply: 'none',
  deployment: 'public',
  industryRegulated: false,
  groupPlatform: 'none',
  budget: 800_000,
  offsite: 'masked-only',
  modelSource: 'commercial',
  compute: 'none',
};

const bank: ChooseRouteInput = {
  current: 'gpu-imported',
  supply: 'critical',
  fallback: 'none',
  deployment: 'private',
  industryRegulated: true,
  groupPlatform: 'none',
  budget: 60_000_000,
  offsite: 'no',
  compute: 'own-cluster',
};

const steelMaker: ChooseRouteInput = {
  current: 'npu-domestic',
  supply: 'some',
  deployment: 'hybrid',
  industryRegulated: false,
  groupPlatform: 'none',
  compute: 'own-cluster',
};

describe('choose_route', () => {
  it('has a small firm on the public cloud rent its compute', () => {
    const decision = chooseRoute(retailer);
    expect(decision.choice).toBe('cloud-service');
    expect(decision.switching.cost).toBe('none');
  });

  it('has a bank whose critical parts rest on irreplaceable imports take a second route beside the first', () => {
    const decision = chooseRoute(bank);
    expect(decision.choice).toBe('mixed');
    expect(decision.barred).toEqual(['cloud-service', 'imported-gpu', 'group-platform']);
    expect(decision.switching.cost).toBe('low');
    expect(decision.resilience.standing).toBe('at-risk');
    expect(decision.message.zh).toContain('不能再单押一条进口路线');
  });

  it('stays with the compute there is, as switching is dear, where supply allows it', () => {
    expect(chooseRoute(steelMaker).choice).toBe('domestic-npu');
    expect(chooseRoute({ ...steelMaker, current: 'gpu-imported' }).choice).toBe('imported-gpu');
    expect(chooseRoute({ ...steelMaker, current: 'mixed' }).choice).toBe('mixed');
  });

  it("follows the route of a group's running platform, and never that of one that does not run", () => {
    expect(chooseRoute({ ...bank, groupPlatform: 'running' }).choice).toBe('group-platform');
    expect(chooseRoute({ ...bank, groupPlatform: 'running' }).switching.cost).toBe('high');
    expect(chooseRoute({ groupPlatform: 'planned' }).barred).toContain('group-platform');
  });

  it('never rents from the cloud where data may not leave, however small the firm', () => {
    const decision = chooseRoute({ ...retailer, offsite: 'no' });
    expect(decision.barred).toContain('cloud-service');
    expect(decision.choice).not.toBe('cloud-service');
    expect(decision.message.en).toContain('data may not leave the company');
  });

  it('names what a full switch takes: machines, adapting, validating, learning', () => {
    const { switching } = chooseRoute({ current: 'gpu-imported', groupPlatform: 'running' });
    expect(switching.cost).toBe('high');
    expect(switching.message.zh).toMatch(/重买.*重新适配.*重新验证/);
  });

  it('asks for no list of machines where there are none and none may be rented', () => {
    const bare: ChooseRouteInput = { ...bank, current: undefined, compute: 'none' };
    const decision = chooseRoute(bare);
    expect(decision.switching).toMatchObject({ cost: 'none' });
    expect(decision.switching.message.zh).toMatch(/没有 AI 算力，不存在切换/u);
    expect(decision.unknown).not.toContain('current');
  });

  it('says that the cost of switching and the supply are not known where nobody spoke of them', () => {
    const decision = chooseRoute({});
    expect(decision.certainty).toBe('open');
    expect(decision.switching.cost).toBe('unknown');
    expect(decision.resilience.standing).toBe('unknown');
  });

  it("puts lasting availability and resilience to every link of the guide's compute base", () => {
    const { links } = chooseRoute(retailer).resilience;
    expect(links.map(({ name }) => name.zh)).toEqual([
      '服务器和加速卡',
      '存储设备',
      '网络设备',
      '操作系统',
      '数据库',
      '学习框架',
    ]);
    for (const { ask } of links) expect(ask.zh).toMatch(/买得到.*断供/);
  });

  it('says how to stay steady amid change: modules, cloud native, tracking, long plans with short aims', () => {
    expect(chooseRoute({}).evolution.map(({ id }) => id)).toEqual([
      'modules',
      'cloud-native',
      'track-and-adopt',
      'long-plan-short-aims',
    ]);
  });

  it('never calls the supply steadier when dependence grows or the replacement is worse', () => {
    const rank = { steady: 0, watch: 1, 'at-risk': 2, unknown: -1 } as const;
    const supplies = ['none', 'some', 'critical'] as const;
    const fallbacks = ['tested', 'planned', 'none'] as const;
    const of = (s: number, f: number) =>
      rank[chooseRoute({ supply: supplies[s], fallback: fallbacks[f] }).resilience.standing];
    for (const s of [0, 1, 2]) {
      for (const f of [0, 1, 2]) {
        if (s > 0) expect(of(s, f)).toBeGreaterThanOrEqual(of(s - 1, f));
        if (f > 0) expect(of(s, f)).toBeGreaterThanOrEqual(of(s, f - 1));
      }
    }
  });

  it('gives what its output schema promises, and the same choice with and without words', () => {
    for (const input of [retailer, bank, steelMaker, {}]) {
      const decision = chooseRouteOutputSchema.parse(chooseRoute(input));
      expect(routeVerdict(input).choice).toBe(decision.choice);
    }
  });

  it('says in both languages what an unknown kind of chip may be', () => {
    const parsed = chooseRouteInputSchema.safeParse({ current: 'abacus' });
    const [fault] = parsed.success ? [] : inputFaults(parsed.error.issues, { current: 'abacus' });
    expect(fault?.message.zh).toContain('"npu-domestic"');
    expect(fault?.message.en).toContain('accepted');
  });

  it('is read from the findings and from what was decided', () => {
    const industry = readKnowledge().industries.find(({ id }) => id === 'finance');
    if (industry === undefined) throw new Error('no industry');
    const input = routeInputOf(
      industry,
      {
        'route.compute': { kind: 'choice', option: 'gpu-imported' },
        'supply.fallback': { kind: 'choice', option: 'planned' },
      },
      { deployment: 'private', modelSource: 'open' },
    );
    expect(chooseRouteInputSchema.parse(input)).toEqual({
      current: 'gpu-imported',
      fallback: 'planned',
      deployment: 'private',
      industryRegulated: true,
      modelSource: 'open',
    });
  });

  describeDecisionLaws(
    routeRules,
    (answers) => chooseRoute(chooseRouteInputSchema.parse(answers)),
    // Who has no compute and may not rent any runs on no chips yet: that needs no asking.
    ({ compute, deployment, offsite }) =>
      compute === 'none' && (deployment === 'private' || offsite === 'no') ? ['current'] : [],
  );
});
