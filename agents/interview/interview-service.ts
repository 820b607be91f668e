import { Command } from '@langchain/langgraph';
import type { Interview, InterviewDepth, Message } from '../../src/domain/engagement.ts';
import { both, type Language } from '../../src/domain/language.ts';
import type { Run, RunEvent } from '../../src/domain/run.ts';
import type { Identifiers } from '../../src/ports/identifiers.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { type AnswerSignal, createInterviewGraph } from './interview-graph.ts';
import { eventSequence, initialState } from './interview-state.ts';
import { nextMove } from './next-move.ts';
import { createSerialQueue } from './serial-queue.ts';

export interface InterviewServiceDeps extends InterviewDeps {
  readonly identifiers: Identifiers;
  /** Told of faults that end a run, for the log; the run's own record says only that it failed. */
  readonly onFault: (fault: { runId: string; error: unknown }) => void;
}

/** The interview as the faces (HTTP, terminal, demo) use it. */
export interface InterviewService {
  /** Opens an interview and asks the first question. */
  start(entry: {
    engagementId: string;
    stakeholderId: string;
    language: Language;
    /** `thorough` if left out. */
    depth?: InterviewDepth;
  }): Promise<StartedRun>;
  /**
   * Accepts an answer: once this resolves, the answer survives a crash. `done` settles when the next question is
   * on record. The same `key` twice is the same answer, taken once.
   */
  answer(entry: { interview: Interview; text: string; key?: string }): Promise<StartedRun>;
  /** The events of a run, stored ones first, then as they come, until the run has ended. */
  follow(runId: string, after: number, signal?: AbortSignal): AsyncGenerator<RunEvent>;
  /** Finishes what a crash left: every accepted run, oldest first. Gives how many there were. */
  recover(): Promise<number>;
  /** Resolves when no run is being worked on; for whoever is about to close the store. */
  idle(): Promise<void>;
}

export interface StartedRun {
  readonly interview: Interview;
  readonly run: Run;
  /** The answer as it is on record; with a key used before, the earlier request's. Null at the start. */
  readonly message: Message | null;
  readonly done: Promise<void>;
}

const stepFailed = both(
  '回答已保存，但这一步没有走完；再发一条消息即可继续。',
  'The answer is kept, but this step failed; send another message to go on.',
);

/** More than any crash leaves to be done; a guard against a thread that stands still. */
const mostMoves = 5;

/** How long `follow` waits before it looks again, when nothing in this process tells it to. */
const pollMilliseconds = 100;

