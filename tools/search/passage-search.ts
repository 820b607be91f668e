import { languages } from '../../src/domain/language.ts';
import type { ToolContext } from '../tool.ts';
import { type Matched, matchPassage, readQuery } from './passage-query.ts';
import { passagesOf, type TermedPassage } from './passages.ts';

/** A passage that answers, how well, and why. */
export interface FoundPassage {
  readonly passage: TermedPassage;
  /** bm25 of the better language's text times the share of the query it holds, to three decimals. */
  readonly score: number;
  /** The share of the query that it holds, 0 to 1. */
  readonly coverage: number;
  readonly matched: readonly Matched[];
}

/** Rows to rank per language. More than a person reads, so that the floor has something to choose from. */
const candidates = 60;

/**
 * The passages of a kind that answer a query, best first, each once, whichever language's text it was found by.
 * `asks` is false where the query holds no word to search for.
 */
export async function searchPassages(
  query: string,
  kind: 'guidance' | 'case',
  { knowledge, passages }: ToolContext,
): Promise<{ readonly asks: boolean; readonly found: readonly FoundPassage[] }> {
  const read = readQuery(query, kind, knowledge);
  if (read.terms.length === 0) return { asks: false, found: [] };
  const best = new Map<string, number>();
  for (const language of languages) {
    const hits = await passages.search({ terms: read.terms, kind, language, limit: candidates });
    for (const { id, score } of hits) best.set(id, Math.max(score, best.get(id) ?? 0));
  }
  const found = passagesOf(knowledge).flatMap((passage): FoundPassage[] => {
    const score = passage.kind === kind ? best.get(passage.id) : undefined;
    const match = score === undefined ? null : matchPassage(read, passage);
    if (score === undefined || match === null) return [];
    return [{ passage, score: Math.round(score * match.coverage * 1000) / 1000, ...match }];
  });
  return { asks: true, found: found.sort(byScore) };
}

function byScore(a: FoundPassage, b: FoundPassage): number {
  return b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1);
}
