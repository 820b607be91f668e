import { type Bilingual, both } from '../../src/domain/language.ts';
import { counted } from '../../src/language/counted.ts';
import { roundTo } from '../../tools/rounding.ts';

/** The quarters that work is planned in, as days of a week of five. */
const shares: Readonly<Record<string, Bilingual>> = {
  '0.25': both('每周一天多', 'a little over a day a week'),
  '0.5': both('每周两天半', 'two and a half days a week'),
  '0.75': both('每周近四天', 'nearly four days a week'),
};

/** Full-time people as a manager hears them: half a person is somebody for two and a half days a week. */
export function peopleInWords(people: number): Bilingual {
  const whole = Math.floor(people);
  const rest = roundTo(people - whole, 2);
  if (rest === 0) return whole === 0 ? both('无', 'none') : wholePeople(whole);
  const days = roundTo(rest * 5, 1);
  const share = shares[String(rest)] ?? both(`每周约 ${days} 天`, `about ${days} days a week`);
  if (whole === 0) return both(`1 人，${share.zh}`, `1 person, ${share.en}`);
  return both(`${whole} 人全职，另有 1 人${share.zh}`, `${whole} full-time and 1 more ${share.en}`);
}

function wholePeople(count: number): Bilingual {
  return both(`${count} 人`, counted(count, 'person'));
}
