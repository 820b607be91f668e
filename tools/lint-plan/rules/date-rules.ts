import { both } from '../../../src/domain/language.ts';
import { findDateSpans } from '../../../src/language/dates.ts';
import { readDate } from '../calendar.ts';
import { wordsOf } from '../document-text.ts';
import type { Path } from '../json-pointer.ts';
import type { RoadmapReading } from '../read-document.ts';
import type { Hit, LintRule } from '../rule.ts';

/** Dates that can be read, in their order, and told by the document's own day. */
export const dateRules: readonly LintRule[] = [
  {
    id: 'date/missing',
    severity: 'error',
    title: both('工作没有起止日期', 'Work without dates'),
    why: both('没有日期的工作排不进任何人的日程。', 'Work without dates gets into nobody’s diary.'),
    fix: both('写明开始和结束日期。', 'State a start and an end.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities }) =>
      activities
        .filter(({ entry }) => blank(entry.start) || blank(entry.end))
        .map(({ path, called, entry }) => {
          const [zh, en] = !blank(entry.end)
            ? ['开始', 'start']
            : blank(entry.start)
              ? ['开始和结束', 'start and end']
              : ['结束', 'end'];
          return { path, message: both(`${called.zh}没有${zh}日期。`, `${called.en} has no ${en} date.`) };
        }),
  },
  {
    id: 'date/format',
    severity: 'error',
    title: both('日期写法不规范', 'Date that is not ISO'),
    why: both(
      '“明年三季度”或 3/4/27 各人读法不同，程序也排不了序。',
      '“Q3 next year” or 3/4/27 is read in several ways, and no program can order it.',
    ),
    fix: both('写成 2027-03-31，或只到月份的 2027-03。', 'Write 2027-03-31, or 2027-03 for a month.'),
    guide: null,
    reads: 'roadmap',
    check: (reading) =>
      datesIn(reading)
        .filter(({ date }) => !readDate(date))
        .map(({ path, date }) => ({
          path,
          message: both(`“${date}”不是规范的日期。`, `"${date}" is not an ISO date.`),
        })),
  },
  {
    id: 'date/reversed',
    severity: 'error',
    title: both('结束早于开始', 'Ends before it starts'),
    why: both(
      '起止颠倒，工期和预算都算不对。',
      'With its ends swapped neither length nor spending can be right.',
    ),
    fix: both('核对两个日期。', 'Check the two dates.'),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, stages }) => [
      ...activities.flatMap(({ path, called, start, end }) =>
        start && end && end.last < start.first
          ? [{ path, message: both(`${called.zh}的结束早于开始。`, `${called.en} ends before it starts.`) }]
          : [],
      ),
      ...stages.flatMap(({ path, entry }) => {
        const [start, end] = [readDate(entry.start), readDate(entry.end)];
        const number = Number(path.at(-1)) + 1;
        return start && end && end.last < start.first
          ? [
              {
                path,
                message: both(`第 ${number} 阶段的结束早于开始。`, `Stage ${number} ends before it starts.`),
              },
            ]
          : [];
      }),
    ],
  },
  {
    id: 'date/deadline',
    severity: 'error',
    title: both('超过期限', 'Past the deadline'),
    why: both(
      '计划一开始就赶不上期限，谁批准谁为难。',
      'A roadmap that misses its deadline on paper will miss it in life.',
    ),
    fix: both(
      '提前、缩小或推后期限；期限本来就不管这项工作的，写 deadlineBinds: false。',
      'Start sooner, narrow it or move the deadline; if it does not bind this work, write deadlineBinds: false.',
    ),
    guide: null,
    reads: 'roadmap',
    check: ({ activities, roadmap }) => {
      const deadline = readDate(roadmap.deadline);
      if (!deadline) return [];
      return activities.flatMap(({ path, called, entry, end }) =>
        end && end.last > deadline.last && entry.deadlineBinds !== false
          ? [
              {
                path: [...path, 'end'],
                message: both(
                  `${called.zh}到 ${end.last} 才结束，期限是 ${deadline.last}。`,
                  `${called.en} ends on ${end.last}; the deadline is ${deadline.last}.`,
                ),
              },
            ]
          : [],
      );
    },
  },
  {
    id: 'date/past',
    severity: 'warning',
    title: both('把过期的目标或复查日当作将来', 'A past day told as still to come'),
    why: both(
      '日期已过还写成目标，说明没有人再看过它。',
      'A day that has passed and is still told as a goal shows that nobody looked again.',
    ),
    fix: both('写明当时结果如何，或换一个新的日期。', 'Say how it turned out, or set a new day.'),
    guide: null,
    reads: 'roadmap',
    check: ({ date, activities, assumptions, scenarios, claims }) => {
      if (date === null) return [];
      const days: readonly { readonly path: Path; readonly day: string | null | undefined }[] = [
        ...activities.flatMap(({ path, entry }) => [
          { path: [...path, 'kpi', 'date'], day: entry.kpi?.date },
          { path: [...path, 'kpi', 'due'], day: entry.kpi?.due },
        ]),
        ...assumptions.map(({ path, entry }) => ({ path: [...path, 'review'], day: entry.review })),
        ...scenarios.map(({ path, entry }) => ({ path: [...path, 'review'], day: entry.review })),
      ];
      return [
        ...days.flatMap(({ path, day }) => {
          const span = readDate(day);
          return span && span.last < date ? [past(path, span.last, date)] : [];
        }),
        ...claims.flatMap(({ path, entry }) => {
          const words = wordsOf(entry.text).zh;
          const target = future.test(words) && !over.test(words) ? lastYear(words) : null;
          return target !== null && target < Number(date.slice(0, 4))
            ? [past([...path, 'text'], String(target), date)]
            : [];
        }),
      ];
    },
  },
];

