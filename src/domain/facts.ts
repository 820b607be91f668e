import type { Stakeholder } from './engagement.ts';
import type { Finding, FindingValue } from './finding.ts';
import type { Role } from './role.ts';

/** What an engagement holds to be true of one slot, and every finding behind it. */
export interface Fact {
  readonly slot: string;
  readonly value: FindingValue;
  readonly confidence: number;
  /** The finding whose value is used, first; then those that agree or disagree with it. */
  readonly findings: readonly Finding[];
}

/** Two or more people who said different things of one slot. Shown and settled, never overwritten. */
export interface Conflict {
  readonly slot: string;
  /** One entry per person, the one whose value is used for now first. */
  readonly sides: readonly { stakeholder: Stakeholder; finding: Finding }[];
  /** The analyst's finding that settled it, if one did. */
  readonly settledBy: Finding | null;
}

/** Roles that can know a slot, the one whose word counts most first. */
export type AuthorityOf = (slot: string) => readonly Role[];

/**
 * Turns findings into one fact per slot. An analyst's word settles; else the role with most authority over the
 * slot counts; else the later word. A person's "I don't know" never outweighs another's answer.
 */
export function resolveFacts(
  findings: readonly Finding[],
  stakeholders: readonly Stakeholder[],
  authorityOf: AuthorityOf,
): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [slot, group] of bySlot(findings)) {
    const ordered = [...group].sort(byWeight(stakeholders, authorityOf(slot)));
    const used = ordered[0];
    if (!used) continue;
    const value = used.value.kind === 'choices' ? mergedChoices(ordered) : used.value;
    facts.set(slot, { slot, value, confidence: used.confidence, findings: ordered });
  }
  return facts;
}

/** Every slot on which two stakeholders disagree, in slot order. */
export function findDisagreements(
  findings: readonly Finding[],
  stakeholders: readonly Stakeholder[],
  authorityOf: AuthorityOf,
): readonly Conflict[] {
  return slotsWhere(findings, stakeholders, authorityOf, ({ sides }) =>
    differAnywhere(sides, valuesDisagree),
  );
}

/**
 * Every slot on which two stakeholders are a level apart and nobody further, in slot order. A nuance by itself; whoever
 * finds that a decision hangs on it has to treat it as a disagreement.
 */
export function findNuances(
  findings: readonly Finding[],
  stakeholders: readonly Stakeholder[],
  authorityOf: AuthorityOf,
): readonly Conflict[] {
  return slotsWhere(
    findings,
    stakeholders,
    authorityOf,
    ({ sides }) =>
      !differAnywhere(sides, valuesDisagree) &&
      differAnywhere(sides, (a, b) => a.kind === 'level' && b.kind === 'level' && a.level !== b.level),
  );
}

function slotsWhere(
  findings: readonly Finding[],
  stakeholders: readonly Stakeholder[],
  authorityOf: AuthorityOf,
  differ: (conflict: Conflict) => boolean,
): readonly Conflict[] {
  const people = new Map(stakeholders.map((person) => [person.id, person]));
  return bySlot(findings)
    .map(([slot, group]): Conflict => {
      const ordered = [...group].sort(byWeight(stakeholders, authorityOf(slot)));
      const sides = ordered.flatMap((finding) => {
        const stakeholder = people.get(finding.author.id);
        return stakeholder && finding.value.kind !== 'unknown' ? [{ stakeholder, finding }] : [];
      });
      return { slot, sides, settledBy: ordered.find((finding) => finding.author.kind === 'analyst') ?? null };
    })
    .filter(differ);
}

function differAnywhere(
  sides: Conflict['sides'],
  differ: (a: FindingValue, b: FindingValue) => boolean,
): boolean {
  return sides.some((a) => sides.some((b) => differ(a.finding.value, b.finding.value)));
}

/**
 * Whether two answers to one question contradict each other. Neighbouring levels are a nuance and not a
 * contradiction (ours: the anchors of a rubric are a step apart); overlapping ranges agree; lists of choices and
 * free texts add up instead of contradicting.
 */
export function valuesDisagree(a: FindingValue, b: FindingValue): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  if (a.kind === 'level' && b.kind === 'level') return Math.abs(a.level - b.level) >= 2;
  if (a.kind === 'choice' && b.kind === 'choice') return a.option !== b.option;
  if (a.kind === 'yesno' && b.kind === 'yesno') return a.yes !== b.yes;
  if (a.kind === 'date' && b.kind === 'date') return a.date !== b.date;
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const slack = a.approximate || b.approximate ? 0.1 : 0;
    return a.low * (1 - slack) > b.high || b.low * (1 - slack) > a.high;
  }
  if (a.kind === 'choices' || a.kind === 'text' || b.kind === 'choices' || b.kind === 'text') return false;
  return a.kind !== b.kind;
}

/** Lists of choices add up: what one person names as a pain is a pain, whoever else did not name it. */
function mergedChoices(findings: readonly Finding[]): FindingValue {
  const settled = findings.find((finding) => finding.author.kind === 'analyst');
  const heard = settled ? [settled] : findings;
  const options = heard.flatMap((finding) => (finding.value.kind === 'choices' ? finding.value.options : []));
  return { kind: 'choices', options: [...new Set(options)] };
}

function bySlot(findings: readonly Finding[]): readonly [string, readonly Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.slot);
    if (group) group.push(finding);
    else groups.set(finding.slot, [finding]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byWeight(
  stakeholders: readonly Stakeholder[],
  authority: readonly Role[],
): (a: Finding, b: Finding) => number {
  const roleOf = new Map(stakeholders.map((person) => [person.id, person.role]));
  const rank = (finding: Finding): number => {
    if (finding.value.kind === 'unknown') return 100;
    if (finding.author.kind === 'analyst') return -1;
    const role = roleOf.get(finding.author.id);
    const place = role ? authority.indexOf(role) : -1;
    return place < 0 ? 50 : place;
  };
  return (a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1);
}
