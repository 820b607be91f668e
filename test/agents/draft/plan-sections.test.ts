import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/domain/language.ts';
import type { Block } from '../../../src/domain/plan.ts';
import { checkClaimsAgainstSources } from '../../../tools/check-claims.ts';
import {
  bank,
  type Company,
  choice,
  choices,
  companies,
  disagreeing,
  hospital,
  level,
  richBank,
  strangers,
} from './companies.ts';
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
    expect(section(plan, 'conflicts')).toMatch(
      /不影响任何决定.*“员工人数”（叶青.*“六十个人”，马丽.*“加兼职 78 人”）/u,
    );
    expect(section(plan, 'conflicts')).not.toContain('当面对清楚');
  });

  it('quotes the words that say something and gives the meaning of those that only point at a list', () => {
    const plan = writePlan(disagreeing, 'zh');
    expect(section(plan, 'company')).toContain('叶青（高层发起人）选的是“扩大业务、增加收入”这一项');
    expect(section(plan, 'company')).toContain('石磊');
    // Priority and pains are told once, with the company; the portfolio does not begin with them again.
    expect(section(plan, 'portfolio')).not.toContain('叶青（高层发起人）选的是“扩大业务、增加收入”这一项');
    expect(section(plan, 'portfolio')).not.toContain('选的痛点是');
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
    expect(text).toMatch(/2% on average.*a result of a trial/u);
    expect(text).toMatch(/over 1 billion yuan \(an estimate, not a result\)/u);
    expect(text).toContain('none has been made a target');
  });

  it('decides every candidate, and says of each that waits what would move it up and when to look again', () => {
    const plan = writePlan(companies.chemicalPlant, 'zh');
    const tables = plan.sections
      .filter(({ id }) => id === 'portfolio')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
    const [scores, levels, waiting] = tables;
    expect(scores?.rows).toHaveLength(plan.brief.view.assessment.candidates.length);
    expect(levels?.columns).toHaveLength(9);
    const decided = scores?.rows.filter((row) => ['推迟', '储备', '先补条件'].includes(row.at(-1) ?? ''));
    expect(waiting?.rows.map(([name]) => name)).toEqual(decided?.map(([name]) => name));
    for (const row of waiting?.rows ?? []) expect(row.at(-1)).toMatch(/^20\d\d 年 \d+ 月 \d+ 日：/u);
  });

  it('asks of each scenario whether AI is the right thing, and names the other way to hold it against', () => {
    expect(section(writePlan(bank, 'zh'), 'portfolio')).toMatch(
      /该不该用 AI，还没有人拿别的办法比过.*对照是“先把现有规则/u,
    );
    expect(section(writePlan(companies.steelMaker, 'en'), 'portfolio')).toMatch(
      /Predictive maintenance is no case for AI: .*a better bearing would do it/u,
    );
  });

  it('says once, and plainly, where most of the scores are not the company’s own', () => {
    const told = claimsOf(writePlan(strangers, 'zh')).filter(({ text }) =>
      text.includes('一多半不是公司里的人给的'),
    );
    expect(told).toHaveLength(1);
  });

  it('tells a value that a small weight hides in the total, in the words of who sees it', () => {
    expect(section(writePlan(bank, 'zh'), 'portfolio')).toMatch(
      /总分里看不出来：.*“客户骂得最多的就是排队”，可这一项只占 4 分/u,
    );
  });

  it('explains a scenario that serves the stated priority and still does not come first', () => {
    const safeFirst: Company = {
      ...companies.chemicalPlant,
      said: [
        ...companies.chemicalPlant.said,
        ['Gao Ming', 'pains', choices('yield-by-feel', 'safety-blind-spots'), 'safety and yield'],
        ['Ann Holt', 'strategy.priority', choice('safety'), 'safety'],
        [
          'Gao Ming',
          'scenario:safety-monitoring:value.social.safety',
          level(2),
          'few near misses would be seen',
        ],
      ],
    };
    expect(section(writePlan(safeFirst, 'zh'), 'portfolio')).toMatch(
      /公司最看重“安全、稳健、不出事”，最对路的安全智能监控却只排第 \d：.*few near misses would be seen/u,
    );
  });

  it('says how firm the first place is, what would turn it, and whose answer that is', () => {
    const text = section(writePlan(bank, 'zh'), 'sensitivity');
    expect(text).toMatch(/智能风控价值最高，这一条可以放心：.*试了 10000 次，99% 以上仍是它最高/u);
    expect(text).toMatch(
      /一个回答：信贷报告拟稿的“降低成本”.*就从第二象限升到第一象限。现在的级别取自行业目录，没有人答过/u,
    );
    expect(text.match(/随机种子/gu)).toHaveLength(1);
  });

  it('calls nothing a tipping point that only a large change would reach', () => {
    const text = section(writePlan(bank, 'zh'), 'sensitivity');
    // Three levels below all that anybody expects.
    expect(text).toMatch(/没有小改动换得下第一名，最近的一处是：智能风控的“降低成本”.*若是第 1 级/u);
    for (const company of Object.values(companies)) {
      const told = section(writePlan(company, 'zh'), 'sensitivity');
      for (const [, from = '', to = ''] of told.matchAll(
        /^权重：“[^”]+”从 ([\d.]+) 分(?:加|减)到 ([\d.]+) 分/gmu,
      )) {
        expect(Math.abs(Number(to) - Number(from))).toBeLessThanOrEqual(15);
      }
    }
  });

  it('warns where the scenario that is worth most is not to be done at all', () => {
    expect(section(writePlan(hospital, 'zh'), 'sensitivity')).toContain(
      '影像辅助诊断已被否决，价值再高也不排',
    );
  });

  it('gives the question that settles a conflict, to whom, who decides and by when', () => {
    expect(section(writePlan(bank, 'zh'), 'conflicts')).toMatch(
      /2027 年 3 月 1 日之前请周行长和王敏当面对清楚，由高层发起人（周行长）定：“这一轮 AI 建设/u,
    );
  });

  it('says honestly that no case is like this one, and how the nearest by process differs', () => {
    const text = section(writePlan(strangers, 'zh'), 'reference-cases');
    expect(text).toContain('没有相近的案例');
    expect(text).toContain('案例出自钢铁行业，本公司属能源电力行业');
  });

  it('gives every open question an owner and a date, the weightiest first, and counts the rest', () => {
    const plan = writePlan(strangers, 'zh');
    const [table] = plan.sections
      .filter(({ id }) => id === 'assumptions')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
    expect(table?.rows.length).toBeLessThanOrEqual(8);
    for (const row of table?.rows ?? []) {
      expect(row[3]).toMatch(/负责人|发起人/u);
      expect(row[4]).toMatch(/^20\d\d 年 \d+ 月 \d+ 日$/u);
    }
    const rest = plan.brief.open.length - (table?.rows.length ?? 0);
    expect(section(plan, 'assumptions')).toContain(`另有 ${rest} 个也能牵动决定`);
  });

  it('names the source of the method once', () => {
    const source = {
      zh: '来源：中国信息通信研究院',
      en: 'Source: China Academy of Information and Communications Technology (CAICT)',
    };
    for (const language of languages) {
      const named = claimsOf(writePlan(bank, language)).filter(({ text }) => text.includes(source[language]));
      expect(named).toHaveLength(1);
    }
  });

  it('comes out the same when written again', () => {
    const { sections } = writtenAnew(bank, 'zh');
    expect(sections).toEqual(writePlan(bank, 'zh').sections);
  });
});
