import type { Language } from '../domain/language.ts';

/** One passage of the knowledge base as it is indexed: one language, words already segmented and stemmed. */
export interface IndexedPassage {
  readonly id: string;
  readonly kind: 'guidance' | 'case';
  readonly language: Language;
  readonly terms: string;
}

export interface PassageHit {
  readonly id: string;
  readonly language: Language;
  /** Higher is better; FTS5's bm25 with its sign turned. */
  readonly score: number;
}

/** Full-text search by already segmented words. The SQLite one stands on FTS5. */
export interface PassageIndex {
  /** The best passages that hold any of the terms, best first; ties by id. */
  search(query: {
    readonly terms: readonly string[];
    readonly kind: 'guidance' | 'case';
    readonly language: Language;
    readonly limit: number;
  }): Promise<readonly PassageHit[]>;
}
