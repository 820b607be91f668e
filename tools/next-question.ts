import { z } from 'zod';
import type { Industry, Knowledge } from '../knowledge/knowledge.ts';
import { type InterviewDepth, interviewDepthSchema } from '../src/domain/engagement.ts';
import { type Bilingual, bilingualSchema, both } from '../src/domain/language.ts';
import { type Role, roleSchema } from '../src/domain/role.ts';
import { scenarioSlot, slotParts } from '../src/domain/slot.ts';
import { type AnswerTrial, answerTrials } from './assessment/assess.ts';
import {
  type DecisionChange,
  type Decisions,
  decisionChanges,
  quadrantNames,
} from './assessment/decision-change.ts';
import { engagementSituationSchema } from './assessment/engagement-situation.ts';
import { type JointTurn, jointTurns } from './assessment/joint-uncertainty.ts';
import { type VerdictTurn, verdictTurns } from './assessment/joint-verdicts.ts';
import { type Judgement, judge, startingScenarios } from './assessment/judgement.ts';
import { plausibleAnswers } from './assessment/plausible-answers.ts';
import { isRoutedTo, isSecondView } from './assessment/routing.ts';
import type { ScoreSheet, SheetEntry } from './assessment/score-sheet.ts';
import { type SlotQuestion, slotQuestions } from './assessment/slot-question.ts';
import { roundTo } from './rounding.ts';
import { defineTool, traceStepSchema } from './tool.ts';

const voicesSchema = z.strictObject({ stated: z.array(roleSchema), unknown: z.array(roleSchema) });

/**
 * Ours: questions after which a person has had enough, and what is still open is listed instead. A quick interview
 * takes the ten answers that decide most; a thorough one up to 25, and then has room for what the plan must describe.
 */
const patienceOf: Readonly<Record<InterviewDepth, { readonly deciding: number; readonly all: number }>> = {
  quick: { deciding: 10, all: 10 },
  thorough: { deciding: 25, all: 35 },
};

/** Scenarios, first in the order of deployment, whose work is asked about in detail. Ours. */
const describedScenarios = 2;

const firstSlot = 'pains';

/** What the weightiest change leaves of the others' weight: one answer that turns much is not many answers. Ours. */
const lesserChanges = 0.25;

/** What answers do together counts from a twentieth of a chance on; less is noise. Ours. */
const leastMovement = 0.02;

/** A second view of what a better placed person has answered can only unsettle it. Ours. */
const secondViewWorth = 0.3;

export const nextQuestionInputSchema = z.strictObject({
  situation: engagementSituationSchema,
  role: roleSchema.describe('The role of the person being interviewed.'),
  present: z.array(roleSchema).describe('Roles of everyone taking part, this person included.'),
  voices: z
    .record(z.string(), voicesSchema)
    .describe('Per slot, the roles that answered it and the roles that did not know or skipped it.'),
  asked: z.number().int().min(0).describe('Questions this person has had so far.'),
  depth: interviewDepthSchema
    .default('thorough')
    .describe('quick: only what decides, ten questions at most; thorough: then what the plan must describe.'),
  patience: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Questions this person takes at most; the depth says how many unless told otherwise.'),
});
export type NextQuestionInput = z.output<typeof nextQuestionInputSchema>;

const candidateQuestionSchema = z.strictObject({
  slot: z.string(),
  /** Expected weight of the decisions that an answer changes, per minute of effort; three digits. */
  worth: z.number(),
  /** Minutes. */
  effort: z.number(),
  /** The weightiest decision that hangs on it, as the end of a sentence: "this decides …"; null if none does. */
  decides: bilingualSchema.nullable(),
  /** A colleague did not know: then it is put to the one who can, whether or not a decision hangs on it. */
  handedOn: z.boolean(),
  /** Asked because an answer can turn a decision, or because the plan needs it to describe something. */
  purpose: z.enum(['decides', 'describes']),
});

export const nextQuestionOutputSchema = z.strictObject({
  question: candidateQuestionSchema.nullable(),
  /** Why there is no question: no single answer can still change a decision, or the person has had enough. */
  stop: z.enum(['decisions-settled', 'patience']).nullable(),
  /** Questions that this person could still be asked, and about how many minutes they take. */
  remaining: z.strictObject({ questions: z.number().int(), minutes: z.number() }),
  /** The best of the others, the most worthwhile first. */
  others: z.array(candidateQuestionSchema),
  message: bilingualSchema,
  trace: z.array(traceStepSchema),
});
export type NextQuestionOutput = z.output<typeof nextQuestionOutputSchema>;
type CandidateQuestion = z.output<typeof candidateQuestionSchema>;

