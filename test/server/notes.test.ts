import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { proposalSchema, unreadPieceSchema } from '../../agents/notes/proposal.ts';
import { findingSchema } from '../../src/domain/finding.ts';
import { planSchema } from '../../src/domain/plan.ts';
import { runSchema } from '../../src/domain/run.ts';
import { type Api, openApi } from './api.ts';
import { openBankOverHttp } from './read-answer.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
}, 60_000);
afterAll(() => api.product.close());

const meeting = readFileSync(new URL('../agents/notes/documents/meeting.zh.txt', import.meta.url), 'utf8');
const people = [
  { name: '王敏', role: 'business_lead' },
  { name: '赵国栋', role: 'executive_sponsor' },
  { name: '李强', role: 'it_lead' },
] as const;

const readSchema = z.object({
  proposals: z.array(proposalSchema.extend({ label: z.unknown(), reading: z.object({ zh: z.string() }) })),
  unread: z.array(unreadPieceSchema),
});
const confirmedSchema = z.object({
  run: runSchema,
  findings: z.array(findingSchema),
  changes: z.array(z.object({ kind: z.string() })),
});
const facts = z.object({
  items: z.array(z.object({ slot: z.string(), value: z.unknown(), findings: z.array(findingSchema) })),
});

async function readOver(path: string, text: string) {
  return readSchema.parse((await api.post(`${path}/notes`, { text })).body);
}

function accepted(proposals: z.infer<typeof readSchema>['proposals']) {
  return proposals.map(({ slot, value, start, end, stakeholderId, speaker, confidence }) => ({
    slot,
    value,
    start,
    end,
    stakeholderId,
    speaker,
    confidence,
  }));
}