export function createInterviewService(deps: InterviewServiceDeps): InterviewService {
  const { store, clock, identifiers } = deps;
  const graph = createInterviewGraph(deps);
  const queue = createSerialQueue();
  const underway = new Map<string, Promise<void>>();

  async function drive(run: Run, messageId: string | null): Promise<void> {
    const interviewId = run.interviewId;
    if (!interviewId) throw new Error(`run ${run.id} belongs to no interview`);
    const config = { configurable: { thread_id: interviewId }, durability: 'sync' as const };
    const signal: AnswerSignal = { runId: run.id, messageId: messageId ?? '' };
    for (let moves = 0; await isUnfinished(run.id); moves += 1) {
      if (moves >= mostMoves) throw new Error(`run ${run.id} makes no progress`);
      const move = nextMove(await graph.getState(config), run);
      if (move === 'continue') await graph.invoke(null, config);
      if (move === 'resume') await graph.invoke(new Command({ resume: signal }), config);
      if (move === 'reopen') await graph.invoke(signal, config);
      if (move === 'begin') {
        await graph.invoke(
          initialState({ interviewId, engagementId: run.engagementId, runId: run.id }),
          config,
        );
      }
    }
  }

  async function isUnfinished(runId: string): Promise<boolean> {
    return (await store.runs.find(runId))?.status === 'accepted';
  }

  async function fail(run: Run, events: readonly RunEvent[]): Promise<void> {
    await store.runs.record({
      engagementId: run.engagementId,
      events,
      run: { id: run.id, status: 'failed', endedAt: clock.now() },
    });
  }

  async function driveRecordingFaults(run: Run, messageId: string | null): Promise<void> {
    try {
      await drive(run, messageId);
    } catch (error) {
      deps.onFault({ runId: run.id, error });
      await fail(run, [
        {
          runId: run.id,
          sequence: eventSequence.fault,
          type: 'fault',
          at: clock.now(),
          data: { message: stepFailed },
        },
      ]);
    }
  }

  /** Accepts within the interview's queue, so that message positions are never guessed, then drives. */
  async function begin(interview: Interview, entry: { kind: Run['kind']; text: string | null; key: string }) {
    return new Promise<StartedRun>((accepted, refused) => {
      const finished = queue.run(interview.id, async () => {
        const { run, message } = await accept(interview, entry);
        const fresh = run.status === 'accepted';
        let settle: () => void = () => undefined;
        const done = new Promise<void>((resolve) => {
          settle = resolve;
        });
        underway.set(run.id, done);
        accepted({ interview, run, message, done });
        try {
          // The work holds the only thread for a while: let the acknowledgement go out first.
          if (fresh) await wait(0);
          if (fresh) await driveRecordingFaults(run, message?.id ?? null);
        } finally {
          underway.delete(run.id);
          settle();
        }
      });
      finished.catch(refused);
    });
  }

  async function accept(
    interview: Interview,
    entry: { kind: Run['kind']; text: string | null; key: string },
  ) {
    const at = clock.now();
    const runId = identifiers.next('run');
    const last = await store.interviews.lastMessage(interview.id);
    const message: Message | null =
      entry.text === null
        ? null
        : {
            id: `${runId}:answer`,
            interviewId: interview.id,
            position: (last?.position ?? 0) + 1,
            author: 'stakeholder',
            text: entry.text,
            slot: last?.slot ?? null,
            at,
          };
    const run = await store.runs.accept({
      run: {
        id: runId,
        engagementId: interview.engagementId,
        interviewId: interview.id,
        kind: entry.kind,
        key: entry.key,
        status: 'accepted',
        acceptedAt: at,
        endedAt: null,
      },
      ...(entry.kind === 'start' ? { interview } : {}),
      message,
      event: {
        runId,
        sequence: eventSequence.accepted,
        type: 'accepted',
        at,
        data: { interviewId: interview.id, messageId: message?.id ?? null },
      },
    });
    return {
      run,
      message: run.id === runId ? message : await store.interviews.findMessage(`${run.id}:answer`),
    };
  }

  return {
    async start({ engagementId, stakeholderId, language, depth = 'thorough' }) {
      const interview: Interview = {
        id: identifiers.next('int'),
        engagementId,
        stakeholderId,
        language,
        depth,
        status: 'open',
        createdAt: clock.now(),
      };
      return begin(interview, { kind: 'start', text: null, key: 'start' });
    },
    answer({ interview, text, key }) {
      return begin(interview, { kind: 'answer', text, key: `answer:${key ?? identifiers.next('key')}` });
    },
    async *follow(runId, after, signal) {
      let last = after;
      for (;;) {
        const run = await store.runs.find(runId);
        for (const event of await store.runs.events(runId, last)) {
          last = event.sequence;
          yield event;
        }
        if (run?.status !== 'accepted' || signal?.aborted) return;
        await Promise.race([underway.get(runId) ?? wait(pollMilliseconds), wait(pollMilliseconds)]);
      }
    },
    async recover() {
      const runs = (await store.runs.unfinished()).filter((run) => run.interviewId !== null);
      for (const run of runs) {
        const message = await store.interviews.findMessage(`${run.id}:answer`);
        await queue.run(run.interviewId ?? run.id, () => driveRecordingFaults(run, message?.id ?? null));
      }
      return runs.length;
    },
    async idle() {
      while (underway.size > 0) await Promise.all(underway.values());
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
