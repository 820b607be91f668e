import type { InterviewDepth } from '../../src/domain/engagement.ts';
import type { PlainCommand, ReadFinding } from '../understanding/understanding.ts';
import { decidesOf, nextQuestionFor } from './choose-question.ts';
import { handOn } from './hand-on.ts';
import * as texts from './reply-texts.ts';
import { findingOf, type Outcome, still, type Turn } from './turn.ts';

/** What a command comes to: "why", "back", "skip", "not sure", "stop", "how many more", "help". */
export async function carryOutCommand(turn: Turn, name: PlainCommand): Promise<Outcome> {
  const { state, question } = turn;
  if (name === 'quick' || name === 'thorough') return { ...still(turn), ...atDepth(name) };
  if (!question && name !== 'remaining') return { ...still(turn), reply: texts.nothingUnderstoodAfterEnd };
  const weighed = () => nextQuestionFor(turn.deps, turn.view, turn, state);
  switch (name) {
    case 'unknown':
      return unknownAnswer(turn);
    case 'skip':
      return {
        ...still(turn),
        reply: texts.skipped,
        asking: null,
        misses: 0,
        ...(question ? { skipped: question.slot } : {}),
      };
    case 'why':
      return {
        ...still(turn),
        reply: question
          ? texts.whyAsked(question.why, decidesOf(await weighed(), question.slot))
          : texts.nothingUnderstoodAfterEnd,
      };
    case 'back': {
      const previous = state.trail.filter((slot) => slot !== question?.slot).at(-1);
      return previous
        ? { ...still(turn), reply: texts.backTo, asking: previous, misses: 0 }
        : { ...still(turn), reply: texts.noEarlierQuestion };
    }
    case 'stop':
      return { ...still(turn), asking: null, ended: true };
    case 'remaining': {
      const { remaining } = await weighed();
      return { ...still(turn), reply: texts.remaining(remaining.questions, remaining.minutes) };
    }
    case 'help':
      return { ...still(turn), reply: texts.offerToSkip };
  }
}

/** Another depth from here on; an interview that had ended goes on if there is more to ask. */
function atDepth(depth: InterviewDepth): Partial<Outcome> {
  return {
    reply: depth === 'quick' ? texts.nowQuick : texts.nowThorough,
    depth,
    asking: null,
    ended: false,
  };
}

/** "I don't know" goes on record, so that it is not asked again, and the question goes to whoever can answer. */
async function unknownAnswer(turn: Turn): Promise<Outcome> {
  if (!turn.question) return still(turn);
  const read: ReadFinding = {
    slot: turn.question.slot,
    value: { kind: 'unknown' },
    words: turn.message.text,
    confidence: 1,
  };
  return {
    ...still(turn),
    reply: await handOn(turn, turn.question.slot),
    findings: [findingOf(turn, read)],
    asking: null,
    misses: 0,
  };
}
