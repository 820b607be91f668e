import type { Enabler, Industry, Knowledge } from '../../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { headcountSlot, headcounts } from '../headcounts.ts';
import { type JudgedMeasure, pilotPassed } from '../pilot-gate.ts';
import type { Activity, RoadmapInput } from '../stage-roadmap/schema.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { amount, deadlineOf, type FactValues } from './read-fact.ts';
import type { RequiredEnabler } from './required-enablers.ts';

/** A scenario that the map lets start, in the order of deployment. */
export interface StartingScenario {
  readonly scenario: CandidateScenario;
  readonly quadrant: 1 | 2 | 3;
  /** 1 for the first in the order of deployment. */
  readonly order: number;
}

/** People that the work needs at once and the company does not have: a partner or hiring fills the gap. */
export interface Shortfall {
  readonly role: Role;
  readonly have: number;
  readonly need: number;
}

export interface RoadmapPlanning {
  readonly input: RoadmapInput;
  readonly shortfalls: readonly Shortfall[];
}

/** How much of a roadmap is wanted. */
export interface RoadmapExtent {
  readonly extent?: 'whole' | 'pilots';
  readonly wording?: 'full' | 'bare';
}

/** The company's answers that `planRoadmap` reads, besides its scenarios and groundwork. */
export const roadmapSlots: readonly string[] = [
  'company.employees',
  'timeline.deadline',
  'budget.total',
  ...headcounts.map(([, slot]) => slot),
];

/**
 * Turns scenarios and the enablers they wait for into the scheduler's input. Quadrants 1 and 2 get a pilot and a
 * rollout behind it, quadrant 3 a pilot with partners and no rollout yet (guide 2.1; 2.4: small steps, a trial
 * before each spread). `extent: 'pilots'` leaves every rollout out; `wording: 'bare'` every text that only a reader
 * needs, for trying hundreds of answers. Money and months are the catalogue's, which are
 * assumptions of ours and shown as such.
 */
export function planRoadmap(
  knowledge: Knowledge,
  industry: Industry,
  facts: FactValues,
  starting: readonly StartingScenario[],
  enablers: readonly RequiredEnabler[],
  start: string,
  { extent = 'whole', wording = 'full' }: RoadmapExtent = {},
): RoadmapPlanning {
  const placed = placedEnablers(knowledge, enablers, starting);
  const activities = [
    ...placed.map((entry) =>
      enablerActivity(
        entry,
        enablersBefore(knowledge, entry.enabler, placed),
        sizeFactor(amount(facts, 'company.employees')),
      ),
    ),
    ...starting
      .flatMap((entry) => scenarioActivities(industry, facts, entry, placed, wording))
      .filter((activity) => extent === 'whole' || activity.kind !== 'rollout'),
  ];
  const { capacity, shortfalls } = capacityFor(facts, activities);
  const deadline = deadlineOf(facts, 'timeline.deadline');
  const total = amount(facts, 'budget.total');
  return {
    shortfalls,
    input: {
      start,
      ...(deadline ? { deadline } : {}),
      horizonMonths: 36,
      capacity,
      scenariosAtOnce: scenariosAtOnce(amount(facts, 'company.employees')),
      ...(total === undefined ? {} : { budget: { total } }),
      activities,
    },
  };
}

/** Ours (the guide says small steps and no number): one at a time below 300 people, two below 1,000, else three. */
export function scenariosAtOnce(employees: number | undefined): number {
  if (employees === undefined) return 2;
  return employees < 300 ? 1 : employees < 1000 ? 2 : 3;
}

interface PlacedEnabler {
  readonly enabler: Enabler;
  readonly required: RequiredEnabler;
  readonly priority: number;
}

function placedEnablers(
  knowledge: Knowledge,
  enablers: readonly RequiredEnabler[],
  starting: readonly StartingScenario[],
): readonly PlacedEnabler[] {
  const orders = new Map(starting.map((entry) => [entry.scenario.id, entry.order]));
  return enablers.flatMap((required) => {
    const enabler = knowledge.enablers.find((entry) => entry.id === required.id);
    const waiting = required.scenarios.flatMap((id) => orders.get(id) ?? []);
    if (!enabler || waiting.length === 0) return [];
    return [{ enabler, required, priority: Math.min(...waiting) - 0.5 }];
  });
}

/**
 * Groundwork costs and occupies less in a small firm. Ours, since the guide gives neither money nor sizes: a tenth
 * below 100 people, a quarter below 300, half below 1,000, else (or where the size is not known) the catalogue's full
 * figure.
 */
export function sizeFactor(employees: number | undefined): number {
  if (employees === undefined || employees >= 1000) return 1;
  return employees < 100 ? 0.1 : employees < 300 ? 0.25 : 0.5;
}

