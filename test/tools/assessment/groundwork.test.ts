import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { scenarioSlot } from '../../../src/domain/slot.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { type Assessment, assess } from '../../../tools/assessment/assess.ts';

const knowledge = readKnowledge();

const level = (value: 1 | 2 | 3 | 4 | 5): FindingValue => ({ kind: 'level', level: value });
const option = (chosen: string): FindingValue => ({ kind: 'choice', option: chosen });
const quantity = (amount: number, unit: 'cny' | 'people'): FindingValue => ({
  kind: 'quantity',
  low: amount,
  high: amount,
  unit,
  approximate: false,
});

/** A large company with money for everything, data at a middling level and a wish for a model of its own depth. */
const rich: Readonly<Record<string, FindingValue>> = {
  'company.employees': quantity(5000, 'people'),
  'budget.total': quantity(400_000_000, 'cny'),
  'model.customisation': option('deep'),
  'model.edge': option('some'),
  'team.ai': quantity(1, 'people'),
  'data.platform': option('none'),
  'data.sensitivity': option('personal-or-secret'),
  'data.offsite': option('no'),
  'it.compute': option('none'),
  'group.platform': option('planned'),
  'supply.imported': option('critical'),
  'governance.review': option('none'),
  'talent.readiness': level(1),
};

/** Every scenario of an industry worth doing and feasible, with data that want cleaning. */
const promising = (industry: string): Readonly<Record<string, FindingValue>> =>
  Object.fromEntries(
    (knowledge.industries.find(({ id }) => id === industry)?.scenarios ?? []).flatMap(({ id, drivers }) => [
      ...drivers.map((driver) => [scenarioSlot(id, `value.${driver}`), level(5)] as const),
      ...(['complexity', 'maturity', 'volume'] as const).map(
        (dimension) => [scenarioSlot(id, `feasibility.${dimension}`), level(4)] as const,
      ),
      [scenarioSlot(id, 'feasibility.data'), level(3)] as const,
    ]),
  );

function assessed(industry: string, facts: Readonly<Record<string, FindingValue>> = {}): Assessment {
  return assess(knowledge, { industry, start: '2026-12-01', facts: { ...rich, ...facts } });
}

/** First and last day of each piece of work by its id. */
function daysOf({ roadmap }: Assessment) {
  const output = roadmap?.output;
  if (!output?.feasible) throw new Error('no roadmap');
  return new Map(output.activities.map(({ id, start, end }) => [id, { start, end }]));
}

function expectBefore(found: Assessment, earlier: string, later: string): void {
  const days = daysOf(found);
  const [first, second] = [days.get(earlier), days.get(later)];
  expect([earlier, first === undefined, later, second === undefined]).toEqual([earlier, false, later, false]);
  expect(`${earlier} ${first?.end}` < `${earlier} ${second?.start}`).toBe(true);
}

describe('groundwork comes in an order that an engineer would sign', () => {
  const steel = assessed('steel');
  const many = assessed('steel', { ...promising('steel'), 'team.ai': quantity(30, 'people') });

  it('trains a model only on data that are masked and labelled, and proves it safe once it exists', () => {
    expectBefore(many, 'enabler:data-masking', 'enabler:model-tuning');
    expectBefore(many, 'enabler:labelled-data', 'enabler:model-tuning');
    expectBefore(many, 'enabler:model-tuning', 'enabler:safety-validation');
  });

  it('buys compute only after the group was asked and a replacement for what may be cut off has run', () => {
    expectBefore(steel, 'enabler:group-alignment', 'enabler:compute-base');
    expectBefore(steel, 'enabler:supply-migration', 'enabler:compute-base');
    expectBefore(steel, 'enabler:group-alignment', 'enabler:data-platform');
  });

  it('chooses the partner who helps to build before anything is built', () => {
    expectBefore(steel, 'enabler:partner-selection', 'enabler:data-platform');
    expectBefore(steel, 'enabler:partner-selection', 'enabler:model-tuning');
  });

  it('trains the first users on what was chosen', () => {
    expectBefore(steel, 'enabler:model-selection', 'enabler:staff-training');
    expectBefore(steel, 'enabler:partner-selection', 'enabler:staff-training');
  });

  it('has a group agree nothing with itself, where the running platform is its own', () => {
    const group = (compute: string) =>
      assessed('steel', { 'group.platform': option('running'), 'it.compute': option(compute) }).enablers.map(
        ({ id }) => id,
      );
    expect(group('few-servers')).toContain('group-alignment');
    expect(group('own-cluster')).not.toContain('group-alignment');
  });

  it('makes nobody wait for a supply trial who buys no compute', () => {
    const owning = assessed('steel', {
      'it.compute': option('own-cluster'),
      'group.platform': option('none'),
    });
    const tuning = owning.roadmap?.input.activities.find(({ id }) => id === 'enabler:model-tuning');
    expect(tuning?.after).not.toContain('enabler:supply-migration');
  });
});

