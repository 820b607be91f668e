import { type Bilingual, both } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { chosen, levelAt } from '../../tools/assessment/read-fact.ts';
import type { Fault } from '../../tools/stage-roadmap/schema.ts';
import { describeMoney } from '../engagement/describe-value.ts';
import type { PlanBrief } from './plan-brief.ts';
import { moneyRange, scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, isPresent, listed, sayingOf, voiceOn } from './voice.ts';

/** Why a risk is this company's own, and how heavy; ours, in the order in which a board would care. */
export interface RiskGround {
  readonly weight: number;
  readonly why: Bilingual;
  readonly citations: readonly string[];
}

interface RiskRule {
  /** Id in `knowledge/risks.yaml`. */
  readonly id: string;
  /** Enablers that answer it; the first that is scheduled is named. */
  readonly enablers: readonly string[];
  /** Null: nothing that anyone said or that the tools found makes it relevant. */
  readonly ground: (brief: PlanBrief) => RiskGround | null;
}

/** When a risk of the guide's chapter 3, or of our own, concerns this company. */
export const riskRules: readonly RiskRule[] = [
  {
    id: 'sensitive-data',
    enablers: ['data-masking', 'private-environment'],
    ground: (brief) => {
      const option = chosen(factsOf(brief), 'data.sensitivity');
      if (option !== 'personal-or-secret' && option !== 'state-regulated') return null;
      return said(brief, 9, ['data.sensitivity'], (saying) =>
        both(
          `问到 AI 要用的数据里最敏感的是哪一类，${saying.zh}。`,
          `Asked which of the data that AI would use is the most sensitive, ${saying.en}.`,
        ),
      );
    },
  },
  {
    id: 'budget-short',
    enablers: [],
    ground: budgetGround,
  },
  {
    id: 'data-not-ready',
    enablers: ['data-platform', 'data-cleaning', 'labelled-data', 'iot-sensors'],
    ground: dataGround,
  },
  {
    id: 'job-fears',
    enablers: ['change-communication'],
    ground: (brief) => {
      const option = chosen(factsOf(brief), 'people.concern');
      if (option !== 'some' && option !== 'strong') return null;
      return said(brief, option === 'strong' ? 8 : 5, ['people.concern'], (saying) =>
        option === 'strong'
          ? both(
              `${saying.zh}。试点要靠一线交出经验，这种担心不先说开，做不出真结果。`,
              `${saying.en}. A pilot lives on what the front line knows; with this left unsaid it shows nothing.`,
            )
          : both(
              `${saying.zh}。现在说清楚还来得及，等到上线再说就成了抵触。`,
              `${saying.en}. It can still be settled by talking; after launch it turns into resistance.`,
            ),
      );
    },
  },
  {
    id: 'duplicate-group-platform',
    enablers: ['group-alignment'],
    ground: (brief) => {
      const option = chosen(factsOf(brief), 'group.platform');
      if (option !== 'planned' && option !== 'running') return null;
      return said(brief, option === 'running' ? 7 : 6, ['group.platform'], (saying) =>
        both(
          `${saying.zh}。自建算力和模型服务之前，先确认哪些可以直接用。`,
          `${saying.en}. Before compute and model services are built here, find out what can simply be used.`,
        ),
      );
    },
  },
  {
    id: 'supply-chain',
    enablers: ['supply-migration'],
    ground: (brief) => {
      const option = chosen(factsOf(brief), 'supply.imported');
      if (option !== 'some' && option !== 'critical') return null;
      return said(brief, option === 'critical' ? 7 : 4, ['supply.imported'], (saying) =>
        option === 'critical'
          ? both(
              `${saying.zh}。选型时如果不留退路，上线越多，代价越大。`,
              `${saying.en}. Unless the selection leaves a way out, every launch raises the stake.`,
            )
          : both(
              `${saying.zh}。眼下还换得动，选型时要把替代件写进去。`,
              `${saying.en}. A change is still possible, so name the replacements when selecting.`,
            ),
      );
    },
  },
  {
    id: 'unclear-owner',
    enablers: ['governance-committee'],
    ground: ownerGround,
  },
  {
    id: 'benefit-not-measured',
    enablers: ['baseline-measurement'],
    ground: (brief) => {
      const starting = brief.view.assessment.roadmap?.starting ?? [];
      const blank = starting.filter(
        ({ scenario }) =>
          scenario.typical && !brief.view.facts.has(scenarioSlot(scenario.id, 'kpi.baseline')),
      );
      const [first] = blank;
      if (!first?.scenario.typical) return null;
      const { kpi } = first.scenario.typical;
      return {
        weight: 5,
        why: both(
          `${first.scenario.name.zh}要看的是“${kpi.name.zh}”，今天是多少没有人说过，上线后就没有东西可比。`,
          `What ${first.scenario.name.en} is to move is the ${kpi.name.en}; nobody has said where it stands today, so later there is nothing to compare with.`,
        ),
        citations: [
          sourceIds.enabler('baseline-measurement'),
          sourceIds.tool('stage_roadmap', `pilot:${first.scenario.id}`),
        ],
      };
    },
  },
  {
    id: 'model-leakage',
    enablers: ['private-environment'],
    ground: (brief) => {
      const deep = chosen(factsOf(brief), 'model.customisation') === 'deep';
      const core = chosen(factsOf(brief), 'model.edge') === 'core';
      if (!deep && !core) return null;
      return said(brief, 5, [core ? 'model.edge' : 'model.customisation'], (saying) =>
        both(
          `${saying.zh}。用自家数据练出来的模型，丢了就等于把家底交出去。`,
          `${saying.en}. A model trained on the company's own data is a secret in itself.`,
        ),
      );
    },
  },
  {
    id: 'single-vendor-lock',
    enablers: ['partner-selection', 'model-selection'],
    ground: (brief) => {
      const { model, deployment } = brief.view.assessment;
      const bought = model.output.source === 'commercial';
      if (!bought && deployment.output.choice !== 'public') return null;
      return {
        weight: 5,
        why: bought
          ? both(
              '基础模型以商业模型为主，续费和升级都握在供应商手里。',
              'The base models are mainly bought, so renewal and upgrades lie in the hands of the supplier.',
            )
          : both(
              '部署放在公有云上，价格和停服都由云厂商说了算。',
              'Everything runs on a public cloud, whose owner sets the price and may end the service.',
            ),
        citations: [sourceIds.tool(bought ? 'choose_foundation_model' : 'choose_deployment')],
      };
    },
  },
  {
    id: 'model-choice',
    enablers: ['model-selection'],
    ground: (brief) => {
      const starting = brief.view.assessment.roadmap?.starting ?? [];
      const wanted = starting.flatMap(({ scenario }) =>
        scenario.typical ? [{ scenario, kinds: scenario.typical.model_kinds }] : [],
      );
      const [one] = wanted;
      if (!one) return null;
      const other = wanted.find(({ kinds }) => kinds.every((kind) => !one.kinds.includes(kind)));
      const many = wanted.find(({ kinds }) => kinds.length > 1);
      if (!other && !many) return null;
      const [a, b] = [one.scenario.name, other?.scenario.name ?? many?.scenario.name ?? one.scenario.name];
      return {
        weight: 4,
        why: other
          ? both(
              `${a.zh}和${b.zh}要的不是同一类模型，选一个包打天下，总有一头做不好。`,
              `${a.en} and ${b.en} do not want the same kind of model; choosing one for all leaves one of them badly served.`,
            )
          : both(
              `单是${b.zh}就要用不止一类模型，押在一家上很难都做好。`,
              `${b.en} alone needs more than one kind of model, and a single supplier is seldom good at all of them.`,
            ),
        citations: [sourceIds.tool('choose_foundation_model')],
      };
    },
  },
  {
    id: 'shadow-use',
    enablers: ['staff-training', 'governance-committee'],
    ground: (brief) => {
      const review = chosen(factsOf(brief), 'governance.review');
      const level = levelAt(factsOf(brief), 'talent.readiness');
      if (level === 2) {
        return said(brief, 4, ['talent.readiness'], (saying) =>
          both(
            `${saying.zh}，等于已经有人在规矩之外用。`,
            `${saying.en}, so it is in use outside any rule already.`,
          ),
        );
      }
      if (review !== 'none') return null;
      return said(brief, 3, ['governance.review'], (saying) =>
        both(
          `问到由谁把关合规与伦理，${saying.zh}；没有规矩，就拦不住谁把什么贴到外面去。`,
          `Asked who reviews law and ethics, ${saying.en}; without a rule nothing stops anyone from pasting things outside.`,
        ),
      );
    },
  },
  {
    id: 'architecture-stability',
    enablers: ['ai-gateway', 'private-environment'],
    ground: (brief) => {
      if (brief.view.assessment.deployment.output.choice !== 'hybrid') return null;
      return {
        weight: 3,
        why: both(
          '混合云意味着不止一套环境要管，哪一边升级都可能牵动另一边。',
          'A hybrid means more than one environment to look after, and an upgrade on either side may disturb the other.',
        ),
        citations: [sourceIds.tool('choose_deployment')],
      };
    },
  },
  {
    id: 'model-change',
    enablers: ['ai-gateway'],
    ground: (brief) => {
      const schedule = scheduleOf(brief);
      if (!schedule || schedule.months < 12) return null;
      return {
        weight: 3,
        why: both(
          `路线图全程 ${schedule.months} 个月，推广时的模型多半不是试点时的那一个。`,
          `The roadmap takes ${schedule.months} months, and the model at rollout will hardly be the one of the pilot.`,
        ),
        citations: [sourceIds.tool('stage_roadmap')],
      };
    },
  },
];

