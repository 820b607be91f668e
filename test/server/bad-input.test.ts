import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../../src/server/problem.ts';
import { type Answer, type Api, openApi } from './api.ts';
import { openBankOverHttp, startOverHttp } from './read-answer.ts';

let api: Api;
let ids: { engagementId: string; interviewId: string; stakeholderId: string };
let before: string;

beforeAll(async () => {
  api = await openApi();
  const engagement = await openBankOverHttp(api);
  const { interview } = await startOverHttp(api, engagement);
  ids = {
    engagementId: engagement.id,
    interviewId: interview.id,
    stakeholderId: engagement.stakeholders[0]?.id ?? '',
  };
}, 60_000);
afterAll(() => api.product.close());
beforeEach(async () => {
  before = await everythingOnRecord();
});

/** All that the store holds, as text: equal before and after a refused request. */
async function everythingOnRecord(): Promise<string> {
  const { store } = api.product;
  const engagements = await store.engagements.list({ limit: 1000 });
  const parts = engagements.map(async ({ id }) => ({
    id,
    people: await store.engagements.stakeholders(id),
    findings: await store.findings.current(id),
    plans: await store.plans.list(id),
    interviews: await Promise.all(
      (await store.interviews.list(id)).map(async (interview) => ({
        interview,
        messages: await store.interviews.messages(interview.id, { after: 0, limit: 1000 }),
      })),
    ),
    unfinished: await store.runs.unfinished(),
  }));
  return JSON.stringify(await Promise.all(parts));
}

async function expectProblem(answer: Answer, status: number, path?: string): Promise<void> {
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(answer.body);
  expect({ status: answer.status, told: problem.status }).toEqual({ status, told: status });
  expect(problem.instance).toBe(answer.headers.get('X-Request-Id'));
  expect(problem.detail.length).toBeGreaterThan(0);
  expect(answer.text).not.toMatch(/\bat .*\.(ts|js):\d|SQLITE|node_modules/);
  if (path !== undefined) expect(problem.faults.map((fault) => fault.path)).toContain(path);
  expect(await everythingOnRecord()).toBe(before);
}

const written: readonly [string, string, () => string][] = [
  ['opening an engagement', 'POST', () => 'engagements'],
  ['adding a stakeholder', 'POST', () => `engagements/${ids.engagementId}/stakeholders`],
  ['starting an interview', 'POST', () => `engagements/${ids.engagementId}/interviews`],
  ['answering', 'POST', () => `interviews/${ids.interviewId}/messages`],
  ['settling a slot', 'PUT', () => `engagements/${ids.engagementId}/findings/budget.total`],
  ['drafting a plan', 'POST', () => `engagements/${ids.engagementId}/plans`],
  ['running a tool', 'POST', () => 'tools/score_value'],
];

