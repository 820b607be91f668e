import { type Bilingual, both } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { Route } from './route-rules.ts';
import type { ChooseRouteInput, ChooseRouteOutput } from './schema.ts';

type Current = NonNullable<ChooseRouteInput['current']>;

/** The route that goes on from what there is today with nothing to adapt. */
const goesOn: Readonly<Record<Current, Route | null>> = {
  'gpu-imported': 'imported-gpu',
  'npu-domestic': 'domestic-npu',
  mixed: 'mixed',
  'cloud-only': 'cloud-service',
  undecided: null,
};

/** What it takes to get from today's accelerators to the chosen route; the guide (2.3, page 20) calls switching dear. */
export function switchingOf(
  choice: Route,
  current: ChooseRouteInput['current'],
  compute?: ChooseRouteInput['compute'],
): ChooseRouteOutput['switching'] {
  if (compute === 'none' && (current === undefined || current === 'undecided')) {
    return {
      cost: 'none',
      message:
        choice === 'cloud-service'
          ? both('自己没有设备，没有东西要迁。', 'There are no machines of its own, and nothing has to move.')
          : both(
              '现在没有 AI 算力，不存在切换；第一批买什么，就定了路线，采购前要定准。',
              'There is no AI compute yet, so nothing to switch; the first purchase sets the route and has to be right.',
            ),
    };
  }
  if (current === undefined) {
    return {
      cost: 'unknown',
      message: both(
        '现在用什么芯片还没人说过，切换代价无从判断；请 IT 负责人先列一张设备清单。',
        'Nobody has said what chips are in use, so the cost of switching cannot be judged; have the IT lead list the machines first.',
      ),
    };
  }
  if (current === 'undecided') {
    return {
      cost: 'none',
      message: both(
        '还没有既定路线，没有东西要迁；正因为以后难改，要在采购前定下来。',
        'No route is taken yet and nothing has to move; as it is hard to change later, settle it before anything is bought.',
      ),
    };
  }
  if (goesOn[current] === choice) {
    return {
      cost: 'none',
      message: both(
        '沿用现有路线，不用切换；新采购的设备和软件都要能接上它。',
        'It goes on from what there is and nothing has to switch; whatever is bought must fit in.',
      ),
    };
  }
  if (current === 'cloud-only') {
    return {
      cost: 'low',
      message: both(
        '云上应用要换一处运行：核对接口和模型版本，重测效果，再搬数据。自己没有设备要淘汰。',
        'Applications move from the cloud: check interfaces and model versions, measure results again, then move the data. No machines have to be given up.',
      ),
    };
  }
  if (choice === 'mixed') {
    return {
      cost: 'low',
      message: both(
        '现有设备继续用，另一类芯片从一个非关键任务试起；代价是两套环境都要人适配和维护。',
        'What there is stays in use, and the other kind of chip begins with one task that is not critical; the cost is that two environments have to be adapted and kept.',
      ),
    };
  }
  return {
    cost: 'high',
    message: both(
      '切换代价大：设备要重买，驱动、框架和算子要重新适配，模型要重新验证，运维要重新学。宜分批迁移，两套并行到新的稳定为止。',
      'Switching is dear: machines are bought anew, drivers, frameworks and operators adapted, models validated and operation learnt again. Move in lots, and run both until the new one is steady.',
    ),
  };
}

/** Lasting availability as far as the answers on imports and on a replacement tell; the lines are ours. */
export function resilienceStanding({
  supply,
  fallback,
}: Pick<ChooseRouteInput, 'supply' | 'fallback'>): ChooseRouteOutput['resilience']['standing'] {
  if (supply === undefined) return 'unknown';
  if (supply === 'none') return 'steady';
  if (supply === 'some') return fallback === 'tested' ? 'steady' : 'watch';
  return fallback === 'tested' ? 'watch' : 'at-risk';
}

export const resilienceMessages: Readonly<Record<ChooseRouteOutput['resilience']['standing'], Bilingual>> = {
  steady: both(
    '按目前的回答，供应没有明显风险；仍要逐个环节问清下面两件事。',
    'On present answers supply is steady; still put the two questions below to every link.',
  ),
  watch: both(
    '依赖进口但有退路，按季度看一次，替代方案没试过的先试一遍。',
    'It depends on imports and has a way out: look at it quarterly, and try a replacement that has not been tried.',
  ),
  'at-risk': both(
    '关键环节依赖进口，替代还没有试通：先排迁移计划，再谈扩容。',
    'Critical parts rest on imports and no replacement has been tried: plan the migration before any expansion.',
  ),
  unknown: both(
    '对进口的依赖还没人说过，供应是否稳当未知。',
    'Nobody has said how far it depends on imports, so whether supply is steady is not known.',
  ),
};

/** The hardware and software that the guide (2.3, page 20) counts to the compute base. */
export const routeLinks: ChooseRouteOutput['resilience']['links'] = (
  [
    ['servers', both('服务器和加速卡', 'servers and accelerators')],
    ['storage', both('存储设备', 'storage')],
    ['network', both('网络设备', 'network equipment')],
    ['operating-system', both('操作系统', 'operating system')],
    ['database', both('数据库', 'database')],
    ['framework', both('学习框架', 'learning framework')],
  ] as const
).map(([id, name]) => ({
  id,
  name,
  ask: both(
    `${name.zh}：三到五年后还买得到、有人维护吗？现在断供，用什么顶上、多久能换好？`,
    `${sentenceCase(name.en)}: will it be sold and maintained in three to five years? If it were cut off today, what takes its place, and how long would the change take?`,
  ),
}));

/** Stability against fast iteration: the guide's answer (3.3, pages 29 to 30) in four habits; the owners are ours. */
export const evolutionHabits: ChooseRouteOutput['evolution'] = [
  {
    id: 'modules',
    text: both(
      '拆成模块、各自更新，新模型只动它那一块',
      'Cut into modules that are renewed one by one, so that a new model touches its own part only',
    ),
    owner: 'it_lead',
  },
  {
    id: 'cloud-native',
    text: both(
      '用容器和自动化运维上线、回退，自有平台自己做，租用的看服务方做没做到',
      'Release and roll back by containers and automated operation: on your own platform do it yourself, on a rented one see that the provider does',
    ),
    owner: 'it_lead',
  },
  {
    id: 'track-and-adopt',
    text: both(
      '指定一个人跟踪新技术，定期用自己的题目评测，值得的尽快用上',
      'Name one person to follow new technology, test it regularly on your own tasks, and adopt early what proves its worth',
    ),
    owner: 'data_lead',
  },
  {
    id: 'long-plan-short-aims',
    text: both(
      '路线按几年来规划，目标按季度来定，每次升级前先写好回退办法',
      'Plan the route over years and set aims by the quarter, with the way back written down before each upgrade',
    ),
    owner: 'executive_sponsor',
  },
];
