import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import {
  type ValueIndicator,
  valueIndicatorNames,
  type WeightProfile,
} from '../../src/domain/value-model.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { figure } from '../rounding.ts';
import { type Leaning, leaned, movable, priorityLeaning, stageLeaning } from './leaning.ts';
import type { AgreementBand, CompanyStage, StrategyPriority } from './schema.ts';

const priorityNames: Readonly<Record<StrategyPriority, Bilingual>> = {
  cost: both('降本增效', 'lower cost and higher efficiency'),
  growth: both('扩大业务', 'growth'),
  experience: both('客户满意', 'customer experience'),
  safety: both('安全稳健', 'safety and control'),
  innovation: both('业务创新', 'innovation'),
};

const stageNames: Readonly<Record<CompanyStage, Bilingual>> = {
  starting: both('起步期', 'starting up'),
  growing: both('成长期', 'growing'),
  mature: both('成熟期', 'mature'),
  transforming: both('转型期', 'in transformation'),
};

/** Why a stage leans where it does; ours. */
const stageGrounds: Readonly<Record<CompanyStage, Bilingual>> = {
  starting: both(
    '起步期先要留住第一批客户、把量做起来',
    'a young company has to keep its first customers and gain volume',
  ),
  growing: both(
    '成长期要接得住更多业务，又不能靠堆人',
    'a growing company has to take on more without simply adding people',
  ),
  mature: both('成熟期守的是利润和质量', 'a mature company defends its margin and its quality'),
  transforming: both(
    '转型期要有新业务，也要有能做新业务的人',
    'a company in transformation needs a new business and people who can run it',
  ),
};

/** A profile's name within a sentence. */
export interface ProfileName {
  readonly zh: string;
  readonly en: string;
}

/** The weights' ground in one or two sentences: the profile, and what moved in it and why. */
export function fittedReason(
  profile: ProfileName,
  start: WeightProfile,
  priority: StrategyPriority | undefined,
  stage: CompanyStage | undefined,
): Bilingual {
  if (priority === undefined) {
    if (stage === undefined) {
      return both(
        `权重取${profile.zh}的起步配置；公司尚未说明最看重什么。`,
        `Weights are the starting profile for ${profile.en}; the company has not said what it wants most.`,
      );
    }
    const move = moveText(start, stageLeaning(stage));
    return both(
      `在${profile.zh}配置上，${move.zh}，其余按比例让出，因为${stageGrounds[stage].zh}；公司尚未说明最看重什么。`,
      `From the ${profile.en} profile, ${move.en}, the others giving way in proportion, since ${stageGrounds[stage].en}; the company has not said what it wants most.`,
    );
  }
  if (stage === undefined) {
    const move = moveText(start, priorityLeaning(priority));
    return both(
      `在${profile.zh}配置上，${move.zh}，其余按比例让出，因为公司最看重这一点。`,
      `From the ${profile.en} profile, ${move.en}, the others giving way in proportion, since this is what the company wants most.`,
    );
  }
  const first = moveText(start, stageLeaning(stage));
  const second = moveText(leaned(start, stageLeaning(stage)), priorityLeaning(priority));
  return both(
    `在${profile.zh}配置上，先${first.zh}，因为${stageGrounds[stage].zh}；再${second.zh}，因为公司最看重这一点；其余按比例让出。`,
    `From the ${profile.en} profile, first ${first.en}, since ${stageGrounds[stage].en}; then ${second.en}, since this is what the company wants most; the others give way in proportion.`,
  );
}

function moveText(start: WeightProfile, leaning: Leaning): Bilingual {
  const [first, second] = leaning.towards.map((indicator) => valueIndicatorNames[indicator]);
  const moved = figure(movable(start, leaning));
  return both(
    `向“${first?.zh}”“${second?.zh}”移入 ${moved} 分`,
    `${moved} points move to ${first?.en} and ${second?.en}`,
  );
}

/** One indicator's points before and after, and why. One that gains by the stage may still lose more to the priority. */
export function movedReason(
  indicator: ValueIndicator,
  points: { readonly from: number; readonly to: number },
  priority: StrategyPriority | undefined,
  stage: CompanyStage | undefined,
): Bilingual {
  const causes: Bilingual[] = [];
  if (stage !== undefined && stageLeaning(stage).towards.includes(indicator))
    causes.push(stageGrounds[stage]);
  if (priority !== undefined && priorityLeaning(priority).towards.includes(indicator)) {
    const wanted = priorityNames[priority];
    causes.push(both(`公司最看重${wanted.zh}`, `what the company wants most is ${wanted.en}`));
  }
  const why =
    causes.length > 0 && points.to > points.from
      ? joinTexts(causes, both('，', ', and '))
      : both('按比例让给更要紧的指标', 'it gives way in proportion to what matters more');
  const step = stepText(indicator, points);
  return both(`${step.zh}：${why.zh}。`, `${step.en}: ${why.en}.`);
}

/** The same where people's own weights took the profile's place. */
export function meanReason(
  indicator: ValueIndicator,
  points: { readonly from: number; readonly to: number },
  mean: number,
  people: number,
): Bilingual {
  const step = stepText(indicator, points);
  return people === 1
    ? both(`${step.zh}：这是本人给的分。`, `${step.en}: this is what the person gave.`)
    : both(
        `${step.zh}：${people} 人平均给 ${figure(mean)} 分。`,
        `${step.en}: ${people} people give it ${figure(mean)} on average.`,
      );
}

