import { slotParts } from '../../src/domain/slot.ts';

const everyScenario = '*:';

/** The parts of a slot as a persona file writes it; `every` stands for that question on any scenario. */
export interface SlotPattern {
  readonly scope: 'engagement' | 'scenario' | 'every';
  readonly scenario: string | null;
  readonly question: string;
}

export function slotPattern(pattern: string): SlotPattern {
  if (pattern.startsWith(everyScenario)) {
    return { scope: 'every', scenario: null, question: pattern.slice(everyScenario.length) };
  }
  const { question, scenario } = slotParts(pattern);
  return { scope: scenario === null ? 'engagement' : 'scenario', scenario, question };
}

/** The patterns that cover a slot, the most specific first. */
export function patternsOf(slot: string): readonly string[] {
  const { question, scenario } = slotParts(slot);
  return scenario === null ? [slot] : [slot, `${everyScenario}${question}`];
}
