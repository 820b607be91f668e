import { type Bilingual, both } from '../../src/domain/language.ts';
import { counted } from '../../src/language/counted.ts';
import { type DeadlineKept, type FirstResultKept, toldTimes } from '../../tools/assessment/told-times.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { scheduleOf } from './roadmap-facts.ts';
import type { SourceMatter } from './source-matter.ts';

/** What the plan's sentences on the company's own dates rest on, for the schedule's source. */
export function toldTimeFigures(matter: SourceMatter): readonly Bilingual[] {
  const schedule = scheduleOf(matter);
  if (!schedule) return [];
  const { deadline, firstResult } = toldTimes(matter.view.assessment.facts, schedule);
  return [
    ...(deadline ? [deadlineFigures(deadline)] : []),
    ...(firstResult ? [firstFigures(firstResult)] : []),
  ];
}

function deadlineFigures({ date, kept, missed }: DeadlineKept): Bilingual {
  const day = describeDate(date, 'day');
  return both(
    `公司的期限按 ${day.zh}算：在此之前做完的试点和推广 ${kept.length} 项，在此之后的 ${missed.length} 项。`,
    `The company's date is counted as ${day.en}: pilots and rollouts over by then ${kept.length}, after it ${missed.length}.`,
  );
}

function firstFigures({ wanted, months, late }: FirstResultKept): Bilingual {
  return both(
    `第一个试点在启动后 ${months} 个月得出结论；公司要求的最长是 ${wanted} 个月，晚 ${late} 个月。`,
    `The first pilot is judged ${counted(months, 'month')} after the start; the longest that the company wants is ${counted(wanted, 'month')}, so it is ${counted(late, 'month')} late.`,
  );
}
