import { describe, expect, it } from 'vitest';
import { type Question, questionSchema } from '../../knowledge/knowledge.ts';
import { lintQuestion, questionRules } from '../../knowledge/lint-questions.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { bankQuestions, industryIds, scenarioQuestions } from '../agents/understanding/bank-questions.ts';
import { shown, understand } from '../agents/understanding/reading-shown.ts';

const knowledge = readKnowledge();

const good: Question = questionSchema.parse({
  id: 'team.size',
  scope: 'engagement',
  topic: 'people',
  label: { zh: '人手', en: 'people' },
  ask: { zh: '能投入几位工程师？', en: 'How many engineers can take part?' },
  why: { zh: '它限定同时能做几个场景。', en: 'It limits how many scenarios can run at once.' },
  example: { zh: '“三位”。', en: '"three".' },
  answer: { kind: 'quantity', unit: 'people', probes: [1, 5] },
  roles: ['it_lead'],
  effort: 1,
  source: { own: { zh: '测试', en: 'test' } },
});

function rulesBroken(change: Partial<Question>, language?: Language): readonly string[] {
  const faults = lintQuestion({ ...good, ...change }).filter(
    (fault) => language === undefined || fault.language === language,
  );
  return [...new Set(faults.map(({ rule }) => rule))];
}
const asking = (zh: string, en: string) => ({ ask: { zh, en } });
const plainZh = '能投入几位工程师？';
const plainEn = 'How many engineers can take part?';

describe('every question of the bank', () => {
  it('is short, single, neutral, plain, polite and shown by an example, in both languages', () => {
    expect(knowledge.questions.length).toBeGreaterThan(60);
    expect(knowledge.questions.flatMap((question) => lintQuestion(question))).toEqual([]);
  });

  it('comes with an example of the trade where it is open or asks for a figure, for ten questions at least', () => {
    const told = knowledge.questions.filter(({ examples }) => Object.keys(examples).length > 0);
    expect(told.length).toBeGreaterThanOrEqual(10);
    for (const { id, examples } of told) {
      expect(Object.keys(examples).sort(), id).toEqual([...industryIds].sort());
      for (const language of languages) {
        const texts = Object.values(examples).map((text) => text[language]);
        expect(new Set(texts).size, id).toBe(texts.length);
      }
    }
  });

  it.each(industryIds)('shows an answer that is itself understood, in %s', (industry) => {
    const questions = [...bankQuestions(industry), ...scenarioQuestions(industry)].filter(
      ({ form }) => form.kind === 'quantity' || form.kind === 'date',
    );
    expect(questions.length).toBeGreaterThan(10);
    const unread = questions.flatMap((question) =>
      languages.flatMap((language) => {
        const [, , bankId] = question.slot.split(':');
        const entry = knowledge.questions.find(({ id }) => id === (bankId ?? question.slot));
        const example = (entry?.examples[industry] ?? entry?.example)?.[language] ?? '';
        const quoted = [...example.matchAll(/“([^”]*)”|"([^"]*)"/gu)].map(([, zh, en]) => zh ?? en ?? '');
        const value = question.form.kind === 'date' ? /^\d{4}-\d\d/u : /^~?\d/u;
        return quoted
          .map((words) => ({ words, read: shown(understand(words, question), question.slot) }))
          .filter(({ read }) => !value.test(read) && read !== '/unknown')
          .map(({ words, read }) => `${question.slot}: ${words} is read as ${read}`);
      }),
    );
    expect(unread).toEqual([]);
  });
});

