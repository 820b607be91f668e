import type { FeasibilityDimension } from '../../src/domain/feasibility.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { JudgeFeasibilityOutput } from '../judge-feasibility.ts';
import type { MapScenariosOutput } from '../map-scenarios.ts';
import type { Fault, Roadmap, ScheduledRoadmap } from '../stage-roadmap/schema.ts';
import { changeText } from '../stage-roadmap/wording.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import type { FittedRoadmap } from './fit-roadmap.ts';
import { monthsAfter } from './months-after.ts';

/** A scenario that is not rolled out for now: what would change that, and when to look again. */
export interface WaitingScenario {
  readonly scenario: string;
  readonly name: Bilingual;
  readonly quadrant: 1 | 2 | 3 | 4;
  /** `deferred`: the means do not hold it; `joint-pilot`: only tried with partners; `reserve`: kept for later. */
  readonly why: 'deferred' | 'joint-pilot' | 'reserve';
  /** What would move it up: the weakest dimension one level higher, or means that were re-run and are enough. */
  readonly condition: Bilingual;
  /** ISO date. */
  readonly review: string;
  readonly reviewBecause: Bilingual;
}

/**
 * Groundwork after which a weak dimension is worth judging again (ours, from guide 2.1, table 2, pages 9 to 10). None
 * makes an immature technology mature, a rare event frequent, or an idea that counsel forbids a lawful one.
 */
const groundworkFor: Readonly<Partial<Record<FeasibilityDimension, readonly string[]>>> = {
  data: ['data-cleaning', 'data-platform'],
  volume: ['iot-sensors'],
  ethics: ['governance-committee', 'data-masking'],
};

/** Months after the start at which a company without a roadmap looks again (ours). */
const reviewWithoutRoadmap = 6;

/**
 * What waits and when to look again (guide 2.1, page 6: quadrants 3 and 4 are tried with partners or kept in reserve).
 * The review falls on the day on which groundwork is done that the scenario needs itself and that mends each of its
 * weakest dimensions; else on the end of the stage that is the first to end; without a roadmap half a year after the
 * start. What counsel forbids is looked at again on a new opinion. The dates' rule is ours. In the order of the
 * candidates. `neededBy` gives the ids of the groundwork that a scenario would need.
 */
export function waitingScenarios(
  candidates: readonly CandidateScenario[],
  map: MapScenariosOutput,
  feasibility: JudgeFeasibilityOutput,
  roadmap: FittedRoadmap<Roadmap> | null,
  start: string,
  neededBy: (scenario: string) => readonly string[],
): readonly WaitingScenario[] {
  const deferred = new Map((roadmap?.deferred ?? []).map((entry) => [entry.scenario.id, entry]));
  return candidates.flatMap(({ id, name }) => {
    const quadrant = map.scenarios.find((placed) => placed.id === id)?.quadrant;
    if (quadrant === undefined) return [];
    const put = deferred.get(id);
    if (put === undefined && quadrant < 3) return [];
    const judged = feasibility.scenarios.find((scenario) => scenario.id === id);
    const means = put === undefined ? null : meansText(put.faults);
    return [
      {
        scenario: id,
        name,
        quadrant,
        why: put ? ('deferred' as const) : quadrant === 3 ? ('joint-pilot' as const) : ('reserve' as const),
        condition: means ?? judged?.climb ?? valueText(quadrant),
        ...reviewOf(
          {
            weakest: put === undefined ? (judged?.weakest ?? []) : [],
            veto: judged?.veto ?? false,
            deferred: put !== undefined,
            needed: neededBy(id),
          },
          roadmap,
          start,
        ),
      },
    ];
  });
}

/** What would make room for it, each remedy once: several faults are often mended by the same change. */
function meansText(faults: readonly Fault[]): Bilingual | null {
  if (faults.length === 0) return null;
  const named = faults.some(({ suffices }) => suffices.some((change) => 'activity' in change));
  // A remedy that names single activities is told in full by its fault; the activities' names are known only there.
  if (named) return joinTexts(onceEach(faults.map(({ message }) => message)), both('', ' '));
  const remedies = faults.map(({ suffices }) =>
    joinTexts(
      suffices.map((change) => changeText(change, (id) => both(id, id))),
      both('，并', ' and '),
    ),
  );
  const either = joinTexts(onceEach(remedies), both('，或者', ', or '));
  return both(`${either.zh}，就排得进来。`, `${either.en} would make room for it.`);
}

