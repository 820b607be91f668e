import type { Term } from '../../knowledge/knowledge.ts';
import { fold, type Word, wordsOf } from '../../src/language/words.ts';

/** A concept of the term table found in a text, by the longest of its names that stands there. */
export interface ConceptInText {
  readonly concept: Term;
  readonly surface: string;
  /** Where it stands in `fold(text)`, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The index term of a concept, the same in both languages: 算力 in a Chinese text and "compute" in an English one put
 * the same term into the index, so either word finds either text.
 */
export function conceptTerm(concept: Term): string {
  return `concept${concept.id.replace(/[^a-z0-9]/g, '')}`;
}

/** A name of a concept, folded; as terms where it is looked for as words. */
interface Name {
  readonly folded: string;
  readonly words: readonly string[] | null;
}

const prepared = new WeakMap<
  readonly Term[],
  readonly { readonly concept: Term; readonly names: readonly Name[] }[]
>();

/** The names of a term table, made ready once: every passage and every query is held against all of them. */
function namesOf(concepts: readonly Term[]) {
  const known = prepared.get(concepts);
  if (known !== undefined) return known;
  const names = concepts.map((concept) => ({
    concept,
    names: [...concept.zh, ...concept.en].map((name): Name => {
      const words = han.test(name) ? null : wordsOf(name, 'en').map(({ term }) => term);
      return { folded: fold(name), words };
    }),
  }));
  prepared.set(concepts, names);
  return names;
}

/**
 * The concepts that a text names in either language, each once, in the table's order. Names with Chinese characters
 * are found anywhere in the text; others only as whole words, in any of their forms ("computing" is "compute").
 */
export function conceptsIn(text: string, concepts: readonly Term[]): ConceptInText[] {
  const folded = fold(text);
  const words = wordsOf(text, 'en').filter(({ term }) => !han.test(term));
  return namesOf(concepts).flatMap(({ concept, names }) => {
    const found = names.flatMap((name) => {
      const place = name.words === null ? findName(folded, name.folded) : findWords(folded, words, name);
      return place === undefined
        ? []
        : [{ concept, surface: folded.slice(place.start, place.end), ...place }];
    });
    const [longest] = found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    return longest === undefined ? [] : [longest];
  });
}

const han = /\p{Script=Han}/u;

function findName(folded: string, name: string) {
  const start = folded.indexOf(name);
  return start < 0 ? undefined : { start, end: start + name.length };
}

function findWords(folded: string, words: readonly Word[], name: Name) {
  const wanted = name.words ?? [];
  if (wanted.length === 0) return undefined;
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((term, index) => words[at + index]?.term === term)) continue;
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (first === undefined || last === undefined) continue;
    // Stop words are no words here: where the name stands as it is written, "on-premises" keeps its "on".
    const literal = findName(folded, name.folded);
    const whole = literal !== undefined && literal.start <= first.start && literal.end >= last.end;
    return whole ? literal : { start: first.start, end: last.end };
  }
  return undefined;
}
