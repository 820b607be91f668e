import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import {
  type AnswerDifficultiesInput,
  answerDifficultiesInputSchema,
  answerDifficultiesOutputSchema,
  difficultyIds,
} from '../../tools/answer-difficulties/schema.ts';
import { answerDifficulties, answerDifficultiesTool } from '../../tools/answer-difficulties.ts';
import { createToolRegistry } from '../../tools/registry.ts';

const knowledge = readKnowledge();

function answer(input: Partial<AnswerDifficultiesInput>) {
  return answerDifficultiesOutputSchema.parse(answerDifficulties({ scenarios: [], ...input }, knowledge));
}
const ids = (input: Partial<AnswerDifficultiesInput>) => answer(input).difficulties.map(({ id }) => id);

const speech = { id: 'speech', name: '智能客服', modelKinds: ['nlp' as const] };
const vision = { id: 'vision', name: '表面质检', modelKinds: ['cv' as const] };

/** A company for which every condition is known and none holds. */
const untroubled: AnswerDifficultiesInput = {
  scenarios: [speech],
  sensitivity: 'open',
  offsite: 'yes',
  customisation: 'ready-made',
  edge: 'no',
  supply: 'none',
  deployment: 'public',
  modelSource: 'open',
  months: 6,
  size: 'small',
};

describe('which of the six difficulties concern a company', () => {
  it('is none where nothing known raises one, and that is said', () => {
    const output = answer(untroubled);
    expect(output.difficulties).toEqual([]);
    expect(output.open).toEqual([]);
    expect(output.messages[0]?.zh).toContain('还没有触发');
  });

  it.each([
    ['model-choice', { scenarios: [speech, vision] }],
    ['model-choice', { scenarios: [{ ...speech, modelKinds: ['nlp', 'multimodal'] }] }],
    ['model-change', { months: 12 }],
    ['sensitive-data', { sensitivity: 'personal-or-secret' }],
    ['sensitive-data', { offsite: 'no' }],
    ['model-leakage', { customisation: 'deep' }],
    ['model-leakage', { edge: 'core' }],
    ['model-leakage', { modelSource: 'self-developed' }],
    ['architecture-stability', { deployment: 'hybrid' }],
    ['supply-chain', { supply: 'some' }],
  ] as const)('includes %s for %j', (id, change) => {
    const input = answerDifficultiesInputSchema.parse({ ...untroubled, ...change });
    expect(ids(input)).toEqual([id]);
  });

  it('includes a stable architecture where several scenarios share a platform of one’s own, not where one stands alone', () => {
    const other = { ...speech, id: 'other' };
    expect(ids({ ...untroubled, deployment: 'private', scenarios: [speech, other] })).toContain(
      'architecture-stability',
    );
    expect(ids({ ...untroubled, deployment: 'private' })).not.toContain('architecture-stability');
  });

  it('stays open where nobody said, with the slots that would tell and who can answer them', () => {
    const output = answer({ ...untroubled, supply: null, sensitivity: null });
    expect(output.difficulties).toEqual([]);
    expect(output.open.map(({ id, slots }) => [id, slots])).toEqual([
      ['sensitive-data', ['data.sensitivity']],
      ['supply-chain', ['supply.imported']],
    ]);
    expect(output.open.every(({ askers }) => askers.length > 0)).toBe(true);
  });

  it('is told in the order of the guide, each with its section and page', () => {
    const { difficulties } = answer({
      scenarios: [speech, vision],
      sensitivity: 'state-regulated',
      customisation: 'deep',
      supply: 'critical',
      deployment: 'hybrid',
      modelSource: 'commercial',
      months: 18,
      size: 'large',
    });
    expect(difficulties.map(({ id }) => id)).toEqual([...difficultyIds]);
    expect(difficulties.map(({ source }) => source.section)).toEqual([
      '3.1',
      '3.1',
      '3.2',
      '3.2',
      '3.3',
      '3.3',
    ]);
  });
});

