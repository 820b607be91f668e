import { describe, expect, it } from 'vitest';
import { putQuestion } from '../../agents/interview/asked-question.ts';
import { understandReply } from '../../agents/understanding/understand-reply.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

const knowledge = readKnowledge();

function read(slot: string, text: string, language: 'zh' | 'en') {
  const question = putQuestion(knowledge, { industry: 'finance', start: '2026-12-01', facts: {} }, slot);
  if (!question) throw new Error(`no question ${slot}`);
  return understandReply({ text, language, question, otherSlots: [], answered: [], today: '2026-11-25' });
}

describe('a figure for each person', () => {
  it.each([
    ['人均 18 万', 'zh', 180_000],
    ['每人每年大概 18 万', 'zh', 180_000],
    ['about 180,000 yuan per head', 'en', 180_000],
    ['Around 200,000 per person', 'en', 200_000],
  ] as const)('is the answer where one person’s cost is asked for: %s', (text, language, yuan) => {
    const reading = read('cost.person', text, language);
    expect(reading).toMatchObject({
      kind: 'answer',
      findings: [{ slot: 'cost.person', value: { low: yuan, high: yuan, unit: 'cny' } }],
    });
  });

  it('is no answer where the whole budget is asked for', () => {
    expect(read('budget.total', '人均 18 万', 'zh').kind).toBe('unread');
  });
});
