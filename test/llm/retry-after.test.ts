import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../src/llm/fault-of-error.ts';

const now = Date.parse('2026-11-25T08:00:00.000Z');

describe('the pause that an endpoint asks for', () => {
  it.each([
    ['seconds', { 'retry-after': '20' }, 20_000],
    ['parts of a second', { 'retry-after': '0.5' }, 500],
    ['a date', { 'retry-after': 'Wed, 25 Nov 2026 08:00:05 GMT' }, 5000],
    ['a date that is past', { 'retry-after': 'Wed, 25 Nov 2026 07:00:00 GMT' }, 0],
    ['milliseconds, which are exacter', { 'retry-after': '1', 'retry-after-ms': '250' }, 250],
    ['nothing', {}, null],
    ['something that is neither', { 'retry-after': 'soon' }, null],
    ['less than nothing', { 'retry-after': '-5' }, null],
  ] as const)('is read where it is %s', (_, headers, pause) => {
    expect(retryAfterMs(new Headers(headers), now)).toBe(pause);
  });

  it('is unknown where there are no headers', () => {
    expect(retryAfterMs(undefined, now)).toBeNull();
  });
});
