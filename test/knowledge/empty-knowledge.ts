import type { Knowledge } from '../../knowledge/knowledge.ts';

/** A knowledge base that holds nothing, to put in what a test is about. */
export const emptyKnowledge: Knowledge = {
  version: 'empty',
  guidance: [],
  cases: [],
  rubrics: [],
  questions: [],
  enablers: [],
  industries: [],
  risks: [],
  terms: [],
  practices: [],
  principles: [],
  processes: [],
  partnerCriteria: [],
  standards: [],
  breaks: [],
  policies: [],
  measures: [],
};
