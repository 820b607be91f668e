import type { Language } from '../../src/domain/language.ts';
import type { AnsweredSlot, AskedQuestion } from './asked-question.ts';
import type { ReplyText } from './reply-text.ts';
import type { PlainCommand } from './understanding.ts';

/** What the skill that understands a reply is given, built-in or a model's. */
export interface ReplyInput {
  readonly text: string;
  /** The interview's language; a reply may be in the other, and the built-in skill reads both alike. */
  readonly language: Language;
  readonly question: AskedQuestion;
  /** Other open slots that this person could answer. */
  readonly otherSlots: readonly AskedQuestion[];
  /** Slots answered before, oldest first. */
  readonly answered: readonly AnsweredSlot[];
  /** The day of the reply, YYYY-MM-DD. */
  readonly today: string;
}

/** A reply on its way through the readers. `safe` is without instructions; `commands` go with its clauses. */
export interface Spoken {
  readonly whole: ReplyText;
  readonly safe: ReplyText;
  readonly commands: readonly (PlainCommand | undefined)[];
  readonly ownWords: boolean;
}
