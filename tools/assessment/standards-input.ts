import type { Industry } from '../../knowledge/knowledge.ts';
import type { PlanStandardsInput } from '../plan-standards/schema.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, chosenAmong, type FactValues } from './read-fact.ts';

/** The goal that a company's top priority gives to its standards (ours); safety is none of the four in the guide. */
const goalsOf: Readonly<Record<string, PlanStandardsInput['goals']>> = {
  cost: ['efficiency', 'cost'],
  experience: ['quality'],
  growth: ['competitiveness'],
  innovation: ['competitiveness'],
};

/** What is known that standards hang on. A scenario touches safety if the catalogue asks for its safe validation. */
export function standardsInputOf(
  industry: Industry,
  facts: FactValues,
  starting: readonly CandidateScenario[],
): PlanStandardsInput {
  const employees = amount(facts, 'company.employees');
  const today = chosenAmong(facts, 'standards.today', ['none', 'internal', 'taking-part']);
  const sensitivity = chosenAmong(facts, 'data.sensitivity', [
    'open',
    'internal',
    'personal-or-secret',
    'state-regulated',
  ]);
  const compute = chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster']);
  const priority = chosenAmong(facts, 'strategy.priority', Object.keys(goalsOf));
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    ...(today === undefined ? {} : { today }),
    goals: priority === undefined ? [] : [...(goalsOf[priority] ?? [])],
    regulated: industry.regulated,
    ...(industry.produces === undefined ? {} : { produces: industry.produces }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(compute === undefined ? {} : { compute }),
    scenarios: starting.map(({ id, name, typical }) => ({
      id,
      name,
      ...(typical?.link === undefined ? {} : { link: typical.link }),
      ...(typical ? { modelKinds: [...typical.model_kinds] } : {}),
      ...(typical ? { touchesSafety: typical.enablers.includes('safety-validation') } : {}),
    })),
  };
}
