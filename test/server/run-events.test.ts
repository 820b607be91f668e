import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Api, openApi, sentEvents } from './api.ts';
import { messagesOverHttp, openBankOverHttp, sayOverHttp, startOverHttp } from './read-answer.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi({ heartbeatMilliseconds: 1 });
}, 60_000);
afterAll(() => api.product.close());

async function interviewOf(): Promise<string> {
  return (await startOverHttp(api, await openBankOverHttp(api))).interview.id;
}

describe('the events of an answer', () => {
  it('begin with its acceptance and end with the next question, each with an id of its own', async () => {
    const id = await interviewOf();
    const answer = await api.post(`interviews/${id}/messages`, { text: '1和4' });
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream');
    const events = sentEvents(answer.text);
    expect(events[0]?.event).toBe('accepted');
    expect(events.at(-1)?.event).toBe('question');
    const runId = z.object({ runId: z.string() }).parse(events[0]?.data).runId;
    for (const event of events) {
      const { sequence } = z.object({ sequence: z.number() }).parse(event.data);
      expect(event.id).toBe(`${runId}:${sequence}`);
    }
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  });

  it('hold nothing of the state in which the interview goes on', async () => {
    const id = await interviewOf();
    const { run, events } = await sayOverHttp(api, id, '1和4');
    expect(JSON.stringify(await api.product.store.runs.events(run.id, 0))).toContain('"patch"');
    const looked = await api.get(`runs/${run.id}/events`, { Accept: 'application/json' });
    const followed = await api.get(`runs/${run.id}/events`);
    for (const text of [JSON.stringify(events), looked.text, followed.text])
      expect(text).not.toContain('patch');
  });

  it('come all at once as JSON for who asks for that, with what zhilu said', async () => {
    const id = await interviewOf();
    const { run, events, message } = await sayOverHttp(api, id, '1和4');
    expect(run.status).toBe('done');
    expect(events.map((event) => event.type)).toEqual(expect.arrayContaining(['accepted', 'question']));
    expect(message).toMatchObject({ author: 'zhilu', position: 3 });
  });

  it('are on record before the first of them is sent', async () => {
    const id = await interviewOf();
    const response = await api.app.request(`/api/v1/interviews/${id}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: '1和4' }),
    });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^event: accepted/);
    expect((await messagesOverHttp(api, id)).items.map(({ text }) => text)).toContain('1和4');
    await reader?.cancel();
  });

  it('go on without whoever closed the tab', async () => {
    const id = await interviewOf();
    const response = await api.app.request(`/api/v1/interviews/${id}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: '1和4' }),
    });
    await response.body?.cancel();
    await api.product.interviews.idle();
    const { items } = await messagesOverHttp(api, id);
    expect(items.map(({ author }) => author)).toEqual(['zhilu', 'stakeholder', 'zhilu']);
  });

  it('are replayed after the last one received: exactly those that were missed', async () => {
    const id = await interviewOf();
    const all = sentEvents((await api.post(`interviews/${id}/messages`, { text: '1和4' })).text);
    const runId = z.object({ runId: z.string() }).parse(all[0]?.data).runId;
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const [place, event] of all.entries()) {
      const replay = await api.get(`runs/${runId}/events`, { 'Last-Event-ID': event.id });
      expect(sentEvents(replay.text)).toEqual(all.slice(place + 1));
    }
    expect(sentEvents((await api.get(`runs/${runId}/events`)).text)).toEqual(all);
  });

  it('can be looked at as JSON, from any event on', async () => {
    const id = await interviewOf();
    const { run, events } = await sayOverHttp(api, id, '1和4');
    const now = await api.get(`runs/${run.id}/events`, { Accept: 'application/json', 'Last-Event-ID': '1' });
    expect(now.body).toEqual({ run, events: events.slice(1) });
  });

  it('refuse a last event of another run', async () => {
    const id = await interviewOf();
    const { run } = await sayOverHttp(api, id, '1和4');
    const answer = await api.get(`runs/${run.id}/events`, { 'Last-Event-ID': 'run_of_others:2' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ faults: [{ path: 'Last-Event-ID' }] });
  });

  it('keep a silent line alive with comments, which are no events', async () => {
    const id = await interviewOf();
    const { run } = await sayOverHttp(api, id, '1和4');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { interviews } = api.product;
    const slow = await openApi({
      heartbeatMilliseconds: 1,
      store: api.product.store,
      interviews: {
        ...interviews,
        async *follow(...args) {
          await held;
          yield* interviews.follow(...args);
        },
      },
    });
    const response = await slow.app.request(`/api/v1/runs/${run.id}/events`);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^: /);
    release();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += new TextDecoder().decode(part.value);
    }
    expect(sentEvents(text).map(({ event }) => event)).toContain('question');
    slow.product.close();
  });

  it('say nothing of the inside when the line fails on our side', async () => {
    const id = await interviewOf();
    const { run } = await sayOverHttp(api, id, '1和4');
    const logged: unknown[] = [];
    const broken = await openApi({
      store: api.product.store,
      requestLog: ({ error }) => logged.push(error),
      interviews: {
        ...api.product.interviews,
        // biome-ignore lint/correctness/useYield: it fails before it has anything to give
        async *follow() {
          throw new Error('SQLITE_CORRUPT in /var/secret.db');
        },
      },
    });
    const answer = await broken.get(`runs/${run.id}/events`);
    expect(answer.text).toContain('urn:zhilu:problem:internal-fault');
    expect(answer.text).not.toContain('secret');
    expect(String(logged)).toContain('secret');
    broken.product.close();
  });
});

