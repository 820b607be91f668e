import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from './endpoints.ts';
import { faultOf } from './fault-of.ts';
import { inOrder } from './in-order.ts';
import type { LoopbackEndpoint } from './loopback-endpoint.ts';
import { modelAt, purpose } from './made-up-model.ts';
import type { Behaviour } from './wire-format.ts';

const messages = [
  { role: 'system', content: 'You ask one question.' },
  { role: 'user', content: '预算是多少？' },
] as const;
const answerSchema = z.strictObject({ level: z.number().int().min(1).max(5), words: z.string() });
const asked = { name: 'answer', schema: answerSchema, messages, purpose, mostTokens: 200 };
const json = '{"level": 4, "words": "四分"}';

function refusal(what: string): Behaviour {
  return { kind: 'status', status: 400, message: `${what} is not supported by this model` };
}

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

  describe('a reply by a schema', () => {
    it('is bound by json_schema where the endpoint knows it', async () => {
      const { baseUrl, received } = await endpointThat({ kind: 'text', text: json });
      const reply = await modelAt(baseUrl).model.structured(asked);
      expect(reply).toEqual({
        value: { level: 4, words: '四分' },
        mode: 'json_schema',
        askedAgain: 0,
        repaired: false,
      });
      expect(received[0]?.response_format).toMatchObject({ type: 'json_schema' });
    });

    it('goes on to a tool call, to json_object and to plain text as each is refused, and remembers', async () => {
      endpoint = await start((body) => {
        if (body.response_format?.type === 'json_schema') return refusal('response_format json_schema');
        if (body.tools !== undefined) return refusal('tools');
        if (body.response_format?.type === 'json_object') return refusal('response_format json_object');
        return { kind: 'text', text: `好的：\n\`\`\`json\n${json}\n\`\`\`` };
      });
      const { model } = modelAt(endpoint.baseUrl);
      expect(await model.structured(asked)).toMatchObject({
        value: { level: 4 },
        mode: 'text',
        askedAgain: 0,
      });
      expect(endpoint.received).toHaveLength(4);
      expect(await model.structured(asked)).toMatchObject({ mode: 'text' });
      expect(endpoint.received).toHaveLength(5);
      const told = endpoint.received.at(-1)?.messages.map(({ content }) => content);
      expect(told?.[1]).toContain('"level"');
      expect(told?.[0]).toBe('You ask one question.');
    });

    it('takes the arguments of a forced tool call', async () => {
      endpoint = await start((body) =>
        body.response_format
          ? refusal('response_format')
          : { kind: 'tools', calls: [{ name: 'answer', arguments: json }] },
      );
      expect(await modelAt(endpoint.baseUrl).model.structured(asked)).toMatchObject({
        mode: 'tool',
        value: { level: 4 },
      });
    });

    it.each([
      ['fenced', `\`\`\`json\n${json}\n\`\`\``, 'as-asked'],
      ['behind its thoughts', `<think>maybe {"level": 1}?</think>${json}`, 'as-asked'],
      ['behind thoughts whose opening mark is missing', `hm, four?</think>${json}`, 'as-asked'],
      ['among words', `Here you are: ${json} — anything else?`, 'as-asked'],
      ['nearly JSON', "{level: 4, words: '四分',}", 'repaired'],
    ])('is found where it is %s', async (_, text, shape) => {
      const { baseUrl } = await endpointThat({ kind: 'text', text });
      const { model, calls } = modelAt(baseUrl);
      expect((await model.structured(asked)).value).toEqual({ level: 4, words: '四分' });
      expect(calls.map((call) => call.shape)).toEqual([shape]);
    });

    it('is sent back with what is wrong, twice at most', async () => {
      const { baseUrl, received } = await endpointThat({ kind: 'text', text: '{"level": 9, "words": "x"}' });
      const { model, calls } = modelAt(baseUrl);
      expect((await faultOf(model.structured(asked))).kind).toBe('wrong-shape');
      expect(received).toHaveLength(3);
      expect(received[1]?.messages.at(-1)?.content).toContain('level');
      expect(calls.map((call) => call.shape)).toEqual(['wrong', 'wrong', 'wrong']);
    });

    it('is asked for in the next way where the endpoint takes a schema and ignores it', async () => {
      endpoint = await start((body) =>
        body.tools
          ? { kind: 'tools', calls: [{ name: 'answer', arguments: json }] }
          : { kind: 'text', text: '我觉得是四分' },
      );
      const { model } = modelAt(endpoint.baseUrl);
      expect(await model.structured(asked)).toMatchObject({ mode: 'tool', askedAgain: 1 });
      expect(await model.structured(asked)).toMatchObject({ mode: 'tool', askedAgain: 0 });
    });

    it('is never mended into a success when it was cut by its length', async () => {
      const { baseUrl, received } = await endpointThat({
        kind: 'text',
        text: '{"level": 4, "words": "四',
        finish: 'length',
      });
      const { model, calls } = modelAt(baseUrl);
      expect((await faultOf(model.structured(asked))).kind).toBe('length');
      expect(received).toHaveLength(1);
      expect(calls[0]?.outcome).toBe('length');
    });
  });
});
