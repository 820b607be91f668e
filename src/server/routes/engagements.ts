import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { industryOf } from '../../../tools/assessment/engagement-situation.ts';
import { engagementSchema, type Stakeholder, stakeholderSchema } from '../../domain/engagement.ts';
import { both } from '../../domain/language.ts';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { invalidInput } from '../problem.ts';
import { engagementRecord, engagementWithPeople, stakeholderRecord } from '../record-schemas.ts';
import { theEngagement } from '../records.ts';
import { bodyProblems, idInPath, jsonBody, jsonContent, listOf, problems } from '../route-parts.ts';

const tags = ['engagements'];
const engagementPath = idInPath('engagementId', 'eng_1f0c');
const newStakeholder = stakeholderSchema.pick({ name: true, role: true }).meta({
  id: 'NewStakeholder',
  example: { name: '王敏', role: 'business_lead' },
});
const newEngagement = engagementSchema
  .pick({ company: true, industry: true, language: true })
  .extend({ stakeholders: z.array(newStakeholder).max(50).default([]) })
  .meta({
    id: 'NewEngagement',
    example: {
      company: '江州银行',
      industry: 'finance',
      language: 'zh',
      stakeholders: [{ name: '王敏', role: 'business_lead' }],
    },
  });

const create = createRoute({
  method: 'post',
  path: '/engagements',
  tags,
  operationId: 'createEngagement',
  summary:
    '为一家企业开一个项目，已知的干系人可一并写入 / Open an engagement for a company, with its stakeholders if they are known already',
  request: jsonBody(newEngagement),
  responses: {
    201: jsonContent(engagementWithPeople, 'The engagement as it is on record'),
    ...problems(...bodyProblems),
  },
});

const list = createRoute({
  method: 'get',
  path: '/engagements',
  tags,
  operationId: 'listEngagements',
  summary: '列出项目，新的在前 / List engagements, the newest first',
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(20).meta({ example: 20 }),
      before: z.string().optional().meta({ description: '`next` of the page before', example: 'eng_1f0c' }),
    }),
  },
  responses: {
    200: jsonContent(
      z.strictObject({ items: z.array(engagementRecord), next: z.string().nullable() }),
      'A page; `next` is null on the last one',
    ),
    ...problems('invalid-input'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}',
  tags,
  operationId: 'readEngagement',
  summary: '查看一个项目和参与的人 / Read an engagement and who takes part in it',
  request: { params: engagementPath },
  responses: { 200: jsonContent(engagementWithPeople, 'The engagement'), ...problems('not-found') },
});

const addPerson = createRoute({
  method: 'post',
  path: '/engagements/{engagementId}/stakeholders',
  tags,
  operationId: 'addStakeholder',
  summary:
    '增加一位干系人，此后的问题也会分派给他 / Add a stakeholder; from then on questions are routed to them too',
  request: { params: engagementPath, ...jsonBody(newStakeholder) },
  responses: {
    201: jsonContent(stakeholderRecord, 'The stakeholder as on record'),
    ...problems('not-found', ...bodyProblems),
  },
});

const listPeople = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/stakeholders',
  tags,
  operationId: 'listStakeholders',
  summary: '列出项目的干系人 / List the stakeholders of an engagement',
  request: { params: engagementPath },
  responses: { 200: jsonContent(listOf(stakeholderRecord), 'In the order added'), ...problems('not-found') },
});

/** Engagements and the people in them. */
export function engagementRoutes(deps: AppDeps) {
  const { store, knowledge, clock, identifiers } = deps;
  return newRouter()
    .openapi(create, async (c) => {
      const { stakeholders: people, ...entry } = c.req.valid('json');
      industryOf(knowledge, entry.industry);
      const engagement = { ...entry, id: identifiers.next('eng'), createdAt: clock.now() };
      const stakeholders = people.map(
        (person): Stakeholder => ({
          ...person,
          id: identifiers.next('stk'),
          engagementId: engagement.id,
        }),
      );
      await store.engagements.create(engagement, stakeholders);
      c.header('Location', `/api/v1/engagements/${engagement.id}`);
      return c.json({ ...engagement, stakeholders }, 201);
    })
    .openapi(list, async (c) => {
      const { limit, before } = c.req.valid('query');
      if (before !== undefined && (await store.engagements.find(before)) === null) {
        const message = both('应为上一页的 next。', 'Accepted is the next of the page before.');
        throw invalidInput([{ path: 'before', message }]);
      }
      const found = await store.engagements.list({
        limit: limit + 1,
        ...(before === undefined ? {} : { before }),
      });
      const items = found.slice(0, limit);
      return c.json({ items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }, 200);
    })
    .openapi(read, async (c) => {
      const { engagement, stakeholders } = await theEngagement(deps, c, c.req.valid('param').engagementId);
      return c.json({ ...engagement, stakeholders: [...stakeholders] }, 200);
    })
    .openapi(addPerson, async (c) => {
      const { engagement } = await theEngagement(deps, c, c.req.valid('param').engagementId);
      const person = { ...c.req.valid('json'), id: identifiers.next('stk'), engagementId: engagement.id };
      await store.engagements.addStakeholder(person);
      return c.json(person, 201);
    })
    .openapi(listPeople, async (c) => {
      const { stakeholders } = await theEngagement(deps, c, c.req.valid('param').engagementId);
      return c.json({ items: [...stakeholders] }, 200);
    });
}
