import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both } from '../src/domain/language.ts';
import { slotParts } from '../src/domain/slot.ts';
import { type Estimate, estimate, swings } from './estimate-cost-benefit/estimate.ts';
import {
  benefitFactors,
  costFields,
  type FigureField,
  type Figures,
  figuresOf,
  slotOf,
} from './estimate-cost-benefit/figures.ts';
import { type Interval, inWholeYuan, plus } from './estimate-cost-benefit/interval.ts';
import {
  type BenefitKind,
  type BenefitPart,
  benefitKinds,
  type Cost,
  type EstimateCostBenefitInput,
  type EstimateCostBenefitOutput,
  type EstimatedScenario,
  estimateCostBenefitInputSchema,
  estimateCostBenefitOutputSchema,
  type MissingInput,
  type ScenarioEstimate,
  type Told,
} from './estimate-cost-benefit/schema.ts';
import {
  assumptionsOf,
  estimateMessage,
  fieldNames,
  formulaOf,
  usualAskers,
  yuanRange,
} from './estimate-cost-benefit/wording.ts';
import { namesOf, requireUniqueIds } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

/**
 * What each scenario brings and costs, as ranges worked out from what people said; the formula of every figure is shown.
 * The guide has no money (G6-03): nothing is taken from it or from a case, and a factor that nobody knows leaves its
 * part unknown. Ends are exact (see `interval.ts`), in whole yuan. Results are in the order of the input.
 * Throws `ToolInputError` for an id used twice and for a range whose low end is above its high end.
 */
export function estimateCostBenefit(
  input: EstimateCostBenefitInput,
  knowledge: Pick<Knowledge, 'questions'>,
): EstimateCostBenefitOutput {
  requireUniqueIds(input.scenarios);
  requireOrderedRanges(input);
  const worked = input.scenarios.map((scenario) => {
    const figures = figuresOf(input, scenario);
    return { scenario, figures, result: estimate(figures) };
  });
  const scenarios = worked.map(({ scenario, figures, result }) =>
    presented(scenario, figures, result, knowledge),
  );
  const results = worked.map(({ result }) => result);
  const total = {
    benefit: summed(results.map(({ benefit }) => benefit)),
    cost: summed(results.map(({ cost }) => cost)),
    running: summed(results.map(({ running }) => running)),
    threeYearNet: summed(results.map(({ net }) => net)),
  };
  return {
    scenarios,
    total,
    assumptions: [
      ...assumptionsOf({
        costs: results.some(({ cost }) => cost !== null),
        running: input.runningPercent !== null && input.runningPercent !== undefined,
        approximate: toldFigures(input).some(({ told }) => told.approximate === true),
      }),
    ],
    messages: [...scenarios.map(({ message }) => message), ...totalMessage(total, scenarios)],
    trace: scenarios.flatMap(traceOf),
  };
}

/** Every figure that somebody told, with its place in the input. */
function toldFigures(input: EstimateCostBenefitInput): readonly { path: string; told: Told }[] {
  const { scenarios, ...shared } = input;
  const groups = [
    { at: '', figures: shared },
    ...scenarios.map(({ id: _id, name: _name, ...figures }, index) => ({
      at: `scenarios[${index}].`,
      figures,
    })),
  ];
  return groups.flatMap(({ at, figures }) =>
    Object.entries(figures).flatMap(([field, told]) => (told ? [{ path: `${at}${field}`, told }] : [])),
  );
}

function requireOrderedRanges(input: EstimateCostBenefitInput): void {
  const wrong = toldFigures(input).find(({ told }) => told.low > told.high);
  if (wrong === undefined) return;
  const { low, high } = wrong.told;
  throw new ToolInputError(
    wrong.path,
    both(
      `下限 ${low} 高于上限 ${high}；请把小的数放在前面，只有一个数时两端写同一个数。`,
      `The low end, ${low}, is above the high end, ${high}; put the smaller figure first, and the same figure at both ends where there is only one.`,
    ),
  );
}

