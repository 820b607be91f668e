import type { Knowledge } from '../knowledge/knowledge.ts';
import { both } from '../src/domain/language.ts';
import { talentInventory } from './assess-talent/inventory.ts';
import { jobFearsOf } from './assess-talent/job-fears.ts';
import { talentPlan } from './assess-talent/plan.ts';
import {
  type AssessTalentInput,
  type AssessTalentOutput,
  assessTalentInputSchema,
  assessTalentOutputSchema,
} from './assess-talent/schema.ts';
import { staffingOf } from './assess-talent/staffing.ts';
import { headcountName, talentMessage, talentMessages, talentTrace } from './assess-talent/wording.ts';
import { companySize, sizeWhenUnknown } from './company-size.ts';
import { headcountSlot } from './headcounts.ts';
import { practiceGaps } from './practice-gap.ts';
import { requireKnownPractices, whoKnows } from './practice-level-faults.ts';
import { requireUniqueIds } from './scenario-name.ts';
import { defineTool } from './tool.ts';

/**
 * The five steps of building talent against what a company of this size needs, a plan with owners and dates, the people
 * missing for the scenarios that start and how to get them, and what to do about people's fear for their jobs (guide
 * 2.5, pages 25 to 26; the last is ours). Nothing unknown is guessed. Throws `ToolInputError` for a step that does not
 * exist and for a scenario id used twice.
 */
export function assessTalent(input: AssessTalentInput, knowledge: Knowledge): AssessTalentOutput {
  requireKnownPractices(knowledge, 'talent', input.levels);
  requireUniqueIds(input.scenarios);
  const size = input.employees === undefined ? sizeWhenUnknown : companySize(input.employees);
  const gaps = practiceGaps(knowledge, 'talent', input.levels, size);
  const staffing = staffingOf(input, size);
  const waits = staffing.some(({ fill }) => fill !== null && fill.hireOrTrain > 0);
  const result = {
    size,
    sizeKnown: input.employees !== undefined,
    steps: gaps.map((gap) => ({ ...gap, message: talentMessage(gap) })),
    plan: [...talentPlan(gaps, input.start, input.schedule?.pilotStart)],
    staffing: [...staffing],
    inventory: talentInventory,
    jobFears: jobFearsOf(input, knowledge),
    unknown: [
      ...gaps
        .filter(({ level }) => level === null)
        .map(({ id, name, owner }) => ({ slot: id, name, who: [...whoKnows(knowledge, id, owner)] })),
      ...staffing
        .filter(({ have }) => have === null)
        .map(({ role }) => {
          const slot = headcountSlot(role);
          return {
            slot: slot ?? `have.${role}`,
            name: headcountName(role),
            who: slot === undefined ? [role] : [...whoKnows(knowledge, slot, role)],
          };
        }),
      ...(waits ? [asked(knowledge, 'talent.readiness', both('AI 普及程度', 'how far people use AI'))] : []),
      ...(input.concern === undefined
        ? [asked(knowledge, 'people.concern', both('岗位顾虑', 'worry about jobs'))]
        : []),
    ],
  };
  return { ...result, messages: talentMessages(input, result), trace: talentTrace(result) };
}

function asked(
  knowledge: Knowledge,
  slot: string,
  name: AssessTalentOutput['unknown'][number]['name'],
): AssessTalentOutput['unknown'][number] {
  return { slot, name, who: [...whoKnows(knowledge, slot, 'hr_talent')] };
}

export const assessTalentTool = defineTool({
  name: 'assess_talent',
  title: both('人才评估', 'Assess talent'),
  description: both(
    '按定位、组织、盘点、引进培养、考核激励五步，看人才工作现在在哪一级、按公司规模该到哪一级，排出有负责人、有日期的计划；按起步场景算出各类人手缺多少，招、培养、向伙伴借各几个；员工担心岗位时给出措施。日期从计划启动月推算，每升一级用时一至三个月。没有人说过的不猜。方法见指南 2.5 节（第 25-26 页）；级别、目标、用时和补人规则为本产品自定。来源：中国信息通信研究院。',
    'Takes position, organisation, stock-taking, hiring and training, and reward in turn: at which level each stands and which one a company of this size needs, in a plan with owners and dates; how many people of each kind the first scenarios lack, and how many to hire, train or borrow from a partner; and what to do where people fear for their jobs. Dates count from the month the plan starts, one to three months a level. Nothing that nobody told is guessed. Method: guide, section 2.5 (pages 25-26); levels, targets, durations and the rule for filling gaps are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: assessTalentInputSchema,
  output: assessTalentOutputSchema,
  run: (input, { knowledge }) => assessTalent(input, knowledge),
});
