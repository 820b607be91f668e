import type { Option } from '../../knowledge/knowledge.ts';
import { levelSchema } from '../../src/domain/feasibility.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import { findDates } from '../../src/language/dates.ts';
import type { Quantity } from '../../src/language/quantities.ts';
import type { AskedQuestion } from './asked-question.ts';
import { afterClosing, afterLink, type LabelPlace, labelPlaces, leadsIn } from './label-statement.ts';
import { numeralWords } from './option-marker-words.ts';
import { wordingsOf } from './option-wordings.ts';
import { fitQuantity, isNamed, outOfRange, type QuantityForm, quantitiesOf } from './read-quantity.ts';
import type { Reading } from './reading.ts';
import type { Clause, ReplyText, Span } from './reply-text.ts';

/** A finding for a slot that was not asked about; `used` must not be read again for the one that was. */
export interface OtherReading {
  readonly slot: string;
  readonly reading: Extract<Reading, { kind: 'read' }>;
  readonly used: Span;
}

/** What is said in passing counts a little less than what was asked for. */
const inPassing = 0.85;

/**
 * Finds answers to other open questions in a reply, only where they cannot be mistaken: a clause, or the part of it
 * around one figure, that says a slot's whole label (for a scenario's slot its name as well), then a value in a form
 * that can mean nothing else (a figure with its unit, an option's own words, "4 分" or "level 4", a date), and
 * nothing besides but link words. An ordinal or a bare digit is never a value here.
 */
export function readOtherSlots(
  reply: ReplyText,
  asked: AskedQuestion,
  others: readonly AskedQuestion[],
  today: string,
): OtherReading[] {
  const slots = [asked, ...others];
  const open = new Map(others.map((other) => [other.slot, other]));
  const quantities = quantitiesOf(reply);
  const found: OtherReading[] = [];
  for (const clause of reply.clauses) {
    const places = labelPlaces(clause.text, slots);
    for (const place of places) {
      const other = open.get(place.slot);
      const stated = other && statedValue({ reply, clause, place, places, quantities, today }, other);
      if (other && stated && !found.some((entry) => entry.slot === other.slot)) {
        const { value, confidence, start, end } = stated;
        found.push({
          slot: other.slot,
          reading: {
            kind: 'read',
            value,
            start: clause.start,
            end: Math.max(clause.end, end),
            confidence: Math.round(confidence * inPassing * 100) / 100,
          },
          used: { start: Math.min(start, clause.start + place.start), end },
        });
      }
    }
  }
  return found;
}

/** A label in a clause, and all that helps to read what is said of it. Places count from the clause's start. */
interface Statement {
  readonly reply: ReplyText;
  readonly clause: Clause;
  readonly place: LabelPlace;
  readonly places: readonly LabelPlace[];
  readonly quantities: readonly Quantity[];
  readonly today: string;
}

interface Stated extends Span {
  readonly value: FindingValue;
  readonly confidence: number;
}

function statedValue(statement: Statement, other: AskedQuestion): Stated | undefined {
  const { form } = other;
  if (form.kind === 'quantity') {
    return statedQuantity(statement, form);
  }
  const { clause, place } = statement;
  if (form.kind === 'yesno' || form.kind === 'text' || !leadsIn(clause.text.slice(0, place.start))) {
    return undefined;
  }
  const behind = afterLink(clause.text.slice(place.end));
  const start = clause.start + place.end + behind.skipped;
  switch (form.kind) {
    case 'choice':
    case 'choices': {
      const taken = statedOption(behind.text, form.options);
      if (taken === undefined) return undefined;
      const { id } = taken.option;
      return {
        value: form.kind === 'choice' ? { kind: 'choice', option: id } : { kind: 'choices', options: [id] },
        confidence: 0.9,
        start,
        end: start + taken.length,
      };
    }
    case 'level':
      return statedLevel(behind.text, start);
    case 'date':
      return statedDate(statement, start);
  }
}

/** The option whose own words a text is, closing words aside; undefined where two of them bear those words. */
function statedOption(
  text: string,
  options: readonly Option[],
): { readonly option: Option; readonly length: number } | undefined {
  const fits = options.flatMap((option) =>
    wordingsOf(option)
      .filter(
        (words) =>
          words.length > 1 && text.startsWith(words) && afterClosing(text.slice(words.length)) === '',
      )
      .map((words) => ({ option, length: words.length })),
  );
  const [first] = fits;
  return first !== undefined && fits.every(({ option }) => option === first.option) ? first : undefined;
}

