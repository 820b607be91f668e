import type { FindingValue } from '../../src/domain/finding.ts';
import type { Bilingual } from '../../src/domain/language.ts';

/** What was read of a reply for one slot. `words` is a verbatim piece of the reply; `confidence` is 0 to 1. */
export interface ReadFinding {
  readonly slot: string;
  readonly value: FindingValue;
  readonly words: string;
  readonly confidence: number;
}

/** Commands that need nothing but their name. */
export type PlainCommand =
  | 'unknown'
  | 'skip'
  | 'why'
  | 'back'
  | 'stop'
  | 'remaining'
  | 'quick'
  | 'thorough'
  | 'help';

/**
 * What a reply came to.
 * - `answer`: one finding or more, at most one a slot. The asked slot may be missing among them when the person
 *   spoke of another open slot only. `note` keeps what was said beside them; `then` is a command said in the same
 *   breath ("2，先到这吧" is an answer, then stop).
 * - `command` `change`: `slot` is the answered slot that a label named, absent where the previous question is
 *   meant; `rest` is the new answer in the person's words, empty when they gave none yet.
 * - `unread`: nothing was read; `accepted` says why and what would be; `note` keeps the words.
 */
export type Understanding =
  | {
      readonly kind: 'answer';
      readonly findings: readonly ReadFinding[];
      readonly note?: string;
      readonly then?: Exclude<PlainCommand, 'unknown'>;
    }
  | { readonly kind: 'command'; readonly command: PlainCommand }
  | { readonly kind: 'command'; readonly command: 'change'; readonly slot?: string; readonly rest: string }
  | { readonly kind: 'unread'; readonly accepted: Bilingual; readonly note: string };
