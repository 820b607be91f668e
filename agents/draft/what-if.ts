import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Stakeholder } from '../../src/domain/engagement.ts';
import type { Conflict } from '../../src/domain/facts.ts';
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
import { slotQuestions } from '../../tools/assessment/slot-question.ts';
import { byEffect } from '../../tools/find-conflicts/effect-order.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';

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
  if (view.conflicts.length === 0) return [];
  const now = view.assessment.decisions;
  return view.conflicts
    .map((conflict): ConflictTurn => {
      const used = view.facts.get(conflict.slot)?.findings[0];
      const others = conflict.sides
        .filter(({ finding }) => finding.id !== used?.id)
        .map(({ stakeholder, finding }) => ({
          stakeholder,
          finding,
          changes: decisionChanges(now, decidedWith(knowledge, view, conflict.slot, finding.value)),
        }));
      return { conflict, others };
    })
    .map((turn, place) => ({ turn, place, sides: turn.others.map(({ changes }) => changes) }))
    .sort((a, b) => byEffect(a.sides, b.sides) || a.place - b.place)
    .map(({ turn }) => turn);
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
        .flatMap(({ value }) => decisionChanges(now, decideWith(knowledge, view, slot, value)).slice(0, 1))
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
