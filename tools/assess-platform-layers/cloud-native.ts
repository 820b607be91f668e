import type { Level } from '../../src/domain/feasibility.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { type CompanySize, companySizeNames } from '../company-size.ts';
import type { PlatformSituation } from './acquisition.ts';
import type { CloudNativeCheck, CloudNativeId } from './schema.ts';

interface Feature {
  readonly id: CloudNativeId;
  readonly name: Bilingual;
  readonly sizes: readonly CompanySize[];
  /** The level of platform services whose description names it. */
  readonly level: Level;
}

/** The features are the guide's (2.3, page 19); the sizes that are asked for each are ours. */
const features: readonly Feature[] = [
  {
    id: 'compatibility',
    name: both('与主流 AI 框架和工具兼容', 'works with the main AI frameworks and tools'),
    sizes: ['small', 'medium', 'large'],
    level: 3,
  },
  { id: 'containers', name: both('容器化部署', 'containers'), sizes: ['medium', 'large'], level: 3 },
  {
    id: 'continuous-delivery',
    name: both('持续集成与持续部署（CI/CD）', 'continuous integration and deployment (CI/CD)'),
    sizes: ['large'],
    level: 4,
  },
  { id: 'micro-services', name: both('微服务', 'micro-services'), sizes: ['large'], level: 4 },
  {
    id: 'scaling',
    name: both('资源自动伸缩', 'resources that scale by themselves'),
    sizes: ['small', 'large'],
    level: 4,
  },
  {
    id: 'self-healing',
    name: both('故障自动恢复', 'recovery from faults by itself'),
    sizes: ['small', 'large'],
    level: 4,
  },
];

/**
 * The cloud-native features against the level of platform services. What runs as a service, in the public cloud or on
 * the group's platform, is for the provider to show.
 */
export function cloudNativeChecks(
  { size, deployment, groupPlatform }: PlatformSituation,
  services: Level | null,
): readonly CloudNativeCheck[] {
  const provided = deployment === 'public' || groupPlatform === 'running';
  return features.map(({ id, name, sizes, level }): CloudNativeCheck => {
    const asked = sizes.includes(size) || (size === 'medium' && provided && sizes.includes('small'));
    if (!asked || (size === 'small' && !provided)) {
      return {
        id,
        name,
        status: 'not-asked',
        because: provided
          ? both(
              `平台用的是现成服务，${companySizeNames[size].zh}不必自己做这一项。`,
              `The platform is a ready service; ${companySizeNames[size].en} need not do this itself.`,
            )
          : both(
              `${companySizeNames[size].zh}先用简单的部署，此项等应用多起来再要求。`,
              `${sentenceCase(companySizeNames[size].en)} starts with a simple set-up; this is asked for once there are many applications.`,
            ),
      };
    }
    if (provided && (services === null || services < level)) {
      return {
        id,
        name,
        status: 'by-provider',
        because: both(
          '平台是用别人的服务，请服务方演示或写进服务说明。',
          'The platform is a service: have the provider show it or put it into the service description.',
        ),
      };
    }
    if (services === null) {
      return {
        id,
        name,
        status: 'not-known',
        because: both('平台服务层的现状还没人说过。', 'Nobody has said yet how the platform services stand.'),
      };
    }
    return services >= level
      ? {
          id,
          name,
          status: 'met',
          because: both(
            `平台服务层已到 ${services} 级（此项要求 ${level} 级）。`,
            `Platform services stand at level ${services} (this needs ${level}).`,
          ),
        }
      : {
          id,
          name,
          status: 'not-met',
          because: both(
            `平台服务层在 ${services} 级，此项要求 ${level} 级。`,
            `Platform services stand at level ${services}; this needs ${level}.`,
          ),
        };
  });
}
