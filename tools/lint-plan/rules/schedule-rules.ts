import { both } from '../../../src/domain/language.ts';
import { monthNumber } from '../../month-number.ts';
import { daysAfter } from '../calendar.ts';
import { says } from '../document-text.ts';
import type { RoadmapReading } from '../read-document.ts';
import type { LintRule } from '../rule.ts';
import { keyOf } from './capacity-rules.ts';

/** Ours: the time within which those who pay want to see something begin, and something tried. */
const firstDays = 100;
const earlyMonths = 6;

/** A roadmap schedules work, and starts. */
export const scheduleRules: readonly LintRule[] = [
  {
    id: 'schedule/empty',
    severity: 'error',
    title: both('没有排任何工作', 'No work is scheduled'),
    why: both(
      '没有工作、日期和负责人，只是一份愿望清单。',
      'Without work, dates and owners it is a list of wishes.',
    ),
    fix: both(
      '在 activities 里列出工作；确实不宜开工的，在 noSchedule 写明原因。',
      'List the work in activities; if none should start, say why in noSchedule.',
    ),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, roadmap, root }) =>
      activities.length > 0 || says(roadmap.noSchedule)
        ? []
        : [{ path: root, message: both('没有排任何工作。', 'No work is scheduled.') }],
  },
  {
    id: 'schedule/first-100-days',
    severity: 'warning',
    title: both('头 100 天没有动作', 'Nothing starts in the first 100 days'),
    why: both(
      '批准后 100 天还没有动静，支持就散了。',
      'When nothing has moved a hundred days after approval, support is gone.',
    ),
    fix: both(
      '把测现值、数据准备或第一个试点提前。',
      'Bring forward measuring, data preparation or the first pilot.',
    ),
    guide: null,
    reads: 'roadmap',
    check: (reading) => {
      const begin = beginning(reading);
      const starts = reading.activities.flatMap(({ start }) => (start ? [start.first] : []));
      if (begin === null || starts.length === 0) return [];
      const last = daysAfter(begin, firstDays - 1);
      if (starts.some((start) => start <= last)) return [];
      return [
        {
          path: [...reading.root, keyOf(reading.activities)],
          message: both(
            `从 ${begin} 起的 ${firstDays} 天内没有一项工作开始。`,
            `Nothing starts within ${firstDays} days of ${begin}.`,
          ),
        },
      ];
    },
  },
  {
    id: 'schedule/early-win',
    severity: 'warning',
    title: both('头半年没有试点', 'No pilot in the first half year'),
    why: both(
      '半年里只做准备，没有一个场景让人看到东西。',
      'Half a year of groundwork shows nobody anything.',
    ),
    fix: both(
      '挑一个条件已经具备的小场景先试。',
      'Try a small scenario first whose conditions are met already.',
    ),
    guide: { section: '2.4', page: '23' },
    reads: 'roadmap',
    check: (reading) => {
      const { activities } = reading;
      const begin = beginning(reading) ?? firstStart(reading);
      const trials = activities.filter(({ kind }) => kind === 'pilot' || kind === 'rollout');
      // A document that tells no kinds apart can't be held to this.
      if (begin === null || trials.length === 0) return [];
      const early = trials.some(
        ({ start }) => start && monthNumber(start.first) - monthNumber(begin) < earlyMonths,
      );
      if (early) return [];
      return [
        {
          path: [...reading.root, keyOf(activities)],
          message: both(
            `从 ${begin} 起的 ${earlyMonths} 个月内没有试点开工。`,
            `No pilot starts within ${earlyMonths} months of ${begin}.`,
          ),
        },
      ];
    },
  },
];

/** The day from which the roadmap counts; never today's, which would make the findings change by themselves. */
function beginning({ start, date }: RoadmapReading): string | null {
  return start ?? date;
}

function firstStart({ activities }: RoadmapReading): string | null {
  const starts = activities.flatMap(({ start }) => (start ? [start.first] : [])).sort();
  return starts[0] ?? null;
}
