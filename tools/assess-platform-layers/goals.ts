import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { readsMoreThanText } from '../reads-more-than-text.ts';
import { namesOf } from '../scenario-name.ts';
import type { PlatformSituation } from './acquisition.ts';
import type { AssessPlatformLayersInput, PlatformGoal } from './schema.ts';

type Scenarios = AssessPlatformLayersInput['scenarios'];
type Need = Pick<PlatformGoal, 'need' | 'because'>;

/** Links of the chain where work happens on site, next to the machines. */
const onSiteLinks: readonly string[] = ['production', 'quality', 'logistics'];

/**
 * The platform's four goals (guide 2.3, page 14): which layers answer each, and whether this company has to see to it
 * itself. Which layer answers a goal follows the guide's description of the layers; when a company needs it is ours.
 */
export function platformGoals(situation: PlatformSituation, scenarios: Scenarios): readonly PlatformGoal[] {
  return [
    {
      id: 'high-performance',
      name: both('高性能计算', 'high performance'),
      layers: ['platform.compute'],
      ...ownedOrBought(
        situation,
        both(
          '设备在自己手里，网络和存储要与算力一起配，否则卡会空等。',
          'The machines are your own, so network and storage must match the compute, or the cards wait.',
        ),
        both(
          '性能由服务方负责，选型时拿自己的任务实测。',
          'The provider answers for it; try your own task on it before you choose.',
        ),
      ),
    },
    {
      id: 'high-utilisation',
      name: both('高资源利用率', 'high utilisation'),
      layers: ['platform.compute', 'platform.services'],
      ...ownedOrBought(
        situation,
        both(
          '买来的算力要统一排队、几个部门共用，按月看利用率。',
          'Compute that was bought should be queued in one place and shared, with its use looked at monthly.',
        ),
        both(
          '按量付费时，用完即停、每月看账单，就管住了利用率。',
          'Where you pay by use, switching off after use and reading the monthly bill keep it in hand.',
        ),
      ),
    },
    {
      id: 'simple-operation',
      name: both('简单运维', 'simple operation'),
      layers: ['platform.compute', 'platform.services'],
      ...ownedOrBought(
        situation,
        both(
          '设备、平台进同一套监控和告警，免得每加一台就多要一个人。',
          'Machines and platform belong under one monitoring with alarms, so that more machines do not need more people.',
        ),
        both(
          '运维随服务买下，合同里写明响应时间和支持时段。',
          'Operation is bought with the service; put response times and support hours into the contract.',
        ),
      ),
    },
    {
      id: 'cloud-edge-device',
      name: both('云边端协同', 'cloud, edge and device together'),
      layers: ['platform.services', 'platform.applications'],
      ...edgeNeed(scenarios, situation),
    },
  ];
}

function ownedOrBought(
  { deployment, groupPlatform }: PlatformSituation,
  own: Bilingual,
  bought: Bilingual,
): Need {
  if (groupPlatform === 'running' || deployment === 'public') return { need: 'provider', because: bought };
  if (deployment === undefined) {
    return {
      need: 'unknown',
      because: both(
        '部署方式未定，还说不准由谁负责。',
        'The deployment is open, so who answers for it is not known.',
      ),
    };
  }
  return { need: 'own', because: own };
}

/** Edge and device are needed where pictures are taken or machines run, and only there. */
function edgeNeed(scenarios: Scenarios, situation: PlatformSituation): Need {
  if (scenarios === undefined) {
    return {
      need: 'unknown',
      because: both(
        '场景还没选定，不知道要不要在现场运算。',
        'No scenario has been chosen, so whether to compute on site is not known.',
      ),
    };
  }
  const onSite = scenarios
    .filter(
      ({ modelKinds, link }) =>
        modelKinds?.includes('cv') === true ||
        (link !== undefined && onSiteLinks.includes(link) && readsMoreThanText(modelKinds)),
    )
    .sort(byId);
  const unclear = scenarios.filter(({ modelKinds, link }) => modelKinds === undefined && link === undefined);
  if (onSite.length === 0 && unclear.length > 0) {
    const names = joinTexts(unclear.sort(byId).map(({ name }) => namesOf(name)));
    return {
      need: 'unknown',
      because: both(
        `还不知道${names.zh}要不要看图或在现场运行。`,
        `Whether ${names.en} works from pictures or on site is not known yet.`,
      ),
    };
  }
  if (onSite.length === 0) {
    return {
      need: 'none',
      because: both(
        '选中的场景都在办公环境里跑，不需要边缘和端侧设备。',
        'The chosen scenarios run in an office; no edge or device is needed.',
      ),
    };
  }
  const names = joinTexts(onSite.map(({ name }) => namesOf(name)));
  return {
    need: 'own',
    because: both(
      `${names.zh}要在现场判断，模型从${modelsFrom(situation).zh}更新和下发。`,
      `${sentenceCase(names.en)} must judge on site; models are updated and sent out from ${modelsFrom(situation).en}.`,
    ),
  };
}

/** Where models are kept and sent out from. */
function modelsFrom({ deployment, groupPlatform }: PlatformSituation): Bilingual {
  if (groupPlatform === 'running') return both('集团平台', "the group's platform");
  if (deployment === 'private') return both('自己的机房', 'your own machine room');
  return deployment === 'public'
    ? both('云上', 'the cloud')
    : both('自己的机房或云上', 'your own machine room or the cloud');
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
