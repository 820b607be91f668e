import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDraftService } from '../../../agents/draft/draft-service.ts';
import { planSections } from '../../../agents/draft/plan-sections.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { allTools } from '../../../tools/all-tools.ts';
import { createToolRegistry } from '../../../tools/registry.ts';
import { openDyingStore } from '../../store/dying-process.ts';
import { morning } from '../interview/bank.ts';

const knowledge = readKnowledge();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhilu-'));
});
afterEach(() => rm(folder, { recursive: true }));

function startProcess(file: string, diesBefore: number) {
  const { sqlite, store, writes } = openDyingStore(file, diesBefore);
  const drafts = createDraftService({
    store,
    knowledge,
    tools: createToolRegistry(allTools),
    toolContext: { knowledge, passages: sqlite.passages },
    writers: planSections,
    clock: { now: () => morning },
    identifiers: { next: (prefix) => `${prefix}_1` },
    onFault: () => undefined,
  });
  return { sqlite, store, drafts, writes };
}

it('writes an accepted draft once and to its end, whichever write the process dies before', async () => {
  const open = async (name: string, diesBefore: number) => {
    const file = join(folder, name);
    const sqlite = openSqliteStore({ file });
    await sqlite.store.engagements.create(
      { id: 'bank', company: '江州银行', industry: 'finance', language: 'zh', createdAt: morning },
      [{ id: 'wang', engagementId: 'bank', name: '王敏', role: 'business_lead' }],
    );
    sqlite.close();
    return { file, process: startProcess(file, diesBefore) };
  };
  const whole = await open('whole.db', Number.POSITIVE_INFINITY);
  const { done } = await whole.process.drafts.draft({ engagementId: 'bank', language: 'zh' });
  const expected = await done;
  whole.process.sqlite.close();
  expect(expected?.status).toBe('finished');

  for (let diesBefore = 2; diesBefore <= whole.process.writes(); diesBefore += 1) {
    const { file, process: dying } = await open(`dies-${diesBefore}.db`, diesBefore);
    const started = await dying.drafts.draft({ engagementId: 'bank', language: 'zh' });
    await started.done.catch(() => null);
    dying.sqlite.close();
    const again = startProcess(file, Number.POSITIVE_INFINITY);
    await again.drafts.recover();
    expect(await again.store.plans.list('bank'), `died before write ${diesBefore}`).toEqual([expected]);
    expect((await again.store.runs.find(started.run.id))?.status).toBe('done');
    again.sqlite.close();
  }
}, 120_000);
