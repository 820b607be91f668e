import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { findCases } from '../../../tools/find-cases.ts';
import { searchGuidance } from '../../../tools/search-guidance.ts';
import { bilingualSchema, languageSchema } from '../../domain/language.ts';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { jsonContent, listOf, problems } from '../route-parts.ts';

const tags = ['knowledge'];
const named = z.strictObject({ id: z.string(), label: bilingualSchema });

const search = createRoute({
  method: 'get',
  path: '/search',
  tags,
  operationId: 'search',
  summary:
    '检索方法指引和参考案例，中英文皆可 / Search the guidance and the reference cases, in either language',
  request: {
    query: z.strictObject({
      q: z.string().trim().min(1).max(500).meta({ example: '算力' }),
      language: languageSchema.default('zh').meta({ description: 'Of the results.' }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(20)
        .default(5)
        .meta({ description: 'Of each list.', example: 5 }),
    }),
  },
  responses: {
    200: jsonContent(
      z.strictObject({ guidance: searchGuidance.output, cases: findCases.output }),
      'Hits with section, page and the words that found them; an empty list is an answer',
    ),
    ...problems('invalid-input'),
  },
});

const industries = createRoute({
  method: 'get',
  path: '/industries',
  tags,
  operationId: 'listIndustries',
  summary:
    '列出可选的行业及其痛点、典型场景 / The industries that an engagement may be in, with their pains and typical scenarios',
  responses: {
    200: jsonContent(
      listOf(
        z
          .strictObject({
            id: z.string(),
            name: bilingualSchema,
            regulated: z.boolean(),
            pains: z.array(named),
            scenarios: z.array(
              z.strictObject({ id: z.string(), name: bilingualSchema, summary: bilingualSchema }),
            ),
          })
          .meta({ id: 'Industry' }),
      ),
      'The industries',
    ),
    ...problems(),
  },
});

/** What zhilu knows before anyone has spoken. */
export function knowledgeRoutes({ knowledge, toolContext }: AppDeps) {
  return newRouter()
    .openapi(search, async (c) => {
      const { q: query, language, limit } = c.req.valid('query');
      const guidance = await searchGuidance.run({ query, language, limit }, toolContext);
      const cases = await findCases.run({ query, language, limit, scenarios: [] }, toolContext);
      return c.json({ guidance, cases }, 200);
    })
    .openapi(industries, (c) => {
      const items = knowledge.industries.map(({ id, name, regulated, pains, scenarios }) => ({
        id,
        name,
        regulated,
        pains: pains.map((pain) => ({ id: pain.id, label: pain.label })),
        scenarios: scenarios.map((each) => ({ id: each.id, name: each.name, summary: each.summary })),
      }));
      return c.json({ items }, 200);
    });
}
