import type { Option } from '../../knowledge/knowledge.ts';
import { occurrences } from '../../src/language/phrase-occurrences.ts';
import { type Hit, whole } from './option-hits.ts';
import { negationAfter, negationBefore } from './option-marker-words.ts';
import { hesitation } from './option-wordings.ts';
import { nothing, type Reading, refused } from './reading.ts';
import { onlyClauses, type ReplyText } from './reply-text.ts';
import { overlapScorer } from './word-overlap.ts';

/** A paraphrase is taken from this share of an option's own words on, and only this far ahead of the next. */
const paraphraseFrom = 0.5;
const clearlyAhead = 0.2;
/** An option counts as said from this share of its words on, even where another's stand there in full. */
const nearlyWhole = 0.8;
/** From here on two near options are worth naming to the person. */
const hesitateFrom = 0.3;

/** The reply that is an option's wording from end to end. */
export function exactHits(reply: ReplyText, wordings: readonly (readonly string[])[]): Hit[] | undefined {
  const all = whole(reply);
  const said = all?.text.replace(/[。.!~\s]+$/, '');
  const found = wordings.flatMap((phrases, option) =>
    all !== undefined && phrases.some((phrase) => phrase === said)
      ? [{ option, start: all.start, end: all.end, confidence: 0.95 }]
      : [],
  );
  return found.length === 1 ? found : undefined;
}

/** Hits by an option's own words; the clauses left over count by paraphrase, for or against them. */
export function wordedHits(
  reply: ReplyText,
  wordings: readonly (readonly string[])[],
  options: readonly Option[],
  several: boolean,
): Hit[] | Reading {
  const { hits, denied, touched } = containedHits(reply, wordings);
  const left = reply.clauses.filter(
    (clause) => !touched.some((hit) => hit.start < clause.end && clause.start < hit.end),
  );
  const rest = hits.length === 0 && denied.length === 0 ? reply : onlyClauses(reply, left);
  const more = paraphrasedHits(rest, wordings, options, several || hits.length > 0, denied);
  return hits.length === 0 ? more : [...hits, ...(Array.isArray(more) ? more : [])];
}

/** Labels and synonyms that stand in a reply, and the options that it takes out. */
export function containedHits(
  reply: ReplyText,
  wordings: readonly (readonly string[])[],
): { readonly hits: Hit[]; readonly denied: readonly number[]; readonly touched: readonly Hit[] } {
  const found: (Hit & { readonly from: number; readonly to: number; readonly negated: boolean })[] = [];
  wordings.forEach((phrases, option) => {
    for (const phrase of phrases) {
      for (const at of occurrences(reply.folded, phrase)) {
        const clause = reply.clauses.find(({ start, end }) => start <= at && at < end);
        if (clause === undefined || (phrase.length < 2 && clause.text !== phrase)) {
          continue;
        }
        found.push({
          option,
          from: at,
          to: at + phrase.length,
          start: clause.start,
          end: Math.max(clause.end, at + phrase.length),
          confidence: phrase.length * 2 >= clause.text.length ? 0.9 : 0.8,
          negated:
            negationBefore.test(clause.text.slice(0, at - clause.start)) ||
            negationAfter.test(clause.text.slice(at + phrase.length - clause.start)),
        });
      }
    }
  });
  const longest = found.filter(
    (hit) =>
      !found.some(
        (other) =>
          other.option !== hit.option &&
          other.from <= hit.from &&
          hit.to <= other.to &&
          other.to - other.from > hit.to - hit.from,
      ),
  );
  const kept = longest.filter(
    (hit) =>
      !hit.negated &&
      !longest.some((other) => other.negated && other.option === hit.option && covers(other, hit)),
  );
  // "可以出域，但要脱敏" holds one option's words and, apart, nearly all of another's: both are named.
  const first = kept[0];
  if (first !== undefined && kept.every((hit) => hit.option === first.option)) {
    const scoresOf = overlapScorer(wordings);
    const scores = scoresOf(whole(reply)?.text ?? '');
    const apart = scoresOf(`${reply.folded.slice(0, first.from)}\n${reply.folded.slice(first.to)}`);
    scores.forEach((score, option) => {
      if (score >= nearlyWhole && (apart[option] ?? 0) > 0 && !found.some((hit) => hit.option === option)) {
        kept.push({ ...first, option });
      }
    });
  }
  const denied = longest.filter((hit) => hit.negated).map((hit) => hit.option);
  const hits = kept.filter((hit) => !denied.includes(hit.option) || correctedLater(hit, longest));
  return { hits, denied, touched: longest };
}

/** "成本，不对，不是体验，是成本": named again after it was negated. */
function correctedLater(hit: Hit, all: readonly (Hit & { readonly negated: boolean })[]): boolean {
  return all.every((other) => !other.negated || other.option !== hit.option || other.start < hit.start);
}

function covers(outer: { from: number; to: number }, inner: { from: number; to: number }): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The options nearest in words, where one is clearly ahead. */
export function paraphrasedHits(
  reply: ReplyText,
  wordings: readonly (readonly string[])[],
  options: readonly Option[],
  several: boolean,
  denied: readonly number[],
): Hit[] | Reading {
  const hits: Hit[] = [];
  const scoresOf = overlapScorer(wordings);
  let close: readonly number[] = [];
  const all = whole(reply);
  const pieces = several ? reply.clauses : all === undefined ? [] : [...reply.clauses, all];
  for (const piece of pieces) {
    const scores = scoresOf(piece.text);
    const order = scores
      .map((_, option) => option)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const [best = 0, next = 0] = order;
    const lead = scores[best] ?? 0;
    const second = scores[next] ?? 0;
    if (denied.includes(best)) {
      continue;
    }
    if (lead >= paraphraseFrom && lead - second >= clearlyAhead) {
      hits.push({ option: best, start: piece.start, end: piece.end, confidence: 0.45 + 0.25 * lead });
    } else if (lead >= hesitateFrom && second >= hesitateFrom) {
      close = [best, next];
    }
  }
  if (hits.length > 0) {
    return hits;
  }
  return close.length === 2 ? refused(hesitation(close, options)) : nothing;
}
