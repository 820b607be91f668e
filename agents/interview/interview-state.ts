import { Annotation } from '@langchain/langgraph';

/**
 * What an interview's thread keeps between turns. Small on purpose: answers live in the store, and the newest
 * checkpoint is rewritten at every step.
 */
export const InterviewState = Annotation.Root({
  interviewId: Annotation<string>,
  engagementId: Annotation<string>,
  /** The run being worked on, and the message it brought (null at the start). */
  runId: Annotation<string>,
  messageId: Annotation<string | null>,
  /** The slot to ask about next; null: let `next_question` choose. */
  asking: Annotation<string | null>,
  /** The slot that was asked last. */
  asked: Annotation<string | null>,
  /** Slots asked before, oldest first, without repeats; for "back" and for counting. */
  trail: Annotation<string[]>,
  /** Slots this person passed over; not asked again in this interview. */
  skipped: Annotation<string[]>,
  /** Replies to the present question that could not be read, one after another. */
  misses: Annotation<number>,
  /** What zhilu says before its next question. */
  reply: Annotation<string>,
  ended: Annotation<boolean>,
});
export type InterviewStateValue = typeof InterviewState.State;
export type InterviewStatePatch = typeof InterviewState.Update;

export function initialState(entry: {
  interviewId: string;
  engagementId: string;
  runId: string;
}): InterviewStateValue {
  return {
    ...entry,
    messageId: null,
    asking: null,
    asked: null,
    trail: [],
    skipped: [],
    misses: 0,
    reply: '',
    ended: false,
  };
}

/** Event numbers within a run: fixed by kind, so that a step that runs again after a crash writes nothing twice. */
export const eventSequence = {
  accepted: 1,
  understood: 2,
  changed: 3,
  fault: 4,
  question: 5,
  ended: 6,
} as const;
