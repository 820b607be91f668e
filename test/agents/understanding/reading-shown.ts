import type { AnsweredSlot, AskedQuestion } from '../../../agents/understanding/asked-question.ts';
import { understandReply } from '../../../agents/understanding/understand-reply.ts';
import type { Understanding } from '../../../agents/understanding/understanding.ts';
import type { FindingValue } from '../../../src/domain/finding.ts';

/** The day that every reply of these tests is given on. */
export const today = '2026-11-24';

export function understand(
  text: string,
  question: AskedQuestion,
  otherSlots: readonly AskedQuestion[] = [],
  answered: readonly AnsweredSlot[] = [],
): Understanding {
  return understandReply({ text, language: 'zh', question, otherSlots, answered, today });
}

/** A value in one short line, so that a table of cases can be read: `~30..40 people`, `cost+risk`, `level 3`. */
export function show(value: FindingValue): string {
  switch (value.kind) {
    case 'choice':
      return value.option;
    case 'choices':
      return value.options.join('+');
    case 'level':
      return `level ${value.level}`;
    case 'quantity': {
      const figure = value.low === value.high ? String(value.low) : `${value.low}..${value.high}`;
      return `${value.approximate ? '~' : ''}${figure} ${value.unit}`;
    }
    case 'date':
      return `${value.date} ${value.precision}`;
    case 'yesno':
      return value.yes ? 'yes' : 'no';
    case 'text':
      return `text: ${value.text}`;
    case 'unknown':
      return 'unknown';
  }
}

/** What a reply came to, in one short line: the value for the asked slot, others as `slot=value`, or `/command`. */
export function shown(understanding: Understanding, asked: string): string {
  if (understanding.kind === 'unread') {
    return 'unread';
  }
  if (understanding.kind === 'command') {
    return understanding.command === 'change'
      ? `/change ${understanding.slot ?? 'previous'}: ${understanding.rest}`
      : `/${understanding.command}`;
  }
  const parts = understanding.findings.map(({ slot, value }) =>
    slot === asked ? show(value) : `${slot}=${show(value)}`,
  );
  return [...parts, ...(understanding.then === undefined ? [] : [`then /${understanding.then}`])].join('; ');
}
