import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Annotation, Command, END, interrupt, START, StateGraph } from '@langchain/langgraph';
import { emptyCheckpoint } from '@langchain/langgraph-checkpoint';
import { count } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DrizzleCheckpointer } from '../../src/store/drizzle-checkpointer.ts';
import { checkpointBlobs, checkpoints, checkpointWrites } from '../../src/store/schema.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { RowCounter } from '../../src/store/sqlite/row-counter.ts';

const State = Annotation.Root({
  answers: Annotation<string[]>({ reducer: (old, more) => [...old, ...more], default: () => [] }),
  company: Annotation<string>(),
});

/** Asks for ever, one interrupt per question, the way an interview does. */
function interviewGraph(checkpointer: DrizzleCheckpointer) {
  return new StateGraph(State)
    .addNode('ask', (state) => {
      const answer: string = interrupt(`question ${state.answers.length + 1}`);
      return { answers: [answer] };
    })
    .addNode('look', () => ({}))
    .addEdge(START, 'ask')
    .addEdge('ask', 'look')
    .addConditionalEdges('look', (state) => (state.answers.at(-1) === 'stop' ? END : 'ask'))
    .compile({ checkpointer });
}
const thread = (id: string) => ({ configurable: { thread_id: id }, durability: 'sync' as const });

let folder: string;
let file: string;
let open: SqliteStore;
const counter = new RowCounter();
function checkpointer(keep: 'all' | 'newest') {
  return new DrizzleCheckpointer({ db: open.db, atomic: open.atomic, keep });
}
async function rowsOf(table: typeof checkpoints | typeof checkpointBlobs | typeof checkpointWrites) {
  const [row] = await open.db.select({ rows: count() }).from(table);
  return row?.rows;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhilu-checkpoints-'));
  file = join(folder, 'zhilu.db');
  open = openSqliteStore({ file, counter });
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('keeping only the newest checkpoint', () => {
  it('goes on after every interrupt with all that was said, and ends', async () => {
    const graph = interviewGraph(checkpointer('newest'));
    await graph.invoke({ company: '江城银行' }, thread('a'));
    for (const answer of ['one', 'two', 'three']) {
      const { tasks } = await graph.getState(thread('a'));
      expect(tasks[0]?.interrupts).toHaveLength(1);
      await graph.invoke(new Command({ resume: answer }), thread('a'));
    }
    const end = await graph.invoke(new Command({ resume: 'stop' }), thread('a'));
    expect(end).toEqual({ company: '江城银行', answers: ['one', 'two', 'three', 'stop'] });
    expect((await graph.getState(thread('a'))).next).toEqual([]);
  });

  it('goes on after the process is gone and the file is opened again', async () => {
    await interviewGraph(checkpointer('newest')).invoke({ company: 'x' }, thread('a'));
    await interviewGraph(checkpointer('newest')).invoke(new Command({ resume: 'one' }), thread('a'));
    open.close();
    open = openSqliteStore({ file });
    const graph = interviewGraph(checkpointer('newest'));
    const { tasks, values } = await graph.getState(thread('a'));
    expect(values).toEqual({ company: 'x', answers: ['one'] });
    expect(tasks[0]?.interrupts[0]?.value).toBe('question 2');
  });

  it('leaves other threads alone', async () => {
    const graph = interviewGraph(checkpointer('newest'));
    for (const id of ['a', 'b']) await graph.invoke({ company: id }, thread(id));
    for (let turn = 0; turn < 5; turn += 1) await graph.invoke(new Command({ resume: 'x' }), thread('a'));
    expect((await graph.getState(thread('b'))).values).toEqual({ company: 'b', answers: [] });
    const b = await graph.invoke(new Command({ resume: 'y' }), thread('b'));
    expect(b.answers).toEqual(['y']);
  });

  it('stores less than 3 MB after 300 turns, and turn 300 touches the rows that turn 3 did', {
    timeout: 120_000,
  }, async () => {
    const graph = interviewGraph(checkpointer('newest'));
    await graph.invoke({ company: '江城银行' }, thread('a'));
    const touched: number[] = [];
    for (let turn = 1; turn <= 300; turn += 1) {
      counter.reset();
      await graph.invoke(
        new Command({ resume: `第 ${turn} 个回答，${'约两百个字的话。'.repeat(25)}` }),
        thread('a'),
      );
      touched.push(counter.read + counter.written);
    }
    expect(counter.written).toBeGreaterThan(0);
    expect(touched[299]).toBe(touched[2]);
    expect(await rowsOf(checkpoints)).toBe(1);
    open.close();
    expect(statSync(file).size).toBeLessThan(3_000_000);
    open = openSqliteStore({ file });
    expect((await interviewGraph(checkpointer('newest')).getState(thread('a'))).values.answers).toHaveLength(
      300,
    );
  });

  it('refuses a put whole: where it cannot be stored, the checkpoint before still stands', async () => {
    const saver = checkpointer('newest');
    const place = await saver.put(
      thread('a'),
      { ...emptyCheckpoint(), id: '1' },
      { source: 'input', step: -1, parents: {} },
      {},
    );
    await saver.putWrites(place, [['answers', ['one']]], 'task');
    const failing = new DrizzleCheckpointer({
      db: open.db,
      keep: 'newest',
      atomic: (statements) =>
        open.atomic([...statements, open.db.insert(checkpoints).select(open.db.select().from(checkpoints))]),
    });
    const next = { ...emptyCheckpoint(), id: '2' };
    await expect(failing.put(place, next, { source: 'loop', step: 0, parents: {} }, {})).rejects.toThrow();
    const tuple = await saver.getTuple(thread('a'));
    expect(tuple?.checkpoint.id).toBe('1');
    expect(tuple?.pendingWrites).toEqual([['task', 'answers', ['one']]]);
  });
});

describe('keeping all checkpoints', () => {
  it('gives two forks that count to the same version their own values', async () => {
    const graph = interviewGraph(checkpointer('all'));
    await graph.invoke({ company: 'x' }, thread('a'));
    const fork = (await graph.getState(thread('a'))).config;
    const left = await graph.updateState(fork, { answers: ['left'] }, 'ask');
    const right = await graph.updateState(fork, { answers: ['right'] }, 'ask');
    expect((await graph.getState(left)).values.answers).toEqual(['left']);
    expect((await graph.getState(right)).values.answers).toEqual(['right']);
  });

  it('stores a value that did not change once', { timeout: 60_000 }, async () => {
    const graph = interviewGraph(checkpointer('all'));
    await graph.invoke({ company: 'x'.repeat(100_000) }, thread('a'));
    for (let turn = 0; turn < 50; turn += 1) await graph.invoke(new Command({ resume: 'x' }), thread('a'));
    open.close();
    expect(statSync(file).size).toBeLessThan(1_500_000);
    open = openSqliteStore({ file });
  });
});

it('deletes a thread with all that belongs to it', async () => {
  const saver = checkpointer('all');
  const graph = interviewGraph(saver);
  await graph.invoke({ company: 'x' }, thread('a'));
  await saver.deleteThread('a');
  expect(await saver.getTuple(thread('a'))).toBeUndefined();
  for (const table of [checkpoints, checkpointBlobs, checkpointWrites]) expect(await rowsOf(table)).toBe(0);
});
