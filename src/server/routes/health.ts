import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { jsonContent, problems } from '../route-parts.ts';

const health = createRoute({
  method: 'get',
  path: '/health',
  tags: ['service'],
  operationId: 'readHealth',
  summary: '查看服务是否应答、存储是否可读 / Whether the service answers and its store can be read',
  security: [],
  responses: {
    200: jsonContent(
      z.strictObject({ status: z.literal('ok'), knowledge: z.string() }).meta({
        example: { status: 'ok', knowledge: '5f3a90c1' },
      }),
      '`knowledge` is the mark of the knowledge base in use',
    ),
    ...problems(),
  },
});

/** For whoever watches the service; needs no token and tells nothing of any engagement. */
export function healthRoutes({ store, knowledge }: AppDeps) {
  return newRouter().openapi(health, async (c) => {
    await store.engagements.list({ limit: 1 });
    return c.json({ status: 'ok' as const, knowledge: knowledge.version }, 200);
  });
}
