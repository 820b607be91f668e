import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { verdictTurns } from '../../../tools/assessment/joint-verdicts.ts';
import { judge } from '../../../tools/assessment/judgement.ts';
import { plausibleAnswers } from '../../../tools/assessment/plausible-answers.ts';
import { slotQuestions } from '../../../tools/assessment/slot-question.ts';

const knowledge = readKnowledge();

function companyWith(facts: Record<string, FindingValue>) {
  const judgement = judge(knowledge, { industry: 'energy', start: '2026-12-01', facts });
  const open = slotQuestions(knowledge, judgement.candidates)
    .filter(({ slot, scenario }) => scenario === null && facts[slot] === undefined)
    .map(({ slot, question }) => ({
      slot,
      answers: plausibleAnswers(slot, question, null, judgement.industry, '2026-12-01'),
    }));
  return { judgement, open, turns: verdictTurns(judgement, open) };
}

const choice = (option: string): FindingValue => ({ kind: 'choice', option });
const quantity = (value: number, unit: 'people' | 'yuan' | 'months'): FindingValue => ({
  kind: 'quantity',
  low: value,
  high: value,
  unit,
  approximate: false,
});

describe('what open answers on the company do together to deployment and base model', () => {
  it('finds an answer that turns the base model only with others', () => {
    // A model of its own needs people, money, chips and depth together: with depth and chips alone nothing turns.
    const { turns } = companyWith({
      'model.customisation': choice('deep'),
      'it.compute': choice('own-cluster'),
    });
    expect(turns.get('team.ai')?.model).toBeGreaterThan(0);
    expect(turns.get('budget.total')?.model).toBeGreaterThan(0);
    expect(turns.get('timeline.first-result')?.model).toBeGreaterThan(0);
  });

  it('finds that nothing turns a model that a known answer bars', () => {
    const known = {
      'model.customisation': choice('deep'),
      'it.compute': choice('own-cluster'),
      'budget.total': quantity(80_000_000, 'yuan'),
      'data.offsite': choice('no'),
      'data.sensitivity': choice('state-regulated'),
      'timeline.first-result': quantity(6, 'months'),
      'model.edge': choice('some'),
    };
    const { turns } = companyWith(known);
    // Six months are too few to build one, whatever the people: the two other choices are decided by what is known.
    expect(turns.get('team.ai')?.model ?? 0).toBe(0);
  });

  it('says nothing of answers that neither choice is read from', () => {
    const { turns, open } = companyWith({});
    expect(open.some(({ slot }) => slot === 'pains')).toBe(true);
    expect(turns.has('pains')).toBe(false);
    expect(turns.has('talent.readiness')).toBe(false);
  });

  it('is a chance, and the same for the same company', () => {
    const { turns } = companyWith({});
    for (const { deployment, model } of turns.values()) {
      expect(deployment).toBeGreaterThanOrEqual(0);
      expect(deployment).toBeLessThanOrEqual(1 + 1e-9);
      expect(model).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect([...companyWith({}).turns]).toEqual([...turns]);
  });
});
