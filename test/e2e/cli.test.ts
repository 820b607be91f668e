import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildIfStale, zhilu } from './run-zhilu.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-cli-'));
const inFolder = (name: string): string => join(folder, name);

beforeAll(buildIfStale, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = [
  [],
  ['serve'],
  ['interview'],
  ['demo'],
  ['plan'],
  ['plan', 'draft'],
  ['plan', 'ls'],
  ['plan', 'export'],
  ['plan', 'diff'],
  ['engagement'],
  ['engagement', 'ls'],
  ['tool'],
  ['tool', 'ls'],
  ['tool', 'describe'],
  ['tool', 'run'],
  ['search'],
  ['score'],
  ['lint'],
  ['notes'],
  ['review'],
];

/** The guide's table 1 (section 2.1, page 9): weights and the points of four scenarios. */
const indicators = [
  'brand.quality',
  'brand.satisfaction',
  'brand.reputation',
  'economic.scale',
  'economic.efficiency',
  'economic.cost',
  'social.safety',
  'social.energy',
  'social.inclusion',
  'transformation.promotion',
  'transformation.business',
  'transformation.talent',
];

function by(points: readonly number[]): Record<string, number> {
  return Object.fromEntries(indicators.map((indicator, place) => [indicator, points[place] ?? 0]));
}

const sheet = {
  weights: by([20, 10, 10, 10, 10, 10, 5, 5, 5, 5, 5, 5]),
  scenarios: [
    { id: 'first', name: 'First', points: by([20, 10, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0]) },
    { id: 'second', name: 'Second', points: by([10, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0]) },
  ],
};

describe('zhilu', () => {
  it.each(commands.map((command) => [command.join(' ') || '(alone)', command] as const))(
    'explains %s with an example, in both languages',
    async (_name, command) => {
      const english = await zhilu([...command, '--help']);
      expect(english.code).toBe(0);
      expect(english.out).toMatch(/Usage: zhilu/);
      expect(english.out).toMatch(/Examples:\n {2}\$ (?:npx zhilu|echo)/);
      expect(english.out).not.toMatch(/[\u4e00-\u9fff]/);
      const chinese = await zhilu([...command, '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
      expect(chinese.code).toBe(0);
      expect(chinese.out).toMatch(/用法：/);
      expect(chinese.out).toMatch(/示例：/);
    },
  );

  it('shows its version', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    expect((await zhilu(['-V'])).out.trim()).toBe(version);
  });

  it.each([
    ['an unknown command', ['serv'], /serv.*accepted: serve, interview/],
    ['an unknown subcommand', ['tool', 'list'], /list.*accepted: ls, describe, run/],
    ['an unknown option', ['serve', '--prot', '1'], /--prot/],
    ['a missing argument', ['score'], /file/],
    ['an option without its value', ['search', 'x', '--limit'], /--limit/],
    ['too many arguments', ['score', 'a', 'b'], /too many arguments/],
    ['another language', ['search', 'x', '--lang', 'fr'], /fr.*zh, en/],
    ['a limit that is none', ['search', 'x', '--limit', '0'], /1–20/],
    ['a port that is none', ['serve', '--port', '99999'], /--port.*0 to 65535/],
    ['an address that needs a token', ['serve', '--host', '0.0.0.0'], /ZHILU_API_TOKEN/],
    ['an unknown tool', ['tool', 'run', 'score'], /there are: analyse_sensitivity, .*stage_roadmap/],
    [
      'an unknown tool to describe',
      ['tool', 'describe', 'score'],
      /there are: analyse_sensitivity, .*stage_roadmap/,
    ],
    ['a missing input file', ['tool', 'run', 'score_value', '--input', 'nowhere.json'], /nowhere\.json/],
    ['a missing sheet', ['score', 'nowhere.json'], /nowhere\.json/],
    ['a folder for a sheet', ['score', '.'], /not a file/],
    [
      'an unknown persona',
      ['demo', '--persona', 'nobody', '--out', 'x'],
      /nobody.*bank, chemical, exporter, .*steel/,
    ],
    ['a demo without a folder', ['demo', '--persona', 'bank'], /--out/],
    ['plans of a missing database', ['plan', 'ls', '--db', 'nowhere.db'], /nowhere\.db/],
    ['an unknown format', ['plan', 'export', 'x', '--format', 'docx'], /markdown, json/],
    ['a database in a missing folder', ['interview', '--db', 'nowhere/x.db'], /nowhere/],
    ['an unknown industry', ['interview', '--industry', 'mining', '--db', 'made.db'], /mining.*steel/],
    ['an unknown role', ['interview', '--role', 'boss', '--db', 'made.db'], /boss.*it_lead/],
    ['an unknown interview', ['interview', '--resume', 'int_0', '--db', 'made.db'], /int_0/],
    [
      'an unknown engagement',
      ['interview', '--engagement', 'eng_0', '--name', 'A', '--role', 'it_lead', '--db', 'made.db'],
      /eng_0/,
    ],
  ])('refuses %s with exit code 2 and one line', async (_what, args, message) => {
    const ran = await zhilu(args, { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toMatch(/^zhilu: [^\n]+\n$/);
    expect(ran.err).toMatch(message);
  });

  it('says in Chinese what was wrong when the locale is Chinese', async () => {
    const ran = await zhilu(['demo'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(ran).toEqual({ code: 2, out: '', err: 'zhilu: 缺少选项 --persona <name|file>；用法见 --help\n' });
  });
});

describe('zhilu tool', () => {
  it('lists every tool, as text and as JSON', async () => {
    const text = await zhilu(['tool', 'ls']);
    const json = await zhilu(['tool', 'ls', '--json']);
    const names = z.array(z.object({ name: z.string() })).parse(JSON.parse(json.out));
    expect(names.map(({ name }) => name)).toEqual([
      'analyse_sensitivity',
      'answer_difficulties',
      'assess_data_governance',
      'assess_platform_layers',
      'assess_supply_chain',
      'assess_talent',
      'check_claims',
      'check_technical_principles',
      'choose_deployment',
      'choose_foundation_model',
      'choose_route',
      'compare_partners',
      'design_business',
      'diagnose_breaks',
      'estimate_cost_benefit',
      'find_cases',
      'find_conflicts',
      'fit_weights',
      'judge_feasibility',
      'lint_plan',
      'map_scenarios',
      'match_cases',
      'next_question',
      'plan_operation',
      'plan_standards',
      'score_value',
      'search_guidance',
      'stage_roadmap',
    ]);
    for (const { name } of names) expect(text.out).toContain(name);
  });

  it('describes a tool in both languages with its JSON Schemas', async () => {
    const { out } = await zhilu(['tool', 'describe', 'score_value']);
    const described = z
      .object({
        description: z.object({ zh: z.string(), en: z.string() }),
        input: z.object({ type: z.literal('object') }),
        output: z.object({ type: z.literal('object') }),
      })
      .parse(JSON.parse(out));
    expect(described.description.zh).toContain('指南 2.1');
  });

  it('runs a tool on a file and on standard input alike', async () => {
    writeFileSync(inFolder('sheet.json'), JSON.stringify(sheet));
    const fromFile = await zhilu(['tool', 'run', 'score_value', '--input', inFolder('sheet.json')]);
    const piped = await zhilu(['tool', 'run', 'score_value'], { input: JSON.stringify(sheet) });
    expect(fromFile.code).toBe(0);
    expect(piped).toEqual(fromFile);
    const { scenarios } = z
      .object({ scenarios: z.array(z.object({ id: z.string(), total: z.number(), rank: z.number() })) })
      .parse(JSON.parse(fromFile.out));
    expect(scenarios.map(({ id, total, rank }) => [id, total, rank])).toEqual([
      ['first', 40, 1],
      ['second', 15, 2],
    ]);
  });

  it('refuses what is no JSON, and tells each fault of an input on a line of its own', async () => {
    const broken = await zhilu(['tool', 'run', 'score_value'], { input: '{' });
    expect(broken.code).toBe(2);
    expect(broken.err).toMatch(/^zhilu: standard input is not valid JSON: [^\n]+\n$/);
    const faulty = await zhilu(['tool', 'run', 'score_value'], { input: '{"weights": {}, "scenario": []}' });
    expect(faulty.code).toBe(2);
    expect(faulty.out).toBe('');
    expect(faulty.err.trim().split('\n').length).toBeGreaterThan(1);
    for (const line of faulty.err.trim().split('\n')) expect(line).toMatch(/^zhilu: /);
  });
});

describe('zhilu search', () => {
  it('says on screen why each passage was found, and which part is our own reading', async () => {
    const { code, out } = await zhilu(['search', 'compute', '--lang', 'zh', '--limit', '1']);
    expect(code).toBe(0);
    expect(out).toContain('匹配：“compute”即术语“算力”');
    expect(out).toContain('注：末句是智路的解读');
  });

  it('finds guidance in the language asked for, with its section and page', async () => {
    const { code, out } = await zhilu(['search', '算力', '--lang', 'en', '--limit', '2', '--json']);
    expect(code).toBe(0);
    const { hits } = z
      .object({ hits: z.array(z.object({ language: z.string(), section: z.string(), page: z.string() })) })
      .parse(JSON.parse(out));
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(hit.language).toBe('en');
    const shown = await zhilu(['search', '算力', '--lang', 'zh']);
    expect(shown.out).toMatch(/指南 [\d.]+，第 [\d-]+ 页/);
  });

  it('finds cases', async () => {
    const { out } = await zhilu(['search', '钢铁', '--lang', 'zh', '--cases']);
    expect(out).toContain('湘潭钢铁');
  });
});

describe('zhilu score', () => {
  it('shows a table of a JSON or a YAML sheet', async () => {
    writeFileSync(inFolder('sheet.json'), JSON.stringify(sheet));
    writeFileSync(inFolder('sheet.yaml'), `# the same\n${JSON.stringify(sheet)}`);
    const json = await zhilu(['score', inFolder('sheet.json')]);
    expect(json.code).toBe(0);
    expect(json.out).toMatch(/rank +scenario +total/);
    expect(json.out).toMatch(/1 +First +40/);
    expect((await zhilu(['score', inFolder('sheet.yaml')])).out).toBe(json.out);
  });

  it('says that weights must add to 100', async () => {
    writeFileSync(
      inFolder('light.json'),
      JSON.stringify({ ...sheet, weights: { ...sheet.weights, 'brand.quality': 19 } }),
    );
    const ran = await zhilu(['score', inFolder('light.json')]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/100/);
  });
});

describe('zhilu demo', () => {
  it('refuses a persona by line, and a file where a folder belongs, and writes nothing', async () => {
    writeFileSync(inFolder('wrong.yaml'), 'company: { zh: 甲, en: A }\nindustry: nothing\n');
    const wrong = await zhilu(['demo', '--persona', inFolder('wrong.yaml'), '--out', inFolder('wrong')]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/wrong\.yaml:1:1: summary is missing/);
    expect(existsSync(inFolder('wrong'))).toBe(false);
    writeFileSync(inFolder('file'), 'kept');
    const file = await zhilu(['demo', '--persona', 'bank', '--out', inFolder('file')]);
    expect(file.code).toBe(2);
    expect(file.err).toMatch(/is a file; a folder is needed/);
    expect(readFileSync(inFolder('file'), 'utf8')).toBe('kept');
  });

  it("runs the documentation's example, and gives the same bytes twice", async () => {
    const example = /```yaml\n([\s\S]+?)```/.exec(readFileSync('docs/personas.md', 'utf8'))?.[1] ?? '';
    writeFileSync(inFolder('example.yaml'), example);
    for (const out of ['once', 'twice']) {
      const ran = await zhilu([
        'demo',
        '--persona',
        inFolder('example.yaml'),
        '--lang',
        'zh',
        '--out',
        inFolder(out),
      ]);
      expect(ran.err).toMatch(/访谈 2\/2/);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('核对：通过');
    }
    const files = ['plan.json', 'plan.md', 'transcript.json'];
    expect(readdirSync(inFolder('once')).sort()).toEqual(files);
    for (const file of files) {
      expect(readFileSync(join(folder, 'twice', file))).toEqual(readFileSync(join(folder, 'once', file)));
    }
  });
});

describe('zhilu interview, plan and engagement', () => {
  const database = inFolder('talk.db');
  const start = ['--company', 'Acme', '--industry', 'retail', '--name', 'Ann', '--role', 'executive_sponsor'];

  it('stores nothing when the input ends before the interview began', async () => {
    const ran = await zhilu(['interview', '--db', inFolder('none.db')], { input: 'Acme\n' });
    expect(ran.code).toBe(0);
    const listed = await zhilu(['engagement', 'ls', '--db', inFolder('none.db'), '--json']);
    expect(JSON.parse(listed.out)).toEqual([]);
  });

  it('is broken off by the end of the input, goes on where it stood, ends, and drafts a plan to export', async () => {
    const first = await zhilu(['interview', '--db', database, ...start], { input: '1 and 3\n' });
    expect(first.code).toBe(0);
    expect(first.out).toContain('Which of these trouble you most');
    expect(first.out).toContain('Noted.');
    const pending = first.out.split('Noted.').at(-1)?.split('\n\n')[1] ?? '-';
    const resume = /npx zhilu interview --resume (int_\w+) --db/.exec(first.out)?.[1] ?? '';

    const second = await zhilu(['interview', '--db', database], { input: '1\nstop\ny\n' });
    expect(second.code).toBe(0);
    expect(second.out).toContain('There are interviews under way');
    expect(second.out).toContain(pending);
    expect(second.out).not.toContain('Which of these trouble you most');
    expect(second.out).toContain('interview a colleague');
    const plan = /npx zhilu plan export (plan_\w+)/.exec(second.err)?.[1] ?? '';

    const exported = await zhilu(['plan', 'export', plan, '--db', database]);
    expect(exported.code).toBe(0);
    expect(exported.out).toMatch(/^# .*Acme/);
    const toFile = await zhilu([
      'plan',
      'export',
      plan,
      '--db',
      database,
      '--format',
      'json',
      '--out',
      inFolder('plan.json'),
    ]);
    expect(toFile.code).toBe(0);
    expect(toFile.out).toBe('');
    const saved = z.object({ id: z.string() }).parse(JSON.parse(readFileSync(inFolder('plan.json'), 'utf8')));
    expect(saved.id).toBe(plan);

    const listed = z
      .array(
        z.object({ id: z.string(), interviews: z.array(z.object({ id: z.string(), status: z.string() })) }),
      )
      .parse(JSON.parse((await zhilu(['engagement', 'ls', '--db', database, '--json'])).out));
    expect(listed.map(({ interviews }) => interviews)).toEqual([
      [expect.objectContaining({ id: resume, status: 'ended' })],
    ]);

    const again = await zhilu([
      'plan',
      'draft',
      listed[0]?.id ?? '',
      '--db',
      database,
      '--lang',
      'zh',
      '--json',
    ]);
    expect(again.code).toBe(0);
    expect(z.object({ language: z.string(), version: z.number() }).parse(JSON.parse(again.out))).toEqual({
      language: 'zh',
      version: 2,
    });
    const plans = z
      .array(z.object({ version: z.number() }))
      .parse(JSON.parse((await zhilu(['plan', 'ls', '--db', database, '--json'])).out));
    expect(plans.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('takes no answer of more than 4000 characters, says so, and asks on', async () => {
    const ran = await zhilu(['interview', '--db', inFolder('long.db'), ...start], {
      input: `${'a'.repeat(100_000)}\n1\nstop\n${'b'.repeat(4001)}\nn\n`,
    });
    expect(ran.code).toBe(0);
    expect(ran.out.match(/at most 4000 characters; this one was not taken/g)).toHaveLength(2);
    expect(ran.out).not.toContain('could not read');
    expect(ran.out).toContain('Noted.');
  });

  it('suggests commands that speak the same language on the same file', async () => {
    const name = inFolder('a b.db');
    const ran = await zhilu(['interview', '--lang', 'zh', '--db', name, ...start], { input: 'stop\nn\n' });
    expect(ran.out).toMatch(/npx zhilu plan draft eng_\w+ --db "[^"]+a b\.db" --lang zh\n/);
  });

  it('exports into a file, not onto a folder', async () => {
    for (const out of [inFolder('.'), inFolder('new/')]) {
      const ran = await zhilu(['plan', 'export', 'plan_0', '--db', database, '--out', out]);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/^zhilu: [^\n]+ is a folder; a file is needed\n$/);
    }
  });

  it('makes no folder for a database', async () => {
    for (const command of [['serve', '--port', '0'], ['interview']]) {
      const ran = await zhilu([...command, '--db', inFolder('none/there/x.db')]);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/^zhilu: there is no folder [^\n]+; make it first[^\n]+--db\n$/);
    }
    expect(existsSync(inFolder('none'))).toBe(false);
  });

  it('refuses a plan and an engagement that are not there', async () => {
    const plan = await zhilu(['plan', 'export', 'plan_0', '--db', database]);
    expect(plan).toMatchObject({ code: 2, out: '' });
    expect(plan.err).toMatch(/^zhilu: there is no plan plan_0[^\n]*\n$/);
    const engagement = await zhilu(['plan', 'draft', 'eng_0', '--db', database]);
    expect(engagement.code).toBe(2);
    expect(engagement.err).toMatch(/^zhilu: there is no engagement eng_0[^\n]*\n$/);
  });

  it('refuses a file that is no database and leaves it as it was', async () => {
    writeFileSync(inFolder('notes.db'), 'these are only some notes, and no database at all '.repeat(40));
    const before = readFileSync(inFolder('notes.db'));
    const ran = await zhilu(['engagement', 'ls', '--db', inFolder('notes.db')]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^zhilu: cannot open the database [^\n]+\n$/);
    expect(readFileSync(inFolder('notes.db'))).toEqual(before);
  });
});