describe('what is answered', () => {
  const texts = (input: Partial<AnswerDifficultiesInput>, id: string) =>
    answer(input)
      .difficulties.find((difficulty) => difficulty.id === id)
      ?.answers.map(({ text }) => text.zh)
      .join('；');

  it('fits the deployment: a server room in one’s own house, and nothing sensitive on a public cloud unasked', () => {
    const secret = {
      ...untroubled,
      offsite: 'no' as const,
      sensitivity: 'personal-or-secret' as const,
      size: 'large' as const,
    };
    expect(texts({ ...secret, deployment: 'private' }, 'sensitive-data')).toContain('放在自己的机房');
    expect(texts({ ...secret, offsite: null }, 'sensitive-data')).toContain('先问清这些数据能不能出公司');
    expect(texts({ ...secret, offsite: 'masked-only' }, 'sensitive-data')).toContain('由法务确认后放行');
  });

  it('speaks of the data that the starting scenarios use: a recipe is nobody’s personal information', () => {
    const secret = {
      ...untroubled,
      sensitivity: 'personal-or-secret' as const,
      used: { personal: false, secret: true, regulated: false },
    };
    const [difficulty] = answer(secret).difficulties;
    expect(difficulty?.grounds[0]?.because.zh).toBe('要用的数据里有商业秘密。');
    expect(texts({ ...secret, customisation: 'deep' }, 'model-leakage')).not.toMatch(/差分隐私|隐私政策/u);
    expect(ids({ ...secret, used: { personal: false, secret: false, regulated: false } })).toEqual([]);
  });

  it('sends no data to a group’s platform before legal has settled it, and speaks of no server room beside it', () => {
    const group = {
      ...untroubled,
      sensitivity: 'state-regulated' as const,
      offsite: 'no' as const,
      deployment: 'private' as const,
      groupPlatform: 'running' as const,
    };
    expect(texts(group, 'sensitive-data')).toMatch(/^受监管的数据不进集团或总部的平台/u);
    const personal = texts({ ...group, sensitivity: 'personal-or-secret' }, 'sensitive-data');
    expect(personal).toMatch(/由法务书面定/u);
    expect(personal).not.toContain('物理隔离');
  });

  it('takes a plain yes for a yes: data may go to the cloud, with what names a person masked', () => {
    const cloud = { ...untroubled, sensitivity: 'personal-or-secret' as const };
    expect(texts(cloud, 'sensitive-data')).toMatch(/^姓名、手机号之类先打码/u);
    expect(texts(cloud, 'sensitive-data')).not.toContain('不上公有云');
  });

  it('fits the size: no data centre, no production line and no second set for a small company', () => {
    const small = { ...untroubled, deployment: 'private' as const, months: 12, supply: 'some' as const };
    const secret = { ...small, offsite: 'no' as const };
    expect(texts(secret, 'sensitive-data')).toContain('不为此建机房');
    expect(texts(small, 'model-change')).toContain('不必建生产线');
    expect(texts(small, 'supply-chain')).toContain('不自备第二套');
    expect(texts({ ...small, size: 'large' }, 'model-change')).toContain('建 AI 生产线');
  });

  it('plans the migration of what is at risk only where a critical part is', () => {
    expect(texts({ ...untroubled, supply: 'critical' }, 'supply-chain')).toContain('迁移计划');
    expect(texts({ ...untroubled, supply: 'some' }, 'supply-chain')).not.toContain('迁移计划');
  });

  it('names the kinds of model with the scenarios that want them', () => {
    expect(texts({ ...untroubled, scenarios: [vision, speech] }, 'model-choice')).toContain(
      '按场景配模型：语言（智能客服）、视觉（表面质检）',
    );
  });

  it('has an owner and a time, by the day before the pilot or the rollout where those are dated', () => {
    const [difficulty] = answer({
      ...untroubled,
      offsite: 'no',
      pilotStart: '2027-03-01',
      rolloutStart: '2027-09-01',
    }).difficulties;
    const by = (when: string) => difficulty?.answers.find((one) => one.when === when)?.by;
    expect(by('before-pilot')).toBe('2027-02-28');
    expect(by('before-rollout')).toBe('2027-08-31');
    expect(by('every-year')).toBeNull();
    expect(difficulty?.answers[0]?.whenText.en).toBe('before the pilot (by 2027-02-28)');
  });
});

it('does not depend on the order of the scenarios', () => {
  const scenario = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('客服', '质检'),
    modelKinds: fc.uniqueArray(fc.constantFrom('nlp' as const, 'cv' as const, 'ai4s' as const), {
      minLength: 0,
    }),
  });
  const list = fc.uniqueArray(scenario, { selector: ({ id }) => id });
  fc.assert(
    fc.property(list, fc.constantFrom('public', 'hybrid', 'private', null), (scenarios, deployment) => {
      const there = answer({ scenarios, deployment, months: 14 });
      expect(answer({ scenarios: [...scenarios].reverse(), deployment, months: 14 })).toEqual(there);
    }),
  );
});

it('never drops a difficulty because more becomes known', () => {
  const options = <Value>(...values: Value[]) => fc.constantFrom<Value | null>(...values, null);
  fc.assert(
    fc.property(
      fc.record({
        sensitivity: options('open', 'personal-or-secret'),
        offsite: options('no', 'yes'),
        customisation: options('ready-made', 'deep'),
        edge: options('no', 'core'),
        supply: options('none', 'critical'),
      }),
      (known) => {
        const before = new Set(ids(answerDifficultiesInputSchema.parse({ scenarios: [], ...known })));
        const filled = Object.fromEntries(
          Object.entries(known).map(([key, value]) => [
            key,
            value ??
              {
                offsite: 'yes',
                supply: 'none',
                edge: 'no',
                customisation: 'ready-made',
                sensitivity: 'open',
              }[key],
          ]),
        );
        const after = ids(answerDifficultiesInputSchema.parse({ scenarios: [], ...filled }));
        for (const id of before) expect(after).toContain(id);
      },
    ),
  );
});

it('refuses a rollout before its pilot and an id used twice, in both languages', async () => {
  const registry = createToolRegistry([answerDifficultiesTool]);
  const context = { knowledge, passages: { search: async () => [] } };
  const run = (input: object) => registry.run('answer_difficulties', { scenarios: [], ...input }, context);
  expect(await run({ pilotStart: '2027-05-01', rolloutStart: '2027-03-01' })).toMatchObject({
    faults: [
      {
        message: { zh: expect.stringContaining('早于试点'), en: expect.stringContaining('before the pilot') },
      },
    ],
  });
  expect(await run({ scenarios: [speech, speech] })).toMatchObject({ ok: false });
  expect(await run({ supply: 'perhaps' })).toMatchObject({ ok: false });
});