/**
 * Of all open slots that this person can answer, the one whose answer is most likely to change a decision (rank,
 * quadrant, deployment, base model, stage) per minute of their effort: each plausible answer is tried on the
 * tools themselves. What a colleague did not know is put to whoever can answer, last if nothing hangs on it. Ties go to the bank's order, then the slot's name. Pains go before everything else while they
 * can still change a decision (guide 2.1: start from key needs and pains), since they say which scenarios there
 * are to ask about. Where no answer can turn a decision any more, a thorough interview goes on with what the plan
 * must describe, for the company and for the scenarios that come first.
 */
export function nextQuestion(knowledge: Knowledge, input: NextQuestionInput): NextQuestionOutput {
  const judgement = judge(knowledge, input.situation);
  const { industry, candidates } = judgement;
  const sheets = new Map(judgement.sheets.map((sheet) => [sheet.scenario.id, sheet]));
  const { now, tried } = answerTrials(knowledge, input.situation, judgement);
  const joint = jointTurnsOf(knowledge, input, judgement);
  const choices = verdictTurnsOf(knowledge, input, judgement);
  const routed = slotQuestions(knowledge, candidates).filter(({ slot, question }) =>
    isRoutedTo(input.role, question, input.present, voicesOn(input, slot)),
  );
  const open = routed.filter(({ question }) => question.purpose === 'decides');
  const weighed = open
    .flatMap((entry) => weigh(tried, industry, input, entry, sheets, now, joint, choices) ?? [])
    .map((candidate, place) => ({ candidate, place }))
    .sort(
      (a, b) =>
        Number(b.candidate.slot === firstSlot) - Number(a.candidate.slot === firstSlot) ||
        b.candidate.worth - a.candidate.worth ||
        a.place - b.place,
    )
    .map(({ candidate }) => candidate);
  const describing =
    input.depth === 'quick' ? [] : questionsThatDescribe(knowledge, input, judgement, routed);
  const worthAsking = [...weighed, ...describing];
  const patience = patienceOf[input.depth];
  const left = (most: number): number => Math.max(0, (input.patience ?? most) - input.asked);
  const remaining = [...weighed.slice(0, left(patience.deciding)), ...describing].slice(
    0,
    left(patience.all),
  );
  const best = remaining[0] ?? null;
  return {
    question: best,
    stop: best ? null : worthAsking.length > 0 ? 'patience' : 'decisions-settled',
    remaining: {
      questions: remaining.length,
      minutes: Math.ceil(remaining.reduce((sum, candidate) => sum + candidate.effort, 0)),
    },
    others: worthAsking.filter(({ slot }) => slot !== best?.slot).slice(0, 3),
    message: messageOf(best, worthAsking.length),
    trace: [
      {
        rule: 'most-worth-per-minute',
        fired: best !== null,
        on: weighed.slice(0, 4).map((candidate) => candidate.slot),
        because: both(
          `逐一试算 ${open.length} 个可问的问题，其中 ${weighed.length} 个的答案还能改变决定；按“改变的分量 ÷ 所花分钟”取最高者，痛点优先；另有 ${describing.length} 个用来把方案写实，排在后面。`,
          `Of ${open.length} questions this person can answer, ${weighed.length} could still change a decision; the one with the most change per minute is taken, pains before all. ${describing.length} more would only describe and come after.`,
        ),
      },
    ],
  };
}

function messageOf(best: CandidateQuestion | null, worthwhile: number): Bilingual {
  if (best?.decides) return both(`这决定${best.decides.zh}。`, `This decides ${best.decides.en}.`);
  if (best?.handedOn)
    return both('同事答不上来，转来问您。', 'A colleague did not know and passed it on to you.');
  if (best) return both('这是写方案要用的，不影响排序。', 'The plan needs this; no ranking hangs on it.');
  if (worthwhile > 0) {
    return both(
      `已问到约定的题数，还有 ${worthwhile} 个问题值得问，列为未决。`,
      `The agreed number of questions is used up; ${worthwhile} are still worth asking and are listed as open.`,
    );
  }
  return both(
    '再问任何一个问题都不会改变决定，可以收尾了。',
    'No single answer can still change a decision; this is enough.',
  );
}

