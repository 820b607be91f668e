import type { Conflict } from '../../src/domain/facts.ts';
import type { FindConflictsInput } from '../find-conflicts/schema.ts';
import type { EngagementSituation } from './engagement-situation.ts';

/** What `find_conflicts` takes, from the disagreements on record. One that an analyst has settled is left out. */
export function conflictsInputOf(
  situation: EngagementSituation,
  conflicts: readonly Conflict[],
): FindConflictsInput {
  return {
    situation,
    slots: conflicts
      .filter(({ settledBy }) => settledBy === null)
      .map(({ slot, sides }) => ({
        slot,
        sides: sides.map(({ stakeholder, finding }) => ({
          id: stakeholder.id,
          name: stakeholder.name,
          role: stakeholder.role,
          value: finding.value,
        })),
      })),
  };
}
