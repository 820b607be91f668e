import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import {
  type ChooseDeploymentInput,
  type ChooseDeploymentOutput,
  chooseDeployment,
} from '../choose-deployment.ts';
import {
  type ChooseFoundationModelInput,
  type ChooseFoundationModelOutput,
  chooseFoundationModel,
} from '../choose-foundation-model.ts';
import {
  type JudgeFeasibilityInput,
  type JudgeFeasibilityOutput,
  judgeFeasibility,
} from '../judge-feasibility.ts';
import { type MapScenariosOutput, mapScenarios } from '../map-scenarios.ts';
import { type ScoreValueInput, type ScoreValueOutput, scoreValue } from '../score-value.ts';
import { type QuickPlacement, quickSchedule } from '../stage-roadmap/quick.ts';
import { type Roadmap, type RoadmapInput, type ScheduledRoadmap, stageIds } from '../stage-roadmap/schema.ts';
import { stageRoadmap } from '../stage-roadmap.ts';
import { type CandidateScenario, candidateScenarios } from './candidate-scenarios.ts';
import type { Decisions } from './decision-change.ts';
import { type EngagementSituation, industryOf } from './engagement-situation.ts';
import { type FittedRoadmap, fitRoadmap, type ScheduleVerdict } from './fit-roadmap.ts';
import { amount, chosenAmong, dateOf, type FactValues, saidYes } from './read-fact.ts';
import { type RequiredEnabler, requiredEnablers } from './required-enablers.ts';
import type { StartingScenario } from './roadmap-activities.ts';
import { type ScoreSheet, type SheetEntry, scoreSheet } from './score-sheet.ts';
import { type FittedWeights, fitWeightProfile, strategyPriorities } from './weight-profile.ts';

/** What the tools make of what is held true, up to the roadmap; each result with the input it came from. */
interface Judgement {
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
}

