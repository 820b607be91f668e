import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Persona } from '../../../agents/persona/persona.ts';
import { PersonaError, readPersona } from '../../../agents/persona/read-persona.ts';
import { both } from '../../domain/language.ts';
import { packageFolder, readKnowledge } from '../node-knowledge.ts';
import { CliError } from './cli-error.ts';
import type { Say } from './command-language.ts';

const folder = (): string => join(packageFolder(), 'evals', 'personas');

/** The personas that come with the product, by name. */
export function personaNames(): readonly string[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A persona by its name or its file; every mistake in the file is told on a line of its own, with its place. */
export function loadPersona(nameOrFile: string, say: Say): Persona {
  const names = personaNames();
  const path = names.includes(nameOrFile) ? join(folder(), `${nameOrFile}.yaml`) : nameOrFile;
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new CliError(
      say(
        both(
          `没有自带公司或文件 ${nameOrFile}；自带的有：${names.join('、')}`,
          `there is no company or file ${nameOrFile}; at hand are: ${names.join(', ')}`,
        ),
      ),
    );
  }
  try {
    return readPersona({ path, text: readFileSync(path, 'utf8') }, readKnowledge());
  } catch (error) {
    if (error instanceof PersonaError) throw new CliError(error.message);
    throw error;
  }
}
