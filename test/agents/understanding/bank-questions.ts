import { putQuestion } from '../../../agents/interview/asked-question.ts';
import type { AskedQuestion } from '../../../agents/understanding/asked-question.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { today } from './reading-shown.ts';

const knowledge = readKnowledge();

/** The ids of all industries; each fills in the options of its own pains. */
export const industryIds = knowledge.industries.map(({ id }) => id);

/** The questions of the bank about the company, in its order, as they are put in one industry. */
export function bankQuestions(industry: string): AskedQuestion[] {
  const situation = { industry, start: today, facts: {} };
  return knowledge.questions
    .filter(({ scope }) => scope === 'engagement')
    .flatMap(({ id }) => putQuestion(knowledge, situation, id) ?? []);
}

/** One question of the bank, as it is put in a bank. */
export function bankQuestion(slot: string): AskedQuestion {
  const question = bankQuestions('finance').find((entry) => entry.slot === slot);
  if (question === undefined) throw new Error(`the bank holds no question ${slot}`);
  return question;
}

/** The questions of the bank about one scenario, as they are put for the first one of an industry's catalogue. */
export function scenarioQuestions(industry: string): AskedQuestion[] {
  const situation = { industry, start: today, facts: {} };
  const scenario = knowledge.industries.find(({ id }) => id === industry)?.scenarios[0]?.id ?? '';
  return knowledge.questions
    .filter(({ scope }) => scope === 'scenario')
    .flatMap(({ id }) => putQuestion(knowledge, situation, `scenario:${scenario}:${id}`) ?? []);
}

/** The questions of the bank about every scenario of an industry's catalogue: all that can be open at once. */
export function everyScenarioQuestion(industry: string): AskedQuestion[] {
  const situation = { industry, start: today, facts: {} };
  const scenarios = knowledge.industries.find(({ id }) => id === industry)?.scenarios ?? [];
  return scenarios.flatMap((scenario) =>
    knowledge.questions
      .filter(({ scope }) => scope === 'scenario')
      .flatMap(({ id }) => putQuestion(knowledge, situation, `scenario:${scenario.id}:${id}`) ?? []),
  );
}
