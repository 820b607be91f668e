import { Calendar } from './calendar.ts';
import type { Activity, Change, RoadmapInput } from './schema.ts';

function changeActivity(
  input: RoadmapInput,
  id: string,
  change: (activity: Activity) => Activity,
): RoadmapInput {
  return {
    ...input,
    activities: input.activities.map((activity) => (activity.id === id ? change(activity) : activity)),
  };
}

function applyChange(input: RoadmapInput, change: Change): RoadmapInput {
  switch (change.kind) {
    case 'drop-precedence':
      return changeActivity(input, change.activity, (activity) => ({
        ...activity,
        after: activity.after.filter((id) => id !== change.after),
      }));
    case 'capacity':
      return { ...input, capacity: { ...input.capacity, [change.role]: change.to } };
    case 'scenarios-at-once':
      return { ...input, scenariosAtOnce: change.to };
    case 'budget-total':
      return { ...input, budget: { ...input.budget, total: change.to } };
    case 'budget-quarter': {
      const calendar = new Calendar(input.start);
      const byQuarter = (input.budget?.byQuarter ?? []).map((yuan, quarter) =>
        calendar.quarterName(quarter) === change.quarter ? change.to : yuan,
      );
      return { ...input, budget: { ...input.budget, byQuarter } };
    }
    case 'plan-deadline':
      return { ...input, deadline: change.to };
    case 'activity-deadline':
      return changeActivity(input, change.activity, (activity) => ({ ...activity, deadline: change.to }));
    case 'activity-earliest':
      return changeActivity(input, change.activity, (activity) => ({ ...activity, earliest: change.to }));
    case 'horizon':
      return { ...input, horizonMonths: change.to };
  }
}

/** The input with changes made, in order; for re-running a remedy or a what-if. */
export function applyChanges(input: RoadmapInput, changes: readonly Change[]): RoadmapInput {
  return changes.reduce(applyChange, input);
}
