import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment, with the ZHILU_ and OPENAI_ settings of a `.env` file beneath it: what is exported wins over the file, and
 * nothing else in the file is taken. Where there is no such file (or it is a folder, as Python's virtual
 * environments have it) it is the environment as given. Throws what the file system says of a file that can't be read.
 */
export function readEnvironment(environment: Environment, file = '.env'): Environment {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return environment;
  const settings = Object.entries(parseEnv(readFileSync(file, 'utf8')));
  return {
    ...Object.fromEntries(settings.filter(([name]) => /^(ZHILU|OPENAI)_/.test(name))),
    ...environment,
  };
}
