import { z } from 'zod';
import { contentMark } from '../../knowledge/content-mark.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Finding, findingSchema } from '../../src/domain/finding.ts';
import { type Bilingual, bilingualSchema, both } from '../../src/domain/language.ts';
import type { Run, RunEvent } from '../../src/domain/run.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Identifiers } from '../../src/ports/identifiers.ts';
import type { Store } from '../../src/ports/store.ts';
import { decisionChanges } from '../../tools/assessment/decision-change.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { type EngagementRecords, viewEngagement } from '../engagement/engagement-view.ts';
import type { AcceptedProposal } from './accepted-proposal.ts';
import { notesFindings } from './notes-findings.ts';
import { notesQuestions } from './notes-question.ts';
import { notesFault } from './notes-text.ts';
import type { NotesReading } from './proposal.ts';
import { readNotes } from './read-notes.ts';

export interface NotesServiceDeps {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

/** What was confirmed of a document. */
export interface ConfirmedNotes {
  readonly run: Run;
  readonly findings: readonly Finding[];
  /** The decisions that turned by it. */
  readonly changes: readonly NotesChange[];
}

const changeSchema = z.strictObject({ kind: z.string(), on: z.string(), text: bilingualSchema });
export type NotesChange = z.infer<typeof changeSchema>;

/** Notes, transcripts and filled questionnaires, as the faces (HTTP, terminal) use them. */
export interface NotesService {
  /**
   * What a document seems to say, for somebody to confirm; nothing is stored. Throws `ToolInputError` for a text that
   * is empty, too long or no text, and for a stakeholder who does not take part.
   */
  read(records: EngagementRecords, entry: { text: string; stakeholderId: string | null }): NotesReading;
  /**
   * Puts what was confirmed on record with the document that it is from. The same confirmation again, or the same
   * `key`, changes nothing and gives what it gave before; null where the key was used for something else. Throws
   * `ToolInputError` for words that do not stand in the text and for a value that its question does not accept.
   */
  confirm(
    records: EngagementRecords,
    entry: { text: string; accepted: readonly AcceptedProposal[]; by: string; key?: string },
  ): Promise<ConfirmedNotes | null>;
  /** Finishes what a crash left between taking a confirmation and recording it; gives how many there were. */
  recover(): Promise<number>;
}

/** What a confirmation's first event keeps: all that is needed to finish it, and to show the words in their place. */
const acceptedDataSchema = z.strictObject({
  mark: z.string(),
  by: z.string(),
  text: z.string(),
  findings: z.array(findingSchema),
  changes: z.array(changeSchema),
});

/** Event numbers within a run, fixed by kind as in an interview: a step that runs again writes nothing twice. */
const sequence = { accepted: 1, understood: 2, changed: 3, ended: 6 } as const;

export function createNotesService({ store, knowledge, clock, identifiers }: NotesServiceDeps): NotesService {
  /** Writes what the run's first event holds; ids come from there, so that a repeat changes nothing. */
  async function finish(run: Run): Promise<ConfirmedNotes & { readonly mark: string }> {
    const [first] = await store.runs.events(run.id, 0);
    const data = acceptedDataSchema.parse(first?.data);
    const { findings, changes, mark } = data;
    if (run.status !== 'accepted') return { run, findings, changes, mark };
    const at = clock.now();
    const told = (type: RunEvent['type'], number: number, payload: RunEvent['data']): RunEvent => ({
      runId: run.id,
      sequence: number,
      type,
      at,
      data: payload,
    });
    await store.runs.record({
      engagementId: run.engagementId,
      findings,
      events: [
        told('understood', sequence.understood, {
          findings: findings.map(({ slot, value, confidence, evidence }) => ({
            slot,
            value,
            confidence,
            words: evidence.map(({ words }) => words).join('\n'),
          })),
        }),
        ...(changes.length > 0
          ? [told('changed', sequence.changed, { changes: changes.map(({ text }) => text) })]
          : []),
        told('ended', sequence.ended, { findings: findings.length }),
      ],
      run: { id: run.id, status: 'done', endedAt: at },
    });
    return { run: (await store.runs.find(run.id)) ?? run, findings, changes, mark };
  }

  return {
    read(records, { text, stakeholderId }) {
      const fault = notesFault(text);
      if (fault) throw new ToolInputError('text', fault);
      if (stakeholderId !== null && !records.stakeholders.some(({ id }) => id === stakeholderId)) {
        throw new ToolInputError('stakeholderId', noSuchPerson);
      }
      return readNotes({
        text,
        language: records.engagement.language,
        stakeholders: records.stakeholders,
        stakeholderId,
        questions: notesQuestions(knowledge, viewEngagement(knowledge, records)),
        today: clock.now().slice(0, 10),
      });
    },
    async confirm(records, { text, accepted, by, key }) {
      const fault = notesFault(text);
      if (fault) throw new ToolInputError('text', fault);
      const mark = contentMark(JSON.stringify([text, accepted, by]));
      const runId = identifiers.next('run');
      const at = clock.now();
      const before = viewEngagement(knowledge, records);
      const findings = notesFindings(knowledge, before, { text, accepted, by, runId, at });
      const replaced = new Set(findings.map(({ slot, author }) => JSON.stringify([slot, author.id])));
      const kept = records.findings.filter(
        ({ slot, author }) => !replaced.has(JSON.stringify([slot, author.id])),
      );
      const after = viewEngagement(knowledge, { ...records, findings: [...kept, ...lastOnes(findings)] });
      const changes = decisionChanges(before.assessment.decisions, after.assessment.decisions);
      const run = await store.runs.accept({
        run: {
          id: runId,
          engagementId: records.engagement.id,
          interviewId: null,
          kind: 'notes',
          key: `notes:${key ?? mark}`,
          status: 'accepted',
          acceptedAt: at,
          endedAt: null,
        },
        message: null,
        event: {
          runId,
          sequence: sequence.accepted,
          type: 'accepted',
          at,
          data: {
            mark,
            by,
            text,
            findings: [...findings],
            changes: changes.map(({ kind, on, text: told }) => ({ kind, on, text: told })),
          },
        },
      });
      const confirmed = await finish(run);
      return confirmed.mark === mark ? confirmed : null;
    },
    async recover() {
      const runs = (await store.runs.unfinished()).filter(({ kind }) => kind === 'notes');
      for (const run of runs) await finish(run);
      return runs.length;
    },
  };
}

/** The findings that hold once all are on record: the last of each slot and author. */
function lastOnes(findings: readonly Finding[]): Finding[] {
  const last = new Map(
    findings.map((finding) => [JSON.stringify([finding.slot, finding.author.id]), finding]),
  );
  return [...last.values()];
}

const noSuchPerson: Bilingual = both(
  '此项目中没有这位干系人。',
  'There is no such stakeholder in this engagement.',
);
