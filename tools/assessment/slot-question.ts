import type { Knowledge, Question } from '../../knowledge/knowledge.ts';
import { scenarioSlot, slotParts } from '../../src/domain/slot.ts';
import type { ValueIndicator } from '../../src/domain/value-model.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';

/** A question of the bank, bound to the slot that its answer fills. */
export interface SlotQuestion {
  readonly slot: string;
  readonly question: Question;
  readonly scenario: CandidateScenario | null;
}

/** What is asked of a scenario that the company brought itself: where nearly every use of AI earns its keep. */
const driversOfOwn: readonly ValueIndicator[] = [
  'economic.efficiency',
  'economic.cost',
  'brand.satisfaction',
];

/**
 * Every slot that this engagement could ask about: the bank's questions on the company, and for each candidate
 * its value drivers, its six feasibility dimensions and its KPI's baseline.
 */
export function slotQuestions(
  knowledge: Knowledge,
  candidates: readonly CandidateScenario[],
): readonly SlotQuestion[] {
  const ofCompany = knowledge.questions
    .filter((question) => question.scope === 'engagement')
    .map((question): SlotQuestion => ({ slot: question.id, question, scenario: null }));
  const perScenario = knowledge.questions.filter((question) => question.scope === 'scenario');
  const ofScenarios = candidates.flatMap((scenario) =>
    perScenario
      .filter((question) => isWorthAsking(question.id, scenario))
      .map(
        (question): SlotQuestion => ({ slot: scenarioSlot(scenario.id, question.id), question, scenario }),
      ),
  );
  return [...ofCompany, ...ofScenarios];
}

function isWorthAsking(question: string, scenario: CandidateScenario): boolean {
  if (question.startsWith('kpi.')) return scenario.typical !== null;
  if (!question.startsWith('value.')) return true;
  const drivers: readonly string[] = scenario.typical?.drivers ?? driversOfOwn;
  return drivers.includes(question.slice('value.'.length));
}

/** The bank's question behind any slot, asked or not; null for a slot that the bank does not hold. */
export function questionOfSlot(knowledge: Knowledge, slot: string): Question | null {
  const { question } = slotParts(slot);
  return knowledge.questions.find((entry) => entry.id === question) ?? null;
}
