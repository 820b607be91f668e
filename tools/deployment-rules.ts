import { both } from '../src/domain/language.ts';
import {
  budgetInput,
  computeInput,
  employeesInput,
  groupPlatformInput,
  guideDeployment,
  industryRegulatedInput,
  offsiteInput,
  ownJudgement,
  paceInput,
  sensitivityInput,
} from './decision-inputs.ts';
import type { RuleTable } from './rule-table.ts';

/** The safest first: among equals the one that is least dear to have been wrong about. */
export const deployments = ['private', 'hybrid', 'public'] as const;
export type Deployment = (typeof deployments)[number];

/**
 * The guide (2.3, pages 19 to 20) names three kinds of firm and the cloud that fits each. The rules take each
 * kind apart into what can be asked; the points, and what is barred outright, are the product's own.
 */
export const deploymentRules: RuleTable<Deployment> = {
  subject: both('部署方式', 'deployment'),
  choices: deployments,
  choiceNames: {
    private: both('私有云', 'private cloud'),
    hybrid: both('混合云', 'hybrid cloud'),
    public: both('公有云', 'public cloud'),
  },
  startingPoints: { private: 0, hybrid: 0, public: 0 },
  inputs: [
    industryRegulatedInput,
    employeesInput,
    sensitivityInput,
    offsiteInput,
    budgetInput,
    paceInput,
    {
      name: 'split',
      label: both('敏感与非敏感业务能否分开', 'keeping sensitive work apart from the rest'),
      bands: [
        { band: 'yes', answer: true, label: both('能', 'yes') },
        { band: 'no', answer: false, label: both('不能', 'no') },
      ],
    },
    {
      name: 'cloud',
      label: both('现有云环境', 'the cloud in use today'),
      bands: [
        { band: 'none', answer: 'none', label: both('没有', 'none') },
        { band: 'public', answer: 'public', label: both('公有云', 'public') },
        { band: 'private', answer: 'private', label: both('私有云', 'private') },
        { band: 'both', answer: 'both', label: both('两者都有', 'both') },
      ],
    },
    computeInput,
    groupPlatformInput,
  ],
  rules: [
    {
      id: 'data-may-not-leave',
      when: { offsite: ['no'] },
      bars: ['public'],
      favours: { private: 2 },
      says: both('数据不得离开企业', 'data may not leave the company'),
      source: ownJudgement,
    },
    {
      id: 'state-regulated-data',
      when: { sensitivity: ['state-regulated'] },
      bars: ['public'],
      favours: { private: 2 },
      says: both('数据受国家专门监管', 'the data are under specific state regulation'),
      source: ownJudgement,
    },
    {
      id: 'cannot-be-split',
      when: { split: ['no'] },
      bars: ['hybrid'],
      says: both(
        '敏感与非敏感业务分不开，混合云无从划界',
        'sensitive work and the rest cannot be kept apart, so a hybrid has nowhere to draw its line',
      ),
      source: ownJudgement,
    },
    {
      id: 'small-firm-tight-budget',
      when: { employees: ['micro', 'small'], budget: ['tight'] },
      favours: { public: 3 },
      says: both(
        '中小企业预算有限，公有云的算力可以按需取用',
        'a small firm with a tight budget can draw compute from the public cloud as it needs it',
      ),
      source: guideDeployment,
    },
    {
      id: 'small-firm',
      when: { employees: ['micro', 'small'] },
      favours: { public: 1 },
      says: both(
        '企业规模小，难以养一支自有平台的运维队伍',
        'a firm of this size can hardly staff a platform of its own',
      ),
      source: guideDeployment,
    },
    {
      id: 'tight-budget',
      when: { budget: ['tight'] },
      favours: { public: 1 },
      says: both('预算不足以自建平台', 'the budget does not stretch to a platform of its own'),
      source: guideDeployment,
    },
    {
      id: 'first-result-soon',
      when: { firstResultMonths: ['fast'] },
      favours: { public: 1 },
      says: both(
        '半年内就要见到成果，公有云开通最快',
        'a first result is wanted within six months, and the public cloud starts soonest',
      ),
      source: guideDeployment,
    },
    {
      id: 'critical-sector',
      when: { industryRegulated: ['yes'] },
      favours: { private: 2 },
      says: both(
        '身处关键行业，对数据和网络安全要求高',
        'a critical sector asks much of data and network security',
      ),
      source: guideDeployment,
    },
    {
      id: 'large-critical-firm',
      when: { employees: ['large'], industryRegulated: ['yes'] },
      favours: { private: 1 },
      says: both('关键行业的大型企业有能力自建', 'a large firm of a critical sector can build its own'),
      source: guideDeployment,
    },
    {
      id: 'sensitive-data',
      when: { sensitivity: ['personal-or-secret'] },
      favours: { private: 2 },
      says: both('数据涉及个人信息或商业秘密', 'the data hold personal information or trade secrets'),
      source: both('指南 2.3，第 19-20 页；3.2，第 28-29 页', 'guide 2.3, pages 19-20; 3.2, pages 28-29'),
    },
    {
      id: 'large-firm-sensitive-data',
      when: { employees: ['large'], sensitivity: ['personal-or-secret', 'state-regulated'] },
      favours: { private: 2 },
      says: both(
        '大型企业握有大量敏感数据，泄露的代价高',
        'a large firm holds much sensitive data, and a leak would cost it dear',
      ),
      source: guideDeployment,
    },
    {
      id: 'open-data',
      when: { sensitivity: ['open'] },
      favours: { public: 2 },
      says: both(
        '数据可以公开，没有必须留在本地的理由',
        'the data are open, so nothing ties them to the premises',
      ),
      source: guideDeployment,
    },
    {
      id: 'data-may-leave',
      when: { offsite: ['yes'] },
      favours: { public: 2 },
      says: both('数据可以离开企业', 'data may leave the company'),
      source: ownJudgement,
    },
    {
      id: 'masked-data-may-leave',
      when: { offsite: ['masked-only'] },
      favours: { hybrid: 1, public: 1 },
      says: both('数据脱敏后可以上云', 'data may go to the cloud once masked'),
      source: both('指南 3.2，第 28-29 页', 'guide 3.2, pages 28-29'),
    },
    {
      id: 'separable-sensitive-data',
      when: { split: ['yes'], sensitivity: ['personal-or-secret', 'state-regulated'] },
      favours: { hybrid: 2 },
      says: both(
        '敏感数据可以留在本地，其余业务放到云上',
        'sensitive data can stay in while the rest moves to the cloud',
      ),
      source: guideDeployment,
    },
    {
      id: 'separable-work-beside-closed-data',
      when: { split: ['yes'], offsite: ['no'] },
      favours: { hybrid: 2 },
      says: both('不能外出的数据可以与其余业务分开', 'what may not leave can be kept apart from the rest'),
      source: guideDeployment,
    },
    {
      id: 'separable-work-of-a-larger-firm',
      when: { split: ['yes'], employees: ['medium', 'large'] },
      favours: { hybrid: 2 },
      says: both('企业规模足以同时管好两套环境', 'the firm is large enough to run two environments'),
      source: guideDeployment,
    },
    {
      id: 'separable-work-wanted-soon',
      when: { split: ['yes'], firstResultMonths: ['fast'] },
      favours: { hybrid: 1 },
      says: both('非敏感业务可以先行快速上线', 'work that is not sensitive can go live first and fast'),
      source: guideDeployment,
    },
    {
      id: 'public-cloud-in-use',
      when: { cloud: ['public'] },
      favours: { public: 1 },
      says: both('已经在用公有云', 'the public cloud is in use already'),
      source: ownJudgement,
    },
    {
      id: 'private-cloud-in-use',
      when: { cloud: ['private'] },
      favours: { private: 1 },
      says: both('已经有私有云', 'a private cloud is in place already'),
      source: ownJudgement,
    },
    {
      id: 'both-clouds-in-use',
      when: { cloud: ['both'] },
      favours: { hybrid: 2 },
      says: both('公有云和私有云都已在用', 'public and private cloud are both in use already'),
      source: ownJudgement,
    },
    {
      id: 'no-own-compute',
      when: { compute: ['none'] },
      favours: { public: 1 },
      says: both('没有自有算力', 'there is no compute of its own'),
      source: guideDeployment,
    },
    {
      id: 'few-own-servers',
      when: { compute: ['few-servers'] },
      favours: { hybrid: 1 },
      says: both(
        '现有服务器只够承载敏感的那一部分',
        'the servers at hand suffice for the sensitive part only',
      ),
      source: ownJudgement,
    },
    {
      id: 'own-cluster',
      when: { compute: ['own-cluster'] },
      favours: { private: 2 },
      says: both('自有算力集群可以直接利用', 'a cluster of its own is there to be used'),
      source: ownJudgement,
    },
    {
      id: 'group-platform-running',
      when: { groupPlatform: ['running'] },
      favours: { private: 2 },
      says: both(
        '集团平台已在运行，应当接入而不是重复建设',
        "the group's platform is running: join it, do not build it again",
      ),
      source: ownJudgement,
    },
    {
      id: 'group-platform-planned',
      when: { groupPlatform: ['planned'] },
      favours: { private: 1 },
      says: both('集团正在规划平台，宜与之衔接', 'the group is planning a platform to fit in with'),
      source: ownJudgement,
    },
  ],
};
