import { both } from '../../src/domain/language.ts';
import { acceptedAnswers } from './accepted-answers.ts';
import { unknownHeart } from './command-phrases.ts';
import { hedge, hedgedShare, softened } from './hedge-words.ts';
import type { Reading } from './reading.ts';
import type { ReplyInput } from './reply-input.ts';
import type { ReplyText, Span } from './reply-text.ts';
import type { PlainCommand, ReadFinding, Understanding } from './understanding.ts';

/** What was read for a slot, with its words; a hedge or a doubt in its sentence takes confidence from it. */
export function finding(
  slot: string,
  reading: Extract<Reading, { kind: 'read' }>,
  reply: ReplyText,
): ReadFinding {
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

export type Then = Exclude<PlainCommand, 'unknown'>;

/** Whether a command said beside an answer is still to be carried out: to skip what was answered is not. */
export function isThen(command: PlainCommand | undefined, answered: boolean): command is Then {
  return command !== undefined && command !== 'unknown' && !(answered && command === 'skip');
}

/** The person's own words of a clause. */
export function clauseWords(reply: ReplyText, clause: Span): string {
  return reply.original.slice(clause.start, clause.end);
}

/** Nothing that can be taken: the reason, if any, what would be accepted, and the words as a note. */
export function unread({ text, question }: ReplyInput, reason?: { zh: string; en: string }): Understanding {
  const accepted = acceptedAnswers(question.form);
  return {
    kind: 'unread',
    accepted:
      reason === undefined ? accepted : both(`${reason.zh}${accepted.zh}`, `${reason.en} ${accepted.en}`),
    note: text.trim(),
  };
}
