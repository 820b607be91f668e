import { readFileSync, statSync } from 'node:fs';
import { both } from '../../domain/language.ts';
import { CliError } from './cli-error.ts';
import type { Say } from './command-language.ts';

const mostBytes = 8 * 1024 * 1024;

/** The text of a file, or of standard input for `-`; refuses what is missing, a folder, or larger than 8 MB. */
export async function readInputText(name: string, say: Say): Promise<string> {
  if (name === '-') return readStandardInput(say);
  const found = statSync(name, { throwIfNoEntry: false });
  if (!found) throw new CliError(say(both(`没有这个文件：${name}`, `there is no file ${name}`)));
  if (!found.isFile()) throw new CliError(say(both(`${name} 不是文件`, `${name} is not a file`)));
  if (found.size > mostBytes) throw tooLarge(name, say);
  return readFileSync(name, 'utf8');
}

async function readStandardInput(say: Say): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > mostBytes) throw tooLarge('-', say);
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function tooLarge(name: string, say: Say): CliError {
  return new CliError(
    say(both(`${name} 超过 8 MB，不予读取`, `${name} is larger than 8 MB, which is the most that is read`)),
  );
}

/** JSON of a text; a fault names where the input came from and what the parser said, in one line. */
export function parseJson(text: string, name: string, say: Say): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const source = name === '-' ? say(both('标准输入', 'standard input')) : name;
    throw new CliError(
      say(both(`${source} 不是合法的 JSON：${reason}`, `${source} is not valid JSON: ${reason}`)),
    );
  }
}
