import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both } from '../src/domain/language.ts';
import { slotParts } from '../src/domain/slot.ts';
import { answerTrials } from './assessment/assess.ts';
import { candidateScenarios } from './assessment/candidate-scenarios.ts';
import { industryOf } from './assessment/engagement-situation.ts';
import { type JointTurn, jointTurns } from './assessment/joint-uncertainty.ts';
import { type VerdictTurn, verdictTurns } from './assessment/joint-verdicts.ts';
import { type Judgement, judge } from './assessment/judgement.ts';
import { plausibleAnswers } from './assessment/plausible-answers.ts';
import { type Attendance, isRoutedTo, type Participant, whoCanStillAnswer } from './assessment/routing.ts';
import { type NamedPains, scenarioClaims } from './assessment/scenario-claims.ts';
import { questionOfSlot, type SlotQuestion, slotQuestions } from './assessment/slot-question.ts';
import { questionsThatDescribe } from './next-question/describe.ts';
import {
  type CandidateQuestion,
  type NextQuestionInput,
  type NextQuestionOutput,
  nextQuestionInputSchema,
  nextQuestionOutputSchema,
  patienceOf,
  voicesOn,
} from './next-question/schema.ts';
import { firstSlot, weigh } from './next-question/weigh.ts';
import { defineTool, ToolInputError } from './tool.ts';

/**
 * Of all open slots that this person can answer, the one whose answer is most likely to change a decision (rank,
 * quadrant, deployment, base model, stage) per minute of their effort: each plausible answer is tried on the
 * tools themselves. What a colleague did not know is put to whoever can answer, last if nothing hangs on it, but before
 * this person has had enough. Ties go to the bank's order, then the slot's name. Pains go before everything else while they
 * can still change a decision (guide 2.1: start from key needs and pains), since they say which scenarios there
 * are to ask about, and whom. Where no answer can turn a decision any more, a thorough interview goes on with what the plan
 * must describe, for the company and for the scenarios that come first.
 */
export function nextQuestion(knowledge: Knowledge, input: NextQuestionInput): NextQuestionOutput {
  const { open, weighed, describing, ahead } = considered(knowledge, input);
  const worthAsking = [...weighed, ...describing];
  const best = ahead[0] ?? null;
  return {
    question: best,
    stop: best ? null : worthAsking.length > 0 ? 'patience' : 'decisions-settled',
    remaining: {
      questions: ahead.length,
      minutes: Math.ceil(ahead.reduce((sum, candidate) => sum + candidate.effort, 0)),
    },
    others: worthAsking.filter(({ slot }) => slot !== best?.slot).slice(0, 3),
    message: messageOf(best, worthAsking.length),
    trace: [
      {
        rule: 'most-worth-per-minute',
        fired: best !== null,
        on: weighed.slice(0, 4).map((candidate) => candidate.slot),
        because: both(
          `逐一试算 ${open} 个可问的问题，其中 ${weighed.length} 个的答案还能改变决定；按“改变的分量 ÷ 所花分钟”取最高者，痛点优先；另有 ${describing.length} 个用来把方案写实，排在后面。`,
          `Of ${open} questions this person can answer, ${weighed.length} could still change a decision; the one with the most change per minute is taken, pains before all. ${describing.length} more would only describe and come after.`,
        ),
      },
    ],
  };
}

/** The slots that this person is to be asked about before they have had enough, as things stand: what may be promised. */
export function slotsAhead(knowledge: Knowledge, input: NextQuestionInput): readonly string[] {
  return considered(knowledge, input).ahead.map(({ slot }) => slot);
}

interface Considered {
  /** How many deciding questions were tried. */
  readonly open: number;
  /** Those on which something hangs, in the order in which they are asked. */
  readonly weighed: readonly CandidateQuestion[];
  readonly describing: readonly CandidateQuestion[];
  /** Those that fit before the person has had enough, the next one first. */
  readonly ahead: readonly CandidateQuestion[];
}

