import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { interviewDepthSchema } from '../../domain/engagement.ts';
import { both, languageSchema } from '../../domain/language.ts';
import { answerTextSchema } from '../answer-text.ts';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { invalidInput, ProblemError } from '../problem.ts';
import { internalFault } from '../problem-of.ts';
import { interviewRecord, messageRecord, runEventRecord, runRecord } from '../record-schemas.ts';
import { theEngagement, theInterview, theRun } from '../records.ts';
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

const tags = ['interviews'];
const engagementPath = idInPath('engagementId', 'eng_1f0c');
const interviewPath = idInPath('interviewId', 'int_52b9');

const start = createRoute({
  method: 'post',
  path: '/engagements/{engagementId}/interviews',
  tags,
  operationId: 'startInterview',
  summary:
    '开始一位干系人的访谈，第一个问题随之返回 / Start the interview of a stakeholder; the first question comes back with it',
  request: {
    params: engagementPath,
    ...jsonBody(
      z
        .strictObject({
          stakeholderId: z.string(),
          language: languageSchema.optional().meta({ description: "The engagement's language if left out." }),
          depth: interviewDepthSchema.optional().meta({
            description:
              'quick: the ten answers at most that decide most; thorough (if left out): until nothing more can turn a decision, then what the plan must describe. Changed at any time by saying so.',
          }),
        })
        .meta({ id: 'NewInterview', example: { stakeholderId: 'stk_7a2e', language: 'zh' } }),
    ),
  },
  responses: {
    201: jsonContent(
      z.strictObject({ interview: interviewRecord, message: messageRecord, run: runRecord }),
      'The interview and its first question',
    ),
    ...problems('not-found', ...bodyProblems),
  },
});

const list = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/interviews',
  tags,
  operationId: 'listInterviews',
  summary: '列出项目的访谈 / List the interviews of an engagement',
  request: { params: engagementPath },
  responses: {
    200: jsonContent(listOf(interviewRecord), 'In the order started'),
    ...problems('not-found'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/interviews/{interviewId}',
  tags,
  operationId: 'readInterview',
  summary: '查看一次访谈 / Read an interview',
  request: { params: interviewPath },
  responses: { 200: jsonContent(interviewRecord, 'The interview'), ...problems('not-found') },
});

const readMessages = createRoute({
  method: 'get',
  path: '/interviews/{interviewId}/messages',
  tags,
  operationId: 'listMessages',
  summary: '查看对话，从最早的一条起 / Read the conversation, oldest message first',
  request: {
    params: interviewPath,
    query: z.strictObject({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .default(0)
        .meta({ description: 'The position of the last message already known.', example: 0 }),
      limit: z.coerce.number().int().min(1).max(200).default(100).meta({ example: 100 }),
    }),
  },
  responses: {
    200: jsonContent(
      z.strictObject({ items: z.array(messageRecord), next: z.number().int().nullable() }),
      '`next` is the `after` of the next page, null on the last one',
    ),
    ...problems('not-found', 'invalid-input'),
  },
});

const answer = createRoute({
  method: 'post',
  path: '/interviews/{interviewId}/messages',
  tags,
  operationId: 'answer',
  summary:
    '在访谈中说话：回答、更正、“为什么问这个”“跳过”“先到这里” / Say something in an interview: an answer, a correction, "why?", "skip", "stop"',
  description:
    'The answer is on record before the first event, `accepted`, is sent; from then on a lost line or a crash loses nothing. The stream ends with the next question. Go on after a lost line with GET /runs/{runId}/events.',
  request: {
    params: interviewPath,
    headers: idempotencyHeaders,
    ...jsonBody(
      z.strictObject({ text: answerTextSchema }).meta({ id: 'NewMessage', example: { text: '1 和 4' } }),
    ),
  },
  responses: {
    200: runContent(
      z.strictObject({
        run: runRecord,
        events: z.array(runEventRecord),
        message: messageRecord.nullable().meta({ description: 'What zhilu said last in this interview.' }),
      }),
      'The events of the run; as JSON, all of them once it has ended',
    ),
    ...problems('not-found', 'conflict', ...bodyProblems),
  },
});

/** Interviews and what is said in them. */
export function interviewRoutes(deps: AppDeps) {
  const { store, interviews } = deps;
  return newRouter()
    .openapi(start, async (c) => {
      const { engagement, stakeholders } = await theEngagement(deps, c, c.req.valid('param').engagementId);
      const { stakeholderId, language, depth } = c.req.valid('json');
      if (!stakeholders.some((person) => person.id === stakeholderId)) {
        const message = both('此项目中没有这位干系人。', 'There is no such stakeholder in this engagement.');
        throw invalidInput([{ path: 'stakeholderId', message }]);
      }
      const { interview, run, done } = await interviews.start({
        engagementId: engagement.id,
        stakeholderId,
        language: language ?? engagement.language,
        ...(depth ? { depth } : {}),
      });
      await done;
      const message = await store.interviews.lastMessage(interview.id);
      if (!message) throw internalFault;
      c.header('Location', `/api/v1/interviews/${interview.id}`);
      return c.json(
        { interview: await theInterview(deps, c, interview.id), message, run: await theRun(deps, run.id) },
        201,
      );
    })
    .openapi(list, async (c) => {
      const { engagement } = await theEngagement(deps, c, c.req.valid('param').engagementId);
      return c.json({ items: [...(await store.interviews.list(engagement.id))] }, 200);
    })
    .openapi(read, async (c) => {
      return c.json(await theInterview(deps, c, c.req.valid('param').interviewId), 200);
    })
    .openapi(readMessages, async (c) => {
      const interview = await theInterview(deps, c, c.req.valid('param').interviewId);
      const { after, limit } = c.req.valid('query');
      const found = await store.interviews.messages(interview.id, { after, limit: limit + 1 });
      const items = found.slice(0, limit);
      return c.json({ items, next: found.length > limit ? (items.at(-1)?.position ?? null) : null }, 200);
    })
    .openapi(answer, async (c) => {
      const interview = await theInterview(deps, c, c.req.valid('param').interviewId);
      const { text } = c.req.valid('json');
      const key = c.req.valid('header')['Idempotency-Key'];
      const { run, message } = await interviews.answer({
        interview,
        text,
        ...(key === undefined ? {} : { key }),
      });
      if (message && message.text !== text) throw keyUsedForOtherText;
      if (!wantsJson(c)) return streamRun(deps, c, run.id, 0);
      const events = await allEvents(deps, run.id);
      const last = await store.interviews.lastMessage(interview.id);
      return c.json({ run: await theRun(deps, run.id), events, message: last }, 200);
    });
}

const keyUsedForOtherText = new ProblemError(
  'conflict',
  both(
    '此 Idempotency-Key 已用于另一条消息；新消息请换新键。',
    'This Idempotency-Key was used for another message; a new message needs a new key.',
  ),
);
