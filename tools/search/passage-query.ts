import { z } from 'zod';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Bilingual, bilingualSchema, both, languages } from '../../src/domain/language.ts';
import { wordsOf } from '../../src/language/words.ts';
import { type ConceptInText, conceptsIn, conceptTerm } from './concepts.ts';
import { passagesOf, type TermedPassage } from './passages.ts';

/** Why a passage was found: one word of the query, or a concept that either language's word stands for. */
export const matchedSchema = z.strictObject({
  /** As the query has it. */
  words: z.string(),
  /** The id in the term table, where the match is by concept. */
  term: z.string().nullable(),
  why: bilingualSchema,
});
export type Matched = z.infer<typeof matchedSchema>;

/**
 * A term that more than this share of all passages of a kind holds (and more than `fewPassages`) is common: 企业,
 * "company". A passage that holds nothing else of the query, and that not in its title, is no answer unless it holds
 * two different ones.
 */
const commonShare = 0.2;
const fewPassages = 2;

/**
 * The share of what the query asks, weighed by how rare each word is, that a passage must hold: one known word in a
 * question about something else ("recommend a hotel in Paris") does not make an answer. A person who tells their whole
 * story asks more than any passage holds; for them it is enough to find two telling words, or a term of the term table
 * in the title. Both shares are set by the queries of test/tools/search-real-guidance.test.ts.
 */
const leastCoverage = 0.3;

/** A stretch of the query whose words overlap and so mean one thing: 混合, 混合云 and 云, or a concept's name. */
interface Unit {
  readonly candidates: readonly {
    readonly term: string;
    readonly words: string;
    readonly concept: ConceptInText | null;
  }[];
}

/** A query as it is looked up. */
export interface PassageQuery {
  /** Everything to search for: the words, and each concept's term in place of its names in both languages. */
  readonly terms: readonly string[];
  readonly units: readonly Unit[];
  /** How rare each term is among the passages of the kind; rarer is higher. */
  rarity(term: string): number;
  /** Whether any passage of the kind holds the term. */
  isKnown(term: string): boolean;
  isCommon(term: string): boolean;
}

/** Reads a query in either language, or in both at once. */
export function readQuery(query: string, kind: 'guidance' | 'case', knowledge: Knowledge): PassageQuery {
  const passages = passagesOf(knowledge).filter((passage) => passage.kind === kind);
  const holders = new Map<string, number>();
  for (const passage of passages) {
    for (const term of passage.held) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const units = unitsOf(query, knowledge);
  return {
    units,
    terms: [...new Set(units.flatMap(({ candidates }) => candidates.map(({ term }) => term)))],
    // A word that no passage holds counts as rarer than one that a single passage holds.
    rarity: (term) => Math.log(1 + (passages.length + 0.5) / (holders.get(term) ?? 0.5)),
    isKnown: (term) => holders.has(term),
    isCommon: (term) => {
      const count = holders.get(term) ?? 0;
      return count > fewPassages && count > commonShare * passages.length;
    },
  };
}

/**
 * What of the query a passage holds, and which share of it (0 to 1, by rarity); null where it is too little to be an
 * answer, by the floor above.
 */
export function matchPassage(
  query: PassageQuery,
  passage: TermedPassage,
): { readonly matched: readonly Matched[]; readonly coverage: number } | null {
  const { held } = passage;
  const matched: Matched[] = [];
  let [asked, found, telling, named] = [0, 0, 0, false];
  const rarest = (candidates: Unit['candidates']) =>
    Math.max(...candidates.map(({ term }) => query.rarity(term)));
  for (const { candidates } of query.units) {
    const hits = candidates.filter(({ term }) => held.has(term));
    const known = candidates.filter(({ term }) => query.isKnown(term));
    asked += rarest(known.length > 0 ? known : candidates);
    if (hits.length === 0) continue;
    found += rarest(hits);
    if (hits.some(({ term }) => !query.isCommon(term) || inTitle(term, passage))) telling += 1;
    named ||= hits.some(({ term, concept }) => concept !== null && inTitle(term, passage));
    const longest = hits.reduce((best, hit) => (hit.words.length > best.words.length ? hit : best));
    const shown = hits.find(({ concept }) => concept !== null) ?? longest;
    matched.push(explain(shown, passage));
  }
  const coverage = asked === 0 ? 0 : found / asked;
  const enough = coverage >= leastCoverage ? telling > 0 || matched.length > 1 : telling > 1 || named;
  return enough ? { matched, coverage } : null;
}

function inTitle(term: string, { terms }: TermedPassage): boolean {
  return languages.some((language) => terms[language].title.includes(term));
}

function unitsOf(query: string, { terms: concepts }: Knowledge): Unit[] {
  const named = conceptsIn(query, concepts).map((concept) => ({
    start: concept.start,
    end: concept.end,
    candidate: { term: conceptTerm(concept.concept), words: concept.surface, concept },
  }));
  const spoken = wordsOf(query, 'zh').map(({ term, surface, start, end }) => ({
    start,
    end,
    candidate: { term, words: surface, concept: null },
  }));
  const stretches: { end: number; candidates: Unit['candidates'][number][] }[] = [];
  for (const { start, end, candidate } of [...named, ...spoken].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      last.candidates.push(candidate);
    } else {
      stretches.push({ end, candidates: [candidate] });
    }
  }
  // A word said twice asks one thing.
  const seen = new Set<string>();
  return stretches.flatMap(({ candidates }) => {
    const key = candidates.map(({ term }) => term).join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ candidates }];
  });
}

function explain({ term, words, concept }: Unit['candidates'][number], passage: TermedPassage): Matched {
  const place: Bilingual = inTitle(term, passage) ? both('标题', 'title') : both('正文', 'text');
  if (concept === null) {
    return {
      words,
      term: null,
      why: both(`“${words}”见于${place.zh}`, `"${words}" stands in the ${place.en}`),
    };
  }
  const [zh, en] = [concept.concept.zh[0] ?? '', concept.concept.en[0] ?? ''];
  return {
    words,
    term: concept.concept.id,
    why: both(
      `“${words}”即术语“${zh}”（${en}），见于${place.zh}`,
      `"${words}" is the term "${en}" (${zh}), found in the ${place.en}`,
    ),
  };
}
