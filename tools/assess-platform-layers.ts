import type { Knowledge } from '../knowledge/knowledge.ts';
import { both, joinTexts } from '../src/domain/language.ts';
import { layerAcquisition, type PlatformSituation } from './assess-platform-layers/acquisition.ts';
import { cloudNativeChecks } from './assess-platform-layers/cloud-native.ts';
import { platformGoals } from './assess-platform-layers/goals.ts';
import {
  type Acquisition,
  type AssessPlatformLayersInput,
  type AssessPlatformLayersOutput,
  assessPlatformLayersInputSchema,
  assessPlatformLayersOutputSchema,
  type LayerId,
  layerIds,
  type PlatformLayer,
} from './assess-platform-layers/schema.ts';
import {
  builderOf,
  layerMessage,
  platformMessages,
  platformPicture,
  platformTrace,
} from './assess-platform-layers/wording.ts';
import { platformScale } from './platform-scale.ts';
import { type PracticeGap, practiceGaps } from './practice-gap.ts';
import { requireUniqueIds } from './scenario-name.ts';
import { defineTool, ToolInputError } from './tool.ts';

/**
 * The compute that a company rents or shares is somebody else's to build: using it well (level 2) is all that is asked,
 * whatever the company's size. Ours.
 */
const computeTargetAsService = 2;

/**
 * The four layers of the platform with what each holds, who builds it, level, target, gap and way (guide 2.3, pages 14
 * to 16), the platform's four goals (page 14) and the features of a cloud-native architecture (page 19), each as a
 * company of this size needs it. Layers come from the bottom up. A level that nobody gave stays unknown.
 * Throws `ToolInputError` for a level of something that is no layer, and for a scenario id used twice.
 */
export function assessPlatformLayers(
  input: AssessPlatformLayersInput,
  knowledge: Knowledge,
): AssessPlatformLayersOutput {
  requireLayers(input.levels, knowledge);
  requireUniqueIds(input.scenarios ?? []);
  const scale = platformScale({ ...input, scenarios: input.scenarios?.length });
  const size = scale.value;
  const situation: PlatformSituation = {
    size,
    deployment: input.deployment,
    groupPlatform: input.groupPlatform,
    ownsGroupPlatform: input.ownsGroupPlatform,
    aiPeople: input.aiPeople,
  };
  const gaps = practiceGaps(
    layerAcquisition('platform.compute', situation).how === 'rent' ||
      layerAcquisition('platform.compute', situation).how === 'join'
      ? withComputeAsService(knowledge)
      : knowledge,
    'platform-layer',
    input.levels,
    size,
  );
  const layers = layerIds.flatMap((id) =>
    gaps.filter((gap) => gap.id === id).map((gap) => layerOf(id, gap, situation, input)),
  );
  const goals = platformGoals(situation, input.scenarios);
  const cloudNative = cloudNativeChecks(situation, input.levels['platform.services'] ?? null);
  const assessed = {
    size: scale,
    layers,
    goals: [...goals],
    cloudNative: [...cloudNative],
    unknown: layers
      .filter(({ level }) => level === null)
      .map(({ id, name }) => ({ on: id, name, ask: whoCanSay(knowledge, id) })),
  };
  return {
    ...assessed,
    picture: platformPicture(layers),
    messages: platformMessages(assessed),
    trace: platformTrace(layers, goals, cloudNative),
  };
}

function layerOf(
  id: LayerId,
  gap: PracticeGap,
  situation: PlatformSituation,
  { derived }: AssessPlatformLayersInput,
): PlatformLayer {
  const acquisition = layerAcquisition(id, situation);
  const layer = {
    ...gap,
    steps: stepsFor(id, gap, situation, acquisition.how),
    builder: builderOf(id, situation, acquisition.how),
    basis: gap.level === null ? null : (derived[id] ?? null),
    acquisition,
  };
  return { ...layer, message: layerMessage(layer) };
}

