import type { Command } from 'commander';
import { parse as parseYaml } from 'yaml';
import { scoreValueOutputSchema } from '../../../tools/score-value.ts';
import { both, type Language } from '../../domain/language.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, jsonOption, newCommand } from './command-context.ts';
import type { Say } from './command-language.ts';
import { parseJson, readInputText } from './input-text.ts';
import { openInMemory } from './open-command-product.ts';
import { print, printJson, withProgress } from './output.ts';
import { runTool } from './run-tool.ts';
import { textTable } from './text-table.ts';

/** `zhilu score FILE`: score_value on a JSON or YAML file. */
export function scoreCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'score',
    description: both(
      '按 BEST 价值模型给场景打分：12 项指标，权重合计 100',
      'Score scenarios by the BEST value model: 12 indicators, weights that add to 100',
    ),
    examples: [
      'npx zhilu score sheet.json',
      'npx zhilu score sheet.yaml --json',
      'npx zhilu tool describe score_value   # the format',
    ],
  })
    .argument(
      '<file>',
      say(both('JSON 或 YAML 文件；- 为标准输入（JSON）', 'JSON or YAML file; - for standard input (JSON)')),
    )
    .addOption(jsonOption(context))
    .action(async (file: string, options: { json?: boolean }) => {
      const text = await readInputText(file, say);
      const input = /\.ya?ml$/i.test(file) ? parseYamlFile(text, file, say) : parseJson(text, file, say);
      const product = await openInMemory(context);
      try {
        const running = runTool(product, 'score_value', input, context.language);
        const output = await withProgress(say(both('正在打分……', 'Scoring …')), running);
        if (options.json) printJson(output);
        else print(shown(output, context.language, say));
      } finally {
        product.close();
      }
    });
}

function parseYamlFile(text: string, file: string, say: Say): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new CliError(
      say(both(`${file} 不是合法的 YAML：${reason}`, `${file} is not valid YAML: ${reason}`)),
    );
  }
}

function shown(output: unknown, language: Language, say: Say): string {
  const { scenarios, messages } = scoreValueOutputSchema.parse(output);
  const heading = [
    both('名次', 'rank'),
    both('场景', 'scenario'),
    both('总分', 'total'),
    both('品牌', 'brand'),
    both('经济', 'economic'),
    both('社会', 'social'),
    both('转型', 'transformation'),
  ].map(say);
  const rows = [...scenarios]
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map((scenario) => [
      scenario.rank,
      nameIn(scenario.name, language),
      scenario.total,
      scenario.shares.brand,
      scenario.shares.economic,
      scenario.shares.social,
      scenario.shares.transformation,
    ]);
  return [textTable(heading, rows), '', ...messages.map((message) => message[language])].join('\n');
}

function nameIn(name: string | { zh: string; en: string }, language: Language): string {
  return typeof name === 'string' ? name : name[language];
}
