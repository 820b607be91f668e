import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { scenarioSlot } from '../../../src/domain/slot.ts';
import { valueIndicators } from '../../../src/domain/value-model.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { type Assessment, assess } from '../../../tools/assessment/assess.ts';
import { fitWeightProfile } from '../../../tools/assessment/weight-profile.ts';
import { strategyPriorities } from '../../../tools/fit-weights/schema.ts';

const knowledge = readKnowledge();
const finance = knowledge.industries.find((industry) => industry.id === 'finance');

function assessBank(facts: Record<string, FindingValue>, industry = 'finance'): Assessment {
  return assess(knowledge, { industry, start: '2026-12-01', facts });
}

const level = (value: 1 | 2 | 3 | 4 | 5): FindingValue => ({ kind: 'level', level: value });
const yuan = (amount: number): FindingValue => ({
  kind: 'quantity',
  low: amount,
  high: amount,
  unit: 'cny',
  approximate: false,
});

describe('the weights of an engagement', () => {
  it('add to 100 in whole points for every industry and priority', () => {
    for (const industry of knowledge.industries) {
      for (const priority of [undefined, ...strategyPriorities]) {
        const { weights } = fitWeightProfile(industry, priority);
        const points = valueIndicators.map((indicator) => weights[indicator]);
        expect(points.reduce((sum, point) => sum + point, 0)).toBe(100);
        expect(points.every((point) => Number.isInteger(point) && point >= 0)).toBe(true);
      }
    }
  });

  it('lean to what the company wants most: by hand, finance with cost first gives cost 28 and efficiency 19', () => {
    // 12 points move, 8 to cost and 4 to efficiency: 20 + 8 and 15 + 4; the other 65 points give way in proportion.
    expect(finance && fitWeightProfile(finance, 'cost').weights).toMatchObject({
      'economic.cost': 28,
      'economic.efficiency': 19,
    });
  });
});

describe('candidate scenarios', () => {
  it('come from the pains that were named, the most directly called for first', () => {
    const pain = finance?.pains.find((entry) => entry.scenarios[0] === 'anti-fraud');
    const { candidates } = assessBank({ pains: { kind: 'choices', options: [pain?.id ?? ''] } });
    expect(candidates[0]?.id).toBe('anti-fraud');
    expect(candidates[0]?.why).toBe('pain');
  });

  it('include what the company brings itself, with nothing assumed of it', () => {
    const { candidates, sheets } = assessBank({ 'scenarios.own': { kind: 'text', text: '合同条款比对' } });
    expect(candidates[0]).toMatchObject({ id: 'own-1', why: 'own', typical: null });
    expect(Object.values(sheets[0]?.feasibility ?? {}).every((entry) => entry.origin === 'unknown')).toBe(
      true,
    );
  });

  it('are the catalogue’s own when the company names one of them', () => {
    const { candidates } = assessBank({ 'scenarios.own': { kind: 'text', text: '智慧办公' } });
    expect(candidates[0]).toMatchObject({ id: 'smart-office', why: 'own' });
  });

  it('are never worth less for a pain that they answer', () => {
    for (const industry of knowledge.industries) {
      const plain = new Map<string, number>();
      for (const scenario of industry.scenarios) {
        const named = assessBank({ 'scenarios.own': { kind: 'text', text: scenario.name.zh } }, industry.id);
        plain.set(scenario.id, named.value.output.scenarios.find(({ id }) => id === scenario.id)?.total ?? 0);
      }
      for (const pain of industry.pains) {
        const { candidates, value } = assessBank(
          { pains: { kind: 'choices', options: [pain.id] } },
          industry.id,
        );
        for (const scored of value.output.scenarios) {
          if (!candidates.find(({ id }) => id === scored.id)?.pains.some(({ direct }) => direct)) continue;
          expect(scored.total).toBeGreaterThanOrEqual(plain.get(scored.id) ?? 101);
        }
      }
    }
  });
});

