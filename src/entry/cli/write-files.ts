import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { both } from '../../domain/language.ts';
import { CliError } from './cli-error.ts';
import type { Say } from './command-language.ts';

/** Refuses a folder that can't be one, before any work is done for it. */
export function checkFolder(folder: string, say: Say): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new CliError(say(both(`${folder} 是文件，不是文件夹`, `${folder} is a file; a folder is needed`)));
  }
}

/** Refuses a file that can't be one, before any work is done for it. */
export function checkFile(file: string, say: Say): void {
  if (/[\\/]$/.test(file) || statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError(say(both(`${file} 是文件夹，须写明文件名`, `${file} is a folder; a file is needed`)));
  }
}

/**
 * Writes files so that none is ever there by half: all under temporary names first, then each renamed into place.
 * Folders are made as needed.
 */
export function writeFiles(files: readonly { path: string; text: string }[], say: Say): void {
  const written: { path: string; temporary: string }[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      const temporary = `${path}.${process.pid}.partial`;
      written.push({ path, temporary });
      writeFileSync(temporary, text, 'utf8');
    }
    for (const { path, temporary } of written) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(say(both(`写不了文件：${reason}`, `cannot write: ${reason}`)));
  }
}

export function inFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
): { path: string; text: string }[] {
  return Object.entries(files).map(([name, text]) => ({ path: join(folder, name), text }));
}
