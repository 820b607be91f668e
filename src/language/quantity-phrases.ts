import { hanNumeral, parseChineseNumeral } from './chinese-numerals.ts';
import { readNumeral } from './numerals-in-text.ts';
import type { QuantityKind } from './quantity-units.ts';

const HAN = `[${hanNumeral}点]+`;
const N = `(?:\\d+(?:\\.\\d+)?|${HAN})`;
/** A figure said in words of its own; `step` is the value of its last written digit. */
export interface PhraseReading {
  readonly value: number;
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly step: number;
}

const phrases: readonly (readonly [RegExp, (parts: readonly string[]) => PhraseReading | undefined])[] = [
  [new RegExp(`百分之(${N})`, 'y'), ([n = '']) => percent(numberOf(n), step(n))],
  [new RegExp(`千分之(${N})`, 'y'), ([n = '']) => percent(numberOf(n) / 10, step(n) / 10)],
  [
    new RegExp(`(${N})分之(${N})`, 'y'),
    ([below = '', above = '']) => percent((100 * numberOf(above)) / numberOf(below), 1),
  ],
  [
    /([一二两三四五六七八九]|\d(?:\.\d)?)成(半|[一二三四五六七八九](?!成))?(?![员本果为立长熟功都效就品交型绩份])/y,
    ([n = '', rest = '']) =>
      percent(
        10 * numberOf(n) + (rest === '半' ? 5 : rest === '' ? 0 : numberOf(rest)),
        rest === '' ? 10 : 1,
      ),
  ],
  [
    /一半(?!导体)|半数|\bhalf\s+(?:of|the|our|their)\b|(?<=\bby\s)half\b|\bone\s+half\s+of\b/iy,
    () => percent(50, 10),
  ],
  [/\b(?:a|one)\s+quarter\s+of\b/iy, () => percent(25, 1)],
  [/\b(?:a|one)\s+third\b/iy, () => percent(100 / 3, 1)],
  [/\btwo\s+thirds\b/iy, () => percent(200 / 3, 1)],
  [/\bthree\s+quarters\s+of\b/iy, () => percent(75, 1)],
  [/\b(?:a|one)\s+tenth\b/iy, () => percent(10, 1)],
  [
    /\b(one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s+(?:in|out\s+of)\s+(?:every\s+)?(ten|10|five|four|three|[3-9]|a\s+hundred|100)\b/iy,
    ([above = '', below = '']) => percent((100 * wordValue(above)) / wordValue(below), 10),
  ],
  [
    /翻一番|翻番|翻了?一倍|翻倍|\b(?:doubl(?:es|ed|ing)|double\s+(?:the|its|our|their)|twice\s+(?:as|the)|two-?fold)\b/iy,
    () => times(2),
  ],
  [/翻两番/y, () => times(4)],
  [/\b(?:tripl(?:es|ed|ing)|triple\s+(?:the|its|our|their)|trebled|three-?fold)\b/iy, () => times(3)],
  [/\b(four|five|six|seven|eight|nine|ten)[- ]?fold\b/iy, ([word = '']) => times(wordValue(word))],
  [
    /半年|\bhalf\s+a\s+year\b|\b(?:a\s+)?half-year\b/iy,
    () => ({ value: 0.5, kind: 'duration', unit: 'years', step: 0.5 }),
  ],
  [/半个月|\bhalf\s+a\s+month\b/iy, () => ({ value: 0.5, kind: 'duration', unit: 'months', step: 0.5 })],
  [/半天|半日|\bhalf\s+a\s+day\b/iy, () => ({ value: 0.5, kind: 'duration', unit: 'days', step: 0.5 })],
  [
    /半个?(?:小时|钟头)|\bhalf\s+an\s+hour\b/iy,
    () => ({ value: 0.5, kind: 'duration', unit: 'hours', step: 0.5 }),
  ],
  [
    /\b(?:a|one)\s+year\s+and\s+a\s+half\b/iy,
    () => ({ value: 1.5, kind: 'duration', unit: 'years', step: 0.5 }),
  ],
];

const numberOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (parseChineseNumeral(written) ?? Number.NaN);
const step = (written: string): number => 10 ** -(written.split(/[.点]/)[1] ?? '').length;
const wordValue = (word: string): number => readNumeral(word.toLowerCase(), 0)?.low ?? Number.NaN;
const times = (value: number) => ({ value, kind: 'multiple' as const, unit: 'times', step: 1 });
const percent = (value: number, written: number) =>
  Number.isFinite(value)
    ? { value: Number(value.toPrecision(12)), kind: 'percent' as const, unit: 'percent', step: written }
    : undefined;

/** The phrase that starts at `at` in narrowed text and where it ends, or undefined. */
export function readPhrase(text: string, at: number): (PhraseReading & { readonly end: number }) | undefined {
  if (/[第上大小]/.test(text.charAt(at - 1))) return undefined;
  for (const [pattern, read] of phrases) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const reading = found === null ? undefined : read(found.slice(1).map((part) => part ?? ''));
    if (found !== null && reading !== undefined) return { ...reading, end: at + found[0].length };
  }
  return undefined;
}
