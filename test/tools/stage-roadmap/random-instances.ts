import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RoadmapInput } from '../../../tools/stage-roadmap/schema.ts';
import { roadmapInputSchema } from '../../../tools/stage-roadmap/schema.ts';

/**
 * A roadmap of a given number of activities, the same for the same seed: scenarios with a pilot and mostly a rollout,
 * groundwork that one or several of them wait for, people of three roles, few scenarios at once, release dates, and in
 * every third instance money that comes by the quarter.
 */
export function randomRoadmap(seed: number, count: number): RoadmapInput {
  const generator = xoroshiro128plus(seed * 7919 + count);
  const draw = (least: number, most: number) => uniformInt(generator, least, most);
  const enablers = Math.max(2, Math.round(count * 0.45));
  const activities: unknown[] = [];
  const named = (id: string) => ({ id, name: { zh: id, en: id }, owner: 'it_lead' });
  const cost = () => {
    const high = draw(1, 20) * 60_000;
    return { low: high / 2, high };
  };
  const people = () => ({
    it_lead: draw(0, 4) / 4,
    data_lead: draw(0, 3) / 2,
    business_lead: draw(0, 2) / 2,
  });
  for (let place = 0; place < enablers; place += 1) {
    const after = place > 0 && draw(0, 2) === 0 ? [`e${draw(0, place - 1)}`] : [];
    activities.push({
      ...named(`e${place}`),
      kind: 'enabler',
      months: draw(1, 4),
      after,
      people: people(),
      cost: cost(),
      priority: 9,
    });
  }
  let scenario = 0;
  while (activities.length < count) {
    scenario += 1;
    const waits = Array.from({ length: draw(0, 3) }, () => `e${draw(0, enablers - 1)}`);
    const shared = {
      scenario: `s${scenario}`,
      people: people(),
      quadrant: scenario < 3 ? 1 : 2,
    };
    activities.push({
      ...named(`p${scenario}`),
      ...shared,
      kind: 'pilot',
      months: draw(2, 6),
      after: [...new Set(waits)],
      cost: cost(),
      priority: scenario,
      ...(draw(0, 4) === 0 ? { earliest: `2027-0${draw(2, 9)}-01` } : {}),
    });
    if (activities.length === count || draw(0, 4) === 0) continue;
    activities.push({
      ...named(`r${scenario}`),
      ...shared,
      kind: 'rollout',
      months: draw(3, 8),
      after: [`p${scenario}`],
      cost: cost(),
      priority: scenario + 0.25,
    });
  }
  return roadmapInputSchema.parse({
    start: '2027-01-01',
    horizonMonths: 240,
    capacity: { it_lead: draw(4, 8) / 4, data_lead: draw(3, 5) / 2, business_lead: draw(2, 4) / 2 },
    scenariosAtOnce: draw(1, 3),
    ...(seed % 3 === 0
      ? { budget: { byQuarter: Array.from({ length: 60 }, () => draw(10, 30) * 60_000) } }
      : {}),
    activities,
  });
}
