import { Command, Option } from 'commander';
import { type Bilingual, both, type Language, languages } from '../../domain/language.ts';
import type { Say } from './command-language.ts';

/** What every command is given: its language, and the environment that the entry read. */
export interface CommandContext {
  readonly language: Language;
  readonly say: Say;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A command with its description and examples in the context's language, and `--lang`, which all have. */
export function newCommand(
  context: CommandContext,
  entry: { name: string; description: Bilingual; examples: readonly string[] },
): Command {
  const { say } = context;
  const examples = entry.examples.map((example) => `  $ ${example}`).join('\n');
  return new Command(entry.name)
    .description(say(entry.description))
    .helpOption('-h, --help', say(both('显示帮助', 'show this help')))
    .addOption(
      new Option('--lang <language>', say(both('语言：zh 或 en', 'language: zh or en')))
        .choices([...languages])
        .default(context.language),
    )
    .addHelpText('after', `\n${say(both('示例：', 'Examples:'))}\n${examples}`);
}

export function jsonOption({ say }: CommandContext): Option {
  return new Option('--json', say(both('输出 JSON', 'print JSON')));
}

export function databaseOption({ say }: CommandContext): Option {
  return new Option(
    '--db <file>',
    say(
      both(
        'SQLite 文件（默认取 ZHILU_DB，再默认 zhilu.db）',
        'SQLite file (default: ZHILU_DB, else zhilu.db)',
      ),
    ),
  );
}
