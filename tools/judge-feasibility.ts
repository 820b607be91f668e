import { z } from 'zod';
import type { Rubric } from '../knowledge/knowledge.ts';
import {
  type FeasibilityDimension,
  feasibilityDimensionNames,
  feasibilityDimensionSchema,
  feasibilityDimensions,
  levelSchema,
} from '../src/domain/feasibility.ts';
import { type Bilingual, bilingualSchema, both, joinTexts } from '../src/domain/language.ts';
import { figure, figureRange, roundTo } from './rounding.ts';
import { namesOf, requireUniqueIds, scenarioNameSchema } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep, traceStepSchema } from './tool.ts';

/** A level that is known, lies between two, or (null or left out) is unknown. */
const judgedLevelSchema = z.union([
  levelSchema,
  z.strictObject({ low: levelSchema, high: levelSchema }),
  z.null(),
]);

const capsSchema = z.strictObject({
  level1: z.number().min(0).max(100).describe('Highest score while any dimension is at level 1.'),
  level2: z.number().min(0).max(100).describe('Highest score while any dimension is at level 2.'),
});

const judgeFeasibilityInputSchema = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: scenarioNameSchema,
        levels: z
          .partialRecord(feasibilityDimensionSchema, judgedLevelSchema)
          .describe(
            'Level 1 (worst) to 5 (best) per dimension; {low, high} while uncertain; left out if unknown.',
          ),
      }),
    )
    .min(1),
  caps: capsSchema.optional(),
});
export type JudgeFeasibilityInput = z.output<typeof judgeFeasibilityInputSchema>;

const judgedScenarioSchema = z.strictObject({
  id: z.string(),
  name: scenarioNameSchema,
  /** 0 to 100, to two decimals; the middle of `low` and `high` where levels are uncertain. */
  score: z.number(),
  low: z.number(),
  high: z.number(),
  /** Ethics and law are at level 1: barred as it is conceived now. */
  veto: z.boolean(),
  /** Not vetoed by what is known, but an open answer on ethics and law could. */
  vetoPossible: z.boolean(),
  /** A non-AI solution does the job better: use that. */
  useNonAi: z.boolean(),
  /** The known dimensions that stand lowest; empty if all stand at level 5 or none is known. */
  weakest: z.array(feasibilityDimensionSchema),
  /** What would have to change for the weakest to climb one level; null if nothing has to. */
  climb: bilingualSchema.nullable(),
  scoreIfWeakestClimbs: z.number(),
  unknown: z.array(feasibilityDimensionSchema),
  message: bilingualSchema,
});
export type JudgedScenario = z.output<typeof judgedScenarioSchema>;

