import { both } from '../../../src/domain/language.ts';
import { monthsLong, readDate } from '../calendar.ts';
import { says } from '../document-text.ts';
import type { PlacedActivity } from '../read-document.ts';
import type { LintRule } from '../rule.ts';

const guide = { section: '2.4', page: '23-24' } as const;

/** Ours; the guide asks for small steps and names no length. */
const longestPilot = 6;

/** Small steps: tried before spread, let through or given up by rule (guide 2.4). */
export const gateRules: readonly LintRule[] = [
  {
    id: 'gate/missing',
    severity: 'error',
    title: both('开工没有关卡', 'No gate before the start'),
    why: both(
      '没有关卡，条件不齐也会照样开工，钱花在补课上。',
      'Without a gate work starts whether or not it is ready, and the money goes into catching up.',
    ),
    fix: both('写明开工前要核对什么、由谁签字。', 'State what is checked before the start, and who signs.'),
    guide,
    reads: 'roadmap',
    check: ({ activities }) =>
      activities
        .filter(({ kind, entry }) => (kind === 'pilot' || kind === 'rollout') && !says(entry.gate))
        .map(({ path, called }) => ({
          path,
          message: both(`${called.zh}开工前没有关卡。`, `${called.en} has no gate before its start.`),
        })),
  },
  {
    id: 'stop/missing',
    severity: 'error',
    title: both('试点没有停止条件', 'Pilot without a stop condition'),
    why: both(
      '允许试错，就要说好错到什么程度停手；否则试点会一直拖下去。',
      'Trial and error needs a point at which to stop; otherwise a pilot goes on for ever.',
    ),
    fix: both('写明什么结果、到哪天就停。', 'State at which result and by which day it is given up.'),
    guide,
    reads: 'roadmap',
    check: ({ activities }) =>
      activities
        .filter(({ kind, entry }) => kind === 'pilot' && !says(entry.stop))
        .map(({ path, called }) => ({
          path,
          message: both(`${called.zh}没有停止条件。`, `${called.en} has no stop condition.`),
        })),
  },
  {
    id: 'exit/missing',
    severity: 'warning',
    title: both('没有写怎样算完成', 'No rule for being done'),
    why: both('没有验收条件，完成与否全凭感觉。', 'Without an exit rule, done is a matter of taste.'),
    fix: both('写明做完时必须成立的条件。', 'State what must hold when it is done.'),
    guide,
    reads: 'roadmap',
    check: ({ activities }) =>
      activities
        .filter(({ entry }) => !says(entry.exit))
        .map(({ path, called }) => ({
          path,
          message: both(`${called.zh}没有写怎样算完成。`, `${called.en} has no exit rule.`),
        })),
  },
  {
    id: 'stage/exit',
    severity: 'warning',
    title: both('阶段没有出口条件', 'Stage without an exit rule'),
    why: both(
      '阶段之间没有关口，前一阶段没做成，后一阶段照样花钱。',
      'Without an exit the next stage is paid for whether or not the last one worked.',
    ),
    fix: both('写明达到什么才进入下一阶段。', 'State what must be reached before the next stage.'),
    guide,
    reads: 'roadmap',
    check: ({ stages }) =>
      stages
        .filter(({ entry }) => !says(entry.exit))
        .map(({ path }) => ({
          path,
          message: both(
            `第 ${Number(path.at(-1)) + 1} 阶段没有出口条件。`,
            `Stage ${Number(path.at(-1)) + 1} has no exit rule.`,
          ),
        })),
  },
  {
    id: 'pilot/missing',
    severity: 'error',
    title: both('没有试点就推广', 'Rollout without a pilot'),
    why: both(
      '没有小范围试过就铺开，错了要在全公司改。',
      'Spread without a trial, a mistake has to be mended everywhere.',
    ),
    fix: both(
      '在推广之前安排同一场景的试点，并让推广等它结束。',
      'Put a pilot of the same scenario before the rollout, and let the rollout wait for it.',
    ),
    guide,
    reads: 'roadmap',
    check: ({ activities }) =>
      activities
        .filter((activity) => activity.kind === 'rollout' && !piloted(activity, activities))
        .map(({ path, called }) => ({
          path,
          message: both(
            `${called.zh}之前没有同一场景的试点。`,
            `No pilot of the same scenario ends before ${called.en}.`,
          ),
        })),
  },
  {
    id: 'pilot/too-long',
    severity: 'warning',
    title: both('试点太长', 'Pilot too long'),
    why: both(
      `试点超过 ${longestPilot} 个月，就不再是小步；结果出来时情况已经变了。`,
      `A pilot of more than ${longestPilot} months is no small step; by its end things have changed.`,
    ),
    fix: both(
      '缩小范围，先做能在几个月内看到结果的一块。',
      'Narrow it to a part that shows a result within months.',
    ),
    guide,
    reads: 'roadmap',
    check: ({ activities }) =>
      activities.flatMap(({ kind, path, called, start, end }) => {
        const months = start && end ? monthsLong(start.first, end.last) : 0;
        if (kind !== 'pilot' || months <= longestPilot) return [];
        return [
          {
            path,
            message: both(`${called.zh}长达 ${months} 个月。`, `${called.en} takes ${months} months.`),
          },
        ];
      }),
  },
];

/** A pilot was accepted before, is waited for, or is over before the start; of the rollout's scenario if it names one. */
function piloted({ entry, start }: PlacedActivity, activities: readonly PlacedActivity[]): boolean {
  if (readDate(entry.pilotDone)) return true;
  const { scenario } = entry;
  return activities.some((pilot) => {
    if (pilot.kind !== 'pilot') return false;
    if (scenario && pilot.entry.scenario !== scenario) return false;
    const { id } = pilot.entry;
    if (id && entry.after?.includes(id)) return true;
    return Boolean(scenario && pilot.end && start && pilot.end.last < start.first);
  });
}
