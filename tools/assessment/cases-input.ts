import type { MatchCasesInput } from '../match-cases/schema.ts';
import type { Assessment } from './assess.ts';
import { amount, chosenAmong, chosenSeveral } from './read-fact.ts';

/**
 * What cases are matched against: the industry, the scenarios that start (the first in order where none does) with the
 * pains that call for them, and the means that a case takes for granted.
 */
export function casesInputOf(
  assessment: Pick<Assessment, 'industry' | 'facts' | 'candidates' | 'map' | 'roadmap'>,
): MatchCasesInput {
  const { industry, facts, candidates, map, roadmap } = assessment;
  const named = chosenSeveral(facts, 'pains');
  const leader = map.order.find((id) =>
    map.scenarios.some((placed) => placed.id === id && !placed.vetoed && !placed.useNonAi),
  );
  const wanted = roadmap
    ? roadmap.starting.map(({ scenario }) => scenario)
    : candidates.filter(({ id }) => id === leader);
  return {
    industry: industry.id,
    scenarios: wanted.map(({ id, name }) => ({ id, name })),
    pains: industry.pains
      .filter(({ id, scenarios }) => named.includes(id) && wanted.some((one) => scenarios.includes(one.id)))
      .map(({ id }) => id),
    employees: amount(facts, 'company.employees') ?? null,
    compute: chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster'] as const) ?? null,
    dataPlatform: chosenAmong(facts, 'data.platform', ['none', 'partial', 'unified'] as const) ?? null,
    limit: 2,
  };
}
