import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import {
  inProse,
  moneyRange,
  monthOf,
  monthSpan,
  type Work,
  workSources,
  worksInText,
} from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { answerableName, asClause, asSentence } from './voice.ts';

export function stageTable(writer: SectionWriter, schedule: ScheduledRoadmap): readonly Block[] {
  return writer.table({
    caption: both('各阶段的目标、花费与过关条件', 'The stages: goal, money and exit'),
    columns: [
      both('阶段', 'Stage'),
      both('起止', 'From and to'),
      both('费用', 'Cost'),
      both('要得到什么', 'Goal'),
      both('过关条件', 'Exit'),
    ],
    rows: schedule.stages.map((stage) => [
      both(`${stage.number}. ${stage.name.zh}`, `${stage.number}. ${stage.name.en}`),
      monthSpan(stage.start, stage.end),
      moneyRange(stage.budget),
      worksInText(stage.goal),
      stage.exit,
    ]),
    citations: [sourceIds.tool('stage_roadmap')],
  });
}

/** Who does what, when, for how much, and why not sooner; the measures stand with the benefits. */
export function workTable(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  return writer.table({
    caption: both('工作安排（按开工先后）', 'The work, in order of start'),
    columns: [
      both('工作', 'Work'),
      both('时间', 'When'),
      both('负责人', 'Owner'),
      both('费用', 'Cost'),
      both('为什么是这时', 'Why then'),
    ],
    rows: schedule.activities.map((work) => [
      asSentence(work.name),
      monthSpan(work.start, work.end),
      answerableName(brief, work.owner, work.scenario),
      moneyRange(work.budget),
      whyThen(schedule, work),
    ]),
    citations: [sourceIds.tool('stage_roadmap'), ...schedule.activities.flatMap(workSources)],
  });
}

function whyThen({ activities }: ScheduledRoadmap, { waitsFor }: Work): Bilingual {
  const other = activities.find(({ id }) => id === waitsFor.on);
  switch (waitsFor.for) {
    case 'plan-start':
      return both('不等别的', 'waits for nothing');
    case 'precedence': {
      if (!other) break;
      const name = inProse(other.name);
      return other.kind === 'pilot'
        ? both(`“${name.zh}”过关之后`, `once ${name.en} has passed`)
        : both(`等“${name.zh}”做完`, `after ${name.en}`);
    }
    case 'just-in-time': {
      if (!other) break;
      const [name, month] = [inProse(other.name), monthOf(other.start)];
      return both(
        `“${name.zh}”${month.zh}才用得上，不必更早`,
        `not needed before ${month.en}, for ${name.en}`,
      );
    }
    default:
  }
  return asClause(worksInText(waitsFor.reason));
}
