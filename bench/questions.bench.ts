import { bench, describe } from 'vitest';
import { readKnowledge } from '../src/entry/node-knowledge.ts';
import { decideQuickly } from '../tools/assessment/assess.ts';
import { nextQuestion } from '../tools/next-question.ts';
import { wideEngagement } from './wide-engagement.ts';

/**
 * One choice of the next question at the size that must stay under 50 ms (12 scenarios, 60 open slots), beside one at
 * the usual size: read the ratios, since the times are the machine's.
 */
const knowledge = readKnowledge();
const wide = wideEngagement(knowledge, { scenarios: 12, openSlots: 60 });
const usual = wideEngagement(knowledge, { scenarios: 6, openSlots: 30 });

describe('choosing the next question', () => {
  bench('12 scenarios, 60 open slots', () => {
    nextQuestion(wide.knowledge, wide.input);
  });
  bench('6 scenarios, 30 open slots', () => {
    nextQuestion(usual.knowledge, usual.input);
  });
  bench('one try of an answer with 12 scenarios', () => {
    decideQuickly(wide.knowledge, wide.input.situation);
  });
});
