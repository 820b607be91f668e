import type { Fact } from '../../src/domain/facts.ts';
import { both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { type Role, roleNames, roles } from '../../src/domain/role.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { type PlanBrief, questionFor, type SectionWriter } from './plan-brief.ts';
import { settleBy } from './settle-by.ts';
import { sourceIds } from './source-ids.ts';
import { holderCell, isPresent, labelInProse } from './voice.ts';

/** More labels than this in a cell and nobody reads them; the list is in the interview record. */
const labelsShown = 6;

/** What somebody was asked and could not answer, by whom to ask next: to be handed on and not asked again. */
export function writeHandedOn(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const blank = [...brief.view.facts.values()].filter((fact) => fact.value.kind === 'unknown');
  const handed = roles.flatMap((role) => {
    const facts = blank.filter((fact) => nextToAsk(brief, fact) === role);
    const labels = facts.flatMap(({ slot }) => {
      const label = questionFor(brief, slot)?.label;
      return label ? [labelInProse(label)] : [];
    });
    const dates = facts
      .map(({ slot }) => settleBy(brief, slot))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const [first] = dates;
    return first ? [{ role, facts, labels, first }] : [];
  });
  return writer.table({
    caption: both('问过、还答不上来的，交给谁', 'Asked and not known yet, and whose it is now'),
    columns: [
      both('交给谁', 'Whose it is'),
      both('要弄清的事', 'What is to be found out'),
      both('最晚何时', 'By when'),
    ],
    rows: handed.map(({ role, labels, first }) => {
      const shown = labels.slice(0, labelsShown);
      const more = labels.length > shown.length;
      return [
        isPresent(brief, role)
          ? holderCell(brief, role)
          : both(`${roleNames[role].zh}（未参加）`, `${roleNames[role].en} (not taking part)`),
        both(
          `${shown.map(({ zh }) => zh).join('、')}${more ? '等，全部见访谈记录' : ''}`,
          `${shown.map(({ en }) => en).join('; ')}${more ? ', and more in the interview record' : ''}`,
        ),
        describeDate(first.date, 'day'),
      ];
    }),
    citations: handed.flatMap(({ facts, first }) => [
      first.source,
      ...facts.flatMap((fact) => fact.findings.map(({ author }) => sourceIds.finding(fact.slot, author.id))),
    ]),
  });
}

/** The best placed role that has not been asked; where all have been, the best placed has to find out. */
function nextToAsk(brief: PlanBrief, { slot, findings }: Fact): Role | null {
  const order = questionFor(brief, slot)?.question.roles ?? [];
  const asked = new Set(findings.map(({ author }) => roleOf(brief, author.id)));
  return order.find((role) => !asked.has(role)) ?? order[0] ?? null;
}

function roleOf(brief: PlanBrief, id: string): Role | null {
  return brief.view.stakeholders.find((person) => person.id === id)?.role ?? null;
}
