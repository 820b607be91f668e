import { z } from 'zod';
import { bilingualSchema, both } from '../src/domain/language.ts';
import { placeScenarios } from './map-scenarios/placement.ts';
import {
  type MapScenariosInput,
  mapScenariosInputSchema,
  mapThresholdsSchema,
  placementSchema,
} from './map-scenarios/schema.ts';
import { mapMessages, mapTrace, positionMessage, strategyOf } from './map-scenarios/wording.ts';
import { defineTool, traceStepSchema } from './tool.ts';

const mappedScenarioSchema = z.strictObject({
  ...placementSchema.shape,
  strategy: bilingualSchema,
  message: bilingualSchema,
});
export type MappedScenario = z.output<typeof mappedScenarioSchema>;

export const mapScenariosOutputSchema = z.strictObject({
  thresholds: mapThresholdsSchema,
  scenarios: z.array(mappedScenarioSchema),
  /** Ids in the order of deployment: quadrants 1 to 4, then what is barred. */
  order: z.array(z.string()),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type MapScenariosOutput = z.output<typeof mapScenariosOutputSchema>;

/**
 * Places scenarios on the map of value and feasibility (guide 2.1, pages 5 to 6 and 11): `placeScenarios` in words,
 * with each quadrant's strategy, and with its faults. Results are in the order of the input.
 */
export function mapScenarios(input: MapScenariosInput): MapScenariosOutput {
  const { thresholds, scenarios, ordered } = placeScenarios(input);
  return {
    thresholds,
    scenarios: scenarios.map((placement) => ({
      ...placement,
      strategy: strategyOf(placement),
      message: positionMessage(placement),
    })),
    order: ordered.map((placement) => placement.id),
    messages: mapMessages(ordered, thresholds),
    trace: mapTrace(scenarios, thresholds),
  };
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
