import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { companySizeNames } from '../company-size.ts';
import { fewAiPeople } from '../platform-scale.ts';
import type { TraceStep } from '../tool.ts';
import type { PlatformSituation } from './acquisition.ts';
import type {
  Acquisition,
  AssessPlatformLayersOutput,
  CloudNativeCheck,
  LayerId,
  PlatformGoal,
  PlatformLayer,
} from './schema.ts';

const departments: Readonly<Record<LayerId, Bilingual>> = {
  'platform.compute': both('数据中心部门', 'the data-centre department'),
  'platform.services': both('平台 IT 部门', 'the IT platform department'),
  'platform.models': both('AI 开发部门', 'the AI development department'),
  'platform.applications': both('业务 IT 部门', 'the business IT department'),
};

const standIns: Readonly<Record<LayerId, Bilingual>> = {
  'platform.compute': both('云服务方，由 IT 负责人对接', 'the cloud provider, looked after by the IT lead'),
  'platform.services': both('云服务方，由 IT 负责人对接', 'the cloud provider, looked after by the IT lead'),
  'platform.models': both('懂数据的一个人兼任', 'one person who knows the data, beside other duties'),
  'platform.applications': both(
    '业务负责人带着应用供应商',
    "the business lead with the application's supplier",
  ),
};

const inHouse: Readonly<Record<LayerId, Bilingual>> = {
  'platform.compute': both('IT 负责人', 'the IT lead'),
  'platform.services': both('IT 负责人', 'the IT lead'),
  'platform.models': standIns['platform.models'],
  'platform.applications': standIns['platform.applications'],
};

/** Who does it where there are too few AI people for departments of their own. */
const teams: Readonly<Record<LayerId, Bilingual>> = {
  'platform.compute': both('IT 团队', 'the IT team'),
  'platform.services': both('IT 团队', 'the IT team'),
  'platform.models': both('现有的 AI 人员带着供应商', 'the AI people there are, with a supplier'),
  'platform.applications': both(
    '业务部门和 IT 团队，带着供应商',
    'the business and the IT team, with a supplier',
  ),
};

/**
 * Who builds a layer: the department that the guide names (2.3, pages 14 to 15). A small company has no such
 * departments, nor has one with a handful of AI people; who stands in for them there is ours.
 */
export function builderOf(
  layer: LayerId,
  { size, aiPeople, ownsGroupPlatform }: Pick<PlatformSituation, 'size' | 'aiPeople' | 'ownsGroupPlatform'>,
  how: Acquisition,
): Bilingual {
  if (how === 'join' && ownsGroupPlatform) return both('本集团的平台团队', "the group's own platform team");
  if (size === 'small') {
    if (how === 'join')
      return both('集团平台团队，由 IT 负责人对接', "the group's platform team, looked after by the IT lead");
    return how === 'rent' ? standIns[layer] : inHouse[layer];
  }
  const few = aiPeople !== undefined && aiPeople < fewAiPeople;
  const own =
    few && layer === 'platform.models' && aiPeople < 1
      ? both('数据负责人带着供应商', 'the data lead with a supplier')
      : (few ? teams : departments)[layer];
  if (how === 'join')
    return both(
      `集团平台团队，由本企业${own.zh}对接`,
      `the group's platform team, looked after here by ${own.en}`,
    );
  return own;
}

const ways: Readonly<Record<Acquisition, Bilingual>> = {
  join: both('接入集团平台', "join the group's platform"),
  rent: both('租用', 'rent'),
  buy: both('采购', 'buy'),
  build: both('自建', 'build'),
  unknown: both('待定', 'open'),
};

/** One layer in a few sentences: level, target, who builds it, how to get it and the next step. */
export function layerMessage(layer: Omit<PlatformLayer, 'message'>): Bilingual {
  const { name, level, target, gap, builder, steps, acquisition } = layer;
  const way = ways[acquisition.how];
  const first = steps[0];
  const standing =
    level === null || gap === null
      ? both(
          `${name.zh}：现状还没人说过，目标 ${target} 级。`,
          `${sentenceCase(name.en)}: nobody has said how it stands; the target is level ${target}.`,
        )
      : gap === 0
        ? both(
            `${name.zh}：${level} 级，已达到目标 ${target} 级。`,
            `${sentenceCase(name.en)}: level ${level}, at its target of ${target}.`,
          )
        : both(
            `${name.zh}：${level} 级，目标 ${target} 级，差 ${gap} 级。`,
            `${sentenceCase(name.en)}: level ${level}, target ${target}, ${gap} short.`,
          );
  return both(
    `${standing.zh}承建：${builder.zh}；方式：${way.zh}。${acquisition.because.zh}${first === undefined ? '' : `下一步：${first.zh}。`}`,
    `${standing.en} Built by ${builder.en}; way: ${way.en}. ${acquisition.because.en}${first === undefined ? '' : ` Next: ${first.en}.`}`,
  );
}

/**
 * Mermaid flowchart from application down to compute; an arrow downwards is a demand, as each layer takes the demands
 * from above and breaks them down for the one below (guide 2.3, page 15).
 */
