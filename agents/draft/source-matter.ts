import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Interview } from '../../src/domain/engagement.ts';
import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import type { MethodResults } from '../../tools/assessment/method-results.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import { typeset } from './typeset.ts';
import type { ConflictTurn, OpenQuestion } from './what-if.ts';

/** What sources are made from. */
export interface SourceMatter {
  readonly view: EngagementView;
  readonly knowledge: Knowledge;
  readonly interviews: readonly Interview[];
  readonly language: Language;
  readonly turns: readonly ConflictTurn[];
  /** What the tools beyond the assessment make of it. */
  readonly method: MethodResults;
  /** Unanswered slots that could still turn a decision, the weightiest first. */
  readonly open: readonly OpenQuestion[];
}

/** One source in the language of the plan: every text a sentence of its own; the empty and what was just said left out. */
export function source(
  { language }: SourceMatter,
  entry: {
    id: string;
    kind: PlanSource['kind'];
    title: Bilingual;
    texts: readonly Bilingual[];
    reference: string;
  },
): PlanSource {
  const asTold = entry.kind === 'interview' || entry.kind === 'document';
  const set = (text: string): string => (asTold && language === 'zh' ? text : typeset(text, language));
  const texts = entry.texts
    .map((text) => ended(set(text[language].trim()), language))
    .filter((text, place, all) => text.length > 0 && text !== all[place - 1]);
  return {
    id: entry.id,
    kind: entry.kind,
    title: typeset(entry.title[language], language),
    text: texts.join(language === 'zh' ? '' : ' '),
    reference: entry.reference,
  };
}

/** With a full stop, unless the text ends in one already, also before a closing mark. */
function ended(text: string, language: Language): string {
  const whole = text.replace(/。{2,}/gu, '。').replace(/(?<!\.)\.{2}(?!\.)/gu, '.');
  if (whole.length === 0 || /[。.！!？?…][”’）)\]]?$/u.test(whole)) return whole;
  const open = whole.replace(/[；;，,、：:]$/u, '');
  return language === 'zh' ? `${open}。` : `${open}.`;
}
