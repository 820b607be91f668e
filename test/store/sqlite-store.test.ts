import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../src/ports/store.ts';
import { StoreConflictError } from '../../src/ports/store.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { RowCounter } from '../../src/store/sqlite/row-counter.ts';
import { engagement, event, finding, li, message, openInterview, plan, run, wang } from './fixtures.ts';

let open: SqliteStore;
let store: Store;
const counter = new RowCounter();

beforeEach(async () => {
  open = openSqliteStore({ file: ':memory:', counter });
  store = open.store;
  await store.engagements.create(engagement, [wang, li]);
  await openInterview(store);
});
afterEach(() => open.close());

describe('engagements and people', () => {
  it('are given back as they were put in, people in the order they were named', async () => {
    expect(await store.engagements.find('eng-1')).toEqual(engagement);
    expect(await store.engagements.stakeholders('eng-1')).toEqual([wang, li]);
    expect(await store.engagements.find('another')).toBeNull();
  });

  it('are left as they are when the same creation is repeated', async () => {
    await store.engagements.create({ ...engagement, company: '改名' }, [wang, li]);
    await store.engagements.addStakeholder({ ...wang, name: '别人' });
    expect((await store.engagements.find('eng-1'))?.company).toBe('江城银行滨江支行');
    expect(await store.engagements.stakeholders('eng-1')).toEqual([wang, li]);
  });

  it('are listed newest first, page by page, also when made in the same millisecond', async () => {
    for (const id of ['eng-2', 'eng-3']) await store.engagements.create({ ...engagement, id }, []);
    const first = await store.engagements.list({ limit: 2 });
    expect(first.map(({ id }) => id)).toEqual(['eng-3', 'eng-2']);
    const second = await store.engagements.list({ limit: 2, before: 'eng-2' });
    expect(second.map(({ id }) => id)).toEqual(['eng-1']);
  });

  it('cannot be made half: a person of an unknown engagement is refused and nothing is kept', async () => {
    const stranger = { ...wang, id: 'sh-x', engagementId: 'nowhere' };
    await expect(store.engagements.create({ ...engagement, id: 'eng-9' }, [stranger])).rejects.toThrow();
    expect(await store.engagements.find('eng-9')).toBeNull();
  });
});

describe('accepting a run', () => {
  it('writes the run, the words and the first event together', async () => {
    const accepted = await store.runs.accept({ run: run('r1'), message: message(1), event: event('r1', 1) });
    expect(accepted).toEqual(run('r1'));
    expect(await store.interviews.messages('int-1', { after: 0, limit: 10 })).toEqual([message(1)]);
    expect(await store.runs.events('r1', 0)).toEqual([event('r1', 1)]);
    expect(await store.runs.unfinished()).toEqual([run('r1')]);
  });

  it('finds the earlier run under the same key and writes nothing of the second', async () => {
    await store.runs.accept({ run: run('r1', 'k'), message: message(1), event: event('r1', 1) });
    const second = await store.runs.accept({
      run: run('r2', 'k'),
      message: message(2),
      event: event('r2', 1),
    });
    expect(second.id).toBe('r1');
    expect(await store.runs.find('r2')).toBeNull();
    expect(await store.interviews.findMessage('int-1:m2')).toBeNull();
    expect(await store.runs.events('r2', 0)).toEqual([]);
  });

  it('keeps keys of an engagement apart from keys of its interviews', async () => {
    const draft = { ...run('r2', 'k'), interviewId: null, kind: 'draft' as const };
    await store.runs.accept({ run: run('r1', 'k'), message: null, event: event('r1', 1) });
    expect((await store.runs.accept({ run: draft, message: null, event: event('r2', 1) })).id).toBe('r2');
    const again = { ...draft, id: 'r3' };
    expect((await store.runs.accept({ run: again, message: null, event: event('r3', 1) })).id).toBe('r2');
  });

  it('refuses two people at the same place of one talk, and keeps nothing of the later', async () => {
    await store.runs.accept({ run: run('r1'), message: message(1), event: event('r1', 1) });
    const late = { ...message(1), id: 'late' };
    await expect(store.runs.accept({ run: run('r2'), message: late, event: event('r2', 1) })).rejects.toThrow(
      new StoreConflictError('taken already: messages.interview_id, messages.position'),
    );
    expect(await store.runs.find('r2')).toBeNull();
  });
});

