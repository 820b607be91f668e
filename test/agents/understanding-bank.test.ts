import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../agents/understanding/asked-question.ts';
import type { Option } from '../../knowledge/knowledge.ts';
import { bankQuestions, industryIds, scenarioQuestions } from './understanding/bank-questions.ts';
import { shown, understand } from './understanding/reading-shown.ts';

/** Every way that the bank itself offers to take an option: its number, its letter, its label and each synonym. */
function waysToTake({ label, synonyms }: Option, at: number): string[] {
  return [`${at + 1}`, String.fromCharCode(65 + at), label.zh, label.en, ...synonyms.zh, ...synonyms.en];
}

/** What the question offers, each way of saying it with how it has to be read. */
function offered({ form }: AskedQuestion): { words: string; expected: string }[] {
  switch (form.kind) {
    case 'choice':
    case 'choices':
      return form.options.flatMap((option, at) =>
        waysToTake(option, at).map((words) => ({ words, expected: option.id })),
      );
    case 'level':
      return form.levels.flatMap((label, at) =>
        [`${at + 1}`, label.zh, label.en].map((words) => ({ words, expected: `level ${at + 1}` })),
      );
    default:
      return [];
  }
}

/** Said while every other question of the bank is open too, as in an interview. */
function misread(question: AskedQuestion, bank: readonly AskedQuestion[]): string[] {
  const others = bank.filter((other) => other !== question);
  return offered(question).flatMap(({ words, expected }) => {
    const came = shown(understand(words, question, others), question.slot);
    return came === expected ? [] : [`"${words}" means ${expected}, read as ${came}`];
  });
}

describe('every option and level that the bank offers is taken by its number, letter, label and synonyms', () => {
  const bank = bankQuestions('finance');
  it.each(bank.filter((question) => offered(question).length > 0))('of $slot', (question) => {
    expect(misread(question, bank)).toEqual([]);
  });

  it.each(industryIds)('of the pains of %s', (industry) => {
    const here = bankQuestions(industry);
    expect(
      here.filter(({ slot }) => slot === 'pains').flatMap((question) => misread(question, here)),
    ).toEqual([]);
  });

  it.each(scenarioQuestions('finance'))('of $label.zh', (question) => {
    expect(misread(question, [question])).toEqual([]);
  });
});
