import type { Interview, InterviewDepth, Message, Stakeholder } from '../../src/domain/engagement.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, joinTexts } from '../../src/domain/language.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import type { AskedQuestion } from '../understanding/asked-question.ts';
import { spokenWords } from '../understanding/spoken-words.ts';
import type { ReadFinding } from '../understanding/understanding.ts';
import type { PutQuestion } from './asked-question.ts';
import type { InterviewDeps } from './interview-deps.ts';
import type { InterviewStateValue } from './interview-state.ts';

/** One reply as the node sees it, with everything it may need to answer. */
export interface Turn {
  readonly deps: InterviewDeps;
  readonly state: InterviewStateValue;
  readonly view: EngagementView;
  readonly interview: Interview;
  readonly person: Stakeholder;
  readonly message: Message;
  /** The question being answered; null after the end, when only corrections make sense. */
  readonly question: PutQuestion | null;
}

/** What a turn comes to: what is said, what is asked next, and what goes on record. */
export interface Outcome {
  readonly reply: Bilingual;
  readonly findings: readonly Finding[];
  readonly changes: readonly Bilingual[];
  /** The slot to ask next; null leaves it to `next_question`. */
  readonly asking: string | null;
  readonly skipped?: string;
  readonly misses: number;
  readonly ended: boolean;
  /** The person asked for a quicker or a more thorough interview. */
  readonly depth?: InterviewDepth;
}

/** Stands in for a question after the end: free words are kept as a note, "make that …" still works. */
export const correctionsOnly: AskedQuestion = {
  slot: 'note',
  label: { zh: '更正', en: 'correction' },
  form: { kind: 'choice', options: [] },
};

/** Nothing learnt: the same question stands, or the interview stays ended. */
export function still({ state, question }: Turn): Outcome {
  return {
    reply: { zh: '', en: '' },
    findings: [],
    changes: [],
    asking: question?.slot ?? null,
    misses: state.misses,
    ended: state.ended,
  };
}

/** What was read, put on record with the whole sentence it stands in as this person's word; its id comes from the message and the slot. */
export function findingOf({ deps, state, interview, person, message }: Turn, read: ReadFinding): Finding {
  return {
    id: `${message.id}:${read.slot}`,
    engagementId: state.engagementId,
    slot: read.slot,
    value: read.value,
    origin: 'stated',
    confidence: read.confidence,
    evidence: [
      {
        interviewId: interview.id,
        messageId: message.id,
        stakeholderId: person.id,
        words: spokenWords(message.text, read.words),
      },
    ],
    author: { kind: 'stakeholder', id: person.id },
    at: deps.clock.now(),
  };
}

/** Several texts as one, the empty ones left out. */
export function sentences(parts: readonly Bilingual[]): Bilingual {
  return joinTexts(
    parts.filter((part) => part.zh.length > 0),
    { zh: '', en: ' ' },
  );
}
