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
const thread = (runId: string | undefined, next: string[], waiting: boolean): ThreadSnapshot => ({
  values: { runId },
  next,
  tasks: [{ interrupts: waiting ? [{}] : [] }],
});

describe('what a run does to its thread, after a crash at any point', () => {
  it.each([
    ['an empty thread begins', thread(undefined, [], false), run('r1', 'start'), 'begin'],
    ['a step that was cut off goes on', thread('r1', ['understand_answer'], false), run('r1'), 'continue'],
    [
      'an older step that was cut off goes on first',
      thread('r1', ['choose_question'], false),
      run('r2'),
      'continue',
    ],
    ['a waiting thread takes the new answer', thread('r1', ['await_answer'], true), run('r2'), 'resume'],
    [
      'an answer already taken in is not taken twice',
      thread('r2', ['await_answer'], true),
      run('r2'),
      'done',
    ],
    ['a start that already asked is done', thread('r1', ['await_answer'], true), run('r1', 'start'), 'done'],
    ['an ended thread hears a correction', thread('r1', [], false), run('r2'), 'reopen'],
    ['a correction already heard is done', thread('r2', [], false), run('r2'), 'done'],
  ] as const)('%s', (_, snapshot, current, move) => {
    expect(nextMove(snapshot, current)).toBe(move);
  });
});
