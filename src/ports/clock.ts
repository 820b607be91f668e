/** The time, passed in: only `src/entry` knows the real one. */
export interface Clock {
  /** ISO 8601 in UTC, to the millisecond. */
  now(): string;
}
