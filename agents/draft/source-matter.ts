import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Interview } from '../../src/domain/engagement.ts';
import type { Bilingual, Language } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import type { MethodResults } from '../../tools/assessment/method-results.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
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

/** One source in the language of the plan; texts that are empty are left out. */
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
  const texts = entry.texts.map((text) => text[language]).filter((text) => text.length > 0);
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title[language],
    text: texts.join(language === 'zh' ? '' : ' '),
    reference: entry.reference,
  };
}
