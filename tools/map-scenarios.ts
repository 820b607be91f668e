import { z } from 'zod';
import { type Bilingual, bilingualSchema, both, joinTexts } from '../src/domain/language.ts';
import { figure, roundTo } from './rounding.ts';
import { namesOf, requireUniqueIds, scenarioNameSchema } from './scenario-name.ts';
import { defineTool, type TraceStep, traceStepSchema } from './tool.ts';

const scoreSchema = z.number().min(0).max(100);

const mapScenariosInputSchema = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        value: scoreSchema.describe('Value, 0 to 100, as score_value gives it.'),
        feasibility: scoreSchema.describe('Feasibility, 0 to 100, as judge_feasibility gives it.'),
        veto: z.boolean().optional(),
        useNonAi: z.boolean().optional(),
      }),
    )
    .min(1),
  thresholds: z
    .discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('absolute'), value: scoreSchema, feasibility: scoreSchema }),
      z.strictObject({ mode: z.literal('relative') }),
    ])
    .optional(),
});
export type MapScenariosInput = z.output<typeof mapScenariosInputSchema>;

const quadrantSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
type Quadrant = z.output<typeof quadrantSchema>;

const mappedScenarioSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  value: z.number(),
  feasibility: z.number(),
  quadrant: quadrantSchema,
  strategy: bilingualSchema,
  /** Signed points to each line (0 or more: on the high side), and the line that is nearer. */
  distance: z.strictObject({
    value: z.number(),
    feasibility: z.number(),
    nearest: z.enum(['value', 'feasibility']),
    points: z.number(),
  }),
  /** So near to a line that a small change of judgement would move it. */
  nearBorder: z.boolean(),
  vetoed: z.boolean(),
  useNonAi: z.boolean(),
  message: bilingualSchema,
});
export type MappedScenario = z.output<typeof mappedScenarioSchema>;

