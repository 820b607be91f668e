import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Stakeholder } from '../../src/domain/engagement.ts';
import { type Conflict, findNuances } from '../../src/domain/facts.ts';
import type { Finding, FindingValue } from '../../src/domain/finding.ts';
import type { Bilingual } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { assess, decideQuickly } from '../../tools/assessment/assess.ts';
import {
  type DecisionChange,
  type Decisions,
  decisionChanges,
} from '../../tools/assessment/decision-change.ts';
import { plausibleAnswers } from '../../tools/assessment/plausible-answers.ts';
import type { SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { questionOfSlot, slotQuestions } from '../../tools/assessment/slot-question.ts';
import { byEffect } from '../../tools/find-conflicts/effect-order.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import { boardMatter } from './board-order.ts';

/** What would follow if another side of a conflict were right. */
export interface ConflictTurn {
  readonly conflict: Conflict;
  readonly others: readonly {
    readonly stakeholder: Stakeholder;
    readonly finding: Finding;
    /** Decisions that would turn, the weightiest first; empty if none would. */
    readonly changes: readonly DecisionChange[];
  }[];
}

/** A slot that nobody has answered, and what hangs on it. */
export interface OpenQuestion {
  readonly slot: string;
  /** Weight of the weightiest decision that one plausible answer would turn. */
  readonly weight: number;
  readonly decides: Bilingual;
  readonly kind: DecisionChange['kind'];
  /** What that decision is about, such as a scenario's id. */
  readonly on: string;
  /** The level counted with meanwhile; null where nothing is assumed. */
  readonly entry: SheetEntry | null;
  /** Roles that could know, the best placed first. */
  readonly roles: readonly Role[];
  /** Somebody was asked and did not know. */
  readonly askedInVain: boolean;
}

/**
 * For each conflict, the decisions that turn when another side's value is held true instead. Conflicts are few, so
 * the full scheduler is asked: the plan states the result as a fact. What turns most stands first.
 */
export function conflictTurns(knowledge: Knowledge, view: EngagementView): readonly ConflictTurn[] {
  const now = view.assessment.decisions;
  const turnOf = (conflict: Conflict): ConflictTurn => ({
    conflict,
    others: otherSides(view, conflict).map(({ stakeholder, finding }) => ({
      stakeholder,
      finding,
      changes: felt(now, decidedWith(knowledge, view, conflict.slot, finding.value)),
    })),
  });
  return [...view.conflicts.map(turnOf), ...decisiveNuances(knowledge, view).map(turnOf).filter(isDecisive)]
    .map((turn, place) => ({ turn, place, sides: turn.others.map(({ changes }) => changes) }))
    .sort((a, b) => byEffect(a.sides, b.sides) || a.place - b.place)
    .map(({ turn }) => turn);
}

/** Answers of two people that are a level apart, slot by slot. */
export function nuancesOf(knowledge: Knowledge, view: EngagementView): readonly Conflict[] {
  return findNuances(
    view.findings,
    view.stakeholders,
    (slot) => questionOfSlot(knowledge, slot)?.roles ?? [],
  );
}

/** Those on which a decision seems to hang, by the quick schedule: the full one is then asked. */
function decisiveNuances(knowledge: Knowledge, view: EngagementView): readonly Conflict[] {
  const nuances = nuancesOf(knowledge, view).filter(({ settledBy }) => settledBy === null);
  if (nuances.length === 0) return [];
  const now = decideQuickly(knowledge, view.situation);
  return nuances.filter((conflict) =>
    otherSides(view, conflict).some(({ finding }) =>
      isHeavy(felt(now, decideWith(knowledge, view, conflict.slot, finding.value))),
    ),
  );
}

function otherSides(view: EngagementView, { slot, sides }: Conflict): Conflict['sides'] {
  const used = view.facts.get(slot)?.findings[0];
  return sides.filter(({ finding }) => finding.id !== used?.id);
}

function isDecisive({ others }: ConflictTurn): boolean {
  return others.some(({ changes }) => isHeavy(changes));
}

function isHeavy(changes: readonly DecisionChange[]): boolean {
  return changes.some(({ kind, weight }) => weight >= boardMatter && kind !== 'fits');
}

/** What would differ, without the ranks of scenarios that start neither way: below the first, no decision hangs on them. */
function felt(now: Decisions, then: Decisions): readonly DecisionChange[] {
  const starting = new Set(
    [...now.scenarios, ...then.scenarios].flatMap(({ id, stage }) => (stage === null ? [] : [id])),
  );
  return decisionChanges(now, then).filter(
    ({ kind, on, weight }) => kind !== 'rank' || weight >= boardMatter || starting.has(on),
  );
}

/** Asks for more ideas; no decision waits for it. */
const invitation = 'scenarios.own';

/** Every unanswered slot whose answer could turn a decision, the weightiest first, then in the bank's order. */
export function openQuestions(knowledge: Knowledge, view: EngagementView): readonly OpenQuestion[] {
  const { assessment, facts, situation } = view;
  const now = decideQuickly(knowledge, situation);
  const entries = new Map(
    assessment.sheets.flatMap((sheet) =>
      [...Object.values(sheet.value), ...Object.values(sheet.feasibility)].map((entry) => [
        entry.slot,
        entry,
      ]),
    ),
  );
  return slotQuestions(knowledge, assessment.candidates)
    .filter(({ slot }) => situation.facts[slot] === undefined && slot !== invitation)
    .flatMap(({ slot, question }): readonly OpenQuestion[] => {
      const entry = entries.get(slot) ?? null;
      const weightiest = plausibleAnswers(slot, question, entry, assessment.industry, situation.start)
        .flatMap(({ value }) => felt(now, decideWith(knowledge, view, slot, value)).slice(0, 1))
        .reduce<DecisionChange | null>(
          (most, change) => (most === null || change.weight > most.weight ? change : most),
          null,
        );
      if (!weightiest) return [];
      const { weight, decides, kind, on } = weightiest;
      return [
        { slot, weight, decides, kind, on, entry, roles: question.roles, askedInVain: facts.has(slot) },
      ];
    })
    .map((open, place) => ({ open, place }))
    .sort((a, b) => b.open.weight - a.open.weight || a.place - b.place)
    .map(({ open }) => open);
}

function decidedWith(
  knowledge: Knowledge,
  view: EngagementView,
  slot: string,
  value: FindingValue,
): Decisions {
  const facts = { ...view.situation.facts, [slot]: value };
  return assess(knowledge, { ...view.situation, facts }).decisions;
}

function decideWith(
  knowledge: Knowledge,
  view: EngagementView,
  slot: string,
  value: FindingValue,
): Decisions {
  return decideQuickly(knowledge, { ...view.situation, facts: { ...view.situation.facts, [slot]: value } });
}
