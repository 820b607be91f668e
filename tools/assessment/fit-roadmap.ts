import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import type { Fault, RoadmapInput } from '../stage-roadmap/schema.ts';
import type { FactValues } from './read-fact.ts';
import type { RequiredEnabler } from './required-enablers.ts';
import { planRoadmap, type Shortfall, type StartingScenario } from './roadmap-activities.ts';

/** A scenario that had to wait, and what the scheduler said was in its way. */
export interface Deferral {
  readonly scenario: StartingScenario['scenario'];
  readonly quadrant: StartingScenario['quadrant'];
  readonly faults: readonly Fault[];
}

/** What a scheduler must say for itself: the full one and the quick one both do. */
export interface ScheduleVerdict {
  readonly feasible: boolean;
  readonly faults?: readonly Fault[];
}

export interface FittedRoadmap<Output extends ScheduleVerdict> {
  readonly input: RoadmapInput;
  readonly output: Output;
  readonly deferred: readonly Deferral[];
  readonly shortfalls: readonly Shortfall[];
  readonly starting: readonly StartingScenario[];
  /** What kept the rollout of the only scenario out, so that its pilot alone is planned; else empty. */
  readonly rolloutPutOff: readonly Fault[];
}

/** For trying hundreds of answers: no texts, and heads that are known not to fit are passed over without a word. */
interface Trial {
  readonly wording: 'full' | 'bare';
  readonly isHopeless: (head: readonly StartingScenario[]) => boolean;
}

/**
 * The longest head of the deployment order that the means hold: while no schedule exists, the last scenario in
 * order is put off, with the constraint that pushed it out; when not even the first fits with its rollout, its pilot
 * alone is planned (guide 2.4: small steps). Null when nothing may start; infeasible when not even that fits (the
 * output is then the whole first scenario's, and says what would suffice).
 */
export function fitRoadmap<Output extends ScheduleVerdict>(
  knowledge: Knowledge,
  industry: Industry,
  facts: FactValues,
  starting: readonly StartingScenario[],
  enablersFor: (starting: readonly StartingScenario[]) => readonly RequiredEnabler[],
  start: string,
  schedule: (input: RoadmapInput) => Output,
  trial: Trial = { wording: 'full', isHopeless: () => false },
): FittedRoadmap<Output> | null {
  const deferred: Deferral[] = [];
  for (let count = starting.length; count > 0; count -= 1) {
    const head = starting.slice(0, count);
    const last = head[count - 1];
    if (last && count > 1 && trial.isHopeless(head)) {
      deferred.unshift({ scenario: last.scenario, quadrant: last.quadrant, faults: [] });
      continue;
    }
    const { input, shortfalls } = planRoadmap(knowledge, industry, facts, head, enablersFor(head), start, {
      wording: trial.wording,
    });
    const output = schedule(input);
    const whole = { input, output, deferred, shortfalls, starting: head, rolloutPutOff: [] };
    if (output.feasible || !last) return whole;
    if (count === 1) {
      const pilot = planRoadmap(knowledge, industry, facts, head, enablersFor(head), start, {
        extent: 'pilots',
        wording: trial.wording,
      });
      const tried = schedule(pilot.input);
      if (!tried.feasible) return whole;
      return { ...pilot, output: tried, deferred, starting: head, rolloutPutOff: output.faults ?? [] };
    }
    deferred.unshift({ scenario: last.scenario, quadrant: last.quadrant, faults: output.faults ?? [] });
  }
  return null;
}
