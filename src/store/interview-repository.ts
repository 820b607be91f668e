import { and, asc, desc, eq, getTableColumns, gt } from 'drizzle-orm';
import { interviewSchema, messageSchema } from '../domain/engagement.ts';
import type { InterviewRepository } from '../ports/store.ts';
import type { Database } from './database.ts';
import { interviews, messages } from './schema.ts';

const { ordinal: _ordinal, ...interviewColumns } = getTableColumns(interviews);

/** Interviews and their messages, as read. Both are written by runs only, see `createRunRepository`. */
export function createInterviewRepository(db: Database): InterviewRepository {
  return {
    async find(id) {
      const [row] = await db.select(interviewColumns).from(interviews).where(eq(interviews.id, id));
      return row === undefined ? null : interviewSchema.parse(row);
    },
    async list(engagementId) {
      const rows = await db
        .select(interviewColumns)
        .from(interviews)
        .where(eq(interviews.engagementId, engagementId))
        .orderBy(asc(interviews.ordinal));
      return rows.map((row) => interviewSchema.parse(row));
    },
    async messages(interviewId, { after, limit }) {
      const rows = await db
        .select()
        .from(messages)
        .where(and(eq(messages.interviewId, interviewId), gt(messages.position, after)))
        .orderBy(asc(messages.position))
        .limit(limit);
      return rows.map((row) => messageSchema.parse(row));
    },
    async findMessage(id) {
      const [row] = await db.select().from(messages).where(eq(messages.id, id));
      return row === undefined ? null : messageSchema.parse(row);
    },
    async lastMessage(interviewId) {
      const [row] = await db
        .select()
        .from(messages)
        .where(eq(messages.interviewId, interviewId))
        .orderBy(desc(messages.position))
        .limit(1);
      return row === undefined ? null : messageSchema.parse(row);
    },
  };
}
