import { z } from 'zod';
import type { Rubric } from '../knowledge/knowledge.ts';
import { bilingualSchema, both } from '../src/domain/language.ts';
import { climbText } from './judge-feasibility/climb-text.ts';
import {
  capsSchema,
  feasibilityScoreSchema,
  type JudgeFeasibilityInput,
  judgeFeasibilityInputSchema,
} from './judge-feasibility/schema.ts';
import { feasibilityScores } from './judge-feasibility/scores.ts';
import { feasibilityMessage, feasibilityTrace, portfolioMessages } from './judge-feasibility/wording.ts';
import { defineTool, traceStepSchema } from './tool.ts';

const judgedScenarioSchema = z.strictObject({
  ...feasibilityScoreSchema.shape,
  /** What would have to change for the weakest to climb one level; null if nothing has to. */
  climb: bilingualSchema.nullable(),
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

/**
 * Judges feasibility by the six dimensions of the guide's table 2 (2.1, pages 9 to 10): `feasibilityScores` in
 * words, and with its faults. `rubrics` supply the words for what would have to change. Results are in the order
 * of the input.
 */
export function judgeFeasibility(
  input: JudgeFeasibilityInput,
  rubrics: readonly Rubric[] = [],
): JudgeFeasibilityOutput {
  const { caps, scenarios: scores } = feasibilityScores(input);
  const scenarios = scores.map((score): JudgedScenario => {
    const { bounds, ...facts } = score;
    const climb = climbText(score.weakest, bounds, rubrics);
    return { ...facts, climb, message: feasibilityMessage(score) };
  });
  return {
    caps,
    scenarios,
    messages: portfolioMessages(scores),
    trace: scores.flatMap((score) => feasibilityTrace(score, caps)),
  };
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