function stepText(
  indicator: ValueIndicator,
  { from, to }: { readonly from: number; readonly to: number },
): Bilingual {
  const name = valueIndicatorNames[indicator];
  return both(
    `“${name.zh}”${figure(from)} → ${figure(to)} 分`,
    `${sentenceCase(name.en)} ${figure(from)} → ${figure(to)} points`,
  );
}

export function peopleReason(count: number): Bilingual {
  return count === 1
    ? both(
        '权重取一位参与者给的分；行业配置、发展阶段和战略重点不再叠加。',
        'Weights are those that one person gave; profile, stage and priority are not added on top.',
      )
    : both(
        `权重取 ${count} 人给分的算术平均，每人分量相同；各人给分时已经考虑了阶段和战略，不再叠加。`,
        `Weights are the arithmetic mean of what ${count} people gave, each counting the same; stage and priority are in their judgement already and are not added on top.`,
      );
}

const bandTexts: Readonly<Record<AgreementBand, Bilingual>> = {
  strong: both(
    '各人的轻重次序基本一致，可以直接用平均值',
    'they put the indicators in nearly the same order, so the mean speaks for all',
  ),
  fair: both(
    '大体一致，分歧集中在个别指标，先谈这几项',
    'they agree on the whole and differ on single indicators; talk about those first',
  ),
  weak: both(
    '一致程度低，平均值盖住了分歧，把相差最大的几项谈拢再用',
    'they agree little and the mean hides it; settle the largest differences before relying on it',
  ),
  none: both(
    '次序的一致程度不超过随机，甚至相反，平均值谁也代表不了，先回到战略上取得一致',
    'they agree no more than by chance, or the other way round; the mean speaks for nobody, so agree on strategy first',
  ),
};

/** W in words; the lines between the words are ours and allow for how many people there are. */
export function agreementMessage(people: number, w: number | null, band: AgreementBand | null): Bilingual {
  if (w === null || band === null) {
    return both(
      `${people} 人都给了十二项相同的分，没有轻重次序可比。`,
      `All ${people} people gave all twelve indicators the same points, so there is no order to compare.`,
    );
  }
  return both(
    `${people} 人排序的一致程度（肯德尔和谐系数 W，0 到 1）为 ${w}，毫无共识时约为 ${chance(people)}：${bandTexts[band].zh}。`,
    `Agreement among ${people} people on the order (Kendall's W, 0 to 1) is ${w}; with no common view it would be about ${chance(people)}: ${bandTexts[band].en}.`,
  );
}

function chance(people: number): string {
  return String(Math.round(100 / people) / 100);
}

interface Bound {
  readonly points: number;
  readonly people: readonly { readonly name: string }[];
}

export function differenceMessage(
  indicator: ValueIndicator,
  spread: number,
  most: Bound,
  least: Bound,
): Bilingual {
  const name = valueIndicatorNames[indicator];
  const [high, low] = [namesIn(most), namesIn(least)];
  return both(
    `“${name.zh}”：${high.zh}给 ${figure(most.points)} 分，${low.zh}给 ${figure(least.points)} 分，相差 ${figure(spread)} 分。`,
    `${sentenceCase(name.en)}: ${figure(most.points)} points from ${high.en}, ${figure(least.points)} from ${low.en}, ${figure(spread)} apart.`,
  );
}

function namesIn({ people }: Bound): Bilingual {
  const names = people.map(({ name }) => name);
  return both(names.join('、'), names.join(' and '));
}

const unknownTexts = {
  priority: both('公司最看重什么', 'what the company wants most'),
  stage: both('公司处在哪个发展阶段', 'which stage the company is in'),
} as const;

export function unknownMessage(input: 'priority' | 'stage', roles: readonly Role[]): Bilingual {
  const what = unknownTexts[input];
  const who = joinTexts(
    roles.map((role) => roleNames[role]),
    both('或', ' or '),
  );
  return both(
    `还没有人说${what.zh}，权重没有为此调整；可以问${who.zh}。`,
    `Nobody has said ${what.en}, so the weights do not allow for it; ask the ${who.en}.`,
  );
}

export function leaningTrace(
  kind: 'stage' | 'priority',
  chosen: StrategyPriority | CompanyStage | undefined,
  move: { readonly start: WeightProfile; readonly leaning: Leaning } | null,
): Bilingual {
  const guide = both(
    '权重应随发展阶段和战略而定（指南 2.1，第 8-9 页）；移多少、移向哪里由本产品设定',
    "weights follow the company's stage and strategy (guide 2.1, pages 8-9); how many points and where to is our own choice",
  );
  if (move === null || chosen === undefined) {
    const what = unknownTexts[kind];
    return both(
      `没有人说${what.zh}，不移动。${guide.zh}。`,
      `Nobody said ${what.en}; nothing moves. ${sentenceCase(guide.en)}.`,
    );
  }
  const text = moveText(move.start, move.leaning);
  const name = chosenName(chosen);
  return both(
    `${name.zh}：${text.zh}。${guide.zh}。`,
    `${sentenceCase(name.en)}: ${text.en}. ${sentenceCase(guide.en)}.`,
  );
}

function chosenName(chosen: StrategyPriority | CompanyStage): Bilingual {
  const names: Readonly<Record<string, Bilingual>> = { ...priorityNames, ...stageNames };
  return names[chosen] ?? both(chosen, chosen);
}
