import type { SourceMatter } from './source-matter.ts';
import type { OpenQuestion } from './what-if.ts';

/** More than this and nobody chases any of them; the rest can move a decision less. Ours. */
const mostShown = 8;

/** Of several questions that hang on the same decision the two weightiest: with those answered it looks different. */
const perDecision = 2;

/** The open questions to chase first, and how many more there are. */
export function openShown({ view, open }: Pick<SourceMatter, 'view' | 'open'>): {
  readonly all: readonly OpenQuestion[];
  readonly shown: readonly OpenQuestion[];
  readonly rest: number;
  /** Slots that somebody was asked about and nobody knew. */
  readonly unanswered: number;
} {
  const seen = new Map<string, number>();
  const shown = open
    .filter(({ kind, on }) => {
      const key = `${kind}/${on}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count <= perDecision;
    })
    .slice(0, mostShown);
  const unanswered = [...view.facts.values()].filter(({ value }) => value.kind === 'unknown').length;
  return { all: open, shown, rest: open.length - shown.length, unanswered };
}
