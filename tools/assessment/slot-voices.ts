/** Who has spoken to a slot, by the person's id; `unknown` holds those who said that they do not know, or skipped it. */
export interface SlotVoices {
  readonly stated: readonly string[];
  readonly unknown: readonly string[];
}
