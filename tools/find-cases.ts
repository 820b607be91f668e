import { z } from 'zod';
import type { Case, CatalogueScenario, Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, bilingualSchema, both, joinTexts, languageSchema } from '../src/domain/language.ts';
import { guideReferenceSchema } from '../src/domain/source.ts';
import { conceptsIn } from './search/concepts.ts';
import { matchedSchema } from './search/passage-query.ts';
import { type FoundPassage, searchPassages } from './search/passage-search.ts';
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
 * Points of a case. Our own choice (the guide does not rank its cases): the same industry and the same scenario count
 * most, since they carry data, rules and users with them; words up to 4 by the share of the query found; the kind
 * of model and the business process only settle order among cases that fit already.
 */
const points = {
  industry: 4,
  firstScenario: 3,
  otherScenario: 1,
  words: 4,
  process: 1,
  modelKind: 1,
} as const;

/** Below this, a company is told that a case's outlay is not its own to copy. */
const smallCompany = 1000;

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
    const hits = knowledge.cases.flatMap((entry) => {
      const words = found.find(({ passage }) => passage.id === entry.id);
      const rating = rate(entry, asked, words, knowledge);
      return rating === null ? [] : [{ entry, words, ...rating }];
    });
    hits.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
    const shown = hits.slice(0, limit).map(({ entry, words, score, fits }) => ({
      id: entry.id,
      ...entry.source.guide,
      language,
      score,
      title: entry.title[language],
      text: passages.get(entry.id)?.text[language] ?? entry.solution[language],
      own: entry.source.own?.[language] ?? null,
      matched: [...(words?.matched ?? [])],
      fits,
      differs: differencesOf(entry, asked, knowledge),
    }));
    return { hits: shown, message: messageOf(asked, shown.length, hits.length, knowledge) };
  },
});

function rate(entry: Case, asked: Asked, words: FoundPassage | undefined, knowledge: Knowledge) {
  const wanted = scenariosOf(asked, knowledge);
  const near = wanted.filter(({ id }) => entry.scenarios.includes(id));
  const sameIndustry = entry.industry === asked.industry;
  if (!sameIndustry && near.length === 0 && words === undefined) return null;

  const fits: Bilingual[] = [];
  let score = 0;
  if (sameIndustry) {
    score += points.industry;
    const name = industryName(entry.industry, knowledge);
    fits.push(both(`同属${name.zh}行业`, `The same industry: ${name.en}`));
  }
  if (near.length > 0) {
    score += points.firstScenario + (near.length - 1) * points.otherScenario;
    const names = joinTexts(near.map(({ name }) => name));
    fits.push(both(`场景相近：${names.zh}`, `Close to these scenarios: ${names.en}`));
  }
  if (words !== undefined) {
    score += points.words * words.coverage;
    const said = [...new Set(words.matched.map((each) => each.words))];
    fits.push(
      both(
        `案例讲到${said.map((word) => `“${word}”`).join('、')}`,
        `The case speaks of ${said.map((word) => `"${word}"`).join(', ')}`,
      ),
    );
  }
  const process = sharedProcess(entry, asked, wanted, knowledge);
  if (process !== undefined) {
    score += points.process;
    fits.push(both(`业务环节相同：${process.zh}`, `The same business process: ${process.en}`));
  }
  const kinds = entry.model_kinds.filter((kind) =>
    wanted.some(({ model_kinds }) => model_kinds.includes(kind)),
  );
  if (kinds.length > 0) {
    score += points.modelKind;
    const names = kinds.map((kind) => modelKindNames[kind]);
    const joined = joinTexts(names);
    fits.push(both(`所用模型类型相同：${joined.zh}`, `The same kind of model: ${joined.en}`));
  }
  return { score: Math.round(score * 100) / 100, fits };
}

/**
 * The first process that the query or a wanted scenario speaks of. Processes are English ids ("customer-service"); the
 * term table gives their Chinese names, and one that it lacks is not shown.
 */
function sharedProcess(
  entry: Case,
  { query }: Asked,
  wanted: readonly CatalogueScenario[],
  { terms }: Knowledge,
): Bilingual | undefined {
  const said = [
    query ?? '',
    ...wanted.flatMap(({ name, summary }) => [name.zh, name.en, summary.zh, summary.en]),
  ];
  const spoken = new Set(conceptsIn(said.join('\n'), terms).map(({ concept }) => concept.id));
  for (const process of entry.processes) {
    const words = process.replaceAll('-', ' ');
    const named = conceptsIn(words, terms).find(({ surface }) => surface === words);
    const zh = named?.concept.zh[0];
    if (named !== undefined && zh !== undefined && spoken.has(named.concept.id)) return both(zh, words);
  }
  return undefined;
}

function differencesOf(entry: Case, { industry, employees }: Asked, knowledge: Knowledge): Bilingual[] {
  const differs: Bilingual[] = [];
  if (industry !== undefined && industry !== entry.industry) {
    const [theirs, ours] = [industryName(entry.industry, knowledge), industryName(industry, knowledge)];
    differs.push(
      both(
        `案例出自${theirs.zh}行业，贵公司属${ours.zh}行业：流程、数据和监管要求都不同，须另行验证`,
        `The case is from ${theirs.en}, the company is in ${ours.en}: processes, data and rules differ and need a test of their own`,
      ),
    );
  }
  differs.push(...entry.conditions);
  if (employees !== undefined && employees < smallCompany) {
    const { zh, en } = entry.organisation;
    differs.push(
      both(
        `贵公司约 ${employees} 人，${zh}的投入规模不能照搬，应先限定在一条业务线内`,
        `With about ${employees} people, the company cannot copy the outlay of ${en} and should start within one line of business`,
      ),
    );
  }
  const unproven = entry.effects.filter(({ standing }) => standing !== 'reported');
  if (unproven.length > 0) {
    differs.push(
      both(
        `所列效果中有 ${unproven.length} 项来自试点或估计，不能当作全面上线后的结果`,
        `${unproven.length} of its effects are from a trial or an estimate, not from full operation`,
      ),
    );
  }
  return differs;
}

const modelKindNames: Readonly<Record<Case['model_kinds'][number], Bilingual>> = {
  nlp: both('自然语言处理', 'language models'),
  cv: both('计算机视觉', 'computer vision'),
  multimodal: both('多模态', 'multimodal models'),
  ai4s: both('科学智能（AI4S）', 'AI for science'),
};

function scenariosOf({ scenarios }: Asked, knowledge: Knowledge): CatalogueScenario[] {
  const byId = new Map(
    knowledge.industries.flatMap((each) => each.scenarios.map((one) => [one.id, one] as const)),
  );
  return [...new Set(scenarios)].flatMap((id) => byId.get(id) ?? []);
}

function industryName(id: string, { industries }: Knowledge): Bilingual {
  return industries.find((industry) => industry.id === id)?.name ?? both(id, id);
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
