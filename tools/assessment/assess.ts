import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import {
  type ChooseDeploymentInput,
  type ChooseDeploymentOutput,
  chooseDeployment,
} from '../choose-deployment.ts';
import type { ChooseFoundationModelInput } from '../choose-foundation-model/schema.ts';
import { type ChooseFoundationModelOutput, chooseFoundationModel } from '../choose-foundation-model.ts';
import type { JudgeFeasibilityInput } from '../judge-feasibility/schema.ts';
import { type JudgeFeasibilityOutput, judgeFeasibility } from '../judge-feasibility.ts';
import { isBarred } from '../map-scenarios/placement.ts';
import { type MapScenariosOutput, mapScenarios } from '../map-scenarios.ts';
import type { ScoreValueInput } from '../score-value/schema.ts';
import { type ScoreValueOutput, scoreValue } from '../score-value.ts';
import { type QuickPlacement, quickSchedule } from '../stage-roadmap/quick.ts';
import { type Roadmap, type RoadmapInput, type ScheduledRoadmap, stageIds } from '../stage-roadmap/schema.ts';
import { stageRoadmap } from '../stage-roadmap.ts';
import type { Decisions } from './decision-change.ts';
import type { EngagementSituation } from './engagement-situation.ts';
import { type FittedRoadmap, fitRoadmap, type ScheduleVerdict } from './fit-roadmap.ts';
import { type Judgement, judge, judgeWith, startingScenarios } from './judgement.ts';
import { monthsAfter } from './months-after.ts';
import { amount, type FactValues } from './read-fact.ts';
import { mergedForSize, type RequiredEnabler, requiredEnablers } from './required-enablers.ts';
import { roadmapSlots, type StartingScenario, scenarioCost } from './roadmap-activities.ts';
import { type StaffingAlternative, staffingAlternatives } from './staffing-alternatives.ts';
import { toldQuantity } from './told-quantity.ts';
import { type WaitingScenario, waitingScenarios } from './waiting-scenarios.ts';

/** What the tools make of what is held true; each result with the input it came from. */
export interface Assessment
  extends Pick<Judgement, 'industry' | 'facts' | 'start' | 'candidates' | 'sheets' | 'weights'> {
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
  /** Groundwork that a firm of this size folds into something else, with what does its work there. */
  readonly merged: ReturnType<typeof mergedForSize>;
  /** More people, paid from what the roadmap leaves over, that would let deferred scenarios start. */
  readonly alternatives: readonly StaffingAlternative[];
  /** Deferred scenarios and those of quadrants 3 and 4: what moves them up, and when to look again. */
  readonly waiting: readonly WaitingScenario[];
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
  const pilots = roadmap?.output.feasible ? pilotStarts(roadmap.output) : new Map<string, PilotStart>();
  const feasibility = judgeFeasibility(inputs.feasibility, knowledge.rubrics);
  const map = mapScenarios(inputs.map);
  const model = modelInputFor(judgement, roadmap);
  return {
    industry,
    facts,
    start,
    candidates,
    sheets,
    weights,
    value: { input: inputs.value, output: scoreValue(inputs.value) },
    feasibility: { input: inputs.feasibility, output: feasibility },
    map,
    deployment: { input: inputs.deployment, output: chooseDeployment(inputs.deployment) },
    model: { input: model, output: chooseFoundationModel(model) },
    enablers,
    roadmap,
    merged: roadmap ? mergedForSize(...enablerSituation(judgement, roadmap.starting)) : [],
    alternatives: staffingAlternatives(
      knowledge,
      industry,
      facts,
      roadmap,
      (starting) => enablersFor(judgement, starting),
      start,
    ),
    waiting: waitingScenarios(candidates, map, feasibility, roadmap, start, (scenario) =>
      groundworkOf(judgement, scenario),
    ),
    decisions: decisionsOf(knowledge, judgement, enablers, pilots, roadmap),
  };
}

/**
 * Only the decisions, with a quick schedule: for trying hundreds of answers. Compare them with each other only;
 * the full scheduler may place an activity better.
 */
export function decideQuickly(knowledge: Knowledge, situation: EngagementSituation): Decisions {
  return decidedQuickly(knowledge, judge(knowledge, situation), new Map(), meansOf(situation.facts));
}

/** Gives the decisions with one more answer. Equals `decideQuickly` with it, at a fraction of the time. */
export type AnswerTrial = (slot: string, value: FindingValue) => Decisions;

