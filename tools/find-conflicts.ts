import type { Industry, Knowledge, Question } from '../knowledge/knowledge.ts';
import { valuesDisagree } from '../src/domain/facts.ts';
import type { FindingValue } from '../src/domain/finding.ts';
import { both } from '../src/domain/language.ts';
import type { Role } from '../src/domain/role.ts';
import { slotParts } from '../src/domain/slot.ts';
import { decideQuickly } from './assessment/assess.ts';
import { type CandidateScenario, candidateScenarios } from './assessment/candidate-scenarios.ts';
import { type Decisions, decisionChanges } from './assessment/decision-change.ts';
import { type EngagementSituation, industryOf } from './assessment/engagement-situation.ts';
import { questionOfSlot } from './assessment/slot-question.ts';
import { byEffect, weightiest } from './find-conflicts/effect-order.ts';
import {
  type ConflictSide,
  type FindConflictsInput,
  type FindConflictsOutput,
  type FoundConflict,
  findConflictsInputSchema,
  findConflictsOutputSchema,
} from './find-conflicts/schema.ts';
import {
  conflictMessage,
  inScenario,
  labelText,
  type NamedScenario,
  saidText,
  settleMessage,
  summaryMessage,
} from './find-conflicts/wording.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

/** A slot in dispute, with the bank's question and the sides in the order in which their word counts. */
interface Dispute {
  readonly slot: string;
  readonly question: Question;
  readonly sides: readonly ConflictSide[];
}

/**
 * Where people contradict each other, and what hangs on it: each side's value is tried on the tools themselves, and the
 * conflict on which the weightiest decision hangs stands first. Whether answers contradict is for `valuesDisagree` to
 * say. Quick schedules are compared, as in `next_question`. The result does not depend on the order of slots or sides.
 * Throws `ToolInputError` for an unknown industry, a slot that the bank does not hold, and a slot or a person named twice.
 */
export function findConflicts(input: FindConflictsInput, knowledge: Knowledge): FindConflictsOutput {
  const industry = industryOf(knowledge, input.situation.industry);
  const disputes = disputesIn(input, knowledge);
  const open = disputes.filter(({ sides }) =>
    sides.some((a) => sides.some((b) => valuesDisagree(a.value, b.value))),
  );
  const situation = withDisputed(input.situation, open);
  const now = decideQuickly(knowledge, situation);
  const candidates = candidateScenarios(industry, situation.facts, situation.mostCandidates);
  const conflicts = open
    .map((dispute) => foundConflict(knowledge, industry, situation, now, candidates, dispute))
    .sort(
      (a, b) =>
        byEffect(
          a.sides.map(({ turns }) => turns),
          b.sides.map(({ turns }) => turns),
        ) || (a.slot < b.slot ? -1 : 1),
    );
  const turning = conflicts.filter(({ weight }) => weight > 0).length;
  return {
    conflicts,
    agreed: disputes.filter((dispute) => !open.includes(dispute)).map(({ slot }) => slot),
    messages: [
      summaryMessage(turning, conflicts.length - turning),
      ...conflicts.map(({ message }) => message),
    ],
    trace: disputes.map((dispute) => traceStep(dispute, open.includes(dispute), conflicts)),
  };
}

function disputesIn({ slots }: FindConflictsInput, knowledge: Knowledge): readonly Dispute[] {
  const seen = new Set<string>();
  return slots
    .map(({ slot, sides }, index) => {
      if (seen.has(slot)) throw twice(`slots[${index}].slot`, slot);
      seen.add(slot);
      const question = questionOfSlot(knowledge, slot);
      if (!question) {
        throw new ToolInputError(
          `slots[${index}].slot`,
          both(
            `题库里没有“${slot}”这一项，无从判断它影响什么；请用题库中问题的编号。`,
            `The question bank holds no slot "${slot}", so nothing can be said of its effect; use the id of a question.`,
          ),
        );
      }
      const speakers = new Set<string>();
      for (const [place, { id }] of sides.entries()) {
        if (speakers.has(id)) throw twice(`slots[${index}].sides[${place}].id`, id);
        speakers.add(id);
      }
      const known = sides.filter(({ value }) => value.kind !== 'unknown');
      return { slot, question, sides: [...known].sort(byAuthority(question.roles)) };
    })
    .sort((a, b) => (a.slot < b.slot ? -1 : 1));
}

function twice(path: string, id: string): ToolInputError {
  return new ToolInputError(
    path,
    both(
      `“${id}”出现了不止一次；每项、每人只列一次。`,
      `"${id}" occurs more than once; list each slot and each person once.`,
    ),
  );
}

/** The role whose word counts most first; equals by id. */
function byAuthority(authority: readonly Role[]): (a: ConflictSide, b: ConflictSide) => number {
  const place = ({ role }: ConflictSide): number =>
    authority.includes(role) ? authority.indexOf(role) : authority.length;
  return (a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1);
}

