import { figuresOfOthers } from './figures-of-others.ts';
import { readChange } from './read-change.ts';
import { readForm } from './read-form.ts';
import { readOtherSlots } from './read-other-slots.ts';
import type { ReplyInput, Spoken } from './reply-input.ts';
import { clauseWords, finding, isThen, type Then, unread } from './reply-outcome.ts';
import { type ReplyText, type Span, withoutSpans } from './reply-text.ts';
import { questionSpans } from './set-aside.ts';
import type { PlainCommand, ReadFinding, Understanding } from './understanding.ts';
import { unknownClauses } from './unknown-clauses.ts';

/** A reply to a question with a form: its answer, answers to other open slots, and commands beside them. */
export function understandAnswer(
  input: ReplyInput,
  { whole, safe, commands, ownWords }: Spoken,
): Understanding {
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
  const apart = readForm(withoutSpans(left, figuresOfOthers(left, question, otherSlots)), question, today);
  const own = apart.kind === 'read' ? apart : readForm(left, question, today);
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
