import { roundTo } from '../rounding.ts';
import {
  allFields,
  buildingCost,
  type FigureField,
  type Figures,
  usualRunningPercent,
  yearlyBenefit,
  yearsShown,
} from './figures.ts';
import { asFactor, type Interval, middleOf, plus, times } from './interval.ts';
import { type BenefitKind, benefitKinds, type Payback } from './schema.ts';

/** What one scenario's figures come to, in exact yuan; null where a figure is missing. */
export interface Estimate {
  readonly parts: Readonly<Record<BenefitKind, Interval | null>>;
  readonly benefit: Interval | null;
  readonly cost: Interval | null;
  readonly running: Interval | null;
  readonly net: Interval | null;
  readonly payback: Payback;
}

const unknownPayback: Payback = { verdict: 'unknown', low: null, high: null };

export function estimate(figures: Figures): Estimate {
  const parts = {
    time: yearlyBenefit('time', figures),
    loss: yearlyBenefit('loss', figures),
    income: yearlyBenefit('income', figures),
  };
  const counted = benefitKinds.flatMap((kind) => parts[kind] ?? []);
  const benefit = counted.length === 0 ? null : plus(...counted);
  const cost = buildingCost(figures);
  const share = asFactor(figures.runningPercent ?? usualRunningPercent);
  const running = cost === null ? null : times(cost, share);
  if (benefit === null || cost === null) {
    return { parts, benefit, cost, running, net: null, payback: unknownPayback };
  }
  return {
    parts,
    benefit,
    cost,
    running,
    net: {
      low: netOver(benefit.low, cost.high, share.high),
      high: netOver(benefit.high, cost.low, share.low),
    },
    payback: paybackOf(benefit, cost, share),
  };
}

/** Benefit of the years shown, less building and less running it for those years. */
function netOver(benefit: number, cost: number, share: number): number {
  return yearsShown * benefit - cost * (1 + yearsShown * share);
}

/** Months are 12 x cost / (benefit - share x cost): they rise with cost and share and fall with benefit. */
function paybackOf(benefit: Interval, cost: Interval, share: Interval): Payback {
  const low = monthsToEarn(benefit.high, cost.low, share.low);
  const high = monthsToEarn(benefit.low, cost.high, share.high);
  if (low === null) return { verdict: 'never', low: null, high: null };
  return { verdict: high === null ? 'only-at-best' : 'always', low, high };
}

function monthsToEarn(benefit: number, cost: number, share: number): number | null {
  if (cost === 0) return 0;
  const left = benefit - share * cost;
  return left > 0 ? roundTo((12 * cost) / left, 1) : null;
}

/**
 * By how many yuan the net moves when one input goes from end to end while all others stay in the middle: largest
 * first, then by the order of the inputs. Inputs known to a point move nothing and are left out.
 */
export function swings(figures: Figures): readonly { readonly field: FigureField; readonly yuan: number }[] {
  const middle: Partial<Record<FigureField, Interval>> = {};
  for (const field of allFields) {
    const figure = figures[field];
    if (figure) middle[field] = { low: middleOf(figure), high: middleOf(figure) };
  }
  return allFields
    .flatMap((field, place) => {
      const figure = figures[field];
      if (figure === undefined || figure.low === figure.high) return [];
      const { net } = estimate({ ...middle, [field]: figure });
      const yuan = net === null ? 0 : roundTo(net.high - net.low, 0);
      return yuan === 0 ? [] : [{ field, yuan, place }];
    })
    .sort((a, b) => b.yuan - a.yuan || a.place - b.place)
    .map(({ field, yuan }) => ({ field, yuan }));
}
