import type { AnswerForm, Option } from '../../knowledge/knowledge.ts';
import type { Bilingual } from '../../src/domain/language.ts';

/** The labels of the five levels, worst first. */
export type LevelLabels = readonly [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual];

type PlainForm = Extract<AnswerForm, { kind: 'date' | 'yesno' | 'text' }>;

/**
 * The knowledge base's `AnswerForm` as it stands when the question is put to a person: options filled in from
 * the industry, level labels looked up in their rubric, and nothing that only `next_question` needs.
 */
export type ReplyForm =
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly most: number }
  | { readonly kind: 'level'; readonly levels: LevelLabels }
  | {
      readonly kind: 'quantity';
      readonly unit: string;
      readonly min: number;
      readonly max?: number | undefined;
      readonly per?: 'person' | undefined;
    }
  | PlainForm;

/** A slot as one person was or could be asked about it. `label` names it in a few words: 预算 / budget. */
export interface AskedQuestion {
  readonly slot: string;
  readonly label: Bilingual;
  readonly form: ReplyForm;
}

/** A slot that was answered before, as far as "change my budget" needs it. */
export interface AnsweredSlot {
  readonly slot: string;
  readonly label: Bilingual;
}
