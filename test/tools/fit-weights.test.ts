import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueIndicators, type WeightProfile } from '../../src/domain/value-model.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { fitWeightProfile } from '../../tools/assessment/weight-profile.ts';
import { concordance } from '../../tools/fit-weights/concordance.ts';
import {
  companyStages,
  type FitWeightsInput,
  fitWeightsInputSchema,
  fitWeightsOutputSchema,
  strategyPriorities,
} from '../../tools/fit-weights/schema.ts';
import { profileOf } from '../../tools/fit-weights/whole-points.ts';
import { fitWeights } from '../../tools/fit-weights.ts';
import { ToolInputError } from '../../tools/tool.ts';

const knowledge = readKnowledge();

function weigh(input: Omit<FitWeightsInput, 'profile'> & Partial<Pick<FitWeightsInput, 'profile'>>) {
  return fitWeights({ profile: { kind: 'industry', id: 'finance' }, ...input }, knowledge);
}

/** Twelve figures in the order of the guide's table. */
function profile(...points: readonly number[]): WeightProfile {
  return profileOf((indicator) => points[valueIndicators.indexOf(indicator)] ?? 0);
}

function pointsOf(weights: WeightProfile): readonly number[] {
  return valueIndicators.map((indicator) => weights[indicator]);
}

const someone = (id: string, weights: WeightProfile) => ({ id, name: id, weights });

const points = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 });
const anyPeople = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    name: fc.constantFrom('王敏', '李强', 'Ann'),
    weights: points.filter((list) => list.some((point) => point > 0)).map((list) => profile(...list)),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

describe('fitted weights', () => {
  it('are the guide’s own for finance where nobody named a priority or a stage (table 1, page 9)', () => {
    const { weights, moved } = weigh({});
    expect(pointsOf(weights)).toEqual([10, 5, 5, 15, 15, 20, 8, 5, 2, 5, 5, 5]);
    expect(moved).toEqual([]);
  });

  it('move twelve points to a priority: by hand, cost takes 8, efficiency 4, and the other 65 give 12/65 each', () => {
    // quality 10 - 120/65 = 8.15, satisfaction and reputation 5 - 60/65 = 4.08, scale 15 - 180/65 = 12.23,
    // safety 8 - 96/65 = 6.52, energy 4.08, inclusion 2 - 24/65 = 1.63, the last three 4.08. The floors add to 98;
    // inclusion (0.63) and safety (0.52) have the largest remainders.
    expect(pointsOf(weigh({ priority: 'cost' }).weights)).toEqual([8, 4, 4, 12, 19, 28, 7, 4, 2, 4, 4, 4]);
  });

  it('move eight points to a stage: by hand, a mature bank weighs cost 25 and quality 13', () => {
    // 20 + 16/3 = 25.33 and 10 + 8/3 = 12.67; the other 70 give 8/70 each, so scale and efficiency 13.29, safety 7.09,
    // the six fives 4.43, inclusion 1.77. Floors: 25 + 12 + 26 + 7 + 24 + 1 = 95. Largest remainders: inclusion 0.77,
    // quality 0.67, then three of the fives at 0.43 in the table's order.
    expect(pointsOf(weigh({ stage: 'mature' }).weights)).toEqual([13, 5, 5, 13, 13, 25, 7, 5, 2, 4, 4, 4]);
  });

  it('are the same that an assessment uses, for every industry, priority and stage', () => {
    for (const industry of knowledge.industries) {
      for (const priority of [undefined, ...strategyPriorities]) {
        for (const stage of [undefined, ...companyStages]) {
          const { weights, messages } = weigh({
            profile: { kind: 'industry', id: industry.id },
            priority,
            stage,
          });
          const used = fitWeightProfile(industry, priority, stage);
          expect(weights).toEqual(used.weights);
          expect(messages[0]).toEqual(used.reason);
          expect(pointsOf(weights).reduce((sum, point) => sum + point, 0)).toBe(100);
          expect(pointsOf(weights).every((point) => Number.isInteger(point) && point >= 0)).toBe(true);
        }
      }
    }
  });

  it('give a reason for every indicator that moved, in both languages', () => {
    const { moved, start, weights } = weigh({ priority: 'safety', stage: 'growing' });
    expect(moved.map(({ indicator }) => indicator)).toEqual(
      valueIndicators.filter((indicator) => start[indicator] !== weights[indicator]),
    );
    const safety = moved.find(({ indicator }) => indicator === 'social.safety');
    expect(safety?.reason.zh).toContain('公司最看重安全稳健');
    expect(safety?.reason.en).toContain('what the company wants most is safety');
  });

  it('say who could tell what nobody has said', () => {
    expect(weigh({ priority: 'cost' }).unknown.map(({ input, roles }) => ({ input, roles }))).toEqual([
      { input: 'stage', roles: ['executive_sponsor', 'business_lead'] },
    ]);
    expect(weigh({ priority: 'cost', stage: 'mature' }).unknown).toEqual([]);
  });

  it('never fall below 0 or lose a point, whatever profile they start from', () => {
    fc.assert(
      fc.property(
        points.filter((list) => list.some((point) => point > 0)),
        fc.constantFrom(undefined, ...strategyPriorities),
        fc.constantFrom(undefined, ...companyStages),
        (list, priority, stage) => {
          // One person's points in whole numbers of 100 are a profile to start from.
          const { weights } = weigh({ people: [someone('a', profile(...list))] });
          const fitted = pointsOf(
            weigh({ profile: { kind: 'own', name: '甲', weights }, priority, stage }).weights,
          );
          expect(fitted.reduce((sum, point) => sum + point, 0)).toBe(100);
          expect(fitted.every((point) => Number.isInteger(point) && point >= 0)).toBe(true);
        },
      ),
    );
  });
});

