import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sarifLogSchema } from '../../src/export/lint-sarif.ts';
import { lintPlanOutputSchema } from '../../tools/lint-plan.ts';
import { goodRoadmap } from '../tools/lint-plan/good-roadmap.ts';
import { buildIfStale, zhilu } from './run-zhilu.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-lint-'));
const good = join(folder, 'good.json');
const bad = join(folder, 'bad.json');

beforeAll(() => {
  buildIfStale();
  const roadmap = goodRoadmap();
  const [first, ...rest] = roadmap.activities ?? [];
  writeFileSync(good, JSON.stringify(roadmap));
  writeFileSync(
    bad,
    JSON.stringify({ ...roadmap, limits: null, activities: [{ ...first, owner: null }, ...rest] }),
  );
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('zhilu lint', () => {
  it('passes a good roadmap in silence on standard output, with exit code 0', async () => {
    const ran = await zhilu(['lint', good]);
    expect(ran).toEqual({
      code: 0,
      out: '',
      err: '0 error(s), 0 warning(s), 0 note(s).\nNothing that needs mending was found.\n',
    });
  });

  it('tells each finding on a line of its own, and ends with exit code 1 on an error', async () => {
    const ran = await zhilu(['lint', bad, '--lang', 'zh']);
    expect(ran.code).toBe(1);
    expect(ran.out.split('\n')).toEqual([
      '（全文）: warning limits/missing 没有说明方法的边界。（用几句话写明方法的年代、假设和不能回答的问题。）',
      '/activities/0: error owner/missing “Collect and label images”没有负责人。（写明由哪一个人或哪个岗位负责。）',
      '',
    ]);
    expect(ran.err).toBe('zhilu: 1 处错误，1 处警告，0 处提示。有错误，改好之前不宜提交决策。\n');
  });

  it('reads standard input, and warnings alone are no failure', async () => {
    const ran = await zhilu(['lint', '-'], { input: JSON.stringify({ ...goodRoadmap(), limits: [] }) });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^\(document\): warning limits\/missing [^\n]+\n$/);
  });

  it('writes the whole result as JSON', async () => {
    const ran = await zhilu(['lint', bad, '--format', 'json']);
    expect(ran.code).toBe(1);
    const output = lintPlanOutputSchema.parse(JSON.parse(ran.out));
    expect(output.counts).toEqual({ error: 1, warning: 1, note: 0 });
  });

  it('writes SARIF into a file', async () => {
    const out = join(folder, 'out', 'bad.sarif');
    const ran = await zhilu(['lint', bad, '--format', 'sarif', '--out', out]);
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    const log = sarifLogSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(log.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['limits/missing', 'owner/missing']);
  });

  it.each([
    ['a file that is not there', ['lint', 'nowhere.json'], '', /^zhilu: there is no file nowhere\.json\n$/],
    ['what is not JSON', ['lint', '-'], '{', /^zhilu: standard input is not valid JSON: /],
    [
      'JSON that is no roadmap',
      ['lint', '-'],
      '{"name":"x"}',
      /^zhilu: This is an object with the keys name, not a roadmap\. Two things can be linted: /,
    ],
    ['a list', ['lint', '-'], '[]', /^zhilu: document: /],
    [
      'a field of the wrong kind',
      ['lint', '-'],
      '{"activities": [{"after": "a"}]}',
      /^zhilu: document\.activities\[0\]\.after: /,
    ],
    [
      'an unknown format',
      ['lint', '-', '--format', 'xml'],
      '{}',
      /'xml' is invalid\. Allowed choices are text, json, sarif/,
    ],
    ['no file at all', ['lint'], '', /^zhilu: missing required argument 'file'; see --help\n$/],
  ])('refuses %s with exit code 2, and says why', async (_what, args, input, message) => {
    const ran = await zhilu(args, { input });
    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toMatch(message);
  });
});
