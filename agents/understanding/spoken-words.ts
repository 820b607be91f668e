import { listPlace } from './list-place.ts';
import { commandOf } from './read-command.ts';
import { type Clause, replyText, sentencesOf } from './reply-text.ts';

/**
 * The whole sentence, or sentences, that an answer was read from, as the person said them: "5 分，备用少留一点就是几千万" and not
 * "5 分". A bare mark goes with the sentence after it, where the reason stands; what is only said to us ("先到这里") is left out. `words`
 * themselves where the reply does not hold them.
 */
export function spokenWords(reply: string, words: string): string {
  const start = words === '' ? -1 : reply.indexOf(words);
  if (start < 0) return words;
  const end = start + words.length;
  const sentences = sentencesOf(replyText(reply)).map((clauses) => ownClauses(clauses));
  const first = sentences.findIndex((clauses) => clauses.some((clause) => touches(clause, start, end)));
  const last = sentences.findLastIndex((clauses) => clauses.some((clause) => touches(clause, start, end)));
  if (first < 0) return words;
  const taken = sentences.slice(first, last + 1).flat();
  const onlyMarked = taken.every(({ text }) => listPlace.test(text));
  const reason = onlyMarked ? (sentences[last + 1] ?? []) : [];
  const all = [...taken, ...(reason.some(({ asked }) => asked) ? [] : reason)];
  const from = Math.min(start, ...all.map((clause) => clause.start));
  const to = Math.max(end, ...all.map((clause) => clause.end));
  return reply.slice(from, to).trim();
}

function touches(clause: Clause, start: number, end: number): boolean {
  return clause.start < end && start < clause.end;
}

/** Without the commands at either end. */
function ownClauses(clauses: readonly Clause[]): readonly Clause[] {
  const isOwn = ({ text }: Clause): boolean => commandOf(text) === undefined;
  const from = clauses.findIndex(isOwn);
  return from < 0 ? [] : clauses.slice(from, clauses.findLastIndex(isOwn) + 1);
}
