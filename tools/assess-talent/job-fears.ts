import type { Knowledge } from '../../knowledge/knowledge.ts';
import { both } from '../../src/domain/language.ts';
import { dueAt } from './plan.ts';
import type { AssessTalentInput, AssessTalentOutput } from './schema.ts';

/**
 * What to do about people's fear for their jobs (the guide leaves it out; ours). Measures are those of the knowledge
 * base, done by the end of the plan's second month; where the fear is strong no pilot starts before the first of them,
 * and it is due in the first month.
 */
export function jobFearsOf(input: AssessTalentInput, knowledge: Knowledge): AssessTalentOutput['jobFears'] {
  const { concern, start } = input;
  if (concern === undefined) {
    return {
      concern: null,
      pilotWaits: false,
      measures: [],
      message: both(
        '员工对岗位有没有顾虑，没有人说过；首个试点开始之前要问清楚。',
        'Nobody has said whether people fear for their jobs; find out before the first pilot starts.',
      ),
    };
  }
  if (concern === 'none') {
    return {
      concern,
      pilotWaits: false,
      measures: [],
      message: both(
        '员工目前基本不担心岗位；每次推广之前再问一次。',
        'People are hardly worried about their jobs at present; ask again before each rollout.',
      ),
    };
  }
  const risk = knowledge.risks.find(({ id }) => id === 'job-fears');
  const strong = concern === 'strong';
  return {
    concern,
    pilotWaits: strong,
    measures: (risk?.responses ?? []).map((measure, index) => ({
      measure,
      owner: risk?.owner ?? 'hr_talent',
      due: dueAt(strong && index === 0 ? 1 : 2, start).due,
    })),
    message: strong
      ? both(
          '员工普遍担心岗位，已有抵触：高层先把岗位安排讲清楚，讲清之前不开始试点。',
          'People widely fear for their jobs and resist: the top says first what becomes of their posts, and no pilot starts before that.',
        )
      : both(
          '有人担心岗位：试点的同时把岗位怎么变讲清楚，不要等传言。',
          'Some fear for their jobs: say how posts will change while the pilot runs, before rumours do.',
        ),
  };
}