/** Each disputed slot with a value: what is held true, or the best placed side's. */
function withDisputed(situation: EngagementSituation, disputes: readonly Dispute[]): EngagementSituation {
  const missing = disputes.flatMap(({ slot, sides }): [string, FindingValue][] => {
    const [first] = sides;
    return situation.facts[slot] === undefined && first ? [[slot, first.value]] : [];
  });
  return { ...situation, facts: { ...situation.facts, ...Object.fromEntries(missing) } };
}

function foundConflict(
  knowledge: Knowledge,
  industry: Industry,
  situation: EngagementSituation,
  now: Decisions,
  candidates: readonly CandidateScenario[],
  { slot, question, sides }: Dispute,
): FoundConflict {
  const { scenario: id } = slotParts(slot);
  const scenario = id === null ? null : scenarioNamed(id, candidates, industry);
  const held = situation.facts[slot];
  const weighed = sides.map((side): FoundConflict['sides'][number] => {
    const used = held !== undefined && sameValue(held, side.value);
    const facts = { ...situation.facts, [slot]: side.value };
    const changes = used ? [] : decisionChanges(now, decideQuickly(knowledge, { ...situation, facts }));
    return {
      ...side,
      said: saidText(side.value, question, knowledge),
      used,
      turns: changes.map(({ kind, on, weight, text }) => ({ kind, on, weight, text })),
    };
  });
  const label = labelText(question, scenario);
  const settle = settlingOf(question, label, inScenario(question.ask, scenario, industry), sides);
  return {
    slot,
    label,
    sides: weighed,
    weight: weightiest(weighed.map(({ turns }) => turns)),
    settle,
    message: conflictMessage(label, weighed, settle.message),
  };
}

/** A candidate, or a scenario of the catalogue that is no candidate while this side counts. */
function scenarioNamed(
  id: string,
  candidates: readonly CandidateScenario[],
  industry: Industry,
): NamedScenario {
  const found = [...candidates, ...industry.scenarios].find((scenario) => scenario.id === id);
  return { id, name: found?.name ?? both(id, id) };
}

function sameValue(a: FindingValue, b: FindingValue): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    return a.low === b.low && a.high === b.high && a.unit === b.unit;
  }
  if (a.kind === 'level' && b.kind === 'level') return a.level === b.level;
  if (a.kind === 'choice' && b.kind === 'choice') return a.option === b.option;
  if (a.kind === 'yesno' && b.kind === 'yesno') return a.yes === b.yes;
  if (a.kind === 'date' && b.kind === 'date') return a.date === b.date;
  return false;
}

/** Money and dates are set and not measured, however roughly they are told. */
const setByDecision = 'budget-time';

function settlingOf(
  question: Question,
  label: FoundConflict['label'],
  ask: FoundConflict['label'],
  sides: readonly ConflictSide[],
): FoundConflict['settle'] {
  const guessed = sides.every(
    ({ value }) => value.kind === 'quantity' && (value.approximate || value.low < value.high),
  );
  const by = guessed && question.topic !== setByDecision ? 'measure' : 'ask';
  const [owner = 'executive_sponsor'] = question.roles;
  const spoke = sides.some(({ role }) => role === owner);
  return { by, owner, question: ask, message: settleMessage(by, owner, label, ask, spoke) };
}

function traceStep(
  { slot, question }: Dispute,
  open: boolean,
  conflicts: readonly FoundConflict[],
): TraceStep {
  const { label } = question;
  const found = conflicts.find((conflict) => conflict.slot === slot);
  const turned = found?.sides.reduce((sum, { turns }) => sum + turns.length, 0) ?? 0;
  return {
    rule: 'sides-disagree',
    fired: open,
    on: [slot],
    because: open
      ? both(
          `${label.zh}：各方说法矛盾，逐一换算后有 ${turned} 处决定会变。`,
          `${label.en}: the answers contradict each other; tried one by one, ${turned} decisions turn.`,
        )
      : both(`${label.zh}：各方说法相容，不算分歧。`, `${label.en}: the answers can stand side by side.`),
  };
}

export const findConflictsTool = defineTool({
  name: 'find_conflicts',
  title: both('找出分歧', 'Find conflicts'),
  description: both(
    '找出几位受访者说法矛盾的地方，把每一方的说法分别代入评估，看哪些决定会变（部署、模型、象限、排序、路线图），按影响大小排列；并给出能了结分歧的问题和该由谁拍板，都是估计的数就建议实际量一次。不影响任何决定的分歧排在最后。排序规则由本产品设定。',
    'Finds where stakeholders contradict each other, tries each side on the assessment to see which decisions turn (deployment, model, quadrant, rank, roadmap), and ranks the conflicts by that; gives the question that would settle each and who decides, or says to measure where all sides estimate. Conflicts that turn nothing come last. The ranking is our own.',
  ),
  input: findConflictsInputSchema,
  output: findConflictsOutputSchema,
  run: (input, { knowledge }) => findConflicts(input, knowledge),
});
