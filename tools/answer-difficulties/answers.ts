import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { type ModelKind, modelKinds } from '../choose-foundation-model/schema.ts';
import { namesOf } from '../scenario-name.ts';
import type { AnswerDifficultiesInput, DifficultyId, Moment } from './schema.ts';
import { placeOf } from './where-data-stay.ts';

/** What is done, when, and by whom where that is not the difficulty's owner. */
export interface Measure {
  readonly text: Bilingual;
  readonly when: Moment;
  readonly owner?: Role;
}

type Input = AnswerDifficultiesInput;

/** The guide's answers (chapter 3, pages 27 to 31) as they fit this set-up and size; the fitting, dates and rhythm are ours. */
export const answersTo: Readonly<Record<DifficultyId, (input: Input) => readonly Measure[]>> = {
  'model-choice': (input) => [
    { text: baseText(input.modelSource), when: 'before-pilot' },
    ...kindsText(input),
    {
      text:
        input.size === 'small'
          ? both(
              '每类模型先只用一个；攒三十道自己的题，换之前比一比',
              'Start with one model of each kind; gather thirty questions of your own and compare before a change',
            )
          : both(
              '用同一套本行业评测题每季度比一次，凭结果决定去留',
              'Compare them each quarter on one evaluation set of the industry, and keep or drop by result',
            ),
      when: 'every-quarter',
      owner: 'data_lead',
    },
  ],
  'model-change': (input) => [
    {
      text:
        input.deployment === 'public'
          ? both(
              '应用只对着一个统一接口开发，云上换模型时只改一处',
              'Build applications against one interface, so that a change of model in the cloud is made in one place',
            )
          : both(
              '底座分层解耦，多个模型能在同一底座上运行和替换',
              'Keep the base in separate layers, so that several models run on it and are exchanged',
            ),
      when: 'before-pilot',
    },
    {
      text:
        input.size === 'small'
          ? both(
              '不必建生产线，定一张换模型的检查单：评测、试用、切换、退回',
              'No production line is needed, but a check list for a change of model: evaluate, try, switch, fall back',
            )
          : both(
              '建 AI 生产线，引入、评测、部署、监控走固定流程',
              'Set up an AI production line with fixed steps for intake, evaluation, deployment and monitoring',
            ),
      when: 'before-rollout',
    },
    {
      text: both(
        '推广前用评测题重测一遍当时可选的模型，再定用哪个',
        'Before the rollout run the evaluation set on the models then to be had, and decide anew',
      ),
      when: 'before-rollout',
      owner: 'data_lead',
    },
  ],
  'sensitive-data': (input) => [
    { ...placeOf(input), when: 'before-pilot' },
    {
      text:
        input.offsite === 'no'
          ? both(
              '清洗、脱敏在内部完成；测试和演示用合成数据',
              'Clean and mask inside; use synthetic data for tests and demonstrations',
            )
          : both(
              '要出去的数据先清洗、脱敏，必要时改用合成数据，由法务确认后放行',
              'What is to leave is cleaned and masked first, or replaced by synthetic data, and released by legal',
            ),
      when: 'before-pilot',
      ...(input.offsite === 'no' ? {} : { owner: 'legal_compliance' as const }),
    },
    {
      text: both('监控数据质量，谁看过什么都留记录', 'Monitor data quality, and record who has seen what'),
      when: 'before-rollout',
    },
    {
      text:
        input.deployment === 'public'
          ? both(
              '和云厂商在合同里写明备份、恢复和到期删除，每年演练一次恢复',
              'Settle backup, recovery and deletion in the contract with the cloud provider, and rehearse recovery once a year',
            )
          : both(
              '备份和灾难恢复同步建好，每年演练一次',
              'Build backup and disaster recovery along with it, and rehearse once a year',
            ),
      when: 'every-year',
      owner: 'it_lead',
    },
  ],
  'model-leakage': (input) => [
    {
      text: atSupplier(input)
        ? both(
            '微调后的模型放在供应商那里：合同写明归谁、不得他用、退出时删除',
            'The tuned model lies with the supplier: settle in the contract whose it is, that it serves nobody else, and its deletion on exit',
          )
        : both(
            '模型文件加密，按岗位授权访问和下载',
            'Encrypt the model files, with access and download by post',
          ),
      when: 'before-pilot',
    },
    // A bought model is its maker's to protect.
    ...(atSupplier(input) || input.modelSource === 'commercial'
      ? []
      : [
          {
            text: both(
              '对外提供的部分做混淆和代码加密，防逆向',
              'Obfuscate and encrypt what is handed out, against reverse engineering',
            ),
            when: 'before-rollout' as const,
          },
        ]),
    {
      text: isPersonal(input)
        ? both(
            '训练数据加密、脱敏，含个人信息的部分用差分隐私',
            'Encrypt and mask the training data, with differential privacy where they hold personal information',
          )
        : both('训练数据加密、脱敏后再用', 'Encrypt and mask the training data before use'),
      when: 'before-pilot',
      owner: 'data_lead',
    },
    {
      text: both(
        '打开审计和实时监控，发现异常当天处理',
        'Keep audit and live monitoring on, and act on anomalies the same day',
      ),
      when: 'before-rollout',
    },
    ...(isPersonal(input)
      ? [
          {
            text: both(
              '公布隐私政策，并核对是否合规',
              'Publish a privacy statement and check that it complies with the law',
            ),
            when: 'before-rollout' as const,
            owner: 'legal_compliance' as const,
          },
        ]
      : []),
  ],
  'architecture-stability': (input) => [
    {
      text:
        input.deployment === 'hybrid'
          ? both(
              '云上云下用同一套接口、容器和部署脚本，升级先从不敏感的一侧开始',
              'Use the same interfaces, containers and deployment scripts on both sides, and upgrade the side that is not sensitive first',
            )
          : both(
              '用模块、微服务和容器把变动限制在局部，每次只换一块',
              'Confine change by modules, micro-services and containers, one part at a time',
            ),
      when: 'before-rollout',
    },
    {
      text:
        input.size === 'small'
          ? both(
              '不追新：一年最多评估一次要不要换，试过再用',
              'Do not chase novelty: judge once a year at most whether to change, and try before use',
            )
          : both(
              '指定人跟踪和评估新技术，值得用的小范围试过再上',
              'Name someone to track and judge new technology, and try what is worth it on a small scale first',
            ),
      when: input.size === 'small' ? 'every-year' : 'every-quarter',
    },
    {
      text: both('规划看三年，目标按季度定', 'Plan for three years, and set aims by the quarter'),
      when: 'every-quarter',
    },
  ],
  'supply-chain': (input) => [
    {
      text: both(
        '芯片、计算引擎、工具、框架、模型逐项列清来源和替代件',
        'List the source and a replacement for chips, engines, tools, frameworks and models one by one',
      ),
      when: 'now',
    },
    {
      text:
        input.modelSource === 'open'
          ? both(
              '开源的看社区是否活跃、多久更新一次，不活跃的不用在关键环节',
              'For open source, look at how lively the community is and how often it updates; keep what is not out of critical parts',
            )
          : both(
              '选方案成熟、肯长期投入的供应商，合同写明停服提前多久通知、怎么交接',
              'Choose vendors with mature solutions and a long view, and settle notice and hand-over at the end of service',
            ),
      when: 'before-pilot',
    },
    input.supply === 'critical'
      ? {
          text: both(
            '有风险的模型和部件排出迁移计划：换成什么、哪天换完、怎么验证',
            'Plan the migration of models and parts at risk: to what, by when, and how it is proven',
          ),
          when: 'before-rollout',
        }
      : {
          text: both(
            '有替代件的每年试换一次，确认换得动',
            'Try each replacement once a year, to be sure that a change is possible',
          ),
          when: 'every-year',
        },
    ...(input.size === 'small'
      ? [
          {
            text: both(
              '规模小，不自备第二套，让供应商书面给出替代方案',
              'At this size no second set is kept; the supplier puts its alternative in writing',
            ),
            when: 'before-pilot' as const,
          },
        ]
      : []),
  ],
};

