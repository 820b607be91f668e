import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { findCases } from '../../tools/find-cases.ts';
import { matchCasesInputSchema, matchCasesOutputSchema } from '../../tools/match-cases/schema.ts';
import { matchCases, matchCasesTool } from '../../tools/match-cases.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();

function match(input: object) {
  return matchCasesOutputSchema.parse(matchCases(matchCasesInputSchema.parse(input), knowledge));
}

const bank = { industry: 'finance', scenarios: [{ id: 'smart-customer-service' }] };
const plant = { industry: 'chemicals', scenarios: [{ id: 'process-optimisation' }] };

describe('why a case fits', () => {
  it('is told by industry, problem, process and data', () => {
    const [first] = match({ ...bank, pains: ['call-centre-queues'] }).matches;
    expect(first?.id).toBe('icbc-financial-model');
    expect(first?.fits.map(({ aspect }) => aspect)).toEqual([
      'industry',
      'problem',
      'process',
      'data',
      'problem',
    ]);
    expect(first?.fits.at(-1)?.text.zh).toBe('要解决的问题相近（“客服电话排队长，答来答去都是那些问题”）');
    expect(first?.source).toEqual({ section: '4.1', page: '31-33' });
  });

  it('is judged by the ranking of find_cases: the same cases in the same order', async () => {
    const context = { knowledge, passages: { search: async () => [] } };
    for (const { id, scenarios } of knowledge.industries) {
      const ids = scenarios.map((scenario) => scenario.id);
      const asked = findCases.input.parse({ industry: id, scenarios: ids, language: 'zh', limit: 5 });
      const found = findCases.output.parse(await findCases.run(asked, context));
      const matched = match({ industry: id, scenarios: ids.map((one) => ({ id: one })), limit: 5 });
      expect(matched.matches.map((one) => one.id)).toEqual(found.hits.map((one) => one.id));
    }
  });
});

describe('what does not carry over', () => {
  const conditions = (input: object) =>
    match(input).matches[0]?.differs.filter(({ aspect }) => aspect === 'condition') ?? [];

  it('names first what is known to be missing here, and says so', () => {
    const told = conditions({ ...bank, compute: 'none', dataPlatform: 'unified' });
    expect(told[0]?.here).toBe('missing');
    expect(told[0]?.text.zh).toContain('千卡');
    expect(told[0]?.text.zh).toContain('贵公司没有自己的算力集群');
    expect(told.map(({ here }) => here)).toEqual(['missing', 'unknown', 'unknown', 'there']);
  });

  it('never takes a condition for met or missing that nobody spoke of', () => {
    expect(conditions(bank).every(({ here }) => here === 'unknown')).toBe(true);
  });

  it('is the outlay for a company of 200, and not for one of 20,000', () => {
    const aspects = (employees: number) =>
      match({ ...bank, employees }).matches[0]?.differs.map(({ aspect }) => aspect);
    expect(aspects(200)).toContain('size');
    expect(aspects(20_000)).not.toContain('size');
  });

  it("is the case's money, as printed, and what comes from a trial or an estimate", () => {
    const [first] = match(plant).matches;
    expect(first?.id).toBe('yunding-methanol');
    expect(first?.differs.find(({ aspect }) => aspect === 'currency')?.text.zh).toContain('不能按比例搬过来');
    expect(first?.differs.find(({ aspect }) => aspect === 'standing')?.text.en).toContain('3 of its effects');
    expect(first?.effects.map(({ standing }) => standing)).toEqual(['trial', 'trial', 'estimate']);
    expect(first?.effects[1]?.text.zh).toContain('192 万元');
    const [drug] = match({ industry: 'pharma', scenarios: [{ id: 'molecule-screening' }] }).matches;
    expect(drug?.differs.find(({ aspect }) => aspect === 'currency')?.text.zh).toContain('没有换算');
  });

  it('is the trade, where the case is from another', () => {
    const { matches } = match({ industry: 'manufacturing', scenarios: [{ id: 'visual-inspection' }] });
    expect(matches[0]?.id).toBe('xiangtan-steel-model');
    expect(matches[0]?.differs[0]?.aspect).toBe('industry');
  });
});

