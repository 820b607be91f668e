import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { both } from '../domain/language.ts';
import type { RunEvent } from '../domain/run.ts';
import type { AppDeps, AppEnv } from './app-deps.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { internalFault } from './problem-of.ts';

const usualHeartbeat = 15_000;

/** Whether the client asked for one JSON answer; an event stream is what it gets else. */
export function wantsJson(c: Context<AppEnv>): boolean {
  return (
    accepts(c, {
      header: 'Accept',
      supports: ['text/event-stream', 'application/json'],
      default: 'text/event-stream',
    }) === 'application/json'
  );
}

/** Every event of a run, once it has ended. */
export async function allEvents(deps: AppDeps, runId: string): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of deps.interviews.follow(runId, 0)) events.push(shownEvent(event));
  return events;
}

/** An event as clients see it: `patch` is what the interview needs to go on after a crash, and nobody else's. */
export function shownEvent(event: RunEvent): RunEvent {
  const { data } = event;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return event;
  const { patch: _patch, ...shown } = data;
  return { ...event, data: shown };
}

/**
 * Sends a run's events after a sequence as Server-Sent Events until the run has ended. The run is the server's: a
 * client that goes away ends its own following and nothing else, and comes back by Last-Event-ID.
 */
export function streamRun(deps: AppDeps, c: Context<AppEnv>, runId: string, after: number): Response {
  const requestId = c.get('requestId');
  const language = c.get('language');
  return streamSSE(c, async (stream) => {
    const following = new AbortController();
    stream.onAbort(() => following.abort());
    const heartbeat = setInterval(
      () => void stream.write(': still here\n\n'),
      deps.heartbeatMilliseconds ?? usualHeartbeat,
    );
    try {
      for await (const event of deps.interviews.follow(runId, after, following.signal)) {
        if (stream.aborted) break;
        await sendEvent(stream, shownEvent(event));
      }
    } catch (error) {
      // Caught here and not by hono's onError, which would write the raw message to the client.
      deps.requestLog?.({ requestId, method: c.req.method, path: c.req.path, status: 500, error });
      const problem = await problemResponse(internalFault, { requestId, language }).text();
      await stream.writeSSE({ event: 'error', data: problem });
    } finally {
      clearInterval(heartbeat);
    }
  });
}

async function sendEvent(stream: SSEStreamingApi, event: RunEvent): Promise<void> {
  await stream.writeSSE({
    id: `${event.runId}:${event.sequence}`,
    event: event.type,
    data: JSON.stringify(event),
  });
}

export const lastEventHeaders = z.object({
  'Last-Event-ID': z.string().optional().meta({
    description: 'The id of the last event received; only what came after it is sent.',
    example: 'run_c41d:2',
  }),
});

/** The sequence to go on from; an id of another run, or one that no event could have, is refused. */
export function sequenceAfter(runId: string, lastEventId: string | undefined): number {
  if (lastEventId === undefined || lastEventId === '') return 0;
  const sequence = lastEventId.startsWith(`${runId}:`) ? lastEventId.slice(runId.length + 1) : lastEventId;
  if (/^\d{1,9}$/.test(sequence)) return Number(sequence);
  throw new ProblemError(
    'invalid-input',
    both(
      'Last-Event-ID 须是此运行中某个事件的 id。',
      'Last-Event-ID must be the id of an event of this run.',
    ),
    {
      faults: [
        {
          path: 'Last-Event-ID',
          message: both(
            `“${lastEventId}”不是；应如 ${runId}:2。`,
            `"${lastEventId}" is not; accepted is, for example, ${runId}:2.`,
          ),
        },
      ],
    },
  );
}

/** What the 200 of a route that streams a run, or gives it as JSON, looks like in the document. */
export function runContent<Schema extends z.ZodType>(json: Schema, description: string) {
  return {
    description,
    content: {
      'application/json': { schema: json },
      'text/event-stream': {
        schema: z.string().meta({
          description: 'One event each: id `<run>:<sequence>`, event the type, data the RunEvent as JSON.',
          example:
            'event: accepted\ndata: {"runId":"run_c41d","sequence":1,"type":"accepted","data":{},"at":"2026-11-24T01:00:00.000Z"}\nid: run_c41d:1\n\n',
        }),
      },
    },
  };
}
