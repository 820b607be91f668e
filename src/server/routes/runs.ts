import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { runEventRecord, runRecord } from '../record-schemas.ts';
import { theRun } from '../records.ts';
import { idInPath, problems } from '../route-parts.ts';
import {
  lastEventHeaders,
  runContent,
  sequenceAfter,
  shownEvent,
  streamRun,
  wantsJson,
} from '../run-events.ts';

const readEvents = createRoute({
  method: 'get',
  path: '/runs/{runId}/events',
  tags: ['runs'],
  operationId: 'followRun',
  summary:
    '从断线处接着看一次运行，或查看目前的记录 / Follow a run from where the line was lost, or see what is on record of it so far',
  request: { params: idInPath('runId', 'run_c41d'), headers: lastEventHeaders },
  responses: {
    200: runContent(
      z.strictObject({ run: runRecord, events: z.array(runEventRecord) }),
      'The events after Last-Event-ID; as JSON, those on record now',
    ),
    ...problems('not-found', 'invalid-input'),
  },
});

/** The event log of a run, whichever resource it belongs to. */
export function runRoutes(deps: AppDeps) {
  return newRouter().openapi(readEvents, async (c) => {
    const run = await theRun(deps, c.req.valid('param').runId);
    const after = sequenceAfter(run.id, c.req.valid('header')['Last-Event-ID']);
    if (!wantsJson(c)) return streamRun(deps, c, run.id, after);
    const events = await deps.store.runs.events(run.id, after);
    return c.json({ run, events: events.map(shownEvent) }, 200);
  });
}