describe('the linter of questions', () => {
  it('passes a good question', () => {
    expect(lintQuestion(good)).toEqual([]);
  });

  const bad: readonly (readonly [rule: string, language: Language, change: Partial<Question>])[] = [
    ['length', 'zh', asking(`${'请您回想一下去年各个部门'.repeat(5)}能投入几位工程师？`, plainEn)],
    [
      'length',
      'en',
      asking(plainZh, `How many engineers ${'of the many that you have '.repeat(6)}can take part?`),
    ],
    ['length', 'zh', { label: { zh: '信息技术部门能投入的工程师人数', en: 'people' } }],
    ['length', 'en', { label: { zh: '人手', en: 'number of engineers that IT can give' } }],
    ['length', 'zh', { why: { zh: '它限定同时能做几个场景'.repeat(6), en: good.why.en } }],
    ['length', 'en', { example: { zh: '“三位”。', en: `"three${', or more'.repeat(20)}".` } }],
    [
      'length',
      'zh',
      { examples: { retail: { zh: `“三位${'，也可以更多'.repeat(12)}”。`, en: '"three".' } } },
    ],
    ['one-question', 'zh', asking('能投入几位工程师？他们什么时候有空？', plainEn)],
    ['one-question', 'zh', asking('能投入几位工程师，由谁带队？', plainEn)],
    ['one-question', 'zh', asking('能投入几位工程师，以及几位业务专家？', plainEn)],
    ['one-question', 'zh', asking('请说说工程师的人手。', plainEn)],
    ['one-question', 'en', asking(plainZh, 'How many engineers can take part, and who leads them?')],
    ['one-question', 'en', asking(plainZh, 'How many engineers can take part? From when?')],
    ['one-question', 'en', asking(plainZh, 'Say how many engineers can take part.')],
    ['not-leading', 'zh', asking('难道没有几位工程师能投入？', plainEn)],
    ['not-leading', 'zh', asking('您不觉得该投入几位工程师？', plainEn)],
    ['not-leading', 'zh', asking('是不是应该投入工程师？', plainEn)],
    ['not-leading', 'en', asking(plainZh, "Isn't it right to give us engineers?")],
    ['not-leading', 'en', asking(plainZh, "Don't you think engineers should take part?")],
    ['not-leading', 'en', asking(plainZh, 'Obviously engineers take part; how many?')],
    ['no-jargon', 'zh', asking('能投入几位会微调的工程师？', plainEn)],
    ['no-jargon', 'zh', { why: { zh: '要有人维护 RAG。', en: good.why.en } }],
    ['no-jargon', 'zh', asking('服务器的显存有多少 GB？', plainEn)],
    ['no-jargon', 'en', asking(plainZh, 'How many engineers know fine-tuning?')],
    ['no-jargon', 'en', { why: { zh: good.why.zh, en: 'Somebody has to look after the API.' } }],
    ['no-jargon', 'en', { label: { zh: '人手', en: 'KPI owners' } }],
    ['has-example', 'zh', { example: undefined }],
    ['same-in-both', 'en', { example: { zh: '“三位”，或“五位”。', en: '"three".' } }],
    [
      'same-in-both',
      'en',
      { scope: 'scenario', ...asking('{scenario}要几位工程师？', '{scenario} needs how many for {kpi}?') },
    ],
    ['polite', 'zh', asking('务必说明能投入几位工程师？', plainEn)],
    ['polite', 'zh', asking('列出能投入的工程师有几位？', plainEn)],
    ['polite', 'zh', asking('你能给几位工程师？', plainEn)],
    ['polite', 'en', asking(plainZh, 'Think of IT. State the engineers: how many?')],
    ['polite', 'en', asking(plainZh, 'How many engineers must you have, you must know?')],
    ['names-scenario', 'zh', { scope: 'scenario' }],
    ['names-scenario', 'en', { scope: 'scenario' }],
  ];

  it.each(bad)('finds against %s in %s: %j', (rule, language, change) => {
    expect(rulesBroken(change, language)).toContain(rule);
  });

  it('has a bad sample for every rule', () => {
    expect([...new Set(bad.map(([rule]) => rule))].sort()).toEqual([...questionRules].sort());
  });

  it.each([
    asking(
      '有没有带加速卡（GPU 之类）的服务器？',
      'Are there servers with accelerator cards (GPUs and the like)?',
    ),
    asking(
      '合成数据（程序造的样本）用过吗？',
      'Synthetic data are samples made by a program. Have you used them?',
    ),
    {
      ...asking('能投入几位做微调（再训练）的人？', 'How many can do fine-tuning (training further)?'),
      why: { zh: '微调要人。', en: 'Fine-tuning takes people.' },
    },
    asking('工程师以外包为主还是自有为主，占比多少？', plainEn),
    asking(plainZh, 'How many engineers and analysts can take part?'),
  ])('lets pass what is explained, or only looks like a fault: %j', (change) => {
    expect(rulesBroken(change)).toEqual([]);
  });

  it('takes a list of terms of its own', () => {
    const faults = lintQuestion(good, [{ zh: ['工程师'], en: ['engineers'] }]);
    expect(faults.map(({ rule, language, part }) => [rule, language, part])).toEqual([
      ['no-jargon', 'zh', 'ask'],
      ['no-jargon', 'en', 'ask'],
    ]);
  });
});
