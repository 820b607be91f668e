import { z } from 'zod';
import {
  engagementSchema,
  interviewSchema,
  messageSchema,
  stakeholderSchema,
} from '../../src/domain/engagement.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { runEventSchema, runSchema } from '../../src/domain/run.ts';
import { acceptableAnswer } from '../agents/interview/bank.ts';
import type { Api } from './api.ts';

const opened = engagementSchema.extend({ stakeholders: z.array(stakeholderSchema) });
const started = z.object({ interview: interviewSchema, message: messageSchema, run: runSchema });
const answered = z.object({ run: runSchema, events: z.array(runEventSchema), message: messageSchema });
const messageList = z.object({ items: z.array(messageSchema), next: z.number().nullable() });

/** An engagement of a bank with these people, opened over HTTP. */
export async function openBankOverHttp(
  api: Api,
  people: readonly { name: string; role: Role }[] = [{ name: '王敏', role: 'business_lead' }],
  language: Language = 'zh',
) {
  const answer = await api.post('engagements', {
    company: '江州银行',
    industry: 'finance',
    language,
    stakeholders: people,
  });
  return opened.parse(answer.body);
}

/** The interview of one of an engagement's people, with its first question. */
export async function startOverHttp(api: Api, engagement: z.infer<typeof opened>, person = 0) {
  const stakeholderId = engagement.stakeholders[person]?.id;
  const answer = await api.post(`engagements/${engagement.id}/interviews`, { stakeholderId });
  return started.parse(answer.body);
}

/** Says one thing and waits for what comes of it. */
export async function sayOverHttp(
  api: Api,
  interviewId: string,
  text: string,
  headers: Record<string, string> = {},
) {
  const answer = await api.post(
    `interviews/${interviewId}/messages`,
    { text },
    { Accept: 'application/json', ...headers },
  );
  return answered.parse(answer.body);
}

/** Answers until zhilu asks nothing more, or until the slot is asked; gives the slots asked. */
export async function answerUntil(api: Api, interviewId: string, stopAt?: string): Promise<string[]> {
  const slots: string[] = [];
  let slot = (await messagesOverHttp(api, interviewId)).items.at(-1)?.slot ?? null;
  while (slot !== null && slot !== stopAt) {
    slots.push(slot);
    slot = (await sayOverHttp(api, interviewId, acceptableAnswer(slot))).message.slot;
  }
  return slots;
}

export async function messagesOverHttp(api: Api, interviewId: string, query = '') {
  return messageList.parse((await api.get(`interviews/${interviewId}/messages${query}`)).body);
}
