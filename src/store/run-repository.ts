import { and, asc, eq, getTableColumns, gt, isNull, type SQLWrapper, sql } from 'drizzle-orm';
import type { Message } from '../domain/engagement.ts';
import { type Run, type RunEvent, runEventSchema, runSchema } from '../domain/run.ts';
import { type RunRepository, StoreConflictError } from '../ports/store.ts';
import type { Atomic } from './atomic.ts';
import type { Database } from './database.ts';
import { putFinding, withdrawFinding } from './finding-repository.ts';
import { interviews, messages, runEvents, runs } from './schema.ts';

const { ordinal: _ordinal, ...runColumns } = getTableColumns(runs);

/** Runs, their event logs, and the one write by which a step of a run goes on record. */
export function createRunRepository(db: Database, atomic: Atomic): RunRepository {
  return {
    async accept({ run, interview, message, event }) {
      await atomic([
        ...(interview === undefined
          ? []
          : [db.insert(interviews).values(interview).onConflictDoNothing({ target: interviews.id })]),
        // No conflict target: the same id is a repeat, the same key is somebody else's run. Both leave what is there.
        db.insert(runs).values(run).onConflictDoNothing(),
        ...(message === null ? [] : [insertMessageOfRun(message, run.id)]),
        insertFirstEvent(event, run.id),
      ]);
      const [row] = await db
        .select(runColumns)
        .from(runs)
        .where(
          and(
            run.interviewId === null
              ? and(eq(runs.engagementId, run.engagementId), isNull(runs.interviewId))
              : eq(runs.interviewId, run.interviewId),
            eq(runs.key, run.key),
          ),
        );
      if (row === undefined) throw new StoreConflictError(`run id ${run.id} is taken under another key`);
      return runSchema.parse(row);
    },
    async find(id) {
      const [row] = await db.select(runColumns).from(runs).where(eq(runs.id, id));
      return row === undefined ? null : runSchema.parse(row);
    },
    async unfinished() {
      const rows = await db
        .select(runColumns)
        .from(runs)
        // The literal, not a parameter: only so does SQLite use the index of unfinished runs.
        .where(sql`${runs.status} = 'accepted'`)
        .orderBy(asc(runs.ordinal));
      return rows.map((row) => runSchema.parse(row));
    },
    async record(entry) {
      await atomic(statementsOf(db, entry));
    },
    async events(runId, after) {
      const rows = await db
        .select()
        .from(runEvents)
        .where(and(eq(runEvents.runId, runId), gt(runEvents.sequence, after)))
        .orderBy(asc(runEvents.sequence));
      return rows.map((row) => runEventSchema.parse({ ...row, data: JSON.parse(row.data) }));
    },
  };
}

/** Everything one step did, in an order in which each guard still sees the state before the step. */
function statementsOf(db: Database, entry: Parameters<RunRepository['record']>[0]): SQLWrapper[] {
  const { engagementId, findings = [], withdrawn = [], messages: texts = [], events = [] } = entry;
  const replaced = new Set(findings.map((finding) => JSON.stringify([finding.slot, finding.author.id])));
  const gone = withdrawn.filter(({ slot, authorId }) => !replaced.has(JSON.stringify([slot, authorId])));
  const statements: SQLWrapper[] = [
    ...gone.map((slot) => withdrawFinding(db, engagementId, slot, events[0])),
    ...findings.flatMap((finding) => putFinding(db, finding)),
    ...texts.map((message) =>
      db.insert(messages).values(message).onConflictDoNothing({ target: messages.id }),
    ),
    ...events.map((event) =>
      db
        .insert(runEvents)
        .values({ ...event, data: JSON.stringify(event.data) })
        .onConflictDoNothing(),
    ),
  ];
  if (entry.interview !== undefined) {
    const { id, ...changes } = entry.interview;
    statements.push(db.update(interviews).set(changes).where(eq(interviews.id, id)));
  }
  if (entry.run !== undefined) {
    const { id, status, endedAt } = entry.run;
    // A run ends once; a repeat of its last step finds it ended.
    const unended: Run['status'] = 'accepted';
    statements.push(
      db
        .update(runs)
        .set({ status, endedAt })
        .where(and(eq(runs.id, id), eq(runs.status, unended))),
    );
  }
  return statements;
}

/** The person's message, only if their run was the one accepted under its key. */
function insertMessageOfRun(message: Message, runId: string): SQLWrapper {
  const { id, interviewId, position, author, text, slot, at } = message;
  return sql`insert into ${messages} (id, interview_id, position, author, text, slot, at)
    select ${id}, ${interviewId}, ${position}, ${author}, ${text}, ${slot}, ${at}
    where exists (select 1 from ${runs} where ${runs.id} = ${runId})
    on conflict (id) do nothing`;
}

function insertFirstEvent({ sequence, type, data, at }: RunEvent, runId: string): SQLWrapper {
  return sql`insert into ${runEvents} (run_id, sequence, type, data, at)
    select ${runId}, ${sequence}, ${type}, ${JSON.stringify(data)}, ${at}
    where exists (select 1 from ${runs} where ${runs.id} = ${runId})
    on conflict (run_id, sequence) do nothing`;
}
