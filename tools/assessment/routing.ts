import type { Question } from '../../knowledge/knowledge.ts';
import type { Role } from '../../src/domain/role.ts';

/** Who has spoken to a slot, by role; `unknown` holds those who said that they do not know, or skipped it. */
export interface SlotVoices {
  readonly stated: readonly Role[];
  readonly unknown: readonly Role[];
}

/**
 * Whether a person of this role should be asked. A question goes to the roles that can know. About the company
 * and the worth of a scenario, the two best placed of those taking part are both heard, so that a disagreement
 * shows; about its feasibility only the best placed. Whoever is next is asked when those before them did not know. What someone at least as well
 * placed has answered is known, and is never asked again.
 */
export function isRoutedTo(
  role: Role,
  question: Question,
  present: readonly Role[],
  voices: SlotVoices,
): boolean {
  const place = question.roles.indexOf(role);
  if (place < 0 || voices.stated.includes(role) || voices.unknown.includes(role)) return false;
  const betterPlaced = question.roles
    .slice(0, place)
    .filter(
      (other) =>
        (present.includes(other) || voices.stated.includes(other)) && !voices.unknown.includes(other),
    );
  return betterPlaced.length < voicesWanted(question);
}

/** Whether somebody better placed has answered already: then this person's word is a second view. */
export function isSecondView(role: Role, question: Question, voices: SlotVoices): boolean {
  const place = question.roles.indexOf(role);
  return question.roles.slice(0, place).some((other) => voices.stated.includes(other));
}

/** Two views on the company and on what a scenario is worth; on the rest the best placed person knows. Ours. */
function voicesWanted(question: Question): number {
  return question.scope === 'engagement' || question.id.startsWith('value.') ? 2 : 1;
}
