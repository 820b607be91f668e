import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/entry/node-config.ts';
import { readEnvironment } from '../../src/entry/node-environment.ts';

const example = new URL('../../.env.example', import.meta.url);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhilu-env-'));
  file = join(folder, '.env');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a .env file', () => {
  it('sets what is not exported, and nothing that is not ours', () => {
    writeFileSync(file, 'ZHILU_PORT=9000\nZHILU_DB="a b.db"\nLANG=zh_CN\n');
    expect(readEnvironment({ ZHILU_PORT: '1', LANG: 'C' }, file)).toEqual({
      ZHILU_PORT: '1',
      ZHILU_DB: 'a b.db',
      LANG: 'C',
    });
  });

  it("may name the model by the settings that every tool uses, and brings in no other tool's", () => {
    writeFileSync(file, 'OPENAI_MODEL=qwen3\nOPENAI_API_KEY=sk-file\nANTHROPIC_API_KEY=x\nMY_OPENAI_KEY=y\n');
    expect(readEnvironment({ OPENAI_API_KEY: 'sk-exported' }, file)).toEqual({
      OPENAI_MODEL: 'qwen3',
      OPENAI_API_KEY: 'sk-exported',
    });
  });

  it('need not be there, and may be a folder', () => {
    expect(readEnvironment({ A: 'b' }, file)).toEqual({ A: 'b' });
    mkdirSync(file);
    expect(readEnvironment({ A: 'b' }, file)).toEqual({ A: 'b' });
  });

  it('copied from .env.example says what holds without it', () => {
    copyFileSync(example, file);
    expect(readConfig(readEnvironment({}, file))).toEqual(readConfig({}));
  });

  it('copied from .env.example has every setting, the token once its mark is taken away', () => {
    const text = readFileSync(example, 'utf8').replace(
      '# ZHILU_API_TOKEN=',
      `ZHILU_API_TOKEN=${'x'.repeat(24)}`,
    );
    writeFileSync(file, text);
    const environment = readEnvironment({}, file);
    expect(Object.keys(environment).sort()).toEqual([
      'ZHILU_API_TOKEN',
      'ZHILU_DB',
      'ZHILU_HOST',
      'ZHILU_PORT',
    ]);
    expect(readConfig(environment).apiToken).toBe('x'.repeat(24));
  });
});
