import { type Bilingual, both } from '../../src/domain/language.ts';
import { counted } from '../../src/language/counted.ts';
import { roundTo } from '../../tools/rounding.ts';

/** From here on nobody thinks in months any more. */
const yearsFrom = 36;

/** "8.4 到 20 个月", "30 个月到 4.5 年", "9.6 年". */
export function spanInWords(low: number, high: number): Bilingual {
  const [from, to] = [monthsInWords(low), monthsInWords(high)];
  if (low === high) return to;
  const alike = low > yearsFrom === high > yearsFrom;
  const [zh, en] = alike ? [figureOf(from.zh), figureOf(from.en)] : [from.zh, from.en];
  return both(`${zh}${alike ? ' ' : ''}到 ${to.zh}`, `${en} to ${to.en}`);
}

function figureOf(text: string): string {
  return text.replace(/ .*$/u, '');
}

/** A length of time as a board thinks of it: months up to three years, years beyond, to one decimal. */
export function monthsInWords(months: number): Bilingual {
  if (months <= yearsFrom) return both(`${months} 个月`, counted(months, 'month'));
  const years = roundTo(months / 12, 1);
  return both(`${years} 年`, counted(years, 'year'));
}
