import { z } from 'zod';
import { engagementSchema, interviewSchema, messageSchema, stakeholderSchema } from '../domain/engagement.ts';
import { findingSchema } from '../domain/finding.ts';
import { planSchema } from '../domain/plan.ts';
import { runEventSchema, runSchema } from '../domain/run.ts';

/** The domain's records as the API shows them, named for the OpenAPI document and with an example each. */

const engagementExample = {
  id: 'eng_1f0c',
  company: '江州银行',
  industry: 'finance',
  language: 'zh',
  createdAt: '2026-11-24T01:00:00.000Z',
} as const;
const stakeholderExample = {
  id: 'stk_7a2e',
  engagementId: 'eng_1f0c',
  name: '王敏',
  role: 'business_lead',
} as const;

export const engagementRecord = engagementSchema.meta({ id: 'Engagement', example: engagementExample });
export const stakeholderRecord = stakeholderSchema.meta({ id: 'Stakeholder', example: stakeholderExample });

export const engagementWithPeople = engagementSchema
  .extend({ stakeholders: z.array(stakeholderRecord) })
  .meta({
    id: 'EngagementWithPeople',
    example: { ...engagementExample, stakeholders: [stakeholderExample] },
  });

export const interviewRecord = interviewSchema.meta({
  id: 'Interview',
  example: {
    id: 'int_52b9',
    engagementId: 'eng_1f0c',
    stakeholderId: 'stk_7a2e',
    language: 'zh',
    depth: 'thorough',
    status: 'open',
    createdAt: '2026-11-24T01:00:00.000Z',
  },
});

export const messageRecord = messageSchema.meta({
  id: 'Message',
  example: {
    id: 'run_c41d:answer',
    interviewId: 'int_52b9',
    position: 2,
    author: 'stakeholder',
    text: '1 和 4',
    slot: 'pains',
    at: '2026-11-24T01:00:00.000Z',
  },
});

export const runRecord = runSchema.meta({
  id: 'Run',
  example: {
    id: 'run_c41d',
    engagementId: 'eng_1f0c',
    interviewId: 'int_52b9',
    kind: 'answer',
    key: 'answer:click-17',
    status: 'done',
    acceptedAt: '2026-11-24T01:00:00.000Z',
    endedAt: '2026-11-24T01:00:00.000Z',
  },
});

/** `data` differs by type and is any JSON; said so here, since a recursive schema has no place in the document. */
export const runEventRecord = runEventSchema.extend({ data: z.unknown() }).meta({
  id: 'RunEvent',
  example: {
    runId: 'run_c41d',
    sequence: 1,
    type: 'accepted',
    data: { interviewId: 'int_52b9', messageId: 'run_c41d:answer' },
    at: '2026-11-24T01:00:00.000Z',
  },
});

export const findingRecord = findingSchema.meta({
  id: 'Finding',
  example: {
    id: 'run_c41d:answer:budget.total',
    engagementId: 'eng_1f0c',
    slot: 'budget.total',
    value: { kind: 'quantity', low: 8000000, high: 8000000, unit: 'cny', approximate: false },
    origin: 'stated',
    confidence: 1,
    evidence: [
      {
        interviewId: 'int_52b9',
        messageId: 'run_c41d:answer',
        stakeholderId: 'stk_7a2e',
        words: '800 万',
      },
    ],
    author: { kind: 'stakeholder', id: 'stk_7a2e' },
    at: '2026-11-24T01:00:00.000Z',
  },
});

export const planRecord = planSchema.meta({ id: 'Plan' });

/** A plan without its text: what a list needs. */
export const planSummary = planSchema
  .omit({ sections: true, sources: true, faults: true, answers: true, roadmap: true })
  .extend({ faults: z.number().int().min(0) })
  .meta({
    id: 'PlanSummary',
    example: {
      id: 'plan_0d3a',
      engagementId: 'eng_1f0c',
      version: 1,
      language: 'zh',
      status: 'finished',
      title: '江州银行 人工智能落地路线图',
      createdAt: '2026-11-24T01:00:00.000Z',
      basis: '6f1d0c2b',
      faults: 0,
    },
  });
