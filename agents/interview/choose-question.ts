import type { Interview, Message, Stakeholder } from '../../src/domain/engagement.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { RunEvent } from '../../src/domain/run.ts';
import { quadrantNames } from '../../tools/assessment/decision-change.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import type { NextQuestionOutput } from '../../tools/next-question/schema.ts';
import { nextQuestionTool } from '../../tools/next-question.ts';
import { type EngagementView, readEngagement, viewEngagement } from '../engagement/engagement-view.ts';
import { type PutQuestion, putQuestion } from './asked-question.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { eventSequence, type InterviewStatePatch, type InterviewStateValue } from './interview-state.ts';
import { questionInput } from './question-input.ts';
import * as texts from './reply-texts.ts';
import { suggestedAnswer } from './suggested-answer.ts';
import { summariseInterview } from './summarise-interview.ts';
import { turnOfSkill } from './turn-of-skill.ts';

/**
 * The node that ends each turn: picks the slot to ask (or the one it was sent back to), says what there was to
 * say, and puts message, event and the run's end on record in one batch. Running it again after a crash finds its
 * own event and follows it, even if a colleague's answer has moved the decisions since.
 */
export async function chooseQuestion(
  deps: InterviewDeps,
  state: InterviewStateValue,
): Promise<InterviewStatePatch> {
  const earlier = await earlierChoice(deps, state.runId);
  if (earlier) return earlier.slot ? asked(state, earlier.slot) : { ended: true, asking: null };
  const { view, interview, person } = await load(deps, state);
  const next = await nextQuestionFor(deps, view, { interview, person }, state);
  const slot = state.ended ? null : (state.asking ?? next.question?.slot ?? null);
  const question = slot ? putQuestion(deps.knowledge, view.situation, slot) : null;
  const { language } = interview;
  const at = deps.clock.now();
  const phrased = question
    ? await deps.skills.phrase(
        question,
        {
          decides: decidesOf(next, question.slot),
          suggested: suggestedAnswer(deps.knowledge, view.situation, question.slot),
        },
        turnOfSkill(deps, state, { view, interview, person }),
      )
    : null;
  const body = phrased
    ? phrased.made
    : [
        closing(interview, state, next, view)[language],
        summariseInterview(deps.knowledge, view, person)[language],
      ]
        .filter((text) => text.length > 0)
        .join('\n\n');
  const message: Message = {
    id: `${state.runId}:reply`,
    interviewId: interview.id,
    position: (await lastPosition(deps, interview.id)) + 1,
    author: 'zhilu',
    text: [
      state.reply,
      handedOn(next, question?.slot) ? texts.handedToYou[language] : '',
      question && turnsToDescribing(deps, state, question) ? texts.nowForThePlan[language] : '',
      body,
      phrased?.fellBack ? texts.withoutModel[language] : '',
    ]
      .filter((part) => part.length > 0)
      .join('\n\n'),
    slot: question?.slot ?? null,
    at,
  };
  const event: RunEvent = question
    ? {
        runId: state.runId,
        sequence: eventSequence.question,
        type: 'question',
        at,
        data: {
          messageId: message.id,
          text: message.text,
          slot: question.slot,
          decides: decidesOf(next, question.slot)?.[language] ?? null,
          form: question.form.kind,
          remaining: next.remaining,
          fellBack: phrased?.fellBack ?? null,
        },
      }
    : {
        runId: state.runId,
        sequence: eventSequence.ended,
        type: 'ended',
        at,
        data: { messageId: message.id, text: message.text, reason: state.ended ? 'person' : next.stop },
      };
  await deps.store.runs.record({
    engagementId: state.engagementId,
    messages: [message],
    events: [event],
    interview: { id: interview.id, status: question ? 'open' : 'ended' },
    run: { id: state.runId, status: 'done', endedAt: at },
  });
  return question ? asked(state, question.slot) : { ended: true, asking: null, reply: '' };
}

