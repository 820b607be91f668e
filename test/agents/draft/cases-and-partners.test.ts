import { describe, expect, it } from 'vitest';
import { matchCases } from '../../../tools/match-cases.ts';
import { amount, type Company, choices, level, type Said } from './companies.ts';
import { knowledge, textsOf, writePlan } from './written-plan.ts';

const steam = 'scenario:process-optimisation:';

const plant: Company = {
  company: '安澜化工',
  industry: 'chemicals',
  people: { 丁总: 'executive_sponsor', 贺军: 'business_lead', 江涛: 'it_lead' },
  said: [
    ['贺军', 'pains', choices('yield-by-feel'), '全凭手感'],
    ['丁总', 'company.employees', amount(1100, 'people'), '1100 人'],
    ['丁总', 'budget.total', amount(30_000_000, 'cny'), '3000 万'],
    ['丁总', 'partners.have', choices('technology', 'data'), '有一家集成商、一家标注公司'],
    ['江涛', 'team.ai', amount(6, 'people'), '6 个人'],
    ['贺军', `${steam}kpi.baseline`, amount(2.6, 'kpi'), '2.6 吨'],
    ['贺军', `${steam}kpi.target`, amount(2.2, 'kpi'), '降到 2.2'],
    ...['value.economic.cost', 'value.social.energy', 'value.economic.efficiency'].map(
      (slot): Said => ['贺军', `${steam}${slot}`, level(5), '蒸汽占大头'],
    ),
    ...['data', 'volume', 'maturity', 'complexity', 'ethics', 'alternatives'].map(
      (slot): Said => ['贺军', `${steam}feasibility.${slot}`, level(5), '都有'],
    ),
  ],
};

function section(company: Company, id: string, language: 'zh' | 'en' = 'zh'): string {
  const plan = writePlan(company, language);
  return textsOf({ ...plan, sections: plan.sections.filter((entry) => entry.id === id) }).join('\n');
}

describe('the cases of a plan', { timeout: 60_000 }, () => {
  it('asks what a told target rests on that is many times what the case reached on the same measure', () => {
    // 2.6 to 2.2 is 15 percent less; the case of the guide reached 2 percent.
    const text = section(plant, 'reference-cases');
    expect(text).toMatch(
      /蒸汽消耗平均下降 2%”；这里的“吨产品蒸汽消耗”要从.*2\.6.*到.*2\.2.*请贺军.*说明凭什么/u,
    );
    expect(section(plant, 'reference-cases', 'en')).toMatch(/which is far more: ask 贺军/u);
    expect(text).not.toContain('目标等基线测完再定');
  });

  it('are no giant of another trade for a small company, and none at all may be what there is', () => {
    const few = { industry: 'retail', scenarios: [{ id: 'smart-customer-service' }], pains: [], limit: 2 };
    expect(matchCases({ ...few, employees: 24 }, knowledge)).toMatchObject({ matches: [], nearest: null });
    expect(matchCases({ ...few, employees: 3000 }, knowledge).matches[0]?.id).toBe('icbc-financial-model');
  });
});

describe('the partners of a plan', { timeout: 60_000 }, () => {
  it('begin with those who are at hand already, in the words of who told of them', () => {
    expect(section(plant, 'ecosystem')).toMatch(
      /^伙伴与生态\n现有的伙伴先用好：.*“有一家集成商、一家标注公司”/u,
    );
  });

  it('are looked for by nobody where nothing starts', () => {
    const barred: Company = {
      ...plant,
      said: [
        ...plant.said.filter(([, slot]) => slot === 'company.employees' || slot === 'team.ai'),
        ...[
          'process-optimisation',
          'predictive-maintenance',
          'safety-monitoring',
          'energy-optimisation',
          'quality-prediction',
          'lab-analysis',
        ].map((id): Said => ['丁总', `scenario:${id}:feasibility.ethics`, level(1), '法规不允许']),
      ],
    };
    const { brief } = writePlan(barred, 'zh');
    expect(brief.view.assessment.roadmap).toBeNull();
    expect(brief.method.partners.kinds.map(({ need }) => need)).toEqual(['no', 'no', 'no']);
    expect(section(barred, 'ecosystem')).toContain('眼下没有场景起步，暂不必找伙伴');
  });
});
