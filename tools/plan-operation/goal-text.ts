import { type Bilingual, both } from '../../src/domain/language.ts';
import { spacedFigure } from '../../src/language/spaced-figure.ts';
import { namesOf } from '../scenario-name.ts';
import { figureText, isBetter, yearAfter } from './kpi-table.ts';
import type { OperatedScenario } from './schema.ts';

/**
 * The goal in one sentence: from what to what by when, or what has to be settled first. A stated target that is no
 * better than today is no goal yet.
 */
export function goalText(scenario: OperatedScenario): Bilingual {
  const name = namesOf(scenario.name);
  const { kpi } = scenario;
  if (!kpi) {
    return both(
      `“${name.zh}”还没有定下用什么衡量；试点前由负责人从生产力、运营成本、客户体验、过程质量里选定一个。`,
      `"${name.en}" has no measure yet; before the pilot its owner picks one of productivity, operating cost, customer experience and process quality.`,
    );
  }
  const better = kpi.direction === 'up' ? both('提', 'raise') : both('降', 'lower');
  const aimed = isBetter(scenario) === false ? { ...scenario, target: null } : scenario;
  const check = checkedOn(aimed);
  return both(
    `“${name.zh}”：${chineseAim(aimed, kpi, better.zh)}${check.zh}。`,
    `"${name.en}" is to ${better.en} the ${kpi.name.en} (${kpi.unit.en})${englishAim(aimed)}${check.en}.`,
  );
}

/** A target was asked for as of a year after the rollout, so it is checked then; until then a pilot has its gate. */
function checkedOn({ pilot, rollout, target }: OperatedScenario): Bilingual {
  if (target && rollout) {
    const day = yearAfter(rollout.end);
    return both(`，推广满一年（${day}）核对`, `, to be checked a year after the rollout, on ${day}`);
  }
  if (target && pilot) {
    return both(
      '，推广满一年时核对，试点只看过没过关',
      ', to be checked a year after the rollout; the pilot is judged by its gate alone',
    );
  }
  const end = rollout?.end ?? pilot?.end;
  return end ? both(`，${end} 核对`, `, to be checked on ${end}`) : both('', '');
}

function chineseAim(
  { baseline, target }: OperatedScenario,
  { name, unit }: NonNullable<OperatedScenario['kpi']>,
  move: string,
): string {
  const measure = `“${name.zh}”`;
  const from = baseline ? spacedFigure(figureText(baseline).zh) : null;
  const to = target ? spacedFigure(figureText(target).zh) : null;
  if (from && to)
    return `把${measure}从${from}${/\d$/.test(from) ? ' ' : ''}${move}到${to}（单位：${unit.zh}）`;
  if (to) return `把${measure}${move}到${to}（单位：${unit.zh}），基线待测`;
  const now = from ? `现值${from}，目标待定` : '基线待测，目标待定';
  return `把${measure}${move === '提' ? '提上去' : '降下来'}（单位：${unit.zh}），${now}`;
}

function englishAim({ baseline, target }: OperatedScenario): string {
  const from = baseline ? figureText(baseline).en : null;
  const to = target ? figureText(target).en : null;
  if (from && to) return ` from ${from} to ${to}`;
  if (to) return ` to ${to}, with the baseline to be measured`;
  return from
    ? `, now ${from}, with the target to be set`
    : ', with the baseline to be measured and the target to be set';
}
