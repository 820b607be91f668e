import type { Finding, FindingValue } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeMoney } from '../engagement/describe-value.ts';
import { moneyRange, scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** Where the id of the source on what the budget leaves ends. */
const budgetPart = 'budget';
export const budgetSource = sourceIds.tool('stage_roadmap', budgetPart);

/** The budget as it was told, and what the roadmap's high figure leaves of it; a range is held against its low end. */
export interface BudgetTold {
  readonly stated: Bilingual;
  /** A clause: "按上限还余 16.5 万元". */
  readonly rest: Bilingual;
  /** Yuan that are safely there. */
  readonly low: number;
  /** The low end does not hold the high figure. */
  readonly short: boolean;
}

/** Null where nobody named a budget. */
export function budgetTold(matter: SourceMatter, schedule: ScheduledRoadmap): BudgetTold | null {
  const total = matter.view.assessment.roadmap?.input.budget?.total;
  if (total === undefined) return null;
  const cost = schedule.budget.high;
  const range = spanOf(matter.view.facts.get('budget.total')?.value);
  if (!range) {
    const left = describeMoney(total - cost);
    return {
      stated: describeMoney(total),
      rest:
        total > cost
          ? both(`按上限还余 ${left.zh}`, `which leaves ${left.en} at the high figure`)
          : both('按上限正好用完，没有机动', 'which the high figure uses up without reserve'),
      low: total,
      short: total < cost,
    };
  }
  const { low, high } = range;
  const [below, above] = [describeMoney(Math.abs(low - cost)), describeMoney(high - cost)];
  const rest =
    low < cost
      ? both(
          `按上限算，预算的低端差 ${below.zh}，高端余 ${above.zh}`,
          `and at the high figure the low end of the budget is ${below.en} short, while the high end leaves ${above.en}`,
        )
      : low === cost
        ? both(
            `按上限算，预算的低端正好用完，高端余 ${above.zh}`,
            `and the high figure uses up the low end of the budget, while the high end leaves ${above.en}`,
          )
        : both(
            `按上限算，预算的低端余 ${below.zh}，高端余 ${above.zh}`,
            `and at the high figure the low end of the budget leaves ${below.en}, the high end ${above.en}`,
          );
  return { stated: moneyRange(range), rest, low, short: low < cost };
}

function spanOf(value: FindingValue | undefined): { readonly low: number; readonly high: number } | null {
  return value?.kind === 'quantity' && value.unit === 'cny' && value.low < value.high ? value : null;
}

/**
 * What another word on the budget would not hold, by how much: the first stage already, or the whole; null where it holds
 * the whole.
 */
export function beyondBudget(matter: SourceMatter, finding: Finding): Bilingual | null {
  const schedule = scheduleOf(matter);
  const { value } = finding;
  if (!schedule || value.kind !== 'quantity' || value.unit !== 'cny') return null;
  const [stage] = schedule.stages;
  const over = (cost: number): Bilingual => describeMoney(cost - value.low);
  if (stage && schedule.stages.length > 1 && stage.budget.high > value.low) {
    const [most, by] = [describeMoney(stage.budget.high), over(stage.budget.high)];
    return both(
      `第 ${stage.number} 阶段的上限 ${most.zh}就超出 ${by.zh}，后面的推广没有着落`,
      `even stage ${stage.number}, up to ${most.en}, is ${by.en} over, and nothing is left for what follows`,
    );
  }
  if (schedule.budget.high <= value.low) return null;
  const [most, by] = [describeMoney(schedule.budget.high), over(schedule.budget.high)];
  return both(`全程的上限 ${most.zh}超出 ${by.zh}`, `the whole, up to ${most.en}, is ${by.en} over`);
}

/** The arithmetic of both, so that a sentence can cite it. */
export function budgetSources(matter: SourceMatter): readonly PlanSource[] {
  const schedule = scheduleOf(matter);
  const told = schedule ? budgetTold(matter, schedule) : null;
  const others = matter.turns
    .filter(({ conflict }) => conflict.slot === 'budget.total')
    .flatMap((turn) => turn.others)
    .flatMap(({ stakeholder, finding }) => {
      const over = beyondBudget(matter, finding);
      return over
        ? [
            both(
              `按${stakeholder.name}说的数，${over.zh}。`,
              `By the figure of ${stakeholder.name}, ${over.en}.`,
            ),
          ]
        : [];
    });
  if (!told) return [];
  return [
    source(matter, {
      id: budgetSource,
      kind: 'tool',
      title: both('测算 · 预算与路线图', 'Calculation · budget and roadmap'),
      reference: `stage_roadmap#${budgetPart}`,
      texts: [
        both(
          `预算 ${told.stated.zh}；${told.rest.zh}。`,
          `The budget is ${told.stated.en}, ${told.rest.en}.`,
        ),
        ...others,
      ],
    }),
  ];
}
