import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintedDocumentSchema } from '../../src/domain/roadmap-document.ts';
import { lintRules } from '../../tools/lint-plan/all-rules.ts';
import { type LintPlanOutput, lintPlan, lintPlanOutputSchema, lintPlanTool } from '../../tools/lint-plan.ts';
import { createToolRegistry } from '../../tools/registry.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { goodRoadmap } from './lint-plan/good-roadmap.ts';
import { mutations } from './lint-plan/mutations.ts';

/** As it comes from a file: fields that are undefined are not there. */
function lint(document: unknown): LintPlanOutput {
  const json: unknown = JSON.parse(JSON.stringify(document));
  return lintPlanOutputSchema.parse(lintPlan({ document: lintedDocumentSchema.parse(json) }));
}

const rulesOf = (output: LintPlanOutput): string[] => [...new Set(output.findings.map(({ rule }) => rule))];

/** RFC 6901, written here again so that the product's pointers are read by another hand. */
function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof value !== 'object' || value === null) return undefined;
      return Object.entries(value).find(([name]) => name === key)?.[1];
    }, document);
}

describe('a good roadmap that zhilu did not make', () => {
  it('passes without a single finding', () => {
    const output = lint(goodRoadmap());
    expect(output.findings).toEqual([]);
    expect(output.verdict).toBe('clean');
    expect(output.counts).toEqual({ error: 0, warning: 0, note: 0 });
  });

  it('passes as well when its activities are called initiatives, and its findings say so', () => {
    const { activities, ...rest } = goodRoadmap();
    expect(lint({ ...rest, initiatives: activities }).findings).toEqual([]);
    const [first, ...others] = activities ?? [];
    const output = lint({ ...rest, initiatives: [{ ...first, owner: '' }, ...others] });
    expect(output.findings.map(({ path }) => path)).toEqual(['/initiatives/0']);
  });

  it('may carry fields of its own', () => {
    expect(lint({ ...goodRoadmap(), colour: 'blue' }).findings).toEqual([]);
  });
});

describe('every rule', () => {
  it('has a change to the good roadmap that breaks it, and no change is for a rule that is not there', () => {
    expect(Object.keys(mutations).sort()).toEqual(lintRules.map(({ id }) => id).sort());
  });

  it.each(lintRules)('$id fires on its own fault, at its place, and alone', (rule) => {
    const mutation = mutations[rule.id];
    if (!mutation) throw new Error(`no mutation for ${rule.id}`);
    const output = lint(mutation.document);
    expect(rulesOf(output).sort()).toEqual([rule.id, ...(mutation.also ?? [])].sort());
    const [finding] = output.findings.filter((each) => each.rule === rule.id);
    expect(finding?.path).toBe(mutation.path);
    expect(finding?.severity).toBe(rule.severity);
  });

  it('names a place that is in the document', () => {
    for (const [id, { document }] of Object.entries(mutations)) {
      const json: unknown = JSON.parse(JSON.stringify(document));
      for (const { path } of lint(json).findings) {
        expect(valueAt(json, path), `${id} at ${path}`).not.toBeUndefined();
      }
    }
  });

  it('speaks Chinese with full-width marks, and English without Chinese, but for what it quotes', () => {
    for (const { document } of Object.values(mutations)) {
      for (const { message, fix, why } of lint(document).findings) {
        for (const text of [message, fix, why]) {
          expect(text.zh).toMatch(/[。]$/u);
          expect(text.zh).not.toMatch(/\p{Script=Han}[,;:?!]/u);
          expect(text.en).toMatch(/[.]$/u);
        }
        expect(why.en).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('is listed once', () => {
    expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length);
  });

  it('stands in docs/lint.md with its severity, what it asks and where it comes from', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/lint.md'), 'utf8');
    const [, table = ''] = page.split('## The rules');
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(
      lintRules.map(({ id, severity, title, why, fix, guide }) => {
        const from = guide ? `${guide.section}, p. ${guide.page}` : 'own / 自定';
        const cells = [title, why, fix].map(({ zh, en }) => `${zh}<br>${en}`);
        return `| \`${id}\` | ${severity} | ${cells.join(' | ')} | ${from} |`;
      }),
    );
  });
});

describe('findings', () => {
  const broken = {
    ...goodRoadmap(),
    limits: null,
    activities: [...Array(12)].map((_, place) => ({
      id: `w${place}`,
      name: `Work ${place}`,
      kind: 'enabler',
    })),
  };

  it('come by path, the tenth entry after the ninth, then by rule', () => {
    const places = lint(broken)
      .findings.filter(({ rule }) => rule === 'date/missing')
      .map(({ path }) => path);
    expect(places).toEqual([...Array(12)].map((_, place) => `/activities/${place}`));
    const first = lint(broken).findings.filter(({ path }) => path === '/activities/0');
    expect(first.map(({ rule }) => rule)).toEqual([
      'cost/missing',
      'date/missing',
      'exit/missing',
      'owner/missing',
    ]);
  });

  it('are counted, and one error makes the verdict', () => {
    const output = lint(broken);
    const { error, warning, note } = output.counts;
    expect(error + warning + note).toBe(output.findings.length);
    expect(output.verdict).toBe('errors');
    expect(lint({ ...goodRoadmap(), limits: null }).verdict).toBe('warnings');
    expect(lint(mutations['kpi/open']?.document).verdict).toBe('clean');
  });

  it('leave a trace with every rule, whether it fired or not', () => {
    const { trace, findings } = lint(broken);
    expect(trace.map(({ rule }) => rule)).toEqual(lintRules.map(({ id }) => id));
    const fired = trace.filter((step) => step.fired).map(({ rule }) => rule);
    expect(fired.sort()).toEqual([...new Set(findings.map(({ rule }) => rule))].sort());
  });

  it('are the same, but for their places, in whatever order a list is written', () => {
    const known = Object.values(mutations).map(({ document }) => document);
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.infiniteStream(fc.nat()), (document, stream) => {
        const shuffled = Object.fromEntries(
          Object.entries(document).map(([key, value]) => [
            key,
            Array.isArray(value) && key !== 'limits'
              ? value
                  .map((entry: unknown) => ({ entry, place: stream.next().value ?? 0 }))
                  .sort((a, b) => a.place - b.place)
                  .map(({ entry }) => entry)
              : value,
          ]),
        );
        const count = (output: LintPlanOutput): string[] => output.findings.map(({ rule }) => rule).sort();
        expect(count(lint(shuffled))).toEqual(count(lint(document)));
      }),
      { numRuns: 200 },
    );
  });
});

