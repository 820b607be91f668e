import { stemmer } from 'stemmer';
import type { Language } from '../domain/language.ts';

/** A word as it stands in the (folded) text, and the term it is found by. */
export interface Word {
  readonly term: string;
  readonly surface: string;
  /** Where it stands in `fold(text)`, end exclusive. Words overlap: 混合 and 混合云 are both words of 混合云. */
  readonly start: number;
  readonly end: number;
}

const segmenters: Readonly<Record<Language, Intl.Segmenter>> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/**
 * Words that say nothing of what a text is about. Question words are among them, since queries are often questions, and
 * "guide" (指南), since all that is searched here comes from it.
 */
const stopWords: ReadonlySet<string> = new Set(
  `的 了 和 与 及 或 是 在 有 对 为 以 等 把 被 将 从 到 由 于 而 且 但 也 都 就 不 没 这 那 其 它 我 你 他 们 之 并 来 去 得 着 过 很
  更 最 还 又 则 若 如 使 向 比 该 各 每 几 些 要 会 个 种 上 下 中 里 时 后 前 让 给 用 做 办 想 能 可 请 问 吗 呢 吧 啊 么 谁 哪 啥 所
  已 只 才 再 约 条 位 次 件 家 项 套 类 您 一 二 两 三
  我们 你们 他们 它们 这个 那个 这些 那些 怎么 怎样 如何 什么 哪些 哪个 哪里 多少 为什么 为何 是否 可以 能够 需要 应该 应当 必须 进行
  通过 以及 一个 一些 一种 请问 因为 所以 如果 但是 而且 或者 还是 不是 没有 其中 其他 包括 使用 已经 有些 有关 关于 对于 由于 之间
  时候 做法 办法 方面 指南 看 说 讲 怎么办 怎么样 是不是 有没有 能不能 要不要 应否 要有 会有 还有 只有 都有 就是 也是 什么样 几个 哪家 多久 多大
  a an the and or but nor of to in on at by for from with without into onto over under about as than then that this these those it its is
  are was were be been being am do does did doing done have has had having will would shall should can could may might must not no yes
  i me my we us our you your he him his she her they them their who whom whose which what when where why how if so such there here
  any some all each every both few more most other another same very just also too only up down out off again once between through
  during before after above below because until while against get got make made let want need needs yet still already please guide say says tell give`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Singles that only mean something behind the word they close: 私有化, 复合型, 回报率. */
const suffixes: ReadonlySet<string> = new Set('化性型者率度量式类级法'.split(''));

/** Singles that only mean something before the word they qualify: 大模型, 高质量, 新能源. */
const qualifiers: ReadonlySet<string> = new Set('大小高低新老好快强弱长短全本'.split(''));

const han = /\p{Script=Han}/u;

/** Full width to half width, one form per character, lower case: what words and terms are compared in. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * The terms of a text, in order and with repeats: the one function for index and query alike. Chinese by the
 * segmenter's words, English lower-cased and stemmed, stop words dropped in both; either language's text may hold
 * words of the other. Terms hold letters and digits only.
 */
export function termsOf(text: string, language: Language): string[] {
  return wordsOf(text, language).map(({ term }) => term);
}

/** The same with each term's words and place. */
export function wordsOf(text: string, language: Language): Word[] {
  const segments = [...segmenters[language].segment(fold(text))].flatMap(({ segment, index, isWordLike }) =>
    han.test(segment)
      ? hanPieces(segment, index)
      : { surface: segment, start: index, end: index + segment.length, wordLike: isWordLike === true },
  );
  return segments.flatMap((segment, position): Word[] => {
    if (!segment.wordLike) return [];
    if (!han.test(segment.surface)) return latinWords(segment);
    return chineseWords(segment, segments[position - 1], segments[position + 1]);
  });
}

interface Segment {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly wordLike: boolean;
}

/** Letters and digits of a segment with Han characters: to the segmenter radicals (⺀) and accents are parts of words. */
function hanPieces(segment: string, start: number): Segment[] {
  return [...segment.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: surface, index }) => ({
    surface,
    start: start + index,
    end: start + index + surface.length,
    wordLike: true,
  }));
}

/** "company's" gives compani, "3.5" gives 3 and 5: an index splits there, so terms must too. */
function latinWords({ surface, start }: Segment): Word[] {
  const words: Word[] = [];
  for (const match of surface.replace(/['’]s$/, '').matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    if (stopWords.has(word) || /^[a-z]$/.test(word)) continue;
    const at = start + match.index;
    words.push({ term: stemmer(word), surface: word, start: at, end: at + word.length });
  }
  return words;
}

/**
 * A Chinese word; a long one also by its pairs of characters. The segmenter's dictionary lacks many words of this
 * trade and leaves single characters behind (算|力, 风|控, 质|检, 混合|云): two singles side by side make a word, and a
 * single beside a word is joined to it.
 */
function chineseWords(segment: Segment, before: Segment | undefined, after: Segment | undefined): Word[] {
  const { surface, start, end } = segment;
  const one = (text: string, from: number): Word => ({
    term: text,
    surface: text,
    start: from,
    end: from + text.length,
  });
  const previous = before?.wordLike && before.end === start && isContent(before.surface) ? before : undefined;
  const next = after?.wordLike && after.start === end && isContent(after.surface) ? after : undefined;
  if (!isContent(surface)) return [];
  const characters = [...surface];
  if (characters.length > 2) {
    const pairs = characters.slice(1).map((character, index) => {
      const offset = characters.slice(0, index).join('').length;
      return one(`${characters[index] ?? ''}${character}`, start + offset);
    });
    return [one(surface, start), ...pairs];
  }
  if (characters.length === 2) {
    // 偷了 is one word to the segmenter in one sentence and two in the next.
    const bare = surface.replace(/^被|[了着过]$/u, '');
    return bare.length === 1
      ? [one(surface, start), one(bare, start + surface.indexOf(bare))]
      : [one(surface, start)];
  }
  // 数据|标|注 is 数据 and 标注, never 数据标: a single with a single beside it has found its other half.
  if (next !== undefined && isSingle(next.surface)) return [one(surface + next.surface, start)];
  if (previous !== undefined && isSingle(previous.surface)) return [];
  const closes = previous !== undefined && suffixes.has(surface);
  return [
    ...(previous === undefined ? [] : [one(previous.surface + surface, previous.start)]),
    ...(closes || qualifiers.has(surface) ? [] : [one(surface, start)]),
    ...(next === undefined || closes ? [] : [one(surface + next.surface, start)]),
  ];
}

/** One character, which may take two units. */
function isSingle(surface: string): boolean {
  return [...surface].length === 1;
}

/** Whether a Chinese segment can be part of a word that means something. */
function isContent(surface: string): boolean {
  return han.test(surface) && !stopWords.has(surface);
}
