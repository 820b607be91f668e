import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** Any drizzle SQLite database: better-sqlite3's answers at once, D1's with a promise; both can be awaited. */
export type Database = BaseSQLiteDatabase<'sync' | 'async', unknown>;