function weigh(
  tried: AnswerTrial,
  industry: Industry,
  input: NextQuestionInput,
  entry: SlotQuestion,
  sheets: ReadonlyMap<string, ScoreSheet>,
  now: Decisions,
  joint: ReadonlyMap<string, JointTurn>,
  choices: ReadonlyMap<string, VerdictTurn>,
): CandidateQuestion | null {
  const { slot, question } = entry;
  const held = entry.scenario ? sheetEntry(sheets.get(entry.scenario.id), slot) : null;
  const answers = plausibleAnswers(slot, question, held, industry, input.situation.start);
  let expected = 0;
  let weightiest: DecisionChange | null = null;
  for (const { value, probability } of answers) {
    const changes = decisionChanges(now, tried(slot, value));
    const [first, ...lesser] = changes;
    if (!first) continue;
    expected +=
      probability * (first.weight + lesserChanges * lesser.reduce((sum, { weight }) => sum + weight, 0));
    if (!weightiest || first.weight > weightiest.weight) weightiest = first;
  }
  const voices = voicesOn(input, slot);
  const handedOn = voices.unknown.length > 0;
  const barred = now.scenarios.find(({ id }) => id === entry.scenario?.id)?.barred === true;
  const together = barred ? undefined : joint.get(slot);
  if (together && together.movement >= leastMovement) expected = Math.max(expected, jointWeight(together));
  const turn = choices.get(slot);
  if (turn) expected = Math.max(expected, 4 * turn.deployment + 3 * turn.model);
  const decides =
    weightiest?.decides ?? choiceDecided(turn) ?? (together ? decidesTogether(entry, together, now) : null);
  if (!decides && !handedOn) return null;
  const trust = isSecondView(input.role, question, voices) ? secondViewWorth : 1;
  return {
    slot,
    worth: roundTo((expected * trust) / question.effort, 3),
    effort: question.effort,
    decides,
    handedOn,
    purpose: 'decides',
  };
}

/** For each scenario's open slots, what answers would do together. */
function jointTurnsOf(
  knowledge: Knowledge,
  input: NextQuestionInput,
  { candidates, sheets, weights: { weights } }: Judgement,
): ReadonlyMap<string, JointTurn> {
  const askable = new Set(
    slotQuestions(knowledge, candidates)
      .filter(({ slot }) => voicesOn(input, slot).stated.length === 0)
      .map(({ slot }) => slot),
  );
  return new Map(sheets.flatMap((sheet) => [...jointTurns(sheet, weights, (slot) => askable.has(slot))]));
}

/** For each open answer that a choice hangs on, what it does with the others. */
function verdictTurnsOf(
  knowledge: Knowledge,
  input: NextQuestionInput,
  judgement: Judgement,
): ReadonlyMap<string, VerdictTurn> {
  const open = slotQuestions(knowledge, judgement.candidates)
    .filter(({ slot, scenario }) => scenario === null && voicesOn(input, slot).stated.length === 0)
    .map(({ slot, question }) => ({
      slot,
      answers: plausibleAnswers(slot, question, null, judgement.industry, input.situation.start),
    }));
  return verdictTurns(judgement, open);
}

function choiceDecided(turn: VerdictTurn | undefined): Bilingual | null {
  if (!turn || Math.max(turn.deployment, turn.model) < leastMovement) return null;
  return turn.deployment >= turn.model
    ? both('部署方式（与其他几项合起来看）', 'where systems run, together with other answers')
    : both(
        '基础模型从哪里来（与其他几项合起来看）',
        'where base models come from, together with other answers',
      );
}

/** In the weights of `decisionChanges`: a quadrant counts 4 where the first is at stake, else 2.5. */
function jointWeight({ movement, otherHigh }: JointTurn): number {
  return movement * (4 * otherHigh + 2.5 * (1 - otherHigh));
}

function decidesTogether({ scenario }: SlotQuestion, turn: JointTurn, now: Decisions): Bilingual | null {
  const held = now.scenarios.find(({ id }) => id === scenario?.id);
  if (!held || turn.movement < leastMovement) return null;
  const other = acrossTheLine[turn.axis][held.quadrant];
  const [from, to] = [quadrantNames[held.quadrant], quadrantNames[other]];
  return both(
    `${held.name.zh}落在${from.zh}还是${to.zh}（与其他几项合起来看）`,
    `whether ${held.name.en} falls in ${from.en} or ${to.en}, together with other answers`,
  );
}

type Quadrant = Decisions['scenarios'][number]['quadrant'];

/** The quadrant on the other side of a line (guide 2.1, page 11). */
const acrossTheLine: Readonly<Record<JointTurn['axis'], Readonly<Record<Quadrant, Quadrant>>>> = {
  value: { 1: 2, 2: 1, 3: 4, 4: 3 },
  feasibility: { 1: 3, 3: 1, 2: 4, 4: 2 },
};

