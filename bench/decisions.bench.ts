import { bench, describe } from 'vitest';
import type { FindingValue } from '../src/domain/finding.ts';
import { readKnowledge } from '../src/entry/node-knowledge.ts';
import { assess, decideQuickly } from '../tools/assessment/assess.ts';
import { judge } from '../tools/assessment/judgement.ts';
import { nextQuestion } from '../tools/next-question.ts';

/**
 * What one try of an answer, one turn and one full assessment cost, side by side in one run: read the ratios, since
 * the times are the machine's. A bank halfway through its interview.
 */
const knowledge = readKnowledge();
const facts: Record<string, FindingValue> = {
  pains: { kind: 'choices', options: ['bad-loans', 'call-centre-queues'] },
  'budget.total': { kind: 'quantity', low: 8_000_000, high: 8_000_000, unit: 'cny', approximate: false },
  'company.employees': { kind: 'quantity', low: 3000, high: 3000, unit: 'people', approximate: false },
  'data.sensitivity': { kind: 'choice', option: 'personal-or-secret' },
  'it.cloud': { kind: 'choice', option: 'private' },
  'team.it': { kind: 'quantity', low: 4, high: 4, unit: 'people', approximate: false },
};
const situation = { industry: 'finance', start: '2026-12-01', facts };

describe('half an interview of a bank', () => {
  bench('judge: figures up to the roadmap, no schedule', () => {
    judge(knowledge, situation);
  });
  bench('decideQuickly: one answer tried, quick schedule', () => {
    decideQuickly(knowledge, situation);
  });
  bench('nextQuestion: one turn, every plausible answer tried', () => {
    nextQuestion(knowledge, {
      situation,
      person: 'business_lead',
      present: (['executive_sponsor', 'business_lead', 'it_lead', 'data_lead'] as const).map((role) => ({
        id: role,
        role,
      })),
      voices: {},
      asked: 6,
      depth: 'thorough',
    });
  });
  bench('assess: every text and trace, full schedule', () => {
    assess(knowledge, situation);
  });
});
