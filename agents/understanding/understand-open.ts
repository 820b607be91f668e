import { readOtherSlots } from './read-other-slots.ts';
import { readText } from './read-text.ts';
import type { ReplyInput, Spoken } from './reply-input.ts';
import { clauseWords, finding, isThen, unread } from './reply-outcome.ts';
import { withoutSpans } from './reply-text.ts';
import { onlyAsksUs, onlyThinks, questionSpans } from './set-aside.ts';
import type { Understanding } from './understanding.ts';

/** What may follow a command in a reply to an open question before the whole counts as an answer, in units of text. */
const reasonLength = 24;

/** A reply to an open question: taken whole, unless it is a command or only asks us something. */
export function understandText(input: ReplyInput, { whole, safe, commands }: Spoken): Understanding {
  const [first, ...others] = safe.clauses;
  if (first === undefined || onlyAsksUs(safe) || (onlyThinks(safe) && commands[0] === undefined)) {
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