/** A situation's decisions, and a way to try one answer after another on it. `before` is its judgement. */
export function answerTrials(
  knowledge: Knowledge,
  situation: EngagementSituation,
  before: Judgement,
): { readonly now: Decisions; readonly tried: AnswerTrial } {
  const fittedBefore: FittedBefore = new Map();
  const means = meansOf(situation.facts);
  return {
    now: decidedQuickly(knowledge, before, fittedBefore, means),
    tried: (slot, value) => {
      const facts = { ...situation.facts, [slot]: value };
      return decidedQuickly(
        knowledge,
        judgeWith(knowledge, { ...situation, facts }, before, slot),
        fittedBefore,
        roadmapSlots.includes(slot) ? meansOf(facts) : means,
      );
    },
  };
}

function decidedQuickly(
  knowledge: Knowledge,
  judgement: Judgement,
  fittedBefore: FittedBefore,
  means: string,
): Decisions {
  const roadmap = fittedQuickly(knowledge, judgement, fittedBefore, means);
  const enablers = roadmap ? enablersFor(judgement, roadmap.starting) : [];
  const pilots = roadmap?.output.feasible
    ? quickPilotStarts(roadmap.output.placements, judgement.start)
    : new Map<string, PilotStart>();
  return decisionsOf(knowledge, judgement, enablers, pilots, roadmap);
}

/** The company's size, dates, money and people, as far as a roadmap reads them, as a key. */
function meansOf(facts: FactValues): string {
  return JSON.stringify(roadmapSlots.map((slot) => facts[slot] ?? null));
}

/**
 * Roadmaps fitted while answers are tried, by all that a quick one hangs on. Most answers change a score and not the
 * work, so that one map passed to many calls saves most of their time.
 */
type FittedBefore = Map<string, FittedRoadmap<QuickRoadmap> | null>;

function fittedQuickly(
  knowledge: Knowledge,
  judgement: Judgement,
  before: FittedBefore,
  means: string,
): FittedRoadmap<QuickRoadmap> | null {
  const { start } = judgement;
  const starting = startingScenarios(judgement);
  // Shorter heads of the order need no key of their own: their groundwork is this one's, for fewer scenarios.
  const groundwork = enablersFor(judgement, starting).map(({ id, scenarios }) => [id, scenarios]);
  const key = JSON.stringify([
    judgement.industry.id,
    start,
    means,
    starting.map(({ scenario, quadrant }) => [scenario.id, quadrant]),
    groundwork,
  ]);
  const known = before.get(key);
  if (known !== undefined) return known;
  const roadmap = fitted(knowledge, judgement, scheduledQuickly, {
    wording: 'bare',
    isHopeless: costsTooMuch(judgement),
  });
  before.set(key, roadmap);
  return roadmap;
}

/** Whether scenarios cost more than there is before any groundwork is counted. */
function costsTooMuch({ industry, facts }: Judgement): (head: readonly StartingScenario[]) => boolean {
  const total = amount(facts, 'budget.total');
  return (head) =>
    total !== undefined && head.reduce((sum, entry) => sum + scenarioCost(industry, entry), 0) > total;
}

interface QuickRoadmap extends ScheduleVerdict {
  readonly placements: readonly QuickPlacement[];
}

function scheduledQuickly(input: RoadmapInput): QuickRoadmap {
  if (costsMoreThanThereIs(input)) return { feasible: false, placements: [] };
  const placements = quickSchedule(input);
  return { feasible: placements.every((placement) => placement.startMonth !== null), placements };
}

/** No order of the work fits then; looking for one is what costs most where money is short. */
function costsMoreThanThereIs({ activities, budget }: RoadmapInput): boolean {
  if (budget?.total === undefined) return false;
  return activities.reduce((sum, { cost }) => sum + Math.ceil(cost.high), 0) > Math.floor(budget.total);
}

function fitted<Output extends ScheduleVerdict>(
  knowledge: Knowledge,
  judgement: Judgement,
  schedule: (input: RoadmapInput) => Output,
  trial?: Parameters<typeof fitRoadmap>[7],
): FittedRoadmap<Output> | null {
  return fitRoadmap(
    knowledge,
    judgement.industry,
    judgement.facts,
    startingScenarios(judgement),
    (starting) => enablersFor(judgement, starting),
    judgement.start,
    schedule,
    trial,
  );
}

function enablersFor(
  judgement: Judgement,
  starting: readonly StartingScenario[],
): readonly RequiredEnabler[] {
  return requiredEnablers(...enablerSituation(judgement, starting));
}

