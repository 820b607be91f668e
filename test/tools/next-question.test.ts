import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../knowledge/knowledge.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { decideQuickly } from '../../tools/assessment/assess.ts';
import { candidateScenarios } from '../../tools/assessment/candidate-scenarios.ts';
import { decisionChanges } from '../../tools/assessment/decision-change.ts';
import { plausibleAnswers } from '../../tools/assessment/plausible-answers.ts';
import { type Attendance, isRoutedTo } from '../../tools/assessment/routing.ts';
import { questionOfSlot, slotQuestions } from '../../tools/assessment/slot-question.ts';
import type { SlotVoices } from '../../tools/assessment/slot-voices.ts';
import type { NextQuestionInput } from '../../tools/next-question/schema.ts';
import { nextQuestion, slotsAhead } from '../../tools/next-question.ts';

const knowledge = readKnowledge();

function ask(overrides: Partial<NextQuestionInput> = {}, facts: Record<string, FindingValue> = {}) {
  return nextQuestion(knowledge, {
    situation: { industry: 'finance', start: '2026-12-01', facts },
    person: 'business_lead',
    present: [{ id: 'business_lead', role: 'business_lead' }],
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
            ? { stated: ['business_lead'], unknown: [] }
            : { stated: [], unknown: ['business_lead'] };
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
      const next = ask({ person: role, present: [{ id: role, role }] });
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
      ].map((slot) => [slot, { stated: ['business_lead'], unknown: [] }]),
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

  /** One person of each role, called after it. */
  const routed = (role: Role, question: Question, present: readonly Role[], voices: SlotVoices) =>
    isRoutedTo({ id: role, role }, { question, scenario: null }, voices, {
      people: present.map((id) => ({ id, role: id })),
      claim: () => 0,
      pains: nobody,
    });

  it('asks about a scenario’s data only the best placed of those present', () => {
    expect(routed('data_lead', data, ['data_lead', 'it_lead'], nobody)).toBe(true);
    expect(routed('it_lead', data, ['data_lead', 'it_lead'], nobody)).toBe(false);
    expect(routed('it_lead', data, ['it_lead'], nobody)).toBe(true);
  });

  it('hands the question on when the best placed did not know', () => {
    expect(routed('it_lead', data, ['data_lead', 'it_lead'], { stated: [], unknown: ['data_lead'] })).toBe(
      true,
    );
  });

  it('hears two views on the company, so that a disagreement shows', () => {
    const present = ['executive_sponsor', 'business_lead'] as const;
    expect(routed('executive_sponsor', budget, present, nobody)).toBe(true);
    expect(routed('business_lead', budget, present, { stated: ['executive_sponsor'], unknown: [] })).toBe(
      true,
    );
  });

  it('never asks anyone twice', () => {
    expect(
      routed('executive_sponsor', budget, ['executive_sponsor'], {
        stated: ['executive_sponsor'],
        unknown: [],
      }),
    ).toBe(false);
  });
});

