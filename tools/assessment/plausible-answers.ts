import type { Industry, Question } from '../../knowledge/knowledge.ts';
import { type Level, levelSchema } from '../../src/domain/feasibility.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { monthsAfter } from './months-after.ts';
import type { SheetEntry } from './score-sheet.ts';

/** An answer that may come, and how likely it is among those that may. */
export interface PlausibleAnswer {
  readonly value: FindingValue;
  readonly probability: number;
}

/**
 * The answers worth trying when asking "could this change a decision?". An assumed level may be off by two, the less
 * likely the further (ours; nothing is known of the true odds), except ethics and law, where a firm's own ground for
 * a veto is always possible. Everything else is taken as equally likely.
 */
export function plausibleAnswers(
  slot: string,
  question: Question,
  entry: SheetEntry | null,
  industry: Industry,
  today: string,
): readonly PlausibleAnswer[] {
  const form = question.answer;
  switch (form.kind) {
    case 'level':
      return plausibleLevels(slot, entry).map(({ level, probability }) => ({
        value: { kind: 'level', level },
        probability,
      }));
    case 'choice':
      return evenly(form.options.map((option) => ({ kind: 'choice', option: option.id })));
    case 'choices':
      return evenly(industry.pains.map((pain) => ({ kind: 'choices', options: [pain.id] })));
    case 'yesno':
      return evenly([
        { kind: 'yesno', yes: true },
        { kind: 'yesno', yes: false },
      ]);
    case 'quantity':
      return evenly(
        form.probes.map((value) => ({
          kind: 'quantity',
          low: value,
          high: value,
          unit: form.unit,
          approximate: false,
        })),
      );
    case 'date':
      return evenly(
        [3, 9, 18].map((months) => ({ kind: 'date', date: monthsAfter(today, months), precision: 'month' })),
      );
    case 'text':
      return evenly([{ kind: 'text', text: question.label.zh }]);
  }
}

/** For an idea of the company's own, of which nothing is known: who thinks it hopeless does not bring it up. Ours. */
const weightOfIdea = [1, 2, 4, 4, 2] as const;

/** The levels that an answer may bring, the likeliest being the one assumed; they add to 1. */
export function plausibleLevels(
  slot: string,
  entry: SheetEntry | null,
): readonly { readonly level: Level; readonly probability: number }[] {
  const ethics = slotParts(slot).question === 'feasibility.ethics';
  const middle = entry?.level ?? null;
  const weights = [];
  for (let level = 1; level <= 5; level += 1) {
    const away = middle === null ? 0 : Math.abs(level - middle);
    const weight = middle === null ? (weightOfIdea[level - 1] ?? 1) : 1 / (1 + away * away);
    if (away <= 2 || ethics) weights.push({ level, weight });
  }
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  return weights.map(({ level, weight }) => ({
    level: levelSchema.parse(level),
    probability: weight / sum,
  }));
}

function evenly(values: readonly FindingValue[]): readonly PlausibleAnswer[] {
  return values.map((value) => ({ value, probability: 1 / values.length }));
}
