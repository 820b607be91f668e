import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { Rhythm, Standing } from '../../tools/plan-operation/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { withDatesInWords } from './dates-in-words.ts';
import { kpiTable, measureName, watchTable } from './kpi-tables.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, holderCell, listed } from './voice.ts';

const whole = sourceIds.tool('plan_operation');
const partOf = (scenario: string): string => sourceIds.tool('plan_operation', scenario);

/** Goals before anything else, then how they are measured, the steps that lead there, and what grows with use (guide 2.4). */
export const writeOperation: PlanSectionWriter = {
  id: 'operation',
  title: both('运营', 'Operation'),
  write(brief) {
    const writer = sectionWriter(brief, 'operation');
    const { operation } = brief.method;
    if (operation.goals.length === 0) {
      // The roadmap says that nothing starts, and what would let it.
      return [];
    }
    const small = brief.method.layers.size.value === 'small';
    return [
      ...goals(brief, writer),
      ...kpiTable(brief, writer),
      ...watchTable(brief, writer),
      ...rhythm(brief, writer),
      // How steps and posts change is told with the business and with people. A small firm has no layers to run apart.
      ...technicalMeasures(brief, writer, small),
      ...(small ? [] : [...flywheel(brief, writer), ...levels(brief, writer)]),
      ...open(brief, writer, small),
    ];
  },
};

function goals(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  return writer.list(
    ...brief.method.operation.goals.map(({ scenario, text }) =>
      writer.claim('tool', asSentence(withDatesInWords(text)), [
        partOf(scenario),
        ...evidenceOn(
          brief,
          ['kpi.baseline', 'kpi.target'].map((question) => scenarioSlot(scenario, question)),
        ),
      ]),
    ),
  );
}

function scenarioName(brief: PlanBrief, id: string): Bilingual {
  return brief.view.assessment.candidates.find((candidate) => candidate.id === id)?.name ?? both(id, id);
}

function rhythm(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { rhythm: entries } = brief.method.operation;
  const [first] = entries;
  if (!first) return [];
  return [
    ...writer.list(
      ...entries.map((entry) =>
        writer.claim('judgement', stepsText(scenarioName(brief, entry.scenario), entry), [
          partOf(entry.scenario),
        ]),
      ),
    ),
    ...writer.paragraph(writer.claim('judgement', first.stop, [partOf(first.scenario)])),
  ];
}

function stepsText(name: Bilingual, { weeks, steps, usable, good }: Rhythm): Bilingual {
  const pace =
    steps === null
      ? both(`每 ${weeks} 周走一小步`, `one small step every ${weeks} weeks`)
      : both(
          `每 ${weeks} 周走一小步，试点里共 ${steps} 步`,
          `one small step every ${weeks} weeks, ${steps} in the pilot`,
        );
  // What comes after a rollout is told only where one is planned.
  const gates = (good.by ? [usable, good] : [usable]).map(({ by, gate }) => {
    const day = by ? describeDate(by, 'day') : null;
    return day ? both(`${day.zh}看${asQuoted(gate).zh}`, `On ${day.en}: ${asClause(gate).en}.`) : gate;
  });
  return both(
    `${name.zh}：${pace.zh}。${gates.map(({ zh }) => zh).join('')}`,
    `${sentenceCase(name.en)}: ${pace.en}. ${gates.map(({ en }) => en).join(' ')}`,
  );
}

/** "可用：……" within a sentence: "“可用”：……". */
function asQuoted(gate: Bilingual): Bilingual {
  return both(gate.zh.replace(/^(\p{Script=Han}+)：/u, '“$1”：'), gate.en);
}

/** A small firm watches one measure each of compute, data and model: it has nobody to read more. */
function technicalMeasures(brief: PlanBrief, writer: SectionWriter, small: boolean): readonly Block[] {
  const { measures: asked } = brief.method.operation;
  const measures = small
    ? asked.filter(({ group }, place) => asked.findIndex((other) => other.group === group) === place)
    : asked;
  return writer.table({
    caption: both('算力、模型、数据这一边要看的数', 'What to watch on the side of compute, model and data'),
    columns: [
      both('看什么', 'Measure'),
      both('怎么算', 'How counted'),
      both('从哪里取数', 'Source'),
      both('负责', 'Owner'),
    ],
    rows: measures.map((measure) => [
      measureName(measure),
      measure.counted,
      measure.dataSource,
      holderCell(brief, measure.owner),
    ]),
    citations: [whole, sourceIds.engagement],
  });
}

function flywheel(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  return writer.table({
    caption: both('用出来的反馈怎么变成下一版', 'How feedback from use becomes the next version'),
    columns: [both('做什么', 'Step'), both('多久', 'How often'), both('谁', 'Who')],
    rows: brief.method.operation.flywheel.map(({ text, rhythm: often, owner }) => [
      text,
      often,
      holderCell(brief, owner),
    ]),
    citations: [whole, sourceIds.engagement],
  });
}

const standingNames: Readonly<Record<Standing, Bilingual>> = {
  'in-place': both('已经做到', 'in place'),
  begun: both('开了头', 'begun'),
  planned: both('已排进路线图', 'in the roadmap'),
  missing: both('还没有', 'not there yet'),
  unknown: both('不清楚', 'not known'),
  'not-needed': both('不必单设', 'not needed'),
};

function levels(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const known = brief.method.operation.levels.filter(({ standing }) => standing !== 'unknown');
  return writer.table({
    caption: both(
      '运营能力从一件事到全公司，走到了哪一步',
      'From a single task to the whole company: how far operation has come',
    ),
    columns: [
      both('范围', 'Reach'),
      both('现状', 'Today'),
      both('要定下来的', 'To be laid down'),
      both('要在使用中长出来的', 'To grow in use'),
    ],
    rows: known.map((level) => [
      level.name,
      both(
        `${standingNames[level.standing].zh}：${level.because.zh}`,
        `${standingNames[level.standing].en}: ${level.because.en}`,
      ),
      ...(level.standing === 'not-needed' ? [dash, dash] : [level.composition, level.generation]),
    ]),
    citations: [whole, ...evidenceOn(brief, ['talent.readiness', 'data.platform'])],
  });
}

const dash = both('—', '—');

/** What the tables above do not already say is to be measured or fixed. */
function open(brief: PlanBrief, writer: SectionWriter, small: boolean): readonly Block[] {
  const asked = brief.method.operation.open.filter(({ slot }) =>
    small ? slot.endsWith('kpi.source') : !slot.endsWith('kpi.baseline') && !slot.endsWith('kpi.target'),
  );
  if (asked.length === 0) return [];
  const uncounted = brief.method.operation.goals.filter(({ scenario }) =>
    asked.some(({ slot }) => slot === scenarioSlot(scenario, 'kpi.source')),
  );
  const names = listed(uncounted.map(({ scenario }) => scenarioName(brief, scenario)));
  const [source] = asked.filter(({ slot }) => slot.endsWith('kpi.source'));
  const items = [
    ...(source
      ? [
          {
            text: both(`${names.zh}的主指标从哪里取数`, `where the main measure of ${names.en} is read from`),
            askers: source.askers,
          },
        ]
      : []),
    ...asked.filter(({ slot }) => !slot.endsWith('kpi.source')),
  ].map(({ text, askers }) => {
    const who = listed(askers.map((role) => roleNames[role]));
    return both(`${text.zh}（问${who.zh}）`, `${text.en} (ask the ${who.en})`);
  });
  const told = joinTexts(items, both('；', '; '));
  return writer.gap(both(`还没有人说过：${told.zh}。`, `Nobody has said yet: ${told.en}.`));
}
