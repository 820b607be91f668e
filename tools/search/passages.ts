import { contentMark } from '../../knowledge/content-mark.ts';
import type { Case, Guidance, Knowledge } from '../../knowledge/knowledge.ts';
import { type Bilingual, both, type Language, languages } from '../../src/domain/language.ts';
import type { GuideReference } from '../../src/domain/source.ts';
import { termsOf } from '../../src/language/words.ts';
import type { IndexedPassage, PassageEdition } from '../../src/ports/passage-index.ts';
import { conceptsIn, conceptTerm } from './concepts.ts';

/** An entry of the knowledge base as search sees it: what a reader gets, and what it is found by. */
interface Passage {
  readonly id: string;
  readonly kind: 'guidance' | 'case';
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly source: GuideReference;
  /** Which part of it is our own reading and not the guide's; null where none is. */
  readonly own: Bilingual | null;
  /** Said of it without being shown as its text: tags, an industry's name, what a case needed. */
  readonly about: Bilingual;
}

/** A passage with its terms per language, words and concepts alike, and all of them at once. */
export interface TermedPassage extends Passage {
  readonly terms: Readonly<
    Record<Language, { readonly title: readonly string[]; readonly text: readonly string[] }>
  >;
  readonly held: ReadonlySet<string>;
}

const termed = new WeakMap<Knowledge, readonly TermedPassage[]>();

/** The passages of a knowledge base, by id; worked out once per knowledge. */
export function passagesOf(knowledge: Knowledge): readonly TermedPassage[] {
  const known = termed.get(knowledge);
  if (known !== undefined) return known;
  const passages = [
    ...knowledge.guidance.map(guidancePassage),
    ...knowledge.cases.map((entry) => casePassage(entry, knowledge)),
  ].map((passage): TermedPassage => {
    const terms = termsOfPassage(passage, knowledge);
    const held = new Set(
      languages.flatMap((language) => [...terms[language].title, ...terms[language].text]),
    );
    return { ...passage, terms, held };
  });
  termed.set(knowledge, passages);
  return passages;
}

/** What the passage index is built from: every passage in both languages. */
export function passageEdition(knowledge: Knowledge): PassageEdition {
  const passages = passagesOf(knowledge).flatMap(({ id, kind, terms }) =>
    languages.map((language): IndexedPassage => {
      const { title, text } = terms[language];
      return { id, kind, language, title: title.join(' '), text: text.join(' ') };
    }),
  );
  // A mark of the terms themselves and not the knowledge's version: a better segmenter rebuilds the index too.
  return { version: contentMark(JSON.stringify(passages)), passages };
}

function guidancePassage({ id, title, text, tags, source }: Guidance): Passage {
  const about = tags.length > 0 ? tags.join(' ') : id;
  return {
    id,
    kind: 'guidance',
    title,
    text,
    source: source.guide,
    own: source.own ?? null,
    about: both(about, about),
  };
}

function casePassage(entry: Case, knowledge: Knowledge): Passage {
  const industry = knowledge.industries.find(({ id }) => id === entry.industry);
  const inLanguage = (language: Language) => ({
    text: [entry.problem[language], entry.solution[language], effectsOf(entry, language)].join(
      language === 'zh' ? '' : ' ',
    ),
    about: [
      entry.organisation[language],
      industry?.name[language] ?? '',
      ...entry.conditions.map((condition) => condition[language]),
      ...entry.processes,
    ].join(' '),
  });
  const [zh, en] = [inLanguage('zh'), inLanguage('en')];
  return {
    id: entry.id,
    kind: 'case',
    title: entry.title,
    text: both(zh.text, en.text),
    source: entry.source.guide,
    own: entry.source.own ?? null,
    about: both(zh.about, en.about),
  };
}

/** A case's effects as one sentence; entries write them as phrases. */
function effectsOf({ effects }: Case, language: Language): string {
  const phrases = effects.map(({ text }) => text[language].replace(/[。.]$/, ''));
  return language === 'zh' ? `${phrases.join('；')}。` : `${phrases.join('; ')}.`;
}

function termsOfPassage({ title, text, about }: Passage, { terms }: Knowledge): TermedPassage['terms'] {
  const inLanguage = (language: Language) => {
    const of = (words: string) => [
      ...termsOf(words, language),
      ...conceptsIn(words, terms).map(({ concept }) => conceptTerm(concept)),
    ];
    return { title: of(title[language]), text: of(`${text[language]} ${about[language]}`) };
  };
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}
