import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { describeValue } from '../engagement/describe-value.ts';
import type { EngagementView } from '../engagement/engagement-view.ts';
import { putQuestion } from '../interview/asked-question.ts';
import { topicName } from './topic-names.ts';

/** One person's word on a slot, as a line of the review page. */
export interface ReviewLine {
  /** Its number on the page, from 1. */
  readonly number: number;
  readonly slot: string;
  readonly label: Bilingual;
  readonly value: Bilingual;
  readonly who: Bilingual;
  readonly finding: Finding;
  /** Its value is the one that is used. */
  readonly used: boolean;
  /** Somebody else said otherwise; `settled` where an analyst has decided. */
  readonly conflict: 'open' | 'settled' | null;
}

export interface ReviewGroup {
  readonly name: Bilingual;
  readonly lines: readonly ReviewLine[];
}

/**
 * Everything on record, grouped by topic in the order of the question bank and then by scenario; of one slot the word
 * that is used stands first.
 */
export function reviewPage(knowledge: Knowledge, view: EngagementView): ReviewGroup[] {
  const order = new Map(knowledge.questions.map(({ id }, place) => [id, place]));
  const disputed = new Map(
    view.conflicts.map(({ slot, settledBy }) => [slot, settledBy ? 'settled' : 'open'] as const),
  );
  const facts = [...view.facts.values()]
    .map((fact) => ({ fact, parts: slotParts(fact.slot) }))
    .sort(
      (a, b) =>
        compare(a.parts.scenario ?? '', b.parts.scenario ?? '') ||
        (order.get(a.parts.question) ?? 0) - (order.get(b.parts.question) ?? 0) ||
        compare(a.fact.slot, b.fact.slot),
    );
  const groups = new Map<string, { name: Bilingual; lines: Omit<ReviewLine, 'number'>[] }>();
  for (const { fact, parts } of facts) {
    const question = putQuestion(knowledge, view.situation, fact.slot);
    if (!question) continue;
    const key = parts.scenario ?? question.question.topic;
    const group = groups.get(key) ?? {
      name: groupName(view, parts.scenario, question.question.topic),
      lines: [],
    };
    groups.set(key, group);
    for (const finding of fact.findings) {
      group.lines.push({
        slot: fact.slot,
        label: question.label,
        value: describeValue(finding.value, question),
        who: whoOf(view, finding),
        finding,
        used: finding === fact.findings[0],
        conflict: disputed.get(fact.slot) ?? null,
      });
    }
  }
  // Topics of the bank are spread over its files: the numbers run down the page as it is shown.
  let number = 0;
  return [...groups.values()].map(({ name, lines }) => ({
    name,
    lines: lines.map((line) => {
      number += 1;
      return { ...line, number };
    }),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupName(view: EngagementView, scenario: string | null, topic: string): Bilingual {
  if (scenario === null) return topicName(topic);
  const name = view.assessment.candidates.find(({ id }) => id === scenario)?.name ?? both(scenario, scenario);
  return both(`场景：${name.zh}`, `Scenario: ${name.en}`);
}

function whoOf({ stakeholders }: EngagementView, { author }: Finding): Bilingual {
  const person = stakeholders.find(({ id }) => id === author.id);
  if (!person) return both(`分析师 ${author.id}`, `analyst ${author.id}`);
  return both(
    `${person.name}（${roleNames[person.role].zh}）`,
    `${person.name} (${roleNames[person.role].en})`,
  );
}
