/**
 * Slots are named after the question that fills them. A question about one scenario fills a slot of its own per
 * candidate: `scenario:<scenario id>:<question id>`, such as `scenario:smart-office:feasibility.data`.
 */
export interface SlotParts {
  readonly question: string;
  readonly scenario: string | null;
}

export function scenarioSlot(scenario: string, question: string): string {
  return `scenario:${scenario}:${question}`;
}

export function slotParts(slot: string): SlotParts {
  const [scope, scenario, ...rest] = slot.split(':');
  if (scope === 'scenario' && scenario && rest.length > 0) return { question: rest.join(':'), scenario };
  return { question: slot, scenario: null };
}
