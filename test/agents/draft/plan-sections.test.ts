import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/domain/language.ts';
import type { Block } from '../../../src/domain/plan.ts';
import { checkClaimsAgainstSources } from '../../../tools/check-claims.ts';
import { bank, type Company, companies, disagreeing, hospital, richBank, strangers } from './companies.ts';
import { claimsIn, claimsOf, textsOf, type WrittenPlan, writePlan, writtenAnew } from './written-plan.ts';

const everyPlan = Object.entries(companies).flatMap(([name, company]) =>
  languages.map((language) => [name, language, company] as const),
);

/** Words of salesmen and of forms. */
const banned: Readonly<Record<Language, RegExp>> = {
  zh: /赋能|抓手|助力|综合考虑|打造|闭环|undefined|null|NaN|\[object/u,
  en: /\bleverag|\brobust|\bholistic|\bseamless|\bsynerg|\bempower|\bundefined\b|\bnull\b|\bNaN\b|\[object/iu,
};

function section(plan: WrittenPlan, id: string): string {
  const found = plan.sections.filter((entry) => entry.id === id);
  return textsOf({ ...plan, sections: found }).join('\n');
}

/** All of a block but its words. */
function shapeOf(block: Block): unknown {
  switch (block.kind) {
    case 'table':
      return [block.kind, block.columns.length, block.rows.length, block.citations];
    case 'diagram':
      return [block.kind, block.mermaid.split('\n').length, block.citations];
    default:
      return [block.kind, claimsIn(block).map(({ id, kind, citations }) => [id, kind, citations])];
  }
}

describe.each(everyPlan)('the plan of %s in %s', { timeout: 60_000 }, (_, language, company: Company) => {
  it('states no figure, date or name that its cited sources do not hold', () => {
    const plan = writePlan(company, language);
    const sources = [...plan.brief.sources.values()].map(({ id, text }) => ({ id, text }));
    const claims = [...claimsOf(plan)];
    const names = [company.company];
    expect(claims.length).toBeGreaterThan(20);
    expect(checkClaimsAgainstSources({ language, claims, sources, names }).faults).toEqual([]);
  });

  it("holds a table's figures against the table's own sources", () => {
    const plan = writePlan(company, language);
    const sources = [...plan.brief.sources.values()].map(({ id, text }) => ({ id, text }));
    const rows = plan.sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block, place) =>
        block.kind === 'table' && id !== 'limits-and-evidence'
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
    const { faults } = checkClaimsAgainstSources({ language, claims: rows, sources });
    expect(faults.filter(({ kind }) => kind !== 'language')).toEqual([]);
  });

  it('says no sentence twice', () => {
    const texts = claimsOf(writePlan(company, language)).map(({ text }) => text);
    expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
  });

  it('numbers every claim once', () => {
    const ids = claimsOf(writePlan(company, language)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has none of the words that say nothing', () => {
    for (const text of textsOf(writePlan(company, language))) expect(text).not.toMatch(banned[language]);
  });

  it('ends every sentence, and puts no stop or space where none belongs', () => {
    for (const { text } of claimsOf(writePlan(company, language))) {
      expect(text).toMatch(language === 'zh' ? /[。？]”?$/u : /[.?]”?$/u);
      const own = text.replace(/“[^”]*”/gu, '“”');
      expect(own).not.toMatch(/。。|，，|；；|，。|；。|：。|\.\.| {2}| [,.;]|^\s/u);
      if (language === 'zh') expect(own).not.toMatch(/\p{Script=Han}[,;!?]|\p{Script=Han}[A-Za-z0-9]/u);
      else expect(own.charAt(0)).toBe(own.charAt(0).toUpperCase());
    }
  });
});

/** What a reader stumbles over wherever it stands: in a sentence, a caption or a cell. */
const stumbles: Readonly<Record<Language, RegExp>> = {
  zh: /[？！]。|。？|(?:负责人|发起人)侧|\d %|AI4S/u,
  en: /[?!]\.|CNY [\d.]+ thousand|CNY \d+(?:,\d{3}){2}|\d %|AI4S|\b1 people/u,
};

describe.each(everyPlan)('a reader of the plan of %s in %s', { timeout: 60_000 }, (_, language, company) => {
  it('meets no doubled stop, no sum written out in digits of millions, no term of the trade', () => {
    for (const text of textsOf(writePlan(company, language))) {
      expect(text.replace(/“[^”]*”/gu, '“”')).not.toMatch(stumbles[language]);
    }
  });

  it('finds every cell begun like a sentence', () => {
    const cells = writePlan(company, language).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])),
    );
    for (const cell of cells) expect(cell).not.toMatch(/^[a-z]/u);
  });

  it('is not told that somebody "said" the number of an option', () => {
    for (const { text } of claimsOf(writePlan(company, language))) {
      expect(text).not.toMatch(/(?:说|said )“(?:[\d\s、，,和与]|and|第.个|[1-5] ?分)+”/u);
    }
  });
});

