import type { Option } from '../../knowledge/knowledge.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { occurrences } from '../../src/language/phrase-occurrences.ts';
import { unknownHeart } from '../understanding/command-phrases.ts';
import { hedge, hedgedShare } from '../understanding/hedge-words.ts';
import { wordingsOf } from '../understanding/option-wordings.ts';
import { readDate } from '../understanding/read-date.ts';
import { readLevel } from '../understanding/read-level.ts';
import { readOtherSlots } from '../understanding/read-other-slots.ts';
import { fitQuantity, isNamed, outOfRange, quantitiesOf } from '../understanding/read-quantity.ts';
import { readText } from '../understanding/read-text.ts';
import { readYesNo } from '../understanding/read-yes-no.ts';
import { type Clause, onlyClauses, type ReplyText, withoutSpans } from '../understanding/reply-text.ts';
import { namedSlots } from '../understanding/slot-labels.ts';
import { containedHits } from '../understanding/worded-options.ts';
import type { NotesQuestion } from './notes-question.ts';
import { complaint, topicCues } from './topic-cues.ts';

/** What a passage seems to say of a slot; offsets are those of the reply text that was read. */
export interface Statement {
  readonly slot: string;
  readonly value: FindingValue;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly alternatives: readonly { readonly slot: string; readonly value: FindingValue }[];
}

type Found = Omit<Statement, 'slot' | 'alternatives'>;

/** How a clause came to speak of a slot, and what that leaves of a reading's confidence. Ours. */
const shares = { label: 0.85, cue: 0.75, wording: 0.7 } as const;
const sharedWords = 0.7;
/** A level heard in prose rests on words like "poor" and "fairly": the least sure reading there is. */
const levelInProse = 0.6;
const worthShowing = 0.3;

const nobodysQuestion = {
  slot: 'note',
  label: { zh: '记录', en: 'notes' },
  form: { kind: 'choice', options: [] },
} as const;

/**
 * Reads a passage that answers no question: first what names a slot by its whole label, then what speaks of one by a
 * word of its label or a cue, then options' own words. A value is always one that the passage holds; bare numbers and
 * ordinals are never taken, and a figure counts only with a unit that fits.
 */
export function readStatements(
  reply: ReplyText,
  questions: readonly NotesQuestion[],
  scenarios: ReadonlySet<string>,
  today: string,
): Statement[] {
  const company = questions.filter(({ scenario }) => scenario === null);
  const own = questions
    .filter(({ scenario }) => scenario !== null && scenarios.has(scenario.id))
    .map((question) => ({ ...question, label: question.scenario?.label ?? question.label }));
  const stated: Statement[] = readOtherSlots(reply, nobodysQuestion, questions, today).map(
    ({ slot, reading }) => ({
      slot,
      value: reading.value,
      start: reading.start,
      end: reading.end,
      confidence: reading.confidence,
      alternatives: [],
    }),
  );
  // "不清楚，得问法务" names who could tell, and tells nothing.
  const doubted = new Set(
    reply.clauses.filter(({ text }) => unknownHeart.test(text)).map(({ sentence }) => sentence),
  );
  const spoken = reply.clauses.flatMap((clause, at) => {
    if (doubted.has(clause.sentence)) return [];
    const next = reply.clauses[at + 1];
    const windows = [[clause], next?.sentence === clause.sentence ? [clause, next] : []].filter(
      (window) => window.length > 0,
    );
    const named = new Set([
      ...namedSlots(clause.text, company),
      ...(own.length > 0 ? namedSlots(clause.text, own) : []),
    ]);
    const found: Statement[] = [];
    for (const question of [...company, ...own]) {
      if (
        stated.some(
          ({ slot, start, end }) => slot === question.slot && start < clause.end && clause.start < end,
        )
      )
        continue;
      const cue = topicCues[slotParts(question.slot).question]?.exec(clause.text);
      const by = named.has(question) ? 'label' : cue ? 'cue' : null;
      const reading = by
        ? firstOf(windows, (window) => spokenValue(reply, window, question, by, today))
        : wordedValue(reply, clause, question, company);
      if (!reading) continue;
      const share = by ? shares[by] : shares.wording;
      const confidence = round(reading.confidence * share * (hedge.test(clause.text) ? hedgedShare : 1));
      if (confidence >= worthShowing)
        found.push({ slot: question.slot, ...reading, confidence, alternatives: [] });
    }
    return found;
  });
  return apart([...stated, ...spoken]);
}

