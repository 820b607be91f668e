import type { LintedDocument, RoadmapDocument } from '../../../src/domain/roadmap-document.ts';
import { goodRoadmap } from './good-roadmap.ts';

type List =
  | 'scenarios'
  | 'activities'
  | 'stages'
  | 'decisions'
  | 'assumptions'
  | 'risks'
  | 'claims'
  | 'openQuestions'
  | 'conflicts';
type Entry<Key extends List> =
  NonNullable<RoadmapDocument[Key]> extends readonly (infer Each)[] ? Each : never;

export interface Mutation {
  readonly document: LintedDocument;
  /** JSON Pointer of the finding that the mutation is for. */
  readonly path: string;
  /** Rules that the same mutation can't help breaking. */
  readonly also?: readonly string[];
}

function change(fields: Partial<LintedDocument>): LintedDocument {
  return { ...goodRoadmap(), ...fields };
}

/** The good roadmap with some fields of one entry changed; undefined takes a field away. */
function entry<Key extends List>(key: Key, place: number, fields: Partial<Entry<Key>>): LintedDocument {
  const document = goodRoadmap();
  const entries: readonly unknown[] = Array.isArray(document[key]) ? document[key] : [];
  return {
    ...document,
    [key]: entries.map((each, at) =>
      at === place && typeof each === 'object' ? { ...each, ...fields } : each,
    ),
  };
}

function trialKpi(fields: object): LintedDocument {
  const kpi = goodRoadmap().activities?.[1]?.kpi;
  return entry('activities', 1, { kpi: { ...kpi, ...fields } });
}

const without = undefined;
const trial = '/activities/1';

