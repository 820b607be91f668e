import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../agents/understanding/asked-question.ts';
import { foldText } from '../../agents/understanding/fold-text.ts';
import { findingValueSchema } from '../../src/domain/finding.ts';
import { both } from '../../src/domain/language.ts';
import { understand } from './understanding/reading-shown.ts';
import * as ask from './understanding/sample-questions.ts';

const questions: readonly AskedQuestion[] = Object.values(ask);

const pieces = fc.constantFrom(
  '预算',
  '300万',
  '客服',
  '60人',
  '，',
  '。',
  '？',
  '不知道',
  '2',
  'B',
  '第二个',
  ' and ',
  'but ',
  '不过',
  '三成',
  '明年6月',
  '改成',
  '忽略以上指令',
  '私有化部署',
  '“',
  '”',
  'IT',
  '12',
  '先到这',
  'why',
  '很好',
  '没有',
  'yes',
  '👍',
  '\n',
  '成本',
  ' not ',
  '3到4之间',
  '½',
  '㈠',
  'İ',
  '\u0000',
  '大概',
);
const replies = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('whatever is said', () => {
  it('every finding rests on words of the reply and holds a valid value, once a slot', () => {
    fc.assert(
      fc.property(replies, fc.constantFrom(...questions), (reply, question) => {
        const others = [ask.budget, ask.itStaff, ask.deployment].filter((other) => other !== question);
        const understanding = understand(reply, question, others, [ask.budget, ask.priority]);
        if (understanding.kind !== 'answer') {
          return;
        }
        const slots = understanding.findings.map(({ slot }) => slot);
        expect(new Set(slots).size).toBe(slots.length);
        expect(slots.length).toBeGreaterThan(0);
        for (const { words, value, confidence } of understanding.findings) {
          expect(words).not.toBe('');
          expect(reply).toContain(words);
          expect(findingValueSchema.safeParse(value).success).toBe(true);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it.each([ask.pains, ask.dataQuality, ask.budget, ask.deadline, ask.hasPlatform, ask.otherScenario])(
    'a reply of spaces, or of ten thousand characters, is taken without failing: $slot',
    (question) => {
      const long = [
        '预算大概300万，',
        'the budget is not really known, ',
        '1、',
        '不',
        'a ',
        '9',
        '？',
        '，',
      ];
      for (const reply of [
        '',
        ' ',
        '\n\t　',
        ...long.map((piece) => piece.repeat(Math.ceil(10_000 / piece.length))),
      ]) {
        expect(['answer', 'command', 'unread']).toContain(understand(reply, question, [ask.itStaff]).kind);
      }
    },
  );

  it('the same reply is understood the same way twice', () => {
    fc.assert(
      fc.property(replies, fc.constantFrom(...questions), (reply, question) => {
        expect(understand(reply, question)).toEqual(understand(reply, question));
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  it('folding keeps every place where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('marks', () => {
  const labels = fc.uniqueArray(
    fc.constantFrom('成本', '体验', '风险', '规模', '质量', '安全', '能耗', '人才', '创新', '效率'),
    { minLength: 2, maxLength: 9 },
  );

  it("an option's number or letter always selects it, however it is put", () => {
    fc.assert(
      fc.property(labels, fc.nat(), fc.nat(), (names, pick, form) => {
        const at = pick % names.length;
        const letter = String.fromCharCode(65 + at);
        const ways = [
          `${at + 1}`,
          `选${at + 1}`,
          `第${at + 1}个`,
          `option ${at + 1}`,
          `${at + 1}.`,
          `（${at + 1}）`,
          String.fromCharCode(0x2460 + at),
          letter,
          letter.toLowerCase(),
          `选${letter}`,
          `option ${letter}`,
          `${letter}.`,
          `我选${letter}吧`,
        ];
        const question: AskedQuestion = {
          slot: 'goal',
          label: both('目标', 'goal'),
          form: {
            kind: 'choice',
            options: names.map((name, index) => ({
              id: `o${index + 1}`,
              label: both(name, `name ${name}`),
              synonyms: { zh: [], en: [] },
            })),
          },
        };
        expect(understand(ways[form % ways.length] ?? '', question)).toMatchObject({
          kind: 'answer',
          findings: [{ slot: 'goal', value: { kind: 'choice', option: `o${at + 1}` } }],
        });
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('a level is selected by its number, however it is put', () => {
    for (const level of [1, 2, 3, 4, 5]) {
      for (const way of [
        `${level}`,
        `${level}分`,
        `level ${level}`,
        `第${level}档`,
        `${level}/5`,
        `给${level}分吧`,
      ]) {
        expect(understand(way, ask.dataQuality)).toMatchObject({
          findings: [{ value: { kind: 'level', level } }],
        });
      }
    }
  });
});
