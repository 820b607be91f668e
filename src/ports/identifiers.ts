/** New ids, passed in, so that a demo and a test give the same bytes twice. */
export interface Identifiers {
  /** A fresh id such as `eng_9f3k…`; the prefix says what it names. */
  next(prefix: string): string;
}
