import { type Bilingual, both } from '../../../src/domain/language.ts';
import { monthNumber } from '../../month-number.ts';
import { quarterName, quarterNumber } from '../calendar.ts';
import { type Money, readMoney } from '../money.ts';
import type { PlacedActivity, RoadmapReading } from '../read-document.ts';
import type { LintRule } from '../rule.ts';

interface Priced {
  readonly activity: PlacedActivity;
  readonly money: Money;
}

/** Money: the guide gives no amounts, so each needs a span, a currency and its origin. */
export const budgetRules: readonly LintRule[] = [
  {
    id: 'budget/total',
    severity: 'error',
    title: both('费用超出总预算', 'Costs more than the budget'),
    why: both(
      '按上限算钱就不够，批准之后必然要再要钱。',
      'At the high figures the money does not reach; somebody will have to ask again.',
    ),
    fix: both(
      '减少工作、缩小范围，或请求更多预算并写明。',
      'Cut or narrow work, or ask for more money and say so.',
    ),
    guide: null,
    reads: 'roadmap',
    check: (reading) => {
      const total = readMoney(reading.roadmap.budget?.total, reading.currency);
      if (!total) return [];
      const cost = priced(reading)
        .filter(({ money }) => comparable(money, total))
        .reduce((sum, { money }) => sum + money.high, 0);
      if (cost <= total.high + 0.5) return [];
      return [
        {
          path: [...reading.root, 'budget', 'total'],
          message: both(
            `各项工作的上限合计 ${amount(cost)}，总预算 ${amount(total.high)}。`,
            `At their high figures the activities cost ${amount(cost)}; the budget is ${amount(total.high)}.`,
          ),
        },
      ];
    },
  },
  {
    id: 'budget/quarter',
    severity: 'error',
    title: both('某个季度钱不够', 'A quarter runs out of money'),
    why: both('总数够而到账晚，工作照样停。', 'The sum may suffice and still come too late for the work.'),
    fix: both('推后工作，或把拨款提前。', 'Move work back, or money forward.'),
    guide: null,
    reads: 'roadmap',
    check: (reading) => {
      const listed = (reading.roadmap.budget?.byQuarter ?? []).flatMap(
        ({ quarter, amount: given }, place) => {
          const number = quarterNumber(quarter);
          const money = readMoney(given, reading.currency);
          return number === null || !money ? [] : [{ number, money, place }];
        },
      );
      const [some] = listed;
      if (!some) return [];
      const costs = priced(reading).filter(({ money }) => comparable(money, some.money));
      for (const { number, place } of [...listed].sort((a, b) => a.number - b.number)) {
        const available = listed
          .filter((each) => each.number <= number)
          .reduce((sum, { money }) => sum + money.high, 0);
        const spent = costs.reduce((sum, cost) => sum + spentBy(cost, number), 0);
        if (spent > available + 0.5) {
          const name = quarterName(number);
          return [
            {
              path: [...reading.root, 'budget', 'byQuarter', place],
              message: both(
                `到 ${name} 末要花 ${amount(spent)}，可用的只有 ${amount(available)}。`,
                `By the end of ${name} ${amount(spent)} is spent and ${amount(available)} available.`,
              ),
            },
          ];
        }
      }
      return [];
    },
  },
  {
    id: 'cost/missing',
    severity: 'warning',
    title: both('工作没有费用', 'Work without a cost'),
    why: both(
      '没写费用的工作，会在别的工作里偷偷花钱。',
      'Work without a cost is paid for out of other work.',
    ),
    fix: both('给出费用区间；不花钱的写 0。', 'Give a cost range; write 0 where it costs nothing.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, currency }) =>
      activities
        .filter(({ entry }) => !readMoney(entry.budget, currency))
        .map(({ path, called }) => ({
          path,
          message: both(`${called.zh}没有费用。`, `${called.en} has no cost.`),
        })),
  },
  {
    id: 'cost/range',
    severity: 'warning',
    title: both('估算写成一个准数', 'An estimate told as one figure'),
    why: both(
      '合同之前的数都是估的，一个准数看着准，其实不准。',
      'Before a contract every amount is an estimate, and one figure looks surer than it is.',
    ),
    fix: both(
      '给出 low 和 high；确有报价或合同的，在 basis 写明。',
      'Give low and high, or say in basis that it is a quotation or contract.',
    ),
    guide: null,
    reads: 'roadmap',
    check: (reading) =>
      priced(reading)
        .filter(({ money }) => !money.range && money.high > 0 && !firm.test(money.basis ?? ''))
        .map(({ activity: { path, called } }) => ({
          path: [...path, 'budget'],
          message: both(
            `${called.zh}的费用只有一个数，没有区间。`,
            `The cost of ${called.en} is one figure without a range.`,
          ),
        })),
  },
  {
    id: 'cost/unmarked',
    severity: 'warning',
    title: both('费用没有写来历', 'A cost that does not say where it is from'),
    why: both(
      '分不清是报价还是假设，读的人会把假设当真。',
      'Where quotations and assumptions look alike, assumptions are taken for facts.',
    ),
    fix: both(
      '在 basis 写明：报价、合同、某人所说、估算或假设。',
      'State in basis: quotation, contract, stated, estimate or assumption.',
    ),
    guide: null,
    reads: 'roadmap',
    check: (reading) =>
      priced(reading)
        .filter(({ money }) => money.basis === null && money.high > 0)
        .map(({ activity: { path, called } }) => ({
          path: [...path, 'budget'],
          message: both(
            `${called.zh}的费用没有写来历。`,
            `The cost of ${called.en} does not say where it is from.`,
          ),
        })),
  },
  {
    id: 'cost/currency',
    severity: 'warning',
    title: both('金额没有币种', 'Money without a currency'),
    why: both(
      '500 是元、万元还是美元，差着几个数量级。',
      'Whether 500 is yuan, ten thousands or dollars makes all the difference.',
    ),
    fix: both(
      '写明币种，例如 currency: CNY，金额写到元。',
      'State it, such as currency: CNY, with amounts in whole units.',
    ),
    guide: null,
    reads: 'roadmap',
    check: (reading) => {
      const message = (of: Bilingual): Bilingual => both(`${of.zh}没有币种。`, `${of.en} has no currency.`);
      const total = readMoney(reading.roadmap.budget?.total, reading.currency);
      return [
        ...(total && total.currency === null
          ? [
              {
                path: [...reading.root, 'budget', 'total'],
                message: message(both('总预算', 'The total budget')),
              },
            ]
          : []),
        ...priced(reading)
          .filter(({ money }) => money.currency === null && money.high > 0)
          .map(({ activity: { path, called } }) => ({
            path: [...path, 'budget'],
            message: message(both(`${called.zh}的费用`, `The cost of ${called.en}`)),
          })),
      ];
    },
  },
  {
    id: 'cost/reversed',
    severity: 'error',
    title: both('费用下限高于上限', 'A cost whose low exceeds its high'),
    why: both('上下限颠倒，合计就不可信。', 'With its ends swapped no sum can be trusted.'),
    fix: both('核对两个数。', 'Check the two figures.'),
    guide: null,
    reads: 'roadmap',
    check: (reading) =>
      priced(reading)
        .filter(({ money }) => money.low > money.high)
        .map(({ activity: { path, called } }) => ({
          path: [...path, 'budget'],
          message: both(
            `${called.zh}的费用下限高于上限。`,
            `The low cost of ${called.en} exceeds the high one.`,
          ),
        })),
  },
];

/** A figure that somebody has bound himself to. */
const firm = /quot|contract|offer|invoice|tender|stated|报价|合同|中标|发票/i;

function priced({ activities, currency }: RoadmapReading): readonly Priced[] {
  return activities.flatMap((activity) => {
    const money = readMoney(activity.entry.budget, currency);
    return money ? [{ activity, money }] : [];
  });
}

/** Amounts in different currencies are never added up. */
function comparable(money: Money, other: Money): boolean {
  return money.currency === other.currency || money.currency === null || other.currency === null;
}

/** An activity's cost is spread evenly over its months; without dates it is spent at once. */
function spentBy({ activity: { start, end }, money }: Priced, quarter: number): number {
  if (!start || !end) return money.high;
  const [from, to] = [monthNumber(start.first), monthNumber(end.last)];
  const months = Math.max(1, to - from + 1);
  const lastMonth = quarter * 3 + 2;
  return (money.high * Math.min(months, Math.max(0, lastMonth - from + 1))) / months;
}

function amount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
