import { feasibilityDimensionNames } from '../../src/domain/feasibility.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { valueIndicatorNames } from '../../src/domain/value-model.ts';
import { figure, roundTo } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import type { AnswerFlips, ChangedInput, ScenarioSensitivity, SensitivityFigures } from './schema.ts';

/** A share in whole percent; what is neither never nor always is never shown as 0 or 100. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share >= 0.995) return '>99%';
  return `${roundTo(100 * share, 0)}%`;
}

type NameOf = (id: string) => Bilingual;

/** Names by id, so that a sentence can speak of any scenario. */
export function scenarioNames({ scenarios }: Pick<SensitivityFigures, 'scenarios'>): NameOf {
  const names = new Map(scenarios.map(({ id, name }) => [id, namesOf(name)]));
  return (id) => names.get(id) ?? both(id, id);
}

/** How firmly one scenario stands: its rank and quadrant now, and in how many samples it keeps them. */
export function standingMessage(scenario: ScenarioSensitivity): Bilingual {
  const name = namesOf(scenario.name);
  const first = scenario.rankAcceptability[0] ?? 0;
  const inQuadrant = scenario.quadrantAcceptability[scenario.quadrant - 1] ?? 0;
  const zh = [
    `“${name.zh}”价值度 ${figure(scenario.total)} 分，目前排第 ${scenario.rank}；在试算中有 ${percent(first)} 居首，${percent(inQuadrant)} 落在现在的第${quadrantNumerals[scenario.quadrant]}象限`,
  ];
  const en = [
    `"${name.en}", value ${figure(scenario.total)}, now ranks ${scenario.rank}; it came first in ${percent(first)} of the trials and stayed in quadrant ${scenario.quadrant}, where it is now, in ${percent(inQuadrant)}`,
  ];
  if (scenario.unknown.length > 0) {
    zh.push(`；还有 ${scenario.unknown.length} 项没有人答过`);
    en.push(`; ${scenario.unknown.length} of its answers nobody has given yet`);
  }
  return both(`${zh.join('')}。`, `${en.join('')}.`);
}

const quadrantNumerals = { 1: '一', 2: '二', 3: '三', 4: '四' } as const;

/** What a board needs to hear: who leads and how firmly, what would change it, what is unsettled, how it was tried. */
export function sensitivityMessages(figures: SensitivityFigures): Bilingual[] {
  const nameOf = scenarioNames(figures);
  return [
    ...firstPlaceMessages(figures),
    ...(figures.margin ? [weightMessage(figures, nameOf), answerMessage(figures, nameOf)] : []),
    quadrantMessage(figures),
    ...unknownMessages(figures),
    methodMessage(figures),
  ];
}

