import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssessSupplyChainInput,
  alternatives,
  assessSupplyChainInputSchema,
  assessSupplyChainOutputSchema,
  riskLevels,
  type SupplyLink,
  standings,
  supplyLinks,
} from '../../tools/assess-supply-chain/schema.ts';
import { assessSupplyChain } from '../../tools/assess-supply-chain.ts';
import { supplyInputOf } from '../../tools/assessment/supply-input.ts';
import { inputFaults } from '../../tools/input-faults.ts';
import { ToolInputError } from '../../tools/tool.ts';

type Link = AssessSupplyChainInput['links'][number];
const assessed = (links: Link[], rest: Partial<AssessSupplyChainInput> = {}) =>
  assessSupplyChain({ links, ...rest });

function riskOf(link: Omit<Link, 'id'>, rest: Partial<AssessSupplyChainInput> = {}) {
  const found = assessed([{ id: 'chips', ...link }], rest).links.find(({ id }) => id === 'chips');
  if (found === undefined) throw new Error('no chips');
  return found;
}

const linkArbitrary = (id: SupplyLink): fc.Arbitrary<Link> =>
  fc.record(
    {
      id: fc.constant(id),
      standing: fc.constantFrom(...standings),
      alternatives: fc.constantFrom(...alternatives),
      critical: fc.boolean(),
    },
    { requiredKeys: ['id', 'standing', 'alternatives'] },
  );
const inputArbitrary: fc.Arbitrary<AssessSupplyChainInput> = fc
  .tuple(
    fc.tuple(...supplyLinks.map(linkArbitrary)),
    fc.subarray([...supplyLinks]),
    fc.option(fc.constantFrom('none' as const, 'some' as const, 'critical' as const), { nil: undefined }),
    fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
  )
  .map(([links, kept, dependence, employees]) => ({
    links: links.filter(({ id }) => kept.includes(id)),
    dependence,
    employees,
  }));
const rank = (level: (typeof riskLevels)[number]) => riskLevels.indexOf(level);

