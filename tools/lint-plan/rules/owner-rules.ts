import { both } from '../../../src/domain/language.ts';
import { sameText, says, wordsOf } from '../document-text.ts';
import type { PlacedActivity } from '../read-document.ts';
import type { LintRule } from '../rule.ts';

/** Ours: with more than six pieces of work, an owner is a name on a page. */
const mostOwned = 6;

/** Somebody answers for every piece of work (guide 2.2: clear duties). */
export const ownerRules: readonly LintRule[] = [
  {
    id: 'owner/missing',
    severity: 'error',
    title: both('工作没有负责人', 'Work without an owner'),
    why: both(
      '没有人负责的工作，延期了也没有人知道。',
      'Work that nobody answers for slips without anybody noticing.',
    ),
    fix: both('写明由哪一个人或哪个岗位负责。', 'Name the one person or post that answers for it.'),
    guide: { section: '2.2', page: '13' },
    reads: 'roadmap',
    check: ({ activities }) =>
      activities
        .filter(({ entry }) => !says(entry.owner))
        .map(({ path, called }) => ({
          path,
          message: both(`${called.zh}没有负责人。`, `${called.en} has no owner.`),
        })),
  },
  {
    id: 'owner/unknown',
    severity: 'warning',
    title: both('负责人不在参与人名单里', 'Owner who does not take part'),
    why: both(
      '没有参与过讨论的人，多半还不知道自己要负责。',
      'Whoever took no part in the talks probably does not know of the duty yet.',
    ),
    fix: both('请他参与并确认，或者换一位负责人。', 'Bring the owner in and get a yes, or name another.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, stakeholders }) =>
      stakeholders.length === 0
        ? []
        : activities
            .filter(
              ({ entry: { owner } }) =>
                says(owner) &&
                !stakeholders.some(({ entry }) => sameText(owner, entry.name) || sameText(owner, entry.role)),
            )
            .map(({ path, called, entry }) => ({
              path: [...path, 'owner'],
              message: both(
                `${called.zh}的负责人“${wordsOf(entry.owner).zh}”不在参与人名单里。`,
                `The owner of ${called.en}, "${wordsOf(entry.owner).en}", is not among the stakeholders.`,
              ),
            })),
  },
  {
    id: 'owner/overloaded',
    severity: 'warning',
    title: both('一个人负责太多', 'One owner for too much'),
    why: both(
      `一个人名下超过 ${mostOwned} 项，哪一项都盯不住，他一走计划就停。`,
      `Nobody keeps an eye on more than ${mostOwned} pieces of work, and the roadmap stops when that person leaves.`,
    ),
    fix: both('把一部分交给别人，或者合并同类工作。', 'Hand some of it on, or merge what belongs together.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities }) =>
      byOwner(activities)
        .filter(([, owned]) => owned.length > mostOwned)
        .flatMap(([, owned]) => {
          const [first] = owned;
          if (!first) return [];
          const owner = wordsOf(first.entry.owner);
          return [
            {
              path: [...first.path, 'owner'],
              message: both(
                `“${owner.zh}”一个人负责 ${owned.length} 项工作。`,
                `"${owner.en}" owns ${owned.length} activities.`,
              ),
            },
          ];
        }),
  },
];

function byOwner(
  activities: readonly PlacedActivity[],
): readonly (readonly [string, readonly PlacedActivity[]])[] {
  const owned = new Map<string, PlacedActivity[]>();
  for (const activity of activities) {
    const name = wordsOf(activity.entry.owner).zh.toLowerCase();
    if (name !== '') owned.set(name, [...(owned.get(name) ?? []), activity]);
  }
  return [...owned];
}