describe('two people of the same role', () => {
  const plant = { id: 'plant', role: 'business_lead' } as const;
  const safety = { id: 'safety', role: 'business_lead' } as const;
  const it_head = { id: 'it', role: 'it_lead' } as const;
  const nobody = { stated: [], unknown: [] };
  const complexity = questionOfSlot(knowledge, 'scenario:smart-office:feasibility.complexity');
  const budget = questionOfSlot(knowledge, 'budget.total');
  const pains = questionOfSlot(knowledge, 'pains');
  const data = questionOfSlot(knowledge, 'scenario:smart-office:feasibility.data');
  if (!complexity || !budget || !pains || !data) throw new Error('the bank lost a question');
  const scenario = { id: 'smart-office' };
  /** The scenario is so much theirs. */
  const where = (claims: Record<string, number>, people = [plant, safety]): Attendance => ({
    people,
    claim: (person) => claims[person] ?? 0,
    pains: nobody,
  });

  it('are two people: what one did not know is asked of the other, and only then of somebody else', () => {
    const asked = { stated: [], unknown: ['plant'] };
    expect(isRoutedTo(safety, { question: budget, scenario: null }, asked, where({}))).toBe(true);
    expect(isRoutedTo(plant, { question: budget, scenario: null }, asked, where({}))).toBe(false);
    const leads = [{ id: 'one', role: 'data_lead' }, { id: 'two', role: 'data_lead' }, it_head] as const;
    const attendance: Attendance = { people: leads, claim: () => 0, pains: nobody };
    const itsTurn = (unknown: string[]) =>
      isRoutedTo(it_head, { question: data, scenario }, { stated: [], unknown }, attendance);
    expect(itsTurn(['one'])).toBe(false);
    expect(itsTurn(['one', 'two'])).toBe(true);
  });

  it('are asked about the company once, and each about their own pains', () => {
    const said = { stated: ['plant'], unknown: [] };
    expect(isRoutedTo(safety, { question: budget, scenario: null }, said, where({}))).toBe(false);
    expect(isRoutedTo(safety, { question: pains, scenario: null }, said, where({}))).toBe(true);
  });

  it('are asked about a scenario in the order in which it is theirs', () => {
    const question = { question: complexity, scenario };
    expect(isRoutedTo(safety, question, nobody, where({ safety: 2 }))).toBe(true);
    expect(isRoutedTo(plant, question, nobody, where({ safety: 2 }))).toBe(false);
    expect(isRoutedTo(plant, question, { stated: [], unknown: ['safety'] }, where({ safety: 2 }))).toBe(true);
  });

  it('are both asked where the one whose scenario it is came second', () => {
    const said = { stated: ['plant'], unknown: [] };
    const question = { question: complexity, scenario };
    expect(isRoutedTo(safety, question, said, where({ safety: 2 }))).toBe(true);
    expect(isRoutedTo(safety, question, said, where({}))).toBe(false);
    expect(isRoutedTo(safety, question, said, where({ plant: 2, safety: 2 }))).toBe(false);
  });

  const present = [
    { id: 'boss', role: 'executive_sponsor' },
    { id: 'plant', role: 'business_lead' },
    { id: 'safety', role: 'business_lead' },
  ] as const;
  const situation = {
    industry: 'pharma',
    start: '2026-12-01',
    facts: { pains: { kind: 'choices', options: ['adverse-events', 'batch-release'] } },
  } as const;

  it('are each asked what hurts, and the second is not sent away unasked', () => {
    const [first, second] = knowledge.industries.find(({ id }) => id === 'pharma')?.pains ?? [];
    if (!first || !second) throw new Error('pharma has no pains');
    const next = ask({
      situation: { ...situation, facts: { pains: { kind: 'choices', options: [first.id, second.id] } } },
      person: 'safety',
      present: [...present],
      voices: { pains: { stated: ['boss', 'plant'], unknown: [] } },
    });
    expect(next.question?.slot).toBe('pains');
  });

  it('get their own scenarios, whichever of them speaks first', () => {
    const industry = knowledge.industries.find(({ id }) => id === 'pharma');
    const [mine, other] = industry?.pains ?? [];
    const ownScenario = mine?.scenarios[0];
    if (!industry || !mine || !other || !ownScenario) throw new Error('pharma has no pains');
    const facts: Record<string, FindingValue> = {
      pains: { kind: 'choices', options: [mine.id, other.id] },
    };
    const ahead = (person: string) =>
      slotsAhead(knowledge, {
        situation: { ...situation, facts },
        person,
        present: [...present],
        voices: { pains: { stated: ['plant', 'safety'], unknown: [] } },
        pains: { plant: [other.id], safety: [mine.id] },
        asked: 1,
        depth: 'thorough',
      }).filter((slot) => slot.startsWith(`scenario:${ownScenario}:`));
    expect(ahead('safety').length).toBeGreaterThan(0);
    if (!other.scenarios.includes(ownScenario)) expect(ahead('plant')).toEqual([]);
  });
});

describe('what is handed on', () => {
  it('is put before the person has had enough, whatever else could be asked', () => {
    const present = [
      { id: 'one', role: 'business_lead' },
      { id: 'two', role: 'business_lead' },
    ] as const;
    const base: NextQuestionInput = {
      situation: { industry: 'finance', start: '2026-12-01', facts: {} },
      person: 'two',
      present: [...present],
      voices: { pains: { stated: ['one', 'two'], unknown: [] } },
      asked: 24,
      depth: 'thorough',
    };
    const deciding = slotsAhead(knowledge, { ...base, asked: 0 });
    const last = deciding.findLast((slot) => questionOfSlot(knowledge, slot)?.purpose === 'decides') ?? '';
    const handed = { ...base.voices, [last]: { stated: [], unknown: ['one'] } };
    expect(slotsAhead(knowledge, base)).not.toContain(last);
    expect(slotsAhead(knowledge, { ...base, voices: handed })[0]).toBe(last);
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
    const unknown = { stated: [], unknown: ['business_lead'] };
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
