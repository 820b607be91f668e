import { describe, expect, it } from 'vitest';
import { spokenWords } from '../../../agents/understanding/spoken-words.ts';
import { bankQuestion } from './bank-questions.ts';
import { shown, understand } from './reading-shown.ts';

describe('the words kept behind an answer', () => {
  it.each([
    ['5 分，备用少留一点就是几千万', '5 分', '5 分，备用少留一点就是几千万'],
    ['4 分。漏诊能拦住大半。', '4 分', '4 分。漏诊能拦住大半'],
    ['1 分。没有医师签字的报告就是违规。下一题吧。', '1 分', '1 分。没有医师签字的报告就是违规'],
    ['有一些，有备选。', '有一些', '有一些，有备选'],
    [
      '1. A report that no doctor has signed is against the rules.',
      '1',
      '1. A report that no doctor has signed is against the rules',
    ],
    ['50 million yuan, I hear.', '50 million yuan', '50 million yuan, I hear'],
    ['300 万，先到这里吧。', '300 万', '300 万'],
    ['3 分。为什么问这个？', '3 分', '3 分'],
    ['预算三百万。明年二季度开始。', '预算三百万', '预算三百万'],
    ['改成 500 万', '从没说过', '从没说过'],
  ])('are the whole sentence: %s', (reply, words, expected) => {
    expect(spokenWords(reply, words).replace(/[。.]$/u, '')).toBe(expected);
  });
});

describe('whom to ask for the data', () => {
  it.each(['要找人导，1。', 'You ask someone for an export, 1.', '得找人要，一级。'])(
    'is an answer where a mark stands beside it: %s',
    (reply) => {
      expect(shown(understand(reply, bankQuestion('data.use')), 'data.use')).toBe('level 1');
    },
  );

  it.each(['得问财务。', 'You would have to ask finance.', '要找数据的同事确认一下'])(
    'is no answer by itself: %s',
    (reply) => {
      expect(understand(reply, bankQuestion('data.use'))).toMatchObject({ command: 'unknown' });
    },
  );
});
