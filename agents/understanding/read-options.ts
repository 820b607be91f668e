import type { Option } from '../../knowledge/knowledge.ts';
import { both } from '../../src/domain/language.ts';
import { markedHits } from './marked-options.ts';
import { distinct, type Hit } from './option-hits.ts';
import { foremost, meansBoth, parting, weighing } from './option-marker-words.ts';
import { marksBesideWords } from './option-markers.ts';
import { hesitation, quoteOptions, wordingsOf } from './option-wordings.ts';
import { nothing, type Reading, read, refused } from './reading.ts';
import { onlyClauses, type ReplyText } from './reply-text.ts';
import { containedHits, exactHits, paraphrasedHits, wordedHits } from './worded-options.ts';

/**
 * Reads which of the options a reply takes: marks first (2, 第二个, B, all of them), then whole labels and
 * synonyms, then a paraphrase by shared words. Options it negates are left out. `most` is how many may be taken
 * (1 gives a `choice`, absent). Two or more where one is asked for are refused by name, never picked from.
 */
export function readOptions(reply: ReplyText, options: readonly Option[], most?: number): Reading {
  const wordings = options.map(wordingsOf);
  const marked = exactHits(reply, wordings) ?? markedHits(reply, options);
  const hits = marked ?? wordedHits(reply, wordings, options, most !== undefined);
  if (!Array.isArray(hits)) {
    return hits;
  }
  if (most === undefined) {
    return oneOf(hits, reply, options);
  }
  const all = marked === undefined ? [...hits, ...joinedHits(hits, reply, options.length)] : hits;
  const reading = severalOf(all, reply, options, most);
  return reading.kind === 'read' && mayHoldMore(all, reply, wordings)
    ? { ...reading, confidence: Math.min(reading.confidence, partlyRead) }
    : reading;
}

/** What is left of the confidence where the reply may name more options than were read. */
const partlyRead = 0.6;

/** Options by number in the same list as options by their words. */
function joinedHits(hits: readonly Hit[], reply: ReplyText, count: number): Hit[] {
  return reply.clauses
    .filter((clause) => hits.some((hit) => hit.start < clause.end && clause.start < hit.end))
    .flatMap((clause) =>
      marksBesideWords(clause.text, count)
        .filter((number) => !hits.some((hit) => hit.option === number - 1))
        .map((number) => ({ option: number - 1, start: clause.start, end: clause.end, confidence: 0.8 })),
    );
}

/** A bare figure, or an option's own words, in a clause from which nothing was taken. */
function mayHoldMore(
  hits: readonly Hit[],
  reply: ReplyText,
  wordings: readonly (readonly string[])[],
): boolean {
  const left = reply.clauses.filter(
    (clause) => !hits.some((hit) => hit.start < clause.end && clause.start < hit.end),
  );
  return (
    left.some(({ text }) => /[①-⑳]|(?<![\d.])\d{1,2}(?![\d.%]|\s*(?:\p{Script=Han}|[a-z]))/u.test(text)) ||
    containedHits(onlyClauses(reply, left), wordings).hits.some(
      (hit) => !hits.some((other) => other.option === hit.option),
    )
  );
}

/** The one option whose own words (label or synonym) a reply holds; no marks, no paraphrase. */
export function readLabels(reply: ReplyText, options: readonly Option[]): Reading {
  const wordings = options.map(wordingsOf);
  return oneOf(exactHits(reply, wordings) ?? containedHits(reply, wordings).hits, reply, options);
}

/** The one option that a reply is nearest to in words, where it is clearly ahead. */
export function readParaphrase(reply: ReplyText, options: readonly Option[]): Reading {
  const hits = paraphrasedHits(reply, options.map(wordingsOf), options, false, []);
  return Array.isArray(hits) ? oneOf(hits, reply, options) : hits;
}

