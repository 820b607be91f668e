import type { AskedQuestion } from './asked-question.ts';
import { fitQuantity, isNamed, quantitiesOf } from './read-quantity.ts';
import type { ReplyText, Span } from './reply-text.ts';
import { namedSlots } from './slot-labels.ts';

/**
 * Figures that stand beside a word of another slot's label. They are not sure enough to answer it, and the question
 * that was asked must not take them for its own: "客服有60人，IT 12人".
 */
export function figuresOfOthers(
  reply: ReplyText,
  asked: AskedQuestion,
  others: readonly AskedQuestion[],
): Span[] {
  const quantities = quantitiesOf(reply);
  const slots = [asked, ...others.filter(({ form }) => form.kind === 'quantity')];
  return quantities.flatMap((quantity, at) => {
    const clause = reply.clauses.find(({ start, end }) => start <= quantity.start && quantity.start < end);
    if (clause === undefined) {
      return [];
    }
    const from = Math.max(clause.start, quantities[at - 1]?.end ?? 0);
    const to = Math.min(clause.end, quantities[at + 1]?.start ?? clause.end);
    const before = namedSlots(reply.folded.slice(from, quantity.start), slots);
    const named = before.length > 0 ? before : namedSlots(reply.folded.slice(quantity.end, to), slots);
    const [only, ...more] = named;
    const other = only === undefined || more.length > 0 || only.slot === asked.slot ? undefined : only;
    if (other?.form.kind !== 'quantity') {
      return [];
    }
    const fit = fitQuantity(quantity, other.form.unit);
    return fit !== undefined && !('zh' in fit) && isNamed(reply, fit)
      ? [{ start: quantity.start, end: quantity.end }]
      : [];
  });
}
