import { describe, expect, it } from 'vitest';
import { peopleInWords } from '../../../agents/draft/people-in-words.ts';
import { roadmapDocumentOf } from '../../../agents/draft/plan-roadmap-document.ts';
import { type Language, languages } from '../../../src/domain/language.ts';
import { checkClaimsAgainstSources } from '../../../tools/check-claims.ts';
import { amount, bank, type Company, choice, choices, hospital, level, month } from './companies.ts';
import { claimsOf, textsOf, type WrittenPlan, writePlan } from './written-plan.ts';

const desk = 'scenario:smart-customer-service:';

/** An online seller in Beijing whose orders leave the country, and whose people told what the work costs today. */
const exporter: Company = {
  company: '远帆电商',
  industry: 'retail',
  people: {
    韩雪: 'executive_sponsor',
    丁磊: 'business_lead',
    苏航: 'it_lead',
    唐静: 'hr_talent',
    何律: 'legal_compliance',
  },
  said: [
    ['丁磊', 'pains', choices('service-overload'), '客服天天回同样的问题'],
    ['韩雪', 'company.employees', amount(450, 'people'), '450 人'],
    ['韩雪', 'company.place', choice('beijing'), '注册在北京'],
    ['韩雪', 'budget.total', amount(9_000_000, 'cny'), '九百万'],
    ['韩雪', 'timeline.start', month('2027-02-01'), '明年二月'],
    ['何律', 'data.sensitivity', choice('personal-or-secret'), '买家的地址和电话'],
    ['何律', 'data.export', choice('core'), '订单天天要传到海外仓'],
    ['苏航', 'team.it', amount(2, 'people'), '两个人'],
    ['苏航', 'team.ai', amount(0.5, 'people'), '半个人'],
    ['丁磊', 'team.business', amount(3, 'people'), '三位'],
    ['唐静', 'cost.person', amount(120_000, 'cny'), '一个人一年十二万'],
    ['唐静', 'people.concern', choice('some'), '客服有点担心'],
    ['唐静', 'talent.organisation', level(1), '没人管'],
    ['唐静', 'talent.readiness', level(3), '有几个部门在试'],
    ['丁磊', `${desk}value.brand.satisfaction`, level(5), '差评都来自客服'],
    ['丁磊', `${desk}value.economic.cost`, level(5), '人工太贵'],
    ['丁磊', `${desk}value.economic.scale`, level(5), '大促全靠它'],
    ['丁磊', `${desk}feasibility.data`, level(5), '聊天记录都在系统里'],
    ['丁磊', `${desk}kpi.baseline`, amount(55, 'kpi'), '现在 55'],
    ['丁磊', `${desk}kpi.target`, amount(75, 'kpi'), '想做到 75'],
    ['丁磊', `${desk}kpi.source`, choice('system'), '客服系统里有'],
    ['丁磊', `${desk}work.people`, amount(40, 'people'), '四十个客服'],
    ['丁磊', `${desk}work.share`, amount(80, 'percent'), '八成时间'],
    ['丁磊', `${desk}work.saving`, amount(25, 'percent'), '能省四分之一'],
  ],
};

const owned = ['operation', 'talent', 'ecosystem', 'risks', 'costs-and-benefits', 'policy'];

function section(company: Company, language: Language, id: string): string {
  const plan: WrittenPlan = writePlan(company, language);
  return textsOf({ ...plan, sections: plan.sections.filter((entry) => entry.id === id) }).join('\n');
}

