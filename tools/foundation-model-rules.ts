import { both } from '../src/domain/language.ts';
import {
  budgetInput,
  computeInput,
  guideFoundationModel,
  offsiteInput,
  ownJudgement,
  paceInput,
  sensitivityInput,
} from './decision-inputs.ts';
import type { RuleTable } from './rule-table.ts';

/** The easiest to undo first: among equals that one is taken. */
export const modelSources = ['open', 'commercial', 'self-developed'] as const;
export type ModelSource = (typeof modelSources)[number];

/** None, under 5, under 20, or 20 and more people who develop AI; our own lines. */
export function aiPeopleBand(people: number): 'none' | 'few' | 'team' | 'strong' {
  if (people === 0) return 'none';
  if (people < 5) return 'few';
  return people < 20 ? 'team' : 'strong';
}

const guideSupply = both('指南 3.3，第 29-31 页', 'guide 3.3, pages 29-31');

/**
 * The guide (2.3, pages 20 to 21) says what each source is good for: open for cost, speed and quick proof;
 * commercial for safe, controlled and tailored use with a supplier behind it; self-developed for deep fit and
 * difference. The points, and what self-development takes, are the product's own.
 */
export const foundationModelRules: RuleTable<ModelSource> = {
  subject: both('基础模型', 'foundation model'),
  choices: modelSources,
  choiceNames: {
    open: both('开源大模型', 'open models'),
    commercial: both('商业大模型', 'commercial models'),
    'self-developed': both('自研大模型', 'self-developed models'),
  },
  startingPoints: { open: 0, commercial: 0, 'self-developed': 0 },
  inputs: [
    budgetInput,
    paceInput,
    offsiteInput,
    sensitivityInput,
    {
      name: 'customisation',
      label: both('定制程度', 'the depth of customisation'),
      bands: [
        { band: 'ready-made', answer: 'ready-made', label: both('现成可用即可', 'ready-made will do') },
        {
          band: 'own-knowledge',
          answer: 'own-knowledge',
          label: both('要懂本企业的知识', "must know the company's own knowledge"),
        },
        { band: 'deep', answer: 'deep', label: both('深度定制', 'deep') },
      ],
    },
    {
      name: 'differentiation',
      label: both('模型能否成为差异化能力', 'the model as what sets the company apart'),
      bands: [
        { band: 'no', answer: 'no', label: both('没有这个打算', 'not intended') },
        { band: 'some', answer: 'some', label: both('个别环节希望有差异', 'in some steps') },
        { band: 'core', answer: 'core', label: both('要成为核心竞争力', 'the core of its competition') },
      ],
    },
    {
      name: 'aiPeople',
      label: both('自有 AI 人员', "the company's own AI people"),
      bands: [
        { band: 'none', answer: 0, label: both('没有', 'none') },
        { band: 'few', answer: 3, label: both('1 至 4 人', '1 to 4') },
        { band: 'team', answer: 10, label: both('5 至 19 人', '5 to 19') },
        { band: 'strong', answer: 30, label: both('20 人及以上', '20 or more') },
      ],
    },
    computeInput,
    {
      name: 'supply',
      label: both('对技术长期供应的顾虑', 'lasting supply of technology as a worry'),
      bands: [
        { band: 'none', answer: 'none', label: both('没有', 'none') },
        { band: 'some', answer: 'some', label: both('有一些', 'some') },
        { band: 'critical', answer: 'critical', label: both('至关重要', 'critical') },
      ],
    },
  ],
  rules: [
    {
      id: 'self-development-needs-money',
      when: { budget: ['tight', 'moderate', 'ample'] },
      bars: ['self-developed'],
      says: both(
        '预算不到 5000 万元，撑不起自研',
        'under 50 million yuan does not carry a development of its own',
      ),
      source: ownJudgement,
    },
    {
      id: 'self-development-needs-people',
      when: { aiPeople: ['none', 'few', 'team'] },
      bars: ['self-developed'],
      says: both(
        '自有 AI 人员不足 20 人，难以自研',
        'fewer than 20 AI people cannot develop a model of their own',
      ),
      source: ownJudgement,
    },
    {
      id: 'self-development-needs-compute',
      when: { compute: ['none', 'few-servers'] },
      bars: ['self-developed'],
      says: both('没有自有算力集群，无法自行训练', 'without a cluster of its own it cannot train'),
      source: ownJudgement,
    },
    {
      id: 'self-development-needs-time',
      when: { firstResultMonths: ['fast'] },
      bars: ['self-developed'],
      says: both(
        '半年内就要见到成果，来不及自研',
        'a first result within six months leaves no time to develop a model',
      ),
      source: ownJudgement,
    },
    {
      id: 'deep-fit-with-all-means',
      when: {
        customisation: ['deep'],
        budget: ['abundant'],
        aiPeople: ['strong'],
        compute: ['own-cluster'],
      },
      favours: { 'self-developed': 8 },
      says: both(
        '需要深度定制形成差异，资金、人员和算力也都具备',
        'deep fit is what makes the difference, and money, people and compute are all there',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'deep-customisation',
      when: { customisation: ['deep'] },
      favours: { commercial: 2, 'self-developed': 1 },
      says: both('需要深度定制', 'deep customisation is needed'),
      source: guideFoundationModel,
    },
    {
      id: 'own-knowledge-own-team',
      when: { customisation: ['own-knowledge'], aiPeople: ['team', 'strong'] },
      favours: { open: 2 },
      says: both(
        '要融入企业自有知识，自己的团队就能在开源模型上增训',
        "the company's own knowledge has to go in, and its own team can train it onto an open model",
      ),
      source: guideFoundationModel,
    },
    {
      id: 'own-knowledge-no-team',
      when: { customisation: ['own-knowledge'], aiPeople: ['none', 'few'] },
      favours: { commercial: 2 },
      says: both(
        '要融入企业自有知识，但缺少能增训模型的人手',
        "the company's own knowledge has to go in, and there is no team to train it in",
      ),
      source: guideFoundationModel,
    },
    {
      id: 'ready-made',
      when: { customisation: ['ready-made'] },
      favours: { commercial: 2 },
      says: both(
        '只要现成能力，买来即用最省事',
        'ready-made abilities are all that is wanted, and buying them is simplest',
      ),
      source: ownJudgement,
    },
    {
      id: 'supplier-stands-in-for-people',
      when: { aiPeople: ['none', 'few'] },
      favours: { commercial: 2 },
      says: both(
        '自有 AI 人员很少，需要供应商支持',
        'there are few AI people, so a supplier has to stand behind it',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'team-can-run-open-models',
      when: { aiPeople: ['team', 'strong'] },
      favours: { open: 1 },
      says: both('自己的团队能够选型和维护开源模型', 'its own team can choose and keep open models'),
      source: guideFoundationModel,
    },
    {
      id: 'tight-budget',
      when: { budget: ['tight'] },
      favours: { open: 2 },
      says: both(
        '预算有限，开源模型能压低开发成本',
        'money is tight, and open models keep the cost of development down',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'moderate-budget',
      when: { budget: ['moderate'] },
      favours: { open: 1 },
      says: both('预算中等，授权费用宜省则省', 'the budget is moderate, so licences are best saved on'),
      source: guideFoundationModel,
    },
    {
      id: 'money-for-a-supplier',
      when: { budget: ['ample', 'abundant'] },
      favours: { commercial: 2 },
      says: both(
        '预算足以采购商业模型和配套服务',
        'the budget stretches to a commercial model with its services',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'quick-proof',
      when: { firstResultMonths: ['fast'] },
      favours: { open: 1 },
      says: both(
        '半年内要见到成果，开源模型便于快速验证',
        'a first result is wanted within six months, and open models are quick to prove a case on',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'safe-and-controlled',
      when: { sensitivity: ['personal-or-secret'] },
      favours: { commercial: 2 },
      says: both(
        '数据涉及个人信息或商业秘密，要求安全可控、责任清楚',
        'personal data or trade secrets ask for safe and controlled use, with someone answerable',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'state-regulated-data',
      when: { sensitivity: ['state-regulated'] },
      favours: { commercial: 3 },
      says: both(
        '数据受国家专门监管，宜选有资质、可追责的供应商',
        'the data are under specific state regulation, which calls for a qualified supplier who is answerable',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'open-data',
      when: { sensitivity: ['open'] },
      favours: { open: 1 },
      says: both('数据可以公开，安全要求不构成限制', 'the data are open, so security sets no limit'),
      source: guideFoundationModel,
    },
    {
      id: 'weights-in-house',
      when: { offsite: ['no'] },
      favours: { open: 1 },
      says: both(
        '数据不得离开企业，开源模型可以整个部署在内部',
        'data may not leave, and an open model can run wholly inside',
      ),
      source: ownJudgement,
    },
    {
      id: 'model-is-the-advantage',
      when: { differentiation: ['core'] },
      favours: { 'self-developed': 4 },
      says: both(
        '模型本身要成为区别于同行的本事，自研才能做出别人买不到的能力',
        'the model itself is to set the company apart, and only its own gives what others cannot buy',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'model-differs-in-part',
      when: { differentiation: ['some'] },
      favours: { commercial: 1, 'self-developed': 1 },
      says: both(
        '个别环节要做出差异，需要能按要求定制',
        'some steps are to differ, which asks for a model made to measure',
      ),
      source: guideFoundationModel,
    },
    {
      id: 'supply-is-critical',
      when: { supply: ['critical'] },
      favours: { open: 2 },
      says: both(
        '技术的长期供应至关重要，活跃的开源模型能减少锁定',
        'lasting supply is critical, and well-kept open models lessen lock-in',
      ),
      source: guideSupply,
    },
    {
      id: 'supply-matters',
      when: { supply: ['some'] },
      favours: { open: 1 },
      says: both(
        '有一部分靠进口，宜避免绑定一家',
        'some parts are imported, so dependence on one supplier is best avoided',
      ),
      source: guideSupply,
    },
    {
      id: 'no-own-compute',
      when: { compute: ['none'] },
      favours: { commercial: 1 },
      says: both(
        '没有自有算力，直接调用供应商的服务更现实',
        "with no compute of its own, calling a supplier's service is more realistic",
      ),
      source: ownJudgement,
    },
    {
      id: 'own-cluster',
      when: { compute: ['own-cluster'] },
      favours: { open: 1 },
      says: both('自有算力集群可以运行开源模型', 'a cluster of its own can run open models'),
      source: ownJudgement,
    },
  ],
};