function firstOf<Item, Result>(items: readonly Item[], read: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const result = read(item);
    if (result !== null) return result;
  }
  return null;
}

function spokenValue(
  reply: ReplyText,
  window: readonly Clause[],
  { form, slot }: NotesQuestion,
  by: 'label' | 'cue',
  today: string,
): Found | null {
  const said = onlyClauses(
    reply,
    reply.clauses.filter((clause) => window.some(({ start }) => start === clause.start)),
  );
  const [first, last] = [window[0], window.at(-1)];
  if (!first || !last) return null;
  switch (form.kind) {
    case 'quantity': {
      const fits = quantitiesOf(said).flatMap((quantity) => {
        const fit = fitQuantity(quantity, form.unit);
        if (fit === undefined || 'zh' in fit || !isNamed(said, fit) || outOfRange(fit, form) !== undefined)
          return [];
        return [{ ...fit, end: quantity.end }];
      });
      const [only, ...more] = fits;
      if (!only || more.length > 0) return null;
      const { low, high, unit, approximate, confidence } = only;
      return {
        value: { kind: 'quantity', low, high, unit, approximate },
        start: first.start,
        end: Math.max(last.end, only.end),
        confidence,
      };
    }
    case 'date':
      return taken(readDate(said, false, today), first.start, last.end);
    case 'choice':
    case 'choices': {
      const { hits } = containedHits(said, form.options.map(wordingsOf));
      const ids = [...new Set(hits.map((hit) => hit.option))].flatMap(
        (option) => form.options[option]?.id ?? [],
      );
      const [id, ...others] = ids;
      const confidence = Math.min(0.9, ...hits.map((hit) => hit.confidence));
      if (form.kind === 'choices') {
        if (id === undefined || ids.length > form.most) return null;
        return { value: { kind: 'choices', options: ids }, start: first.start, end: last.end, confidence };
      }
      if (id !== undefined && others.length === 0) {
        return { value: { kind: 'choice', option: id }, start: first.start, end: last.end, confidence };
      }
      // A paraphrase is for answers: in prose it finds options in talk about something else.
      return null;
    }
    case 'level': {
      // Cues are too weak a hint for a rubric: only the label's own words say that its subject is meant.
      if (by !== 'label' && slot !== 'talent.readiness') return null;
      const figures = [...said.folded.matchAll(/\d+|[①-⑳]/g)]
        .filter((match) => !/^\s*(?:分|级|\/\s*5)/.test(said.folded.slice(match.index + match[0].length)))
        .map((match) => ({ start: match.index, end: match.index + match[0].length }));
      const reading = taken(readLevel(withoutSpans(said, figures), form.levels), first.start, last.end);
      return reading && { ...reading, confidence: reading.confidence * levelInProse };
    }
    case 'yesno':
      return taken(readYesNo(said), first.start, last.end);
    case 'text':
      return by === 'cue' ? taken(readText(said), first.start, last.end) : null;
  }
}

function taken(reading: ReturnType<typeof readText>, start: number, end: number): Found | null {
  if (reading.kind !== 'read') return null;
  const { value, confidence } = reading;
  return { value, start: Math.min(start, reading.start), end: Math.max(end, reading.end), confidence };
}

interface TellingWordings {
  readonly plain: readonly string[];
  /** Beside words of somebody who has a problem. */
  readonly complaining: readonly string[];
}

