import { type Bilingual, both } from '../../src/domain/language.ts';
import type { RoadmapDocument } from '../../src/domain/roadmap-document.ts';
import { type Role, roleNames, roles } from '../../src/domain/role.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { guideAttribution } from '../../src/domain/source.ts';
import { monthsAfter } from '../../tools/assessment/months-after.ts';
import type { SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { deploymentRules } from '../../tools/deployment-rules.ts';
import { foundationModelRules } from '../../tools/foundation-model-rules.ts';
import type { KpiFigure } from '../../tools/plan-operation/schema.ts';
import type { RuleTable } from '../../tools/rule-table.ts';
import { firedRules } from './decision-rules.ts';
import { type PlanBrief, questionFor } from './plan-brief.ts';
import { type RankedScenario, rankedScenarios } from './ranked-scenarios.ts';
import { relevantRisks } from './relevant-risks.ts';
import { benefitsOf } from './roadmap-benefits.ts';
import { scheduleOf, type Work } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { isPresent, labelInProse, voiceOf } from './voice.ts';

type Part<Key extends keyof RoadmapDocument> = NonNullable<RoadmapDocument[Key]>;

/** Ours: a scenario put off is looked at again half a year after the start, when the first pilots have a result. */
const monthsToReview = 6;

/**
 * What a plan decides, as a roadmap document that programs can read and `lint_plan` can judge: the same figures, dates and
 * owners as the plan's tables, in the plan's language, without the written claims.
 */
export function roadmapDocumentOf(brief: PlanBrief): RoadmapDocument {
  const { view, language } = brief;
  const { assessment, engagement, stakeholders } = view;
  const schedule = scheduleOf(brief);
  const input = assessment.roadmap?.input;
  const decisions = [deployment(brief), baseModel(brief)];
  const activities = schedule?.activities.map((work) => activity(brief, work)) ?? [];
  return {
    title: both(`${engagement.company}人工智能路线图`, `AI roadmap of ${engagement.company}`)[language],
    company: engagement.company,
    language,
    date: engagement.createdAt.slice(0, 10),
    start: schedule?.start ?? assessment.start,
    ...(input?.deadline ? { deadline: input.deadline } : {}),
    currency: 'CNY',
    attribution: guideAttribution[language],
    limits: [limits[language]],
    ...(schedule ? {} : { noSchedule: noSchedule(brief)[language] }),
    ...(input?.scenariosAtOnce ? { scenariosAtOnce: input.scenariosAtOnce } : {}),
    stakeholders: stakeholders.map(({ name, role }) => ({ name, role: roleNames[role][language] })),
    scenarios: rankedScenarios(brief).map((ranked) => scenario(brief, ranked)),
    activities,
    stages:
      schedule?.stages.map((stage) => ({
        id: stage.id,
        name: stage.name[language],
        start: stage.start,
        end: stage.end,
        activities: [...stage.activities],
        exit: stage.exit[language],
      })) ?? [],
    capacity: byRoleName(brief, input?.capacity ?? {}),
    ...(input?.budget ? { budget: budget(input.budget, input.start) } : {}),
    decisions,
    assumptions: [...means(brief), ...scores(brief)],
    risks: risks(brief),
    ...benefitsOf(brief),
    sources: cited(
      brief,
      decisions.flatMap(({ citations }) => citations ?? []),
    ),
    openQuestions: brief.open.map((open) => ({
      id: open.slot,
      question: (questionFor(brief, open.slot)?.ask ?? both(open.slot, open.slot))[language],
      owner: ownerName(brief, open.roles.find((role) => isPresent(brief, role)) ?? open.roles[0]),
    })),
    conflicts: conflicts(brief),
  };
}

const limits = both(
  '方法依据 2024 年 12 月的指南，不是标准；分界线、阶段长短和先后规则由本产品自定；金额、工期和人手除公司说过的以外，都是待核实的假设。',
  'The method follows the guide of December 2024 and is no standard; cut-offs, lengths of stages and rules of order are our own; amounts, durations and people are assumptions to be verified unless the company stated them.',
);

/** A role's one holder by name, else the role itself. */
function ownerName(brief: PlanBrief, role: Role | undefined): string {
  if (!role) return '';
  const holders = brief.view.stakeholders.filter((person) => person.role === role);
  const [only, second] = holders;
  return only && !second ? only.name : roleNames[role][brief.language];
}

function byRoleName(
  brief: PlanBrief,
  people: Readonly<Partial<Record<Role, number>>>,
): Record<string, number> {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const count = people[role];
      return count === undefined ? [] : [[roleNames[role][brief.language], count] as const];
    }),
  );
}

