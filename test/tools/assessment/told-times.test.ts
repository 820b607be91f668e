import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { both } from '../../../src/domain/language.ts';
import { toldTimes } from '../../../tools/assessment/told-times.ts';
import type { Activity, ScheduledRoadmap } from '../../../tools/stage-roadmap/schema.ts';
import { stageRoadmap } from '../../../tools/stage-roadmap.ts';

const work = (id: string, kind: Activity['kind'], months: number, after: readonly string[]): Activity => ({
  id,
  name: both(id, id),
  kind,
  months,
  after: [...after],
  people: {},
  cost: { low: 1, high: 1 },
  owner: 'business_lead',
  priority: 1,
  ...(kind === 'enabler' ? {} : { scenario: 's', quadrant: 2 as const }),
});

/** Two pieces of groundwork of two months each, a pilot of three and a rollout of four: verdict at the end of month 7. */
function schedule(): ScheduledRoadmap {
  const output = stageRoadmap({
    start: '2027-03-01',
    horizonMonths: 36,
    capacity: {},
    activities: [
      work('platform', 'enabler', 2, []),
      work('tuning', 'enabler', 2, ['platform']),
      work('pilot', 'pilot', 3, ['tuning']),
      work('rollout', 'rollout', 4, ['pilot']),
    ],
  });
  if (!output.feasible) throw new Error('not feasible');
  return output;
}

const months = (low: number, high: number): FindingValue => ({
  kind: 'quantity',
  low,
  high,
  unit: 'months',
  approximate: false,
});
const day = (date: string, precision: 'day' | 'month'): FindingValue => ({ kind: 'date', date, precision });

describe('what people said of time', () => {
  it('is kept by a pilot that ends with the month that was told, and missed by a rollout after it', () => {
    const { deadline } = toldTimes({ 'timeline.deadline': day('2027-09-01', 'month') }, schedule());
    expect(deadline?.date).toBe('2027-09-30');
    expect(deadline?.kept.map(({ id }) => id)).toEqual(['pilot']);
    expect(deadline?.missed.map(({ id }) => id)).toEqual(['rollout']);
  });

  it('is compared with the first verdict: seven months are two more than four to five', () => {
    const { firstResult } = toldTimes({ 'timeline.first-result': months(4, 5) }, schedule());
    expect(firstResult).toMatchObject({ wanted: 5, months: 7, late: 2 });
    expect(firstResult?.chain.map(({ id }) => id)).toEqual(['platform', 'tuning']);
  });

  it('is met where the first verdict comes no later', () => {
    expect(toldTimes({ 'timeline.first-result': months(7, 7) }, schedule()).firstResult?.late).toBe(0);
  });

  it('is null where nobody said', () => {
    expect(toldTimes({}, schedule())).toEqual({ deadline: null, firstResult: null });
  });
});
