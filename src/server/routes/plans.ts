import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { diffPlans } from '../../../agents/draft/diff-plans.ts';
import { both, languageSchema } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import { planDiffSchema } from '../../domain/plan-diff.ts';
import type { RunEvent } from '../../domain/run.ts';
import { planMarkdown } from '../../export/plan-markdown.ts';
import type { AppDeps } from '../app-deps.ts';
import { downloadHeader } from '../download-header.ts';
import { newRouter } from '../new-router.ts';
import { invalidInput } from '../problem.ts';
import { planRecord, planSummary, runEventRecord, runRecord } from '../record-schemas.ts';
import { theEngagement, thePlan, theRun } from '../records.ts';
import {
  bodyProblems,
  idempotencyHeaders,
  idInPath,
  jsonBody,
  jsonContent,
  listOf,
  problems,
} from '../route-parts.ts';
import { allEvents, runContent, streamRun, wantsJson } from '../run-events.ts';

const tags = ['plans'];
const engagementPath = idInPath('engagementId', 'eng_1f0c');
const planPath = idInPath('planId', 'plan_0d3a');

const draft = createRoute({
  method: 'post',
  path: '/engagements/{engagementId}/plans',
  tags,
  operationId: 'draftPlan',
  summary:
    '按项目现状起草方案，每次都是新版本 / Draft a plan of the engagement as it stands; a new version each time',
  request: {
    params: engagementPath,
    headers: idempotencyHeaders,
    ...jsonBody(
      z.strictObject({ language: languageSchema }).meta({ id: 'NewPlan', example: { language: 'zh' } }),
    ),
  },
  responses: {
    200: runContent(
      z.strictObject({
        run: runRecord,
        events: z.array(runEventRecord),
        plan: planRecord.nullable().meta({ description: 'Null when the run failed.' }),
      }),
      'The events of the run; as JSON, all of them once it has ended, with the plan',
    ),
    ...problems('not-found', ...bodyProblems),
  },
});

const list = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/plans',
  tags,
  operationId: 'listPlans',
  summary: '列出项目的方案 / List the plans of an engagement',
  request: { params: engagementPath },
  responses: { 200: jsonContent(listOf(planSummary), 'The newest first'), ...problems('not-found') },
});

const read = createRoute({
  method: 'get',
  path: '/plans/{planId}',
  tags,
  operationId: 'readPlan',
  summary:
    '查看方案：各节、各论断及其引用、来源原文 / Read a plan: sections, claims with their citations, the sources themselves',
  request: { params: planPath },
  responses: { 200: jsonContent(planRecord, 'The plan'), ...problems('not-found') },
});

const exportPlan = createRoute({
  method: 'get',
  path: '/plans/{planId}/export',
  tags,
  operationId: 'exportPlan',
  summary: '下载方案，Markdown 或 JSON / Download a plan as Markdown or JSON',
  request: {
    params: planPath,
    query: z.strictObject({ format: z.enum(['markdown', 'json']).meta({ example: 'markdown' }) }),
  },
  responses: {
    200: {
      description: 'The file, named after the plan',
      content: {
        'application/json': { schema: planRecord },
        'text/markdown': { schema: z.string().meta({ example: '# 江州银行 人工智能落地路线图' }) },
      },
    },
    ...problems('not-found', 'invalid-input'),
  },
});

const diff = createRoute({
  method: 'get',
  path: '/plans/{planId}/diff',
  tags,
  operationId: 'diffPlan',
  summary:
    '与较早的一版相比：改了哪些回答、决定和文字 / Compare with an earlier version: which answers, decisions and words changed',
  request: {
    params: planPath,
    query: z.strictObject({
      from: z.string().meta({ example: 'plan_0d39', description: 'The earlier version.' }),
    }),
  },
  responses: {
    200: jsonContent(planDiffSchema.meta({ id: 'PlanDiff' }), 'What changed'),
    ...problems('not-found', 'invalid-input'),
  },
});

/** Plans: drafted, read, compared, taken away. */
export function planRoutes(deps: AppDeps) {
  const { store, drafts } = deps;
  return newRouter()
    .openapi(draft, async (c) => {
      const { engagement } = await theEngagement(deps, c, c.req.valid('param').engagementId);
      const { language } = c.req.valid('json');
      const key = c.req.valid('header')['Idempotency-Key'];
      const { run, done } = await drafts.draft({
        engagementId: engagement.id,
        language,
        ...(key === undefined ? {} : { key }),
      });
      // The run goes on whoever listens; what its record could not say of a fault still reaches the log.
      done.catch((error: unknown) =>
        deps.requestLog?.({
          requestId: c.get('requestId'),
          method: c.req.method,
          path: c.req.path,
          status: 500,
          error,
        }),
      );
      if (!wantsJson(c)) return streamRun(deps, c, run.id, 0);
      const events = await allEvents(deps, run.id);
      return c.json({ run: await theRun(deps, run.id), events, plan: await planOf(events) }, 200);
    })
    .openapi(list, async (c) => {
      const { engagement } = await theEngagement(deps, c, c.req.valid('param').engagementId);
      return c.json({ items: (await store.plans.list(engagement.id)).map(summaryOf) }, 200);
    })
    .openapi(read, async (c) => c.json(await thePlan(deps, c, c.req.valid('param').planId), 200))
    .openapi(diff, async (c) => {
      const from = await thePlan(deps, c, c.req.valid('query').from);
      const to = await thePlan(deps, c, c.req.valid('param').planId);
      if (from.engagementId !== to.engagementId || from.language !== to.language) {
        throw invalidInput([
          {
            path: 'from',
            message: both(
              '只能比较同一项目、同一语言的两版方案。',
              'Only two versions of one engagement in one language can be compared.',
            ),
          },
        ]);
      }
      return c.json(diffPlans(from, to), 200);
    })
    .openapi(exportPlan, async (c) => {
      const plan = await thePlan(deps, c, c.req.valid('param').planId);
      const markdown = c.req.valid('query').format === 'markdown';
      const extension = markdown ? 'md' : 'json';
      c.header(
        'Content-Disposition',
        downloadHeader(`${plan.title} v${plan.version}.${extension}`, `plan-v${plan.version}.${extension}`),
      );
      if (!markdown) return c.json(plan, 200);
      return c.body(planMarkdown(plan), 200, { 'Content-Type': 'text/markdown; charset=utf-8' });
    });

  async function planOf(events: readonly RunEvent[]): Promise<Plan | null> {
    const written = events.find((event) => event.type === 'plan');
    const data = z.object({ planId: z.string() }).safeParse(written?.data);
    return data.success ? store.plans.find(data.data.planId) : null;
  }
}

function summaryOf({
  sections: _sections,
  sources: _sources,
  answers: _answers,
  roadmap: _roadmap,
  faults,
  ...plan
}: Plan) {
  return { ...plan, faults: faults.length };
}
