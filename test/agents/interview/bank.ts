import type { Interview, Message } from '../../../src/domain/engagement.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Role } from '../../../src/domain/role.ts';
import type { RunEvent } from '../../../src/domain/run.ts';
import { openProduct, type Product } from '../../../src/entry/node-product.ts';
import type { RowCounter } from '../../../src/store/sqlite/row-counter.ts';

export const morning = '2026-11-24T01:00:00.000Z';

/** A product in memory with a fixed clock and counted ids, and one bank with the given people in it. */
export async function openBank(
  people: readonly { id: string; name: string; role: Role }[],
  databaseFile = ':memory:',
  counter?: RowCounter,
  /** The base URL of an endpoint whose model the interviews use. */
  endpoint?: { readonly baseUrl: string; readonly deadline?: number },
): Promise<Product> {
  let count = 0;
  const product = await openProduct({
    databaseFile,
    ...(endpoint === undefined
      ? {}
      : {
          llm: {
            baseUrl: endpoint.baseUrl,
            apiKey: 'sk-of-the-test',
            model: 'loopback-model',
            budget: {},
            price: null,
          },
          llmLimits: {
            deadlines: deadlinesOf(endpoint.deadline ?? 10_000),
            resilience: { pauseMs: 1, leftAloneMs: 50 },
          },
        }),
    ...(counter ? { counter } : {}),
    clock: { now: () => morning },
    identifiers: {
      next: (prefix) => {
        count += 1;
        return `${prefix}-${count}`;
      },
    },
    onFault: ({ error }) => {
      throw error;
    },
  });
  await product.store.engagements.create(
    { id: 'bank', company: '江州银行', industry: 'finance', language: 'zh', createdAt: morning },
    people.map((person) => ({ ...person, engagementId: 'bank' })),
  );
  return product;
}

function deadlinesOf(each: number) {
  return { answer: each, firstToken: each, idle: each, whole: 20 * each };
}

export async function begin(
  product: Product,
  stakeholderId: string,
  language: Language = 'zh',
): Promise<Interview> {
  const { interview, done } = await product.interviews.start({
    engagementId: 'bank',
    stakeholderId,
    language,
  });
  await done;
  return interview;
}

/** Says one thing and gives what came back: zhilu's message and the run's events. */
export async function say(
  product: Product,
  interview: Interview,
  text: string,
): Promise<{ message: Message; events: readonly RunEvent[] }> {
  const { run, done } = await product.interviews.answer({ interview, text });
  await done;
  return {
    message: await lastMessage(product, interview),
    events: await product.store.runs.events(run.id, 0),
  };
}

export async function lastMessage(product: Product, interview: Interview): Promise<Message> {
  const message = await product.store.interviews.lastMessage(interview.id);
  if (!message) throw new Error('the interview has no message');
  return message;
}

/** An answer that any question of the bank accepts, in Chinese; the same for the same slot. */
export function acceptableAnswer(slot: string): string {
  if (slot === 'pains') return '1和4';
  if (/kpi\.(?:baseline|target)$/.test(slot)) return '大约 12%';
  if (/work\.share$|work\.saving$|loss\.avoidable$/.test(slot)) return '30%';
  if (slot.endsWith('work.people')) return '12 人';
  if (slot.endsWith('loss.year')) return '300 万';
  if (slot.endsWith('process.today')) return '经办先录入，再交主管复核';
  if (/process\.system$|business\.effect$|kpi\.source$/.test(slot)) return '2';
  if (slot === 'cost.person') return '20 万';
  if (slot === 'breaks' || slot === 'partners.have') return '1和2';
  if (slot.startsWith('scenario:')) return '4';
  if (slot === 'scenarios.own') return '没有';
  if (slot === 'budget.total') return '800 万';
  if (slot === 'timeline.first-result') return '6 个月';
  if (slot.startsWith('timeline.')) return '2027 年 9 月';
  if (slot.startsWith('team.')) return '3 个人';
  if (slot === 'company.employees') return '3000 人';
  if (slot === 'it.split') return '可以';
  return '2';
}
