import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { PassageIndex, PassageIndexWriter } from '../../ports/passage-index.ts';
import { type Store, StoreConflictError } from '../../ports/store.ts';
import type { Atomic } from '../atomic.ts';
import { createStore } from '../create-store.ts';
import type { Database } from '../database.ts';
import { createFtsPassageIndex } from '../fts-passage-index.ts';
import { keepStatements } from './kept-statements.ts';
import { countRows, type RowCounter } from './row-counter.ts';

/** An open SQLite file (or memory): the store and what else lives in the same file. */
export interface SqliteStore {
  readonly store: Store;
  /** Empty until its first `rebuild`. */
  readonly passages: PassageIndex & PassageIndexWriter;
  /** The drizzle handle and its way to write, for what is built on the same file (the checkpointer). */
  readonly db: Database;
  readonly atomic: Atomic;
  close(): void;
}

/**
 * Opens the file, made if it isn't there, and brings its tables up to date. `':memory:'` gives a store that is gone
 * when closed. With a `counter`, rows read and written are counted. Throws what SQLite says when the file can't
 * be opened or isn't a database.
 */
export function openSqliteStore({ file, counter }: { file: string; counter?: RowCounter }): SqliteStore {
  const client = new BetterSqlite3(file);
  try {
    keepStatements(client);
    // Said on every open: SQLite remembers WAL in the file, but falls back to synchronous=NORMAL on reopening, and
    // then a power cut may lose an answer that was acknowledged.
    client.exec(
      'pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON; pragma busy_timeout = 5000',
    );
    const db = drizzle(client);
    migrate(db, { migrationsFolder: migrationsFolder() });
    if (counter !== undefined) countRows(client, counter);
    const atomic: Atomic = async (statements) => {
      try {
        // Immediate: the lock is waited for before the first statement, never asked for half-way and refused.
        db.transaction((transaction) => statements.forEach((each) => void transaction.run(each.getSQL())), {
          behavior: 'immediate',
        });
      } catch (error) {
        const taken = takenPlace(error);
        throw taken === undefined
          ? error
          : new StoreConflictError(`taken already: ${taken}`, { cause: error });
      }
    };
    return {
      store: createStore(db, atomic),
      passages: createFtsPassageIndex(db, atomic),
      db,
      atomic,
      close: () => void client.close(),
    };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** The SQL isn't copied into dist: it is looked for from here upwards, so that src/ and dist/ find the same files. */
function migrationsFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, 'src', 'store', 'migrations');
    if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate;
    if (dirname(folder) === folder) throw new Error(`no src/store/migrations above ${start}`);
  }
}

/** Which unique columns were taken, if that is what went wrong; drizzle may have wrapped SQLite's error. */
function takenPlace(error: unknown): string | undefined {
  const cause = error instanceof Error && !(error instanceof BetterSqlite3.SqliteError) ? error.cause : error;
  if (!(cause instanceof BetterSqlite3.SqliteError)) return undefined;
  const unique = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_ROWID'];
  return unique.includes(cause.code) ? cause.message.replace(/^UNIQUE constraint failed: /, '') : undefined;
}
