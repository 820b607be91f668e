import type { FindingValue } from '../../src/domain/finding.ts';
import { lastDayOf } from '../../src/language/last-day.ts';

/** What is held true, by slot. Slots that nobody has spoken to are absent, never filled in. */
export type FactValues = Readonly<Record<string, FindingValue>>;

/** The chosen option's id; undefined where nobody chose. */
export function chosen(facts: FactValues, slot: string): string | undefined {
  const value = facts[slot];
  return value?.kind === 'choice' ? value.option : undefined;
}

/** The chosen option if it is one of those allowed, typed as such. */
export function chosenAmong<Option extends string>(
  facts: FactValues,
  slot: string,
  options: readonly Option[],
): Option | undefined {
  const option = chosen(facts, slot);
  return options.find((candidate) => candidate === option);
}

export function chosenSeveral(facts: FactValues, slot: string): readonly string[] {
  const value = facts[slot];
  return value?.kind === 'choices' ? value.options : [];
}

/** A quantity's midpoint, in its unit. */
export function amount(facts: FactValues, slot: string): number | undefined {
  const value = facts[slot];
  return value?.kind === 'quantity' ? (value.low + value.high) / 2 : undefined;
}

export function levelAt(facts: FactValues, slot: string): number | undefined {
  const value = facts[slot];
  return value?.kind === 'level' ? value.level : undefined;
}

export function saidYes(facts: FactValues, slot: string): boolean | undefined {
  const value = facts[slot];
  return value?.kind === 'yesno' ? value.yes : undefined;
}

/** The first day of the time named, ISO; a "none" (no deadline) is undefined, as is silence: neither binds the roadmap. */
export function dateOf(facts: FactValues, slot: string): string | undefined {
  const value = facts[slot];
  return value?.kind === 'date' ? value.date : undefined;
}

/** The last day by which something has to be done, ISO: "by the end of September" or "by September" is 30 September. */
export function deadlineOf(facts: FactValues, slot: string): string | undefined {
  const value = facts[slot];
  return value?.kind === 'date' ? lastDayOf(value.date, value.precision) : undefined;
}
