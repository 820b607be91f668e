import { nothingToTell } from './none-phrases.ts';
import { nothing, type Reading, read } from './reading.ts';
import type { ReplyText } from './reply-text.ts';

/**
 * Takes a reply to an open question whole, as it was said. "没有" and "nothing" are an answer too: the choice `none`.
 */
export function readText(reply: ReplyText): Reading {
  const first = reply.clauses[0];
  const last = reply.clauses.at(-1);
  if (first === undefined || last === undefined || !/[\p{L}\p{N}]/u.test(reply.folded)) {
    return nothing;
  }
  if (reply.clauses.every((clause) => nothingToTell.test(clause.text.replace(/[\s.!~]+$/, '')))) {
    return read({ kind: 'choice', option: 'none' }, first.start, last.end, 0.9);
  }
  // Where pieces were set aside, the words around them still stand together as they were said.
  const text =
    reply.readable === reply.original
      ? reply.original.trim()
      : reply.readable
          .slice(first.start, last.end)
          .split(/\n+/)
          .map((piece) => piece.trim())
          .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
          .join(' ');
  const whole = reply.readable === reply.original;
  const start = whole ? reply.original.length - reply.original.trimStart().length : first.start;
  return read({ kind: 'text', text }, start, whole ? start + text.length : last.end, 0.95);
}
