import type { Stakeholder } from '../../src/domain/engagement.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { slotQuestions } from '../../tools/assessment/slot-question.ts';
import type { SourceMatter } from './source-matter.ts';
import type { OpenQuestion } from './what-if.ts';

/** How far one person's answers go. */
export interface HeardPerson {
  readonly person: Stakeholder;
  readonly answered: number;
  readonly notKnown: number;
}

/** A role for which nobody has answered anything, and what is open because of it: it may be nothing. */
export interface UnheardRole {
  readonly role: Role;
  /** Unanswered questions that this role is the best placed to answer. */
  readonly questions: number;
  /** Those of them whose answer could turn a decision, the weightiest first. */
  readonly turning: readonly OpenQuestion[];
}

type Heard = Pick<SourceMatter, 'view' | 'knowledge' | 'open'>;

/** Everybody who takes part, in the order in which they were registered. */
export function heardPeople({ view }: Heard): readonly HeardPerson[] {
  return view.stakeholders.map((person) => {
    const own = view.findings.filter(({ author }) => author.id === person.id);
    const notKnown = own.filter(({ value }) => value.kind === 'unknown').length;
    return { person, answered: own.length - notKnown, notKnown };
  });
}

/** Somebody whose interview is over and who has nothing on record: nothing was left to ask them. */
export function cameUnasked(
  { view, interviews }: Pick<SourceMatter, 'view' | 'interviews'>,
  person: string,
): boolean {
  return (
    interviews.some(({ stakeholderId, status }) => stakeholderId === person && status === 'ended') &&
    !view.findings.some(({ author }) => author.id === person)
  );
}

/** Roles that nobody has spoken for, whether or not an open question waits for them; who would turn most stands first. */
export function unheardRoles({ view, knowledge, open }: Heard): readonly UnheardRole[] {
  const spoke = new Set(view.findings.map(({ author }) => author.id));
  const heard = new Set(view.stakeholders.filter(({ id }) => spoke.has(id)).map(({ role }) => role));
  const unanswered = slotQuestions(knowledge, view.assessment.candidates).filter(
    ({ slot }) => view.situation.facts[slot] === undefined,
  );
  return roles
    .filter((role) => !heard.has(role))
    .map((role) => ({
      role,
      questions: unanswered.filter(({ question }) => question.roles[0] === role).length,
      turning: open.filter((entry) => entry.roles[0] === role),
    }))
    .map((entry, place) => ({ entry, place }))
    .sort(
      (a, b) =>
        b.entry.turning.length - a.entry.turning.length ||
        Number(b.entry.questions > 0) - Number(a.entry.questions > 0) ||
        a.place - b.place,
    )
    .map(({ entry }) => entry);
}
