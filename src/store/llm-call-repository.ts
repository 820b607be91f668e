import { asc, count, eq, getTableColumns, sum } from 'drizzle-orm';
import { llmCallSchema } from '../domain/llm-call.ts';
import type { LlmCallRepository } from '../ports/store.ts';
import type { Atomic } from './atomic.ts';
import type { Database } from './database.ts';
import { llmCalls } from './schema.ts';

const { ordinal: _ordinal, ...callColumns } = getTableColumns(llmCalls);

/** Calls to models, as they were made; nothing here is ever changed. */
export function createLlmCallRepository(db: Database, atomic: Atomic): LlmCallRepository {
  return {
    async record(call) {
      await atomic([db.insert(llmCalls).values(call).onConflictDoNothing({ target: llmCalls.id })]);
    },
    async spending(engagementId) {
      const [row] = await db
        .select({
          calls: count(),
          prompt: sum(llmCalls.promptTokens).mapWith(Number),
          completion: sum(llmCalls.completionTokens).mapWith(Number),
          cost: sum(llmCalls.costMicros).mapWith(Number),
        })
        .from(llmCalls)
        .where(eq(llmCalls.engagementId, engagementId));
      return {
        calls: row?.calls ?? 0,
        tokens: (row?.prompt ?? 0) + (row?.completion ?? 0),
        costMicros: row?.cost ?? 0,
      };
    },
    async list(engagementId) {
      const rows = await db
        .select(callColumns)
        .from(llmCalls)
        .where(eq(llmCalls.engagementId, engagementId))
        .orderBy(asc(llmCalls.ordinal));
      return rows.map((row) => llmCallSchema.parse(row));
    },
  };
}
