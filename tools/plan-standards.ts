import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both } from '../src/domain/language.ts';
import type { Role } from '../src/domain/role.ts';
import { companySize, sizeWhenUnknown } from './company-size.ts';
import { standardNeed } from './plan-standards/needs.ts';
import { pathOf, wayOf } from './plan-standards/path.ts';
import {
  type PlannedStandard,
  type PlanStandardsInput,
  type PlanStandardsOutput,
  planStandardsInputSchema,
  planStandardsOutputSchema,
  standardGoals,
} from './plan-standards/schema.ts';
import { goalNames, kindNames, standardMessages, standardPrinciples } from './plan-standards/wording.ts';
import { whoKnows } from './practice-level-faults.ts';
import { requireUniqueIds } from './scenario-name.ts';
import { defineTool, type TraceStep } from './tool.ts';

const kindOrder = ['base', 'product', 'application', 'security'] as const;

/**
 * Which standards a company should have first, whether to adopt or to write them, and how far to go on the path from
 * company to industry to national standard (guide 2.3, pages 17 to 18; the rules of who needs what are ours). Throws
 * `ToolInputError` for a scenario id used twice.
 */
export function planStandards(input: PlanStandardsInput, knowledge: Knowledge): PlanStandardsOutput {
  requireUniqueIds(input.scenarios);
  const size = input.employees === undefined ? sizeWhenUnknown : companySize(input.employees);
  const needs = [...knowledge.standards]
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
    .map((standard) => ({ standard, need: standardNeed(standard.id, input, size) }));
  const standards = needs.map(
    ({ standard, need }): PlannedStandard => ({
      id: standard.id,
      kind: standard.kind,
      kindName: kindNames[standard.kind],
      name: standard.name,
      topics: standard.topics,
      when: need.when,
      way: wayOf(need.when, size, input.today),
      owner: standard.owner,
      scenarios: [...need.scenarios],
      because: need.because,
    }),
  );
  const result = {
    size,
    sizeKnown: input.employees !== undefined,
    goals: standardGoals
      .filter((goal) => input.goals.includes(goal))
      .map((goal) => ({ id: goal, name: goalNames[goal] })),
    principles: standardPrinciples,
    standards,
    path: pathOf(size, input.today),
    unknown: openSlots(input).map(({ slot, name, otherwise }) => ({
      slot,
      name,
      who: [...whoKnows(knowledge, slot, otherwise)],
    })),
  };
  return {
    ...result,
    messages: standardMessages(result),
    trace: needs.map(
      ({ standard, need }): TraceStep => ({
        rule: `standard-${standard.id}`,
        fired: need.when === 'first' || need.when === 'later',
        on: [...need.on],
        because: both(
          `${standard.name.zh}：${need.because.zh}（种类见指南 2.3，第 17-18 页；先后由智路拟定）。`,
          `${standard.name.en}: ${need.because.en} (kinds: guide 2.3, pages 17-18; the order is ours).`,
        ),
      }),
    ),
  };
}

function openSlots(
  input: PlanStandardsInput,
): readonly { readonly slot: string; readonly name: Bilingual; readonly otherwise: Role }[] {
  const open: { slot: string; name: Bilingual; otherwise: Role }[] = [];
  if (input.today === undefined) {
    open.push({ slot: 'standards.today', name: both('标准工作', 'work on standards'), otherwise: 'it_lead' });
  }
  if (input.sensitivity === undefined) {
    open.push({
      slot: 'data.sensitivity',
      name: both('数据敏感程度', 'data sensitivity'),
      otherwise: 'legal_compliance',
    });
  }
  if (input.compute === undefined) {
    open.push({ slot: 'it.compute', name: both('自有算力', 'own AI servers'), otherwise: 'it_lead' });
  }
  return open;
}

export const planStandardsTool = defineTool({
  name: 'plan_standards',
  title: both('标准规划', 'Plan standards'),
  description: both(
    '在基础支撑、智能产品与服务、行业应用、安全治理四类标准里，按起步场景、数据敏感程度、监管和规模判断公司先要哪几项，是采用现成的还是自己写，从企业标准到行业、国家标准走到哪一步、由谁来走。小公司只采用、不编写。方法见指南 2.3 节（第 17-18 页）；判断规则为本产品自定。来源：中国信息通信研究院。',
    'Of four kinds of standard (base, intelligent products and services, industry application, security and governance) says which this company needs first, by its scenarios, the sensitivity of its data, regulation and size; whether to adopt or to write; and how far to go from company to industry to national standard, and who does. A small company adopts and writes none. Method: guide, section 2.3 (pages 17-18); the rules are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: planStandardsInputSchema,
  output: planStandardsOutputSchema,
  run: (input, { knowledge }) => planStandards(input, knowledge),
});
