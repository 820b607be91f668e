import type { CandidateScenario } from '../../tools/assessment/candidate-scenarios.ts';
import type { ScoreSheet } from '../../tools/assessment/score-sheet.ts';
import type { JudgedScenario } from '../../tools/judge-feasibility.ts';
import type { MappedScenario } from '../../tools/map-scenarios.ts';
import type { ScoreValueOutput } from '../../tools/score-value.ts';
import type { PlanBrief } from './plan-brief.ts';

/** A candidate with all that the tools say of it. */
export interface RankedScenario {
  readonly candidate: CandidateScenario;
  readonly sheet: ScoreSheet;
  readonly scored: ScoreValueOutput['scenarios'][number];
  readonly judged: JudgedScenario;
  readonly placed: MappedScenario;
  /** What the means put off, with the constraint. */
  readonly deferred: boolean;
}

/** In the map's order of deployment. */
export function rankedScenarios({ view: { assessment } }: PlanBrief): readonly RankedScenario[] {
  const { candidates, sheets, value, feasibility, map, roadmap } = assessment;
  return map.order.flatMap((id) => {
    const place = candidates.findIndex((entry) => entry.id === id);
    const candidate = candidates[place];
    const sheet = sheets[place];
    const scored = value.output.scenarios[place];
    const judged = feasibility.output.scenarios[place];
    const placed = map.scenarios[place];
    if (!candidate || !sheet || !scored || !judged || !placed) return [];
    const deferred = roadmap?.deferred.some((entry) => entry.scenario.id === id) ?? false;
    return [{ candidate, sheet, scored, judged, placed, deferred }];
  });
}
