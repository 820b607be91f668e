import { deltaChannelHistoryTests, validate } from '@langchain/langgraph-checkpoint-validation';
import { DrizzleCheckpointer } from '../../src/store/drizzle-checkpointer.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';

const opened = new Map<DrizzleCheckpointer, () => void>();

/** LangGraph's own conformance suite, unchanged and with nothing skipped; it needs vitest's globals. */
const initializer = {
  checkpointerName: 'zhilu-drizzle',
  createCheckpointer() {
    const { db, atomic, close } = openSqliteStore({ file: ':memory:' });
    const checkpointer = new DrizzleCheckpointer({ db, atomic, keep: 'all' });
    opened.set(checkpointer, close);
    return checkpointer;
  },
  destroyCheckpointer(checkpointer: DrizzleCheckpointer) {
    opened.get(checkpointer)?.();
    opened.delete(checkpointer);
  },
};

validate(initializer);
deltaChannelHistoryTests(initializer);
