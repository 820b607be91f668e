import type { PlanBrief } from './plan-brief.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

interface Yuan extends Range {
  readonly currency: string;
  readonly basis: string;
}

/** What a scenario brings and costs, for programs: only figures that somebody's words or a marked assumption bear. */
interface ScenarioBenefit {
  readonly scenario: string;
  readonly yearly: Yuan;
  readonly cost?: Yuan;
  readonly threeYearNet?: Yuan;
  /** Months of full use; high left out where it is never earned back at the worst figures. */
  readonly paybackMonths?: { readonly low: number; readonly high?: number };
}

/** The scenarios whose benefit is known; nothing at all where none is. */
export function benefitsOf(brief: PlanBrief): { readonly benefits?: readonly ScenarioBenefit[] } {
  const yuan = ({ low, high }: Range): Yuan => ({ low, high, currency: 'CNY', basis: 'estimate' });
  const benefits = (brief.method.benefit?.scenarios ?? []).flatMap(
    ({ id, benefit, cost, threeYearNet, payback: { low, high } }): readonly ScenarioBenefit[] =>
      benefit === null
        ? []
        : [
            {
              scenario: id,
              yearly: yuan(benefit),
              ...(cost ? { cost: { ...yuan(cost.total), basis: 'assumption' } } : {}),
              ...(threeYearNet ? { threeYearNet: yuan(threeYearNet) } : {}),
              ...(low === null ? {} : { paybackMonths: { low, ...(high === null ? {} : { high }) } }),
            },
          ],
  );
  return benefits.length > 0 ? { benefits } : {};
}
