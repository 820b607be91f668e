import type { Bilingual } from '../../src/domain/language.ts';
import { foldText } from './fold-text.ts';
import { contentWords } from './word-overlap.ts';

interface Labelled {
  readonly slot: string;
  readonly label: Bilingual;
}

/** Words of a label that could stand in any of them. */
const generic = new Set(
  [
    '项目 情况 程度 水平 数量 多少 数 人数 时间 比例 目前 现在 年度 每年 每月 当前 可用 主要 公司 企业 系统 ai 人工智能 是否 有无',
    'number of the current main year yearly monthly annual level time share rate company ai available how many much',
  ]
    .join(' ')
    .split(' '),
);

const genericHan = [...generic]
  .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The department, not the pronoun: "IT部门", "IT 12人", "the IT team". */
const departmentIt =
  /(?<![a-z])it(?=\s*(?:[\p{Script=Han}\d]|staff|team|department|people|engineers|side|headcount|$))/u;

/** Whether a folded phrase stands in a folded text, on word boundaries where it is Latin. */
function mentions(text: string, phrase: string): boolean {
  if (phrase === '') {
    return false;
  }
  let at = text.indexOf(phrase);
  while (at >= 0) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + phrase.length);
    const opens = !(/[a-z0-9]/.test(phrase.charAt(0)) && /[a-z0-9]/.test(before));
    const closes = !(/[a-z0-9]/.test(phrase.charAt(phrase.length - 1)) && /[a-rt-z0-9]/.test(after));
    if (opens && closes) {
      return true;
    }
    at = text.indexOf(phrase, at + 1);
  }
  return false;
}

/**
 * The slots of a list that a folded text names: by a whole label, or by a word that no other label of the list
 * holds. Both the longer label and, where labels are equal, every slot that bears it are given.
 */
export function namedSlots<Slot extends Labelled>(text: string, slots: readonly Slot[]): Slot[] {
  const whole = slots
    .map((slot) => {
      const hits = [slot.label.zh, slot.label.en].map(foldText).filter((label) => mentions(text, label));
      return { slot, length: Math.max(0, ...hits.map((label) => label.length)), hits };
    })
    .filter((entry) => entry.hits.length > 0);
  if (whole.length > 0) {
    const covered = (entry: (typeof whole)[number]): boolean =>
      whole.some(
        (other) =>
          other.length > entry.length &&
          entry.hits.every((hit) => other.hits.some((longer) => longer !== hit && longer.includes(hit))),
      );
    return whole.filter((entry) => !covered(entry)).map((entry) => entry.slot);
  }
  const words = slots.map((slot) => keywords(slot.label));
  return slots.filter((_slot, index) =>
    [...(words[index] ?? [])].some(
      (word) => holds(text, word) && !words.some((others, other) => other !== index && others.has(word)),
    ),
  );
}

function holds(text: string, word: string): boolean {
  return word === 'it' ? departmentIt.test(text) : mentions(text, word);
}

/** A label in both languages and the words it is made of, folded, longest first. */
export function labelWords(label: Bilingual): string[] {
  const words = [foldText(label.zh), foldText(label.en), ...keywords(label)];
  return words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const known = new WeakMap<Bilingual, ReadonlySet<string>>();

/** Worked out once a label: every clause of a reply is held against the labels of all open slots. */
function keywords(label: Bilingual): ReadonlySet<string> {
  const words = known.get(label) ?? keywordsOf(label);
  known.set(label, words);
  return words;
}

function keywordsOf(label: Bilingual): Set<string> {
  const words = [...contentWords(foldText(label.zh)), ...contentWords(foldText(label.en))];
  // The segmenter may take 客服人数 for one word; without its generic part it is the word that people say.
  const core = genericHan.reduce((left, word) => left.replace(word, ''), label.zh);
  const acronym = /(?<![A-Za-z])IT(?![A-Za-z])/.test(`${label.zh} ${label.en}`) ? ['it'] : [];
  return new Set([
    ...words.filter((word) => !generic.has(word) && word.length >= 2),
    ...acronym,
    ...(/^\p{Script=Han}{2,}$/u.test(core) ? [core] : []),
  ]);
}
