import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import {
  type ChooseDeploymentInput,
  type ChooseDeploymentOutput,
  chooseDeployment,
} from '../choose-deployment.ts';
import type { ChooseFoundationModelInput } from '../choose-foundation-model/schema.ts';
import { type ChooseFoundationModelOutput, chooseFoundationModel } from '../choose-foundation-model.ts';
import type { JudgeFeasibilityInput } from '../judge-feasibility/schema.ts';
import { type JudgeFeasibilityOutput, judgeFeasibility } from '../judge-feasibility.ts';
import { type MapScenariosOutput, mapScenarios } from '../map-scenarios.ts';
import type { ScoreValueInput } from '../score-value/schema.ts';
import { type ScoreValueOutput, scoreValue } from '../score-value.ts';
import { type QuickPlacement, quickSchedule } from '../stage-roadmap/quick.ts';
import { type Roadmap, type RoadmapInput, type ScheduledRoadmap, stageIds } from '../stage-roadmap/schema.ts';
import { stageRoadmap } from '../stage-roadmap.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import type { Decisions } from './decision-change.ts';
import type { EngagementSituation } from './engagement-situation.ts';
import { type FittedRoadmap, fitRoadmap, type ScheduleVerdict } from './fit-roadmap.ts';
import { type Judgement, judge, startingScenarios } from './judgement.ts';
import type { FactValues } from './read-fact.ts';
import { type RequiredEnabler, requiredEnablers } from './required-enablers.ts';
import type { StartingScenario } from './roadmap-activities.ts';
import type { ScoreSheet } from './score-sheet.ts';
import type { FittedWeights } from './weight-profile.ts';

/** What the tools make of what is held true; each result with the input it came from. */
export interface Assessment {
  readonly industry: Industry;
  readonly facts: FactValues;
  readonly start: string;
  readonly candidates: readonly CandidateScenario[];
  readonly sheets: readonly ScoreSheet[];
  readonly weights: FittedWeights;
  readonly value: { readonly input: ScoreValueInput; readonly output: ScoreValueOutput };
  readonly feasibility: { readonly input: JudgeFeasibilityInput; readonly output: JudgeFeasibilityOutput };
  readonly map: MapScenariosOutput;
  readonly deployment: { readonly input: ChooseDeploymentInput; readonly output: ChooseDeploymentOutput };
  readonly model: {
    readonly input: ChooseFoundationModelInput;
    readonly output: ChooseFoundationModelOutput;
  };
  readonly enablers: readonly RequiredEnabler[];
  /** Null when no candidate may start. */
  readonly roadmap: FittedRoadmap<Roadmap> | null;
  readonly decisions: Decisions;
}

/**
 * Runs the method's tools in their order on what is held true: weights, value, feasibility, map, deployment, base
 * model, enablers, roadmap (guide 2.1 to 2.4). Nothing is filled in: what nobody said stays an assumption with
 * its spread, or unknown. Throws `ToolInputError` for an unknown industry.
 */
export function assess(knowledge: Knowledge, situation: EngagementSituation): Assessment {
  const judgement = judge(knowledge, situation);
  const { industry, facts, start, candidates, sheets, weights, inputs } = judgement;
  const roadmap = fitted(knowledge, judgement, stageRoadmap);
  const enablers = roadmap ? enablersFor(judgement, roadmap.starting) : [];
  const stages = roadmap?.output.feasible ? firstStages(roadmap.output) : new Map<string, number>();
  return {
    industry,
    facts,
    start,
    candidates,
    sheets,
    weights,
    value: { input: inputs.value, output: scoreValue(inputs.value) },
    feasibility: {
      input: inputs.feasibility,
      output: judgeFeasibility(inputs.feasibility, knowledge.rubrics),
    },
    map: mapScenarios(inputs.map),
    deployment: { input: inputs.deployment, output: chooseDeployment(inputs.deployment) },
    model: { input: inputs.model, output: chooseFoundationModel(inputs.model) },
    enablers,
    roadmap,
    decisions: decisionsOf(knowledge, judgement, enablers, stages, holdsAll(roadmap)),
  };
}

/**
 * Only the decisions, with a quick schedule: for trying hundreds of answers. Compare them with each other only;
 * the full scheduler may place an activity better.
 */
export function decideQuickly(knowledge: Knowledge, situation: EngagementSituation): Decisions {
  const judgement = judge(knowledge, situation);
  const roadmap = fitted(knowledge, judgement, (input) => {
    const placements = quickSchedule(input);
    return { feasible: placements.every((placement) => placement.startMonth !== null), placements };
  });
  const enablers = roadmap ? enablersFor(judgement, roadmap.starting) : [];
  const stages = roadmap?.output.feasible
    ? quickStages(roadmap.output.placements)
    : new Map<string, number>();
  return decisionsOf(knowledge, judgement, enablers, stages, holdsAll(roadmap));
}

function fitted<Output extends ScheduleVerdict>(
  knowledge: Knowledge,
  judgement: Judgement,
  schedule: (input: RoadmapInput) => Output,
): FittedRoadmap<Output> | null {
  return fitRoadmap(
    knowledge,
    judgement.industry,
    judgement.facts,
    startingScenarios(judgement),
    (starting) => enablersFor(judgement, starting),
    judgement.start,
    schedule,
  );
}

function enablersFor(
  judgement: Judgement,
  starting: readonly StartingScenario[],
): readonly RequiredEnabler[] {
  const ids = new Set(starting.map((entry) => entry.scenario.id));
  return requiredEnablers(
    judgement.sheets.filter((sheet) => ids.has(sheet.scenario.id)),
    {
      facts: judgement.facts,
      deployment: judgement.deployment.choice,
      modelSource: judgement.model.choice,
      modelKinds: judgement.model.kinds.length,
    },
  );
}

function holdsAll(roadmap: FittedRoadmap<ScheduleVerdict> | null): boolean {
  return roadmap?.output.feasible === true && roadmap.deferred.length === 0;
}

function decisionsOf(
  knowledge: Knowledge,
  judgement: Judgement,
  enablers: readonly RequiredEnabler[],
  stages: ReadonlyMap<string, number>,
  fits: boolean,
): Decisions {
  return {
    deployment: judgement.deployment.choice,
    modelSource: judgement.model.choice,
    scenarios: judgement.candidates.map((candidate, place) => ({
      id: candidate.id,
      name: candidate.name,
      rank: judgement.value[place]?.rank ?? 0,
      quadrant: judgement.placements[place]?.quadrant ?? 4,
      stage: stages.get(candidate.id) ?? null,
    })),
    enablers: knowledge.enablers.filter((entry) => enablers.some((enabler) => enabler.id === entry.id)),
    fits,
  };
}

/** The stage in which each scenario's pilot starts, from 1. */
function firstStages(roadmap: ScheduledRoadmap): ReadonlyMap<string, number> {
  const numbers = new Map(roadmap.stages.map((stage) => [stage.id, stage.number]));
  return new Map(
    roadmap.activities.flatMap((activity) =>
      activity.kind === 'pilot' && activity.scenario
        ? [[activity.scenario, numbers.get(activity.stage) ?? 1] as const]
        : [],
    ),
  );
}

function quickStages(placements: readonly QuickPlacement[]): ReadonlyMap<string, number> {
  const present = stageIds.filter((id) => placements.some((placement) => placement.stage === id));
  return new Map(
    placements.flatMap(({ id, stage }) =>
      id.startsWith('pilot:') && stage
        ? [[id.slice('pilot:'.length), present.indexOf(stage) + 1] as const]
        : [],
    ),
  );
}
