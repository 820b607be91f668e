import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import type { SlotVoices } from './slot-voices.ts';

/** The pains that each person named, by the person's id. */
export type NamedPains = Readonly<Record<string, readonly string[]>>;

/** How much a scenario is a person's own; 0 says that nothing ties them to it. */
export type ScenarioClaim = (person: string, scenario: string) => number;

const touched = 1;
const named = 2;

/** A person who could say nothing on so much of a scenario is a stranger to it. Ours. */
const mostInVain = 2;

/**
 * Whose scenario is whose: whoever told how its work runs stands first, and the more of it the higher; then whoever
 * named the pain that it answers, or brought the idea; then whoever named a pain that it helps with. Ours: the
 * guide says to start from needs and pains (2.1), and two people of one role have two different desks.
 */
export function scenarioClaims(
  { questions }: Knowledge,
  industry: Industry,
  candidates: readonly CandidateScenario[],
  pains: NamedPains,
  voicesOn: (slot: string) => SlotVoices,
): ScenarioClaim {
  const describing = questionsOnTheWork(questions);
  const claims = new Map<string, Map<string, number>>();
  for (const { id, why } of candidates) {
    const held = new Map<string, number>();
    const raise = (person: string, to: number): void => {
      held.set(person, Math.max(held.get(person) ?? 0, to));
    };
    for (const [person, own] of Object.entries(pains)) {
      for (const pain of own) {
        const place = industry.pains.find((entry) => entry.id === pain)?.scenarios.indexOf(id) ?? -1;
        if (place >= 0) raise(person, place === 0 ? named : touched);
      }
    }
    if (why === 'own') for (const person of voicesOn('scenarios.own').stated) raise(person, named);
    const voices = describing.map((question) => voicesOn(scenarioSlot(id, question.id)));
    for (const [person, count] of counted(voices.flatMap(({ stated }) => stated))) {
      raise(person, named + count);
    }
    for (const [person, count] of counted(voices.flatMap(({ unknown }) => unknown))) {
      if (count >= mostInVain && (held.get(person) ?? 0) <= named) held.delete(person);
    }
    claims.set(id, held);
  }
  return (person, scenario) => claims.get(scenario)?.get(person) ?? 0;
}

/** Whether this person has said often enough that they know nothing of how a scenario's work runs. */
export function isStrangeTo(
  { questions }: Knowledge,
  scenario: string,
  person: string,
  voicesOn: (slot: string) => SlotVoices,
): boolean {
  const voices = questionsOnTheWork(questions).map(({ id }) => voicesOn(scenarioSlot(scenario, id)));
  return (
    !voices.some(({ stated }) => stated.includes(person)) &&
    voices.filter(({ unknown }) => unknown.includes(person)).length >= mostInVain
  );
}

function questionsOnTheWork(questions: Knowledge['questions']): Knowledge['questions'] {
  return questions.filter(({ scope, purpose }) => scope === 'scenario' && purpose === 'describes');
}

function counted(people: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}
