import type { Bilingual } from '../../src/domain/language.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { foldText } from '../understanding/fold-text.ts';
import { overlapScorer } from '../understanding/word-overlap.ts';
import type { NotesQuestion } from './notes-question.ts';
import { topicCues } from './topic-cues.ts';

/** The bank's question that a line asks, and the one that it could be taken for as well. */
export interface BoundQuestion {
  readonly question: NotesQuestion;
  readonly other: NotesQuestion | null;
  /** Whether the line is a question's whole label, so that it can head an answer without asking. */
  readonly byLabel: boolean;
}

export interface QuestionBinder {
  /** Null where no question of the bank is near enough. `scenarios` are those that the passage is about. */
  bind(line: string, scenarios: ReadonlySet<string>): BoundQuestion | null;
  /** Whether a line is the whole label of a question on the company, and nothing else. */
  isLabel(line: string): boolean;
}

/** Where several questions share the words, one is taken from here on; a lone one from less. Tried on lines that ask something and on small talk. */
const bindsFrom = 0.62;
const loneFrom = 0.4;
const loneAhead = 0.15;
const clearlyAhead = 0.07;

/** What a question asks for, by its words: kept apart from topics, since "how many" stands in many of them. */
const asksFor: readonly (readonly [RegExp, readonly string[]])[] = [
  [/多少|几[个位名人]|how (?:many|much|large|big)|headcount|amount|number of/, ['quantity']],
  [/什么时候|何时|哪天|日期|几月|when\b|which date|by what date|is there a (?:fixed )?date/, ['date']],
];

/** Negations and fillers of questions ("有没有", "is there") say nothing about what is asked. */
function topical(text: string): string {
  return foldText(text)
    .replace(
      /有没有|能不能|是不是|会不会|可不可以|是否|没有|请问|不|没|您|你们?|贵(?:公司|司|行|院|厂)/g,
      ' ',
    )
    .replace(/\b(?:not|no|none|don't|doesn't|isn't|aren't|can't|please)\b/g, ' ')
    .replace(/[{}]/g, ' ');
}

/** Holds lines of a document against the questions of the bank by shared words, cues and what is asked for. */
export function questionBinder(questions: readonly NotesQuestion[]): QuestionBinder {
  const label = (question: NotesQuestion): Bilingual => question.scenario?.label ?? question.label;
  const wordings = (texts: Bilingual): string[] => [topical(texts.zh), topical(texts.en)];
  const known = new Map<string, ReturnType<typeof scorersOf>>();

  function scorersOf(list: readonly NotesQuestion[]) {
    return {
      list,
      byLabel: overlapScorer(list.map((question) => wordings(label(question)))),
      byAsk: overlapScorer(list.map((question) => wordings(question.ask))),
    };
  }

  function scorersFor(scenarios: ReadonlySet<string>) {
    const key = [...scenarios].sort().join(' ');
    const found =
      known.get(key) ??
      scorersOf(questions.filter(({ scenario }) => scenario === null || scenarios.has(scenario.id)));
    known.set(key, found);
    return found;
  }

  const bare = (text: string): string => text.replace(/[\s\p{P}]+/gu, '');
  const labels = new Set(
    questions
      .filter(({ scenario }) => scenario === null)
      .flatMap((question) => wordings(question.label).map(bare)),
  );

  return {
    isLabel: (line) => labels.has(bare(topical(line))),
    bind(line, scenarios) {
      const said = topical(line);
      if (!/[\p{L}\p{N}]/u.test(said)) return null;
      const { list, byLabel, byAsk } = scorersFor(scenarios);
      const nearLabels = byLabel(said);
      const asks = byAsk(said);
      const onlyWords = bare(said);
      const ranked = list
        .map((question, at) => {
          const whole = wordings(label(question)).some((text) => bare(text) === onlyWords);
          const [near = 0, nearer = 0] = [nearLabels[at] ?? 0, asks[at] ?? 0].sort((a, b) => a - b);
          const cue = topicCues[slotParts(question.slot).question]?.test(said) ? 0.2 : 0;
          const asked = asksFor.find(([words]) => words.test(foldText(line)));
          const form = asked === undefined ? 0 : asked[1].includes(question.form.kind) ? 0.15 : -0.15;
          const own = question.scenario ? 0.1 : 0;
          return { question, at, whole, score: whole ? 2 : nearer * 0.75 + near * 0.25 + cue + form + own };
        })
        .sort((a, b) => b.score - a.score || a.at - b.at);
      const [first, second] = ranked;
      if (first === undefined) return null;
      const ahead = first.score - (second?.score ?? 0);
      if (first.score < (ahead >= loneAhead ? loneFrom : bindsFrom)) return null;
      const close = second !== undefined && ahead < clearlyAhead;
      return { question: first.question, other: close ? second.question : null, byLabel: first.whole };
    },
  };
}
