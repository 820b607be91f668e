import type { FactValues } from './read-fact.ts';

/** A quantity with both its ends, as it was told; null where nobody told one. */
export function toldQuantity(
  facts: FactValues,
  slot: string,
): { low: number; high: number; approximate: boolean } | null {
  const value = facts[slot];
  if (value?.kind !== 'quantity') return null;
  return { low: value.low, high: value.high, approximate: value.approximate };
}
