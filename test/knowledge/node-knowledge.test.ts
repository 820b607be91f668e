import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/entry/node-knowledge.ts';
import { smallKnowledge } from './small-knowledge.ts';

describe('reading a knowledge folder', () => {
  let parent: string;
  let folder: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'zhilu-knowledge-'));
    folder = join(parent, 'ours');
    for (const [path, text] of Object.entries(smallKnowledge)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });

  afterEach(() => rmSync(parent, { recursive: true }));

  it('takes all YAML files below it and leaves other files alone, by path or by URL', () => {
    writeFileSync(join(folder, 'README.md'), 'not: [YAML');
    const byPath = readKnowledge(folder);
    expect(byPath.risks.map((risk) => risk.id)).toEqual(['job-fears']);
    expect(readKnowledge(pathToFileURL(folder))).toEqual(byPath);
  });

  it("names mistakes by a path that begins with the folder's own name", () => {
    writeFileSync(join(folder, 'guidance', 'more.yaml'), 'id: open\ntitle: *nowhere\n');
    expect(() => readKnowledge(folder)).toThrow(/\nours\/guidance\/more\.yaml:2:8: /);
  });

  it('finds the knowledge of the package itself when none is named', () => {
    expect(readKnowledge().guidance.length).toBeGreaterThan(60);
  });
});
