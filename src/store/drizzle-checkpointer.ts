import type { RunnableConfig } from '@langchain/core/runnables';
import {
  BaseCheckpointSaver,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointTuple,
  copyCheckpoint,
  getCheckpointId,
  maxChannelVersion,
  type PendingWrite,
  type SerializerProtocol,
  TASKS,
  WRITES_IDX_MAP,
} from '@langchain/langgraph-checkpoint';
import { and, desc, eq, lt, type SQLWrapper, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Atomic } from './atomic.ts';
import { type CheckpointPart, readCheckpointParts } from './checkpoint-parts.ts';
import type { Database } from './database.ts';
import { pruneCheckpoints } from './prune-checkpoints.ts';
import { checkpointBlobs, checkpoints, checkpointWrites } from './schema.ts';

export interface DrizzleCheckpointerOptions {
  readonly db: Database;
  readonly atomic: Atomic;
  /**
   * `newest` removes, with each checkpoint put, the older ones of its thread and namespace, their writes and the
   * values that only they held: a thread's storage stays the size of its state instead of growing with the square of
   * its turns. Interrupt and resume need no more than the newest. Time travel and `DeltaChannel` need `all`. A
   * subgraph's namespace is pruned by its own puts only, and a subgraph called anew each turn has a new namespace.
   */
  readonly keep: 'all' | 'newest';
  readonly serde?: SerializerProtocol;
}

const placeSchema = z.object({ thread_id: z.string().min(1), checkpoint_ns: z.string().default('') });
const scopeSchema = z
  .object({ thread_id: z.string().optional(), checkpoint_ns: z.string().optional() })
  .default({});

/** LangGraph's checkpoints in the product's own database, for any drizzle SQLite database. */
export class DrizzleCheckpointer extends BaseCheckpointSaver {
  readonly #db: Database;
  readonly #atomic: Atomic;
  readonly #keep: 'all' | 'newest';

  constructor({ db, atomic, keep, serde }: DrizzleCheckpointerOptions) {
    super(serde);
    this.#db = db;
    this.#atomic = atomic;
    this.#keep = keep;
  }

