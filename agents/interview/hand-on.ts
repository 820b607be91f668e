import type { Stakeholder } from '../../src/domain/engagement.ts';
import type { Bilingual } from '../../src/domain/language.ts';
import { peopleWhoCanAnswer, slotsAhead } from '../../tools/next-question.ts';
import { painsNamed, voicesOf } from '../engagement/engagement-view.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { questionInput } from './question-input.ts';
import * as texts from './reply-texts.ts';
import type { Turn } from './turn.ts';

/** More than any interview has; a person is told of one colleague, not of all. */
const mostMessages = 500;

/**
 * What is said when a person cannot answer: the colleague who will be asked, or that the question stays open. Nobody
 * is promised it whose interview is over, who has had it, or who has had enough before it comes up.
 */
export async function handOn({ deps, view, person }: Turn, slot: string): Promise<Bilingual> {
  const voices = voicesOf(view.findings, view.stakeholders);
  const { stated, unknown } = voices[slot] ?? { stated: [], unknown: [] };
  const passedOn = { ...voices, [slot]: { stated, unknown: [...new Set([...unknown, person.id])] } };
  const colleagues = peopleWhoCanAnswer(deps.knowledge, slot, view.stakeholders, {
    situation: view.situation,
    voices: passedOn,
    pains: painsNamed(view.findings),
  });
  for (const colleague of colleagues) {
    const interview = await interviewOf(deps, view.engagement.id, colleague);
    if (interview === null || interview.put.has(slot)) continue;
    const input = questionInput(view, colleague, {
      passedOver: [],
      asked: interview.put.size,
      depth: interview.depth,
    });
    const ahead = slotsAhead(deps.knowledge, { ...input, voices: passedOn });
    if (ahead.includes(slot)) return texts.handedOn(colleague);
  }
  return texts.leftOpen;
}

interface Standing {
  readonly depth: Turn['interview']['depth'];
  /** Slots that have been put to them. */
  readonly put: ReadonlySet<string>;
}

/** How far a colleague's interview is; one that has not begun is ahead, and null says that it is over. */
async function interviewOf(
  { store }: InterviewDeps,
  engagementId: string,
  { id }: Stakeholder,
): Promise<Standing | null> {
  const own = (await store.interviews.list(engagementId)).filter(({ stakeholderId }) => stakeholderId === id);
  if (own.length === 0) return { depth: 'thorough', put: new Set() };
  const interview = own.find(({ status }) => status === 'open');
  if (!interview) return null;
  const messages = await store.interviews.messages(interview.id, { after: 0, limit: mostMessages });
  return {
    depth: interview.depth,
    put: new Set(messages.flatMap(({ author, slot }) => (author === 'zhilu' && slot ? [slot] : []))),
  };
}
