import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { boundByPlanDeadline } from '../../tools/stage-roadmap/problem.ts';
import type { ScheduledRoadmap, SharedEnabler } from '../../tools/stage-roadmap/schema.ts';
import { describeDate } from '../engagement/describe-value.ts';
import { askedState } from './asked-state.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { savedInAll } from './roadmap-detail-sources.ts';
import { inProse, moneyRange, monthOf } from './roadmap-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, listed } from './voice.ts';

type Claims = readonly Claim[];

/** What the tables do not say by themselves: the critical path, what must be measured first, what is shared. */
export function roadmapRemarks(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  return writer.paragraph(
    criticalPath(brief, writer, schedule),
    baselines(brief, writer, schedule),
    shared(brief, writer, schedule),
  );
}

function criticalPath(
  brief: PlanBrief,
  writer: SectionWriter,
  { activities, end }: ScheduledRoadmap,
): Claims {
  const critical = activities.filter((work) => work.critical);
  if (critical.length === 0) return [];
  const names = listed(critical.map((work) => inProse(work.name)));
  const month = monthOf(end);
  const { input } = brief.view.assessment.roadmap ?? {};
  const bound = input?.deadline !== undefined && input.activities.some(boundByPlanDeadline);
  const lost = bound
    ? both(`${month.zh}的收尾或试点的期限就保不住`, `the end in ${month.en} or the pilots’ deadline is lost`)
    : both(`${month.zh}的收尾就保不住`, `the end in ${month.en} is lost`);
  const slack =
    activities.length > critical.length
      ? both(
          '；其余工作晚一些不动收尾，只是等着它的试点会跟着晚',
          '; the rest can give way without moving the end, though a pilot that waits for it moves along',
        )
      : both('', '');
  return writer.claim(
    'tool',
    critical.length === 1
      ? both(
          `不能晚的只有${names.zh}，它一拖，${lost.zh}${slack.zh}。`,
          `Only ${names.en} cannot slip: if it does, ${lost.en}${slack.en}.`,
        )
      : both(
          `不能晚的是${names.zh}，哪一项拖了，${lost.zh}${slack.zh}。`,
          `What cannot slip: ${names.en}; if any of it does, ${lost.en}${slack.en}.`,
        ),
    [sourceIds.tool('stage_roadmap'), ...critical.map((work) => sourceIds.tool('stage_roadmap', work.id))],
  );
}

function baselines(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const pilots = schedule.activities.filter((work) => work.kind === 'pilot');
  const blank = pilots.filter((work) => work.kpi && work.kpi.baseline === null);
  if (blank.length === 0) return [];
  const measure = schedule.activities.find((work) => work.id === 'enabler:baseline-measurement');
  const scenarios = new Set(blank.map((work) => work.scenario));
  const names = listed(
    brief.view.assessment.candidates.filter(({ id }) => scenarios.has(id)).map(({ name }) => name),
  );
  const asked = [...scenarios].every(
    (id) => id !== null && askedState(brief, scenarioSlot(id, 'kpi.baseline')) === 'asked-in-vain',
  );
  const standing = asked
    ? both('问过，没有人说得出', 'Nobody asked could say')
    : both('这次还没问到', 'It was not asked in these interviews');
  return writer.claim(
    'judgement',
    measure
      ? both(
          `${names.zh}的指标现值${standing.zh}，${describeDate(measure.end, 'day').zh}之前先测完，这也是开工的一道关。`,
          `${standing.en} where ${names.en} ${scenarios.size > 1 ? 'stand' : 'stands'} today; that is measured by ${describeDate(measure.end, 'day').en}, and ${scenarios.size > 1 ? 'the pilots wait' : 'the pilot waits'} for it.`,
        )
      : both(
          `${names.zh}的指标还没有现值。`,
          `${asSentence(names).en} ${scenarios.size > 1 ? 'have' : 'has'} no baseline yet.`,
        ),
    [
      ...(measure ? [sourceIds.tool('stage_roadmap', measure.id)] : []),
      sourceIds.enabler('baseline-measurement'),
      ...blank.map((work) => sourceIds.tool('stage_roadmap', work.id)),
    ],
  );
}

/** Up to this many pieces of shared groundwork get a sentence each; of more, so many are named with their money. */
const toldOneByOne = 3;

function shared(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const cites = [sourceIds.tool('stage_roadmap', 'shared')];
  const dearest = schedule.shared.toSorted((a, b) => b.saves.high - a.saves.high).slice(0, toldOneByOne);
  const nameOf = ({ activity }: SharedEnabler) =>
    inProse(schedule.activities.find(({ id }) => id === activity)?.name ?? both(activity, activity));
  if (schedule.shared.length <= toldOneByOne) {
    return schedule.shared.flatMap((entry) => {
      const [name, saves] = [nameOf(entry), moneyRange(entry.saves)];
      const users = listed(
        brief.view.assessment.candidates
          .filter(({ id }) => entry.scenarios.includes(id))
          .map((candidate) => candidate.name),
      );
      return writer.claim(
        'assumption',
        asSentence(
          both(
            `${name.zh}只做一次，${users.zh}共用，比各做一遍最多省 ${saves.zh}。`,
            `${name.en} is done once for ${users.en}, which saves up to ${saves.en}.`,
          ),
        ),
        cites,
      );
    });
  }
  const all = moneyRange(savedInAll(schedule));
  const names = dearest.map((entry) => {
    const [name, saves] = [nameOf(entry), moneyRange(entry.saves)];
    return both(`${name.zh}（${saves.zh}）`, `${name.en} (${saves.en})`);
  });
  const list = listed(names);
  return writer.claim(
    'assumption',
    both(
      `先行工作里有 ${schedule.shared.length} 项做一次、几个场景共用，比各做一遍最多省 ${all.zh}；省得最多的是${list.zh}。`,
      `${schedule.shared.length} pieces of groundwork are done once for several scenarios and save up to ${all.en}, most of it in ${list.en}.`,
    ),
    cites,
  );
}
