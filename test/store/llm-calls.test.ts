import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allAbilities } from '../../src/domain/endpoint-abilities.ts';
import type { LlmCall } from '../../src/domain/llm-call.ts';
import { createEndpointAbilityMemory } from '../../src/store/endpoint-ability-memory.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { at } from './fixtures.ts';

let folder: string;
let open: SqliteStore;
const opened = (): SqliteStore => openSqliteStore({ file: join(folder, 'zhilu.db') });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhilu-calls-'));
  open = opened();
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a new process would: what is not in the file is gone. */
function reopen(): void {
  open.close();
  open = opened();
}

function call(id: string, more: Partial<LlmCall> = {}): LlmCall {
  return {
    id,
    engagementId: 'eng-1',
    runId: 'run-1',
    skill: 'phrase',
    promptId: 'phrase',
    promptVersion: 1,
    model: 'qwen3',
    endpoint: 'http://127.0.0.1:11434/v1',
    at,
    outcome: 'ok',
    shape: 'as-asked',
    status: null,
    promptTokens: 1000,
    completionTokens: 50,
    cachedTokens: 600,
    latencyMs: 900,
    firstTokenMs: 300,
    costMicros: 1070,
    priceDate: '2025-09-29',
    ...more,
  };
}

/** A refusal: nothing is known of tokens or money. */
const refused = {
  outcome: 'rate-limited',
  shape: 'free',
  status: 429,
  promptTokens: null,
  completionTokens: null,
  cachedTokens: null,
  firstTokenMs: null,
  costMicros: null,
  priceDate: null,
} as const;

describe('calls to a model', () => {
  it('are given back as they were made, the oldest first, whatever their ids, also after the file is opened again', async () => {
    const calls = [call('z'), call('a', refused), call('m', { runId: null })];
    for (const each of calls) await open.store.llmCalls.record(each);
    expect(await open.store.llmCalls.list('eng-1')).toEqual(calls);
    reopen();
    expect(await open.store.llmCalls.list('eng-1')).toEqual(calls);
  });

  it('count once when the same one is written twice, and stay as they were first written', async () => {
    await open.store.llmCalls.record(call('a'));
    await open.store.llmCalls.record(call('a', { outcome: 'stalled', costMicros: 9 }));
    expect(await open.store.llmCalls.list('eng-1')).toEqual([call('a')]);
  });

  it('of one engagement are none of another, and a check of the endpoint is no one of theirs', async () => {
    await open.store.llmCalls.record(call('a'));
    await open.store.llmCalls.record(call('b', { engagementId: 'eng-2' }));
    await open.store.llmCalls.record(call('c', { engagementId: null, runId: null, skill: 'doctor' }));
    expect((await open.store.llmCalls.list('eng-1')).map(({ id }) => id)).toEqual(['a']);
    expect((await open.store.llmCalls.spending('eng-2')).calls).toBe(1);
  });
});

describe('what an engagement has spent', () => {
  it('is nothing before its first call', async () => {
    expect(await open.store.llmCalls.spending('eng-1')).toEqual({ calls: 0, tokens: 0, costMicros: 0 });
  });

  it('is the sum of its calls; one of unknown use counts as a call alone', async () => {
    await open.store.llmCalls.record(call('a'));
    await open.store.llmCalls.record(call('b', refused));
    await open.store.llmCalls.record(call('c', { promptTokens: 200, completionTokens: 30, costMicros: 5 }));
    // 1,000 + 50 + 200 + 30 tokens; 1,070 + 5 millionths of a yuan.
    const spent = { calls: 3, tokens: 1280, costMicros: 1075 };
    expect(await open.store.llmCalls.spending('eng-1')).toEqual(spent);
    reopen();
    expect(await open.store.llmCalls.spending('eng-1')).toEqual(spent);
  });

  it('is calls alone where no endpoint said what they used', async () => {
    await open.store.llmCalls.record(call('a', refused));
    expect(await open.store.llmCalls.spending('eng-1')).toEqual({ calls: 1, tokens: 0, costMicros: 0 });
  });
});

describe('what an endpoint can do', () => {
  const memory = () => createEndpointAbilityMemory(open.db, open.atomic);
  const lesser = { ...allAbilities, structured: 'tool', streamUsage: false } as const;

  it('is unknown until something was learnt', async () => {
    expect(await memory().find('http://a/v1', 'qwen3')).toBeNull();
  });

  it('is remembered by endpoint and model, also after the file is opened again', async () => {
    await memory().save('http://a/v1', 'qwen3', lesser);
    reopen();
    expect(await memory().find('http://a/v1', 'qwen3')).toEqual(lesser);
    expect(await memory().find('http://a/v1', 'qwen3:8b')).toBeNull();
    expect(await memory().find('http://b/v1', 'qwen3')).toBeNull();
  });

  it('is what was learnt last', async () => {
    await memory().save('http://a/v1', 'qwen3', lesser);
    await memory().save('http://a/v1', 'qwen3', { ...lesser, structured: 'text' });
    expect(await memory().find('http://a/v1', 'qwen3')).toEqual({ ...lesser, structured: 'text' });
  });
});
