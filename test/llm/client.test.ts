import { afterEach, describe, expect, it } from 'vitest';
import type { ChatRequest } from '../../src/ports/chat-model.ts';
import { endpoints } from './endpoints.ts';
import { faultOf } from './fault-of.ts';
import { inOrder } from './in-order.ts';
import type { LoopbackEndpoint } from './loopback-endpoint.ts';
import { modelAt, purpose } from './made-up-model.ts';
import type { Behaviour } from './wire-format.ts';

const request: ChatRequest = {
  messages: [
    { role: 'system', content: 'You ask one question.' },
    { role: 'user', content: '预算是多少？' },
  ],
  purpose,
  mostTokens: 200,
};
const good: Behaviour = { kind: 'text', text: '您的预算大约是多少？' };

describe.each(endpoints)('over %s', (_place, start) => {
  let endpoint: LoopbackEndpoint | null = null;
  afterEach(async () => {
    await endpoint?.close();
    endpoint = null;
  });

  async function endpointThat(...behaviours: readonly Behaviour[]): Promise<LoopbackEndpoint> {
    endpoint = await start(inOrder(...behaviours));
    return endpoint;
  }

  describe('a call to a model', () => {
    it('gives the reply piece by piece and whole, and writes down tokens, time and cost', async () => {
      const { baseUrl } = await endpointThat({
        kind: 'text',
        text: '您的预算大约是多少？',
        usage: { prompt: 1000, completion: 10, cached: 600 },
      });
      const { model, calls } = modelAt(baseUrl, {
        price: { prompt: 2, cached: 0.2, completion: 3, date: '2025-09-29' },
      });
      const heard: string[] = [];
      const reply = await model.complete({ ...request, onText: (soFar) => heard.push(soFar) });
      expect(reply.text).toBe('您的预算大约是多少？');
      expect(heard.at(-1)).toBe(reply.text);
      expect(heard.length).toBeGreaterThan(1);
      expect(calls).toHaveLength(1);
      // 400 x 2 + 600 x 0.2 + 10 x 3 = 950 millionths of a yuan.
      expect(calls[0]).toMatchObject({
        outcome: 'ok',
        shape: 'free',
        skill: 'phrase',
        promptTokens: 1000,
        cachedTokens: 600,
        completionTokens: 10,
        costMicros: 950,
        priceDate: '2025-09-29',
      });
    });

    it('has no cost where the endpoint says no tokens or nobody knows the price', async () => {
      const { baseUrl } = await endpointThat({ kind: 'text', text: 'ok', usage: false });
      const { model, calls } = modelAt(baseUrl);
      await model.complete(request);
      expect(calls[0]).toMatchObject({ outcome: 'ok', promptTokens: null, costMicros: null });
    });

    it('sends the key as a bearer token and keeps it out of records and faults', async () => {
      const { baseUrl, tokens } = await endpointThat({
        kind: 'status',
        status: 401,
        message: 'Incorrect API key provided: sk-secret-of-the-test.',
      });
      const { model, calls } = modelAt(baseUrl);
      const fault = await faultOf(model.complete(request));
      expect(tokens).toEqual(['sk-secret-of-the-test']);
      expect(fault.kind).toBe('unauthorised');
      expect(`${fault.message} ${JSON.stringify(calls)}`).not.toContain('secret');
    });

    it('gives tool calls with an id each, also where the endpoint sends none', async () => {
      const { baseUrl } = await endpointThat({
        kind: 'tools',
        calls: [
          { name: 'score_value', arguments: '{"a":1}' },
          { id: 'x', name: 'map_scenarios', arguments: '{}' },
        ],
      });
      const reply = await modelAt(baseUrl).model.complete(request);
      expect(reply.finish).toBe('tool_calls');
      expect(reply.toolCalls).toEqual([
        { id: 'call_0', name: 'score_value', arguments: '{"a":1}' },
        { id: 'x', name: 'map_scenarios', arguments: '{}' },
      ]);
    });

    it('understands an endpoint that answers a stream with a whole reply', async () => {
      const { baseUrl } = await endpointThat({ kind: 'whole', text: '好的' });
      expect((await modelAt(baseUrl).model.complete(request)).text).toBe('好的');
    });
  });

  describe('a fault that may pass', () => {
    const passing: readonly (readonly [string, Behaviour])[] = [
      ['a 408', { kind: 'status', status: 408, message: 'timeout' }],
      ['a 429 without Retry-After', { kind: 'status', status: 429, message: 'slow down' }],
      [
        'a 429 with Retry-After',
        { kind: 'status', status: 429, message: 'slow down', headers: { 'retry-after': '0' } },
      ],
      ['a 500', { kind: 'status', status: 500, message: 'oops' }],
      ['a 503', { kind: 'status', status: 503, message: 'overloaded' }],
      ['no answer at all', { kind: 'silent' }],
      ['a slow first token', { kind: 'no-first-token' }],
      ['a stall in the middle', { kind: 'stall', text: '您的' }],
      ['a connection cut in the middle', { kind: 'cut', text: '您的' }],
      ['a stream that ends without an end', { kind: 'unfinished', text: '您的' }],
      ['a stream that is not JSON', { kind: 'garbage' }],
      ['an error in the middle of the stream', { kind: 'error-in-stream', text: '您的' }],
      ['an empty reply', { kind: 'text', text: ' ' }],
    ];
    it.each(passing)('is tried again: %s', async (_, behaviour) => {
      const { baseUrl } = await endpointThat(behaviour, good);
      const { model, calls } = modelAt(baseUrl);
      expect((await model.complete(request)).text).toBe('您的预算大约是多少？');
      expect(calls).toHaveLength(2);
      expect(calls[0]?.outcome).not.toBe('ok');
      expect(calls[1]?.outcome).toBe('ok');
    });

    it('is tried three times and no more', async () => {
      const { baseUrl, received } = await endpointThat({ kind: 'status', status: 500, message: 'oops' });
      const { model, calls } = modelAt(baseUrl);
      const fault = await faultOf(model.complete(request));
      expect(fault.kind).toBe('overloaded');
      expect(received).toHaveLength(3);
      expect(calls.map(({ outcome, status }) => [outcome, status])).toEqual([
        ['overloaded', 500],
        ['overloaded', 500],
        ['overloaded', 500],
      ]);
    });

    it('begins the text again when a reply that stalled is asked for again', async () => {
      const { baseUrl } = await endpointThat({ kind: 'stall', text: '错的' }, good);
      const heard: string[] = [];
      await modelAt(baseUrl).model.complete({ ...request, onText: (soFar) => heard.push(soFar) });
      expect(heard[0]).toBe('错的');
      expect(heard.at(-1)).toBe('您的预算大约是多少？');
    });
  });

  describe('a fault that stays', () => {
    it.each([
      ['a wrong key', 'unauthorised', { kind: 'status', status: 401, message: 'no' }],
      ['an unknown model', 'not-found', { kind: 'status', status: 404, message: 'no such model' }],
      ['a filtered reply', 'content-filter', { kind: 'text', text: 'x', finish: 'content_filter' }],
      [
        'a pause longer than anybody waits',
        'rate-limited',
        { kind: 'status', status: 429, message: 'later', headers: { 'retry-after': '3600' } },
      ],
    ] as const)('is not tried again: %s', async (_, kind, behaviour) => {
      const { baseUrl, received } = await endpointThat(behaviour);
      const { model, calls } = modelAt(baseUrl);
      expect((await faultOf(model.complete(request))).kind).toBe(kind);
      expect(received).toHaveLength(1);
      expect(calls.map(({ outcome }) => outcome)).toEqual([kind]);
    });

    it('is told when nothing listens there', async () => {
      const { baseUrl } = await endpointThat(good);
      await endpoint?.close();
      endpoint = null;
      expect((await faultOf(modelAt(baseUrl).model.complete(request))).kind).toBe('unreachable');
    });
  });

  describe('the limits of a call', () => {
    it('leaves an endpoint alone that failed several times in a row, and tries it again later', async () => {
      let broken = true;
      endpoint = await start(() => (broken ? { kind: 'status', status: 503, message: 'down' } : good));
      const { model } = modelAt(endpoint.baseUrl, {
        resilience: { pauseMs: 1, leftAloneMs: 150, faultsInARow: 3 },
      });
      expect((await faultOf(model.complete(request))).kind).toBe('overloaded');
      const sent = endpoint.received.length;
      expect((await faultOf(model.complete(request))).kind).toBe('circuit-open');
      expect(endpoint.received).toHaveLength(sent);
      broken = false;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect((await model.complete(request)).text).toBe('您的预算大约是多少？');
    });

    it('ends all attempts together at one deadline', async () => {
      const { baseUrl } = await endpointThat({ kind: 'silent' });
      const { model } = modelAt(baseUrl, { deadlines: { answer: 150, whole: 250 } });
      expect((await faultOf(model.complete(request))).kind).toBe('too-long');
    });

    it('stops at once when the caller stops it in the middle of a reply, and closes the connection', async () => {
      const { baseUrl, abandoned } = await endpointThat({ kind: 'stall', text: '您' });
      const { model } = modelAt(baseUrl, {
        deadlines: { answer: 5000, firstToken: 5000, idle: 5000, whole: 9000 },
      });
      const stop = new AbortController();
      const work = faultOf(model.complete({ ...request, signal: stop.signal, onText: () => stop.abort() }));
      expect((await work).kind).toBe('aborted');
      await expect.poll(abandoned, { timeout: 10_000 }).toBe(1);
    });

    it('stops at once when the caller stops it in a pause between attempts', async () => {
      const { baseUrl, received } = await endpointThat({
        kind: 'status',
        status: 429,
        message: 'later',
        headers: { 'retry-after': '15' },
      });
      const { model } = modelAt(baseUrl, { deadlines: { whole: 60_000 } });
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 100);
      expect((await faultOf(model.complete({ ...request, signal: stop.signal }))).kind).toBe('aborted');
      expect(received).toHaveLength(1);
    });

    it('keeps to so many calls at once and refuses those that do not fit the queue', async () => {
      let [running, most] = [0, 0];
      const { baseUrl } = await endpointThat(good);
      const { model } = modelAt(baseUrl, {
        resilience: { atOnce: 2, queue: 3, pauseMs: 1, leftAloneMs: 100 },
        fetch: async (url, init) => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 30));
          running -= 1;
          return globalThis.fetch(url, init);
        },
      });
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => model.complete(request)));
      expect(most).toBe(2);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      expect(
        outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.kind] : [])),
      ).toEqual(['busy']);
    });

    it('refuses a call before it is sent once the engagement has used up its budget', async () => {
      const { baseUrl, received } = await endpointThat(good);
      const { model } = modelAt(baseUrl, { budget: { calls: 2 } });
      await model.complete(request);
      await model.complete(request);
      expect((await faultOf(model.complete(request))).kind).toBe('budget');
      expect(received).toHaveLength(2);
    });
  });

  describe('an endpoint that does not know everything', () => {
    it('is asked again without what it refuses, once, and remembered for the next request', async () => {
      endpoint = await start((body) => {
        if (body.stream_options !== undefined) {
          return { kind: 'status', status: 400, message: 'Unknown parameter: stream_options' };
        }
        if (body.max_tokens !== undefined) {
          return {
            kind: 'status',
            status: 400,
            message: 'max_tokens is not supported, use max_completion_tokens instead',
          };
        }
        return good;
      });
      const { model, abilities } = modelAt(endpoint.baseUrl);
      await model.complete(request);
      expect(endpoint.received).toHaveLength(3);
      await model.complete(request);
      expect(endpoint.received).toHaveLength(4);
      expect(await abilities.find(endpoint.baseUrl, 'loopback-model')).toMatchObject({
        streamUsage: false,
        tokenLimit: 'max_completion_tokens',
      });
    });
  });
});