/** For every rule a change to the good roadmap that breaks it, and the place where it should be told. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'owner/missing': { document: entry('activities', 0, { owner: ' ' }), path: '/activities/0' },
  'owner/unknown': {
    document: entry('activities', 0, { owner: 'Somebody Else' }),
    path: '/activities/0/owner',
  },
  'owner/overloaded': {
    document: change({
      activities: [
        ...(goodRoadmap().activities ?? []),
        ...['a', 'b', 'c', 'd', 'e'].map((id) => ({
          id,
          name: `Prepare part ${id}`,
          kind: 'enabler',
          start: '2027-01',
          end: '2027-02',
          owner: 'Ann Holt',
          budget: 0,
          exit: 'It is accepted.',
        })),
      ],
    }),
    path: '/activities/1/owner',
  },
  'kpi/missing': { document: entry('activities', 1, { kpi: null }), path: trial },
  'kpi/baseline': { document: trialKpi({ baseline: null }), path: `${trial}/kpi` },
  'kpi/target': { document: trialKpi({ target: '' }), path: `${trial}/kpi` },
  'kpi/unit': { document: trialKpi({ unit: without }), path: `${trial}/kpi` },
  'kpi/source': { document: trialKpi({ source: { zh: ' ' } }), path: `${trial}/kpi` },
  'kpi/date': { document: trialKpi({ date: without }), path: `${trial}/kpi` },
  'kpi/open': {
    document: trialKpi({ baseline: null, due: '2027-02-26' }),
    path: `${trial}/kpi/due`,
  },
  'kpi/late': {
    document: trialKpi({ baseline: null, due: '2027-04-30' }),
    path: `${trial}/kpi/due`,
    also: ['kpi/open'],
  },
  'kpi/borrowed-target': { document: trialKpi({ citations: ['steel-case'] }), path: `${trial}/kpi/target` },
  'gate/missing': { document: entry('activities', 1, { gate: without }), path: trial },
  'stop/missing': { document: entry('activities', 1, { stop: '' }), path: trial },
  'exit/missing': { document: entry('activities', 0, { exit: without }), path: '/activities/0' },
  'stage/exit': { document: entry('stages', 1, { exit: without }), path: '/stages/1' },
  'pilot/missing': {
    document: entry('activities', 2, { start: '2027-03', after: ['images'] }),
    path: '/activities/2',
    also: ['capacity/overflow'],
  },
  'pilot/too-long': {
    document: change({
      activities: (goodRoadmap().activities ?? []).map((each) =>
        each.id === 'trial'
          ? { ...each, end: '2027-09-30' }
          : each.id === 'spread'
            ? { ...each, start: '2027-10' }
            : each,
      ),
    }),
    path: trial,
  },
  'dependency/cycle': {
    document: entry('activities', 0, { after: ['trial'] }),
    path: '/activities/0/after',
    also: ['dependency/order'],
  },
  'dependency/unknown': {
    document: entry('activities', 1, { after: ['images', 'nowhere'] }),
    path: `${trial}/after/1`,
  },
  'dependency/order': {
    document: entry('activities', 0, { end: '2027-03-12', people: { operations: 1 } }),
    path: `${trial}/after/0`,
  },
  'reference/unknown': {
    document: entry('stages', 1, { activities: ['spread', 'nowhere'] }),
    path: '/stages/1/activities/1',
  },
  'date/missing': { document: entry('activities', 0, { end: without }), path: '/activities/0' },
  'date/format': { document: entry('activities', 0, { end: 'end of February' }), path: '/activities/0/end' },
  'date/reversed': { document: entry('activities', 0, { end: '2027-01-03' }), path: '/activities/0' },
  'date/deadline': { document: change({ deadline: '2027-10-31' }), path: '/activities/2/end' },
  'date/past': { document: entry('assumptions', 0, { review: '2026-09-30' }), path: '/assumptions/0/review' },
  'capacity/overflow': { document: change({ capacity: { it: 1, operations: 2 } }), path: '/capacity/it' },
  'capacity/unknown': { document: change({ capacity: { it: 2 } }), path: `${trial}/people/operations` },
  'load/at-once': { document: change({ scenariosAtOnce: 0 }), path: '/activities' },
  'budget/total': {
    document: change({ budget: { total: { amount: 900_000, currency: 'CNY' } } }),
    path: '/budget/total',
  },
  'budget/quarter': {
    document: change({
      budget: {
        total: { amount: 1_000_000, currency: 'CNY' },
        byQuarter: [
          { quarter: '2027Q2', amount: 600_000 },
          { quarter: '2027Q1', amount: 200_000 },
          { quarter: '2027Q3', amount: 200_000 },
        ],
      },
    }),
    path: '/budget/byQuarter/1',
  },
  'cost/missing': { document: entry('activities', 0, { budget: without }), path: '/activities/0' },
  'cost/range': {
    document: entry('activities', 0, { budget: { amount: 100_000, basis: 'estimate' } }),
    path: '/activities/0/budget',
  },
  'cost/unmarked': {
    document: entry('activities', 0, { budget: { low: 80_000, high: 120_000 } }),
    path: '/activities/0/budget',
  },
  'cost/currency': {
    document: (() => {
      const document = entry('activities', 0, { budget: { low: 80_000, high: 120_000, basis: 'estimate' } });
      return { ...document, currency: null };
    })(),
    path: '/activities/0/budget',
  },
  'cost/reversed': {
    document: entry('activities', 0, { budget: { low: 120_000, high: 80_000, basis: 'estimate' } }),
    path: '/activities/0/budget',
  },
  'schedule/empty': { document: change({ activities: [], stages: [] }), path: '' },
  'schedule/first-100-days': {
    document: change({ start: '2026-07-01' }),
    path: '/activities',
    also: ['schedule/early-win'],
  },
  'schedule/early-win': {
    document: change({
      start: '2026-08-01',
      activities: (goodRoadmap().activities ?? []).map((each) =>
        each.id === 'images' ? { ...each, start: '2026-11-02' } : each,
      ),
    }),
    path: '/activities',
  },
  'scenario/vetoed': { document: entry('scenarios', 0, { vetoed: true }), path: '/scenarios/0/decision' },
  'scenario/infeasible': {
    document: entry('scenarios', 0, { feasibility: 35 }),
    path: '/scenarios/0/decision',
  },
  'scenario/early-rollout': { document: entry('scenarios', 0, { quadrant: 3 }), path: '/activities/2/kind' },
  'scenario/contradiction': {
    document: entry('scenarios', 0, { decision: 'rejected' }),
    path: '/activities/1/scenario',
  },
  'scenario/reason': { document: entry('scenarios', 1, { reason: without }), path: '/scenarios/1' },
  'scenario/undecided': { document: entry('scenarios', 1, { decision: without }), path: '/scenarios/1' },
  'scenario/review': { document: entry('scenarios', 1, { review: without }), path: '/scenarios/1' },
  'scenario/all-chosen': {
    document: change({ scenarios: (goodRoadmap().scenarios ?? []).slice(0, 1) }),
    path: '/scenarios',
  },
  'decision/reason': { document: entry('decisions', 0, { reasons: [''] }), path: '/decisions/0' },
  'decision/options': { document: entry('decisions', 0, { options: ['own server'] }), path: '/decisions/0' },
  'decision/choice': {
    document: entry('decisions', 0, {
      options: [
        { name: 'own server', rejectedBecause: 'Dear.' },
        { name: 'public cloud', rejectedBecause: 'No steady connection.' },
      ],
      chosen: 'private cloud',
    }),
    path: '/decisions/0',
  },
  'decision/rejected': {
    document: entry('decisions', 0, { options: ['own server', 'public cloud'] }),
    path: '/decisions/0/options/1',
  },
  'assumption/owner': { document: entry('assumptions', 0, { owner: null }), path: '/assumptions/0' },
  'assumption/review': { document: entry('assumptions', 0, { review: without }), path: '/assumptions/0' },
  'risk/owner': { document: entry('risks', 0, { owner: without }), path: '/risks/0' },
  'risk/response': { document: entry('risks', 1, { response: [] }), path: '/risks/1' },
  'risk/people': { document: entry('risks', 0, { text: 'The camera may fail.' }), path: '/risks' },
  'risk/data': { document: entry('risks', 1, { text: 'The camera may fail.' }), path: '/risks' },
  'question/owner': { document: entry('openQuestions', 0, { owner: without }), path: '/openQuestions/0' },
  'conflict/unsettled': { document: entry('conflicts', 0, { question: without }), path: '/conflicts/0' },
  'claim/uncited': { document: entry('claims', 0, { citations: [] }), path: '/claims/0' },
  'claim/unknown-source': {
    document: entry('claims', 0, { citations: ['talk-ann', 'nowhere'] }),
    path: '/claims/0',
  },
  'claim/figure': {
    document: entry('claims', 0, { text: 'Today 15 packs in 10,000 carry a misprint.' }),
    path: '/claims/0',
  },
  'claim/date-or-name': {
    document: entry('claims', 1, { text: 'The network of the line failed 3 times in April 2026.' }),
    path: '/claims/1',
  },
  'source/attribution': { document: change({ attribution: 'Our own method' }), path: '/attribution' },
  'limits/missing': { document: change({ limits: [] }), path: '' },
  'id/duplicate': { document: entry('risks', 1, { id: 'r1' }), path: '/risks/1/id' },
  'name/empty': { document: entry('scenarios', 1, { name: { en: '' } }), path: '/scenarios/1' },
  'text/mixed': {
    document: entry('risks', 0, { text: 'Inspectors fear for their jobs 他们担心自己的岗位会被机器替代。' }),
    path: '/risks/0/text',
  },
};
