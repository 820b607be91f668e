import type { Bilingual } from '../../src/domain/language.ts';
import { both } from '../../src/domain/language.ts';
import { dayText } from '../../src/language/month-text.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { bufferMonths } from './just-in-time.ts';
import type { Problem } from './problem.ts';
import type { Activity, Gate, Milestone } from './schema.ts';
import { moneyText } from './wording.ts';

/** Everything that must be finished before an activity, directly or not. */
export function allBefore(problem: Problem, index: number): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...(problem.before[index] ?? [])];
  for (let earlier = open.pop(); earlier !== undefined; earlier = open.pop()) {
    if (found.has(earlier)) continue;
    found.add(earlier);
    open.push(...(problem.before[earlier] ?? []));
  }
  return found;
}

interface Dated {
  readonly activity: Activity;
  readonly index: number;
  readonly start: number;
  readonly finish: number;
  readonly gate: Gate;
}

/**
 * The days on which somebody says go or no go: the last groundwork of a pilot or rollout is accepted, a pilot has
 * its result, a rollout is over. The pilot's owner brings the evidence; the sponsor decides on what a pilot's result
 * costs next (guide 2.4, pages 23 to 24 asks for small steps; the milestones are ours).
 */
export function milestonesOf(
  problem: Problem,
  starts: readonly number[],
  gates: readonly Gate[],
): Milestone[] {
  const found = gates.flatMap((gate): Milestone[] => {
    const index = problem.indexOf.get(gate.activity) ?? 0;
    const activity = problem.activities[index];
    if (activity === undefined) return [];
    const start = starts[index] ?? 0;
    const dated = { activity, index, start, finish: start + activity.months, gate };
    const result = activity.kind === 'pilot' ? pilotDecision(problem, dated) : rolloutDone(problem, dated);
    return [...groundworkAccepted(problem, starts, dated), result];
  });
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

function groundworkAccepted(problem: Problem, starts: readonly number[], dated: Dated): Milestone[] {
  const { activities, calendar, before } = problem;
  const own = (before[dated.index] ?? []).filter((index) => activities[index]?.kind === 'enabler');
  if (own.length === 0) return [];
  const done = Math.max(...own.map((index) => (starts[index] ?? 0) + (activities[index]?.months ?? 0)));
  // Groundwork shared with an earlier pilot may be done long before: nobody decides a year ahead whether to begin.
  const decided = Math.max(done, dated.start - bufferMonths);
  const spare = dated.start - decided;
  const { name, id, owner } = dated.activity;
  const planned = dayText(calendar.firstDay(dated.start));
  return [
    {
      id: `groundwork:${id}`,
      kind: 'groundwork',
      name: both(`“${name.zh}”开工条件具备`, `${sentence(name)} may start`),
      date: calendar.lastDay(decided - 1),
      activity: id,
      on: own.flatMap((index) => activities[index]?.id ?? []),
      owner,
      decides: owner,
      checked: dated.gate.gate,
      otherwise:
        spare > 0
          ? both(
              `晚 ${spare} 个月以内不影响开工；再晚，“${name.zh}”从 ${planned.zh}起逐月顺延，缺哪一项由责任人书面说明。`,
              `Up to ${spare} ${spare === 1 ? 'month' : 'months'} late changes nothing; beyond that ${lower(name)} slips month by month from ${planned.en}, and its owner says in writing what is missing.`,
            )
          : both(
              `验收之后马上开工，中间不留空：这里晚一个月，“${name.zh}”就晚一个月；缺哪一项由责任人书面说明。`,
              `Work follows at once: a month late here is a month late for ${lower(name)}, and its owner says in writing what is missing.`,
            ),
    },
  ];
}

function pilotDecision(problem: Problem, { activity, index, finish, gate }: Dated): Milestone {
  const rollouts = problem.activities.filter(
    (other, at) => other.kind === 'rollout' && allBefore(problem, at).has(index),
  );
  const money = moneyText(rollouts.reduce((sum, { cost }) => sum + Math.ceil(cost.high), 0));
  return {
    id: `decision:${activity.id}`,
    kind: 'pilot-decision',
    name: both(`“${activity.name.zh}”去留`, `${sentence(activity.name)}: go or stop`),
    date: problem.calendar.lastDay(finish - 1),
    activity: activity.id,
    on: [activity.id],
    owner: activity.owner,
    decides: 'executive_sponsor',
    checked: gate.exit,
    otherwise:
      rollouts.length === 0
        ? gate.stop
        : both(
            `${gate.stop.zh}推广不启动，${money.zh}不动用。`,
            `${gate.stop.en} The rollout does not start, and ${money.en} stays unspent.`,
          ),
  };
}

function rolloutDone(problem: Problem, { activity, finish, gate }: Dated): Milestone {
  return {
    id: `done:${activity.id}`,
    kind: 'rollout-done',
    name: both(`“${activity.name.zh}”完成`, `${sentence(activity.name)} is done`),
    date: problem.calendar.lastDay(finish - 1),
    activity: activity.id,
    on: [activity.id],
    owner: activity.owner,
    decides: activity.owner,
    checked: gate.exit,
    otherwise: gate.stop,
  };
}

function sentence({ en }: Bilingual): string {
  return sentenceCase(en);
}

function lower({ en }: Bilingual): string {
  return `"${en}"`;
}
