import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Api, openApi } from './api.ts';

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        required: z.boolean().optional(),
      }),
    )
    .optional(),
  requestBody: z.object({ required: z.literal(true), content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(
    z.string().regex(/^\d{3}$/),
    z.object({ description: z.string().min(1), content: z.record(z.string(), z.unknown()) }),
  ),
});
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put']), operationSchema),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

let api: Api;
let document: z.infer<typeof documentSchema>;
beforeAll(async () => {
  api = await openApi();
  document = documentSchema.parse((await api.get('/openapi.json')).body);
}, 60_000);
afterAll(() => api.product.close());

function operations() {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => (operation ? [{ path, method, operation }] : [])),
  );
}

describe('the OpenAPI document', () => {
  it('describes every route of the API and none that is not there', () => {
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    const served = api.app.routes
      .filter(({ method, path }) => method !== 'ALL' && /^\/(api\/v1|health)/.test(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  it('names each operation once and says in both languages what it is for', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations()) {
      expect(operation.summary).toMatch(/^[^/]*\p{Script=Han}[^/]* \/ [A-Z]\P{Script=Han}+$/u);
    }
  });

  it('says in both languages what each group of operations is about', () => {
    const used = new Set(operations().flatMap(({ operation }) => operation.tags));
    expect(document.tags.map(({ name }) => name).sort()).toEqual([...used].sort());
    for (const { description } of document.tags) {
      expect(description).toMatch(/^[^/]*\p{Script=Han}[^/]* \/ [A-Z]\P{Script=Han}+$/u);
    }
  });

  it('declares every parameter of every path', () => {
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => name)).toEqual(inPath);
      expect(declared.every(({ required }) => required)).toBe(true);
    }
  });

  it('points at nothing that it does not hold', () => {
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(names.length).toBeGreaterThan(10);
    for (const [, name] of names) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('tells the problems of each route: an id in the path may be unknown, a body may be wrong', () => {
    for (const { path, operation } of operations()) {
      const statuses = Object.keys(operation.responses);
      expect(statuses).toContain('500');
      if (path.includes('{')) expect(statuses).toContain('404');
      if (operation.requestBody)
        expect(statuses).toEqual(expect.arrayContaining(['400', '413', '415', '422']));
    }
  });

  it('gives for every request body an example that the route accepts', () => {
    let bodies = 0;
    for (const definition of api.app.openAPIRegistry.definitions) {
      if (definition.type !== 'route') continue;
      const media = definition.route.request?.body?.content['application/json'];
      if (media === undefined) continue;
      const schema = 'schema' in media ? media.schema : undefined;
      if (!(schema instanceof z.ZodType)) throw new Error(`${definition.route.path} has no zod schema`);
      const example = schema.meta()?.example;
      expect(schema.safeParse(example), definition.route.path).toMatchObject({ success: true });
      bodies += 1;
    }
    expect(bodies).toBe(operations().filter(({ operation }) => operation.requestBody).length);
  });

  it('gives examples of its records that are such records', () => {
    let examples = 0;
    for (const definition of api.app.openAPIRegistry.definitions) {
      if (definition.type !== 'route') continue;
      for (const response of Object.values(definition.route.responses)) {
        if (!('content' in response)) continue;
        for (const media of Object.values(response.content ?? {})) {
          if (media === undefined || !('schema' in media) || !(media.schema instanceof z.ZodType)) continue;
          const example = media.schema.meta()?.example;
          if (example === undefined) continue;
          expect(media.schema.safeParse(example), definition.route.path).toMatchObject({ success: true });
          examples += 1;
        }
      }
    }
    expect(examples).toBeGreaterThan(50);
  });
});