function firstPlaceMessages({ scenarios, margin }: SensitivityFigures): Bilingual[] {
  if (!margin) return [];
  const firstShare = (scenario: ScenarioSensitivity): number => scenario.rankAcceptability[0] ?? 0;
  const contenders = scenarios
    .filter((scenario) => firstShare(scenario) > 0)
    .sort((a, b) => firstShare(b) - firstShare(a) || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
  const shares = joinTexts(
    contenders.map((scenario) => {
      const name = namesOf(scenario.name);
      const share = percent(firstShare(scenario));
      return both(`“${name.zh}”${share}`, `"${name.en}" ${share}`);
    }),
  );
  return [
    both(
      `在试过的权重组合中居首的比例：${shares.zh}。`,
      `In first place, as a share of the weightings tried: ${shares.en}.`,
    ),
  ];
}

function weightMessage(figures: SensitivityFigures, nameOf: NameOf): Bilingual {
  const flips = figures.weights.flatMap(({ indicator, weight, firstRank }) =>
    [firstRank.up, firstRank.down].flatMap((flip) => (flip ? [{ indicator, weight, flip }] : [])),
  );
  const nearest = flips.reduce<(typeof flips)[number] | null>(
    (best, each) => (best && Math.abs(best.flip.change) <= Math.abs(each.flip.change) ? best : each),
    null,
  );
  if (!nearest) {
    return both(
      '任何一项权重单独调整，都不会改变第一名。',
      'No change of a single weight would change first place.',
    );
  }
  const { indicator, weight, flip } = nearest;
  const term = valueIndicatorNames[indicator];
  const [ahead, behind] = [nameOf(flip.ahead), nameOf(flip.behind)];
  if (flip.change === 0) {
    return both(
      `“${behind.zh}”与“${ahead.zh}”目前同分，权重稍有变动就会分出先后。`,
      `"${behind.en}" and "${ahead.en}" tie now; the slightest change of a weight would part them.`,
    );
  }
  const rises = flip.weight > weight;
  return both(
    `最容易改变第一名的权重是“${term.zh}”：从 ${figure(weight)} 分${rises ? '升' : '降'}过 ${figure(flip.weight)} 分（其余权重按比例调整），“${ahead.zh}”就会超过“${behind.zh}”。`,
    `The weight that would change first place soonest is ${term.en}: if it ${rises ? 'rose' : 'fell'} from ${figure(weight)} past ${figure(flip.weight)}, the others in proportion, "${ahead.en}" would overtake "${behind.en}".`,
  );
}

function answerMessage({ answers }: SensitivityFigures, nameOf: NameOf): Bilingual {
  const flips = answers.flatMap((answer) =>
    [answer.firstRank.up, answer.firstRank.down].flatMap((flip) => (flip ? [{ answer, flip }] : [])),
  );
  const nearest = flips.reduce<(typeof flips)[number] | null>(
    (best, each) => (best && !isNearer(each, best) ? best : each),
    null,
  );
  if (!nearest) {
    return both(
      '任何一项回答单独改动，都不会改变第一名。',
      'No single answer, whatever it turned out to be, would change first place.',
    );
  }
  const { answer, flip } = nearest;
  const scenario = answer.input.kind === 'weight' ? both('', '') : nameOf(answer.input.scenario);
  const term = termOf(answer.input);
  return both(
    `最容易改变第一名的一项回答：“${scenario.zh}”的“${term.zh}”${levelNow(answer).zh}，若为 ${flip.level} 级，第一名就会易主。`,
    `The answer that would change first place soonest: ${term.en} of "${scenario.en}", ${levelNow(answer).en}; at level ${flip.level} another scenario would lead.`,
  );
}

interface RankedFlip {
  readonly answer: AnswerFlips;
  readonly flip: { readonly change: number };
}

/** The smaller change; among equals the id, so that the order of the scenarios has no say. */
function isNearer(a: RankedFlip, b: RankedFlip): boolean {
  const difference = Math.abs(a.flip.change) - Math.abs(b.flip.change);
  return difference < 0 || (difference === 0 && scenarioOf(a.answer.input) < scenarioOf(b.answer.input));
}

function scenarioOf(input: ChangedInput): string {
  return input.kind === 'weight' ? '' : input.scenario;
}

function levelNow({ low, high }: AnswerFlips): Bilingual {
  if (low === high) return both(`现为 ${figure(low)} 级`, `now level ${figure(low)}`);
  return both(`现在只知在 ${low} 到 ${high} 级之间`, `known only to lie between levels ${low} and ${high}`);
}

/** What the question or the weight is about. */
export function termOf(input: ChangedInput): Bilingual {
  return input.kind === 'feasibility'
    ? feasibilityDimensionNames[input.dimension]
    : valueIndicatorNames[input.indicator];
}

/** Below this share of samples a scenario's quadrant is called unsettled. Our own choice. */
export const settledShare = 0.75;

function quadrantMessage({ scenarios }: SensitivityFigures): Bilingual {
  const unsettled = scenarios
    .map(({ id, name, quadrant, quadrantAcceptability }) => ({
      id,
      name: namesOf(name),
      share: quadrantAcceptability[quadrant - 1] ?? 0,
    }))
    .filter(({ share }) => share < settledShare)
    .sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1));
  if (unsettled.length === 0) {
    return both(
      `每个场景都在至少 ${percent(settledShare)} 的试算中留在现在的象限，图谱可以作为决策依据。`,
      `Every scenario stays in its quadrant in at least ${percent(settledShare)} of the trials: the map is firm enough to decide on.`,
    );
  }
  const names = joinTexts(
    unsettled.slice(0, 5).map(({ name, share }) => {
      const kept = percent(share);
      return both(`“${name.zh}”（留在现象限 ${kept}）`, `"${name.en}" (keeps its quadrant in ${kept})`);
    }),
  );
  const more = unsettled.length - 5;
  return both(
    `象限尚不稳固的场景：${names.zh}${more > 0 ? `，另有 ${more} 个` : ''}。`,
    `Scenarios whose quadrant is not yet firm: ${names.en}${more > 0 ? `, and ${more} more` : ''}.`,
  );
}

function unknownMessages({ scenarios }: SensitivityFigures): Bilingual[] {
  const all = scenarios.flatMap(({ unknown }) => unknown);
  if (all.length === 0) return [];
  const value = all.filter(({ kind }) => kind === 'value').length;
  const feasibility = all.length - value;
  const parts = joinTexts([
    ...(value > 0
      ? [both(`价值 ${value} 项（可问业务负责人）`, `${value} on value (the business leads could say)`)]
      : []),
    ...(feasibility > 0
      ? [
          both(
            `可行性 ${feasibility} 项（可问信息化、数据与法务负责人）`,
            `${feasibility} on feasibility (the leads of IT, data and law could say)`,
          ),
        ]
      : []),
  ]);
  return [
    both(
      `还没有人回答的：${parts.zh}。试算时五个级别各占一份，没有替任何人猜测。`,
      `Nobody has answered yet: ${parts.en}. The trials give all five levels an equal part; nothing was guessed.`,
    ),
  ];
}

function methodMessage({ samples, seed, weightSpread }: SensitivityFigures): Bilingual {
  const dealt = roundTo(100 * weightSpread, 0);
  const zhWeights =
    weightSpread === 1
      ? '权重取遍所有可能的组合'
      : weightSpread === 0
        ? '权重保持不变'
        : `100 分权重中有 ${dealt} 分随机重新分配`;
  const enWeights =
    weightSpread === 1
      ? 'weights drawn from all that are possible'
      : weightSpread === 0
        ? 'the weights as given'
        : `${dealt} of the 100 points of weight dealt anew at random`;
  return both(
    `试算办法：SMAA-2，共 ${samples} 次，${zhWeights}，未定的回答在各自区间内取值；随机种子 ${seed}，可重复得到同样结果。`,
    `How it was tried: SMAA-2, ${samples} trials, ${enWeights}, open answers anywhere in their ranges; seed ${seed} gives the same result again.`,
  );
}
