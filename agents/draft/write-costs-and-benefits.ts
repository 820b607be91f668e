import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import type {
  EstimateCostBenefitOutput,
  Payback,
  ScenarioEstimate,
} from '../../tools/estimate-cost-benefit/schema.ts';
import { yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, listed, voiceOn } from './voice.ts';
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
      ...taken(writer, benefit),
      ...missing(writer, benefit),
    ];
  },
};

/** Cost, benefit and payback by scenario; the columns of benefit only where somebody told enough for one. */
function balance(writer: SectionWriter, { scenarios }: EstimateCostBenefitOutput): readonly Block[] {
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
    rows: costed.map(({ name, cost, running, benefit, payback, threeYearNet }) => [
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
    citations: [whole, ...costed.map(({ id }) => partOf(id))],
  });
}

const unsaid = both('还算不出', 'not yet known');

function paybackCell({ verdict, low, high }: Payback): Bilingual {
  switch (verdict) {
    case 'unknown':
      return unsaid;
    case 'never':
      return both('收不回', 'never');
    case 'only-at-best':
      return both(`最好 ${low} 个月，最坏收不回`, `at best ${low} months, at worst never`);
    case 'always':
      return low === high
        ? both(`${low} 个月`, `${low} months`)
        : both(`${low} 到 ${high} 个月`, `${low} to ${high} months`);
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

/** Every benefit's arithmetic, whose figures went into it, and which of them matters most. */
function arithmetic(
  brief: PlanBrief,
  writer: SectionWriter,
  { scenarios }: EstimateCostBenefitOutput,
): readonly Block[] {
  return writer.list(
    ...scenarios.flatMap((scenario) => [
      ...scenario.parts.flatMap(({ formula, inputs }) =>
        formula === null
          ? []
          : [
              writer.claim('tool', formulaText(brief, scenario, formula, inputs), [
                partOf(scenario.id),
                ...evidenceOn(brief, inputs),
              ]),
            ],
      ),
      weightiest(writer, scenario),
    ]),
  );
}

function formulaText(
  brief: PlanBrief,
  { name }: ScenarioEstimate,
  formula: Bilingual,
  inputs: readonly string[],
): Bilingual {
  const { zh, en } = namesOf(name);
  const people = inputs.flatMap((slot) => voiceOn(brief, slot)?.who ?? []);
  const unique = [...new Map(people.map((who) => [who.zh, who])).values()];
  const whose = listed(unique);
  return asSentence(
    both(
      `${zh}：${formula.zh}；数字出自${whose.zh}。`,
      `${en}: ${formula.en}; the figures are those of ${whose.en}.`,
    ),
  );
}

function weightiest(writer: SectionWriter, { id, name, swings }: ScenarioEstimate) {
  const [first] = swings;
  if (!first) return [];
  const { zh, en } = namesOf(name);
  const moves = yuanRange({ low: first.yuan, high: first.yuan });
  return writer.claim(
    'tool',
    both(
      `${zh}最该先核实的是${first.label.zh}：从低到高，三年净收益相差 ${moves.zh}。`,
      `For ${en}, verify the ${first.label.en} first: from its low to its high end the three-year net moves by ${moves.en}.`,
    ),
    [partOf(id)],
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

/** Which inputs would give the figures that are not here, and who can say. */
function missing(writer: SectionWriter, { scenarios }: EstimateCostBenefitOutput): readonly Block[] {
  const short = scenarios.filter((scenario) => scenario.missing.length > 0 && scenario.benefit === null);
  if (short.length === 0) return [];
  const names = listed(short.map(({ name }) => namesOf(name)));
  const labels = new Map(
    short.flatMap((scenario) => scenario.missing.map((input) => [input.label.zh, input])),
  );
  const asking = [...new Set([...labels.values()].flatMap(({ askers }) => askers.slice(0, 1)))].map(
    (role) => {
      const what = joinTexts(
        [...labels.values()].filter(({ askers }) => askers[0] === role).map(({ label }) => label),
      );
      return both(`${what.zh}（问${roleNames[role].zh}）`, `${what.en} (ask the ${roleNames[role].en})`);
    },
  );
  const inputs = joinTexts(asking, both('；', '; '));
  return writer.gap(
    both(
      `${names.zh}能省多少、多久收回，现在不给数字。还缺：${inputs.zh}。`,
      `What ${names.en} would save, and how soon it pays back, is not put into figures. Missing are: ${inputs.en}.`,
    ),
  );
}
