import type { MatchCasesInput } from '../match-cases/schema.ts';
import type { Assessment } from './assess.ts';
import { amount, chosenAmong, chosenSeveral } from './read-fact.ts';

/** What cases are matched against: the industry, its candidates and pains, and the means that a case takes for granted. */
export function casesInputOf(
  assessment: Pick<Assessment, 'industry' | 'facts' | 'candidates'>,
): MatchCasesInput {
  const { industry, facts, candidates } = assessment;
  const named = chosenSeveral(facts, 'pains');
  return {
    industry: industry.id,
    scenarios: candidates.map(({ id, name }) => ({ id, name })),
    pains: industry.pains.map(({ id }) => id).filter((id) => named.includes(id)),
    employees: amount(facts, 'company.employees') ?? null,
    compute: chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster'] as const) ?? null,
    dataPlatform: chosenAmong(facts, 'data.platform', ['none', 'partial', 'unified'] as const) ?? null,
    limit: 2,
  };
}
