import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../src/domain/finding.ts';
import { roles } from '../../src/domain/role.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { decideQuickly } from '../../tools/assessment/assess.ts';
import { candidateScenarios } from '../../tools/assessment/candidate-scenarios.ts';
import { decisionChanges } from '../../tools/assessment/decision-change.ts';
import { plausibleAnswers } from '../../tools/assessment/plausible-answers.ts';
import { isRoutedTo } from '../../tools/assessment/routing.ts';
import { questionOfSlot, slotQuestions } from '../../tools/assessment/slot-question.ts';
import { type NextQuestionInput, nextQuestion } from '../../tools/next-question.ts';

const knowledge = readKnowledge();

function ask(overrides: Partial<NextQuestionInput> = {}, facts: Record<string, FindingValue> = {}) {
  return nextQuestion(knowledge, {
    situation: { industry: 'finance', start: '2026-12-01', facts },
    role: 'business_lead',
    present: ['business_lead'],
    voices: {},
    asked: 0,
    depth: 'thorough',
    patience: 25,
    ...overrides,
  });
}

describe('the next question', () => {
  it('is about pains before anything else', () => {
    expect(ask().question?.slot).toBe('pains');
  });

  it('is never one whose answer this person has given, or said not to know', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...knowledge.questions.map((question) => question.id)), {
          maxLength: 20,
        }),
        fc.boolean(),
        (slots, knew) => {
          const voice = knew
            ? { stated: ['business_lead' as const], unknown: [] }
            : { stated: [], unknown: ['business_lead' as const] };
          const next = ask({ voices: Object.fromEntries(slots.map((slot) => [slot, voice])) });
          const offered = [next.question, ...next.others].map((candidate) => candidate?.slot);
          for (const slot of slots) expect(offered).not.toContain(slot);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('only goes to a role that can know', () => {
    for (const role of roles) {
      const next = ask({ role, present: [role] });
      for (const candidate of [next.question, ...next.others]) {
        if (candidate) expect(questionOfSlot(knowledge, candidate.slot)?.roles).toContain(role);
      }
    }
  });

  it('really can change the decision that it says hangs on it', () => {
    const situation = { industry: 'finance', start: '2026-12-01', facts: {} };
    const now = decideQuickly(knowledge, situation);
    const industry = knowledge.industries.find((entry) => entry.id === 'finance');
    const { question } = ask({ voices: { pains: { stated: ['business_lead'], unknown: [] } } });
    const bank = question && questionOfSlot(knowledge, question.slot);
    if (!question || !bank || !industry) throw new Error('a question was expected');
    const told = plausibleAnswers(question.slot, bank, null, industry, situation.start).flatMap(({ value }) =>
      decisionChanges(now, decideQuickly(knowledge, { ...situation, facts: { [question.slot]: value } })),
    );
    expect(told.map((change) => change.decides)).toContainEqual(question.decides);
  });

  it('is none once the person has had enough, and then says that questions are left', () => {
    const next = ask({ asked: 25 });
    expect(next.question).toBeNull();
    expect(next.stop).toBe('patience');
  });

  it('is none when nobody’s answer can change a decision any more', () => {
    const voices = Object.fromEntries(
      [
        ...knowledge.questions.filter(({ scope }) => scope === 'engagement').map(({ id }) => id),
        ...(knowledge.industries.find(({ id }) => id === 'finance')?.scenarios ?? []).flatMap((scenario) =>
          knowledge.questions
            .filter(({ scope }) => scope === 'scenario')
            .map(({ id }) => `scenario:${scenario.id}:${id}`),
        ),
      ].map((slot) => [slot, { stated: ['business_lead' as const], unknown: [] }]),
    );
    expect(ask({ voices })).toMatchObject({
      question: null,
      stop: 'decisions-settled',
      remaining: { questions: 0 },
    });
  });

  it('is the same for the same input, whatever the order of its keys', () => {
    const facts: [string, FindingValue][] = [
      ['strategy.priority', { kind: 'choice', option: 'growth' }],
      ['data.offsite', { kind: 'choice', option: 'no' }],
      ['it.split', { kind: 'yesno', yes: true }],
    ];
    const forward = ask({}, Object.fromEntries(facts));
    expect(ask({}, Object.fromEntries([...facts].reverse()))).toEqual(forward);
  });
});