function factsOf(brief: PlanBrief) {
  return brief.view.assessment.facts;
}

/** A ground that rests on what somebody said; null where the words are missing. */
function said(
  brief: PlanBrief,
  weight: number,
  slots: readonly string[],
  write: (saying: Bilingual) => Bilingual,
): RiskGround | null {
  const [slot] = slots;
  const voice = slot ? voiceOn(brief, slot) : null;
  if (!voice) return null;
  return { weight, why: write(sayingOf(voice)), citations: evidenceOn(brief, slots) };
}

function budgetGround(brief: PlanBrief): RiskGround | null {
  const { roadmap } = brief.view.assessment;
  if (!roadmap) return null;
  const total = roadmap.input.budget?.total;
  const whole = sourceIds.tool('stage_roadmap');
  if (total === undefined) {
    const schedule = scheduleOf(brief);
    return schedule
      ? {
          weight: 6,
          why: both(
            `预算还没有人说，而全程要 ${moneyRange(schedule.budget).zh}。`,
            `Nobody has named a budget, and the whole takes ${moneyRange(schedule.budget).en}.`,
          ),
          citations: [whole],
        }
      : null;
  }
  const money = describeMoney(total);
  const isMoney = ({ constraint }: Fault): boolean => constraint === 'budget';
  const citations = [whole, ...evidenceOn(brief, ['budget.total'])];
  if (!roadmap.output.feasible) {
    return roadmap.output.faults.some(isMoney)
      ? {
          weight: 10,
          why: both(
            `${money.zh}按费用上限算，连第一个试点都走不完，中途断档的可能很大。`,
            `At the high figures ${money.en} does not carry even the first pilot through, so a halt half-way is likely.`,
          ),
          citations,
        }
      : null;
  }
  const lead = roadmap.starting[0]?.scenario.name;
  if (lead && roadmap.rolloutPutOff.some(isMoney)) {
    return {
      weight: 8,
      why: both(
        `${money.zh}够把${lead.zh}做到试点，推广的钱还没有着落，试点成了也可能停在那里。`,
        `${money.en} carries ${lead.en} to the end of its pilot; there is no money for the rollout yet, so even a good pilot may end there.`,
      ),
      citations,
    };
  }
  if (!roadmap.deferred.some(({ faults }) => faults.some(isMoney))) return null;
  return {
    weight: 7,
    why: both(
      `${money.zh}只够前面的场景，排在后面的已经被挤到下一期。`,
      `${money.en} carries the first scenarios only; those behind have been pushed to a later round.`,
    ),
    citations,
  };
}

