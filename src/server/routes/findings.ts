import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { describeValue } from '../../../agents/engagement/describe-value.ts';
import type { EngagementView } from '../../../agents/engagement/engagement-view.ts';
import { settleSlot } from '../../../agents/engagement/settle-slot.ts';
import { putQuestion } from '../../../agents/interview/asked-question.ts';
import { questionOfSlot } from '../../../tools/assessment/slot-question.ts';
import type { Fact } from '../../domain/facts.ts';
import { type FindingValue, findingValueSchema } from '../../domain/finding.ts';
import { bilingualSchema, both } from '../../domain/language.ts';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { notFound } from '../problem.ts';
import { findingRecord, stakeholderRecord } from '../record-schemas.ts';
import { theEngagement, theView } from '../records.ts';
import { bodyProblems, idInPath, jsonBody, jsonContent, listOf, problems } from '../route-parts.ts';

const tags = ['findings'];
const engagementPath = idInPath('engagementId', 'eng_1f0c');
const slotPath = engagementPath.extend(idInPath('slot', 'budget.total').shape);

/** What is held true of a slot, in words and in data, and every finding behind it. */
const fact = z
  .strictObject({
    slot: z.string(),
    label: bilingualSchema,
    value: findingValueSchema,
    words: bilingualSchema.meta({ description: 'The value as a person would say it.' }),
    confidence: z.number(),
    findings: z.array(findingRecord).min(1).meta({ description: 'The one whose value is used first.' }),
  })
  .meta({ id: 'Fact' });

const conflict = z
  .strictObject({
    slot: z.string(),
    label: bilingualSchema,
    sides: z.array(
      z.strictObject({ stakeholder: stakeholderRecord, finding: findingRecord, words: bilingualSchema }),
    ),
    settledBy: findingRecord.nullable(),
  })
  .meta({ id: 'Conflict' });

const list = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/findings',
  tags,
  operationId: 'listFindings',
  summary:
    '逐项查看目前以什么为准，依据哪些原话 / What is held true, slot by slot, with the words it rests on',
  request: { params: engagementPath },
  responses: { 200: jsonContent(listOf(fact), 'In the order of the slots'), ...problems('not-found') },
});

const history = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/findings/{slot}/history',
  tags,
  operationId: 'readFindingHistory',
  summary:
    '查看某一项先后记录过的全部说法，从最早的起 / Every finding ever put on record for a slot, the oldest first',
  request: { params: slotPath },
  responses: {
    200: jsonContent(listOf(findingRecord), 'Empty where nobody has spoken yet'),
    ...problems('not-found'),
  },
});

const settle = createRoute({
  method: 'put',
  path: '/engagements/{engagementId}/findings/{slot}',
  tags,
  operationId: 'settleFinding',
  summary:
    "分析师定下某一项，并得知哪些决定随之变动；别人的话不会被覆盖 / Settle a slot as an analyst; the answer says which decisions turned. Nobody's words are overwritten",
  request: {
    params: slotPath,
    ...jsonBody(
      z.strictObject({ value: findingValueSchema, analyst: z.string().trim().min(1).max(80) }).meta({
        id: 'NewSettlement',
        example: {
          value: { kind: 'quantity', low: 5000000, high: 5000000, unit: 'cny', approximate: false },
          analyst: '陈晨',
        },
      }),
    ),
  },
  responses: {
    200: jsonContent(
      z.strictObject({
        finding: findingRecord,
        changes: z
          .array(z.strictObject({ kind: z.string(), on: z.string(), text: bilingualSchema }))
          .meta({ description: 'Decisions that turned, the weightiest first; empty when none did.' }),
      }),
      'The finding on record',
    ),
    ...problems('not-found', ...bodyProblems),
  },
});

const listConflicts = createRoute({
  method: 'get',
  path: '/engagements/{engagementId}/conflicts',
  tags,
  operationId: 'listConflicts',
  summary: '查看谁和谁说法不一，由什么定下 / Where two people said different things, and what settled it',
  request: { params: engagementPath },
  responses: { 200: jsonContent(listOf(conflict), 'In the order of the slots'), ...problems('not-found') },
});

/** What was said, what is held true, and where people disagree. */
export function findingRoutes(deps: AppDeps) {
  const { store, knowledge } = deps;

  function inWords(view: EngagementView, slot: string, value: FindingValue) {
    const question = putQuestion(knowledge, view.situation, slot);
    return { label: question?.label ?? both(slot, slot), words: describeValue(value, question) };
  }

  function factShown(view: EngagementView, { slot, value, confidence, findings }: Fact) {
    return { slot, ...inWords(view, slot, value), value, confidence, findings: [...findings] };
  }

  return newRouter()
    .openapi(list, async (c) => {
      const view = await theView(deps, c, c.req.valid('param').engagementId);
      return c.json({ items: [...view.facts.values()].map((each) => factShown(view, each)) }, 200);
    })
    .openapi(history, async (c) => {
      const { engagementId, slot } = c.req.valid('param');
      const { engagement } = await theEngagement(deps, c, engagementId);
      if (!questionOfSlot(knowledge, slot)) throw notFound(both('可问的事项', 'slot'), slot);
      return c.json({ items: [...(await store.findings.history(engagement.id, slot))] }, 200);
    })
    .openapi(settle, async (c) => {
      const { engagementId, slot } = c.req.valid('param');
      const records = await theEngagement(deps, c, engagementId);
      if (!questionOfSlot(knowledge, slot)) throw notFound(both('可问的事项', 'slot'), slot);
      const { finding, changes } = await settleSlot(deps, records, { slot, ...c.req.valid('json') });
      return c.json({ finding, changes: changes.map(({ kind, on, text }) => ({ kind, on, text })) }, 200);
    })
    .openapi(listConflicts, async (c) => {
      const view = await theView(deps, c, c.req.valid('param').engagementId);
      const items = view.conflicts.map(({ slot, sides, settledBy }) => ({
        slot,
        label: putQuestion(knowledge, view.situation, slot)?.label ?? both(slot, slot),
        sides: sides.map(({ stakeholder, finding }) => ({
          stakeholder,
          finding,
          words: inWords(view, slot, finding.value).words,
        })),
        settledBy,
      }));
      return c.json({ items }, 200);
    });
}