function onceEach(texts: readonly Bilingual[]): Bilingual[] {
  return texts.filter((text, place) => texts.findIndex(({ zh }) => zh === text.zh) === place);
}

/** Where feasibility is not what holds it down, its value is: that changes with the strategy, not with groundwork. */
function valueText(quadrant: 1 | 2 | 3 | 4): Bilingual {
  return quadrant === 3
    ? both(
        '可行性六项都没有短板可补；联合试点给出结论后再定。',
        'No dimension of feasibility is weak; the joint pilot’s result decides.',
      )
    : both(
        '可行性不是短板，价值才是：战略重点或业务量变了，再评一次价值。',
        'Its feasibility does not hold it back, its value does: judge the value again when the strategy or the volume of business changes.',
      );
}

interface Held {
  readonly weakest: readonly FeasibilityDimension[];
  readonly veto: boolean;
  readonly deferred: boolean;
  /** Ids of the groundwork that the scenario needs itself. */
  readonly needed: readonly string[];
}

function reviewOf(
  held: Held,
  roadmap: FittedRoadmap<Roadmap> | null,
  start: string,
): Pick<WaitingScenario, 'review' | 'reviewBecause'> {
  const output = roadmap?.output;
  if (!output?.feasible) {
    return {
      review: monthsAfter(start, reviewWithoutRoadmap),
      reviewBecause: held.veto
        ? onNewOpinion
        : both(
            `还没有路线图，按启动后 ${reviewWithoutRoadmap} 个月复评（本产品的约定）。`,
            `There is no roadmap yet; it is looked at again ${reviewWithoutRoadmap} months after the start (this product's rule).`,
          ),
    };
  }
  const last = held.veto ? undefined : mendedBy(held, output);
  if (last) {
    return {
      review: last.end,
      reviewBecause: both(
        `“${last.name.zh}”完成，最弱的一项可以重新判断。`,
        `"${last.name.en}" is done, and the weakest dimension can be judged again.`,
      ),
    };
  }
  const [stage] = output.stages.toSorted((a, b) =>
    a.end < b.end ? -1 : a.end > b.end ? 1 : a.number - b.number,
  );
  return {
    review: stage?.end ?? output.end,
    reviewBecause: held.veto ? onNewOpinion : afterStage(stage?.number ?? 1, held),
  };
}

const onNewOpinion = both(
  '改过做法、法务就新做法出了书面意见，就重看；最晚这一天问一次。',
  'It is looked at again as soon as the idea has been changed and counsel has given a new written opinion; on this day at the latest somebody asks.',
);

function afterStage(number: number, { weakest, deferred }: Held): Bilingual {
  if (deferred)
    return both(
      `第 ${number} 阶段结束，那时才知道能腾出多少人和钱。`,
      `Stage ${number} is over, and only then is it known what people and money are free.`,
    );
  if (weakest.length === 0)
    return both(
      `第 ${number} 阶段结束，那时重评一次价值。`,
      `Stage ${number} is over: judge its value again then.`,
    );
  return weakest.includes('maturity')
    ? both(
        `第 ${number} 阶段结束，看同行有没有核实得了的结果。`,
        `Stage ${number} is over: see whether a peer has results that can be verified.`,
      )
    : both(
        `第 ${number} 阶段结束，看短板那时变了没有。`,
        `Stage ${number} is over: see whether what is weak has changed by then.`,
      );
}

/** The groundwork that is the last to be done, where what is scheduled and needed mends every weak dimension. */
function mendedBy({ weakest, needed }: Held, { activities }: ScheduledRoadmap) {
  const mending = weakest.map((dimension) =>
    activities.filter(({ id }) =>
      (groundworkFor[dimension] ?? []).some((work) => needed.includes(work) && id === `enabler:${work}`),
    ),
  );
  if (mending.some((works) => works.length === 0)) return undefined;
  return mending
    .flat()
    .toSorted((a, b) => (a.end > b.end ? -1 : a.end < b.end ? 1 : a.id < b.id ? -1 : 1))[0];
}
