import { describe, expect, it } from 'vitest';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { analyseSensitivity } from '../../tools/analyse-sensitivity.ts';
import { judge } from '../../tools/assessment/judgement.ts';
import { sensitivityInputOf } from '../../tools/assessment/sensitivity-input.ts';

const knowledge = readKnowledge();

function judged(facts: Parameters<typeof judge>[1]['facts']) {
  return judge(knowledge, { industry: 'finance', start: '2026-12-01', facts });
}

describe('an assessment as the sensitivity analysis takes it', () => {
  const [first] = judged({}).candidates;
  if (!first) throw new Error('the industry has candidates');
  const facts = {
    [scenarioSlot(first.id, 'value.brand.quality')]: { kind: 'level', level: 4 },
    [scenarioSlot(first.id, 'feasibility.ethics')]: { kind: 'level', level: 1 },
    'data.platform': { kind: 'choice', option: 'none' },
  } as const;
  const judgement = judged(facts);
  const input = sensitivityInputOf(judgement);

  it('starts from the totals, scores and quadrants of the assessment', () => {
    const output = analyseSensitivity({ ...input, samples: 100 });
    expect(output.scenarios.map(({ id, total, rank }) => ({ id, total, rank }))).toEqual(
      judgement.value.map(({ id, total, rank }) => ({ id, total, rank })),
    );
    expect(output.scenarios.map(({ feasibility, quadrant }) => ({ feasibility, quadrant }))).toEqual(
      judgement.placements.map(({ feasibility, quadrant }) => ({ feasibility, quadrant })),
    );
  });

  it('takes what was said as a point, so that a stated veto holds in every trial', () => {
    const scenario = input.scenarios.find(({ id }) => id === first.id);
    expect(scenario?.value['brand.quality']).toBe(4);
    expect(scenario?.feasibility.ethics).toBe(1);
    const output = analyseSensitivity({ ...input, samples: 100 });
    const [one, two] = output.scenarios.find(({ id }) => id === first.id)?.quadrantAcceptability ?? [];
    expect([one, two]).toEqual([0, 0]);
  });

  it('keeps the spread of what is assumed or derived, but never down to a veto', () => {
    const assumed = judgement.sheets.flatMap(({ scenario, feasibility }) =>
      feasibilityDimensions.flatMap((dimension) =>
        feasibility[dimension].origin === 'stated'
          ? []
          : [{ id: scenario.id, dimension, low: feasibility[dimension].low }],
      ),
    );
    expect(assumed.some(({ low }) => low === 1)).toBe(true);
    for (const { id, dimension, low } of assumed) {
      const answer = input.scenarios.find((scenario) => scenario.id === id)?.feasibility[dimension];
      expect(typeof answer === 'number' ? answer : answer?.low).toBe(Math.max(2, low));
    }
  });

  it('leaves unknown what nobody said about a scenario', () => {
    const sheets = judgement.sheets.map((sheet) => ({
      ...sheet,
      value: {
        ...sheet.value,
        'brand.quality': {
          ...sheet.value['brand.quality'],
          level: null,
          low: 1,
          high: 5,
          origin: 'unknown' as const,
        },
      },
    }));
    const open = sensitivityInputOf({ sheets, weights: judgement.weights });
    expect(open.scenarios.every(({ value }) => value['brand.quality'] === null)).toBe(true);
  });
});
