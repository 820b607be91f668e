import type { InterviewDepth, Stakeholder } from '../../src/domain/engagement.ts';
import type { NextQuestionInput } from '../../tools/next-question/schema.ts';
import { type EngagementView, painsNamed, voicesOf } from '../engagement/engagement-view.ts';

/** What `next_question` is asked for one person; slots that they passed over count as not known to them. */
export function questionInput(
  view: EngagementView,
  person: Stakeholder,
  interview: {
    readonly passedOver: readonly string[];
    readonly asked: number;
    readonly depth: InterviewDepth;
  },
): NextQuestionInput {
  const voices = voicesOf(view.findings, view.stakeholders);
  for (const slot of interview.passedOver) {
    const { stated, unknown } = voices[slot] ?? { stated: [], unknown: [] };
    voices[slot] = { stated, unknown: [...unknown, person.id] };
  }
  return {
    situation: view.situation,
    person: person.id,
    present: view.stakeholders.map(({ id, role }) => ({ id, role })),
    voices,
    pains: Object.fromEntries(
      Object.entries(painsNamed(view.findings)).map(([id, pains]) => [id, [...pains]]),
    ),
    asked: interview.asked,
    depth: interview.depth,
  };
}