  override async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const place = placeSchema.safeParse(config.configurable);
    if (!place.success) return undefined;
    const { thread_id, checkpoint_ns } = place.data;
    return this.#load(thread_id, checkpoint_ns, getCheckpointId(config) || undefined);
  }

  override async *list(
    config: RunnableConfig,
    { limit, before, filter }: CheckpointListOptions = {},
  ): AsyncGenerator<CheckpointTuple> {
    const { thread_id, checkpoint_ns } = scopeSchema.parse(config.configurable);
    const id = getCheckpointId(config);
    const beforeId = before === undefined ? '' : getCheckpointId(before);
    const heads = await this.#db
      .select({
        threadId: checkpoints.threadId,
        namespace: checkpoints.namespace,
        checkpointId: checkpoints.checkpointId,
      })
      .from(checkpoints)
      .where(
        and(
          thread_id === undefined ? undefined : eq(checkpoints.threadId, thread_id),
          checkpoint_ns === undefined ? undefined : eq(checkpoints.namespace, checkpoint_ns),
          id === '' ? undefined : eq(checkpoints.checkpointId, id),
          beforeId === '' ? undefined : lt(checkpoints.checkpointId, beforeId),
        ),
      )
      .orderBy(desc(checkpoints.checkpointId));
    const wanted = Object.entries(filter ?? {});
    let left = limit ?? heads.length;
    for (const head of heads) {
      if (left <= 0) return;
      const tuple = await this.#load(head.threadId, head.namespace, head.checkpointId);
      const metadata = new Map<string, unknown>(Object.entries(tuple?.metadata ?? {}));
      if (tuple === undefined || !wanted.every(([key, value]) => metadata.get(key) === value)) continue;
      left -= 1;
      yield tuple;
    }
  }

  override async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { thread_id: threadId, checkpoint_ns: namespace } = placeSchema.parse(config.configurable);
    const parentId = getCheckpointId(config) || null;
    const { channel_values: values, ...rest } = copyCheckpoint(checkpoint);
    const [checkpointType, checkpointData] = await this.serde.dumpsTyped(rest);
    const [metadataType, metadataData] = await this.serde.dumpsTyped(metadata);
    const key = { threadId, namespace };
    const statements: SQLWrapper[] = [];
    const written: Record<string, string | null> = {};
    for (const channel of Object.keys(newVersions)) {
      // A channel with a new version and no value was emptied: a null takes it off what the parent held.
      written[channel] = channel in values ? checkpoint.id : null;
      if (!(channel in values)) continue;
      const [type, value] = await this.serde.dumpsTyped(values[channel]);
      statements.push(
        this.#db
          .insert(checkpointBlobs)
          .values({ ...key, channel, writer: checkpoint.id, type, value })
          .onConflictDoUpdate({
            target: [
              checkpointBlobs.threadId,
              checkpointBlobs.namespace,
              checkpointBlobs.channel,
              checkpointBlobs.writer,
            ],
            set: { type, value },
          }),
      );
    }
    // Every channel that this checkpoint has a version of and did not write comes from where its parent had it.
    const versions = JSON.stringify(rest.channel_versions);
    const inherited = sql`(select json_group_object(w.key, w.value) from ${checkpoints} as p, json_each(p.writers) as w
      where p.thread_id = ${threadId} and p.namespace = ${namespace} and p.checkpoint_id = ${parentId ?? ''}
      and w.key in (select key from json_each(${versions})))`;
    const row = {
      parentId,
      checkpointType,
      checkpoint: checkpointData,
      metadataType,
      metadata: metadataData,
      writers: sql<string>`json_patch(${inherited}, ${JSON.stringify(written)})`,
    };
    statements.push(
      this.#db
        .insert(checkpoints)
        .values({ ...key, checkpointId: checkpoint.id, ...row })
        .onConflictDoUpdate({
          target: [checkpoints.threadId, checkpoints.namespace, checkpoints.checkpointId],
          set: row,
        }),
    );
    if (this.#keep === 'newest') {
      statements.push(...pruneCheckpoints(this.#db, threadId, namespace, checkpoint.id));
    }
    await this.#atomic(statements);
    return {
      configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: checkpoint.id },
    };
  }

  override async putWrites(
    config: RunnableConfig,
    writes: PendingWrite[],
    taskId: string,
    taskPath = '',
  ): Promise<void> {
    const { thread_id: threadId, checkpoint_ns: namespace } = placeSchema.parse(config.configurable);
    const checkpointId = z.string().min(1, 'checkpoint_id is missing').parse(getCheckpointId(config));
    const statements: SQLWrapper[] = [];
    for (const [index, [channel, data]] of writes.entries()) {
      const [type, value] = await this.serde.dumpsTyped(data);
      const position = WRITES_IDX_MAP[channel] ?? index;
      const insert = this.#db
        .insert(checkpointWrites)
        .values({ threadId, namespace, checkpointId, taskId, position, channel, taskPath, type, value });
      const target = [
        checkpointWrites.threadId,
        checkpointWrites.namespace,
        checkpointWrites.checkpointId,
        checkpointWrites.taskId,
        checkpointWrites.position,
      ];
      // What a task wrote stands; an error, interrupt or resume (positions below 0) is replaced by the latest.
      statements.push(
        position < 0
          ? insert.onConflictDoUpdate({ target, set: { channel, taskPath, type, value } })
          : insert.onConflictDoNothing({ target }),
      );
    }
    await this.#atomic(statements);
  }

  override async deleteThread(threadId: string): Promise<void> {
    await this.#atomic([
      this.#db.delete(checkpoints).where(eq(checkpoints.threadId, threadId)),
      this.#db.delete(checkpointBlobs).where(eq(checkpointBlobs.threadId, threadId)),
      this.#db.delete(checkpointWrites).where(eq(checkpointWrites.threadId, threadId)),
    ]);
  }

  async #load(
    threadId: string,
    namespace: string,
    id: string | undefined,
  ): Promise<CheckpointTuple | undefined> {
    const parts = await readCheckpointParts(this.#db, threadId, namespace, id);
    const head = parts.find(({ part }) => part === 'checkpoint');
    const about = parts.find(({ part }) => part === 'metadata');
    if (head === undefined || about === undefined) return undefined;

    const values: Record<string, unknown> = {};
    for (const part of parts) if (part.part === 'value') values[part.name] = await this.#read(part);
    const stored: Checkpoint = await this.#read(head);
    const checkpoint = { ...stored, channel_values: values };
    if (checkpoint.v < 4 && head.owner !== null) {
      await this.#migratePendingSends(checkpoint, threadId, namespace, head.owner);
    }
    const metadata: CheckpointMetadata = await this.#read(about);
    const pendingWrites: [string, string, unknown][] = [];
    for (const part of parts.filter(({ part }) => part === 'write')) {
      pendingWrites.push([part.owner ?? '', part.name, await this.#read(part)]);
    }
    const place = { thread_id: threadId, checkpoint_ns: namespace };
    return {
      config: { configurable: { ...place, checkpoint_id: head.name } },
      checkpoint,
      metadata,
      pendingWrites,
      ...(head.owner === null
        ? {}
        : { parentConfig: { configurable: { ...place, checkpoint_id: head.owner } } }),
    };
  }

  /** Before version 4, sends lay among the parent's writes; the contract has savers move them into a channel. */
  async #migratePendingSends(checkpoint: Checkpoint, threadId: string, namespace: string, parentId: string) {
    const parent = await this.#load(threadId, namespace, parentId);
    const sends = (parent?.pendingWrites ?? []).filter(([, channel]) => channel === TASKS);
    checkpoint.channel_values[TASKS] = sends.map(([, , value]) => value);
    const versions = Object.values(checkpoint.channel_versions);
    checkpoint.channel_versions[TASKS] =
      versions.length > 0 ? maxChannelVersion(...versions) : this.getNextVersion(undefined);
  }

  #read(part: CheckpointPart) {
    return this.serde.loadsTyped(part.type, part.data);
  }
}
