import { describe, expect, it } from 'vitest';
import { answerableFor, answerableName } from '../../../agents/draft/voice.ts';
import { languages } from '../../../src/domain/language.ts';
import type { Block } from '../../../src/domain/plan.ts';
import {
  bank,
  type Company,
  choice,
  choices,
  companies,
  hospital,
  richBank,
  smallRetailer,
  steelMaker,
  strangers,
} from './companies.ts';
import { claimsIn, textsOf, writePlan } from './written-plan.ts';

function blocksOf(company: Company, language: 'zh' | 'en', id: string): readonly Block[] {
  return writePlan(company, language).sections.find((section) => section.id === id)?.blocks ?? [];
}

function textOf(company: Company, language: 'zh' | 'en', id: string): string {
  const plan = writePlan(company, language);
  return textsOf({ ...plan, sections: plan.sections.filter((section) => section.id === id) }).join('\n');
}

/** A firm of 60 with only its shop manager: no sponsor takes part. */
const managerOnly: Company = {
  ...smallRetailer,
  people: { 石磊: 'business_lead' },
  said: smallRetailer.said.map(([, slot, value, words]) => ['石磊', slot, value, words] as const),
};

describe('the decision page', { timeout: 60_000 }, () => {
  it.each(Object.entries(companies))('of %s fits one page: fifteen sentences, one table', (_, company) => {
    const blocks = blocksOf(company, 'zh', 'executive-summary');
    const told = blocks.filter(({ kind }) => kind === 'paragraph').flatMap(claimsIn);
    expect(told.length).toBeLessThanOrEqual(15);
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBeLessThanOrEqual(1);
  });

  it('shows the money stage by stage, with who answers and when it is approved', () => {
    const table = blocksOf(richBank, 'zh', 'executive-summary').find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows[0]?.join(' ')).toMatch(/第 1 阶段.*万元到 [\d.]+ 万元.*王敏（业务负责人）.* 现在$/u);
    expect(rows[1]?.join(' ')).toMatch(/推广等自己的试点过关：2027 年 \d+ 月 \d+ 日（.+）/u);
    expect(rows.at(-1)?.[0]).toBe('全程');
  });

  it('calls this round only what the schedule tries in the stage to approve', () => {
    for (const company of [bank, richBank, steelMaker, hospital]) {
      const plan = writePlan(company, 'zh');
      const output = plan.brief.view.assessment.roadmap?.output;
      if (!output?.feasible) continue;
      const later = output.activities.filter(
        ({ kind, stage }) => kind === 'pilot' && stage !== output.stages[0]?.id,
      );
      const text = textOf(company, 'zh', 'executive-summary');
      const round = /同一轮还有([^；。]*)/u.exec(text)?.[1] ?? '';
      for (const { name } of later) expect(round).not.toContain(name.zh.replace(/(?:联合)?试点$/u, ''));
    }
  });

  it('says of a told deadline whether it is kept, and in the roadmap which pilot is judged when', () => {
    expect(textOf(bank, 'zh', 'executive-summary')).toMatch(/公司说的期限 2027 年 12 月底/u);
    for (const company of [bank, richBank]) {
      const text = textOf(company, 'zh', 'roadmap');
      expect(text).toContain('公司的期限是 2027 年 12 月底');
      expect(text).not.toContain('要赶在');
    }
  });

  it('says when the first result comes, who answers for it, and what would stop it', () => {
    const text = textOf(bank, 'zh', 'executive-summary');
    expect(text).toMatch(/第一个结果在 2027 年 \d+ 月，是智能风控试点的结论；成败由王敏（业务负责人）担/u);
    expect(text).toContain('什么情况下停智能风控试点：期满');
    expect(text).toContain('最大的风险是“');
  });

  it('writes no benefit that nobody gave figures for, and names who has them', () => {
    expect(textOf(bank, 'zh', 'executive-summary')).toMatch(
      /一年能带来多少，现在不写数字.*要问王敏（业务负责人）/u,
    );
  });

  it('lists each piece of work of the first hundred days once, under its day and its owner', () => {
    const plan = writePlan(richBank, 'zh');
    const list = blocksOf(richBank, 'zh', 'executive-summary').find(({ kind }) => kind === 'list');
    const lines = list ? claimsIn(list).map(({ text }) => text) : [];
    const output = plan.brief.view.assessment.roadmap?.output;
    const works = output?.feasible ? output.activities : [];
    // 1 March 2027 is the first day, so 8 June 2027 is the hundredth.
    const due = works.filter(({ start }) => start <= '2027-06-08').map(({ name }) => name.zh);
    expect(due.length).toBeGreaterThan(3);
    for (const name of due)
      expect(
        lines.filter((line) => line.includes(`${name}（`)),
        name,
      ).toHaveLength(1);
    for (const line of lines) expect(line).toMatch(/^\d{4} 年 \d+ 月 \d+ 日起，.+（.+）：/u);
  });

  it('is put to the most senior person where a small firm has no sponsor, never to an empty chair', () => {
    expect(textOf(managerOnly, 'zh', 'executive-summary')).toMatch(/请小满便利的石磊（业务负责人）/u);
  });
});

