import type { Level } from '../../src/domain/feasibility.ts';
import { both } from '../../src/domain/language.ts';
import { type ComparePartnersInput, partnerKinds } from '../compare-partners/schema.ts';
import type { ModelSource } from '../foundation-model-rules.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, chosen, chosenSeveral, type FactValues, levelAt } from './read-fact.ts';

const practices = ['ecosystem.partners', 'ecosystem.market', 'ecosystem.watch'] as const;

/** A scenario with its place on the map and its data level as judged; null where that is not known. */
export interface PlacedScenario {
  readonly scenario: CandidateScenario;
  readonly quadrant: 1 | 2 | 3 | 4;
  readonly dataLevel: Level | null;
}

/** Fewer own AI people than this need a supplier behind a bought model, as `choose_foundation_model` has it. */
const supplierBelow = 5;

/**
 * What is known of the need for partners, for the scenarios that start; null where none does. No candidates: an analyst
 * adds those, and their scores, by hand.
 */
export function partnersInputOf(
  facts: FactValues,
  starting: readonly PlacedScenario[] | null,
  modelSource?: ModelSource,
): ComparePartnersInput {
  const employees = amount(facts, 'company.employees');
  const aiPeople = amount(facts, 'team.ai');
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    levels: Object.fromEntries(practices.map((practice) => [practice, levelAt(facts, practice) ?? null])),
    ...(aiPeople === undefined ? {} : { aiPeople }),
    supplierNeeded:
      starting !== null &&
      modelSource === 'commercial' &&
      (chosen(facts, 'model.customisation') === 'deep' ||
        (aiPeople !== undefined && aiPeople < supplierBelow)),
    // Who has a cluster of its own is the group that others join.
    groupPlatform:
      chosen(facts, 'group.platform') === 'running' && chosen(facts, 'it.compute') !== 'own-cluster',
    nothingStarts: starting === null,
    ...(facts['partners.have']?.kind === 'choices'
      ? { have: partnerKinds.filter((kind) => chosenSeveral(facts, 'partners.have').includes(kind)) }
      : {}),
    scenarios: (starting ?? []).map(({ scenario, quadrant, dataLevel }) => ({
      id: scenario.id,
      name: scenario.name,
      quadrant,
      dataLevel,
    })),
    // Where data may not leave the premises, no score makes up for a partner that takes them out.
    knockOuts:
      chosen(facts, 'data.offsite') === 'no'
        ? [{ id: 'data-stays-inside', name: both('数据不出自己的机房', 'data stay on our own premises') }]
        : [],
    partners: [],
  };
}
