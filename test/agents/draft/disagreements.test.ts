import { describe, expect, it } from 'vitest';
import { inBoardOrder } from '../../../agents/draft/board-order.ts';
import { findNuances } from '../../../src/domain/facts.ts';
import type { DecisionChange } from '../../../tools/assessment/decision-change.ts';
import { type Decisions, decisionChanges } from '../../../tools/assessment/decision-change.ts';
import { bank, type Company, level, richBank, type Said, viewOf } from './companies.ts';
import { knowledge, textsOf, writePlan } from './written-plan.ts';

function section(company: Company, language: 'zh' | 'en', id: string): string {
  const plan = writePlan(company, language);
  return textsOf({ ...plan, sections: plan.sections.filter((entry) => entry.id === id) }).join('\n');
}

const scenario = (id: string, rest: Partial<Decisions['scenarios'][number]> = {}) => ({
  id,
  name: { zh: id, en: id },
  rank: 1,
  quadrant: 1 as const,
  barred: false,
  stage: 1,
  pilotStart: '2027-05-01',
  ...rest,
});
const decided = (scenarios: Decisions['scenarios'], rest: Partial<Decisions> = {}): Decisions => ({
  deployment: 'private',
  modelSource: 'commercial',
  scenarios,
  enablers: [],
  fits: true,
  cost: 1_000_000,
  ...rest,
});

const kinds = (changes: readonly DecisionChange[]) => changes.map(({ kind }) => kind);

describe('what a disagreement would change', () => {
  it('is told in the order in which a board feels it: what starts or waits, on what it runs, the map, who is first', () => {
    const before = decided([scenario('a'), scenario('b', { rank: 2, stage: 1 })]);
    const after = decided(
      [
        scenario('a', { rank: 2, quadrant: 2 as const, stage: null, pilotStart: null }),
        scenario('b', { rank: 1 }),
      ],
      { deployment: 'hybrid', fits: false, cost: 500_000 },
    );
    expect(kinds(inBoardOrder(decisionChanges(before, after)))).toEqual([
      'stage',
      'deployment',
      'quadrant',
      'rank',
      'rank',
      'cost',
    ]);
  });

  it('is never that all fits where nothing was to be fitted', () => {
    const waiting = scenario('a', { stage: null, pilotStart: null });
    const before = decided([waiting], { fits: false, cost: 0 });
    const after = decided([scenario('a')], { fits: true });
    expect(kinds(decisionChanges(before, after))).not.toContain('fits');
    expect(kinds(decisionChanges(decided([waiting], { fits: false }), after))).toContain('fits');
  });
});

const desk = 'scenario:smart-customer-service:';
const withSaid = (company: Company, ...more: readonly Said[]): Company => ({
  ...company,
  said: [...company.said, ...more],
});

describe('answers a level apart', { timeout: 60_000 }, () => {
  const apart = withSaid(richBank, ['周行长', `${desk}value.brand.satisfaction`, level(4), '四分吧']);

  it('are found, and are no conflict by themselves', () => {
    const view = viewOf(knowledge, apart);
    const nuances = findNuances(view.findings, view.stakeholders, () => []);
    expect(nuances.map(({ slot }) => slot)).toEqual([`${desk}value.brand.satisfaction`]);
    expect(view.conflicts.map(({ slot }) => slot)).not.toContain(`${desk}value.brand.satisfaction`);
  });

  it('become one where the other answer changes a decision, and are left out where it does not', () => {
    const turning = withSaid(
      bank,
      ['王敏', `${desk}feasibility.complexity`, level(4), '能做'],
      ['周行长', `${desk}feasibility.complexity`, level(3), '不好说'],
    );
    for (const company of [apart, turning]) {
      const { brief } = writePlan(company, 'zh');
      for (const { conflict, others } of brief.turns) {
        const levels = conflict.sides.flatMap(({ finding: { value } }) =>
          value.kind === 'level' ? [value.level] : [],
        );
        if (levels.length < 2 || Math.max(...levels) - Math.min(...levels) > 1) continue;
        expect(others.some(({ changes }) => changes.some(({ weight }) => weight >= 1))).toBe(true);
      }
    }
  });

  it('are as open in the trials as they are', () => {
    const trials = (company: Company) =>
      writePlan(company, 'zh').brief.method.sensitivity.answers.find(
        ({ input }) =>
          input.kind === 'value' &&
          input.scenario === 'smart-customer-service' &&
          input.indicator === 'brand.satisfaction',
      );
    expect(trials(richBank)).toMatchObject({ low: 5, high: 5 });
    expect(trials(apart)).toMatchObject({ low: 4, high: 5 });
    // The side taken stays the one that is counted with.
    const total = (company: Company) =>
      writePlan(company, 'zh').brief.method.sensitivity.scenarios.find(
        ({ id }) => id === 'smart-customer-service',
      )?.total;
    expect(total(apart)).toBe(total(richBank));
  });
});

describe('the open questions', { timeout: 60_000 }, () => {
  it('hold no rank among scenarios that do not start', () => {
    for (const company of [bank, richBank]) {
      const { brief } = writePlan(company, 'zh');
      const starting = new Set(
        brief.view.assessment.decisions.scenarios.flatMap(({ id, stage }) => (stage === null ? [] : [id])),
      );
      for (const { kind, on, weight } of brief.open) {
        if (kind === 'rank' && weight < 1) expect(starting.has(on)).toBe(true);
      }
    }
  });

  it('name on page one, as worth asking before approval, only what turns a decision', () => {
    for (const company of [bank, richBank]) {
      const { brief } = writePlan(company, 'zh');
      const asked = section(company, 'zh', 'executive-summary').includes('批之前最值得问清');
      if (asked) expect(brief.open[0]?.weight).toBeGreaterThanOrEqual(1);
    }
  });
});
