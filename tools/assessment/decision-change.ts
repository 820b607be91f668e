import { type Bilingual, both } from '../../src/domain/language.ts';
import { monthText } from '../../src/language/month-text.ts';
import { moneyText } from '../stage-roadmap/wording.ts';

/** What the tools decided, reduced to what a person would call a decision. */
export interface Decisions {
  readonly deployment: 'public' | 'private' | 'hybrid';
  readonly modelSource: 'open' | 'commercial' | 'self-developed';
  readonly scenarios: readonly ScenarioDecision[];
  readonly enablers: readonly { id: string; name: Bilingual }[];
  /** Whether the roadmap fits the means without deferring anything. */
  readonly fits: boolean;
  /** Yuan that the roadmap asks for at most; of the whole first scenario where nothing fits; 0 if nothing may start. */
  readonly cost: number;
}

export interface ScenarioDecision {
  readonly id: string;
  readonly name: Bilingual;
  readonly rank: number;
  readonly quadrant: 1 | 2 | 3 | 4;
  /** Vetoed, or better done without AI: it does not go ahead in whichever quadrant it stands. */
  readonly barred: boolean;
  /** The place of its first activity among the stages, from 1; null while it is deferred or held in reserve. */
  readonly stage: number | null;
  /** The first day of the month in which its pilot starts; null likewise. */
  readonly pilotStart: string | null;
}

export interface DecisionChange {
  readonly kind:
    | 'deployment'
    | 'model'
    | 'quadrant'
    | 'portfolio'
    | 'rank'
    | 'stage'
    | 'start'
    | 'enabler'
    | 'fits'
    | 'cost';
  /** What it is about: a scenario's or enabler's id, or the kind itself. */
  readonly on: string;
  /**
   * Relative weight among changes; ours, shown, in the order in which a board would care: what starts and on what comes
   * first; a sum, a month or a piece of groundwork follows from it and counts little.
   */
  readonly weight: number;
  /** A scenario that starts or waits now, or means that no longer hold all: what a board feels first. Absent for all else. */
  readonly turn?: 'starts' | 'waits' | 'overflows';
  /** "智能客服：第三象限 → 第一象限". */
  readonly text: Bilingual;
  /** What an answer that causes it settles: "智能客服落在第三还是第一象限". */
  readonly decides: Bilingual;
}

/** The weights of the changes that `next_question` also weighs in chances. */
export const changeWeights = {
  deployment: 4,
  model: 3,
  /** Into the first quadrant or out of it, and between any other two. */
  firstQuadrant: 4,
  otherQuadrant: 2.5,
} as const;

export const deploymentNames: Readonly<Record<Decisions['deployment'], Bilingual>> = {
  public: both('公有云', 'public cloud'),
  private: both('私有云', 'private cloud'),
  hybrid: both('混合云', 'hybrid cloud'),
};

export const modelSourceNames: Readonly<Record<Decisions['modelSource'], Bilingual>> = {
  open: both('开源大模型', 'open models'),
  commercial: both('商业大模型', 'commercial models'),
  'self-developed': both('自研大模型', 'self-developed models'),
};

export const quadrantNames: Readonly<Record<1 | 2 | 3 | 4, Bilingual>> = {
  1: both('第一象限', 'quadrant 1'),
  2: both('第二象限', 'quadrant 2'),
  3: both('第三象限', 'quadrant 3'),
  4: both('第四象限', 'quadrant 4'),
};

/** Every decision that differs, the weightiest first; empty when none does. */
export function decisionChanges(before: Decisions, after: Decisions): readonly DecisionChange[] {
  const changes = [
    ...deploymentChange(before, after),
    ...modelChange(before, after),
    ...fitChange(before, after),
    ...scenarioChanges(before, after),
    ...enablerChanges(before, after),
    ...costChange(before, after),
  ];
  return changes
    .map((change, place) => ({ change, place }))
    .sort((a, b) => b.change.weight - a.change.weight || a.place - b.place)
    .map(({ change }) => change);
}

