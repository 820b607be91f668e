import type { AskedQuestion } from './asked-question.ts';
import { bareText, foldText } from './fold-text.ts';
import { nothingToTell } from './none-phrases.ts';
import { wordingsOf } from './option-wordings.ts';
import { type ChangeWish, readChange } from './read-change.ts';
import { clauseCommands, wholeCommand } from './read-command.ts';
import { readForm } from './read-form.ts';
import { settlesOnLevel } from './read-level.ts';
import type { ReplyInput } from './reply-input.ts';
import { finding } from './reply-outcome.ts';
import { type ReplyText, replyText, withoutSpans } from './reply-text.ts';
import { instructionSpans, questionSpans, thinkingSpans } from './set-aside.ts';
import { understandAnswer } from './understand-closed.ts';
import { understandText } from './understand-open.ts';
import type { Understanding } from './understanding.ts';

/**
 * Understands one reply by rules, in Chinese and English. Pure; never throws; never makes a value up: whatever it
 * cannot read it leaves as a note or refuses with what it would accept. A reply is a person's words and nothing
 * more: an instruction in it changes nothing, and a question in it is no answer.
 */
export function understandReply(input: ReplyInput): Understanding {
  const { text, question } = input;
  const spoken = replyText(text);
  const whole = withoutSpans(spoken, thinkingSpans(spoken, question.form.kind === 'yesno'));
  const safe = withoutSpans(whole, instructionSpans(whole));
  const ownWords = isOptionsOwnWords(safe, question);
  if (!ownWords) {
    const command = wholeCommand(safe);
    if (command !== undefined) {
      return { kind: 'command', command };
    }
    const wish = givesLevel(safe, question)
      ? undefined
      : readChange(safe, input.answered, [question, ...input.otherSlots]);
    if (wish !== undefined) {
      const changed = change(wish, input);
      if (changed !== undefined) {
        return changed;
      }
    }
  }
  const heard = { whole, safe, commands: ownWords ? [] : clauseCommands(safe.clauses), ownWords };
  return question.form.kind === 'text' ? understandText(input, heard) : understandAnswer(input, heard);
}

/** "Make it 3" where a level is asked for gives it; "no, make it 3" and "make that 3" change what was said before. */
function givesLevel(reply: ReplyText, { form }: AskedQuestion): boolean {
  return form.kind === 'level' && settlesOnLevel(reply);
}

/** "不确定" is no command where it is one of the options, nor "that's all" where nothing more was asked for. */
function isOptionsOwnWords(reply: ReplyText, { form }: AskedQuestion): boolean {
  const said = bareText(reply.folded);
  if (form.kind === 'choice' || form.kind === 'choices') {
    return form.options.some((option) => wordingsOf(option).includes(said));
  }
  if (form.kind === 'level') {
    return form.levels.some(({ zh, en }) => [zh, en].some((label) => bareText(foldText(label)) === said));
  }
  return form.kind === 'text' && nothingToTell.test(said);
}

/** A change of what was answered, or the new words read for the open slot that they name. */
function change(wish: ChangeWish, input: ReplyInput): Understanding | undefined {
  const rest: Understanding = {
    kind: 'command',
    command: 'change',
    ...(wish.slot === undefined ? {} : { slot: wish.slot }),
    rest: wish.rest,
  };
  if (wish.weak) {
    return wish.slot !== undefined && !wish.open ? rest : undefined;
  }
  if (!wish.open) {
    return rest;
  }
  const target = [input.question, ...input.otherSlots].find((slot) => slot.slot === wish.slot);
  if (target === undefined || wish.rest === '') {
    return undefined;
  }
  const reply = replyText(wish.rest);
  const reading = readForm(withoutSpans(reply, questionSpans(reply)), target, input.today);
  return reading.kind === 'read'
    ? { kind: 'answer', findings: [finding(target.slot, reading, reply)] }
    : undefined;
}