const known = new WeakMap<Option, TellingWordings>();

/** An option's wordings that prove something by themselves; shorter ones ("云", "yes") are found anywhere. */
function tellingWordings(option: Option): TellingWordings {
  const found = known.get(option);
  if (found) return found;
  const longer = (least: { han: number; latin: number }): string[] =>
    wordingsOf(option).filter((wording) => {
      const han = wording.match(/\p{Script=Han}/gu)?.length ?? 0;
      return han > 0 ? han >= least.han : wording.length >= least.latin;
    });
  const none = option.id === 'none';
  const telling = {
    plain: none ? [] : longer({ han: 4, latin: 10 }),
    complaining: none ? [] : longer({ han: 2, latin: 6 }),
  };
  known.set(option, telling);
  return telling;
}

/** An option by its own words alone, where no other question has an option of those words. */
function wordedValue(
  reply: ReplyText,
  clause: Clause,
  { slot, form }: NotesQuestion,
  company: readonly NotesQuestion[],
): Found | null {
  if (form.kind !== 'choice' && form.kind !== 'choices') return null;
  const complains = slot === 'pains' && complaint.test(clause.text);
  const telling = form.options.map((option) => tellingWordings(option)[complains ? 'complaining' : 'plain']);
  if (!telling.some((wordings) => wordings.some((wording) => occurrences(clause.text, wording).length > 0)))
    return null;
  const said = onlyClauses(reply, [clause]);
  const { hits } = containedHits(said, telling);
  const options = [...new Set(hits.map((hit) => hit.option))];
  const heard = options.flatMap((at) =>
    (telling[at] ?? []).filter((wording) => occurrences(clause.text, wording).length > 0),
  );
  const elsewhere = company.some(
    (other) =>
      other.slot !== slot &&
      (other.form.kind === 'choice' || other.form.kind === 'choices') &&
      other.form.options.some((option) => wordingsOf(option).some((wording) => heard.includes(wording))),
  );
  const ids = options.flatMap((at) => form.options[at]?.id ?? []);
  const [id, ...more] = ids;
  if (elsewhere || id === undefined) return null;
  const confidence = Math.min(...hits.map((hit) => hit.confidence));
  const span = { start: clause.start, end: clause.end, confidence };
  if (form.kind === 'choices')
    return ids.length <= form.most ? { value: { kind: 'choices', options: ids }, ...span } : null;
  return more.length === 0 ? { value: { kind: 'choice', option: id }, ...span } : null;
}

/** Of readings that give the same figure or date to several slots the surest is kept, the others beside it. */
function apart(found: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  const ordered = [...found].sort(
    (a, b) => b.confidence - a.confidence || a.start - b.start || (a.slot < b.slot ? -1 : 1),
  );
  for (const statement of ordered) {
    const same = kept.findIndex((other) => overlaps(other, statement) && sameReading(other, statement));
    const rival = kept[same];
    if (rival === undefined) {
      kept.push(statement);
    } else if (rival.slot !== statement.slot) {
      const { slot, value } = statement;
      const close = statement.confidence >= rival.confidence * sharedWords;
      kept[same] = {
        ...rival,
        confidence:
          close && rival.alternatives.length === 0 ? round(rival.confidence * sharedWords) : rival.confidence,
        alternatives: [...rival.alternatives, { slot, value }],
      };
    }
  }
  return kept.sort((a, b) => a.start - b.start || (a.slot < b.slot ? -1 : 1));
}

function overlaps(a: Statement, b: Statement): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Figures, dates and yes or no are one thing said once; two options of two questions may both be meant. */
function sameReading(a: Statement, b: Statement): boolean {
  if (a.slot === b.slot) return JSON.stringify(a.value) === JSON.stringify(b.value);
  const once = ['quantity', 'date', 'yesno'];
  return once.includes(a.value.kind) && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
