import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import { improveOrder } from './improve-order.ts';
import type { Problem } from './problem.ts';
import type { Windows } from './schedule.ts';
import { complete, serialSchedule, timeWindows } from './schedule.ts';

/** Lower is better, compared from left to right. */
type Score = readonly number[];

/**
 * The objective: finishing months weighted by importance, then the plan's length, then the starts themselves in
 * order of priority and id, so that no two different schedules are ever equal.
 */
function score(problem: Problem, starts: readonly number[]): Score {
  let weighted = 0;
  let end = 0;
  starts.forEach((start, index) => {
    const finish = start + (problem.months[index] ?? 0);
    weighted += (problem.weight[index] ?? 1) * finish;
    end = Math.max(end, finish);
  });
  return [weighted, end, ...starts];
}

function better(a: Score, b: Score): boolean {
  const at = a.findIndex((value, position) => value !== b[position]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

interface PriorityRule {
  readonly id: string;
  readonly name: Bilingual;
  /** Smaller goes first; ties fall to urgency, then index. */
  readonly key: (index: number) => number;
}

function followerCounts(problem: Problem): number[] {
  const reach: Set<number>[] = problem.activities.map(() => new Set());
  for (const index of problem.topological.toReversed()) {
    for (const later of problem.next[index] ?? []) {
      reach[index]?.add(later);
      for (const further of reach[later] ?? []) reach[index]?.add(further);
    }
  }
  return reach.map((set) => set.size);
}

/** The most that an activity, or anything that waits for it, weighs. */
function worthOf(problem: Problem): number[] {
  const worth = [...problem.weight];
  for (const index of problem.topological.toReversed()) {
    for (const later of problem.next[index] ?? []) {
      worth[index] = Math.max(worth[index] ?? 0, worth[later] ?? 0);
    }
  }
  return worth;
}

/** The classic rules of the field, the company's own order first. */
function priorityRules(problem: Problem, windows: Windows): readonly PriorityRule[] {
  const followers = followerCounts(problem);
  const worth = worthOf(problem);
  const latestStart = (index: number) => (windows.latestFinish[index] ?? 0) - (problem.months[index] ?? 0);
  return [
    {
      id: 'given-priority',
      name: both('按给定优先级', 'the given priority'),
      key: (index) => problem.urgency[index] ?? 0,
    },
    {
      id: 'latest-finish-time',
      name: both('最晚完成时间早者先', 'latest finish time first'),
      key: (index) => windows.latestFinish[index] ?? 0,
    },
    {
      id: 'minimum-slack',
      name: both('机动时间少者先', 'least slack first'),
      key: (index) => latestStart(index) - (windows.earliestStart[index] ?? 0),
    },
    {
      id: 'most-followers',
      name: both('后续工作多者先', 'most followers first'),
      key: (index) => -(followers[index] ?? 0),
    },
    {
      id: 'weight-per-month',
      name: both('单位工期重要性高者先', 'most importance per month first'),
      key: (index) => -(worth[index] ?? 0) / (problem.months[index] ?? 1),
    },
  ];
}

/** Activities in the order of a key; the most urgent, then the lowest index, where keys are equal. */
function listBy(problem: Problem, key: (index: number) => number): number[] {
  const keys = problem.activities.map((_, index) => key(index));
  return problem.activities
    .map((_, index) => index)
    .sort(
      (a, b) =>
        (keys[a] ?? 0) - (keys[b] ?? 0) || (problem.urgency[a] ?? 0) - (problem.urgency[b] ?? 0) || a - b,
    );
}

/** The list of the company's own order: an enabler is as urgent as the most urgent activity that needs it. */
export function givenOrder(problem: Problem): number[] {
  return listBy(problem, (index) => problem.urgency[index] ?? 0);
}

interface RuleOutcome {
  readonly id: string;
  readonly name: Bilingual;
  /** Null: this rule left an activity without a place. */
  readonly score: Score | null;
}

export interface RuleSearch {
  /** A schedule, or null: no rule found one, which proves nothing. */
  readonly starts: readonly number[] | null;
  /** The rule that the schedule comes from. */
  readonly rule: string | null;
  /** Whether moving activities within the rule's order bettered it. */
  readonly improved: boolean;
  readonly rules: readonly RuleOutcome[];
}

/** Serial generation by each rule; the best is bettered by moving activities within its order. */
export function searchByRules(problem: Problem): RuleSearch {
  const windows = timeWindows(problem);
  const tried = priorityRules(problem, windows).map((rule) => {
    const list = listBy(problem, rule.key);
    const starts = complete(serialSchedule(problem, windows, list));
    return { rule, list, starts, score: starts === null ? null : score(problem, starts) };
  });
  const rules = tried.map(({ rule, score: points }) => ({ id: rule.id, name: rule.name, score: points }));
  const best = tried.reduce((leader, candidate) => {
    if (candidate.score === null) return leader;
    return leader.score === null || better(candidate.score, leader.score) ? candidate : leader;
  });
  if (best.starts === null) return { starts: null, rule: null, improved: false, rules };
  const improved = improveOrder(problem, windows, best.starts);
  return {
    starts: improved ?? best.starts,
    rule: best.rule.id,
    improved: improved !== null,
    rules,
  };
}

/** The schedule of the first rule that finds one, not bettered. */
export function anySchedule(problem: Problem): readonly number[] | null {
  const windows = timeWindows(problem);
  for (const rule of priorityRules(problem, windows)) {
    const starts = complete(serialSchedule(problem, windows, listBy(problem, rule.key)));
    if (starts !== null) return starts;
  }
  return null;
}
