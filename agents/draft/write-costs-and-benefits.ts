import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type {
  EstimateCostBenefitOutput,
  Payback,
  ScenarioEstimate,
} from '../../tools/estimate-cost-benefit/schema.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import { askedOf, shortestWay } from './missing-inputs.ts';
import { monthsInWords, spanInWords } from './months-in-words.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { listed } from './voice.ts';
import { arithmetic, putOff } from './write-benefit-arithmetic.ts';
import { moneyAsked, moneyLeft } from './write-money-asked.ts';

const whole = sourceIds.tool('estimate_cost_benefit');
const partOf = (scenario: string): string => sourceIds.tool('estimate_cost_benefit', scenario);

/**
 * What is asked for beside what there is, what each scenario costs and brings, and by whose figures. No number stands
 * here without an input of the company's own or an assumption that is marked (G6-03).
 */
export const writeCostsAndBenefits: PlanSectionWriter = {
  id: 'costs-and-benefits',
  title: both('成本与收益', 'Costs and benefits'),
  write(brief) {
    const writer = sectionWriter(brief, 'costs-and-benefits');
    const { benefit } = brief.method;
    const money = [...moneyAsked(brief, writer), ...moneyLeft(brief, writer)];
    if (!benefit) return money;
    return [
      ...money,
      ...balance(writer, benefit),
      ...together(writer, benefit),
      ...arithmetic(brief, writer, benefit),
      ...putOff(brief, writer),
      ...taken(writer, benefit),
      ...missing(brief, writer, benefit),
    ];
  },
};

/** Cost, benefit and payback by scenario; the columns of benefit only where somebody told enough for one. */
function balance(writer: SectionWriter, { scenarios, total }: EstimateCostBenefitOutput): readonly Block[] {
  const costed = scenarios.filter(({ cost }) => cost !== null);
  const told = costed.some(({ benefit }) => benefit !== null);
  return writer.table({
    caption: both(
      '每个场景从试点到推广要花多少（费用是待核实的假设）',
      'What each scenario costs from pilot to rollout (costs are an assumption to be verified)',
    ),
    columns: [
      both('场景', 'Scenario'),
      both('试点', 'Pilot'),
      both('推广', 'Rollout'),
      both('分摊的先行工作', 'Share of groundwork'),
      both('建设费合计', 'To build, in all'),
      both('之后每年运行', 'To run, a year'),
      ...(told
        ? [
            both('每年收益', 'Benefit a year'),
            both('收回投入', 'Payback'),
            both('三年净收益', 'Three-year net'),
          ]
        : []),
    ],
    rows: [
      ...costed.map(({ name, cost, running, benefit, payback, threeYearNet }) => [
        namesOf(name),
        ...(cost ? [cost.pilot, cost.rollout, cost.groundwork, cost.total] : []).map(yuanRange),
        running ? yuanRange(running) : unsaid,
        ...(told
          ? [
              benefit ? yuanRange(benefit) : unsaid,
              paybackCell(payback),
              threeYearNet ? yuanRange(threeYearNet) : unsaid,
            ]
          : []),
      ]),
      ...sumRow(costed, total, told),
    ],
    citations: [whole, ...costed.map(({ id }) => partOf(id))],
  });
}

/** The columns added up, to be held against the roadmap's sum; of benefits only where every scenario has one. */
function sumRow(
  costed: readonly ScenarioEstimate[],
  { cost, running, benefit, threeYearNet }: EstimateCostBenefitOutput['total'],
  told: boolean,
): readonly (readonly Bilingual[])[] {
  if (costed.length < 2 || !cost || !running) return [];
  const none = both('', '');
  return [
    [
      both('合计', 'In all'),
      none,
      none,
      none,
      yuanRange(cost),
      yuanRange(running),
      ...(told
        ? [benefit ? yuanRange(benefit) : none, none, threeYearNet ? yuanRange(threeYearNet) : none]
        : []),
    ],
  ];
}

const unsaid = both('还算不出', 'not yet known');

function paybackCell({ verdict, low, high }: Payback): Bilingual {
  switch (verdict) {
    case 'unknown':
      return unsaid;
    case 'never':
      return both('收不回', 'never');
    case 'only-at-best':
      return low === null
        ? unsaid
        : both(
            `最好 ${monthsInWords(low).zh}，最坏收不回`,
            `at best ${monthsInWords(low).en}, at worst never`,
          );
    case 'always':
      return low === null || high === null ? unsaid : spanInWords(low, high);
  }
}

/** The sum, where every scenario has one. */
function together(writer: SectionWriter, { total, scenarios }: EstimateCostBenefitOutput): readonly Block[] {
  const { benefit, cost, threeYearNet } = total;
  if (scenarios.length < 2 || !benefit || !cost || !threeYearNet) return [];
  const [brings, takes, net] = [benefit, cost, threeYearNet].map(yuanRange);
  return writer.paragraph(
    writer.claim(
      'tool',
      both(
        `合起来每年收益 ${brings?.zh}，建设费 ${takes?.zh}，三年净收益 ${net?.zh}。`,
        `Together the benefit is ${brings?.en} a year, building takes ${takes?.en}, and the three-year net is ${net?.en}.`,
      ),
      [whole],
    ),
  );
}

/** What the figures take for granted; the costs' own assumption stands in the table's caption. */
function taken(
  writer: SectionWriter,
  { assumptions, scenarios }: EstimateCostBenefitOutput,
): readonly Block[] {
  const told = scenarios.some(({ benefit }) => benefit !== null);
  const last = assumptions.length - 1;
  return writer.list(
    ...assumptions
      .filter((_, place) => told || place < last)
      .map((text) => writer.claim('assumption', text, [whole])),
  );
}

/** Which inputs would give the figures that are not here, and who can say; scenarios that lack the same are told together. */
function missing(
  brief: PlanBrief,
  writer: SectionWriter,
  { scenarios }: EstimateCostBenefitOutput,
): readonly Block[] {
  const groups = new Map<string, { readonly asked: Bilingual; readonly names: Bilingual[] }>();
  for (const scenario of scenarios.filter(({ benefit }) => benefit === null)) {
    const lacks = shortestWay(scenario);
    if (lacks.length === 0) continue;
    const asked = askedOf(brief, lacks, scenario.id);
    const group = groups.get(asked.zh) ?? { asked, names: [] };
    group.names.push(namesOf(scenario.name));
    groups.set(asked.zh, group);
  }
  return [...groups.values()].flatMap(({ asked, names }) => {
    const of = listed(names);
    return writer.gap(
      both(
        `${of.zh}能省多少、多久收回，现在不给数字。还缺的数：${asked.zh}。`,
        `What ${of.en} would save, and how soon it pays back, is not put into figures. Still wanted: ${asked.en}.`,
      ),
    );
  });
}
