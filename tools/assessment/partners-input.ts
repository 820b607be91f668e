import type { Level } from '../../src/domain/feasibility.ts';
import { both } from '../../src/domain/language.ts';
import { type ComparePartnersInput, partnerKinds } from '../compare-partners/schema.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, chosen, chosenSeveral, type FactValues, levelAt } from './read-fact.ts';

const practices = ['ecosystem.partners', 'ecosystem.market', 'ecosystem.watch'] as const;

/** A scenario with its place on the map and its data level as judged; null where that is not known. */
export interface PlacedScenario {
  readonly scenario: CandidateScenario;
  readonly quadrant: 1 | 2 | 3 | 4;
  readonly dataLevel: Level | null;
}

/** What is known of the need for partners. No candidates: an analyst adds those, and their scores, by hand. */
export function partnersInputOf(
  facts: FactValues,
  scenarios: readonly PlacedScenario[],
): ComparePartnersInput {
  const employees = amount(facts, 'company.employees');
  const aiPeople = amount(facts, 'team.ai');
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    levels: Object.fromEntries(practices.map((practice) => [practice, levelAt(facts, practice) ?? null])),
    ...(aiPeople === undefined ? {} : { aiPeople }),
    ...(facts['partners.have']?.kind === 'choices'
      ? { have: partnerKinds.filter((kind) => chosenSeveral(facts, 'partners.have').includes(kind)) }
      : {}),
    scenarios: scenarios.map(({ scenario, quadrant, dataLevel }) => ({
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