/**
 * The practice's first step up is to rent compute. Where the deployment stands on the company's own premises that is
 * barred: the group is asked first, if it plans a platform, and else the pilot's own load sizes what is bought. Ours.
 */
function stepsFor(
  id: LayerId,
  { steps, level }: PracticeGap,
  { deployment, groupPlatform }: PlatformSituation,
  how: Acquisition,
): PracticeGap['steps'] {
  if (id !== 'platform.compute' || level !== 1 || how !== 'buy' || deployment !== 'private') return steps;
  const first =
    groupPlatform === 'planned'
      ? both(
          '先问集团能不能共用；不能，就按试点的并发量买一套小设备，定一个人管',
          'Ask the group first whether its compute can be shared; failing that, buy one small set sized for the load of the pilot and name one person for it',
        )
      : both(
          '按试点的并发量买一套小设备，定一个人管，留出加卡的余地',
          'Buy one small set sized for the load of the pilot, with room for more cards, and name one person for it',
        );
  return [first, ...steps.slice(1)];
}

function withComputeAsService(knowledge: Knowledge): Knowledge {
  return {
    ...knowledge,
    practices: knowledge.practices.map((practice) =>
      practice.id === 'platform.compute'
        ? {
            ...practice,
            target: {
              small: computeTargetAsService,
              medium: computeTargetAsService,
              large: computeTargetAsService,
            },
          }
        : practice,
    ),
  };
}

/** The roles of the question behind a layer; compute's level is worked out from what the company owns. */
function whoCanSay(
  knowledge: Knowledge,
  layer: string,
): AssessPlatformLayersOutput['unknown'][number]['ask'] {
  const slot = layer === 'platform.compute' ? 'it.compute' : layer;
  return [...(knowledge.questions.find(({ id }) => id === slot)?.roles ?? ['it_lead' as const])];
}

function requireLayers(levels: AssessPlatformLayersInput['levels'], knowledge: Knowledge): void {
  const known: readonly string[] = layerIds;
  const wrong = Object.keys(levels)
    .sort()
    .find((id) => !known.includes(id));
  if (wrong === undefined) return;
  const accepted = joinTexts(
    knowledge.practices
      .filter(({ id }) => known.includes(id))
      .map(({ id, name }) => both(`${id}（${name.zh}）`, `${id} (${name.en})`)),
  );
  throw new ToolInputError(
    `levels["${wrong}"]`,
    both(
      `“${wrong}”不是算力平台的一层；可以填：${accepted.zh}。`,
      `"${wrong}" is no layer of the platform; accepted: ${accepted.en}.`,
    ),
  );
}

export const assessPlatformLayersTool = defineTool({
  name: 'assess_platform_layers',
  title: both('评估平台四层', 'Assess platform layers'),
  description: both(
    '按算力底座、平台服务、模型使能、应用四层，列出每层内容、由谁承建、现状与目标的差距、下一步，以及宜接入、租用、采购还是自建；说明平台四个目标中本企业需要哪些（只有看图或生产现场的场景才需要边缘），并检查云原生架构的各项特性。要求按企业规模收放，没人说过的保持未知。方法见指南 2.3 节（第 14-16、19-20 页），五级描述和各规模的目标为本产品自定。来源：中国信息通信研究院。',
    "Sets out the four layers (compute base, platform services, model enabling, application): what each holds, who builds it, how far it is from its target, the next step, and whether to join, rent, buy or build; says which of the platform's four goals this company needs (edge only for work with pictures or on the shop floor) and checks the features of a cloud-native architecture. Demands scale with the company's size, and what nobody said stays unknown. Method: guide, section 2.3 (pages 14-16 and 19-20); the five levels and the targets by size are our own. Source: China Academy of Information and Communications Technology.",
  ),
  input: assessPlatformLayersInputSchema,
  output: assessPlatformLayersOutputSchema,
  run: (input, { knowledge }) => assessPlatformLayers(input, knowledge),
});
