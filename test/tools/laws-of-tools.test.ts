import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTools } from '../../tools/all-tools.ts';
import { chooseDeployment } from '../../tools/choose-deployment.ts';
import { chooseFoundationModel } from '../../tools/choose-foundation-model.ts';
import { chooseRoute } from '../../tools/choose-route.ts';
import { comparePartnersInputSchema } from '../../tools/compare-partners/schema.ts';
import { comparePartners } from '../../tools/compare-partners.ts';
import { createToolRegistry } from '../../tools/registry.ts';
import { scoreValue } from '../../tools/score-value.ts';
import { companies, viewOf } from '../agents/draft/companies.ts';
import { knowledge } from '../agents/draft/written-plan.ts';
import { sampleInputs } from './tool-samples.ts';

const registry = createToolRegistry(allTools);
const context = { knowledge, passages: { search: async () => [] } };
const engagements = Object.entries(companies).map(([name, company]) => ({
  name,
  view: viewOf(knowledge, company),
}));
const samplesOf = new Map(engagements.map(({ name, view }) => [name, sampleInputs(knowledge, view)]));

/** These keep the order of what they are given by design: claims, places in a document, a search. */
const ordered = ['check_claims', 'lint_plan', 'search_guidance', 'find_cases'];
const ruleTools = allTools.map(({ name }) => name).filter((name) => !ordered.includes(name));

/** The same input with every list and every set of keys dealt anew, by a stream of numbers from 0 to 1. */
function dealt(value: unknown, next: () => number): unknown {
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((entry) => ({ entry, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
  if (Array.isArray(value)) return shuffled(value).map((entry) => dealt(entry, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(shuffled(Object.entries(value)).map(([key, entry]) => [key, dealt(entry, next)]));
}

/** What a result says, whatever the order of its lists of ids: some answer in the order that they were asked in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]): [string, unknown] => [key, sorted(entry)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function resultOf(name: string, input: unknown): Promise<unknown> {
  const run = await registry.run(name, input, context);
  if (!run.ok) throw new Error(`${name}: ${JSON.stringify(run.faults)}`);
  return sorted(run.output);
}

describe.each(ruleTools)('%s', (name) => {
  it('does not depend on the order of findings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...engagements.map((entry) => entry.name)),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (company, stream) => {
          const input = samplesOf.get(company)?.get(name);
          if (input === undefined) return;
          const next = (): number => stream.next().value;
          expect(await resultOf(name, dealt(input, next))).toEqual(await resultOf(name, input));
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('a higher score', () => {
  it('never lowers a rank of score_value', () => {
    for (const { view } of engagements) {
      const { input, output } = view.assessment.value;
      for (const [place, scenario] of input.scenarios.entries()) {
        const points = { ...scenario.points, 'economic.cost': input.weights['economic.cost'] };
        const scenarios = input.scenarios.map((entry) =>
          entry.id === scenario.id ? { ...entry, points } : entry,
        );
        const after = scoreValue({ ...input, scenarios }).scenarios[place];
        expect(after?.rank ?? 99).toBeLessThanOrEqual(output.scenarios[place]?.rank ?? 0);
      }
    }
  });

  it('never lowers a rank of compare_partners', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const criteria = knowledge.partnerCriteria.map(({ id }) => id);
    const levels = fc.record(Object.fromEntries(criteria.map((id) => [id, level])));
    fc.assert(
      fc.property(
        fc.array(levels, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(...criteria),
        (all, criterion) => {
          const rankWith = (first: Readonly<Record<string, number>>): number => {
            const partners = all.map((each, place) => ({
              id: `p${place}`,
              name: `p${place}`,
              kind: 'data',
              levels: place === 0 ? first : each,
            }));
            const { rankings } = comparePartners(comparePartnersInputSchema.parse({ partners }), knowledge);
            return (
              rankings.flatMap(({ partners: ranked }) => ranked).find(({ id }) => id === 'p0')?.rank ?? 99
            );
          };
          const before = all[0] ?? {};
          expect(rankWith({ ...before, [criterion]: 5 })).toBeLessThanOrEqual(rankWith(before));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a veto', () => {
  it('wins over every score on the map of every engagement', async () => {
    for (const samples of samplesOf.values()) {
      const input = samples.get('map_scenarios');
      const scenarios = Array.isArray(input?.scenarios) ? input.scenarios : [];
      const best = scenarios.map((scenario) => ({ ...scenario, value: 100, feasibility: 100, veto: true }));
      const run = await registry.run('map_scenarios', { scenarios: best }, context);
      expect(run).toMatchObject({ ok: true });
      const text = JSON.stringify(run.ok ? run.output : {});
      expect(text).not.toMatch(/"quadrant":[12]/u);
    }
  });

  it('wins over every score of a partner', () => {
    const criteria = Object.fromEntries(knowledge.partnerCriteria.map(({ id }) => [id, 5]));
    const { rankings } = comparePartners(
      comparePartnersInputSchema.parse({
        knockOuts: [{ id: 'inside', name: { zh: '数据不出机房', en: 'data stay inside' } }],
        partners: [
          { id: 'best', name: 'best', kind: 'data', levels: criteria, meets: { inside: false } },
          { id: 'fair', name: 'fair', kind: 'data', levels: {}, meets: { inside: true } },
        ],
      }),
      knowledge,
    );
    const ranks = rankings.flatMap(({ partners: ranked }) => ranked).map(({ id, rank }) => [id, rank]);
    expect(Object.fromEntries(ranks)).toEqual({ best: null, fair: 1 });
  });
});

describe('the trace of a decision', () => {
  const deciders = {
    choose_deployment: (input: object) => chooseDeployment(input),
    choose_route: (input: object) => chooseRoute(input),
    choose_foundation_model: (input: object) => chooseFoundationModel({ scenarios: [], ...input }),
  };

  it.each(Object.entries(deciders))(
    'of %s replays to the same decision from what its fired rules saw',
    (name, decide) => {
      for (const samples of samplesOf.values()) {
        const input = samples.get(name) ?? {};
        const decision = decide(input);
        const saw = new Set(decision.trace.flatMap(({ fired, on }) => (fired ? on : [])));
        const seen = Object.fromEntries(
          Object.entries(input).filter(([key]) => key === 'scenarios' || saw.has(key)),
        );
        const again = decide(seen);
        const choiceOf = (result: object): unknown =>
          'choice' in result ? result.choice : Reflect.get(result, 'source');
        expect(choiceOf(again)).toBe(choiceOf(decision));
        expect(choiceOf(decision)).toEqual(expect.any(String));
      }
    },
  );
});
