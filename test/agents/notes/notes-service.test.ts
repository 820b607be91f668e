import { describe, expect, it } from 'vitest';
import { readEngagement, viewEngagement } from '../../../agents/engagement/engagement-view.ts';
import { correctSlot, settleSlot } from '../../../agents/engagement/settle-slot.ts';
import { createNotesService } from '../../../agents/notes/notes-service.ts';
import { reviewPage } from '../../../agents/review/review-page.ts';
import type { Product } from '../../../src/entry/node-product.ts';
import type { Store } from '../../../src/ports/store.ts';
import { morning, openBank } from '../interview/bank.ts';

const people = [
  { id: 'wang', name: '王敏', role: 'business_lead' },
  { id: 'zhao', name: '赵国栋', role: 'executive_sponsor' },
] as const;
const text = '赵总：预算 800 万。\n王敏：预算 500 万。\n王敏：员工 3200 人。\n赵总：明天带伞。';

async function recordsOf(product: Product) {
  const records = await readEngagement(product.store, 'bank');
  if (!records) throw new Error('no engagement');
  return records;
}

async function proposed(product: Product, words = text) {
  const records = await recordsOf(product);
  const { proposals } = product.notes.read(records, { text: words, stakeholderId: null });
  return { records, text: words, by: '陈晨', accepted: proposals };
}

function pageOf(product: Product, records: Awaited<ReturnType<typeof recordsOf>>) {
  return reviewPage(product.knowledge, viewEngagement(product.knowledge, records));
}

function depsOf(product: Product) {
  let count = 0;
  return {
    store: product.store,
    knowledge: product.knowledge,
    clock: { now: () => morning },
    identifiers: {
      next: (prefix: string) => {
        count += 1;
        return `${prefix}-test-${count}`;
      },
    },
  };
}

describe('a confirmation that a crash cuts off', () => {
  it('is finished at the next start, once', async () => {
    const product = await openBank(people);
    const entry = await proposed(product);
    const dying: Store = {
      ...product.store,
      runs: { ...product.store.runs, record: () => Promise.reject(new Error('the power is gone')) },
    };
    const notes = createNotesService({ ...depsOf(product), store: dying });
    await expect(notes.confirm(entry.records, entry)).rejects.toThrow('the power is gone');
    expect((await recordsOf(product)).findings).toEqual([]);
    expect(await product.notes.recover()).toBe(1);
    const { findings } = await recordsOf(product);
    expect(findings).toHaveLength(3);
    expect(await product.notes.recover()).toBe(0);
    await product.notes.confirm(entry.records, entry);
    expect((await recordsOf(product)).findings).toEqual(findings);
    product.close();
  });
});

describe('notes beside what a person said before', () => {
  it('take nothing back where the notes say that the person did not know', async () => {
    const product = await openBank(people);
    await correctSlot(depsOf(product), await recordsOf(product), {
      slot: 'budget.total',
      value: { kind: 'quantity', low: 6e6, high: 6e6, unit: 'cny', approximate: false },
      stakeholderId: 'zhao',
      words: '600 万',
      confidence: 0.9,
    });
    const entry = await proposed(product, '问：预算有多少？\n赵总：不知道');
    expect(entry.accepted.map(({ value }) => value.kind)).toEqual(['unknown']);
    await product.notes.confirm(entry.records, entry);
    const { findings } = await recordsOf(product);
    expect(findings.map(({ value }) => value)).toEqual([
      { kind: 'quantity', low: 6e6, high: 6e6, unit: 'cny', approximate: false },
    ]);
    product.close();
  });
});

describe('the review page', () => {
  it('numbers what is on record down the page, by topic, and marks where people disagree', async () => {
    const product = await openBank(people);
    await product.notes.confirm(await recordsOf(product), await proposed(product));
    const groups = pageOf(product, await recordsOf(product));
    const lines = groups.flatMap((group) => group.lines);
    expect(groups.map(({ name }) => name.zh)).toEqual(['预算与时间', '公司']);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(lines.map(({ who, used, conflict }) => [who.zh, used, conflict])).toEqual([
      ['赵国栋（高层发起人）', true, 'open'],
      ['王敏（业务负责人）', false, 'open'],
      ['王敏（业务负责人）', true, null],
    ]);
    product.close();
  });

  it("shows a person's correction in place of what they said, and an analyst's word above all", async () => {
    const product = await openBank(people);
    await product.notes.confirm(await recordsOf(product), await proposed(product));
    const value = { kind: 'quantity', low: 6e6, high: 6e6, unit: 'cny', approximate: false } as const;
    const deps = depsOf(product);
    await correctSlot(deps, await recordsOf(product), {
      slot: 'budget.total',
      value,
      stakeholderId: 'wang',
      words: '600 万',
      confidence: 0.95,
    });
    const settled = await settleSlot(deps, await recordsOf(product), {
      slot: 'budget.total',
      value: { ...value, low: 2e5, high: 2e5 },
      analyst: '陈晨',
    });
    expect(settled.changes.length).toBeGreaterThan(0);
    const [group] = pageOf(product, await recordsOf(product));
    expect(group?.lines.map((line) => [line.who.zh, line.value.zh, line.conflict])).toEqual([
      ['分析师 陈晨', '20 万元', 'settled'],
      ['赵国栋（高层发起人）', '800 万元', 'settled'],
      ['王敏（业务负责人）', '600 万元', 'settled'],
    ]);
    const history = await product.store.findings.history('bank', 'budget.total');
    expect(history.map(({ author }) => author.id)).toEqual(['zhao', 'wang', 'wang', '陈晨']);
    product.close();
  });
});
