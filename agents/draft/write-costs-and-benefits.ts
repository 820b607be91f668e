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
import { describeMoney } from '../engagement/describe-value.ts';
import { staffingPart } from './benefit-sources.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { moneyRange, scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, listed, voiceOn } from './voice.ts';

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
    const money = [...asked(brief, writer), ...moneyLeft(brief, writer)];
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

/** What the roadmap takes, and what there is for it. */
function asked(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const schedule = scheduleOf(brief);
  const total = brief.view.assessment.roadmap?.input.budget?.total;
  if (!schedule) return [];
  const cost = moneyRange(schedule.budget);
  const cites = [sourceIds.tool('stage_roadmap'), ...evidenceOn(brief, ['budget.total'])];
  if (total === undefined) {
    return writer.paragraph(
      writer.claim(
        'tool',
        both(
          `路线图全程要 ${cost.zh}；有多少钱可用，还没有人说过。`,
          `The whole roadmap takes ${cost.en}; how much there is, nobody has said.`,
        ),
        cites,
      ),
    );
  }
  const [stated, left] = [describeMoney(total), describeMoney(total - schedule.budget.high)];
  return writer.paragraph(
    writer.claim(
      'tool',
      both(
        `路线图全程要 ${cost.zh}，公司给出的预算是 ${stated.zh}，按上限花完还余 ${left.zh}。`,
        `The whole roadmap takes ${cost.en}; the company's budget is ${stated.en}, and at the high figure ${left.en} is left.`,
      ),
      cites,
    ),
  );
}

/** What the money that the roadmap does not use is for: more people, a rollout to come, or nothing in this round. */
function moneyLeft(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { alternatives, roadmap, waiting } = brief.view.assessment;
  const total = roadmap?.input.budget?.total;
  const schedule = scheduleOf(brief);
  if (alternatives.length > 0) {
    return writer.list(
      ...alternatives.map(({ text }) =>
        writer.claim('assumption', text, [sourceIds.tool('stage_roadmap', staffingPart)]),
      ),
    );
  }
  const rollout = rolloutToCome(brief);
  if (rollout) {
    const cost = yuanRange(rollout.cost);
    return writer.paragraph(
      writer.claim(
        'tool',
        both(
          `这个数里没有${rollout.name.zh}的推广，那一步另要 ${cost.zh}，试点过了关口再批。`,
          `That does not hold the rollout of ${rollout.name.en}, which takes another ${cost.en} and is approved once the pilot has passed its gate.`,
        ),
        [partOf(rollout.id)],
      ),
    );
  }
  if (!schedule || total === undefined || total <= schedule.budget.high) return [];
  // What the means put off has its own reasons, told in the roadmap.
  const names = waiting.filter(({ why }) => why !== 'deferred').map(({ name }) => name);
  if (names.length === 0 || waiting.some(({ why }) => why === 'deferred')) return [];
  const told = listed(names);
  return writer.paragraph(
    writer.claim(
      'judgement',
      both(
        `余下的钱这一期用不上：还没排进来的${told.zh}，缺的是条件，不是钱。`,
        `The money left has no use in this round: what is not in the roadmap, ${told.en}, is short of conditions, not of money.`,
      ),
      waiting.map(({ scenario }) => sourceIds.tool('map_scenarios', scenario)),
    ),
  );
}

/** The rollout that the means do not hold, where only a pilot is planned. */
function rolloutToCome(brief: PlanBrief) {
  const { roadmap } = brief.view.assessment;
  const lead = roadmap?.starting[0]?.scenario;
  if (!lead || !roadmap.output.feasible || roadmap.rolloutPutOff.length === 0) return null;
  const cost = brief.method.benefit?.scenarios.find(({ id }) => id === lead.id)?.cost?.rollout;
  return cost ? { id: lead.id, name: lead.name, cost } : null;
}

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