describe('an assessment', () => {
  it('never starts a scenario that law or ethics bars, whatever else speaks for it', () => {
    const ids = finance?.scenarios.map((scenario) => scenario.id) ?? [];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.array(fc.constantFrom(...ids)), (barred, others) => {
        const facts: Record<string, FindingValue> = {
          'scenarios.own': { kind: 'text', text: nameOf(barred) },
          [scenarioSlot(barred, 'feasibility.ethics')]: level(1),
        };
        for (const other of others) {
          facts[scenarioSlot(other, 'value.economic.cost')] = level(5);
          facts[scenarioSlot(other, 'feasibility.data')] = level(5);
        }
        const { map, roadmap } = assessBank(facts);
        expect([3, 4]).toContain(map.scenarios.find(({ id }) => id === barred)?.quadrant);
        expect(roadmap?.starting.map((entry) => entry.scenario.id)).not.toContain(barred);
      }),
      { numRuns: 30 },
    );
  });

  it('does not bar a scenario on an assumption: only a person’s word can', () => {
    const { feasibility } = assessBank({ 'data.sensitivity': { kind: 'choice', option: 'state-regulated' } });
    expect(feasibility.output.scenarios.some((scenario) => scenario.veto)).toBe(false);
  });

  it('puts off the last scenarios in order when the money does not hold them, and says what would suffice', () => {
    const rich = assessBank({ 'budget.total': yuan(200_000_000) });
    const poor = assessBank({ 'budget.total': yuan(4_000_000) });
    expect(rich.roadmap?.deferred).toEqual([]);
    const { roadmap } = poor;
    expect(roadmap?.deferred.length).toBeGreaterThan(0);
    for (const deferral of roadmap?.deferred ?? []) {
      expect(deferral.faults.map((fault) => fault.constraint)).toContain('budget');
      expect(deferral.faults.every((fault) => fault.suffices.length > 0)).toBe(true);
    }
    const order = poor.map.order;
    const started = (roadmap?.starting ?? []).map((entry) => order.indexOf(entry.scenario.id));
    const waiting = (roadmap?.deferred ?? []).map((entry) => order.indexOf(entry.scenario.id));
    expect(Math.max(...started)).toBeLessThan(Math.min(...waiting));
  });

  it('does not build a second time what the group already runs', () => {
    const groundwork = (option: string) =>
      assessBank({
        'group.platform': { kind: 'choice', option },
        'data.offsite': { kind: 'choice', option: 'no' },
        'it.compute': { kind: 'choice', option: 'none' },
        'budget.total': yuan(200_000_000),
      }).enablers.map(({ id }) => id);
    expect(groundwork('none')).toEqual(expect.arrayContaining(['compute-base', 'private-environment']));
    expect(groundwork('running')).toContain('group-alignment');
    expect(groundwork('running')).not.toContain('compute-base');
    expect(groundwork('running')).not.toContain('private-environment');
  });

  it('asks no standing review board of a firm of some dozens', () => {
    const groundwork = (people: number) =>
      assessBank({
        'company.employees': {
          kind: 'quantity',
          low: people,
          high: people,
          unit: 'people',
          approximate: false,
        },
        'governance.review': { kind: 'choice', option: 'none' },
        'budget.total': yuan(200_000_000),
      }).enablers.map(({ id }) => id);
    expect(groundwork(60)).not.toContain('governance-committee');
    expect(groundwork(600)).toContain('governance-committee');
  });

  it('tunes a model after the data platform, also where no cleaning stands between them', () => {
    const facts: Record<string, FindingValue> = {
      'data.platform': { kind: 'choice', option: 'none' },
      'model.customisation': { kind: 'choice', option: 'deep' },
      'budget.total': yuan(200_000_000),
    };
    for (const scenario of finance?.scenarios ?? [])
      facts[scenarioSlot(scenario.id, 'feasibility.data')] = level(5);
    const { roadmap } = assessBank(facts);
    const activities = roadmap?.input.activities ?? [];
    expect(activities.map(({ id }) => id)).not.toContain('enabler:data-cleaning');
    expect(activities.find(({ id }) => id === 'enabler:model-tuning')?.after).toContain(
      'enabler:data-platform',
    );
  });

  it('names the people it has to bring in instead of hiding them in the schedule', () => {
    const { roadmap } = assessBank({
      'team.ai': { kind: 'quantity', low: 0, high: 0, unit: 'people', approximate: false },
    });
    expect(roadmap?.shortfalls.map((shortfall) => shortfall.role)).toContain('data_lead');
  });

  it('gives the same result for the same facts in any order', () => {
    const facts: [string, FindingValue][] = [
      ['strategy.priority', { kind: 'choice', option: 'growth' }],
      ['budget.total', yuan(9_000_000)],
      ['data.offsite', { kind: 'choice', option: 'no' }],
      ['company.employees', { kind: 'quantity', low: 3000, high: 3000, unit: 'people', approximate: true }],
      [scenarioSlot('smart-office', 'feasibility.data'), level(2)],
    ];
    const expected = JSON.stringify(assessBank(Object.fromEntries(facts)).roadmap);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(JSON.stringify(assessBank(Object.fromEntries(shuffled)).roadmap)).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });
});

function nameOf(id: string): string {
  return finance?.scenarios.find((scenario) => scenario.id === id)?.name.zh ?? id;
}
