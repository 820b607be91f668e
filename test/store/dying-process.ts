import type { Atomic } from '../../src/store/atomic.ts';
import { createStore } from '../../src/store/create-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';

/** The store of a process that dies before its nth write to disk: nothing it writes from then on reaches the file. */
export function openDyingStore(file: string, diesBefore: number) {
  const sqlite = openSqliteStore({ file });
  let writes = 0;
  const atomic: Atomic = async (statements) => {
    writes += 1;
    if (writes >= diesBefore) throw new Error('the process is dead');
    await sqlite.atomic(statements);
  };
  return { sqlite, atomic, store: createStore(sqlite.db, atomic), writes: () => writes };
}
