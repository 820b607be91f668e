import type { Bilingual } from '../../src/domain/language.ts';

/** What earlier paragraphs have said already, so that the same advice is not printed twice. */
export interface ToldSoFar {
  /** Whether a scenario has been called the first to do. */
  leader: boolean;
  /** The scenario under which a dimension's next step was told, by dimension and level. */
  readonly climbs: Map<string, Bilingual>;
  /** The scenario under which a weak dimension was told, by dimension and level. */
  readonly weak: Map<string, Bilingual>;
  /** The scenario under which a sentence without its name was written. */
  readonly sentences: Map<string, Bilingual>;
}

/** The text where it is new; else what `again` makes of it, given the scenario under which it was written. */
export function onceOnly(
  told: ToldSoFar,
  name: Bilingual,
  text: Bilingual,
  again: (before: Bilingual) => Bilingual,
): Bilingual {
  const before = told.sentences.get(text.zh);
  if (before) return again(before);
  told.sentences.set(text.zh, name);
  return text;
}
