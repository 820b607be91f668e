import { type Bilingual, both } from '../../src/domain/language.ts';
import type { ReplyForm } from './asked-question.ts';
import { describeUnit, showNumber } from './quantity-wording.ts';

/** What a question accepts, with an example made of its own options; shown when a reply could not be read. */
export function acceptedAnswers(form: ReplyForm): Bilingual {
  switch (form.kind) {
    case 'choice': {
      const named = numbered(form.options.map((option) => option.label));
      return both(
        `请回复一个序号、字母或选项里的话，例如「2」：${named.zh}。`,
        `Please reply with one number, letter or the words of an option, for example "2": ${named.en}.`,
      );
    }
    case 'choices': {
      const named = numbered(form.options.map((option) => option.label));
      const example = both(form.most > 1 ? '「1、3」' : '「1」', form.most > 1 ? '"1, 3"' : '"1"');
      return both(
        `可以选 1 到 ${form.most} 项，用序号、字母或选项里的话，例如${example.zh}：${named.zh}。`,
        `Choose 1 to ${form.most} by number, letter or words, for example ${example.en}: ${named.en}.`,
      );
    }
    case 'level': {
      const named = numbered(form.levels);
      return both(
        `请用 1 到 5 打分，或照着最接近的一档说，例如「3」：${named.zh}。`,
        `Please give a level from 1 to 5, or say which description is nearest, for example "3": ${named.en}.`,
      );
    }
    case 'quantity':
      return acceptedQuantity(form);
    case 'date':
      return form.optional
        ? both(
            '请说一个日期、月份、季度或年份，例如「2027年6月」；没有期限就说「没有」。',
            'Please give a day, month, quarter or year, for example "June 2027", or say "none".',
          )
        : both(
            '请说一个日期、月份、季度或年份，例如「2027年6月」或「明年二季度」。',
            'Please give a day, month, quarter or year, for example "June 2027" or "Q2 next year".',
          );
    case 'yesno':
      return both(
        '请回答「是」或「否」；不知道就说「不知道」。',
        'Please answer "yes" or "no", or "not sure".',
      );
    case 'text':
      return both(
        '请用一两句话说说；没有就说「没有」。',
        'Please say it in a sentence or two, or say "none".',
      );
  }
}

function numbered(labels: readonly Bilingual[]): Bilingual {
  return both(
    labels.map((label, at) => `${at + 1} ${label.zh}`).join('；'),
    labels.map((label, at) => `${at + 1} ${label.en}`).join('; '),
  );
}

const examples: Readonly<Record<string, Bilingual>> = {
  cny: both(
    '请说金额并带上单位，例如「300万」或「200万到300万」',
    'Please give an amount with its unit, for example "3 million yuan" or "2 to 3 million"',
  ),
  people: both(
    '请说人数，例如「30人」或「20到30人」',
    'Please give a number of people, for example "30" or "20 to 30 people"',
  ),
  months: both(
    '请说时长，例如「6个月」或「半年」',
    'Please give a length of time, for example "6 months" or "half a year"',
  ),
  percent: both('请说百分比，例如「30%」或「三成」', 'Please give a share, for example "30%"'),
};

function acceptedQuantity(form: Extract<ReplyForm, { kind: 'quantity' }>): Bilingual {
  const unit = describeUnit(form.unit);
  const example =
    examples[form.unit] ??
    both(
      '请说一个数字，带上单位更好，例如「85%」或「1200件」',
      'Please give a figure, best with its unit, for example "85%" or "1,200 items"',
    );
  const min = showNumber(form.min);
  const range =
    form.max === undefined
      ? both('', '')
      : both(
          `（${min.zh} 到 ${showNumber(form.max).zh}${unit.zh}）`,
          ` (${min.en} to ${showNumber(form.max).en}${unit.en})`,
        );
  return both(`${example.zh}${range.zh}。`, `${example.en}${range.en}.`);
}
