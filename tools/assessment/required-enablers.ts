import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { companySize, sizeWhenUnknown } from '../company-size.ts';
import { ownsGroupPlatform } from './group-platform.ts';
import { amount, chosen, type FactValues, levelAt } from './read-fact.ts';
import type { ScoreSheet } from './score-sheet.ts';

/** An enabler that this engagement needs, which scenarios wait for it, and why. */
export interface RequiredEnabler {
  readonly id: string;
  /** Scenario ids that cannot start their pilot before it is done. */
  readonly scenarios: readonly string[];
  /** Slots that the rule looked at. */
  readonly on: readonly string[];
  readonly because: Bilingual;
}

interface Situation {
  readonly facts: FactValues;
  readonly deployment: 'public' | 'private' | 'hybrid';
  readonly modelSource: 'open' | 'commercial' | 'self-developed';
  /** Kinds of model that the scenarios about to start need together. */
  readonly modelKinds: number;
}

interface EnablerRule {
  readonly id: string;
  readonly on: readonly string[];
  /** `per` looks at one scenario's sheet; `all` at the company: then every scenario waits. */
  readonly per?: (sheet: ScoreSheet, situation: Situation) => boolean;
  readonly all?: (situation: Situation) => boolean;
  readonly because: Bilingual;
  /** In a firm run by its owner it is no work of its own: who does it there, and when. Ours. */
  readonly ownerLed?: Bilingual;
}

/**
 * Below this headcount one person decides and everybody can be spoken to in a morning (ours; a part of what
 * `companySize` calls small, which has no line of its own there).
 */
const ownerLedBelow = 100;

/** Two people who can do AI or data work full time: below that nothing is built in-house (ours). */
const smallestTeam = 2;

/**
 * When an enabler is needed, as a table: guide 2.3 (data, platform, partners), 2.5 (talent), chapter 3 (privacy,
 * supply chain). An enabler that no rule calls for is left out: nobody builds a platform for its own sake.
 */
