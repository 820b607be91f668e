import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { slotParts } from '../../src/domain/slot.ts';
import type { DecisionChange } from '../../tools/assessment/decision-change.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { inBoardOrder } from './board-order.ts';
import { changeInWords } from './change-in-words.ts';
import { type PlanBrief, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { scheduleOf } from './roadmap-facts.ts';
import { settleBy } from './settle-by.ts';
import { sourceIds } from './source-ids.ts';
import { holderCell, labelInProse, sayingOf, voiceOf } from './voice.ts';
import type { ConflictTurn } from './what-if.ts';

/** Who said what against whom, what is used meanwhile, what hangs on it, and the question that would settle it. */
export const writeConflicts: PlanSectionWriter = {
  id: 'conflicts',
  title: both('说法不一之处', 'Where answers disagree'),
  write(brief) {
    const writer = sectionWriter(brief, 'conflicts');
    const idle = brief.turns.filter((turn) => turnsNothing(brief, turn));
    return [
      ...brief.turns
        .filter((turn) => !idle.includes(turn))
        .flatMap((turn) =>
          writer.paragraph(
            sides(brief, writer, turn),
            used(brief, writer, turn),
            effect(brief, writer, turn),
            settling(brief, writer, turn),
          ),
        ),
      ...writer.paragraph(canWait(brief, writer, idle)),
    ];
  },
};

/** Whoever is right, the plan stays as it is; what bounds a schedule that does not fit always matters. */
function turnsNothing(brief: PlanBrief, { conflict, others }: ConflictTurn): boolean {
  if (conflict.settledBy) return false;
  if (bounds.includes(conflict.slot) && !scheduleOf(brief)) return false;
  return others.every(({ changes }) => changes.length === 0);
}

/** All that can wait in one sentence, each with both words, so that nothing is chosen in silence. */
function canWait(brief: PlanBrief, writer: SectionWriter, idle: readonly ConflictTurn[]): Claims {
  if (idle.length === 0) return [];
  const told = idle.map((turn) => {
    const label = labelOf(brief, turn.conflict.slot);
    const sayings = turn.conflict.sides.map(({ finding }) => sayingOf(voiceOf(brief, finding)));
    return both(
      `${label.zh}（${sayings.map(({ zh }) => zh).join('，')}）`,
      `${label.en} (${sayings.map(({ en }) => en).join(', ')})`,
    );
  });
  return writer.claim(
    'tool',
    both(
      `另有说法不一、却不影响任何决定的，可以不急着裁定：${told.map(({ zh }) => zh).join('；')}。`,
      `Answers also differ, with no decision hanging on it, so that it can wait, on ${told.map(({ en }) => en).join('; ')}.`,
    ),
    idle.flatMap((turn) => [sourceIds.conflict(turn.conflict.slot), ...citesOf(turn)]),
  );
}

type Claims = readonly Claim[];

function citesOf({ conflict }: ConflictTurn): readonly string[] {
  return conflict.sides.map(({ finding }) => sourceIds.finding(conflict.slot, finding.author.id));
}

function labelOf(brief: PlanBrief, slot: string): Bilingual {
  return labelInProse(questionFor(brief, slot)?.label ?? both(slot, slot));
}

function sides(brief: PlanBrief, writer: SectionWriter, turn: ConflictTurn): Claims {
  const label = labelOf(brief, turn.conflict.slot);
  const sayings = turn.conflict.sides.map(({ finding }) => sayingOf(voiceOf(brief, finding)));
  return writer.claim(
    'interview',
    both(
      `关于${label.zh}，${sayings.map((text) => text.zh).join('；')}。`,
      `On ${label.en}: ${sayings.map((text) => text.en).join('; ')}.`,
    ),
    citesOf(turn),
  );
}

/** The role whose word counts most on this slot, an analyst's before all, else the later answer. */
function used(brief: PlanBrief, writer: SectionWriter, turn: ConflictTurn): Claims {
  const { conflict } = turn;
  const [first, second] = conflict.sides;
  const question = questionFor(brief, conflict.slot);
  const label = labelOf(brief, conflict.slot);
  if (conflict.settledBy) {
    const value = valueText(brief, conflict.settledBy);
    return writer.claim(
      'interview',
      both(
        `${label.zh}由分析师裁定，按${value.zh}计，分歧已了结。`,
        `The analyst settled ${label.en} at ${value.en}; it is closed.`,
      ),
      [sourceIds.finding(conflict.slot, conflict.settledBy.author.id), ...citesOf(turn)],
    );
  }
  if (!first || !second || !question) return [];
  // A level's words have just been quoted: then whose word is taken says enough.
  const { name } = first.stakeholder;
  const value =
    first.finding.value.kind === 'level'
      ? both(`${name}的说法`, `the word of ${name}`)
      : valueText(brief, first.finding);
  const authority = question.question.roles.indexOf(first.stakeholder.role);
  const other = question.question.roles.indexOf(second.stakeholder.role);
  const byRole = authority >= 0 && authority !== other;
  const role = roleNames[first.stakeholder.role];
  return writer.claim(
    'judgement',
    byRole
      ? both(
          `${label.zh}先按${value.zh}算：这件事以${role.zh}的话为准，分歧未了结。`,
          `For ${label.en} the plan takes ${value.en} for now, since the ${role.en} is best placed to know; it is still open.`,
        )
      : both(
          `在${label.zh}上几个人说话的分量相同，先取后说的${value.zh}，分歧未了结。`,
          `All are equally placed on ${label.en}, so the later answer, ${value.en}, is used for now; it is still open.`,
        ),
    citesOf(turn),
  );
}

/** A chosen option's label is a sentence of its own, so it stands in quotation marks. */
function valueText(brief: PlanBrief, finding: Finding): Bilingual {
  const { value } = voiceOf(brief, finding);
  const { kind } = finding.value;
  return kind === 'choice' || kind === 'yesno' ? both(`“${value.zh}”`, `“${value.en}”`) : value;
}

const changesShown = 3;

/** What bounds the schedule directly. */
const bounds = ['budget.total', 'timeline.deadline'];

function effect(brief: PlanBrief, writer: SectionWriter, turn: ConflictTurn): Claims {
  const binds = bounds.includes(turn.conflict.slot);
  const label = labelOf(brief, turn.conflict.slot);
  return turn.others.flatMap(({ stakeholder, changes }) => {
    const cites = [sourceIds.conflict(turn.conflict.slot), ...citesOf(turn)];
    if (changes.length === 0) {
      if (!binds || scheduleOf(brief)) return [];
      return writer.claim(
        'tool',
        both(
          `${label.zh}按${stakeholder.name}的说法也排不出路线图，但还差多少取决于谁说得对。`,
          `With the answer of ${stakeholder.name} on ${label.en} no schedule fits either, but how much is missing depends on who is right.`,
        ),
        cites,
      );
    }
    const told = inBoardOrder(withoutFollowing(changes));
    const shown = told.slice(0, changesShown).map(changeInWords);
    const more = told.length > changesShown;
    const why = squeezedOut(changes)
      ? both('，因为预算、人手或期限容不下', ', since budget, people or dates do not hold it')
      : both('', '');
    return writer.claim(
      'tool',
      both(
        `若按${stakeholder.name}的说法，${more ? '变得最多的是' : '会变的是'}：${shown.map((text) => text.zh).join('；')}${why.zh}。`,
        `If ${stakeholder.name} is right, ${more ? 'this changes above all' : 'this changes'}: ${shown.map((text) => text.en).join('; ')}${why.en}.`,
      ),
      cites,
    );
  });
}

/** Whether something would wait because the means no longer hold it, so that a better place on the map can cost a start. */
function squeezedOut(changes: readonly DecisionChange[]): boolean {
  return changes.some(({ turn }) => turn === 'overflows') && changes.some(({ turn }) => turn === 'waits');
}

/** The sum asked for follows from what starts; on its own it is news, beside that it only confuses. */
function withoutFollowing(changes: readonly DecisionChange[]): readonly DecisionChange[] {
  const leading = changes.filter(({ kind }) => kind !== 'cost');
  return leading.length > 0 ? leading : changes;
}

/** The question that settles it, to whom, by when; where all sides only estimate, it is measured. */
function settling(brief: PlanBrief, writer: SectionWriter, turn: ConflictTurn): Claims {
  const { slot, settledBy, sides: speakers } = turn.conflict;
  const question = questionFor(brief, slot);
  if (settledBy || !question) return [];
  const settle = brief.method.conflicts.conflicts.find((found) => found.slot === slot)?.settle;
  const names = speakers.map(({ stakeholder }) => stakeholder.name);
  const { date, source } = settleBy(brief, slot);
  const day = describeDate(date, 'day');
  const owner = settle ? holderCell(brief, settle.owner, slotParts(slot).scenario) : null;
  const cites = [...citesOf(turn), source, sourceIds.engagement];
  if (settle?.by === 'measure' && owner) {
    return writer.claim(
      'judgement',
      both(
        `几个数都是估的，请${owner.zh}在 ${day.zh}之前实际量一次。`,
        `All the figures are estimates: have the ${owner.en} measure it by ${day.en}.`,
      ),
      cites,
    );
  }
  return writer.claim(
    'judgement',
    both(
      `${day.zh}之前请${names.join('和')}当面对清楚${owner ? `，由${owner.zh}定` : ''}：“${asked(question.ask.zh)}”`,
      `By ${day.en} put one question to ${names.join(' and ')} together${owner ? `, for the ${owner.en} to decide` : ''}: “${question.ask.en}”`,
    ),
    cites,
  );
}

/** A question that ends in advice on how to answer, or in a bracket, needs no mark of its own. */
function asked(question: string): string {
  return /[？?。）)]$/u.test(question) ? question : `${question}？`;
}