function oneOf(hits: readonly Hit[], reply: ReplyText, options: readonly Option[]): Reading {
  const strongest = hits.filter((hit) => foremost.test(reply.folded.slice(hit.start, hit.end)));
  const taken = distinct(hits).length > 1 && distinct(strongest).length === 1 ? strongest : hits;
  const [first, ...others] = distinct(taken);
  if (first === undefined) {
    return nothing;
  }
  const joint = bothOf([first, ...others], hits, reply, options);
  if (joint !== undefined) {
    return joint;
  }
  if (others.length > 0) {
    return refused(hesitation([first, ...others], options));
  }
  const best = [...taken].sort((a, b) => b.confidence - a.confidence || a.start - b.start)[0];
  const option = options[first];
  if (best === undefined || option === undefined) {
    return nothing;
  }
  return read({ kind: 'choice', option: option.id }, best.start, best.end, best.confidence);
}

/**
 * The option that means two of the others at once ("两种都有"), where the reply names it beside another, names two
 * others that there may be together, or parts things between them ("一部分放阿里云，一部分自己机房"). A reply that
 * weighs one against the other names both and means neither.
 */
function bothOf(
  taken: readonly number[],
  hits: readonly Hit[],
  reply: ReplyText,
  options: readonly Option[],
): Reading | undefined {
  const joint = options.findIndex((option) => wordingsOf(option).some((words) => meansBoth.test(words)));
  const option = options[joint];
  if (option === undefined || weighing.test(reply.folded)) {
    return undefined;
  }
  const [first, last] = [reply.clauses[0], reply.clauses.at(-1)];
  const named = taken.length > 1 || (hits.length > 0 && parting.test(reply.folded));
  // A paraphrase of "none" ("自己机房") is not sure enough to stand against it.
  const none = hits.some((hit) => options[hit.option]?.id === 'none' && hit.confidence >= 0.8);
  if (first === undefined || last === undefined || !named || none) {
    return undefined;
  }
  return read({ kind: 'choice', option: option.id }, first.start, last.end, 0.8);
}

const ofTheOthers = /别的|别家|其[他它余]|\b(?:else|others?|besides|apart from)\b/;
/** What was there once: "以前有一家，现在没有了" takes back what it named. */
const noLonger = /现在|如今|目前|不再|没了|没有了|\b(?:now|no longer|any ?more)\b/;

/** "一家集成商，别的没有": none said after a kind was named is none of the others. */
function withoutNoneOfTheOthers(
  hits: readonly Hit[],
  reply: ReplyText,
  options: readonly Option[],
): readonly Hit[] {
  const isNone = (hit: Hit): boolean => options[hit.option]?.id === 'none';
  const named = hits.filter((hit) => !isNone(hit));
  return hits.filter((hit) => {
    const words = reply.folded.slice(hit.start, hit.end);
    const rest = isNone(hit) && (ofTheOthers.test(words) || !noLonger.test(words));
    return !rest || named.every(({ start }) => start >= hit.start);
  });
}

function severalOf(
  said: readonly Hit[],
  reply: ReplyText,
  options: readonly Option[],
  most: number,
): Reading {
  const hits = withoutNoneOfTheOthers(said, reply, options);
  const taken = distinct(hits);
  const chosen = taken.flatMap((at) => options[at] ?? []);
  if (chosen.length === 0) {
    return nothing;
  }
  if (chosen.length > most) {
    return refused(
      both(
        `您选了 ${chosen.length} 项（${quoteOptions(chosen).zh}），这里最多选 ${most} 项，请挑出最要紧的。`,
        `You chose ${chosen.length} (${quoteOptions(chosen).en}); at most ${most} can be taken here, so please name the ones that matter most.`,
      ),
    );
  }
  return read(
    { kind: 'choices', options: chosen.map((option) => option.id) },
    Math.min(...hits.map((hit) => hit.start)),
    Math.max(...hits.map((hit) => hit.end)),
    Math.min(...hits.map((hit) => hit.confidence)),
  );
}
