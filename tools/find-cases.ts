import { z } from 'zod';
import type { Case, Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, bilingualSchema, both, languageSchema } from '../src/domain/language.ts';
import { guideReferenceSchema } from '../src/domain/source.ts';
import { industryDifference, sizeDifference, standingDifference } from './match-cases/differences.ts';
import { catalogueScenarios, rankCases } from './match-cases/rank-cases.ts';
import { matchedSchema } from './search/passage-query.ts';
import { searchPassages } from './search/passage-search.ts';
import { passagesOf } from './search/passages.ts';
import { defineTool, ToolInputError } from './tool.ts';

const inputSchema = z.strictObject({
  query: z.string().trim().min(1).max(500).optional(),
  industry: z.string().optional(),
  /** Ids of catalogue scenarios; ids of a company's own scenarios are near to no case and change nothing. */
  scenarios: z.array(z.string()).max(50).default([]),
  /** People in the company, to say what of a case's scale does not carry over. */
  employees: z.number().int().positive().optional(),
  /** Of the results; the query may be in either language or both. */
  language: languageSchema,
  limit: z.number().int().min(1).max(20).default(3),
});
type Asked = z.output<typeof inputSchema>;

const hitSchema = z.strictObject({
  id: z.string(),
  section: guideReferenceSchema.shape.section,
  page: guideReferenceSchema.shape.page,
  language: languageSchema,
  score: z.number(),
  title: z.string(),
  text: z.string(),
  /** Which part is our own judgement and not the guide's, in the asked language; null where none is. */
  own: z.string().nullable(),
  matched: z.array(matchedSchema),
  /** Why it fits, the strongest reason first. */
  fits: z.array(bilingualSchema).min(1),
  /** What does not carry over. */
  differs: z.array(bilingualSchema).min(1),
});

const outputSchema = z.strictObject({ hits: z.array(hitSchema), message: bilingualSchema });

/**
 * Cases of the guide's chapter 4 that fit a company, best first. Fitting is the same industry, a scenario that the case
 * is near to, or words enough (see `matchPassage`); none of them, no hit. Throws ToolInputError when asked nothing.
 */
export const findCases = defineTool({
  name: 'find_cases',
  title: both('查找参考案例', 'Find reference cases'),
  description: both(
    '按行业、场景、业务环节和关键词，在指南第四章的企业案例中查找可参考的案例，说明为何适用、哪些条件不能照搬。排序规则为本产品自定。',
    "Finds cases of the guide's chapter 4 by industry, scenario, business process and words, and says why each fits and what does not carry over. The ranking is this product's own.",
  ),
  input: inputSchema,
  output: outputSchema,
  async run(asked, context) {
    const { query, industry, scenarios, language, limit } = asked;
    if (query === undefined && industry === undefined && scenarios.length === 0) {
      throw new ToolInputError(
        'query',
        both('请至少给出关键词、行业或场景中的一项。', 'Give at least one of query, industry and scenarios.'),
      );
    }
    const { knowledge } = context;
    const passages = new Map(passagesOf(knowledge).map((passage) => [passage.id, passage]));
    const { found } = query === undefined ? { found: [] } : await searchPassages(query, 'case', context);
    const words = new Map(found.map((each) => [each.passage.id, each]));
    const wish = { query, industry, scenarios: catalogueScenarios(scenarios, knowledge, industry), words };
    const hits = rankCases(knowledge, wish);
    const shown = hits.slice(0, limit).map(({ entry, score, fits }) => ({
      id: entry.id,
      ...entry.source.guide,
      language,
      score,
      title: entry.title[language],
      text: passages.get(entry.id)?.text[language] ?? entry.solution[language],
      own: entry.source.own?.[language] ?? null,
      matched: [...(words.get(entry.id)?.matched ?? [])],
      fits: fits.map(({ text }) => text),
      differs: differencesOf(entry, asked, knowledge),
    }));
    return { hits: shown, message: messageOf(asked, shown.length, hits.length, knowledge) };
  },
});

function differencesOf(entry: Case, { industry, employees }: Asked, knowledge: Knowledge): Bilingual[] {
  return [
    industryDifference(entry, industry, knowledge),
    ...entry.conditions,
    sizeDifference(employees),
    standingDifference(entry),
  ].filter((difference) => difference !== null);
}

function messageOf({ industry }: Asked, shown: number, found: number, { industries }: Knowledge): Bilingual {
  const known = industry === undefined || industries.some(({ id }) => id === industry);
  const note = known
    ? both('', '')
    : both(
        `知识库没有行业“${industry}”，可用的有：${industries.map(({ id }) => id).join('、')}。`,
        ` There is no industry "${industry}" in the knowledge base; there are: ${industries.map(({ id }) => id).join(', ')}.`,
      );
  if (found === 0) {
    return both(
      `指南的案例中没有足够相近的，不作牵强的类比。${note.zh}`,
      `None of the guide's cases is close enough, so none is offered.${note.en}`,
    );
  }
  return both(`找到 ${found} 个，列出 ${shown} 个。${note.zh}`, `${found} found, ${shown} shown.${note.en}`);
}
