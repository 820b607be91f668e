import { z } from 'zod';
import type { Bilingual } from '../../src/domain/language.ts';
import type { RunEvent } from '../../src/domain/run.ts';
import { slotQuestions } from '../../tools/assessment/slot-question.ts';
import { acceptsSuggestion } from '../understanding/accepts-suggestion.ts';
import type { AnsweredSlot, AskedQuestion } from '../understanding/asked-question.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { putQuestion } from './asked-question.ts';
import { carryOutCommand } from './carry-out-command.ts';
import { load } from './choose-question.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { eventSequence, type InterviewStatePatch, type InterviewStateValue } from './interview-state.ts';
import * as texts from './reply-texts.ts';
import { asMeant, type Skilled } from './skill-turn.ts';
import { suggestedAnswer } from './suggested-answer.ts';
import { changeAnswer, takeAnswer } from './take-answer.ts';
import { correctionsOnly, type Outcome, sentences, still, type Turn } from './turn.ts';
import { turnOfSkill } from './turn-of-skill.ts';

/**
 * The node that reads a reply: findings go on record with the words they rest on, commands are carried out, and
 * what cannot be read is said to be so. Everything it writes has an id derived from the run, so that running it
 * again after a crash changes nothing.
 */
export async function understandAnswer(
  deps: InterviewDeps,
  state: InterviewStateValue,
): Promise<InterviewStatePatch> {
  const earlier = await earlierPatch(deps, state.runId);
  if (earlier) return earlier;
  const { view, interview, person } = await load(deps, state);
  const message = state.messageId ? await deps.store.interviews.findMessage(state.messageId) : null;
  if (!message) throw new Error(`run ${state.runId} was resumed without the message it brought`);
  const question =
    state.asked && !state.ended ? putQuestion(deps.knowledge, view.situation, state.asked) : null;
  const turn: Turn = { deps, state, view, interview, person, message, question };
  const accepted = acceptedSuggestion(turn);
  const { made: understanding, fellBack } = accepted
    ? asMeant(accepted)
    : await deps.skills.understand(
        {
          text: message.text,
          language: interview.language,
          question: question ?? correctionsOnly,
          otherSlots: otherSlots(turn),
          answered: answeredSlots(turn),
          today: message.at.slice(0, 10),
        },
        turnOfSkill(deps, state, turn),
      );
  const outcome = await outcomeOf(turn, understanding);
  const patch: UnderstoodPatch = {
    reply: (fellBack ? sentences([outcome.reply, texts.readWithoutModel]) : outcome.reply)[
      interview.language
    ],
    asking: outcome.asking,
    skipped: outcome.skipped ? [...state.skipped, outcome.skipped] : state.skipped,
    misses: outcome.misses,
    ended: outcome.ended,
  };
  await deps.store.runs.record({
    engagementId: state.engagementId,
    findings: outcome.findings,
    events: eventsOf(turn, understanding, outcome, patch, fellBack),
    ...(outcome.depth ? { interview: { id: interview.id, depth: outcome.depth } } : {}),
  });
  return patch;
}

/** How sure one is of an answer that was only accepted. Ours. */
const confidenceOfAccepted = 0.6;

/** The answer on offer, if the reply takes it as it stands. */
function acceptedSuggestion({ deps, view, question, message }: Turn): Understanding | null {
  if (!question || !acceptsSuggestion(message.text)) return null;
  const value = suggestedAnswer(deps.knowledge, view.situation, question.slot);
  if (!value) return null;
  return {
    kind: 'answer',
    findings: [{ slot: question.slot, value, words: message.text, confidence: confidenceOfAccepted }],
  };
}

/** What the node hands on; kept in its event, since after a crash its own findings would look like old ones. */
const understoodPatchSchema = z.strictObject({
  reply: z.string(),
  asking: z.string().nullable(),
  skipped: z.array(z.string()),
  misses: z.number(),
  ended: z.boolean(),
});
type UnderstoodPatch = z.output<typeof understoodPatchSchema>;

async function earlierPatch(deps: InterviewDeps, runId: string): Promise<UnderstoodPatch | null> {
  const events = await deps.store.runs.events(runId, eventSequence.accepted);
  const understood = events.find((event) => event.type === 'understood');
  return understood ? z.object({ patch: understoodPatchSchema }).parse(understood.data).patch : null;
}

function otherSlots({ deps, view, question }: Turn): readonly AskedQuestion[] {
  return slotQuestions(deps.knowledge, view.assessment.candidates)
    .filter(({ slot }) => slot !== question?.slot)
    .flatMap(({ slot }) => putQuestion(deps.knowledge, view.situation, slot) ?? []);
}

function answeredSlots({ deps, view, person }: Turn): readonly AnsweredSlot[] {
  return view.findings
    .filter((finding) => finding.author.id === person.id)
    .flatMap(({ slot }) => putQuestion(deps.knowledge, view.situation, slot) ?? []);
}

async function outcomeOf(turn: Turn, understanding: Understanding): Promise<Outcome> {
  if (understanding.kind === 'answer') return takeAnswer(turn, understanding);
  if (understanding.kind === 'unread') return notRead(turn, understanding.accepted);
  if (understanding.command === 'change') return changeAnswer(turn, understanding.slot, understanding.rest);
  return carryOutCommand(turn, understanding.command);
}

/** Says what would be accepted; after three tries the question is put aside, so that nobody is held at a gate. */
function notRead(turn: Turn, accepted: Bilingual): Outcome {
  if (!turn.question) return { ...still(turn), reply: texts.nothingUnderstoodAfterEnd };
  const misses = turn.state.misses + 1;
  if (misses >= 3) {
    return { ...still(turn), reply: texts.putAside, asking: null, skipped: turn.question.slot, misses: 0 };
  }
  const said = texts.unread(accepted);
  return { ...still(turn), reply: misses === 2 ? sentences([said, texts.offerToSkip]) : said, misses };
}

function eventsOf(
  { deps, state, message }: Turn,
  understanding: Understanding,
  outcome: Outcome,
  patch: UnderstoodPatch,
  fellBack: Skilled<Understanding>['fellBack'],
): readonly RunEvent[] {
  const at = deps.clock.now();
  const understood: RunEvent = {
    runId: state.runId,
    sequence: eventSequence.understood,
    type: 'understood',
    at,
    data: {
      messageId: message.id,
      findings: outcome.findings.map(({ slot, value, confidence, evidence }) => ({
        slot,
        value,
        confidence,
        words: evidence[0]?.words ?? '',
      })),
      /** Words that were said beside, or could not be read: kept, and shown as they stand. */
      note: 'note' in understanding ? (understanding.note ?? null) : null,
      /** Why the built-in reader read it where a model should have; null where all went as meant. */
      fellBack,
      patch,
    },
  };
  if (outcome.changes.length === 0) return [understood];
  return [
    understood,
    {
      runId: state.runId,
      sequence: eventSequence.changed,
      type: 'changed',
      at,
      data: { changes: [...outcome.changes] },
    },
  ];
}