/** Words of something still to come, and words that say it is over. */
const future =
  /将(?!来)|预计|计划在|目标是|力争|到.{0,12}(?:年底)?前|\b(?:will|is to|are to|aims? to|plans? to|is expected to)\b/i;
const over = /已过|过期|当时|已经|曾|\b(?:has passed|have passed|expired|was|were|had)\b/i;

function lastYear(words: string): number | null {
  const years = findDateSpans(words).flatMap(({ year }) => (year === undefined ? [] : [year]));
  return years.length === 0 ? null : Math.max(...years);
}

function past(path: Path, day: string, date: string): Hit {
  return {
    path,
    message: both(
      `文档的日期是 ${date}，${day} 已经过去。`,
      `The document is of ${date}, and ${day} is past.`,
    ),
  };
}

function datesIn(reading: RoadmapReading): readonly { readonly path: Path; readonly date: string }[] {
  const { root, roadmap, activities, stages, assumptions, scenarios } = reading;
  const all: readonly { readonly path: Path; readonly date: string | null | undefined }[] = [
    { path: [...root, 'date'], date: roadmap.date },
    { path: [...root, 'start'], date: roadmap.start },
    { path: [...root, 'deadline'], date: roadmap.deadline },
    ...scenarios.map(({ path, entry }) => ({ path: [...path, 'review'], date: entry.review })),
    ...activities.flatMap(({ path, entry }) => [
      { path: [...path, 'start'], date: entry.start },
      { path: [...path, 'end'], date: entry.end },
      { path: [...path, 'pilotDone'], date: entry.pilotDone },
      { path: [...path, 'kpi', 'date'], date: entry.kpi?.date },
      { path: [...path, 'kpi', 'due'], date: entry.kpi?.due },
    ]),
    ...stages.flatMap(({ path, entry }) => [
      { path: [...path, 'start'], date: entry.start },
      { path: [...path, 'end'], date: entry.end },
    ]),
    ...assumptions.map(({ path, entry }) => ({ path: [...path, 'review'], date: entry.review })),
  ];
  return all.flatMap(({ path, date }) => (blank(date) ? [] : [{ path, date }]));
}

function blank(date: string | null | undefined): date is null | undefined {
  return date === null || date === undefined || date.trim() === '';
}
