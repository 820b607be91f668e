import { z } from 'zod';
import type { Interview, Message, Stakeholder } from '../../src/domain/engagement.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, joinTexts } from '../../src/domain/language.ts';
import type { RunEvent } from '../../src/domain/run.ts';
import { decisionChanges } from '../../tools/assessment/decision-change.ts';
import { slotQuestions } from '../../tools/assessment/slot-question.ts';
import { rolesThatCanAnswer } from '../../tools/next-question.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { type EngagementView, viewEngagement, voicesOf } from '../engagement/engagement-view.ts';
import type { AnsweredSlot, AskedQuestion } from '../understanding/asked-question.ts';
import type { PlainCommand, ReadFinding, Understanding } from '../understanding/understanding.ts';
import { type PutQuestion, putQuestion } from './asked-question.ts';
import { decidesOf, load, nextQuestionFor } from './choose-question.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { eventSequence, type InterviewStatePatch, type InterviewStateValue } from './interview-state.ts';
import * as texts from './reply-texts.ts';

/** One reply as the node sees it, with everything it may need to answer. */
interface Turn {
  readonly deps: InterviewDeps;
  readonly state: InterviewStateValue;
  readonly view: EngagementView;
  readonly interview: Interview;
  readonly person: Stakeholder;
  readonly message: Message;
  /** The question being answered; null after the end, when only corrections make sense. */
  readonly question: PutQuestion | null;
}

/** What a turn comes to: what is said, what is asked next, and what goes on record. */
interface Outcome {
  readonly reply: Bilingual;
  readonly findings: readonly Finding[];
  readonly changes: readonly Bilingual[];
  /** The slot to ask next; null leaves it to `next_question`. */
  readonly asking: string | null;
  readonly skipped?: string;
  readonly misses: number;
  readonly ended: boolean;
}

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
  const understanding = await deps.skills.understand({
    text: message.text,
    language: interview.language,
    question: question ?? correctionsOnly,
    otherSlots: otherSlots(turn),
    answered: answeredSlots(turn),
    today: message.at.slice(0, 10),
  });
  const outcome = await outcomeOf(turn, understanding);
  const patch: UnderstoodPatch = {
    reply: outcome.reply[interview.language],
    asking: outcome.asking,
    skipped: outcome.skipped ? [...state.skipped, outcome.skipped] : state.skipped,
    misses: outcome.misses,
    ended: outcome.ended,
  };
  await deps.store.runs.record({
    engagementId: state.engagementId,
    findings: outcome.findings,
    events: eventsOf(turn, outcome, patch),
  });
  return patch;
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

/** Stands in for a question after the end: free words are kept as a note, "make that …" still works. */
const correctionsOnly: AskedQuestion = {
  slot: 'note',
  label: { zh: '更正', en: 'correction' },
  form: { kind: 'choice', options: [] },
};

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
  if (understanding.kind === 'answer') return answered(turn, understanding);
  if (understanding.kind === 'unread') return notRead(turn, understanding.accepted);
  if (understanding.command === 'change') return changedAnswer(turn, understanding.slot, understanding.rest);
  return command(turn, understanding.command);
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

/** Nothing learnt: the same question stands, or the interview stays ended. */
function still({ state, question }: Turn): Outcome {
  return {
    reply: { zh: '', en: '' },
    findings: [],
    changes: [],
    asking: question?.slot ?? null,
    misses: state.misses,
    ended: state.ended,
  };
}

function answered(turn: Turn, understanding: Extract<Understanding, { kind: 'answer' }>): Outcome {
  const known = understanding.findings.filter(
    (read) => turn.question !== null || read.slot !== correctionsOnly.slot,
  );
  const findings = known.map((read) => findingOf(turn, read));
  const changes = changesOf(turn, findings);
  const gone = findings.find(
    (finding) => finding.slot === turn.question?.slot && finding.value.kind === 'unknown',
  );
  const base: Outcome = {
    reply: answerReply(turn, findings, changes),
    findings,
    changes,
    asking: findings.some((finding) => finding.slot === turn.question?.slot)
      ? null
      : (turn.question?.slot ?? null),
    misses: 0,
    ended: turn.state.ended,
  };
  const heard: Outcome = gone ? { ...base, reply: sentences([base.reply, handOn(turn, gone.slot)]) } : base;
  if (!understanding.then) return heard;
  const then = command(turn, understanding.then);
  return {
    ...heard,
    reply: sentences([heard.reply, then.reply]),
    ended: then.ended || heard.ended,
    asking: then.asking === turn.question?.slot ? heard.asking : then.asking,
  };
}