const rules: readonly EnablerRule[] = [
  {
    id: 'baseline-measurement',
    on: ['kpi.baseline'],
    per: (sheet, { facts }) => facts[scenarioSlot(sheet.scenario.id, 'kpi.baseline')]?.kind !== 'quantity',
    because: both(
      '指标的现值还没有拿到，先查清或测清，否则上线后说不清好了多少。',
      'Where the KPI stands is not on record yet: look it up or measure it first, or no one can tell what improved.',
    ),
  },
  {
    id: 'data-platform',
    on: ['data.platform', 'company.employees'],
    // A small firm has its data cleaned for the use at hand; a platform of its own is out of scale (2.3).
    all: ({ facts }) => chosen(facts, 'data.platform') === 'none' && sizeOf(facts) !== 'small',
    because: both(
      '数据散在各系统，没有统一的取数口。',
      'Data sits in separate systems with no common way in.',
    ),
  },
  {
    id: 'data-cleaning',
    on: ['feasibility.data'],
    per: (sheet) => (sheet.feasibility.data.level ?? 1) <= 3,
    because: both(
      '该场景的数据还不够完整、准确，先清洗再建模。',
      'The data for this use is not complete or accurate enough yet.',
    ),
  },
  {
    id: 'labelled-data',
    on: ['feasibility.data'],
    per: (sheet) => asks(sheet, 'labelled-data') && (sheet.feasibility.data.level ?? 1) <= 4,
    because: both(
      '模型要从样本里学，先得有标好结果的样本。',
      'The model learns from samples, so samples with their outcome marked come first.',
    ),
  },
  {
    id: 'iot-sensors',
    on: ['feasibility.volume'],
    per: (sheet) => asks(sheet, 'iot-sensors') && (sheet.feasibility.volume.level ?? 1) <= 3,
    because: both('现场采集点不足，数据量撑不起模型。', 'Too few measuring points on site to feed a model.'),
  },
  {
    id: 'data-masking',
    on: ['data.sensitivity', 'data.offsite', 'feasibility.ethics', 'deployment'],
    per: (sheet, situation) =>
      asksForMasking(situation.facts) && (concernsPeople(sheet) || leavesTheCompany(situation)),
    because: both(
      '要用的数据里有个人信息、商业秘密或受监管的内容，训练和出域之前必须脱敏。',
      'The data hold personal data, trade secrets or what is regulated, to be masked before training and before they leave.',
    ),
  },
  {
    id: 'private-environment',
    on: ['deployment', 'it.cloud', 'group.platform'],
    all: ({ deployment, facts }) =>
      deployment !== 'public' &&
      !groupPlatformRuns(facts) &&
      !['private', 'both'].includes(chosen(facts, 'it.cloud') ?? ''),
    because: both(
      '部署方式要求数据留在自有环境，而目前没有私有云。',
      'The deployment keeps data in-house, and there is no private cloud yet.',
    ),
  },
  {
    id: 'compute-base',
    on: ['deployment', 'it.compute', 'group.platform'],
    all: ({ deployment, facts }) =>
      deployment !== 'public' && !groupPlatformRuns(facts) && chosen(facts, 'it.compute') !== 'own-cluster',
    because: both(
      '自有环境里还没有足够的算力。',
      'There is not enough compute in-house for this deployment.',
    ),
  },
  {
    id: 'cloud-account',
    on: ['deployment', 'it.cloud'],
    all: ({ deployment, facts }) =>
      deployment !== 'private' && !['public', 'both'].includes(chosen(facts, 'it.cloud') ?? ''),
    because: both(
      '要用公有云的算力和模型服务，先开通账户并定好权限与费用上限。',
      'Public cloud services need an account, with access rights and a spending limit.',
    ),
  },
  {
    id: 'model-selection',
    on: ['model.source', 'company.employees'],
    all: () => true,
    ownerLed: both(
      '挑模型并入试点头两周：用自家的几十道题试两三个现成服务，当场选定。',
      'Choosing a model is the pilot’s first two weeks: two or three ready services tried on some dozens of the firm’s own questions.',
    ),
    because: both(
      '用自己的业务样本比较候选模型，再定选型（指南 2.4 模型运营）。',
      'Candidate models are compared on the company’s own samples before one is chosen (guide 2.4).',
    ),
  },
  {
    id: 'model-tuning',
    on: ['model.customisation'],
    all: ({ facts, modelSource }) =>
      chosen(facts, 'model.customisation') === 'deep' || modelSource === 'self-developed',
    because: both(
      '要求模型深度懂本公司业务，需要在基础模型上增训。',
      'The model must know this business in depth, so a base model is trained further.',
    ),
  },
  {
    id: 'knowledge-base',
    on: ['model.customisation'],
    per: (sheet, { facts }) =>
      ['own-knowledge', 'deep'].includes(chosen(facts, 'model.customisation') ?? '') &&
      (sheet.scenario.typical?.model_kinds.includes('nlp') ?? true),
    because: both(
      '模型要依据本公司的制度与知识作答，先把知识整理入库。',
      'The model answers from the company’s own rules and knowledge, which must be collected first.',
    ),
  },
  {
    id: 'ai-gateway',
    on: ['model.kinds', 'company.employees'],
    ownerLed: both(
      '用到的服务屈指可数，账单和权限由一个人看着就够。',
      'The services in use can be counted on one hand; one person can watch their bills and rights.',
    ),
    all: ({ modelKinds }) => modelKinds >= 3,
    because: both(
      '要同时用三类以上模型，统一入口才管得住费用、权限和替换。',
      'Three or more kinds of model are in play; one gateway keeps cost, rights and replacement in hand.',
    ),
  },
  {
    id: 'legal-review',
    on: ['feasibility.ethics'],
    per: (sheet) => (sheet.feasibility.ethics.level ?? 3) <= 3,
    because: both(
      '该场景有伦理或法律上的限制条件，上线前须逐条核定。',
      'Law or ethics set conditions on this use; each is cleared before it goes live.',
    ),
  },
  {
    id: 'governance-committee',
    on: ['governance.review', 'data.sensitivity', 'company.employees'],
    ownerLed: both(
      '用不用、停不停由老板拍板，拿不准的问法律顾问，不设常设机构。',
      'The owner decides on use and stop and asks counsel in doubt; no standing body is set up.',
    ),
    all: ({ facts }) =>
      ['none', 'ad-hoc'].includes(chosen(facts, 'governance.review') ?? '') &&
      chosen(facts, 'data.sensitivity') !== 'open',
    because: both(
      '还没有固定的机构判断 AI 应用的合规与伦理。',
      'No standing body judges whether an AI use is lawful and right.',
    ),
  },
  {
    id: 'safety-validation',
    on: ['scenario'],
    per: (sheet) => asks(sheet, 'safety-validation'),
    because: both(
      '结果错了会出安全问题，先旁路验证再接入。',
      'A wrong output is a matter of safety: it runs alongside before it is connected.',
    ),
  },
  {
    id: 'staff-training',
    on: ['talent.readiness'],
    all: ({ facts }) => (levelAt(facts, 'talent.readiness') ?? 5) <= 3,
    because: both(
      '多数员工还不会用，培训不到位，试点成绩带不到日常。',
      'Most people cannot use it yet; without training a pilot’s gains stay in the pilot.',
    ),
  },
  {
    id: 'change-communication',
    on: ['people.concern', 'company.employees'],
    ownerLed: both(
      '开工那天老板当面说清楚谁的活怎么变，不另立一项工作。',
      'The owner says in person, on the day work begins, whose job changes and how; that takes no project.',
    ),
    all: ({ facts }) => ['some', 'strong'].includes(chosen(facts, 'people.concern') ?? ''),
    because: both(
      '有人担心岗位，先讲清楚谁的工作怎么变。',
      'People fear for their jobs; say first whose work changes, and how.',
    ),
  },
  {
    id: 'hire-core-team',
    on: ['team.ai', 'model.edge'],
    all: ({ facts }) => below(facts, 'team.ai', smallestTeam) && chosen(facts, 'model.edge') === 'core',
    because: both(
      '模型要成为竞争力，却没有自己的 AI 骨干。',
      'The model is to set the company apart, and it has no AI people of its own.',
    ),
  },
  {
    id: 'partner-selection',
    on: ['team.ai', 'model.edge'],
    all: ({ facts }) => below(facts, 'team.ai', smallestTeam) && chosen(facts, 'model.edge') !== 'core',
    because: both(
      '自有 AI 人手不足两人，建设期要靠伙伴补位。',
      'Fewer than two AI people in-house: a partner fills the gap while it is built.',
    ),
  },
  {
    id: 'supply-migration',
    on: ['supply.imported'],
    all: ({ facts }) => chosen(facts, 'supply.imported') === 'critical',
    because: both(
      '关键环节依赖可能中断的外部供应，要有迁移路径（指南 3.3）。',
      'A critical link depends on supply that may be cut off; a way to migrate is needed (guide 3.3).',
    ),
  },
  {
    id: 'group-alignment',
    on: ['group.platform'],
    // A group that runs the platform itself has nobody to agree it with.
    all: ({ facts }) =>
      ['planned', 'running'].includes(chosen(facts, 'group.platform') ?? '') && !ownsGroupPlatform(facts),
    because: both(
      '集团已在建或已有平台，先谈清共用边界，避免重复建设。',
      'The group builds or runs a platform: settle what is shared, so that nothing is built twice.',
    ),
  },
];

