import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Finding, FindingValue } from '../../src/domain/finding.ts';
import { both } from '../../src/domain/language.ts';
import { ToolInputError } from '../../tools/tool.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import { refusalOf } from '../engagement/settle-slot.ts';
import { putQuestion } from '../interview/asked-question.ts';
import type { AcceptedProposal } from './accepted-proposal.ts';

/**
 * The findings that confirmed proposals come to, in the order of the document, so that a later word replaces an
 * earlier one of the same person. Options of a list add up, also to those that the person named before. Throws
 * `ToolInputError` where a proposal does not fit the document, the bank or the people.
 */
export function notesFindings(
  knowledge: Knowledge,
  view: EngagementView,
  entry: { text: string; accepted: readonly AcceptedProposal[]; by: string; runId: string; at: string },
): Finding[] {
  const { text, by, runId, at } = entry;
  if (view.stakeholders.some(({ id }) => id === by)) {
    throw new ToolInputError(
      'by',
      both(
        '这是一位干系人的编号；请写确认人的姓名。',
        "This is a stakeholder's id; give the name of who confirms.",
      ),
    );
  }
  const findings: Finding[] = [];
  const ordered = entry.accepted
    .map((proposal, place) => ({ proposal, place }))
    .sort((a, b) => a.proposal.start - b.proposal.start || a.place - b.place);
  for (const { proposal, place } of ordered) {
    const { slot, start, end, stakeholderId, speaker, confidence } = proposal;
    const path = `accepted.${place}`;
    const question = putQuestion(knowledge, view.situation, slot);
    if (!question) {
      throw new ToolInputError(
        `${path}.slot`,
        both(`题库里没有“${slot}”。`, `The question bank holds no "${slot}".`),
      );
    }
    const words = text.slice(start, end);
    if (end > text.length || words.trim() === '') {
      throw new ToolInputError(
        `${path}.start`,
        both(
          'start 到 end 之间没有原文；请照提议里的位置填写。',
          'No words stand between start and end; give the places of the proposal.',
        ),
      );
    }
    if (stakeholderId !== null && !view.stakeholders.some(({ id }) => id === stakeholderId)) {
      throw new ToolInputError(
        `${path}.stakeholderId`,
        both('此项目中没有这位干系人。', 'There is no such stakeholder in this engagement.'),
      );
    }
    const author =
      stakeholderId === null
        ? ({ kind: 'analyst', id: by } as const)
        : ({ kind: 'stakeholder', id: stakeholderId } as const);
    const standing =
      [...findings].reverse().find((finding) => finding.slot === slot && finding.author.id === author.id) ??
      view.findings.find((finding) => finding.slot === slot && finding.author.id === author.id);
    // That somebody did not know on one day takes nothing back of what the same person answered.
    if (proposal.value.kind === 'unknown' && standing && standing.value.kind !== 'unknown') continue;
    const most = question.form.kind === 'choices' ? question.form.most : 0;
    const value = added(proposal.value, standing?.value, most);
    const refusal = value.kind === 'unknown' ? null : refusalOf(value, question.form);
    if (refusal) throw new ToolInputError(`${path}.value`, refusal);
    findings.push({
      id: `${runId}:${place}:${slot}`,
      engagementId: view.engagement.id,
      slot,
      value,
      origin: 'stated',
      confidence,
      evidence: [
        {
          interviewId: null,
          messageId: runId,
          stakeholderId,
          words,
          document: { line: text.slice(0, start).split('\n').length, speaker },
        },
      ],
      author,
      at,
    });
  }
  return findings;
}

/** Options named anew stand first; of older ones as many stay as the question has room for. */
function added(value: FindingValue, standing: FindingValue | undefined, most: number): FindingValue {
  if (value.kind !== 'choices' || standing?.kind !== 'choices') return value;
  const options = [...new Set([...value.options, ...standing.options])];
  return { kind: 'choices', options: options.slice(0, Math.max(most, value.options.length)) };
}
