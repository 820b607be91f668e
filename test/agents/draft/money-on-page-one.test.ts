import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { checkClaimsAgainstSources } from '../../../tools/check-claims.ts';
import { amount, bank, type Company, companies, level, richBank, type Said } from './companies.ts';
import { claimsOf, textsOf, writePlan } from './written-plan.ts';

function section(company: Company, language: 'zh' | 'en', id: string): string {
  const plan = writePlan(company, language);
  return textsOf({ ...plan, sections: plan.sections.filter((entry) => entry.id === id) }).join('\n');
}

const pageOne = (company: Company): string => section(company, 'zh', 'executive-summary');

const risk = 'scenario:smart-risk-control:';
const fromTo = (low: number, high: number): FindingValue => ({
  kind: 'quantity',
  low,
  high,
  unit: 'cny',
  approximate: false,
});

function saying(company: Company, ...more: readonly Said[]): Company {
  const slots = new Set(more.map(([who, slot]) => `${who} ${slot}`));
  return {
    ...company,
    said: [...company.said.filter(([who, slot]) => !slots.has(`${who} ${slot}`)), ...more],
  };
}

/** The rich bank whose business lead told what bad loans cost and how much of it could be avoided. */
const losing = (yuan: number): Company =>
  saying(
    richBank,
    ['王敏', `${risk}loss.year`, amount(yuan, 'cny'), '一年就亏这些'],
    ['王敏', `${risk}loss.avoidable`, amount(50, 'percent'), '一半'],
  );

describe('the money on page one', { timeout: 60_000 }, () => {
  it('says bluntly that it loses money at the best figures, and what has to happen for it to go on', () => {
    const text = pageOne(losing(400_000));
    expect(text).toContain('智能风控每年 20 万元');
    expect(text).toMatch(
      /智能风控三年净亏 [\d.]+ 万元至 [\d.]+ 万元，按最有利的数也不回本，光看这笔账不该推广/u,
    );
    expect(text).toMatch(/书面写明为什么仍要做，否则到试点为止/u);
  });

  it('says that it may not pay back where only the best figures do', () => {
    const text = pageOne(losing(4_000_000));
    expect(text).toMatch(/三年净收益在负 [\d.]+ 万元到 [\d.]+ 万元之间，可能不回本/u);
  });

  it('says in how many months it pays back where it does at the worst figures', () => {
    expect(pageOne(losing(90_000_000))).toMatch(
      /智能风控三年净得 .*全面使用后 [\d.]+ 到 [\d.]+ 个月收回投入/u,
    );
  });

  it('puts what running it takes a year beside the money that is left', () => {
    expect(pageOne(richBank)).toMatch(
      /还余 [\d.]+ 万元.*运行费不在内，全部推广以后每年另要 [\d.]+ 万元至 [\d.]+ 万元/su,
    );
  });

  it('tells that a benefit comes only with a rollout that the money does not hold', () => {
    const text = pageOne(
      saying(
        bank,
        ['王敏', `${risk}loss.year`, amount(9_000_000, 'cny'), '九百万'],
        ['王敏', `${risk}loss.avoidable`, amount(20, 'percent'), '两成'],
      ),
    );
    expect(text).toContain(
      '这笔收益要推广以后才有，推广的钱不在这次请批的数里：智能风控的推广 300 万元至 800 万元',
    );
  });

  it('prints a budget told as a range as it was told, and holds the roadmap against its low end', () => {
    const plan = writePlan(richBank, 'zh').brief.view.assessment.roadmap?.output;
    const cost = plan?.feasible ? plan.budget.high : 0;
    expect(cost).toBeGreaterThan(0);
    const company = saying(richBank, [
      '周行长',
      'budget.total',
      fromTo(cost - 10_000, cost + 2_000_000),
      '在这两个数之间',
    ]);
    const text = pageOne(company);
    expect(text).toContain('按上限算，预算的低端差 1 万元，高端余 200 万元');
    expect(section(company, 'zh', 'risks')).toContain('预算的低端');
  });

  it('asks for a name where work of the first stage waits for somebody whom nobody knows', () => {
    expect(pageOne(richBank)).toMatch(
      /还请在 \d{4} 年 \d+ 月 1 日之前指定[^：]*数据负责人[^：]*：没有人牵头，.*开不了工/u,
    );
    expect(section(richBank, 'en', 'executive-summary')).toMatch(/Please also name .*data lead/u);
  });
});

describe('the table of costs', { timeout: 60_000 }, () => {
  it.each(Object.entries(companies))(
    "of %s adds up to the roadmap's sum and what stands outside it",
    (_, company) => {
      const { view, method } = writePlan(company, 'zh').brief;
      const output = view.assessment.roadmap?.output;
      const cost = method.benefit?.total.cost;
      if (!output?.feasible || !cost) return;
      const planned = new Set(output.activities.map(({ id }) => id));
      const outside = (method.benefit?.scenarios ?? []).filter(({ id }) => !planned.has(`rollout:${id}`));
      const more = outside.reduce((sum, entry) => sum + (entry.cost?.rollout.high ?? 0), 0);
      expect(cost.high).toBe(output.budget.high + more);
      for (const { name } of outside) {
        expect(section(company, 'zh', 'costs-and-benefits')).toContain(
          typeof name === 'string' ? name : name.zh,
        );
      }
    },
  );

  it('keeps what people told of a scenario that was put off', () => {
    const { brief } = writePlan(richBank, 'zh');
    const [waiting] = brief.method.benefitPutOff?.scenarios ?? [];
    const id = waiting?.id ?? '';
    const company = saying(
      richBank,
      ['王敏', `scenario:${id}:loss.year`, amount(50_000_000, 'cny'), '五千万'],
      ['王敏', `scenario:${id}:loss.avoidable`, amount(50, 'percent'), '一半'],
      ['王敏', `${risk}value.social.safety`, level(3), '差不多'],
    );
    const text = section(company, 'zh', 'costs-and-benefits');
    expect(text).toMatch(/这一轮没有排进来的.*= 每年 2500 万元/u);
  });

  it('states no figure about all this that its sources do not hold', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const company of [losing(400_000), losing(4_000_000), losing(90_000_000)]) {
        const plan = writePlan(company, language);
        const sources = [...plan.brief.sources.values()].map(({ id, text }) => ({ id, text }));
        const claims = [...claimsOf(plan)];
        const names = [company.company];
        expect(checkClaimsAgainstSources({ language, claims, sources, names }).faults).toEqual([]);
      }
    }
  });
});
