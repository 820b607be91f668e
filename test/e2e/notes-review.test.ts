import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildIfStale, zhilu } from './run-zhilu.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-notes-'));
const database = join(folder, 'notes.db');
const meeting = join(folder, 'meeting.txt');
let engagement = '';

beforeAll(async () => {
  buildIfStale();
  writeFileSync(
    meeting,
    'Ann: Our budget is 3 million yuan.\nAnn: We have 850 employees.\nAnn: Bring umbrellas.\n',
  );
  const start = ['--company', 'Acme', '--industry', 'retail', '--name', 'Ann', '--role', 'executive_sponsor'];
  await zhilu(['interview', '--db', database, ...start], { input: '' });
  const listed = await zhilu(['engagement', 'ls', '--db', database, '--json']);
  const [first] = z.array(z.object({ id: z.string() })).parse(JSON.parse(listed.out));
  engagement = first?.id ?? '';
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const on = (...args: string[]) => [...args, '--db', database];

describe('zhilu notes', () => {
  it.each(['notes', 'review'])('explains %s with an example, in both languages', async (command) => {
    const english = await zhilu([command, '--help']);
    expect(english.out).toMatch(/Usage: zhilu [\s\S]+Examples:\n {2}\$ npx zhilu/);
    expect(english.out).not.toMatch(/[\u4e00-\u9fff]/);
    const chinese = await zhilu([command, '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(chinese.out).toMatch(/用法：[\s\S]+示例：/);
  });

  it('lists proposals and what it did not understand, and records nothing unasked', async () => {
    const ran = await zhilu(on('notes', engagement, '-'), {
      input: 'Ann: Our budget is 3 million yuan.\nAnn: Bring umbrellas.',
    });
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('budget: CNY 3 million');
    expect(ran.out).toContain('Not understood, and not on record:\n  line 2, Ann: Bring umbrellas');
    expect(ran.out).toContain('Nothing was put on record.');
  });

  it('asks for each proposal, takes an edited one, and says what turned', async () => {
    const ran = await zhilu(on('notes', engagement, meeting), { input: 'e\n2 million yuan\nn\n' });
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('On record: 1.');
    const page = await zhilu(on('review', engagement), { input: '' });
    expect(page.out).toContain(
      'budget: CNY 2 million — Ann (executive sponsor), document "Our budget is 3 million yuan"',
    );
  });

  it('takes those that are sure enough for a script, and the same twice changes nothing', async () => {
    const args = on(
      'notes',
      engagement,
      meeting,
      '--accept',
      'all',
      '--min-confidence',
      '0.7',
      '--as',
      'Ed',
      '--json',
    );
    const once = await zhilu(args);
    expect(once.code).toBe(0);
    const { confirmed } = z
      .object({ confirmed: z.object({ findings: z.array(z.object({ id: z.string() })) }) })
      .parse(JSON.parse(once.out));
    expect(confirmed.findings.length).toBeGreaterThan(0);
    const twice = z.object({ confirmed: z.unknown() }).parse(JSON.parse((await zhilu(args)).out));
    expect(twice.confirmed).toMatchObject(confirmed);
  });

  it.each([
    ['an unknown engagement', () => on('notes', 'eng_0', meeting), /eng_0/],
    ['a missing file', () => on('notes', engagement, 'nowhere.txt'), /nowhere\.txt/],
    ['a binary file', () => on('notes', engagement, database), /no plain text/],
    ['somebody who does not take part', () => on('notes', engagement, meeting, '--who', 'Bob'), /Bob.*Ann/],
    ['a confidence that is none', () => on('notes', engagement, meeting, '--min-confidence', '7'), /0–1/],
    [
      'asking with the text on standard input',
      () => on('notes', engagement, '-', '--accept', 'ask'),
      /--accept ask/,
    ],
    [
      'a correction by nobody',
      () => on('review', engagement, '--set', 'budget.total=1 million yuan'),
      /--as/,
    ],
    [
      'words that cannot be read',
      () => on('review', engagement, '--set', 'budget.total=hello', '--as', 'Ann'),
      /budget\.total: Please give an amount/,
    ],
    ['a slot that there is not', () => on('review', engagement, '--set', 'tea=2', '--as', 'Ann'), /no "tea"/],
  ])('refuses %s with exit code 2 and one line', async (_what, args, message) => {
    const ran = await zhilu(args());
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^zhilu: [^\n]+\n$/);
    expect(ran.err).toMatch(message);
  });
});

describe('zhilu review', () => {
  it('puts one right by its number, says what turned, and keeps what was said before', async () => {
    const ran = await zhilu(on('review', engagement), { input: '1\nabout 5 million yuan\n\n' });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Decisions that turned:|No decision turned by it\./);
    expect(ran.out).toContain(
      'budget: about CNY 5 million — Ann (executive sponsor), interview "about 5 million yuan"',
    );
  });

  it('lets an analyst settle in one command, and shows both words', async () => {
    const set = await zhilu(
      on('review', engagement, '--set', 'budget.total=4 million yuan', '--as', 'Ed', '--json'),
    );
    expect(set.code).toBe(0);
    const page = await zhilu(on('review', engagement), { input: '' });
    expect(page.out).toContain('budget: CNY 4 million — analyst Ed');
    expect(page.out).toContain('(not used) budget: about CNY 5 million — Ann');
  });
});
