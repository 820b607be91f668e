import { sql } from 'drizzle-orm';
import {
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/**
 * One SQLite dialect for better-sqlite3 and D1. Every table a person's data lives in has an `ordinal`, the order in
 * which its rows arrived: two rows made in the same millisecond still have a first and a second.
 * Columns named after a JSON document hold text that is parsed by the domain's zod schema on the way out.
 */
const ordinal = () => integer('ordinal').primaryKey();

/** Bytes as a plain Uint8Array: better-sqlite3 gives Buffers and D1 gives arrays of numbers. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | ArrayBuffer | number[] }>({
  dataType: () => 'blob',
  fromDriver: (value) => new Uint8Array(value),
});

export const engagements = sqliteTable('engagements', {
  ordinal: ordinal(),
  id: text('id').notNull().unique(),
  company: text('company').notNull(),
  industry: text('industry').notNull(),
  language: text('language').notNull(),
  createdAt: text('created_at').notNull(),
});

export const stakeholders = sqliteTable(
  'stakeholders',
  {
    ordinal: ordinal(),
    id: text('id').notNull().unique(),
    engagementId: text('engagement_id')
      .notNull()
      .references(() => engagements.id),
    name: text('name').notNull(),
    role: text('role').notNull(),
  },
  (table) => [index('stakeholders_by_engagement').on(table.engagementId)],
);

export const interviews = sqliteTable(
  'interviews',
  {
    ordinal: ordinal(),
    id: text('id').notNull().unique(),
    engagementId: text('engagement_id')
      .notNull()
      .references(() => engagements.id),
    stakeholderId: text('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
    language: text('language').notNull(),
    depth: text('depth').notNull().default('thorough'),
    status: text('status').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('interviews_by_engagement').on(table.engagementId)],
);

export const messages = sqliteTable(
  'messages',
  {
    id: text('id').primaryKey(),
    interviewId: text('interview_id')
      .notNull()
      .references(() => interviews.id),
    position: integer('position').notNull(),
    author: text('author').notNull(),
    text: text('text').notNull(),
    slot: text('slot'),
    at: text('at').notNull(),
  },
  (table) => [uniqueIndex('messages_by_position').on(table.interviewId, table.position)],
);

export const runs = sqliteTable(
  'runs',
  {
    ordinal: ordinal(),
    id: text('id').notNull().unique(),
    engagementId: text('engagement_id')
      .notNull()
      .references(() => engagements.id),
    interviewId: text('interview_id').references(() => interviews.id),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    status: text('status').notNull(),
    acceptedAt: text('accepted_at').notNull(),
    endedAt: text('ended_at'),
  },
  (table) => [
    // Two NULLs are never equal to SQLite, so a key's two scopes need an index each.
    uniqueIndex('runs_by_interview_key')
      .on(table.interviewId, table.key)
      .where(sql`interview_id is not null`),
    uniqueIndex('runs_by_engagement_key').on(table.engagementId, table.key).where(sql`interview_id is null`),
    index('runs_unfinished').on(table.ordinal).where(sql`status = 'accepted'`),
  ],
);

export const runEvents = sqliteTable(
  'run_events',
  {
    runId: text('run_id')
      .notNull()
      .references(() => runs.id),
    sequence: integer('sequence').notNull(),
    type: text('type').notNull(),
    data: text('data').notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.sequence] })],
);

/** The history: every finding ever put on record, never changed and never deleted. */
export const findings = sqliteTable(
  'findings',
  {
    ordinal: ordinal(),
    id: text('id').notNull().unique(),
    engagementId: text('engagement_id')
      .notNull()
      .references(() => engagements.id),
    slot: text('slot').notNull(),
    authorId: text('author_id').notNull(),
    document: text('document').notNull(),
  },
  (table) => [index('findings_by_slot').on(table.engagementId, table.slot)],
);

/** What holds now: one row per engagement, a JSON object from slot and author to the finding. */
export const engagementFindings = sqliteTable('engagement_findings', {
  engagementId: text('engagement_id')
    .primaryKey()
    .references(() => engagements.id),
  findings: text('findings').notNull(),
});

export const plans = sqliteTable(
  'plans',
  {
    ordinal: ordinal(),
    id: text('id').notNull().unique(),
    engagementId: text('engagement_id')
      .notNull()
      .references(() => engagements.id),
    version: integer('version').notNull(),
    language: text('language').notNull(),
    status: text('status').notNull(),
    title: text('title').notNull(),
    createdAt: text('created_at').notNull(),
    basis: text('basis').notNull(),
    faults: text('faults').notNull(),
    answers: text('answers').notNull().default('[]'),
    roadmap: text('roadmap').notNull().default('null'),
  },
  (table) => [uniqueIndex('plans_by_version').on(table.engagementId, table.version, table.language)],
);

/** Sections and sources have rows of their own, since a D1 row must stay under 1 MB. */
export const planSections = sqliteTable(
  'plan_sections',
  {
    planId: text('plan_id')
      .notNull()
      .references(() => plans.id),
    position: integer('position').notNull(),
    document: text('document').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.position] })],
);