export function platformPicture(layers: readonly PlatformLayer[]): Bilingual {
  const fromTop = [...layers].reverse();
  const draw = (language: 'zh' | 'en'): string => {
    const demand = language === 'zh' ? '提出需求' : 'demands';
    const nodes = fromTop.map((layer, place) => {
      const lines = [layer.name[language], layer.builder[language], gapLabel(layer)[language]];
      return `  l${place}["${lines.map(escaped).join('<br/>')}"]`;
    });
    const arrows = fromTop.slice(1).map((_, place) => `  l${place} -->|${demand}| l${place + 1}`);
    return ['flowchart TB', ...nodes, ...arrows].join('\n');
  };
  return both(draw('zh'), draw('en'));
}

/** What is joined is the group's to raise, so the member is shown no gap there. */
function gapLabel({ level, target, gap, acquisition }: PlatformLayer): Bilingual {
  if (acquisition.how === 'join' && gap !== 0)
    return both('由集团平台保证', "the group's platform sees to it");
  if (level === null || gap === null)
    return both(`现状未知，目标 ${target} 级`, `not known, target ${target}`);
  return gap === 0
    ? both(`${level} 级，已达标`, `level ${level}, at target`)
    : both(`${level} 级，目标 ${target} 级`, `level ${level}, target ${target}`);
}

/** A double quote ends a mermaid label. */
function escaped(text: string): string {
  return text.replaceAll('"', '#quot;');
}

type Assessed = Pick<AssessPlatformLayersOutput, 'size' | 'layers' | 'goals' | 'cloudNative' | 'unknown'>;

/** The size that everything is measured by, where the platform falls short most, and what is not known. */
export function platformMessages({ size, layers, goals, cloudNative, unknown }: Assessed): Bilingual[] {
  const sized = companySizeNames[size.value];
  const messages = [
    size.assumed
      ? both(
          '企业人数还没人说过，目标暂按中型企业衡量。',
          'Nobody has told the headcount; targets are those of a medium company for now.',
        )
      : size.lowered
        ? both(`${size.lowered.zh}。`, `${sentenceCase(size.lowered.en)}.`)
        : both(`目标按${sized.zh}衡量。`, `Targets are those of ${sized.en}.`),
  ];
  const short = layers
    .filter(({ gap }) => gap !== null && gap > 0)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0) || layers.indexOf(a) - layers.indexOf(b));
  if (short.length > 0) {
    const names = joinTexts(
      short.map(({ name, gap }) => both(`${name.zh}（差 ${gap} 级）`, `${name.en} (${gap} short)`)),
    );
    messages.push(both(`要补的层：${names.zh}。`, `Layers to be raised: ${names.en}.`));
  } else if (unknown.length === 0) {
    messages.push(both('四层都已达到目标。', 'All four layers are at their targets.'));
  }
  const missing = cloudNative.filter(({ status }) => status === 'not-met');
  if (missing.length > 0) {
    const names = joinTexts(missing.map(({ name }) => name));
    messages.push(
      both(`云原生架构还缺：${names.zh}。`, `Still missing from a cloud-native architecture: ${names.en}.`),
    );
  }
  const edge = goals.find(({ id }) => id === 'cloud-edge-device');
  if (edge !== undefined && edge.need !== 'own') messages.push(edge.because);
  for (const { name, ask } of unknown) {
    const who = joinTexts(
      ask.map((role) => roleNames[role]),
      both('或', ' or '),
    );
    messages.push(
      both(
        `${name.zh}的现状未知，可以问：${who.zh}。`,
        `${sentenceCase(name.en)}: how things stand is not known; ask the ${who.en}.`,
      ),
    );
  }
  return messages;
}

/** Each layer against its target and its way of getting there, then the goals and the cloud-native features. */
export function platformTrace(
  layers: readonly PlatformLayer[],
  goals: readonly PlatformGoal[],
  checks: readonly CloudNativeCheck[],
): TraceStep[] {
  return [
    ...layers.flatMap((layer): TraceStep[] => [
      {
        rule: `gap:${layer.id}`,
        fired: layer.gap !== null && layer.gap > 0,
        on: [`levels.${layer.id}`, 'employees'],
        because: layer.message,
      },
      {
        rule: `way:${layer.id}`,
        fired: layer.acquisition.how !== 'unknown',
        on: ['deployment', 'groupPlatform', 'employees'],
        because: layer.acquisition.because,
      },
    ]),
    ...goals.map(
      ({ id, need, because }): TraceStep => ({
        rule: `goal:${id}`,
        fired: need === 'own' || need === 'provider',
        on: id === 'cloud-edge-device' ? ['scenarios'] : ['deployment', 'groupPlatform'],
        because,
      }),
    ),
    ...checks.map(
      ({ id, status, because }): TraceStep => ({
        rule: `cloud-native:${id}`,
        fired: status !== 'not-asked',
        on: ['levels.platform.services', 'employees', 'deployment', 'groupPlatform'],
        because,
      }),
    ),
  ];
}
