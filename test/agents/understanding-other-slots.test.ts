import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../agents/understanding/asked-question.ts';
import { understandReply } from '../../agents/understanding/understand-reply.ts';
import { bankQuestions, everyScenarioQuestion, industryIds } from './understanding/bank-questions.ts';
import { shown, today, understand } from './understanding/reading-shown.ts';

/** What people put before an answer; none of it speaks of anything but the question asked. */
const leadIns = [
  '',
  '我觉得',
  '排第一的是',
  '最重要的是',
  '第一是',
  '首先，',
  'first of all, ',
  'level 1 priority: ',
  "I'd say number one is ",
] as const;
const tails = ['', '排第一', '，这是第一位的'] as const;

function answersTo({ form }: AskedQuestion): string[] {
  switch (form.kind) {
    case 'choice':
    case 'choices':
      return form.options.flatMap(({ label, synonyms }) => [
        label.zh,
        label.en,
        ...synonyms.zh,
        ...synonyms.en,
      ]);
    case 'yesno':
      return ['是', '有的', '没有', '不行', '分不开', 'yes', 'no', 'not yet'];
    case 'text':
      return [
        '用人工智能提升安全',
        '一级护理质量第一',
        '降低成本排第一',
        'cost comes first, safety second',
        'no. 1 is quality',
      ];
    default:
      return [];
  }
}

/** Findings for anything but the question asked, while the whole bank and every scenario's questions are open. */
function invented(question: AskedQuestion, open: readonly AskedQuestion[]): string[] {
  const otherSlots = open.filter(({ slot }) => slot !== question.slot);
  return answersTo(question).flatMap((words, at) => {
    const lead = leadIns[at % leadIns.length] ?? '';
    const tail = tails[at % tails.length] ?? '';
    return [`${lead}${words}${tail}`].flatMap((text) => {
      const came = understandReply({ text, language: 'zh', question, otherSlots, answered: [], today });
      return came.kind === 'answer'
        ? came.findings
            .filter(({ slot }) => slot !== question.slot)
            .map(({ slot }) => `"${text}" gave ${slot}`)
        : [];
    });
  });
}

describe('an answer to one question never gives a value to another', () => {
  it.each(industryIds)('in %s, whatever the option and however it is put', (industry) => {
    const bank = bankQuestions(industry);
    const open = [...bank, ...everyScenarioQuestion(industry)];
    expect(bank.flatMap((question) => invented(question, open))).toEqual([]);
  });

  const healthcare = bankQuestions('healthcare');
  const open = [...healthcare, ...everyScenarioQuestion('healthcare')];
  const priority = healthcare.filter(({ slot }) => slot === 'strategy.priority');

  it.each([
    ['不出事，医疗安全排第一', 'safety'],
    ['安全第一，影像辅助诊断的提升安全也排第一', 'safety'],
    ['安全第一，影像辅助诊断提升安全3', 'safety'],
    ['安全第一，提升安全4分', 'safety'],
    ['安全第一，影像辅助诊断4分', 'safety'],
    // the scenario's name, the question's label and a level said as one
    [
      '安全第一，影像辅助诊断的提升安全4分',
      'safety; scenario:image-assisted-diagnosis:value.social.safety=level 4',
    ],
    [
      '安全第一，影像辅助诊断提升安全是四级',
      'safety; scenario:image-assisted-diagnosis:value.social.safety=level 4',
    ],
    [
      'safety, and image-assisted diagnosis: cost is level 2',
      'safety; scenario:image-assisted-diagnosis:value.economic.cost=level 2',
    ],
    ['innovation, and energy is level 2', 'innovation'],
  ])('%s → %s', (reply, expected) => {
    for (const question of priority) {
      const others = open.filter(({ slot }) => slot !== question.slot);
      expect(shown(understand(reply, question, others), question.slot)).toBe(expected);
    }
    expect(priority).toHaveLength(1);
  });

  it('a word of a label changes nothing that was answered before', () => {
    const cost = open.filter(({ slot }) => slot.endsWith('image-assisted-diagnosis:value.economic.cost'));
    for (const question of priority) {
      expect(shown(understand('其实是控制成本', question, [], cost), question.slot)).not.toMatch(/^\/change/);
    }
    expect(cost).toHaveLength(1);
  });
});
