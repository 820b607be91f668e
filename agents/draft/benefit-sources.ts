import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import type { ScenarioEstimate } from '../../tools/estimate-cost-benefit/schema.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import { budgetSources } from './budget-told.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** Where the id of the source on more people for the money left over ends. */
export const staffingPart = 'staffing';

/** Cost and benefit as a whole and by scenario, with the arithmetic, and what more people would bring forward. */
export function benefitSources(matter: SourceMatter): readonly PlanSource[] {
  const { benefit, benefitPutOff } = matter.method;
  const { alternatives } = matter.view.assessment;
  const told = (benefitPutOff?.scenarios ?? []).filter((scenario) => scenario.benefit !== null);
  const money = budgetSources(matter);
  const staffing =
    alternatives.length === 0
      ? []
      : [
          source(matter, {
            id: sourceIds.tool('stage_roadmap', staffingPart),
            kind: 'tool',
            title: both('测算 · 余钱能提前什么', 'Calculation · what money left over would bring forward'),
            reference: `stage_roadmap#${staffingPart}`,
            texts: alternatives.map(({ text }) => text),
          }),
        ];
  if (!benefit) return [...money, ...staffing];
  return [
    ...money,
    ...staffing,
    source(matter, {
      id: sourceIds.tool('estimate_cost_benefit'),
      kind: 'tool',
      title: both('测算 · 成本收益', 'Calculation · cost and benefit'),
      reference: 'estimate_cost_benefit',
      texts: [...benefit.messages, ...benefit.assumptions],
    }),
    ...[...benefit.scenarios, ...told].map((scenario) => {
      const name = namesOf(scenario.name);
      return source(matter, {
        id: sourceIds.tool('estimate_cost_benefit', scenario.id),
        kind: 'tool',
        title: both(`测算 · ${name.zh}的成本收益`, `Calculation · cost and benefit of ${name.en}`),
        reference: `estimate_cost_benefit#${scenario.id}`,
        texts: figures(scenario),
      });
    }),
  ];
}

function figures({ message, parts, cost, threeYearNet }: ScenarioEstimate): readonly Bilingual[] {
  const money = (what: Bilingual, range: { readonly low: number; readonly high: number }): Bilingual => {
    const told = yuanRange(range);
    return both(`${what.zh} ${told.zh}。`, `${what.en} ${told.en}.`);
  };
  return [
    message,
    ...parts.flatMap(({ formula }) => (formula ? [both(`${formula.zh}。`, `${formula.en}.`)] : [])),
    ...(cost
      ? [
          money(both('试点', 'Pilot:'), cost.pilot),
          money(both('推广', 'Rollout:'), cost.rollout),
          money(both('分摊的先行工作', 'Its share of groundwork:'), cost.groundwork),
        ]
      : []),
    ...(threeYearNet ? [money(both('三年净收益', 'Three-year net:'), threeYearNet)] : []),
  ];
}
