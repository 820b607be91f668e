import { levelSchema } from '../../src/domain/feasibility.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { ValueIndicator } from '../../src/domain/value-model.ts';
import {
  businessEffects,
  type DesignBusinessInput,
  type DesignedScenario,
  groupPlatforms,
  processSystems,
} from '../design-business/schema.ts';
import { companyStages, type StrategyPriority, strategyPriorities } from '../fit-weights/schema.ts';
import type { MapScenariosOutput } from '../map-scenarios.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, chosenAmong, type FactValues, levelAt } from './read-fact.ts';

/** A plan's reader can follow three designs in full; ours. */
const mostDesigned = 3;

/** What of an assessment the business design needs. */
export interface BusinessSituation {
  readonly facts: FactValues;
  readonly candidates: readonly CandidateScenario[];
  readonly map: Pick<MapScenariosOutput, 'order'> & {
    readonly scenarios: readonly Pick<
      MapScenariosOutput['scenarios'][number],
      'id' | 'quadrant' | 'vetoed' | 'useNonAi'
    >[];
  };
}

/**
 * What `design_business` is asked: the scenarios that start (quadrants 1 to 3, not barred and not better done without
 * AI), at most three, in the order of deployment. Null where none starts. What nobody said stays null or left out; a
 * scenario that the company brought itself has no kind of work, link, owner or measure until somebody says.
 */
export function businessInputOf({ facts, candidates, map }: BusinessSituation): DesignBusinessInput | null {
  const scenarios = map.order
    .flatMap((id, place): DesignedScenario[] => {
      const placed = map.scenarios.find((scenario) => scenario.id === id);
      const candidate = candidates.find((scenario) => scenario.id === id);
      if (!placed || !candidate || placed.vetoed || placed.useNonAi || placed.quadrant === 4) return [];
      return [{ ...designedFrom(candidate, facts), order: place + 1, quadrant: placed.quadrant }];
    })
    .slice(0, mostDesigned);
  return scenarios.length === 0 ? null : { company: companyOf(facts), scenarios };
}

function designedFrom({ id, name, typical }: CandidateScenario, facts: FactValues): DesignedScenario {
  const slot = (question: string) => scenarioSlot(id, question);
  const today = facts[slot('process.today')];
  return {
    id,
    name,
    process: typical?.process ?? null,
    link: typical?.link ?? null,
    owner: typical?.owner ?? null,
    today: today?.kind === 'text' ? today.text : null,
    system: chosenAmong(facts, slot('process.system'), processSystems) ?? null,
    effect: chosenAmong(facts, slot('business.effect'), businessEffects) ?? null,
    serves: servedBy({ id, typical }, facts),
    ...(typical ? { touchesSafety: typical.enablers.includes('safety-validation') } : {}),
    ...(typical ? { kpi: { name: typical.kpi.name, direction: typical.kpi.direction } } : {}),
  };
}

/** The indicators in which it shows whether a priority is served (ours). */
const shownBy: Readonly<Record<StrategyPriority, readonly ValueIndicator[]>> = {
  cost: ['economic.cost', 'economic.efficiency'],
  growth: ['economic.scale'],
  experience: ['brand.satisfaction'],
  safety: ['social.safety'],
  innovation: ['transformation.business'],
};

/** For each priority the highest level that somebody gave; the catalogue's only where nobody gave one. */
function servedBy(
  { id, typical }: Pick<CandidateScenario, 'id' | 'typical'>,
  facts: FactValues,
): DesignedScenario['serves'] {
  const served: NonNullable<DesignedScenario['serves']> = {};
  for (const priority of strategyPriorities) {
    const stated = shownBy[priority].flatMap(
      (indicator) => levelAt(facts, scenarioSlot(id, `value.${indicator}`)) ?? [],
    );
    const levels =
      stated.length > 0 ? stated : shownBy[priority].flatMap((indicator) => typical?.value[indicator] ?? []);
    const level = levelSchema.safeParse(Math.max(...levels));
    if (level.success) served[priority] = { level: level.data, stated: stated.length > 0 };
  }
  return served;
}

function companyOf(facts: FactValues): DesignBusinessInput['company'] {
  const priority = chosenAmong(facts, 'strategy.priority', strategyPriorities);
  const groupPlatform = chosenAmong(facts, 'group.platform', groupPlatforms);
  const employees = amount(facts, 'company.employees');
  const stage = chosenAmong(facts, 'company.stage', companyStages);
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(groupPlatform === undefined ? {} : { groupPlatform }),
    ...(employees === undefined || employees < 1 ? {} : { employees }),
    ...(stage === undefined ? {} : { transforming: stage === 'transforming' }),
  };
}
