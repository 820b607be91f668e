import type { Finding } from '../../src/domain/finding.ts';
import type { Bilingual } from '../../src/domain/language.ts';
import { decisionChanges } from '../../tools/assessment/decision-change.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { viewEngagement } from '../engagement/engagement-view.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { putQuestion } from './asked-question.ts';
import { carryOutCommand } from './carry-out-command.ts';
import { handOn } from './hand-on.ts';
import * as texts from './reply-texts.ts';
import { correctionsOnly, findingOf, type Outcome, sentences, still, type Turn } from './turn.ts';
import { turnOfSkill } from './turn-of-skill.ts';

/** What an answer comes to: findings for every slot it touched, what they change, and any command said with it. */
export async function takeAnswer(
  turn: Turn,
  understanding: Extract<Understanding, { kind: 'answer' }>,
): Promise<Outcome> {
  const known = understanding.findings.filter(
    (read) => turn.question !== null || read.slot !== correctionsOnly.slot,
  );
  const findings = known.map((read) => findingOf(turn, read));
  const changes = changesOf(turn, findings);
  const gone = findings.find(
    (finding) => finding.slot === turn.question?.slot && finding.value.kind === 'unknown',
  );
  const base: Outcome = {
    reply: answerReply(turn, findings, changes),
    findings,
    changes,
    asking: findings.some((finding) => finding.slot === turn.question?.slot)
      ? null
      : (turn.question?.slot ?? null),
    misses: 0,
    ended: turn.state.ended,
  };
  const heard: Outcome = gone
    ? { ...base, reply: sentences([base.reply, await handOn(turn, gone.slot)]) }
    : base;
  if (!understanding.then) return heard;
  const then = await carryOutCommand(turn, understanding.then);
  return {
    ...heard,
    reply: sentences([heard.reply, then.reply]),
    ended: then.ended || heard.ended,
    ...(then.depth ? { depth: then.depth } : {}),
    asking: then.asking === turn.question?.slot ? heard.asking : then.asking,
  };
}

/** Says back what was taken down; a decision that turns is told, and after a correction so is that none did. */
function answerReply(turn: Turn, findings: readonly Finding[], changes: readonly Bilingual[]): Bilingual {
  const items = findings
    .filter((finding) => finding.value.kind !== 'unknown')
    .flatMap((finding) => {
      const question = putQuestion(turn.deps.knowledge, turn.view.situation, finding.slot);
      return question ? [{ label: question.label, value: describeValue(finding.value, question) }] : [];
    });
  if (items.length === 0) return { zh: '', en: '' };
  const corrects = findings.some((finding) =>
    turn.view.findings.some((old) => old.slot === finding.slot && old.author.id === finding.author.id),
  );
  const parts = [texts.noted(items)];
  if (changes.length > 0 && corrects) parts.push(texts.changed(changes.slice(0, 4)));
  else if (corrects) parts.push(texts.nothingChanged);
  return sentences(parts);
}

/** What the decisions would be with these findings against what they are; empty when none turns. */
function changesOf({ deps, view, person }: Turn, findings: readonly Finding[]): readonly Bilingual[] {
  if (findings.length === 0) return [];
  const replaced = new Set(findings.map((finding) => finding.slot));
  const kept = view.findings.filter((old) => old.author.id !== person.id || !replaced.has(old.slot));
  const after = viewEngagement(deps.knowledge, {
    engagement: view.engagement,
    stakeholders: view.stakeholders,
    findings: [...kept, ...findings],
  });
  return decisionChanges(view.assessment.decisions, after.assessment.decisions).map((change) => change.text);
}

/** "Make that 5 million": the new words are read as an answer to the slot that they name. */
export async function changeAnswer(turn: Turn, named: string | undefined, rest: string): Promise<Outcome> {
  const previous = turn.state.trail.filter((slot) => slot !== turn.question?.slot).at(-1);
  const slot = named ?? previous;
  const target = slot ? putQuestion(turn.deps.knowledge, turn.view.situation, slot) : null;
  if (!target) return { ...still(turn), reply: texts.whichToChange };
  const { made: understanding } = await turn.deps.skills.understand(
    {
      text: rest,
      language: turn.interview.language,
      question: target,
      otherSlots: [],
      answered: [],
      today: turn.message.at.slice(0, 10),
    },
    turnOfSkill(turn.deps, turn.state, turn),
  );
  if (understanding.kind !== 'answer') {
    const unread = understanding.kind === 'unread' && rest.length > 0;
    const reply = unread ? texts.unread(understanding.accepted) : still(turn).reply;
    return { ...still(turn), reply, asking: target.slot, ended: false };
  }
  const outcome = await takeAnswer({ ...turn, question: target }, understanding);
  return { ...outcome, asking: turn.question?.slot === target.slot ? null : (turn.question?.slot ?? null) };
}
