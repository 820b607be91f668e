import { type Bilingual, both } from '../../src/domain/language.ts';
import type { CompanySize } from '../company-size.ts';
import type { Acquisition, AssessPlatformLayersInput, LayerId } from './schema.ts';

/** What the way to a layer hangs on. */
export interface PlatformSituation
  extends Pick<AssessPlatformLayersInput, 'deployment' | 'groupPlatform' | 'ownsGroupPlatform' | 'aiPeople'> {
  readonly size: CompanySize;
}

export interface LayerAcquisition {
  readonly how: Acquisition;
  readonly because: Bilingual;
}

/**
 * Whether to join, rent, buy or build a layer. The guide (2.3, pages 19 to 20) ties it to deployment and size and
 * leaves the layers open: the split by layer is ours. A group's running platform serves the two lower layers.
 */
export function layerAcquisition(
  layer: LayerId,
  { deployment, groupPlatform, ownsGroupPlatform, size }: PlatformSituation,
): LayerAcquisition {
  switch (layer) {
    case 'platform.compute':
    case 'platform.services':
      if (groupPlatform === 'running') {
        return {
          how: 'join',
          because: ownsGroupPlatform
            ? both(
                '平台是本集团自己的，已在运行：各单位接入，不另建。',
                'The platform is this group’s own and running: its units join it and build no other.',
              )
            : both(
                '集团平台已在运行，接入即可，不重复建设。',
                "The group's platform is running: join it and do not build it again.",
              ),
        };
      }
      if (deployment === undefined) {
        return {
          how: 'unknown',
          because: both(
            '部署方式未定，租还是买要等它定下来。',
            'The deployment is open; renting or buying follows from it.',
          ),
        };
      }
      if (deployment === 'public') {
        return {
          how: 'rent',
          because: both(
            '部署在公有云上，随云租用，不用先买设备。',
            'The deployment is the public cloud, so rent it there and buy no machines first.',
          ),
        };
      }
      if (layer === 'platform.services' && size === 'large') {
        return {
          how: 'build',
          because: both(
            '部门多、应用多，可在成熟产品上建自己的平台。',
            'With many departments and applications, build a platform of your own on a proven product.',
          ),
        };
      }
      return {
        how: 'buy',
        because:
          deployment === 'hybrid'
            ? both('敏感部分自购，其余按需租用。', 'Buy for the sensitive part and rent the rest as needed.')
            : both(
                '部署在自己的环境里，采购成套设备和平台产品，比自己拼装稳妥。',
                'It runs on your own premises; complete equipment and products are safer than parts put together.',
              ),
      };
    case 'platform.models':
      if (size === 'small') {
        return {
          how: 'rent',
          because: both(
            '直接用现成模型的服务，自己只管好知识文件和提示词。',
            'Use ready models as a service, and keep only knowledge files and prompts yourself.',
          ),
        };
      }
      return size === 'medium'
        ? {
            how: 'buy',
            because: both(
              '采购现成工具链，人力放在数据和评测上。',
              'Buy a ready tool chain and put people on data and evaluation.',
            ),
          }
        : {
            how: 'build',
            because: both(
              '数据、知识和模型是自己的资产，工具可以买，台账和评测要自己建。',
              'Data, knowledge and models are assets of your own: buy the tools, but build the register and the evaluations.',
            ),
          };
    case 'platform.applications':
      return size === 'large'
        ? {
            how: 'build',
            because: both(
              '核心业务流程各有特点，由业务 IT 与业务部门一起做，通用工具外购。',
              'Core processes are your own: business IT builds them with the business and buys common tools.',
            ),
          }
        : {
            how: 'buy',
            because: both(
              '先买现成的行业应用，再请供应商按流程改。',
              'Buy a ready application of the industry first, and have the supplier fit it to the process.',
            ),
          };
  }
}
