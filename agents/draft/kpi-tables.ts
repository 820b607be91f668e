import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { KpiRow } from '../../tools/plan-operation/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, holderCell } from './voice.ts';

const groupNames: Readonly<Record<NonNullable<KpiRow['group']>, Bilingual>> = {
  productivity: both('提高生产力', 'productivity'),
  'operating-cost': both('降低运营成本', 'operating cost'),
  'customer-experience': both('提升客户体验', 'customer experience'),
  'process-quality': both('改进过程质量', 'process quality'),
  compute: both('算力', 'compute'),
  model: both('模型', 'model'),
  data: both('数据', 'data'),
};

const partOf = (scenario: string): string => sourceIds.tool('plan_operation', scenario);

function groupName(group: KpiRow['group']): Bilingual {
  return group ? groupNames[group] : both('由负责人归类', 'for its owner to say');
}

/** "Stockout rate (%)"; a unit with brackets of its own follows a comma. */
export function measureName({ name, unit }: Pick<KpiRow, 'name' | 'unit'>): Bilingual {
  return both(
    unit.zh.includes('（') ? `${name.zh}，${unit.zh}` : `${name.zh}（${unit.zh}）`,
    unit.en.includes('(') ? `${name.en}, ${unit.en}` : `${name.en} (${unit.en})`,
  );
}

/**
 * The one measure by which each scenario is judged, with what is still to be measured or set and until when. A target
 * stands here only where a stakeholder named it; a case's figure never does.
 */
export function kpiTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const main = brief.method.operation.kpis.filter((row) => row.main);
  const sourceKnown = main.some(({ scenario }) => brief.view.facts.has(scenarioSlot(scenario, 'kpi.source')));
  const nameOf = (id: string): Bilingual =>
    brief.view.assessment.candidates.find((candidate) => candidate.id === id)?.name ?? both(id, id);
  const slots = ['kpi.baseline', 'kpi.target', 'kpi.source'];
  return writer.table({
    caption: both('每个场景凭哪一个指标论成败', 'The one measure by which each scenario is judged'),
    columns: [
      both('场景', 'Scenario'),
      both('主指标', 'Main measure'),
      both('属于哪一面', 'Kind'),
      both('基线', 'Baseline'),
      both('目标', 'Target'),
      both('何时测', 'Measured'),
      ...(sourceKnown ? [both('数据来源', 'Data source')] : []),
      both('负责', 'Owner'),
    ],
    rows: main.map((row) => [
      nameOf(row.scenario),
      measureName(row),
      groupName(row.group),
      baselineCell(row),
      targetCell(row),
      readingsCell(row),
      ...(sourceKnown ? [row.dataSource] : []),
      holderCell(brief, row.owner, row.scenario),
    ]),
    citations: [
      ...main.map(({ scenario }) => partOf(scenario)),
      ...evidenceOn(
        brief,
        main.flatMap(({ scenario }) => slots.map((slot) => scenarioSlot(scenario, slot))),
      ),
      sourceIds.engagement,
    ],
  });
}

function baselineCell({ baseline, baselineText, baselineBy }: KpiRow): Bilingual {
  if (baseline) return baselineText;
  if (!baselineBy) return both('试点之前测出', 'to be measured before the pilot');
  const day = describeDate(baselineBy, 'day');
  return both(`${day.zh}之前测出`, `to be measured by ${day.en}`);
}

function targetCell({ target, targetText }: KpiRow): Bilingual {
  return target ? targetText : both('负责人在试点开始前写定', 'set by its owner before the pilot');
}

const readingNames: Readonly<Record<KpiRow['readings'][number]['at'], (day: Bilingual) => Bilingual>> = {
  'pilot-end': (day) => both(`试点结束（${day.zh}）`, `end of the pilot (${day.en})`),
  'rollout-end': (day) => both(`推广结束（${day.zh}）`, `end of the rollout (${day.en})`),
  'year-after': (day) =>
    both(`推广满一年（${day.zh}，对目标）`, `a year after the rollout (${day.en}, against the target)`),
};

function readingsCell({ readings }: KpiRow): Bilingual {
  if (readings.length === 0) return both('试点排定之后再定', 'once the pilot has its dates');
  return joinTexts(
    readings.map(({ at, date }) => readingNames[at](describeDate(date, 'day'))),
    both('、', ', '),
  );
}

/** Measures that must not suffer while the main one gains; one line for all the scenarios that share it. */
export function watchTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const rows = brief.method.operation.kpis.filter((row) => !row.main);
  const measures = [...new Set(rows.map(({ measure }) => measure))].flatMap((measure) => {
    const sharing = rows.filter((row) => row.measure === measure);
    const [first] = sharing;
    return first ? [{ first, sharing }] : [];
  });
  const several = new Set(rows.map(({ scenario }) => scenario)).size > 1;
  const { candidates } = brief.view.assessment;
  return writer.table({
    caption: both(
      '把关的指标：主指标变好时，这些不得差于试点前测到的水平',
      'Kept in check: while the main measure gains, none of these may fall behind its level before the pilot',
    ),
    columns: [
      both('指标', 'Measure'),
      both('属于哪一面', 'Kind'),
      ...(several ? [both('用于', 'For')] : []),
      both('怎么算', 'How counted'),
      both('数据来源', 'Data source'),
      both('负责', 'Owner'),
    ],
    rows: measures.map(({ first, sharing }) => [
      measureName(first),
      groupName(first.group),
      ...(several
        ? [
            joinTexts(
              sharing.flatMap(({ scenario }) => candidates.find(({ id }) => id === scenario)?.name ?? []),
            ),
          ]
        : []),
      first.counted ?? groupName(first.group),
      first.dataSource,
      holderCell(brief, first.owner, sharing.length === 1 ? first.scenario : null),
    ]),
    citations: [...new Set(rows.map(({ scenario }) => partOf(scenario))), sourceIds.engagement],
  });
}