export const mapScenariosOutputSchema = z.strictObject({
  thresholds: z.strictObject({
    mode: z.enum(['absolute', 'relative']),
    value: z.number(),
    feasibility: z.number(),
    nearWithin: z.number(),
  }),
  scenarios: z.array(mappedScenarioSchema),
  /** Ids in the order of deployment: quadrants 1 to 4, then what is barred. */
  order: z.array(z.string()),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type MapScenariosOutput = z.output<typeof mapScenariosOutputSchema>;

/** The guide names no cut-off (G6-01): 60 of 100 on both axes is the product's own, and adjustable. */
const defaultMapThresholds = { mode: 'absolute', value: 60, feasibility: 60 } as const;

/** Points from a line within which a scenario is flagged: about one level of one indicator. Our own choice. */
const nearBorderPoints = 5;

const strategies: Readonly<Record<Quadrant, Bilingual>> = {
  1: both('优先部署，尽早见效', 'deploy first and reap the benefit early'),
  2: both('随后部署，积少成多，获取长尾收益', 'deploy next, for the long tail of smaller gains'),
  3: both(
    '加大内部投入补齐条件，或与生态伙伴联合创新',
    'invest inside to ripen the conditions, or co-create with partners',
  ),
  4: both('列入储备，待条件成熟再排期', 'hold in reserve until conditions ripen'),
};

const barredStrategy = both(
  '否决事由解除之前不得推进',
  'it must not proceed until the ground for the veto is gone',
);

const nonAiStrategy = both(
  '改用非 AI 方案；替代方案不再占优时再议',
  'use a non-AI solution; look again only if that stops being the better one',
);

const quadrantNames: Readonly<Record<Quadrant, Bilingual>> = {
  1: both('第一象限（核心价值、可行性高）', 'quadrant 1 (core value, high feasibility)'),
  2: both('第二象限（普通价值、可行性高）', 'quadrant 2 (ordinary value, high feasibility)'),
  3: both('第三象限（核心价值、可行性低）', 'quadrant 3 (core value, low feasibility)'),
  4: both('第四象限（普通价值、可行性低）', 'quadrant 4 (ordinary value, low feasibility)'),
};

type MapThresholds = MapScenariosOutput['thresholds'];

/**
 * Places scenarios on the map of value and feasibility (guide 2.1, pages 5 to 6 and 11) and gives each
 * quadrant's strategy, how far it is from the lines, and the order of deployment. A scenario with a veto, or
 * better done without AI, is never in quadrant 1 or 2. Results are in the order of the input. Throws
 * `ToolInputError` for an id used twice.
 */
export function mapScenarios(input: MapScenariosInput): MapScenariosOutput {
  requireUniqueIds(input.scenarios);
  const thresholds = thresholdsOf(input);
  const scenarios = input.scenarios.map((scenario) => mapped(scenario, thresholds));
  const ordered = [...scenarios].sort(byDeployment);
  return {
    thresholds,
    scenarios,
    order: ordered.map((scenario) => scenario.id),
    messages: mapMessages(ordered, thresholds),
    trace: traceOf(scenarios, thresholds),
  };
}

function thresholdsOf(input: MapScenariosInput): MapThresholds {
  const asked = input.thresholds ?? defaultMapThresholds;
  if (asked.mode === 'absolute') return { ...asked, nearWithin: nearBorderPoints };
  return {
    mode: 'relative',
    value: median(input.scenarios.map((scenario) => scenario.value)),
    feasibility: median(input.scenarios.map((scenario) => scenario.feasibility)),
    nearWithin: nearBorderPoints,
  };
}

/** The middle value; of an even count the mean of the two in the middle. 0 for an empty list. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const lower = sorted.length % 2 === 0 ? (sorted[half - 1] ?? upper) : upper;
  return roundTo((lower + upper) / 2, 2);
}

function mapped(scenario: MapScenariosInput['scenarios'][number], thresholds: MapThresholds): MappedScenario {
  const vetoed = scenario.veto === true;
  const useNonAi = scenario.useNonAi === true;
  const barred = vetoed || useNonAi;
  const core = scenario.value >= thresholds.value;
  const feasible = scenario.feasibility >= thresholds.feasibility && !barred;
  const quadrant: Quadrant = core ? (feasible ? 1 : 3) : feasible ? 2 : 4;
  const value = roundTo(scenario.value - thresholds.value, 2);
  const feasibility = roundTo(scenario.feasibility - thresholds.feasibility, 2);
  // No number of feasibility points moves a barred scenario, so only the value line is a border to it.
  const nearest = barred || Math.abs(value) <= Math.abs(feasibility) ? 'value' : 'feasibility';
  const points = Math.abs(nearest === 'value' ? value : feasibility);
  const facts = {
    id: scenario.id,
    name: scenario.name,
    value: scenario.value,
    feasibility: scenario.feasibility,
    quadrant,
    strategy: vetoed ? barredStrategy : useNonAi ? nonAiStrategy : strategies[quadrant],
    distance: { value, feasibility, nearest, points },
    nearBorder: points <= thresholds.nearWithin,
    vetoed,
    useNonAi,
  } as const;
  return { ...facts, message: positionMessage(facts) };
}

function isBarred(scenario: Pick<MappedScenario, 'vetoed' | 'useNonAi'>): boolean {
  return scenario.vetoed || scenario.useNonAi;
}

function byDeployment(a: MappedScenario, b: MappedScenario): number {
  return (
    Number(isBarred(a)) - Number(isBarred(b)) ||
    a.quadrant - b.quadrant ||
    b.value - a.value ||
    b.feasibility - a.feasibility ||
    (a.id < b.id ? -1 : 1)
  );
}

function positionMessage(facts: Omit<MappedScenario, 'message'>): Bilingual {
  const name = namesOf(facts.name);
  if (isBarred(facts)) return barredMessage(facts, name);
  const place = quadrantNames[facts.quadrant];
  const zh = [
    `“${name.zh}”价值度 ${figure(facts.value)} 分、可行性 ${figure(facts.feasibility)} 分，位于${place.zh}：${facts.strategy.zh}`,
  ];
  const en = [
    `"${name.en}", value ${figure(facts.value)} and feasibility ${figure(facts.feasibility)}, is in ${place.en}: ${facts.strategy.en}`,
  ];
  if (facts.quadrant > 2) {
    const missing = figure(-facts.distance.feasibility);
    zh.push(`；可行性再提高 ${missing} 分即可上移`);
    en.push(`; ${missing} more points of feasibility would move it up`);
  }
  if (facts.nearBorder) {
    const zhLine = facts.distance.nearest === 'value' ? '价值度' : '可行性';
    const enLine = facts.distance.nearest;
    const gap = figure(facts.distance.points);
    zh.push(`；距${zhLine}分界线仅 ${gap} 分，结论容易变动`);
    en.push(`; only ${gap} points from the ${enLine} line, so this could easily change`);
  }
  return both(`${zh.join('')}。`, `${en.join('')}.`);
}

function barredMessage(facts: Omit<MappedScenario, 'message'>, name: Bilingual): Bilingual {
  const ground = facts.vetoed
    ? both('因伦理或法律原因被否决', 'is vetoed on grounds of ethics or law')
    : both('用非 AI 方案更合适', 'is better done without AI');
  return both(
    `“${name.zh}”价值度 ${figure(facts.value)} 分、可行性 ${figure(facts.feasibility)} 分，但${ground.zh}，只能归入第${facts.quadrant === 3 ? '三' : '四'}象限：${facts.strategy.zh}。`,
    `"${name.en}", value ${figure(facts.value)} and feasibility ${figure(facts.feasibility)}, ${ground.en} and so can only be in quadrant ${facts.quadrant}: ${facts.strategy.en}.`,
  );
}

function mapMessages(ordered: readonly MappedScenario[], thresholds: MapThresholds): Bilingual[] {
  const lines = both(
    thresholds.mode === 'absolute'
      ? `分界线：价值度 ${figure(thresholds.value)} 分、可行性 ${figure(thresholds.feasibility)} 分（本产品设定，可调整）。`
      : `分界线取全部场景的中位数：价值度 ${figure(thresholds.value)} 分、可行性 ${figure(thresholds.feasibility)} 分。`,
    thresholds.mode === 'absolute'
      ? `The lines: value ${figure(thresholds.value)}, feasibility ${figure(thresholds.feasibility)} (our own choice, adjustable).`
      : `The lines are the medians of all scenarios: value ${figure(thresholds.value)}, feasibility ${figure(thresholds.feasibility)}.`,
  );
  const messages = [lines];
  const allowed = ordered.filter((scenario) => !isBarred(scenario));
  for (const quadrant of [1, 2, 3, 4] as const) {
    const names = joinTexts(
      allowed.filter((scenario) => scenario.quadrant === quadrant).map((scenario) => namesOf(scenario.name)),
    );
    if (names.zh === '') continue;
    messages.push(
      both(
        `${quadrantNames[quadrant].zh}：${names.zh}——${strategies[quadrant].zh}。`,
        `In ${quadrantNames[quadrant].en}: ${names.en} - ${strategies[quadrant].en}.`,
      ),
    );
  }
  for (const [barred, why, strategy] of [
    [ordered.filter((scenario) => scenario.vetoed), both('已否决', 'Vetoed'), barredStrategy],
    [
      ordered.filter((scenario) => scenario.useNonAi && !scenario.vetoed),
      both('不宜用 AI', 'Better without AI'),
      nonAiStrategy,
    ],
  ] as const) {
    if (barred.length === 0) continue;
    const names = joinTexts(barred.map((scenario) => namesOf(scenario.name)));
    messages.push(
      both(`${why.zh}：${names.zh}——${strategy.zh}。`, `${why.en}: ${names.en} - ${strategy.en}.`),
    );
  }
  return messages;
}

function traceOf(scenarios: readonly MappedScenario[], thresholds: MapThresholds): TraceStep[] {
  return scenarios.flatMap((scenario) => {
    const name = namesOf(scenario.name);
    const on = (field: string): string => `scenarios.${scenario.id}.${field}`;
    const compared = (field: 'value' | 'feasibility', zh: string, fired: boolean): TraceStep => ({
      rule: field === 'value' ? 'core-value' : 'high-feasibility',
      fired,
      on: [on(field), 'thresholds'],
      because: both(
        `${name.zh}：${zh} ${figure(scenario[field])} 分，${fired ? '达到' : '低于'}分界线 ${figure(thresholds[field])} 分（指南 2.1，第 5-6 页；分界线为本产品设定）。`,
        `${name.en}: ${field} ${figure(scenario[field])}, ${fired ? 'at or above' : 'below'} the line of ${figure(thresholds[field])} (guide 2.1, pages 5-6; the line is our own).`,
      ),
    });
    return [
      {
        rule: 'veto',
        fired: scenario.vetoed,
        on: [on('veto')],
        because: scenario.vetoed
          ? both(
              `${name.zh}：已被否决，不进入第一、第二象限。`,
              `${name.en}: vetoed, so never in quadrant 1 or 2.`,
            )
          : both(`${name.zh}：没有否决。`, `${name.en}: no veto.`),
      },
      {
        rule: 'non-ai',
        fired: scenario.useNonAi,
        on: [on('useNonAi')],
        because: scenario.useNonAi
          ? both(`${name.zh}：非 AI 方案更合适。`, `${name.en}: a non-AI solution serves better.`)
          : both(`${name.zh}：适合用 AI 来做。`, `${name.en}: AI remains an option.`),
      },
      compared('value', '价值度', scenario.value >= thresholds.value),
      compared('feasibility', '可行性', scenario.feasibility >= thresholds.feasibility),
    ];
  });
}

export const mapScenariosTool = defineTool({
  name: 'map_scenarios',
  title: both('场景图谱', 'Map scenarios'),
  description: both(
    '以价值度和可行性为两轴，把场景放进四个象限并给出各自的部署策略：优先部署、随后部署、加大投入或联合创新、列入储备；同时给出距分界线的分数和部署次序。分界线可用固定值（默认 60 分）或全部场景的中位数；被否决或宜用非 AI 方案的场景不会进入第一、第二象限。方法见指南 2.1 节（第 5-6、11 页），分界线为本产品自定。来源：中国信息通信研究院。',
    'Places scenarios on the axes of value and feasibility, in four quadrants with their strategies: deploy first, deploy next, invest or co-create, hold in reserve; gives the distance to the lines and the order of deployment. The lines are fixed (60 unless told otherwise) or the medians of the portfolio; what is vetoed or better done without AI never enters quadrants 1 and 2. Method: guide, section 2.1 (pages 5-6 and 11); the cut-offs are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: mapScenariosInputSchema,
  output: mapScenariosOutputSchema,
  run: (input) => mapScenarios(input),
});
