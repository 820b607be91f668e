import { type Bilingual, both } from '../../src/domain/language.ts';
import type { BusinessEffect, BusinessModel } from './schema.ts';

const unchangedProduct = both('卖的产品不变', 'what is sold stays the same');

/** What product, service and profit become (guide 2.2, page 12). The four grades and their texts are ours. */
const models: Readonly<Record<BusinessEffect, Omit<BusinessModel, 'effect'>>> = {
  inside: {
    summary: both(
      '这是一项内部改进，不改变商业模式',
      'this is an inside improvement and changes nothing in the business model',
    ),
    product: unchangedProduct,
    service: both('客户看不出变化', 'customers notice nothing'),
    profit: both(
      '只省时间和成本；省下的工时要落到少加班、少外包或转去做别的事，否则账上看不见',
      'it only saves time and cost; hours saved must end as less overtime, less outsourcing or other work, or the books never show them',
    ),
  },
  service: {
    summary: both('产品和收费不变，服务变好', 'the service gets better, with the same products and prices'),
    product: unchangedProduct,
    service: both(
      '更快、更准或全天可用；先向客户说明机器能做什么、何时转人工',
      'faster, more accurate or round the clock; customers are told first what a machine does and when a person takes over',
    ),
    profit: both(
      '收费不变；好处显在满意度、投诉或回头的人里，上线前先选定看哪一个',
      'prices stay; the benefit shows in satisfaction, complaints or people who come back, and which one counts is settled before launch',
    ),
  },
  product: {
    summary: both('多一样可以卖的产品或服务', 'there is one more product or service to sell'),
    product: both(
      '指定产品负责人，写清卖给谁、解决什么、出了错谁担责',
      'a product owner is named, and it is written down who buys it, what it solves and who is liable for its errors',
    ),
    service: both(
      '要有人受理售后，合同写明 AI 输出的用法和边界',
      'somebody handles support, and the contract says how the output of AI may be used',
    ),
    profit: both(
      '先找三五家愿意付费的老客户试卖，有人续费再扩大',
      'sell it first to a few present customers who will pay, and grow when they renew',
    ),
  },
  income: {
    summary: both('换一种赚钱方式', 'there is a new way of earning'),
    product: both('原有产品可以不变，变的是按什么收钱', 'the product may stay; what is charged for changes'),
    service: both(
      '按用量或效果收费，计量和对账要客户认可',
      'where use or result is charged, customers have to accept how it is metered and settled',
    ),
    profit: both(
      '先测算老收入会被替代多少，由高层定价并承担试错的时间',
      'first work out how much present income it replaces; the top sets the price and grants time to try',
    ),
  },
};

/** Null where nobody said what the scenario is meant to change. */
export function businessModelOf(effect: BusinessEffect | null): BusinessModel | null {
  return effect === null ? null : { effect, ...models[effect] };
}

export const effectNames: Readonly<Record<BusinessEffect, Bilingual>> = {
  inside: both('内部改进', 'an inside improvement'),
  service: both('更好的服务', 'a better service'),
  product: both('新产品或新服务', 'a new product or service'),
  income: both('新的盈利来源', 'a new source of profit'),
};
