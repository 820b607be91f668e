import { describe, expect, it } from 'vitest';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { judgeFeasibility } from '../../tools/judge-feasibility.ts';
import { companies } from '../agents/draft/companies.ts';
import { textsOf, writePlan } from '../agents/draft/written-plan.ts';

const knowledge = readKnowledge();

describe('stage 1 of the method', () => {
  it('judges quality inspection in manufacturing on all six dimensions', () => {
    const inspection = knowledge.industries
      .find(({ id }) => id === 'manufacturing')
      ?.scenarios.find(({ id }) => id === 'visual-inspection');
    if (!inspection) throw new Error('no quality inspection in the catalogue of manufacturing');
    const { scenarios } = judgeFeasibility(
      { scenarios: [{ id: inspection.id, name: inspection.name, levels: inspection.feasibility }] },
      knowledge.rubrics,
    );
    // The guide's example (table 2, page 10) speaks for AI: none of the six may bar it or hold it down.
    expect(scenarios[0]).toMatchObject({ veto: false, useNonAi: false, unknown: [] });
    expect(
      Math.min(...feasibilityDimensions.map((dimension) => inspection.feasibility[dimension])),
    ).toBeGreaterThan(2);
  });

  it.each([
    ['complexity', /工厂/u, /flaws/u],
    ['volume', /大型工厂/u, /large factory/u],
    ['data', /质检/u, /inspection/u],
    ['ethics', /车间.*质检/u, /inspection on a shop floor/u],
    ['alternatives', /检测设备、人工巡检/u, /better gauge, manual rounds/u],
  ])('tells the manufacturing example for %s', (dimension, zh, en) => {
    const text = knowledge.guidance.find(({ id }) => id === `feasibility.${dimension}`)?.text;
    expect(text?.zh).toMatch(zh);
    expect(text?.en).toMatch(en);
  });

  it('gives every scenario that waits a condition and a day to look again', () => {
    const { assessment } = writePlan(companies.bank, 'zh').brief.view;
    const { waiting, map } = assessment;
    const held = map.scenarios.filter(({ quadrant }) => quadrant > 2).map(({ id }) => id);
    expect(waiting.map(({ scenario }) => scenario)).toEqual(expect.arrayContaining(held));
    for (const { condition, review, reviewBecause } of waiting) {
      expect(review).toMatch(/^\d{4}-\d\d-\d\d$/u);
      expect(review > assessment.start).toBe(true);
      expect(condition.zh).toMatch(/\p{Script=Han}{4}/u);
      expect(condition.en).toMatch(/\w{4}/u);
      expect(reviewBecause.zh).toMatch(/\p{Script=Han}{4}/u);
    }
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('says in words what kind of value a scenario brings, soon and in the long run', () => {
    const { sections } = writePlan(companies.richBank, 'zh');
    const texts = textsOf({ ...writePlan(companies.richBank, 'zh'), sections }).join('\n');
    expect(texts).toMatch(/长远|长期/u);
    expect(texts).toMatch(/眼前|短期/u);
  });
});
