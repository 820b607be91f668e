import type { AskedQuestion } from './asked-question.ts';
import { labelPlaces } from './label-statement.ts';
import { saysUnknown } from './read-command.ts';
import type { Clause, ReplyText } from './reply-text.ts';
import { labelWords } from './slot-labels.ts';

interface UnknownClause {
  readonly slot: string;
  readonly clause: Clause;
}

/** Clauses that say no more than "I don't know", each with the slot it speaks of: the one named, or the one asked. */
export function unknownClauses(
  reply: ReplyText,
  question: AskedQuestion,
  others: readonly AskedQuestion[],
): UnknownClause[] {
  const slots = [question, ...others];
  return reply.clauses.flatMap((clause) => {
    const text = clause.text.replace(/^(?:不过|但是?|可是|然而|but|however|though)\s*/, '');
    const named = labelPlaces(text, slots);
    const [only, ...more] = named;
    const about = (more.length === 0 && slots.find(({ slot }) => slot === only?.slot)) || question;
    return saysUnknown(text, labelWords(about.label)) ? [{ slot: about.slot, clause }] : [];
  });
}