describe('who answers for a role', { timeout: 60_000 }, () => {
  it('is whoever holds it', () => {
    expect(answerableName(writePlan(bank, 'zh').brief, 'it_lead').zh).toBe('李强（IT／平台负责人）');
  });

  it('is the sponsor in a small firm that has nobody for it', () => {
    const { brief } = writePlan(smallRetailer, 'zh');
    expect(answerableFor(brief, 'data_lead')).toMatchObject({ people: [{ name: '陈老板' }], standsIn: true });
    expect(answerableName(brief, 'data_lead').zh).toBe('陈老板（兼数据负责人）');
  });

  it('is still to be named in a large firm, where somebody does the job whom nobody has met', () => {
    expect(answerableName(writePlan(bank, 'zh').brief, 'data_lead').zh).toBe('数据负责人（待指定）');
  });
});

describe('the section on the company', { timeout: 60_000 }, () => {
  it('tells its size with the rule by which small, medium and large are told apart', () => {
    expect(textOf(smallRetailer, 'zh', 'company')).toMatch(/员工 60 人，按人数算是小型企业（不足 300 人）/u);
    expect(textOf(steelMaker, 'en', 'company')).toMatch(
      /12,000 people.*a large company \(1,000 people or more\)/u,
    );
  });

  it('gives priority and pains in the words of who said them, and the weights that follow', () => {
    const text = textOf(bank, 'zh', 'company');
    for (const words of ['先把成本降下来', '客服电话排队太长，客户经理都在写报告'])
      expect(text).toContain(words);
    // Guide 2.1, page 9: the financial example gives cost 20 points; twelve points move to cost and efficiency.
    expect(text).toMatch(/“降低成本”由 20 分加到 28 分/u);
  });

  it('says what nobody has told, and who can', () => {
    const gaps = blocksOf(strangers, 'zh', 'company').filter(({ kind }) => kind === 'gap');
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.kind === 'gap' && gaps[0].text).toMatch(/发展阶段.*钱总（高层发起人）/u);
  });

  it('draws the six parts of the method in one picture, each with this company’s own answer', () => {
    const { brief } = writePlan(bank, 'zh');
    const lead = brief.view.assessment.roadmap?.starting[0]?.scenario.name.zh ?? '';
    const picture = blocksOf(bank, 'zh', 'company').find(({ kind }) => kind === 'diagram');
    const mermaid = picture?.kind === 'diagram' ? picture.mermaid : '';
    const boxes = mermaid.split('\n').filter((line) => /^ {4}\w+\["/u.test(line));
    expect(boxes).toHaveLength(6);
    for (const box of boxes) expect(box.split('<br/>').length).toBeGreaterThan(1);
    expect(boxes[0]).toContain(lead);
    expect(mermaid).toContain('scenario --> value --> technology --> operation');
    expect(mermaid).toContain('people --> ecosystem');
  });
});

describe('the section on who was heard', { timeout: 60_000 }, () => {
  it('counts what each person answered, and says what the missing roles leave open', () => {
    const [heard, , missing] = blocksOf(bank, 'zh', 'voices');
    // Hand count over what was said: nine answers of the IT lead, four of counsel.
    expect(heard?.kind === 'table' && heard.rows).toContainEqual(['李强', 'IT／平台负责人', '9', '0']);
    expect(heard?.kind === 'table' && heard.rows).toContainEqual(['赵倩', '法务合规负责人', '4', '0']);
    const roles = missing?.kind === 'table' ? missing.rows.map(([role]) => role) : [];
    expect([...roles].sort()).toEqual(['人力与人才负责人', '数据负责人'].sort());
  });

  it('tells of somebody who is on the list and has not answered', () => {
    expect(textOf(strangers, 'zh', 'voices')).toContain('还没有作答');
  });

  it('sends the questions of a one-man firm to that man once, not once for each of his jobs', () => {
    const list = blocksOf(smallRetailer, 'zh', 'voices').find(({ kind }) => kind === 'list');
    expect(list ? claimsIn(list) : []).toHaveLength(1);
  });
});

describe('the section on the five breaks', { timeout: 60_000 }, () => {
  it('tells only the breaks that somebody’s words show, with the words', () => {
    const text = textOf(bank, 'zh', 'breaks');
    expect(text).toMatch(/能力和人才断裂.*座席都怕被替代/su);
    expect(text).toMatch(/生态断裂.*卡都是进口的，断了就停/su);
    expect(text).toContain('没有看到迹象的：场景断裂');
  });

  it('tells each in at most three sentences, with one quotation at most', () => {
    for (const language of languages) {
      for (const block of blocksOf(bank, language, 'breaks')) {
        const claims = claimsIn(block);
        expect(claims.length).toBeLessThanOrEqual(3);
        expect(claims.filter(({ kind }) => kind === 'interview').length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('claims no break of a company of which nobody has spoken', () => {
    const blocks = blocksOf(strangers, 'zh', 'breaks');
    expect(blocks.map(({ kind }) => kind)).toEqual(['gap']);
  });

  it('calls a break by what the people named themselves', () => {
    const named: Company = {
      ...hospital,
      said: [...hospital.said, ['何院长', 'breaks', choices('solutions'), '厂商太多，出了事互相推']],
    };
    expect(textOf(named, 'zh', 'breaks')).toMatch(/解决方案断裂.*厂商太多，出了事互相推/su);
  });

  it('sends the reader to chapters that the plan has, and promises only work that it schedules', () => {
    for (const company of Object.values(companies)) {
      const plan = writePlan(company, 'zh');
      const titles = plan.sections.map(({ title }) => title.split('：')[0]);
      const breaks = textOf(company, 'zh', 'breaks');
      for (const [, chapter] of breaks.matchAll(/见“([^”]+)”一章/gu)) expect(titles).toContain(chapter);
      const roadmap = textOf(company, 'zh', 'technical-decisions');
      if (!roadmap.includes('统一数据平台')) expect(breaks).not.toContain('数据平台');
      if (!roadmap.includes('招聘 AI 骨干')) expect(breaks).not.toContain('排进招聘');
    }
  });
});

describe('the limits', { timeout: 60_000 }, () => {
  it('say how old the method is, that it is no standard and that its authors ask for corrections', () => {
    expect(textOf(bank, 'zh', 'limits-and-evidence')).toMatch(/2024 年 12 月.*不是标准.*请读者指正/u);
    expect(textOf(bank, 'en', 'limits-and-evidence')).toMatch(/December 2024.*no standard.*corrections/u);
  });
});

describe('an answer on place', { timeout: 60_000 }, () => {
  it('stands in the section on the company in both languages', () => {
    const placed: Company = {
      ...smallRetailer,
      said: [...smallRetailer.said, ['陈老板', 'company.place', choice('hangzhou'), '杭州']],
    };
    const texts = languages.map((language) => textOf(placed, language, 'company'));
    expect(texts[0]).toContain('注册地：杭州');
    expect(texts[1]).toContain('Registered: Hangzhou');
  });
});
