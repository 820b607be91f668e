import type { Knowledge } from '../../knowledge/knowledge.ts';
import { both } from '../../src/domain/language.ts';
import { dayBefore } from '../plan-operation/day-before.ts';
import type { AssessTalentInput, AssessTalentOutput } from './schema.ts';

/**
 * When each of the knowledge base's measures is due, in its order: saying how posts change, and planning moves and
 * training, when the talks with staff end, and without such talks on the day before the first pilot; using the time
 * saved, and having the front line judge, when the first pilot is judged, since nothing is saved and nothing can be
 * judged before. Ours.
 */
const dueWith = ['before-pilot', 'before-pilot', 'verdict', 'verdict'] as const;

/** What only the top can say; the other measures are the risk's owner's. */
const saidByTheTop = 0;

/**
 * What to do about people's fear for their jobs (the guide leaves it out; ours). Where the fear is strong no pilot starts
 * before the first measure. Without a schedule the measures have no date but the pilot.
 */
export function jobFearsOf(input: AssessTalentInput, knowledge: Knowledge): AssessTalentOutput['jobFears'] {
  const { concern } = input;
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
    measures: (risk?.responses ?? []).map((measure, index) => {
      const when = dueWith[index] ?? 'verdict';
      return {
        measure,
        owner: index === saidByTheTop ? 'executive_sponsor' : (risk?.owner ?? 'hr_talent'),
        when,
        due: dueDay(input, when),
      };
    }),
    message: strong
      ? both(
          '员工普遍担心岗位，已有抵触：高层先把岗位安排讲清楚，讲清之前不开始试点。',
          'People widely fear for their jobs and resist: the top says first what becomes of their posts, and no pilot starts before that.',
        )
      : both(
          '有人担心岗位：试点开始之前就把岗位怎么变讲清楚，不要等传言。',
          'Some fear for their jobs: say how posts will change before the pilot starts, and before rumours do.',
        ),
  };
}

function dueDay({ schedule }: AssessTalentInput, when: (typeof dueWith)[number]): string | null {
  if (schedule === undefined) return null;
  return when === 'verdict' ? schedule.pilotEnd : (schedule.told ?? dayBefore(schedule.pilotStart));
}
