import { type Bilingual, both } from '../../src/domain/language.ts';
import type { DecisionChange } from '../../tools/assessment/decision-change.ts';
import { asClause } from './voice.ts';

/** A changed decision as a clause: "智能客服：第三象限 → 第一象限" reads "智能客服由第三象限变为第一象限". */
export function changeInWords({ text }: Pick<DecisionChange, 'text'>): Bilingual {
  return both(inChinese(text.zh), inEnglish(asClause(text).en));
}

/** What stands before the colon where nothing moves is a heading and no subject. */
const headings = {
  zh: /^路线图：|(?<=^(?:先行工作|候选场景))：/u,
  en: /^(?:roadmap|groundwork|candidates): /iu,
};

function inChinese(text: string): string {
  const moved = /^([^：]+)：(试点起于 |价值排序)?(.+?) → (.+)$/u.exec(text);
  if (!moved) return text.replace(headings.zh, '');
  const [, subject, what = '', from = '', to = ''] = moved;
  if (what.startsWith('试点')) return `${subject}的试点由${spaced(from)}起改为${spaced(to)}起`;
  if (what !== '') return `${subject}的价值排序由${from} 变为${to}`;
  return `${subject}由${spaced(from)}变为${spaced(to).trimEnd()}`;
}

function inEnglish(text: string): string {
  const moved = /^(.+?): (pilot from |value rank )?(.+?) → (.+)$/u.exec(text);
  if (!moved) return text.replace(headings.en, '');
  const [, subject, what = '', from, to] = moved;
  if (what.startsWith('pilot')) return `the pilot of ${subject} starts in ${to} instead of ${from}`;
  if (what !== '') return `${subject} moves from rank ${from} to ${to} by value`;
  const [was, now] = [from, to].map((text = '') => /^started in (stage \d+)$/u.exec(text)?.[1]);
  if (was && now) return `${subject} starts in ${now} instead of ${was}`;
  if (was) return `${subject} waits instead of starting in ${was}`;
  if (now) return `${subject} starts in ${now} instead of waiting`;
  return `${subject} changes from ${from} to ${to}`;
}

function spaced(text: string): string {
  return `${/^\d/u.test(text) ? ' ' : ''}${text}${/\d$/u.test(text) ? ' ' : ''}`;
}
