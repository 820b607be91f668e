const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const small = Object.keys(units).join('|');
const large = Object.keys(scales).join('|');
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ones = 'one|two|three|four|five|six|seven|eight|nine';

/**
 * A run of English number words ("two hundred and fifty", "one and a half million", "a dozen", "twenty-five"). "and"
 * joins only after a hundred or more, so that "three and five" stays two numbers.
 */
export const englishNumeral = new RegExp(
  `\\b(?:(?:${small})\\b|(?:half\\s+an?|an?)(?=\\s+(?:${large})\\b)|an?(?=\\s+(?:year|month|week|day|hour)\\b))` +
    `(?:(?<=${tens})[-\\s](?:${ones})\\b|(?<=${large})\\s+(?:and\\s+)?(?:${small})\\b|\\s+and\\s+a\\s+half\\b|\\s+(?:${large})\\b)*`,
  'iy',
);

/** The value of a run that `englishNumeral` matched; undefined where its words don't add up ("two three"). */
export function parseEnglishNumeral(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/half\s+an?\b/, 'half')
    .replace(/and\s+a\s+half/, 'plus-half')
    .split(/\s+/)
    .filter((word) => word !== 'and');
  let total = 0;
  let group: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const unit = word === 'a' || word === 'an' ? 1 : word === 'half' ? 0.5 : units[word];
    const scale = scales[word];
    if (word === 'plus-half') group = (group ?? 0) + 0.5;
    else if (unit !== undefined) {
      const fits =
        group === undefined || (unit < 10 && group % 10 === 0 && last >= 20 && unit > 0) || group % 100 === 0;
      if (!fits) return undefined;
      group = (group ?? 0) + unit;
      last = unit;
    } else if (scale === 100 || scale === 12) {
      group = (group ?? 1) * scale;
      last = 100;
    } else if (scale !== undefined) {
      total += (group ?? 1) * scale;
      group = undefined;
      last = Number.POSITIVE_INFINITY;
    }
  }
  return total + (group ?? 0);
}
