import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Tool } from '../../../tools/tool.ts';
import { bilingualSchema, both } from '../../domain/language.ts';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { invalidInput, notFound } from '../problem.ts';
import { bodyProblems, idInPath, jsonBody, jsonContent, listOf, problems } from '../route-parts.ts';

const tags = ['tools'];
const toolPath = idInPath('name', 'score_value');
const anyObject = z.record(z.string(), z.unknown());

const toolSummary = z
  .strictObject({ name: z.string(), title: bilingualSchema, description: bilingualSchema })
  .meta({ id: 'Tool' });

const list = createRoute({
  method: 'get',
  path: '/tools',
  tags,
  operationId: 'listTools',
  summary: '列出规则确定的工具 / List the deterministic tools',
  responses: { 200: jsonContent(listOf(toolSummary), 'By name'), ...problems() },
});

const describe = createRoute({
  method: 'get',
  path: '/tools/{name}',
  tags,
  operationId: 'describeTool',
  summary:
    '查看一个工具的用途，以及输入、输出的 JSON Schema / What a tool does, and the JSON Schema of its input and output',
  request: { params: toolPath },
  responses: {
    200: jsonContent(
      toolSummary.extend({ input: anyObject, output: anyObject }).meta({ id: 'ToolDescription' }),
      'The tool',
    ),
    ...problems('not-found'),
  },
});

const run = createRoute({
  method: 'post',
  path: '/tools/{name}',
  tags,
  operationId: 'runTool',
  summary:
    '运行一个工具：JSON 进，JSON 出，同样的输入得到同样的字节 / Run a tool: JSON in, JSON out; the same input gives the same bytes',
  description: 'GET /tools/{name} gives the schemas. Nothing is stored.',
  request: {
    params: toolPath,
    ...jsonBody(
      anyObject.meta({
        id: 'ToolInput',
        example: {
          language: 'zh',
          claims: [{ id: 'c1', text: '试点覆盖 35% 的网点。', citations: ['s1'] }],
          sources: [{ id: 's1', text: '试点覆盖三成半的网点。' }],
        },
      }),
    ),
  },
  responses: {
    200: jsonContent(anyObject.meta({ id: 'ToolOutput' }), "The tool's output"),
    ...problems('not-found', ...bodyProblems),
  },
});

/** The tools, as the registry has them. */
export function toolRoutes({ tools, toolContext }: AppDeps) {
  function theTool(name: string): Tool {
    const tool = tools.find(name);
    if (!tool) throw notFound(both('工具', 'tool'), name);
    return tool;
  }

  return newRouter()
    .openapi(list, (c) => c.json({ items: tools.list().map(summaryOf) }, 200))
    .openapi(describe, (c) => {
      const tool = theTool(c.req.valid('param').name);
      const schemas = tools.jsonSchema(tool.name);
      return c.json(
        { ...summaryOf(tool), input: { ...schemas?.input }, output: { ...schemas?.output } },
        200,
      );
    })
    .openapi(run, async (c) => {
      const tool = theTool(c.req.valid('param').name);
      const result = await tools.run(tool.name, c.req.valid('json'), toolContext);
      if (!result.ok) throw invalidInput(result.faults);
      return c.json(anyObject.parse(result.output), 200);
    });
}

function summaryOf({ name, title, description }: Tool) {
  return { name, title, description };
}