describe.each(Object.entries(companies))('the two languages of %s', { timeout: 60_000 }, (_, company) => {
  it('say the same, claim for claim, from the same sources', () => {
    const shape = (language: Language) =>
      writePlan(company, language).sections.map(({ id, blocks }) => ({ id, blocks: blocks.map(shapeOf) }));
    expect(shape('en')).toEqual(shape('zh'));
  });
});

describe('what a plan says', { timeout: 60_000 }, () => {
  it('asks the sponsor by name for the first stage, its money and its date', () => {
    const text = section(writePlan(richBank, 'zh'), 'executive-summary');
    expect(text).toContain('周行长');
    expect(text).toMatch(/2027 年 3 月 1 日之前批准第 1 阶段，预算 [\d.]+ 万元到 [\d.]+ 万元/u);
  });

  it('says what would suffice where the money carries the pilot but not the rollout', () => {
    const plan = writePlan(bank, 'zh');
    expect(section(plan, 'executive-summary')).toMatch(
      /只容得下试点.*可用资金合计 800 万元.*把总预算增至 [\d.]+ 万元/u,
    );
    expect(section(plan, 'roadmap')).toContain('推广不在这份路线图里');
  });

  it('says what would suffice where not even a pilot fits, and what can start meanwhile', () => {
    const plan = writePlan(hospital, 'zh');
    expect(section(plan, 'executive-summary')).toMatch(/把总截止日推迟到 2027-\d\d-\d\d/u);
    expect(section(plan, 'executive-summary')).toContain('不必等');
    expect(section(plan, 'roadmap')).toContain('排不下来');
  });

  it('gives both words of a conflict and does not choose in silence', () => {
    const text = section(writePlan(bank, 'zh'), 'conflicts');
    for (const words of ['大概八百万', '我听说只有三百万', '不能出行', '脱敏以后可以'])
      expect(text).toContain(words);
    expect(text).toContain('未了结');
  });

  it('names the ground of a veto in the words of who gave it, and schedules nothing of that scenario', () => {
    const plan = writePlan(hospital, 'zh');
    expect(section(plan, 'portfolio')).toContain('现在的设想是机器直接出报告，法规不允许');
    expect(section(plan, 'roadmap')).not.toContain('影像辅助诊断');
  });

  it('tells whoever approves of another figure for the budget that would change the plan', () => {
    expect(section(writePlan(bank, 'zh'), 'executive-summary')).toContain('我听说只有三百万');
    expect(section(writePlan(disagreeing, 'zh'), 'executive-summary')).not.toContain('预算另有一个说法');
  });

  it('calls nobody together over a disagreement on which nothing hangs', () => {
    const plan = writePlan(disagreeing, 'zh');
    expect(section(plan, 'conflicts')).toContain(
      '“员工人数”换成马丽的说法重算，排序、部署、模型和路线图都不变',
    );
    expect(section(plan, 'conflicts')).not.toContain('当面对清楚');
  });

  it('quotes the words that say something and gives the meaning of those that only point at a list', () => {
    const plan = writePlan(disagreeing, 'zh');
    expect(section(plan, 'portfolio')).toContain('叶青（高层发起人）的回答是“扩大业务、增加收入”');
    expect(section(plan, 'portfolio')).toContain('石磊（业务负责人）选的痛点是');
  });

  it('names for approval every pilot of the stage whose money is asked for, and the pain it answers', () => {
    const text = section(writePlan(companies.steelMaker, 'en'), 'executive-summary');
    expect(text).toMatch(/approve stage 1 before .*up to a verdict on .*surface inspection/u);
    expect(text).toMatch(/It answers a pain the company named itself, “.*”; it is judged by the/u);
  });

  it('has no section on conflicts where nobody disagrees, and calls all scores assumed where nobody spoke', () => {
    const plan = writePlan(strangers, 'zh');
    expect(section(plan, 'conflicts').split('\n')).toHaveLength(1);
    expect(claimsOf(plan).filter(({ kind }) => kind === 'interview')).toEqual([]);
    expect(section(plan, 'assumptions')).toContain('钱总在名单上，但还没有作答');
  });

  it('names a risk only where somebody gave a reason for it', () => {
    const fears = '员工担心岗位不保';
    expect(section(writePlan(bank, 'zh'), 'risks')).toContain(fears);
    expect(section(writePlan(hospital, 'zh'), 'risks')).not.toContain(fears);
  });

  it("tells a case's figures with their standing and makes none of them a target", () => {
    const text = section(writePlan(companies.chemicalPlant, 'en'), 'reference-cases');
    expect(text).toMatch(/2% on average.*figures of a trial/u);
    expect(text).toMatch(/over 1 billion yuan \(an estimate, not a result\)/u);
    expect(text).toContain('none has been made a target');
  });

  it('names the source of the method once', () => {
    for (const language of languages) {
      const named = claimsOf(writePlan(bank, language)).filter(({ text }) =>
        text.includes('来源：中国信息通信研究院'),
      );
      expect(named).toHaveLength(1);
    }
  });

  it('comes out the same when written again', () => {
    const { sections } = writtenAnew(bank, 'zh');
    expect(sections).toEqual(writePlan(bank, 'zh').sections);
  });
});
