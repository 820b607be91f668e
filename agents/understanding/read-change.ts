import type { AnsweredSlot, AskedQuestion } from './asked-question.ts';
import { changePatterns, newAnswer, ofBefore, pointsBack } from './command-phrases.ts';
import { bearsLabel } from './label-statement.ts';
import type { ReplyText } from './reply-text.ts';
import { namedSlots } from './slot-labels.ts';

/**
 * A wish to change an answer. `slot` is what a label names, absent for the previous question; `rest` the new answer
 * as it was said. `weak` ("其实是…", "actually it's…") may as well be an answer to the question just asked.
 */
export interface ChangeWish {
  readonly slot: string | undefined;
  /** The label named a slot that is open: the question just asked, or another. */
  readonly open: boolean;
  readonly rest: string;
  readonly weak: boolean;
}

/** Recognises a change on the first clause that asks for one; everything after it belongs to the new answer. */
export function readChange(
  reply: ReplyText,
  answered: readonly AnsweredSlot[],
  open: readonly AskedQuestion[],
): ChangeWish | undefined {
  for (const clause of reply.clauses) {
    const from = clause.start;
    const text = reply.folded.slice(from).trimEnd();
    const found = match(text, clause.text, answered, open);
    if (found !== undefined) {
      const offset = from + found.at;
      return { ...found, rest: tidy(reply.original.slice(offset)) };
    }
  }
  return undefined;
}

function match(
  text: string,
  clause: string,
  answered: readonly AnsweredSlot[],
  open: readonly AskedQuestion[],
): (Omit<ChangeWish, 'rest'> & { readonly at: number }) | undefined {
  const attempts = [
    [changePatterns.verbZh, text, false],
    [changePatterns.previousZh, text, false],
    [changePatterns.slipZh, text, false],
    [changePatterns.makeThatEn, text, false],
    [changePatterns.makeLabelEn, text, false],
    [changePatterns.verbEn, text, false],
    [changePatterns.slipEn, text, false],
    [changePatterns.bareZh, clause, false],
    [changePatterns.bareEn, clause, false],
    [changePatterns.weak, text, true],
  ] as const;
  for (const [pattern, against, weak] of attempts) {
    const groups = pattern.exec(against)?.groups;
    if (groups === undefined) {
      continue;
    }
    const rest = groups.rest ?? '';
    const bare = pattern === changePatterns.bareZh || pattern === changePatterns.bareEn;
    const target = (groups.target ?? '').replace(pointsBack, ' ').trim();
    const inRest = pattern === changePatterns.slipZh || pattern === changePatterns.slipEn || weak;
    // "其实是成本" may well be an answer: only a whole label makes it a change of another one.
    const before = weak ? answered.filter((slot) => bearsLabel(text, slot)) : answered;
    const named =
      target === ''
        ? inRest
          ? nameIn(rest.slice(0, 24), before, open)
          : undefined
        : nameIn(target, before, open);
    if (named === undefined && (target !== '' || bare)) {
      continue;
    }
    if (named === undefined && pattern === changePatterns.slipZh && !takesBack(text, rest)) {
      continue;
    }
    // "make it easier for branches" and "改成线上办理" are as likely an answer to the question just asked.
    if (named === undefined && !ofBefore.test(text) && !newAnswer.test(rest)) {
      continue;
    }
    return { slot: named?.slot, open: named?.open ?? false, weak, at: against.length - rest.length };
  }
  return undefined;
}

/**
 * Whether a slip of the tongue is taken back: what follows it is apart, or an answer in itself. "答错了会出事" and
 * "答错一次就要赔" tell what comes of a mistake in the work.
 */
function takesBack(text: string, rest: string): boolean {
  if (rest === '') return true;
  const apart = /(?:[\s,:。;]|应该|应为|是|改成)$/.test(text.slice(0, text.length - rest.length));
  return apart || (newAnswer.test(rest.slice(0, 2)) && !/^[一两几\d]+[次个笔单件回]/.test(rest));
}

/** The slot that a label in the text names; of several that bear the same label, the one answered last. */
function nameIn(
  text: string,
  answered: readonly AnsweredSlot[],
  open: readonly AskedQuestion[],
): { slot: string; open: boolean } | undefined {
  const before = namedSlots(text, answered).at(-1);
  if (before !== undefined) {
    return { slot: before.slot, open: false };
  }
  // A change names what was answered before by a word of it; an open slot is answered by its whole label only.
  const ahead = open.filter((slot, at) =>
    at === 0 ? namedSlots(text, open).includes(slot) : bearsLabel(text, slot),
  );
  return ahead.length === 1 && ahead[0] !== undefined ? { slot: ahead[0].slot, open: true } : undefined;
}

function tidy(text: string): string {
  return text.replace(/^[\s,，:：。]+/, '').replace(/[\s?？!！。]+$/, '');
}
