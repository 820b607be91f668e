import { both } from '../../src/domain/language.ts';
import { openers } from './command-phrases.ts';
import { nothing, type Reading, read, refused } from './reading.ts';
import type { ReplyText } from './reply-text.ts';
import {
  can,
  cannot,
  murmur,
  noCommitment,
  plainNo,
  plainYes,
  shortYes,
  statesNo,
  statesYes,
  weakNo,
  weakYes,
} from './yes-no-phrases.ts';

interface Answer {
  readonly yes: boolean;
  readonly confidence: number;
}

const said = (yes: boolean, confidence: number): Answer => ({ yes, confidence });

function answerOf(clause: string): Answer | undefined {
  if (weakYes.test(clause)) return said(true, 0.6);
  if (weakNo.test(clause)) return said(false, 0.6);
  if (plainNo.test(clause) && !/^(?:没|没有)问题/.test(clause)) return said(false, 0.95);
  if (plainYes.test(clause) || shortYes.test(clause)) return said(true, 0.95);
  return undefined;
}

function statementOf(clause: string): Answer | undefined {
  if (/^不是(?:没|不)/.test(clause)) return undefined;
  if (cannot.test(clause)) return said(false, 0.8);
  if (can.test(clause)) return said(true, 0.8);
  if (statesNo.test(clause)) return said(false, 0.7);
  if (statesYes.test(clause)) return said(true, 0.65);
  return undefined;
}

const turn = /^(?:不过|但是?|可是|然而|but|however|though)[\s,]*/;

/** A thumb alone is an answer, if a casual one. */
function thumbOf(reply: ReplyText): Reading {
  const [start, end] = [reply.original.search(/\S/), reply.original.trimEnd().length];
  const thumb = reply.readable.trim();
  if (/^(?:👍|👌|✅|🙆)/u.test(thumb)) return read({ kind: 'yesno', yes: true }, start, end, 0.8);
  return /^(?:👎|❌|🙅)/u.test(thumb) ? read({ kind: 'yesno', yes: false }, start, end, 0.8) : nothing;
}

/**
 * Reads yes or no from the first clause that gives either. "应该可以" and "kind of" count with low confidence, a
 * plain statement ("我们有一个平台") with less than a yes. Where a later clause says the contrary, confidence
 * falls; "depends" is refused.
 */
export function readYesNo(reply: ReplyText): Reading {
  let first: { answer: Answer; start: number; end: number; murmured: boolean } | undefined;
  let contradicted = false;
  for (const clause of reply.clauses) {
    const opened = clause.text.replace(turn, '').replace(openers, '');
    const answer =
      answerOf(clause.text) ??
      answerOf(opened === '' ? clause.text : opened) ??
      statementOf(clause.text.replace(turn, ''));
    if (first === undefined || (answer !== undefined && first.murmured)) {
      if (noCommitment.test(clause.text) || noCommitment.test(opened)) {
        return refused(both('听起来要看情况。', 'It sounds as if that depends.'));
      }
      if (answer !== undefined) {
        first = { answer, start: clause.start, end: clause.end, murmured: murmur.test(clause.text) };
      }
    } else if (answer !== undefined && answer.yes !== first.answer.yes && answer.confidence < 0.9) {
      contradicted = true;
    }
  }
  if (first === undefined) {
    return thumbOf(reply);
  }
  const confidence = contradicted ? Math.min(0.7, first.answer.confidence) : first.answer.confidence;
  return read({ kind: 'yesno', yes: first.answer.yes }, first.start, first.end, confidence);
}
