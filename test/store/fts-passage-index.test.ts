import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexedPassage } from '../../src/ports/passage-index.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { RowCounter } from '../../src/store/sqlite/row-counter.ts';

function passage(
  id: string,
  title: string,
  text: string,
  more: Partial<IndexedPassage> = {},
): IndexedPassage {
  return { id, kind: 'guidance', language: 'zh', title, text, ...more };
}
const edition = {
  version: '1',
  passages: [
    passage('in-text', '部署', '算力 云'),
    passage('in-title', '算力 云', '部署'),
    passage('case', '算力', '云', { kind: 'case' }),
    passage('english', '算力', 'cloud', { language: 'en' }),
  ],
};

let folder: string;
let file: string;
let open: SqliteStore;
const counter = new RowCounter();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhilu-passages-'));
  file = join(folder, 'zhilu.db');
  open = openSqliteStore({ file, counter });
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});
async function ids(terms: string[], limit = 10) {
  const hits = await open.passages.search({ terms, kind: 'guidance', language: 'zh', limit });
  return hits.map(({ id }) => id);
}

describe('searching', () => {
  it('finds two-character words, a title before a text, in the asked kind and language only', async () => {
    await open.passages.rebuild(edition);
    expect(await ids(['算力'])).toEqual(['in-title', 'in-text']);
    expect(await ids(['算力'], 1)).toEqual(['in-title']);
    const hits = await open.passages.search({ terms: ['算力'], kind: 'guidance', language: 'zh', limit: 9 });
    expect(hits.every(({ score }) => score > 0)).toBe(true);
  });

  it('takes every term as a word and none as an operator', async () => {
    await open.passages.rebuild(edition);
    expect(await ids(['OR', 'NEAR', '"', '*', '部署'])).toEqual(['in-text', 'in-title']);
    expect(await ids([])).toEqual([]);
  });

  it('finds nothing before anything is indexed', async () => {
    expect(await ids(['算力'])).toEqual([]);
  });
});

describe('rebuilding', () => {
  it('replaces one edition by the next, and writes nothing for the edition that is there', async () => {
    await open.passages.rebuild(edition);
    await open.passages.rebuild({ version: '2', passages: [passage('new', '算力', '')] });
    expect(await ids(['算力', '部署'])).toEqual(['new']);
    counter.reset();
    await open.passages.rebuild({ version: '2', passages: [] });
    expect(counter.written).toBe(0);
    expect(await ids(['算力'])).toEqual(['new']);
  });

  it('survives closing the file', async () => {
    await open.passages.rebuild(edition);
    open.close();
    open = openSqliteStore({ file, counter });
    expect(await ids(['算力'])).toEqual(['in-title', 'in-text']);
  });
});
