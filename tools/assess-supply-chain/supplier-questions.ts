import { both } from '../../src/domain/language.ts';
import type { CompanySize } from '../company-size.ts';
import type { AssessSupplyChainOutput, LinkRisk, SupplyLink } from './schema.ts';

/** Parts that the guide counts to a full stack (3.3, page 31). */
const stack: readonly SupplyLink[] = ['chips', 'framework-engine', 'toolchain', 'base-model'];

/**
 * What to ask suppliers, with the links each question is for (guide 3.3, pages 30 to 31): a long view, how much of the
 * stack is under control, openness, living open source. A small company asks its one provider for the stack behind the
 * service and does not go into each part itself; that scaling is ours.
 */
export function supplierQuestions(
  links: readonly LinkRisk[],
  size: CompanySize,
): AssessSupplyChainOutput['askSuppliers'] {
  const ids = links.map(({ id }) => id);
  const openOrUnknown = links
    .filter(({ standing }) => standing === 'open-source' || standing === 'unknown')
    .map(({ id }) => id);
  const exposed = links.filter(({ atMost }) => atMost !== 'low').map(({ id }) => id);
  const questions: AssessSupplyChainOutput['askSuppliers'] = [
    {
      id: 'long-view',
      ask: both(
        '产品今后三年怎么演进？靠什么收入养着？停止维护提前多久通知？',
        'How will the product evolve over three years, what income keeps it going, and how long before an end of support do we hear of it?',
      ),
      of: ids,
    },
    {
      id: 'full-stack',
      ask:
        size === 'small'
          ? both(
              '你们的服务背后用了哪些可能断供的部件，各有什么准备？',
              'Which parts behind your service might be cut off, and what have you prepared for each?',
            )
          : both(
              '芯片、计算引擎、工具、框架、模型里，哪些你们自己能控制，哪些来自别人？',
              'Of chips, computing engine, tools, framework and model, which do you control yourselves and which come from others?',
            ),
      of: size === 'small' ? ['servers-cloud'] : ids.filter((id) => stack.includes(id)),
    },
    {
      id: 'open-and-compatible',
      ask: both(
        '接口是不是通用标准？数据、模型和配置能整批导出吗？请当场演示。',
        'Are the interfaces common standards, and can data, models and settings be taken out as a whole? Please show it.',
      ),
      of: ids,
    },
    {
      id: 'living-open-source',
      ask: both(
        '用到的开源项目有多少活跃维护者？最近一次发布和安全修复是什么时候？许可证允许商用吗？',
        'How many maintainers are active on the open-source projects used, when were the last release and security fix, and does the licence allow commercial use?',
      ),
      of: openOrUnknown,
    },
    {
      id: 'way-out',
      ask: both(
        '如果供不上，你们帮我们迁到哪里、多久、费用谁出？请写进合同。',
        'If you cannot supply, where do you help us move, how fast and at whose cost? Please put it into the contract.',
      ),
      of: exposed,
    },
  ];
  return questions.filter(({ of }) => of.length > 0);
}

/** Signals to watch and how often: a small company half-yearly, others quarterly, what is at high risk monthly. Ours. */
export function supplyMonitoring(
  links: readonly LinkRisk[],
  size: CompanySize,
): AssessSupplyChainOutput['monitoring'] {
  const usual = size === 'small' ? 6 : 3;
  const high = links.some(({ atLeast }) => atLeast === 'high');
  const exposedAbroad = links.some(({ standing }) => standing === 'imported' || standing === 'unknown');
  const open = links.some(({ standing }) => standing === 'open-source' || standing === 'unknown');
  return [
    ...(exposedAbroad
      ? [
          {
            id: 'restrictions',
            signal: both('进出口限制和服务条款的变化', 'changes in trade restrictions and terms of service'),
            everyMonths: high ? 1 : usual,
            owner: 'legal_compliance' as const,
          },
        ]
      : []),
    {
      id: 'suppliers',
      signal: both(
        '供应商的经营、路线图和停止维护公告',
        "suppliers' business, road maps and notices of end of support",
      ),
      everyMonths: usual,
      owner: 'it_lead' as const,
    },
    ...(open
      ? [
          {
            id: 'open-source',
            signal: both(
              '所用开源项目的发布和安全修复',
              'releases and security fixes of the open-source projects in use',
            ),
            everyMonths: usual,
            owner: 'it_lead' as const,
          },
        ]
      : []),
    {
      id: 'replacements',
      signal: both(
        '替代方案还能不能用：重跑一次并行测试',
        'whether replacements still work: run the trial once more',
      ),
      everyMonths: 12,
      owner: 'it_lead' as const,
    },
  ];
}