function activity(brief: PlanBrief, work: Work): Part<'activities'>[number] {
  const { language } = brief;
  const planned = brief.view.assessment.roadmap?.input.activities.find(({ id }) => id === work.id);
  // The deadline is for a first result unless the activity itself says otherwise.
  const binds = planned?.mustFinish ?? (work.kind === 'pilot' && planned?.quadrant === 1);
  return {
    id: work.id,
    name: work.name[language],
    kind: work.kind,
    ...(work.scenario ? { scenario: work.scenario } : {}),
    start: work.start,
    end: work.end,
    owner: ownerName(brief, work.owner),
    budget: { low: work.budget.low, high: work.budget.high, currency: 'CNY', basis: 'assumption' },
    after: [...(planned?.after ?? [])],
    deadlineBinds: binds,
    ...(planned?.pilotDone ? { pilotDone: planned.pilotDone } : {}),
    ...(work.kind === 'enabler' ? {} : { kpi: kpi(brief, work) }),
    ...passing(brief, work),
    people: byRoleName(brief, planned?.people ?? {}),
  };
}

/** What lets it in, what ends it well and what ends it early; enablers have only what they must achieve. */
function passing(brief: PlanBrief, work: Work): Pick<Part<'activities'>[number], 'gate' | 'exit' | 'stop'> {
  const { language } = brief;
  const found = scheduleOf(brief)?.gates.find((gate) => gate.activity === work.id);
  const { gate, exit, stop } = found ?? work;
  return {
    ...(gate ? { gate: gate[language] } : {}),
    ...(exit ? { exit: exit[language] } : {}),
    ...(stop ? { stop: stop[language] } : {}),
  };
}

/** What nobody has measured or fixed yet is due before the work may start: that is its gate. */
function kpi(
  brief: PlanBrief,
  { kpi: given, scenario, start, end }: Work,
): Part<'activities'>[number]['kpi'] {
  if (!given) return { due: start, date: end };
  const row = brief.method.operation.kpis.find((entry) => entry.main && entry.scenario === scenario);
  const sourceKnown = scenario !== null && brief.view.facts.has(scenarioSlot(scenario, 'kpi.source'));
  return {
    name: given.name[brief.language],
    baseline: given.baseline,
    target: row?.target ? stated(row.target, row.targetText[brief.language]) : (given.target ?? null),
    unit: given.unit[brief.language],
    ...(row && sourceKnown ? { source: row.dataSource[brief.language] } : {}),
    date: end,
    due: start,
  };
}

/** A single figure as a number; a range, or "about", in words. */
function stated({ low, high, approximate }: KpiFigure, text: string): number | string {
  return low === high && approximate !== true ? low : text;
}

function scenario(brief: PlanBrief, ranked: RankedScenario): Part<'scenarios'>[number] {
  const { language } = brief;
  const { candidate, scored, judged, placed } = ranked;
  const { roadmap, start } = brief.view.assessment;
  const schedule = scheduleOf(brief);
  const barred = placed.vetoed || placed.useNonAi;
  const chosen = schedule?.activities.some((work) => work.scenario === candidate.id) ?? false;
  const fault = roadmap?.deferred.find((entry) => entry.scenario.id === candidate.id)?.faults[0];
  return {
    id: candidate.id,
    name: candidate.name[language],
    value: scored.total,
    feasibility: judged.score,
    quadrant: placed.quadrant,
    vetoed: barred,
    decision: chosen ? 'chosen' : barred ? 'rejected' : 'deferred',
    reason: (fault?.message ?? placed.message)[language],
    ...(chosen || barred ? {} : { review: monthsAfter(schedule?.start ?? start, monthsToReview) }),
  };
}

function noSchedule(brief: PlanBrief): Bilingual {
  const output = brief.view.assessment.roadmap?.output;
  const fault = output && !output.feasible ? output.faults[0] : undefined;
  return fault?.message ?? both('没有一个候选场景现在可以开工。', 'No candidate may start now.');
}

function budget(
  {
    total,
    byQuarter,
  }: { readonly total?: number | undefined; readonly byQuarter?: readonly number[] | undefined },
  start: string,
): Part<'budget'> {
  const first = Number(start.slice(0, 4)) * 4 + Math.floor((Number(start.slice(5, 7)) - 1) / 3);
  const stated = (amount: number) => ({ amount, currency: 'CNY', basis: 'stated' });
  return {
    ...(total === undefined ? {} : { total: stated(total) }),
    ...(byQuarter
      ? {
          byQuarter: byQuarter.map((amount, place) => ({
            quarter: `${Math.floor((first + place) / 4)}Q${((first + place) % 4) + 1}`,
            amount: stated(amount),
          })),
        }
      : {}),
  };
}

function deployment(brief: PlanBrief): Part<'decisions'>[number] {
  const { output } = brief.view.assessment.deployment;
  return decision(brief, deploymentRules, 'choose_deployment', output.choice, output);
}

function baseModel(brief: PlanBrief): Part<'decisions'>[number] {
  const { output } = brief.view.assessment.model;
  return decision(brief, foundationModelRules, 'choose_foundation_model', output.source, output);
}