export const planSources = sqliteTable(
  'plan_sources',
  {
    planId: text('plan_id')
      .notNull()
      .references(() => plans.id),
    position: integer('position').notNull(),
    document: text('document').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.position] })],
);

/** LangGraph checkpoints without their channel values, which lie in `checkpoint_blobs`. */
export const checkpoints = sqliteTable(
  'checkpoints',
  {
    threadId: text('thread_id').notNull(),
    namespace: text('namespace').notNull(),
    checkpointId: text('checkpoint_id').notNull(),
    parentId: text('parent_id'),
    checkpointType: text('checkpoint_type').notNull(),
    checkpoint: bytes('checkpoint').notNull(),
    metadataType: text('metadata_type').notNull(),
    metadata: bytes('metadata').notNull(),
    /** JSON object from channel to the checkpoint that wrote its value last: which blobs make up this state. */
    writers: text('writers').notNull(),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.namespace, table.checkpointId] })],
);

/**
 * One row per value of a channel, shared by the checkpoints in which it did not change. Keyed by the checkpoint that
 * wrote it and not by version: two forks of a thread count to the same version with different values.
 */
export const checkpointBlobs = sqliteTable(
  'checkpoint_blobs',
  {
    threadId: text('thread_id').notNull(),
    namespace: text('namespace').notNull(),
    channel: text('channel').notNull(),
    writer: text('writer').notNull(),
    type: text('type').notNull(),
    value: bytes('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.namespace, table.channel, table.writer] })],
);

export const checkpointWrites = sqliteTable(
  'checkpoint_writes',
  {
    threadId: text('thread_id').notNull(),
    namespace: text('namespace').notNull(),
    checkpointId: text('checkpoint_id').notNull(),
    taskId: text('task_id').notNull(),
    position: integer('position').notNull(),
    channel: text('channel').notNull(),
    taskPath: text('task_path').notNull(),
    type: text('type').notNull(),
    value: bytes('value').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.threadId, table.namespace, table.checkpointId, table.taskId, table.position],
    }),
  ],
);

/** What the full-text index was built from; the index itself is an FTS5 table that a custom migration creates. */
export const passageIndexState = sqliteTable('passage_index_state', {
  id: integer('id').primaryKey(),
  version: text('version').notNull(),
});

/** One row a request that was sent to a model's endpoint; see `LlmCall`. */
export const llmCalls = sqliteTable(
  'llm_calls',
  {
    ordinal: ordinal(),
    id: text('id').notNull().unique(),
    /** No foreign key: a check of the endpoint belongs to no engagement. */
    engagementId: text('engagement_id'),
    runId: text('run_id'),
    skill: text('skill').notNull(),
    promptId: text('prompt_id').notNull(),
    promptVersion: integer('prompt_version').notNull(),
    model: text('model').notNull(),
    endpoint: text('endpoint').notNull(),
    at: text('at').notNull(),
    outcome: text('outcome').notNull(),
    shape: text('shape').notNull(),
    status: integer('status'),
    promptTokens: integer('prompt_tokens'),
    completionTokens: integer('completion_tokens'),
    cachedTokens: integer('cached_tokens'),
    latencyMs: integer('latency_ms').notNull(),
    firstTokenMs: integer('first_token_ms'),
    costMicros: integer('cost_micros'),
    priceDate: text('price_date'),
  },
  (table) => [index('llm_calls_by_engagement').on(table.engagementId)],
);

/** What an endpoint was found able to do with a model; see `EndpointAbilities`. */
export const endpointAbilities = sqliteTable(
  'endpoint_abilities',
  {
    endpoint: text('endpoint').notNull(),
    model: text('model').notNull(),
    abilities: text('abilities').notNull(),
  },
  (table) => [primaryKey({ columns: [table.endpoint, table.model] })],
);
