import { stemmer } from 'stemmer';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that carry no meaning of their own, so that sharing them is no overlap. */
const stopWords = new Set(
  [
    '的 了 是 在 和 与 及 或 也 都 就 很 太 更 最 比较 我 我们 你 你们 他们 这 那 这个 那个 个 有 对 把 被 给 让 为 要 想 会 能 可以 应该 主要 还 还是 还有 但 但是 不过 因为 所以 一个 一些 一下 目前 现在 觉得 希望 认为 其中 等 等等 以及 上 下 中 里 吧 呢 啊 嘛 方面 问题 情况 进行',
    'the a an of to in on for and or is are was be we our us it its this that these those i my you your they their with by at as do does have has had will would should can could more most very so too also but because about think want need like get some any just really mainly mostly from there than then which what',
  ]
    .join(' ')
    .split(' '),
);

/** The words of a folded text that mean something, in order, English ones whole. */
export function contentWords(folded: string): string[] {
  const words: string[] = [];
  for (const piece of segmenter.segment(folded)) {
    if (piece.isWordLike === true && !stopWords.has(piece.segment)) {
      words.push(piece.segment);
    }
  }
  return words;
}

/** Words too weak to make a paraphrase alone: "有人搭把手" is no "有人担心", 受试者 are not 受监管. */
const weakTerms = new Set(['有人', '受']);

/** A wording such as "the capital" names one thing; with a word between, "the provincial capital", it is another. */
function namesOneThing(wording: string): boolean {
  return /^the [a-z]+$/.test(wording);
}

const han = /\p{Script=Han}/u;
/** Stands for every negating word. */
const negation = '¬';
const negators =
  /^(?:不|没|没有|无|未|尚未|非|别|不是|并非|不会|不能|没法|not|no|never|none|without|isn't|aren't|don't|doesn't|can't|won't|wasn't)$/;

/**
 * What two texts are compared by: stemmed English words, and pairs of neighbouring characters in Chinese, which
 * need no agreement on where words part. A negation is a term of its own.
 */
function overlapTerms(folded: string): Set<string> {
  const terms = new Set<string>();
  for (const word of contentWords(folded)) {
    const inner = /^[不没未无](?![错同断少事人法论])(?<rest>.+)$/u.exec(word)?.groups?.rest;
    if (negators.test(word)) {
      terms.add(negation);
    } else if (inner !== undefined) {
      terms.add(negation).add(inner);
    } else if (han.test(word)) {
      if (word.length === 2 || word.length === 1) {
        terms.add(word);
      }
      for (let at = 0; at + 1 < word.length; at += 1) {
        terms.add(word.slice(at, at + 2));
      }
    } else {
      terms.add(stemmer(word));
    }
  }
  return terms;
}

/** Shared weight from which a short reply counts by how much of it an option's wording covers. */
const telling = 1.5;

/**
 * How much of each option's wording a text holds, 0 to 1, as a function of the folded text. `options` lists every
 * wording of every option; an option counts by its best wording. A short reply that a long wording covers counts as
 * well. A term that several options share weighs less, as it tells them apart less. A text that negates is no
 * paraphrase of a wording that does not, and the other way round.
 */
export function overlapScorer(options: readonly (readonly string[])[]): (folded: string) => number[] {
  const wordings = options.map((phrases) =>
    phrases.filter((phrase) => !namesOneThing(phrase)).map(overlapTerms),
  );
  const holders = new Map<string, number>();
  for (const phrases of wordings) {
    for (const term of new Set(phrases.flatMap((terms) => [...terms]))) {
      holders.set(term, (holders.get(term) ?? 0) + 1);
    }
  }
  const weigh = (terms: readonly string[]): number =>
    terms.reduce((sum, term) => sum + 1 / (holders.get(term) ?? 1), 0);
  return (folded) => {
    const said = overlapTerms(folded);
    const score = (terms: ReadonlySet<string>): number => {
      const content = [...terms].filter((term) => term !== negation);
      if (content.length === 0 || terms.has(negation) !== said.has(negation)) {
        return 0;
      }
      const common = content.filter((term) => said.has(term));
      if (common.every((term) => weakTerms.has(term))) {
        return 0;
      }
      const shared = weigh(common);
      const covered = shared >= telling ? (0.9 * shared) / Math.max(1, said.size) : 0;
      return Math.max(shared / weigh(content), covered);
    };
    return wordings.map((phrases) => Math.max(0, ...phrases.map(score)));
  };
}
