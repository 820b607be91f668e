import type { Policy } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import {
  type LawGround,
  type LawRule,
  optionGround,
  personalGround,
  scenarioGround,
  secretGround,
  wordsGround,
} from './law-grounds.ts';
import type { PlanBrief } from './plan-brief.ts';
import { tradeLaws } from './trade-laws.ts';

/** A law that a finding makes this company's concern, and what to do before counsel has spoken. */
export interface RelevantLaw extends LawGround {
  readonly law: Policy;
  readonly first: Bilingual;
}

/** Kinds of work whose result may reach the public as it is; ours. */
const facesThePublic: readonly string[] = ['answer-enquiries', 'create-content'];

/** Trades that a regulator watches over, so that the data laws are asked after with personal data already; ours. */
const watchedTrades: readonly string[] = ['finance', 'energy', 'healthcare', 'pharma'];

/** Trades that make things whose drawings and technology may be controlled; ours. */
const makingTrades: readonly string[] = ['manufacturing', 'steel', 'chemicals', 'energy'];

const europe =
  /欧洲|欧盟|德国|科隆|法国|意大利|西班牙|荷兰|瑞典|丹麦|哥本哈根|芬兰|波兰|比利时|爱尔兰|Europe|\bEU\b|German|Cologne|France|French|Ital|Spain|Spanish|Dutch|Netherlands|Swed|Denmark|Danish|Copenhagen|Finland|Poland|Belgi|Ireland/iu;

/** Laws that hold whatever the trade. */
const generalLaws: readonly LawRule[] = [
  {
    id: 'personal-information-law',
    first: both(
      '列出要用的个人信息，请法务确认依据、告知和授权',
      'list the personal information to be used; counsel confirms grounds, notice and consent',
    ),
    ground: personalGround,
  },
  {
    id: 'trade-secret-law',
    first: both(
      '列清哪些数据算商业秘密、谁能看，保密条款写进供应商合同',
      'list which data are trade secrets and who may see them, and put secrecy into the contracts with suppliers',
    ),
    ground: secretGround,
  },
  {
    id: 'data-security-law',
    first: both(
      '给要用的数据分类分级，标出可能算重要数据的',
      'class and grade the data to be used, and mark what may count as important data',
    ),
    ground: watchedGround,
  },
  {
    id: 'cybersecurity-law',
    first: both(
      '对照修正后的条文，核对系统要过哪些检查',
      'hold the systems against the amended text and see which checks they have to pass',
    ),
    ground: watchedGround,
  },
  {
    id: 'network-data-regulation',
    first: both(
      '核对重要数据的目录和风险评估，训练数据一并纳入',
      'check the list of important data and the risk assessments, training data included',
    ),
    ground: (brief) => optionGround(brief, 'data.sensitivity', ['state-regulated']),
  },
  {
    id: 'cross-border-data',
    first: both(
      '列清哪些数据、因为什么、传给谁，请法务定走哪条路，定了再谈部署',
      'list which data go where and why; counsel says which way they may take, before any hosting is chosen',
    ),
    ground: exportGround,
  },
  {
    id: 'export-control-law',
    first: both(
      '看要出境的图纸、参数和技术资料在不在管制清单上',
      'see whether the drawings, settings and technical data that leave are on the control lists',
    ),
    ground: (brief) =>
      wordsGround(
        brief,
        ['supply.imported', 'data.export', 'data.sensitivity'],
        /出口管制|export control/iu,
      ) ?? (makingTrades.includes(brief.view.assessment.industry.id) ? exportGround(brief) : null),
  },
  {
    id: 'eu-gdpr',
    first: both(
      '请欧盟当地律师判断适不适用，本方案不替他们判断',
      'have counsel in the EU say whether it applies; this plan does not',
    ),
    ground: europeGround,
  },
  {
    id: 'eu-ai-act',
    first: both(
      '请欧盟当地律师看起步的场景归哪一类、有哪些义务',
      'have counsel in the EU say in which class the first scenarios fall, and with what duties',
    ),
    ground: europeGround,
  },
];

