import { afterEach, describe, expect, it } from 'vitest';
import { StoreConflictError } from '../../src/ports/store.ts';
import type { AppDeps, RequestLogEntry } from '../../src/server/app-deps.ts';
import { type Api, openApi } from './api.ts';

const token = 'a-token-of-our-own';
let api: Api | undefined;
afterEach(() => {
  api?.product.close();
  api = undefined;
});

async function open(more: Partial<AppDeps>): Promise<Api> {
  api = await openApi(more);
  return api;
}

describe('with a token', () => {
  it.each([
    ['none', {}],
    ['another', { Authorization: 'Bearer another-token-altogether' }],
    ['its beginning', { Authorization: `Bearer ${token.slice(0, -1)}` }],
    ['the right one under another scheme', { Authorization: `Basic ${token}` }],
    ['nothing behind the scheme', { Authorization: 'Bearer ' }],
    ['characters that no token has', { Authorization: 'Bearer <script>' }],
  ])('refuses a request with %s, and writes nothing', async (_, headers) => {
    const guarded = await open({ apiToken: token });
    const body = { company: '江州银行', industry: 'finance', language: 'zh' };
    const answer = await guarded.post('engagements', body, headers);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ type: 'urn:zhilu:problem:unauthorized' });
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    expect(await guarded.product.store.engagements.list({ limit: 10 })).toEqual([]);
    expect((await guarded.get('no-such-resource', headers)).status).toBe(401);
  });

  it('lets whoever has it in, and everybody see what tells nothing of an engagement', async () => {
    const guarded = await open({ apiToken: token });
    expect((await guarded.get('engagements', { Authorization: `Bearer ${token}` })).status).toBe(200);
    for (const path of ['/health', '/openapi.json', '/reference', '/']) {
      expect((await guarded.get(path)).status).toBe(200);
    }
    expect((await guarded.get('/openapi.json')).body).toMatchObject({ security: [{ token: [] }] });
  });
});

describe('every answer', () => {
  it('has a request id of its own, or the one it was asked with', async () => {
    const guarded = await open({});
    const [one, two] = [await guarded.get('/health'), await guarded.get('nowhere')];
    expect(one.headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/);
    expect(two.headers.get('X-Request-Id')).not.toBe(one.headers.get('X-Request-Id'));
    const named = await guarded.get('nowhere', { 'X-Request-Id': 'mine-17' });
    expect(named.headers.get('X-Request-Id')).toBe('mine-17');
    expect(named.body).toMatchObject({ instance: 'mine-17' });
  });

  it('lets no inline script run and nothing come from another host', async () => {
    const guarded = await open({});
    for (const path of ['/', '/reference', '/health', 'nowhere']) {
      const policy = (await guarded.get(path)).headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|http|\*/);
    }
  });

  it('at the root says in each language what to do next, with commands that exist', async () => {
    const guarded = await open({});
    const { text } = await guarded.get('/');
    const [chinese = '', english = ''] = text.split('<section lang="en">');
    expect(chinese).toContain('下一步');
    expect(english).toContain('What to do next');
    for (const half of [chinese, english]) {
      const commands = [...half.matchAll(/npx zhilu (\w+)/g)].map(([, command]) => command);
      expect(commands).toEqual(['demo', 'interview', 'search']);
      expect(half).toContain('href="/reference"');
    }
  });

  it('of a page names no other host', async () => {
    const guarded = await open({});
    for (const path of ['/', '/home.css', '/reference', '/reference/start.js']) {
      const { status, text } = await guarded.get(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/https?:|\/\/\w/);
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=/);
    }
  });

  it('goes to the host name it was meant for', async () => {
    const guarded = await open({ allowedHosts: ['localhost'] });
    expect((await guarded.app.request('http://localhost/health')).status).toBe(200);
    const answer = await guarded.app.request('http://rebound.example/health');
    expect(answer.status).toBe(421);
  });
});

describe('when something fails inside', () => {
  it('the client is told the request id and the log is told why', async () => {
    const entries: RequestLogEntry[] = [];
    const intact = await open({});
    const { store } = intact.product;
    const broken = await openApi({
      requestLog: (entry) => entries.push(entry),
      store: {
        ...store,
        engagements: {
          ...store.engagements,
          list: () => Promise.reject(new Error('SQLITE_CORRUPT in /var/secret.db')),
        },
      },
    });
    const answer = await broken.get('engagements');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
    const [entry] = entries;
    expect(entry).toMatchObject({ method: 'GET', path: '/api/v1/engagements', status: 500 });
    expect(entry?.requestId).toBe(answer.headers.get('X-Request-Id'));
    expect(String(entry?.error)).toContain('secret');
    broken.product.close();
  });

  it('two writers of one place are told apart from it: a conflict, to be tried again', async () => {
    const intact = await open({});
    const { store } = intact.product;
    const raced = await openApi({
      store: {
        ...store,
        engagements: {
          ...store.engagements,
          create: () => Promise.reject(new StoreConflictError('taken already: engagements.id')),
        },
      },
    });
    const answer = await raced.post('engagements', { company: 'A', industry: 'finance', language: 'en' });
    expect(answer.status).toBe(409);
    expect(answer.text).not.toContain('engagements.id');
    raced.product.close();
  });

  it('every answered request is logged, without what was said in it', async () => {
    const entries: RequestLogEntry[] = [];
    const logged = await open({ requestLog: (entry) => entries.push(entry) });
    await logged.post('engagements', { company: '江州银行', industry: 'finance', language: 'zh' });
    await logged.get('nowhere');
    expect(entries.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['POST', '/api/v1/engagements', 201],
      ['GET', '/api/v1/nowhere', 404],
    ]);
    expect(JSON.stringify(entries)).not.toContain('江州银行');
  });
});
