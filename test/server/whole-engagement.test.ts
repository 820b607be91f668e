import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planSchema } from '../../src/domain/plan.ts';
import { bankScenarios, bankWeights } from '../tools/bank-example.ts';
import { type Api, openApi, sentEvents } from './api.ts';
import {
  answerUntil,
  messagesOverHttp,
  openBankOverHttp,
  sayOverHttp,
  startOverHttp,
} from './read-answer.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
}, 60_000);
afterAll(() => api.product.close());

const items = z.object({ items: z.array(z.record(z.string(), z.unknown())) });

describe('a whole engagement over HTTP', () => {
  it('goes from the first question to a plan that can be taken away', async () => {
    const engagement = await openBankOverHttp(api);
    const { interview, message } = await startOverHttp(api, engagement);
    expect(message).toMatchObject({ position: 1, author: 'zhilu', slot: 'pains' });
    const asked = await answerUntil(api, interview.id);
    expect(asked.length).toBeGreaterThanOrEqual(12);
    expect(new Set(asked).size).toBe(asked.length);
    expect((await api.get(`interviews/${interview.id}`)).body).toMatchObject({ status: 'ended' });

    const facts = z.object({
      items: z.array(z.object({ slot: z.string(), words: z.object({ zh: z.string() }) })),
    });
    const held = facts.parse((await api.get(`engagements/${engagement.id}/findings`)).body);
    expect(held.items.map((fact) => fact.slot)).toEqual([...asked].sort());
    expect(held.items.find((fact) => fact.slot === 'budget.total')?.words.zh).toBe('800 万元');

    const scenarios = items.parse((await api.get(`engagements/${engagement.id}/scenarios`)).body).items;
    const map = z.object({ order: z.array(z.string()) });
    const { order } = map.parse((await api.get(`engagements/${engagement.id}/map`)).body);
    expect(scenarios.map((scenario) => scenario.id).sort()).toEqual([...order].sort());

    const drafted = await api.post(`engagements/${engagement.id}/plans`, { language: 'zh' });
    const events = sentEvents(drafted.text);
    expect(events[0]?.event).toBe('accepted');
    expect(events.at(-1)?.event).toBe('plan');
    const [summary] = items.parse((await api.get(`engagements/${engagement.id}/plans`)).body).items;
    expect(summary).toMatchObject({ version: 1, language: 'zh', status: 'finished', faults: 0 });

    const plan = await api.get(`plans/${summary?.id}`);
    expect(planSchema.parse(plan.body).id).toBe(summary?.id);
    const json = await api.get(`plans/${summary?.id}/export?format=json`);
    expect(json.body).toEqual(plan.body);
    const markdown = await api.get(`plans/${summary?.id}/export?format=markdown`);
    expect(markdown.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
    expect(markdown.text).toMatch(/^# 江州银行/);
    const disposition = markdown.headers.get('Content-Disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="plan-v1\.md"; filename\*=UTF-8''[\x21-\x7e]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(
      '江州银行 人工智能落地路线图 v1.md',
    );
  }, 120_000);

  it('shows behind each stated level the words that it rests on', async () => {
    const engagement = await openBankOverHttp(api);
    const { interview } = await startOverHttp(api, engagement);
    await sayOverHttp(api, interview.id, '1和4');
    const entry = z.object({
      origin: z.string(),
      because: z.unknown(),
      evidence: z.array(z.object({ words: z.string() })),
    });
    const sheets = z.object({
      items: z.array(
        z.object({ value: z.record(z.string(), entry), feasibility: z.record(z.string(), entry) }),
      ),
    });
    const { items: shown } = sheets.parse((await api.get(`engagements/${engagement.id}/score-sheets`)).body);
    const entries = shown.flatMap((sheet) => [
      ...Object.values(sheet.value),
      ...Object.values(sheet.feasibility),
    ]);
    const derived = entries.filter((each) => each.origin === 'derived');
    expect(derived.length).toBeGreaterThan(0);
    for (const each of derived) expect(each.evidence.map(({ words }) => words)).toEqual(['1和4']);
    for (const each of entries.filter(({ origin }) => origin === 'assumed'))
      expect(each.evidence).toEqual([]);
  });

  it('gives the decisions with the rules that fired and what they looked at', async () => {
    const engagement = await openBankOverHttp(api);
    const decisions = z.object({
      deployment: z.object({ output: z.object({ trace: z.array(z.object({ fired: z.boolean() })) }) }),
      roadmap: z.object({ output: z.object({ feasible: z.boolean() }) }).nullable(),
    });
    const { deployment } = decisions.parse((await api.get(`engagements/${engagement.id}/decisions`)).body);
    expect(deployment.output.trace.some((step) => step.fired)).toBe(true);
  });

  it('adds stakeholders and lists them, interviews and messages page by page', async () => {
    const engagement = await openBankOverHttp(api);
    const added = await api.post(`engagements/${engagement.id}/stakeholders`, {
      name: '李强',
      role: 'it_lead',
    });
    expect(added.status).toBe(201);
    const people = items.parse((await api.get(`engagements/${engagement.id}/stakeholders`)).body).items;
    expect(people.map((person) => person.name)).toEqual(['王敏', '李强']);
    const { interview } = await startOverHttp(api, engagement);
    await sayOverHttp(api, interview.id, '1');
    const all = await messagesOverHttp(api, interview.id);
    const first = await messagesOverHttp(api, interview.id, '?limit=2');
    const rest = await messagesOverHttp(api, interview.id, `?after=${first.next}`);
    expect(first.next).toBe(2);
    expect(rest.next).toBeNull();
    expect([...first.items, ...rest.items]).toEqual(all.items);
    const interviews = items.parse((await api.get(`engagements/${engagement.id}/interviews`)).body).items;
    expect(interviews.map((each) => each.id)).toEqual([interview.id]);
  });

  it('lists engagements newest first, page by page', async () => {
    const [older, newer] = [await openBankOverHttp(api), await openBankOverHttp(api)];
    const page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() });
    const first = page.parse((await api.get('engagements?limit=1')).body);
    expect(first.items.map(({ id }) => id)).toEqual([newer.id]);
    const second = page.parse((await api.get(`engagements?limit=1&before=${first.next}`)).body);
    expect(second.items.map(({ id }) => id)).toEqual([older.id]);
  });

  it('interviews in the language asked for, whatever the engagement speaks', async () => {
    const engagement = await openBankOverHttp(api);
    const started = await api.post(`engagements/${engagement.id}/interviews`, {
      stakeholderId: engagement.stakeholders[0]?.id,
      language: 'en',
    });
    const { message } = z.object({ message: z.object({ text: z.string() }) }).parse(started.body);
    expect(message.text).not.toMatch(/\p{Script=Han}/u);
  });

  it('keeps two engagements apart', async () => {
    const [one, two] = [await openBankOverHttp(api), await openBankOverHttp(api)];
    const { interview } = await startOverHttp(api, one);
    await sayOverHttp(api, interview.id, '1和4');
    for (const path of ['findings', 'conflicts', 'interviews', 'plans']) {
      expect((await api.get(`engagements/${two.id}/${path}`)).body).toEqual({ items: [] });
    }
    const foreign = await api.post(`engagements/${two.id}/interviews`, {
      stakeholderId: one.stakeholders[0]?.id,
    });
    expect(foreign.status).toBe(422);
    expect((await api.get(`engagements/${one.id}/interviews`)).body).toMatchObject({
      items: [{ id: interview.id }],
    });
  });
});

