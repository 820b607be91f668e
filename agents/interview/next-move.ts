import type { Run } from '../../src/domain/run.ts';

/** As much of a LangGraph state snapshot as deciding needs. */
export interface ThreadSnapshot {
  readonly values: { readonly runId?: unknown };
  readonly next: readonly string[];
  readonly tasks: readonly { readonly interrupts?: readonly unknown[] }[];
}

/**
 * - `begin`: the thread is empty; - `continue`: a step was cut off, go on from its checkpoint;
 * - `resume`: it waits for an answer, and this run brings one; - `reopen`: it had ended, and this run speaks again;
 * - `done`: this run has been worked in.
 */
export type Move = 'begin' | 'continue' | 'resume' | 'reopen' | 'done';

/**
 * What to do with a thread for a run, seen from the newest checkpoint alone, so that it is the same after a crash
 * at any point: the thread's state names the run it last took in.
 */
export function nextMove(snapshot: ThreadSnapshot, run: Run): Move {
  const taken = snapshot.values.runId;
  if (taken === undefined) return 'begin';
  const waiting = snapshot.tasks.some((task) => (task.interrupts ?? []).length > 0);
  if (snapshot.next.length > 0 && !waiting) return 'continue';
  if (taken === run.id || run.kind === 'start') return 'done';
  return waiting ? 'resume' : 'reopen';
}
