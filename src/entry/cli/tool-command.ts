import { Argument, type Command } from 'commander';
import { allTools } from '../../../tools/all-tools.ts';
import { createToolRegistry } from '../../../tools/registry.ts';
import { both } from '../../domain/language.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, jsonOption, newCommand } from './command-context.ts';
import { parseJson, readInputText } from './input-text.ts';
import { openInMemory } from './open-command-product.ts';
import { print, printJson, withProgress } from './output.ts';
import { runTool } from './run-tool.ts';
import { textTable } from './text-table.ts';

/** `zhilu tool ls | describe NAME | run NAME`. */
export function toolCommand(context: CommandContext): Command {
  const { say, language } = context;
  const registry = createToolRegistry(allTools);
  const name = (): Argument =>
    new Argument('<name>', say(both('工具名，见 npx zhilu tool ls', 'a tool, see npx zhilu tool ls')));

  const list = newCommand(context, {
    name: 'ls',
    description: both('列出全部工具', 'List all tools'),
    examples: ['npx zhilu tool ls', 'npx zhilu tool ls --json'],
  })
    .addOption(jsonOption(context))
    .action((options: { json?: boolean }) => {
      const tools = registry.list();
      if (options.json) {
        printJson(
          tools.map((tool) => ({ name: tool.name, title: tool.title, description: tool.description })),
        );
        return;
      }
      const rows = tools.map((tool) => [tool.name, tool.title[language]]);
      print(textTable([say(both('工具', 'tool')), say(both('用途', 'title'))], rows));
    });

  const describe = newCommand(context, {
    name: 'describe',
    description: both(
      '打印一个工具的中英文说明和输入、输出的 JSON Schema',
      'Print a tool: its description in both languages and the JSON Schema of input and output',
    ),
    examples: ['npx zhilu tool describe score_value'],
  })
    .addArgument(name())
    // Taken like everywhere else; this command prints nothing but JSON.
    .addOption(jsonOption(context).hideHelp())
    .action((given: string) => {
      const tool = registry.find(given);
      if (!tool) throw unknownTool(given);
      const schema = registry.jsonSchema(given);
      printJson({ name: tool.name, title: tool.title, description: tool.description, ...schema });
    });

  const run = newCommand(context, {
    name: 'run',
    description: both('以 JSON 为输入运行一个工具，结果以 JSON 输出', 'Run a tool: JSON in, JSON out'),
    examples: [
      'npx zhilu tool run score_value --input sheet.json',
      'echo \'{"query": "compute", "language": "en"}\' | npx zhilu tool run search_guidance',
    ],
  })
    .addArgument(name())
    .addOption(jsonOption(context).hideHelp())
    .option('--input <file>', say(both('JSON 文件；- 为标准输入', 'JSON file; - for standard input')), '-')
    .action(async (given: string, options: { input: string }) => {
      if (!registry.find(given)) throw unknownTool(given);
      const input = parseJson(await readInputText(options.input, say), options.input, say);
      const product = await openInMemory(context);
      try {
        const waiting = say(both(`正在运行 ${given}……`, `Running ${given} …`));
        printJson(await withProgress(waiting, runTool(product, given, input, language)));
      } finally {
        product.close();
      }
    });

  function unknownTool(given: string): CliError {
    const names = registry
      .list()
      .map((tool) => tool.name)
      .join(', ');
    return new CliError(
      say(both(`没有工具 ${given}；可用的有：${names}`, `there is no tool ${given}; there are: ${names}`)),
    );
  }

  return newCommand(context, {
    name: 'tool',
    description: both('查看和运行确定性工具', 'See and run the deterministic tools'),
    examples: [
      'npx zhilu tool ls',
      'npx zhilu tool describe score_value',
      'npx zhilu tool run score_value --input sheet.json',
    ],
  })
    .addCommand(list)
    .addCommand(describe)
    .addCommand(run);
}
