import type { Stakeholder } from '../../src/domain/engagement.ts';
import type { Role } from '../../src/domain/role.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { scenarioClaims } from '../../tools/assessment/scenario-claims.ts';
import { painsNamed, voicesOf } from '../engagement/engagement-view.ts';
import type { SourceMatter } from './source-matter.ts';

type Heard = Pick<SourceMatter, 'view' | 'knowledge'>;

/**
 * Who of a role speaks and answers for a scenario: the one who told how its work runs, else who named its pain, else who
 * gave most answers on it; never somebody without an answer while a colleague has some. Several only where nothing
 * parts them.
 */
export function speakersFor(
  { view, knowledge }: Heard,
  role: Role,
  scenario: string,
): readonly Stakeholder[] {
  const holders = view.stakeholders.filter((person) => person.role === role);
  if (holders.length < 2) return holders;
  const { findings, assessment } = view;
  const voices = voicesOf(findings, view.stakeholders);
  const claim = scenarioClaims(
    knowledge,
    assessment.industry,
    assessment.candidates,
    painsNamed(findings),
    (slot) => voices[slot] ?? { stated: [], unknown: [] },
  );
  const answered = (person: Stakeholder, on: (slot: string) => boolean): number =>
    findings.filter(
      ({ author, slot, value }) => author.id === person.id && value.kind !== 'unknown' && on(slot),
    ).length;
  const measures: readonly ((person: Stakeholder) => number)[] = [
    (person) => claim(person.id, scenario),
    (person) => answered(person, (slot) => slotParts(slot).scenario === scenario),
    (person) =>
      Math.min(
        1,
        answered(person, () => true),
      ),
  ];
  return measures.reduce<readonly Stakeholder[]>((left, measure) => {
    const most = Math.max(...left.map(measure));
    return left.filter((person) => measure(person) === most);
  }, holders);
}
