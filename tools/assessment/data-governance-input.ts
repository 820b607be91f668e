import type { Level } from '../../src/domain/feasibility.ts';
import { type AssessDataGovernanceInput, governanceSteps } from '../assess-data-governance/schema.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, chosenAmong, type FactValues, levelAt } from './read-fact.ts';

/** A scenario that is to start, with its data level as judged; null where nobody said and nothing is typical. */
export interface GovernedScenario {
  readonly scenario: CandidateScenario;
  /** Whether the roadmap has samples labelled for it. */
  readonly labels?: boolean;
  readonly dataLevel: Level | null;
}

/** What is known of data governance: six levels, size, sensitivity, platform, and the scenarios that are to start. */
export function dataGovernanceInputOf(
  facts: FactValues,
  starting: readonly GovernedScenario[],
  known: Pick<AssessDataGovernanceInput, 'used' | 'trains'> = {},
): AssessDataGovernanceInput {
  const employees = amount(facts, 'company.employees');
  const sensitivity = chosenAmong(facts, 'data.sensitivity', [
    'open',
    'internal',
    'personal-or-secret',
    'state-regulated',
  ]);
  const platform = chosenAmong(facts, 'data.platform', ['none', 'partial', 'unified']);
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    levels: Object.fromEntries(governanceSteps.map((step) => [step, levelAt(facts, step) ?? null])),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(platform === undefined ? {} : { platform }),
    ...known,
    scenarios: starting.map(({ scenario, dataLevel, labels }) => ({
      id: scenario.id,
      name: scenario.name,
      dataLevel,
      ...(labels ? { labels } : {}),
      ...(scenario.typical ? { modelKinds: [...scenario.typical.model_kinds] } : {}),
    })),
  };
}