describe('a plan of a company that told much', { timeout: 60_000 }, () => {
  it.each(languages)(
    'states no figure in %s that its sources do not hold, in sentence or cell',
    (language) => {
      const plan = writePlan(exporter, language);
      const sources = [...plan.brief.sources.values()].map(({ id, text }) => ({ id, text }));
      const mine = plan.sections.filter(({ id }) => owned.includes(id));
      const cells = mine.flatMap(({ id, blocks }) =>
        blocks.flatMap((block, place) =>
          block.kind === 'table'
            ? block.rows.flatMap((row, line) =>
                row.map((text, cell) => ({
                  id: `${id}/${place}/${line}/${cell}`,
                  text,
                  citations: block.citations,
                })),
              )
            : [],
        ),
      );
      const names = [exporter.company];
      const claims = [...claimsOf({ ...plan, sections: mine })];
      expect(claims.length).toBeGreaterThan(10);
      expect(checkClaimsAgainstSources({ language, claims, sources, names }).faults).toEqual([]);
      const { faults } = checkClaimsAgainstSources({ language, claims: cells, sources, names });
      expect(faults.filter(({ kind }) => kind !== 'language')).toEqual([]);
    },
  );

  it('shows the arithmetic of a benefit and whose figures went into it', () => {
    // 40 people x 80 % x 25 % x 120,000 yuan = 960,000 yuan a year.
    const text = section(exporter, 'zh', 'costs-and-benefits');
    expect(text).toContain('= 每年 96 万元');
    expect(text).toMatch(/数字出自丁磊（业务负责人）、唐静（人力与人才负责人）。/u);
    expect(section(exporter, 'en', 'costs-and-benefits')).toMatch(
      /= CNY 960,000 a year; the figures are those of 丁磊/u,
    );
  });

  it('gives programs the same target, data source and benefit', () => {
    const document = roadmapDocumentOf(writePlan(exporter, 'zh').brief);
    const pilot = document.activities?.find(({ id }) => id === 'pilot:smart-customer-service');
    expect(pilot?.kpi).toMatchObject({ baseline: 55, target: 75, source: '现有业务系统' });
    expect(document.benefits).toMatchObject([
      { scenario: 'smart-customer-service', yearly: { low: 960_000, high: 960_000 } },
    ]);
  });

  it('names the laws that its own words call for, each for counsel to check, and no others', () => {
    const text = section(exporter, 'zh', 'policy');
    for (const law of ['个人信息保护法', '促进和规范数据跨境流动规定', '人工智能生成合成内容标识办法'])
      expect(text).toContain(law);
    expect(text).toContain('请法务核对');
    expect(text).not.toContain('数据安全法');
    expect(section(hospital, 'zh', 'policy')).not.toContain('跨境');
  });

  it("offers the policies of the firm's own place, and tells a target of the past as past", () => {
    const text = section(exporter, 'zh', 'policy');
    expect(text).toMatch(/北京市推动.*2025 年 12 月 31 日，已经过去/u);
    expect(text).not.toMatch(/杭州|深圳/u);
    expect(section(bank, 'zh', 'policy')).not.toMatch(/北京市|杭州市|深圳市/u);
  });

  it("keeps the firm's own part apart from what is asked of government", () => {
    expect(section(exporter, 'zh', 'policy')).toMatch(/公司自己做\n可以向政府提/u);
  });
});

describe('what nobody said', { timeout: 60_000 }, () => {
  it('gives no benefit without an input, and names the inputs and who can say', () => {
    const text = section(bank, 'zh', 'costs-and-benefits');
    expect(text).not.toContain('= 每年');
    expect(text).toMatch(/现在不给数字。还缺的数：.*要问王敏（业务负责人）/u);
  });

  it('sets no target of its own and has an unknown baseline measured before the pilot starts', () => {
    const text = section(bank, 'zh', 'operation');
    expect(text).toMatch(/\d+ 年 \d+ 月 \d+ 日之前测出\n负责人在试点开始前写定/u);
  });
});

describe('the risks', { timeout: 60_000 }, () => {
  it.each([bank, hospital, exporter])(
    'are eight at most, each with an owner, a time and an answer',
    (company) => {
      const { sections } = writePlan(company, 'zh');
      const blocks = sections.find(({ id }) => id === 'risks')?.blocks ?? [];
      const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
      const told = blocks.filter(({ kind }) => kind === 'paragraph');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(8);
      expect(told).toHaveLength(rows.length);
      for (const cell of rows.flat()) expect(cell).not.toBe('');
    },
  );

  it('hold the fear for jobs that somebody spoke of, and say in the words of that person why it is here', () => {
    expect(section(exporter, 'zh', 'risks')).toContain('唐静（人力与人才负责人）说“客服有点担心”');
    expect(section(exporter, 'zh', 'talent')).toContain('客服有点担心');
  });
});

describe('people in words', () => {
  it.each([
    [3, '3 人', '3 people'],
    [1, '1 人', '1 person'],
    [0.5, '1 人，每周两天半', '1 person, two and a half days a week'],
    [2.25, '2 人全职，另有 1 人每周一天多', '2 full-time and 1 more a little over a day a week'],
    [0.8, '1 人，每周约 4 天', '1 person, about 4 days a week'],
  ])('%d is told as a manager hears it', (people, zh, en) => {
    expect(peopleInWords(people)).toEqual({ zh, en });
  });
});
