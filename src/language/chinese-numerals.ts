import nzh from 'nzh/cn';

/** Characters a Chinese numeral is written with (everyday forms; the bank's 壹贰叁 are not heard in interviews). */
export const hanNumeral = '零〇一二两三四五六七八九十百千万亿';

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scaleOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

const D = '[一二两三四五六七八九]';
/** A run below ten thousand: the digits fall, a gap is bridged by 零, a lone 十 opens it ("十二"). */
const section = `(?:(?:${D}千)?(?:零?${D}百)?(?:零?${D}十|零一十|十)?(?:零?${D})?)`;
const wellFormed = new RegExp(`^(?:(?:${section}万)?${section}亿)?零?(?:${section}万)?零?${section}$`);
const bigUnit = /^(?:[百千]?[万亿]|[百千]|万亿)$/;
/** A last digit without its unit stands one place below the unit before it: 一万五 is 15,000, 三百二 is 320. */
const spokenTail = new RegExp(`^(.*)([百千万亿])(${D})$`);

/**
 * Brings full-width letters, digits and signs to their ASCII form without moving anything: the result has the length of the
 * input, so positions in one are positions in the other. A full-width comma becomes a separator only between
 * full-width digits, since elsewhere it ends a clause.
 */
export function narrow(text: string): string {
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋－＜＞～＄＝／]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/￥/g, '¥');
}

/**
 * The value of a Chinese numeral ("三百二十", "一万五", "两千", "三点五"), or undefined where the characters are not
 * one ("十四五", "百度"). Digits read one by one ("二〇二六") are a year's way and are read by `parseHanYear`.
 */
export function parseChineseNumeral(numeral: string): number | undefined {
  const [whole = '', fraction, ...rest] = numeral.split('点');
  if (rest.length > 0) return undefined;
  const value = parseWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const digits = [...fraction].map((character) => digitOf[character]);
  if (digits.length === 0 || digits.includes(undefined)) return undefined;
  return Number(`${value}.${digits.join('')}`);
}

function parseWhole(numeral: string): number | undefined {
  if (numeral === '') return undefined;
  if (bigUnit.test(numeral)) return [...numeral].reduce((value, unit) => value * (scaleOf[unit] ?? 1), 1);
  if (numeral === '零' || numeral === '〇') return 0;
  const plain = numeral.replace(/〇/g, '零');
  if (!wellFormed.test(plain)) return undefined;
  const spoken = spokenTail.exec(plain);
  if (spoken !== null) {
    const [, head = '', unit = '', digit = ''] = spoken;
    const base = decode(head + unit);
    return base === undefined ? undefined : base + ((digitOf[digit] ?? 0) * (scaleOf[unit] ?? 1)) / 10;
  }
  return decode(plain);
}

function decode(numeral: string): number | undefined {
  const value = Number(nzh.decodeS(numeral.replace(/两/g, '二')));
  return Number.isFinite(value) ? value : undefined;
}

/** The value of one Chinese digit, 零 to 九 and 两; undefined for any other character. */
export function parseHanDigit(character: string): number | undefined {
  return digitOf[character];
}

/** A year of four digits, ASCII or Chinese ("2026", "二〇二六"); undefined for anything else. */
export function parseHanYear(year: string): number | undefined {
  const digits = [...year].map((character) =>
    /[0-9]/.test(character) ? Number(character) : digitOf[character],
  );
  if (digits.length !== 4 || digits.includes(undefined)) return undefined;
  return Number(digits.join(''));
}
