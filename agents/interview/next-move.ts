import type { Run } from '../../src/domain/run.ts';

/** As much of a LangGraph state snapshot as deciding needs. */
export interface ThreadSnapshot {
  readonly values: { readonly runId?: unknown };
  readonly next: readonly string[];
  readonly tasks: readonly { readonly interrupts?: readonly unknown[] }[];
}

/**
 * - `begin`: the thread is empty, or was cut off before its first step; - `continue`: a step was cut off, go on from
 *   its checkpoint; - `resume`: it waits for an answer, and this run brings one; - `reopen`: it had ended, and this
 *   run speaks again.
 */
export type Move = 'begin' | 'continue' | 'resume' | 'reopen';

/**
 * What to do with a thread for a run that is not on record as ended, seen from the newest checkpoint alone, so that
 * it is the same after a crash at any point. A snapshot shows the writes of a step whose checkpoint is not there
 * yet: a thread that names this run and still seems to wait has taken the answer and was cut off behind it, and a
 * task without a next step has done its work. A thread with no task at all was cut off while taking in its input, or
 * had ended before this run: the input is given (again), which repeats nothing.
 */
export function nextMove(snapshot: ThreadSnapshot, run: Run): Move {
  const taken = snapshot.values.runId;
  if (taken === undefined) return 'begin';
  const waiting = snapshot.tasks.some((task) => (task.interrupts ?? []).length > 0);
  if (waiting && taken !== run.id) return 'resume';
  if (snapshot.next.length > 0 || snapshot.tasks.length > 0) return 'continue';
  return run.kind === 'start' ? 'begin' : 'reopen';
}
