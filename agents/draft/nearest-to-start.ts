import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { describeDate } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn } from './voice.ts';

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
  const [condition, day] = [conditionInProse(first.condition), describeDate(first.review, 'day')];
  return [
    ...writer.claim(
      'tool',
      asSentence(
        both(
          `排在最前的是${name.zh}，还差的是${condition.zh}；${day.zh}再看一次。`,
          `${name.en} comes first in order and still lacks this: ${condition.en}; look at it again on ${day.en}.`,
        ),
      ),
      [sourceIds.tool('waiting', first.scenario), sourceIds.tool('map_scenarios')],
    ),
    ...tooLittleForAProject(brief, writer, first.scenario, name),
  ];
}

/** A condition after a colon: "data volume: do like tasks in one place" goes on in a small letter. */
function conditionInProse(condition: Bilingual): Bilingual {
  const { zh, en } = asClause(condition);
  return both(
    zh,
    en.replace(/(?<=: )[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase()),
  );
}

/** Up to this level of the volume rubric one or two people keep up. */
const keptUpBy = 2;

/** Where a small firm's volume is all that is short, no project is the advice: a tool that can be had will do. */
function tooLittleForAProject(
  brief: PlanBrief,
  writer: SectionWriter,
  id: string,
  name: Bilingual,
): readonly Claim[] {
  const volume = brief.view.assessment.sheets.find(({ scenario }) => scenario.id === id)?.feasibility.volume;
  if (brief.method.layers.size.value !== 'small' || volume?.origin !== 'stated') return [];
  if ((volume.level ?? 0) > keptUpBy) return [];
  return writer.claim(
    'judgement',
    both(
      `${name.zh}的量，现有的人忙得过来；先用现成工具试，不必立项。`,
      `The people there now keep up with ${name.en}, so try a ready-made tool first, without a project.`,
    ),
    [sourceIds.tool('judge_feasibility', id), ...evidenceOn(brief, [volume.slot])],
  );
}
