import { both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import type { DecisionChange } from '../../tools/assessment/decision-change.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { changeInWords } from './change-in-words.ts';
import { type PlanBrief, questionFor, type SectionWriter } from './plan-brief.ts';
import { relevantRisks } from './relevant-risks.ts';
import { inProse } from './roadmap-facts.ts';
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

/** From this weight on a change is one that a chairman would call a decision: a place on the map, a rank, a stage. */
const boardMatter = 1;

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
  const change = other ? plainest(other.changes) : undefined;
  if (!turn || !other || !asked || !used || !change) return [];
  const label = labelInProse(asked);
  const [here, there] = [sayingOf(used), sayingOf(voiceOf(brief, other.finding))];
  const then = changeInWords(change);
  return writer.claim(
    'interview',
    both(
      `分歧里最要紧的一条在${label.zh}：${here.zh}，${there.zh}。照后一种说法，${then.zh}。`,
      `The disagreement that weighs most is on ${label.en}: ${here.en}, ${there.en}. By the second answer, ${then.en}.`,
    ),
    [
      used.source,
      sourceIds.finding(turn.conflict.slot, other.finding.author.id),
      sourceIds.conflict(turn.conflict.slot),
    ],
  );
}

/** What starts, stands or runs differently is said before a rank, and a rank before the news that all fits or does not. */
function plainest(changes: readonly DecisionChange[]): DecisionChange | undefined {
  const heavy = changes.filter(({ weight }) => weight >= boardMatter);
  return (
    heavy.find(({ kind }) => kind !== 'rank' && kind !== 'fits') ??
    heavy.find(({ kind }) => kind !== 'fits') ??
    heavy[0]
  );
}

/** The open answer that is worth having before approval, or the news that none need be waited for. */
export function heaviestQuestion(brief: PlanBrief, writer: SectionWriter): Claims {
  const [open] = brief.open;
  const asked = open ? questionFor(brief, open.slot)?.label : null;
  if (!open || !asked) return [];
  const label = labelInProse(asked);
  const starting = brief.view.assessment.roadmap?.starting ?? [];
  const waiting =
    brief.view.assessment.candidates.some(({ id }) => id === open.on) &&
    !starting.some(({ scenario }) => scenario.id === open.on);
  return writer.claim(
    'judgement',
    waiting
      ? both(
          `还没有答案的问题里，分量最重的是${label.zh}，它决定${open.decides.zh}；这次批复不必等它。`,
          `Of what is still open, the answer on ${label.en} weighs most: it decides ${open.decides.en}. This approval need not wait for it.`,
        )
      : both(
          `批之前最值得问清的一件事是${label.zh}，它决定${open.decides.zh}。`,
          `One answer is worth having before approval, that on ${label.en}: it decides ${open.decides.en}.`,
        ),
    [sourceIds.open(open.slot)],
  );
}
