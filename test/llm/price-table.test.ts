import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costMicros, type Price, priceOf } from '../../src/llm/price-table.ts';

const price: Price = { prompt: 2, cached: 0.2, completion: 3, date: '2025-09-29' };

describe('the price of a model', () => {
  it('is that of its family where the name carries a date', () => {
    expect(priceOf('gpt-4o-2024-11-20')).toEqual(priceOf('gpt-4o'));
    expect(priceOf('gpt-4o-mini-2024-07-18')).toEqual(priceOf('gpt-4o-mini'));
    expect(priceOf('gpt-4o-mini')).not.toEqual(priceOf('gpt-4o'));
  });

  it.each(['qwen3:8b', 'gpt-4o-preview', 'constructor', ''])('is not made up for %j', (model) => {
    expect(priceOf(model)).toBeNull();
  });

  it('is turned over from dollars at 7.1 and carries its day', () => {
    // 2 dollars for a million prompt tokens of gpt-4.1, 8 for a million of its reply.
    expect(priceOf('gpt-4.1')).toEqual({ prompt: 14.2, cached: 3.55, completion: 56.8, date: '2025-04-14' });
    expect(priceOf('deepseek-chat')).toMatchObject({ prompt: 2, cached: 0.2, completion: 3 });
  });
});

describe('what a call costs', () => {
  it.each([
    // 1,200 x 2 + 800 x 0.2 + 500 x 3 = 2,400 + 160 + 1,500 millionths of a yuan.
    [{ prompt: 2000, cached: 800, completion: 500 }, 4060],
    // A million of each: 2 yuan and 3 yuan.
    [{ prompt: 1_000_000, cached: 0, completion: 1_000_000 }, 5_000_000],
    // 1 x 0.2, rounded up.
    [{ prompt: 1, cached: 1, completion: 0 }, 1],
    [{ prompt: 0, cached: 0, completion: 0 }, 0],
  ])('is by hand what it is by the table: %j', (usage, micros) => {
    expect(costMicros(price, usage)).toBe(micros);
  });

  const yuan = fc.double({ min: 0, max: 1000, noNaN: true });
  const tokens = fc.integer({ min: 0, max: 2_000_000 });
  const usages = fc
    .record({ prompt: tokens, completion: tokens, share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ prompt, completion, share }) => ({ prompt, completion, cached: Math.floor(prompt * share) }));
  const prices = fc
    .record({ prompt: yuan, share: fc.double({ min: 0, max: 1, noNaN: true }), completion: yuan })
    .map(({ prompt, share, completion }) => ({
      prompt,
      cached: prompt * share,
      completion,
      date: '2025-01-01',
    }));

  it('is a whole number, never negative, and never less for more tokens', () => {
    fc.assert(
      fc.property(prices, usages, tokens, (of, usage, more) => {
        const cost = costMicros(of, usage);
        expect(Number.isSafeInteger(cost)).toBe(true);
        expect(cost).toBeGreaterThanOrEqual(0);
        expect(costMicros(of, { ...usage, prompt: usage.prompt + more })).toBeGreaterThanOrEqual(cost);
        expect(costMicros(of, { ...usage, completion: usage.completion + more })).toBeGreaterThanOrEqual(
          cost,
        );
      }),
    );
  });

  it('is never more for a prompt of which more was kept, to a millionth', () => {
    fc.assert(
      fc.property(prices, usages, (of, usage) => {
        const nothingKept = costMicros(of, { ...usage, cached: 0 });
        expect(costMicros(of, usage)).toBeLessThanOrEqual(nothingKept + 1);
      }),
    );
  });
});
