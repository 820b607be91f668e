import { describe, expect, it } from 'vitest';
import { monthsInWords, spanInWords } from '../../../agents/draft/months-in-words.ts';
import { both, languages } from '../../../src/domain/language.ts';
import { type Company, companies, richBank } from './companies.ts';
import { claimsOf, writePlan } from './written-plan.ts';

describe('a length of time', () => {
  it('is told in months up to three years and in years beyond', () => {
    expect(monthsInWords(1)).toEqual(both('1 个月', '1 month'));
    expect(monthsInWords(36)).toEqual(both('36 个月', '36 months'));
    expect(monthsInWords(115.7)).toEqual(both('9.6 年', '9.6 years'));
  });

  it('from one to another names its unit once where both have the same', () => {
    expect(spanInWords(8.4, 20)).toEqual(both('8.4 到 20 个月', '8.4 to 20 months'));
    expect(spanInWords(8.4, 141.5)).toEqual(both('8.4 个月到 11.8 年', '8.4 months to 11.8 years'));
    expect(spanInWords(48, 60)).toEqual(both('4 到 5 年', '4 to 5 years'));
    expect(spanInWords(12, 12)).toEqual(both('12 个月', '12 months'));
  });
});

describe('the people of a plan', () => {
  const between: Company = {
    ...richBank,
    said: [
      ...richBank.said.filter(([, slot]) => slot !== 'team.it'),
      [
        '李强',
        'team.it',
        { kind: 'quantity', low: 15, high: 18, unit: 'people', approximate: false },
        '15 到 18 个',
      ],
    ],
  };

  it('are as many as was said, and no half person comes of a range', () => {
    const tables = { zh: writePlan(between, 'zh'), en: writePlan(between, 'en') };
    for (const language of languages) {
      const [rows] = tables[language].sections
        .filter(({ id }) => id === 'talent')
        .map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])));
      const it = rows?.find(([kind]) => kind === (language === 'zh' ? 'IT 工程师' : 'IT engineers'));
      expect(it?.[2]).toBe(language === 'zh' ? '15 到 18 人' : '15 to 18 people');
    }
  });
});

describe('a weak link among several', () => {
  it.each(Object.entries(companies))(
    'is not credited with what all of them bring together, at %s',
    (_, company) => {
      const plan = writePlan(company, 'zh');
      const several = plan.brief.view.assessment.feasibility.output.scenarios.filter(
        ({ weakest }) => weakest.length > 1,
      );
      const gains = several.map(
        ({ scoreIfWeakestClimbs }) => `可行性可到 ${Math.round(scoreIfWeakestClimbs * 10) / 10} 分`,
      );
      const told = claimsOf(plan).filter(
        ({ text, citations }) =>
          gains.some((gain) => text.includes(gain)) &&
          several.some(({ id }) => citations.some((cited) => cited.endsWith(id))),
      );
      for (const { text } of told) expect(text).toMatch(/各提一级/u);
    },
  );
});
