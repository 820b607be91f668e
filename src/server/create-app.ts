import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { both } from '../domain/language.ts';
import type { AppDeps, AppEnv } from './app-deps.ts';
import { bearerToken } from './middleware/bearer-token.ts';
import { knownHost } from './middleware/known-host.ts';
import { limitedBody } from './middleware/limited-body.ts';
import { requestLog } from './middleware/request-log.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { newRouter } from './new-router.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { internalFault, problemOf } from './problem-of.ts';
import { assessmentRoutes } from './routes/assessment.ts';
import { engagementRoutes } from './routes/engagements.ts';
import { findingRoutes } from './routes/findings.ts';
import { healthRoutes } from './routes/health.ts';
import { homeRoutes } from './routes/home.ts';
import { interviewRoutes } from './routes/interviews.ts';
import { knowledgeRoutes } from './routes/knowledge.ts';
import { noteRoutes } from './routes/notes.ts';
import { planRoutes } from './routes/plans.ts';
import { referenceRoutes } from './routes/reference.ts';
import { runRoutes } from './routes/runs.ts';
import { toolRoutes } from './routes/tools.ts';

const base = '/api/v1';

/**
 * The HTTP face: every resource under /api/v1, the OpenAPI document, the reference page. Needs no Node: it starts
 * wherever the Fetch API is, on what `deps` hands it.
 */
export function createApp(deps: AppDeps): OpenAPIHono<AppEnv> {
  const app = newRouter();
  app.use(requestId());
  if (deps.requestLog) app.use(requestLog(deps.requestLog));
  app.use(securityHeaders());
  if (deps.allowedHosts) app.use(knownHost(deps.allowedHosts));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c: Context<AppEnv>, methods) =>
        answerProblem(c, wrongMethod(c.req.method, methods)),
    }),
  );
  if (deps.apiToken) app.use(`${base}/*`, bearerToken(deps.apiToken));
  app.use(`${base}/*`, limitedBody());
  for (const routes of [
    engagementRoutes,
    interviewRoutes,
    runRoutes,
    noteRoutes,
    findingRoutes,
    assessmentRoutes,
    planRoutes,
    toolRoutes,
    knowledgeRoutes,
  ]) {
    app.route(base, routes(deps));
  }
  app.route('/', healthRoutes(deps));
  app.route('/', homeRoutes());
  app.route('/', referenceRoutes(deps));
  if (deps.apiToken) {
    app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  }
  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document(openApiHead(deps))));
  app.notFound((c) => answerProblem(c, noSuchPath(c.req.path)));
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem === internalFault) c.set('fault', error);
    return answerProblem(c, problem);
  });
  return app;
}

function openApiHead({ apiToken }: AppDeps) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'zhilu API',
      version: '1',
      description:
        '智路：访谈企业干系人，用规则确定的工具评分，写出分阶段、有出处的人工智能落地路线图。\n\nzhilu interviews the stakeholders of a company about AI, scores with deterministic tools, and drafts a staged, cited roadmap. Every error is a problem document (RFC 9457) with the request id.',
    },
    tags: Object.entries(tagDescriptions).map(([name, description]) => ({ name, description })),
    security: apiToken ? [{ token: [] }] : [],
  };
}

/** What each group of operations is about, in the order in which an engagement goes through them. */
const tagDescriptions = {
  engagements: '项目与参与的人 / Engagements and the people in them',
  interviews: '访谈与对话 / Interviews and what is said in them',
  notes:
    '会议记录、转录稿和填好的问卷，读成提议，等人确认 / Notes, transcripts and filled questionnaires, read into proposals that somebody confirms',
  runs: '一步的事件流，断线后接着看 / The events of one step, to be followed again after a lost line',
  findings: '以什么为准，谁与谁不一致 / What is held true, and who disagrees',
  assessment: '场景、评分、图谱与决定 / Scenarios, scores, the map and the decisions',
  plans: '路线图方案 / Roadmap plans',
  tools: '规则确定的工具 / The deterministic tools',
  knowledge: '方法、案例与行业 / The method, the cases and the industries',
  service: '服务状态 / The service itself',
} as const;

function answerProblem(c: Context<AppEnv>, error: ProblemError): Response {
  const response = problemResponse(error, { requestId: c.get('requestId'), language: c.get('language') });
  response.headers.set('X-Request-Id', c.get('requestId'));
  return response;
}

function noSuchPath(path: string): ProblemError {
  return new ProblemError(
    'not-found',
    both(
      `没有 ${path} 这个地址；可用的见 /reference。`,
      `There is no ${path} here; /reference lists what there is.`,
    ),
  );
}

function wrongMethod(method: string, allowed: readonly string[]): ProblemError {
  const list = allowed.join(', ');
  return new ProblemError(
    'method-not-allowed',
    both(`此地址不支持 ${method}；可用：${list}。`, `${method} is not supported here; these are: ${list}.`),
    { headers: { Allow: list } },
  );
}
