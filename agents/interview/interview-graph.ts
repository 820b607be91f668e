import { END, interrupt, START, StateGraph } from '@langchain/langgraph';
import { chooseQuestion } from './choose-question.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { InterviewState, type InterviewStatePatch, type InterviewStateValue } from './interview-state.ts';
import { understandAnswer } from './understand-answer.ts';

/** What resumes a waiting interview: the run that was accepted, and the message that it brought. */
export interface AnswerSignal {
  readonly runId: string;
  readonly messageId: string;
}

/**
 * The interview: choose a question, wait, understand the answer, and round again. One interrupt per question, in a
 * node that does nothing else, since a node runs again from its start when it is resumed.
 */
export function createInterviewGraph(deps: InterviewDeps) {
  return new StateGraph(InterviewState)
    .addNode('choose_question', (state) => chooseQuestion(deps, state))
    .addNode('await_answer', awaitAnswer)
    .addNode('understand_answer', (state) => understandAnswer(deps, state))
    .addConditionalEdges(START, (state) => (state.messageId ? 'understand_answer' : 'choose_question'), [
      'understand_answer',
      'choose_question',
    ])
    .addConditionalEdges('choose_question', (state) => (state.ended ? END : 'await_answer'), [
      END,
      'await_answer',
    ])
    .addEdge('await_answer', 'understand_answer')
    .addEdge('understand_answer', 'choose_question')
    .compile({ checkpointer: deps.checkpointer });
}

function awaitAnswer(state: InterviewStateValue): InterviewStatePatch {
  const signal = interrupt<{ slot: string | null }, AnswerSignal>({ slot: state.asked });
  return { runId: signal.runId, messageId: signal.messageId };
}
