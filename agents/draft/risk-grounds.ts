import { type Bilingual, both } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { chosen } from '../../tools/assessment/read-fact.ts';
import type { Fault } from '../../tools/stage-roadmap/schema.ts';
import { describeMoney } from '../engagement/describe-value.ts';
import { standingOf } from './asked-state.ts';
import { budgetSource, budgetTold } from './budget-told.ts';
import type { PlanBrief } from './plan-brief.ts';
import { moneyRange, scheduleOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, isPresent, listed, sayingOf, voiceOn } from './voice.ts';

/** Why a risk is this company's own, and how heavy; ours, in the order in which a board would care. */
export interface RiskGround {
  readonly weight: number;
  readonly why: Bilingual;
  /** The weightiest reason as one clause, where `why` is several. */
  readonly inShort?: Bilingual;
  readonly citations: readonly string[];
}

export function factsOf(brief: PlanBrief) {
  return brief.view.assessment.facts;
}

/** A ground that rests on what somebody said; null where the words are missing. */
export function said(
  brief: PlanBrief,
  weight: number,
  slots: readonly string[],
  write: (saying: Bilingual) => Bilingual,
): RiskGround | null {
  const [slot] = slots;
  const voice = slot ? voiceOn(brief, slot) : null;
  if (!voice) return null;
  return { weight, why: write(sayingOf(voice)), citations: evidenceOn(brief, slots) };
}

export function budgetGround(brief: PlanBrief): RiskGround | null {
  const { roadmap } = brief.view.assessment;
  if (!roadmap) return null;
  const total = roadmap.input.budget?.total;
  const whole = sourceIds.tool('stage_roadmap');
  if (total === undefined) {
    const schedule = scheduleOf(brief);
    return schedule
      ? {
          weight: 6,
          why: both(
            `预算还没有人说，而全程要 ${moneyRange(schedule.budget).zh}。`,
            `Nobody has named a budget, and the whole takes ${moneyRange(schedule.budget).en}.`,
          ),
          citations: [whole],
        }
      : null;
  }
  const money = describeMoney(total);
  const isMoney = ({ constraint }: Fault): boolean => constraint === 'budget';
  const citations = [whole, ...evidenceOn(brief, ['budget.total'])];
  if (!roadmap.output.feasible) {
    return roadmap.output.faults.some(isMoney)
      ? {
          weight: 10,
          why: both(
            `${money.zh}按费用上限算，连第一个试点都走不完，中途断档的可能很大。`,
            `At the high figures ${money.en} does not carry even the first pilot through, so a halt half-way is likely.`,
          ),
          citations,
        }
      : null;
  }
  const lead = roadmap.starting[0]?.scenario.name;
  if (lead && roadmap.rolloutPutOff.some(isMoney)) {
    return {
      weight: 8,
      why: both(
        `${money.zh}够把${lead.zh}做到试点，推广的钱还没有着落，试点成了也可能停在那里。`,
        `${money.en} carries ${lead.en} to the end of its pilot; there is no money for the rollout yet, so even a good pilot may end there.`,
      ),
      citations,
    };
  }
  const schedule = scheduleOf(brief);
  const told = schedule ? budgetTold(brief, schedule) : null;
  if (schedule && told?.short) {
    const [most, low] = [describeMoney(schedule.budget.high), describeMoney(told.low)];
    return {
      weight: 8,
      why: both(
        `路线图全程的上限是 ${most.zh}，预算的低端只有 ${low.zh}，钱按低端给，最后一段就停在半路。`,
        `At most the roadmap takes ${most.en}, and the low end of the budget is ${low.en}: if that is what there is, the last part halts half-way.`,
      ),
      citations: [...citations, budgetSource],
    };
  }
  // What the nearest of those that wait is short of; further behind, money is never the first thing that is missing.
  if (!roadmap.deferred[0]?.faults.some(isMoney)) return null;
  return {
    weight: 7,
    why: both(
      `${money.zh}只够前面的场景，排在后面的已经被挤到下一期。`,
      `${money.en} carries the first scenarios only; those behind have been pushed to a later round.`,
    ),
    citations,
  };
}

export function dataGround(brief: PlanBrief): RiskGround | null {
  const { assessment } = brief.view;
  if (chosen(assessment.facts, 'data.platform') === 'none') {
    return said(brief, 7, ['data.platform'], (saying) =>
      both(
        `${saying.zh}。数据不先接到一处，哪个试点都会等。`,
        `${saying.en}. Until the data are joined, every pilot waits.`,
      ),
    );
  }
  const starting = new Set((assessment.roadmap?.starting ?? []).map(({ scenario }) => scenario.id));
  const weak = assessment.sheets
    .filter(({ scenario, feasibility }) => starting.has(scenario.id) && (feasibility.data.level ?? 1) <= 3)
    .sort(
      (a, b) =>
        Number(b.feasibility.data.origin === 'stated') - Number(a.feasibility.data.origin === 'stated'),
    );
  const [first] = weak;
  if (!first) return null;
  const entry = first.feasibility.data;
  const name = first.scenario.name;
  if (entry.origin === 'stated') {
    return said(brief, 7, [entry.slot], (saying) =>
      both(`说到${name.zh}的数据，${saying.zh}。`, `On the data for ${name.en}, ${saying.en}.`),
    );
  }
  return {
    weight: 5,
    why:
      entry.level === null
        ? both(
            `${name.zh}的数据是什么样，${standingOf(brief, [entry.slot]).zh}。`,
            `What the data for ${name.en} are like: ${standingOf(brief, [entry.slot]).en}.`,
          )
        : both(
            `${name.zh}的数据没有人核实过，目录估在第 ${entry.level} 级，也就是还要清洗。`,
            `Nobody has checked the data for ${name.en}; the catalogue puts them at level ${entry.level}, which means cleaning first.`,
          ),
    citations: [sourceIds.assumption(entry.slot), sourceIds.tool('judge_feasibility', first.scenario.id)],
  };
}

export function ownerGround(brief: PlanBrief): RiskGround | null {
  const activities = brief.view.assessment.roadmap?.input.activities ?? [];
  const orphans = activities.filter((activity) => !isPresent(brief, activity.owner));
  const [first] = orphans;
  if (!first) return null;
  const missing = listed([...new Set(orphans.map(({ owner }) => owner))].map((role) => roleNames[role]));
  return {
    weight: 6,
    why: both(
      `访谈里没有${missing.zh}，“${first.name.zh}”这样的工作却要他们牵头，等于还没有人答应。`,
      `Missing from the interviews: ${missing.en}. Yet such work as ${first.name.en} is theirs to lead, and so far nobody has agreed to it.`,
    ),
    citations: [
      sourceIds.engagement,
      ...orphans.flatMap(({ id }) => [sourceIds.tool('stage_roadmap', id), sourceIds.means(id)]),
    ],
  };
}
