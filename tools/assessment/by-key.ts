/**
 * A record with one value for each of the keys. Filled in place: this runs thousands of times a turn, and a list of
 * pairs for each record would be most of its cost.
 */
export function byKey<Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key) => Value,
): Record<Key, Value> {
  const record: Partial<Record<Key, Value>> = {};
  for (const key of keys) record[key] = of(key);
  return record as Record<Key, Value>;
}
