import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapScenariosInput } from '../../tools/map-scenarios/schema.ts';
import { type MappedScenario, mapScenarios, mapScenariosOutputSchema } from '../../tools/map-scenarios.ts';
import { ToolInputError } from '../../tools/tool.ts';

type Placed = Omit<MapScenariosInput['scenarios'][number], 'id' | 'name'>;

function place(scenario: Placed, thresholds?: MapScenariosInput['thresholds']): MappedScenario {
  const { scenarios } = mapScenarios({ scenarios: [{ id: 'a', name: '智能客服', ...scenario }], thresholds });
  const [placed] = scenarios;
  if (placed === undefined) throw new Error('no scenario came back');
  return placed;
}

const score = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
const portfolioArbitrary = fc
  .array(fc.record({ value: score, feasibility: score, veto: fc.boolean(), useNonAi: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((scenarios) => scenarios.map((each, index) => ({ id: `s${index}`, name: `场景${index}`, ...each })));
const thresholdsArbitrary = fc.option(
  fc.oneof(
    fc.constant({ mode: 'relative' as const }),
    fc.record({ mode: fc.constant('absolute' as const), value: score, feasibility: score }),
  ),
  { nil: undefined },
);

describe('map_scenarios', () => {
  it("gives each quadrant the guide's strategy: deploy first, deploy next, invest or co-create, hold", () => {
    const corners = [
      place({ value: 80, feasibility: 80 }),
      place({ value: 30, feasibility: 80 }),
      place({ value: 80, feasibility: 30 }),
      place({ value: 30, feasibility: 30 }),
    ];
    expect(corners.map(({ quadrant }) => quadrant)).toEqual([1, 2, 3, 4]);
    expect(corners.map(({ strategy }) => strategy.en)).toEqual([
      expect.stringContaining('deploy first'),
      expect.stringContaining('deploy next'),
      expect.stringContaining('co-create with partners'),
      expect.stringContaining('hold in reserve'),
    ]);
    expect(corners.map(({ strategy }) => strategy.zh)).toEqual([
      expect.stringContaining('优先部署'),
      expect.stringContaining('长尾'),
      expect.stringContaining('联合创新'),
      expect.stringContaining('储备'),
    ]);
  });

  it('counts a scenario on the line as on the high side', () => {
    expect(place({ value: 60, feasibility: 60 }).quadrant).toBe(1);
    expect(place({ value: 59.99, feasibility: 60 }).quadrant).toBe(2);
    expect(place({ value: 60, feasibility: 59.99 }).quadrant).toBe(3);
  });

  it('says how far a scenario is from each line, which is nearer, and flags five points or less', () => {
    const near = place({ value: 81, feasibility: 56 });
    expect(near.distance).toEqual({ value: 21, feasibility: -4, nearest: 'feasibility', points: 4 });
    expect(near.nearBorder).toBe(true);
    expect(near.message.zh).toContain('可行性再提高 4 分');
    expect(near.message.zh).toContain('结论容易变动');
    expect(place({ value: 81, feasibility: 65 }).nearBorder).toBe(true);
    expect(place({ value: 81, feasibility: 65.5 }).nearBorder).toBe(false);
  });

  it('draws the lines at the medians when asked for relative ones', () => {
    const scenarios = [10, 20, 40, 90].map((value, index) => ({
      id: `s${index}`,
      name: `场景${index}`,
      value,
      feasibility: 100 - value,
    }));
    const map = mapScenarios({ scenarios, thresholds: { mode: 'relative' } });
    expect(map.thresholds).toEqual({ mode: 'relative', value: 30, feasibility: 70, nearWithin: 5 });
    expect(map.scenarios.map(({ quadrant }) => quadrant)).toEqual([2, 2, 3, 3]);
    const odd = mapScenarios({ scenarios: scenarios.slice(0, 3), thresholds: { mode: 'relative' } });
    expect([odd.thresholds.value, odd.thresholds.feasibility]).toEqual([20, 80]);
  });

  it('takes lines of the caller and shows them', () => {
    const placed = place({ value: 50, feasibility: 50 }, { mode: 'absolute', value: 50, feasibility: 40 });
    expect([placed.quadrant, placed.distance.value, placed.distance.feasibility]).toEqual([1, 0, 10]);
  });

  it('keeps what is vetoed out of quadrants 1 and 2 and says it is barred until the ground is gone', () => {
    const core = place({ value: 90, feasibility: 95, veto: true });
    const ordinary = place({ value: 20, feasibility: 95, veto: true });
    expect([core.quadrant, ordinary.quadrant]).toEqual([3, 4]);
    expect(core.strategy.zh).toContain('否决事由解除之前不得推进');
    expect(core.message.en).toMatch(/vetoed.*until the ground for the veto is gone/);
    expect(core.message.zh).not.toContain('可行性低');
  });

  it('sends what is better done without AI to a non-AI solution, and a veto comes before that', () => {
    expect(place({ value: 90, feasibility: 95, useNonAi: true }).strategy.en).toContain('non-AI solution');
    expect(place({ value: 90, feasibility: 95, useNonAi: true, veto: true }).strategy.en).toContain('veto');
  });

  it('orders deployment by quadrant, then value, then feasibility, with what is barred last', () => {
    const scenarios = [
      { id: 'reserve', name: '储备', value: 10, feasibility: 10 },
      { id: 'barred', name: '否决', value: 99, feasibility: 99, veto: true },
      { id: 'invest', name: '投入', value: 95, feasibility: 10 },
      { id: 'first-b', name: '甲', value: 70, feasibility: 80 },
      { id: 'first-a', name: '乙', value: 70, feasibility: 90 },
      { id: 'next', name: '丙', value: 30, feasibility: 99 },
    ];
    expect(mapScenarios({ scenarios }).order).toEqual([
      'first-a',
      'first-b',
      'next',
      'invest',
      'reserve',
      'barred',
    ]);
  });

  it('names the scenarios of each quadrant in both languages', () => {
    const { messages } = mapScenarios({
      scenarios: [{ id: 'a', name: { zh: '智能风控', en: 'Risk control' }, value: 81, feasibility: 70 }],
    });
    expect(messages[1]?.zh).toContain('智能风控');
    expect(messages[1]?.en).toContain('Risk control');
  });

  it('refuses an id that is used twice', () => {
    const twin = { id: 'twin', name: 'A', value: 1, feasibility: 1 };
    expect(() => mapScenarios({ scenarios: [twin, twin] })).toThrow(ToolInputError);
  });

  it('never lets a veto or a better non-AI solution into quadrant 1 or 2', () => {
    fc.assert(
      fc.property(portfolioArbitrary, thresholdsArbitrary, (scenarios, thresholds) => {
        for (const { vetoed, useNonAi, quadrant } of mapScenarios({ scenarios, thresholds }).scenarios) {
          if (vetoed || useNonAi) expect(quadrant).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('gives the same result whatever the order of the scenarios, and an order that holds each once', () => {
    fc.assert(
      fc.property(portfolioArbitrary, thresholdsArbitrary, (scenarios, thresholds) => {
        const map = mapScenariosOutputSchema.parse(mapScenarios({ scenarios, thresholds }));
        const back = mapScenarios({ scenarios: [...scenarios].reverse(), thresholds });
        expect([...back.scenarios].reverse()).toEqual(map.scenarios);
        expect(back.order).toEqual(map.order);
        expect(back.messages).toEqual(map.messages);
        expect([...map.order].sort()).toEqual(scenarios.map(({ id }) => id).sort());
      }),
    );
  });

  it('moves a scenario over a line exactly when it gains the points that it lacked', () => {
    fc.assert(
      fc.property(score, score, score, score, (value, feasibility, lineValue, lineFeasibility) => {
        const thresholds = { mode: 'absolute' as const, value: lineValue, feasibility: lineFeasibility };
        const before = place({ value, feasibility }, thresholds);
        const moved = {
          value: value - before.distance.value,
          feasibility: feasibility - before.distance.feasibility,
        };
        expect(place(moved, thresholds).quadrant).toBe(1);
      }),
    );
  });
});