describe('assess_supply_chain', () => {
  it('calls a critical imported part without replacement a high risk, and one with a tested replacement a low one', () => {
    const imported = { standing: 'imported', critical: true } as const;
    expect(riskOf({ ...imported, alternatives: 'none' }).risk).toBe('high');
    expect(riskOf({ ...imported, alternatives: 'planned' }).risk).toBe('medium');
    expect(riskOf({ ...imported, alternatives: 'tested' }).risk).toBe('low');
  });

  it('sees a risk in a domestic or open part too where nothing could replace it and the business would stop', () => {
    for (const standing of ['domestic', 'open-source'] as const) {
      expect(riskOf({ standing, alternatives: 'none', critical: true }).risk).toBe('medium');
      expect(riskOf({ standing, alternatives: 'none', critical: false }).risk).toBe('low');
    }
  });

  it('lists what nobody spoke of as not known, between low and high, and says what to find out from whom', () => {
    const result = assessed([]);
    expect(result.links.map(({ risk, atLeast, atMost }) => [risk, atLeast, atMost])).toEqual(
      supplyLinks.map(() => ['unknown', 'low', 'high']),
    );
    expect(result.unknown.map(({ link }) => link)).toEqual([...supplyLinks]);
    expect(result.unknown[0]).toMatchObject({ ask: ['it_lead'] });
    expect(result.migration).toEqual([]);
    expect(result.migrationMonths).toBeNull();
    expect(result.messages[0]?.zh).toContain('不当作安全');
  });

  it('knows a risk in spite of an open answer where that answer makes no difference', () => {
    expect(riskOf({ standing: 'unknown', alternatives: 'tested' }).risk).toBe('low');
    const open = riskOf({ standing: 'imported', alternatives: 'none' });
    expect([open.risk, open.atLeast, open.atMost]).toEqual(['unknown', 'medium', 'high']);
    expect(open.because.zh).toContain('介于中和高之间');
  });

  it('takes "hardly any imports" to rule out a high risk of a link of unknown origin', () => {
    expect(riskOf({ standing: 'unknown', alternatives: 'unknown' }, { dependence: 'none' }).atMost).toBe(
      'medium',
    );
  });

  it('plans the move of what is at risk: software first, chips last, each step with owner and months', () => {
    const { migration, migrationMonths } = assessed([
      { id: 'chips', standing: 'imported', alternatives: 'none', critical: true },
      { id: 'framework-engine', standing: 'imported', alternatives: 'planned', critical: true },
      { id: 'base-model', standing: 'open-source', alternatives: 'tested' },
    ]);
    expect(migration.map(({ link, risk }) => [link, risk])).toEqual([
      ['framework-engine', 'medium'],
      ['chips', 'high'],
    ]);
    // A replacement is planned for the framework: only trial and switch are left; for the chips all three steps.
    expect(migration.map(({ steps }) => steps.map(({ order }) => order))).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    // Framework 2 to 3 and 3 to 6 months; chips 1 to 2, 2 to 4 and 6 to 12.
    expect(migrationMonths).toEqual({ low: 14, high: 27 });
    expect(migration[1]?.steps[1]?.text.zh).toContain('并行');
  });

  it('plans no move of a link that may turn out safe', () => {
    expect(assessed([{ id: 'chips', standing: 'unknown', alternatives: 'none' }]).migration).toEqual([]);
  });

  it('asks suppliers for a long view, the full stack, openness and a way out, and for living open source where it is used', () => {
    const all = assessed([]).askSuppliers.map(({ id }) => id);
    expect(all).toEqual(['long-view', 'full-stack', 'open-and-compatible', 'living-open-source', 'way-out']);
    const domestic = supplyLinks.map((id) => ({
      id,
      standing: 'domestic' as const,
      alternatives: 'tested' as const,
    }));
    expect(assessed(domestic).askSuppliers.map(({ id }) => id)).toEqual([
      'long-view',
      'full-stack',
      'open-and-compatible',
    ]);
  });

  it('has a small company ask its one provider for what is behind the service, and look half-yearly', () => {
    const small = assessed([], { employees: 60 });
    expect(small.askSuppliers.find(({ id }) => id === 'full-stack')?.of).toEqual(['servers-cloud']);
    expect(small.monitoring.find(({ id }) => id === 'suppliers')?.everyMonths).toBe(6);
    const large = assessed([], { employees: 6000 });
    expect(large.askSuppliers.find(({ id }) => id === 'full-stack')?.of).toContain('chips');
    expect(large.monitoring.find(({ id }) => id === 'suppliers')?.everyMonths).toBe(3);
  });

  it('watches restrictions monthly while a link is at high risk', () => {
    const { monitoring } = assessed([
      { id: 'chips', standing: 'imported', alternatives: 'none', critical: true },
    ]);
    expect(monitoring.find(({ id }) => id === 'restrictions')?.everyMonths).toBe(1);
  });

  it('says where what was said of imports as a whole does not fit the links', () => {
    const unnamed = assessed([], { dependence: 'critical' }).messages.map(({ zh }) => zh);
    expect(unnamed.some((text) => text.includes('没人指出是哪一环'))).toBe(true);
    const denied = assessed([{ id: 'chips', standing: 'imported', alternatives: 'tested' }], {
      dependence: 'none',
    });
    expect(denied.messages.some(({ en }) => en.includes('do not fit'))).toBe(true);
  });

  it('refuses a link given twice and a link that is none, in both languages', () => {
    const twin: Link = { id: 'chips', standing: 'imported', alternatives: 'none' };
    expect(() => assessed([twin, twin])).toThrow(ToolInputError);
    expect(() => assessed([twin, twin])).toThrow(/one line for each link/);
    const raw = { links: [{ ...twin, id: 'glue' }] };
    const parsed = assessSupplyChainInputSchema.safeParse(raw);
    const [fault] = parsed.success ? [] : inputFaults(parsed.error.issues, raw);
    expect(fault?.message.zh).toContain('"chips"');
    expect(fault?.path).toBe('links[0].id');
  });

  it('gives the same bytes whatever the order of the links', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const result = assessSupplyChain(input);
        expect(() => assessSupplyChainOutputSchema.parse(result)).not.toThrow();
        const turned = assessSupplyChain({ ...input, links: [...input.links].reverse() });
        expect(JSON.stringify(turned)).toBe(JSON.stringify(result));
      }),
    );
  });

  it('keeps within its bounds whatever an open answer turns out to be', () => {
    fc.assert(
      fc.property(
        inputArbitrary,
        fc.constantFrom('domestic' as const, 'open-source' as const),
        fc.constantFrom('none' as const, 'planned' as const, 'tested' as const),
        fc.boolean(),
        (input, standing, replacement, critical) => {
          const before = assessSupplyChain(input);
          const told = assessSupplyChain({
            ...input,
            links: supplyLinks.map((id) => {
              const link = input.links.find((each) => each.id === id);
              return {
                id,
                standing: link === undefined || link.standing === 'unknown' ? standing : link.standing,
                alternatives:
                  link === undefined || link.alternatives === 'unknown' ? replacement : link.alternatives,
                critical: link?.critical ?? critical,
              };
            }),
          });
          for (const [place, link] of told.links.entries()) {
            const bounds = before.links[place];
            expect(link.risk).not.toBe('unknown');
            expect(rank(link.atLeast)).toBeGreaterThanOrEqual(rank(bounds?.atLeast ?? 'high'));
            expect(rank(link.atMost)).toBeLessThanOrEqual(rank(bounds?.atMost ?? 'low'));
          }
        },
      ),
    );
  });

  it('never sees less risk where the replacement is further off, and never lets a chip move before its framework', () => {
    fc.assert(
      fc.property(linkArbitrary('chips'), inputArbitrary, (link, input) => {
        const of = (each: 'tested' | 'planned' | 'none') => riskOf({ ...link, alternatives: each });
        expect(rank(of('planned').atMost)).toBeGreaterThanOrEqual(rank(of('tested').atMost));
        expect(rank(of('none').atLeast)).toBeGreaterThanOrEqual(rank(of('planned').atLeast));
        const order = assessSupplyChain(input).migration.map((each) => each.link);
        if (order.includes('chips') && order.includes('framework-engine')) {
          expect(order.indexOf('chips')).toBeGreaterThan(order.indexOf('framework-engine'));
        }
      }),
    );
  });
});

describe('the input of assess_supply_chain', () => {
  const choice = (option: string) => ({ kind: 'choice' as const, option });

  it('takes chips from the accelerators in use and the base model from the source decided, and guesses nothing else', () => {
    const input = supplyInputOf(
      {
        'route.compute': choice('gpu-imported'),
        'supply.imported': choice('some'),
        'supply.fallback': choice('planned'),
      },
      'open',
    );
    expect(input).toEqual({
      dependence: 'some',
      links: [
        { id: 'chips', standing: 'imported', alternatives: 'planned', critical: false },
        { id: 'base-model', standing: 'open-source', alternatives: 'unknown' },
      ],
    });
    expect(assessSupplyChain(input).unknown.map(({ link }) => link)).not.toContain('chips');
  });

  it("says nothing of chips that are the cloud provider's or not decided, and nothing of a commercial model", () => {
    for (const option of ['cloud-only', 'undecided']) {
      expect(supplyInputOf({ 'route.compute': choice(option) }, 'commercial').links).toEqual([]);
    }
    expect(supplyInputOf({}).links).toEqual([]);
  });
});
