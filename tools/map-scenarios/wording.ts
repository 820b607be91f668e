import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { figure } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import type { TraceStep } from '../tool.ts';
import { isBarred } from './placement.ts';
import type { MapThresholds, Placement, Quadrant } from './schema.ts';

const strategies: Readonly<Record<Quadrant, Bilingual>> = {
  1: both('优先部署，尽早见效', 'deploy first and reap the benefit early'),
  2: both('随后部署，积少成多，获取长尾收益', 'deploy next, for the long tail of smaller gains'),
  3: both(
    '加大内部投入补齐条件，或与生态伙伴联合创新',
    'invest inside to ripen the conditions, or co-create with partners',
  ),
  4: both('列入储备，待条件成熟再排期', 'hold in reserve until conditions ripen'),
};

const barredStrategy = both(
  '否决事由解除之前不得推进',
  'it must not proceed until the ground for the veto is gone',
);

const nonAiStrategy = both(
  '改用非 AI 方案；替代方案不再占优时再议',
  'use a non-AI solution; look again only if that stops being the better one',
);

const quadrantNames: Readonly<Record<Quadrant, Bilingual>> = {
  1: both('第一象限（核心价值、可行性高）', 'quadrant 1 (core value, high feasibility)'),
  2: both('第二象限（普通价值、可行性高）', 'quadrant 2 (ordinary value, high feasibility)'),
  3: both('第三象限（核心价值、可行性低）', 'quadrant 3 (core value, low feasibility)'),
  4: both('第四象限（普通价值、可行性低）', 'quadrant 4 (ordinary value, low feasibility)'),
};

/** What to do with a scenario where it stands. */
export function strategyOf({ vetoed, useNonAi, quadrant }: Placement): Bilingual {
  return vetoed ? barredStrategy : useNonAi ? nonAiStrategy : strategies[quadrant];
}

/** One scenario's place in a sentence: scores, quadrant, strategy, and how near the line is. */
export function positionMessage(facts: Placement): Bilingual {
  const name = namesOf(facts.name);
  if (isBarred(facts)) return barredMessage(facts, name);
  const strategy = strategyOf(facts);
  const place = quadrantNames[facts.quadrant];
  const zh = [
    `“${name.zh}”价值度 ${figure(facts.value)} 分、可行性 ${figure(facts.feasibility)} 分，位于${place.zh}：${strategy.zh}`,
  ];
  const en = [
    `"${name.en}", value ${figure(facts.value)} and feasibility ${figure(facts.feasibility)}, is in ${place.en}: ${strategy.en}`,
  ];
  if (facts.quadrant > 2) {
    const missing = figure(-facts.distance.feasibility);
    zh.push(`；可行性再提高 ${missing} 分即可上移`);
    en.push(`; ${missing} more points of feasibility would move it up`);
  }
  if (facts.nearBorder) {
    const zhLine = facts.distance.nearest === 'value' ? '价值度' : '可行性';
    const enLine = facts.distance.nearest;
    const gap = figure(facts.distance.points);
    zh.push(`；距${zhLine}分界线仅 ${gap} 分，结论容易变动`);
    en.push(`; only ${gap} points from the ${enLine} line, so this could easily change`);
  }
  return both(`${zh.join('')}。`, `${en.join('')}.`);
}

function barredMessage(facts: Placement, name: Bilingual): Bilingual {
  const strategy = strategyOf(facts);
  const ground = facts.vetoed
    ? both('因伦理或法律原因被否决', 'is vetoed on grounds of ethics or law')
    : both('用非 AI 方案更合适', 'is better done without AI');
  return both(
    `“${name.zh}”价值度 ${figure(facts.value)} 分、可行性 ${figure(facts.feasibility)} 分，但${ground.zh}，只能归入第${facts.quadrant === 3 ? '三' : '四'}象限：${strategy.zh}。`,
    `"${name.en}", value ${figure(facts.value)} and feasibility ${figure(facts.feasibility)}, ${ground.en} and so can only be in quadrant ${facts.quadrant}: ${strategy.en}.`,
  );
}

