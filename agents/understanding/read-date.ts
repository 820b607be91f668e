import { both } from '../../src/domain/language.ts';
import { type DateMention, findDates } from '../../src/language/dates.ts';
import { noDate } from './none-phrases.ts';
import { correction } from './option-marker-words.ts';
import { nothing, type Reading, read, refused } from './reading.ts';
import type { Clause, ReplyText } from './reply-text.ts';

/** A year followed or led by a day that was not read ("明年春节前", "before Easter next year") is not the date meant. */
function isPartRead(reply: ReplyText, { precision, start, end }: DateMention, clause: Clause): boolean {
  if (precision !== 'year') {
    return false;
  }
  const after = reply.folded.slice(end, Math.max(end, clause.end));
  const before = reply.folded.slice(clause.start, start);
  return (
    /^\s*(?:的\s*)?\d/.test(after) ||
    /^\s*[^\s前之以]{1,8}(?:之前|以前|前|节|期间|假期)/.test(after) ||
    /\b(?:before|by|until|around|after|ahead of)\s+(?!the\b|end\b|early\b|mid\b|late\b)[a-z][a-z' ]*,?\s+$/.test(
      before,
    )
  );
}

/** "Not a day later" is how firm a date is, and no other date. */
function isNotLater(reply: ReplyText, { text, start, end }: DateMention): boolean {
  return /later$/i.test(text)
    ? /\bnot(?: even| by)?\s+$/.test(reply.folded.slice(0, start))
    : /\bnot(?: even| by)?\s+(?:an?|one|a single)\s+$/.test(reply.folded.slice(0, start)) &&
        /^\s*later\b/.test(reply.folded.slice(end));
}

/**
 * Reads one date, month, quarter or year, by `today` where the words hang on it. Where the date may be missing and
 * the person says there is none, that is known, not unknown: the value is the choice `none`. Two dates are refused
 * by name unless the second takes the first back.
 */
export function readDate(reply: ReplyText, optional: boolean, today: string): Reading {
  const dates = findDates(reply.readable, today).flatMap((date) => {
    const clause = reply.clauses.find(({ start, end }) => start <= date.start && date.start < end);
    return clause === undefined || isNotLater(reply, date) || isPartRead(reply, date, clause)
      ? []
      : [{ ...date, clause }];
  });
  const retracted = reply.clauses.find((clause) => correction.test(clause.text));
  const kept = dates.filter((date) => retracted === undefined || date.start > retracted.start);
  const [first, ...others] = kept;
  if (first === undefined) {
    const none = optional ? reply.clauses.find((clause) => noDate.test(clause.text)) : undefined;
    return none === undefined ? nothing : read({ kind: 'choice', option: 'none' }, none.start, none.end, 0.9);
  }
  const other = others.find((date) => date.date !== first.date);
  if (other !== undefined) {
    return refused(
      both(
        `您说到了「${first.text}」和「${other.text}」，是哪一个？`,
        `You mention "${first.text}" and "${other.text}"; which is it?`,
      ),
    );
  }
  return read(
    { kind: 'date', date: first.date, precision: first.precision },
    first.clause.start,
    Math.max(first.clause.end, first.end),
    first.precision === 'year' ? 0.85 : 0.95,
  );
}
