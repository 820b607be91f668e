import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both } from '../src/domain/language.ts';
import { roleNames } from '../src/domain/role.ts';
import { scenarioSlot, slotParts } from '../src/domain/slot.ts';
import { dayBefore } from './plan-operation/day-before.ts';
import { goalText } from './plan-operation/goal-text.ts';
import { groupOfKpi, isBetter, kpiRows, sceneGroups } from './plan-operation/kpi-table.ts';
import { levelViews } from './plan-operation/levels.ts';
import { demandFor, demandTrace, readsLanguage } from './plan-operation/operation-measures.ts';
import { rhythmOf } from './plan-operation/rhythm.ts';
import {
  type LevelView,
  type OperatedScenario,
  type PlanOperationInput,
  type PlanOperationOutput,
  planOperationInputSchema,
  planOperationOutputSchema,
} from './plan-operation/schema.ts';
import { flywheel, workChanges } from './plan-operation/work-changes.ts';
import { namesOf, requireUniqueIds } from './scenario-name.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

type Known = Pick<Knowledge, 'measures' | 'processes' | 'questions'>;

/**
 * How the scenarios that start are operated (guide 2.4, pages 23 to 25): goals first, the KPI table in four measures, the
 * measures of compute, model and data that a company of this size and set-up is asked for, small steps with gates, the
 * four levels of operation, the flywheel of data and what work changes. No target or baseline is ever filled in. Lists
 * that go by scenario are in the order of the input. Throws `ToolInputError` for an id used twice and for dates that run
 * backwards.
 */
export function planOperation(input: PlanOperationInput, knowledge: Known): PlanOperationOutput {
  requireUniqueIds(input.scenarios);
  for (const [index, scenario] of input.scenarios.entries()) requireDatesInOrder(scenario, index);
  const size = input.size ?? null;
  const technical = knowledge.measures.filter(({ group }) => !sceneGroups.some((scene) => scene === group));
  const asked = technical.filter((measure) => demandFor(measure, input).verdict === 'asked');
  const rhythm = input.scenarios.map((scenario) => rhythmOf(scenario, size));
  const levels = [...levelViews(input)];
  const open = openPoints(input, knowledge);
  return {
    goals: input.scenarios.map((scenario) => ({ scenario: scenario.id, text: goalText(scenario) })),
    kpis: input.scenarios.flatMap((scenario) => kpiRows(scenario, knowledge.measures, size)),
    measures: asked.map((measure) => ({
      id: measure.id,
      group: measure.group,
      name: measure.name,
      unit: measure.unit,
      direction: measure.direction,
      counted: measure.counted,
      dataSource: measure.data_source,
      owner: measure.owner,
    })),
    rhythm,
    levels,
    flywheel:
      input.scenarios.length === 0
        ? []
        : flywheel(Math.min(...rhythm.map(({ weeks }) => weeks)), readsLanguage(input)),
    changes: input.scenarios.map((scenario) => workChanges(scenario, knowledge.processes)),
    open,
    messages: messagesOf(input, levels, open),
    trace: [
      ...input.scenarios.flatMap(scenarioTrace),
      ...technical.map((measure) => demandTrace(measure, input)),
      ...levels.map(levelTrace),
    ],
  };
}

function requireDatesInOrder({ pilot, rollout }: OperatedScenario, index: number): void {
  for (const [step, span] of [
    ['pilot', pilot],
    ['rollout', rollout],
  ] as const) {
    if (span && span.end < span.start) {
      throw new ToolInputError(
        `scenarios[${index}].${step}`,
        both(
          `结束日期 ${span.end} 早于开始日期 ${span.start}；请对调或更正。`,
          `The end, ${span.end}, is before the start, ${span.start}; swap or correct them.`,
        ),
      );
    }
  }
  if (pilot && rollout && rollout.start <= pilot.end) {
    throw new ToolInputError(
      `scenarios[${index}].rollout`,
      both(
        `推广从 ${rollout.start} 开始，试点到 ${pilot.end} 才结束；先试点，过了关口再推广。`,
        `The rollout starts on ${rollout.start}, but the pilot ends on ${pilot.end}: a rollout starts after its pilot has passed the gate.`,
      ),
    );
  }
}