function presented(
  scenario: EstimatedScenario,
  figures: Figures,
  result: Estimate,
  knowledge: Pick<Knowledge, 'questions'>,
): ScenarioEstimate {
  const parts = benefitKinds.map((kind) => partOf(kind, scenario.id, figures, result));
  const facts = {
    id: scenario.id,
    name: scenario.name,
    parts,
    benefit: whole(result.benefit),
    cost: costOf(figures, result.cost),
    running: whole(result.running),
    payback: result.payback,
    threeYearNet: whole(result.net),
    swings: swings(figures).map(({ field, yuan }) => ({
      slot: slotOf(scenario.id, field),
      label: fieldNames[field],
      yuan,
    })),
    missing: missingOf(scenario.id, parts, figures, knowledge),
  };
  return { ...facts, message: estimateMessage(facts) };
}

function whole(range: Interval | null): Interval | null {
  return range === null ? null : inWholeYuan(range);
}

function summed(ranges: readonly (Interval | null)[]): Interval | null {
  const known = ranges.filter((range) => range !== null);
  return known.length === ranges.length ? inWholeYuan(plus(...known)) : null;
}

function partOf(kind: BenefitKind, scenario: string, figures: Figures, result: Estimate): BenefitPart {
  const fields = benefitFactors[kind];
  const yearly = result.parts[kind];
  return {
    kind,
    standing: yearly
      ? 'counted'
      : isBegun(fields, figures) && !isNone(fields, figures)
        ? 'incomplete'
        : 'silent',
    yearly: whole(yearly),
    formula: yearly ? formulaOf(fields, figures, yearly) : null,
    inputs: fields.map((field) => slotOf(scenario, field)),
  };
}

/** What an employee costs is told once for all scenarios and begins none. */
function isBegun(fields: readonly FigureField[], figures: Figures): boolean {
  return fields.some((field) => field !== 'costPerPerson' && figures[field] !== undefined);
}

/** Somebody said that there is none of it: whatever the other factors are, the part comes to nothing. */
function isNone(fields: readonly FigureField[], figures: Figures): boolean {
  return fields.some((field) => figures[field]?.high === 0);
}

function costOf(figures: Figures, total: Interval | null): Cost | null {
  const { pilotCost, rolloutCost, groundworkCost } = figures;
  if (!total || !pilotCost || !rolloutCost || !groundworkCost) return null;
  return {
    pilot: inWholeYuan(pilotCost),
    rollout: inWholeYuan(rolloutCost),
    groundwork: inWholeYuan(groundworkCost),
    total: inWholeYuan(total),
  };
}

/** What is open in the parts that somebody began; where nobody began any, what time and losses would take. */
function missingOf(
  scenario: string,
  parts: readonly BenefitPart[],
  figures: Figures,
  { questions }: Pick<Knowledge, 'questions'>,
): MissingInput[] {
  const begun = parts.filter(({ standing }) => standing !== 'silent').map(({ kind }) => kind);
  const usual: readonly BenefitKind[] = ['time', 'loss'];
  const kinds = begun.length > 0 ? begun : usual.filter((kind) => !isNone(benefitFactors[kind], figures));
  return kinds
    .flatMap((kind) => benefitFactors[kind])
    .filter((field) => figures[field] === undefined)
    .map((field) => {
      const slot = slotOf(scenario, field);
      const question = questions.find(({ id }) => id === slotParts(slot).question);
      return {
        slot,
        label: question?.label ?? fieldNames[field],
        askers: [...(question?.roles ?? usualAskers)],
      };
    });
}

function totalMessage(
  total: EstimateCostBenefitOutput['total'],
  scenarios: readonly ScenarioEstimate[],
): Bilingual[] {
  if (scenarios.length < 2) return [];
  return [...balanceMessage(total, scenarios), ...costMessage(total)];
}

function costMessage({ cost, running }: EstimateCostBenefitOutput['total']): Bilingual[] {
  if (cost === null || running === null) return [];
  const [build, year] = [yuanRange(cost), yuanRange(running)];
  return [
    both(
      `全部做到推广，建设费合计 ${build.zh}，以后每年运行费合计 ${year.zh}。`,
      `With all of them rolled out, building takes ${build.en} and running them ${year.en} a year after that.`,
    ),
  ];
}

