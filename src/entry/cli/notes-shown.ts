import { describeValue } from '../../../agents/engagement/describe-value.ts';
import type { EngagementView } from '../../../agents/engagement/engagement-view.ts';
import { putQuestion } from '../../../agents/interview/asked-question.ts';
import type { ConfirmedNotes } from '../../../agents/notes/notes-service.ts';
import type { Proposal, UnreadPiece } from '../../../agents/notes/proposal.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { FindingValue } from '../../domain/finding.ts';
import { type Bilingual, both } from '../../domain/language.ts';
import type { Say } from './command-language.ts';
import { onOneLine } from './on-one-line.ts';

/** What the lines about a document are written with. */
export interface ShownNotes {
  readonly say: Say;
  readonly knowledge: Knowledge;
  readonly view: EngagementView;
}

/** A proposal: what it says, on which words it rests, what else it could mean and what is on record. */
export function proposalShown(notes: ShownNotes, proposal: Proposal): string {
  const { say, view } = notes;
  const person = view.stakeholders.find(({ id }) => id === proposal.stakeholderId);
  const who = person?.name ?? proposal.speaker;
  const held = view.facts.get(proposal.slot);
  const differs = held && JSON.stringify(held.value) !== JSON.stringify(proposal.value);
  const others = proposal.alternatives.map(({ slot, value }) => say(stated(notes, slot, value)));
  return [
    say(stated(notes, proposal.slot, proposal.value)),
    say(
      both(
        `   第 ${proposal.line} 行${who ? `，${who}` : ''}：“${proposal.words}”（把握 ${proposal.confidence}）`,
        `   line ${proposal.line}${who ? `, ${who}` : ''}: "${proposal.words}" (confidence ${proposal.confidence})`,
      ),
    ),
    ...others.map((other) => say(both(`   也可能是 ${other}`, `   or else ${other}`))),
    ...(differs
      ? [say(both('   目前记录 ', '   on record now: ')) + say(stated(notes, proposal.slot, held.value))]
      : []),
  ]
    .map(onOneLine)
    .join('\n');
}

function stated({ knowledge, view }: ShownNotes, slot: string, value: FindingValue): Bilingual {
  const question = putQuestion(knowledge, view.situation, slot);
  const label = question?.label ?? both(slot, slot);
  const told = describeValue(value, question);
  return both(`${label.zh}：${told.zh}`, `${label.en}: ${told.en}`);
}

/** What nothing was taken from; empty where all was understood. */
export function unreadShown({ say }: ShownNotes, unread: readonly UnreadPiece[]): string {
  if (unread.length === 0) return '';
  const lines = unread.map(({ line, words, speaker, why }) => {
    const who = speaker ?? '';
    const reason =
      why === 'instruction' ? both('（是指令，没有照办）', ' (an instruction; not followed)') : both('', '');
    return say(
      both(
        `  第 ${line} 行${who ? `，${who}` : ''}：${words}${reason.zh}`,
        `  line ${line}${who ? `, ${who}` : ''}: ${words}${reason.en}`,
      ),
    );
  });
  return [
    say(both('没有看懂、也没有记录的：', 'Not understood, and not on record:')),
    ...lines.map(onOneLine),
  ].join('\n');
}

/** What went on record, which decisions turned by it, and what can be done next. */
export function confirmedShown(
  { say }: ShownNotes,
  confirmed: ConfirmedNotes | null,
  engagement: string,
  flags: string,
): string {
  if (!confirmed) return say(both('没有记录任何内容。', 'Nothing was put on record.'));
  const count = confirmed.findings.length;
  return [
    say(both(`已记录 ${count} 条。`, `On record: ${count}.`)),
    ...changesShown(say, confirmed.changes),
    say(
      both(`下一步：npx zhilu review ${engagement}${flags}`, `Next: npx zhilu review ${engagement}${flags}`),
    ),
  ].join('\n');
}

/** The decisions that turned, or that none did. */
export function changesShown(say: Say, changes: readonly { readonly text: Bilingual }[]): string[] {
  if (changes.length === 0) return [say(both('没有决定因此变动。', 'No decision turned by it.'))];
  return [
    say(both('因此变动的决定：', 'Decisions that turned:')),
    ...changes.map(({ text }) => say(both(`  · ${text.zh}`, `  - ${text.en}`))),
  ];
}
