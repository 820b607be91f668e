import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { WaitingScenario } from '../../tools/assessment/waiting-scenarios.ts';
import type { Fault, ScheduledRoadmap } from '../../tools/stage-roadmap/schema.ts';
import { describeDate, describeMoney } from '../engagement/describe-value.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed } from './voice.ts';

type Claims = readonly Claim[];

const whole = sourceIds.tool('stage_roadmap');

/** Beyond what is scheduled: what more would bring forward, what waits, and what a small firm does without. */
export function roadmapBeyond(
  brief: PlanBrief,
  writer: SectionWriter,
  schedule: ScheduledRoadmap,
): readonly Block[] {
  return [
    ...writer.paragraph(...alternatives(brief, writer), unusedMoney(brief, writer, schedule)),
    ...writer.list(putOff(brief, writer), ...deferred(brief, writer), ...reserved(brief, writer, schedule)),
    ...merged(brief, writer),
  ];
}

function alternatives(brief: PlanBrief, writer: SectionWriter): readonly Claims[] {
  return brief.view.assessment.alternatives.map(({ role, text }) =>
    writer.claim('assumption', text, [sourceIds.tool('staffing', role), whole]),
  );
}

/** Money that the schedule leaves over, and what could use it; where more people could, `alternatives` says so. */
function unusedMoney(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): Claims {
  const { roadmap, alternatives: options, waiting } = brief.view.assessment;
  const total = roadmap?.input.budget?.total;
  if (!roadmap || total === undefined || options.length > 0) return [];
  const left = total - schedule.budget.high;
  if (left <= 0) return [];
  const money = describeMoney(left);
  const cites = [whole, sourceIds.tool('map_scenarios'), ...evidenceOn(brief, ['budget.total'])];
  const [first] = roadmap.starting;
  if (roadmap.rolloutPutOff.length > 0 && first) {
    const { name } = first.scenario;
    return writer.claim(
      'judgement',
      both(
        `按上限还余 ${money.zh}，不够推广；试点过关以后，先用在${name.zh}的推广上。`,
        `At the high figure ${money.en} is left, too little for a rollout; once the pilot has passed, that of ${name.en} has the first call on it.`,
      ),
      cites,
    );
  }
  const [next] = roadmap.deferred;
  if (next) {
    const { name } = next.scenario;
    const dear = next.faults.some(({ constraint }) => constraint === 'budget');
    return writer.claim(
      'judgement',
      dear
        ? both(
            `按上限还余 ${money.zh}，不够再放进一个场景；报价若低于上限、余得更多，先轮到${name.zh}。`,
            `At the high figure ${money.en} is left, too little for another scenario; if quotations come in lower, ${name.en} is first in line.`,
          )
        : both(
            `按上限还余 ${money.zh}，但挡住${name.zh}的不是钱，先不必拨付。`,
            `At the high figure ${money.en} is left, but it is not money that holds back ${name.en}, so it need not be released yet.`,
          ),
      cites,
    );
  }
  return writer.claim(
    'judgement',
    waiting.length > 0
      ? both(
          `按上限还余 ${money.zh}，现在没有够条件的场景能用它，先不必拨付：一留给超出估计的报价，二留给缓做而达到条件的场景。`,
          `At the high figure ${money.en} is left. No scenario that is ready could use it, so it need not be released yet: it is there for quotations above the estimate, then for what waits and comes to meet its condition.`,
        )
      : both(
          `按上限还余 ${money.zh}，够条件的场景都已排进来，先不必拨付，报价超出估计时再动用。`,
          `At the high figure ${money.en} is left. Every scenario that is ready is in the schedule, so it need not be released yet and is there for quotations above the estimate.`,
        ),
    cites,
  );
}

/** The rollout that the means do not hold, with what would suffice. */
function putOff(brief: PlanBrief, writer: SectionWriter): Claims {
  const { roadmap } = brief.view.assessment;
  const [first] = roadmap?.starting ?? [];
  const faults = distinct(roadmap?.rolloutPutOff ?? []);
  if (!first || faults.length === 0) return [];
  const { name } = first.scenario;
  const what = told(faults);
  return writer.claim(
    'tool',
    both(
      `${name.zh}的推广另行立项。${what.zh}`,
      `The rollout of ${name.en} needs a project of its own. ${what.en}`,
    ),
    [whole, sourceIds.tool('map_scenarios', first.scenario.id)],
  );
}

