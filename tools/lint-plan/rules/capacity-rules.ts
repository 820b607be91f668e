import { both } from '../../../src/domain/language.ts';
import { monthNumber } from '../../month-number.ts';
import { monthName } from '../calendar.ts';
import type { PlacedActivity } from '../read-document.ts';
import type { LintRule } from '../rule.ts';

/** Ours: more than three scenarios in hand at once and none gets the attention it needs. */
const mostAtOnce = 3;

/** Longer than any roadmap; a slip in a year must not make us count through centuries. */
const longestMonths = 1200;

/** What the work needs, month by month, beside what there is (guide 2.4: small steps). */
export const capacityRules: readonly LintRule[] = [
  {
    id: 'capacity/overflow',
    severity: 'error',
    title: both('人手超出可用', 'More people needed than there are'),
    why: both(
      '同一个月要的人比有的人多，日期必然守不住。',
      'Where a month needs more people than there are, its dates will not hold.',
    ),
    fix: both('错开工作，或写明从哪里补人。', 'Move work apart, or say where people are to come from.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, roadmap, root }) =>
      Object.entries(roadmap.capacity ?? {}).flatMap(([role, have]) => {
        const months = needByMonth(activities, role).filter(({ need }) => need > have + 1e-9);
        const worst = months.reduce<(typeof months)[number] | null>(
          (most, each) => (most === null || each.need > most.need ? each : most),
          null,
        );
        if (!worst) return [];
        const need = figure(worst.need);
        const month = monthName(worst.month);
        return [
          {
            path: [...root, 'capacity', role],
            message: both(
              `${month} 需要“${role}”${need} 人，只有 ${figure(have)} 人；共有 ${months.length} 个月超出。`,
              `${month} needs ${need} of "${role}" and there are ${figure(have)}; ${months.length} month(s) exceed it.`,
            ),
          },
        ];
      }),
  },
  {
    id: 'capacity/unknown',
    severity: 'warning',
    title: both('不知道有多少人可用', 'People needed, and nobody knows how many there are'),
    why: both(
      '可用人数未知，日期就只是愿望。',
      'As long as nobody knows who is available, dates are wishes.',
    ),
    fix: both('在 capacity 里写明这类人每月有多少。', 'State in capacity how many there are in a month.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, roadmap }) => {
      const known = new Set(Object.keys(roadmap.capacity ?? {}));
      const roles = new Map<string, PlacedActivity>();
      for (const activity of activities) {
        for (const [role, count] of Object.entries(activity.entry.people ?? {})) {
          if (count > 0 && !known.has(role) && !roles.has(role)) roles.set(role, activity);
        }
      }
      return [...roles].map(([role, { path, called }]) => ({
        path: [...path, 'people', role],
        message: both(
          `${called.zh}要用“${role}”，但没有写共有多少人。`,
          `${called.en} needs "${role}", but how many there are is not stated.`,
        ),
      }));
    },
  },
  {
    id: 'load/at-once',
    severity: 'warning',
    title: both('同时铺开的场景太多', 'Too many scenarios at once'),
    why: both(
      '同时做太多，每一个都得不到足够的人和注意力。',
      'With too much in hand nothing gets the people and attention it needs.',
    ),
    fix: both('排出先后，做完一批再开下一批。', 'Put them in order and finish some before starting more.'),
    guide: { section: '2.4', page: '23-24' },
    reads: 'roadmap',
    check: ({ activities, roadmap, root }) => {
      const most = roadmap.scenariosAtOnce ?? mostAtOnce;
      const trials = activities.filter(({ kind }) => kind === 'pilot' || kind === 'rollout');
      const crowded = monthly(trials, () => 1).filter(({ need }) => need > most);
      const [first] = crowded;
      if (!first) return [];
      const peak = Math.max(...crowded.map(({ need }) => need));
      return [
        {
          path: [...root, keyOf(activities)],
          message: both(
            `从 ${monthName(first.month)} 起，最多时有 ${peak} 个试点和推广同时进行，宜在 ${most} 个以内。`,
            `From ${monthName(first.month)} on up to ${peak} pilots and rollouts run at once; keep to ${most}.`,
          ),
        },
      ];
    },
  },
];

/** The list that activities stand in; a document may call it initiatives. */
export function keyOf(activities: readonly PlacedActivity[]): string {
  return String(activities[0]?.path.at(-2) ?? 'activities');
}

interface MonthNeed {
  readonly month: number;
  readonly need: number;
}

function needByMonth(activities: readonly PlacedActivity[], role: string): readonly MonthNeed[] {
  return monthly(activities, ({ entry }) => entry.people?.[role] ?? 0);
}

/** Sums over the months in which activities run, in order; a begun month counts. */
function monthly(
  activities: readonly PlacedActivity[],
  amount: (activity: PlacedActivity) => number,
): readonly MonthNeed[] {
  const need = new Map<number, number>();
  for (const activity of activities) {
    const { start, end } = activity;
    if (!start || !end) continue;
    const [from, to] = [monthNumber(start.first), monthNumber(end.last)];
    for (let month = from; month <= Math.min(to, from + longestMonths); month += 1) {
      need.set(month, (need.get(month) ?? 0) + amount(activity));
    }
  }
  return [...need].map(([month, sum]) => ({ month, need: sum })).sort((a, b) => a.month - b.month);
}

function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}