/** Laws on what is generated for others to read, after those of the trade. */
const contentLaws: readonly LawRule[] = [
  {
    id: 'generative-ai-measures',
    first: both(
      '先定清楚是给员工用还是直接面向公众，再请法务判断适不适用',
      'settle whether staff or the public use it; counsel then says whether the measures apply',
    ),
    ground: (brief) => publicGround(brief, facesThePublic),
  },
  {
    id: 'ai-content-labelling',
    first: both(
      '在试点设计里留出显式和隐式标识的位置',
      'leave room for visible and embedded labels in the design of the pilot',
    ),
    ground: (brief) => publicGround(brief, facesThePublic),
  },
  {
    id: 'advertising-law',
    first: both(
      '发出去之前由人核一遍：功效、数据、对比都要有依据',
      'have a person check before release: every claim of effect, figure and comparison needs its ground',
    ),
    ground: (brief) => publicGround(brief, ['create-content']),
  },
];

function watchedGround(brief: PlanBrief): LawGround | null {
  const regulated = optionGround(brief, 'data.sensitivity', ['state-regulated']);
  if (regulated) return regulated;
  return watchedTrades.includes(brief.view.assessment.industry.id) ? personalGround(brief) : null;
}

function exportGround(brief: PlanBrief): LawGround | null {
  return optionGround(brief, 'data.export', ['some', 'core']);
}

function europeGround(brief: PlanBrief): LawGround | null {
  return exportGround(brief) && wordsGround(brief, ['data.export', 'data.sensitivity'], europe);
}

/** Whether data leave the country, and nobody said that they go to the EU. */
export function leavesForElsewhere(brief: PlanBrief): boolean {
  return exportGround(brief) !== null && europeGround(brief) === null;
}

function publicGround(brief: PlanBrief, processes: readonly string[]): LawGround | null {
  return scenarioGround(
    brief,
    ({ typical }) => processes.includes(typical?.process ?? ''),
    (names) =>
      both(
        `${names.zh}生成的内容可能直接给到客户或公众`,
        `what ${names.en} generates may reach customers or the public as it is`,
      ),
  );
}

export function relevantLaws(brief: PlanBrief): readonly RelevantLaw[] {
  return [...generalLaws, ...tradeLaws, ...contentLaws].flatMap((rule) => {
    const law = brief.knowledge.policies.find(({ id }) => id === rule.id);
    const ground = law ? rule.ground(brief) : null;
    return law && ground ? [{ law, first: rule.first, ...ground }] : [];
  });
}

/**
 * Plans, targets and support that concern this firm: those of its own place (G0-04), and of the national ones only the
 * frame for its standards, once it is to write some.
 */
export function relevantPolicies(brief: PlanBrief): readonly Policy[] {
  const place = chosen(brief.view.assessment.facts, 'company.place');
  const writesStandards = brief.method.standards.path.some(
    ({ stage, state }) => stage !== 'adopt' && state === 'next',
  );
  return brief.knowledge.policies.filter(
    (policy) =>
      policy.kind !== 'law' &&
      ((policy.place === place && suits(brief, policy)) ||
        (policy.kind === 'standard' && writesStandards) ||
        (policy.id === 'ai-plus-2024' && place !== undefined && place !== 'abroad')),
  );
}

/** Money for research and for computing facilities is no offer to a small firm that builds neither. */
function suits(brief: PlanBrief, { id }: Policy): boolean {
  if (id !== 'hangzhou-support') return true;
  const { facts, model } = brief.view.assessment;
  return (
    brief.method.talent.size !== 'small' ||
    chosen(facts, 'it.compute') === 'own-cluster' ||
    model.output.source === 'self-developed'
  );
}

/** Whether a dated target is past on the day of the engagement; a plan has no other clock. */
export function isPast(policy: Policy, today: string): boolean {
  return policy.until !== null && policy.until < today;
}
