import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { assess } from '../../../tools/assessment/assess.ts';
import { type BusinessSituation, businessInputOf } from '../../../tools/assessment/business-input.ts';
import type { FactValues } from '../../../tools/assessment/read-fact.ts';
import { designBusinessInputSchema } from '../../../tools/design-business/schema.ts';
import { designBusiness } from '../../../tools/design-business.ts';

const knowledge = readKnowledge();

function situation(
  places: readonly (readonly [string, 1 | 2 | 3 | 4, ('vetoed' | 'useNonAi')?])[],
  facts: FactValues = {},
): BusinessSituation {
  return {
    facts,
    candidates: places.map(([id]) => ({
      id,
      name: { zh: id, en: id },
      typical:
        knowledge.industries
          .find(({ id: industry }) => industry === 'finance')
          ?.scenarios.find((scenario) => scenario.id === id) ?? null,
      pains: [],
      why: 'catalogue' as const,
    })),
    map: {
      order: places.map(([id]) => id),
      scenarios: places.map(([id, quadrant, bar]) => ({
        id,
        quadrant,
        vetoed: bar === 'vetoed',
        useNonAi: bar === 'useNonAi',
      })),
    },
  };
}

const ids = (given: BusinessSituation) => businessInputOf(given)?.scenarios.map(({ id }) => id);

describe('the input of design_business from an assessment', () => {
  it('designs the first three scenarios that start, in the order of deployment', () => {
    expect(
      ids(
        situation([
          ['barred', 1, 'vetoed'],
          ['smart-office', 1],
          ['by-rule', 2, 'useNonAi'],
          ['anti-fraud', 2],
          ['own-1', 3],
          ['credit-assessment', 3],
        ]),
      ),
    ).toEqual(['smart-office', 'anti-fraud', 'own-1']);
  });

  it('designs nothing where no scenario starts', () => {
    expect(businessInputOf(situation([['smart-office', 4]]))).toBeNull();
    expect(businessInputOf(situation([['smart-office', 1, 'vetoed']]))).toBeNull();
  });

  it('takes kind of work, link, owner and measure from the catalogue, and nothing for an idea of their own', () => {
    const input = businessInputOf(
      situation([
        ['smart-office', 1],
        ['own-1', 2],
      ]),
    );
    expect(input?.scenarios[0]).toMatchObject({
      process: 'draft-and-review',
      link: 'management',
      owner: 'it_lead',
      kpi: { direction: 'down' },
      order: 1,
      quadrant: 1,
    });
    expect(input?.scenarios[1]).toMatchObject({ process: null, link: null, owner: null });
    expect(input?.scenarios[1]?.kpi).toBeUndefined();
  });

  it('carries over what was said and leaves out what nobody said', () => {
    const said: FactValues = {
      'scenario:smart-office:process.today': { kind: 'text', text: '起草→会签→印发' },
      'scenario:smart-office:process.system': { kind: 'choice', option: 'open' },
      'scenario:smart-office:business.effect': { kind: 'choice', option: 'inside' },
      'strategy.priority': { kind: 'choice', option: 'cost' },
      'group.platform': { kind: 'choice', option: 'running' },
      'company.employees': { kind: 'quantity', low: 200, high: 400, unit: 'people', approximate: true },
      'company.stage': { kind: 'choice', option: 'transforming' },
    };
    expect(businessInputOf(situation([['smart-office', 1]], said))).toMatchObject({
      company: { priority: 'cost', groupPlatform: 'running', employees: 300, transforming: true },
      scenarios: [{ today: '起草→会签→印发', system: 'open', effect: 'inside' }],
    });
    const unsaid = businessInputOf(situation([['smart-office', 1]]));
    expect(unsaid).toMatchObject({ company: {}, scenarios: [{ today: null, system: null, effect: null }] });
    expect(Object.keys(unsaid?.company ?? { none: 1 })).toEqual([]);
  });

  it('counts "I don’t know" as nothing said', () => {
    const unknown: FactValues = {
      'scenario:smart-office:process.today': { kind: 'unknown' },
      'scenario:smart-office:process.system': { kind: 'unknown' },
    };
    expect(businessInputOf(situation([['smart-office', 1]], unknown))?.scenarios[0]).toMatchObject({
      today: null,
      system: null,
    });
  });

  it.each(knowledge.industries.map(({ id }) => id))(
    'designs what an assessment of %s would start',
    (industry) => {
      const assessment = assess(knowledge, { industry, start: '2027-01-01', facts: {} });
      const input = businessInputOf(assessment);
      if (input === null) throw new Error('nothing starts');
      expect(designBusinessInputSchema.parse(input)).toEqual(input);
      const { scenarios } = designBusiness(input, knowledge);
      expect(scenarios.map(({ id }) => id)).toEqual(input.scenarios.map(({ id }) => id));
      expect(scenarios.every(({ toBe }) => toBe !== null)).toBe(true);
    },
  );
});
