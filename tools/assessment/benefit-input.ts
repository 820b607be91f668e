import { scenarioSlot } from '../../src/domain/slot.ts';
import type { EstimateCostBenefitInput } from '../estimate-cost-benefit/schema.ts';
import type { Assessment } from './assess.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { toldQuantity } from './told-quantity.ts';

type Costs = { readonly low: number; readonly high: number };

/**
 * What the balance of each starting scenario hangs on: people's words, and the roadmap's costs. Groundwork that several
 * scenarios wait for is shared evenly among them. Where nothing may start, every candidate, without costs of the roadmap.
 * Null where there is no candidate.
 */
export function benefitInputOf(
  assessment: Pick<Assessment, 'facts' | 'candidates' | 'enablers' | 'roadmap'>,
): EstimateCostBenefitInput | null {
  const { facts, roadmap, candidates } = assessment;
  const scenarios = roadmap ? roadmap.starting.map(({ scenario }) => scenario) : candidates;
  if (scenarios.length === 0) return null;
  return {
    costPerPerson: toldQuantity(facts, 'cost.person'),
    scenarios: scenarios.map((scenario) => ({
      ...toldOf(facts, scenario),
      pilotCost: stepCost(assessment, 'pilot', scenario),
      rolloutCost: stepCost(assessment, 'rollout', scenario),
      groundworkCost: roadmap ? groundworkShare(assessment, scenario) : null,
    })),
  };
}

/**
 * What people told of the benefit of scenarios that the roadmap puts off, lest their figures be lost. Without costs: what
 * groundwork would still be needed is not known before they are planned. Null where nothing is put off.
 */
export function putOffBenefitInputOf({
  facts,
  roadmap,
  candidates,
  map,
}: Pick<Assessment, 'facts' | 'candidates' | 'roadmap' | 'map'>): EstimateCostBenefitInput | null {
  if (!roadmap) return null;
  const starting = new Set(roadmap.starting.map(({ scenario }) => scenario.id));
  const barred = new Set(
    map.scenarios.flatMap(({ id, vetoed, useNonAi }) => (vetoed || useNonAi ? [id] : [])),
  );
  const scenarios = candidates.filter(({ id }) => !starting.has(id) && !barred.has(id));
  if (scenarios.length === 0) return null;
  return {
    costPerPerson: toldQuantity(facts, 'cost.person'),
    scenarios: scenarios.map((scenario) => toldOf(facts, scenario)),
  };
}

function toldOf(facts: Assessment['facts'], { id, name }: CandidateScenario) {
  const told = (question: string) => toldQuantity(facts, scenarioSlot(id, question));
  return {
    id,
    name,
    people: told('work.people'),
    share: told('work.share'),
    saving: told('work.saving'),
    loss: told('loss.year'),
    avoidable: told('loss.avoidable'),
    income: told('income.year'),
    margin: told('income.margin'),
  };
}

/** As the roadmap has it; a step that is not planned yet at the catalogue's figure, where it has one. */
function stepCost(
  { roadmap }: Pick<Assessment, 'roadmap'>,
  step: 'pilot' | 'rollout',
  scenario: CandidateScenario,
): Costs | null {
  const activity = roadmap?.input.activities.find(({ id }) => id === `${step}:${scenario.id}`);
  return activity?.cost ?? scenario.typical?.cost[step] ?? null;
}

function groundworkShare(
  { roadmap, enablers }: Pick<Assessment, 'roadmap' | 'enablers'>,
  scenario: CandidateScenario,
): Costs {
  const starting = new Set(roadmap?.starting.map((entry) => entry.scenario.id));
  let [low, high] = [0, 0];
  for (const enabler of enablers) {
    if (!enabler.scenarios.includes(scenario.id)) continue;
    const sharers = enabler.scenarios.filter((id) => starting.has(id)).length;
    const cost = roadmap?.input.activities.find(({ id }) => id === `enabler:${enabler.id}`)?.cost;
    if (!cost || sharers === 0) continue;
    low += cost.low / sharers;
    high += cost.high / sharers;
  }
  return { low, high };
}
