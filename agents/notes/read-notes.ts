import type { Stakeholder } from '../../src/domain/engagement.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import type { Language } from '../../src/domain/language.ts';
import { foldText } from '../understanding/fold-text.ts';
import {
  type ReplyText,
  replyText,
  type Span,
  sentencesOf,
  withoutSpans,
} from '../understanding/reply-text.ts';
import { instructionSpans, questionSpans } from '../understanding/set-aside.ts';
import { understandReply } from '../understanding/understand-reply.ts';
import { type BoundQuestion, type QuestionBinder, questionBinder } from './bind-question.ts';
import type { NotesQuestion } from './notes-question.ts';
import { stakeholderNamed } from './notes-speakers.ts';
import type { NotesReading, Proposal, UnreadPiece } from './proposal.ts';
import { readStatements, type Statement } from './read-statements.ts';
import { linesWithRoles, type SpokenLine } from './spoken-lines.ts';

export interface NotesInput {
  readonly text: string;
  /** The engagement's language; a document may be in the other, or in both. */
  readonly language: Language;
  readonly stakeholders: readonly Stakeholder[];
  /** Whose words the document holds where it names nobody. */
  readonly stakeholderId: string | null;
  readonly questions: readonly NotesQuestion[];
  /** The day by which "next March" is understood, YYYY-MM-DD. */
  readonly today: string;
}

/** An answer to a question of the document is surer than a remark, yet nobody was asked by us. Ours. */
const askedInDocument = 0.95;
/** Another reading of the question was nearly as good. */
const doubtfulQuestion = 0.75;

/**
 * Reads notes, a transcript or a filled questionnaire line by line into proposals, in Chinese and English. Pure;
 * never throws; never makes a value up: the words of each proposal stand in the text to the letter, and what was not
 * understood is given back. Instructions in a document are words like others and are not followed.
 */
export function readNotes(input: NotesInput): NotesReading {
  const { text, questions, stakeholders } = input;
  const binder = questionBinder(questions);
  const orders = instructionSpans(replyText(text));
  const lines = linesWithRoles(text, binder, stakeholders);
  const proposals: Proposal[] = [];
  const unread: UnreadPiece[] = [];
  let topic: Topic | null = null;
  let heading: ReadonlySet<string> = new Set();
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    if (line.role === 'heading') {
      heading = scenariosNamed(words, questions);
      topic = bound(binder, words, heading, { words, heads: true });
      continue;
    }
    const scenarios = new Set([...heading, ...scenariosNamed(words, questions)]);
    if (line.role === 'blank') continue;
    if (line.role === 'question') {
      topic = bound(binder, words, scenarios, { words, heads: false });
      continue;
    }
    if (line.field !== null)
      topic = { bound: line.field.bound, words: line.field.words, heads: words === '' };
    if (words === '') continue;
    const about = line.inlineQuestion
      ? bound(binder, line.inlineQuestion.words, scenarios, {
          words: line.inlineQuestion.words,
          heads: false,
        })
      : topic;
    const person = line.speaker === null ? null : stakeholderNamed(line.speaker, stakeholders);
    const stakeholderId = person?.id ?? (line.speaker === null ? input.stakeholderId : null);
    const pieces = line.spans.flatMap((span) => {
      const found = line.asks ? [] : readPiece(input, span, about, scenarios, orders);
      for (const statement of found) {
        proposals.push({
          id: `${statement.start}-${statement.slot}`,
          slot: statement.slot,
          value: statement.value,
          words: text.slice(statement.start, statement.end),
          start: statement.start,
          end: statement.end,
          line: line.number,
          speaker: line.speaker,
          stakeholderId,
          confidence: statement.confidence,
          question: statement.answers ? (about?.words ?? null) : null,
          alternatives: [...statement.alternatives],
        });
      }
      return found;
    });
    unread.push(...leftOver(text, line, pieces, orders));
    const answered = pieces.some((piece) => piece.answers);
    if (line.inlineQuestion || (answered && !about?.heads)) topic = line.ticked ? topic : null;
  }
  return { proposals: distinctOnes(proposals), unread };
}

/** The question that the next words answer. One that heads a passage stays for all of it. */
interface Topic {
  readonly bound: BoundQuestion;
  readonly words: string;
  readonly heads: boolean;
}

function bound(
  binder: QuestionBinder,
  line: string,
  scenarios: ReadonlySet<string>,
  { words, heads }: { words: string; heads: boolean },
): Topic | null {
  const found = binder.bind(line, scenarios);
  return found && (!heads || found.byLabel) ? { bound: found, words, heads } : null;
}

interface Read extends Statement {
  /** It is the answer to the question that stands before it. */
  readonly answers: boolean;
}

