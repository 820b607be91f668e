import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { clauseCase } from '../../src/language/sentence-case.ts';
import type { PlatformLayer } from '../../tools/assess-platform-layers/schema.ts';
import { ownsGroupPlatform } from '../../tools/assessment/group-platform.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn } from './voice.ts';

export const layerSources = [
  sourceIds.tool('assess_platform_layers'),
  sourceIds.guidance('platform.four-layers'),
];

const ways: Readonly<Record<PlatformLayer['acquisition']['how'], Bilingual>> = {
  join: both('接入集团平台', "join the group's platform"),
  rent: both('租用', 'rent'),
  buy: both('采购', 'buy'),
  build: both('自建', 'build'),
  unknown: both('部署定了再说', 'open until the deployment is settled'),
};

/**
 * The four layers from the top down: who builds each, how to get it, how far it is and what comes next (guide 2.3,
 * pages 14 to 16). Where nobody told any level, no column pretends to one.
 */
export function layerTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { layers } = brief.method.layers;
  const fromTop = [...layers].reverse();
  const told = layers.some(({ level }) => level !== null);
  const citations = [...layerSources, ...levelEvidence(brief, layers)];
  return [
    ...writer.table({
      caption: both(
        told ? '平台四层：谁来建、怎么来、下一步' : '平台四层：谁来建、怎么来、要做到什么',
        told
          ? 'Four layers: who builds, how, and the next step'
          : 'Four layers: who builds, how, and the aim',
      ),
      columns: [
        both('层', 'Layer'),
        both('谁来建', 'Who builds it'),
        both('怎么来', 'How to get it'),
        ...(told ? [both('现在与目标', 'Today and target')] : []),
        told ? both('下一步', 'Next step') : both('要做到什么', 'Aim'),
      ],
      rows: fromTop.map((layer) => [
        layer.name,
        layer.builder,
        wayCell(layer),
        ...(told ? [levelCell(layer)] : []),
        told ? nextCell(layer, ownsGroupPlatform(brief.view.assessment.facts)) : layer.aim,
      ]),
      citations,
    }),
    ...(told && brief.method.layers.size.value !== 'small'
      ? writer.diagram({
          caption: both('平台四层与差距', 'The four layers and their gaps'),
          mermaid: brief.method.layers.picture[brief.language],
          citations,
        })
      : []),
  ];
}

/** The findings that the known levels rest on; compute's is worked out from what the company owns. */
export function levelEvidence(brief: PlanBrief, layers: readonly PlatformLayer[]): readonly string[] {
  return layers
    .filter(({ level }) => level !== null)
    .flatMap(({ id }) =>
      evidenceOn(brief, id === 'platform.compute' ? ['it.compute', 'group.platform'] : [id]),
    );
}

function wayCell({ acquisition }: PlatformLayer): Bilingual {
  const way = ways[acquisition.how];
  if (acquisition.how === 'unknown') return way;
  const { because } = acquisition;
  return both(`${way.zh}：${trimmed(because.zh)}`, `${way.en}: ${clauseCase(trimmed(because.en))}`);
}

function levelCell({ level, target, gap, standing, acquisition }: PlatformLayer): Bilingual {
  if (level === null || !standing) {
    switch (acquisition.how) {
      case 'join':
        return both('由集团平台保证', "the group's platform sees to it");
      case 'rent':
        return both('由服务方保证', 'the provider sees to it');
      default:
        return both(`没有人说过；目标 ${target} 级`, `nobody has said; target level ${target}`);
    }
  }
  if (acquisition.how === 'join' && gap !== 0) {
    return both(
      `${level} 级（${standing.zh}），由集团平台再往上提`,
      `level ${level} (${clauseCase(standing.en)}); the group's platform raises it`,
    );
  }
  return gap === 0
    ? both(`${level} 级（${standing.zh}），已够用`, `level ${level} (${clauseCase(standing.en)}), enough`)
    : both(
        `${level} 级（${standing.zh}），目标 ${target} 级`,
        `level ${level} (${clauseCase(standing.en)}), target level ${target}`,
      );
}

function nextCell({ level, gap, steps, aim, acquisition }: PlatformLayer, own: boolean): Bilingual {
  if (acquisition.how === 'join' && own) {
    return both('公布服务、价格和接入办法', 'publish the services, their price and how to join');
  }
  if (acquisition.how === 'join') {
    return both(
      '与集团谈定接口、费用和开放日期',
      'agree interfaces, price and the opening date with the group',
    );
  }
  if (gap === 0) return both('不用再动', 'nothing to do');
  if (level !== null) return steps[0] ?? aim;
  return acquisition.how === 'rent'
    ? both('选定服务方，按用量付费', 'choose a provider and pay by use')
    : both(`先摸清现状；要做到：${aim.zh}`, `find out first; the aim: ${clauseCase(aim.en)}`);
}

function trimmed(text: string): string {
  return text.replace(/[。.]$/u, '');
}