describe('an idempotency key', () => {
  it('makes a request that is sent twice one answer', async () => {
    const id = await interviewOf();
    const once = await sayOverHttp(api, id, '1和4', { 'Idempotency-Key': 'click' });
    const twice = await sayOverHttp(api, id, '1和4', { 'Idempotency-Key': 'click' });
    expect(twice.run).toEqual(once.run);
    expect(twice.events).toEqual(once.events);
    expect((await messagesOverHttp(api, id)).items).toHaveLength(3);
  });

  it('makes two requests at the same time one answer', async () => {
    const id = await interviewOf();
    const both = await Promise.all([
      sayOverHttp(api, id, '1和4', { 'Idempotency-Key': 'click' }),
      sayOverHttp(api, id, '1和4', { 'Idempotency-Key': 'click' }),
    ]);
    expect(both[0].run.id).toBe(both[1].run.id);
    expect((await messagesOverHttp(api, id)).items).toHaveLength(3);
  });

  it('is refused for another text, and the first stands', async () => {
    const id = await interviewOf();
    await sayOverHttp(api, id, '1和4', { 'Idempotency-Key': 'click' });
    const answer = await api.post(`interviews/${id}/messages`, { text: '2' }, { 'Idempotency-Key': 'click' });
    expect(answer.status).toBe(409);
    expect((await messagesOverHttp(api, id)).items.map(({ text }) => text)).not.toContain('2');
  });

  it('belongs to one interview, and none is reserved', async () => {
    const [one, two] = [await interviewOf(), await interviewOf()];
    for (const id of [one, two]) {
      for (const key of ['start', 'click']) {
        await sayOverHttp(api, id, key === 'start' ? '1' : '2', { 'Idempotency-Key': key });
      }
      expect((await messagesOverHttp(api, id)).items).toHaveLength(5);
    }
  });

  it('makes a plan that is asked for twice one plan', async () => {
    const engagement = await openBankOverHttp(api);
    const path = `engagements/${engagement.id}/plans`;
    const headers = { Accept: 'application/json', 'Idempotency-Key': 'draft' };
    const [one, two] = await Promise.all([
      api.post(path, { language: 'zh' }, headers),
      api.post(path, { language: 'zh' }, headers),
    ]);
    expect(two.body).toEqual(one.body);
    expect((await api.get(path)).body).toMatchObject({ items: [{ version: 1 }] });
  });
});

it('answers of two interviews at the same time do not mix', async () => {
  const [one, two] = [await interviewOf(), await interviewOf()];
  const [first, second] = await Promise.all([sayOverHttp(api, one, '1和4'), sayOverHttp(api, two, '2')]);
  expect(first.message.interviewId).toBe(one);
  expect(second.message.interviewId).toBe(two);
  expect(first.events.every((event) => event.runId === first.run.id)).toBe(true);
});
