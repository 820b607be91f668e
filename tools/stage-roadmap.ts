import { both } from '../src/domain/language.ts';
import { diagnose } from './stage-roadmap/diagnose.ts';
import { presentSchedule } from './stage-roadmap/present.ts';
import { checkRoadmapInput, compile } from './stage-roadmap/problem.ts';
import type { Roadmap, RoadmapInput } from './stage-roadmap/schema.ts';
import { roadmapInputSchema, roadmapOutputSchema } from './stage-roadmap/schema.ts';
import { search } from './stage-roadmap/search.ts';
import { defineTool } from './tool.ts';

/**
 * Schedules activities into stages, or says which constraint is at fault and what would suffice.
 * @throws ToolInputError for duplicate ids, unknown or self predecessors
 */
export function stageRoadmap(input: RoadmapInput): Roadmap {
  checkRoadmapInput(input);
  const problem = compile(input);
  const acyclic = problem.topological.length === problem.activities.length;
  const result = acyclic ? search(problem) : { found: null, rules: [], proven: true };
  if (result.found !== null) return presentSchedule(input, problem, result.found.starts, []);
  const { faults, proven } = diagnose(input);
  return { feasible: false, proven: proven || result.proven, faults, messages: [], trace: [] };
}

export const stageRoadmapTool = defineTool({
  name: 'stage_roadmap',
  title: both('编排分阶段路线图', 'Stage the roadmap'),
  description: both(
    '把场景及其所需的支撑工作排成分阶段的路线图：在前置关系、最早开始、截止日、各角色人力和分季度预算的约束下，给出每项工作的起止、责任人、预算区间、指标、关口与退出条件；排不下时指出是哪条约束、怎样调整才够。先后次序依指南 2.1 的象限（第 6 页），小步推进依指南 2.4（第 23—24 页）；分段规则为本工具自定。',
    "Turns scenarios and the enablers they need into a staged roadmap: within precedence, earliest starts, deadlines, people by role and money by quarter it gives each activity's start, end, owner, budget range, KPI, gate and exit rule; where no schedule exists it says which constraint is at fault and what would suffice. Order follows the quadrants of guide 2.1 (page 6), small steps guide 2.4 (pages 23-24); the cut into stages is this tool's own rule.",
  ),
  input: roadmapInputSchema,
  output: roadmapOutputSchema,
  run: (input) => stageRoadmap(input),
});
