import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { applyChanges } from './change.ts';
import type { Necessity } from './necessity.ts';
import { necessities } from './necessity.ts';
import type { Loosening } from './remedy.ts';
import { leastLevels, loosenings, schedulable } from './remedy.ts';
import type { Change, Fault, RoadmapInput } from './schema.ts';
import { changeText, resourceNames } from './wording.ts';

/** Same field, same target: a later change replaces an earlier one. */
function keyOf(change: Change): string {
  switch (change.kind) {
    case 'drop-precedence':
      return `${change.kind} ${change.activity} ${change.after}`;
    case 'capacity':
      return `${change.kind} ${change.role}`;
    case 'budget-quarter':
      return `${change.kind} ${change.quarter}`;
    case 'activity-deadline':
    case 'activity-earliest':
      return `${change.kind} ${change.activity}`;
    default:
      return change.kind;
  }
}

function merge(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [keyOf(change), change])).values()];
}

function withRemedy(
  nameOf: (id: string) => Bilingual,
  base: { constraint: Fault['constraint']; on: readonly string[]; message: Bilingual },
  suffices: readonly Change[],
): Fault {
  const list = joinTexts(
    suffices.map((change) => changeText(change, nameOf)),
    both('，并', ', and '),
  );
  const ending = both(`${list.zh}即可。`, `${list.en.charAt(0).toUpperCase()}${list.en.slice(1)} would do.`);
  return {
    constraint: base.constraint,
    on: [...base.on],
    message: both(`${base.message.zh}${ending.zh}`, `${base.message.en} ${ending.en}`),
    suffices: [...suffices],
  };
}

function looseningMessage(loosening: Loosening): Bilingual {
  switch (loosening.constraint) {
    case 'capacity': {
      const name =
        loosening.on === 'scenarios-at-once'
          ? resourceNames['scenarios-at-once']
          : Object.entries(resourceNames).find(([id]) => id === loosening.on)?.[1];
      return both(
        `按现有“${name?.zh ?? loosening.on}”限额，各项工作排不进期限。`,
        `With the present limit on "${name?.en ?? loosening.on}" the work does not fit into its time.`,
      );
    }
    case 'budget':
      return both(
        '资金到位的时间跟不上各项工作的期限。',
        'Money comes too late for the work to keep its dates.',
      );
    case 'deadline':
      return both(
        '按现有人力与资金，截止日无法守住。',
        'With the people and money there are, the deadline cannot be kept.',
      );
    default:
      return both('规划期内排不下全部工作。', 'The work does not fit into the horizon.');
  }
}

/** Which limits to loosen together when no single one is enough, fewest first. */
function groups(list: readonly Loosening[]): Loosening[][] {
  const time = list.filter(({ constraint }) => constraint === 'deadline' || constraint === 'horizon');
  const money = list.filter(({ constraint }) => constraint === 'budget');
  const people = list.filter(({ constraint }) => constraint === 'capacity');
  return [people, time, [...time, ...money], [...people, ...money], [...time, ...money, ...people]];
}

/**
 * Why an input cannot be scheduled, and what would be enough. First what is certain to stand in the way
 * (`necessities`), then, where that is mended or there was none, each limit that alone makes it possible; where none
 * does, the smallest group that together does. Every remedy was re-run.
 */
export function diagnose(input: RoadmapInput): { faults: Fault[]; proven: boolean } {
  const names = new Map(input.activities.map((activity) => [activity.id, activity.name]));
  const nameOf = (id: string): Bilingual => names.get(id) ?? both(id, id);
  const certain: Necessity[] = necessities(input);
  const mended = merge(certain.flatMap(({ changes }) => changes));
  const after = applyChanges(input, mended);
  if (certain.length > 0 && schedulable(after)) {
    return { faults: certain.map((fault) => withRemedy(nameOf, fault, mended)), proven: true };
  }
  const list = loosenings(after).filter(({ most }) => most > 0);
  const remedies = list.flatMap((loosening) => remedyOf(after, mended, [loosening]));
  if (remedies.length === 0) {
    const group = groups(list)
      .map((set) => remedyOf(after, mended, set))
      .find((found) => found.length > 0);
    remedies.push(...(group ?? []));
  }
  const first = remedies[0]?.suffices ?? mended;
  return {
    faults: [
      ...certain.map((fault) => withRemedy(nameOf, fault, first)),
      ...remedies.map(({ loosening, suffices }) =>
        withRemedy(
          nameOf,
          {
            constraint: loosening.constraint,
            on: loosening.on === 'plan' ? [] : [loosening.on],
            message: looseningMessage(loosening),
          },
          suffices,
        ),
      ),
    ],
    proven: certain.length > 0,
  };
}

/** One fault for each limit of the set that has to give; empty where the set is not enough. */
function remedyOf(
  input: RoadmapInput,
  mended: readonly Change[],
  set: readonly Loosening[],
): { loosening: Loosening; suffices: Change[] }[] {
  const levels = leastLevels(input, set);
  if (levels === null) return [];
  const suffices = merge([
    ...mended,
    ...set.flatMap(({ changes }, at) => ((levels[at] ?? 0) === 0 ? [] : changes(levels[at] ?? 0))),
  ]);
  return set.flatMap((loosening, at) => ((levels[at] ?? 0) === 0 ? [] : [{ loosening, suffices }]));
}
