import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim, PlanSource } from '../../src/domain/plan.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { methodResults } from '../../tools/assessment/method-results.ts';
import { type PutQuestion, putQuestion } from '../interview/asked-question.ts';
import { type PlanSources, planSources } from './plan-sources.ts';
import type { SourceMatter } from './source-matter.ts';
import { wordsOn } from './spoken-words.ts';
import { inTradeWords } from './trade-words.ts';
import { typeset } from './typeset.ts';
import { conflictTurns, nuancesOf, openQuestions } from './what-if.ts';

/** All that a section's writer may look at: the engagement, what the tools made of it, and the closed source list. */
export interface PlanBrief extends SourceMatter {
  readonly sources: PlanSources;
}

/** What the brief is made from; the rest follows. */
export type PlanMatter = Pick<PlanBrief, 'view' | 'knowledge' | 'interviews' | 'language'>;

export function planBrief(matter: PlanMatter): PlanBrief {
  const { knowledge, view } = matter;
  const entry = {
    ...matter,
    turns: conflictTurns(knowledge, view),
    open: openQuestions(knowledge, view),
    method: methodResults(
      knowledge,
      view.situation,
      view.assessment,
      view.conflicts,
      (slot) => wordsOn(view, slot),
      nuancesOf(knowledge, view),
    ),
  };
  return { ...entry, sources: planSources(entry) };
}

/** The question behind a slot, for its label and its options' words. */
export function questionFor(brief: PlanBrief, slot: string): PutQuestion | null {
  return putQuestion(brief.knowledge, brief.view.situation, slot);
}

type Kind = Claim['kind'];

/**
 * Builds one section's claims: numbers them, picks the language, and refuses a citation that is not on the closed
 * list. A claim whose sources are all missing is not written.
 */
export interface SectionWriter {
  /** One sentence; sources that do not exist in this engagement are left out, and with none left it gives []. */
  claim(kind: Kind, text: Bilingual, citations: readonly string[]): readonly Claim[];
  paragraph(...claims: readonly (readonly Claim[])[]): readonly Block[];
  list(...claims: readonly (readonly Claim[])[]): readonly Block[];
  table(entry: {
    caption: Bilingual;
    columns: readonly Bilingual[];
    rows: readonly (readonly Bilingual[])[];
    citations: readonly string[];
  }): readonly Block[];
  diagram(entry: { caption: Bilingual; mermaid: string; citations: readonly string[] }): readonly Block[];
  gap(text: Bilingual): readonly Block[];
}

export function sectionWriter(brief: PlanBrief, section: string): SectionWriter {
  const { language, sources } = brief;
  let count = 0;
  const { words } = brief.view.assessment.industry;
  const asTold = (text: Bilingual): string => typeset(text[language], language);
  const written = (text: Bilingual): string => inTradeWords(asTold(text), words, section, language);
  const known = (citations: readonly string[]): string[] => [
    ...new Set(citations.filter((id) => sources.has(id))),
  ];
  return {
    claim(kind, text, citations) {
      const cited = known(citations);
      if (cited.length === 0) return [];
      count += 1;
      const told =
        kind === 'case' || kind === 'guidance' || kind === 'document' ? asTold(text) : written(text);
      const sentence = language === 'en' ? sentenceCase(told) : told;
      return [{ id: `${section}-${count}`, kind, text: sentence, citations: cited }];
    },
    paragraph(...claims) {
      const all = claims.flat();
      return all.length > 0 ? [{ kind: 'paragraph', claims: all }] : [];
    },
    list(...claims) {
      const items = claims.flat();
      return items.length > 0 ? [{ kind: 'list', items }] : [];
    },
    table({ caption, columns, rows, citations }) {
      const cited = known(citations);
      if (rows.length === 0 || cited.length === 0) return [];
      return [
        {
          kind: 'table',
          caption: written(caption),
          columns: columns.map(written),
          rows: rows.map((row) => row.map((cell) => sentenceCase(written(cell)))),
          citations: cited,
        },
      ];
    },
    diagram({ caption, mermaid, citations }) {
      const cited = known(citations);
      return cited.length > 0
        ? [{ kind: 'diagram', caption: written(caption), mermaid, citations: cited }]
        : [];
    },
    gap: (text) => [{ kind: 'gap', text: written(text) }],
  };
}

/** The same text in both languages: names, figures, codes. */
export function plain(text: string | number): Bilingual {
  return both(String(text), String(text));
}

/** The sources that blocks cite, in the order of first citation. */
export function citedSources(blocks: readonly Block[], sources: PlanSources): readonly PlanSource[] {
  const ids = new Set(blocks.flatMap(citationsOf));
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

function citationsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.claims.flatMap((claim) => claim.citations);
    case 'list':
      return block.items.flatMap((claim) => claim.citations);
    case 'table':
    case 'diagram':
      return block.citations;
    case 'gap':
      return [];
  }
}
