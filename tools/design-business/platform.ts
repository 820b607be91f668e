import type { ProcessKind } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { companySize } from '../company-size.ts';
import { namesOf } from '../scenario-name.ts';
import type { TraceStep } from '../tool.ts';
import type { AiStage, CompanySide, DesignedScenario, PlatformDecision, Spending } from './schema.ts';

type Way = NonNullable<PlatformDecision['way']>;

const choices: Readonly<Record<Way, 'upgrade' | 'build' | 'buy'>> = {
  interfaces: 'upgrade',
  beside: 'upgrade',
  tap: 'upgrade',
  'ready-made': 'buy',
  small: 'build',
  programme: 'build',
};

const texts: Readonly<Record<Way, Bilingual>> = {
  interfaces: both(
    '在现有系统上升级：通过已有接口接入，员工不换入口，原有业务照常运行；先接一处，看到效果再接下一处（指南 2.2，第 13 页）',
    'upgrade the present system: attach through its interfaces, leave people their screens and running business undisturbed, and attach the next place once the first has shown its effect (guide 2.2, page 13)',
  ),
  beside: both(
    '在现有系统旁边升级：系统接不上新功能，试点先由人导出数据、带回结果，不动原系统；同时向系统的主管方（原厂或上级）要接口报价，试点过关再接（指南 2.2，第 13 页；做法为本产品自定）',
    'upgrade beside the present system: nothing can be attached to it, so people export data and bring results back during the pilot; ask whoever runs the system, its maker or head office, to quote for an interface meanwhile, and attach once the pilot has passed (guide 2.2, page 13; the way is ours)',
  ),
  tap: both(
    '在现有系统旁边只读取数：原系统接不上新功能，而这项工作要用实时数据，靠人导出赶不上；先装只读的数据采集（历史库或网关，不写回控制系统），装不上就不开试点（做法为本产品自定）',
    'read from the present system without touching it: nothing can be attached to it, and the work needs readings as they come, which people cannot carry by hand; first install a read-only tap (a historian or a gateway, nothing written back to control), and without the tap there is no pilot (the way is ours)',
  ),
  'ready-made': both(
    '买现成的：这项工作没有系统可以升级，买一套带这项功能的现成软件，先试用再付费，不自己开发（做法为本产品自定）',
    'buy it ready-made: there is no system to upgrade, so take software that has this built in, try it before paying, and develop nothing (the way is ours)',
  ),
  small: both(
    '小规模新建：这项工作没有系统可以升级，只建一个够这个场景用的界面和台账，不借机铺大平台（做法为本产品自定）',
    'build something small: there is no system to upgrade, so build one screen and one register, enough for this scenario and no more (the way is ours)',
  ),
  programme: both(
    '新建智能化业务平台，把本场景所在的环节整段搬上去；分期上线，新旧并行到新平台稳定为止（指南 2.2，第 13 页）',
    'build a new intelligent business platform and move this whole stretch of work onto it, in stages and with the old system running until the new one is steady (guide 2.2, page 13)',
  ),
};

const undecided = both(
  '尚不能定：没有人说过这项工作跑在什么系统里。有接口就在上面升级，没有接口先放在旁边，没有系统的买现成的或小规模新建',
  'not decided: nobody said what system the work runs in. Upgrade it if it has interfaces, work beside it if it has none, and only where there is no system buy one or build something small',
);

const joined = both(
  '；AI 能力取自集团平台，不另建',
  "; AI itself comes from the group's platform and is not built again",
);

/** Upgrade what exists or build new (guide 2.2, page 13), with every rule that was looked at. */
export function platformOf(
  scenario: DesignedScenario,
  company: CompanySide,
  stage: AiStage,
  kind?: ProcessKind,
): { readonly decision: PlatformDecision; readonly trace: readonly TraceStep[] } {
  const small = company.employees !== undefined && companySize(company.employees) === 'small';
  const core = stage === 'programme' && scenario.quadrant === 1;
  const way: Way | null =
    core && !small
      ? 'programme'
      : scenario.system === null
        ? null
        : (
            {
              none: small ? 'ready-made' : 'small',
              open: 'interfaces',
              closed: kind?.live === true ? 'tap' : 'beside',
            } as const
          )[scenario.system];
  const text = way === null ? undecided : texts[way];
  const withGroup =
    company.groupPlatform === 'running' ? both(text.zh + joined.zh, text.en + joined.en) : text;
  return {
    decision: { choice: way === null ? null : choices[way], way, text: withGroup },
    trace: traceOf(scenario, stage, { core, small, way }),
  };
}

