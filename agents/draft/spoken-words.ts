import type { EngagementView } from '../engagement/engagement-view.ts';

/** All that anybody said on a slot, in their words; a person who did not know said nothing. */
export function wordsOn(view: Pick<EngagementView, 'facts'>, slot: string): readonly string[] {
  return (view.facts.get(slot)?.findings ?? [])
    .filter(({ value }) => value.kind !== 'unknown')
    .flatMap(({ evidence }) => evidence.map(({ words }) => words));
}
