import type { Stakeholder } from '../../src/domain/engagement.ts';
import type { Span } from '../understanding/reply-text.ts';
import type { BoundQuestion, QuestionBinder } from './bind-question.ts';
import { type NotesLine, notesLines } from './notes-lines.ts';
import { isAsker, looksLikeName, stakeholderNamed } from './notes-speakers.ts';

/** A line of a document with who speaks on it and what it is for. `start` and `end` bound what is said. */
export interface SpokenLine extends Span {
  readonly number: number;
  readonly role: 'blank' | 'heading' | 'question' | 'said';
  readonly speaker: string | null;
  /** Whoever speaks asks the questions; what they say is nobody's answer. */
  readonly asks: boolean;
  /** "预算：800 万": the label before the colon and the question that it names. */
  readonly field: { readonly bound: BoundQuestion; readonly words: string } | null;
  /** A question on the same line as its answer. */
  readonly inlineQuestion: { readonly words: string } | null;
  /** The pieces of the line to be read one by one: all of it, or what was ticked. */
  readonly spans: readonly Span[];
  readonly ticked: boolean;
}

const none: ReadonlySet<string> = new Set();

/** Tells names from labels before a colon, carries a speaker on to the lines below, and finds the questions. */
export function linesWithRoles(
  text: string,
  binder: QuestionBinder,
  stakeholders: readonly Stakeholder[],
): SpokenLine[] {
  const lines = notesLines(text);
  const times = new Map<string, number>();
  for (const { prefix } of lines) if (prefix !== null) times.set(prefix, (times.get(prefix) ?? 0) + 1);
  let speaker: string | null = null;
  let carries = false;
  return lines.map((line) => {
    const field = fieldOf(line, binder, stakeholders);
    const named = line.prefix !== null && field === null && isName(line, times, stakeholders);
    if (named) {
      speaker = line.prefix;
      carries = line.kind === 'blank';
    } else if (line.kind === 'heading' || (line.kind === 'blank' && !carries)) {
      speaker = null;
    }
    const start = line.prefix !== null && !named && field === null ? line.prefixStart : line.start;
    const said = { start: Math.min(start, line.end), end: line.end };
    const words = text.slice(said.start, said.end);
    const inline = line.kind === 'plain' && field === null ? inlineQuestion(words, binder) : null;
    const answer = inline ? { start: said.end - inline.rest, end: said.end } : said;
    const role = roleOf(line, words, field !== null, binder);
    return {
      number: line.number,
      ...answer,
      role,
      speaker,
      asks: speaker !== null && isAsker(speaker),
      field,
      inlineQuestion: inline,
      spans: line.ticked ?? [answer],
      ticked: line.ticked !== undefined,
    };
  });
}

function roleOf(
  line: NotesLine,
  words: string,
  isField: boolean,
  binder: QuestionBinder,
): SpokenLine['role'] {
  if (line.kind === 'blank' || line.kind === 'heading') return line.kind;
  if (line.kind === 'question') return 'question';
  // "3. 员工人数" alone on a line heads its answer.
  if (!isField && line.kind === 'plain' && line.prefix === null && words.length <= 40) {
    return binder.isLabel(words) ? 'question' : 'said';
  }
  return 'said';
}

function fieldOf(
  { prefix, surelyName }: NotesLine,
  binder: QuestionBinder,
  stakeholders: readonly Stakeholder[],
): SpokenLine['field'] {
  if (prefix === null || surelyName || isAsker(prefix) || stakeholderNamed(prefix, stakeholders)) return null;
  const bound = binder.bind(prefix, none);
  return bound ? { bound, words: prefix } : null;
}

/** A prefix is a name if it is marked as one, belongs to somebody, or stands before several lines and looks like one. */
function isName(
  { prefix, surelyName }: NotesLine,
  times: ReadonlyMap<string, number>,
  stakeholders: readonly Stakeholder[],
): boolean {
  if (prefix === null) return false;
  if (surelyName || isAsker(prefix) || stakeholderNamed(prefix, stakeholders) !== null) return true;
  return (
    (times.get(prefix) ?? 0) >= 2 && prefix.length <= 24 && (looksLikeName(prefix) || prefix.length <= 4)
  );
}

function inlineQuestion(
  words: string,
  binder: QuestionBinder,
): { readonly words: string; readonly rest: number } | null {
  const match = /^(?<asked>[^?？]{2,120}[?？])\s*(?:[(（][^()（）]*[)）]\s*)?(?<answer>[^?？]*\S)\s*$/.exec(
    words,
  );
  const { asked, answer } = match?.groups ?? {};
  if (asked === undefined || answer === undefined || binder.bind(asked, none) === null) return null;
  return { words: asked, rest: answer.length + (words.length - words.trimEnd().length) };
}
