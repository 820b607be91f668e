import type { Stakeholder } from '../../src/domain/engagement.ts';
import type { Fact } from '../../src/domain/facts.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { type Role, roleNames, roles } from '../../src/domain/role.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { openShown } from './open-shown.ts';
import { type PlanBrief, questionFor, type SectionWriter } from './plan-brief.ts';
import { speakersFor } from './scenario-speakers.ts';
import { type SettleBy, settleBy } from './settle-by.ts';
import { sourceIds } from './source-ids.ts';
import { answerableFor, holderCell, labelInProse } from './voice.ts';

/** More labels than this in a cell and nobody reads them; the list is in the interview record. */
const labelsShown = 6;

/**
 * What somebody was asked and could not answer, by whom to ask next and by when: to be handed on and not asked again. What
 * the table of open questions lists already, with its own owner and day, is not listed a second time.
 */
export function writeHandedOn(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const listed = new Set(openShown(brief).shown.map(({ slot }) => slot));
  const rows = new Map<string, Row>();
  for (const fact of brief.view.facts.values()) {
    if (fact.value.kind !== 'unknown' || listed.has(fact.slot) || isIdle(brief, fact.slot)) continue;
    const [next, due] = [nextToAsk(brief, fact), settleBy(brief, fact.slot)];
    if (!next) continue;
    const key = `${next.who.zh} ${due.date}`;
    const row = rows.get(key) ?? { ...next, due, facts: [] };
    row.facts.push(fact);
    rows.set(key, row);
  }
  const handed = [...rows.values()].toSorted(
    (a, b) => a.place - b.place || (a.due.date < b.due.date ? -1 : a.due.date > b.due.date ? 1 : 0),
  );
  return writer.table({
    caption: both('问过、还答不上来的，交给谁', 'Asked and not known yet, and whose it is now'),
    columns: [
      both('交给谁', 'Whose it is'),
      both('要弄清的事', 'What is to be found out'),
      both('最晚何时', 'By when'),
    ],
    rows: handed.map(({ who, facts, due }) => [who, wanted(brief, facts), describeDate(due.date, 'day')]),
    citations: handed.flatMap(({ facts, due }) => [
      due.source,
      ...facts.flatMap((fact) => fact.findings.map(({ author }) => sourceIds.finding(fact.slot, author.id))),
    ]),
  });
}

interface Row extends NextToAsk {
  readonly due: SettleBy;
  readonly facts: Fact[];
}

function wanted(brief: PlanBrief, facts: readonly Fact[]): Bilingual {
  const labels = facts.flatMap(({ slot }) => {
    const label = questionFor(brief, slot)?.label;
    return label ? [labelInProse(label)] : [];
  });
  const shown = labels.slice(0, labelsShown);
  const more = labels.length > shown.length;
  return both(
    `${shown.map(({ zh }) => zh).join('、')}${more ? '等，全部见访谈记录' : ''}`,
    `${shown.map(({ en }) => en).join('; ')}${more ? ', and more in the interview record' : ''}`,
  );
}

/** Nothing hangs on what builds on an answer of nought: of no losses there is no avoidable share. */
function isIdle(brief: PlanBrief, slot: string): boolean {
  const { scenario } = slotParts(slot);
  const needs = questionFor(brief, slot)?.question.needs;
  if (needs === undefined) return false;
  const value = brief.view.facts.get(scenario ? `scenario:${scenario}:${needs}` : needs)?.value;
  return value?.kind === 'quantity' && value.high === 0;
}

interface NextToAsk {
  readonly who: Bilingual;
  /** Of the role, in the order of the roles. */
  readonly place: number;
}

/**
 * The best placed who has not been asked: of a role, the person whose scenario it is, then a colleague; a role that
 * nobody holds is asked for by name. Where all have been asked, the best placed has to find out.
 */
function nextToAsk(brief: PlanBrief, { slot, findings }: Fact): NextToAsk | null {
  const order = questionFor(brief, slot)?.question.roles ?? [];
  const { scenario } = slotParts(slot);
  const asked = new Set(findings.map(({ author }) => author.id));
  for (const role of order) {
    const { people, standsIn } = answerableFor(brief, role, scenario);
    const colleagues = brief.view.stakeholders.filter((person) => person.role === role);
    if (people.length === 0) {
      return {
        who: both(`${roleNames[role].zh}（未参加）`, `${roleNames[role].en} (not taking part)`),
        place: roles.indexOf(role),
      };
    }
    const free = [...people, ...colleagues].find(({ id }) => !asked.has(id));
    if (free) {
      const who = standsIn || people.includes(free) ? holderCell(brief, role, scenario) : named(free, role);
      return { who, place: roles.indexOf(role) };
    }
  }
  const [best] = order;
  if (!best) return null;
  const known = scenario === null ? holderCell(brief, best) : speaking(brief, best, scenario);
  return { who: known, place: roles.indexOf(best) };
}

function speaking(brief: PlanBrief, role: Role, scenario: string): Bilingual {
  const [speaker, ...others] = speakersFor(brief, role, scenario);
  return speaker && others.length === 0 ? named(speaker, role) : holderCell(brief, role, scenario);
}

function named({ name }: Stakeholder, role: Role): Bilingual {
  return both(`${roleNames[role].zh}（${name}）`, `${roleNames[role].en} (${name})`);
}
