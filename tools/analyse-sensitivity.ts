import { z } from 'zod';
import { bilingualSchema, both } from '../src/domain/language.ts';
import { sensitivityFigures } from './analyse-sensitivity/figures.ts';
import {
  type SensitivityInput,
  sensitivityFiguresSchema,
  sensitivityInputSchema,
} from './analyse-sensitivity/schema.ts';
import { sensitivityTrace } from './analyse-sensitivity/sensitivity-trace.ts';
import { sensitivityMessages, standingMessage } from './analyse-sensitivity/wording.ts';
import { defineTool, traceStepSchema } from './tool.ts';

export const sensitivityOutputSchema = z.strictObject({
  ...sensitivityFiguresSchema.shape,
  scenarios: z.array(
    z.strictObject({
      ...sensitivityFiguresSchema.shape.scenarios.element.shape,
      message: bilingualSchema,
    }),
  ),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type SensitivityOutput = z.output<typeof sensitivityOutputSchema>;

/**
 * What would change the decision: `sensitivityFigures` in words, and with its faults. The order, the lines and the
 * quadrants are those of the guide's section 2.1 (pages 5 to 11); the analysis of them is the product's own.
 */
export function analyseSensitivity(input: SensitivityInput): SensitivityOutput {
  const figures = sensitivityFigures(input);
  return {
    ...figures,
    scenarios: figures.scenarios.map((scenario) => ({ ...scenario, message: standingMessage(scenario) })),
    messages: sensitivityMessages(figures),
    trace: sensitivityTrace(figures),
  };
}

export const analyseSensitivityTool = defineTool({
  name: 'analyse_sensitivity',
  title: both('敏感性分析', 'Analyse sensitivity'),
  description: both(
    '说明什么会改变决策：各项权重和未定的回答对总分与领先幅度的影响（龙卷风图）；每项权重、每个回答至少变动多少才会改变名次或使场景越过分界线；并用 SMAA-2 方法（Lahdelma、Salminen，2001）按固定种子试算大量权重组合和未定的回答，给出每个场景的名次接受度、中心权重、置信因子和象限接受度。评分与分界线沿用指南 2.1 节（第 5-11 页）；敏感性分析为本产品自定。来源：中国信息通信研究院。',
    'Says what would change the decision: how weights and open answers move totals and the lead (tornado); the smallest change of each weight and of each answer that flips a rank or takes a scenario across a line; and, by SMAA-2 (Lahdelma and Salminen 2001) with a fixed seed over many weightings and all open answers, rank acceptability, central weights, confidence factors and the share of trials in each quadrant. Scores and lines follow the guide, section 2.1 (pages 5-11); the analysis is our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: sensitivityInputSchema,
  output: sensitivityOutputSchema,
  run: (input) => analyseSensitivity(input),
});
