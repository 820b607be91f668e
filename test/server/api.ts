import { vi } from 'vitest';
import { z } from 'zod';
import { openProduct, type Product } from '../../src/entry/node-product.ts';
import type { AppDeps } from '../../src/server/app-deps.ts';
import { createApp } from '../../src/server/create-app.ts';
import { problemSchema } from '../../src/server/problem.ts';

// A turn weighs hundreds of possible answers; on a busy machine that takes longer than vitest's five seconds.
vi.setConfig({ testTimeout: 60_000 });

export const morning = '2026-11-24T01:00:00.000Z';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, already held against the schema that the route declares for this status. */
  readonly body: unknown;
}

export interface Api {
  readonly product: Product;
  readonly app: ReturnType<typeof createApp>;
  request(
    method: string,
    path: string,
    more?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
}

/** The API over a product in memory, with a fixed clock and counted ids. A run's fault fails the test. */
export async function openApi(more: Partial<AppDeps> = {}): Promise<Api> {
  let count = 0;
  const clock = { now: () => morning };
  const identifiers = {
    next: (prefix: string) => {
      count += 1;
      return `${prefix}_${count}`;
    },
  };
  const product = await openProduct({
    databaseFile: ':memory:',
    clock,
    identifiers,
    onFault: ({ error }) => {
      throw error;
    },
  });
  const app = createApp({ ...product, clock, identifiers, ...more });
  const request: Api['request'] = async (method, path, { body, headers = {} } = {}) => {
    const response = await app.request(path.startsWith('/') ? path : `/api/v1/${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: checkedBody(app, { method, path: new URL(path, 'http://x/api/v1/').pathname, response, text }),
    };
  };
  return {
    product,
    app,
    request,
    get: (path, headers) => request('GET', path, headers ? { headers } : {}),
    post: (path, body, headers) => request('POST', path, { body, ...(headers ? { headers } : {}) }),
    put: (path, body) => request('PUT', path, { body }),
  };
}

interface Answered {
  readonly method: string;
  readonly path: string;
  readonly response: Response;
  readonly text: string;
}

/** Hono checks no response at run time, so every test does: a body that its route does not declare fails here. */
function checkedBody(app: Api['app'], { method, path, response, text }: Answered): unknown {
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  if (type === 'application/problem+json') return problemSchema.parse(JSON.parse(text));
  if (type !== 'application/json') return undefined;
  const body: unknown = JSON.parse(text);
  const schema = declaredSchema(app, method, path, response.status);
  return schema === undefined ? body : schema.parse(body);
}

function declaredSchema(
  app: Api['app'],
  method: string,
  path: string,
  status: number,
): z.ZodType | undefined {
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route' || definition.route.method !== method.toLowerCase()) continue;
    const pattern = new RegExp(`^${definition.route.path.replace(/\{\w+\}/g, '[^/]+')}$`);
    if (!pattern.test(path)) continue;
    const response = definition.route.responses[status];
    if (response === undefined || !('content' in response)) {
      throw new Error(`${method} ${path} answers ${status}, which its route does not declare`);
    }
    const media = response.content?.['application/json'];
    return media !== undefined && 'schema' in media && media.schema instanceof z.ZodType
      ? media.schema
      : undefined;
  }
  return undefined;
}

export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** The events of a Server-Sent Events body; comments are left out. */
export function sentEvents(text: string): SentEvent[] {
  return text
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith(':')))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const field = (name: string): string =>
        lines
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join('\n');
      return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) };
    });
}
