import type { Knowledge } from '../knowledge/knowledge.ts';
import { both } from '../src/domain/language.ts';
import { flywheelOf } from './assess-data-governance/flywheel.ts';
import { anyNeed, needsLabels, scenariosById, synthesisNeed } from './assess-data-governance/needs.ts';
import {
  type AssessDataGovernanceInput,
  type AssessDataGovernanceOutput,
  assessDataGovernanceInputSchema,
  assessDataGovernanceOutputSchema,
  type GovernanceRow,
  type Need,
  type Synthesis,
} from './assess-data-governance/schema.ts';
import {
  governanceMessages,
  governanceTrace,
  orderReason,
  stepMessage,
} from './assess-data-governance/wording.ts';
import { companySize, sizeWhenUnknown } from './company-size.ts';
import { practiceGaps } from './practice-gap.ts';
import { requireKnownPractices, whoKnows } from './practice-level-faults.ts';
import { requireUniqueIds } from './scenario-name.ts';
import { defineTool } from './tool.ts';

/**
 * Data governance step by step against what a company of this size needs, whether synthetic data are called for, which
 * turn of the data flywheel is missing, and what to do in which order (guide 2.3, pages 16 to 17). Steps whose level
 * nobody told have no gap and no place in the order; `unknown` says who could tell. Throws `ToolInputError` for a step
 * that does not exist and for a scenario id used twice.
 */
export function assessDataGovernance(
  input: AssessDataGovernanceInput,
  knowledge: Knowledge,
): AssessDataGovernanceOutput {
  requireKnownPractices(knowledge, 'data-governance', input.levels);
  requireUniqueIds(input.scenarios);
  const size = input.employees === undefined ? sizeWhenUnknown : companySize(input.employees);
  const scenarios = scenariosById(input);
  const synthesis = synthesisNeed(input);
  const labels = anyNeed(scenarios.map(needsLabels));
  const gaps = practiceGaps(knowledge, 'data-governance', input.levels, size);
  const rows = gaps.map((gap) => {
    const { needed, callers } = callFor(gap.id, input, labels, synthesis);
    return { ...gap, needed, scenarios: [...callers] };
  });
  // What nobody is sure to need follows what is needed; within each the guide's order, since a later step repairs
  // what an earlier one let through.
  const work = rows.filter(({ gap, needed }) => gap !== null && gap > 0 && needed !== 'no');
  const ordered = [
    ...work.filter(({ needed }) => needed === 'yes'),
    ...work.filter(({ needed }) => needed === 'unknown'),
  ];
  const result = {
    size,
    sizeKnown: input.employees !== undefined,
    steps: rows.map((row): GovernanceRow => ({ ...row, message: stepMessage(row) })),
    synthesis,
    flywheel: flywheelOf(gaps, labels),
    order: ordered.flatMap((row, index) => {
      const [first] = row.steps;
      if (row.level === null || first === undefined) return [];
      return [
        {
          place: index + 1,
          practice: row.id,
          owner: row.owner,
          from: row.level,
          to: row.target,
          first,
          because: orderReason(row, input),
        },
      ];
    }),
    unknown: [
      ...rows
        .filter(({ level, needed }) => level === null && needed !== 'no')
        .map(({ id, name, owner }) => ({ slot: id, name, who: [...whoKnows(knowledge, id, owner)] })),
      ...(input.sensitivity === undefined
        ? [
            {
              slot: 'data.sensitivity',
              name: both('数据敏感程度', 'data sensitivity'),
              who: [...whoKnows(knowledge, 'data.sensitivity', 'legal_compliance')],
            },
          ]
        : []),
    ],
  };
  return {
    ...result,
    messages: governanceMessages(input, result),
    trace: governanceTrace(rows, synthesis, result.flywheel.turns),
  };
}

function callFor(
  practice: string,
  input: AssessDataGovernanceInput,
  labels: Need,
  synthesis: Synthesis,
): { readonly needed: Need; readonly callers: readonly string[] } {
  const scenarios = scenariosById(input);
  if (practice === 'data.labelling') {
    return {
      needed: labels,
      callers: scenarios.filter((scenario) => needsLabels(scenario) === 'yes').map(({ id }) => id),
    };
  }
  if (practice === 'data.synthesis') {
    const sensitive = synthesis.reasons.some(({ kind }) => kind === 'sensitive');
    const short = synthesis.reasons.flatMap(({ scenario }) => scenario ?? []);
    return { needed: synthesis.need, callers: sensitive ? scenarios.map(({ id }) => id) : short };
  }
  return { needed: 'yes', callers: scenarios.map(({ id }) => id) };
}

export const assessDataGovernanceTool = defineTool({
  name: 'assess_data_governance',
  title: both('数据治理评估', 'Assess data governance'),
  description: both(
    '按采集、预处理、标注、评估、合成、使用六个环节，看数据治理现在在哪一级、按公司规模该到哪一级、下一步做什么、由谁负责；判断要不要用合成数据；指出数据飞轮断在哪一环并画出来；排出工作次序。没有人说过的级别不猜，列出该问谁。方法见指南 2.3 节（第 16-17 页）；级别、目标和判断界线为本产品自定。来源：中国信息通信研究院。',
    'Takes collection, preprocessing, labelling, evaluation, synthesis and use in turn: at which level each stands, which level a company of this size needs, what to do next and who does it; whether synthetic data are called for; which turn of the data flywheel is missing, with its picture; and the order of work. A level that nobody told is not guessed, and who could tell is listed. Method: guide, section 2.3 (pages 16-17); levels, targets and cut-offs are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: assessDataGovernanceInputSchema,
  output: assessDataGovernanceOutputSchema,
  run: (input, { knowledge }) => assessDataGovernance(input, knowledge),
});
