import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createInterviewService,
  type InterviewService,
} from '../../../agents/interview/interview-service.ts';
import { builtInSkills } from '../../../agents/interview/interview-skills.ts';
import { readKnowledge } from '../../../src/entry/node-knowledge.ts';
import { DrizzleCheckpointer } from '../../../src/store/drizzle-checkpointer.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { allTools } from '../../../tools/all-tools.ts';
import { createToolRegistry } from '../../../tools/registry.ts';
import { openDyingStore } from '../../store/dying-process.ts';
import { acceptableAnswer, morning } from './bank.ts';

const knowledge = readKnowledge();
const turns = 2;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhilu-'));
});
afterEach(() => rm(folder, { recursive: true }));

function startProcess(file: string, diesBefore: number) {
  const { sqlite, atomic, store, writes } = openDyingStore(file, diesBefore);
  let count = 0;
  const interviews: InterviewService = createInterviewService({
    store,
    knowledge,
    tools: createToolRegistry(allTools),
    toolContext: { knowledge, passages: sqlite.passages },
    skills: builtInSkills,
    clock: { now: () => morning },
    identifiers: {
      next: (prefix) => {
        count += 1;
        return `${prefix}-${diesBefore}-${count}`;
      },
    },
    checkpointer: new DrizzleCheckpointer({ db: sqlite.db, atomic, keep: 'newest' }),
    onFault: () => undefined,
  });
  return { sqlite, store, interviews, writes };
}

async function prepare(file: string): Promise<void> {
  const sqlite = openSqliteStore({ file });
  await sqlite.store.engagements.create(
    { id: 'bank', company: '江州银行', industry: 'finance', language: 'zh', createdAt: morning },
    [{ id: 'wang', engagementId: 'bank', name: '王敏', role: 'business_lead' }],
  );
  sqlite.close();
}

/** Carries the interview on to its end; gives the answers that were acknowledged. */
async function carryOn(process: ReturnType<typeof startProcess>, acknowledged: string[]): Promise<void> {
  const { store, interviews } = process;
  await interviews.recover();
  let [interview] = await store.interviews.list('bank');
  if (!interview) {
    const started = await interviews.start({ engagementId: 'bank', stakeholderId: 'wang', language: 'zh' });
    await started.done;
    interview = started.interview;
  }
  for (;;) {
    const last = await store.interviews.lastMessage(interview.id);
    const answered = (await store.interviews.messages(interview.id, { after: 0, limit: 100 })).filter(
      (message) => message.author === 'stakeholder',
    );
    if (answered.length >= turns || !last?.slot) return;
    const text = acceptableAnswer(last.slot);
    const { done } = await interviews.answer({ interview, text });
    acknowledged.push(text);
    await done;
  }
}

async function talk(file: string): Promise<{ conversation: string[]; findings: unknown[] }> {
  const sqlite = openSqliteStore({ file });
  const [interview] = await sqlite.store.interviews.list('bank');
  const messages = await sqlite.store.interviews.messages(interview?.id ?? '', { after: 0, limit: 100 });
  const findings = await sqlite.store.findings.current('bank');
  const unfinished = await sqlite.store.runs.unfinished();
  sqlite.close();
  expect(unfinished).toEqual([]);
  return {
    conversation: messages.map((message) => `${message.position} ${message.author} ${message.text}`),
    findings: findings
      .map(({ slot, value, evidence }) => ({ slot, value, words: evidence[0]?.words }))
      .sort((a, b) => (a.slot < b.slot ? -1 : 1)),
  };
}

it('loses no acknowledged answer and asks nothing twice, whichever write the process dies before', async () => {
  const whole = join(folder, 'whole.db');
  await prepare(whole);
  const uninterrupted = startProcess(whole, Number.POSITIVE_INFINITY);
  await carryOn(uninterrupted, []);
  uninterrupted.sqlite.close();
  const expected = await talk(whole);
  expect(expected.conversation.length).toBe(2 * turns + 1);

  for (let diesBefore = 2; diesBefore <= uninterrupted.writes(); diesBefore += 1) {
    const file = join(folder, `dies-${diesBefore}.db`);
    await prepare(file);
    const acknowledged: string[] = [];
    const dying = startProcess(file, diesBefore);
    await carryOn(dying, acknowledged).catch(() => undefined);
    dying.sqlite.close();
    const again = startProcess(file, Number.POSITIVE_INFINITY);
    await carryOn(again, acknowledged);
    again.sqlite.close();
    expect(await talk(file), `died before write ${diesBefore}`).toEqual(expected);
  }
}, 240_000);
