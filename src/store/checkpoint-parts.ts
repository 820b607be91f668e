import { compareWritesSortKeys, writesSortKey } from '@langchain/langgraph-checkpoint';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './database.ts';
import { checkpointBlobs, checkpoints, checkpointWrites } from './schema.ts';

/** A piece of a checkpoint as it is stored: its head, its metadata, a channel's value or a pending write. */
const partSchema = z.object({
  part: z.enum(['checkpoint', 'metadata', 'value', 'write']),
  /** The checkpoint's id, or the channel's name. */
  name: z.string(),
  /** The parent's id, or the id of the task that wrote. */
  owner: z.string().nullable(),
  position: z.number(),
  path: z.string(),
  type: z.string(),
  // A Buffer from better-sqlite3, an array of numbers from D1.
  data: z.union([z.instanceof(Uint8Array), z.array(z.number())]).transform((data) => new Uint8Array(data)),
});
export type CheckpointPart = z.output<typeof partSchema>;

/**
 * A checkpoint (the newest without an id) with all that belongs to it, in one statement: a put that comes in between
 * can't tear it. Pending writes come in the order in which live execution applies them. Empty if there is none.
 */
export async function readCheckpointParts(
  db: Database,
  threadId: string,
  namespace: string,
  id: string | undefined,
): Promise<CheckpointPart[]> {
  const place = sql`thread_id = ${threadId} and namespace = ${namespace}`;
  const which =
    id === undefined
      ? sql`${place} order by checkpoint_id desc limit 1`
      : sql`${place} and checkpoint_id = ${id}`;
  const rows = await db.all(sql`
    with head as (select * from ${checkpoints} where ${which})
    select 'checkpoint' as part, checkpoint_id as name, parent_id as owner, 0 as position, '' as path,
      checkpoint_type as type, checkpoint as data from head
    union all select 'metadata', '', null, 0, '', metadata_type, metadata from head
    union all select 'value', b.channel, null, 0, '', b.type, b.value
      from head cross join json_each(head.writers) as w cross join ${checkpointBlobs} as b
      on b.thread_id = head.thread_id and b.namespace = head.namespace and b.channel = w.key and b.writer = w.value
    union all select 'write', r.channel, r.task_id, r.position, r.task_path, r.type, r.value
      from head cross join ${checkpointWrites} as r
      on r.thread_id = head.thread_id and r.namespace = head.namespace and r.checkpoint_id = head.checkpoint_id`);
  const parts = z.array(partSchema).parse(rows);
  const keyOf = (part: CheckpointPart) => writesSortKey(part.path, part.owner ?? '', part.position);
  return [
    ...parts.filter(({ part }) => part !== 'write'),
    ...parts.filter(({ part }) => part === 'write').sort((a, b) => compareWritesSortKeys(keyOf(a), keyOf(b))),
  ];
}