/** The lines, then what stands in each quadrant and what is barred. */
export function mapMessages(ordered: readonly Placement[], thresholds: MapThresholds): Bilingual[] {
  const lines = both(
    thresholds.mode === 'absolute'
      ? `分界线：价值度 ${figure(thresholds.value)} 分、可行性 ${figure(thresholds.feasibility)} 分（本产品设定，可调整）。`
      : `分界线取全部场景的中位数：价值度 ${figure(thresholds.value)} 分、可行性 ${figure(thresholds.feasibility)} 分。`,
    thresholds.mode === 'absolute'
      ? `The lines: value ${figure(thresholds.value)}, feasibility ${figure(thresholds.feasibility)} (our own choice, adjustable).`
      : `The lines are the medians of all scenarios: value ${figure(thresholds.value)}, feasibility ${figure(thresholds.feasibility)}.`,
  );
  const messages = [lines];
  const allowed = ordered.filter((scenario) => !isBarred(scenario));
  for (const quadrant of [1, 2, 3, 4] as const) {
    const names = joinTexts(
      allowed.filter((scenario) => scenario.quadrant === quadrant).map((scenario) => namesOf(scenario.name)),
    );
    if (names.zh === '') continue;
    messages.push(
      both(
        `${quadrantNames[quadrant].zh}：${names.zh}——${strategies[quadrant].zh}。`,
        `In ${quadrantNames[quadrant].en}: ${names.en} - ${strategies[quadrant].en}.`,
      ),
    );
  }
  for (const [barred, why, strategy] of [
    [ordered.filter((scenario) => scenario.vetoed), both('已否决', 'Vetoed'), barredStrategy],
    [
      ordered.filter((scenario) => scenario.useNonAi && !scenario.vetoed),
      both('不宜用 AI', 'Better without AI'),
      nonAiStrategy,
    ],
  ] as const) {
    if (barred.length === 0) continue;
    const names = joinTexts(barred.map((scenario) => namesOf(scenario.name)));
    messages.push(
      both(`${why.zh}：${names.zh}——${strategy.zh}。`, `${why.en}: ${names.en} - ${strategy.en}.`),
    );
  }
  return messages;
}

/** Each scenario against the veto, the non-AI alternative and both lines. */
export function mapTrace(scenarios: readonly Placement[], thresholds: MapThresholds): TraceStep[] {
  return scenarios.flatMap((scenario) => {
    const name = namesOf(scenario.name);
    const on = (field: string): string => `scenarios.${scenario.id}.${field}`;
    const compared = (field: 'value' | 'feasibility', zh: string, fired: boolean): TraceStep => ({
      rule: field === 'value' ? 'core-value' : 'high-feasibility',
      fired,
      on: [on(field), 'thresholds'],
      because: both(
        `${name.zh}：${zh} ${figure(scenario[field])} 分，${fired ? '达到' : '低于'}分界线 ${figure(thresholds[field])} 分（指南 2.1，第 5-6 页；分界线为本产品设定）。`,
        `${name.en}: ${field} ${figure(scenario[field])}, ${fired ? 'at or above' : 'below'} the line of ${figure(thresholds[field])} (guide 2.1, pages 5-6; the line is our own).`,
      ),
    });
    return [
      {
        rule: 'veto',
        fired: scenario.vetoed,
        on: [on('veto')],
        because: scenario.vetoed
          ? both(
              `${name.zh}：已被否决，不进入第一、第二象限。`,
              `${name.en}: vetoed, so never in quadrant 1 or 2.`,
            )
          : both(`${name.zh}：没有否决。`, `${name.en}: no veto.`),
      },
      {
        rule: 'non-ai',
        fired: scenario.useNonAi,
        on: [on('useNonAi')],
        because: scenario.useNonAi
          ? both(`${name.zh}：非 AI 方案更合适。`, `${name.en}: a non-AI solution serves better.`)
          : both(`${name.zh}：适合用 AI 来做。`, `${name.en}: AI remains an option.`),
      },
      compared('value', '价值度', scenario.value >= thresholds.value),
      compared('feasibility', '可行性', scenario.feasibility >= thresholds.feasibility),
    ];
  });
}
