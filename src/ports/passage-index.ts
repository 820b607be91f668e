import type { Language } from '../domain/language.ts';

/** One passage of the knowledge base as it is indexed: one language, terms already made and joined by spaces. */
export interface IndexedPassage {
  readonly id: string;
  readonly kind: 'guidance' | 'case';
  readonly language: Language;
  /** The title's terms; they weigh more than the text's. */
  readonly title: string;
  readonly text: string;
}

/** All passages of one edition of the knowledge. */
export interface PassageEdition {
  /** Changes when any passage's terms change: then, and only then, the index is built anew. */
  readonly version: string;
  readonly passages: readonly IndexedPassage[];
}

export interface PassageHit {
  readonly id: string;
  readonly language: Language;
  /** Higher is better; FTS5's bm25 with its sign turned. */
  readonly score: number;
}

/** Full-text search by already made terms. The SQLite one stands on FTS5. */
export interface PassageIndex {
  /** The best passages that hold any of the terms, best first; ties by id. No terms, no passages. */
  search(query: {
    readonly terms: readonly string[];
    readonly kind: 'guidance' | 'case';
    readonly language: Language;
    readonly limit: number;
  }): Promise<readonly PassageHit[]>;
}

/** A passage index that whoever starts the product fills. */
export interface PassageIndexWriter {
  /** Replaces what is indexed by this edition, all or nothing; does nothing if it is this edition already. */
  rebuild(edition: PassageEdition): Promise<void>;
}
