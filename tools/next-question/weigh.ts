import { type Bilingual, both } from '../../src/domain/language.ts';
import type { AnswerTrial } from '../assessment/assess.ts';
import {
  changeWeights,
  type DecisionChange,
  type Decisions,
  decisionChanges,
  quadrantNames,
} from '../assessment/decision-change.ts';
import type { JointTurn } from '../assessment/joint-uncertainty.ts';
import type { VerdictTurn } from '../assessment/joint-verdicts.ts';
import type { Judgement } from '../assessment/judgement.ts';
import { plausibleAnswers } from '../assessment/plausible-answers.ts';
import {
  type Attendance,
  isSecondView,
  mayBeAnothers,
  type Participant,
  peersOf,
} from '../assessment/routing.ts';
import type { ScoreSheet, SheetEntry } from '../assessment/score-sheet.ts';
import type { SlotQuestion } from '../assessment/slot-question.ts';
import { roundTo } from '../rounding.ts';
import { type CandidateQuestion, type NextQuestionInput, voicesOn } from './schema.ts';

/** Asked before everything else: it says which scenarios there are, and whose they are. */
export const firstSlot = 'pains';

/** What the weightiest change leaves of the others' weight: one answer that turns much is not many answers. Ours. */
const lesserChanges = 0.25;

/** What answers do together counts from a fiftieth of a chance on; less is noise. Ours. */
const leastMovement = 0.02;

/** A second view of what a better placed person has answered can only unsettle it. Ours. */
const secondViewWorth = 0.3;

/** So much is left of a question about a scenario that may yet be a colleague's: their own come first. Ours. */
const anothersWorth = 0.3;

/** Everything that the questions of one choice are weighed against. */
export interface Scales {
  readonly input: NextQuestionInput;
  readonly judgement: Judgement;
  readonly person: Participant;
  readonly attendance: Attendance;
  readonly sheets: ReadonlyMap<string, ScoreSheet>;
  readonly now: Decisions;
  readonly tried: AnswerTrial;
  readonly joint: ReadonlyMap<string, JointTurn>;
  readonly choices: ReadonlyMap<string, VerdictTurn>;
}

/** What an answer would change, per minute of effort; null where nothing hangs on it and nobody waits for it. */
export function weigh(scales: Scales, entry: SlotQuestion): CandidateQuestion | null {
  const { input, judgement, person, attendance, now, tried } = scales;
  const { slot, question } = entry;
  const held = entry.scenario ? sheetEntry(scales.sheets.get(entry.scenario.id), slot) : null;
  const answers = plausibleAnswers(slot, question, held, judgement.industry, input.situation.start);
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
  const together = barred ? undefined : scales.joint.get(slot);
  if (together && together.movement >= leastMovement) expected = Math.max(expected, jointWeight(together));
  const turn = scales.choices.get(slot);
  if (turn)
    expected = Math.max(
      expected,
      changeWeights.deployment * turn.deployment + changeWeights.model * turn.model,
    );
  const decides =
    weightiest?.decides ??
    choiceDecided(turn) ??
    (together ? decidesTogether(entry, together, now) : null) ??
    (slot === firstSlot && peersOf(person, attendance).length > 0 ? whoseScenarios : null);
  if (!decides && !handedOn) return null;
  const secondView = isSecondView(person, question, voices, attendance) ? secondViewWorth : 1;
  const anothers = mayBeAnothers(person, entry, voices, attendance) ? anothersWorth : 1;
  return {
    slot,
    worth: roundTo((expected * secondView * anothers) / question.effort, 3),
    effort: question.effort,
    decides,
    handedOn,
    purpose: 'decides',
  };
}

const whoseScenarios = both('哪些场景来问您', 'which scenarios you are asked about');

function choiceDecided(turn: VerdictTurn | undefined): Bilingual | null {
  if (!turn || Math.max(turn.deployment, turn.model) < leastMovement) return null;
  return turn.deployment >= turn.model
    ? both('部署方式（与其他几项合起来看）', 'where systems run, together with other answers')
    : both(
        '基础模型从哪里来（与其他几项合起来看）',
        'where base models come from, together with other answers',
      );
}

/** In the weights of `decisionChanges`: the first quadrant is at stake where the other axis is high. */
function jointWeight({ movement, otherHigh }: JointTurn): number {
  return movement * (changeWeights.firstQuadrant * otherHigh + changeWeights.otherQuadrant * (1 - otherHigh));
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

function sheetEntry(sheet: ScoreSheet | undefined, slot: string): SheetEntry | null {
  if (!sheet) return null;
  const all = [...Object.values(sheet.value), ...Object.values(sheet.feasibility)];
  return all.find((entry) => entry.slot === slot) ?? null;
}