/** What nobody said, and who can. */
function openPoints(input: PlanOperationInput, { questions }: Known): PlanOperationOutput['open'] {
  const slots = [
    ...[...input.scenarios]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((scenario) =>
        (scenario.kpi ? ['kpi.baseline', 'kpi.target', 'kpi.source'] : [])
          .filter((question) => !isKnown(scenario, question))
          .map((question) => ({ slot: scenarioSlot(scenario.id, question), of: namesOf(scenario.name) })),
      ),
    ...(input.uptake ? [] : [{ slot: 'talent.readiness', of: null }]),
    ...(input.dataPlatform ? [] : [{ slot: 'data.platform', of: null }]),
    ...(input.size ? [] : [{ slot: 'company.employees', of: null }]),
  ];
  return slots.flatMap(({ slot, of }) => {
    const question = questions.find(({ id }) => id === slotParts(slot).question);
    if (!question) return [];
    const { label, roles } = question;
    return [
      {
        slot,
        text: of ? both(`“${of.zh}”的${label.zh}`, `"${of.en}": ${label.en}`) : label,
        askers: [...roles],
      },
    ];
  });
}

function isKnown({ baseline, target, source }: OperatedScenario, question: string): boolean {
  return Boolean(question === 'kpi.baseline' ? baseline : question === 'kpi.target' ? target : source);
}

const openShown = 3;

