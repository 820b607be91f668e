import type { PlanAnswer } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { type PlanBrief, questionFor } from './plan-brief.ts';

/** What is held true of every slot somebody answered, in the plan's language, sorted by slot. */
export function planAnswers(brief: PlanBrief): PlanAnswer[] {
  const { view, language } = brief;
  return [...view.facts]
    .filter(([, { value }]) => value.kind !== 'unknown')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([slot, fact]) => {
      const question = questionFor(brief, slot);
      const author = fact.findings[0]?.author;
      if (!question || !author) return [];
      const person = view.stakeholders.find(({ id }) => id === author.id);
      return [
        {
          slot,
          label: question.label[language],
          value: describeValue(fact.value, question)[language],
          by: person
            ? language === 'zh'
              ? `${person.name}（${roleNames[person.role].zh}）`
              : `${person.name} (${roleNames[person.role].en})`
            : author.id,
        },
      ];
    });
}