it('means the scenario of the industry asked about where several industries have one of that id', () => {
  const shared = knowledge.industries.flatMap(({ id, scenarios }) =>
    scenarios
      .filter((one) =>
        knowledge.industries.some(
          (other) => other.id !== id && other.scenarios.some((its) => its.id === one.id),
        ),
      )
      .map((one) => ({ industry: id, one })),
  );
  expect(shared.length).toBeGreaterThan(0);
  for (const { industry, one } of shared) {
    const { matches } = match({ industry, scenarios: [{ id: one.id }], limit: 5 });
    const told = matches.flatMap(({ fits }) => fits.filter(({ aspect }) => aspect === 'problem'));
    for (const { text } of told) expect(text.zh).toBe(`做过相近的场景（${one.name.zh}）`);
  }
});

describe('where no case is alike', () => {
  const clinicOfWords = {
    industry: 'education',
    scenarios: [{ id: 'own-1', name: { zh: '热线客服答疑', en: 'customer service for parents' } }],
  };

  it('says so and gives the nearest by process with its differences', () => {
    const output = match(clinicOfWords);
    expect(output.matches).toEqual([]);
    expect(output.messages[0]?.zh).toContain('没有education的相近案例');
    expect(output.nearest?.id).toBe('icbc-financial-model');
    expect(output.nearest?.fits).toHaveLength(1);
    expect(output.nearest?.fits[0]?.aspect).toBe('process');
    expect(output.nearest?.differs[0]?.aspect).toBe('industry');
  });

  it('forces no likeness where not even a process is shared', () => {
    const output = match({
      industry: 'games',
      scenarios: [{ id: 'own-1', name: { zh: '关卡设计', en: 'level design' } }],
    });
    expect(output).toMatchObject({ matches: [], nearest: null });
    expect(output.messages).toHaveLength(1);
    expect(output.messages[0]?.zh).toContain('不作牵强的类比');
  });
});

it("offers every effect with its standing, and as no target of the company's", () => {
  for (const { id, industry } of knowledge.cases) {
    const { matches, messages } = match({ industry, limit: 5 });
    const found = matches.find((one) => one.id === id);
    const told = knowledge.cases.find((one) => one.id === id)?.effects;
    expect(found?.effects.map(({ text, standing }) => ({ text, standing }))).toEqual(told);
    expect(messages.at(-1)?.zh).toContain('不是贵公司的目标');
  }
});

it('does not depend on the order of scenarios and pains', () => {
  const scenarios = knowledge.industries.flatMap((industry) => industry.scenarios.map(({ id }) => ({ id })));
  const finance = knowledge.industries.find(({ id }) => id === 'finance')?.pains.map(({ id }) => id) ?? [];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...scenarios), { selector: ({ id }) => id, maxLength: 6 }),
      fc.subarray(finance),
      (wanted, pains) => {
        const there = match({ industry: 'finance', scenarios: wanted, pains });
        const back = match({
          industry: 'finance',
          scenarios: [...wanted].reverse(),
          pains: [...pains].reverse(),
        });
        expect(back).toEqual(there);
      },
    ),
    { numRuns: 30 },
  );
});

it('refuses a nameless scenario of one’s own, a strange pain and an id used twice, in both languages', async () => {
  const registry = createToolRegistry([matchCasesTool]);
  const context = { knowledge, passages: { search: async () => [] } };
  const run = (input: object) => registry.run('match_cases', input, context);
  expect(await run({ industry: 'finance', scenarios: [{ id: 'own-1' }] })).toMatchObject({
    faults: [
      {
        path: 'scenarios[0].name',
        message: {
          zh: expect.stringContaining('请给出它的名称'),
          en: expect.stringContaining('give its name'),
        },
      },
    ],
  });
  expect(await run({ industry: 'finance', pains: ['sleepless'] })).toMatchObject({
    faults: [{ path: 'pains', message: { en: expect.stringContaining('there are: bad-loans') } }],
  });
  expect(await run({ ...bank, scenarios: [...bank.scenarios, ...bank.scenarios] })).toMatchObject({
    ok: false,
  });
});
