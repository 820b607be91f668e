import { describe, expect, it } from 'vitest';
import type { Industry } from '../../../knowledge/knowledge.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { candidateScenarios } from '../../../tools/assessment/candidate-scenarios.ts';

const pharma = readKnowledge().industries.find(({ id }) => id === 'pharma');
if (pharma === undefined) throw new Error('the knowledge base holds no pharma');
const [first, ...others] = pharma.scenarios;
if (first === undefined) throw new Error('pharma has no scenario');
const industry: Industry = {
  ...pharma,
  scenarios: [{ ...first, synonyms: { zh: ['警戒'], en: ['PV'] } }, ...others],
};

const ownOf = (text: string) =>
  candidateScenarios(industry, { 'scenarios.own': { kind: 'text', text } })
    .filter(({ why }) => why === 'own')
    .map(({ id }) => id);

describe('an idea of the company’s own is a scenario of the catalogue', () => {
  it.each(['PV', '上一套 PV 系统', '自动做pv报告', '药物警戒', 'PV-automation'])(
    'where it names it as a word: %s',
    (text) => {
      expect(ownOf(text)).toEqual([first.id]);
    },
  );

  it.each(['HPV 疫苗接种提醒', 'PVC packaging', 'mpv'])(
    'but not where a longer Latin word only holds its name: %s',
    (text) => {
      expect(ownOf(text)).toEqual(['own-1']);
    },
  );
});
