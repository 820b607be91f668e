import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { type DecisionChange, quadrantNames } from '../../tools/assessment/decision-change.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { boardMatter, inBoardOrder, startsOrWaits } from './board-order.ts';
import { changeInWords } from './change-in-words.ts';
import { type PlanBrief, questionFor, type SectionWriter } from './plan-brief.ts';
import { relevantRisks } from './relevant-risks.ts';
import { inProse } from './roadmap-facts.ts';
import { mattersForApproval, settleBy } from './settle-by.ts';
import { sourceIds } from './source-ids.ts';
import { answerableName, asClause, labelInProse, sayingOf, voiceOf, voiceOn } from './voice.ts';
import { pilotsAsked } from './write-stage-ask.ts';

type Claims = readonly Claim[];

/** On what the first scenario's pilot is ended before its time. */
export function stopCondition(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const pilot = pilotsAsked(brief, schedule)[0];
  if (!pilot?.stop) return [];
  const stop = asClause(pilot.stop);
  const name = inProse(pilot.name);
  return writer.claim(
    'tool',
    both(
      `什么情况下停${name.zh}：${stop.zh}。`,
      `What would stop ${name.en}: ${stop.en.replace(/^stop if /u, '')}.`,
    ),
    [sourceIds.tool('stage_roadmap', pilot.id)],
  );
}

/** The heaviest risk, why it is this company's, and what is done first. */
export function biggestRisk(brief: PlanBrief, writer: SectionWriter): Claims {
  const [heaviest] = relevantRisks(brief);
  if (!heaviest) return [];
  const { risk, why, inShort, citations } = heaviest;
  const [name, ground] = [asClause(risk.name), asClause(why)];
  const because = inShort
    ? both(`，因为${inShort.zh}。`, `, since ${inShort.en}.`)
    : both(`：${ground.zh}。`, `. ${why.en.trim()}`);
  const response = asClause(risk.responses[0] ?? risk.description);
  const owner = answerableName(brief, risk.owner);
  return writer.claim(
    'judgement',
    both(
      `最大的风险是“${name.zh}”${because.zh}先做这一条：${response.zh}，由${owner.zh}负责。`,
      `The biggest risk: ${name.en}${because.en} First, ${response.en}; responsible: ${owner.en}.`,
    ),
    [sourceIds.risk(risk.id), ...citations],
  );
}

/** Of the disagreements that are not settled, the one that turns most; that on the budget is told with the money. */
export function weightiestDisagreement(brief: PlanBrief, writer: SectionWriter): Claims {
  const turn = brief.turns.find(
    ({ conflict, others }) =>
      conflict.slot !== 'budget.total' &&
      !conflict.settledBy &&
      others.some(({ changes }) => changes.some(({ weight }) => weight >= boardMatter)),
  );
  const other = turn?.others.find(({ changes }) => changes.some(({ weight }) => weight >= boardMatter));
  const asked = turn ? questionFor(brief, turn.conflict.slot)?.label : undefined;
  const used = turn ? voiceOn(brief, turn.conflict.slot) : null;
  const changes = other ? toldFirst(brief, other.changes) : [];
  if (!turn || !other || !asked || !used || changes.length === 0) return [];
  const label = labelInProse(asked);
  const [here, there] = [sayingOf(used), sayingOf(voiceOf(brief, other.finding))];
  const then = both(changes.map(({ zh }) => zh).join('，'), changes.map(({ en }) => en).join(', and '));
  const { date, source } = settleBy(brief, turn.conflict.slot);
  const day = describeDate(date, 'day');
  return writer.claim(
    'interview',
    both(
      `分歧里最要紧的一条在${label.zh}：${here.zh}，${there.zh}。照后一种说法，${then.zh}；${day.zh}之前请双方当面定。`,
      `The disagreement that weighs most is on ${label.en}: ${here.en}, ${there.en}. By the second answer, ${then.en}; it should be settled face to face by ${day.en}.`,
    ),
    [
      used.source,
      sourceIds.finding(turn.conflict.slot, other.finding.author.id),
      sourceIds.conflict(turn.conflict.slot),
      source,
    ],
  );
}

/** What a board would feel first; of what would start or wait also why: its new place on the map, and the money. */
function toldFirst(brief: PlanBrief, changes: readonly DecisionChange[]): readonly Bilingual[] {
  const ordered = inBoardOrder(changes);
  const first = ordered.find(({ weight }) => weight >= boardMatter);
  if (!first) return [];
  const { roadmap } = brief.view.assessment;
  const why = startsOrWaits(first)
    ? ordered.find(({ kind, on }) => kind === 'quadrant' && on === first.on)
    : undefined;
  const money = startsOrWaits(first) && !roadmap ? ordered.find(({ kind }) => kind === 'cost') : undefined;
  const head = why
    ? [withWhy(changeInWords(why), changeInWords(first), first.turn === 'waits')]
    : [changeInWords(first)];
  const words = [...head, ...(money ? [changeInWords(money)] : [])];
  return roadmap ? words : words.map(asDecisions);
}

/** Two changes of one scenario in one clause that names it once. */
function withWhy(why: Bilingual, first: Bilingual, waits: boolean): Bilingual {
  const zh = /^(.+?)由(.+)$/u.exec(first.zh);
  const en = /^(.+?) ((?:waits|starts) .+)$/u.exec(first.en);
  return both(
    zh?.[1] && why.zh.startsWith(zh[1])
      ? `${why.zh}，${waits ? '却因为排不进现有条件，' : ''}由${zh[2]}`
      : `${why.zh}，${first.zh}`,
    en?.[1] && why.en.startsWith(en[1])
      ? `${why.en}${waits ? ', but no longer fits the means and' : ' and'} ${en[2]}`
      : `${why.en}, and ${first.en}`,
  );
}

/** Quadrants by what follows from them, on a page that shows no map: "储备" for the fourth. */
function asDecisions(text: Bilingual): Bilingual {
  return quadrants.reduce(
    ({ zh, en }, { place, decision }) =>
      both(
        zh.replaceAll(quadrantNames[place].zh, `“${decision.zh}”`),
        en.replaceAll(quadrantNames[place].en, `“${decision.en}”`),
      ),
    text,
  );
}

const quadrants = [
  { place: 1, decision: both('首批', 'first batch') },
  { place: 2, decision: both('随后', 'next') },
  { place: 3, decision: both('先补条件', 'build conditions first') },
  { place: 4, decision: both('储备', 'reserve') },
] as const;

/**
 * The open answer that is worth having before approval: one that turns what the board decides now. A month, a piece of
 * groundwork and whatever waits anyway are no matter for this page.
 */
export function heaviestQuestion(brief: PlanBrief, writer: SectionWriter): Claims {
  const open = brief.open.find((entry) => mattersForApproval(brief, entry));
  const asked = open ? questionFor(brief, open.slot)?.label : null;
  if (!open || !asked) return [];
  const label = labelInProse(asked);
  return writer.claim(
    'judgement',
    both(
      `批之前最值得问清的一件事是${label.zh}，它决定${open.decides.zh}。`,
      `One answer is worth having before approval, that on ${label.en}: it decides ${open.decides.en}.`,
    ),
    [sourceIds.open(open.slot)],
  );
}