function deploymentChange(before: Decisions, after: Decisions): readonly DecisionChange[] {
  if (before.deployment === after.deployment) return [];
  const [from, to] = [deploymentNames[before.deployment], deploymentNames[after.deployment]];
  return [
    {
      kind: 'deployment',
      on: 'deployment',
      weight: changeWeights.deployment,
      text: both(`部署方式：${from.zh} → ${to.zh}`, `Deployment: ${from.en} → ${to.en}`),
      decides: both(`部署选${from.zh}还是${to.zh}`, `whether to deploy on ${from.en} or ${to.en}`),
    },
  ];
}

function modelChange(before: Decisions, after: Decisions): readonly DecisionChange[] {
  if (before.modelSource === after.modelSource) return [];
  const [from, to] = [modelSourceNames[before.modelSource], modelSourceNames[after.modelSource]];
  return [
    {
      kind: 'model',
      on: 'model',
      weight: changeWeights.model,
      text: both(`基础模型：${from.zh} → ${to.zh}`, `Base model: ${from.en} → ${to.en}`),
      decides: both(`基础模型以${from.zh}还是${to.zh}为主`, `whether to build on ${from.en} or ${to.en}`),
    },
  ];
}

/** Where nothing is chosen on either side there is nothing to hold. */
function fitChange(before: Decisions, after: Decisions): readonly DecisionChange[] {
  if (before.fits === after.fits || before.cost === 0 || after.cost === 0) return [];
  return [
    {
      kind: 'fits',
      on: 'roadmap',
      weight: 3,
      ...(after.fits ? {} : { turn: 'overflows' }),
      text: after.fits
        ? both(
            '路线图：现有预算、人手和期限容得下首选场景的试点和推广',
            'Roadmap: budget, people and dates now hold pilot and rollout of every chosen scenario',
          )
        : both(
            '路线图：预算、人手或期限容不下首选场景的试点和推广，须推迟一部分',
            'Roadmap: budget, people or dates no longer hold pilot and rollout of every chosen scenario; a part must wait',
          ),
      decides: both(
        '现有预算、人手和期限能容下几个场景',
        'how many scenarios the budget, people and dates can hold',
      ),
    },
  ];
}

/** Told when the sum asked for moves by a tenth or more: less is within what a quotation settles anyway (ours). */
function costChange(before: Decisions, after: Decisions): readonly DecisionChange[] {
  if (Math.abs(after.cost - before.cost) * 10 < Math.max(before.cost, after.cost)) return [];
  if (before.cost === after.cost) return [];
  const [from, to] = [moneyText(before.cost), moneyText(after.cost)];
  return [
    {
      kind: 'cost',
      on: 'roadmap',
      weight: 0.25,
      text: both(`所需预算上限：${from.zh} → ${to.zh}`, `Budget asked for, at most: ${from.en} → ${to.en}`),
      decides: both(
        `要申请的预算上限是 ${from.zh}还是 ${to.zh}`,
        `whether to ask for up to ${from.en} or ${to.en}`,
      ),
    },
  ];
}

function scenarioChanges(before: Decisions, after: Decisions): readonly DecisionChange[] {
  const old = new Map(before.scenarios.map((scenario) => [scenario.id, scenario]));
  const current = new Map(after.scenarios.map((scenario) => [scenario.id, scenario]));
  const gone = before.scenarios.filter((scenario) => !current.has(scenario.id));
  return [
    ...after.scenarios.flatMap((now) => {
      const was = old.get(now.id);
      return was ? movesOf(was, now) : [membership(now, true)];
    }),
    ...gone.map((scenario) => membership(scenario, false)),
  ];
}

function membership(scenario: ScenarioDecision, enters: boolean): DecisionChange {
  const { name } = scenario;
  return {
    kind: 'portfolio',
    on: scenario.id,
    weight: 4,
    text: enters
      ? both(`候选场景：加入${name.zh}`, `Candidates: ${name.en} comes in`)
      : both(`候选场景：移出${name.zh}`, `Candidates: ${name.en} drops out`),
    decides: scenario.id.startsWith('own-')
      ? both('你们自己的设想要不要列为候选场景', 'whether an idea of your own becomes a candidate')
      : both(`${name.zh}是否进入候选场景`, `whether ${name.en} is a candidate at all`),
  };
}