describe('data are masked', () => {
  const ethics = (industry: string, answer: 4 | 5) =>
    Object.fromEntries(
      (knowledge.industries.find(({ id }) => id === industry)?.scenarios ?? []).map(({ id }) => [
        scenarioSlot(id, 'feasibility.ethics'),
        level(answer),
      ]),
    );
  const waitsForMasking = (found: Assessment) =>
    found.enablers.find(({ id }) => id === 'data-masking')?.scenarios ?? [];

  it('for the scenarios that may concern people, and not where somebody said that none do', () => {
    expect(waitsForMasking(assessed('steel', ethics('steel', 4)))).not.toEqual([]);
    expect(waitsForMasking(assessed('steel', ethics('steel', 5)))).toEqual([]);
    const one = {
      ...ethics('steel', 5),
      [scenarioSlot('safety-monitoring', 'feasibility.ethics')]: level(4),
    };
    for (const scenario of waitsForMasking(assessed('steel', one)))
      expect(scenario).toBe('safety-monitoring');
  });

  it('for credit decisions whatever level was told, since people are judged there by their data', () => {
    expect(waitsForMasking(assessed('finance', ethics('finance', 5)))).toEqual(
      expect.arrayContaining(['credit-assessment']),
    );
  });
});

describe('what is saved by sharing groundwork', () => {
  const { roadmap, enablers } = assessed('steel', {
    ...promising('steel'),
    'team.ai': quantity(30, 'people'),
  });
  const shared = roadmap?.output.feasible ? roadmap.output.shared : [];

  it('counts the scenarios that wait for it themselves and no others', () => {
    expect(shared.length).toBeGreaterThan(0);
    for (const { activity, scenarios } of shared) {
      const required = enablers.find(({ id }) => activity === `enabler:${id}`);
      expect([activity, [...scenarios].sort()]).toEqual([activity, [...(required?.scenarios ?? [])].sort()]);
    }
  });

  it('counts nobody hired or trained twice, and no samples that each scenario has of its own', () => {
    const never = [
      'hire-core-team',
      'staff-training',
      'change-communication',
      'labelled-data',
      'legal-review',
    ];
    expect(shared.filter(({ activity }) => never.some((id) => activity === `enabler:${id}`))).toEqual([]);
  });
});

describe('what waits is looked at again', () => {
  const finance = knowledge.industries.find(({ id }) => id === 'finance');

  it('when counsel has given a new opinion, where law or ethics bars it', () => {
    const barred = finance?.scenarios[0]?.id ?? '';
    const { waiting, roadmap } = assessed('finance', {
      'scenarios.own': { kind: 'text', text: finance?.scenarios[0]?.name.zh ?? '' },
      [scenarioSlot(barred, 'feasibility.ethics')]: level(1),
    });
    const found = waiting.find(({ scenario }) => scenario === barred);
    if (found) {
      expect(found.reviewBecause.zh).toContain('书面意见');
      expect(found.reviewBecause.zh).not.toContain('脱敏');
    }
    expect(roadmap?.starting.map(({ scenario }) => scenario.id)).not.toContain(barred);
  });

  it('at the end of a stage where nothing that is built makes it more mature or more frequent', () => {
    for (const industry of knowledge.industries) {
      const facts = Object.fromEntries(
        industry.scenarios.flatMap(({ id }, place) =>
          place % 2 === 0
            ? []
            : [
                [scenarioSlot(id, 'feasibility.maturity'), level(1)],
                [scenarioSlot(id, 'feasibility.volume'), level(1)],
                [scenarioSlot(id, 'feasibility.data'), level(1)],
              ],
        ),
      );
      const { waiting, roadmap } = assessed(industry.id, facts);
      if (!roadmap?.output.feasible) continue;
      const odd = industry.scenarios.filter((_, place) => place % 2 === 1).map(({ id }) => id);
      for (const entry of waiting.filter(
        ({ scenario, why }) => odd.includes(scenario) && why !== 'deferred',
      )) {
        expect(entry.reviewBecause.zh).toMatch(/阶段结束/u);
      }
    }
  });
});
