import type { DecisionChange } from '../../tools/assessment/decision-change.ts';

/** From this weight on a change is one that a chairman would call a decision: a place on the map, a rank, a stage. */
export const boardMatter = 1;

/**
 * Changes in the order in which a board feels them: what starts or waits; when; on what it runs; what is a candidate at
 * all; where it stands on the map; who is first; the rest follows from these. Ours. That all fits or no longer does is
 * left out where a scenario is told to start or wait, since that says it better.
 */
export function inBoardOrder(changes: readonly DecisionChange[]): readonly DecisionChange[] {
  const starts = changes.some(startsOrWaits);
  return changes
    .filter(({ kind }) => kind !== 'fits' || !starts)
    .map((change, place) => ({ change, place }))
    .toSorted((a, b) => placeOf(a.change) - placeOf(b.change) || a.place - b.place)
    .map(({ change }) => change);
}

/** A scenario that starts and would wait, or the other way round. */
export function startsOrWaits({ turn }: Pick<DecisionChange, 'turn'>): boolean {
  return turn === 'starts' || turn === 'waits';
}

function placeOf(change: DecisionChange): number {
  if (startsOrWaits(change)) return 0;
  if (change.weight < boardMatter) return 20 - change.weight;
  return order.indexOf(change.kind) + 1;
}

const order: readonly DecisionChange['kind'][] = [
  'stage',
  'deployment',
  'model',
  'portfolio',
  'quadrant',
  'fits',
  'rank',
  'start',
  'cost',
  'enabler',
];
