import { foldText } from './fold-text.ts';

/** A piece of a sentence between commas or before a "but". `text` is folded; offsets are in the reply. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
  /** Its sentence ends in a question mark. */
  readonly asked: boolean;
}

/** A reply as the readers see it. What must not be read is blanked out; lengths never change. */
export interface ReplyText {
  readonly original: string;
  /** The original with blanked pieces, for readers that fold by themselves. */
  readonly readable: string;
  readonly folded: string;
  readonly clauses: readonly Clause[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Ends of sentences; a point counts only where no digit or letter follows, and not after the number a reply opens with. A comma between digits (1,3 or
 * 10,000) does not part clauses. A turn of thought (不过, but) starts a clause of its own.
 */
const boundary =
  /(?<sentence>[。!?;\n…]+|(?<!^\s*\d{1,2})\.(?=\s|$|[^\w.]))|(?<comma>(?<!\d),|,(?!\s*\d))|(?<=[^\n])(?<turn>(?=不过|然而|可是|(?<![不非])但)|(?<=\s)(?=(?<!(?:all|everything|anything)\s)(?:but|however|though)\b))/gu;

function splitClauses(folded: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let open: Clause[] = [];
  const close = (end: number): void => {
    const raw = folded.slice(start, end);
    const text = raw.trim();
    if (text !== '') {
      const from = start + raw.indexOf(text);
      open.push({ start: from, end: from + text.length, text, sentence, asked: false });
    }
  };
  const finish = (asked: boolean): void => {
    clauses.push(...open.map((clause) => ({ ...clause, asked })));
    open = [];
    sentence += 1;
  };
  for (const match of folded.matchAll(boundary)) {
    close(match.index);
    start = match.index + match[0].length;
    if (match.groups?.sentence !== undefined) {
      finish(match[0].includes('?'));
    }
  }
  close(folded.length);
  finish(false);
  return clauses;
}

/** Cuts a reply into clauses over its folded text. */
export function replyText(original: string): ReplyText {
  const folded = foldText(original);
  return { original, readable: original, folded, clauses: splitClauses(folded) };
}

/** The same reply with these spans blanked, so that no reader can take anything from them. */
export function withoutSpans(reply: ReplyText, spans: readonly Span[]): ReplyText {
  if (spans.length === 0) {
    return reply;
  }
  const blank = (text: string): string => {
    const units = text.split('');
    for (const { start, end } of spans) {
      units.fill('\n', start, end);
    }
    return units.join('');
  };
  const folded = blank(reply.folded);
  const clauses = reply.clauses.flatMap((clause) => {
    const raw = folded.slice(clause.start, clause.end);
    const text = raw.trim();
    const start = clause.start + raw.indexOf(text);
    return text === '' ? [] : [{ ...clause, text, start, end: start + text.length }];
  });
  return { original: reply.original, readable: blank(reply.readable), folded, clauses };
}

/** The same reply with nothing left but these clauses. */
export function onlyClauses(reply: ReplyText, kept: readonly Clause[]): ReplyText {
  return withoutSpans(
    reply,
    reply.clauses.filter((clause) => !kept.includes(clause)),
  );
}

/** The whole sentences that a reply has, as runs of clauses. */
export function sentencesOf(reply: ReplyText): Clause[][] {
  const sentences: Clause[][] = [];
  let number = -1;
  for (const clause of reply.clauses) {
    if (clause.sentence !== number) {
      sentences.push([]);
      number = clause.sentence;
    }
    sentences.at(-1)?.push(clause);
  }
  return sentences;
}