describe('recording a step', () => {
  beforeEach(async () => {
    await store.runs.accept({ run: run('r1'), message: message(1), event: event('r1', 1) });
  });
  const step = {
    engagementId: 'eng-1',
    findings: [finding('f1', 'goal', '降本')],
    messages: [message(2)],
    events: [event('r1', 2, { text: '好', list: [1, null, 'x'] })],
    interview: { id: 'int-1', status: 'ended' as const },
    run: { id: 'r1', status: 'done' as const, endedAt: '2026-11-24T08:00:05.000Z' },
  };

  it('puts all of it on record at once', async () => {
    await store.runs.record(step);
    expect(await store.findings.current('eng-1')).toEqual(step.findings);
    expect(await store.interviews.lastMessage('int-1')).toEqual(message(2));
    expect(await store.runs.events('r1', 1)).toEqual(step.events);
    expect((await store.interviews.find('int-1'))?.status).toBe('ended');
    expect(await store.runs.find('r1')).toMatchObject({ status: 'done', endedAt: step.run.endedAt });
    expect(await store.runs.unfinished()).toEqual([]);
  });

  it('keeps nothing of a step of which one part is refused', async () => {
    const bad = { ...step, messages: [{ ...message(2), id: 'other', position: 1 }] };
    await expect(store.runs.record(bad)).rejects.toBeInstanceOf(StoreConflictError);
    expect(await store.findings.current('eng-1')).toEqual([]);
    expect(await store.findings.history('eng-1', 'goal')).toEqual([]);
    expect(await store.runs.events('r1', 1)).toEqual([]);
    expect((await store.runs.find('r1'))?.status).toBe('accepted');
  });

  it('replaces the finding of the same slot and author whole, and keeps the old one as history', async () => {
    const number = { kind: 'quantity', low: 3, high: 4, unit: 'people', approximate: true } as const;
    const second = { ...finding('f2', 'goal', '四个人'), value: number, evidence: [] };
    await store.runs.record(step);
    await store.runs.record({ engagementId: 'eng-1', findings: [second] });
    expect(await store.findings.current('eng-1')).toEqual([second]);
    expect(await store.findings.history('eng-1', 'goal')).toEqual([...step.findings, second]);
  });

  it('keeps two people who disagree side by side', async () => {
    const other = finding('f2', 'goal', '增收', 'sh-li');
    await store.runs.record({ engagementId: 'eng-1', findings: [...step.findings, other] });
    expect(await store.findings.current('eng-1')).toEqual([other, ...step.findings]);
  });

  it('changes nothing when a step is repeated after a newer one', async () => {
    const newer = finding('f2', 'goal', '提质');
    await store.runs.record(step);
    await store.runs.record({ engagementId: 'eng-1', findings: [newer] });
    await store.runs.record(step);
    expect(await store.findings.current('eng-1')).toEqual([newer]);
    expect(await store.findings.history('eng-1', 'goal')).toHaveLength(2);
  });

  it('withdraws a slot, once: repeated after a new answer it takes nothing away', async () => {
    await store.runs.record({ engagementId: 'eng-1', findings: [finding('f1', 'goal', '降本')] });
    const back = {
      engagementId: 'eng-1',
      withdrawn: [{ slot: 'goal', authorId: 'sh-wang' }],
      events: [event('r1', 2)],
    };
    await store.runs.record(back);
    expect(await store.findings.current('eng-1')).toEqual([]);
    const answer = finding('f2', 'goal', '增收');
    await store.runs.record({ engagementId: 'eng-1', findings: [answer] });
    await store.runs.record(back);
    expect(await store.findings.current('eng-1')).toEqual([answer]);
  });

  it('holds a finding under any slot and any author name', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), { maxLength: 4 }),
        async (pairs) => {
          const fresh = openSqliteStore({ file: ':memory:' });
          await fresh.store.engagements.create(engagement, []);
          const wellFormed = pairs.map(([slot, author]) => [slot, author.replace(/\p{Cs}/gu, '')] as const);
          const unique = [...new Map(wellFormed.map((pair) => [JSON.stringify(pair), pair])).values()];
          const put = unique.map(([slot, author], index) => finding(`f${index}`, slot, `${index}`, author));
          await fresh.store.runs.record({ engagementId: 'eng-1', findings: put });
          const current = await fresh.store.findings.current('eng-1');
          fresh.close();
          expect(new Set(current.map(({ id }) => id))).toEqual(new Set(put.map(({ id }) => id)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('costs the same rows at the 300th answer as at the third', { timeout: 60_000 }, async () => {
    const cost: number[] = [];
    for (let turn = 1; turn <= 300; turn += 1) {
      counter.reset();
      const id = `t${turn}`;
      const last = await store.interviews.lastMessage('int-1');
      const place = (last?.position ?? 0) + 1;
      await store.runs.accept({ run: run(id), message: message(place), event: event(id, 1) });
      await store.findings.current('eng-1');
      await store.runs.record({
        engagementId: 'eng-1',
        findings: [finding(id, `slot-${turn % 40}`, '答')],
        messages: [message(place + 1)],
        events: [event(id, 2)],
        run: { id, status: 'done', endedAt: '2026-11-24T09:00:00.000Z' },
      });
      cost.push(counter.read + counter.written);
    }
    expect(counter.written).toBeGreaterThan(5);
    expect(cost[299]).toBe(cost[2]);
    // Rows given back say nothing of rows looked at: no statement may walk through a whole table to find its own.
    const walks = [...counter.statements].filter((statement) => {
      const plan = open.db.all<{ detail: string }>(
        sql.raw(`explain query plan ${statement.replaceAll('?', 'null')}`),
      );
      return z
        .array(z.object({ detail: z.string() }))
        .parse(plan)
        .some(({ detail }) => /^SCAN (?!CONSTANT)/.test(detail));
    });
    expect(walks).toEqual([]);
  });
});

describe('plans', () => {
  it('come back as saved, newest first, and a saved plan never changes', async () => {
    await store.plans.save(plan(1));
    await store.plans.save(plan(2));
    await store.plans.save({ ...plan(2), title: '改写' });
    expect(await store.plans.find('plan-2')).toEqual(plan(2));
    expect(await store.plans.list('eng-1')).toEqual([plan(2), plan(1)]);
    expect(await store.plans.find('nope')).toBeNull();
  });

  it('refuse a second plan that claims the same version', async () => {
    await store.plans.save(plan(1));
    await expect(store.plans.save({ ...plan(1), id: 'plan-x' })).rejects.toBeInstanceOf(StoreConflictError);
    expect(await store.plans.find('plan-x')).toBeNull();
  });
});

describe('the file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhilu-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps everything after closing, with full synchronous writes and enforced references each time', async () => {
    const file = join(folder, 'zhilu.db');
    for (const expected of [null, engagement]) {
      const opened = openSqliteStore({ file });
      expect(await opened.store.engagements.find('eng-1')).toEqual(expected);
      expect(await opened.db.get(sql`pragma journal_mode`)).toEqual({ journal_mode: 'wal' });
      expect(await opened.db.get(sql`pragma synchronous`)).toEqual({ synchronous: 2 });
      expect(await opened.db.get(sql`pragma foreign_keys`)).toEqual({ foreign_keys: 1 });
      expect(await opened.db.get(sql`pragma busy_timeout`)).toEqual({ timeout: 5000 });
      await opened.store.engagements.create(engagement, []);
      opened.close();
    }
  });

  it('can be open twice: of two runs with one key at the same moment, both sides see the one that came first', async () => {
    const file = join(folder, 'zhilu.db');
    const [left, right] = [openSqliteStore({ file }), openSqliteStore({ file })];
    await left.store.engagements.create(engagement, [wang]);
    await openInterview(left.store);
    const accepted = await Promise.all(
      [left, right].map(({ store: side }, index) =>
        side.runs.accept({
          run: run(`r${index}`, 'k'),
          message: message(index + 1),
          event: event(`r${index}`, 1),
        }),
      ),
    );
    expect(accepted.map(({ id }) => id)).toEqual(['r0', 'r0']);
    expect(await right.store.interviews.messages('int-1', { after: 0, limit: 9 })).toEqual([message(1)]);
    left.close();
    right.close();
  });

  it('is refused when it is not a database', () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'not a database, a note of some length that SQLite cannot take for one'.repeat(20));
    expect(() => openSqliteStore({ file })).toThrow(/not a database/);
  });
});
