import { both } from '../../src/domain/language.ts';
import {
  budgetInput,
  computeInput,
  groupPlatformInput,
  industryRegulatedInput,
  offsiteInput,
  ownJudgement,
} from '../decision-inputs.ts';
import type { RuleTable } from '../rule-table.ts';

/** The easiest to undo first: among equals that one is taken. `mixed` is never barred. */
export const routes = ['cloud-service', 'mixed', 'domestic-npu', 'imported-gpu', 'group-platform'] as const;
export type Route = (typeof routes)[number];

const guideRoute = both('指南 2.3，第 20 页', 'guide 2.3, page 20');
const guideSupply = both('指南 3.3，第 30-31 页', 'guide 3.3, pages 30-31');
const guideDeployed = both('指南 2.3，第 19-20 页', 'guide 2.3, pages 19-20');

/**
 * The guide (2.3, page 20) has the compute base fix the technical route, warns that switching is dear, and asks for
 * lasting availability and resilience of every link; 3.3 (pages 30 to 31) prefers parts that can be controlled all the
 * way down, open and compatible. The points, and what is barred outright, are the product's own.
 */
export const routeRules: RuleTable<Route> = {
  subject: both('技术路线', 'technical route'),
  choices: routes,
  choiceNames: {
    'cloud-service': both('按需租用云上算力', 'compute rented from the cloud'),
    mixed: both('进口与国产并行', 'imported and domestic side by side'),
    'domestic-npu': both('国产加速卡路线', 'domestic accelerators'),
    'imported-gpu': both('进口 GPU 路线', 'imported GPUs'),
    'group-platform': both('随集团平台的路线', "the group platform's route"),
  },
  // Somebody else's platform needs to be there before it can stand equal to a route of one's own.
  startingPoints: {
    'cloud-service': 0,
    mixed: 0,
    'domestic-npu': 0,
    'imported-gpu': 0,
    'group-platform': -1,
  },
  inputs: [
    {
      name: 'current',
      label: both('现有算力路线', 'the accelerators in use today'),
      bands: [
        { band: 'gpu-imported', answer: 'gpu-imported', label: both('进口 GPU', 'imported GPUs') },
        { band: 'npu-domestic', answer: 'npu-domestic', label: both('国产加速卡', 'domestic accelerators') },
        { band: 'mixed', answer: 'mixed', label: both('两类都有', 'both') },
        { band: 'cloud-only', answer: 'cloud-only', label: both('只用云上的', 'only through the cloud') },
        { band: 'undecided', answer: 'undecided', label: both('还没定', 'not decided') },
      ],
    },
    {
      name: 'supply',
      label: both('对进口技术的依赖', 'dependence on imported technology'),
      bands: [
        { band: 'none', answer: 'none', label: both('基本不依赖', 'hardly any') },
        { band: 'some', answer: 'some', label: both('有一些，可以替代', 'some, but replaceable') },
        { band: 'critical', answer: 'critical', label: both('关键环节离不开', 'critical parts rest on it') },
      ],
    },
    {
      name: 'fallback',
      label: both('断供的替代方案', 'a replacement if supply is cut off'),
      bands: [
        { band: 'none', answer: 'none', label: both('还没有', 'none yet') },
        { band: 'planned', answer: 'planned', label: both('有方案，没试过', 'planned, not tried') },
        { band: 'tested', answer: 'tested', label: both('已经试过', 'tested') },
      ],
    },
    {
      name: 'deployment',
      label: both('部署方式', 'the deployment'),
      bands: [
        { band: 'private', answer: 'private', label: both('私有云', 'private cloud') },
        { band: 'hybrid', answer: 'hybrid', label: both('混合云', 'hybrid cloud') },
        { band: 'public', answer: 'public', label: both('公有云', 'public cloud') },
      ],
    },
    industryRegulatedInput,
    groupPlatformInput,
    budgetInput,
    offsiteInput,
    {
      name: 'modelSource',
      label: both('基础模型的来源', 'the source of the base model'),
      bands: [
        { band: 'open', answer: 'open', label: both('开源', 'open') },
        { band: 'commercial', answer: 'commercial', label: both('商业', 'commercial') },
        { band: 'self-developed', answer: 'self-developed', label: both('自研', 'self-developed') },
      ],
    },
    computeInput,
  ],
  rules: [
    {
      id: 'data-may-not-leave',
      when: { offsite: ['no'] },
      bars: ['cloud-service'],
      says: both('数据不得离开企业', 'data may not leave the company'),
      source: ownJudgement,
    },
    {
      id: 'deployed-privately',
      when: { deployment: ['private'] },
      bars: ['cloud-service'],
      favours: { 'domestic-npu': 1, 'imported-gpu': 1 },
      says: both(
        '部署在自己的环境里，算力要自有',
        'the deployment stands on its own premises and needs compute of its own',
      ),
      source: guideDeployed,
    },
    {
      id: 'no-group-platform',
      when: { groupPlatform: ['none', 'planned'] },
      bars: ['group-platform'],
      says: both('集团平台还没有运行', 'no group platform is running'),
      source: ownJudgement,
    },
    {
      id: 'irreplaceable-imports',
      when: { supply: ['critical'], fallback: ['none'] },
      bars: ['imported-gpu'],
      favours: { mixed: 3, 'domestic-npu': 1 },
      says: both(
        '关键环节离不开进口且没有替代，不能再单押一条进口路线',
        'critical parts rest on imports with no replacement, so nothing more may be staked on imports alone',
      ),
      source: guideSupply,
    },
    {
      id: 'critical-sector-on-imports',
      when: { industryRegulated: ['yes'], supply: ['critical'] },
      bars: ['imported-gpu'],
      favours: { mixed: 2 },
      says: both(
        '关键行业的关键环节不能只靠进口',
        'the critical parts of a critical sector may not rest on imports alone',
      ),
      source: ownJudgement,
    },
    {
      id: 'group-platform-running',
      when: { groupPlatform: ['running'] },
      // More than all that can speak for a route of one's own.
      favours: { 'group-platform': 14 },
      says: both(
        '集团平台已在运行，路线随它，不另起一套',
        "the group's platform is running: follow its route and start no other",
      ),
      source: ownJudgement,
    },
    {
      id: 'deployed-in-public',
      when: { deployment: ['public'] },
      favours: { 'cloud-service': 5 },
      says: both('部署在公有云上，算力随云租用', 'with the public cloud, compute is rented there'),
      source: guideDeployed,
    },
    {
      id: 'deployed-in-hybrid',
      when: { deployment: ['hybrid'] },
      favours: { 'cloud-service': 1, mixed: 1 },
      says: both('混合部署，一部分算力在云上', 'in a hybrid, part of the compute is in the cloud'),
      source: guideDeployed,
    },
    {
      id: 'on-imported-gpus',
      when: { current: ['gpu-imported'] },
      favours: { 'imported-gpu': 4, mixed: 2 },
      says: both(
        '已在进口 GPU 上，全部换掉代价高',
        'it runs on imported GPUs, and leaving them altogether is dear',
      ),
      source: guideRoute,
    },
    {
      id: 'on-domestic-accelerators',
      when: { current: ['npu-domestic'] },
      favours: { 'domestic-npu': 4, mixed: 1 },
      says: both('已在国产加速卡上，换路线代价高', 'it runs on domestic accelerators, and switching is dear'),
      source: guideRoute,
    },
    {
      id: 'on-both',
      when: { current: ['mixed'] },
      favours: { mixed: 4 },
      says: both(
        '两类芯片都已在用，适配的功夫已经花过',
        'both kinds of chip are in use, so the work of adapting is done',
      ),
      source: guideRoute,
    },
    {
      id: 'on-the-cloud',
      when: { current: ['cloud-only'] },
      favours: { 'cloud-service': 3 },
      says: both(
        '一直用云上算力，没有要迁的设备',
        'compute has come from the cloud, so there are no machines to move from',
      ),
      source: guideRoute,
    },
    {
      id: 'cluster-of-imported-gpus',
      when: { current: ['gpu-imported'], compute: ['own-cluster'] },
      favours: { 'imported-gpu': 2 },
      says: both('进口 GPU 已成集群，投入大', 'a whole cluster of imported GPUs is a large sum spent'),
      source: guideRoute,
    },
    {
      id: 'cluster-of-domestic-accelerators',
      when: { current: ['npu-domestic'], compute: ['own-cluster'] },
      favours: { 'domestic-npu': 2 },
      says: both(
        '国产加速卡已成集群，投入大',
        'a whole cluster of domestic accelerators is a large sum spent',
      ),
      source: guideRoute,
    },
    {
      id: 'replacement-tested',
      when: { current: ['gpu-imported'], fallback: ['tested'] },
      favours: { 'imported-gpu': 1, mixed: 1 },
      says: both('替代方案已经试过，断供也接得上', 'a replacement has been tested and can step in'),
      source: guideSupply,
    },
    {
      id: 'imports-critical',
      when: { supply: ['critical'] },
      favours: { mixed: 2, 'domestic-npu': 2 },
      says: both(
        '关键环节依赖进口，要有第二条供应来源',
        'critical parts rest on imports, so a second source is needed',
      ),
      source: guideSupply,
    },
    {
      id: 'imports-replaceable',
      when: { supply: ['some'] },
      favours: { mixed: 1 },
      says: both(
        '进口部分可以替代，宜留两手',
        'what is imported can be replaced, and it is well to keep both ways open',
      ),
      source: guideSupply,
    },
    {
      id: 'no-imports',
      when: { supply: ['none'] },
      favours: { 'domestic-npu': 2 },
      says: both('基本不依赖进口，没有必要再引入', 'it hardly depends on imports and has no need to begin'),
      source: guideSupply,
    },
    {
      id: 'critical-sector',
      when: { industryRegulated: ['yes'] },
      favours: { 'domestic-npu': 2, mixed: 1 },
      says: both('关键行业看重从芯片起的全程可控', 'a critical sector looks for control from the chip up'),
      source: guideSupply,
    },
    {
      id: 'tight-budget',
      when: { budget: ['tight'] },
      favours: { 'cloud-service': 2 },
      says: both('预算不够先买设备', 'the budget does not stretch to machines bought first'),
      source: guideDeployed,
    },
    {
      id: 'no-own-compute',
      when: { compute: ['none'] },
      favours: { 'cloud-service': 2 },
      says: both('没有自有算力，租用起步最快', 'with no compute of its own, renting starts soonest'),
      source: guideDeployed,
    },
    {
      id: 'self-developed-model',
      when: { modelSource: ['self-developed'] },
      favours: { 'domestic-npu': 1, 'imported-gpu': 1, mixed: 1 },
      says: both(
        '自研模型要长期占用训练算力，自有更合算',
        'developing a model keeps training compute busy for long, and owning it pays',
      ),
      source: ownJudgement,
    },
    {
      id: 'commercial-model',
      when: { modelSource: ['commercial'] },
      favours: { 'cloud-service': 1 },
      says: both('商业模型多以云上服务提供', 'commercial models mostly come as a service in the cloud'),
      source: ownJudgement,
    },
    {
      id: 'open-model',
      when: { modelSource: ['open'] },
      favours: { mixed: 1 },
      says: both('开源模型多能在不同芯片上运行', 'open models mostly run on several kinds of chip'),
      source: ownJudgement,
    },
  ],
};
