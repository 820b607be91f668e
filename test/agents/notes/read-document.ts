import { readFileSync } from 'node:fs';
import { viewEngagement } from '../../../agents/engagement/engagement-view.ts';
import { type NotesQuestion, notesQuestions } from '../../../agents/notes/notes-question.ts';
import type { NotesReading, Proposal } from '../../../agents/notes/proposal.ts';
import { readNotes } from '../../../agents/notes/read-notes.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Role } from '../../../src/domain/role.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';

const knowledge = readKnowledge();
/** An engagement in which nothing was said asks the same of everybody in an industry. */
const known = new Map<string, readonly NotesQuestion[]>();

export interface Setting {
  readonly industry: string;
  readonly language?: Language;
  readonly people?: readonly (readonly [name: string, role: Role])[];
  /** Whose words they are where nobody is named; a place in `people`. */
  readonly who?: number;
}

/** A document of the folder beside this file. */
export function documentText(name: string): string {
  return readFileSync(new URL(`documents/${name}.txt`, import.meta.url), 'utf8');
}

/** Reads a text as notes of an engagement in which nothing was said yet. People have their names for ids. */
export function readText(
  text: string,
  { industry, language = 'zh', people = [], who }: Setting,
): NotesReading {
  const stakeholders = people.map(([name, role]) => ({ id: name, engagementId: 'e', name, role }));
  const engagement = { id: 'e', company: 'X', industry, language, createdAt: '2026-11-24T01:00:00.000Z' };
  const questions =
    known.get(industry) ??
    notesQuestions(knowledge, viewEngagement(knowledge, { engagement, stakeholders, findings: [] }));
  known.set(industry, questions);
  return readNotes({
    text,
    language,
    stakeholders,
    stakeholderId: who === undefined ? null : (stakeholders[who]?.id ?? null),
    questions,
    today: '2026-11-24',
  });
}

/** A value in a few characters: 8000000 cny, 2027-09-30 month, no, [bad-loans]. */
export function short({ value }: Pick<Proposal, 'value'>): string {
  switch (value.kind) {
    case 'quantity':
      return `${value.approximate ? '~' : ''}${value.low === value.high ? value.low : `${value.low}-${value.high}`} ${value.unit}`;
    case 'date':
      return `${value.date} ${value.precision}`;
    case 'choice':
      return value.option;
    case 'choices':
      return `[${value.options.join(', ')}]`;
    case 'level':
      return `level ${value.level}`;
    case 'yesno':
      return value.yes ? 'yes' : 'no';
    case 'text':
      return value.text;
    case 'unknown':
      return 'unknown';
  }
}

/** Each proposal as line, speaker's id, slot and value. */
export function shown({ proposals }: NotesReading): string[] {
  return proposals.map((each) => `${each.line} ${each.stakeholderId ?? '-'} ${each.slot} ${short(each)}`);
}
