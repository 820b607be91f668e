import type { Bilingual } from '../../src/domain/language.ts';
import { both, joinTexts } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { applyChanges } from './change.ts';
import { exhaustiveSearch } from './exhaustive.ts';
import type { Necessity } from './necessity.ts';
import { moneyShortage, necessities, overloaded } from './necessity.ts';
import { compile } from './problem.ts';
import type { Loosening } from './remedy.ts';
import { changesAt, latestMoney, leastLevels, loosenings, schedulable } from './remedy.ts';
import type { Change, Fault, RoadmapInput } from './schema.ts';
import { changeText } from './wording.ts';

/** Same field of the same target: of two such changes the later one counts. */
function targetOf(change: Change): string {
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
  return [...new Map(changes.map((change) => [targetOf(change), change])).values()];
}

interface Remedy {
  readonly loosening: Loosening;
  /** All that has to change, the loosening's own changes among them. */
  readonly changes: readonly Change[];
}

/** One remedy for each limit of the set that has to give; empty where the set as a whole is not enough. */
function remediesOf(input: RoadmapInput, set: readonly Loosening[]): Remedy[] {
  const levels = leastLevels(input, set);
  if (levels === null) return [];
  const [only] = set;
  if (set.length === 1 && only?.constraint === 'budget') return [latestMoney(input, only, levels[0] ?? 0)];
  const changes = changesAt(set, levels);
  return set.flatMap((loosening, at) => ((levels[at] ?? 0) === 0 ? [] : [{ loosening, changes }]));
}

/** Which limits to loosen together when no single one is enough: the fewest kinds first. */
function groups(list: readonly Loosening[]): Loosening[][] {
  const kind = (...kinds: string[]) => list.filter(({ constraint }) => kinds.includes(constraint));
  return [
    kind('deadline', 'horizon'),
    kind('deadline', 'horizon', 'budget'),
    kind('capacity', 'budget'),
    [...list],
  ];
}

/**
 * Every limit that alone makes a schedule possible, and all people together where no one role does, so that more time
 * is never the only choice offered when more people are one too. Where nothing does, the first group that does.
 */
function alternatives(input: RoadmapInput): Remedy[] {
  const list = loosenings(input);
  const people = list.filter(({ constraint }) => constraint === 'capacity');
  const alone = people.flatMap((loosening) => remediesOf(input, [loosening]));
  const found = [
    ...(alone.length > 0 || people.length < 2 ? alone : remediesOf(input, people)),
    ...list.filter((one) => !people.includes(one)).flatMap((loosening) => remediesOf(input, [loosening])),
  ];
  if (found.length > 0) return found;
  for (const group of groups(list)) {
    const together = remediesOf(input, group);
    if (together.length > 0) return together;
  }
  return [];
}

function faultOf(
  about: Pick<Necessity, 'constraint' | 'on' | 'message'>,
  suffices: readonly Change[],
  nameOf: (id: string) => Bilingual,
): Fault {
  const list = joinTexts(
    suffices.map((change) => changeText(change, nameOf)),
    both('，并', ' and '),
  );
  return {
    constraint: about.constraint,
    on: [...about.on],
    message: both(
      `${about.message.zh}${list.zh}，即可排出。`,
      `${about.message.en} ${sentenceCase(list.en)} would do.`,
    ),
    suffices: [...suffices],
  };
}

/**
 * Why an input that no priority rule can schedule has no schedule, and what would be enough: first what certainly
 * stands in the way (`necessities`), with all of it mended together; then, if that was nothing or is not enough,
 * each limit whose loosening makes a schedule possible. Every remedy was re-run with the priority rules.
 */
export function diagnose(input: RoadmapInput): Fault[] {
  const names = new Map(input.activities.map((activity) => [activity.id, activity.name]));
  const nameOf = (id: string): Bilingual => names.get(id) ?? both(id, id);
  const certain = necessities(input);
  const mended = merge(certain.flatMap(({ changes }) => changes));
  const after = applyChanges(input, mended);
  if (certain.length > 0 && schedulable(after)) {
    return certain.map((fault) => faultOf(fault, mended, nameOf));
  }
  const remedies = alternatives(after).map(({ loosening, changes }) => ({
    loosening,
    suffices: merge([...mended, ...changes]),
  }));
  const [first] = remedies;
  return [
    ...(first === undefined ? [] : certain.map((fault) => faultOf(fault, first.suffices, nameOf))),
    ...remedies.map(({ loosening, suffices }) => faultOf(loosening, suffices, nameOf)),
  ];
}

function certainlyShort(input: RoadmapInput): boolean {
  const problem = compile(input);
  return moneyShortage(problem) !== null || overloaded(problem);
}

/** Tries of the exhaustive search: a small plan is searched to its end, a large one for a moment. */
const nodeLimit = 50_000;

/** For an input that the rules could not schedule: a schedule after all, or the certainty that there is none. */
export function searchFurther(input: RoadmapInput): { starts: readonly number[] | null; proven: boolean } {
  const certain = necessities(input).length > 0 || certainlyShort(input);
  if (certain) return { starts: null, proven: true };
  const { starts, finished } = exhaustiveSearch(compile(input), nodeLimit);
  return { starts, proven: finished };
}