const namedLevel =
  /^(?:(?<zh>[1-5]|[一二三四五])\s*(?:分|级)(?![一-鿿])|level\s*(?<en>[1-5]|one|two|three|four|five)(?![\da-z]|\.\d))/;

function statedLevel(text: string, start: number): Stated | undefined {
  const softened = text.replace(/(?<=分|级)[吧了的左啊呢].*$/, '');
  const match = namedLevel.exec(softened);
  const word = match?.groups?.zh ?? match?.groups?.en ?? '';
  const level = levelSchema.safeParse(/^\d$/.test(word) ? Number(word) : numeralWords[word]);
  if (match === null || !level.success || afterClosing(text.slice(match[0].length)) !== '') {
    return undefined;
  }
  return {
    value: { kind: 'level', level: level.data },
    confidence: 0.95,
    start,
    end: start + match[0].length,
  };
}

function statedDate({ reply, clause, today }: Statement, start: number): Stated | undefined {
  const dates = findDates(reply.readable, today).filter(
    (date) => clause.start <= date.start && date.start < clause.end,
  );
  const [date, ...more] = dates;
  if (date === undefined || more.length > 0 || date.start !== start) {
    return undefined;
  }
  if (afterClosing(reply.folded.slice(date.end, Math.max(date.end, clause.end))) !== '') {
    return undefined;
  }
  return {
    value: { kind: 'date', date: date.date, precision: date.precision },
    confidence: date.precision === 'year' ? 0.85 : 0.95,
    start: date.start,
    end: date.end,
  };
}

/** "预算300万" or "300万的预算"; each figure of a clause is looked at with the words between it and its neighbours. */
function statedQuantity(
  { reply, clause, place, places, quantities }: Statement,
  form: QuantityForm,
): Stated | undefined {
  const [labelStart, labelEnd] = [clause.start + place.start, clause.start + place.end];
  const own = quantities.filter(({ start }) => clause.start <= start && start < clause.end);
  for (const [at, quantity] of own.entries()) {
    const from = own[at - 1]?.end ?? clause.start;
    const next = own[at + 1];
    const to = next?.start ?? Math.max(clause.end, quantity.end);
    const fit = fitQuantity(quantity, form.unit);
    if (
      fit === undefined ||
      'zh' in fit ||
      !isNamed(reply, fit) ||
      outOfRange(fit, form) !== undefined ||
      !isSaidOf(reply.folded, { quantity, from, to, labelStart, labelEnd }, (start) =>
        start === to ? next === undefined : places.some((other) => clause.start + other.start === start),
      )
    ) {
      continue;
    }
    return {
      value: { kind: 'quantity', low: fit.low, high: fit.high, unit: fit.unit, approximate: fit.approximate },
      confidence: fit.confidence,
      start: quantity.start,
      end: quantity.end,
    };
  }
  return undefined;
}

interface Figure {
  readonly quantity: Quantity;
  /** Where the words that belong to it begin and end. */
  readonly from: number;
  readonly to: number;
  readonly labelStart: number;
  readonly labelEnd: number;
}

function isSaidOf(
  text: string,
  { quantity, from, to, labelStart, labelEnd }: Figure,
  endsAt: (start: number) => boolean,
): boolean {
  const before = labelEnd <= quantity.start;
  const first = before ? labelStart : quantity.start;
  const last = before ? quantity.end : labelEnd;
  if (first < from || last > to) {
    return false;
  }
  const [earlier, later] = before ? [labelEnd, quantity.start] : [quantity.end, labelStart];
  const between = text.slice(earlier, later);
  const tail = afterClosing(text.slice(last, to));
  return (
    // A figure's own closing words may stand between it and the next label: "30人左右预算300万".
    leadsIn(afterClosing(text.slice(from, first))) &&
    (before ? afterLink(between).text === '' : /^(?:的|of|in|for|our|the|\s)*$/.test(between)) &&
    // What follows is another slot's statement, or nothing: "预算300万一年" is no budget as a whole.
    endsAt(to - tail.length)
  );
}
