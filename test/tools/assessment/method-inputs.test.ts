import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { answerDifficulties } from '../../../tools/answer-difficulties.ts';
import { assess } from '../../../tools/assessment/assess.ts';
import { benefitInputOf } from '../../../tools/assessment/benefit-input.ts';
import { casesInputOf } from '../../../tools/assessment/cases-input.ts';
import { difficultiesInputOf } from '../../../tools/assessment/difficulties-input.ts';
import { operationInputOf } from '../../../tools/assessment/operation-input.ts';
import { estimateCostBenefit } from '../../../tools/estimate-cost-benefit.ts';
import { matchCases } from '../../../tools/match-cases.ts';
import { planOperation } from '../../../tools/plan-operation.ts';

const knowledge = readKnowledge();
const quantity = (low: number, high: number, unit: string): FindingValue => ({
  kind: 'quantity',
  low,
  high,
  unit,
  approximate: false,
});
const choice = (option: string): FindingValue => ({ kind: 'choice', option });

const scenario = 'scenario:smart-customer-service:';
const said: Record<string, FindingValue> = {
  pains: { kind: 'choices', options: ['call-centre-queues', 'report-writing'] },
  'company.employees': quantity(3200, 3200, 'people'),
  'data.sensitivity': choice('personal-or-secret'),
  'it.split': { kind: 'yesno', yes: true },
  'supply.imported': choice('critical'),
  'cost.person': quantity(180_000, 200_000, 'cny'),
  [`${scenario}work.people`]: quantity(30, 40, 'people'),
  [`${scenario}work.share`]: quantity(50, 50, 'percent'),
  [`${scenario}work.saving`]: quantity(20, 30, 'percent'),
  [`${scenario}kpi.baseline`]: quantity(300, 300, 'kpi'),
  [`${scenario}kpi.source`]: choice('system'),
};
const assessment = assess(knowledge, { industry: 'finance', start: '2027-01-01', facts: said });
const activities = assessment.roadmap?.output.feasible ? assessment.roadmap.output.activities : [];

describe('what the tools of operation, benefit, difficulties and cases are given of an engagement', () => {
  it("is the stakeholders' figures with both ends, and null where nobody spoke", () => {
    const input = benefitInputOf(assessment);
    const calls = input?.scenarios.find(({ id }) => id === 'smart-customer-service');
    expect(calls?.people).toEqual({ low: 30, high: 40, approximate: false });
    expect(calls?.loss).toBeNull();
    if (!input) throw new Error('no candidate');
    const estimate = estimateCostBenefit(input, knowledge).scenarios.find(({ id }) => id === calls?.id);
    // 30 x 50% x 20% x 180,000 and 40 x 50% x 30% x 200,000.
    expect(estimate?.benefit).toEqual({ low: 540_000, high: 1_200_000 });
    expect(estimate?.payback.verdict).not.toBe('unknown');
  });

  it('shares the cost of groundwork out among the scenarios that wait for it, no yuan lost and none twice', () => {
    const shares = benefitInputOf(assessment)?.scenarios.map(
      ({ groundworkCost }) => groundworkCost?.high ?? 0,
    );
    const planned = assessment.roadmap?.input.activities
      .filter(({ kind }) => kind === 'enabler')
      .reduce((sum, { cost }) => sum + cost.high, 0);
    expect(planned).toBeGreaterThan(0);
    expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(planned ?? 0, 3);
  });

  it("is the roadmap's dates and the stated baseline for operation", () => {
    const plan = planOperation(operationInputOf(assessment), knowledge);
    const main = plan.kpis.find((row) => row.main && row.scenario === 'smart-customer-service');
    expect(main?.baseline).toEqual({ low: 300, high: 300, approximate: false });
    expect(main?.dataSource.zh).toBe('现有业务系统');
    expect(main?.readings).toEqual([
      { at: 'pilot-end', date: activities.find(({ id }) => id === 'pilot:smart-customer-service')?.end },
      { at: 'rollout-end', date: activities.find(({ id }) => id === 'rollout:smart-customer-service')?.end },
    ]);
  });

  it('is the answers and the decisions for the difficulties', () => {
    const { difficulties } = answerDifficulties(difficultiesInputOf(assessment), knowledge);
    const on = new Set(difficulties.flatMap(({ grounds }) => grounds.flatMap((ground) => ground.on)));
    expect(on).toContain('data.sensitivity');
    expect(on).toContain('supply.imported');
    expect(on).not.toContain('model.edge');
  });

  it('is the candidates and the named pains for cases', () => {
    const { matches } = matchCases(casesInputOf(assessment), knowledge);
    expect(matches[0]?.id).toBe('icbc-financial-model');
    expect(matches[0]?.fits.filter(({ aspect }) => aspect === 'problem')).toHaveLength(2);
  });

  it('is nothing invented for an engagement in which nobody has spoken', () => {
    const silent = assess(knowledge, { industry: 'retail', start: '2027-01-01', facts: {} });
    const input = benefitInputOf(silent);
    if (!input) throw new Error('no candidate');
    expect(estimateCostBenefit(input, knowledge).scenarios.every(({ benefit }) => benefit === null)).toBe(
      true,
    );
    const plan = planOperation(operationInputOf(silent), knowledge);
    expect(plan.kpis.every(({ baseline, target }) => baseline === null && target === null)).toBe(true);
    const { difficulties } = answerDifficulties(difficultiesInputOf(silent), knowledge);
    expect(difficulties.map(({ id }) => id)).not.toContain('sensitive-data');
  });
});
