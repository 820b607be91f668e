import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Config } from '../../src/entry/node-config.ts';
import { AddressError, type RunningServer, serveProduct } from '../../src/entry/node-server.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';

// Each test starts a server, which reads the whole knowledge base.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let servers: RunningServer[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhilu-server-'));
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function serve(more: Partial<Config> = {}, log: (line: string) => void = () => undefined) {
  const config = {
    host: '127.0.0.1',
    port: 0,
    databaseFile: join(folder, 'zhilu.db'),
    apiToken: undefined,
    ...more,
  };
  const server = await serveProduct({ config, log });
  servers.push(server);
  return server;
}

describe('the served product', () => {
  it('answers on the address that it names, and serves the reference page from its own disk', async () => {
    const { address } = await serve();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ status: 'ok' });
    for (const [name, type] of [
      ['swagger-ui.css', 'text/css'],
      ['swagger-ui-bundle.js', 'text/javascript'],
    ]) {
      const file = await fetch(`${address}/reference/assets/${name}`);
      expect(file.headers.get('Content-Type')).toContain(type);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    }
    for (const name of ['package.json', '..%2fpackage.json', '__proto__']) {
      expect((await fetch(`${address}/reference/assets/${name}`)).status).toBe(404);
    }
  });

  it('says in one line that a port is taken', async () => {
    const { address } = await serve();
    const again = serve({ port: Number(new URL(address).port) });
    await expect(again).rejects.toThrow(AddressError);
    await expect(again).rejects.toThrow(/^cannot serve on 127\.0\.0\.1:\d+: the port is in use; .*--port.*$/);
  });

  it('stops although somebody follows a run that does not end', async () => {
    const server = await serve();
    const sqlite = openSqliteStore({ file: join(folder, 'zhilu.db') });
    const at = '2026-11-24T01:00:00.000Z';
    await sqlite.store.engagements.create(
      { id: 'eng', company: '江州银行', industry: 'finance', language: 'zh', createdAt: at },
      [],
    );
    await sqlite.store.runs.accept({
      run: {
        id: 'run',
        engagementId: 'eng',
        interviewId: null,
        kind: 'draft',
        key: 'zh:elsewhere',
        status: 'accepted',
        acceptedAt: at,
        endedAt: null,
      },
      message: null,
      event: { runId: 'run', sequence: 1, type: 'accepted', data: {}, at },
    });
    sqlite.close();
    const following = await fetch(`${server.address}/api/v1/runs/run/events`);
    const reader = following.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^event: accepted/);
    await server.close();
    await expect(reader?.read()).rejects.toThrow();
    await expect(fetch(`${server.address}/health`)).rejects.toThrow();
  });

  it('comes to the end of the answer in hand before it stops', async () => {
    const server = await serve();
    const post = (path: string, body: object) =>
      fetch(`${server.address}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const opened = await post('engagements', {
      company: '江州银行',
      industry: 'finance',
      language: 'zh',
      stakeholders: [{ name: '王敏', role: 'business_lead' }],
    });
    const engagement = z
      .object({ id: z.string(), stakeholders: z.array(z.object({ id: z.string() })) })
      .parse(await opened.json());
    const started = await post(`engagements/${engagement.id}/interviews`, {
      stakeholderId: engagement.stakeholders[0]?.id,
    });
    const { interview } = z.object({ interview: z.object({ id: z.string() }) }).parse(await started.json());
    const answer = await post(`interviews/${interview.id}/messages`, { text: '1和4' });
    await answer.body?.getReader().read();
    await server.close();
    const again = await serve();
    const read = await fetch(`${again.address}/api/v1/interviews/${interview.id}/messages`);
    const messages = z.object({ items: z.array(z.object({ author: z.string() })) }).parse(await read.json());
    expect(messages.items.map(({ author }) => author)).toEqual(['zhilu', 'stakeholder', 'zhilu']);
  });

  it('logs one line for a request, with its id and no word of what was said', async () => {
    const lines: string[] = [];
    const { address } = await serve({}, (line) => lines.push(line));
    const answer = await fetch(`${address}/api/v1/search?q=secret`);
    expect(lines).toEqual([`GET /api/v1/search 200 ${answer.headers.get('X-Request-Id')}`]);
  });

  it('asks for the token when it has one', async () => {
    const { address } = await serve({ apiToken: 'a-token-of-our-own' });
    expect((await fetch(`${address}/api/v1/engagements`)).status).toBe(401);
    const headers = { Authorization: 'Bearer a-token-of-our-own' };
    expect((await fetch(`${address}/api/v1/engagements`, { headers })).status).toBe(200);
  });
});
