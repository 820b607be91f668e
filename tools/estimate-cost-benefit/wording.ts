import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import { spacedFigure } from '../../src/language/spaced-figure.ts';
import { roundTo } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import { moneyText } from '../stage-roadmap/wording.ts';
import { type FigureField, type Figures, percentFields, usualRunningPercent, yearsShown } from './figures.ts';
import type { Interval } from './interval.ts';
import type { BenefitKind, MissingInput, ScenarioEstimate, Swing } from './schema.ts';

export const fieldNames: Readonly<Record<FigureField, Bilingual>> = {
  people: both('做这项工作的人数', 'people who do this work'),
  share: both('花在这项工作上的时间占比', 'share of their time that goes into it'),
  saving: both('能省下的时间占比', 'share of that time that could be saved'),
  costPerPerson: both('人均年成本', 'yearly cost of one employee'),
  loss: both('一年的损失', 'loss in a year'),
  avoidable: both('能避免的损失占比', 'share of the loss that could be avoided'),
  income: both('一年的新增收入', 'new income in a year'),
  margin: both('新增收入的利润率', 'margin on the new income'),
  pilotCost: both('试点费用', 'cost of the pilot'),
  rolloutCost: both('推广费用', 'cost of the rollout'),
  groundworkCost: both('分摊的先行工作费用', 'share of the cost of groundwork'),
  runningPercent: both('年运行费占建设费的比例', 'yearly running cost as a share of building cost'),
};

const kindNames: Readonly<Record<BenefitKind, Bilingual>> = {
  time: both('省下的人工时间', 'working time saved'),
  loss: both('避免的损失', 'losses avoided'),
  income: both('新增收入的毛利', 'margin on new income'),
};

/** Shown to the nearest thousand yuan from ten thousand on, below that to the yuan. */
function yuanText(yuan: number): Bilingual {
  const size = Math.abs(yuan);
  const shown = moneyText(size >= 10_000 ? roundTo(size / 1000, 0) * 1000 : roundTo(size, 0));
  return yuan < 0 && size >= 0.5 ? both(`负 ${shown.zh}`, `minus ${shown.en}`) : shown;
}

function rangeText(range: Interval, text: (value: number) => Bilingual): Bilingual {
  const [low, high] = [text(range.low), text(range.high)];
  const to = high.zh.startsWith('负') ? '至' : '至 ';
  return low.en === high.en ? low : both(`${low.zh}${to}${high.zh}`, `${low.en} to ${high.en}`);
}

/** Money as an interval: "64.8 万元至 144 万元". */
export function yuanRange(range: Interval): Bilingual {
  return rangeText(range, yuanText);
}

function plainRange({ low, high }: Interval, unit: string): string {
  const [from, to] = [roundTo(low, 2), roundTo(high, 2)];
  return `${from === to ? from : `${from}–${to}`}${unit}`;
}

/** "30–40 人 × 60% × 20–30% × 18 万元 = 每年 ..."; figures as told, the result to the nearest thousand yuan. */
export function formulaOf(fields: readonly FigureField[], figures: Figures, yearly: Interval): Bilingual {
  const factors = fields.flatMap((field): Bilingual[] => {
    const figure = figures[field];
    if (figure === undefined) return [];
    const name = fieldNames[field];
    const value = percentFields.includes(field)
      ? both(plainRange(figure, '%'), plainRange(figure, '%'))
      : field === 'people'
        ? both(plainRange(figure, ' 人'), plainRange(figure, ' people'))
        : rangeText(figure, (yuan) => moneyText(roundTo(yuan, 0)));
    return [both(`${value.zh}（${name.zh}）`, `${value.en} (${name.en})`)];
  });
  const product = joinTexts(factors, both(' × ', ' × '));
  const result = yuanRange(yearly);
  return both(`${product.zh} = 每年 ${result.zh}`, `${product.en} = ${result.en} a year`);
}

type Spoken = Omit<ScenarioEstimate, 'message'>;

/** One scenario's balance in a few sentences: benefit, cost, payback, what matters most, what is missing. */
export function estimateMessage(facts: Spoken): Bilingual {
  const name = namesOf(facts.name);
  const sentences = [
    benefitSentence(facts),
    costSentence(facts),
    paybackSentence(facts),
    netSentence(facts),
    swingSentence(facts.swings),
    leftOutSentence(facts),
    missingSentence(facts.missing),
  ].filter((sentence) => sentence !== null);
  const told = joinTexts(sentences, both('', ' '));
  return both(`“${name.zh}”：${told.zh}`, `"${name.en}": ${told.en}`);
}

function benefitSentence({ benefit, parts }: Spoken): Bilingual {
  if (benefit === null) {
    return both(
      '还没有人说出可以计算的收益，因此不给数字。',
      'nobody has told enough to work out a benefit, so no figure is given.',
    );
  }
  const counted = joinTexts(
    parts.filter(({ standing }) => standing === 'counted').map(({ kind }) => kindNames[kind]),
    both('、', ' and '),
  );
  const money = yuanRange(benefit);
  return both(
    `每年收益 ${money.zh}，计入${counted.zh}。`,
    `the benefit is ${money.en} a year, counting ${counted.en}.`,
  );
}

