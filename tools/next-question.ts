import { z } from 'zod';
import type { Industry, Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, bilingualSchema, both } from '../src/domain/language.ts';
import { type Role, roleSchema } from '../src/domain/role.ts';
import { slotParts } from '../src/domain/slot.ts';
import { decideQuickly } from './assessment/assess.ts';
import { candidateScenarios } from './assessment/candidate-scenarios.ts';
import { type DecisionChange, type Decisions, decisionChanges } from './assessment/decision-change.ts';
import { engagementSituationSchema, industryOf } from './assessment/engagement-situation.ts';
import { plausibleAnswers } from './assessment/plausible-answers.ts';
import { isRoutedTo, isSecondView } from './assessment/routing.ts';
import { type ScoreSheet, type SheetEntry, scoreSheet } from './assessment/score-sheet.ts';
import { type SlotQuestion, slotQuestions } from './assessment/slot-question.ts';
import { roundTo } from './rounding.ts';
import { defineTool, traceStepSchema } from './tool.ts';

const voicesSchema = z.strictObject({ stated: z.array(roleSchema), unknown: z.array(roleSchema) });

/** Ours: after 25 questions a person has had enough, and what is still open is listed instead. */
export const defaultPatience = 25;

const firstSlot = 'pains';

/** What the weightiest change leaves of the others' weight: one answer that turns much is not many answers. Ours. */
const lesserChanges = 0.25;

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
  patience: z.number().int().min(1).default(defaultPatience),
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
 * are to ask about.
 */
export function nextQuestion(knowledge: Knowledge, input: NextQuestionInput): NextQuestionOutput {
  const industry = industryOf(knowledge, input.situation.industry);
  const candidates = candidateScenarios(industry, input.situation.facts);
  const sheets = new Map(
    candidates.map((candidate) => [candidate.id, scoreSheet(candidate, input.situation.facts)]),
  );
  const now = decideQuickly(knowledge, input.situation);
  const open = slotQuestions(knowledge, candidates).filter(
    ({ slot, question }) =>
      question.purpose === 'decides' &&
      isRoutedTo(input.role, question, input.present, input.voices[slot] ?? { stated: [], unknown: [] }),
  );
  const weighed = open
    .flatMap((entry) => weigh(knowledge, industry, input, entry, sheets, now) ?? [])
    .map((candidate, place) => ({ candidate, place }))
    .sort(
      (a, b) =>
        Number(b.candidate.slot === firstSlot) - Number(a.candidate.slot === firstSlot) ||
        b.candidate.worth - a.candidate.worth ||
        a.place - b.place,
    )
    .map(({ candidate }) => candidate);
  const left = Math.max(0, input.patience - input.asked);
  const remaining = weighed.slice(0, left);
  const best = remaining[0] ?? null;
  return {
    question: best,
    stop: best ? null : weighed.length > 0 ? 'patience' : 'decisions-settled',
    remaining: {
      questions: remaining.length,
      minutes: Math.ceil(remaining.reduce((sum, candidate) => sum + candidate.effort, 0)),
    },
    others: weighed.slice(1, 4),
    message: messageOf(best, weighed.length),
    trace: [
      {
        rule: 'most-worth-per-minute',
        fired: best !== null,
        on: weighed.slice(0, 4).map((candidate) => candidate.slot),
        because: both(
          `逐一试算 ${open.length} 个可问的问题，其中 ${weighed.length} 个的答案还能改变决定；按“改变的分量 ÷ 所花分钟”取最高者，痛点优先。`,
          `Of ${open.length} questions this person can answer, ${weighed.length} could still change a decision; the one with the most change per minute is taken, pains before all.`,
        ),
      },
    ],
  };
}

function messageOf(best: CandidateQuestion | null, worthwhile: number): Bilingual {
  if (best?.decides) return both(`这决定${best.decides.zh}。`, `This decides ${best.decides.en}.`);
  if (best) return both('同事答不上来，转来问您。', 'A colleague did not know and passed it on to you.');
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
  knowledge: Knowledge,
  industry: Industry,
  input: NextQuestionInput,
  entry: SlotQuestion,
  sheets: ReadonlyMap<string, ScoreSheet>,
  now: Decisions,
): CandidateQuestion | null {
  const { slot, question } = entry;
  const held = entry.scenario ? sheetEntry(sheets.get(entry.scenario.id), slot) : null;
  const answers = plausibleAnswers(slot, question, held, industry, input.situation.start);
  let expected = 0;
  let weightiest: DecisionChange | null = null;
  for (const { value, probability } of answers) {
    const facts = { ...input.situation.facts, [slot]: value };
    const changes = decisionChanges(now, decideQuickly(knowledge, { ...input.situation, facts }));
    const [first, ...lesser] = changes;
    if (!first) continue;
    expected +=
      probability * (first.weight + lesserChanges * lesser.reduce((sum, { weight }) => sum + weight, 0));
    if (!weightiest || first.weight > weightiest.weight) weightiest = first;
  }
  const voices = input.voices[slot] ?? { stated: [], unknown: [] };
  const handedOn = voices.unknown.length > 0;
  if (!weightiest && !handedOn) return null;
  const trust = isSecondView(input.role, question, voices) ? secondViewWorth : 1;
  return {
    slot,
    worth: roundTo((expected * trust) / question.effort, 3),
    effort: question.effort,
    decides: weightiest?.decides ?? null,
    handedOn,
  };
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
