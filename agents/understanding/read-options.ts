import type { Option } from '../../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { occurrences } from '../../src/language/phrase-occurrences.ts';
import { foldText } from './fold-text.ts';
import {
  correction,
  foremost,
  meansBoth,
  negationAfter,
  negationBefore,
  noneOfOptions,
  parting,
  weighing,
} from './option-marker-words.ts';
import { type MarkedOptions, marksWithin, onlyMarks } from './option-markers.ts';
import { nothing, type Reading, read, refused } from './reading.ts';
import { type Clause, onlyClauses, type ReplyText, sentencesOf } from './reply-text.ts';
import { overlapScorer } from './word-overlap.ts';

/** A paraphrase is taken from this share of an option's own words on, and only this far ahead of the next. */
const paraphraseFrom = 0.5;
const clearlyAhead = 0.2;
/** An option counts as said from this share of its words on, even where another's stand there in full. */
const nearlyWhole = 0.8;
/** From here on two near options are worth naming to the person. */
const hesitateFrom = 0.3;

interface Hit {
  readonly option: number;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/**
 * Reads which of the options a reply takes: marks first (2, 第二个, B, all of them), then whole labels and
 * synonyms, then a paraphrase by shared words. Options it negates are left out. `most` is how many may be taken
 * (1 gives a `choice`, absent). Two or more where one is asked for are refused by name, never picked from.
 */
export function readOptions(reply: ReplyText, options: readonly Option[], most?: number): Reading {
  const wordings = options.map(wordingsOf);
  const hits =
    exactHits(reply, wordings) ??
    markedHits(reply, options) ??
    wordedHits(reply, wordings, options, most !== undefined);
  if (!Array.isArray(hits)) {
    return hits;
  }
  return most === undefined ? oneOf(hits, reply, options) : severalOf(hits, options, most);
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

const known = new WeakMap<Option, readonly string[]>();

/** An option's label and synonyms in both languages, folded; a remark in brackets is not part of the label. */
export function wordingsOf(option: Option): readonly string[] {
  const wordings = known.get(option) ?? foldWordings(option);
  known.set(option, wordings);
  return wordings;
}

function foldWordings(option: Option): string[] {
  const labels = [option.label.zh, option.label.en].flatMap((label) => [
    label,
    label.replace(/\s*[（(][^）)]*[）)]\s*/g, ''),
  ]);
  const all = [...labels, ...option.synonyms.zh, ...option.synonyms.en].map((text) => foldText(text).trim());
  return [...new Set(all)].filter((text) => text !== '');
}

/** Quotes option labels for a person: 「降低成本」 / "lower cost". */
function quoteOptions(options: readonly Option[]): Bilingual {
  return joinTexts(options.map((option) => both(`「${option.label.zh}」`, `"${option.label.en}"`)));
}

function whole(reply: ReplyText): Clause | undefined {
  const first = reply.clauses[0];
  const last = reply.clauses.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  return { ...first, end: last.end, text: reply.folded.slice(first.start, last.end) };
}

function exactHits(reply: ReplyText, wordings: readonly (readonly string[])[]): Hit[] | undefined {
  const all = whole(reply);
  const said = all?.text.replace(/[。.!~\s]+$/, '');
  const found = wordings.flatMap((phrases, option) =>
    all !== undefined && phrases.some((phrase) => phrase === said)
      ? [{ option, start: all.start, end: all.end, confidence: 0.95 }]
      : [],
  );
  return found.length === 1 ? found : undefined;
}

function markedHits(reply: ReplyText, options: readonly Option[]): Hit[] | Reading | undefined {
  const count = options.length;
  const all = whole(reply);
  if (all === undefined) {
    return undefined;
  }
  const hits: Hit[] = [];
  const denied = new Set<number>();
  const sole = onlyMarks(all.text, count);
  const take = (marks: MarkedOptions, clause: Clause): Reading | undefined => {
    if (marks.beyond.length > 0 && (marks.numbers.length === 0 || sole !== undefined)) {
      return refused(
        both(
          `这里只有 ${count} 个选项，没有「${marks.beyond.join('、')}」。`,
          `There are ${count} options here; "${marks.beyond.join(', ')}" is not one of them.`,
        ),
      );
    }
    for (const number of marks.numbers) {
      hits.push({ option: number - 1, start: clause.start, end: clause.end, confidence: 0.95 });
    }
    return undefined;
  };
  if (sole !== undefined) {
    return take(sole, all) ?? hits;
  }
  if (noneOfOptions.test(all.text.replace(/[。.!\s]+$/, ''))) {
    return refused(both('您说这些都不是。', 'You say that none of these fits.'));
  }
  let beyond: Reading | undefined;
  for (const sentence of sentencesOf(reply)) {
    const first = sentence[0];
    const last = sentence.at(-1);
    if (first === undefined || last === undefined) {
      continue;
    }
    const span: Clause = { ...first, end: last.end, text: reply.folded.slice(first.start, last.end) };
    const marks = onlyMarks(span.text, count);
    if (marks !== undefined) {
      beyond = take(marks, span) ?? beyond;
      continue;
    }
    for (const clause of sentence) {
      if (correction.test(clause.text)) {
        hits.length = 0;
        continue;
      }
      const only = onlyMarks(clause.text, count);
      const within = marksWithin(clause.text, reply.original.slice(clause.start, clause.end), count);
      beyond = take(only ?? within, clause) ?? beyond;
      for (const number of within.denied) {
        denied.add(number - 1);
      }
    }
  }
  const kept = hits.filter((hit) => !denied.has(hit.option));
  return kept.length > 0 ? kept : beyond;
}

/** Hits by an option's own words; the clauses left over count by paraphrase, for or against them. */
function wordedHits(
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

function containedHits(
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

function paraphrasedHits(
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

function severalOf(hits: readonly Hit[], options: readonly Option[], most: number): Reading {
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

function distinct(hits: readonly Hit[]): number[] {
  return [...new Set(hits.map((hit) => hit.option))].sort((a, b) => a - b);
}

function hesitation(taken: readonly number[], options: readonly Option[]): Bilingual {
  const named = quoteOptions(taken.flatMap((at) => options[at] ?? []));
  return both(
    `您的回答里提到了${named.zh}，我分不清是哪一个。`,
    `Your reply touches ${named.en}, and I can't tell which one you mean.`,
  );
}
