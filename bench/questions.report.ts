import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPersona } from '../agents/persona/read-persona.ts';
import { readKnowledge } from '../src/entry/node-knowledge.ts';
import { fixedOrder, questionsUntilSettled, randomOrder, zhiluOrder } from './question-orders.ts';

/**
 * How many questions until the final decision stops changing: zhilu's choice beside a consultant's fixed list and a
 * random order, on every persona. It must need at most 60 % of the fixed order's.
 */
const knowledge = readKnowledge();
const folder = new URL('../evals/personas/', import.meta.url);
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('the order of the questions', () => {
  it('settles the decisions with at most 60 % of the questions that a fixed list needs', () => {
    const rows = readdirSync(folder)
      .sort()
      .map((file) => {
        const persona = readPersona(
          { path: file, text: readFileSync(new URL(file, folder), 'utf8') },
          knowledge,
        );
        const zhilu = questionsUntilSettled(knowledge, persona, zhiluOrder);
        const fixed = questionsUntilSettled(knowledge, persona, fixedOrder);
        const random = seeds.map(
          (seed) => questionsUntilSettled(knowledge, persona, () => randomOrder(seed)).settled,
        );
        return {
          persona: file.replace('.yaml', ''),
          all: fixed.all,
          zhilu: zhilu.settled,
          fixed: fixed.settled,
          random: random.reduce((sum, count) => sum + count, 0) / seeds.length,
        };
      });
    const mean = (key: 'zhilu' | 'fixed' | 'random'): number =>
      rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
    // biome-ignore lint/suspicious/noConsole: the table is what the command is for
    console.table([
      ...rows.map((row) => ({ ...row, 'of fixed': `${Math.round((100 * row.zhilu) / row.fixed)} %` })),
      {
        persona: 'mean',
        zhilu: mean('zhilu'),
        fixed: mean('fixed'),
        random: mean('random'),
        'of fixed': `${Math.round((100 * mean('zhilu')) / mean('fixed'))} %`,
      },
    ]);
    expect(mean('zhilu') / mean('fixed')).toBeLessThanOrEqual(0.6);
  }, 600_000);
});
