import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Bilingual } from '../../src/domain/language.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { slotQuestions } from '../../tools/assessment/slot-question.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import { putQuestion } from '../interview/asked-question.ts';
import type { AskedQuestion } from '../understanding/asked-question.ts';

/** A slot that a document may speak of. */
export interface NotesQuestion extends AskedQuestion {
  readonly ask: Bilingual;
  /** The scenario that it is asked of, and its label without the scenario's name; null for a question on the company. */
  readonly scenario: { readonly id: string; readonly name: Bilingual; readonly label: Bilingual } | null;
}

/** Every question that this engagement could ask, answered or not, in the order of the bank. */
export function notesQuestions(knowledge: Knowledge, view: EngagementView): NotesQuestion[] {
  return slotQuestions(knowledge, view.assessment.candidates).flatMap(({ slot, question, scenario }) => {
    const put = putQuestion(knowledge, view.situation, slot);
    const { scenario: id } = slotParts(slot);
    if (!put) return [];
    return [
      {
        slot,
        label: put.label,
        form: put.form,
        ask: put.ask,
        scenario: scenario && id ? { id, name: scenario.name, label: question.label } : null,
      },
    ];
  });
}
