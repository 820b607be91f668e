import { both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { figure } from '../../tools/rounding.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { openShown } from './open-shown.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** What waits and until when, and how many questions are open. */
export function openSources(matter: SourceMatter): readonly PlanSource[] {
  const { assessment } = matter.view;
  const waits = assessment.waiting.map((entry) => {
    const day = describeDate(entry.review, 'day');
    const judged = assessment.feasibility.output.scenarios.find(({ id }) => id === entry.scenario);
    const gain = figure(judged?.scoreIfWeakestClimbs ?? 0);
    return source(matter, {
      id: sourceIds.tool('waiting', entry.scenario),
      kind: 'tool',
      title: both(`测算 · 何时再看${entry.name.zh}`, `Calculation · when to look again at ${entry.name.en}`),
      reference: `assess#waiting:${entry.scenario}`,
      texts: [
        entry.condition,
        both(
          `短板各提一级，可行性为 ${gain} 分。`,
          `With its weak points a level up, feasibility is ${gain} points.`,
        ),
        both(`${day.zh}（${entry.review}）复评。`, `To be looked at again on ${day.en} (${entry.review}).`),
        entry.reviewBecause,
      ],
    });
  });
  const day = describeDate(assessment.start, 'day');
  const { all, shown, rest, unanswered } = openShown(matter);
  const counts = source(matter, {
    id: sourceIds.tool('next_question'),
    kind: 'tool',
    title: both('测算 · 未决问题', 'Calculation · open questions'),
    reference: 'next_question',
    texts: [
      both(
        `单独一个回答就能改变决定的未决问题共 ${all.length} 个，列出 ${shown.length} 个，其余 ${rest} 个；问过而答不上来的问题 ${unanswered} 个。`,
        `Open questions of which one answer would turn a decision: ${all.length}, of which ${shown.length} are listed and ${rest} are not; asked and not known: ${unanswered}.`,
      ),
      both(
        `规划从 ${day.zh}（${assessment.start}）算起。`,
        `The plan counts from ${day.en} (${assessment.start}).`,
      ),
    ],
  });
  return [...waits, counts];
}
