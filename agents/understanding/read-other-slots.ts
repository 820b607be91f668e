import { occurrences } from '../../src/language/phrase-occurrences.ts';
import type { Quantity } from '../../src/language/quantities.ts';
import type { AskedQuestion } from './asked-question.ts';
import { wordingsOf } from './option-wordings.ts';
import { readDate } from './read-date.ts';
import { readLevel } from './read-level.ts';
import { readLabels } from './read-options.ts';
import {
  countsThings,
  type Fit,
  fitQuantity,
  outOfRange,
  type QuantityForm,
  quantitiesOf,
} from './read-quantity.ts';
import type { Reading } from './reading.ts';
import { type Clause, onlyClauses, type ReplyText, type Span } from './reply-text.ts';
import { namedSlots } from './slot-labels.ts';

/** A finding for a slot that was not asked about; `used` must not be read again for the one that was. */
export interface OtherReading {
  readonly slot: string;
  readonly reading: Extract<Reading, { kind: 'read' }>;
  readonly used: Span;
}

/** What is said in passing counts a little less than what was asked for. */
const inPassing = 0.85;

/**
 * Finds answers to other open questions in a reply, only where they cannot be mistaken: a figure whose unit was
 * said next to a word that only this slot's label holds, an option's own words beside the slot's label, a numbered
 * level or a date beside it. A label inside the option's own words does not count.
 */
export function readOtherSlots(
  reply: ReplyText,
  asked: AskedQuestion,
  others: readonly AskedQuestion[],
  today: string,
): OtherReading[] {
  const slots = [asked, ...others];
  const quantities = quantitiesOf(reply);
  return others.flatMap((other) => {
    const found =
      other.form.kind === 'quantity'
        ? readOtherQuantity(reply, quantities, other, other.form, slots)
        : readBesideLabel(reply, other, slots, today);
    return found === undefined ? [] : [{ slot: other.slot, ...found }];
  });
}

function readOtherQuantity(
  reply: ReplyText,
  quantities: readonly Quantity[],
  other: AskedQuestion,
  form: QuantityForm,
  slots: readonly AskedQuestion[],
): Omit<OtherReading, 'slot'> | undefined {
  for (const [at, quantity] of quantities.entries()) {
    const clause = reply.clauses.find(({ start, end }) => start <= quantity.start && quantity.start < end);
    const fit = fitQuantity(quantity, form.unit);
    if (
      clause === undefined ||
      fit === undefined ||
      'zh' in fit ||
      !isNamed(reply, fit) ||
      outOfRange(fit, form) !== undefined
    ) {
      continue;
    }
    const from = Math.max(clause.start, quantities[at - 1]?.end ?? 0);
    const to = Math.min(clause.end, quantities[at + 1]?.start ?? clause.end);
    const before = namedSlots(reply.folded.slice(from, quantity.start), slots);
    const named = before.length > 0 ? before : namedSlots(reply.folded.slice(quantity.end, to), slots);
    if (named.length !== 1 || named[0]?.slot !== other.slot) {
      continue;
    }
    return {
      reading: {
        kind: 'read',
        value: {
          kind: 'quantity',
          low: fit.low,
          high: fit.high,
          unit: fit.unit,
          approximate: fit.approximate,
        },
        start: clause.start,
        end: Math.max(clause.end, quantity.end),
        confidence: Math.round(fit.confidence * inPassing * 100) / 100,
      },
      used: { start: quantity.start, end: quantity.end },
    };
  }
  return undefined;
}

/** Its unit was said, or it counts heads by a bare 个 ("IT工程师能出8个"): beside a label that means people. */
function isNamed(reply: ReplyText, { named, unit, quantity }: Fit): boolean {
  return named || (unit === 'people' && quantity.kind === 'count' && !countsThings(reply, quantity));
}

function readBesideLabel(
  reply: ReplyText,
  other: AskedQuestion,
  slots: readonly AskedQuestion[],
  today: string,
): Omit<OtherReading, 'slot'> | undefined {
  for (const clause of reply.clauses) {
    if (!namesOnly(clause, other, slots)) {
      continue;
    }
    const reading = readStrictly(onlyClauses(reply, [clause]), other, today);
    if (reading?.kind === 'read') {
      return {
        reading: { ...reading, confidence: Math.round(reading.confidence * inPassing * 100) / 100 },
        used: { start: clause.start, end: clause.end },
      };
    }
  }
  return undefined;
}

function namesOnly(clause: Clause, other: AskedQuestion, slots: readonly AskedQuestion[]): boolean {
  let text = clause.text;
  if (other.form.kind === 'choice' || other.form.kind === 'choices') {
    for (const phrase of other.form.options.flatMap(wordingsOf)) {
      for (const at of occurrences(text, phrase)) {
        text = text.slice(0, at) + '\n'.repeat(phrase.length) + text.slice(at + phrase.length);
      }
    }
  }
  const named = namedSlots(text, slots);
  return named.length === 1 && named[0]?.slot === other.slot;
}

function readStrictly(reply: ReplyText, { form }: AskedQuestion, today: string): Reading | undefined {
  switch (form.kind) {
    case 'choice':
      return readLabels(reply, form.options);
    case 'choices': {
      const reading = readLabels(reply, form.options);
      return reading.kind === 'read' && reading.value.kind === 'choice'
        ? { ...reading, value: { kind: 'choices', options: [reading.value.option] } }
        : undefined;
    }
    case 'level': {
      const reading = readLevel(reply, form.levels);
      return reading.kind === 'read' && reading.confidence >= 0.9 ? reading : undefined;
    }
    case 'date': {
      const reading = readDate(reply, false, today);
      return reading;
    }
    default:
      return undefined;
  }
}
