import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import type { AnswerDifficultiesInput } from './schema.ts';

type Input = AnswerDifficultiesInput;

/** Where the most sensitive data stay, so that it fits the deployment, the group's platform and what was said of leaving. */
export function placeOf(input: Input): { readonly text: Bilingual; readonly owner?: Role } {
  const { deployment, offsite, groupPlatform, size } = input;
  if (deployment === 'public') return { text: publicPlace(input) };
  if (groupPlatform === 'running') return { text: groupPlace(input), owner: 'legal_compliance' };
  if (offsite === 'yes') {
    return {
      text: both(
        '高度敏感的数据只在自己的系统里存原件，出去的那份先去掉能认出人和配方的内容',
        'Keep the originals of highly sensitive data in your own systems; what goes out is first stripped of whatever names a person or gives away a recipe',
      ),
    };
  }
  return {
    text:
      size === 'small'
        ? both(
            '高度敏感的数据放在一台专用的本地服务器，访问和计算都在本机，不为此建机房',
            'Keep highly sensitive data on a dedicated server on site, read and computed there; no data centre is built for it',
          )
        : both(
            '高度敏感的数据放在自己的机房，访问和计算都在里面，物理隔离',
            'Keep highly sensitive data in your own server room, read and computed there, physically apart',
          ),
  };
}

function publicPlace({ offsite, used }: Input): Bilingual {
  if (offsite === 'yes') {
    return used && !used.personal
      ? both(
          '上云的只放当前用得着的那部分，云账号按岗位分权限',
          'Put on the cloud only what is in use, with rights on the cloud account by post',
        )
      : both(
          '姓名、手机号之类先打码再给模型，云账号按岗位分权限',
          'Mask names and phone numbers before a model sees them, with rights on the cloud account by post',
        );
  }
  return offsite === 'masked-only'
    ? both(
        '脱敏之后才上公有云，原件留在内部',
        'Only what has been masked goes to the public cloud; the originals stay inside',
      )
    : both(
        '先问清这些数据能不能出公司，问清之前不上公有云',
        'Find out first whether these data may leave; until then they stay off the public cloud',
      );
}

function groupPlace({ offsite, sensitivity, used }: Input): Bilingual {
  if (used ? used.regulated : sensitivity === 'state-regulated') {
    return both(
      '受监管的数据不进集团或总部的平台；能进去的只有脱敏后的，走哪条路由法务先定，再谈接入',
      "Regulated data stay out of the group's or head office's platform; only masked data go in, and legal settles the way before it is joined",
    );
  }
  return offsite === 'no'
    ? both(
        '数据能不能进集团或总部的平台，接入之前由法务书面定；定下来之前，原件只留在自己的机房',
        "Legal settles in writing, before the group's or head office's platform is joined, whether these data may go there; until then the originals stay in your own server room",
      )
    : both(
        '进集团或总部平台的只有脱敏后的数据，原件留在自己的系统里',
        "Only masked data go to the group's or head office's platform; the originals stay in your own systems",
      );
}
