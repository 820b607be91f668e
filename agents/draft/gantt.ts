import { type Bilingual, both, type Language } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { Milestone, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import type { SectionWriter } from './plan-brief.ts';
import { inProse, type Work } from './roadmap-facts.ts';
import { diagramText } from './scenario-map-diagram.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence } from './voice.ts';

/**
 * The schedule as a Mermaid Gantt chart, a section a stage: what cannot slip is marked critical, and a diamond stands
 * where somebody decides whether to go on. That a rollout is over is seen from its bar.
 */
export function ganttDiagram(
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
  language: Language,
): readonly Block[] {
  const { milestones } = schedule;
  const of = (work: Work, kind: Milestone['kind']): readonly string[] =>
    milestones
      .filter((milestone) => milestone.activity === work.id && milestone.kind === kind)
      .map(({ date }) => `    ${taskText(diamond(work, kind)[language])} :milestone, ${date}, 0d`);
  const lines = schedule.stages.flatMap((stage) => [
    `    section ${taskText(stage.name[language])}`,
    ...schedule.activities
      .filter((activity) => activity.stage === stage.id)
      .flatMap((activity) => [
        ...of(activity, 'groundwork'),
        `    ${taskText(activity.name[language])} :${activity.critical ? 'crit, ' : ''}${activity.start}, ${activity.end}`,
        ...of(activity, 'pilot-decision'),
      ]),
  ]);
  return writer.diagram({
    caption: both(
      '路线图（红色：不能晚的工作；菱形：决策日）',
      'Roadmap (red: work that cannot slip; diamonds: days of decision)',
    ),
    mermaid: [
      'gantt',
      '    dateFormat YYYY-MM-DD',
      '    axisFormat %Y-%m',
      '    inclusiveEndDates',
      ...lines,
    ].join('\n'),
    citations: [sourceIds.tool('stage_roadmap'), sourceIds.tool('stage_roadmap', 'milestones')],
  });
}

function diamond({ name }: Work, kind: Milestone['kind']): Bilingual {
  const work = inProse(name);
  return kind === 'groundwork'
    ? both(`能否开工（${name.zh}）`, asSentence(both('', `start of ${work.en}?`)).en)
    : both(`去留（${name.zh}）`, asSentence(both('', `verdict on ${work.en}`)).en);
}

/** Mermaid ends a task's name at a colon. */
function taskText(text: string): string {
  return diagramText(text).replace(/\s*[:：]\s*/gu, ' - ');
}