export interface Assessment extends Judgement {
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
  const roadmap = fitted(knowledge, judgement, stageRoadmap);
  const enablers = roadmap ? enablersFor(judgement, roadmap.starting) : [];
  const stages = roadmap?.output.feasible ? firstStages(roadmap.output) : new Map<string, number>();
  return {
    ...judgement,
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

function judge(knowledge: Knowledge, situation: EngagementSituation): Judgement {
  const industry = industryOf(knowledge, situation.industry);
  const { facts } = situation;
  const candidates = candidateScenarios(industry, facts);
  const sheets = candidates.map((candidate) => scoreSheet(candidate, facts));
  const weights = fitWeightProfile(industry, chosenAmong(facts, 'strategy.priority', strategyPriorities));
  const valueInput = valueInputOf(weights, sheets);
  const value = scoreValue(valueInput);
  const feasibilityInput = feasibilityInputOf(sheets);
  const feasibility = judgeFeasibility(feasibilityInput, knowledge.rubrics);
  const map = mapScenarios({
    scenarios: candidates.map((candidate, place) => ({
      id: candidate.id,
      name: candidate.name,
      value: value.scenarios[place]?.total ?? 0,
      feasibility: feasibility.scenarios[place]?.score ?? 0,
      veto: feasibility.scenarios[place]?.veto ?? false,
      useNonAi: feasibility.scenarios[place]?.useNonAi ?? false,
    })),
  });
  const deploymentInput = deploymentInputOf(industry, facts);
  const modelInput = modelInputOf(facts, candidates, map);
  return {
    industry,
    facts,
    start: dateOf(facts, 'timeline.start') ?? situation.start,
    candidates,
    sheets,
    weights,
    value: { input: valueInput, output: value },
    feasibility: { input: feasibilityInput, output: feasibility },
    map,
    deployment: { input: deploymentInput, output: chooseDeployment(deploymentInput) },
    model: { input: modelInput, output: chooseFoundationModel(modelInput) },
  };
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
    startingScenarios(judgement.candidates, judgement.map),
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
      deployment: judgement.deployment.output.choice,
      modelSource: judgement.model.output.source,
      modelKinds: judgement.model.output.kinds.length,
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
    deployment: judgement.deployment.output.choice,
    modelSource: judgement.model.output.source,
    scenarios: judgement.candidates.map((candidate, place) => ({
      id: candidate.id,
      name: candidate.name,
      rank: judgement.value.output.scenarios[place]?.rank ?? 0,
      quadrant: judgement.map.scenarios[place]?.quadrant ?? 4,
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

/** Quadrants 1 to 3 in the map's order; a scenario that is barred or better done without AI does not start. */
function startingScenarios(
  candidates: readonly CandidateScenario[],
  map: MapScenariosOutput,
): readonly StartingScenario[] {
  return map.order.flatMap((id, place) => {
    const scenario = candidates.find((candidate) => candidate.id === id);
    const placed = map.scenarios.find((entry) => entry.id === id);
    if (!scenario || !placed || placed.vetoed || placed.useNonAi || placed.quadrant === 4) return [];
    return [{ scenario, quadrant: placed.quadrant, order: place + 1 }];
  });
}

function valueInputOf(weights: FittedWeights, sheets: readonly ScoreSheet[]): ScoreValueInput {
  return {
    weights: weights.weights,
    scenarios: sheets.map((sheet) => ({
      id: sheet.scenario.id,
      name: sheet.scenario.name,
      points: byKey(valueIndicators, (indicator) => {
        const weight = weights.weights[indicator];
        const { low, high } = sheet.value[indicator];
        const points = (level: number): number => (weight * (level - 1)) / 4;
        return low === high ? points(low) : { low: points(low), high: points(high) };
      }),
    })),
  };
}

function feasibilityInputOf(sheets: readonly ScoreSheet[]): JudgeFeasibilityInput {
  return {
    scenarios: sheets.map((sheet) => ({
      id: sheet.scenario.id,
      name: sheet.scenario.name,
      levels: byKey(feasibilityDimensions, (dimension) => levelOf(sheet.feasibility[dimension])),
    })),
  };
}

/** An assumed spread never reaches down to a veto: only a person's word can bar a scenario. */
function levelOf(entry: SheetEntry): { low: number; high: number } | number | null {
  if (entry.level === null) return null;
  if (entry.origin === 'stated') return entry.level;
  return { low: Math.max(2, entry.low), high: Math.max(2, entry.high) };
}

function deploymentInputOf(industry: Industry, facts: FactValues): ChooseDeploymentInput {
  return defined({
    industryRegulated: industry.regulated,
    employees: amount(facts, 'company.employees'),
    sensitivity: chosenAmong(facts, 'data.sensitivity', [
      'open',
      'internal',
      'personal-or-secret',
      'state-regulated',
    ]),
    offsite: chosenAmong(facts, 'data.offsite', ['no', 'masked-only', 'yes']),
    budget: amount(facts, 'budget.total'),
    firstResultMonths: amount(facts, 'timeline.first-result'),
    split: saidYes(facts, 'it.split'),
    cloud: chosenAmong(facts, 'it.cloud', ['none', 'public', 'private', 'both']),
    compute: chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster']),
    groupPlatform: chosenAmong(facts, 'group.platform', ['none', 'planned', 'running']),
  });
}

function modelInputOf(
  facts: FactValues,
  candidates: readonly CandidateScenario[],
  map: MapScenariosOutput,
): ChooseFoundationModelInput {
  return {
    ...defined({
      budget: amount(facts, 'budget.total'),
      firstResultMonths: amount(facts, 'timeline.first-result'),
      offsite: chosenAmong(facts, 'data.offsite', ['no', 'masked-only', 'yes']),
      sensitivity: chosenAmong(facts, 'data.sensitivity', [
        'open',
        'internal',
        'personal-or-secret',
        'state-regulated',
      ]),
      customisation: chosenAmong(facts, 'model.customisation', ['ready-made', 'own-knowledge', 'deep']),
      edge: chosenAmong(facts, 'model.edge', ['no', 'some', 'core']),
      aiPeople: amount(facts, 'team.ai'),
      compute: chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster']),
      supply: chosenAmong(facts, 'supply.imported', ['none', 'some', 'critical']),
    }),
    scenarios: candidates.map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      modelKinds: [...(candidate.typical?.model_kinds ?? ['nlp'])],
      priority: map.order.indexOf(candidate.id) + 1,
    })),
  };
}

/** Leaves out what nobody said: for the tools, absent means unknown. */
function defined<Shape extends object>(
  input: Shape,
): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Shape]: Exclude<Shape[Key], undefined>;
  };
}

function byKey<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
}
