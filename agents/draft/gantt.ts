import { both, type Language } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import type { SectionWriter } from './plan-brief.ts';
import { diagramText } from './scenario-map-diagram.ts';
import { sourceIds } from './source-ids.ts';

/** The schedule as a Mermaid Gantt chart, a section a stage; what cannot slip is marked critical. */
export function ganttDiagram(
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
  language: Language,
): readonly Block[] {
  const lines = schedule.stages.flatMap((stage) => [
    `    section ${taskText(stage.name[language])}`,
    ...schedule.activities
      .filter((activity) => activity.stage === stage.id)
      .map((activity) => {
        const mark = activity.critical ? 'crit, ' : '';
        return `    ${taskText(activity.name[language])} :${mark}${activity.start}, ${activity.end}`;
      }),
  ]);
  return writer.diagram({
    caption: both('路线图（红色为没有浮动余地的工作）', 'Roadmap (in red: work that cannot slip)'),
    mermaid: [
      'gantt',
      '    dateFormat YYYY-MM-DD',
      '    axisFormat %Y-%m',
      '    inclusiveEndDates',
      ...lines,
    ].join('\n'),
    citations: [sourceIds.tool('stage_roadmap')],
  });
}

/** Mermaid ends a task's name at a colon. */
function taskText(text: string): string {
  return diagramText(text).replace(/\s*[:：]\s*/gu, ' - ');
}
