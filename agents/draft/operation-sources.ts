import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { counted } from '../../src/language/counted.ts';
import type { KpiRow, Rhythm } from '../../tools/plan-operation/schema.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** What operation was planned: as a whole, and each scenario's goal, measures, steps and changed work. */
export function operationSources(matter: SourceMatter): readonly PlanSource[] {
  const { operation } = matter.method;
  const whole = source(matter, {
    id: sourceIds.tool('plan_operation'),
    kind: 'tool',
    title: both('测算 · 运营', 'Calculation · operation'),
    reference: 'plan_operation',
    texts: [
      ...operation.messages,
      ...operation.measures.map((measure) =>
        both(
          `${measure.name.zh}（${measure.unit.zh}）：${measure.counted.zh}；数据来源：${measure.dataSource.zh}。`,
          `${measure.name.en} (${measure.unit.en}): ${measure.counted.en}; source: ${measure.dataSource.en}.`,
        ),
      ),
      ...operation.levels.map((level) =>
        both(
          `${level.name.zh}：${level.because.zh}；${level.composition.zh}；${level.generation.zh}。`,
          `${level.name.en}: ${level.because.en}; ${level.composition.en}; ${level.generation.en}.`,
        ),
      ),
      ...operation.flywheel.map((step) =>
        both(`${step.text.zh}，${step.rhythm.zh}。`, `${step.text.en}, ${step.rhythm.en}.`),
      ),
    ],
  });
  const parts = operation.goals.map(({ scenario, text }) => {
    const name = matter.view.assessment.candidates.find(({ id }) => id === scenario)?.name;
    const changed = operation.changes.find((change) => change.scenario === scenario);
    return source(matter, {
      id: sourceIds.tool('plan_operation', scenario),
      kind: 'tool',
      title: both(
        `测算 · ${name?.zh ?? scenario}的运营`,
        `Calculation · operation of ${name?.en ?? scenario}`,
      ),
      reference: `plan_operation#${scenario}`,
      texts: [
        text,
        ...operation.kpis.filter((row) => row.scenario === scenario).map(rowText),
        ...operation.rhythm.filter((entry) => entry.scenario === scenario).map(rhythmText),
        ...[...(changed?.steps ?? []), ...(changed?.posts ?? [])].map((change) =>
          both(`${change.zh}。`, `${change.en}.`),
        ),
      ],
    });
  });
  return [whole, ...parts];
}

function rowText(row: KpiRow): Bilingual {
  const dates = row.readings.map(({ date }) => date);
  return both(
    `${row.name.zh}（${row.unit.zh}）：${row.counted ? `${row.counted.zh}；` : ''}基线${row.baselineText.zh}，目标${row.targetText.zh}，测量日期 ${dates.join('、')}，数据来源：${row.dataSource.zh}。`,
    `${row.name.en} (${row.unit.en}): ${row.counted ? `${row.counted.en}; ` : ''}baseline ${row.baselineText.en}, target ${row.targetText.en}, measured on ${dates.join(', ')}, source: ${row.dataSource.en}.`,
  );
}

function rhythmText({ weeks, steps, usable, good, stop }: Rhythm): Bilingual {
  const [pilotEnd, rolloutEnd] = [usable.by ?? '', good.by ?? ''];
  const held =
    steps === null
      ? both('', '')
      : both(`试点内 ${steps} 步。`, ` The pilot holds ${counted(steps, 'step')}.`);
  return both(
    `每 ${weeks} 周一步。${held.zh}${pilotEnd} ${usable.gate.zh}${rolloutEnd} ${good.gate.zh}${stop.zh}`,
    [
      `One step every ${counted(weeks, 'week')}.${held.en}`,
      pilotEnd,
      usable.gate.en,
      rolloutEnd,
      good.gate.en,
      stop.en,
    ]
      .filter((text) => text !== '')
      .join(' '),
  );
}