function movesOf(was: ScenarioDecision, now: ScenarioDecision): readonly DecisionChange[] {
  const { name } = now;
  const changes: DecisionChange[] = [];
  if (was.quadrant !== now.quadrant) {
    const [from, to] = [quadrantNames[was.quadrant], quadrantNames[now.quadrant]];
    changes.push({
      kind: 'quadrant',
      on: now.id,
      weight: quadrantWeight(was, now),
      text: both(`${name.zh}：${from.zh} → ${to.zh}`, `${name.en}: ${from.en} → ${to.en}`),
      decides: both(
        `${name.zh}落在${from.zh}还是${to.zh}`,
        `whether ${name.en} falls in ${from.en} or ${to.en}`,
      ),
    });
  }
  if (was.rank !== now.rank) {
    changes.push({
      kind: 'rank',
      on: now.id,
      weight: was.rank === 1 || now.rank === 1 ? 1.5 : 0.25,
      text: both(
        `${name.zh}：价值排序第 ${was.rank} → 第 ${now.rank}`,
        `${name.en}: value rank ${was.rank} → ${now.rank}`,
      ),
      decides: both(
        `${name.zh}的价值排第 ${was.rank} 还是第 ${now.rank}`,
        `whether ${name.en} ranks ${was.rank} or ${now.rank} by value`,
      ),
    });
  }
  if (was.stage !== now.stage) {
    const [from, to] = [stageName(was.stage), stageName(now.stage)];
    changes.push({
      kind: 'stage',
      on: now.id,
      weight: 2,
      ...(now.stage === null ? { turn: 'waits' } : was.stage === null ? { turn: 'starts' } : {}),
      text: both(`${name.zh}：${from.zh} → ${to.zh}`, `${name.en}: ${from.en} → ${to.en}`),
      decides: both(`${name.zh}是${from.zh}还是${to.zh}`, `whether ${name.en} is ${from.en} or ${to.en}`),
    });
  }
  if (was.pilotStart !== now.pilotStart && was.stage === now.stage) {
    const [from, to] = [monthText(was.pilotStart ?? ''), monthText(now.pilotStart ?? '')];
    changes.push({
      kind: 'start',
      on: now.id,
      weight: 0.25,
      text: both(
        `${name.zh}：试点起于 ${from.zh} → ${to.zh}`,
        `${name.en}: pilot from ${from.en} → ${to.en}`,
      ),
      decides: both(
        `${name.zh}的试点从 ${from.zh}还是 ${to.zh}开始`,
        `whether the pilot of ${name.en} starts in ${from.en} or ${to.en}`,
      ),
    });
  }
  return changes;
}

/** A barred scenario stays where it is, whatever it is worth: then the map changes and no decision does. */
function quadrantWeight(was: ScenarioDecision, now: ScenarioDecision): number {
  if (was.barred && now.barred) return 0.25;
  return was.quadrant === 1 || now.quadrant === 1 ? changeWeights.firstQuadrant : changeWeights.otherQuadrant;
}

function stageName(stage: number | null): Bilingual {
  return stage === null
    ? both('暂不启动', 'not started yet')
    : both(`第 ${stage} 阶段启动`, `started in stage ${stage}`);
}

function enablerChanges(before: Decisions, after: Decisions): readonly DecisionChange[] {
  const old = new Set(before.enablers.map((enabler) => enabler.id));
  const current = new Set(after.enablers.map((enabler) => enabler.id));
  const change = (enabler: { id: string; name: Bilingual }, needed: boolean): DecisionChange => ({
    kind: 'enabler',
    on: enabler.id,
    weight: 0.1,
    text: needed
      ? both(`先行工作：增加“${enabler.name.zh}”`, `Groundwork: ${enabler.name.en} is added`)
      : both(`先行工作：不再需要“${enabler.name.zh}”`, `Groundwork: ${enabler.name.en} is no longer needed`),
    decides: both(`要不要先做“${enabler.name.zh}”`, `whether ${enabler.name.en} must come first`),
  });
  return [
    ...after.enablers.filter((enabler) => !old.has(enabler.id)).map((enabler) => change(enabler, true)),
    ...before.enablers.filter((enabler) => !current.has(enabler.id)).map((enabler) => change(enabler, false)),
  ];
}
