import type { ProcessKind, ValueChainLink } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { DesignedScenario, ValueChain } from './schema.ts';

interface LinkText {
  readonly name: Bilingual;
  /** What AI in this link earns or saves, as a clause. */
  readonly gain: Bilingual;
  readonly neighbours: readonly (readonly [ValueChainLink, Bilingual])[];
}

/**
 * The guide asks which link of the chain gains (2.2, page 12) and lists no links; these, with what each gains and
 * which others feel it, are ours.
 */
const links: Readonly<Record<ValueChainLink, LinkText>> = {
  research: {
    name: both('研发', 'research and development'),
    gain: both(
      '少做无效试验和重复设计，方案定得更早',
      'fewer wasted trials and repeated designs, and earlier decisions',
    ),
    neighbours: [
      [
        'production',
        both(
          '交下来的图纸、配方和规程更完整，临时改动减少',
          'drawings, recipes and procedures arrive more complete, with fewer late changes',
        ),
      ],
      [
        'supply',
        both(
          '用什么料定得更早，采购要跟着提前',
          'materials are settled earlier, and buying has to start earlier too',
        ),
      ],
    ],
  },
  supply: {
    name: both('采购与供应', 'purchasing and supply'),
    gain: both('少缺货、少压货，急单采购减少', 'fewer shortages, less idle stock and fewer rush purchases'),
    neighbours: [
      [
        'production',
        both(
          '停工待料减少，计划一改要当天告知采购',
          'less waiting for material; buyers must hear of a changed plan the same day',
        ),
      ],
      [
        'marketing',
        both(
          '承诺的交期更可信，促销要提前报量',
          'promised dates hold better; promotions must be announced with volumes in advance',
        ),
      ],
    ],
  },
  production: {
    name: both('生产与业务办理', 'production and core operations'),
    gain: both(
      '同样的人和设备办得更快，停顿、差错和消耗更少',
      'the same people and equipment get more done, with fewer stops, errors and losses',
    ),
    neighbours: [
      [
        'quality',
        both(
          '产出节奏变快，检验和复核要跟得上',
          'output comes faster, and inspection and review have to keep pace',
        ),
      ],
      [
        'service',
        both(
          '交付时间变了，对外答复的口径要同步改',
          'delivery times change, and what customers are told has to change with them',
        ),
      ],
    ],
  },
  quality: {
    name: both('质量', 'quality'),
    gain: both('少漏检、少返工、少退换', 'fewer misses, less rework and fewer returns'),
    neighbours: [
      [
        'production',
        both(
          '问题当班就反馈回来，要有人接着改',
          'problems come back within the shift, and somebody has to act on them',
        ),
      ],
      [
        'service',
        both('投诉减少，出了争议有据可查', 'fewer complaints, and evidence when there is a dispute'),
      ],
    ],
  },
  logistics: {
    name: both('仓储与物流', 'storage and logistics'),
    gain: both('少等货、少绕路、少空跑', 'less waiting, fewer detours and fewer empty runs'),
    neighbours: [
      [
        'production',
        both('来料更准时，备料可以少留一些', 'material comes on time, and less has to be kept in reserve'),
      ],
      ['service', both('查件、催件的来电减少', 'fewer calls to ask where the goods are')],
    ],
  },
  marketing: {
    name: both('营销与销售', 'marketing and sales'),
    gain: both(
      '同样的投入卖得更多，库存和毛利更有数',
      'more sales from the same spending, with stock and margin better in hand',
    ),
    neighbours: [
      [
        'supply',
        both(
          '需求变得更快，备货的人要先看到活动安排',
          'demand shifts faster, and those who stock up need to see campaigns first',
        ),
      ],
      [
        'service',
        both(
          '活动一上，咨询会增多，客服要提前知道内容',
          'campaigns bring questions, and the service desk has to know them in advance',
        ),
      ],
    ],
  },
  service: {
    name: both('客户与一线服务', 'customer and front-line service'),
    gain: both(
      '少等、少转，答复一致，一次解决的更多',
      'less waiting and passing on, one answer everywhere, and more settled the first time',
    ),
    neighbours: [
      [
        'quality',
        both(
          '客户反映的问题成批汇总回来，要有人认领',
          'what customers report comes back in bulk, and somebody has to own it',
        ),
      ],
      [
        'marketing',
        both(
          '从咨询里看得出客户想要什么，用之前先看合规',
          'enquiries show what customers want; compliance comes before using that',
        ),
      ],
    ],
  },
  risk: {
    name: both('安全与风险控制', 'safety and risk control'),
    gain: both(
      '险情看得更早，误拦误报更少，损失更小',
      'trouble seen earlier, fewer false alarms and wrong blocks, and smaller losses',
    ),
    neighbours: [
      [
        'production',
        both(
          '叫停和复核会增多，一线要知道接到后怎么办',
          'stops and reviews increase, and the front line has to know what to do with them',
        ),
      ],
      [
        'management',
        both(
          '险情谁拍板、谁上报，要先写清楚',
          'who decides and who reports in an emergency has to be written down first',
        ),
      ],
    ],
  },
  management: {
    name: both('经营管理与职能', 'management and support'),
    gain: both(
      '少填表、少等批，人和场地排得更满',
      'less form-filling and waiting for approval, and people and space better used',
    ),
    neighbours: [
      [
        'production',
        both(
          '人手和场地的安排变了，一线要提前知道',
          'people and space are assigned differently, and the front line has to know in advance',
        ),
      ],
      [
        'risk',
        both(
          '每一步都留了痕，要定好谁能看、留多久',
          'every step leaves a record, and who may see it and for how long must be settled',
        ),
      ],
    ],
  },
};

export function linkName(link: ValueChainLink): Bilingual {
  return links[link].name;
}

/** What the work gains where that is known, else what its link gains in general. */
export function gainOf(link: ValueChainLink, kind: ProcessKind | undefined): Bilingual {
  return kind?.gain ?? links[link].gain;
}

/** Which link gains what, how that is measured, and which links feel it; null where nobody named the link. */
export function valueChainOf({ link, kpi }: DesignedScenario, kind?: ProcessKind): ValueChain | null {
  if (link === null) return null;
  const { name, neighbours } = links[link];
  const felt =
    kind?.felt ??
    neighbours.map(([other, effect]): { link: ValueChainLink; effect: Bilingual } => ({
      link: other,
      effect,
    }));
  return {
    link,
    name,
    gain: gainOf(link, kind),
    measure: kpi === undefined ? null : measured(kpi),
    neighbours: felt.map(({ link: other, effect }) => ({ link: other, name: links[other].name, effect })),
  };
}

function measured({ name, direction }: NonNullable<DesignedScenario['kpi']>): Bilingual {
  return direction === 'up'
    ? both(`“${name.zh}”应当上升`, `${name.en} should rise`)
    : both(`“${name.zh}”应当下降`, `${name.en} should fall`);
}
