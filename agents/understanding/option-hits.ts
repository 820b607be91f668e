import type { Clause, ReplyText } from './reply-text.ts';

/** A place of a reply that speaks for an option, by its place in the list. */
export interface Hit {
  readonly option: number;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** The whole reply as one clause; undefined where it says nothing. */
export function whole(reply: ReplyText): Clause | undefined {
  const first = reply.clauses[0];
  const last = reply.clauses.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  return { ...first, end: last.end, text: reply.folded.slice(first.start, last.end) };
}

/** The options that were hit, each once, in the list's order. */
export function distinct(hits: readonly Hit[]): number[] {
  return [...new Set(hits.map((hit) => hit.option))].sort((a, b) => a - b);
}
