import type { Industry, Knowledge } from '../../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import { quickSchedule } from '../stage-roadmap/quick.ts';
import type { Roadmap, RoadmapInput } from '../stage-roadmap/schema.ts';
import { moneyText } from '../stage-roadmap/wording.ts';
import type { FittedRoadmap } from './fit-roadmap.ts';
import type { FactValues } from './read-fact.ts';
import type { RequiredEnabler } from './required-enablers.ts';
import { planRoadmap, type StartingScenario } from './roadmap-activities.ts';

/** More people under one role, paid from money that the roadmap leaves over, and what that brings into it. */
export interface StaffingAlternative {
  readonly role: Role;
  /** Full-time people on top of what the roadmap counts on; in halves. */
  readonly people: number;
  /** Months for which they are paid: the whole of the longer roadmap. */
  readonly months: number;
  /** Yuan, from hiring (low) to a partner's staff (high); an assumption of ours. */
  readonly cost: { readonly low: number; readonly high: number };
  /** Scenarios that then need not wait. */
  readonly bringsForward: readonly string[];
  /** Yuan that the longer roadmap takes at its high figure, these people not counted. */
  readonly work: number;
  readonly text: Bilingual;
}

/**
 * Yuan for one full-time person and month, salary and on-costs (low) to a partner's rate (high). Ours: the guide gives
 * no wages; every use of them is marked as an assumption.
 */
const monthlyRates: Readonly<Partial<Record<Role, { readonly low: number; readonly high: number }>>> = {
  it_lead: { low: 20_000, high: 50_000 },
  data_lead: { low: 25_000, high: 60_000 },
  business_lead: { low: 15_000, high: 35_000 },
};

/** More than this is no longer a gap to be filled but another company's team (ours). */
const mostPeople = 4;

/**
 * Where scenarios had to be put off although money is left: for each role whose people are known, the fewest more
 * people with which the roadmap holds at least one more scenario, the people paid from what is left. Each was re-run
 * with its people and without the money for them. Empty where nothing was put off, no budget was named, or people
 * are not what is missing.
 */
export function staffingAlternatives(
  knowledge: Knowledge,
  industry: Industry,
  facts: FactValues,
  roadmap: FittedRoadmap<Roadmap> | null,
  enablersFor: (starting: readonly StartingScenario[]) => readonly RequiredEnabler[],
  start: string,
): readonly StaffingAlternative[] {
  const total = roadmap?.input.budget?.total;
  if (!roadmap?.output.feasible || roadmap.deferred.length === 0 || total === undefined) return [];
  const left = total - roadmap.output.budget.high;
  if (left <= 0) return [];
  const all = wholeOrder(roadmap);
  const plans = all
    .map((_, at) => all.slice(0, at + 1))
    .slice(roadmap.starting.length)
    .toReversed()
    .map((head) => ({ head, ...planRoadmap(knowledge, industry, facts, head, enablersFor(head), start) }));
  return (['it_lead', 'data_lead', 'business_lead'] as const).flatMap((role) => {
    const rate = monthlyRates[role];
    if (rate === undefined) return [];
    for (let people = 0.5; people <= mostPeople; people += 0.5) {
      for (const { head, input } of plans) {
        const tried = withPeople(input, role, people, rate.high, total);
        if (tried === null) continue;
        return [described(role, people, tried, rate, left, total, head.slice(roadmap.starting.length))];
      }
    }
    return [];
  });
}

/** The scenarios of the roadmap and those put off, in the order of deployment. */
function wholeOrder(roadmap: FittedRoadmap<Roadmap>): readonly StartingScenario[] {
  const last = roadmap.starting.at(-1)?.order ?? 0;
  return [
    ...roadmap.starting,
    ...roadmap.deferred.map(({ scenario, quadrant }, at) => ({ scenario, quadrant, order: last + at + 1 })),
  ];
}

interface Tried {
  readonly months: number;
  readonly work: number;
}

/** How long and how dear the work is with the people added; null where it still does not fit, or they cannot be paid. */
function withPeople(
  input: RoadmapInput,
  role: Role,
  people: number,
  highRate: number,
  total: number,
): Tried | null {
  const have = input.capacity[role];
  if (have === undefined) return null;
  const work = input.activities.reduce((sum, { cost }) => sum + Math.ceil(cost.high), 0);
  if (work + people * highRate > total) return null;
  const placed = quickSchedule({ ...input, capacity: { ...input.capacity, [role]: have + people } });
  const lengths = new Map(input.activities.map(({ id, months }) => [id, months]));
  const ends = placed.map(({ id, startMonth }) =>
    startMonth === null ? null : startMonth + (lengths.get(id) ?? 0),
  );
  if (ends.includes(null)) return null;
  const months = Math.max(...ends.map((end) => end ?? 0));
  return work + people * highRate * months <= total ? { months, work } : null;
}

function described(
  role: Role,
  people: number,
  { months, work }: Tried,
  rate: { readonly low: number; readonly high: number },
  left: number,
  total: number,
  brought: readonly StartingScenario[],
): StaffingAlternative {
  const cost = { low: people * months * rate.low, high: people * months * rate.high };
  const names = joinTexts(brought.map(({ scenario }) => scenario.name));
  const [low, high, spare, each, eachHigh, remains] = [
    cost.low,
    cost.high,
    left,
    rate.low,
    rate.high,
    total - work - cost.high,
  ].map(moneyText);
  return {
    role,
    people,
    months,
    cost,
    work,
    bringsForward: brought.map(({ scenario }) => scenario.id),
    text: both(
      `缺的是人不是钱：现有预算按上限还余 ${spare?.zh}。${roleNames[role].zh}一侧再添 ${people} 人（招聘，或由伙伴派驻），${names.zh}就不必等到下一期。按每人每月 ${each?.zh}到 ${eachHigh?.zh}、${months} 个月估算，约需 ${low?.zh}到 ${high?.zh}；连同增加的工作一并付清后，预算仍余 ${remains?.zh}。人工单价是本产品的假设，须用本地行情或报价核实。`,
      `People are short, not money: at the high figure ${spare?.en} of the budget is left. With ${people} more full-time under the ${roleNames[role].en} (hired, or a partner's), ${names.en} need not wait for a later round. At ${each?.en} to ${eachHigh?.en} a person and month over ${months} months that is about ${low?.en} to ${high?.en}; with the added work paid as well, ${remains?.en} remains. The rates are this product's assumption, to be checked against local pay or a quotation.`,
    ),
  };
}
