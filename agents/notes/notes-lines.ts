import { foldText } from '../understanding/fold-text.ts';
import type { Span } from '../understanding/reply-text.ts';

/** What a line of a document is, by its form alone. */
export type LineKind = 'blank' | 'heading' | 'question' | 'answer' | 'plain';

/**
 * One line of a document. `start` and `end` bound what is said on it: bullets, numbers, times and the speaker's name
 * stand outside. `prefix` is what stands before a colon where it may be a name or the label of a field.
 */
export interface NotesLine extends Span {
  readonly number: number;
  readonly kind: LineKind;
  readonly prefix: string | null;
  /** Where the line begins with its prefix, for when the prefix is no name. */
  readonly prefixStart: number;
  /** The prefix is set off so that it can only be a name: 【张三】, "Ann (CIO):", a name with a time. */
  readonly surelyName: boolean;
  /** What was ticked on a line of boxes; absent where there are none. */
  readonly ticked?: readonly Span[];
}

const bullet =
  /^(?:\s*(?:[-*•·●▪◦○◆■–—>]+\s+|[•·●▪◦◆■]|\d{1,3}[.、)）．]\s*(?!\d)|[(（]\d{1,3}[)）]\s*|[①-⑳]\s*|[一二三四五六七八九十]{1,3}、))+/u;
const clockTime = /^\s*[[(（【]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\])）】]?\s*[-–]?\s*/u;
const bracketed = /^\s*[【[](?<name>[^【】[\]]{1,20})[】\]]\s*[:：]?\s*/u;
const beforeColon =
  /^\s*\*{0,2}(?<name>[^\s:：。，,!?！？；;*|][^:：。，,!?！？；;*|]{0,38}?)(?<role>\s*[(（][^()（）]{1,20}[)）])?\s*\*{0,2}\s*[:：]\s*\*{0,2}\s*/u;
const nameAndTime =
  /^\s*(?<name>[^\s\d:：,，。(（[][^\d:：,，。(（[]{0,24}?)\s*[[(（]?\d{1,2}:\d{2}(?::\d{2})?[\])）]?\s*$/u;
const questionMark = /^(?:q(?:uestion)?\s*\d{0,3}|问题?\s*\d{0,3}|问)$/;
const answerMark = /^(?:a(?:ns(?:wer)?)?\s*\d{0,3}|答案?|回答|答复)$/;
const box = /(?<ticked>☑|✅|✓|✔|√|[[（(]\s*[xX√✓✔]\s*[\])）])|(?<empty>☐|□|[[（(]\s*[\])）])/gu;

/** Cuts a document into lines and tells what each is. Offsets are those of the text. */
export function notesLines(text: string): NotesLine[] {
  let at = 0;
  return text.split('\n').map((raw, index) => {
    const start = at;
    at += raw.length + 1;
    return lineOf(raw, start, index + 1);
  });
}

function lineOf(raw: string, lineStart: number, number: number): NotesLine {
  const at = (kind: LineKind, from: number, more: Partial<NotesLine> = {}): NotesLine => ({
    number,
    kind,
    ...trimmed(raw, lineStart, from, raw.length),
    prefix: null,
    prefixStart: lineStart + from,
    surelyName: false,
    ...more,
  });
  if (!/[\p{L}\p{N}]/u.test(raw)) return at('blank', raw.length);
  const heading = /^\s*#{1,6}\s+/.exec(raw);
  if (heading) return at('heading', heading[0].length);
  const cells = /^\s*\|(?<left>[^|]*)\|(?<right>[^|]*)\|\s*$/.exec(raw)?.groups;
  if (cells?.left !== undefined) {
    const from = raw.indexOf('|', raw.indexOf('|') + 1) + 1;
    return {
      ...at('plain', from),
      ...trimmed(raw, lineStart, from, raw.lastIndexOf('|')),
      prefix: cells.left.trim(),
    };
  }
  const ticked = tickedSpans(raw, lineStart);
  if (ticked) return at('answer', 0, { ticked });
  const called = nameAndTime.exec(raw)?.groups?.name;
  if (called !== undefined) {
    return at('blank', raw.length, { prefix: called.trim(), surelyName: true });
  }
  let from = 0;
  from += clockTime.exec(raw)?.[0].length ?? 0;
  from += bullet.exec(raw.slice(from))?.[0].length ?? 0;
  from += clockTime.exec(raw.slice(from))?.[0].length ?? 0;
  const rest = raw.slice(from);
  const set = bracketed.exec(rest);
  const colon = set ?? beforeColon.exec(rest);
  const name = colon?.groups?.name?.trim();
  if (colon === null || name === undefined) return at(isAsked(rest) ? 'question' : 'plain', from);
  const folded = foldText(name);
  const behind = from + colon[0].length;
  if (questionMark.test(folded)) return at('question', behind);
  if (answerMark.test(folded)) return at('answer', behind);
  return at(isAsked(rest) ? 'question' : 'plain', behind, {
    prefix: name,
    prefixStart: lineStart + from,
    surelyName: set !== null || colon.groups?.role !== undefined,
  });
}

/** A line that ends in a question mark, brackets and blanks to be filled in left aside. */
function isAsked(rest: string): boolean {
  return /[?？]\s*(?:[(（][^()（）]*[)）]\s*)?[_\s]*$/.test(rest);
}

function tickedSpans(raw: string, lineStart: number): Span[] | undefined {
  const boxes = [...raw.matchAll(box)];
  if (boxes.length === 0) return undefined;
  return boxes.flatMap((match, place) => {
    if (match.groups?.ticked === undefined) return [];
    const span = trimmed(
      raw,
      lineStart,
      match.index + match[0].length,
      boxes[place + 1]?.index ?? raw.length,
    );
    return span.end > span.start ? [span] : [];
  });
}

/** The span without the space, blanks and table marks around what is written. */
function trimmed(raw: string, lineStart: number, from: number, to: number): Span {
  const said = raw.slice(from, to);
  const lead = /^[\s_*|]*/.exec(said)?.[0].length ?? 0;
  if (lead === said.length) return { start: lineStart + to, end: lineStart + to };
  const tail = /[\s_*|]*$/.exec(said)?.[0].length ?? 0;
  return { start: lineStart + from + lead, end: lineStart + to - tail };
}
