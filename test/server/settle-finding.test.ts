import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findingSchema } from '../../src/domain/finding.ts';
import { type Api, openApi } from './api.ts';
import { answerUntil, openBankOverHttp, sayOverHttp, startOverHttp } from './read-answer.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
}, 60_000);
afterAll(() => api.product.close());

const settled = z.object({ finding: findingSchema, changes: z.array(z.object({ kind: z.string() })) });
const facts = z.object({
  items: z.array(z.object({ slot: z.string(), value: z.unknown(), findings: z.array(findingSchema) })),
});
const conflicts = z.object({
  items: z.array(
    z.object({
      slot: z.string(),
      sides: z.array(z.object({ stakeholder: z.object({ name: z.string() }) })),
      settledBy: findingSchema.nullable(),
    }),
  ),
});

describe('an analyst who settles a slot', () => {
  it('outweighs what was said, overwrites none of it, and is told which decisions turn', async () => {
    const engagement = await openBankOverHttp(api);
    const { interview } = await startOverHttp(api, engagement);
    await sayOverHttp(api, interview.id, '1');
    const path = `engagements/${engagement.id}/findings`;
    const value = { kind: 'choices', options: ['call-centre-queues'] };
    const answer = settled.parse((await api.put(`${path}/pains`, { value, analyst: '陈晨' })).body);
    expect(answer.finding).toMatchObject({
      origin: 'stated',
      author: { kind: 'analyst', id: '陈晨' },
      value,
    });
    expect(answer.changes.map(({ kind }) => kind)).toContain('portfolio');
    const [pains] = facts.parse((await api.get(path)).body).items;
    expect(pains?.value).toEqual(value);
    expect(pains?.findings.map(({ author }) => author.kind)).toEqual(['analyst', 'stakeholder']);
    const history = z.object({ items: z.array(findingSchema) });
    const { items } = history.parse((await api.get(`${path}/pains/history`)).body);
    expect(items.map(({ author }) => author.kind)).toEqual(['stakeholder', 'analyst']);
  });

  it('may say the same again, and nothing is added', async () => {
    const engagement = await openBankOverHttp(api);
    const path = `engagements/${engagement.id}/findings/data.offsite`;
    const body = { value: { kind: 'choice', option: 'no' }, analyst: '陈晨' };
    const once = settled.parse((await api.put(path, body)).body);
    const twice = settled.parse((await api.put(path, body)).body);
    expect(twice).toEqual({ finding: once.finding, changes: [] });
    expect((await api.get(`${path}/history`)).body).toMatchObject({ items: [{ id: once.finding.id }] });
  });

  it('settles a disagreement, which stays in sight', async () => {
    const engagement = await openBankOverHttp(api, [
      { name: '赵总', role: 'executive_sponsor' },
      { name: '王敏', role: 'business_lead' },
    ]);
    for (const [person, answer] of [
      [0, '1'],
      [1, '3'],
    ] as const) {
      const { interview } = await startOverHttp(api, engagement, person);
      await answerUntil(api, interview.id, 'strategy.priority');
      await sayOverHttp(api, interview.id, answer);
    }
    const path = `engagements/${engagement.id}`;
    const disagreement = async () =>
      conflicts
        .parse((await api.get(`${path}/conflicts`)).body)
        .items.find(({ slot }) => slot === 'strategy.priority');
    const before = await disagreement();
    expect(before?.sides.map(({ stakeholder }) => stakeholder.name).sort()).toEqual(['王敏', '赵总']);
    expect(before?.settledBy).toBeNull();
    const value = { kind: 'choice', option: 'growth' };
    await api.put(`${path}/findings/strategy.priority`, { value, analyst: '陈晨' });
    const after = await disagreement();
    expect(after?.sides).toHaveLength(2);
    expect(after?.settledBy?.value).toEqual(value);
  }, 60_000);

  it.each([
    [
      'an option that the question does not have',
      'data.offsite',
      { kind: 'choice', option: 'perhaps' },
      'masked-only',
    ],
    ['a value of another form', 'budget.total', { kind: 'yesno', yes: true }, '"unit": "cny"'],
    [
      'another unit',
      'budget.total',
      { kind: 'quantity', low: 1, high: 1, unit: 'usd', approximate: false },
      '"unit": "cny"',
    ],
    [
      'a range turned over',
      'budget.total',
      { kind: 'quantity', low: 9, high: 1, unit: 'cny', approximate: false },
      '"unit": "cny"',
    ],
    ['the same pain twice', 'pains', { kind: 'choices', options: ['bad-loans', 'bad-loans'] }, 'bad-loans'],
    ['no pain at all', 'pains', { kind: 'choices', options: [] }, 'bad-loans'],
    ['not knowing', 'data.offsite', { kind: 'unknown' }, 'masked-only'],
  ])('is told what is accepted instead of %s', async (_, slot, value, accepted) => {
    const engagement = await openBankOverHttp(api);
    const path = `engagements/${engagement.id}/findings`;
    const answer = await api.put(`${path}/${slot}`, { value, analyst: '陈晨' });
    expect(answer.status).toBe(422);
    const fault = z.object({
      faults: z.array(z.object({ path: z.string(), message: z.object({ zh: z.string(), en: z.string() }) })),
    });
    const [told] = fault.parse(answer.body).faults;
    expect(told?.path).toBe('value');
    expect(told?.message.en).toContain(accepted);
    expect(told?.message.zh).toContain(accepted);
    expect((await api.get(path)).body).toEqual({ items: [] });
  });

  it('cannot speak as a stakeholder', async () => {
    const engagement = await openBankOverHttp(api);
    const value = { kind: 'choice', option: 'no' };
    const analyst = engagement.stakeholders[0]?.id;
    const answer = await api.put(`engagements/${engagement.id}/findings/data.offsite`, { value, analyst });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ faults: [{ path: 'analyst' }] });
  });

  it('does not hinder a finished plan', async () => {
    const engagement = await openBankOverHttp(api);
    const value = { kind: 'quantity', low: 6000000, high: 6000000, unit: 'cny', approximate: false };
    await api.put(`engagements/${engagement.id}/findings/budget.total`, { value, analyst: '陈晨' });
    for (const language of ['zh', 'en']) {
      const answer = await api.post(
        `engagements/${engagement.id}/plans`,
        { language },
        { Accept: 'application/json' },
      );
      expect(answer.body).toMatchObject({ plan: { status: 'finished', faults: [] } });
    }
  });
});
