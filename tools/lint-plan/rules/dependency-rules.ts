import { both } from '../../../src/domain/language.ts';
import type { PlacedActivity } from '../read-document.ts';
import type { LintRule } from '../rule.ts';

/** What must come first does come first, and references lead somewhere. */
export const dependencyRules: readonly LintRule[] = [
  {
    id: 'dependency/cycle',
    severity: 'error',
    title: both('前后工作互相等待', 'Work that waits for itself'),
    why: both('互相等待的工作一项也开不了。', 'None of the work in a circle can ever start.'),
    fix: both('去掉其中一条先后关系，或把工作拆开。', 'Drop one of the precedences, or split the work.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities }) =>
      circles(activities).map((circle) => ({
        path: [...(circle[0]?.path ?? []), 'after'],
        message: both(
          `互相等待：${circle.map(({ called }) => called.zh).join('、')}。`,
          `These wait for each other: ${circle.map(({ called }) => called.en).join(', ')}.`,
        ),
      })),
  },
  {
    id: 'dependency/unknown',
    severity: 'error',
    title: both('等待的工作不存在', 'Waits for work that is not there'),
    why: both('指向不存在的工作，先后次序就是假的。', 'A precedence that leads nowhere orders nothing.'),
    fix: both('改成正确的编号，或补上那项工作。', 'Correct the id, or add the work.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities }) => {
      const ids = new Set(activities.map(({ entry }) => entry.id));
      return activities.flatMap(({ path, called, entry }) =>
        (entry.after ?? []).flatMap((id, place) =>
          ids.has(id)
            ? []
            : [
                {
                  path: [...path, 'after', place],
                  message: both(
                    `${called.zh}要等“${id}”，但没有这项工作。`,
                    `${called.en} waits for "${id}", which is not there.`,
                  ),
                },
              ],
        ),
      );
    },
  },
  {
    id: 'dependency/order',
    severity: 'error',
    title: both('前一项没完就开工', 'Starts before its predecessor ends'),
    why: both(
      '日期和先后关系打架，其中必有一个是错的。',
      'Dates and precedence contradict each other; one is wrong.',
    ),
    fix: both('推迟开工，或改掉先后关系。', 'Start later, or change the precedence.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities }) => {
      const byId = new Map(activities.map((activity) => [activity.entry.id, activity]));
      return activities.flatMap(({ path, called, entry, start }) =>
        (entry.after ?? []).flatMap((id, place) => {
          const before = byId.get(id);
          if (!before?.end || !start || before.path === path || before.end.last < start.first) return [];
          return [
            {
              path: [...path, 'after', place],
              message: both(
                `${called.zh} ${start.first} 开工，而${before.called.zh}要到 ${before.end.last} 才结束。`,
                `${called.en} starts on ${start.first}, but ${before.called.en} ends on ${before.end.last}.`,
              ),
            },
          ];
        }),
      );
    },
  },
  {
    id: 'reference/unknown',
    severity: 'error',
    title: both('引用的场景或工作不存在', 'Refers to a scenario or activity that is not there'),
    why: both('引用落空，读的人查不到为什么要做这件事。', 'A reader cannot find out why this is done.'),
    fix: both('改成正确的编号，或补上所引的条目。', 'Correct the id, or add what it refers to.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, scenarios, stages }) => {
      const scenarioIds = new Set(scenarios.map(({ entry }) => entry.id));
      const activityIds = new Set(activities.map(({ entry }) => entry.id));
      return [
        ...activities.flatMap(({ path, called, entry: { scenario } }) =>
          !scenario || scenarios.length === 0 || scenarioIds.has(scenario)
            ? []
            : [
                {
                  path: [...path, 'scenario'],
                  message: both(
                    `${called.zh}属于场景“${scenario}”，但没有这个场景。`,
                    `${called.en} belongs to the scenario "${scenario}", which is not there.`,
                  ),
                },
              ],
        ),
        ...stages.flatMap(({ path, entry }) =>
          (entry.activities ?? []).flatMap((id, place) =>
            activityIds.has(id)
              ? []
              : [
                  {
                    path: [...path, 'activities', place],
                    message: both(
                      `第 ${Number(path.at(-1)) + 1} 阶段列了“${id}”，但没有这项工作。`,
                      `Stage ${Number(path.at(-1)) + 1} lists "${id}", which is not there.`,
                    ),
                  },
                ],
          ),
        ),
      ];
    },
  },
];

/**
 * Work that can never start since it waits for itself, a group a circle. What is left when all that has no predecessor,
 * and then all that has no successor, is taken away again and again; so the order of the document does not matter.
 */
function circles(activities: readonly PlacedActivity[]): readonly (readonly PlacedActivity[])[] {
  const byId = new Map(activities.map((activity) => [activity.entry.id, activity]));
  const before = new Map<PlacedActivity, PlacedActivity[]>();
  const behind = new Map<PlacedActivity, PlacedActivity[]>();
  for (const activity of activities) {
    for (const id of new Set(activity.entry.after ?? [])) {
      const earlier = byId.get(id);
      if (!earlier) continue;
      before.set(activity, [...(before.get(activity) ?? []), earlier]);
      behind.set(earlier, [...(behind.get(earlier) ?? []), activity]);
    }
  }
  const stuck = withoutEnds(withoutEnds(new Set(activities), before, behind), behind, before);
  const grouped = new Set<PlacedActivity>();
  return [...stuck].flatMap((first) => {
    if (grouped.has(first)) return [];
    const group = new Set([first]);
    for (const member of group) {
      for (const near of [...(before.get(member) ?? []), ...(behind.get(member) ?? [])]) {
        if (stuck.has(near)) group.add(near);
      }
    }
    for (const member of group) grouped.add(member);
    return [activities.filter((activity) => group.has(activity))];
  });
}

type Neighbours = ReadonlyMap<PlacedActivity, readonly PlacedActivity[]>;

/** Takes away whatever has no neighbour left on one side, until nothing more goes. */
function withoutEnds(
  all: ReadonlySet<PlacedActivity>,
  side: Neighbours,
  other: Neighbours,
): ReadonlySet<PlacedActivity> {
  const left = new Set(all);
  const count = new Map(
    [...all].map((activity) => [activity, (side.get(activity) ?? []).filter((each) => all.has(each)).length]),
  );
  const free = [...all].filter((activity) => count.get(activity) === 0);
  for (let activity = free.pop(); activity; activity = free.pop()) {
    left.delete(activity);
    for (const next of other.get(activity) ?? []) {
      const waits = (count.get(next) ?? 0) - 1;
      count.set(next, waits);
      if (waits === 0 && left.has(next)) free.push(next);
    }
  }
  return left;
}
