import { both, joinTexts } from '../../src/domain/language.ts';
import type { Problem } from './problem.ts';
import type { SharedEnabler } from './schema.ts';
import { moneyText } from './wording.ts';

/**
 * Groundwork done once that several scenarios need, and what it would cost more if each had it made in full for
 * itself: an upper bound, since later ones would learn from the first. Only scenarios that wait for it themselves
 * count, and nothing that nobody would make twice (a hiring, a course) or that each has of its own. In order of start.
 */
export function sharedEnablers(problem: Problem, starts: readonly number[]): SharedEnabler[] {
  const { activities } = problem;
  const users = new Map<number, Map<string, number>>();
  activities.forEach((activity, index) => {
    if (activity.kind === 'enabler') return;
    const scenario = activity.scenario ?? activity.id;
    for (const earlier of problem.before[index] ?? []) {
      if (activities[earlier]?.kind !== 'enabler' || activities[earlier]?.shared === false) continue;
      const served = users.get(earlier) ?? new Map<string, number>();
      // The pilot stands for its scenario; it comes before the rollout.
      const first = served.get(scenario);
      if (first === undefined || (starts[index] ?? 0) < (starts[first] ?? 0)) served.set(scenario, index);
      users.set(earlier, served);
    }
  });
  return [...users]
    .filter(([, served]) => served.size > 1)
    .sort(([a], [b]) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b)
    .flatMap(([index, served]) => {
      const activity = activities[index];
      if (activity === undefined) return [];
      const others = served.size - 1;
      const saves = {
        low: Math.ceil(activity.cost.low) * others,
        high: Math.ceil(activity.cost.high) * others,
      };
      const names = joinTexts(
        [...served.values()].sort((a, b) => a - b).flatMap((user) => activities[user]?.name ?? []),
      );
      const [low, high] = [moneyText(saves.low), moneyText(saves.high)];
      return [
        {
          activity: activity.id,
          scenarios: [...served.keys()].sort((a, b) => (a < b ? -1 : 1)),
          saves,
          message: both(
            `“${activity.name.zh}”做一次，供 ${served.size} 个场景共用（${names.zh}）；若各做一遍，最多多花 ${low.zh}到 ${high.zh}，并多占 ${activity.months * others} 个月工期。`,
            `"${activity.name.en}" is done once for ${served.size} scenarios (${names.en}); each doing it in full would take up to ${low.en} to ${high.en} more and ${activity.months * others} more months of work.`,
          ),
        },
      ];
    });
}
