export type DetectedLanguage = 'zh' | 'en' | 'mixed' | 'none';

const han = /\p{Script=Han}/gu;
const latinWord = /[A-Za-z][A-Za-z'’-]*/g;
/** Connecting words that prose needs and names do without. */
const functionWords = new Set(
  'the a an of to in on at is are was were be been it its this that these those and or but with for from by as not no we you they he she our your their will would can could should has have had do does did if than then there which who what when where how i my me us so very more most some any all into about'.split(
    ' ',
  ),
);

/** Names, codes and acronyms (AI, KPI, Qwen3, OpenAI, "s1") say nothing of the language around them. */
const isName = (word: string, before: string): boolean =>
  /[A-Z].*[A-Z]/.test(word) || word.length === 1 || /[0-9_./@]$/.test(before);

/**
 * The language of a text: 'mixed' where a run of it is prose in the other language, 'none' where it has no words
 * (figures, codes). A Chinese text with English names and acronyms in it is Chinese, an English text
 * with a Chinese name in it is English.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const characters = text.match(han)?.length ?? 0;
  const words = [...text.matchAll(latinWord)].filter(
    (match) => !isName(match[0], text.slice(0, match.index)),
  );
  if (characters === 0) return words.length === 0 ? 'none' : 'en';
  // Beside Chinese, a capital opens a name more often than a sentence.
  const plain = words.filter((match) => /^[a-z]/.test(match[0])).length;
  if (plain === 0) return 'zh';
  const prose = foreignClause(text, 'zh') !== undefined;
  // A Chinese word carries about two characters.
  const chineseShare = characters / 2 / (characters / 2 + plain);
  if (chineseShare >= 0.5) return prose ? 'mixed' : 'zh';
  return foreignClause(text, 'en') === undefined ? 'en' : 'mixed';
}

/**
 * The first stretch of prose in the other language: for Chinese, four or more English words in a row of which one is a
 * connecting word or three are lower-case; for English, nine or more Chinese characters in a row, or four with a particle or pronoun
 * among them (a name has none). Undefined where
 * there is none.
 */
export function foreignClause(text: string, language: 'zh' | 'en'): string | undefined {
  if (language === 'en') {
    const runs = [...text.matchAll(/\p{Script=Han}(?:[，、]?\p{Script=Han}){3,}/gu)].map((match) => match[0]);
    return runs.find((run) => run.length >= 9 || /[的了是在将把被我你他们就都先再要]/.test(run));
  }
  for (const run of text.matchAll(/[A-Za-z][A-Za-z'’-]*(?:[ ,;:]+[A-Za-z0-9][A-Za-z0-9'’%-]*){3,}/g)) {
    const words = run[0].split(/[ ,;:]+/);
    const lower = words.filter((word) => /^[a-z]/.test(word));
    if (lower.length >= 3 || lower.some((word) => functionWords.has(word))) return run[0];
  }
  return undefined;
}