/** All that an enabler waits for: its predecessors, and what has to be known before money goes into it. */
function enablersBefore(
  knowledge: Knowledge,
  enabler: Enabler,
  placed: readonly PlacedEnabler[],
): readonly string[] {
  const first = enabler.before_spending.filter((id) => placed.some((entry) => entry.enabler.id === id));
  return [...new Set([...predecessors(knowledge, enabler, placed), ...first])];
}

/**
 * What an enabler waits for among those that are needed. One that is not needed passes on what it would have waited
 * for itself: tuning comes after the data platform also where no cleaning stands between them.
 */
function predecessors(
  knowledge: Knowledge,
  enabler: Enabler,
  placed: readonly PlacedEnabler[],
): readonly string[] {
  const direct = enabler.after.flatMap((id) => {
    if (placed.some((entry) => entry.enabler.id === id)) return [id];
    const skipped = knowledge.enablers.find((entry) => entry.id === id);
    return skipped ? predecessors(knowledge, skipped, placed) : [];
  });
  return [...new Set(direct)];
}

function enablerActivity(placed: PlacedEnabler, after: readonly string[], size: number): Activity {
  const { enabler } = placed;
  return {
    id: `enabler:${enabler.id}`,
    name: enabler.name,
    kind: 'enabler',
    months: enabler.months,
    after: after.map((id) => `enabler:${id}`),
    people: Object.fromEntries(
      Object.entries(enabler.people).map(([role, people]) => [role, Math.round(people * size * 100) / 100]),
    ),
    cost: { low: Math.round(enabler.cost.low * size), high: Math.round(enabler.cost.high * size) },
    owner: enabler.owner,
    priority: placed.priority,
    exit: enabler.done_when,
    ...(enabler.shared ? {} : { shared: false }),
  };
}

function scenarioActivities(
  industry: Industry,
  facts: FactValues,
  entry: StartingScenario,
  enablers: readonly PlacedEnabler[],
  wording: 'full' | 'bare',
): readonly Activity[] {
  const { scenario, quadrant, order } = entry;
  const means = scenarioMeans(industry, scenario);
  const waits = enablers.filter((placed) => placed.required.scenarios.includes(scenario.id));
  const kpi = scenario.typical?.kpi;
  const baseline = amount(facts, scenarioSlot(scenario.id, 'kpi.baseline'));
  const target = amount(facts, scenarioSlot(scenario.id, 'kpi.target'));
  const measure = kpi ? { ...kpi, baseline: baseline ?? null, target: target ?? null } : null;
  const shared = {
    scenario: scenario.id,
    people: means.people,
    owner: means.owner,
    quadrant,
    ...(measure ? { kpi: measure } : {}),
  };
  const pilot: Activity = {
    ...shared,
    id: `pilot:${scenario.id}`,
    name: scenario.name,
    kind: 'pilot',
    months: means.pilotMonths,
    after: waits.map((placed) => `enabler:${placed.enabler.id}`),
    cost: means.pilotCost,
    priority: order,
    ...(wording === 'full' ? pilotTexts(entry, waits, measure) : {}),
  };
  if (quadrant === 3) return [pilot];
  const rollout: Activity = {
    ...shared,
    id: `rollout:${scenario.id}`,
    name: scenario.name,
    kind: 'rollout',
    months: means.rolloutMonths,
    after: [pilot.id],
    cost: means.rolloutCost,
    priority: order + 0.25,
    ...(wording === 'full' ? rolloutTexts(scenario) : {}),
  };
  return [pilot, rollout];
}

type ActivityTexts = Pick<Activity, 'name' | 'gate' | 'exit' | 'stop'>;

function pilotTexts(
  { scenario, quadrant }: StartingScenario,
  waits: readonly PlacedEnabler[],
  measure: JudgedMeasure | null,
): ActivityTexts {
  const { name } = scenario;
  return {
    name:
      quadrant === 3
        ? both(`${name.zh}联合试点`, `${name.en}: joint pilot`)
        : both(`${name.zh}试点`, `${name.en}: pilot`),
    gate: pilotGate(waits.map((placed) => placed.enabler.name)),
    exit: pilotExit(measure),
    stop: pilotStop(scenario),
  };
}

function rolloutTexts(scenario: CandidateScenario): ActivityTexts {
  const { name } = scenario;
  return {
    name: both(`${name.zh}推广`, `${name.en}: rollout`),
    gate: both(
      `${name.zh}试点达到退出标准，业务与 IT 负责人共同签字。`,
      `The pilot of ${name.en} met its exit rule, signed by business and IT.`,
    ),
    exit: rolloutExit(scenario),
    stop: rolloutStop(scenario),
  };
}

