import type { Measure } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { lastDayOf } from '../../src/language/last-day.ts';
import { monthText } from '../../src/language/month-text.ts';
import { monthsAfter } from '../assessment/months-after.ts';
import type { CompanySize } from '../company-size.ts';
import { figureRange } from '../rounding.ts';
import { dayBefore } from './day-before.ts';
import type { KpiFigure, KpiRow, OperatedScenario } from './schema.ts';

/** The four measures of a scenario, in the guide's order (2.4, page 24). */
export const sceneGroups = [
  'productivity',
  'operating-cost',
  'customer-experience',
  'process-quality',
] as const;
type SceneGroup = (typeof sceneGroups)[number];

/**
 * Which of the four measures a KPI belongs to, by the words of its name; the first that fits. Ours: the guide leaves it
 * open. A name that holds none of the words is left unclassed.
 */
const groupWords: readonly (readonly [SceneGroup, RegExp])[] = [
  ['operating-cost', /成本|费用|能耗|消耗|毛利|库存|弃风|放散/],
  ['customer-experience', /满意|接通|投诉|复购|解决|准时|兑现|缺货|退号/],
  ['productivity', /时间|时长|用时|工时|周期|住院日|停机|停车|每周可|人均|产量/],
  ['process-quality', /准确|答对|合格|命中|误差|漏检|违章|不合理|修复率|查实|预警|差错/],
];

export function groupOfKpi(name: Bilingual): SceneGroup | null {
  return groupWords.find(([, words]) => words.test(name.zh))?.[0] ?? null;
}

/**
 * One scenario's rows. A small company watches its main KPI and one measure that must not suffer from it; the others all
 * four (ours: the guide sets no number).
 */
export function kpiRows(
  scenario: OperatedScenario,
  measures: readonly Measure[],
  size: CompanySize | null,
): KpiRow[] {
  const mainGroup = scenario.kpi ? groupOfKpi(scenario.kpi.name) : null;
  const main = scenario.kpi ? [mainRow(scenario, scenario.kpi, mainGroup)] : [];
  const free = sceneGroups.filter((group) => group !== mainGroup);
  const watched =
    size === 'small' ? [mainGroup === 'process-quality' ? 'customer-experience' : 'process-quality'] : free;
  const rows = watched.flatMap((group) => {
    const measure = suitedMeasure(measures, group, scenario.process ?? null);
    return measure ? [watchRow(scenario, measure)] : [];
  });
  return [...main, ...rows];
}

/** The measure made for fewest kinds of work that suits this one; among equals the first id. */
function suitedMeasure(
  measures: readonly Measure[],
  group: string,
  process: string | null,
): Measure | undefined {
  const breadth = ({ processes }: Measure): number => (processes.length === 0 ? Infinity : processes.length);
  return measures
    .filter((measure) => measure.group === group)
    .filter(({ processes }) => processes.length === 0 || (process !== null && processes.includes(process)))
    .sort((a, b) => (breadth(a) === breadth(b) ? (a.id < b.id ? -1 : 1) : breadth(a) - breadth(b)))[0];
}

function mainRow(
  scenario: OperatedScenario,
  kpi: NonNullable<OperatedScenario['kpi']>,
  group: SceneGroup | null,
): KpiRow {
  const baseline = scenario.baseline ?? null;
  const target = scenario.target ?? null;
  return {
    scenario: scenario.id,
    main: true,
    measure: null,
    group,
    ...kpi,
    counted: null,
    baseline,
    target,
    ...timesOf(scenario, baseline !== null),
    baselineText: baseline ? figureText(baseline) : toBeMeasured(scenario),
    targetText: target ? figureText(target) : targetToBeSet(baseline !== null, scenario),
    dataSource: sourceText(scenario.source ?? null),
    owner: scenario.owner,
  };
}

function watchRow(scenario: OperatedScenario, measure: Measure): KpiRow {
  return {
    scenario: scenario.id,
    main: false,
    measure: measure.id,
    group: measure.group,
    name: measure.name,
    unit: measure.unit,
    direction: measure.direction,
    counted: measure.counted,
    baseline: null,
    target: null,
    ...timesOf(scenario, false),
    baselineText: toBeMeasured(scenario),
    targetText: both('不得差于基线', 'no worse than its baseline'),
    dataSource: measure.data_source,
    owner: ownerOf(measure, scenario),
  };
}

/** A measure that the business counts is the scenario owner's; a technical one stays with its own. */
function ownerOf(measure: Measure, scenario: OperatedScenario): Role {
  return measure.owner === 'business_lead' ? scenario.owner : measure.owner;
}

function timesOf(scenario: OperatedScenario, known: boolean): Pick<KpiRow, 'baselineBy' | 'readings'> {
  const { pilot, rollout } = scenario;
  return {
    baselineBy: known ? null : measuredBy(scenario),
    readings: [
      ...(pilot ? [{ at: 'pilot-end' as const, date: pilot.end }] : []),
      ...(rollout ? [{ at: 'rollout-end' as const, date: rollout.end }] : []),
      ...(rollout && scenario.target ? [{ at: 'year-after' as const, date: yearAfter(rollout.end) }] : []),
    ],
  };
}

/** One decimal at most; "about" where it was told so. */
export function figureText({ low, high, approximate }: KpiFigure): Bilingual {
  const figure = figureRange(low, high);
  return approximate === true ? both(`约 ${figure}`, `about ${figure}`) : both(figure, figure);
}

/** The end of the work that measures it where that is over before the pilot, else the day before the pilot. */
function measuredBy({ pilot, measured }: OperatedScenario): string | null {
  if (!pilot) return null;
  return measured && measured < pilot.start ? measured : dayBefore(pilot.start);
}

function toBeMeasured(scenario: OperatedScenario): Bilingual {
  const by = measuredBy(scenario);
  if (by === null) return both('待测，试点前完成', 'to be measured before the pilot');
  return both(`待测，${by} 前完成`, `to be measured by ${by}`);
}

function targetToBeSet(known: boolean, { pilot }: OperatedScenario): Bilingual {
  const when = pilot
    ? both(
        `${monthText(pilot.start).zh}试点开始前`,
        `before the pilot starts in ${monthText(pilot.start).en}`,
      )
    : both('试点开始前', 'before the pilot starts');
  return known
    ? both(
        `待定：由负责人对照基线，在${when.zh}写定`,
        `to be set by its owner against the baseline, ${when.en}`,
      )
    : both(
        `待定：先测出基线，由负责人在${when.zh}写定`,
        `to be set by its owner once the baseline is known, ${when.en}`,
      );
}

function sourceText(source: OperatedScenario['source'] | null): Bilingual {
  switch (source) {
    case 'system':
      return both('现有业务系统', 'the business system in use');
    case 'manual':
      return both(
        '人工统计；试点前写明口径和取数人',
        'counted by hand; rule and counter to be named before the pilot',
      );
    case 'none':
      return both(
        '现在没有人统计；试点前先连续记四周',
        'not counted today; to be recorded for four weeks before the pilot',
      );
    default:
      return both('不清楚，问业务负责人', 'not known; ask the business lead');
  }
}

/** Whether a stated target lies on the better side of the stated baseline; null where either is unknown. */
export function isBetter(scenario: OperatedScenario): boolean | null {
  const { kpi, baseline, target } = scenario;
  if (!kpi || !baseline || !target) return null;
  return kpi.direction === 'up' ? target.high > baseline.low : target.low < baseline.high;
}

/** The last day of the month a year on. */
export function yearAfter(date: string): string {
  return lastDayOf(monthsAfter(date, 12), 'month');
}
