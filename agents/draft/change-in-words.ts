import { type Bilingual, both } from '../../src/domain/language.ts';
import type { DecisionChange } from '../../tools/assessment/decision-change.ts';
import { asClause } from './voice.ts';

/** A changed decision as a clause: "智能客服：第三象限 → 第一象限" reads "智能客服由第三象限变为第一象限". */
export function changeInWords({ text }: Pick<DecisionChange, 'text'>): Bilingual {
  const zh = /^([^：]+)：(.+?) → (.+)$/u.exec(text.zh);
  const clause = asClause(text).en;
  const en = /^(.+?): (.+?) → (.+)$/u.exec(clause);
  return both(
    zh ? `${zh[1]}由${spaced(zh[2] ?? '')}变为${spacedBefore(zh[3] ?? '')}` : text.zh,
    en ? `${en[1]} changes from ${en[2]} to ${en[3]}` : clause,
  );
}

function spaced(text: string): string {
  return `${/^\d/u.test(text) ? ' ' : ''}${text}${/\d$/u.test(text) ? ' ' : ''}`;
}

function spacedBefore(text: string): string {
  return `${/^\d/u.test(text) ? ' ' : ''}${text}`;
}
