import { and, eq, lt, type SQLWrapper, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { checkpointBlobs, checkpoints, checkpointWrites } from './schema.ts';

/**
 * The statements that take away all that only a thread's and namespace's checkpoints older than `newestId` needed.
 * Ids are UUIDv6: their order is time's.
 */
export function pruneCheckpoints(
  db: Database,
  threadId: string,
  namespace: string,
  newestId: string,
): SQLWrapper[] {
  return [
    db
      .delete(checkpoints)
      .where(
        and(
          eq(checkpoints.threadId, threadId),
          eq(checkpoints.namespace, namespace),
          lt(checkpoints.checkpointId, newestId),
        ),
      ),
    db
      .delete(checkpointWrites)
      .where(
        and(
          eq(checkpointWrites.threadId, threadId),
          eq(checkpointWrites.namespace, namespace),
          lt(checkpointWrites.checkpointId, newestId),
        ),
      ),
    db.delete(checkpointBlobs).where(
      and(
        eq(checkpointBlobs.threadId, threadId),
        eq(checkpointBlobs.namespace, namespace),
        sql`not exists (select 1 from ${checkpoints} as c, json_each(c.writers) as w
              where c.thread_id = ${threadId} and c.namespace = ${namespace}
              and w.key = ${checkpointBlobs.channel} and w.value = ${checkpointBlobs.writer})`,
      ),
    ),
  ];
}
