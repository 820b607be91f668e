import { z } from 'zod';
import { bilingualSchema, both } from '../src/domain/language.ts';
import { type ScoreValueInput, scoreValueInputSchema, valueScoreSchema } from './score-value/schema.ts';
import { valueScores } from './score-value/scores.ts';
import { rankingMessages, scoreMessage, scoreTrace } from './score-value/wording.ts';
import { defineTool, traceStepSchema } from './tool.ts';

export const scoreValueOutputSchema = z.strictObject({
  scenarios: z.array(z.strictObject({ ...valueScoreSchema.shape, message: bilingualSchema })),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type ScoreValueOutput = z.output<typeof scoreValueOutputSchema>;

/**
 * Scores scenarios by the BEST value model (guide 2.1, table 1, page 9): points per indicator up to its weight,
 * added to a total out of 100, ranked; `valueScores` in words, and with its faults. Results are in the order of
 * the input.
 */
export function scoreValue(input: ScoreValueInput): ScoreValueOutput {
  const scores = valueScores(input);
  return {
    scenarios: input.scenarios.flatMap(({ points }, place) => {
      const score = scores[place];
      return score ? [{ ...score, message: scoreMessage(score, points, scores.length, input.weights) }] : [];
    }),
    messages: rankingMessages(scores),
    trace: scoreTrace(input.weights, scores),
  };
}

export const scoreValueTool = defineTool({
  name: 'score_value',
  title: both('价值度评分', 'Score value'),
  description: both(
    '按 BEST 模型（品牌、经济、社会、战略四个维度，十二项指标）给每个场景打价值分：各项得分不超过其权重，十二项权重合计 100 分；给出总分、各维度得分、排名与并列情况。得分可以是区间，此时总分取中值并给出上下限。方法见指南 2.1 节表 1（第 9 页）。来源：中国信息通信研究院。',
    'Scores each scenario by the BEST model (brand, economic, social and transformation value; twelve indicators): points per indicator up to its weight, weights that add to 100; gives totals, points by dimension, ranks and ties. Points may be a range: the total is then the middle, with its bounds. Method: guide, section 2.1, table 1 (page 9). Source: China Academy of Information and Communications Technology.',
  ),
  input: scoreValueInputSchema,
  output: scoreValueOutputSchema,
  run: (input) => scoreValue(input),
});