describe('notes over HTTP', () => {
  it('are read into proposals of which nothing is on record yet', async () => {
    const engagement = await openBankOverHttp(api, people);
    const path = `engagements/${engagement.id}`;
    const { proposals, unread } = await readOver(path, meeting);
    expect(proposals.find(({ slot }) => slot === 'budget.total')?.reading.zh).toBe('800 万元');
    expect(unread.map(({ words }) => words)).toContain('顺便说，午饭订在二楼');
    expect((await api.get(`${path}/findings`)).body).toEqual({ items: [] });
  });

  it('go on record when confirmed, as the words of whoever said them, with their place in the document', async () => {
    const engagement = await openBankOverHttp(api, people);
    const path = `engagements/${engagement.id}`;
    const { proposals } = await readOver(path, meeting);
    const answer = await api.post(`${path}/notes/confirm`, {
      text: meeting,
      accepted: accepted(proposals),
      by: '陈晨',
    });
    const { findings, changes, run } = confirmedSchema.parse(answer.body);
    expect(run).toMatchObject({ kind: 'notes', status: 'done' });
    expect(findings).toHaveLength(proposals.length);
    expect(changes.length).toBeGreaterThan(0);
    const chief = engagement.stakeholders.find(({ name }) => name === '赵国栋')?.id;
    expect(findings.find(({ slot }) => slot === 'budget.total')).toMatchObject({
      origin: 'stated',
      author: { kind: 'stakeholder', id: chief },
      evidence: [
        {
          interviewId: null,
          messageId: run.id,
          stakeholderId: chief,
          words: '董事会批的是 800 万',
          document: { line: 12, speaker: '赵总' },
        },
      ],
    });
    const budget = facts
      .parse((await api.get(`${path}/findings`)).body)
      .items.find(({ slot }) => slot === 'budget.total');
    expect(budget?.value).toMatchObject({ low: 8_000_000, high: 8_000_000 });
  });

  it('change nothing when the same is confirmed twice, with or without a key', async () => {
    const engagement = await openBankOverHttp(api, people);
    const path = `engagements/${engagement.id}`;
    const { proposals } = await readOver(path, meeting);
    const body = { text: meeting, accepted: accepted(proposals), by: '陈晨' };
    for (const headers of [undefined, { 'Idempotency-Key': 'notes-1' }]) {
      const once = confirmedSchema.parse((await api.post(`${path}/notes/confirm`, body, headers)).body);
      const record = (await api.get(`${path}/findings`)).body;
      const twice = confirmedSchema.parse((await api.post(`${path}/notes/confirm`, body, headers)).body);
      expect(twice).toEqual(once);
      expect((await api.get(`${path}/findings`)).body).toEqual(record);
    }
    const other = await api.post(
      `${path}/notes/confirm`,
      { ...body, by: '别人' },
      { 'Idempotency-Key': 'notes-1' },
    );
    expect(other.status).toBe(409);
  });

  it('let who confirms put a value or a person right, but not the words', async () => {
    const engagement = await openBankOverHttp(api, people);
    const path = `engagements/${engagement.id}`;
    const text = '预算大概 500 万，到推广都在里面';
    const [budget] = accepted((await readOver(path, text)).proposals);
    if (!budget) throw new Error('no budget was read');
    const value = { kind: 'quantity', low: 6e6, high: 6e6, unit: 'cny', approximate: false } as const;
    const body = { text, accepted: [{ ...budget, value, confidence: 1 }], by: '陈晨' };
    const { findings } = confirmedSchema.parse((await api.post(`${path}/notes/confirm`, body)).body);
    expect(findings[0]).toMatchObject({ value, author: { kind: 'analyst', id: '陈晨' } });
    expect(text).toContain(findings[0]?.evidence[0]?.words ?? '-');
  });

  it('add options to those that a person named before, and keep the later of two figures', async () => {
    const engagement = await openBankOverHttp(api, people);
    const path = `engagements/${engagement.id}`;
    const text =
      '王敏：客服电话排队太长，投诉多。\n王敏：不良率在上升，逾期也多。\n赵总：预算 500 万。\n赵总：改口，预算 800 万。';
    const { proposals } = await readOver(path, text);
    await api.post(`${path}/notes/confirm`, { text, accepted: accepted(proposals), by: '陈晨' });
    const { items } = facts.parse((await api.get(`${path}/findings`)).body);
    expect(items.find(({ slot }) => slot === 'pains')?.value).toMatchObject({
      options: expect.arrayContaining(['bad-loans', 'call-centre-queues']),
    });
    expect(items.find(({ slot }) => slot === 'budget.total')?.value).toMatchObject({ low: 8_000_000 });
    const history = z.object({ items: z.array(findingSchema) });
    expect(history.parse((await api.get(`${path}/findings/budget.total/history`)).body).items).toHaveLength(
      2,
    );
  });

  it('are a document among the sources of the plan', async () => {
    const engagement = await openBankOverHttp(api, people);
    const path = `engagements/${engagement.id}`;
    const { proposals } = await readOver(path, meeting);
    await api.post(`${path}/notes/confirm`, { text: meeting, accepted: accepted(proposals), by: '陈晨' });
    const drafted = await api.post(`${path}/plans`, { language: 'zh' }, { Accept: 'application/json' });
    const { plan } = z.object({ plan: z.object({ id: z.string() }) }).parse(drafted.body);
    const stored = planSchema.parse((await api.get(`plans/${plan.id}`)).body);
    const source = stored.sources.find(({ id }) => id.startsWith('finding/budget.total/'));
    expect(source).toMatchObject({ kind: 'document', title: expect.stringContaining('会议记录第 12 行') });
    expect(source?.text).toContain('董事会批的是 800 万');
  });

  it.each([
    ['nothing', ' \n ', 422],
    ['a binary file', '\u0000\u0001PK\u0003\u0004', 422],
    ['bytes that were no text', '\ufffd\ufffd\ufffdPNG', 422],
    ['a text of more than 30,000 characters', '会'.repeat(30_001), 422],
    ['two megabytes', 'a'.repeat(2 * 1024 * 1024), 413],
  ])('refuse %s and say what is accepted', async (_, text, status) => {
    const engagement = await openBankOverHttp(api, people);
    for (const path of ['notes', 'notes/confirm']) {
      const body =
        path === 'notes'
          ? { text }
          : {
              text,
              accepted: [
                {
                  slot: 'budget.total',
                  value: { kind: 'unknown' },
                  start: 0,
                  end: 1,
                  stakeholderId: null,
                  confidence: 1,
                },
              ],
              by: 'A',
            };
      const answer = await api.post(`engagements/${engagement.id}/${path}`, body);
      expect(answer.status).toBe(status);
    }
    expect((await api.get(`engagements/${engagement.id}/findings`)).body).toEqual({ items: [] });
  });

  it('are not taken for an engagement or a person that is not there', async () => {
    expect((await api.post('engagements/eng_0/notes', { text: '预算 500 万' })).status).toBe(404);
    const engagement = await openBankOverHttp(api, people);
    const answer = await api.post(`engagements/${engagement.id}/notes`, {
      text: '预算 500 万',
      stakeholderId: 'stk_0',
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ faults: [{ path: 'stakeholderId' }] });
  });

  it.each([
    ['words outside the text', { start: 100, end: 120 }, 'accepted.0.start'],
    ['a slot that the bank does not hold', { slot: 'budget.tea' }, 'accepted.0.slot'],
    ['a value of another form', { value: { kind: 'yesno', yes: true } }, 'accepted.0.value'],
    ['a person who does not take part', { stakeholderId: 'stk_0' }, 'accepted.0.stakeholderId'],
  ])('are not confirmed with %s, and nothing of them is written', async (_, wrong, path) => {
    const engagement = await openBankOverHttp(api, people);
    const text = '预算 500 万';
    const [budget] = accepted((await readOver(`engagements/${engagement.id}`, text)).proposals);
    const body = { text, accepted: [{ ...budget, ...wrong }], by: '陈晨' };
    const answer = await api.post(`engagements/${engagement.id}/notes/confirm`, body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ faults: [{ path }] });
    expect((await api.get(`engagements/${engagement.id}/findings`)).body).toEqual({ items: [] });
  });
});
