import type { Role } from '../../src/domain/role.ts';
import { type AssessTalentInput, talentSteps } from '../assess-talent/schema.ts';
import { headcounts } from '../headcounts.ts';
import type { Roadmap, ScheduledRoadmap } from '../stage-roadmap/schema.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, chosenAmong, dateOf, type FactValues, levelAt } from './read-fact.ts';
import { scenariosAtOnce } from './roadmap-activities.ts';

/**
 * What is known of talent, and the people that the scenarios to start with need by the catalogue; one that the company
 * brought itself has no catalogue entry and asks for nobody yet. `start` is the roadmap's, unless a stakeholder named
 * another.
 */
export function talentInputOf(
  facts: FactValues,
  starting: readonly CandidateScenario[],
  start: string,
  output: Roadmap | null,
): AssessTalentInput {
  const employees = amount(facts, 'company.employees');
  const readiness = levelAt(facts, 'talent.readiness');
  const concern = chosenAmong(facts, 'people.concern', ['none', 'some', 'strong']);
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    levels: Object.fromEntries(talentSteps.map((step) => [step, levelAt(facts, step) ?? null])),
    have: Object.fromEntries(
      headcounts.flatMap(([role, slot]) => {
        const people = amount(facts, slot);
        return people === undefined ? [] : [[role, people]];
      }),
    ),
    ...(readiness === undefined ? {} : { readiness }),
    ...(concern === undefined ? {} : { concern }),
    scenarios: starting.flatMap(({ id, name, typical }) =>
      typical ? [{ id, name, people: { ...typical.people } }] : [],
    ),
    atOnce: scenariosAtOnce(employees),
    start: dateOf(facts, 'timeline.start') ?? start,
    ...(output?.feasible ? { ...scheduled(output), peak: peakOf(output) } : {}),
  };
}

/** The busiest month of each role's people over the whole roadmap. */
function peakOf({ peopleByQuarter }: ScheduledRoadmap): NonNullable<AssessTalentInput['peak']> {
  const peaks: Partial<Record<Role, number>> = {};
  for (const { role, peak } of peopleByQuarter) peaks[role] = Math.max(peaks[role] ?? 0, peak);
  return peaks;
}

/** When the roadmap talks to staff and tries the first scenario. */
function scheduled({ activities }: ScheduledRoadmap): Pick<AssessTalentInput, 'schedule'> {
  const pilots = activities.filter(({ kind }) => kind === 'pilot');
  const [pilotStart] = pilots.map(({ start }) => start).sort();
  const [pilotEnd] = pilots.map(({ end }) => end).sort();
  if (pilotStart === undefined || pilotEnd === undefined) return {};
  const talks = activities.find(({ id }) => id === 'enabler:change-communication');
  return { schedule: { told: talks && talks.end < pilotStart ? talks.end : null, pilotStart, pilotEnd } };
}