/** Yuan that a scenario's pilot and rollout ask for at most, its groundwork left out. */
export function scenarioCost(industry: Industry, { scenario, quadrant }: StartingScenario): number {
  const { pilotCost, rolloutCost } = scenarioMeans(industry, scenario);
  return pilotCost.high + (quadrant === 3 ? 0 : rolloutCost.high);
}

interface ScenarioMeans {
  readonly pilotMonths: number;
  readonly rolloutMonths: number;
  readonly people: Activity['people'];
  readonly owner: Role;
  readonly pilotCost: Activity['cost'];
  readonly rolloutCost: Activity['cost'];
}

/** For the company's own idea: the middle of the catalogue's months, and the widest of its cost ranges. */
function scenarioMeans(industry: Industry, scenario: CandidateScenario): ScenarioMeans {
  const entry = scenario.typical;
  if (entry) {
    return {
      pilotMonths: entry.pilot_months,
      rolloutMonths: entry.rollout_months,
      people: entry.people,
      owner: entry.owner,
      pilotCost: entry.cost.pilot,
      rolloutCost: entry.cost.rollout,
    };
  }
  const all = industry.scenarios;
  return {
    pilotMonths: middle(all.map((other) => other.pilot_months)),
    rolloutMonths: middle(all.map((other) => other.rollout_months)),
    people: { business_lead: 1, it_lead: 1, data_lead: 1 },
    owner: 'business_lead',
    pilotCost: {
      low: Math.min(...all.map((other) => other.cost.pilot.low)),
      high: Math.max(...all.map((other) => other.cost.pilot.high)),
    },
    rolloutCost: {
      low: Math.min(...all.map((other) => other.cost.rollout.low)),
      high: Math.max(...all.map((other) => other.cost.rollout.high)),
    },
  };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

function pilotGate(enablers: readonly Bilingual[]): Bilingual {
  if (enablers.length === 0) {
    return both(
      '试点范围、负责人和指标现值已书面确认。',
      'Scope, owner and KPI baseline are confirmed in writing.',
    );
  }
  const names = joinTexts(enablers);
  return both(`先行工作已验收：${names.zh}。`, `Groundwork accepted: ${names.en}.`);
}

function pilotExit(measure: JudgedMeasure | null): Bilingual {
  const passed = pilotPassed(measure);
  return both(`${passed.zh}，则推广。`, `Spread it if ${passed.en}.`);
}

function pilotStop(scenario: CandidateScenario): Bilingual {
  const kpi = scenario.typical?.kpi;
  if (!kpi) {
    return both(
      '期满仍无改善，或没有人愿意继续用，即停。',
      'Stop if nothing is better when its time is up, or nobody wants to keep it.',
    );
  }
  const better = kpi.direction === 'up' ? both('高于', 'above') : both('低于', 'below');
  return both(
    `期满“${kpi.name.zh}”仍未${better.zh}现值，或没有人愿意继续用，即停。`,
    `Stop if ${kpi.name.en} is not ${better.en} its baseline when its time is up, or nobody wants to keep it.`,
  );
}

function rolloutExit(scenario: CandidateScenario): Bilingual {
  const kpi = scenario.typical?.kpi;
  if (!kpi)
    return both(
      '覆盖全部目标部门，移交日常运营。',
      'All target departments are covered and it is handed to daily operation.',
    );
  return both(
    `推广后“${kpi.name.zh}”保持试点水平，移交日常运营。`,
    `${kpi.name.en} holds the pilot’s level after the spread and it is handed to daily operation.`,
  );
}

function rolloutStop(scenario: CandidateScenario): Bilingual {
  const kpi = scenario.typical?.kpi;
  return kpi
    ? both(
        `“${kpi.name.zh}”连续两个季度回落到现值，退回试点。`,
        `Two quarters of ${kpi.name.en} back at its baseline send it back to pilot.`,
      )
    : both(
        '连续两个季度看不出试点时的改善，退回试点。',
        'Two quarters without the improvement that the pilot showed send it back to pilot.',
      );
}

/**
 * What the company has by role, raised to the largest need of a single activity where it has less: the rest has
 * to come from a partner or by hiring, which is named as a shortfall and never hidden in the schedule.
 */
function capacityFor(
  facts: FactValues,
  activities: readonly Activity[],
): { capacity: RoadmapInput['capacity']; shortfalls: readonly Shortfall[] } {
  const capacity: RoadmapInput['capacity'] = {};
  const shortfalls: Shortfall[] = [];
  for (const role of roles) {
    const slot = headcountSlot(role);
    const have = slot ? amount(facts, slot) : undefined;
    if (have === undefined) continue;
    const need = Math.max(0, ...activities.map((activity) => activity.people[role] ?? 0));
    if (need > have) shortfalls.push({ role, have, need });
    capacity[role] = Math.max(have, need);
  }
  return { capacity, shortfalls };
}
