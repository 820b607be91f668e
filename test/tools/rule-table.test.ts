import { describe, expect, it } from 'vitest';
import { both } from '../../src/domain/language.ts';
import { decisionMessage } from '../../tools/decision-text.ts';
import { explainDecision } from '../../tools/explain-decision.ts';
import type { RuleTable } from '../../tools/rule-table.ts';

type Transport = 'walk' | 'train';

const says = both('某个理由', 'some reason');
const source = both('测试', 'test');

/** Train wins on distance, and luggage bars walking; walking is taken among equals. */
const transport: RuleTable<Transport> = {
  subject: both('出行方式', 'transport'),
  choices: ['walk', 'train'],
  choiceNames: { walk: both('步行', 'walking'), train: both('火车', 'the train') },
  startingPoints: { walk: 0, train: 0 },
  inputs: [
    {
      name: 'distance',
      label: both('路程', 'the distance'),
      bands: [
        { band: 'near', answer: 1, label: both('近', 'near') },
        { band: 'far', answer: 100, label: both('远', 'far') },
      ],
    },
    {
      name: 'luggage',
      label: both('行李', 'luggage'),
      bands: [
        { band: 'light', answer: 'light', label: both('轻', 'light') },
        { band: 'heavy', answer: 'heavy', label: both('重', 'heavy') },
      ],
    },
  ],
  rules: [
    {
      id: 'near',
      when: { distance: ['near'] },
      favours: { walk: 2 },
      says: both('路不远', 'it is near'),
      source,
    },
    { id: 'far', when: { distance: ['far'] }, favours: { train: 2 }, says, source },
    {
      id: 'heavy',
      when: { luggage: ['heavy'] },
      bars: ['walk'],
      says: both('行李太重', 'luggage is heavy'),
      source,
    },
  ],
};

describe('a table of rules', () => {
  it('takes the choice with most points', () => {
    expect(explainDecision(transport, { distance: 'far', luggage: 'light' }).choice).toBe('train');
    expect(explainDecision(transport, { distance: 'near', luggage: 'light' }).choice).toBe('walk');
  });

  it('lets a bar outweigh any points', () => {
    const decision = explainDecision(transport, { distance: 'near', luggage: 'heavy' });
    expect([decision.choice, decision.points.walk, decision.barred]).toEqual(['train', 2, ['walk']]);
  });

  it('takes the earlier choice among equals and calls the matter open', () => {
    const decision = explainDecision(transport, {});
    expect([decision.choice, decision.certainty]).toEqual(['walk', 'open']);
  });

  it('is not firm while an answer still open could bar the choice', () => {
    const decision = explainDecision(transport, { distance: 'near' });
    expect([decision.certainty, decision.unknown]).toEqual(['leaning', ['luggage']]);
    expect(explainDecision(transport, { distance: 'near', luggage: 'light' }).certainty).toBe('firm');
  });

  it('tells of each rule what it saw and what it did, an open answer as not answered', () => {
    const { trace } = explainDecision(transport, { luggage: 'heavy' });
    expect(trace).toEqual([
      {
        rule: 'near',
        fired: false,
        on: ['distance'],
        because: both(
          '【路程：尚未回答】此条不适用。',
          '[the distance: not answered] The rule does not apply.',
        ),
      },
      {
        rule: 'far',
        fired: false,
        on: ['distance'],
        because: both(
          '【路程：尚未回答】此条不适用。',
          '[the distance: not answered] The rule does not apply.',
        ),
      },
      {
        rule: 'heavy',
        fired: true,
        on: ['luggage'],
        because: both(
          '【行李：重】行李太重：排除步行（测试）。',
          '[luggage: heavy] Luggage is heavy: rules out walking (test).',
        ),
      },
    ]);
  });

  it('words the advice with its reason, what is ruled out and what is still open', () => {
    const known = { distance: 'near' };
    expect(decisionMessage(transport, known, explainDecision(transport, known))).toEqual(
      both(
        '出行方式建议选步行：路不远。尚未定论，还取决于：行李。',
        'For the transport the advice is walking: it is near. Not settled yet; it still depends on: luggage.',
      ),
    );
    const barred = { luggage: 'heavy' };
    expect(decisionMessage(transport, barred, explainDecision(transport, barred)).zh).toContain(
      '步行已排除：行李太重。',
    );
  });

  it('tells a choice with everything answered from one that open answers cannot change', () => {
    const answered = { distance: 'near', luggage: 'light' };
    expect(decisionMessage(transport, answered, explainDecision(transport, answered)).zh).toContain(
      '所需信息均已具备',
    );
    const barred = { luggage: 'heavy' };
    expect(decisionMessage(transport, barred, explainDecision(transport, barred)).zh).toContain(
      '尚未回答的问题都不会改变这一结论',
    );
  });

  it('says so where the next choice is one point behind, and only then', () => {
    const close = { ...transport, startingPoints: { walk: 0, train: 1 } };
    const known = { distance: 'near', luggage: 'light' };
    expect(decisionMessage(close, known, explainDecision(close, known)).zh).toContain('与火车仅一分之差');
    expect(decisionMessage(transport, known, explainDecision(transport, known)).zh).not.toContain('一分之差');
  });

  it('explains a changing answer by what it brings or, failing that, by what it takes away', () => {
    const unhurried = { ...transport, startingPoints: { walk: 0, train: 1 } };
    const { wouldChange } = explainDecision(unhurried, { distance: 'near', luggage: 'light' });
    expect(wouldChange.map(({ on, answer, to, because }) => [on, answer, to, because.en])).toEqual([
      [
        'distance',
        100,
        'train',
        'If the answer on the distance were "far" (now "near"), the transport would change from walking to the train: some reason.',
      ],
      [
        'luggage',
        'heavy',
        'train',
        'If the answer on luggage were "heavy" (now "light"), the transport would change from walking to the train: luggage is heavy.',
      ],
    ]);
    const withoutFar = { ...unhurried, rules: transport.rules.filter(({ id }) => id !== 'far') };
    const [lost] = explainDecision(withoutFar, { distance: 'near' }).wouldChange;
    expect(lost?.because.zh).toBe(
      '若“路程”的回答是“远”（目前为“近”），出行方式将由步行改为火车：不再成立的是“路不远”。',
    );
  });

  it('refuses to choose where a faulty table bars everything', () => {
    const faulty = {
      ...transport,
      rules: [{ id: 'all', when: { luggage: ['heavy'] }, bars: transport.choices, says, source }],
    };
    expect(() => explainDecision(faulty, { luggage: 'heavy' })).toThrow('every transport is barred');
  });
});
