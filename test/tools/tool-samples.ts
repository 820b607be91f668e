import type { EngagementView } from '../../agents/engagement/engagement-view.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { benefitInputOf } from '../../tools/assessment/benefit-input.ts';
import { breaksInputOf } from '../../tools/assessment/breaks-input.ts';
import { businessInputOf } from '../../tools/assessment/business-input.ts';
import { casesInputOf } from '../../tools/assessment/cases-input.ts';
import { conflictsInputOf } from '../../tools/assessment/conflicts-input.ts';
import { dataGovernanceInputOf } from '../../tools/assessment/data-governance-input.ts';
import { difficultiesInputOf } from '../../tools/assessment/difficulties-input.ts';
import { operationInputOf } from '../../tools/assessment/operation-input.ts';
import { partnersInputOf } from '../../tools/assessment/partners-input.ts';
import { platformInputOf } from '../../tools/assessment/platform-input.ts';
import { principlesInputOf } from '../../tools/assessment/principles-input.ts';
import { routeInputOf } from '../../tools/assessment/route-input.ts';
import { sensitivityInputOf } from '../../tools/assessment/sensitivity-input.ts';
import { standardsInputOf } from '../../tools/assessment/standards-input.ts';
import { supplyInputOf } from '../../tools/assessment/supply-input.ts';
import { talentInputOf } from '../../tools/assessment/talent-input.ts';
import { goodRoadmap } from './lint-plan/good-roadmap.ts';

/** An input as JSON has it: nothing undefined, nothing shared. */
function asJson(input: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(input));
}

/** A good input for every tool, read from one engagement's findings; a tool that has nothing to work on is left out. */
export function sampleInputs(
  knowledge: Knowledge,
  { situation, conflicts, assessment }: EngagementView,
): ReadonlyMap<string, Record<string, unknown>> {
  const { facts, industry, candidates, start, map, value, feasibility } = assessment;
  const deployment = assessment.deployment.output.choice;
  const modelSource = assessment.model.output.source;
  const starting = assessment.roadmap?.starting.map(({ scenario }) => scenario) ?? [];
  const placed = map.scenarios.flatMap(({ id, quadrant }) => {
    const scenario = candidates.find((candidate) => candidate.id === id);
    return scenario ? [{ scenario, quadrant, dataLevel: null }] : [];
  });
  const inputs: Readonly<Record<string, object | null>> = {
    diagnose_breaks: breaksInputOf(knowledge, facts),
    fit_weights: { profile: { kind: 'industry', id: industry.id }, priority: 'cost', stage: 'mature' },
    score_value: value.input,
    judge_feasibility: feasibility.input,
    map_scenarios: {
      scenarios: map.scenarios.map(({ id, name, value: worth, feasibility: ease, vetoed, useNonAi }) => ({
        id,
        name,
        value: worth,
        feasibility: ease,
        veto: vetoed,
        useNonAi,
      })),
    },
    analyse_sensitivity: { ...sensitivityInputOf(assessment), samples: 200 },
    find_conflicts: conflictsInputOf(situation, conflicts),
    design_business: businessInputOf(assessment),
    choose_deployment: assessment.deployment.input,
    choose_route: routeInputOf(industry, facts, { deployment, modelSource }),
    choose_foundation_model: assessment.model.input,
    assess_platform_layers: platformInputOf(facts, deployment, starting),
    assess_data_governance: dataGovernanceInputOf(
      facts,
      starting.map((scenario) => ({ scenario, dataLevel: null })),
    ),
    check_technical_principles: principlesInputOf(knowledge, facts, deployment),
    assess_supply_chain: supplyInputOf(facts, modelSource),
    compare_partners: {
      ...partnersInputOf(facts, placed),
      partners: [
        { id: 'a', name: '甲公司', kind: 'solution', levels: { need: 4, cases: 3 } },
        { id: 'b', name: '乙公司', kind: 'solution', levels: { need: 2, cases: 5 } },
        { id: 'c', name: '丙公司', kind: 'data', levels: { maturity: 3 } },
      ],
    },
    plan_standards: standardsInputOf(industry, facts, starting),
    stage_roadmap: assessment.roadmap?.input ?? null,
    plan_operation: operationInputOf(assessment),
    estimate_cost_benefit: benefitInputOf(assessment),
    assess_talent: talentInputOf(facts, starting, start, assessment.roadmap?.output ?? null),
    answer_difficulties: difficultiesInputOf(assessment),
    next_question: {
      situation,
      person: 'chen',
      present: [
        { id: 'chen', role: 'business_lead' },
        { id: 'li', role: 'it_lead' },
        { id: 'zhou', role: 'executive_sponsor' },
      ],
      voices: {},
      asked: 0,
    },
    search_guidance: { query: '混合云', language: 'zh' },
    find_cases: { language: 'zh', industry: industry.id, scenarios: candidates.map(({ id }) => id) },
    match_cases: casesInputOf(assessment),
    check_claims: {
      language: 'zh',
      claims: [{ id: 'c1', text: '预算 300 万元。', citations: ['s1'] }],
      sources: [{ id: 's1', text: '预算是 300 万元' }],
    },
    lint_plan: { document: goodRoadmap() },
  };
  return new Map(Object.entries(inputs).flatMap(([name, input]) => (input ? [[name, asJson(input)]] : [])));
}
