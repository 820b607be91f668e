import { both } from '../../src/domain/language.ts';
import { ganttDiagram } from './gantt.ts';
import { infeasibleRoadmap } from './infeasible-roadmap.ts';
import { milestoneTable } from './milestone-table.ts';
import { sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { roadmapBeyond } from './roadmap-beyond.ts';
import { scheduleOf } from './roadmap-facts.ts';
import { roadmapOpening } from './roadmap-opening.ts';
import { roadmapRemarks } from './roadmap-remarks.ts';
import { stageTable, workTable } from './roadmap-tables.ts';
import { tightMeans } from './tight-means-table.ts';

/** When, by whom, for how much, and what each step must show before the next (guide 2.4). */
export const writeRoadmap: PlanSectionWriter = {
  id: 'roadmap',
  title: both('分阶段路线图', 'The roadmap, stage by stage'),
  write(brief) {
    const writer = sectionWriter(brief, 'roadmap');
    if (!brief.view.assessment.roadmap) {
      return writer.gap(
        both(
          '没有一个候选场景现在可以开工，所以没有路线图；先做什么见“未决问题”。',
          'No candidate may start now, so there is no roadmap; what to do first stands under the open questions.',
        ),
      );
    }
    const schedule = scheduleOf(brief);
    if (!schedule) return infeasibleRoadmap(brief, writer);
    return [
      ...roadmapOpening(brief, writer, schedule),
      ...ganttDiagram(writer, schedule, brief.language),
      ...stageTable(writer, schedule),
      ...workTable(brief, writer, schedule),
      ...milestoneTable(brief, writer, schedule),
      ...roadmapRemarks(brief, writer, schedule),
      ...tightMeans(brief, writer, schedule),
      ...roadmapBeyond(brief, writer, schedule),
    ];
  },
};
