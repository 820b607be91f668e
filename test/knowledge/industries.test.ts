import { describe, expect, it } from 'vitest';
import { readOptions } from '../../agents/understanding/read-options.ts';
import { replyText } from '../../agents/understanding/reply-text.ts';
import type { CatalogueScenario, Industry } from '../../knowledge/knowledge.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

const { industries } = readKnowledge();

const theEight = [
  'chemicals',
  'energy',
  'finance',
  'healthcare',
  'manufacturing',
  'pharma',
  'retail',
  'steel',
];

/** Value by hand (2.1, table 1): each indicator's weight, earned from nothing at level 1 to all of it at level 5. */
function typicalValue(industry: Industry, scenario: CatalogueScenario): number {
  return valueIndicators.reduce(
    (sum, indicator) => sum + (industry.weights[indicator] * (scenario.value[indicator] - 1)) / 4,
    0,
  );
}

/** Feasibility by hand (2.1, table 2): the mean level on a scale of 100, held down by the weakest level. */
function typicalFeasibility(scenario: CatalogueScenario): number {
  const levels = Object.values(scenario.feasibility);
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const cap = levels.includes(1) ? 40 : levels.includes(2) ? 59 : 100;
  return Math.min((100 * (mean - 1)) / 4, cap);
}

function quadrantOf(industry: Industry, scenario: CatalogueScenario): 1 | 2 | 3 | 4 {
  const core = typicalValue(industry, scenario) >= 60;
  return typicalFeasibility(scenario) >= 60 ? (core ? 1 : 2) : core ? 3 : 4;
}

function isUsed(range: { low: number; high: number }): boolean {
  return range.low > 0 && range.low < range.high;
}

describe('the catalogue of industries', () => {
  it('covers the eight industries that a company can be assessed in, and may hold more', () => {
    expect(industries.map((industry) => industry.id)).toEqual(expect.arrayContaining(theEight));
  });

  it('counts as critical, of these eight, only the sectors that the guide names: finance and power', () => {
    const critical = industries.filter((industry) => industry.regulated && theEight.includes(industry.id));
    expect(critical.map((industry) => industry.id)).toEqual(['energy', 'finance']);
  });
});

describe.each(industries.map((industry) => [industry.id, industry] as const))('%s', (_id, industry) => {
  it('spreads exactly 100 points of value over the twelve indicators', () => {
    expect(valueIndicators.reduce((sum, indicator) => sum + industry.weights[indicator], 0)).toBe(100);
  });

  it('answers every pain with a scenario of its own, and every scenario answers some pain', () => {
    const offered = new Set(industry.scenarios.map((scenario) => scenario.id));
    const reached = new Set(industry.pains.flatMap((pain) => pain.scenarios));
    for (const pain of industry.pains) {
      expect(pain.scenarios.length, pain.id).toBeGreaterThan(0);
      expect(new Set(pain.scenarios).size, pain.id).toBe(pain.scenarios.length);
    }
    expect([...reached].sort()).toEqual([...offered].sort());
  });

  it('never lets the same word stand for two different pains', () => {
    const owner = new Map<string, string>();
    for (const pain of industry.pains) {
      for (const word of [...pain.synonyms.zh, ...pain.synonyms.en].map((said) => said.toLowerCase())) {
        expect(owner.get(word) ?? pain.id, word).toBe(pain.id);
        owner.set(word, pain.id);
      }
    }
  });

  it('understands each pain by several wordings in Chinese and in English', () => {
    for (const pain of industry.pains) {
      expect(pain.synonyms.zh.length, pain.id).toBeGreaterThanOrEqual(4);
      expect(pain.synonyms.en.length, pain.id).toBeGreaterThanOrEqual(4);
    }
  });

  it('places its typical portfolio in at least three of the four quadrants, one of them quadrant 1', () => {
    const quadrants = new Set(industry.scenarios.map((scenario) => quadrantOf(industry, scenario)));
    expect(quadrants.size, [...quadrants].sort().join(', ')).toBeGreaterThanOrEqual(3);
    expect(quadrants).toContain(1);
  });

  it('asks only about indicators that carry weight', () => {
    for (const scenario of industry.scenarios) {
      expect(new Set(scenario.drivers).size, scenario.id).toBe(scenario.drivers.length);
      for (const driver of scenario.drivers) {
        expect(industry.weights[driver], `${scenario.id}: ${driver}`).toBeGreaterThan(0);
      }
    }
  });

  it('names for every scenario a way without AI that is told apart from the scenario itself', () => {
    for (const scenario of industry.scenarios) {
      expect(scenario.alternative.zh, scenario.id).not.toBe(scenario.summary.zh);
      expect(scenario.alternative.en, scenario.id).not.toBe(scenario.summary.en);
    }
    const alternatives = industry.scenarios.map((scenario) => scenario.alternative.en);
    expect(new Set(alternatives).size).toBe(alternatives.length);
  });

  it('proposes nothing that ethics or law would forbid from the start', () => {
    for (const scenario of industry.scenarios) {
      expect(scenario.feasibility.ethics, scenario.id).toBeGreaterThan(1);
    }
  });

  it('gives each cost as a true range, the rollout dearer than the pilot, and people for the work', () => {
    for (const { id, cost, people } of industry.scenarios) {
      expect(isUsed(cost.pilot) && isUsed(cost.rollout), id).toBe(true);
      expect(cost.rollout.high, id).toBeGreaterThan(cost.pilot.high);
      expect(
        Object.values(people).reduce((sum, share) => sum + share, 0),
        id,
      ).toBeGreaterThan(0);
    }
  });

  it('has the owner of a scenario among the people who work on it', () => {
    for (const scenario of industry.scenarios) {
      expect(scenario.people[scenario.owner] ?? 0, scenario.id).toBeGreaterThan(0);
    }
  });
});

