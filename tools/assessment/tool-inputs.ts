import type { Industry } from '../../knowledge/knowledge.ts';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import type { ChooseDeploymentInput } from '../choose-deployment.ts';
import type { ChooseFoundationModelInput } from '../choose-foundation-model/schema.ts';
import type { JudgeFeasibilityInput } from '../judge-feasibility/schema.ts';
import type { FeasibilityScore } from '../judge-feasibility/scores.ts';
import type { MapScenariosInput } from '../map-scenarios/schema.ts';
import type { ScoreValueInput, ValueScore } from '../score-value/schema.ts';
import { pointsAtLevel } from '../score-value/scores.ts';
import { byKey } from './by-key.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, chosenAmong, type FactValues, saidYes } from './read-fact.ts';
import type { ScoreSheet, SheetEntry } from './score-sheet.ts';
import type { FittedWeights } from './weight-profile.ts';

/** Points for the levels of the sheets; an uncertain level gives uncertain points. */
export function valueInputOf(weights: FittedWeights, sheets: readonly ScoreSheet[]): ScoreValueInput {
  return {
    weights: weights.weights,
    scenarios: sheets.map((sheet) => ({
      id: sheet.scenario.id,
      name: sheet.scenario.name,
      points: byKey(valueIndicators, (indicator) => {
        const weight = weights.weights[indicator];
        const { low, high } = sheet.value[indicator];
        if (low === high) return pointsAtLevel(weight, low);
        return { low: pointsAtLevel(weight, low), high: pointsAtLevel(weight, high) };
      }),
    })),
  };
}

/** The levels of the sheets, as they are known. */
export function feasibilityInputOf(sheets: readonly ScoreSheet[]): JudgeFeasibilityInput {
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

/** Value and feasibility of each candidate as they were scored, both in the order of the candidates. */
export function mapInputOf(
  candidates: readonly CandidateScenario[],
  value: readonly ValueScore[],
  feasibility: readonly FeasibilityScore[],
): MapScenariosInput {
  return {
    scenarios: candidates.map((candidate, place) => ({
      id: candidate.id,
      name: candidate.name,
      value: value[place]?.total ?? 0,
      feasibility: feasibility[place]?.score ?? 0,
      veto: feasibility[place]?.veto ?? false,
      useNonAi: feasibility[place]?.useNonAi ?? false,
    })),
  };
}

/** What the deployment hangs on. */
export function deploymentInputOf(industry: Industry, facts: FactValues): ChooseDeploymentInput {
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

/** What the base model hangs on; scenarios come in the order of deployment. */
export function modelInputOf(
  facts: FactValues,
  candidates: readonly CandidateScenario[],
  order: readonly string[],
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
      differentiation: chosenAmong(facts, 'model.edge', ['no', 'some', 'core']),
      aiPeople: amount(facts, 'team.ai'),
      compute: chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster']),
      supply: chosenAmong(facts, 'supply.imported', ['none', 'some', 'critical']),
    }),
    scenarios: candidates.map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      modelKinds: [...(candidate.typical?.model_kinds ?? ['nlp'])],
      priority: order.indexOf(candidate.id) + 1,
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