/** Every document that lacks one value of this one, wherever it stands. */
function* lacking(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [place, each] of value.entries()) {
      yield value.filter((_, other) => other !== place);
      for (const part of lacking(each)) yield value.map((whole, other) => (other === place ? part : whole));
    }
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (const [key, each] of entries) {
      yield Object.fromEntries(entries.filter(([other]) => other !== key));
      for (const part of lacking(each)) yield { ...value, [key]: part };
    }
  }
}

describe('what is read', () => {
  it('may lack any of its values: what is told of it is always in the document', () => {
    let count = 0;
    for (const document of lacking(JSON.parse(JSON.stringify(goodRoadmap())))) {
      if (!lintedDocumentSchema.safeParse(document).success) continue;
      count += 1;
      for (const { path } of lint(document).findings)
        expect(valueAt(document, path), path).not.toBeUndefined();
    }
    expect(count).toBeGreaterThan(150);
  });

  it.each([
    ['By 2025 all 12 plants will use it.', 'en', true],
    ['The goal for 2025 has passed; 12 plants will follow.', 'en', false],
    ['By 2028 all 12 plants will use it.', 'en', false],
    ['到 2025 年底前建成 12 个工厂。', 'zh', true],
    ['2025 年的期限已过，当时建成 12 个工厂。', 'zh', false],
  ])('tells a day by the document’s own date: %s', (text, language, past) => {
    const sources = [{ id: 'a', kind: 'document', title: 'Report', text }];
    const claims = [{ id: 'c', kind: 'document', text, citations: ['a'] }];
    const { findings } = lint({ language, date: '2026-11-02', claims, sources, activities: [] });
    expect(findings.some(({ rule }) => rule === 'date/past')).toBe(past);
    const undated = lint({ language, claims, sources, activities: [] });
    expect(undated.findings.some(({ rule }) => rule === 'date/past')).toBe(false);
  });

  it('takes money and dates as people write them', () => {
    const [images, ...rest] = goodRoadmap().activities ?? [];
    const budget = (value: unknown): string[] =>
      rulesOf(lint({ ...goodRoadmap(), activities: [{ ...images, budget: value }, ...rest] }));
    expect(budget('8万到12万元')).toEqual(['cost/unmarked']);
    expect(budget('CNY 100,000')).toEqual(['cost/range', 'cost/unmarked']);
    expect(budget(0)).toEqual([]);
    expect(budget('to be seen')).toEqual(['cost/missing']);
    // 100 million yuan in words are money like any other.
    expect(budget('1亿元').sort()).toEqual(['budget/quarter', 'budget/total', 'cost/range', 'cost/unmarked']);
  });

  it('never adds up different currencies', () => {
    const [images, ...rest] = goodRoadmap().activities ?? [];
    const dollars = { low: 8_000_000, high: 9_000_000, currency: 'USD', basis: 'estimate' };
    expect(
      rulesOf(lint({ ...goodRoadmap(), activities: [{ ...images, budget: dollars }, ...rest] })),
    ).toEqual([]);
  });

  it('walks through a long chain and a long circle of work', () => {
    const chain = [...Array(5000)].map((_, place) => ({ id: `w${place}`, after: [`w${place + 1}`] }));
    const cycles = (activities: unknown): number =>
      lint({ activities }).findings.filter(({ rule }) => rule === 'dependency/cycle').length;
    expect(cycles([...chain, { id: 'w5000' }])).toBe(0);
    expect(cycles([...chain, { id: 'w5000', after: ['w0'] }])).toBe(1);
    expect(cycles([{ id: 'self', after: ['self'] }])).toBe(1);
    // Two circles apart from each other, one of them with work behind it that is in none.
    const two = [
      { id: 'a', after: ['b'] },
      { id: 'b', after: ['a'] },
      { id: 'c', after: ['d'] },
      { id: 'd', after: ['c'] },
      { id: 'e', after: ['d'] },
    ];
    const told = lint({ activities: two }).findings.filter(({ rule }) => rule === 'dependency/cycle');
    expect(told.map(({ message }) => message.en)).toEqual([
      'These wait for each other: "a", "b".',
      'These wait for each other: "c", "d".',
    ]);
  });

  it("holds only claims and sources of a plan that has no roadmap, and says that it didn't look further", () => {
    const plan = {
      language: 'en',
      title: 'Plan',
      sections: [
        {
          id: 's',
          title: 'Section',
          blocks: [
            {
              kind: 'paragraph',
              claims: [{ id: 's-1', kind: 'interview', text: 'It takes 9 days.', citations: ['a'] }],
            },
          ],
        },
      ],
      sources: [{ id: 'a', kind: 'interview', title: 'Talk', text: 'It takes 8 days.' }],
    };
    const output = lint(plan);
    expect(output.read).toBe('plan');
    expect(output.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['claim/figure', '/sections/0/blocks/0/claims/0'],
    ]);
    expect(output.messages.at(-1)?.en).toContain('only claims and sources were checked');
    const both = lint({ ...plan, roadmap: { activities: [] } });
    expect(both.read).toBe('plan-with-roadmap');
    expect(both.findings.map(({ rule, path }) => [rule, path])).toContainEqual([
      'schedule/empty',
      '/roadmap',
    ]);
  });

  it.each([
    [
      { name: 'zhilu', version: '1.0.0' },
      /keys name, version, not a roadmap/,
      /只有这些键：name, version，不是路线图/,
    ],
    [{}, /an empty object, not a roadmap/, /空对象，不是路线图/],
  ])('refuses %j, and says what was read and what is accepted', (document, en, zh) => {
    const attempt = (): unknown => lint(document);
    expect(attempt).toThrow(ToolInputError);
    try {
      attempt();
    } catch (error) {
      if (!(error instanceof ToolInputError)) throw error;
      expect(error.text.en).toMatch(en);
      expect(error.text.zh).toMatch(zh);
      expect(error.text.en).toContain('activities, scenarios, stages, decisions, claims, risks');
    }
  });

  it.each([
    ['价值按 BEST 价值模型打分。', 'zh', true],
    ['Scores follow the BEST value model.', 'en', true],
    ['操作指南已经写好。', 'zh', false],
  ])('knows by its words whether the guide was used: %s', (text, language, used) => {
    const sources = [{ id: 'a', kind: 'document', title: 'Notes', text }];
    const { findings } = lint({ language, sources, risks: [] });
    expect(findings.some(({ rule }) => rule === 'source/attribution')).toBe(used);
  });

  it('publishes the format as JSON Schema through the registry', () => {
    const schema = JSON.stringify(createToolRegistry([lintPlanTool]).jsonSchema('lint_plan'));
    for (const field of ['activities', 'scenarios', 'capacity', 'openQuestions', 'rejectedBecause'])
      expect(schema).toContain(`"${field}"`);
  });
});
