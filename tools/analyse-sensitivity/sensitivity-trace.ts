import { both } from '../../src/domain/language.ts';
import { valueIndicatorNames } from '../../src/domain/value-model.ts';
import { figure } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import type { TraceStep } from '../tool.ts';
import type { ScenarioSensitivity, SensitivityFigures, WeightFlips } from './schema.ts';
import { percent, scenarioNames, settledShare } from './wording.ts';

/** Each scenario's hold on its rank and quadrant, then each weight against first place and the value line. */
export function sensitivityTrace(figures: SensitivityFigures): TraceStep[] {
  const nameOf = scenarioNames(figures);
  return [
    ...figures.scenarios.flatMap((scenario) => [rankStep(scenario), quadrantStep(scenario)]),
    ...figures.weights.flatMap((flips) => [firstRankStep(flips, nameOf), valueLineStep(flips, nameOf)]),
  ];
}

type NameOf = ReturnType<typeof scenarioNames>;

function rankStep({ id, name, rank, rankAcceptability }: ScenarioSensitivity): TraceStep {
  const { zh, en } = namesOf(name);
  const share = rankAcceptability[rank - 1] ?? 0;
  return {
    rule: 'rank-is-likeliest',
    fired: rankAcceptability.every((other) => other <= share),
    on: ['weights', `scenarios.${id}.value`],
    because: both(
      `${zh}：现排第 ${rank}，试算中有 ${percent(share)} 得到这个名次。`,
      `${en}: ranks ${rank} now, and did so in ${percent(share)} of the trials.`,
    ),
  };
}

function quadrantStep({ id, name, quadrant, quadrantAcceptability }: ScenarioSensitivity): TraceStep {
  const { zh, en } = namesOf(name);
  const share = quadrantAcceptability[quadrant - 1] ?? 0;
  return {
    rule: 'quadrant-is-firm',
    fired: share >= settledShare,
    on: ['weights', 'thresholds', `scenarios.${id}.value`, `scenarios.${id}.feasibility`],
    because: both(
      `${zh}：试算中有 ${percent(share)} 留在第 ${quadrant} 象限；达到 ${percent(settledShare)} 视为稳固（本产品设定）。`,
      `${en}: stayed in quadrant ${quadrant} in ${percent(share)} of the trials; ${percent(settledShare)} or more counts as firm (our own line).`,
    ),
  };
}

function firstRankStep({ indicator, weight, firstRank }: WeightFlips, nameOf: NameOf): TraceStep {
  const term = valueIndicatorNames[indicator];
  const flips = [firstRank.up, firstRank.down].filter((flip) => flip !== null);
  return {
    rule: 'weight-changes-first-place',
    fired: flips.length > 0,
    on: [`weights.${indicator}`],
    because:
      flips.length === 0
        ? both(
            `${term.zh}：权重从 ${figure(weight)} 分调到 0 或 100 分，第一名都不变。`,
            `${term.en}: from ${figure(weight)} down to 0 or up to 100, first place stays.`,
          )
        : both(
            `${term.zh}：权重从 ${figure(weight)} 分越过 ${flips.map((flip) => `${figure(flip.weight)} 分（“${nameOf(flip.ahead).zh}”居前）`).join('或')}，第一名改变。`,
            `${term.en}: first place changes if it goes from ${figure(weight)} past ${flips.map((flip) => `${figure(flip.weight)} ("${nameOf(flip.ahead).en}" ahead)`).join(' or ')}.`,
          ),
  };
}

function valueLineStep({ indicator, weight, valueLine }: WeightFlips, nameOf: NameOf): TraceStep {
  const term = valueIndicatorNames[indicator];
  const flips = [valueLine.up, valueLine.down].filter((flip) => flip !== null);
  return {
    rule: 'weight-crosses-value-line',
    fired: flips.length > 0,
    on: [`weights.${indicator}`, 'thresholds'],
    because:
      flips.length === 0
        ? both(
            `${term.zh}：权重从 ${figure(weight)} 分调到 0 或 100 分，没有场景越过价值线。`,
            `${term.en}: from ${figure(weight)} down to 0 or up to 100, no scenario crosses the value line.`,
          )
        : both(
            `${term.zh}：权重从 ${figure(weight)} 分调到 ${flips.map((flip) => `${figure(flip.weight)} 分时“${nameOf(flip.scenario).zh}”${flip.core ? '升至' : '跌破'}价值线`).join('，调到 ')}。`,
            `${term.en}: from ${figure(weight)}, ${flips.map((flip) => `at ${figure(flip.weight)} "${nameOf(flip.scenario).en}" ${flip.core ? 'reaches' : 'drops below'} the value line`).join('; ')}.`,
          ),
  };
}