describe.each(written)('%s', (_, method, path) => {
  it('refuses JSON that is none', async () => {
    await expectProblem(await api.request(method, path(), { body: '{"text": ' }), 400);
  });

  it('refuses a body that is no object', async () => {
    await expectProblem(await api.request(method, path(), { body: [] }), 422, '');
  });

  it('refuses fields of the wrong type, and says where', async () => {
    const body = { company: 7, name: 7, stakeholderId: 7, text: 7, value: 7, language: 7, weights: 7 };
    const answer = await api.request(method, path(), { body });
    await expectProblem(answer, 422);
    expect(problemSchema.parse(answer.body).faults.length).toBeGreaterThan(0);
  });

  it('refuses a body over 256 KB', async () => {
    const body = JSON.stringify({ text: 'a'.repeat(256 * 1024) });
    const headers = { 'Content-Length': String(body.length) };
    await expectProblem(await api.request(method, path(), { body, headers }), 413);
  });

  it('refuses a body over 256 KB that does not say how long it is', async () => {
    const response = await api.app.request(
      new Request(`http://localhost/api/v1/${path()}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: ReadableStream.from([new TextEncoder().encode('"'), new Uint8Array(256 * 1024).fill(97)]),
        ...{ duplex: 'half' },
      }),
    );
    expect(response.status).toBe(413);
    expect(await everythingOnRecord()).toBe(before);
  });

  it('refuses a body that is not said to be JSON', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    await expectProblem(await api.request(method, path(), { body: '{}', headers }), 415);
  });

  it('refuses to be without a body', async () => {
    await expectProblem(await api.request(method, path()), 422);
  });

  it('refuses a method that the address does not know, and names those it does', async () => {
    const answer = await api.request('DELETE', path());
    await expectProblem(answer, 405);
    expect(answer.headers.get('Allow')).toContain(method);
  });
});

describe('an id that nobody has', () => {
  it.each([
    ['GET', 'engagements/eng_none'],
    ['GET', 'engagements/eng_none/stakeholders'],
    ['POST', 'engagements/eng_none/stakeholders', { name: '李强', role: 'it_lead' }],
    ['GET', 'engagements/eng_none/interviews'],
    ['POST', 'engagements/eng_none/interviews', { stakeholderId: 'stk_1' }],
    ['GET', 'engagements/eng_none/findings'],
    ['GET', 'engagements/eng_none/findings/pains/history'],
    [
      'PUT',
      'engagements/eng_none/findings/data.offsite',
      { value: { kind: 'choice', option: 'no' }, analyst: '陈晨' },
    ],
    ['GET', 'engagements/eng_none/conflicts'],
    ['GET', 'engagements/eng_none/scenarios'],
    ['GET', 'engagements/eng_none/score-sheets'],
    ['GET', 'engagements/eng_none/map'],
    ['GET', 'engagements/eng_none/decisions'],
    ['GET', 'engagements/eng_none/plans'],
    ['POST', 'engagements/eng_none/plans', { language: 'zh' }],
    ['GET', 'interviews/int_none'],
    ['GET', 'interviews/int_none/messages'],
    ['POST', 'interviews/int_none/messages', { text: '1' }],
    ['GET', 'runs/run_none/events'],
    ['GET', 'plans/plan_none'],
    ['GET', 'plans/plan_none/export?format=json'],
    ['GET', 'tools/no_such_tool'],
    ['POST', 'tools/no_such_tool', {}],
    ['GET', 'no-such-resource'],
  ])('is not found: %s %s', async (method, path, body?: unknown) => {
    await expectProblem(await api.request(method, path, body === undefined ? {} : { body }), 404);
  });

  it('is not found as a slot either', async () => {
    const path = `engagements/${ids.engagementId}/findings/favourite.colour`;
    const body = { value: { kind: 'text', text: 'red' }, analyst: '陈晨' };
    await expectProblem(await api.put(path, body), 404);
    await expectProblem(await api.get(`${path}/history`), 404);
  });
});

describe('what does not fit', () => {
  const company = { company: '江州银行', industry: 'finance', language: 'zh' };
  it.each([
    ['an industry that zhilu does not know', { ...company, industry: 'circus' }, 'industry'],
    ['a language that zhilu does not speak', { ...company, language: 'fr' }, 'language'],
    ['a company without a name', { ...company, company: '  ' }, 'company'],
    ['a name of 121 characters', { ...company, company: 'x'.repeat(121) }, 'company'],
    ['a field that does not exist', { ...company, colour: 'red' }, ''],
    [
      'a role that nobody can have',
      { ...company, stakeholders: [{ name: '王敏', role: 'juggler' }] },
      'stakeholders[0].role',
    ],
  ])('opens no engagement: %s', async (_, body, path) => {
    await expectProblem(await api.post('engagements', body), 422, path);
  });

  it('names the industries there are, in both languages', async () => {
    const { body } = await api.post('engagements', { ...company, industry: 'circus' });
    const [fault] = problemSchema.parse(body).faults;
    for (const text of [fault?.message.zh, fault?.message.en]) expect(text).toContain('finance');
  });

  it.each([
    ['4001 characters', 'a'.repeat(4001)],
    ['nothing', ''],
    ['only spaces', ' \n\t '],
  ])('is no answer: %s', async (_, text) => {
    await expectProblem(await api.post(`interviews/${ids.interviewId}/messages`, { text }), 422, 'text');
  });

  it('is no idempotency key: 201 characters', async () => {
    const headers = { 'Idempotency-Key': 'k'.repeat(201) };
    const answer = await api.post(`interviews/${ids.interviewId}/messages`, { text: '1' }, headers);
    await expectProblem(answer, 422, '["Idempotency-Key"]');
  });

  it.each([
    ['a language of an interview', () => `engagements/${ids.engagementId}/interviews`, 'language'],
    ['a language of a plan', () => `engagements/${ids.engagementId}/plans`, 'language'],
  ])('is refused as %s', async (_, path, field) => {
    const body = {
      language: 'fr',
      ...(path().endsWith('plans') ? {} : { stakeholderId: ids.stakeholderId }),
    };
    await expectProblem(await api.post(path(), body), 422, field);
  });

  it.each([
    ['engagements?limit=0', 'limit'],
    ['engagements?limit=many', 'limit'],
    ['engagements?before=eng_none', 'before'],
    ['engagements?colour=red', ''],
    ['interviews/INTERVIEW/messages?after=-1', 'after'],
    ['interviews/INTERVIEW/messages?limit=1000', 'limit'],
    ['search', 'q'],
    ['search?q=', 'q'],
    ['search?q=a&language=fr', 'language'],
    ['search?q=a&limit=21', 'limit'],
    ['plans/plan_none/export', 'format'],
    ['plans/plan_none/export?format=docx', 'format'],
  ])('is refused in the address: %s', async (path, field) => {
    await expectProblem(await api.get(path.replace('INTERVIEW', ids.interviewId)), 422, field);
  });

  it('comes back from a tool with the place and what is accepted, in both languages', async () => {
    const answer = await api.post('tools/score_value', { weights: {}, scenarios: [] });
    await expectProblem(answer, 422, 'weights["brand.quality"]');
    for (const fault of problemSchema.parse(answer.body).faults) {
      expect(fault.message.zh).toMatch(/\p{Script=Han}/u);
      expect(fault.message.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

it('a problem about a known engagement speaks its language, any other both', async () => {
  const details = z.object({ title: z.string() });
  const settle = { value: { kind: 'yesno', yes: true }, analyst: '陈晨' };
  const chinese = await api.put(`engagements/${ids.engagementId}/findings/budget.total`, settle);
  expect(details.parse(chinese.body).title).toBe('输入不符合要求');
  const english = await openBankOverHttp(api, [], 'en');
  const answer = await api.put(`engagements/${english.id}/findings/budget.total`, settle);
  expect(details.parse(answer.body).title).toBe('The input does not fit');
  const unknown = await api.get('engagements/eng_none');
  expect(details.parse(unknown.body).title).toBe('未找到 / Not found');
});