function baseText(source: Input['modelSource']): Bilingual {
  switch (source) {
    case 'self-developed':
      return both(
        '自研也从一个选定的基础模型上增训起步，不从零做起',
        "One's own model too is trained on a chosen base, not from nothing",
      );
    case 'commercial':
      return both(
        '以一到两个商用模型为主，另备几个开源模型做量大而简单的事',
        'Rely on one or two commercial models, with several open ones for what is plentiful and simple',
      );
    case 'open':
      return both(
        '以开源模型为底增训，另备一个商用模型处理难题',
        'Train on open models, with one commercial model at hand for hard cases',
      );
    default:
      return both(
        '在选定的基础模型上增训，一到两个商用模型配若干开源模型',
        'Train on chosen bases: one or two commercial models with several open ones',
      );
  }
}

const kindNames: Readonly<Record<ModelKind, Bilingual>> = {
  nlp: both('语言', 'language'),
  cv: both('视觉', 'vision'),
  multimodal: both('多模态', 'multimodal'),
  ai4s: both('数值预测', 'forecasting'),
};

function kindsText({ scenarios }: Input): readonly Measure[] {
  const kinds = modelKinds.flatMap((kind) => {
    const names = scenarios
      .filter((scenario) => scenario.modelKinds.includes(kind))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ name }) => namesOf(name));
    if (names.length === 0) return [];
    const list = joinTexts(names);
    return [both(`${kindNames[kind].zh}（${list.zh}）`, `${kindNames[kind].en} (${list.en})`)];
  });
  if (kinds.length === 0) return [];
  const list = joinTexts(kinds);
  return [
    {
      text: both(`按场景配模型：${list.zh}`, `Fit the kind of model to the scenario: ${list.en}`),
      when: 'before-pilot',
    },
  ];
}

function atSupplier({ deployment, modelSource }: Input): boolean {
  return deployment === 'public' && modelSource !== 'self-developed';
}

function isPersonal({ sensitivity, used }: Input): boolean {
  if (used) return used.personal;
  return sensitivity === 'personal-or-secret' || sensitivity === 'state-regulated';
}
