import { both } from '../src/domain/language.ts';
import { diagnose, searchFurther } from './stage-roadmap/diagnose.ts';
import { settle } from './stage-roadmap/just-in-time.ts';
import { presentSchedule } from './stage-roadmap/present.ts';
import type { Problem } from './stage-roadmap/problem.ts';
import { checkRoadmapInput, compile } from './stage-roadmap/problem.ts';
import type { Roadmap, RoadmapInput } from './stage-roadmap/schema.ts';
import { roadmapInputSchema, roadmapOutputSchema } from './stage-roadmap/schema.ts';
import type { RuleSearch } from './stage-roadmap/search.ts';
import { searchByRules } from './stage-roadmap/search.ts';
import type { TraceStep } from './tool.ts';
import { defineTool } from './tool.ts';

function traceOf(search: RuleSearch, problem: Problem): TraceStep[] {
  const steps = search.rules.map(({ id, name, score }): TraceStep => {
    const [weighted = 0, months = 0] = score ?? [];
    return {
      rule: `list-${id}`,
      fired: id === search.rule,
      on: ['activities'],
      because:
        score === null
          ? both(
              `${name.zh}：按此顺序逐项排入，有工作在其期限内排不下。`,
              `By ${name.en}: placed in this order, some activity finds no room in its time.`,
            )
          : both(
              `${name.zh}：按重要性加权的完成月数合计 ${weighted}，总工期 ${months} 个月${id === search.rule ? '，为各顺序中最优' : ''}。`,
              `By ${name.en}: finishing months weighted by importance ${weighted}, ${months} months in all${id === search.rule ? '; the best of the orders' : ''}.`,
            ),
    };
  });
  if (search.rule !== null) {
    steps.push({
      rule: 'improve-order',
      fired: search.improved,
      on: ['activities.priority'],
      because: search.improved
        ? both('调整工作的先后次序后，结果更优。', 'Moving activities within the order bettered it.')
        : both('调整工作的先后次序未能再改进。', 'Moving activities within the order did not better it.'),
    });
  }
  const inherited = problem.activities.filter(
    (activity, index) => (problem.urgency[index] ?? activity.priority) < activity.priority,
  );
  if (inherited.length > 0) {
    steps.push({
      rule: 'urgency-inherited',
      fired: true,
      on: inherited.map((activity) => activity.id),
      because: both(
        '这些工作是更紧迫工作的前置，排序时按后者的优先级对待。',
        'More urgent work waits for these, so they are placed with its priority.',
      ),
    });
  }
  return steps;
}

function furtherStep(found: boolean, proven: boolean): TraceStep {
  return {
    rule: 'exhaustive-search',
    fired: found,
    on: ['activities'],
    because: found
      ? both(
          '各优先顺序都排不下，逐一搜索开始月份后找到可行安排。',
          'No order of placing fits; a search over start months found a schedule.',
        )
      : proven
        ? both(
            '已确认不存在可行安排：约束本身相互矛盾，或所有开始月份都已试过。',
            'It is certain that there is no schedule: the constraints contradict each other, or all start months were tried.',
          )
        : both(
            '在搜索上限内未找到可行安排，但不能断定不存在。',
            'No schedule was found within the search limit; that does not prove that there is none.',
          ),
  };
}

/**
 * Schedules activities into stages under precedence, dates, people and money; or says which constraint is at fault
 * and what would suffice. The best of several serial schedules, bettered a little: good, not claimed to be optimal.
 *
 * @throws ToolInputError for duplicate ids, unknown or self predecessors
 */
export function stageRoadmap(input: RoadmapInput): Roadmap {
  checkRoadmapInput(input);
  const problem = compile(input);
  const acyclic = problem.topological.length === problem.activities.length;
  const search: RuleSearch = acyclic
    ? searchByRules(problem)
    : { starts: null, rule: null, improved: false, rules: [] };
  const trace = traceOf(search, problem);
  if (search.starts !== null) {
    return presentSchedule(input, problem, settle(problem, search.starts), trace);
  }
  const further = searchFurther(input);
  trace.push(furtherStep(further.starts !== null, further.proven));
  if (further.starts !== null) {
    return presentSchedule(input, problem, settle(problem, further.starts), trace);
  }
  const faults = diagnose(input);
  const count = faults.length;
  return {
    feasible: false,
    proven: further.proven,
    faults,
    messages: [
      further.proven
        ? both('按现有条件排不出路线图。', 'There is no schedule under the present conditions.')
        : both(
            '按现有条件没有找到可行的路线图；搜索有上限，不能断定不存在。',
            'No schedule was found under the present conditions; the search has a limit, so that one may still exist.',
          ),
      both(
        `共有 ${count} 处约束可以松动，各附一组调整；每组都已重新排过、足以排出，但未必是最小的调整。`,
        `${count === 1 ? 'There is one constraint to loosen' : `There are ${count} constraints to loosen`}, each with changes that were re-run and are enough, though not necessarily the least.`,
      ),
    ],
    trace,
  };
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
