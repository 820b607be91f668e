import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/domain/language.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { planMarkdown } from '../../src/export/plan-markdown.ts';
import { checkTechnicalPrinciples } from '../../tools/check-technical-principles.ts';
import { matchCasesInputSchema } from '../../tools/match-cases/schema.ts';
import { matchCases } from '../../tools/match-cases.ts';
import { type Company, choice, companies } from '../agents/draft/companies.ts';
import { claimsOf, textsOf, type WrittenPlan, writePlan } from '../agents/draft/written-plan.ts';

const knowledge = readKnowledge();
const everyPlan = Object.entries(companies).flatMap(([name, company]) =>
  languages.map((language) => [name, language, company] as const),
);
const attribution: Readonly<Record<Language, string>> = {
  zh: '来源：中国信息通信研究院',
  en: 'Source: China Academy of Information and Communications Technology (CAICT)',
};

function exported(written: WrittenPlan, language: Language): string {
  const plan: Plan = {
    id: 'p1',
    engagementId: 'e1',
    version: 1,
    language,
    status: 'finished',
    title: 'plan',
    createdAt: '2026-11-24T08:00:00.000Z',
    basis: 'b',
    sections: written.sections
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ id, title, blocks }) => ({ id, title, blocks: [...blocks] })),
    sources: [...written.brief.sources.values()],
    faults: [],
    answers: [],
    roadmap: null,
  };
  return planMarkdown(plan);
}

const times = (text: string, part: string): number => text.split(part).length - 1;

/** The bank, registered somewhere. */
const bankOf = (place: string): Company => ({
  ...companies.bank,
  said: [...companies.bank.said, ['周行长', 'company.place', choice(place), place]],
});

describe.each(everyPlan)('the plan of %s in %s', { timeout: 60_000 }, (_, language, company) => {
  it('names the source once in every plan and in its export', () => {
    const plan = writePlan(company, language);
    expect(times(textsOf(plan).join('\n'), attribution[language])).toBe(1);
    const sources = language === 'zh' ? '\n## 来源与证据' : '\n## Sources and evidence';
    const [body = ''] = exported(plan, language).split(sources);
    expect(times(body, attribution[language])).toBe(1);
  });

  it('says how old the method is and that it is no standard', () => {
    const limits = writePlan(company, language).sections.filter(({ id }) => id === 'limits-and-evidence');
    const text = textsOf({ ...writePlan(company, language), sections: limits }).join('\n');
    expect(text).toContain('2024');
    expect(text).toMatch(language === 'zh' ? /不是标准/u : /no standard/u);
    expect(text).toMatch(language === 'zh' ? /指正/u : /corrections/u);
  });

  it('draws every picture from named sources of its own', () => {
    const { sections, brief } = writePlan(company, language);
    const pictures = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'diagram'));
    for (const { caption, citations } of pictures) {
      const kinds = citations.map((id) => brief.sources.get(id)?.kind);
      expect(kinds, caption).not.toContain('case');
      expect(kinds, caption).not.toContain(undefined);
    }
  });

  it("never states a case's effect outside a claim that cites the case", () => {
    for (const { text, citations } of claimsOf(writePlan(company, language))) {
      for (const { id, effects, organisation } of knowledge.cases) {
        const told = effects.some((effect) => text.includes(effect.text[language].slice(0, -1)));
        if (told || text.includes(organisation[language])) {
          expect(
            citations.some((source) => source.includes(id)),
            `${text} tells of ${id}`,
          ).toBe(true);
        }
      }
    }
  });
});

it.each(languages)('shows the four stages and the two supports in one picture (%s)', (language) => {
  const { sections } = writePlan(companies.richBank, language);
  const pictures = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'diagram'));
  const whole = pictures.filter(({ mermaid }) =>
    /scenario --> value --> technology --> operation/u.test(mermaid),
  );
  expect(whole).toHaveLength(1);
  for (const part of ['scenario', 'value', 'technology', 'operation', 'people', 'ecosystem'])
    expect(whole[0]?.mermaid).toMatch(new RegExp(`^ +${part}\\["[^"]+<br/>`, 'mu'));
});

describe('local policy', { timeout: 60_000 }, () => {
  it.each(languages)('offers no local policy to a firm of another place (%s)', (language) => {
    for (const place of ['beijing', 'hangzhou', 'shenzhen', 'elsewhere']) {
      const text = textsOf(writePlan(bankOf(place), language))
        .join('')
        .replaceAll(' ', '')
        .replaceAll('’', "'");
      for (const policy of knowledge.policies) {
        const offered = text.includes(policy.name[language].replaceAll(' ', ''));
        if (policy.place !== 'national')
          expect(offered, `${place}: ${policy.id}`).toBe(policy.place === place);
      }
    }
  });

  it('tells a dated target that has passed as passed', () => {
    const policy = knowledge.policies.find(({ id }) => id === 'beijing-ai-plus');
    expect(policy?.until).toBe('2025-12-31');
    expect(textsOf(writePlan(bankOf('beijing'), 'zh')).join('\n')).toMatch(/2025 年 12 月 31 日，已经过去/u);
    expect(textsOf(writePlan(bankOf('beijing'), 'en')).join('\n')).toMatch(/is past/u);
  });
});

describe('where the guide is silent', () => {
  it('tells nothing of the pictures that the guide leaves without text', () => {
    const text = JSON.stringify(knowledge);
    expect(text).not.toMatch(/图 ?(?:4|7|8|9|10|11)(?!\d)/u);
    expect(text).not.toMatch(/\bfig(?:ure|\.) ?(?:4|7|8|9|10|11)\b/iu);
  });

  it('takes no amount of money from the guide but those of its cases', () => {
    for (const { id, text } of knowledge.guidance) {
      expect(text.zh, id).not.toMatch(/[\d一二三四五六七八九十百千万亿][\d.,十百千万亿 ]*(?:元|美金|美元)/u);
      expect(text.en, id).not.toMatch(/\d[\d.,]* ?(?:million |billion )?(?:yuan|dollars|CNY|USD)|\$\d/u);
    }
    // What enablers cost is ours, and says so.
    for (const { source } of knowledge.enablers) expect('own' in source).toBe(true);
  });

  it('shows the rule by which a company counts as small, medium or large', () => {
    const told = (employees: number): string =>
      checkTechnicalPrinciples({ employees, levels: {}, answers: {} }, knowledge)
        .messages.map(({ zh }) => zh)
        .join('\n');
    expect(told(299)).toContain('小型企业（不足 300 人）');
    expect(told(300)).toContain('中型企业（300 至 999 人）');
    expect(told(999)).toContain('中型企业（300 至 999 人）');
    expect(told(1000)).toContain('大型企业（1000 人及以上）');
  });

  it.each([
    ['education', '作文批改', 'essay marking'],
    ['games', '关卡生成', 'level generation'],
    ['ports', '泊位排班', 'berth planning'],
  ])('has no like case for the sectors that the guide tells none of: %s', (industry, zh, en) => {
    const { matches, messages } = matchCases(
      matchCasesInputSchema.parse({ industry, scenarios: [{ id: 'own-1', name: { zh, en } }] }),
      knowledge,
    );
    expect(matches).toEqual([]);
    expect(messages.map((message) => message.zh).join('')).toMatch(/没有.*同类|没有.*相似|没有.*相近/u);
  });
});
