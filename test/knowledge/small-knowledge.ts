import { stringify } from 'yaml';
import type { KnowledgeText } from '../../knowledge/knowledge-file.ts';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';

const text = (word: string) => ({ zh: `${word}（中）`, en: word });
const five = ['1', '2', '3', '4', '5'].map(text);

const rubrics = [
  ...valueIndicators.map((id) => ({
    id,
    question: text('how much'),
    levels: five,
    source: { guide: { section: '2.1', page: '9' } },
  })),
  ...feasibilityDimensions.map((id) => ({
    id,
    question: text('how ready'),
    levels: five,
    climb: five.slice(0, 4),
    source: { guide: { section: '2.1', page: '9' } },
  })),
];

function scenario(id: string) {
  return {
    id,
    name: text(id),
    summary: text(id),
    value: Object.fromEntries(valueIndicators.map((indicator) => [indicator, 3])),
    drivers: ['economic.cost', 'economic.efficiency'],
    feasibility: Object.fromEntries(feasibilityDimensions.map((dimension) => [dimension, 3])),
    model_kinds: ['nlp'],
    owner: 'business_lead',
    pilot_months: 2,
    rollout_months: 3,
    people: { it_lead: 1 },
    cost: { pilot: { low: 1, high: 2 }, rollout: { low: 1, high: 2 } },
    enablers: ['data-platform'],
    kpi: { name: text('calls'), unit: text('minutes'), direction: 'down' },
    alternative: text('a report'),
  };
}

const industry = {
  id: 'finance',
  name: text('finance'),
  regulated: true,
  weights: Object.fromEntries(valueIndicators.map((id, index) => [id, index === 0 ? 45 : 5])),
  weights_source: { own: text('ours') },
  pains: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: text(id), scenarios: ['one'] })),
  scenarios: ['one', 'two', 'three', 'four', 'five', 'six'].map(scenario),
  source: { own: text('ours') },
};

const guidance = `id: deployment.hybrid
title: { zh: 混合云, en: Hybrid cloud }
text:
  zh: 两头都要时用混合云。
  en: Take hybrid when both matter.
source: { guide: { section: "2.3", page: "20" } }
`;

const cases = `- id: bank
  title: { zh: 案例, en: Case }
  organisation: { zh: 某行, en: A bank }
  industry: finance
  problem: { zh: 问题, en: Problem }
  solution: { zh: 方案, en: Solution }
  effects:
    - text: { zh: 下降 10%, en: Down 10% }
      standing: reported
  conditions:
    - { zh: 条件, en: Condition }
  processes: [service]
  model_kinds: [nlp]
  scenarios: [one]
  source: { guide: { section: "4.1", page: "31" } }
`;

const questions = `- id: company.size
  scope: engagement
  topic: company
  label: { zh: 公司, en: Company }
  ask: { zh: 多少人？, en: How many people? }
  why: { zh: 决定规模, en: It sets the scale }
  answer: { kind: quantity, unit: people, min: 1, max: 1000, probes: [10, 500] }
  roles: [executive_sponsor]
  effort: 1
  source: { own: { zh: 我们的, en: ours } }
- id: company.network
  scope: engagement
  topic: company
  label: { zh: 公司, en: Company }
  ask: { zh: 用哪种网？, en: Which network? }
  why: { zh: 决定部署, en: It sets the deployment }
  answer:
    kind: choice
    options:
      - { id: open, label: { zh: 互联网, en: internet } }
      - { id: closed, label: { zh: 专网, en: private } }
  roles: [it_lead]
  effort: 1
  source: { own: { zh: 我们的, en: ours } }
- id: data
  scope: scenario
  topic: feasibility
  label: { zh: 数据, en: Data }
  ask: { zh: "{scenario}的数据呢？", en: "And the data of {scenario}?" }
  why: { zh: 决定象限, en: It sets the quadrant }
  answer: { kind: level, rubric: data }
  roles: [data_lead]
  effort: 1
  source: { own: { zh: 我们的, en: ours } }
`;

const enablers = `- id: data-platform
  name: { zh: 数据平台, en: Data platform }
  purpose: { zh: 管数, en: Holds data }
  done_when: { zh: 已上线, en: It runs }
  months: 3
  owner: data_lead
  people: { data_lead: 1 }
  cost: { low: 1, high: 2 }
  after: [data-policy]
  source: { own: { zh: 我们的, en: ours } }
- id: data-policy
  name: { zh: 数据制度, en: Data policy }
  purpose: { zh: 定规矩, en: Sets rules }
  done_when: { zh: 已发布, en: It is issued }
  months: 1
  owner: legal_compliance
  people: {}
  cost: { low: 0, high: 1 }
  source: { own: { zh: 我们的, en: ours } }
`;

const risks = `- id: job-fears
  name: { zh: 怕丢工作, en: Fear for jobs }
  description: { zh: 员工不安, en: People worry }
  responses:
    - { zh: 早说明, en: Explain early }
  owner: hr_talent
  source: { own: { zh: 我们的, en: ours } }
`;

const terms = `- { id: compute, zh: [算力], en: [compute] }
- { id: agent, zh: [智能体], en: [agent] }
`;

/** The smallest knowledge base without a mistake, by path. */
export const smallKnowledge: Readonly<Record<string, string>> = {
  'guidance/deployment.yaml': guidance,
  'cases/bank.yaml': cases,
  'rubrics/all.yaml': stringify(rubrics),
  'questions/bank.yaml': questions,
  'industries/finance.yaml': stringify(industry),
  'enablers.yaml': enablers,
  'risks.yaml': risks,
  'terms.yaml': terms,
};

/** The small knowledge with one passage of one file replaced; fails if the passage isn't there. */
export function withMistake(path: string, passage: string, replacement: string): readonly KnowledgeText[] {
  const original = smallKnowledge[path];
  if (!original?.includes(passage)) throw new Error(`${path} doesn't hold: ${passage}`);
  return asFiles({ ...smallKnowledge, [path]: original.replace(passage, replacement) });
}

/** A map of path to text as the loader takes it. */
export function asFiles(files: Readonly<Record<string, string>>): readonly KnowledgeText[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}