describe('weights given by several people', () => {
  const keen = profile(10, 10, 10, 10, 10, 50);
  const calm = profile(10, 10, 10, 10, 50, 10);

  it('are their mean, each person counting the same whatever total they gave out', () => {
    const twice = profile(...pointsOf(calm).map((point) => point * 2));
    expect(pointsOf(weigh({ people: [someone('a', keen), someone('b', twice)] }).weights)).toEqual([
      10, 10, 10, 10, 30, 30, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it('take the place of priority and stage, and say so', () => {
    const people = [someone('a', keen), someone('b', calm)];
    const plain = weigh({ people });
    const laden = weigh({ people, priority: 'growth', stage: 'starting' });
    expect(laden.weights).toEqual(plain.weights);
    expect(laden.trace.find(({ rule }) => rule === 'priority')?.fired).toBe(false);
  });

  it('are told apart on the indicators on which people differ most, with who gives most and least', () => {
    const { agreement } = weigh({ people: [someone('b', calm), someone('a', keen)] });
    expect(
      agreement?.differences.map(({ indicator, spread, most, least }) => [indicator, spread, most, least]),
    ).toEqual([
      ['economic.efficiency', 40, { points: 50, people: ['b'] }, { points: 10, people: ['a'] }],
      ['economic.cost', 40, { points: 50, people: ['a'] }, { points: 10, people: ['b'] }],
    ]);
  });

  it('agree wholly when all give the same points, and not at all when two put everything the other way round', () => {
    const up = profile(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    const down = profile(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    const same = weigh({ people: [someone('a', up), someone('b', up), someone('c', up)] }).agreement;
    expect([same?.w, same?.band, same?.differences]).toEqual([1, 'strong', []]);
    const opposed = weigh({ people: [someone('a', up), someone('b', down)] }).agreement;
    expect([opposed?.w, opposed?.aboveChance, opposed?.band]).toEqual([0, -1, 'none']);
  });

  it('show no agreement figure for one person, nor where nobody ranks anything', () => {
    const flat = profile(...Array.from({ length: 12 }, () => 5));
    expect(weigh({ people: [someone('a', keen)] }).agreement).toBeNull();
    const level = weigh({ people: [someone('a', flat), someone('b', flat)] }).agreement;
    expect([level?.w, level?.band]).toEqual([null, null]);
    expect(level?.message.en).toContain('no order to compare');
  });

  it('give the same result in whatever order people are listed', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const result = fitWeightsOutputSchema.parse(weigh({ people }));
        expect(weigh({ people: [...people].reverse() })).toEqual(result);
        const { w } = result.agreement ?? {};
        if (typeof w === 'number') expect(w >= 0 && w <= 1).toBe(true);
        expect(pointsOf(result.weights).reduce((sum, point) => sum + point, 0)).toBe(100);
      }),
    );
  });

  it('refuse a person without a point, an id used twice, and a profile that does not add to 100', () => {
    const nothing = profile();
    expect(() => weigh({ people: [someone('a', nothing)] })).toThrow(ToolInputError);
    expect(() => weigh({ people: [someone('a', keen), someone('a', calm)] })).toThrow(/more than once/);
    expect(() => weigh({ profile: { kind: 'own', name: 'X', weights: profile(97) } })).toThrow(/97/);
    expect(() => weigh({ profile: { kind: 'industry', id: 'astrology' } })).toThrow(ToolInputError);
    expect(
      fitWeightsInputSchema.safeParse({ profile: { kind: 'industry', id: 'finance' }, priority: 'fame' })
        .success,
    ).toBe(false);
  });
});

describe('Kendall’s coefficient of concordance', () => {
  it('with ties is 0.924 for the birds of Zar, Biostatistical Analysis (5th edition), example 20.5', () => {
    // Wing, tail and bill length of twelve birds. The rank sums 14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5
    // and 36 (also printed in UNISTAT's manual, section 6.5.6) deviate from 19.5 by 1175.5 in squares; the ties
    // count 12 + 36 + 12 = 60; W = 12 x 1175.5 / (9 x 1716 - 3 x 60) = 14106 / 15264.
    const wing = [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4];
    const tail = [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3];
    const bill = [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22];
    expect(concordance([wing, tail, bill])).toBeCloseTo(14106 / 15264, 12);
  });

  it('with many ties is 0.54 for the anxiety ratings in R’s packages irr and DescTools', () => {
    // kendall(anxiety, TRUE): Subjects = 20, Raters = 3, Wt = 0.54, Chisq(19) = 30.8.
    const ratings = [
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
      [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
      [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ];
    const w = concordance(ratings) ?? 0;
    expect(w).toBeCloseTo(0.54, 2);
    expect(w * 3 * 19).toBeCloseTo(30.8, 1);
  });

  it('does not care by which scale a judge measures, only by the order', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 2, maxLength: 5 }), (judges) => {
        const scaled = judges.map((figures, place) => figures.map((figure) => figure * (place + 2) + 7));
        expect(concordance(scaled)).toBe(concordance(judges));
      }),
    );
  });
});
