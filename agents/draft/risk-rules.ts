import { both } from '../../src/domain/language.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { ownsGroupPlatform } from '../../tools/assessment/group-platform.ts';
import { chosen, levelAt } from '../../tools/assessment/read-fact.ts';
import type { PlanBrief } from './plan-brief.ts';
import { budgetGround, dataGround, factsOf, ownerGround, type RiskGround, said } from './risk-grounds.ts';
import { sourceIds } from './source-ids.ts';
import { listed } from './voice.ts';

interface RiskRule {
  /** Id in `knowledge/risks.yaml`. */
  readonly id: string;
  /** Enablers that answer it; the first that is scheduled is named. */
  readonly enablers: readonly string[];
  /** Null: nothing that anyone said or that the tools found makes it relevant. */
  readonly ground: (brief: PlanBrief) => RiskGround | null;
}

/** When a risk of our own concerns this company; those of the guide's chapter 3 come from `answer_difficulties`. */
export const riskRules: readonly RiskRule[] = [
  {
    id: 'clinical-error',
    enablers: ['safety-validation'],
    ground: clinicalGround,
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
      return said(brief, option === 'strong' ? 8 : 6, ['people.concern'], (saying) =>
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
      if (ownsGroupPlatform(factsOf(brief))) return null;
      return said(brief, option === 'running' ? 7 : 6, ['group.platform'], (saying) =>
        both(
          `${saying.zh}。自建算力和模型服务之前，先确认哪些可以直接用。`,
          `${saying.en}. Before compute and model services are built here, find out what can simply be used.`,
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
];

/** In a hospital, what has to be validated for safety bears on patients; a board there asks after nothing else first. */
function clinicalGround(brief: PlanBrief): RiskGround | null {
  const { industry, roadmap } = brief.view.assessment;
  if (industry.id !== 'healthcare') return null;
  const met = (roadmap?.starting ?? []).filter(({ scenario }) =>
    scenario.typical?.enablers.includes('safety-validation'),
  );
  if (met.length === 0) return null;
  const names = listed(met.map(({ scenario }) => scenario.name));
  return {
    weight: 10,
    why: both(
      `${names.zh}的结果会影响诊断和用药，漏一处就可能伤到患者。`,
      `What ${names.en} gives bears on diagnosis and medication; one miss may harm a patient.`,
    ),
    inShort: both(
      `${names.zh}的结果会影响诊断和用药`,
      `what ${names.en} gives bears on diagnosis and medication`,
    ),
    citations: met.map(({ scenario }) => sourceIds.tool('stage_roadmap', `pilot:${scenario.id}`)),
  };
}
