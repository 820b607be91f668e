import type { Industry, Knowledge } from '../knowledge/knowledge.ts';
import type { FindingValue } from '../src/domain/finding.ts';
import { roles } from '../src/domain/role.ts';
import { candidateScenarios } from '../tools/assessment/candidate-scenarios.ts';
import { slotQuestions } from '../tools/assessment/slot-question.ts';
import type { NextQuestionInput } from '../tools/next-question/schema.ts';

/**
 * An engagement of a size that no industry of the catalogue reaches by itself: finance with scenarios of the other
 * industries added, one pain that calls for all of them, and all but so many deciding slots answered.
 */
export function wideEngagement(
  knowledge: Knowledge,
  size: { readonly scenarios: number; readonly openSlots: number },
): { readonly knowledge: Knowledge; readonly input: NextQuestionInput } {
  const finance = industryNamed(knowledge, 'finance');
  const borrowed = knowledge.industries
    .filter(({ id }) => id !== 'finance')
    .flatMap(({ scenarios }) => scenarios);
  const scenarios = [...finance.scenarios, ...borrowed]
    .filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place)
    .slice(0, size.scenarios);
  const [firstPain, ...otherPains] = finance.pains;
  if (!firstPain) throw new Error('finance has no pains');
  const industry: Industry = {
    ...finance,
    scenarios,
    pains: [
      { ...firstPain, scenarios: scenarios.map(({ id }) => id) },
      ...otherPains.map((pain) => ({
        ...pain,
        scenarios: pain.scenarios.filter((id) => scenarios.some((scenario) => scenario.id === id)),
      })),
    ],
  };
  const facts: Record<string, FindingValue> = {
    pains: { kind: 'choices', options: [firstPain.id] },
    'company.employees': { kind: 'quantity', low: 3000, high: 3000, unit: 'people', approximate: false },
    'budget.total': { kind: 'quantity', low: 30_000_000, high: 30_000_000, unit: 'cny', approximate: false },
  };
  const wide = {
    ...knowledge,
    industries: knowledge.industries.map((entry) => (entry.id === 'finance' ? industry : entry)),
  };
  const deciding = slotQuestions(wide, candidateScenarios(industry, facts, size.scenarios)).filter(
    ({ slot, question }) => question.purpose === 'decides' && facts[slot] === undefined,
  );
  const everyone = [...roles];
  const voices = Object.fromEntries(
    [
      ...Object.keys(facts),
      ...deciding.slice(0, Math.max(0, deciding.length - size.openSlots)).map(({ slot }) => slot),
    ].map((slot) => [slot, { stated: everyone, unknown: [] }]),
  );
  return {
    knowledge: wide,
    input: {
      situation: { industry: 'finance', start: '2026-12-01', facts, mostCandidates: size.scenarios },
      // One person who can answer everything: the most that a turn ever weighs.
      person: 'business_lead',
      present: [{ id: 'business_lead', role: 'business_lead' }],
      voices,
      asked: 0,
      depth: 'thorough',
    },
  };
}

function industryNamed(knowledge: Knowledge, id: string): Industry {
  const found = knowledge.industries.find((industry) => industry.id === id);
  if (!found) throw new Error(`no industry ${id}`);
  return found;
}