describe('what zhilu knows before anyone has spoken', () => {
  it('is searched in either language', async () => {
    const hits = z.object({
      guidance: z.object({ hits: z.array(z.object({ id: z.string(), text: z.string() })) }),
    });
    const chinese = hits.parse((await api.get(`search?q=${encodeURIComponent('算力')}&limit=3`)).body);
    const english = hits.parse((await api.get('search?q=compute&language=en&limit=3')).body);
    expect(chinese.guidance.hits.length).toBeGreaterThan(0);
    expect(english.guidance.hits.map(({ id }) => id)).toContain(chinese.guidance.hits[0]?.id);
    for (const { text } of english.guidance.hits) expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('holds the industries that an engagement may be in', async () => {
    const industries = items.parse((await api.get('industries')).body).items;
    expect(industries.map(({ id }) => id)).toEqual(expect.arrayContaining(['finance', 'steel', 'retail']));
  });

  it('holds tools that run over HTTP as they do anywhere: table 1 of the guide gives 81, 66, 57, 31', async () => {
    const description = await api.get('tools/score_value');
    expect(description.body).toMatchObject({ name: 'score_value', input: { type: 'object' } });
    const result = await api.post('tools/score_value', { weights: bankWeights, scenarios: bankScenarios });
    const totals = z.object({ scenarios: z.array(z.object({ total: z.number() })) }).parse(result.body);
    expect(totals.scenarios.map(({ total }) => total)).toEqual([81, 66, 57, 31]);
  });
});
