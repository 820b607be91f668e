import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, figureRange, figuresAddingUp, roundTo } from '../../tools/rounding.ts';

describe('figures', () => {
  it('are rounded half away from zero, unharmed by the way decimals are stored', () => {
    expect([roundTo(1.005, 2), roundTo(2.5, 0), roundTo(-2.5, 0), roundTo(0.1 + 0.2, 2)]).toEqual([
      1.01, 3, -3, 0.3,
    ]);
  });

  it('never show a negative zero', () => {
    expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true);
  });

  it('show one decimal at most, and a range only where there is one', () => {
    expect([figure(81), figure(47.55), figure(47.96)]).toEqual(['81', '47.6', '48']);
    expect([figureRange(40, 70), figureRange(55, 55.01)]).toEqual(['40–70', '55']);
  });

  it('stay within half a step of the value and keep the order of values', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Math.abs(roundTo(a, 2) - a)).toBeLessThanOrEqual(0.005 + 1e-8);
        if (a <= b) expect(roundTo(a, 2)).toBeLessThanOrEqual(roundTo(b, 2));
      }),
    );
  });

  it('of parts add up to the figure shown for their total', () => {
    expect(figuresAddingUp([12.48, 38.25, 0.36, 8.43], 59.52)).toEqual(['12.5', '38.2', '0.4', '8.4']);
    expect(figuresAddingUp([10, 20, 30], 60)).toEqual(['10', '20', '30']);
    const part = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const total = roundTo(
          parts.reduce((sum, value) => sum + value, 0),
          2,
        );
        const shown = figuresAddingUp(parts, total).map(Number);
        expect(figure(shown.reduce((sum, value) => sum + value, 0))).toBe(figure(total));
        for (const [place, value] of shown.entries()) {
          expect(Math.abs(value - (parts[place] ?? 0))).toBeLessThan(0.1 + 1e-9);
        }
      }),
    );
  });
});