function considered(knowledge: Knowledge, input: NextQuestionInput): Considered {
  const person = personOf(input);
  const judgement = judge(knowledge, input.situation);
  const { candidates, industry } = judgement;
  const voices = (slot: string) => voicesOn(input, slot);
  const attendance: Attendance = {
    people: input.present,
    claim: scenarioClaims(knowledge, industry, candidates, input.pains ?? {}, voices),
    pains: voices(firstSlot),
  };
  const questions = slotQuestions(knowledge, candidates);
  const unheard = questions.filter(({ slot }) => voices(slot).stated.length === 0);
  const routed = questions.filter((entry) => isRoutedTo(person, entry, voices(entry.slot), attendance));
  const open = routed.filter(({ question }) => question.purpose === 'decides');
  const { now, tried } = answerTrials(knowledge, input.situation, judgement);
  const scales = {
    input,
    judgement,
    person,
    attendance,
    sheets: new Map(judgement.sheets.map((sheet) => [sheet.scenario.id, sheet])),
    now,
    tried,
    joint: jointTurnsOf(judgement, unheard),
    choices: verdictTurnsOf(input, judgement, unheard),
  };
  const weighed = open
    .flatMap((entry) => weigh(scales, entry) ?? [])
    .map((candidate, place) => ({ candidate, place }))
    .sort(
      (a, b) =>
        Number(b.candidate.slot === firstSlot) - Number(a.candidate.slot === firstSlot) ||
        b.candidate.worth - a.candidate.worth ||
        a.place - b.place,
    )
    .map(({ candidate }) => candidate);
  const describing =
    input.depth === 'quick'
      ? []
      : questionsThatDescribe(knowledge, input, judgement, routed, person, attendance);
  const patience = patienceOf[input.depth];
  const left = (most: number): number => Math.max(0, (input.patience ?? most) - input.asked);
  const ahead = within(left(patience.all), [...within(left(patience.deciding), weighed), ...describing]);
  return { open: open.length, weighed, describing, ahead };
}

/** The first so many, with room kept for what was handed on: a question promised to somebody is put to them. */
function within(most: number, questions: readonly CandidateQuestion[]): readonly CandidateQuestion[] {
  const promised = questions.filter(({ handedOn }) => handedOn).slice(0, most);
  const others = questions.filter(({ handedOn }) => !handedOn).slice(0, most - promised.length);
  const kept = new Set([...promised, ...others]);
  return questions.filter((question) => kept.has(question));
}

function personOf({ person, present }: NextQuestionInput): Participant {
  const found = present.find(({ id }) => id === person);
  if (found) return found;
  const ids = present.map(({ id }) => id);
  throw new ToolInputError(
    'person',
    both(
      `在座的人里没有“${person}”；有：${ids.join('、') || '（没有人）'}。`,
      `"${person}" is not among those present; there are: ${ids.join(', ') || '(nobody)'}.`,
    ),
  );
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

/** For each scenario's open slots, what answers would do together. */
function jointTurnsOf(
  { sheets, weights: { weights } }: Judgement,
  unheard: readonly SlotQuestion[],
): ReadonlyMap<string, JointTurn> {
  const askable = new Set(unheard.map(({ slot }) => slot));
  return new Map(sheets.flatMap((sheet) => [...jointTurns(sheet, weights, (slot) => askable.has(slot))]));
}

/** For each open answer that a choice hangs on, what it does with the others. */
function verdictTurnsOf(
  { situation }: NextQuestionInput,
  judgement: Judgement,
  unheard: readonly SlotQuestion[],
): ReadonlyMap<string, VerdictTurn> {
  const open = unheard
    .filter(({ scenario }) => scenario === null)
    .map(({ slot, question }) => ({
      slot,
      answers: plausibleAnswers(slot, question, null, judgement.industry, situation.start),
    }));
  return verdictTurns(judgement, open);
}

/** Those who take part and could still answer a slot, the best placed first; for handing a question on. */
export function peopleWhoCanAnswer<Person extends Participant>(
  knowledge: Knowledge,
  slot: string,
  people: readonly Person[],
  {
    situation,
    voices,
    pains,
  }: Pick<NextQuestionInput, 'situation' | 'voices'> & { readonly pains: NamedPains },
): readonly Person[] {
  const question = questionOfSlot(knowledge, slot);
  if (!question) return [];
  const { scenario } = slotParts(slot);
  const industry = industryOf(knowledge, situation.industry);
  const claim = scenarioClaims(
    knowledge,
    industry,
    candidateScenarios(industry, situation.facts),
    pains,
    (other) => voicesOn({ voices }, other),
  );
  const routed = { question, scenario: scenario === null ? null : { id: scenario } };
  return whoCanStillAnswer(people, routed, voicesOn({ voices }, slot), claim);
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
