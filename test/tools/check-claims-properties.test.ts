import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaimsAgainstSources } from '../../tools/check-claims.ts';

const check = (claim: string, source: string, language: 'zh' | 'en' = 'zh') =>
  checkClaimsAgainstSources({
    language,
    claims: [{ id: 'c1', text: claim, citations: ['s1'] }],
    sources: [{ id: 's1', text: source }],
  }).faults;

/** Scraps that figures, dates and names are made of, in any order: most strings are nonsense, and some make sense. */
const scraps = [
  ...'0123456789０５%.,，。-~至到第约逾超近余多几半个家人名月年天周倍元成点',
  ...'零一二两三十百千万亿',
  '百分之',
  '分之',
  '以上',
  '左右',
  '至少',
  '不超过',
  '季度',
  '上半年',
  '年底',
  'Q3',
  '2026',
  '银行',
  '上海',
  '集团',
  '华为',
  '￥',
  '$',
  ' about ',
  ' more than ',
  ' million ',
  ' percent ',
  ' half of ',
  ' two ',
  ' hundred ',
  ' dozen ',
  ' to ',
  ' between ',
  ' and ',
  ' months ',
  ' people ',
  ' March ',
  'k',
  'x',
  's1',
  'GPT-4',
];
const scrapText = fc.array(fc.constantFrom(...scraps), { maxLength: 24 }).map((parts) => parts.join(''));

/** A whole number of two digits or more and the same with one digit changed; neither starts with nought. */
const changedNumber = fc
  .tuple(fc.integer({ min: 10, max: 9_999_999 }), fc.nat(), fc.integer({ min: 1, max: 9 }))
  .map(([value, place, shift]) => {
    const digits = [...String(value)];
    const at = place % digits.length;
    const changed = (Number(digits[at]) + shift) % 10;
    digits[at] = String(at === 0 && changed === 0 ? (Number(digits[0]) === 9 ? 8 : 9) : changed);
    return [String(value), digits.join('')] as const;
  });

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

describe('check_claims on any input', () => {
  it('finds no figure, date or name at fault in a claim that is its own source', () => {
    fc.assert(
      fc.property(scrapText, (text) => {
        const faults = check(text, text).filter((fault) => fault.kind !== 'language');
        expect(faults).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the fault whenever one digit of an exact number was changed', () => {
    const frames = [
      [(n: string) => `共有${n}台设备。`, 'zh'],
      [(n: string) => `投入${n}万元。`, 'zh'],
      [(n: string) => `占比${n}%。`, 'zh'],
      [(n: string) => `员工${n}人。`, 'zh'],
      [(n: string) => `There are ${grouped(n)} machines.`, 'en'],
      [(n: string) => `It takes ${n} days.`, 'en'],
      [(n: string) => `It costs ${grouped(n)} yuan.`, 'en'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...frames), changedNumber, ([frame, language], [held, written]) => {
        expect(check(frame(written), frame(held), language).map((fault) => fault.kind)).toEqual(['number']);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a number for the same with or without separators, full-width or in 万', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        const wide = String(value).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        const inWan = `${value / 10_000}万`;
        for (const claim of [
          String(value),
          grouped(String(value)),
          wide,
          ...(value >= 10_000 ? [inWan] : []),
        ]) {
          expect(check(`共有${claim}台。`, `共有${value}台。`)).toEqual([]);
        }
      }),
    );
  });

  it('never lets a hedged source bear out an exact figure', () => {
    const hedges = [
      (n: number) => `约${n}台`,
      (n: number) => `超过${n}台`,
      (n: number) => `${n}余台`,
      (n: number) => `${n}台左右`,
      (n: number) => `至少${n}台`,
      (n: number) => `${n}到${n + 7}台`,
      (n: number) => `不到${n}台`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...hedges), fc.integer({ min: 10, max: 999_999 }), (hedge, n) => {
        expect(check(`共${n}台。`, `共有${hedge(n)}。`).map((fault) => fault.kind)).toEqual(['number']);
      }),
    );
  });

  it('gives the same faults each time, and changes nothing it was given', () => {
    fc.assert(
      fc.property(scrapText, scrapText, (claim, source) => {
        const input = Object.freeze({
          language: 'zh' as const,
          claims: [Object.freeze({ id: 'c1', text: claim, citations: ['s1'] })],
          sources: [Object.freeze({ id: 's1', text: source })],
        });
        const once = JSON.stringify(checkClaimsAgainstSources(input));
        expect(JSON.stringify(checkClaimsAgainstSources(input))).toBe(once);
      }),
    );
  });
});
