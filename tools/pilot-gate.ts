import { type Bilingual, both } from '../src/domain/language.ts';
import { roundTo } from './rounding.ts';

/** The measure that a pilot is judged by, with today's value and the target as far as they were told. */
export interface JudgedMeasure {
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly direction: 'up' | 'down';
  readonly baseline?: number | null | undefined;
  readonly target?: number | null | undefined;
}

/**
 * Half the way from today's value to the target, the least that a pilot has to show before its rollout is paid for
 * (ours: the guide asks for small steps, 2.4, and names no figure). Null where either is not known, or where the target
 * is no better than today's value.
 */
export function halfWay({ direction, baseline, target }: JudgedMeasure): number | null {
  if (baseline === null || baseline === undefined || target === null || target === undefined) return null;
  if (direction === 'up' ? target <= baseline : target >= baseline) return null;
  const digits = Math.max(decimals(baseline), decimals(target)) + 1;
  return roundTo((baseline + target) / 2, digits);
}

const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** What a pilot's measure must show, as a clause: the one bar that every part of a plan names. */
export function measureReached(measure: JudgedMeasure | null | undefined): Bilingual {
  if (!measure) {
    return both(
      '试点前写定的指标有改善，幅度达到开工前写定的数',
      'the measure fixed before the pilot is better by the margin fixed with it',
    );
  }
  const { name, unit, direction } = measure;
  const half = halfWay(measure);
  if (half === null) {
    return direction === 'up'
      ? both(
          `“${name.zh}”高于现值，幅度达到开工前写定的数`,
          `${name.en} is above its baseline by the margin fixed before the pilot`,
        )
      : both(
          `“${name.zh}”低于现值，幅度达到开工前写定的数`,
          `${name.en} is below its baseline by the margin fixed before the pilot`,
        );
  }
  const bar = both(
    `${half}${unit.zh === '%' ? '%' : ` ${unit.zh}`}`,
    `${half}${unit.en === '%' ? '%' : ` ${unit.en}`}`,
  );
  return direction === 'up'
    ? both(
        `“${name.zh}”不低于 ${bar.zh}（从现值走到目标的一半）`,
        `${name.en} is at ${bar.en} or more (half the way from today to the target)`,
      )
    : both(
        `“${name.zh}”不高于 ${bar.zh}（从现值走到目标的一半）`,
        `${name.en} is at ${bar.en} or less (half the way from today to the target)`,
      );
}

/** Everything that a pilot must show before its scenario is spread, as a clause. */
export function pilotPassed(measure: JudgedMeasure | null | undefined): Bilingual {
  const reached = measureReached(measure);
  return both(
    `${reached.zh}，把关指标没有变差，且使用者愿意继续用`,
    `${reached.en}, the measures kept in check are no worse, and its users want to keep it`,
  );
}
