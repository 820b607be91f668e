import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CheckTechnicalPrinciplesInput } from '../check-technical-principles/schema.ts';
import { slotsOf } from '../check-technical-principles.ts';
import type { Deployment } from '../deployment-rules.ts';
import { platformLevels } from './platform-input.ts';
import { amount, chosen, type FactValues, saidYes } from './read-fact.ts';

/**
 * The tool's input from what is held true, the deployment decided and how many scenarios start: the platform's levels
 * and the slots it looks at.
 */
export function principlesInputOf(
  knowledge: Knowledge,
  facts: FactValues,
  deployment?: Deployment,
  scenarios?: number,
): CheckTechnicalPrinciplesInput {
  const employees = amount(facts, 'company.employees');
  const aiPeople = amount(facts, 'team.ai');
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    ...(aiPeople === undefined ? {} : { aiPeople }),
    ...(scenarios === undefined ? {} : { scenarios }),
    // The roadmap trains on from a base model; nobody is asked for more, and its money holds no more.
    trainsFromScratch: false,
    levels: platformLevels(facts, deployment),
    answers: Object.fromEntries(slotsOf(knowledge).map((slot) => [slot, answerAt(facts, slot)])),
  };
}

function answerAt(facts: FactValues, slot: string): string | null {
  const yes = saidYes(facts, slot);
  return yes === undefined ? (chosen(facts, slot) ?? null) : yes ? 'yes' : 'no';
}
