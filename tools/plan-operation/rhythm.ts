import { both } from '../../src/domain/language.ts';
import type { CompanySize } from '../company-size.ts';
import { pilotPassed } from '../pilot-gate.ts';
import { namesOf } from '../scenario-name.ts';
import type { KpiFigure, OperatedScenario, Rhythm } from './schema.ts';

/**
 * Small steps, from usable to good (guide 2.4, pages 23 to 24: trial and error allowed). The lengths are ours: two weeks
 * in a small company and in a pilot of up to three months, else four.
 */
export function rhythmOf(scenario: OperatedScenario, size: CompanySize | null): Rhythm {
  const { pilot, rollout, kpi } = scenario;
  const name = namesOf(scenario.name);
  const days = pilot ? (Date.parse(pilot.end) - Date.parse(pilot.start)) / 86_400_000 + 1 : null;
  const weeks = size === 'small' || (days !== null && days <= 93) ? 2 : 4;
  const passed = pilotPassed(
    kpi ? { ...kpi, baseline: midpoint(scenario.baseline), target: midpoint(scenario.target) } : null,
  );
  return {
    scenario: scenario.id,
    weeks,
    steps: days === null ? null : Math.max(1, Math.floor(days / (weeks * 7))),
    usable: {
      by: pilot?.end ?? null,
      gate: both(`可用：${passed.zh}；达到才推广。`, `Usable: ${passed.en}. Only then is it spread.`),
    },
    good: {
      by: rollout?.end ?? null,
      gate: both(
        `好用：推广后主指标守住试点水平，反馈三十天内有着落，“${name.zh}”移交日常运营。`,
        `Good: after the spread the main figure holds the pilot's level, feedback is dealt with within thirty days, and ${name.en} passes to daily operation.`,
      ),
    },
    stop: both(
      '一轮没有改善，换做法再试；连续两轮没有改善，停下来重新判断是否该做。',
      'A step without gain is a trial: change the approach. Two in a row, and the work halts until it is decided anew whether to go on.',
    ),
  };
}

function midpoint(figure: KpiFigure | null | undefined): number | null {
  return figure ? (figure.low + figure.high) / 2 : null;
}
