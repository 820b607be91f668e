import { type Command, Option } from 'commander';
import { inputFaults } from '../../../tools/input-faults.ts';
import { lintRules } from '../../../tools/lint-plan/all-rules.ts';
import { type LintPlanOutput, lintPlan, lintPlanInputSchema } from '../../../tools/lint-plan.ts';
import { ToolInputError } from '../../../tools/tool.ts';
import { both, type Language } from '../../domain/language.ts';
import { lintSarif } from '../../export/lint-sarif.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, newCommand } from './command-context.ts';
import { parseJson, readInputText } from './input-text.ts';
import { onOneLine } from './on-one-line.ts';
import { print, report } from './output.ts';
import { checkFile, writeFiles } from './write-files.ts';

const formats = ['text', 'json', 'sarif'] as const;

interface Options {
  readonly lang: Language;
  readonly format: (typeof formats)[number];
  readonly out?: string;
}

/** `zhilu lint FILE`: any roadmap in JSON held against the rules; exit status 1 where one is broken by an error. */
export function lintCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'lint',
    description: both(
      '检查一份路线图 JSON（不论是不是智路做的）：负责人、指标、关卡、日期、人手、预算、出处等；规则见 docs/lint.md。有错误时退出码为 1',
      'Lint a roadmap in JSON, made by zhilu or not: owners, KPIs, gates, dates, people, budget, sources and more; the rules are in docs/lint.md. Exit status 1 on errors',
    ),
    examples: [
      'npx zhilu lint roadmap.json',
      'npx zhilu lint roadmap.json --format sarif --out roadmap.sarif',
      'npx zhilu plan export plan_… --format json | npx zhilu lint -',
    ],
  })
    .argument('<file>', say(both('JSON 文件；- 为标准输入', 'JSON file; - for standard input')))
    .addOption(
      new Option('--format <format>', say(both('格式', 'format'))).choices([...formats]).default('text'),
    )
    .option('--out <file>', say(both('写到这个文件；不写则打印', 'write to this file; printed without it')))
    .action(async (file: string, options: Options) => {
      if (options.out !== undefined) checkFile(options.out, say);
      const text = await readInputText(file, say);
      const output = linted(parseJson(text, file, say), options.lang);
      const shown = written(output, { ...options, file, text });
      if (options.out === undefined) {
        if (shown !== '') print(shown);
      } else {
        writeFiles([{ path: options.out, text: shown }], say);
        report(say(both(`已写入 ${options.out}`, `wrote ${options.out}`)));
      }
      const summary = output.messages.map((message) => message[options.lang]);
      if (output.verdict === 'errors') {
        throw new CliError(summary.join(options.lang === 'zh' ? '' : ' '), 1);
      }
      report(summary.join('\n'));
    });
}

/** Needs nothing but the document, so no product is opened for it. */
function linted(document: unknown, language: Language): LintPlanOutput {
  const input = { document };
  const parsed = lintPlanInputSchema.safeParse(input);
  if (!parsed.success) {
    const lines = inputFaults(parsed.error.issues, input).map(
      ({ path, message }) => `${path}: ${message[language]}`,
    );
    throw new CliError(lines.join('\n'));
  }
  try {
    return lintPlan(parsed.data);
  } catch (error) {
    if (error instanceof ToolInputError) throw new CliError(error.text[language]);
    throw error;
  }
}

function written(
  output: LintPlanOutput,
  { format, lang, file, text }: Options & { readonly file: string; readonly text: string },
): string {
  if (format === 'json') return `${JSON.stringify(output, null, 2)}\n`;
  if (format === 'sarif') {
    const log = lintSarif({ rules: lintRules, findings: output.findings, file, text, language: lang });
    return `${JSON.stringify(log, null, 2)}\n`;
  }
  return output.findings
    .map(({ path, severity, rule, message, fix }) => {
      const place = path === '' ? { zh: '（全文）', en: '(document)' }[lang] : path;
      const advice = lang === 'zh' ? `（${fix.zh}）` : ` (${fix.en})`;
      return `${onOneLine(`${place}: ${severity} ${rule} ${message[lang]}${advice}`)}\n`;
    })
    .join('');
}