/** What a span of the document says, as an answer to the topic and by itself; offsets are the document's. */
function readPiece(
  input: NotesInput,
  span: Span,
  topic: Topic | null,
  scenarios: ReadonlySet<string>,
  orders: readonly Span[],
): Read[] {
  const words = input.text.slice(span.start, span.end);
  const within = orders
    .filter(({ start, end }) => start < span.end && span.start < end)
    .map(({ start, end }) => ({
      start: Math.max(0, start - span.start),
      end: Math.min(words.length, end - span.start),
    }));
  const reply = withoutSpans(replyText(words), within);
  const answers = topic ? readAnswer(input, reply, topic) : [];
  const statements = readStatements(
    withoutSpans(reply, questionSpans(reply)),
    input.questions,
    scenarios,
    input.today,
  ).filter(
    (statement) =>
      !answers.some(
        (answer) =>
          answer.slot === statement.slot ||
          (answer.value.kind !== 'text' && answer.start < statement.end && statement.start < answer.end),
      ),
  );
  const all = [...answers, ...statements.map((statement) => ({ ...statement, answers: false }))];
  return all.map((read) => ({ ...read, ...tight(words, read, span.start) }));
}

/** The span in the document without space at its ends. */
function tight(words: string, { start, end }: Span, offset: number): Span {
  const piece = words.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: offset + start + lead, end: offset + start + lead + piece.trim().length };
}

function readAnswer(input: NotesInput, reply: ReplyText, topic: Topic): Read[] {
  const { question, other } = topic.bound;
  // A document heads notes on a subject by its name: what stands below need not answer an open question.
  if (topic.heads && question.form.kind === 'text') return [];
  const text = reply.readable;
  const read = (
    target: NotesQuestion,
  ): readonly { slot: string; value: FindingValue; words: string; confidence: number }[] => {
    const understood = understandReply({
      text,
      language: input.language,
      question: target,
      otherSlots: input.questions.filter(({ slot }) => slot !== target.slot),
      answered: [],
      today: input.today,
    });
    if (understood.kind === 'answer') return understood.findings;
    if (understood.kind === 'command' && understood.command === 'unknown' && !topic.heads) {
      return [{ slot: target.slot, value: { kind: 'unknown' }, words: text.trim(), confidence: 0.9 }];
    }
    return [];
  };
  const findings = read(question);
  const own = findings.find(({ slot }) => slot === question.slot);
  const instead = other ? read(other).find(({ slot }) => slot === other.slot) : undefined;
  return findings.flatMap((finding) => {
    const start = reply.original.indexOf(finding.words);
    // Words with blanked pieces between them do not stand in the document as one.
    if (start < 0 || finding.words === '') return [];
    const doubt = finding === own && instead ? doubtfulQuestion : 1;
    return [
      {
        slot: finding.slot,
        value: finding.value,
        start,
        end: start + finding.words.length,
        confidence: Math.round(finding.confidence * askedInDocument * doubt * 100) / 100,
        alternatives: finding === own && instead ? [{ slot: instead.slot, value: instead.value }] : [],
        answers: finding.slot === question.slot,
      },
    ];
  });
}

/** The scenarios that a passage names in full. */
function scenariosNamed(words: string, questions: readonly NotesQuestion[]): Set<string> {
  const folded = foldText(words);
  return new Set(
    questions.flatMap(({ scenario }) =>
      scenario && [scenario.name.zh, scenario.name.en].some((name) => folded.includes(foldText(name)))
        ? [scenario.id]
        : [],
    ),
  );
}

/** Whole sentences of a line from which nothing was taken. */
function leftOver(
  text: string,
  line: SpokenLine,
  found: readonly Span[],
  orders: readonly Span[],
): UnreadPiece[] {
  return line.spans.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    return sentencesOf(replyText(words)).flatMap((sentence) => {
      const start = span.start + (sentence[0]?.start ?? 0);
      const end = span.start + (sentence.at(-1)?.end ?? 0);
      const piece = text.slice(start, end).trim();
      if (!/[\p{L}\p{N}]/u.test(piece) || found.some((read) => read.start < end && start < read.end))
        return [];
      const ordered = orders.some((order) => order.start < end && start < order.end);
      return [
        {
          line: line.number,
          words: piece,
          speaker: line.speaker,
          why: ordered ? ('instruction' as const) : ('nothing' as const),
        },
      ];
    });
  });
}

/** The same value said again by the same person is one proposal, the surest; in the order of the document. */
function distinctOnes(proposals: readonly Proposal[]): Proposal[] {
  const kept = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = JSON.stringify([proposal.slot, proposal.stakeholderId, proposal.speaker, proposal.value]);
    const earlier = kept.get(key);
    if (!earlier || earlier.confidence < proposal.confidence) kept.set(key, proposal);
  }
  return [...kept.values()].sort((a, b) => a.start - b.start || (a.slot < b.slot ? -1 : 1));
}