/** Says back what was taken down; a decision that turns is told, and after a correction so is that none did. */
function answerReply(turn: Turn, findings: readonly Finding[], changes: readonly Bilingual[]): Bilingual {
  const items = findings
    .filter((finding) => finding.value.kind !== 'unknown')
    .flatMap((finding) => {
      const question = putQuestion(turn.deps.knowledge, turn.view.situation, finding.slot);
      return question ? [{ label: question.label, value: describeValue(finding.value, question) }] : [];
    });
  if (items.length === 0) return { zh: '', en: '' };
  const corrects = findings.some((finding) =>
    turn.view.findings.some((old) => old.slot === finding.slot && old.author.id === finding.author.id),
  );
  const parts = [texts.noted(items)];
  if (changes.length > 0 && corrects) parts.push(texts.changed(changes.slice(0, 4)));
  else if (corrects) parts.push(texts.nothingChanged);
  return sentences(parts);
}

function findingOf({ deps, state, interview, person, message }: Turn, read: ReadFinding): Finding {
  return {
    id: `${message.id}:${read.slot}`,
    engagementId: state.engagementId,
    slot: read.slot,
    value: read.value,
    origin: 'stated',
    confidence: read.confidence,
    evidence: [
      { interviewId: interview.id, messageId: message.id, stakeholderId: person.id, words: read.words },
    ],
    author: { kind: 'stakeholder', id: person.id },
    at: deps.clock.now(),
  };
}

/** What the decisions would be with these findings against what they are; empty when none turns. */
function changesOf({ deps, view, person }: Turn, findings: readonly Finding[]): readonly Bilingual[] {
  if (findings.length === 0) return [];
  const replaced = new Set(findings.map((finding) => finding.slot));
  const kept = view.findings.filter((old) => old.author.id !== person.id || !replaced.has(old.slot));
  const after = viewEngagement(deps.knowledge, {
    engagement: view.engagement,
    stakeholders: view.stakeholders,
    findings: [...kept, ...findings],
  });
  return decisionChanges(view.assessment.decisions, after.assessment.decisions).map((change) => change.text);
}

/** "Make that 5 million": the new words are read as an answer to the slot that they name. */
async function changedAnswer(turn: Turn, named: string | undefined, rest: string): Promise<Outcome> {
  const previous = turn.state.trail.filter((slot) => slot !== turn.question?.slot).at(-1);
  const slot = named ?? previous;
  const target = slot ? putQuestion(turn.deps.knowledge, turn.view.situation, slot) : null;
  if (!target) return { ...still(turn), reply: texts.whichToChange };
  const understanding = await turn.deps.skills.understand({
    text: rest,
    language: turn.interview.language,
    question: target,
    otherSlots: [],
    answered: [],
    today: turn.message.at.slice(0, 10),
  });
  if (understanding.kind !== 'answer') return { ...still(turn), asking: target.slot, ended: false };
  const outcome = answered({ ...turn, question: target }, understanding);
  return { ...outcome, asking: turn.question?.slot === target.slot ? null : (turn.question?.slot ?? null) };
}

function command(turn: Turn, name: PlainCommand): Outcome {
  const { state, question } = turn;
  if (!question && name !== 'remaining') return { ...still(turn), reply: texts.nothingUnderstoodAfterEnd };
  const next = nextQuestionFor(turn.deps, turn.view, turn.person, state);
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
          ? texts.whyAsked(question.why, decidesOf(next, question.slot))
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
    case 'remaining':
      return { ...still(turn), reply: texts.remaining(next.remaining.questions, next.remaining.minutes) };
    case 'help':
      return { ...still(turn), reply: texts.offerToSkip };
  }
}

/** "I don't know" goes on record, so that it is not asked again, and the question goes to whoever can answer. */
function unknownAnswer(turn: Turn): Outcome {
  if (!turn.question) return still(turn);
  const read: ReadFinding = {
    slot: turn.question.slot,
    value: { kind: 'unknown' },
    words: turn.message.text,
    confidence: 1,
  };
  return {
    ...still(turn),
    reply: handOn(turn, turn.question.slot),
    findings: [findingOf(turn, read)],
    asking: null,
    misses: 0,
  };
}

function handOn({ deps, view, person }: Turn, slot: string): Bilingual {
  const voices = voicesOf(view.findings, view.stakeholders)[slot] ?? { stated: [], unknown: [] };
  const others = view.stakeholders.filter((entry) => entry.id !== person.id);
  const [role] = rolesThatCanAnswer(
    deps.knowledge,
    slot,
    others.map((entry) => entry.role),
    voices,
  );
  const colleague = others.find((entry) => entry.role === role);
  return colleague ? texts.handedOn(colleague) : texts.leftOpen;
}

function eventsOf(
  { deps, state, message }: Turn,
  outcome: Outcome,
  patch: UnderstoodPatch,
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

function sentences(parts: readonly Bilingual[]): Bilingual {
  return joinTexts(
    parts.filter((part) => part.zh.length > 0),
    { zh: '', en: ' ' },
  );
}
