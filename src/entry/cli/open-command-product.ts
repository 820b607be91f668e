import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Bilingual, both } from '../../domain/language.ts';
import { ConfigError, readConfig } from '../node-config.ts';
import { openProduct, type Product } from '../node-product.ts';
import { randomIdentifiers, systemClock } from '../system-clock.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';
import { commandLanguage, type Say } from './command-language.ts';
import { modelOfEnvironment } from './model-of-environment.ts';
import { report, withProgress } from './output.ts';

/** The database that a command works on: `--db`, else ZHILU_DB, else zhilu.db. */
export function databaseFile(context: CommandContext, db: string | undefined): string {
  try {
    const { ZHILU_DB } = context.environment;
    return readConfig({ ZHILU_DB }, db === undefined ? {} : { db }).databaseFile;
  } catch (error) {
    if (error instanceof ConfigError) throw new CliError(error.problems.map(context.say).join('\n'));
    throw error;
  }
}

/** What a suggested command must carry to work on the same database in the same language. */
export function followUpFlags({ environment, language }: CommandContext, db: string | undefined): string {
  const file = db === undefined ? '' : ` --db ${/^[\w./~-]+$/.test(db) ? db : JSON.stringify(db)}`;
  return commandLanguage([], environment) === language ? file : `${file} --lang ${language}`;
}

/** Opens the product on a database; with `mustExist` a missing one is refused instead of made. */
export async function openOnDatabase(
  context: CommandContext,
  db: string | undefined,
  options: { mustExist: boolean },
): Promise<Product> {
  const { say } = context;
  const file = databaseFile(context, db);
  if (options.mustExist && !existsSync(file)) {
    throw new CliError(
      say(
        both(
          `没有数据库文件 ${file}；先运行 npx zhilu interview，或用 --db 指定`,
          `there is no database ${file}; run npx zhilu interview first, or name one with --db`,
        ),
      ),
    );
  }
  checkDatabaseFolder(file, say);
  return open(context, file);
}

/** SQLite makes a missing file, but not the folder that it is to be in. */
export function checkDatabaseFolder(file: string, say: Say): void {
  const folder = dirname(resolve(file));
  if (file === ':memory:' || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new CliError(
    say(
      both(
        `数据库 ${file} 所在的文件夹 ${folder} 不存在；请先建好，或用 --db 指定别处`,
        `there is no folder ${folder} for the database ${file}; make it first, or name another place with --db`,
      ),
    ),
  );
}

/** The product on nothing but memory: for tools and searches, which need no engagement. */
export function openInMemory(context: CommandContext): Promise<Product> {
  return open(context, ':memory:');
}

async function open(context: CommandContext, file: string): Promise<Product> {
  const { say } = context;
  const opening = openProduct({
    databaseFile: file,
    llm: modelOfEnvironment(context),
    clock: systemClock,
    identifiers: randomIdentifiers,
    onFault: ({ runId, error }) =>
      report(`zhilu: ${runId}: ${error instanceof Error ? error.message : String(error)}`),
  });
  try {
    return await withProgress(say(both('正在打开……', 'Opening …')), opening);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    throw databaseFault(file, error, say);
  }
}

const openFaults: Readonly<Record<string, Bilingual>> = {
  SQLITE_NOTADB: both('它不是 SQLite 数据库', 'it is not an SQLite database'),
  SQLITE_CANTOPEN: both('它是文件夹，或没有读写权限', 'it is a folder, or may not be read and written'),
  SQLITE_CANTOPEN_ISDIR: both('它是文件夹', 'it is a folder'),
  SQLITE_READONLY: both('它只能读，不能写', 'it may be read but not written'),
  SQLITE_BUSY: both('另一个进程正占用它，请稍后再试', 'another process holds it; try again in a moment'),
};

/** What to say of a file that SQLite cannot open as a database. */
export function databaseFault(file: string, error: Error, say: Say): CliError {
  const code = 'code' in error ? String(error.code) : '';
  const reason = say(openFaults[code] ?? both(error.message, error.message));
  return new CliError(
    say(
      both(
        `打不开数据库 ${file}：${reason}；可用 --db 另选一个`,
        `cannot open the database ${file}: ${reason}; name another with --db`,
      ),
    ),
  );
}

export function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}