/** Which enablers these scenarios need, in the order of the table. */
export function requiredEnablers(
  sheets: readonly ScoreSheet[],
  situation: Situation,
): readonly RequiredEnabler[] {
  const ownerLed = (amount(situation.facts, 'company.employees') ?? ownerLedBelow) < ownerLedBelow;
  return rules.flatMap((rule) => {
    if (ownerLed && rule.ownerLed) return [];
    const waiting = rule.all
      ? rule.all(situation)
        ? sheets
        : []
      : sheets.filter((sheet) => rule.per?.(sheet, situation) ?? false);
    if (waiting.length === 0) return [];
    return [
      {
        id: rule.id,
        scenarios: waiting.map((sheet) => sheet.scenario.id),
        on: rule.on,
        because: rule.because,
      },
    ];
  });
}

/**
 * What a firm run by its owner does without, though a larger one would have to do it, and who does it there instead;
 * empty where the headcount is larger or nobody told it.
 */
export function mergedForSize(
  sheets: readonly ScoreSheet[],
  situation: Situation,
): readonly { readonly id: string; readonly because: Bilingual }[] {
  if ((amount(situation.facts, 'company.employees') ?? ownerLedBelow) >= ownerLedBelow) return [];
  return rules.flatMap(({ id, ownerLed, all, per }) => {
    const asked = all?.(situation) ?? sheets.some((sheet) => per?.(sheet, situation) ?? false);
    return ownerLed && asked ? [{ id, because: ownerLed }] : [];
  });
}

function sizeOf(facts: FactValues) {
  const employees = amount(facts, 'company.employees');
  return employees === undefined ? sizeWhenUnknown : companySize(employees);
}

/** Data that may only leave masked, or that nobody outside may see, are masked before a model is trained on them. */
function asksForMasking(facts: FactValues): boolean {
  return (
    ['personal-or-secret', 'state-regulated'].includes(chosen(facts, 'data.sensitivity') ?? '') ||
    chosen(facts, 'data.offsite') === 'masked-only'
  );
}

/**
 * Whether a scenario's data may concern people: ethics at the highest level says that no personal data are touched. Not
 * taken at its word where people are judged by their data (credit, claims): there the level says that a review was passed.
 */
function concernsPeople({ scenario, feasibility: { ethics } }: ScoreSheet): boolean {
  const judged = ['assess-risk', 'warn-of-risk'].includes(scenario.typical?.process ?? '');
  return judged || !(ethics.origin === 'stated' && ethics.level === 5);
}

/** What is no personal data is still masked where it goes into a public cloud: a secret may not be read there. */
function leavesTheCompany({ deployment, facts }: Situation): boolean {
  return deployment === 'public' && chosen(facts, 'data.offsite') === 'masked-only';
}

/** A group's running platform is used, not built a second time; what is shared is settled with the group first. */
function groupPlatformRuns(facts: FactValues): boolean {
  return chosen(facts, 'group.platform') === 'running';
}

function asks(sheet: ScoreSheet, enabler: string): boolean {
  return sheet.scenario.typical?.enablers.includes(enabler) ?? false;
}

function below(facts: FactValues, slot: string, least: number): boolean {
  const value = amount(facts, slot);
  return value !== undefined && value < least;
}
