import type { Interview, Stakeholder } from '../../src/domain/engagement.ts';
import { roleNames } from '../../src/domain/role.ts';
import { industryOf } from '../../tools/assessment/engagement-situation.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import type { InterviewDeps } from './interview-deps.ts';
import type { InterviewStateValue } from './interview-state.ts';
import type { SkillTurn } from './skill-turn.ts';

/** Messages of the talk that a skill may look back on: enough to take up what was said, and a bound for every prompt. */
const lookedBackOn = 6;

/** What the skills know of the turn that is being worked on. */
export function turnOfSkill(
  { store, knowledge }: InterviewDeps,
  state: InterviewStateValue,
  { view, interview, person }: Heard,
): SkillTurn {
  return {
    engagementId: state.engagementId,
    runId: state.runId,
    language: interview.language,
    company: view.engagement.company,
    industry: industryOf(knowledge, view.situation.industry).name,
    role: roleNames[person.role],
    recent: async () => {
      const last = (await store.interviews.lastMessage(interview.id))?.position ?? 0;
      const messages = await store.interviews.messages(interview.id, {
        after: Math.max(0, last - lookedBackOn),
        limit: lookedBackOn,
      });
      return messages.map(({ author, text }) => ({ author, text }));
    },
  };
}

interface Heard {
  readonly view: EngagementView;
  readonly interview: Interview;
  readonly person: Stakeholder;
}
