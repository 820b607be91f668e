import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both } from '../../src/domain/language.ts';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { partnersInputOf } from '../../tools/assessment/partners-input.ts';
import {
  type ComparePartnersInput,
  comparePartnersInputSchema,
  comparePartnersOutputSchema,
} from '../../tools/compare-partners/schema.ts';
import { comparePartners, comparePartnersTool } from '../../tools/compare-partners.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();
const criteria = knowledge.partnerCriteria.map(({ id }) => id);

function compare(input: Partial<ComparePartnersInput>) {
  return comparePartners(comparePartnersInputSchema.parse(input), knowledge);
}

const all = (level: number | null) => Object.fromEntries(criteria.map((id) => [id, level]));
const partner = (id: string, levels: ComparePartnersInput['partners'][number]['levels'], meets = {}) => ({
  id,
  name: `公司${id}`,
  kind: 'solution' as const,
  levels,
  meets,
});
const inside = { id: 'data-stays-inside', name: both('数据不出机房', 'data stay inside') };

const level = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.constant(null),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
);
const inputs = fc
  .array(
    fc.record({
      kind: fc.constantFrom('technology' as const, 'solution' as const),
      levels: fc.record(Object.fromEntries(criteria.map((id) => [id, level]))),
      meets: fc.record({ 'data-stays-inside': fc.option(fc.boolean()) }),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    comparePartnersInputSchema.parse({
      knockOuts: [inside],
      partners: list.map((each, index) => ({ id: `p${index}`, name: `公司${index}`, ...each })),
    }),
  );

describe('compare_partners', () => {
  it('looks at the eight things of the guide, weighed to 100', () => {
    const { card } = compare({});
    expect(card.map(({ id }) => id)).toEqual([
      'need',
      'goals',
      'strength',
      'industry-knowledge',
      'maturity',
      'cases',
      'resources',
      'closeness',
    ]);
    expect(card.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(card.every(({ levels }) => levels.length === 5)).toBe(true);
  });

  it('ranks by points, says what decides, and is sure of it when nothing is open', () => {
    const {
      rankings: [ranking],
    } = compare({
      partners: [partner('a', { ...all(3), need: 5 }), partner('b', { ...all(3), strength: 4, cases: 1 })],
    });
    // All at level 3 are 50 points; a gains 20 * 2/4 = 10, b gains 15/4 = 3.75 and loses 10 * 2/4 = 5.
    expect(ranking?.partners.map(({ id, rank, score }) => [id, rank, score])).toEqual([
      ['a', 1, { low: 60, high: 60 }],
      ['b', 2, { low: 48.75, high: 48.75 }],
    ]);
    expect(ranking?.decides).toEqual([
      { criterion: 'need', points: 10 },
      { criterion: 'cases', points: 5 },
      { criterion: 'strength', points: -3.75 },
    ]);
    expect([ranking?.first, ranking?.firm, ranking?.askNext]).toEqual(['a', true, null]);
    expect(ranking?.message.zh).toContain('差别最大的是需求匹配，领先 10 分');
  });

  it('keeps the unknown as an interval, and asks next what could move most', () => {
    const {
      rankings: [ranking],
    } = compare({
      partners: [
        partner('a', { ...all(4), cases: null }),
        partner('b', { ...all(4), need: { low: 3, high: 5 }, strength: { low: 2, high: 5 } }),
      ],
    });
    // a: 75 - 7.5 = 67.5 without its cases, up to 77.5. b: from 75 - 5 - 7.5 = 62.5 to 75 + 5 + 3.75 = 83.75.
    expect(ranking?.partners.map(({ id, score }) => [id, score])).toEqual([
      ['b', { low: 62.5, high: 83.75 }],
      ['a', { low: 67.5, high: 77.5 }],
    ]);
    expect(ranking?.firm).toBe(false);
    expect(ranking?.askNext).toMatchObject({ partner: 'b', criterion: 'strength', swing: 11.25 });
  });

  it('throws out whoever fails a condition, however good, and says so', () => {
    const {
      rankings: [ranking],
    } = compare({
      knockOuts: [inside],
      partners: [
        partner('best', all(5), { 'data-stays-inside': false }),
        partner('poor', all(2), { 'data-stays-inside': true }),
      ],
    });
    expect(ranking?.partners.map(({ id, rank }) => [id, rank])).toEqual([
      ['poor', 1],
      ['best', null],
    ]);
    expect(ranking?.first).toBe('poor');
    expect(ranking?.partners[1]?.message.zh).toContain('出局');
  });

  it('asks for a condition that nobody has settled before anything else, and is not sure till then', () => {
    const {
      rankings: [ranking],
    } = compare({ knockOuts: [inside], partners: [partner('a', all(5)), partner('b', all(1))] });
    expect(ranking?.firm).toBe(false);
    expect(ranking?.askNext).toMatchObject({ partner: 'a', knockOut: 'data-stays-inside', criterion: null });
  });

  it('has no first when every one fails a condition', () => {
    const {
      rankings: [ranking],
    } = compare({
      knockOuts: [inside],
      partners: [partner('a', all(5), { 'data-stays-inside': false })],
    });
    expect(ranking?.first).toBeNull();
    expect(ranking?.message.en).toContain('look for others');
  });

  it('takes weights of the company, and ranks each kind on its own', () => {
    const only = { ...Object.fromEntries(criteria.map((id) => [id, 0])), closeness: 100 };
    const { rankings } = compare({
      weights: only,
      partners: [
        partner('far', { ...all(5), closeness: 1 }),
        partner('near', { ...all(1), closeness: 5 }),
        { ...partner('labels', all(3)), kind: 'data' },
      ],
    });
    expect(rankings.map(({ kind, first }) => [kind, first])).toEqual([
      ['solution', 'near'],
      ['data', 'labels'],
    ]);
  });

  it('says without candidates which kinds are called for by the gaps, and which are at hand', () => {
    const { kinds, messages } = compare({
      aiPeople: 1,
      have: ['technology'],
      scenarios: [
        { id: 'a', name: '工艺优化', quadrant: 3, dataLevel: 4 },
        { id: 'b', name: '外观质检', quadrant: 1, dataLevel: 3 },
      ],
    });
    expect(kinds.map(({ kind, need, have }) => [kind, need, have])).toEqual([
      ['technology', 'yes', true],
      ['solution', 'yes', false],
      ['data', 'no', false],
    ]);
    expect(kinds[1]?.because.zh).toContain('工艺优化');
    expect(messages.some(({ zh }) => zh.includes('至少找三家'))).toBe(true);
  });

  it('looks for nobody where no scenario starts', () => {
    const { kinds } = compare({ aiPeople: 0, nothingStarts: true });
    expect(kinds.map(({ need }) => need)).toEqual(['no', 'no', 'no']);
    expect(kinds[0]?.because.zh).toBe('眼下没有场景起步');
  });

  it('agrees with the advice on models: a supplier is needed behind a bought model, unless the group gives it', () => {
    const of = (groupPlatform: boolean) =>
      compare({ aiPeople: 4, supplierNeeded: true, groupPlatform }).kinds[0];
    expect(of(false)).toMatchObject({ kind: 'technology', need: 'yes' });
    expect(of(false)?.because.zh).toContain('供应商');
    expect(of(true)).toMatchObject({ kind: 'technology', need: 'no' });
    expect(compare({ aiPeople: 4 }).kinds[0]?.need).toBe('no');
  });

  it('calls data that want cleaning no reason to buy some, and no "enough" either', () => {
    const [, , data] = compare({ scenarios: [{ id: 'a', name: '风控', quadrant: 1, dataLevel: 3 }] }).kinds;
    expect(data?.need).toBe('no');
    expect(data?.because.zh).toContain('缺的是清洗和统一口径');
  });

  it('guesses nothing that nobody said', () => {
    const { kinds, unknown, ecosystem } = compare({});
    expect(kinds.map(({ need, have }) => [need, have])).toEqual(Array(3).fill(['unknown', null]));
    expect(unknown.map(({ slot }) => slot)).toEqual([
      'ecosystem.partners',
      'ecosystem.market',
      'ecosystem.watch',
      'partners.have',
    ]);
    expect(ecosystem.every(({ gap }) => gap === null)).toBe(true);
  });

  it('asks a small company for less in partners, market and policy than a large one', () => {
    const levels = { 'ecosystem.partners': 2, 'ecosystem.market': 2, 'ecosystem.watch': 2 };
    expect(compare({ employees: 60, levels }).ecosystem.map(({ gap }) => gap)).toEqual([0, 0, 0]);
    expect(compare({ employees: 5000, levels }).ecosystem.map(({ gap }) => gap)).toEqual([2, 2, 2]);
  });

  it('gives the same bytes whatever the order of the partners', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = JSON.stringify(comparePartnersOutputSchema.parse(comparePartners(input, knowledge)));
        const back = comparePartners({ ...input, partners: [...input.partners].reverse() }, knowledge);
        expect(JSON.stringify(comparePartnersOutputSchema.parse(back))).toBe(result);
      }),
    );
  });

  it('never ranks a partner lower for a higher level, nor one that fails a condition at all', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...criteria), (input, criterion) => {
        const [target, ...others] = input.partners;
        if (target === undefined) return;
        const rankIn = (partners: ComparePartnersInput['partners']) =>
          comparePartners({ ...input, partners }, knowledge)
            .rankings.flatMap((ranking) => ranking.partners)
            .find(({ id }) => id === target.id)?.rank;
        const before = rankIn(input.partners);
        const after = rankIn([{ ...target, levels: { ...target.levels, [criterion]: 5 } }, ...others]);
        if (target.meets['data-stays-inside'] === false) {
          expect([before, after]).toEqual([null, null]);
        } else {
          expect(after ?? Infinity).toBeLessThanOrEqual(before ?? 0);
        }
      }),
    );
  });

  it('keeps its first place, once sure, whatever the unknown turn out to be', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(1, 5), fc.constantFrom(1, 5), (input, own, theirs) => {
        for (const { first, firm, kind } of comparePartners(input, knowledge).rankings) {
          if (!firm) continue;
          const settled = input.partners.map((each) => ({
            ...each,
            meets: { 'data-stays-inside': each.meets['data-stays-inside'] ?? true },
            levels: Object.fromEntries(
              criteria.map((id) => [id, each.levels[id] ?? (each.id === first ? own : theirs)]),
            ),
          }));
          const again = comparePartners({ ...input, partners: settled }, knowledge);
          expect(again.rankings.find((ranking) => ranking.kind === kind)?.first).toBe(first);
        }
      }),
    );
  });

  it('refuses in both languages weights that do not add to 100, what is no criterion, and a low above its high', async () => {
    const registry = createToolRegistry([comparePartnersTool]);
    const context = { knowledge, passages: { search: async () => [] } };
    const faultsOf = async (input: unknown) => {
      const run = await registry.run('compare_partners', input, context);
      return run.ok ? [] : run.faults;
    };
    expect((await faultsOf({ weights: { need: 97 } }))[0]?.message.zh).toContain('加起来是 97');
    expect((await faultsOf({ partners: [partner('a', { price: 3 })] }))[0]?.message.en).toContain(
      'There is no "price"',
    );
    const [crossed] = await faultsOf({ partners: [partner('a', { need: { low: 4, high: 2 } })] });
    expect(crossed?.path).toBe('partners[0].levels["need"]');
    expect((await faultsOf({ partners: [partner('a', {}), partner('a', {})] }))[0]?.message.en).toContain(
      'more than once',
    );
    expect((await faultsOf({ partners: [partner('a', {}, { price: true })] }))[0]?.message.zh).toContain(
      '没有“price”',
    );
  });

  it('reads its input from what people said: data that may not leave make a knock-out', () => {
    const input = partnersInputOf(
      {
        'partners.have': { kind: 'choices', options: ['none'] },
        'data.offsite': { kind: 'choice', option: 'no' },
        'team.ai': { kind: 'quantity', low: 1, high: 2, unit: 'people', approximate: true },
      },
      [],
    );
    expect(input).toMatchObject({ have: [], aiPeople: 1.5 });
    expect(input.knockOuts.map(({ id }) => id)).toEqual(['data-stays-inside']);
    expect(partnersInputOf({}, [])).not.toHaveProperty('have');
  });
});