function asked(state: InterviewStateValue, slot: string): InterviewStatePatch {
  const trail = [...state.trail.filter((earlier) => earlier !== slot), slot];
  return { asked: slot, asking: null, reply: '', trail, ended: false };
}

async function earlierChoice(deps: InterviewDeps, runId: string): Promise<{ slot: string | null } | null> {
  const events = await deps.store.runs.events(runId, eventSequence.fault);
  for (const event of events) {
    if (event.type === 'ended') return { slot: null };
    if (event.type === 'question' && isRecord(event.data) && typeof event.data.slot === 'string') {
      return { slot: event.data.slot };
    }
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Loaded {
  readonly view: EngagementView;
  readonly interview: Interview;
  readonly person: Stakeholder;
}

/** The interview, its engagement and its person; they exist, since a run was accepted for them. */
export async function load(deps: InterviewDeps, state: InterviewStateValue): Promise<Loaded> {
  const interview = await deps.store.interviews.find(state.interviewId);
  const records = await readEngagement(deps.store, state.engagementId);
  const person = records?.stakeholders.find((entry) => entry.id === interview?.stakeholderId);
  if (!interview || !records || !person) {
    throw new Error(`interview ${state.interviewId} lost its engagement or its stakeholder`);
  }
  return { view: viewEngagement(deps.knowledge, records), interview, person };
}

async function lastPosition(deps: InterviewDeps, interviewId: string): Promise<number> {
  return (await deps.store.interviews.lastMessage(interviewId))?.position ?? 0;
}

/** What `next_question` says for this person now; slots they passed over count as not known to them. */
export async function nextQuestionFor(
  deps: InterviewDeps,
  view: EngagementView,
  { interview, person }: { readonly interview: Interview; readonly person: Stakeholder },
  state: InterviewStateValue,
): Promise<NextQuestionOutput> {
  const input = questionInput(view, person, {
    passedOver: state.skipped,
    asked: state.trail.length,
    depth: interview.depth,
  });
  return deps.tools.call(nextQuestionTool, input, deps.toolContext);
}

/** The first question after the last that could turn a decision: said, so that nobody wonders what it is for. */
function turnsToDescribing(
  { knowledge }: InterviewDeps,
  state: InterviewStateValue,
  { question }: PutQuestion,
): boolean {
  if (question.purpose !== 'describes' || state.trail.length === 0) return false;
  return !state.trail.some((slot) => questionOfSlot(knowledge, slot)?.purpose === 'describes');
}

function handedOn(next: NextQuestionOutput, slot: string | undefined): boolean {
  return next.question?.slot === slot && next.question?.handedOn === true;
}

/** The decision that hangs on a slot, if `next_question` weighed it among the best. */
export function decidesOf(next: NextQuestionOutput, slot: string): Bilingual | null {
  return [next.question, ...next.others].find((candidate) => candidate?.slot === slot)?.decides ?? null;
}

/** The last words: why it ends, where things stand, and that answers can still be changed. */
function closing(
  interview: Interview,
  state: InterviewStateValue,
  next: NextQuestionOutput,
  view: EngagementView,
): Bilingual {
  const reason = state.ended
    ? texts.stoppedByPerson
    : next.stop === 'decisions-settled'
      ? texts.settled
      : interview.depth === 'quick'
        ? texts.quickOver
        : texts.patienceUsed;
  const first = view.assessment.map.order
    .slice(0, 3)
    .flatMap((id) => view.assessment.decisions.scenarios.find((scenario) => scenario.id === id) ?? [])
    .map(({ name, quadrant }) =>
      both(`${name.zh}（${quadrantNames[quadrant].zh}）`, `${name.en} (${quadrantNames[quadrant].en})`),
    );
  const order = joinTexts(first);
  const standing = both(
    `目前的排序：${order.zh}。回答可以随时更正，例如“预算改成 500 万”。`,
    `The order as it stands: ${order.en}. Any answer can still be changed, for example "make the budget 5 million yuan".`,
  );
  return joinTexts([reason, standing], both('', ' '));
}
