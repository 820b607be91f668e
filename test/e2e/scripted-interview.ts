import { z } from 'zod';
import type { Engagement, Interview, Stakeholder } from '../../src/domain/engagement.ts';
import { interviewSchema, messageSchema } from '../../src/domain/engagement.ts';
import { findingSchema } from '../../src/domain/finding.ts';
import { planSchema } from '../../src/domain/plan.ts';
import { acceptableAnswer } from '../agents/interview/bank.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/**
 * When the server is killed in a turn: a while after the request is sent (whether the answer was taken is not
 * known); as soon as it is acknowledged; a while after that; or when the turn is over.
 */
export type KillMoment =
  | { readonly when: 'in-flight'; readonly milliseconds: number }
  | { readonly when: 'accepted' }
  | { readonly when: 'working'; readonly milliseconds: number }
  | { readonly when: 'between' };

export interface Outcome {
  /** What was said in each interview, in order. */
  readonly talks: readonly (readonly { author: string; slot: string | null; text: string }[])[];
  readonly findings: readonly { slot: string; value: unknown; words: readonly string[] }[];
  /** The plan as JSON, with ids and times replaced by their order of appearance. */
  readonly plan: string;
  /** Event ids in the order received, run by run: what a client saw over all its lines. */
  readonly seen: ReadonlyMap<string, readonly number[]>;
  /** Texts whose acceptance was acknowledged. */
  readonly acknowledged: readonly string[];
  readonly kills: number;
  readonly turns: number;
}

const people = [
  { name: '王敏', role: 'business_lead' },
  { name: '李强', role: 'it_lead' },
] as const;

const created = z.object({
  id: z.string(),
  stakeholders: z.array(z.object({ id: z.string() })),
}) satisfies z.ZodType<Pick<Engagement, 'id'> & { stakeholders: Pick<Stakeholder, 'id'>[] }>;
const messageList = z.object({ items: z.array(messageSchema) });
const factList = z.object({ items: z.array(z.object({ findings: z.array(findingSchema) })) });
const eventData = z.object({ runId: z.string(), sequence: z.number(), type: z.string() });

/**
 * Holds two interviews over HTTP with a server process and drafts a plan, killing the server at the given turns
 * (counted over both interviews) and going on after each restart as a client would: by Last-Event-ID if the answer
 * was acknowledged, by the same Idempotency-Key if nobody knows.
 */
export async function holdInterviews(
  databaseFile: string,
  killAt: ReadonlyMap<number, KillMoment>,
): Promise<Outcome> {
  let server = await startServer(databaseFile);
  const seen = new Map<string, number[]>();
  const acknowledged: string[] = [];
  let kills = 0;
  let turn = 0;

  async function json<Schema extends z.ZodType>(
    schema: Schema,
    method: string,
    path: string,
    body?: unknown,
  ) {
    const response = await fetch(`${server.address}/api/v1/${path}`, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return schema.parse(await response.json());
  }

  async function restart(): Promise<void> {
    await server.kill();
    kills += 1;
    server = await startServer(databaseFile);
  }

  /** Reads one line of events to its end or its loss; gives the run's id if any event came. */
  async function follow(request: Promise<Response>, onAccepted: () => void): Promise<string | undefined> {
    let runId: string | undefined;
    try {
      for await (const event of eventsOf(await request)) {
        runId = event.runId;
        seen.set(runId, [...(seen.get(runId) ?? []), event.sequence]);
        if (event.type === 'accepted') onAccepted();
      }
    } catch {
      // The line was lost, as it is when the server dies; what was received so far counts.
    }
    return runId;
  }

  async function answer(interview: Interview, text: string): Promise<void> {
    turn += 1;
    const moment = killAt.get(turn);
    const path = `${server.address}/api/v1/interviews/${interview.id}/messages`;
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `turn-${turn}` };
    const send = (): Promise<Response> =>
      fetch(path.replace(/^http:\/\/[^/]+/, server.address), {
        method: 'POST',
        headers,
        body: JSON.stringify({ text }),
      });
    let dying: Promise<void> | undefined;
    const die = (server: ServerProcess): void => {
      dying ??= server.kill();
    };
    if (moment?.when === 'in-flight') setTimeout(() => die(server), moment.milliseconds);
    const running = server;
    const acknowledge = (): void => {
      acknowledged.push(text);
      if (moment?.when === 'accepted') die(running);
      if (moment?.when === 'working') setTimeout(() => die(running), moment.milliseconds);
    };
    let runId = await follow(send(), acknowledge);
    if (!moment) return;
    if (moment.when === 'in-flight' || moment.when === 'working') {
      // The turn may be over before the moment comes; then this is a kill between turns.
      while (dying === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await dying;
    await restart();
    if (moment.when === 'between') return;
    if (runId === undefined) {
      runId = await follow(send(), () => acknowledged.push(text));
      return;
    }
    const last = Math.max(...(seen.get(runId) ?? [0]));
    const url = `${server.address}/api/v1/runs/${runId}/events`;
    await follow(fetch(url, { headers: { 'Last-Event-ID': `${runId}:${last}` } }), () => undefined);
  }

  try {
    const engagement = await json(created, 'POST', 'engagements', {
      company: '江州银行',
      industry: 'finance',
      language: 'zh',
      stakeholders: people,
    });
    const talks: Outcome['talks'][number][] = [];
    for (const person of engagement.stakeholders) {
      const started = z.object({ interview: interviewSchema, message: messageSchema });
      const path = `engagements/${engagement.id}/interviews`;
      const { interview } = await json(started, 'POST', path, { stakeholderId: person.id });
      const read = () => json(messageList, 'GET', `interviews/${interview.id}/messages?limit=200`);
      for (;;) {
        const last = (await read()).items.at(-1);
        if (!last?.slot) break;
        if (last.author !== 'zhilu') throw new Error('the last word is an answer, and nothing came of it');
        await answer(interview, acceptableAnswer(last.slot));
      }
      talks.push((await read()).items.map(({ author, slot, text }) => ({ author, slot, text })));
    }
    const facts = await json(factList, 'GET', `engagements/${engagement.id}/findings`);
    const drafted = z.object({ plan: planSchema });
    const { plan } = await json(drafted, 'POST', `engagements/${engagement.id}/plans`, { language: 'zh' });
    return {
      talks,
      findings: facts.items.flatMap((fact) =>
        fact.findings.map(({ slot, value, evidence }) => ({
          slot,
          value,
          words: evidence.map((each) => each.words),
        })),
      ),
      plan: withoutIdsAndTimes(JSON.stringify(plan, null, 1)),
      seen,
      acknowledged,
      kills,
      turns: turn,
    };
  } finally {
    await server.kill();
  }
}

async function* eventsOf(response: Response): AsyncGenerator<z.infer<typeof eventData>> {
  if (!response.ok || response.body === null) throw new Error(`no events: ${response.status}`);
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of response.body) {
    pending += decoder.decode(chunk, { stream: true });
    const blocks = pending.split('\n\n');
    pending = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) yield eventData.parse(JSON.parse(data));
    }
  }
}

/** Random ids become `run#1`, `run#2` in the order in which they appear; times and the basis become a mark. */
function withoutIdsAndTimes(text: string): string {
  const names = new Map<string, string>();
  return text
    .replace(/\b(run|int|eng|stk|plan|fnd|key)_[0-9a-f]{32}/g, (id, kind: string) => {
      const known = names.get(id) ?? `${kind}#${names.size + 1}`;
      names.set(id, known);
      return known;
    })
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME')
    .replace(/"basis": "[0-9a-f]+"/, '"basis": "BASIS"');
}