function voicesOn(input: NextQuestionInput, slot: string): NextQuestionInput['voices'][string] {
  return input.voices[slot] ?? { stated: [], unknown: [] };
}

/** Topics that describe a scenario, in the order in which one is talked through; the company's come after. */
const describedTopics: readonly string[] = ['scenario-business', 'scenario-baseline', 'operation', 'benefit'];

/** A role that could say nothing on so much of a scenario is not asked for the rest of it. Ours. */
const mostInVain = 2;

/**
 * What the plan still needs to describe, once: how the work of the first scenario runs and what it brings, then the
 * company, then the second scenario. One account is enough, since no decision hangs on it; what builds on another answer
 * waits for that.
 */
function questionsThatDescribe(
  knowledge: Knowledge,
  input: NextQuestionInput,
  judgement: Judgement,
  routed: readonly SlotQuestion[],
): readonly CandidateQuestion[] {
  const unheard = routed.filter(
    (entry) =>
      entry.question.purpose === 'describes' &&
      voicesOn(input, entry.slot).stated.length === 0 &&
      isBuiltUpon(input, entry),
  );
  if (unheard.length === 0) return [];
  const starting = startingScenarios(judgement)
    .map(({ scenario }) => scenario.id)
    .slice(0, describedScenarios)
    .filter((id) => !isStrangeTo(knowledge, input, id));
  // The first scenario, the company, the second scenario.
  const placeOf = ({ scenario }: SlotQuestion): number => {
    if (!scenario) return 0.5;
    const place = starting.indexOf(scenario.id);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  const topicOf = ({ question }: SlotQuestion): number => {
    const place = describedTopics.indexOf(question.topic);
    return place < 0 ? describedTopics.length : place;
  };
  return unheard
    .filter((entry) => placeOf(entry) < Number.POSITIVE_INFINITY)
    .map((entry, place) => ({ entry, place }))
    .sort(
      (a, b) =>
        placeOf(a.entry) - placeOf(b.entry) ||
        topicOf(a.entry) - topicOf(b.entry) ||
        b.entry.question.effort - a.entry.question.effort ||
        a.place - b.place,
    )
    .map(({ entry: { slot, question } }) => ({
      slot,
      worth: 0,
      effort: question.effort,
      decides: null,
      handedOn: voicesOn(input, slot).unknown.length > 0,
      purpose: 'describes' as const,
    }));
}

/** Whether the answer that a question builds on is there: "of these losses" has to have losses before it. */
function isBuiltUpon({ situation }: NextQuestionInput, { scenario, question }: SlotQuestion): boolean {
  if (question.needs === undefined) return true;
  return situation.facts[scenario ? scenarioSlot(scenario.id, question.needs) : question.needs] !== undefined;
}

/** Whether this role has said often enough that it knows nothing of how a scenario's work runs. */
function isStrangeTo(knowledge: Knowledge, input: NextQuestionInput, scenario: string): boolean {
  const voices = knowledge.questions
    .filter(({ scope, purpose }) => scope === 'scenario' && purpose === 'describes')
    .map(({ id }) => voicesOn(input, scenarioSlot(scenario, id)));
  return (
    !voices.some(({ stated }) => stated.includes(input.role)) &&
    voices.filter(({ unknown }) => unknown.includes(input.role)).length >= mostInVain
  );
}

function sheetEntry(sheet: ScoreSheet | undefined, slot: string): SheetEntry | null {
  if (!sheet) return null;
  const all = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  return all.find((entry) => entry.slot === slot) ?? null;
}

/** Roles that could still answer a slot and take part, the best placed first; for handing a question on. */
export function rolesThatCanAnswer(
  knowledge: Knowledge,
  slot: string,
  present: readonly Role[],
  voices: { readonly unknown: readonly Role[] },
): readonly Role[] {
  const { question: id } = slotParts(slot);
  const question = knowledge.questions.find((entry) => entry.id === id);
  return (question?.roles ?? []).filter((role) => present.includes(role) && !voices.unknown.includes(role));
}

export const nextQuestionTool = defineTool({
  name: 'next_question',
  title: both('下一个问题', 'Next question'),
  description: both(
    '在此人能答的未决问题中，选出每分钟最可能改变决定的一个，并说明它决定什么；没有这样的问题就结束（指南 2.1：从关键需求和痛点出发）。',
    'Of the open questions that this person can answer, gives the one most likely to change a decision per minute of their effort, and says which; none left means stop (guide 2.1: start from key needs and pains).',
  ),
  input: nextQuestionInputSchema,
  output: nextQuestionOutputSchema,
  run: (input, { knowledge }) => nextQuestion(knowledge, input),
});
