import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { type ChooseDeploymentInput, deploymentVerdict } from '../choose-deployment.ts';
import type { ChooseFoundationModelInput } from '../choose-foundation-model/schema.ts';
import { type FoundationModelVerdict, foundationModelVerdict } from '../choose-foundation-model.ts';
import type { Deployment } from '../deployment-rules.ts';
import { companyStages, strategyPriorities } from '../fit-weights/schema.ts';
import type { JudgeFeasibilityInput } from '../judge-feasibility/schema.ts';
import { feasibilityScores } from '../judge-feasibility/scores.ts';
import { placeScenarios } from '../map-scenarios/placement.ts';
import type { MapScenariosInput, Placement } from '../map-scenarios/schema.ts';
import type { Verdict } from '../rule-table.ts';
import type { ScoreValueInput, ValueScore } from '../score-value/schema.ts';
import { valueScores } from '../score-value/scores.ts';
import { type CandidateScenario, candidateScenarios } from './candidate-scenarios.ts';
import { type EngagementSituation, industryOf } from './engagement-situation.ts';
import { chosenAmong, dateOf, type FactValues } from './read-fact.ts';
import type { StartingScenario } from './roadmap-activities.ts';
import { type ScoreSheet, scoreSheet } from './score-sheet.ts';
import {
  deploymentInputOf,
  feasibilityInputOf,
  mapInputOf,
  modelInputOf,
  valueInputOf,
} from './tool-inputs.ts';
import { type FittedWeights, fitWeightProfile } from './weight-profile.ts';

/**
 * What the method makes of what is held true, up to the roadmap, in figures and choices alone: the input of each
 * tool, and what comes out before a word is said about it.
 */
export interface Judgement {
  readonly industry: Industry;
  readonly facts: FactValues;
  readonly start: string;
  readonly candidates: readonly CandidateScenario[];
  readonly sheets: readonly ScoreSheet[];
  readonly weights: FittedWeights;
  readonly inputs: {
    readonly value: ScoreValueInput;
    readonly feasibility: JudgeFeasibilityInput;
    readonly map: MapScenariosInput;
    readonly deployment: ChooseDeploymentInput;
    readonly model: ChooseFoundationModelInput;
  };
  /** In the order of the candidates. */
  readonly value: readonly ValueScore[];
  readonly placements: readonly Placement[];
  /** The same placements in the order of deployment. */
  readonly ordered: readonly Placement[];
  readonly deployment: Verdict<Deployment>;
  readonly model: FoundationModelVerdict;
}

/**
 * Weights, value, feasibility, map, deployment and base model, in the method's order (guide 2.1 to 2.3). Nothing is
 * filled in: what nobody said stays an assumption with its spread, or unknown. Throws `ToolInputError` for an
 * unknown industry.
 */
export function judge(knowledge: Knowledge, situation: EngagementSituation): Judgement {
  const industry = industryOf(knowledge, situation.industry);
  const { facts } = situation;
  const candidates = candidateScenarios(industry, facts, situation.mostCandidates);
  const weights = fitWeightProfile(
    industry,
    chosenAmong(facts, 'strategy.priority', strategyPriorities),
    chosenAmong(facts, 'company.stage', companyStages),
  );
  const start = dateOf(facts, 'timeline.start') ?? situation.start;
  const sheets = candidates.map((candidate) => scoreSheet(candidate, facts));
  return judgedFrom({ industry, facts, start, candidates, weights, sheets });
}

/** Company answers that a scenario's sheet, the candidates or the weights hang on; see the functions called by `judge`. */
const slotsThatScore: ReadonlySet<string> = new Set([
  'pains',
  'scenarios.own',
  'strategy.priority',
  'company.stage',
  'data.platform',
  'data.sensitivity',
]);

/**
 * The judgement after one more answer, for trying hundreds of them: what the answer cannot touch is taken over. It equals
 * `judge` with that answer.
 */
export function judgeWith(
  knowledge: Knowledge,
  situation: EngagementSituation,
  before: Judgement,
  slot: string,
): Judgement {
  if (slotsThatScore.has(slot)) return judge(knowledge, situation);
  const { facts } = situation;
  const { industry, candidates, weights } = before;
  const start = dateOf(facts, 'timeline.start') ?? situation.start;
  const { scenario } = slotParts(slot);
  if (scenario === null) {
    const { deployment, model, inputs } = decidedFrom(industry, facts, candidates, before.ordered);
    return { ...before, facts, start, deployment, model, inputs: { ...before.inputs, ...inputs } };
  }
  const sheets = before.sheets.map((sheet) =>
    sheet.scenario.id === scenario ? scoreSheet(sheet.scenario, facts) : sheet,
  );
  return judgedFrom({ industry, facts, start, candidates, weights, sheets }, before);
}

type Scored = Pick<Judgement, 'industry' | 'facts' | 'start' | 'candidates' | 'weights' | 'sheets'>;

/** With a judgement of before: its deployment and, in the same order of deployment, its base model still hold. */
function judgedFrom(scored: Scored, before?: Judgement): Judgement {
  const { industry, facts, candidates, weights, sheets } = scored;
  const valueInput = valueInputOf(weights, sheets);
  const value = valueScores(valueInput);
  const feasibilityInput = feasibilityInputOf(sheets);
  const mapInput = mapInputOf(candidates, value, feasibilityScores(feasibilityInput).scenarios);
  const { scenarios: placements, ordered } = placeScenarios(mapInput);
  const decided =
    before && ordered.every(({ id }, place) => before.ordered[place]?.id === id)
      ? before
      : decidedFrom(industry, facts, candidates, ordered);
  return {
    ...scored,
    inputs: {
      value: valueInput,
      feasibility: feasibilityInput,
      map: mapInput,
      deployment: decided.inputs.deployment,
      model: decided.inputs.model,
    },
    value,
    placements,
    ordered,
    deployment: decided.deployment,
    model: decided.model,
  };
}

function decidedFrom(
  industry: Industry,
  facts: FactValues,
  candidates: readonly CandidateScenario[],
  ordered: readonly Placement[],
) {
  const deployment = deploymentInputOf(industry, facts);
  const model = modelInputOf(
    facts,
    candidates,
    ordered.map(({ id }) => id),
  );
  return {
    inputs: { deployment, model },
    deployment: deploymentVerdict(deployment),
    model: foundationModelVerdict(model),
  };
}

/** Quadrants 1 to 3 in the map's order; a scenario that is barred or better done without AI does not start. */
export function startingScenarios({ candidates, ordered }: Judgement): readonly StartingScenario[] {
  return ordered.flatMap(({ id, quadrant, vetoed, useNonAi }, place) => {
    const scenario = candidates.find((candidate) => candidate.id === id);
    if (!scenario || vetoed || useNonAi || quadrant === 4) return [];
    return [{ scenario, quadrant, order: place + 1 }];
  });
}
