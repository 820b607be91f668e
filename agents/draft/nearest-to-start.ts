import { both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence } from './voice.ts';

/** Of what waits the scenario that comes first in order: what it would take, and when to look again. */
export function nearestToStart(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const { waiting, map, candidates } = brief.view.assessment;
  const first = map.order
    .flatMap((id) => waiting.find(({ scenario }) => scenario === id) ?? [])
    .find(
      ({ scenario }) =>
        !map.scenarios.some(({ id, vetoed, useNonAi }) => id === scenario && (vetoed || useNonAi)),
    );
  const name = candidates.find(({ id }) => id === first?.scenario)?.name;
  if (!first || !name) return [];
  const [condition, day] = [asClause(first.condition), describeDate(first.review, 'day')];
  return writer.claim(
    'tool',
    asSentence(
      both(
        `排在最前的是${name.zh}，还差的是${condition.zh}；${day.zh}再看一次。`,
        `${name.en} comes first in order and still lacks this: ${condition.en}; look at it again on ${day.en}.`,
      ),
    ),
    [sourceIds.tool('waiting', first.scenario), sourceIds.tool('map_scenarios')],
  );
}