function dataGround(brief: PlanBrief): RiskGround | null {
  const { assessment } = brief.view;
  if (chosen(assessment.facts, 'data.platform') === 'none') {
    return said(brief, 7, ['data.platform'], (saying) =>
      both(
        `${saying.zh}。数据不先接到一处，哪个试点都会等。`,
        `${saying.en}. Until the data are joined, every pilot waits.`,
      ),
    );
  }
  const starting = new Set((assessment.roadmap?.starting ?? []).map(({ scenario }) => scenario.id));
  const weak = assessment.sheets
    .filter(({ scenario, feasibility }) => starting.has(scenario.id) && (feasibility.data.level ?? 1) <= 3)
    .sort(
      (a, b) =>
        Number(b.feasibility.data.origin === 'stated') - Number(a.feasibility.data.origin === 'stated'),
    );
  const [first] = weak;
  if (!first) return null;
  const entry = first.feasibility.data;
  const name = first.scenario.name;
  if (entry.origin === 'stated') {
    return said(brief, 7, [entry.slot], (saying) =>
      both(`说到${name.zh}的数据，${saying.zh}。`, `On the data for ${name.en}, ${saying.en}.`),
    );
  }
  return {
    weight: 5,
    why:
      entry.level === null
        ? both(
            `${name.zh}的数据是什么样，还没有人说得出。`,
            `Nobody can say what the data for ${name.en} are like.`,
          )
        : both(
            `${name.zh}的数据没有人核实过，目录估在第 ${entry.level} 级，也就是还要清洗。`,
            `Nobody has checked the data for ${name.en}; the catalogue puts them at level ${entry.level}, which means cleaning first.`,
          ),
    citations: [sourceIds.assumption(entry.slot), sourceIds.tool('judge_feasibility', first.scenario.id)],
  };
}

function ownerGround(brief: PlanBrief): RiskGround | null {
  const activities = brief.view.assessment.roadmap?.input.activities ?? [];
  const orphans = activities.filter((activity) => !isPresent(brief, activity.owner));
  const [first] = orphans;
  if (!first) return null;
  const missing = listed([...new Set(orphans.map(({ owner }) => owner))].map((role) => roleNames[role]));
  return {
    weight: 6,
    why: both(
      `访谈里没有${missing.zh}，“${first.name.zh}”这样的工作却要他们牵头，等于还没有人答应。`,
      `Missing from the interviews: ${missing.en}. Yet such work as ${first.name.en} is theirs to lead, and so far nobody has agreed to it.`,
    ),
    citations: [
      sourceIds.engagement,
      ...orphans.flatMap(({ id }) => [sourceIds.tool('stage_roadmap', id), sourceIds.means(id)]),
    ],
  };
}
