import type { Question } from '../../knowledge/knowledge.ts';
import type { Role } from '../../src/domain/role.ts';
import type { ScenarioClaim } from './scenario-claims.ts';
import type { SlotVoices } from './slot-voices.ts';

/** Somebody who takes part. Two people of one role are two people. */
export interface Participant {
  readonly id: string;
  readonly role: Role;
}

/** Who takes part, and whose scenario is whose. */
export interface Attendance {
  readonly people: readonly Participant[];
  readonly claim: ScenarioClaim;
  /** Who has been asked what hurts, whether they knew or not: until then nobody knows what is theirs. */
  readonly pains: SlotVoices;
}

/** A question of the bank, for one scenario or for the company. */
export interface Routed {
  readonly question: Question;
  readonly scenario: { readonly id: string } | null;
}

/** What everyone is asked for themselves, whatever a colleague of the same role has named: pains add up. */
const everyonesOwn = 'pains';

/**
 * Whether a person should be asked. A question goes to the roles that can know. About the company and the worth of a
 * scenario, the two best placed of the roles taking part are both heard, so that a disagreement shows; about its
 * feasibility only the best placed. Within a role, a scenario is asked of the person whose it is, and of a colleague
 * only where they do not know; a scenario that is nobody's, and the company, of whoever comes first. What someone
 * at least as well placed has answered is known and not asked again, unless the scenario is this person's and not theirs.
 */
export function isRoutedTo(
  person: Participant,
  routed: Routed,
  voices: SlotVoices,
  attendance: Attendance,
): boolean {
  const { question } = routed;
  const place = question.roles.indexOf(person.role);
  if (place < 0 || hasSpoken(person, voices)) return false;
  if (question.id !== everyonesOwn && !isOwnTurn(person, routed, voices, attendance)) return false;
  const betterPlaced = question.roles
    .slice(0, place)
    .filter((role) =>
      attendance.people.some((other) => other.role === role && !voices.unknown.includes(other.id)),
    );
  return betterPlaced.length < voicesWanted(question);
}

/** Whether it is this person's turn among those of the same role. */
function isOwnTurn(
  person: Participant,
  { scenario }: Routed,
  voices: SlotVoices,
  attendance: Attendance,
): boolean {
  const peers = peersOf(person, attendance).filter(({ id }) => !voices.unknown.includes(id));
  const own = scenario ? attendance.claim(person.id, scenario.id) : 0;
  return peers.every(({ id }) => {
    const theirs = scenario ? attendance.claim(id, scenario.id) : 0;
    return voices.stated.includes(id) ? own > theirs : own >= theirs;
  });
}

/**
 * Whether a scenario may yet turn out to be a colleague's: this person has said what hurts and it was something else,
 * and somebody of the same role has not been asked yet.
 */
export function mayBeAnothers(
  person: Participant,
  { scenario }: Routed,
  voices: SlotVoices,
  attendance: Attendance,
): boolean {
  const { pains, claim } = attendance;
  if (!scenario || claim(person.id, scenario.id) > 0 || !hasSpoken(person, pains)) return false;
  return peersOf(person, attendance).some(
    (other) => !hasSpoken(other, pains) && !voices.unknown.includes(other.id),
  );
}

export function peersOf({ id, role }: Participant, { people }: Attendance): readonly Participant[] {
  return people.filter((other) => other.role === role && other.id !== id);
}

/** Whether somebody better placed has answered already: then this person's word is a second view. */
export function isSecondView(
  person: Participant,
  question: Question,
  voices: SlotVoices,
  { people }: Attendance,
): boolean {
  const better = question.roles.slice(0, question.roles.indexOf(person.role));
  return people.some(({ id, role }) => better.includes(role) && voices.stated.includes(id));
}

/** Those who take part and could still answer, the best placed first; for handing a question on. */
export function whoCanStillAnswer<Person extends Participant>(
  people: readonly Person[],
  { question, scenario }: Routed,
  voices: SlotVoices,
  claim: ScenarioClaim,
): readonly Person[] {
  const claimOf = ({ id }: Person): number => (scenario ? claim(id, scenario.id) : 0);
  return question.roles.flatMap((role) =>
    people
      .filter((person) => person.role === role && !hasSpoken(person, voices))
      .toSorted((a, b) => claimOf(b) - claimOf(a)),
  );
}

function hasSpoken({ id }: Participant, { stated, unknown }: SlotVoices): boolean {
  return stated.includes(id) || unknown.includes(id);
}

/** Two views on the company and on what a scenario is worth; on the rest the best placed person knows. Ours. */
function voicesWanted(question: Question): number {
  return question.scope === 'engagement' || question.id.startsWith('value.') ? 2 : 1;
}
