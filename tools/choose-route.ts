import { both } from '../src/domain/language.ts';
import { type Route, routeRules } from './choose-route/route-rules.ts';
import {
  type ChooseRouteInput,
  type ChooseRouteOutput,
  chooseRouteInputSchema,
  chooseRouteOutputSchema,
} from './choose-route/schema.ts';
import {
  evolutionHabits,
  resilienceMessages,
  resilienceStanding,
  routeLinks,
  switchingOf,
} from './choose-route/wording.ts';
import { bandIfKnown, budgetBand } from './decision-inputs.ts';
import { decisionMessage } from './decision-text.ts';
import { explainDecision } from './explain-decision.ts';
import { decide, type KnownBands, type Verdict, yesNoBand } from './rule-table.ts';
import { defineTool } from './tool.ts';

/**
 * Where there is no compute of its own and none may come from the cloud, there is nothing in use to ask about: no answer
 * on today's accelerators could count.
 */
function withoutCompute({ compute, deployment, offsite }: ChooseRouteInput): 'undecided' | undefined {
  return compute === 'none' && (deployment === 'private' || offsite === 'no') ? 'undecided' : undefined;
}

function bandsOf(input: ChooseRouteInput): KnownBands {
  return {
    current: input.current ?? withoutCompute(input),
    supply: input.supply,
    fallback: input.fallback,
    deployment: input.deployment,
    industryRegulated: yesNoBand(input.industryRegulated),
    groupPlatform: input.groupPlatform,
    budget: bandIfKnown(input.budget, budgetBand),
    offsite: input.offsite,
    modelSource: input.modelSource,
    compute: input.compute,
  };
}

/** The route with its points, without a word about it: fast enough to try hundreds of answers. */
export function routeVerdict(input: ChooseRouteInput): Verdict<Route> {
  return decide(routeRules, bandsOf(input));
}

/**
 * Chooses the technical route after the guide's section 2.3 (page 20): the compute base there is weighs most, since
 * switching is dear, against lasting availability and the resilience of every link (3.3, pages 30 to 31). An answer
 * that nobody gave never counts; what is barred is never taken.
 */
export function chooseRoute(input: ChooseRouteInput): ChooseRouteOutput {
  const known = bandsOf(input);
  const decision = explainDecision(routeRules, known);
  const standing = resilienceStanding(input);
  return {
    choice: decision.choice,
    certainty: decision.certainty,
    message: decisionMessage(routeRules, known, decision),
    points: { ...decision.points },
    barred: [...decision.barred],
    wouldChange: decision.wouldChange,
    unknown: decision.unknown,
    switching: switchingOf(decision.choice, input.current, input.compute),
    resilience: {
      standing,
      message: resilienceMessages[standing],
      links: routeLinks.map((link) => ({ ...link })),
    },
    evolution: evolutionHabits.map((habit) => ({ ...habit })),
    trace: decision.trace,
  };
}

export const chooseRouteTool = defineTool({
  name: 'choose_route',
  title: both('选择技术路线', 'Choose technical route'),
  description: both(
    '根据现有算力、进口依赖、替代方案、部署方式、行业属性、集团平台、预算、数据能否外出和模型来源，在租用云上算力、进口与国产并行、国产加速卡、进口 GPU、随集团平台之间给出建议；说明切换代价、长期供应和每个环节要问的两件事，以及怎样既稳定又跟得上变化，并列出每条规则是否适用、哪一个回答会改变结论。没有给出的信息不参与判断。方法见指南 2.3 节（第 20 页）和 3.3 节（第 29-31 页），分值和排除条件为本产品自定。来源：中国信息通信研究院。',
    "Advises compute rented from the cloud, imported and domestic side by side, domestic accelerators, imported GPUs or the group platform's route from what there is, dependence on imports, a replacement, deployment, sector, the group's platform, budget, whether data may leave and the source of the model; says what switching costs, how lasting the supply is, the two questions to put to every link, and how to stay steady amid change; lists every rule with whether it applied, and which answer would change the outcome. What is not given never counts. Method: guide, sections 2.3 (page 20) and 3.3 (pages 29-31); the points and what is barred are our own. Source: China Academy of Information and Communications Technology.",
  ),
  input: chooseRouteInputSchema,
  output: chooseRouteOutputSchema,
  run: (input) => chooseRoute(input),
});
