import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import { checkClaimsAgainstSources } from '../../../tools/check-claims.ts';
import { amount, bank, type Company, choice, choices, hospital, level, type Said } from './companies.ts';
import { claimsOf, textsOf, writePlan } from './written-plan.ts';

const works: Company = {
  company: '北岭钢铁',
  industry: 'steel',
  people: { 高总: 'executive_sponsor', 谢婷: 'data_lead' },
  said: [
    ['高总', 'pains', choices('missed-surface-defects', 'depends-on-old-hands'), '质检靠眼，炉况靠老师傅'],
    ['高总', 'company.employees', amount(5000, 'people'), '五千人'],
    ['高总', 'budget.total', amount(50_000_000, 'cny'), '五千万'],
    ['谢婷', 'data.sensitivity', choice('personal-or-secret'), '工艺配方属于商业秘密'],
    ...['surface-inspection', 'process-parameter-optimisation', 'predictive-maintenance'].map(
      (id): Said => ['高总', `scenario:${id}:feasibility.ethics`, level(5), '不碰个人信息，5'],
    ),
    ['高总', 'scenario:surface-inspection:feasibility.data', level(5), '图像都存着'],
    ['高总', 'scenario:surface-inspection:value.brand.quality', level(5), '客诉都来自表面'],
    ['高总', 'scenario:surface-inspection:value.economic.cost', level(5), '一年上千万'],
  ],
};

const drugs: Company = {
  company: '林德制药',
  industry: 'pharma',
  people: { 伦德: 'executive_sponsor', 卓然: 'legal_compliance', 费恩: 'it_lead' },
  said: [
    ['伦德', 'pains', choices('case-backlog'), '不良反应报不过来'],
    ['伦德', 'company.employees', amount(480, 'people'), '480 人'],
    ['伦德', 'budget.total', amount(10_000_000, 'cny'), '1000 万'],
    ['卓然', 'data.sensitivity', choice('state-regulated'), '有一块是人类遗传资源，国家监管的'],
    ['费恩', 'data.sensitivity', choice('personal-or-secret'), '个人信息，临床试验病人的'],
    ['卓然', 'data.export', choice('some'), '有一部分要传到哥本哈根'],
    ['卓然', 'scenario:pharmacovigilance:feasibility.ethics', level(4), '有医生复核'],
    ['伦德', 'scenario:pharmacovigilance:value.social.safety', level(5), '漏报就出事'],
    ['伦德', 'scenario:pharmacovigilance:value.economic.efficiency', level(5), '积压三个月'],
    ...['value.brand.quality', 'value.brand.reputation', 'value.economic.cost'].map(
      (slot): Said => ['伦德', `scenario:pharmacovigilance:${slot}`, level(5), '最要紧的就是它'],
    ),
    ...['data', 'volume', 'maturity', 'complexity', 'alternatives'].map(
      (slot): Said => [
        '伦德',
        `scenario:pharmacovigilance:feasibility.${slot}`,
        level(5),
        '都在安全数据库里',
      ],
    ),
  ],
};

function law(company: Company, language: 'zh' | 'en' = 'zh'): string {
  const plan = writePlan(company, language);
  return textsOf({ ...plan, sections: plan.sections.filter(({ id }) => id === 'policy') }).join('\n');
}

const starting = (company: Company) =>
  writePlan(company, 'zh').brief.view.assessment.roadmap?.starting.map(({ scenario }) => scenario.id) ?? [];

describe('the laws that a plan names', { timeout: 60_000 }, () => {
  it('are those of trade secrets, and not of personal information, where a recipe is what is sensitive', () => {
    expect(starting(works)).toContain('surface-inspection');
    expect(law(works)).toContain('反不正当竞争法');
    expect(law(works)).toContain('谢婷（数据负责人）说“工艺配方属于商业秘密”');
    expect(law(works)).not.toContain('个人信息保护法');
  });

  it('hold the law of personal information also where the stricter answer is regulation by the state', () => {
    expect(starting(drugs)).toContain('pharmacovigilance');
    const text = law(drugs);
    expect(text).toContain('个人信息保护法');
    expect(text).toContain('费恩（IT／平台负责人）说“个人信息，临床试验病人的”');
    for (const own of ['药物警戒质量管理规范', '人类遗传资源管理条例', '数据安全法', '网络数据安全管理条例'])
      expect(text).toContain(own);
  });

  it('hold a pointer to the law of where the data go, for counsel there', () => {
    expect(law(drugs)).toMatch(/GDPR[^\n]*\n[^\n]*\n[^\n]*哥本哈根[^\n]*\n[^\n]*\n欧盟当地律师/u);
    expect(law(drugs, 'en')).toContain('counsel in the EU');
    expect(law(hospital)).not.toContain('欧盟');
  });

  it('are a hospital’s own for a hospital, by the scenarios that start there', () => {
    expect(starting(hospital)).toContain('medical-record-drafting');
    expect(law(hospital)).toContain('电子病历应用管理规范');
    expect(law(hospital)).not.toMatch(/处方管理办法|药物警戒/u);
    expect(law(hospital, 'en')).toContain('Electronic Medical Records');
  });

  it('send a bank to its regulator’s rules, and say that the list lacks some of them', () => {
    expect(law(bank)).toContain('银行保险机构数据安全管理办法');
    expect(law(bank)).toContain('请法务补上');
    expect(law(bank)).not.toContain('安全生产法');
  });

  it.each(languages)('state in %s nothing that their sources do not hold', (language) => {
    for (const company of [works, drugs, hospital]) {
      const plan = writePlan(company, language);
      const sources = [...plan.brief.sources.values()].map(({ id, text }) => ({ id, text }));
      const mine = plan.sections.filter(({ id }) =>
        ['policy', 'risks', 'ecosystem', 'reference-cases'].includes(id),
      );
      const claims = [...claimsOf({ ...plan, sections: mine })];
      const names = [company.company];
      expect(checkClaimsAgainstSources({ language, claims, sources, names }).faults).toEqual([]);
    }
  });
});