function traceOf(
  scenario: DesignedScenario,
  stage: AiStage,
  { core, small, way }: { readonly core: boolean; readonly small: boolean; readonly way: Way | null },
): TraceStep[] {
  const name = namesOf(scenario.name);
  const on = (field: string) => `scenarios.${scenario.id}.${field}`;
  const step = (rule: string, fired: boolean, inputs: string[], zh: string, en: string): TraceStep => ({
    rule: `platform.${rule}`,
    fired,
    on: inputs,
    because: both(`${name.zh}：${zh}。`, `${name.en}: ${en}.`),
  });
  return [
    core
      ? step(
          'programme',
          true,
          ['aiStage', on('quadrant')],
          '整体变革项目中的第一象限场景，考虑新建平台',
          'in quadrant 1 of a programme, so a new platform is considered',
        )
      : step(
          'programme',
          false,
          ['aiStage', on('quadrant')],
          stage === 'programme' ? '不在第一象限，不为它新建平台' : '初试阶段，先在现有系统上改',
          stage === 'programme'
            ? 'not in quadrant 1, so no platform is built for it'
            : 'first trials, so what exists is upgraded first',
        ),
    step(
      'small-company',
      core && small,
      ['company.employees'],
      core && small ? '小型企业不自建平台，回到现有系统' : '企业规模不影响这一判断',
      core && small
        ? 'a small company builds no platform of its own and stays with what exists'
        : 'company size does not bear on this',
    ),
    step(
      'no-system',
      way === 'small' || way === 'ready-made',
      [on('system')],
      way === 'small' || way === 'ready-made' ? '没有系统可以升级' : '“没有系统”这一条不适用',
      way === 'small' || way === 'ready-made'
        ? 'there is no system to upgrade'
        : 'the rule for work without a system does not apply',
    ),
    step(
      'open-system',
      way === 'interfaces',
      [on('system')],
      way === 'interfaces' ? '现有系统有接口' : '“系统有接口”这一条不适用',
      way === 'interfaces'
        ? 'the present system has interfaces'
        : 'the rule for a system with interfaces does not apply',
    ),
    step(
      'closed-system',
      way === 'beside' || way === 'tap',
      [on('system')],
      way === 'beside' || way === 'tap' ? '现有系统接不上新功能' : '“系统接不上”这一条不适用',
      way === 'beside' || way === 'tap'
        ? 'nothing can be attached to the present system'
        : 'the rule for a closed system does not apply',
    ),
    step(
      'unknown-system',
      way === null,
      [on('system')],
      way === null ? '没有人说过跑在什么系统里' : '不需要再问系统',
      way === null ? 'nobody said what system it runs in' : 'nothing about the system is left to ask',
    ),
  ];
}

const spendings: Readonly<Record<Way, Spending>> = {
  interfaces: {
    on: [
      both('现有系统的接口开发与联调', 'interfaces of the present system and their testing'),
      both('嵌入现有界面的 AI 功能及其评测', 'AI inside the present screens, and its evaluation'),
    ],
    not: [both('新的业务平台和数据搬迁', 'a new business platform or moving data')],
  },
  beside: {
    on: [
      both('数据导出与结果带回的小工具', 'small tools to export data and bring results back'),
      both('试点用的 AI 界面及其评测', 'a screen for the pilot, and its evaluation'),
    ],
    not: [both('试点过关之前改造原系统', 'changing the present system before the pilot has passed')],
  },
  tap: {
    on: [
      both('只读的数据采集和它的网络隔离', 'a read-only tap, kept apart from the control network'),
      both('试点用的 AI 界面及其评测', 'a screen for the pilot, and its evaluation'),
    ],
    not: [both('改动控制系统', 'changing the control system')],
  },
  'ready-made': {
    on: [
      both('现成软件的订阅和上线', 'a subscription to ready-made software and setting it up'),
      both('用自己的数据先试准不准', 'a trial on the company’s own data'),
    ],
    not: [both('自己开发', 'development of your own')],
  },
  small: {
    on: [
      both('一个够本场景用的界面和台账', 'one screen and one register, enough for this scenario'),
      both('AI 功能及其评测', 'the AI and its evaluation'),
    ],
    not: [both('与本场景无关的模块', 'modules that this scenario does not need')],
  },
  programme: {
    on: [
      both(
        '新平台的第一期：本场景所在的环节',
        'the first stage of the new platform: the stretch of work around this scenario',
      ),
      both(
        '数据迁移、新旧并行和全员培训',
        'moving data, running old and new side by side, and training everybody',
      ),
    ],
    not: [both('旧系统在同一环节的新增功能', 'new functions in the old system for the same stretch of work')],
  },
};

/**
 * What IT money goes to and what it does not: business design comes first and guides it (guide 2.2, pages 11-12; the
 * items are ours).
 */
export function spendingOf(
  way: PlatformDecision['way'],
  { effect }: DesignedScenario,
  { groupPlatform }: CompanySide,
): Spending {
  const outward = effect === 'product' || effect === 'income';
  const base: Spending =
    way === null
      ? { on: [], not: [both('系统情况问清之前的任何 IT 立项', 'any IT project before the system is known')] }
      : spendings[way];
  return {
    on:
      outward && way !== null
        ? [...base.on, both('对外计量、收费和售后支持', 'metering, charging and support for customers')]
        : [...base.on],
    not:
      groupPlatform === 'running'
        ? [...base.not, both('自建模型服务和算力', 'model services and computing of your own')]
        : [...base.not],
  };
}
