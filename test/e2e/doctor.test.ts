import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from '../../src/entry/node-product.ts';
import { randomIdentifiers, systemClock } from '../../src/entry/system-clock.ts';
import { type LoopbackEndpoint, startLoopbackEndpoint } from '../llm/loopback-endpoint.ts';
import type { Behaviour, ChatBody } from '../llm/wire-format.ts';
import { buildIfStale, type Ran, zhilu } from './run-zhilu.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-doctor-'));
beforeAll(buildIfStale, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let endpoint: LoopbackEndpoint | null = null;
afterEach(async () => {
  await endpoint?.close();
  endpoint = null;
});

const key = 'sk-secret-of-the-test';

function doctor(baseUrl: string, language: 'zh' | 'en', env: Record<string, string> = {}): Promise<Ran> {
  return zhilu(['doctor', '--lang', language], {
    cwd: folder,
    env: {
      OPENAI_BASE_URL: baseUrl,
      OPENAI_MODEL: 'loopback-model',
      OPENAI_API_KEY: key,
      ZHILU_LLM_PRICE: '2,0.2,3',
      ...env,
    },
  });
}

/** What doctor says of an endpoint in both languages; a key never shows. */
async function saidOf(
  behave: (body: ChatBody) => Behaviour,
  models?: readonly string[] | null,
): Promise<{ readonly zh: Ran; readonly en: Ran }> {
  endpoint = await startLoopbackEndpoint(behave, models);
  const [zh, en] = await Promise.all([doctor(endpoint.baseUrl, 'zh'), doctor(endpoint.baseUrl, 'en')]);
  expect(JSON.stringify([zh, en])).not.toContain('secret');
  return { zh, en };
}

const filledIn = '{"city": "杭州", "count": 3}';
const asked = (body: ChatBody): boolean => body.response_format !== undefined || body.tools !== undefined;
const good = (body: ChatBody): Behaviour => ({
  kind: 'text',
  text: asked(body) ? filledIn : '杭州因西湖而闻名。',
});
const refuses = (status: number, message: string) => (): Behaviour => ({ kind: 'status', status, message });

describe('zhilu doctor', () => {
  it('finds nothing to do where no model is set: everything works without one', async () => {
    const ran = await zhilu(['doctor'], { cwd: folder });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('OPENAI_MODEL');
  });

  it('finds a good endpoint good, line by line', async () => {
    const { zh, en } = await saidOf(good);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.out.split('\n')).toEqual([
      `接口：${endpoint?.baseUrl}，模型：loopback-model`,
      '模型清单：有 loopback-model',
      expect.stringMatching(/^对话：正常，首字 \d+ 毫秒，全程 \d+ 毫秒$/),
      expect.stringMatching(/^流式：是，分 [2-9] 次到达$/),
      '用量：有报',
      '结构化输出：按 json_schema，最可靠',
      '单价：每百万 token 输入 2 元、命中缓存 0.2 元、输出 3 元（ZHILU_LLM_PRICE）',
      '',
    ]);
    expect(en.out.split('\n')).toEqual([
      `Endpoint: ${endpoint?.baseUrl}, model: loopback-model`,
      'Models: loopback-model is there',
      expect.stringMatching(/^Chat: works, first token after \d+ ms, whole reply after \d+ ms$/),
      expect.stringMatching(/^Streaming: yes, in [2-9] pieces$/),
      'Usage: reported',
      'Structured output: by json_schema, the surest way',
      'Price: 2 yuan per million prompt tokens, 0.2 cached, 3 completion (ZHILU_LLM_PRICE)',
      '',
    ]);
  });

  it.each([
    [
      'the key',
      refuses(401, `Incorrect API key provided: ${key}.`),
      ['loopback-model'],
      '密钥不对或没有权限：检查 OPENAI_API_KEY',
      'the key is wrong or may not do this: check OPENAI_API_KEY',
    ],
    [
      'the model, where it lists others',
      refuses(404, 'no such model'),
      ['llama3', 'qwen3'],
      '接口连得上，但没有这个模型：把 OPENAI_MODEL 改成它有的，例如 llama3',
      'the endpoint is there but not the model: set OPENAI_MODEL to one that it has, such as llama3',
    ],
    [
      'the address, where it lists none',
      refuses(404, 'page not found'),
      null,
      '地址或模型名不对：检查 OPENAI_BASE_URL（一般以 /v1 结尾）和 OPENAI_MODEL',
      'the address or the model is wrong: check OPENAI_BASE_URL (mostly ending in /v1) and OPENAI_MODEL',
    ],
    [
      'the quota',
      () => ({ kind: 'status', status: 429, message: 'quota', headers: { 'retry-after': '900' } }) as const,
      ['loopback-model'],
      '被限流：稍后再试，或提高配额',
      'rate-limited: try again later, or raise the quota',
    ],
    [
      'a model that thinks until its tokens are used up',
      () => ({ kind: 'text', text: '', finish: 'length' }) as const,
      ['loopback-model'],
      '模型把字数用在了思考上：关掉思考，或换一个模型',
      'the model used its tokens up on thoughts: turn thinking off, or take another model',
    ],
    [
      'a model that writes no JSON',
      () => ({ kind: 'text', text: '杭州有三家分店。' }) as const,
      ['loopback-model'],
      '模型给不出合格的 JSON：换一个更大的模型',
      'the model gives no usable JSON: take a larger one',
    ],
  ])('says in one line what to set about %s, and fails', async (_, behave, models, zhLine, enLine) => {
    const { zh, en } = await saidOf(behave, models);
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(remediesOf(zh)).toEqual([`zhilu: ${zhLine}`]);
    expect(remediesOf(en)).toEqual([`zhilu: ${enLine}`]);
    expect(en.out).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('says that nothing listens there', async () => {
    const { baseUrl, close } = await startLoopbackEndpoint(good);
    await close();
    const [zh, en] = await Promise.all([doctor(baseUrl, 'zh'), doctor(baseUrl, 'en')]);
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(remediesOf(zh).join()).toMatch(/^zhilu: 连不上：检查 OPENAI_BASE_URL/);
    expect(remediesOf(en).join()).toMatch(/^zhilu: it cannot be reached: check OPENAI_BASE_URL/);
  });

  it('says by which way a form works where json_schema is refused', async () => {
    const { zh, en } = await saidOf((body) => {
      if (body.response_format) return refuses(400, 'response_format is not supported')();
      return body.tools ? { kind: 'tools', calls: [{ name: 'echo', arguments: filledIn }] } : good(body);
    });
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.out).toContain('结构化输出：靠工具调用；json_schema 不可用');
    expect(en.out).toContain('Structured output: by a tool call; json_schema does not work here');
  });

  it('says what no usage does to limits, and how to hold them all the same', async () => {
    const { zh, en } = await saidOf((body) => ({
      kind: 'text',
      text: asked(body) ? filledIn : '好。',
      usage: false,
    }));
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.out).toMatch(/用量：不报.*ZHILU_LLM_CALLS/);
    expect(en.out).toMatch(/Usage: not reported.*ZHILU_LLM_CALLS/);
  });

  it('takes an endpoint that does not stream', async () => {
    const { zh, en } = await saidOf((body) => ({ kind: 'whole', text: asked(body) ? filledIn : '好。' }));
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.out).toContain('流式：否');
    expect(en.out).toContain('Streaming: no');
  });

  it('takes a model that the endpoint does not list but has', async () => {
    const { zh, en } = await saidOf(good, ['llama3']);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.out).toContain('模型清单：没有 loopback-model；有的是 llama3');
    expect(en.out).toContain('Models: loopback-model is not listed; there are llama3');
  });

  it('puts what it learnt in the place of what the database remembers, and makes no database for it', async () => {
    endpoint = await startLoopbackEndpoint(good);
    const { baseUrl } = endpoint;
    const file = join(folder, 'remembers.db');
    const opened = () =>
      openProduct({
        databaseFile: file,
        clock: systemClock,
        identifiers: randomIdentifiers,
        onFault: () => undefined,
      });
    const before = await opened();
    await before.abilities.save(baseUrl, 'loopback-model', {
      structured: 'text',
      streamUsage: false,
      tokenLimit: 'max_tokens',
      temperature: true,
    });
    before.close();
    expect((await doctor(baseUrl, 'en', { ZHILU_DB: file })).code).toBe(0);
    expect((await doctor(baseUrl, 'en')).code).toBe(0);
    expect(existsSync(join(folder, 'zhilu.db'))).toBe(false);
    const after = await opened();
    expect(await after.abilities.find(baseUrl, 'loopback-model')).toMatchObject({
      structured: 'json_schema',
      streamUsage: true,
    });
    after.close();
  });

  it('prints no value of a setting that is wrong', async () => {
    const ran = await doctor('127.0.0.1', 'en', { OPENAI_BASE_URL: key });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('OPENAI_BASE_URL');
    expect(ran.err).not.toContain('secret');
  });
});

/** Standard error without word of what is being waited for. */
function remediesOf({ err }: Ran): readonly string[] {
  return err.split('\n').filter((line) => line.startsWith('zhilu: '));
}
