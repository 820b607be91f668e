import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPrompts, type Prompts } from '../../prompts/prompt.ts';
import { packageFolder } from './node-knowledge.ts';

/** Reads this package's prompts. Throws `PromptError` with every mistake in them. */
export function readPrompts(): Prompts {
  const folder = join(packageFolder(), 'prompts');
  return loadPrompts(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ path: `prompts/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
  );
}
