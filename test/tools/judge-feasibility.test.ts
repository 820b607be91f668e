import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../knowledge/knowledge.ts';
import { type FeasibilityDimension, feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { both } from '../../src/domain/language.ts';
import type { JudgeFeasibilityInput } from '../../tools/judge-feasibility/schema.ts';
import {
  type JudgedScenario,
  judgeFeasibility,
  judgeFeasibilityOutputSchema,
} from '../../tools/judge-feasibility.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { keysReversed } from './bank-example.ts';

type Levels = JudgeFeasibilityInput['scenarios'][number]['levels'];

/** Levels in the order of the guide's table 2. */
function levels(
  complexity: number,
  volume: number,
  data: number,
  ethics: number,
  alternatives: number,
  maturity: number,
): Levels {
  return { complexity, volume, data, ethics, alternatives, maturity };
}

function judge(
  given: Levels,
  rubrics: readonly Rubric[] = [],
  caps?: JudgeFeasibilityInput['caps'],
): JudgedScenario {
  const { scenarios } = judgeFeasibility(
    { scenarios: [{ id: 'qc', name: '视觉质检', levels: given }], caps },
    rubrics,
  );
  const [scenario] = scenarios;
  if (scenario === undefined) throw new Error('no scenario came back');
  return scenario;
}

const level = fc.integer({ min: 1, max: 5 });
const judgedLevel = fc.oneof(
  level,
  fc.tuple(level, level).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constant(null),
);
const levelsArbitrary: fc.Arbitrary<Levels> = fc.record({
  complexity: judgedLevel,
  volume: judgedLevel,
  data: judgedLevel,
  ethics: judgedLevel,
  alternatives: judgedLevel,
  maturity: judgedLevel,
});

function boundsIn(given: Levels, dimension: FeasibilityDimension): { low: number; high: number } {
  const value = given[dimension] ?? null;
  if (value === null) return { low: 1, high: 5 };
  return typeof value === 'number' ? { low: value, high: value } : value;
}

const dataRubric: Rubric = {
  id: 'data',
  question: both('数据在哪里？', 'Where are the data?'),
  levels: [both('一', 'one'), both('二', 'two'), both('三', 'three'), both('四', 'four'), both('五', 'five')],
  climb: [
    both('先开始记录。', 'Start recording.'),
    both('把纸面数据收进系统。', 'Bring paper into a system.'),
    both('统一口径。', 'Agree definitions.'),
    both('指定数据负责人。', 'Name an owner.'),
  ],
  source: { guide: { section: '2.1', page: '9-10' } },
};

describe('judge_feasibility', () => {
  it('puts six top levels at 100, six middle ones at 50', () => {
    expect(judge(levels(5, 5, 5, 5, 5, 5)).score).toBe(100);
    expect(judge(levels(3, 3, 3, 3, 3, 3)).score).toBe(50);
  });

  it('lets one weak link hold the score down: at most 59 with a level 2, at most 40 with a level 1', () => {
    // Means of 22/6 and 21/6 would give 66.67 and 62.5.
    expect(judge(levels(4, 4, 2, 4, 4, 4)).score).toBe(59);
    expect(judge(levels(4, 4, 1, 4, 4, 4)).score).toBe(40);
  });

  it('leaves a mean that lies below the cap as it is', () => {
    expect(judge(levels(2, 2, 2, 2, 2, 2)).score).toBe(25);
    expect(judge(levels(1, 1, 1, 1, 1, 1)).score).toBe(0);
  });

  it('takes other caps and shows those it used', () => {
    expect(judge(levels(4, 4, 2, 4, 4, 4), [], { level1: 20, level2: 50 }).score).toBe(50);
    expect(judgeFeasibility({ scenarios: [] }).caps).toEqual({ level1: 40, level2: 59 });
  });

  it('refuses caps that would reward a worse level', () => {
    expect(() => judge(levels(4, 4, 2, 4, 4, 4), [], { level1: 60, level2: 50 })).toThrow(ToolInputError);
  });

  it('refuses a low level above its high, naming scenario and dimension', () => {
    expect(() => judge({ data: { low: 4, high: 2 } })).toThrow(/视觉质检.*data availability/);
  });

  it('lets ethics and law veto what is excellent otherwise', () => {
    const vetoed = judge(levels(5, 5, 5, 1, 5, 5));
    expect(vetoed.veto).toBe(true);
    expect(vetoed.message.zh).toContain('一票否决');
    expect(vetoed.message.en).toContain('veto');
  });

  it('warns of a possible veto while ethics and law are unknown, and does not pronounce it', () => {
    const { ethics: _, ...rest } = levels(5, 5, 5, 5, 5, 5);
    const open = judge(rest);
    expect([open.veto, open.vetoPossible]).toEqual([false, true]);
    expect(open.message.zh).toContain('被否决的可能');
  });

  it('advises a non-AI solution where the alternatives are better', () => {
    const better = judge(levels(5, 5, 5, 5, 1, 5));
    expect([better.useNonAi, better.veto]).toEqual([true, false]);
    expect(better.message.zh).toContain('非 AI 方案');
    expect(better.message.en).toContain('non-AI solution');
  });

  it('turns an unknown dimension into a range, takes its middle and names it', () => {
    const { data: _, ...rest } = levels(5, 5, 5, 5, 5, 5);
    const open = judge(rest);
    expect([open.low, open.score, open.high]).toEqual([40, 70, 100]);
    expect(open.unknown).toEqual(['data']);
    expect(open.message.zh).toContain('数据可得性和质量');
  });

  it('names the weakest link, what would have to change in the words of the rubric, and what that would bring', () => {
    const weak = judge(levels(4, 4, 2, 4, 4, 4), [dataRubric]);
    expect(weak.weakest).toEqual(['data']);
    expect(weak.climb).toEqual(
      both(
        '数据可得性和质量：把纸面数据收进系统',
        'data availability and quality: Bring paper into a system',
      ),
    );
    // (4 * 5 + 3) / 6 - 1, of 4: 70.83.
    expect(weak.scoreIfWeakestClimbs).toBe(70.83);
  });

  it('says from which level to which where no rubric has words for it', () => {
    expect(judge(levels(4, 4, 2, 4, 4, 4)).climb?.zh).toBe('数据可得性和质量：从第 2 级提高到第 3 级');
  });

  it('names every weakest link where several stand equal, and none where all stand at the top', () => {
    expect(judge(levels(3, 5, 3, 5, 5, 5)).weakest).toEqual(['complexity', 'data']);
    const best = judge(levels(5, 5, 5, 5, 5, 5));
    expect([best.weakest, best.climb, best.scoreIfWeakestClimbs]).toEqual([[], null, 100]);
  });

  it('does not call a dimension weak that nobody has spoken about', () => {
    expect(judge({ complexity: 4, data: null }).weakest).toEqual(['complexity']);
    expect(judge({}).weakest).toEqual([]);
  });

  it('shows in its trace which cap and which veto applied, and on which answers', () => {
    const { trace } = judgeFeasibility({
      scenarios: [{ id: 'qc', name: '视觉质检', levels: levels(4, 4, 2, 1, 4, 4) }],
    });
    const fired = trace
      .filter((step) => step.fired)
      .map(({ rule, on }) => [rule, on.length === 1 ? on[0] : 'all']);
    expect(fired).toEqual([
      ['mean-level', 'all'],
      ['cap-level-1', 'scenarios.qc.levels.ethics'],
      ['cap-level-2', 'scenarios.qc.levels.data'],
      ['ethics-veto', 'scenarios.qc.levels.ethics'],
    ]);
  });

  it('never lowers a score when a level rises', () => {
    fc.assert(
      fc.property(
        levelsArbitrary,
        fc.constantFrom(...feasibilityDimensions),
        fc.constantFrom('low', 'high'),
        (given, dimension, end) => {
          const bounds = boundsIn(given, dimension);
          const raised = { ...bounds, [end]: Math.min(5, bounds[end] + 1) };
          fc.pre(raised.low <= raised.high);
          const [before, after] = [
            judge({ ...given, [dimension]: bounds }),
            judge({ ...given, [dimension]: raised }),
          ];
          expect(after.low).toBeGreaterThanOrEqual(before.low);
          expect(after.score).toBeGreaterThanOrEqual(before.score);
          expect(after.high).toBeGreaterThanOrEqual(before.high);
        },
      ),
    );
  });

  it('keeps the true score within its bounds, whatever uncertain levels turn out to be', () => {
    fc.assert(
      fc.property(levelsArbitrary, fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }), (given, picks) => {
        const settled = Object.fromEntries(
          feasibilityDimensions.map((dimension, place) => {
            const { low, high } = boundsIn(given, dimension);
            return [dimension, Math.min(high, low + (picks[place] ?? 0))];
          }),
        );
        const [open, truth] = [judge(given), judge(settled)];
        expect(truth.score).toBeGreaterThanOrEqual(open.low);
        expect(truth.score).toBeLessThanOrEqual(open.high);
        if (truth.veto) expect(open.veto || open.vetoPossible).toBe(true);
        if (open.veto) expect(truth.veto).toBe(true);
        if (open.useNonAi) expect(truth.useNonAi).toBe(true);
      }),
    );
  });

  it('never makes a scenario worse by lifting its weakest link', () => {
    fc.assert(
      fc.property(levelsArbitrary, (given) => {
        const { score, scoreIfWeakestClimbs } = judge(given);
        expect(scoreIfWeakestClimbs).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('gives every scenario the same result in whatever order they come and keys are written', () => {
    fc.assert(
      fc.property(fc.array(levelsArbitrary, { minLength: 1, maxLength: 5 }), (sheets) => {
        const scenarios = sheets.map((each, place) => ({
          id: `s${place}`,
          name: `场景${place}`,
          levels: each,
        }));
        const turned = [...scenarios]
          .reverse()
          .map((each) => ({ ...each, levels: keysReversed(each.levels) }));
        const [straight, back] = [judgeFeasibility({ scenarios }), judgeFeasibility({ scenarios: turned })];
        expect(JSON.stringify([...back.scenarios].reverse())).toBe(JSON.stringify(straight.scenarios));
        expect(back.messages).toEqual(straight.messages);
        judgeFeasibilityOutputSchema.parse(straight);
      }),
    );
  });
});
