import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ProcessKind } from '../knowledge/method-entries.ts';
import { both } from '../src/domain/language.ts';
import { aiStageOf } from './design-business/ai-stage.ts';
import { businessModelOf } from './design-business/business-model.ts';
import { companyGaps, scenarioGaps } from './design-business/gaps.ts';
import { organisationOf } from './design-business/organisation.ts';
import { platformOf, spendingOf } from './design-business/platform.ts';
import { proposedProcessOf } from './design-business/proposed-process.ts';
import { saidProcessOf } from './design-business/said-process.ts';
import {
  type AiStage,
  type DesignBusinessInput,
  type DesignBusinessOutput,
  type DesignedScenario,
  designBusinessInputSchema,
  designBusinessOutputSchema,
  type ScenarioDesign,
} from './design-business/schema.ts';
import { strategyFitOf } from './design-business/strategy-fit.ts';
import { valueChainOf } from './design-business/value-chain.ts';
import { designMessages, scenarioMessage, sharedText } from './design-business/wording.ts';
import { namesOf, requireUniqueIds } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

/**
 * The business design of the scenarios that start (guide 2.2, pages 11 to 13): value chain, business model, process
 * today and to be, business platform, organisation, and how it serves the strategy and guides IT spending. Scenarios
 * come out in the order of deployment, whatever the order of the input. What nobody said is null and stands among the
 * gaps. Throws `ToolInputError` for an id used twice and for a kind of work that the knowledge does not hold.
 */
export function designBusiness(input: DesignBusinessInput, knowledge: Knowledge): DesignBusinessOutput {
  requireUniqueIds(input.scenarios);
  const { company } = input;
  const scenarios = [...input.scenarios].sort(byDeployment);
  const kinds = kindsOf(input.scenarios, knowledge);
  const verdict = aiStageOf(company, scenarios);
  const designed = scenarios.map((scenario) => designOf(scenario, input, verdict.stage, kinds, knowledge));
  const designs = designed.map(({ design }) => design);
  const shared = sharedWork(scenarios, kinds);
  const gaps = [
    ...companyGaps(
      knowledge,
      company,
      verdict,
      designs.map(({ platform }) => platform),
    ),
    ...designs.flatMap((design) => design.gaps),
  ];
  return {
    aiStage: { stage: verdict.stage, stated: verdict.stated, because: verdict.because },
    scenarios: designs,
    shared,
    gaps,
    messages: designMessages(verdict, designs, shared, gaps),
    trace: [...verdict.trace, ...designed.flatMap(({ trace }) => trace)],
  };
}

function designOf(
  scenario: DesignedScenario,
  { company }: DesignBusinessInput,
  stage: AiStage,
  kinds: ReadonlyMap<string, ProcessKind>,
  knowledge: Knowledge,
): { readonly design: ScenarioDesign; readonly trace: readonly TraceStep[] } {
  const kind = scenario.process === null ? undefined : kinds.get(scenario.process);
  const toBe = kind === undefined ? null : proposedProcessOf(kind);
  const asIs = saidProcessOf(scenario.today);
  const platform = platformOf(scenario, company, stage, kind);
  const design: Omit<ScenarioDesign, 'message'> = {
    id: scenario.id,
    name: namesOf(scenario.name),
    valueChain: valueChainOf(scenario, kind),
    businessModel: businessModelOf(scenario.effect),
    asIs,
    toBe,
    platform: platform.decision,
    organisation:
      kind === undefined || toBe === null ? null : organisationOf(kind, toBe.steps, scenario.owner),
    strategy: strategyFitOf(scenario, company.priority, kind),
    spending: spendingOf(platform.decision.way, scenario, company),
    gaps: [...scenarioGaps(knowledge, scenario, asIs, platform.decision)],
  };
  return { design: { ...design, message: scenarioMessage(design) }, trace: platform.trace };
}

function byDeployment(a: DesignedScenario, b: DesignedScenario): number {
  const [first, second] = [a.order ?? Number.MAX_SAFE_INTEGER, b.order ?? Number.MAX_SAFE_INTEGER];
  return first - second || (a.id < b.id ? -1 : 1);
}

/** The kinds of work that the scenarios name; a misspelt one is refused, so that no steps are missing unnoticed. */
function kindsOf(
  scenarios: readonly DesignedScenario[],
  knowledge: Knowledge,
): ReadonlyMap<string, ProcessKind> {
  const kinds = new Map(knowledge.processes.map((kind) => [kind.id, kind]));
  for (const [index, { process }] of scenarios.entries()) {
    if (process === null || kinds.has(process)) continue;
    const known = [...kinds.keys()];
    throw new ToolInputError(
      `scenarios[${index}].process`,
      both(
        `没有“${process}”这类工作；可用的有：${known.join('、')}；不清楚就填 null。`,
        `There is no kind of work "${process}"; there are: ${known.join(', ')}; give null where it is not known.`,
      ),
    );
  }
  return kinds;
}

function sharedWork(
  scenarios: readonly DesignedScenario[],
  kinds: ReadonlyMap<string, ProcessKind>,
): DesignBusinessOutput['shared'] {
  return [...kinds.values()].flatMap((kind) => {
    const alike = scenarios.filter(({ process }) => process === kind.id);
    if (alike.length < 2) return [];
    return [
      {
        process: kind.id,
        scenarios: alike.map(({ id }) => id),
        text: sharedText(
          kind.name,
          alike.map(({ name }) => namesOf(name)),
        ),
      },
    ];
  });
}

export const designBusinessTool = defineTool({
  name: 'design_business',
  title: both('业务架构设计', 'Design the business'),
  description: both(
    '为先做的场景设计业务：价值链上哪一环得利，商业模式变什么，流程现状（只用说过的话）与引入 AI 后的步骤、交接和规矩，现有平台升级还是新建，职责表（每步只有一个负责人）和职责有变的岗位，以及怎样服务战略、引导 IT 投入。没有人说过的留空，并写明可以问谁。方法见指南 2.2 节（第 11-13 页），步骤与判断规则为本产品自定。来源：中国信息通信研究院。',
    'Designs the business of the scenarios that start: which link of the value chain gains, what changes in the business model, the process today (only as told) and with AI in steps, hand-overs and rules, whether to upgrade the present platform or build new, a RACI table with exactly one who answers for each step, posts whose duties change, and how it serves the strategy and guides IT spending. What nobody said stays empty, with who could say. Method: guide, section 2.2 (pages 11-13); steps and rules are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: designBusinessInputSchema,
  output: designBusinessOutputSchema,
  run: (input, { knowledge }) => designBusiness(input, knowledge),
});