function messagesOf(
  input: PlanOperationInput,
  levels: readonly LevelView[],
  open: PlanOperationOutput['open'],
): Bilingual[] {
  if (input.scenarios.length === 0) {
    return [
      both(
        '现在没有可以启动的场景，运营目标等有了试点再定。',
        'No scenario starts yet; operating goals are set once there is a pilot.',
      ),
    ];
  }
  const messages = input.scenarios.map(goalText);
  for (const scenario of input.scenarios) {
    const { zh, en } = namesOf(scenario.name);
    if (isBetter(scenario) === false) {
      messages.push(
        both(
          `“${zh}”说出的目标并不好于现值，请和负责人核对方向和单位。`,
          `The target stated for "${en}" is no better than today's value; check direction and unit with its owner.`,
        ),
      );
    }
    if (scenario.kpi && !scenario.baseline && scenario.pilot) {
      const by = dayBefore(scenario.pilot.start);
      messages.push(
        both(
          `“${zh}”的基线要在 ${by} 前测出，否则试点结束时无从比较。`,
          `The baseline of "${en}" has to be measured by ${by}, or the end of the pilot has nothing to compare with.`,
        ),
      );
    }
  }
  const grown = levels.filter(({ standing }) => standing === 'in-place' || standing === 'begun');
  const zh = grown.map(({ name }) => name.zh).join('、');
  const en = grown.map(({ name }) => name.en).join(', ');
  messages.push(
    grown.length === 0
      ? both(
          '四个层面的运营能力都还没有起步的依据。',
          'Nothing said so far shows operation under way on any of its four levels.',
        )
      : both(`运营能力已经起步的层面：${zh}。`, `Operation is under way on these levels: ${en}.`),
  );
  if (open.length > 0) {
    const shown = open.slice(0, openShown);
    const more = open.length - shown.length;
    const asked = shown.map(({ text, askers }) => {
      const who = askers[0] ? roleNames[askers[0]] : both('负责人', 'owner');
      return both(`${text.zh}（问${who.zh}）`, `${text.en} (ask the ${who.en})`);
    });
    messages.push(
      both(
        `还缺：${asked.map((one) => one.zh).join('、')}${more > 0 ? `，另有 ${more} 项` : ''}。`,
        `Still open: ${asked.map((one) => one.en).join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
      ),
    );
  }
  return messages;
}

function scenarioTrace(scenario: OperatedScenario): TraceStep[] {
  const { zh, en } = namesOf(scenario.name);
  const slot = (question: string): string => scenarioSlot(scenario.id, question);
  const group = scenario.kpi ? groupOfKpi(scenario.kpi.name) : null;
  return [
    {
      rule: 'baseline-before-pilot',
      fired: !scenario.baseline,
      on: [slot('kpi.baseline')],
      because: scenario.baseline
        ? both(`${zh}：基线有人说过，直接采用。`, `${en}: a baseline was stated and is used.`)
        : both(
            `${zh}：没有基线，须在试点前测出（指南 2.4，第 23 页：目标要可衡量）。`,
            `${en}: no baseline, so it is measured before the pilot (guide 2.4, page 23: goals that can be measured).`,
          ),
    },
    {
      rule: 'target-is-the-companys',
      fired: !scenario.target,
      on: [slot('kpi.target')],
      because: scenario.target
        ? both(`${zh}：目标取自访谈。`, `${en}: the target is a stakeholder's.`)
        : both(
            `${zh}：没有人定目标，不拿案例的数字代替。`,
            `${en}: nobody set a target, and no case's figure stands in for one.`,
          ),
    },
    {
      rule: 'measure-of-the-kpi',
      fired: group !== null,
      on: [`scenarios.${scenario.id}.kpi`],
      because: group
        ? both(
            `${zh}：按名称，主指标归入四个维度中的“${groupNames[group].zh}”（归类为本产品判断）。`,
            `${en}: by its name the main figure belongs to ${groupNames[group].en} (the sorting is our own).`,
          )
        : both(`${zh}：主指标没有归入四个维度。`, `${en}: the main figure is in none of the four measures.`),
    },
  ];
}

const groupNames = {
  productivity: both('提高生产力', 'productivity'),
  'operating-cost': both('降低运营成本', 'operating cost'),
  'customer-experience': both('提升客户体验', 'customer experience'),
  'process-quality': both('改进过程质量', 'process quality'),
} as const;

const levelSlots = {
  task: ['talent.readiness'],
  project: ['scenarios'],
  domain: ['data.platform'],
  enterprise: ['company.employees', 'governance.review', 'group.platform', 'it.compute'],
} as const;

function levelTrace({ level, name, standing, because }: LevelView): TraceStep {
  return {
    rule: `level-${level}`,
    fired: standing === 'in-place' || standing === 'begun' || standing === 'planned',
    on: [...levelSlots[level]],
    because: both(
      `${name.zh}层面：${because.zh}（指南 2.4，第 24 页；判断标准为本产品自定）。`,
      `Level of ${name.en}: ${because.en} (guide 2.4, page 24; the tests are our own).`,
    ),
  };
}

export const planOperationTool = defineTool({
  name: 'plan_operation',
  title: both('规划运营', 'Plan operation'),
  description: both(
    '为要启动的场景定运营目标，给出四个维度的指标表（基线、目标、测量日期、数据来源、负责人），按公司规模和部署方式选出算力、模型、数据要看的指标，安排小步迭代的节奏和关口，说明任务、项目、领域、全企业四个层面走到哪一步，以及数据飞轮和流程要改的地方。没人说过的基线和目标不填数。方法见指南 2.4 节（第 23-25 页），指标口径和节奏为本产品拟定。来源：中国信息通信研究院。',
    'Sets operating goals for the scenarios that start: a KPI table in four measures (baseline, target, dates, data source, owner), the measures of compute, model and data that fit the size and set-up, small steps with gates, where the company stands on the levels of task, project, domain and enterprise, the flywheel of data and what work changes. Baselines and targets that nobody stated are left open. Method: guide, section 2.4 (pages 23-25); how figures are counted and the rhythm are ours. Source: China Academy of Information and Communications Technology.',
  ),
  input: planOperationInputSchema,
  output: planOperationOutputSchema,
  run: (input, { knowledge }) => planOperation(input, knowledge),
});