function costSentence({ cost, running }: Spoken): Bilingual {
  if (cost === null || running === null) {
    return both(
      '试点、推广、先行工作的费用没有全部给出，回收期无从算起。',
      'What pilot, rollout and groundwork cost is not all known, so no payback can be worked out.',
    );
  }
  const [build, year] = [yuanRange(cost.total), yuanRange(running)];
  return both(
    `建设费 ${build.zh}，之后每年运行费 ${year.zh}。`,
    `Building costs ${build.en}, and running it ${year.en} a year after that.`,
  );
}

function paybackSentence({ payback: { verdict, low, high } }: Spoken): Bilingual | null {
  switch (verdict) {
    case 'unknown':
      return null;
    case 'never':
      return both(
        '即使按最有利的数字，收益也抵不过运行费，收不回投入。',
        'Even at the best figures the benefit does not exceed the running cost, so the outlay is never earned back.',
      );
    case 'only-at-best':
      return both(
        `按最有利的数字，全面使用后 ${low} 个月收回；按最不利的数字收不回。`,
        `At the best figures it is earned back after ${low} months of full use; at the worst, never.`,
      );
    case 'always':
      return both(
        `全面使用后 ${low === high ? low : `${low}–${high}`} 个月收回。`,
        `It is earned back after ${low === high ? low : `${low} to ${high}`} months of full use.`,
      );
  }
}

function netSentence({ threeYearNet }: Spoken): Bilingual | null {
  if (threeYearNet === null) return null;
  const [low, high] = [yuanText(threeYearNet.low), yuanText(threeYearNet.high)];
  return low.en === high.en
    ? both(
        `全面使用${yearsInChinese}年的净收益是${spacedFigure(low.zh)}。`,
        `Over ${yearsInEnglish} years of full use the net is ${low.en}.`,
      )
    : both(
        `全面使用${yearsInChinese}年的净收益在${spacedFigure(low.zh)}到${spacedFigure(high.zh)}之间。`,
        `Over ${yearsInEnglish} years of full use the net is between ${low.en} and ${high.en}.`,
      );
}

const yearsInChinese = yearsShown === 3 ? '三' : String(yearsShown);
const yearsInEnglish = yearsShown === 3 ? 'three' : String(yearsShown);

function swingSentence([first]: readonly Swing[]): Bilingual | null {
  if (first === undefined) return null;
  const money = yuanText(first.yuan);
  return both(
    `影响最大的是${first.label.zh}：从低到高，三年净收益相差 ${money.zh}。`,
    `What matters most is the ${first.label.en}: from its low to its high end the three-year net moves by ${money.en}.`,
  );
}

/** What is known by half and therefore not in the benefit; null where nothing is. */
export function leftOutSentence({ parts, benefit }: Pick<Spoken, 'parts' | 'benefit'>): Bilingual | null {
  if (benefit === null) return null;
  const open = parts.filter(({ standing }) => standing === 'incomplete').map(({ kind }) => kindNames[kind]);
  if (open.length === 0) return null;
  const names = joinTexts(open, both('、', ' and '));
  return both(
    `${names.zh}只说了一部分，没有计入，实际收益可能更高。`,
    `Only part of what ${names.en} hangs on is known; it is left out, and the benefit may be higher.`,
  );
}

function missingSentence(missing: readonly MissingInput[]): Bilingual | null {
  if (missing.length === 0) return null;
  const first = [...new Set(missing.flatMap(({ askers }) => askers.slice(0, 1)))];
  const asked = joinTexts(
    first.map((role) => {
      const labels = joinTexts(missing.filter(({ askers }) => askers[0] === role).map(({ label }) => label));
      return both(`${labels.zh}（问${roleNames[role].zh}）`, `${labels.en} (ask the ${roleNames[role].en})`);
    }),
    both('；', '; '),
  );
  return both(`还缺：${asked.zh}。`, `Still missing: ${asked.en}.`);
}

/** Where no question of the bank says who can know. */
export const usualAskers: readonly Role[] = ['business_lead'];

/** What the figures take for granted, in the order of their weight. */
export function assumptionsOf(told: {
  readonly costs: boolean;
  readonly running: boolean;
  readonly approximate: boolean;
}): readonly Bilingual[] {
  return [
    ...(told.costs
      ? [
          both(
            '试点、推广和先行工作的费用来自场景目录，是本产品的假设，签合同前用报价替换；指南没有给出金额。',
            'What the pilot, rollout and groundwork cost comes from the catalogue of scenarios, an assumption of ours: replace it by quotations before signing. The guide gives no amounts.',
          ),
        ]
      : []),
    ...(told.running
      ? []
      : [
          both(
            `每年运行费按建设费的 ${plainRange(usualRunningPercent, '%')} 估计，是本产品的假设。`,
            `Running it for a year is put at ${plainRange(usualRunningPercent, '%')} of what building it costs, an assumption of ours.`,
          ),
        ]),
    ...(told.approximate
      ? [
          both(
            '说“大约”的数按上下各一成计算。',
            'A figure told as "about" is reckoned with ten per cent either way.',
          ),
        ]
      : []),
    both(
      '回收期和三年净收益从全面使用那天算起，不折现；省下的时间只有真的挪作他用或不再增人，才变成钱。',
      'Payback and the three-year net count from the first day of full use, without discounting; time saved turns into money only if it is put to other work or spares new staff.',
    ),
  ];
}