describe('routing', () => {
  const budget = questionOfSlot(knowledge, 'budget.total');
  const data = questionOfSlot(knowledge, 'scenario:smart-office:feasibility.data');
  const nobody = { stated: [], unknown: [] };
  if (!budget || !data) throw new Error('the bank lost a question');

  it('asks about a scenario’s data only the best placed of those present', () => {
    expect(isRoutedTo('data_lead', data, ['data_lead', 'it_lead'], nobody)).toBe(true);
    expect(isRoutedTo('it_lead', data, ['data_lead', 'it_lead'], nobody)).toBe(false);
    expect(isRoutedTo('it_lead', data, ['it_lead'], nobody)).toBe(true);
  });

  it('hands the question on when the best placed did not know', () => {
    expect(
      isRoutedTo('it_lead', data, ['data_lead', 'it_lead'], { stated: [], unknown: ['data_lead'] }),
    ).toBe(true);
  });

  it('hears two views on the company, so that a disagreement shows', () => {
    const present = ['executive_sponsor', 'business_lead'] as const;
    expect(isRoutedTo('executive_sponsor', budget, present, nobody)).toBe(true);
    expect(isRoutedTo('business_lead', budget, present, { stated: ['executive_sponsor'], unknown: [] })).toBe(
      true,
    );
  });

  it('never asks anyone twice', () => {
    expect(
      isRoutedTo('executive_sponsor', budget, ['executive_sponsor'], {
        stated: ['executive_sponsor'],
        unknown: [],
      }),
    ).toBe(false);
  });
});

describe('what is asked once nothing can turn a decision', () => {
  const everything = (slots: readonly string[]) =>
    Object.fromEntries(slots.map((slot) => [slot, { stated: [...roles], unknown: [] }]));
  const facts: Record<string, FindingValue> = { pains: { kind: 'choices', options: ['bad-loans'] } };
  const industry = knowledge.industries.find(({ id }) => id === 'finance');
  if (!industry) throw new Error('no finance');
  const slots = slotQuestions(knowledge, candidateScenarios(industry, facts));
  const deciding = slots.filter(({ question }) => question.purpose === 'decides').map(({ slot }) => slot);

  it('begins with how the work of the first scenario runs, and is nothing in a quick interview', () => {
    const next = ask({ voices: everything(deciding) }, facts);
    expect(next.question).toMatchObject({ purpose: 'describes', decides: null });
    expect(next.question?.slot).toMatch(/^scenario:.*:process\.today$/);
    expect(ask({ voices: everything(deciding), depth: 'quick' }, facts).question).toBeNull();
  });

  it('never asks what builds on an answer that is not there', () => {
    const described = slots.filter(({ question }) => question.purpose === 'describes');
    const builtOn = described.filter(({ question }) => question.needs !== undefined).map(({ slot }) => slot);
    expect(builtOn.length).toBeGreaterThan(0);
    const others = described.map(({ slot }) => slot).filter((slot) => !builtOn.includes(slot));
    const next = ask({ voices: everything([...deciding, ...others]) }, facts);
    expect(next.question).toBeNull();
  });

  it('leaves a scenario alone that this role could say nothing of twice', () => {
    const first = ask({ voices: everything(deciding) }, facts).question?.slot ?? '';
    const [, scenario = ''] = first.split(':');
    const unknown = { stated: [], unknown: ['business_lead' as const] };
    const voices = {
      ...everything(deciding),
      [`scenario:${scenario}:process.today`]: unknown,
      [`scenario:${scenario}:work.people`]: unknown,
    };
    const next = ask({ voices }, facts);
    for (const candidate of [next.question, ...next.others]) {
      expect(candidate?.slot ?? '').not.toContain(`scenario:${scenario}:`);
    }
  });
});