export const judgeFeasibilityOutputSchema = z.strictObject({
  caps: capsSchema,
  scenarios: z.array(judgedScenarioSchema),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type JudgeFeasibilityOutput = z.output<typeof judgeFeasibilityOutputSchema>;

type FeasibilityCaps = z.output<typeof capsSchema>;

/**
 * How far one weak dimension holds the whole back. The guide names six dimensions and is silent on how they
 * combine (G6-01), so this is the product's own choice: level 1 keeps a scenario well below any sensible line,
 * level 2 just below 60. Callers may set their own.
 */
const defaultFeasibilityCaps: FeasibilityCaps = { level1: 40, level2: 59 };

type Bounds = Readonly<Record<FeasibilityDimension, { readonly low: number; readonly high: number }>>;

const unknownBounds = { low: 1, high: 5 } as const;

/**
 * Judges feasibility by the six dimensions of the guide's table 2 (2.1, pages 9 to 10) on five anchored levels.
 * The score, 0 to 100, is the mean level, capped by the weakest link; a higher level never lowers it. Results
 * are in the order of the input. `rubrics` supply the words for what would have to change. Throws
 * `ToolInputError` for an id used twice, a low above its high, and caps that would reward a lower level.
 */
export function judgeFeasibility(
  input: JudgeFeasibilityInput,
  rubrics: readonly Rubric[] = [],
): JudgeFeasibilityOutput {
  const caps = input.caps ?? defaultFeasibilityCaps;
  if (caps.level1 > caps.level2) {
    throw new ToolInputError(
      'caps',
      both(
        `第 1 级的封顶分（${caps.level1}）不得高于第 2 级的封顶分（${caps.level2}），否则条件更差反而得分更高。`,
        `The cap for level 1 (${caps.level1}) must not exceed the cap for level 2 (${caps.level2}): a worse level would score higher.`,
      ),
    );
  }
  requireUniqueIds(input.scenarios);
  const trace: TraceStep[] = [];
  const scenarios = input.scenarios.map((scenario, index) => judged(scenario, index, caps, rubrics, trace));
  return { caps, scenarios, messages: portfolioMessages(scenarios), trace };
}

/** The score of six known levels: 100 * (mean - 1) / 4, capped while any level is 1 or 2. */
function scoreOf(levels: readonly number[], caps: FeasibilityCaps): number {
  let sum = 0;
  let lowest = 5;
  for (const level of levels) {
    sum += level;
    if (level < lowest) lowest = level;
  }
  const mean = (100 * (sum / levels.length - 1)) / 4;
  const cap = lowest === 1 ? caps.level1 : lowest === 2 ? caps.level2 : 100;
  return roundTo(Math.min(mean, cap), 2);
}

function judged(
  scenario: JudgeFeasibilityInput['scenarios'][number],
  index: number,
  caps: FeasibilityCaps,
  rubrics: readonly Rubric[],
  trace: TraceStep[],
): JudgedScenario {
  const bounds = boundsOf(scenario, index);
  const unknown = feasibilityDimensions.filter((dimension) => (scenario.levels[dimension] ?? null) === null);
  const low = scoreOf(
    feasibilityDimensions.map((dimension) => bounds[dimension].low),
    caps,
  );
  const high = scoreOf(
    feasibilityDimensions.map((dimension) => bounds[dimension].high),
    caps,
  );
  const score = roundTo((low + high) / 2, 2);
  const weakest = weakestOf(bounds, unknown);
  const veto = bounds.ethics.high === 1;
  const facts = {
    id: scenario.id,
    name: scenario.name,
    score,
    low,
    high,
    veto,
    vetoPossible: !veto && bounds.ethics.low === 1,
    useNonAi: bounds.alternatives.high === 1,
    weakest,
    climb: weakest.length === 0 ? null : climbOf(weakest, bounds, rubrics),
    scoreIfWeakestClimbs: scoreAfterClimb(bounds, weakest, caps),
    unknown,
  };
  traceScenario(facts, bounds, caps, trace);
  return { ...facts, message: feasibilityMessage(facts, bounds) };
}

function boundsOf(scenario: JudgeFeasibilityInput['scenarios'][number], index: number): Bounds {
  const bound = (dimension: FeasibilityDimension): { readonly low: number; readonly high: number } => {
    const given = scenario.levels[dimension] ?? null;
    if (given === null) return unknownBounds;
    if (typeof given === 'number') return { low: given, high: given };
    if (given.low <= given.high) return given;
    const name = namesOf(scenario.name);
    const term = feasibilityDimensionNames[dimension];
    throw new ToolInputError(
      `scenarios[${index}].levels.${dimension}`,
      both(
        `“${name.zh}”的“${term.zh}”下限第 ${given.low} 级高于上限第 ${given.high} 级；下限不得高于上限。`,
        `"${name.en}": the low of ${term.en}, level ${given.low}, is above its high, level ${given.high}; low must not exceed high.`,
      ),
    );
  };
  return {
    complexity: bound('complexity'),
    volume: bound('volume'),
    data: bound('data'),
    ethics: bound('ethics'),
    alternatives: bound('alternatives'),
    maturity: bound('maturity'),
  };
}

function weakestOf(bounds: Bounds, unknown: readonly FeasibilityDimension[]): FeasibilityDimension[] {
  let lowest = 10;
  let weakest: FeasibilityDimension[] = [];
  for (const dimension of feasibilityDimensions) {
    if (unknown.includes(dimension)) continue;
    const twice = bounds[dimension].low + bounds[dimension].high;
    if (twice < lowest) [lowest, weakest] = [twice, [dimension]];
    else if (twice === lowest && lowest < 10) weakest.push(dimension);
  }
  return weakest;
}

function scoreAfterClimb(
  bounds: Bounds,
  weakest: readonly FeasibilityDimension[],
  caps: FeasibilityCaps,
): number {
  const raised = (end: 'low' | 'high'): number =>
    scoreOf(
      feasibilityDimensions.map((dimension) =>
        Math.min(5, bounds[dimension][end] + (weakest.includes(dimension) ? 1 : 0)),
      ),
      caps,
    );
  return roundTo((raised('low') + raised('high')) / 2, 2);
}

function climbOf(
  weakest: readonly FeasibilityDimension[],
  bounds: Bounds,
  rubrics: readonly Rubric[],
): Bilingual {
  const texts = weakest.map((dimension) => {
    const from = bounds[dimension].low;
    const term = feasibilityDimensionNames[dimension];
    const words = rubrics.find((rubric) => rubric.id === dimension)?.climb?.[from - 1];
    if (words !== undefined) return both(`${term.zh}：${words.zh}`, `${term.en}: ${words.en}`);
    return both(
      `${term.zh}：从第 ${from} 级提高到第 ${from + 1} 级`,
      `${term.en}: from level ${from} to level ${from + 1}`,
    );
  });
  return joinTexts(texts.map(withoutFullStop), both('；', '; '));
}

/** Clauses are joined by semicolons; a full stop in the middle would break the sentence. */
function withoutFullStop(text: Bilingual): Bilingual {
  return both(text.zh.replace(/[。；]$/u, ''), text.en.replace(/[.;]$/, ''));
}

type JudgedFacts = Omit<JudgedScenario, 'message'>;

function levelText(bounds: { readonly low: number; readonly high: number }): string {
  return bounds.low === bounds.high ? String(bounds.low) : `${bounds.low}–${bounds.high}`;
}

function feasibilityMessage(facts: JudgedFacts, bounds: Bounds): Bilingual {
  const name = namesOf(facts.name);
  if (facts.veto) {
    return both(
      `“${name.zh}”按目前的设想不可行：伦理和法律考量处于第 1 级，一票否决；否决事由解除之前，其余条件再好也不能推进。`,
      `"${name.en}" is barred as conceived: ethics and law stand at level 1, which is a veto; until its ground is gone, nothing else in its favour lets it proceed.`,
    );
  }
  if (facts.useNonAi) {
    return both(
      `“${name.zh}”不宜用 AI 来做：与非 AI 的替代方案相比没有优势（第 1 级），建议采用非 AI 方案；可行性得分 ${figure(facts.score)} 分。`,
      `"${name.en}" is not a case for AI: against the non-AI alternatives it has no advantage (level 1), so use a non-AI solution; feasibility scores ${figure(facts.score)}.`,
    );
  }
  const zh = [`“${name.zh}”可行性 ${figure(facts.score)} 分（满分 100 分）`];
  const en = [`"${name.en}" scores ${figure(facts.score)} of 100 for feasibility`];
  if (facts.low < facts.high) {
    zh.push(`，目前只能确定在 ${figureRange(facts.low, facts.high)} 分之间`);
    en.push(`, so far only known to be ${figureRange(facts.low, facts.high)}`);
  }
  if (facts.unknown.length > 0) {
    const names = joinTexts(facts.unknown.map((dimension) => feasibilityDimensionNames[dimension]));
    zh.push(`，尚不清楚的是${names.zh}`);
    en.push(`; still unknown: ${names.en}`);
  }
  const [first] = facts.weakest;
  if (first !== undefined) {
    const names = joinTexts(facts.weakest.map((dimension) => feasibilityDimensionNames[dimension]));
    const level = levelText(bounds[first]);
    zh.push(`；最弱的一环是${names.zh}（第 ${level} 级）`);
    en.push(`; the weakest link is ${names.en} (level ${level})`);
    if (facts.scoreIfWeakestClimbs > facts.score) {
      zh.push(`，若提高一级，得分可到 ${figure(facts.scoreIfWeakestClimbs)} 分`);
      en.push(`; one level up there would make it ${figure(facts.scoreIfWeakestClimbs)}`);
    }
  } else if (facts.unknown.length === 0) {
    zh.push('；六个维度都处于最高级，没有短板');
    en.push('; all six dimensions stand at the top level, so there is no weak link');
  }
  if (facts.vetoPossible) {
    zh.push('；伦理和法律上尚有被否决的可能');
    en.push('; ethics and law may still turn out to be a veto');
  }
  return both(`${zh.join('')}。`, `${en.join('')}.`);
}

function portfolioMessages(scenarios: readonly JudgedScenario[]): Bilingual[] {
  const named = (list: readonly JudgedScenario[]): Bilingual =>
    joinTexts([...list].sort((a, b) => (a.id < b.id ? -1 : 1)).map((scenario) => namesOf(scenario.name)));
  const messages: Bilingual[] = [];
  const vetoed = scenarios.filter((scenario) => scenario.veto);
  if (vetoed.length > 0) {
    const names = named(vetoed);
    messages.push(
      both(
        `因伦理或法律原因不得按目前设想推进：${names.zh}。`,
        `Barred as conceived, on grounds of ethics or law: ${names.en}.`,
      ),
    );
  }
  const nonAi = scenarios.filter((scenario) => scenario.useNonAi && !scenario.veto);
  if (nonAi.length > 0) {
    const names = named(nonAi);
    messages.push(both(`建议改用非 AI 方案：${names.zh}。`, `Better done without AI: ${names.en}.`));
  }
  return messages;
}

function traceScenario(facts: JudgedFacts, bounds: Bounds, caps: FeasibilityCaps, trace: TraceStep[]): void {
  const name = namesOf(facts.name);
  const on = (dimension: FeasibilityDimension): string => `scenarios.${facts.id}.levels.${dimension}`;
  const all = feasibilityDimensions.map(on);
  const listed = joinTexts(
    feasibilityDimensions.map((dimension) => {
      const term = feasibilityDimensionNames[dimension];
      if (facts.unknown.includes(dimension)) return both(`${term.zh}未知`, `${term.en} unknown`);
      const level = levelText(bounds[dimension]);
      return both(`${term.zh} ${level}`, `${term.en} ${level}`);
    }),
  );
  trace.push({
    rule: 'mean-level',
    fired: true,
    on: all,
    because: both(
      `${name.zh}各维度级别：${listed.zh}；得分 = 100 ×（平均级别 − 1）÷ 4，再受短板封顶（指南 2.1，表 2，第 9-10 页；合成方法为本产品自定）。`,
      `${name.en}, levels: ${listed.en}; score = 100 x (mean level - 1) / 4, then capped by the weakest link (guide 2.1, table 2, pages 9-10; how they combine is our own choice).`,
    ),
  });
  for (const [level, cap] of [
    [1, caps.level1],
    [2, caps.level2],
  ] as const) {
    const held = feasibilityDimensions.filter(
      (dimension) => bounds[dimension].low === level && bounds[dimension].high === level,
    );
    const names = joinTexts(held.map((dimension) => feasibilityDimensionNames[dimension]));
    trace.push({
      rule: `cap-level-${level}`,
      fired: held.length > 0,
      on: held.length > 0 ? held.map(on) : all,
      because:
        held.length > 0
          ? both(
              `${name.zh}：${names.zh}只有第 ${level} 级，得分最高 ${figure(cap)} 分。`,
              `${name.en}: ${names.en} at level ${level}, so the score is at most ${figure(cap)}.`,
            )
          : both(
              `${name.zh}：没有维度确定停在第 ${level} 级。`,
              `${name.en}: no dimension is known to be at level ${level}.`,
            ),
    });
  }
  trace.push({
    rule: 'ethics-veto',
    fired: facts.veto,
    on: [on('ethics')],
    because: facts.veto
      ? both(
          `${name.zh}：伦理和法律考量为第 1 级，一票否决。`,
          `${name.en}: ethics and law at level 1 is a veto.`,
        )
      : both(
          `${name.zh}：未见伦理或法律上的否决事由。`,
          `${name.en}: no known ground of ethics or law for a veto.`,
        ),
  });
  trace.push({
    rule: 'non-ai-alternative',
    fired: facts.useNonAi,
    on: [on('alternatives')],
    because: facts.useNonAi
      ? both(
          `${name.zh}：替代方案的比较为第 1 级，非 AI 方案更合适。`,
          `${name.en}: comparison with alternatives at level 1, a non-AI solution serves better.`,
        )
      : both(
          `${name.zh}：没有证据表明非 AI 方案明显更好。`,
          `${name.en}: nothing shows a non-AI solution to be clearly better.`,
        ),
  });
}

export const judgeFeasibilityTool = defineTool({
  name: 'judge_feasibility',
  title: both('可行性判断', 'Judge feasibility'),
  description: both(
    '从问题的复杂性、数据规模、数据可得性和质量、伦理和法律考量、替代方案的比较、技术成熟度六个维度（各五级）判断场景能否落地，给出 0 到 100 分、最弱的一环以及要改变什么；伦理和法律为第 1 级时一票否决，替代方案为第 1 级时建议改用非 AI 方案；未知的维度以区间表示。维度见指南 2.1 节表 2（第 9-10 页），合成与封顶办法为本产品自定、可调整。来源：中国信息通信研究院。',
    'Judges whether a scenario can be carried out, by six dimensions on five levels each: complexity, data volume, data availability and quality, ethics and law, non-AI alternatives, technical maturity. Gives 0 to 100, the weakest link and what would have to change; ethics and law at level 1 is a veto, alternatives at level 1 means a non-AI solution; unknown dimensions widen the result to a range. Dimensions: guide, section 2.1, table 2 (pages 9-10); how they combine and the caps are our own, and adjustable. Source: China Academy of Information and Communications Technology.',
  ),
  input: judgeFeasibilityInputSchema,
  output: judgeFeasibilityOutputSchema,
  run: (input, context) => judgeFeasibility(input, context.knowledge.rubrics),
});