function decision<Choice extends string>(
  { language }: PlanBrief,
  table: RuleTable<Choice>,
  tool: string,
  choice: Choice,
  output: Parameters<typeof firedRules>[1] & {
    readonly message: Bilingual;
    readonly points: Readonly<Record<Choice, number>>;
    readonly barred: readonly Choice[];
  },
): Part<'decisions'>[number] {
  const fired = firedRules(table, output, choice);
  const why = (other: Choice): Bilingual => {
    const bar = fired.find((rule) => rule.bars.includes(other));
    if (bar) return both(`排除：${bar.says.zh}。`, `Barred: ${bar.says.en}.`);
    return both(
      `依据现有回答得 ${output.points[other]} 分，选中的得 ${output.points[choice]} 分。`,
      `On the answers so far it has ${output.points[other]} points, the choice ${output.points[choice]}.`,
    );
  };
  return {
    id: tool,
    what: table.subject[language],
    options: table.choices.map((option) => ({
      name: table.choiceNames[option][language],
      ...(option === choice ? {} : { rejectedBecause: why(option)[language] }),
    })),
    chosen: table.choiceNames[choice][language],
    reasons: [output.message[language]],
    citations: [sourceIds.tool(tool)],
  };
}

function means(brief: PlanBrief): Part<'assumptions'> {
  const { language } = brief;
  return (scheduleOf(brief)?.activities ?? []).map((work) => ({
    id: sourceIds.means(work.id),
    text: both(
      `${work.name.zh}的工期、人手和费用取自行业目录，签合同之前以报价为准。`,
      `Months, people and cost of ${work.name.en} are the catalogue's and give way to quotations before anything is signed.`,
    )[language],
    owner: ownerName(brief, work.owner),
    review: work.start,
  }));
}

/** One assumption a scenario: which of its scores nobody at the company has given. */
function scores(brief: PlanBrief): Part<'assumptions'> {
  const { language, view } = brief;
  const schedule = scheduleOf(brief);
  return view.assessment.sheets.flatMap(({ scenario: { id, name }, value, feasibility }) => {
    const entries: readonly SheetEntry[] = [...Object.values(value), ...Object.values(feasibility)];
    const assumed = entries.filter(({ origin }) => origin !== 'stated').length;
    if (assumed === 0) return [];
    const first = schedule?.activities.find((work) => work.scenario === id);
    return [
      {
        id: `scores/${id}`,
        text: both(
          `“${name.zh}”的 ${entries.length} 项评分里有 ${assumed} 项公司没有人答过，取自行业目录或由其他回答推出。`,
          `Of the ${entries.length} scores of ${name.en}, ${assumed} were given by nobody at the company; they are the catalogue's or follow from other answers.`,
        )[language],
        owner: ownerName(brief, 'business_lead'),
        review: first?.start ?? monthsAfter(schedule?.start ?? view.assessment.start, monthsToReview),
      },
    ];
  });
}

/** The two topics that every roadmap has to speak to, by the entry of `knowledge/risks.yaml` that does. */
const topics: Readonly<Record<string, string>> = {
  'job-fears': 'people',
  'sensitive-data': 'data',
  'data-not-ready': 'data',
  'model-leakage': 'data',
};

function risks(brief: PlanBrief): Part<'risks'> {
  const { language } = brief;
  return relevantRisks(brief).map(({ risk, why, answers }) => ({
    id: risk.id,
    text: both(`${risk.name.zh}。${why.zh}`, `${risk.name.en}. ${why.en}`)[language],
    topic: topics[risk.id] ?? 'other',
    owner: ownerName(brief, risk.owner),
    response: answers.map((answer) => answer[language]),
  }));
}

function conflicts(brief: PlanBrief): Part<'conflicts'> {
  const { language } = brief;
  return brief.turns.map(({ conflict }) => {
    const question = questionFor(brief, conflict.slot);
    const told = conflict.sides.map(({ stakeholder, finding }) => ({
      who: stakeholder.name,
      says: voiceOf(brief, finding).value[language],
    }));
    const { settledBy } = conflict;
    return {
      id: conflict.slot,
      on: labelInProse(question?.label ?? both(conflict.slot, conflict.slot))[language],
      sides: told,
      ...(settledBy ? { settledBy: settledBy.author.id } : {}),
      meanwhile: settledBy ? voiceOf(brief, settledBy).value[language] : (told[0]?.says ?? ''),
      question: (question?.ask ?? both(conflict.slot, conflict.slot))[language],
    };
  });
}

function cited(brief: PlanBrief, ids: readonly string[]): Part<'sources'> {
  return [...new Set(ids)].flatMap((id) => {
    const source = brief.sources.get(id);
    return source ? [{ id, kind: source.kind, title: source.title, text: source.text }] : [];
  });
}
