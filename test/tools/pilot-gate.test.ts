import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both } from '../../src/domain/language.ts';
import { halfWay, measureReached, pilotPassed } from '../../tools/pilot-gate.ts';

const missed = {
  name: both('表面缺陷漏检率', 'share of surface defects missed'),
  unit: both('%', '%'),
  direction: 'down' as const,
};

describe('the bar that a pilot has to pass', () => {
  it('is half the way from today to the target that was told, by hand: 4.4 and 1.5 give 2.95', () => {
    expect(halfWay({ ...missed, baseline: 4.4, target: 1.5 })).toBe(2.95);
    expect(measureReached({ ...missed, baseline: 4.4, target: 1.5 })).toEqual({
      zh: '“表面缺陷漏检率”不高于 2.95%（从现值走到目标的一半）',
      en: 'share of surface defects missed is at 2.95% or less (half the way from today to the target)',
    });
    expect(measureReached({ ...missed, direction: 'up', baseline: 40, target: 60 }).en).toContain(
      '50% or more',
    );
  });

  it('is a margin fixed before the pilot where today’s value or the target is not known', () => {
    for (const known of [{}, { baseline: 4.4 }, { target: 1.5 }, { baseline: 4.4, target: 5 }]) {
      expect(halfWay({ ...missed, ...known })).toBeNull();
      expect(measureReached({ ...missed, ...known }).zh).toBe(
        '“表面缺陷漏检率”低于现值，幅度达到开工前写定的数',
      );
    }
    expect(pilotPassed(null).zh).toContain('开工前写定');
  });

  it('asks beside it that the other measures are no worse and that users want to go on', () => {
    expect(pilotPassed(missed).zh).toMatch(/，把关指标没有变差，且使用者愿意继续用$/u);
  });

  it('lies between today and the target whatever they are', () => {
    const value = fc.integer({ min: 0, max: 100_000 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(value, value, (baseline, target) => {
        const half = halfWay({ ...missed, baseline, target });
        if (target >= baseline) expect(half).toBeNull();
        else expect(half !== null && half > target && half < baseline).toBe(true);
      }),
    );
  });
});
