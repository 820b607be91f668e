import { type Bilingual, both } from '../../src/domain/language.ts';
import type { SourceMatter } from './source-matter.ts';

/**
 * What a plan may say of a slot: somebody answered; somebody was asked and did not know; or nobody was asked. Only the
 * second is "nobody could say".
 */
export type AskedState = 'answered' | 'asked-in-vain' | 'not-asked';

type Heard = Pick<SourceMatter, 'view'>;

export function askedState({ view }: Heard, slot: string): AskedState {
  const fact = view.facts.get(slot);
  if (!fact) return 'not-asked';
  return fact.value.kind === 'unknown' ? 'asked-in-vain' : 'answered';
}

/** The same of several slots that none has answered: asked in vain only where every one of them was. */
export function standingOf(brief: Heard, slots: readonly string[]): Bilingual {
  const blank = slots.map((slot) => askedState(brief, slot)).filter((state) => state !== 'answered');
  return blank.length > 0 && blank.every((state) => state === 'asked-in-vain')
    ? both('问过，没有人说得出', 'asked, and nobody could say')
    : both('这次还没问到', 'not asked in these interviews');
}