function balanceMessage(
  total: EstimateCostBenefitOutput['total'],
  scenarios: readonly ScenarioEstimate[],
): Bilingual[] {
  if (total.benefit === null || total.cost === null || total.threeYearNet === null) {
    const open = scenarios.filter(({ benefit, cost }) => benefit === null || cost === null);
    // By name, so that the order of the input does not show.
    const names = open.map(({ name }) => namesOf(name)).sort((a, b) => (a.zh < b.zh ? -1 : 1));
    const zh = names.map((name) => name.zh).join('、');
    const en = names.map((name) => name.en).join(', ');
    return [
      both(
        `合计暂不给出：${zh}的收益或费用还不知道。`,
        `No total is given: the benefit or the cost of ${en} is not known yet.`,
      ),
    ];
  }
  const [benefit, cost, net] = [
    yuanRange(total.benefit),
    yuanRange(total.cost),
    yuanRange(total.threeYearNet),
  ];
  return [
    both(
      `合计：每年收益 ${benefit.zh}，建设费 ${cost.zh}，三年净收益 ${net.zh}。`,
      `Together: a benefit of ${benefit.en} a year, ${cost.en} to build, and a three-year net of ${net.en}.`,
    ),
  ];
}

const kindRules: Readonly<Record<BenefitKind, Bilingual>> = {
  time: both(
    '省下的人工 = 人数 × 时间占比 × 可省占比 × 人均年成本',
    'time saved = people x share of time x share saved x yearly cost of one',
  ),
  loss: both('避免的损失 = 一年损失 × 可避免占比', 'losses avoided = loss in a year x share avoidable'),
  income: both('新增毛利 = 新增收入 × 利润率', 'new margin = new income x margin'),
};

function traceOf(scenario: ScenarioEstimate): TraceStep[] {
  const { zh, en } = namesOf(scenario.name);
  const costs = costFields.map((field) => slotOf(scenario.id, field));
  return [
    ...scenario.parts.map(({ kind, standing, inputs, formula }): TraceStep => {
      const rule = kindRules[kind];
      const why =
        formula ??
        (standing === 'incomplete'
          ? both('有一项没有人说，不计', 'a factor is not known, so it is not counted')
          : both('没有人提到，不计', 'nobody spoke of it, so it is not counted'));
      return {
        rule: `benefit-${kind}`,
        fired: standing === 'counted',
        on: [...inputs],
        because: both(`${zh}：${rule.zh}；${why.zh}。`, `${en}: ${rule.en}; ${why.en}.`),
      };
    }),
    {
      rule: 'building-cost',
      fired: scenario.cost !== null,
      on: costs,
      because: both(
        `${zh}：建设费 = 试点 + 推广 + 分摊的先行工作（指南没有金额，数字取自场景目录）。`,
        `${en}: building = pilot + rollout + its share of groundwork (the guide has no amounts; the figures are the catalogue's).`,
      ),
    },
  ];
}

export const estimateCostBenefitTool = defineTool({
  name: 'estimate_cost_benefit',
  title: both('成本收益测算', 'Estimate cost and benefit'),
  description: both(
    '用访谈里说出的数，按写明的算式估算每个场景的年收益、建设与运行费、回收期和三年净收益；全部以区间给出，没有依据的不给数字，并指出哪一项影响最大、还缺什么、该问谁。指南没有金额，费用取自场景目录的假设，算式为本产品自定。',
    "From what people said, and by formulas that are shown, works out each scenario's benefit a year, cost to build and run, payback and three-year net; all as ranges, no figure without an input, with the input that matters most, what is missing and whom to ask. The guide has no amounts: costs are the catalogue's assumptions and the formulas are ours.",
  ),
  input: estimateCostBenefitInputSchema,
  output: estimateCostBenefitOutputSchema,
  run: (input, { knowledge }) => estimateCostBenefit(input, knowledge),
});
