import type { DecisionChange } from '../assessment/decision-change.ts';

/** What each side of a conflict would turn, one list a side, each the weightiest first. */
type SideChanges = readonly (readonly Pick<DecisionChange, 'weight'>[])[];

/** Weight of the weightiest decision that any side would turn; 0 where none would. */
export function weightiest(sides: SideChanges): number {
  return Math.max(0, ...sides.map(([first]) => first?.weight ?? 0));
}

/** The order in which conflicts are worth settling: by the weightiest decision that hangs on them. 0 where equal. */
export function byEffect(a: SideChanges, b: SideChanges): number {
  return weightiest(b) - weightiest(a);
}
