import type { Knowledge } from '../../knowledge/knowledge.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { type Judgement, startingScenarios } from '../assessment/judgement.ts';
import { type Attendance, mayBeAnothers, type Participant, peersOf } from '../assessment/routing.ts';
import { isStrangeTo } from '../assessment/scenario-claims.ts';
import type { SlotQuestion } from '../assessment/slot-question.ts';
import { type CandidateQuestion, type NextQuestionInput, voicesOn } from './schema.ts';

/** Scenarios, first in the order of deployment, whose work is asked about in detail. Ours. */
const describedScenarios = 2;

/** Topics that describe a scenario, in the order in which one is talked through; the company's come after. */
const describedTopics: readonly string[] = ['scenario-business', 'scenario-baseline', 'operation', 'benefit'];

/**
 * What the plan still needs to describe, once: how the work of the first scenario runs and what it brings, then the
 * company, then the second scenario. One account is enough, since no decision hangs on it, and it is the account of the person
 * whose scenario it is; what builds on another answer waits for that.
 */
export function questionsThatDescribe(
  knowledge: Knowledge,
  input: NextQuestionInput,
  judgement: Judgement,
  routed: readonly SlotQuestion[],
  person: Participant,
  attendance: Attendance,
): readonly CandidateQuestion[] {
  const voices = (slot: string) => voicesOn(input, slot);
  const unheard = routed.filter(
    (entry) =>
      entry.question.purpose === 'describes' &&
      voices(entry.slot).stated.length === 0 &&
      !mayBeAnothers(person, entry, voices(entry.slot), attendance) &&
      isBuiltUpon(input, entry),
  );
  if (unheard.length === 0) return [];
  const known = startingScenarios(judgement)
    .map(({ scenario }) => scenario.id)
    .filter((id) => !isStrangeTo(knowledge, id, person.id, voices));
  const starting = known.filter((id) => !isColleagues(id, person, attendance)).slice(0, describedScenarios);
  const isHandedOn = ({ slot }: SlotQuestion): boolean => voices(slot).unknown.length > 0;
  // The first scenario, the company, the second scenario; then what a colleague did not know of their own.
  const placeOf = (entry: SlotQuestion): number => {
    if (!entry.scenario) return 0.5;
    const place = starting.indexOf(entry.scenario.id);
    if (place >= 0) return place;
    return known.includes(entry.scenario.id) && isHandedOn(entry)
      ? describedScenarios
      : Number.POSITIVE_INFINITY;
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
    .map(({ entry }) => ({
      slot: entry.slot,
      worth: 0,
      effort: entry.question.effort,
      decides: null,
      handedOn: isHandedOn(entry),
      purpose: 'describes' as const,
    }));
}

/** Another of the same role has the better claim, so that this person's two scenarios are two of their own. */
function isColleagues(scenario: string, person: Participant, attendance: Attendance): boolean {
  const own = attendance.claim(person.id, scenario);
  return own === 0 && peersOf(person, attendance).some(({ id }) => attendance.claim(id, scenario) > 0);
}

/** Whether the answer that a question builds on is there: "of these losses" has to have losses before it, and not nought. */
function isBuiltUpon({ situation }: NextQuestionInput, { scenario, question }: SlotQuestion): boolean {
  if (question.needs === undefined) return true;
  const held = situation.facts[scenario ? scenarioSlot(scenario.id, question.needs) : question.needs];
  return held !== undefined && !(held.kind === 'quantity' && held.high === 0);
}
