import { z } from 'zod';
import { bilingualSchema, both, languageSchema } from '../src/domain/language.ts';
import { guideReferenceSchema } from '../src/domain/source.ts';
import { matchedSchema } from './search/passage-query.ts';
import { searchPassages } from './search/passage-search.ts';
import { defineTool } from './tool.ts';

const inputSchema = z.strictObject({
  query: z.string().trim().min(1).max(500),
  /** Of the results; the query may be in either language or both. */
  language: languageSchema,
  limit: z.number().int().min(1).max(20).default(5),
});

const hitSchema = z.strictObject({
  id: z.string(),
  section: guideReferenceSchema.shape.section,
  page: guideReferenceSchema.shape.page,
  language: languageSchema,
  score: z.number(),
  title: z.string(),
  text: z.string(),
  /** Which part of the text is our own reading and not the guide's, in the asked language; null where none is. */
  own: z.string().nullable(),
  matched: z.array(matchedSchema).min(1),
});

const outputSchema = z.strictObject({ hits: z.array(hitSchema), message: bilingualSchema });

/**
 * Full-text search over the guidance (chapters 1 to 3, 5). Results in the asked language, best first, each entry once;
 * an entry is found by either language's text, and a term of the term table by its other language's names. What
 * matches too little is left out (see `matchPassage`), so an empty list is an answer: the guide says nothing of it.
 */
export const searchGuidance = defineTool({
  name: 'search_guidance',
  title: both('检索方法指引', 'Search the guidance'),
  description: both(
    '在方法指引中全文检索（《人工智能赋能行业发展 高质量建设指南（2024年）》的要点，以自己的话写成，附章节与页码）。中英文词语通过术语表互通，每条结果说明因哪些词命中；匹配不足时如实返回空结果。',
    "Full-text search over the guidance (what CAICT's 2024 guide to building AI in industry says, in our own words, with section and page). Chinese and English words reach each other through the term table, each hit says which words found it, and too weak a match gives an honest empty result.",
  ),
  input: inputSchema,
  output: outputSchema,
  async run({ query, language, limit }, context) {
    const { asks, found } = await searchPassages(query, 'guidance', context);
    const hits = found.slice(0, limit).map(({ passage, score, matched }) => ({
      id: passage.id,
      ...passage.source,
      language,
      score,
      title: passage.title[language],
      text: passage.text[language],
      own: passage.own?.[language] ?? null,
      matched: [...matched],
    }));
    return { hits, message: messageOf(query, asks, hits.length, found.length) };
  },
});

function messageOf(query: string, asks: boolean, shown: number, found: number) {
  if (!asks) {
    return both(
      `“${query}”里没有可检索的词，请写出要查的事物，例如“私有化部署”。`,
      `"${query}" holds no word to search for; name the thing, for example "private deployment".`,
    );
  }
  if (found === 0) {
    return both(
      `指引中没有与“${query}”足够相关的内容。`,
      `The guidance holds nothing close enough to "${query}".`,
    );
  }
  return both(`找到 ${found} 条，列出 ${shown} 条。`, `${found} found, ${shown} shown.`);
}
