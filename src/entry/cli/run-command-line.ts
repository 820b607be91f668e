import { CommanderError } from 'commander';
import { both } from '../../domain/language.ts';
import { CliError } from './cli-error.ts';
import { commandLanguage, type Say, sayIn } from './command-language.ts';
import { createProgram } from './create-program.ts';
import { report } from './output.ts';
import { usageFault } from './usage-fault.ts';

/**
 * Runs one command and gives its exit code: 0 done, 2 for what the person gave (a line on standard error says what
 * was wrong and what is accepted), 1 for a run that failed.
 */
export async function runCommandLine(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const language = commandLanguage(argv, environment);
  const say = sayIn(language);
  // A reader that has had enough (`zhilu tool ls | head -1`) is no fault.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const before = process.exitCode;
  try {
    await createProgram({ language, say, environment }).parseAsync([...argv], { from: 'user' });
    return process.exitCode === before || process.exitCode === undefined ? 0 : Number(process.exitCode);
  } catch (error) {
    return exitCodeOf(error, say);
  }
}

function exitCodeOf(error: unknown, say: Say): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    report(`zhilu: ${say(usageFault(error))}`);
    return 2;
  }
  if (error instanceof CliError) {
    for (const line of error.message.split('\n')) report(`zhilu: ${line}`);
    return error.exitCode;
  }
  const detail = error instanceof Error ? error.message : String(error);
  report(`zhilu: ${say(both(`运行失败：${detail}`, `failed: ${detail}`))}`);
  return 1;
}
