import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { principlesInputOf } from '../../tools/assessment/principles-input.ts';
import {
  type CheckTechnicalPrinciplesInput,
  checkTechnicalPrinciplesOutputSchema,
} from '../../tools/check-technical-principles/schema.ts';
import { checkTechnicalPrinciples } from '../../tools/check-technical-principles.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { keysReversed } from './bank-example.ts';

const knowledge = readKnowledge();
type Answers = Partial<CheckTechnicalPrinciplesInput>;
const checked = (answers: Answers) =>
  checkTechnicalPrinciples({ levels: {}, answers: {}, ...answers }, knowledge);

function check(answers: Answers, id: string) {
  const found = checked(answers)
    .points.flatMap(({ checks }) => checks)
    .find((each) => each.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

const level = fc.option(fc.integer({ min: 1, max: 5 }));
const answersArbitrary: fc.Arbitrary<Answers> = fc.record(
  {
    employees: fc.integer({ min: 1, max: 5000 }),
    levels: fc.record({ 'platform.compute': level, 'platform.services': level, 'platform.models': level }),
    answers: fc.record(
      {
        'route.compute': fc.constantFrom('gpu-imported', 'npu-domestic', 'mixed', 'cloud-only', 'undecided'),
        'supply.imported': fc.constantFrom('none', 'some', 'critical'),
        'supply.fallback': fc.constantFrom('none', 'planned', 'tested'),
        'it.split': fc.constantFrom('yes', 'no'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

describe('check_technical_principles', () => {
  it("goes through the guide's six key points in its order", () => {
    expect(checked({}).points.map(({ name }) => name.zh)).toEqual([
      '先进且成熟',
      '兼容且开放',
      '平台化且灵活',
      '能持续演进',
      '统一且好用',
      '安全且可控',
    ]);
  });

  it('does not ask a retailer of 60 people for 1,000 cards, and says at which size it would', () => {
    const growth = check({ employees: 60 }, 'cluster-growth');
    expect(growth).toMatchObject({ status: 'not-asked', next: null });
    expect(growth.because.zh).toContain('1000 人及以上');
    const asked = checked({ employees: 60 })
      .points.flatMap(({ checks }) => checks)
      .filter(({ status }) => status !== 'not-asked');
    expect(asked.filter(({ text }) => /千卡|万卡|千亿/.test(text.zh))).toEqual([]);
  });

  it('asks a large company for growth towards 10,000 cards, and its supplier to show it', () => {
    const growth = check({ employees: 12_000 }, 'cluster-growth');
    expect(growth.status).toBe('to-be-shown');
    expect(growth.text.zh).toMatch(/千卡.*万卡/);
    expect(growth.next?.en).toContain('the supplier');
  });

  it('asks nobody for 1,000 cards who trains no model from scratch', () => {
    const asked = checked({ employees: 12_000, trainsFromScratch: false })
      .points.flatMap(({ checks }) => checks)
      .filter(({ status }) => status !== 'not-asked');
    expect(asked.filter(({ text }) => /千卡|万卡|千亿/u.test(text.zh))).toEqual([]);
    expect(asked.map(({ id }) => id)).toContain('grow-on-demand');
  });

  it('asks a large company with a handful of AI people no more than a medium one', () => {
    expect(checked({ employees: 12_000, aiPeople: 2 }).counts).toEqual(
      checked({ employees: 600, aiPeople: 2 }).counts,
    );
  });

  it('asks companies of every size for fault tolerance, backup and security', () => {
    for (const employees of [10, 500, 5000]) {
      for (const id of ['fault-tolerance', 'backup', 'end-to-end-security', 'traceable']) {
        expect(check({ employees }, id).status).toBe('to-be-shown');
      }
    }
  });

  it('settles a check by the level of a practice, and gives the next step up where it is short', () => {
    const at = (services: number) =>
      check({ employees: 500, levels: { 'platform.services': services } }, 'frameworks');
    expect([at(2).status, at(3).status]).toEqual(['not-met', 'met']);
    expect(at(2).next?.zh).toContain('容器');
    expect(at(3).next).toBeNull();
  });

  it('settles a check by an answer, in the words of that answer', () => {
    const on = (option: string) =>
      check({ employees: 500, answers: { 'supply.fallback': option } }, 'supply-fallback');
    expect([on('none').status, on('planned').status, on('tested').status]).toEqual(['not-met', 'met', 'met']);
    expect(on('none').because.zh).toContain('“还没有”');
    const split = (option: string) =>
      check({ employees: 500, answers: { 'it.split': option } }, 'sensitive-apart');
    expect([split('yes').status, split('no').status]).toEqual(['met', 'not-met']);
  });

  it('takes what nobody said for neither met nor missing, and says whom to ask', () => {
    const unsaid = check({ employees: 500 }, 'supply-fallback');
    expect(unsaid.status).toBe('not-known');
    expect(unsaid.next?.zh).toContain('IT／平台负责人');
    expect(checked({ employees: 500 }).counts).toMatchObject({ met: 0, 'not-met': 0 });
  });

  it('leaves a route that is not decided open, and has the cloud provider answer for one that is only rented', () => {
    const on = (option: string) =>
      check({ employees: 500, answers: { 'route.compute': option } }, 'heterogeneous').status;
    expect(on('undecided')).toBe('not-known');
    expect(on('cloud-only')).toBe('to-be-shown');
    expect(on('gpu-imported')).toBe('not-met');
    expect(on('mixed')).toBe('met');
  });

  it('refuses an unknown practice, an unknown question and an option that is not offered, naming what is', () => {
    expect(() => checked({ levels: { 'platform.cellar': 3 } })).toThrow(/platform\.compute/);
    expect(() => checked({ answers: { 'supply.moon': 'none' } })).toThrow(/supply\.fallback/);
    expect(() => checked({ answers: { 'supply.fallback': 'maybe' } })).toThrow(/none, planned, tested/);
    try {
      checked({ answers: { 'supply.fallback': 'maybe' } });
    } catch (error) {
      expect(error instanceof ToolInputError && error.text.zh).toContain('不是它的选项');
    }
  });

  it('gives the same bytes in whatever order levels and answers are written, and counts each check once', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const result = checkTechnicalPrinciplesOutputSchema.parse(checked(answers));
        const turned: Answers = {
          ...keysReversed(answers),
          ...(answers.levels === undefined ? {} : { levels: keysReversed(answers.levels) }),
          ...(answers.answers === undefined ? {} : { answers: keysReversed(answers.answers) }),
        };
        expect(JSON.stringify(checked(turned))).toBe(JSON.stringify(checked(answers)));
        const total = Object.values(result.counts).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(knowledge.principles.flatMap(({ checks }) => checks).length);
        expect(result.trace.length).toBe(total);
      }),
    );
  });

  it('never takes back a check that was met when a level rises', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const higher = Object.fromEntries(
          Object.entries(answers.levels ?? {}).map(([id, at]) => [
            id,
            at === null ? null : Math.min(5, at + 1),
          ]),
        );
        const before = checked(answers).points.flatMap(({ checks }) => checks);
        const after = checked({ ...answers, levels: higher }).points.flatMap(({ checks }) => checks);
        for (const [place, { status }] of before.entries()) {
          if (status === 'met') expect(after[place]?.status).toBe('met');
        }
      }),
    );
  });
});

describe('the input of check_technical_principles', () => {
  it('is read from the findings, a yes or no as well as a choice', () => {
    const input = principlesInputOf(
      knowledge,
      {
        'it.split': { kind: 'yesno', yes: true },
        'data.offsite': { kind: 'choice', option: 'masked-only' },
        'platform.models': { kind: 'level', level: 3 },
        'it.compute': { kind: 'choice', option: 'own-cluster' },
      },
      'hybrid',
    );
    expect(input.answers).toMatchObject({
      'it.split': 'yes',
      'data.offsite': 'masked-only',
      'supply.fallback': null,
    });
    expect(input.levels).toMatchObject({
      'platform.models': 3,
      'platform.compute': 3,
      'platform.services': null,
    });
    expect(() => checkTechnicalPrinciples(input, knowledge)).not.toThrow();
  });
});
