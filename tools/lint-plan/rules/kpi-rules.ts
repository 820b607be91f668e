import { type Bilingual, both, joinTexts } from '../../../src/domain/language.ts';
import type { DocumentKpi } from '../../../src/domain/roadmap-document.ts';
import { readDate } from '../calendar.ts';
import { says } from '../document-text.ts';
import type { Path } from '../json-pointer.ts';
import type { PlacedActivity, RoadmapReading } from '../read-document.ts';
import type { Hit, LintRule } from '../rule.ts';

interface Measured {
  readonly activity: PlacedActivity;
  readonly kpi: DocumentKpi;
  readonly path: Path;
}

const guide = { section: '2.4', page: '23' } as const;

/** Pilots and rollouts are measured (guide 2.4: begin with the end, with goals in figures). */
export const kpiRules: readonly LintRule[] = [
  {
    id: 'kpi/missing',
    severity: 'error',
    title: both('试点或推广没有指标', 'Pilot or rollout without a KPI'),
    why: both(
      '开工前没有定指标，做完就没法判断值不值。',
      'Without a measure fixed beforehand nobody can say afterwards whether it was worth it.',
    ),
    fix: both(
      '定一个指标，写明现值、目标、单位、数据来源和达成日期。',
      'Fix one KPI with baseline, target, unit, data source and date.',
    ),
    guide,
    reads: 'roadmap',
    check: (reading) =>
      trials(reading)
        .filter(({ entry }) => !entry.kpi)
        .map(({ path, called }) => ({
          path,
          message: both(`${called.zh}没有指标。`, `${called.en} has no KPI.`),
        })),
  },
  lacking({
    id: 'kpi/baseline',
    severity: 'error',
    lacks: (kpi) => blank(kpi.baseline),
    title: both('指标没有现值', 'KPI without a baseline'),
    why: both('不知道起点，就说不清提高了多少。', 'Without a starting point no gain can be shown.'),
    fix: both(
      '先测出现值；暂时测不出的，用 due 写明最迟哪天测完。',
      'Measure where it stands today; if that takes time, state the day in due.',
    ),
    message: both(
      '的指标没有现值，也没写哪天测完。',
      'has a KPI without a baseline and without a day for measuring it.',
    ),
  }),
  lacking({
    id: 'kpi/target',
    severity: 'error',
    lacks: (kpi) => blank(kpi.target),
    title: both('指标没有目标', 'KPI without a target'),
    why: both('没有目标值，什么结果都能说成功。', 'Without a target any result can be called a success.'),
    fix: both(
      '写明目标值；要等现值出来再定的，用 due 写明哪天定。',
      'State the target; if it waits for the baseline, state the day in due.',
    ),
    message: both(
      '的指标没有目标，也没写哪天定。',
      'has a KPI without a target and without a day for fixing it.',
    ),
  }),
  lacking({
    id: 'kpi/unit',
    severity: 'warning',
    lacks: (kpi) => !says(kpi.unit),
    title: both('指标没有单位', 'KPI without a unit'),
    why: both('没有单位的数各人有各人的读法。', 'Everybody reads a bare figure in their own way.'),
    fix: both('写明单位，例如 %、分钟、元/笔。', 'State the unit, such as %, minutes or CNY a case.'),
    message: both('的指标没有单位。', 'has a KPI without a unit.'),
  }),
  lacking({
    id: 'kpi/source',
    severity: 'warning',
    lacks: (kpi) => !says(kpi.source),
    title: both('指标没有数据来源', 'KPI without a data source'),
    why: both(
      '说不出数从哪个系统来，验收时就会各算各的。',
      'If nobody says which system the figure is from, each side brings its own to the review.',
    ),
    fix: both('写明取数的系统、报表和口径。', 'Name the system or report, and how the figure is counted.'),
    message: both('的指标没有数据来源。', 'has a KPI without a data source.'),
  }),
  lacking({
    id: 'kpi/date',
    severity: 'warning',
    lacks: (kpi) => blank(kpi.date),
    title: both('指标没有达成日期', 'KPI without a date'),
    why: both('没有日期的目标永远不算没达到。', 'A target without a date can never be missed.'),
    fix: both('写明哪天看结果。', 'State the day on which the result is read.'),
    message: both('的指标没有写哪天达成。', 'has a KPI without a date for its target.'),
  }),
  {
    id: 'kpi/open',
    severity: 'note',
    title: both('指标还有待定项', 'KPI with something still open'),
    why: both(
      '待定的项有期限，可以接受；但在那之前，收益只是预期。',
      'What is open has a day to be settled, which is acceptable; until then the gain is a hope.',
    ),
    fix: both('到期前补齐。', 'Fill it in by that day.'),
    guide,
    reads: 'roadmap',
    check: (reading) =>
      measured(reading).flatMap(({ activity: { called }, kpi, path }) => {
        const open = openParts(kpi);
        if (open.length === 0 || blank(kpi.due)) return [];
        const names = joinTexts(open);
        return [
          {
            path: [...path, 'due'],
            message: both(
              `${called.zh}的指标还缺${names.zh}，定于 ${kpi.due} 前补齐。`,
              `The KPI of ${called.en} still lacks its ${names.en}, due by ${kpi.due}.`,
            ),
          },
        ];
      }),
  },
  {
    id: 'kpi/late',
    severity: 'error',
    title: both('开工之后才测现值', 'Baseline measured after the start'),
    why: both(
      '工作一开始，原来的状态就变了，现值再也测不准。',
      'Once the work has begun the old state is gone and its baseline can no longer be measured.',
    ),
    fix: both('把测量提前到开工之前，或推迟开工。', 'Measure before the start, or start later.'),
    guide,
    reads: 'roadmap',
    check: (reading) =>
      measured(reading).flatMap(({ activity: { called, start }, kpi, path }) => {
        const due = readDate(kpi.due);
        if (!due || !start || openParts(kpi).length === 0 || due.first <= start.first) return [];
        return [
          {
            path: [...path, 'due'],
            message: both(
              `${called.zh} ${start.first} 开工，指标却要到 ${kpi.due} 才定下来。`,
              `${called.en} starts on ${start.first}, but its KPI is settled only by ${kpi.due}.`,
            ),
          },
        ];
      }),
  },
  {
    id: 'kpi/borrowed-target',
    severity: 'warning',
    title: both('把案例的数当成自己的目标', "A case's figure taken as one's own target"),
    why: both(
      '别家的效果有别家的条件，有的还是估算；直接搬来当目标，没有依据。',
      "Another company's result had its own conditions, and some are estimates; as one's own target it stands on nothing.",
    ),
    fix: both(
      '用自己的现值和试点结果定目标，案例只作参照。',
      'Set the target from your own baseline and pilot, with the case for comparison only.',
    ),
    guide: null,
    reads: 'roadmap',
    check: (reading) => {
      const kinds = new Map(reading.sources.map(({ entry }) => [entry.id, entry.kind]));
      return measured(reading).flatMap(({ activity: { called }, kpi, path }) => {
        const cited = kpi.citations ?? [];
        const borrowed = cited.every((id) => ['case', 'guidance'].includes(kinds.get(id) ?? ''));
        if (blank(kpi.target) || cited.length === 0 || !borrowed) return [];
        return [
          {
            path: [...path, 'target'],
            message: both(
              `${called.zh}的目标只依据案例或指南（${cited.join('、')}）。`,
              `The target of ${called.en} rests on nothing but a case or the guide (${cited.join(', ')}).`,
            ),
          },
        ];
      });
    },
  },
];

