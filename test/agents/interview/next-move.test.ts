import { describe, expect, it } from 'vitest';
import { nextMove, type ThreadSnapshot } from '../../../agents/interview/next-move.ts';
import type { Run } from '../../../src/domain/run.ts';

const run = (id: string, kind: Run['kind'] = 'answer'): Run => ({
  id,
  engagementId: 'e',
  interviewId: 'i',
  kind,
  key: id,
  status: 'accepted',
  acceptedAt: '2026-11-24T01:00:00.000Z',
  endedAt: null,
});
const thread = (runId: string | undefined, next: string[], waiting: boolean | null): ThreadSnapshot => ({
  values: { runId },
  next,
  tasks: waiting === null ? [] : [{ interrupts: waiting ? [{}] : [] }],
});

describe('what a run does to its thread, after a crash at any point', () => {
  it.each([
    ['an empty thread begins', thread(undefined, [], null), run('r1', 'start'), 'begin'],
    ['a step that was cut off goes on', thread('r1', ['understand_answer'], false), run('r1'), 'continue'],
    [
      'an older step that was cut off goes on first',
      thread('r1', ['choose_question'], false),
      run('r2'),
      'continue',
    ],
    ['a waiting thread takes the new answer', thread('r1', ['await_answer'], true), run('r2'), 'resume'],
    [
      'a start that was cut off while taking in its input begins again',
      thread('r1', [], null),
      run('r1', 'start'),
      'begin',
    ],
    ['a correction that was cut off likewise is heard again', thread('r2', [], null), run('r2'), 'reopen'],
    [
      'a step that was done but not checkpointed is carried on from there',
      thread('r1', [], false),
      run('r2'),
      'continue',
    ],
    [
      'an answer that was taken in, but not checkpointed, is not given twice',
      thread('r2', ['await_answer'], true),
      run('r2'),
      'continue',
    ],
    ['an ended thread hears a correction', thread('r1', [], null), run('r2'), 'reopen'],
  ] as const)('%s', (_, snapshot, current, move) => {
    expect(nextMove(snapshot, current)).toBe(move);
  });
});