/** Faults that different changes would mend; two that the same change mends are one to a reader. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  const changes = faults.map(({ suffices }) => JSON.stringify(suffices));
  return faults.filter((_, place) => changes.indexOf(changes[place] ?? '') === place);
}

function told(faults: readonly Fault[]): Bilingual {
  const text = joinTexts(
    faults.map(({ message }) => message),
    both('', ' '),
  );
  return faults.length > 1 ? both(`${text.zh}办到其中一条就够。`, `${text.en} Either will do.`) : text;
}

/** What the means do not hold, with what would suffice; those that need the same are told together. */
function deferred(brief: PlanBrief, writer: SectionWriter): readonly Claims[] {
  const { roadmap, waiting } = brief.view.assessment;
  const entries = (roadmap?.deferred ?? []).map(({ scenario, faults }) => {
    const own = distinct(faults);
    const review = waiting.find((entry) => entry.scenario === scenario.id)?.review ?? null;
    return { scenario, own, review, key: `${review}/${own.map(({ message }) => message.zh).join('')}` };
  });
  return [...new Set(entries.map(({ key }) => key))].map((key, place) => {
    const group = entries.filter((entry) => entry.key === key);
    const names = listed(group.map(({ scenario }) => scenario.name));
    const [first] = group;
    const what = told(first?.own ?? []);
    const together = asClause(what);
    const day = first?.review ? describeDate(first.review, 'day') : null;
    const again = day ? both(`${day.zh}再看。`, ` To be looked at again on ${day.en}.`) : both('', '');
    return writer.claim(
      'tool',
      asSentence(
        place === 0
          ? both(
              `${names.zh}留到下一期。${what.zh}${again.zh}`,
              `${names.en} ${group.length > 1 ? 'are' : 'is'} left for a later round. ${what.en}${again.en}`,
            )
          : both(
              `${names.zh}再往后，连同上面的一起算：${together.zh}。${again.zh}`,
              `${names.en} ${group.length > 1 ? 'come' : 'comes'} after that; counted together with the above, ${together.en}.${again.en}`,
            ),
      ),
      [
        whole,
        ...group.flatMap(({ scenario: { id } }) => [
          sourceIds.tool('waiting', id),
          sourceIds.tool('map_scenarios', id),
        ]),
      ],
    );
  });
}

/** What its quadrant keeps back, by the day on which it is looked at again; what it lacks stands in the portfolio. */
function reserved(brief: PlanBrief, writer: SectionWriter, schedule: ScheduledRoadmap): readonly Claims[] {
  const scheduled = new Set(schedule.activities.map(({ scenario }) => scenario));
  const list = brief.view.assessment.waiting.filter(
    ({ why, scenario }) => why !== 'deferred' && !scheduled.has(scenario),
  );
  const keyOf = ({ review, reviewBecause }: WaitingScenario): string => `${review}/${reviewBecause.zh}`;
  return [...new Set(list.map(keyOf))].toSorted().map((key) => {
    const group = list.filter((entry) => keyOf(entry) === key);
    const names = listed(group.map(({ name }) => name));
    const [first] = group;
    if (!first) return [];
    const day = describeDate(first.review, 'day');
    const because = asClause(first.reviewBecause);
    return writer.claim(
      'tool',
      asSentence(
        both(
          `${names.zh}缓做，要补什么见“场景组合”一节；${day.zh}再看：${because.zh}。`,
          `${names.en} ${group.length > 1 ? 'wait' : 'waits'}, for what the portfolio section names; to be looked at again on ${day.en}: ${because.en}.`,
        ),
      ),
      group.flatMap(({ scenario }) => [
        sourceIds.tool('waiting', scenario),
        sourceIds.tool('map_scenarios', scenario),
      ]),
    );
  });
}

/** Groundwork of a larger firm that an owner-led one folds into something else. */
function merged(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const rows = brief.view.assessment.merged.flatMap(({ id, because }) => {
    const enabler = brief.knowledge.enablers.find((entry) => entry.id === id);
    return enabler ? [{ id, cells: [asSentence(enabler.name), because] }] : [];
  });
  return writer.table({
    caption: both(
      '这样规模的公司不必单做的事，和由谁代办',
      'What a firm of this size does without, and who does it instead',
    ),
    columns: [both('不单做', 'Not a project of its own'), both('怎么办', 'Instead')],
    rows: rows.map(({ cells }) => cells),
    citations: rows.map(({ id }) => sourceIds.tool('merged', id)),
  });
}
