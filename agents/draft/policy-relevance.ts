import type { Policy } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import type { PlanBrief } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, listed, sayingOf, voiceOn } from './voice.ts';

/** A law that a finding makes this company's concern, and what to do before counsel has spoken. */
export interface RelevantLaw {
  readonly law: Policy;
  readonly why: Bilingual;
  readonly first: Bilingual;
  readonly citations: readonly string[];
}

interface LawRule {
  /** Id in `knowledge/policies.yaml`. */
  readonly id: string;
  readonly first: Bilingual;
  /** Null: nothing known makes it relevant. */
  readonly ground: (brief: PlanBrief) => Pick<RelevantLaw, 'why' | 'citations'> | null;
}

/** Kinds of work whose result may reach the public as it is; ours. */
const facesThePublic: readonly string[] = ['answer-enquiries', 'create-content'];

/** When a law is named at all; ours, and a pointer for counsel, not advice (G6-05). */
const lawRules: readonly LawRule[] = [
  {
    id: 'personal-information-law',
    first: both(
      '列出要用的个人信息，请法务确认依据、告知和授权',
      'list the personal information to be used; counsel confirms grounds, notice and consent',
    ),
    ground: (brief) => saidOf(brief, 'data.sensitivity', ['personal-or-secret']),
  },
  {
    id: 'data-security-law',
    first: both(
      '给要用的数据分类分级，标出可能算重要数据的',
      'class and grade the data to be used, and mark what may count as important data',
    ),
    ground: (brief) => saidOf(brief, 'data.sensitivity', ['state-regulated']),
  },
  {
    id: 'cybersecurity-law',
    first: both(
      '对照修正后的条文，核对系统要过哪些检查',
      'hold the systems against the amended text and see which checks they have to pass',
    ),
    ground: (brief) => saidOf(brief, 'data.sensitivity', ['state-regulated']),
  },
  {
    id: 'cross-border-data',
    first: both(
      '列清哪些数据、因为什么、传给谁，请法务定走哪条路，定了再谈部署',
      'list which data go where and why; counsel says which way they may take, before any hosting is chosen',
    ),
    ground: (brief) => saidOf(brief, 'data.export', ['some', 'core']),
  },
  {
    id: 'generative-ai-measures',
    first: both(
      '先定清楚是给员工用还是直接面向公众，再请法务判断适不适用',
      'settle whether staff or the public use it; counsel then says whether the measures apply',
    ),
    ground: publicGround,
  },
  {
    id: 'ai-content-labelling',
    first: both(
      '在试点设计里留出显式和隐式标识的位置',
      'leave room for visible and embedded labels in the design of the pilot',
    ),
    ground: publicGround,
  },
];

function saidOf(
  brief: PlanBrief,
  slot: string,
  options: readonly string[],
): Pick<RelevantLaw, 'why' | 'citations'> | null {
  const option = chosen(brief.view.assessment.facts, slot);
  const voice = voiceOn(brief, slot);
  if (option === undefined || !options.includes(option) || !voice) return null;
  return { why: sayingOf(voice), citations: evidenceOn(brief, [slot]) };
}

function publicGround(brief: PlanBrief): Pick<RelevantLaw, 'why' | 'citations'> | null {
  const starting = brief.view.assessment.roadmap?.starting ?? [];
  const facing = starting.filter(({ scenario }) => facesThePublic.includes(scenario.typical?.process ?? ''));
  if (facing.length === 0) return null;
  const names = listed(facing.map(({ scenario }) => scenario.name));
  return {
    why: both(
      `${names.zh}生成的内容可能直接给到客户或公众`,
      `what ${names.en} generates may reach customers or the public as it is`,
    ),
    citations: facing.map(({ scenario }) => sourceIds.tool('map_scenarios', scenario.id)),
  };
}

export function relevantLaws(brief: PlanBrief): readonly RelevantLaw[] {
  return lawRules.flatMap((rule) => {
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
      (policy.place === place ||
        (policy.kind === 'standard' && writesStandards) ||
        (policy.id === 'ai-plus-2024' && place !== undefined && place !== 'abroad')),
  );
}

/** Whether a dated target is past on the day of the engagement; a plan has no other clock. */
export function isPast(policy: Policy, today: string): boolean {
  return policy.until !== null && policy.until < today;
}