describe('a complaint in a person’s own words', () => {
  it.each([
    ['retail', '热门款周末就断档，卖不动的又压在仓里', 'stock-mismatch'],
    ['retail', '微信上顾客问个不停，根本回不过来', 'service-overload'],
    ['retail', 'Customers buy once and never come back', 'falling-repeat'],
    ['retail', 'every week another sale and no profit', 'price-war'],
    ['manufacturing', '质检员看花眼，老有不良品流到客户那里', 'escaped-defects'],
    ['manufacturing', '客户一加急计划就得重排', 'endless-replanning'],
    ['manufacturing', 'machines break down all the time', 'sudden-stops'],
    ['manufacturing', 'our experienced technicians are about to retire', 'service-knowledge'],
    ['pharma', '病人招不够，临床一拖再拖', 'slow-enrolment'],
    ['pharma', '安全性报告积压', 'case-backlog'],
    ['pharma', 'batch release takes weeks', 'batch-deviations'],
    ['pharma', 'screening compounds is slow', 'slow-discovery'],
    ['energy', '停电的时候95598打不进来', 'service-pressure'],
    ['energy', '主变运行快三十年，设备太老旧', 'ageing-assets'],
    ['energy', 'wind farms are curtailed', 'renewables-curtailed'],
    ['energy', 'drone pictures nobody has time to look at', 'patrol-burden'],
  ])('in %s, “%s” is understood as %s', (id, words, pain) => {
    const options = industries.find((industry) => industry.id === id)?.pains ?? [];
    expect(readOptions(replyText(words), options, 4)).toMatchObject({
      value: { kind: 'choices', options: [pain] },
    });
  });
});

describe('the retail catalogue', () => {
  it('is within reach of a chain of sixty: pilots up to 200,000 yuan, rollouts up to 1,000,000', () => {
    const retail = industries.find((industry) => industry.id === 'retail');
    for (const { id, cost } of retail?.scenarios ?? []) {
      expect(cost.pilot.high, id).toBeLessThanOrEqual(200_000);
      expect(cost.rollout.high, id).toBeLessThanOrEqual(1_000_000);
    }
    expect(retail?.scenarios).toHaveLength(6);
  });
});
