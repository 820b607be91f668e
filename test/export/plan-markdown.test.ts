import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { escapeMarkdown, planMarkdown } from '../../src/export/plan-markdown.ts';

const plan: Plan = {
  id: 'p',
  engagementId: 'e',
  version: 2,
  language: 'zh',
  status: 'finished',
  title: '江州银行 人工智能落地路线图',
  createdAt: '2026-11-24T01:00:00.000Z',
  basis: 'x',
  sections: [
    {
      id: 'portfolio',
      title: '场景组合',
      blocks: [
        {
          kind: 'paragraph',
          claims: [
            {
              id: 'c1',
              kind: 'tool',
              text: '智能风控 81 分。',
              citations: ['tool/score_value', 'finding/a'],
            },
            { id: 'c2', kind: 'interview', text: '预算 300 万元。', citations: ['finding/a'] },
          ],
        },
        {
          kind: 'table',
          caption: '得分',
          columns: ['场景', '总分'],
          rows: [['甲|乙', '81']],
          citations: ['tool/score_value'],
        },
        { kind: 'gap', text: '没有人说明数据现状。' },
      ],
    },
  ],
  sources: [
    { id: 'tool/score_value', kind: 'tool', title: '工具', text: '81', reference: 'score_value' },
    { id: 'finding/a', kind: 'interview', title: '访谈', text: '“三百万”', reference: 'm1' },
  ],
  faults: [],
  answers: [],
  roadmap: null,
};

describe('a plan as Markdown', () => {
  it('puts the numbers of its sources behind every claim, in the order of the source list', () => {
    const text = planMarkdown(plan);
    expect(text).toContain('智能风控 81 分。 [\\[1\\]](#source-1)[\\[2\\]](#source-2)');
    expect(text).toContain('预算 300 万元。 [\\[2\\]](#source-2)');
    expect(text).toContain('1. <a id="source-1"></a>**工具**：81');
  });

  it('writes three or more sources in a row as a range', () => {
    const more = ['x', 'y'].map((id) => ({ id, kind: 'tool' as const, title: id, text: id, reference: id }));
    const [section] = plan.sections;
    const text = planMarkdown({
      ...plan,
      sections: section
        ? [
            {
              ...section,
              blocks: [
                {
                  kind: 'list',
                  items: [
                    {
                      id: 'c',
                      kind: 'tool',
                      text: '甲。',
                      citations: ['y', 'tool/score_value', 'finding/a', 'x'],
                    },
                  ],
                },
              ],
            },
          ]
        : [],
      sources: [...plan.sources, ...more],
    });
    expect(text).toContain('甲。 [\\[1–4\\]](#source-1)');
  });

  it('keeps a bar in a cell from opening a new column', () => {
    expect(planMarkdown(plan)).toContain('| 甲\\|乙 | 81 |');
  });

  it('says on top that a faulty draft is not final, and lists what is wrong', () => {
    const faulty = planMarkdown({
      ...plan,
      status: 'faulty',
      faults: [{ claim: 'c1', kind: 'number', found: '82', message: '“82”不见于来源。' }],
    });
    expect(faulty).toContain('不得作为定稿使用');
    expect(faulty).toContain('“82”不见于来源。');
  });

  it('lets nothing that a person typed become markup', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const escaped = escapeMarkdown(typed);
        expect(escaped).not.toMatch(/<(?!$)/);
        expect(escaped).not.toMatch(/\n/);
        expect(escaped.replace(/\\[\\`*_[\]>#]/g, '')).not.toMatch(/[`*_[\]#]/);
      }),
    );
    expect(escapeMarkdown('<script>alert(1)</script> [x](http://evil) **b**')).toBe(
      '&lt;script\\>alert(1)&lt;/script\\> \\[x\\](http://evil) \\*\\*b\\*\\*',
    );
  });
});
