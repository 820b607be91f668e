import type { Knowledge } from '../../knowledge/knowledge.ts';
import type {
  Engagement,
  Interview,
  InterviewDepth,
  Message,
  Stakeholder,
} from '../../src/domain/engagement.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Identifiers } from '../../src/ports/identifiers.ts';
import type { Store } from '../../src/ports/store.ts';
import type { InterviewService } from '../interview/interview-service.ts';
import type { Persona, PersonaStakeholder } from './persona.ts';
import { simulateStakeholder } from './simulated-stakeholder.ts';

/** One simulated conversation, word for word. */
export interface Transcript {
  readonly stakeholder: Stakeholder;
  readonly interview: Interview;
  readonly messages: readonly Message[];
}

export interface SimulatedEngagement {
  readonly engagement: Engagement;
  readonly transcripts: readonly Transcript[];
}

export interface SimulationDeps {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly interviews: InterviewService;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** Told before each conversation. */
  readonly onInterview?: (stakeholder: Stakeholder) => void;
}

/** No interview that works as it should comes near; reaching it is a defect. */
const mostTurns = 80;

/**
 * Has every person of a persona interviewed through the real interview service, one after another in the order of
 * the file. Throws if a turn fails or an interview does not come to its end.
 */
export async function simulateEngagement(
  deps: SimulationDeps,
  persona: Persona,
  language: Language,
  depth: InterviewDepth = 'thorough',
): Promise<SimulatedEngagement> {
  const { store, clock, identifiers } = deps;
  const engagement: Engagement = {
    id: identifiers.next('eng'),
    company: persona.company[language],
    industry: persona.industry,
    language,
    createdAt: clock.now(),
  };
  const cast = persona.stakeholders.map((person) => ({
    person,
    stakeholder: {
      id: identifiers.next('sth'),
      engagementId: engagement.id,
      name: person.name[language],
      role: person.role,
    },
  }));
  await store.engagements.create(
    engagement,
    cast.map(({ stakeholder }) => stakeholder),
  );
  const transcripts: Transcript[] = [];
  for (const { person, stakeholder } of cast) {
    deps.onInterview?.(stakeholder);
    transcripts.push(await converse(deps, person, stakeholder, language, depth));
  }
  return { engagement, transcripts };
}

async function converse(
  deps: SimulationDeps,
  person: PersonaStakeholder,
  stakeholder: Stakeholder,
  language: Language,
  depth: InterviewDepth,
): Promise<Transcript> {
  const { knowledge, store, interviews } = deps;
  const simulated = simulateStakeholder(knowledge, person, language);
  const started = await interviews.start({
    engagementId: stakeholder.engagementId,
    stakeholderId: stakeholder.id,
    language,
    depth,
  });
  await started.done;
  const { id } = started.interview;
  for (let turn = 1; turn <= mostTurns; turn += 1) {
    const interview = await store.interviews.find(id);
    const last = await store.interviews.lastMessage(id);
    if (!interview || last?.author !== 'zhilu')
      throw new Error(`the interview with ${stakeholder.name} broke off`);
    if (interview.status === 'ended' || last.slot === null) {
      return { stakeholder, interview, messages: await allMessages(store, id) };
    }
    const { done } = await interviews.answer({
      interview,
      text: simulated.reply(last.slot),
      key: `turn-${turn}`,
    });
    await done;
  }
  throw new Error(`the interview with ${stakeholder.name} did not end within ${mostTurns} turns`);
}

async function allMessages(store: Store, interviewId: string): Promise<readonly Message[]> {
  const all: Message[] = [];
  for (;;) {
    const page = await store.interviews.messages(interviewId, {
      after: all.at(-1)?.position ?? 0,
      limit: 100,
    });
    if (page.length === 0) return all;
    all.push(...page);
  }
}
