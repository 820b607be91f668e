import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { counted } from '../../src/language/counted.ts';
import type { ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { firstHundredDays } from './first-hundred-days.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { inProse, moneyRange, monthOf, type Work } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { answerableName, listed, ownersOf } from './voice.ts';

/** Who begins what on which day of the first hundred: one line for each owner and day. */
export function hundredDays(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  const { activities, ...first } = firstHundredDays(schedule);
  const end = describeDate(first.end, 'day');
  const many = activities.length;
  const groups = new Map<string, Work[]>();
  for (const work of [...activities].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const key = `${work.start} ${answerableName(brief, work.owner, work.scenario).zh}`;
    groups.set(key, [...(groups.get(key) ?? []), work]);
  }
  return [
    ...writer.paragraph(
      writer.claim(
        'tool',
        both(
          `头 100 天（到 ${end.zh}）要启动 ${many} 项工作，按日子和牵头人排在下面。`,
          `The first 100 days (to ${end.en}) start ${counted(many, 'activity')}, listed by date and owner.`,
        ),
        [sourceIds.tool('stage_roadmap')],
      ),
    ),
    ...writer.list(...[...groups.values()].map((works) => dayOf(brief, writer, works))),
  ];
}

function dayOf(brief: PlanBrief, writer: SectionWriter, works: readonly Work[]): readonly Claim[] {
  const [first] = works;
  if (!first) return [];
  const day = describeDate(first.start, 'day');
  const owner = ownersOf(brief, works);
  const names = listed(works.map(named));
  return writer.claim(
    'tool',
    both(`${day.zh}起，${owner.zh}：${names.zh}。`, `From ${day.en}, ${owner.en}: ${names.en}.`),
    works.map(({ id }) => sourceIds.tool('stage_roadmap', id)),
  );
}

function named({ name, end }: Work): Bilingual {
  const work = inProse(name);
  return both(`${work.zh}（${monthOf(end).zh}完成）`, `${work.en} (done in ${monthOf(end).en})`);
}

const cheapest = 3;

/** While the decision is pending: groundwork that waits for nothing and costs least. */
export function cheapFirst(brief: PlanBrief, writer: SectionWriter): readonly Claim[] {
  const activities = brief.view.assessment.roadmap?.input.activities ?? [];
  const ready = activities
    .filter((activity) => activity.kind === 'enabler' && activity.after.length === 0)
    .map((activity, place) => ({ activity, place }))
    .sort((a, b) => a.activity.cost.high - b.activity.cost.high || a.place - b.place)
    .slice(0, cheapest)
    .map(({ activity }) => activity);
  if (ready.length === 0) return [];
  const items = listed(
    ready.map(({ name, cost, owner, scenario }) => {
      const [money, who] = [moneyRange(cost), answerableName(brief, owner, scenario)];
      return both(`${name.zh}（${money.zh}，${who.zh}牵头）`, `${name.en} (${money.en}, led by ${who.en})`);
    }),
  );
  return writer.claim(
    'judgement',
    both(
      `这个决定没作出之前，${items.zh}不必等，哪种结果都用得上。`,
      `While that is pending, ${items.en} need not wait: ${ready.length > 1 ? 'they serve' : 'it serves'} either way.`,
    ),
    ready.map(({ id }) => sourceIds.means(id)),
  );
}
