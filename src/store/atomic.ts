import type { SQLWrapper } from 'drizzle-orm';

/**
 * Runs the statements in order, all or none: a transaction on better-sqlite3, a batch on D1. It is the store's only
 * way to write, so that no write is ever a read, an `await` and a guess. Throws `StoreConflictError` (see the
 * port) where a unique row is taken by someone else.
 */
export type Atomic = (statements: readonly SQLWrapper[]) => Promise<void>;
