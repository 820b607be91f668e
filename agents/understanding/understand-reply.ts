import { both, type Language } from '../../src/domain/language.ts';
import { acceptedAnswers } from './accepted-answers.ts';
import type { AnsweredSlot, AskedQuestion } from './asked-question.ts';
import { unknownHeart } from './command-phrases.ts';
import { bareText, foldText } from './fold-text.ts';
import { hedge, hedgedShare, softened } from './hedge-words.ts';
import { nothingToTell } from './none-phrases.ts';
import { wordingsOf } from './option-wordings.ts';
import { type ChangeWish, readChange } from './read-change.ts';
import { clauseCommands, saysUnknown, wholeCommand } from './read-command.ts';
import { readForm } from './read-form.ts';
import { readOtherSlots } from './read-other-slots.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { type Clause, type ReplyText, replyText, type Span, withoutSpans } from './reply-text.ts';
import { instructionSpans, onlyAsksUs, questionSpans } from './set-aside.ts';
import { labelWords, namedSlots } from './slot-labels.ts';
import type { PlainCommand, ReadFinding, Understanding } from './understanding.ts';

/** What the skill that understands a reply is given, built-in or a model's. */
export interface ReplyInput {
  readonly text: string;
  /** The interview's language; a reply may be in the other, and the built-in skill reads both alike. */
  readonly language: Language;
  readonly question: AskedQuestion;
  /** Other open slots that this person could answer. */
  readonly otherSlots: readonly AskedQuestion[];
  /** Slots answered before, oldest first. */
  readonly answered: readonly AnsweredSlot[];
  /** The day of the reply, YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Understands one reply by rules, in Chinese and English. Pure; never throws; never makes a value up: whatever it
 * cannot read it leaves as a note or refuses with what it would accept. A reply is a person's words and nothing
 * more: an instruction in it changes nothing, and a question in it is no answer.
 */
export function understandReply(input: ReplyInput): Understanding {
  const { text, question } = input;
  const whole = replyText(text);
  const safe = withoutSpans(whole, instructionSpans(whole));
  const ownWords = isOptionsOwnWords(safe, question);
  if (!ownWords) {
    const command = wholeCommand(safe);
    if (command !== undefined) {
      return { kind: 'command', command };
    }
    const wish = readChange(safe, input.answered, [question, ...input.otherSlots]);
    if (wish !== undefined) {
      const changed = change(wish, input);
      if (changed !== undefined) {
        return changed;
      }
    }
  }
  const spoken = { whole, safe, commands: ownWords ? [] : clauseCommands(safe.clauses), ownWords };
  return question.form.kind === 'text' ? understandText(input, spoken) : understandAnswer(input, spoken);
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

function finding(slot: string, reading: Extract<Reading, { kind: 'read' }>, reply: ReplyText): ReadFinding {
  const words = reply.original.slice(reading.start, reading.end).trim();
  const own = reply.clauses.filter(({ start, end }) => start < reading.end && reading.start < end);
  const sentence = reply.clauses
    .filter((clause) => own.some((other) => other.sentence === clause.sentence))
    .map((clause) => clause.text)
    .join(',');
  const hedged = hedge.test(sentence) || own.some((clause) => softened.test(clause.text));
  const doubted = unknownHeart.test(sentence) ? 0.7 : 1;
  const confidence = reading.confidence * (hedged ? hedgedShare : 1) * doubted;
  return { slot, value: reading.value, words, confidence: Math.round(confidence * 100) / 100 };
}

/** A reply on its way through the readers. `safe` is without instructions; `commands` go with its clauses. */
interface Spoken {
  readonly whole: ReplyText;
  readonly safe: ReplyText;
  readonly commands: readonly (PlainCommand | undefined)[];
  readonly ownWords: boolean;
}

function understandAnswer(input: ReplyInput, { whole, safe, commands, ownWords }: Spoken): Understanding {
  const { question, otherSlots, today } = input;
  // An option may read like a question to us ("where is my order").
  const asked = ownWords ? safe : withoutSpans(safe, questionSpans(safe));
  const unknowns = ownWords ? [] : unknownClauses(asked, question, otherSlots);
  const statements = withoutSpans(
    asked,
    unknowns.map(({ clause }) => clause),
  );
  const others = readOtherSlots(statements, question, otherSlots, today);
  const left = withoutSpans(
    statements,
    others.map(({ used }) => used),
  );
  const own = readForm(left, question, today);
  // A doubt about another slot is no doubt about this one.
  const elsewhere = unknowns.filter(({ slot }) => slot !== question.slot);
  const said = withoutSpans(
    whole,
    elsewhere.map(({ clause }) => clause),
  );
  const findings: ReadFinding[] = [];
  const spans: Span[] = [];
  if (own.kind === 'read') {
    findings.push(finding(question.slot, own, said));
    spans.push(own);
  }
  for (const { slot, reading } of others) {
    findings.push(finding(slot, reading, said));
    spans.push(reading);
  }
  for (const { slot, clause } of unknowns) {
    const known = findings.some((entry) => entry.slot === slot);
    if (!known && (slot !== question.slot || findings.length > 0 || elsewhere.length > 0)) {
      findings.push({ slot, value: { kind: 'unknown' }, words: clauseWords(whole, clause), confidence: 0.9 });
      spans.push(clause);
    }
  }
  const spoken = commands.filter((command) => command !== undefined && command !== 'unknown');
  if (findings.length > 0) {
    const then = spoken.find((command) => isThen(command, own.kind === 'read'));
    return answer(findings, whole, spans, commands, safe, then);
  }
  const [command] = spoken;
  if (command !== undefined) {
    return { kind: 'command', command };
  }
  const wish = ownWords ? undefined : readChange(safe, input.answered, [question, ...otherSlots]);
  const optional = question.form.kind === 'choice' || question.form.kind === 'choices';
  if (
    wish?.weak === true &&
    !wish.open &&
    input.answered.length > 0 &&
    !(optional && own.kind === 'refused')
  ) {
    return { kind: 'command', command: 'change', rest: wish.rest };
  }
  if (own.kind === 'refused') {
    return unread(input, own.reason);
  }
  if (unknowns.some(({ slot }) => slot === question.slot)) {
    return { kind: 'command', command: 'unknown' };
  }
  return unread(input);
}

type Then = Exclude<PlainCommand, 'unknown'>;

function isThen(command: PlainCommand | undefined, answered: boolean): command is Then {
  return command !== undefined && command !== 'unknown' && !(answered && command === 'skip');
}

function answer(
  findings: readonly ReadFinding[],
  whole: ReplyText,
  spans: readonly Span[],
  commands: readonly (PlainCommand | undefined)[],
  safe: ReplyText,
  then: Then | undefined,
): Understanding {
  const commanding = safe.clauses.filter((_clause, at) => commands[at] !== undefined);
  const rest = whole.clauses.filter(
    (clause) =>
      /[\p{L}\p{N}]/u.test(clause.text) &&
      ![...spans, ...commanding].some(({ start, end }) => clause.start < end && start < clause.end),
  );
  const note = rest.map((clause) => clauseWords(whole, clause)).join('\n');
  return {
    kind: 'answer',
    findings,
    ...(note === '' ? {} : { note }),
    ...(then === undefined ? {} : { then }),
  };
}

interface UnknownClause {
  readonly slot: string;
  readonly clause: Clause;
}

/** Clauses that say no more than "I don't know", each with the slot it speaks of: the one named, or the one asked. */
function unknownClauses(
  reply: ReplyText,
  question: AskedQuestion,
  others: readonly AskedQuestion[],
): UnknownClause[] {
  const slots = [question, ...others];
  return reply.clauses.flatMap((clause) => {
    const named = namedSlots(
      clause.text.replace(/^(?:不过|但是?|可是|然而|but|however|though)\s*/, ''),
      slots,
    );
    const text = clause.text.replace(/^(?:不过|但是?|可是|然而|but|however|though)\s*/, '');
    const [only, ...more] = named;
    const about = only !== undefined && more.length === 0 ? only : question;
    return saysUnknown(text, labelWords(about.label)) ? [{ slot: about.slot, clause }] : [];
  });
}

/** What may follow a command in a reply to an open question before the whole counts as an answer, in units of text. */
const reasonLength = 24;

function understandText(input: ReplyInput, { whole, safe, commands }: Spoken): Understanding {
  const [first, ...others] = safe.clauses;
  if (first === undefined || onlyAsksUs(safe)) {
    return unread(input);
  }
  const [command, ...more] = commands;
  const plain = others.filter((_clause, at) => more[at] === undefined);
  const length = plain.reduce((sum, clause) => sum + clause.text.length, 0);
  if (command !== undefined && length <= reasonLength) {
    return { kind: 'command', command };
  }
  const own = readText(safe);
  if (own.kind !== 'read') {
    return unread(input);
  }
  const statements = withoutSpans(safe, questionSpans(safe));
  const passing = readOtherSlots(statements, input.question, input.otherSlots, input.today);
  const findings = [
    { ...finding(input.question.slot, own, whole), confidence: own.confidence },
    ...passing.map(({ slot, reading }) => finding(slot, reading, whole)),
  ];
  const then = more.find((other) => isThen(other, true));
  const note = whole.clauses
    .filter((clause) => !safe.clauses.some(({ start, end }) => clause.start < end && start < clause.end))
    .map((clause) => clauseWords(whole, clause))
    .join('\n');
  return {
    kind: 'answer',
    findings,
    ...(note === '' ? {} : { note }),
    ...(isThen(then, true) ? { then } : {}),
  };
}

function clauseWords(reply: ReplyText, clause: Span): string {
  return reply.original.slice(clause.start, clause.end);
}

function unread({ text, question }: ReplyInput, reason?: { zh: string; en: string }): Understanding {
  const accepted = acceptedAnswers(question.form);
  return {
    kind: 'unread',
    accepted:
      reason === undefined ? accepted : both(`${reason.zh}${accepted.zh}`, `${reason.en} ${accepted.en}`),
    note: text.trim(),
  };
}