function lacking(entry: {
  readonly id: string;
  readonly severity: LintRule['severity'];
  readonly lacks: (kpi: DocumentKpi) => boolean;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly fix: Bilingual;
  readonly message: Bilingual;
}): LintRule {
  const { lacks, message, ...rule } = entry;
  return {
    ...rule,
    guide,
    reads: 'roadmap',
    check: (reading): readonly Hit[] =>
      measured(reading)
        // What has a day to be settled by is told by kpi/open.
        .filter(({ kpi }) => lacks(kpi) && blank(kpi.due))
        .map(({ activity: { called }, path }) => ({
          path,
          message: both(`${called.zh}${message.zh}`, `${called.en} ${message.en}`),
        })),
  };
}

function trials({ activities }: RoadmapReading): readonly PlacedActivity[] {
  return activities.filter(({ kind }) => kind === 'pilot' || kind === 'rollout');
}

function measured({ activities }: RoadmapReading): readonly Measured[] {
  return activities.flatMap((activity) =>
    activity.entry.kpi ? [{ activity, kpi: activity.entry.kpi, path: [...activity.path, 'kpi'] }] : [],
  );
}

function openParts(kpi: DocumentKpi): readonly Bilingual[] {
  return [
    ...(says(kpi.name) ? [] : [both('名称', 'name')]),
    ...(blank(kpi.baseline) ? [both('现值', 'baseline')] : []),
    ...(blank(kpi.target) ? [both('目标', 'target')] : []),
    ...(says(kpi.unit) ? [] : [both('单位', 'unit')]),
    ...(says(kpi.source) ? [] : [both('数据来源', 'data source')]),
    ...(blank(kpi.date) ? [both('达成日期', 'date')] : []),
  ];
}

function blank(value: string | number | null | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
