import { describe, expect, it } from 'vitest';
import { feasibilityDimensions } from '../../src/domain/feasibility.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { valueIndicators } from '../../src/domain/value-model.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';

const knowledge = readKnowledge();

function textOfCase(id: string, language: Language): string {
  const found = knowledge.cases.find((entry) => entry.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return [found.problem, found.solution, ...found.effects.map((effect) => effect.text)]
    .map((text) => text[language])
    .join('\n');
}

/** First printed page of each section, from the guide's table of contents; a section ends where the next begins. */
const firstPages = {
  '1.1': 1,
  '1.2': 2,
  '1.3': 4,
  '2.1': 5,
  '2.2': 11,
  '2.3': 13,
  '2.4': 23,
  '2.5': 25,
  '2.6': 26,
  '3.1': 27,
  '3.2': 28,
  '3.3': 29,
  '4.1': 31,
  '4.2': 33,
  '4.3': 34,
  '4.4': 36,
  '4.5': 38,
  '5.1': 39,
  '5.2': 42,
} as const;
const sections = Object.keys(firstPages);

describe('the guide in the knowledge base', () => {
  it.each(sections.filter((section) => !section.startsWith('4')))(
    'has guidance for section %s',
    (section) => {
      expect(knowledge.guidance.some((entry) => entry.source.guide.section === section)).toBe(true);
    },
  );

  it('cites every passage and case by a page that lies within its section', () => {
    const misplaced = [...knowledge.guidance, ...knowledge.cases].filter(({ source: { guide } }) => {
      const index = sections.indexOf(guide.section);
      if (index < 0) return guide.section !== '2';
      const starts = Object.values(firstPages);
      const pages = guide.page.split('-').map(Number);
      // The stage 1 opening ("start from pains") stands in chapter 2's introduction, one page before 2.1.
      const first = (starts[index] ?? 0) - (guide.section === '2.1' ? 1 : 0);
      const last = starts[index + 1] ?? 44;
      return pages.some((page) => page < first || page > last);
    });
    expect(misplaced.map((entry) => entry.id)).toEqual([]);
  });

  it.each([
    // 2.1: the scenario map's four strategies, the four value dimensions and the six feasibility dimensions.
    ...[1, 2, 3, 4].map((quadrant) => `scenarios.quadrant-${quadrant}`),
    'scenarios.start-from-pain',
    'scenarios.moving-up',
    ...['brand', 'economic', 'social', 'transformation', 'weights', 'long-and-short'].map(
      (id) => `value.${id}`,
    ),
    ...feasibilityDimensions.map((dimension) => `feasibility.${dimension}`),
    // 2.2: the elements of the business architecture.
    ...['value-chain', 'business-model', 'process', 'platform-upgrade', 'platform-new', 'organisation'].map(
      (id) => `business.${id}`,
    ),
    // 2.3: four layers, six steps of data governance, standards, the choices, six key points.
    ...['compute-base', 'services', 'model-enabling', 'application', 'goals'].map((id) => `platform.${id}`),
    ...['collection', 'preprocessing', 'labelling', 'evaluation', 'synthesis', 'use-and-flywheel'].map(
      (id) => `governance.${id}`,
    ),
    ...['goals-and-principles', 'four-kinds', 'own-body-and-partners'].map((id) => `standards.${id}`),
    ...['public', 'private', 'hybrid'].map((id) => `deployment.${id}`),
    ...['open', 'commercial', 'self-developed', 'kinds'].map((id) => `models.${id}`),
    'architecture.cloud-native',
    'route.fixed-by-compute',
    'partners.choosing',
    ...[
      'advanced-and-mature',
      'compatible-and-open',
      'platform-and-flexible',
      'evolving',
      'unified-and-easy',
      'safe-and-controlled',
    ].map((id) => `key-points.${id}`),
    // 2.4 to 2.6
    ...[
      'begin-with-the-end',
      'small-steps',
      'composition-and-generation',
      'compute',
      'models',
      'data',
      'scenes',
      'business-and-process',
    ].map((id) => `operation.${id}`),
    ...[
      'position-and-needs',
      'adjust-and-optimise',
      'take-stock',
      'bring-in-and-train',
      'assess-and-reward',
    ].map((id) => `talent.${id}`),
    ...['position', 'partners', 'market', 'news-and-policy'].map((id) => `ecosystem.${id}`),
    // 1.3: the five breaks.
    ...['scenarios', 'solutions', 'target-architecture', 'capability-and-talent', 'ecosystem'].map(
      (id) => `breaks.${id}`,
    ),
  ])('can be asked for %s', (id) => {
    expect(knowledge.guidance.map((entry) => entry.id)).toContain(id);
  });

  it('answers each difficulty of chapter 3 both as guidance and as a risk, at the same place', () => {
    const difficulties = [
      'model-choice',
      'model-change',
      'sensitive-data',
      'model-leakage',
      'architecture-stability',
      'supply-chain',
    ];
    for (const id of difficulties) {
      const risk = knowledge.risks.find((entry) => entry.id === id);
      const guidance = knowledge.guidance.find((entry) => entry.id === `difficulty.${id}`);
      expect(guidance?.source.guide).toBeDefined();
      expect(risk?.source).toMatchObject({ guide: guidance?.source.guide });
    }
  });

  it("marks the risks that the guide does not name as our own, people's fear for their jobs among them", () => {
    const own = knowledge.risks.filter((risk) => !('guide' in risk.source)).map((risk) => risk.id);
    expect(own).toEqual([
      'benefit-not-measured',
      'budget-short',
      'clinical-error',
      'data-not-ready',
      'duplicate-group-platform',
      'job-fears',
      'shadow-use',
      'single-vendor-lock',
      'unclear-owner',
    ]);
  });

  it('has a rubric for each indicator and dimension, its question about the scenario at hand', () => {
    const ids = knowledge.rubrics.map((rubric) => rubric.id);
    expect([...ids].sort()).toEqual([...valueIndicators, ...feasibilityDimensions].sort());
    for (const rubric of knowledge.rubrics) {
      for (const language of languages) {
        expect(rubric.question[language]).toContain('{scenario}');
        expect(new Set(rubric.levels.map((level) => level[language])).size).toBe(5);
      }
    }
  });
});

// The figures of the guide's chapter 4 as printed there, each with the writing of either language.
const figures: readonly { id: string; zh: readonly string[]; en: readonly string[] }[] = [
  {
    id: 'icbc-financial-model',
    zh: [
      '千卡',
      '五层',
      '万亿 Tokens',
      '1+X',
      '约 20 个',
      '4000 余名',
      '10%',
      '18%',
      '1.54 万余家',
      '20 余万',
      '18 万次',
      '86%',
      '82%',
      '90%',
    ],
    en: [
      '1,000 cards',
      'five layers',
      'trillion tokens',
      '1+X',
      'about 20',
      'over 4,000',
      '10%',
      '18%',
      'over 15,400',
      'over 200,000',
      '180,000',
      '86%',
      '82%',
      '90%',
    ],
  },
  {
    id: 'xiangtan-steel-model',
    zh: [
      '2023 年 12 月',
      '2024 年 4 月底',
      '9 个专业',
      '23 个场景',
      '视觉和预测',
      '20%',
      '60%',
      '零代码、低代码',
    ],
    en: [
      'December 2023',
      'end of April 2024',
      '9 specialities',
      '23 scenarios',
      'vision and forecasting',
      '20%',
      '60%',
      'no-code and low-code',
    ],
  },
  {
    id: 'zhongshan-ophthalmic-chatzoc',
    zh: ['9 亿人', '5.4 万名', 'ChatZOC', '10 余万名', '5 倍', '75%', '20%', '780 万次', '近 30 万', '50%'],
    en: [
      '900 million',
      '54,000',
      'ChatZOC',
      'over 100,000',
      '5 times',
      '75%',
      '20%',
      '7.8 million',
      'nearly 300,000',
      '50%',
    ],
  },
  {
    id: 'yunding-methanol',
    zh: ['20 余家', '60 多个参数', '回流比', '2%', '192 万元', '8300 万吨', '超过 10 亿元', '2023 年'],
    en: [
      'over 20 partners',
      'over 60 parameters',
      'reflux ratio',
      '2%',
      '1.92 million yuan',
      '83 million tonnes',
      'over 1 billion yuan',
      '2023',
    ],
  },
  {
    id: 'pangu-drug-molecules',
    zh: [
      '百万人以上',
      '10 亿美金',
      '10 年',
      '17 亿',
      '1 亿个',
      '约 100%',
      '80 多种',
      '数年缩短到几个月',
      '70%',
    ],
    en: [
      'over a million',
      'US\\$1 billion',
      '10 years',
      '1.7 billion',
      '100 million',
      'about 100%',
      'over 80 properties',
      'years to months',
      '70%',
    ],
  },
];

describe('the five cases of the guide', () => {
  it('are the five of chapter 4, one a section', () => {
    expect(knowledge.cases.map((entry) => entry.source.guide.section).sort()).toEqual([
      '4.1',
      '4.2',
      '4.3',
      '4.4',
      '4.5',
    ]);
  });

  it.each(figures)('hold every figure of $id in both languages', ({ id, zh, en }) => {
    for (const figure of zh) expect(textOfCase(id, 'zh')).toMatch(new RegExp(figure.replace('+', '\\+')));
    for (const figure of en) expect(textOfCase(id, 'en')).toMatch(new RegExp(figure.replace('+', '\\+')));
  });

  it('tell estimates as estimates and trials as trials', () => {
    const standingOf = (words: string) =>
      knowledge.cases.flatMap((entry) => entry.effects).find((effect) => effect.text.zh.includes(words))
        ?.standing;
    expect(standingOf('780 万次')).toBe('estimate');
    expect(standingOf('50%')).toBe('estimate');
    expect(standingOf('8300 万吨')).toBe('estimate');
    expect(standingOf('192 万元')).toBe('trial');
    expect(standingOf('10 余万名')).toBe('trial');
    expect(standingOf('1.54 万余家')).toBe('reported');
  });
});

describe('the terms', () => {
  it('join at least 120 concepts, each in both languages', () => {
    expect(knowledge.terms.length).toBeGreaterThanOrEqual(120);
    for (const term of knowledge.terms) {
      expect(term.zh.join()).toMatch(/\p{Script=Han}/u);
      expect(term.en.join()).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each([
    ['算力', 'compute'],
    ['智能体', 'agent'],
    ['脱敏', 'masking'],
    ['数据飞轮', 'data flywheel'],
    ['网点', 'branch'],
    ['座席', 'agent seat'],
    ['甲醇', 'methanol'],
    ['私有云', 'private cloud'],
  ])('let %s find "%s"', (zh, en) => {
    expect(knowledge.terms.find((term) => term.zh.includes(zh))?.en).toContain(en);
  });
});
