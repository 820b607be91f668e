import { both } from '../src/domain/language.ts';
import type { Role } from '../src/domain/role.ts';
import { riskBounds } from './assess-supply-chain/link-risk.ts';
import { migrationPlan } from './assess-supply-chain/migration.ts';
import {
  type AssessSupplyChainInput,
  type AssessSupplyChainOutput,
  assessSupplyChainInputSchema,
  assessSupplyChainOutputSchema,
  type LinkRisk,
  type SupplyLink,
  supplyLinks,
} from './assess-supply-chain/schema.ts';
import { supplierQuestions, supplyMonitoring } from './assess-supply-chain/supplier-questions.ts';
import { linkNames, riskBecause, supplyMessages, whatToFind } from './assess-supply-chain/wording.ts';
import { companySize, sizeWhenUnknown } from './company-size.ts';
import { defineTool, ToolInputError } from './tool.ts';

/** Who can say what a link rests on; ours. */
const whoKnows: Readonly<Record<SupplyLink, readonly Role[]>> = {
  chips: ['it_lead'],
  'servers-cloud': ['it_lead'],
  'framework-engine': ['it_lead', 'data_lead'],
  toolchain: ['data_lead', 'it_lead'],
  'base-model': ['data_lead', 'it_lead'],
  'data-source': ['data_lead', 'legal_compliance'],
};

/**
 * The risk of every link of the technology supply chain, a migration plan for what is surely at risk, what to ask
 * suppliers and what to watch (guide 3.3, pages 30 to 31; 2.3, page 23). A link that nobody spoke of is listed as not
 * known. Links come in the order of `supplyLinks` whatever the order of the input.
 * Throws `ToolInputError` for a link given twice.
 */
export function assessSupplyChain(input: AssessSupplyChainInput): AssessSupplyChainOutput {
  requireEachOnce(input.links);
  const size = input.employees === undefined ? sizeWhenUnknown : companySize(input.employees);
  const links = supplyLinks.map((id) => linkRisk(id, input));
  const { migration, months } = migrationPlan(links);
  const told = {
    links,
    migration: [...migration],
    migrationMonths: months,
    unknown: links
      .filter(({ risk }) => risk === 'unknown')
      .map((link) => ({ link: link.id, find: whatToFind(link), ask: [...whoKnows[link.id]] })),
  };
  return {
    size: { value: size, assumed: input.employees === undefined },
    ...told,
    askSuppliers: supplierQuestions(links, size),
    monitoring: supplyMonitoring(links, size),
    messages: supplyMessages(told, input.dependence),
    trace: links.map((link) => ({
      rule: `risk:${link.id}`,
      fired: link.risk !== 'unknown',
      on: [
        `links.${link.id}.standing`,
        `links.${link.id}.alternatives`,
        `links.${link.id}.critical`,
        'dependence',
      ],
      because: link.because,
    })),
  };
}

function linkRisk(id: SupplyLink, { links, dependence }: AssessSupplyChainInput): LinkRisk {
  const given = links.find((link) => link.id === id) ?? {
    standing: 'unknown' as const,
    alternatives: 'unknown' as const,
    critical: undefined,
  };
  const { atLeast, atMost } = riskBounds(given, dependence);
  const link = {
    id,
    name: linkNames[id],
    standing: given.standing,
    alternatives: given.alternatives,
    critical: given.critical ?? null,
    risk: atLeast === atMost ? atLeast : ('unknown' as const),
    atLeast,
    atMost,
  };
  return { ...link, because: riskBecause(link) };
}

function requireEachOnce(links: AssessSupplyChainInput['links']): void {
  const seen = new Set<SupplyLink>();
  for (const [index, { id }] of links.entries()) {
    if (seen.has(id)) {
      throw new ToolInputError(
        `links[${index}].id`,
        both(
          `“${linkNames[id].zh}”（${id}）填了不止一次；每个环节只能填一行。`,
          `"${linkNames[id].en}" (${id}) is given more than once; accepted is one line for each link.`,
        ),
      );
    }
    seen.add(id);
  }
}

export const assessSupplyChainTool = defineTool({
  name: 'assess_supply_chain',
  title: both('评估供应链', 'Assess supply chain'),
  description: both(
    '逐个环节（芯片、服务器或云、框架与引擎、工具链、基础模型、数据来源）判断断供风险并说明依据；对确有风险的环节排出迁移计划，先换上层软件，后换底层硬件，每步有负责人和月数估计；列出要问供应商的问题和要盯的信号。没人说过的环节保持未知，只给出风险的上下限。方法见指南 3.3 节（第 30-31 页）和 2.3 节（第 23 页），风险分级、月数和频率为本产品自定。来源：中国信息通信研究院。',
    'Judges the risk of every link (chips, servers or cloud, framework and engine, tools, base model, source of data) and says on what it rests; plans the migration of what is surely at risk, software on top before the hardware below, each step with an owner and an estimate in months; lists what to ask suppliers and what to watch. What nobody spoke of stays unknown, with bounds to its risk. Method: guide, sections 3.3 (pages 30-31) and 2.3 (page 23); the levels of risk, the months and the rhythm are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: assessSupplyChainInputSchema,
  output: assessSupplyChainOutputSchema,
  run: (input) => assessSupplyChain(input),
});