/**
 * What the base model is chosen on, for those who read it: only scenarios that the roadmap starts need a model, and a
 * rough budget is told with how far it may be off.
 */
function modelInputFor(
  { facts, inputs: { model } }: Judgement,
  roadmap: FittedRoadmap<Roadmap> | null,
): ChooseFoundationModelInput {
  const starting = new Set(roadmap?.starting.map(({ scenario }) => scenario.id));
  const range = toldRange(facts);
  return {
    ...model,
    ...(range ? { budgetRange: range } : {}),
    scenarios: model.scenarios.filter(({ id }) => starting.has(id)),
  };
}

/** How far the budget may be off: as told where it was a range, a tenth either way where it was a rough figure (ours). */
function toldRange(facts: FactValues): { low: number; high: number } | null {
  const told = toldQuantity(facts, 'budget.total');
  if (!told) return null;
  const { low, high, approximate } = told;
  if (low !== high) return { low, high };
  return approximate ? { low: low * 0.9, high: high * 1.1 } : null;
}

/** Ids of the groundwork that one scenario would need, whether it starts or not. */
function groundworkOf(judgement: Judgement, scenario: string): readonly string[] {
  const sheets = judgement.sheets.filter((sheet) => sheet.scenario.id === scenario);
  return requiredEnablers(sheets, enablerSituation(judgement, [])[1]).map(({ id }) => id);
}

/** What the rules for groundwork look at when these scenarios start. */
function enablerSituation(
  judgement: Judgement,
  starting: readonly StartingScenario[],
): Parameters<typeof requiredEnablers> {
  const ids = new Set(starting.map((entry) => entry.scenario.id));
  const kinds = new Set(starting.flatMap((entry) => entry.scenario.typical?.model_kinds ?? ['nlp']));
  return [
    judgement.sheets.filter((sheet) => ids.has(sheet.scenario.id)),
    {
      facts: judgement.facts,
      deployment: judgement.deployment.choice,
      modelSource: judgement.model.choice,
      modelKinds: kinds.size,
    },
  ];
}

function decisionsOf(
  knowledge: Knowledge,
  judgement: Judgement,
  enablers: readonly RequiredEnabler[],
  pilots: ReadonlyMap<string, PilotStart>,
  roadmap: FittedRoadmap<ScheduleVerdict> | null,
): Decisions {
  return {
    deployment: judgement.deployment.choice,
    modelSource: judgement.model.choice,
    scenarios: judgement.candidates.map((candidate, place) => ({
      id: candidate.id,
      name: candidate.name,
      rank: judgement.value[place]?.rank ?? 0,
      quadrant: judgement.placements[place]?.quadrant ?? 4,
      barred: isBarred(judgement.placements[place] ?? { vetoed: false, useNonAi: false }),
      stage: pilots.get(candidate.id)?.stage ?? null,
      pilotStart: pilots.get(candidate.id)?.month ?? null,
    })),
    enablers: knowledge.enablers.filter((entry) => enablers.some((enabler) => enabler.id === entry.id)),
    fits:
      roadmap?.output.feasible === true &&
      roadmap.deferred.length === 0 &&
      roadmap.rolloutPutOff.length === 0,
    cost: roadmap?.input.activities.reduce((sum, activity) => sum + activity.cost.high, 0) ?? 0,
  };
}

/** When a scenario's pilot starts: the stage, from 1, and the first day of its month. */
interface PilotStart {
  readonly stage: number;
  readonly month: string;
}

function pilotStarts(roadmap: ScheduledRoadmap): ReadonlyMap<string, PilotStart> {
  const numbers = new Map(roadmap.stages.map((stage) => [stage.id, stage.number]));
  return new Map(
    roadmap.activities.flatMap((activity) =>
      activity.kind === 'pilot' && activity.scenario
        ? [[activity.scenario, { stage: numbers.get(activity.stage) ?? 1, month: activity.start }] as const]
        : [],
    ),
  );
}

function quickPilotStarts(
  placements: readonly QuickPlacement[],
  start: string,
): ReadonlyMap<string, PilotStart> {
  const present = stageIds.filter((id) => placements.some((placement) => placement.stage === id));
  return new Map(
    placements.flatMap(({ id, stage, startMonth }) =>
      id.startsWith('pilot:') && stage && startMonth !== null
        ? [
            [
              id.slice('pilot:'.length),
              { stage: present.indexOf(stage) + 1, month: monthsAfter(start, startMonth) },
            ] as const,
          ]
        : [],
    ),
  );
}
