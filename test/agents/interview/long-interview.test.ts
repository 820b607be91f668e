import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RowCounter } from '../../../src/store/sqlite/row-counter.ts';
import { begin, openBank, say } from './bank.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhilu-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('stores less than 3 MB in 300 turns, and works no harder at turn 300 than at turn 3', async () => {
  const file = join(folder, 'long.db');
  const counter = new RowCounter();
  const product = await openBank([{ id: 'wang', name: '王敏', role: 'business_lead' }], file, counter);
  const interview = await begin(product, 'wang');
  const work: number[] = [];
  const turns = ['1', '痛点改成2和3', '还剩多少', '痛点改成4', '这句话没有人看得懂哈哈'];
  for (let turn = 1; turn <= 300; turn += 1) {
    counter.reset();
    await say(product, interview, turns[turn % turns.length] ?? '1');
    work.push(counter.read + counter.written);
  }
  product.close();
  const like = (turn: number): number => work[turn - 1] ?? 0;
  expect(like(3)).toBeGreaterThan(0);
  expect(like(300)).toBeLessThanOrEqual(1.5 * like(3));
  expect(Math.max(...work.slice(200))).toBeLessThanOrEqual(1.5 * Math.max(...work.slice(2, 12)));
  expect(statSync(file).size).toBeLessThan(3 * 1024 * 1024);
}, 240_000);
