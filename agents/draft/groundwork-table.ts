import { both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { RequiredEnabler } from '../../tools/assessment/required-enablers.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, holderCell, listed } from './voice.ts';

/** What must be done before a scenario starts: why, for whom, by whom, and when it is done. */
export function groundwork(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { enablers, candidates, roadmap } = brief.view.assessment;
  if (enablers.length === 0) return [];
  const starting = roadmap?.starting.map(({ scenario }) => scenario.id) ?? [];
  const sources = enablers.flatMap((required) => [
    sourceIds.enabler(required.id),
    ...evidenceOn(brief, slotsOf(brief, required)),
  ]);
  const [only] = starting.length === 1 ? (roadmap?.starting ?? []) : [];
  const intro = writer.claim(
    'judgement',
    only
      ? both(
          `${only.scenario.name.zh}开工之前要做完下面这些，别的先不做。`,
          `Before ${only.scenario.name.en} starts, the following must be done, and nothing beside it.`,
        )
      : both(
          '先行工作只列有场景在等的，没有场景等它的不做。',
          'Groundwork is listed only where a scenario waits for it; nothing is built for its own sake.',
        ),
    sources,
  );
  const rows = enablers.flatMap((required) => {
    const enabler = brief.knowledge.enablers.find(({ id }) => id === required.id);
    if (!enabler) return [];
    const all = starting.every((id) => required.scenarios.includes(id));
    const names = listed(
      candidates.filter(({ id }) => required.scenarios.includes(id)).map(({ name }) => name),
    );
    return [
      [
        asSentence(enabler.name),
        required.because,
        ...(only ? [] : [all ? both('全部', 'all') : names]),
        holderCell(brief, enabler.owner),
        enabler.done_when,
      ],
    ];
  });
  return [
    ...writer.paragraph(intro),
    ...writer.table({
      caption: both('先行工作', 'Groundwork'),
      columns: [
        both('工作', 'Work'),
        both('为什么要做', 'Why'),
        ...(only ? [] : [both('等它的场景', 'Who waits for it')]),
        both('牵头', 'Owner'),
        both('做到什么算完', 'Done when'),
      ],
      rows,
      citations: sources,
    }),
  ];
}

/** The slots that an enabler's rule looked at; a scenario's own where the rule is about scenarios. */
function slotsOf(brief: PlanBrief, required: RequiredEnabler): readonly string[] {
  return required.on.flatMap((on) => {
    const question = brief.knowledge.questions.find(({ id }) => id === on);
    return question?.scope === 'scenario' ? required.scenarios.map((id) => scenarioSlot(id, on)) : [on];
  });
}
