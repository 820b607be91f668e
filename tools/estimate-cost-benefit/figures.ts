import { scenarioSlot } from '../../src/domain/slot.ts';
import { asFactor, type Interval, plus, times } from './interval.ts';
import type { BenefitKind, EstimateCostBenefitInput, EstimatedScenario, Told } from './schema.ts';

/** Ours, since the guide has no money (G6-03): what a year of operation, tuning and support costs, percent of building. */
export const usualRunningPercent: Interval = { low: 15, high: 25 };

/** "About" is read as ten per cent either way; ours, and said wherever it was used. */
const approximateBy = 0.1;

/** Years over which the net is shown; ours. */
export const yearsShown = 3;

export const costFields = ['pilotCost', 'rolloutCost', 'groundworkCost'] as const;
type CostField = (typeof costFields)[number];
type BenefitField = 'people' | 'share' | 'saving' | 'loss' | 'avoidable' | 'income' | 'margin';
export type FigureField = BenefitField | 'costPerPerson' | CostField | 'runningPercent';

export const percentFields: readonly FigureField[] = [
  'share',
  'saving',
  'avoidable',
  'margin',
  'runningPercent',
];

/** What each kind of benefit is multiplied from, in the order of its formula. */
export const benefitFactors: Readonly<Record<BenefitKind, readonly FigureField[]>> = {
  time: ['people', 'share', 'saving', 'costPerPerson'],
  loss: ['loss', 'avoidable'],
  income: ['income', 'margin'],
};

/** Questions that ask for the figures; a figure that no question asks for is named by its place in the input. */
const questionOf: Readonly<Record<Exclude<FigureField, CostField | 'runningPercent'>, string>> = {
  people: 'work.people',
  share: 'work.share',
  saving: 'work.saving',
  loss: 'loss.year',
  avoidable: 'loss.avoidable',
  income: 'income.year',
  margin: 'income.margin',
  costPerPerson: 'cost.person',
};

/** The slot that holds a figure; for costs, which the roadmap brings, the place in this tool's input. */
export function slotOf(scenario: string, field: FigureField): string {
  if (field === 'costPerPerson') return questionOf.costPerPerson;
  if (field === 'runningPercent') return field;
  if (isCost(field)) return `scenarios.${scenario}.${field}`;
  return scenarioSlot(scenario, questionOf[field]);
}

function isCost(field: FigureField): field is CostField {
  return costFields.some((cost) => cost === field);
}

/** One scenario's figures; what nobody said is absent. */
export type Figures = Readonly<Partial<Record<FigureField, Interval>>>;

export function figuresOf(input: EstimateCostBenefitInput, scenario: EstimatedScenario): Figures {
  const told: Partial<Record<FigureField, Told | null | undefined>> = {
    people: scenario.people,
    share: scenario.share,
    saving: scenario.saving,
    loss: scenario.loss,
    avoidable: scenario.avoidable,
    income: scenario.income,
    margin: scenario.margin,
    pilotCost: scenario.pilotCost,
    rolloutCost: scenario.rolloutCost,
    groundworkCost: scenario.groundworkCost,
    costPerPerson: input.costPerPerson,
    runningPercent: input.runningPercent ?? usualRunningPercent,
  };
  const figures: Partial<Record<FigureField, Interval>> = {};
  for (const field of allFields) {
    const figure = told[field];
    if (figure) figures[field] = widened(figure, percentFields.includes(field) ? 100 : Infinity);
  }
  return figures;
}

export const allFields: readonly FigureField[] = [
  'people',
  'share',
  'saving',
  'costPerPerson',
  'loss',
  'avoidable',
  'income',
  'margin',
  'pilotCost',
  'rolloutCost',
  'groundworkCost',
  'runningPercent',
];

function widened({ low, high, approximate }: Told, most: number): Interval {
  if (approximate !== true) return { low, high };
  return { low: low * (1 - approximateBy), high: Math.min(most, high * (1 + approximateBy)) };
}

/** Yuan a year of one kind of benefit; null while one of its factors is unknown. */
export function yearlyBenefit(kind: BenefitKind, figures: Figures): Interval | null {
  const factors: Interval[] = [];
  for (const field of benefitFactors[kind]) {
    const figure = figures[field];
    if (figure === undefined) return null;
    factors.push(percentFields.includes(field) ? asFactor(figure) : figure);
  }
  return times(...factors);
}

/**
 * Yuan until it is in full use; null while a part of it is unknown, since the benefit of full use must not be held against
 * the cost of a pilot.
 */
export function buildingCost({ pilotCost, rolloutCost, groundworkCost }: Figures): Interval | null {
  if (!pilotCost || !rolloutCost || !groundworkCost) return null;
  return plus(pilotCost, rolloutCost, groundworkCost);
}
